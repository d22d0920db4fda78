import re
import subprocess
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.errors import BadBundle, BadKey
from counsellor_app.security.sealing import (
    MALFORMED,
    OTHER_KIND,
    PRIVATE_KEY,
    fingerprint,
    new_identity,
    open_sealed_bundle,
    parse_recipient,
    recipient_of,
    seal_to,
)
from counsellor_app.security.secret import Secret

CONTENT = bytes(range(256)) * 1000


def test_age_opens_what_we_seal_for_each_recipient(tmp_path: Path) -> None:
    (one, to_one), (two, to_two) = new_identity(), new_identity()
    sealed = seal_to(CONTENT, [to_one, to_two])
    for identity in (one, two):
        (tmp_path / "key").write_text(identity.reveal(), encoding="ascii")
        opened = subprocess.run(
            ["age", "-d", "-i", tmp_path / "key"], input=sealed, capture_output=True, check=True
        )
        assert opened.stdout == CONTENT


def test_we_open_what_age_seals(tmp_path: Path) -> None:
    subprocess.run(["age-keygen", "-o", tmp_path / "key"], capture_output=True, check=True)
    lines = (tmp_path / "key").read_text(encoding="ascii").splitlines()
    identity = Secret(next(line for line in lines if line.startswith("AGE-SECRET-KEY-")))
    shown = next(line.split()[-1] for line in lines if "public key" in line)
    assert recipient_of(identity) == parse_recipient(shown)
    sealed = subprocess.run(
        ["age", "-r", shown], input=CONTENT, capture_output=True, check=True
    ).stdout
    assert open_sealed_bundle(sealed, identity) == CONTENT


@given(st.binary(max_size=2000))
def test_every_content_comes_back(content: bytes) -> None:
    identity, recipient = new_identity()
    assert open_sealed_bundle(seal_to(content, [recipient]), identity) == content


def test_a_stranger_opens_nothing() -> None:
    _, recipient = new_identity()
    stranger, _ = new_identity()
    with pytest.raises(BadBundle):
        open_sealed_bundle(seal_to(CONTENT, [recipient]), stranger)


def test_a_changed_or_cut_bundle_is_refused() -> None:
    identity, recipient = new_identity()
    sealed = seal_to(b"x" * 100, [recipient])
    changed = [
        sealed[:at] + bytes([sealed[at] ^ 1]) + sealed[at + 1 :] for at in range(len(sealed))
    ]
    cuts = [sealed[:length] for length in range(len(sealed))]
    for wrong in (*changed, *cuts, sealed + b"x", b"junk"):
        with pytest.raises(BadBundle):
            open_sealed_bundle(wrong, identity)


def test_a_private_key_is_refused_with_a_warning() -> None:
    identity, _ = new_identity()
    for pasted in (identity.reveal(), f"  {identity.reveal().lower()}\n"):
        with pytest.raises(BadKey) as refusal:
            parse_recipient(pasted)
        assert refusal.value.text == PRIVATE_KEY
    with pytest.raises(BadKey) as refusal:
        parse_recipient("-----BEGIN OPENSSH PRIVATE KEY-----\nb3Blbn")
    assert refusal.value.text == PRIVATE_KEY


@pytest.mark.parametrize("other", ["", "ssh-ed25519 AAAA", "salut", "age", "\ud800", "🔑"])
def test_another_kind_of_text_is_refused(other: str) -> None:
    with pytest.raises(BadKey) as refusal:
        parse_recipient(other)
    assert refusal.value.text == OTHER_KIND


def test_every_mistyped_letter_of_a_key_is_noticed() -> None:
    _, recipient = new_identity()
    key = recipient.text
    for at in range(4, len(key)):
        wrong = "q" if key[at] != "q" else "p"
        with pytest.raises(BadKey) as refusal:
            parse_recipient(key[:at] + wrong + key[at + 1 :])
        assert refusal.value.text == MALFORMED
    for unfinished in (key[:-1], key + "q", "age1", key[:30] + "\x00" + key[30:]):
        with pytest.raises(BadKey):
            parse_recipient(unfinished)


def test_a_key_pasted_with_line_breaks_or_in_capitals_is_read() -> None:
    _, recipient = new_identity()
    assert parse_recipient(f" {recipient.text[:30]}\n {recipient.text[30:]}\n") == recipient
    assert parse_recipient(recipient.text.upper()) == recipient


def test_the_fingerprint_can_be_worked_out_without_us() -> None:
    _, recipient = new_identity()
    spoken = fingerprint(recipient)
    assert re.fullmatch(r"\d{4}( \d{4}){7}", spoken)
    number = int(sha256(recipient.text.encode("ascii")).hexdigest(), 16) % 10**32
    assert int(spoken.replace(" ", "")) == number
    assert fingerprint(new_identity()[1]) != spoken


def test_nobody_is_no_recipient() -> None:
    with pytest.raises(BadKey):
        seal_to(CONTENT, [])


def test_what_is_no_private_key_opens_nothing() -> None:
    for wrong in ("", "AGE-SECRET-KEY-1", "parola"):
        with pytest.raises(BadKey):
            open_sealed_bundle(b"", Secret(wrong))
