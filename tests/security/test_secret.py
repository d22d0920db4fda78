import pickle
import traceback

import pytest

from counsellor_app.security.secret import Secret


def test_a_secret_gives_its_value_only_when_asked() -> None:
    secret = Secret("vreo cheie")
    assert secret.reveal() == "vreo cheie"
    assert "vreo" not in f"{secret} {secret!r} {[secret]} {secret!s}"


def test_a_secret_cannot_be_pickled() -> None:
    with pytest.raises(TypeError):
        pickle.dumps(Secret(b"key"))


def test_equal_values_do_not_make_equal_secrets() -> None:
    assert Secret(b"key") != Secret(b"key")


def test_a_secret_in_an_exception_stays_hidden() -> None:
    secret = Secret("vreo cheie")
    shown = "".join(traceback.format_exception(ValueError(secret)))
    assert "Secret" in shown
    assert "vreo" not in shown
