"""Signing with a token through PKCS#11: SoftHSM2 in the place of a smart card."""

from dataclasses import replace
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.hashes import SHA256

from counsellor_app.documents import esign_words as words
from counsellor_app.documents.esign import certificate_in, signed
from counsellor_app.documents.esign_tokens import (
    Library,
    TokenId,
    TokenKey,
    certificates_on,
    library_at,
    tokens_in,
)
from counsellor_app.documents.esign_values import Standing
from counsellor_app.security.secret import Secret
from tests.documents.pack_making import checked_by
from tests.documents.test_esign import paper, refusal, standings, states
from tests.signing_keys import MOMENT, OFFICER, PERSON, PIN, person, soft_token


def the_key(name: str = PERSON, kind: str = "rsa", pin: str = PIN) -> TokenKey:
    (token,) = tokens_in(soft_token().library)
    return TokenKey(
        library=soft_token().library,
        token=token.id,
        certificate_sha256=person(name, kind).certificate.fingerprint(SHA256()).hex(),
        pin=Secret(pin),
    )


def test_a_token_is_told_with_the_certificates_it_signs_with() -> None:
    (token,) = tokens_in(soft_token().library)
    assert token.id.label == "Token de proba"
    assert not token.pin_is_locked
    found = certificates_on(soft_token().library, token.id)
    assert PERSON in {one.subject for one in found}
    assert certificate_in(the_key(), MOMENT).subject == PERSON


def test_a_token_signs_after_keys_from_files() -> None:
    made = signed(states()[-1], "igi_2", the_key(), MOMENT)
    assert made.startswith(states()[-1])
    assert sorted(one.value for one in standings(made)) == ["entire", *["signed_further"] * 3]
    assert checked_by("pdfsig", made, "-nocert").count("Signature is Valid.") == 4


def test_a_key_on_a_curve_signs_too() -> None:
    soft_token().put_key(person("Curbă Exemplu", "ec"), "03")
    soft_token().put_certificate(person("Curbă Exemplu", "ec"), "03")
    made = signed(paper(), "person_1", the_key("Curbă Exemplu", "ec"), MOMENT)
    assert standings(made) == [Standing.ENTIRE]


def test_each_reason_why_a_token_does_not_sign_has_words_of_its_own() -> None:
    def with_key(key: TokenKey) -> object:
        return refusal(lambda: signed(paper(), "person_1", key, MOMENT))

    key = the_key()
    assert with_key(the_key(pin="654321")) == words.WRONG_PIN
    assert with_key(the_key(pin="")) == words.WRONG_PIN
    assert with_key(replace(the_key(), pin=None)) in (words.WRONG_PIN, words.TOKEN_FAILED)
    assert with_key(replace(key, token=TokenId("00", key.token.label))) == words.NO_TOKEN
    assert with_key(the_key(OFFICER)) == words.NO_KEY_ON_TOKEN
    assert with_key(the_key("Altcineva Exemplu")) == words.NO_CERTIFICATE
    changed = Library(key.library.path, "0" * 64)
    assert with_key(replace(key, library=changed)) == words.LIBRARY_CHANGED
    made = signed(paper(), "person_1", key, MOMENT)  # and none of it spoilt the token
    assert standings(made) == [Standing.ENTIRE]


@pytest.mark.parametrize("content", [b"", b"nimic", b"\x7fELF"])
def test_a_file_that_is_no_library_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "alta.so"
    path.write_bytes(content)
    assert refusal(lambda: tokens_in(library_at(path))) == words.BAD_LIBRARY


def test_a_library_that_does_not_speak_of_tokens_is_refused() -> None:
    path = next(Path("/lib").glob("*/libm.so.6"))
    assert refusal(lambda: tokens_in(library_at(path))) == words.BAD_LIBRARY


def test_a_library_that_is_not_there_is_refused(tmp_path: Path) -> None:
    assert refusal(lambda: library_at(tmp_path / "lipsa.so")) == words.BAD_LIBRARY
    assert refusal(lambda: library_at(tmp_path)) == words.BAD_LIBRARY


def test_a_pin_is_shown_by_nothing_that_holds_it() -> None:
    assert PIN not in repr(the_key())
