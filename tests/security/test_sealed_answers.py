import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.errors import VaultDamaged
from counsellor_app.security.hashing import new_key
from counsellor_app.security.sealed_answers import open_sealed, seal


@given(st.binary(), st.binary())
def test_what_is_sealed_opens_in_the_same_context(context: bytes, plaintext: bytes) -> None:
    key = new_key()
    assert open_sealed(key, context, seal(key, context, plaintext)) == plaintext


def test_it_opens_in_no_other_context_and_with_no_other_key() -> None:
    key = new_key()
    sealed = seal(key, b"record 1", b"durere de spate")
    with pytest.raises(VaultDamaged):
        open_sealed(key, b"record 2", sealed)
    with pytest.raises(VaultDamaged):
        open_sealed(new_key(), b"record 1", sealed)


def test_every_changed_byte_and_every_cut_is_refused() -> None:
    key = new_key()
    sealed = seal(key, b"record 1", b"answer")
    changed = [
        sealed[:at] + bytes([sealed[at] ^ 1]) + sealed[at + 1 :] for at in range(len(sealed))
    ]
    for wrong in (*changed, *(sealed[:length] for length in range(len(sealed))), sealed + b"\0"):
        with pytest.raises(VaultDamaged):
            open_sealed(key, b"record 1", wrong)


def test_the_same_answer_never_looks_the_same() -> None:
    key = new_key()
    assert len({seal(key, b"", b"da") for _ in range(100)}) == 100


def test_the_words_are_not_in_the_ciphertext() -> None:
    assert b"durere" not in seal(new_key(), b"", b"durere" * 10)
