"""Whose bundles are taken: the signature, the addressee, and the number in the sequence."""

import binascii
import re
from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from counsellor_app.cases.ids import OriginId
from counsellor_app.errors import BadBundle
from counsellor_app.exchange import refusals
from counsellor_app.exchange.manifest import Facts, Manifest
from counsellor_app.exchange.refusals import missing_before, refused
from counsellor_app.security.sealing import fingerprint, recipient_of
from counsellor_app.security.secret import Secret
from counsellor_app.security.signing import must_be_signed
from counsellor_app.text import short_date

_ARMOUR = re.compile(
    r"-----BEGIN SSH SIGNATURE-----\n(?P<blob>(?:[A-Za-z0-9+/]{70}\n)*[A-Za-z0-9+/=]{1,70}\n)"
    r"-----END SSH SIGNATURE-----\n"
)
_KEY_AT = slice(14, 65)  # behind the magic, the version and the key's own length


@dataclass(frozen=True, slots=True, kw_only=True)
class Sender:
    """An origin whose bundles are taken: its key, and what of it was received so far.

    ``received`` maps a bundle's number to the SHA-256 of its manifest.
    """

    origin: OriginId
    key: str  # the public half as OpenSSH writes it: "ssh-ed25519 AAAA…"
    trusted_until: date | None = None  # the first day its key is no longer taken
    received: Mapping[int, str] = field(default_factory=dict)

    @property
    def last(self) -> int:
        """Return the highest number received; 0 if none was."""
        return max(self.received, default=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Receiver:
    """Who reads: the key that opens, the senders known, and whether it is a practice vault."""

    identity: Secret[str]  # the age key its bundles are sealed to
    senders: tuple[Sender, ...]
    practice: bool


def sender_of(
    manifest: bytes, signature: bytes, senders: tuple[Sender, ...], today: date
) -> Sender:
    """Return who signed these bytes; raise BadBundle if it is nobody known, or no longer taken.

    Nothing of the manifest is read here: the signature itself names the key.
    """
    text, key = _plain(signature)
    for sender in senders:
        if key == b64decode(sender.key.split()[1]):
            _must_be_signed(sender.key, manifest, text)
            if sender.trusted_until is not None and today >= sender.trusted_until:
                raise refused(refusals.KEY_ENDED, day=short_date(sender.trusted_until))
            return sender
    raise refused(refusals.UNKNOWN_SENDER)


def check_addressed(manifest: Manifest, sender: Sender, receiver: Receiver) -> None:
    """Refuse a bundle of another origin than signed it, for another reader or another vault."""
    if manifest.facts.origin != sender.origin:
        raise refused(refusals.FOREIGN_ORIGIN)
    if fingerprint(recipient_of(receiver.identity)) not in manifest.recipients:
        raise refused(refusals.OTHER_RECIPIENT)
    if manifest.facts.practice and not receiver.practice:
        raise refused(refusals.PRACTICE)
    if receiver.practice and not manifest.facts.practice:
        raise refused(refusals.LIVE_INTO_PRACTICE)


def check_number(facts: Facts, manifest_sha256: str, sender: Sender) -> None:
    """Refuse a bundle that was received, that forks the sequence, or that leaves a hole.

    A number may be skipped if the bundle builds on one that was received: it then holds
    everything since.
    """
    number = facts.sequence
    known = sender.received.get(number)
    if known == manifest_sha256:
        raise refused(refusals.ALREADY_RECEIVED, number=number)
    if known is not None:
        raise refused(refusals.SAME_NUMBER, number=number)
    if number < sender.last:
        raise refused(refusals.OLDER_NUMBER, number=number)
    if facts.builds_on > sender.last:
        raise missing_before(sender.last + 1, facts.builds_on)
    if number == sender.last + 1 and facts.previous != sender.received.get(sender.last):
        raise refused(refusals.BROKEN_CHAIN, number=number)


def _plain(signature: bytes) -> tuple[str, bytes]:
    """Return the signature's text and the key it names; refuse any second way to write it."""
    text = signature.decode("ascii", "replace")
    armour = _ARMOUR.fullmatch(text)
    if armour is None:
        raise refused(refusals.BAD_SIGNATURE)
    digits = armour["blob"].replace("\n", "")
    try:
        blob = b64decode(digits, validate=True)
    except binascii.Error as error:
        raise refused(refusals.BAD_SIGNATURE) from error
    if b64encode(blob).decode("ascii") != digits:
        raise refused(refusals.BAD_SIGNATURE)
    return text, blob[_KEY_AT]


def _must_be_signed(public: str, manifest: bytes, signature: str) -> None:
    try:
        must_be_signed(public, manifest, signature)
    except BadBundle as error:
        raise refused(refusals.BAD_SIGNATURE) from error
