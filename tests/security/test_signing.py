import subprocess
from base64 import b64decode, b64encode
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.errors import BadBundle, BadKey
from counsellor_app.security.secret import Secret
from counsellor_app.security.signing import (
    NAMESPACE,
    allowed_signers,
    key_fingerprint,
    must_be_signed,
    new_signing_key,
    public_text,
    sign,
)

ORIGIN = "019a0000-0000-7000-8000-000000000001"
MESSAGE = b'{"format":"counsellor-bundle"}'


def ssh_keygen(*words: str | Path, given_bytes: bytes = b"") -> tuple[int, str]:
    ended = subprocess.run(
        ["ssh-keygen", *map(str, words)], input=given_bytes, capture_output=True, check=False
    )
    return ended.returncode, (ended.stdout + ended.stderr).decode("utf-8")


def accepted(folder: Path, key: Secret[bytes], message: bytes, signature: str) -> bool:
    (folder / "signers").write_text(allowed_signers(ORIGIN, public_text(key)), encoding="ascii")
    (folder / "sig").write_text(signature, encoding="ascii")
    verify = ("-Y", "verify", "-f", folder / "signers", "-I", ORIGIN, "-n", NAMESPACE)
    code, _ = ssh_keygen(*verify, "-s", folder / "sig", given_bytes=message)
    return code == 0


def test_ssh_keygen_accepts_our_signature_and_nothing_changed(tmp_path: Path) -> None:
    key = new_signing_key()
    signature = sign(key, MESSAGE)
    assert accepted(tmp_path, key, MESSAGE, signature)
    assert not accepted(tmp_path, key, MESSAGE + b" ", signature)
    assert not accepted(tmp_path, new_signing_key(), MESSAGE, signature)
    assert not accepted(tmp_path, key, MESSAGE, sign(key, MESSAGE, "file"))


def test_we_accept_what_ssh_keygen_signs(tmp_path: Path) -> None:
    made = ssh_keygen("-q", "-t", "ed25519", "-N", "", "-C", "centre", "-f", tmp_path / "key")
    assert made[0] == 0
    message = tmp_path / "message"
    message.write_bytes(MESSAGE)
    signed = ssh_keygen("-Y", "sign", "-f", tmp_path / "key", "-n", NAMESPACE, message)
    assert signed[0] == 0
    public = (tmp_path / "key.pub").read_text(encoding="ascii")
    signature = (tmp_path / "message.sig").read_text(encoding="ascii")
    must_be_signed(public, MESSAGE, signature)
    with pytest.raises(BadBundle):
        must_be_signed(public, MESSAGE + b" ", signature)


def test_the_fingerprint_is_the_one_ssh_keygen_shows(tmp_path: Path) -> None:
    public = public_text(new_signing_key())
    (tmp_path / "key.pub").write_text(public + " centre\n", encoding="ascii")
    _, shown = ssh_keygen("-l", "-f", tmp_path / "key.pub")
    assert key_fingerprint(public) in shown


@given(st.binary(max_size=2000))
def test_every_message_is_signed_and_checked(message: bytes) -> None:
    key = new_signing_key()
    must_be_signed(public_text(key), message, sign(key, message))


def test_a_signature_for_another_purpose_is_refused() -> None:
    key = new_signing_key()
    with pytest.raises(BadBundle):
        must_be_signed(public_text(key), MESSAGE, sign(key, MESSAGE, "file"))


def test_every_changed_byte_of_the_signature_is_refused() -> None:
    key = new_signing_key()
    lines = sign(key, MESSAGE).splitlines()
    blob = b64decode("".join(lines[1:-1]))
    changed = [blob[:at] + bytes([blob[at] ^ 1]) + blob[at + 1 :] for at in range(len(blob))]
    for wrong in (*changed, blob[:-1], blob + b"\0"):
        armoured = "\n".join((lines[0], b64encode(wrong).decode("ascii"), lines[-1]))
        with pytest.raises(BadBundle):
            must_be_signed(public_text(key), MESSAGE, armoured)


@pytest.mark.parametrize(
    "garbage",
    ["", "semnat", "-----BEGIN SSH SIGNATURE-----\n-----END SSH SIGNATURE-----", "\n" * 10_000],
    ids=range(4),
)
def test_what_is_no_signature_is_refused(garbage: str) -> None:
    with pytest.raises(BadBundle):
        must_be_signed(public_text(new_signing_key()), MESSAGE, garbage)


@pytest.mark.parametrize(
    "wrong",
    [
        "",
        "ssh-ed25519",
        "ssh-ed25519 AAAA",
        "ssh-rsa AAAAC3NzaC1lZDI1NTE5AAAAIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "age1pmtxlwf9jq2ykjsplz0qq5uw74jddms7anw5j4c3v30am8e7443qr78jfs",
        "ssh-ed25519 ț",
        "\ud800 AAAA",
    ],
    ids=range(7),
)
def test_what_is_no_signing_key_is_refused(wrong: str) -> None:
    with pytest.raises(BadKey):
        must_be_signed(wrong, MESSAGE, "")
    with pytest.raises(BadKey):
        allowed_signers(ORIGIN, wrong)


@pytest.mark.parametrize("principal", ["", "two words", 'a"b', "a,b", "*", "a\nb"])
def test_a_principal_that_means_more_than_itself_is_refused(principal: str) -> None:
    with pytest.raises(ValueError, match="principal"):
        allowed_signers(principal, public_text(new_signing_key()))


def test_a_comment_on_the_key_does_not_reach_the_signers_file() -> None:
    public = public_text(new_signing_key())
    line = allowed_signers(ORIGIN, f"{public} someone@somewhere")
    assert line == f'{ORIGIN} namespaces="{NAMESPACE}" {public}\n'
