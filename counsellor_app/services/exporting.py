"""The export to IGI: a pinned key, a period, what leaves in words, a sealed bundle."""

import hashlib
from dataclasses import dataclass
from datetime import date, datetime

from counsellor_app import __version__
from counsellor_app.cases.ids import new_id
from counsellor_app.cases.members import Doing
from counsellor_app.cases.model import CaseFile
from counsellor_app.errors import NotReady, VaultDamaged
from counsellor_app.exchange.bundle import Bundle, make_bundle
from counsellor_app.exchange.leaving import CASES, CaseRecord, Leaving
from counsellor_app.exchange.leaving import leaving as counted
from counsellor_app.exchange.manifest import AuditHead, Facts, bundle_name
from counsellor_app.exchange.profile import IDENTIFIED
from counsellor_app.exchange.record import case_record
from counsellor_app.journal_log import Event, event
from counsellor_app.law.calendar import Period
from counsellor_app.security import sealing, signing
from counsellor_app.security.blobs_cipher import FILE_DAMAGED
from counsellor_app.security.secret import Secret
from counsellor_app.services.desk import Desk
from counsellor_app.services.reference import newest, record
from counsellor_app.storage.kept import Export
from counsellor_app.storage.transaction import Look
from counsellor_app.text import BUCHAREST, Text

RECIPIENT = "export.recipient"
NOT_PINNED = Text(
    "Cheia aleasă nu este cea verificată. Citiți amprenta cu IGI și confirmați cheia, apoi"
    " sigilați.",
    "The key chosen is not the one that was checked. Read the fingerprint with IGI and confirm"
    " the key, then seal.",
)
NOTHING_TO_SEND = Text(
    "În această perioadă nu s-a păstrat nimic. Alegeți altă perioadă.",
    "Nothing was kept in this period. Choose another one.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """IGI's public key, with its fingerprint for reading aloud."""

    name: str
    key: str
    fingerprint: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """A sealed bundle, and the line with which IGI verifies it."""

    name: str
    data: bytes
    sequence: int
    sha256: str
    allowed_signers: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportLine:
    """A bundle that was made."""

    sequence: int
    name: str
    made_at: datetime
    period: Period | None  # None, as the cases, for a bundle made before this was kept
    cases: Text | None
    size: int
    confirmed: bool


def recipient_typed(text: str, name: str) -> Recipient:
    """Return the key that was pasted; raise BadKey, which says what it is instead."""
    parsed = sealing.parse_recipient(text)
    return Recipient(name=name, key=parsed.text, fingerprint=sealing.fingerprint(parsed))


def pinned_recipient(desk: Desk) -> Recipient | None:
    """Return IGI's key as it was pinned, or None."""
    desk.must_be_allowed(Doing.EXPORT)
    with desk.vault.look() as look:
        kept = newest(look.reference.all(), RECIPIENT)
    if kept is None:
        return None
    return recipient_typed(str(kept.value["key"]), str(kept.value["name"]))


def pin_recipient(
    desk: Desk, recipient: Recipient, reason: str, today: date, now: datetime
) -> None:
    """Pin IGI's key after its fingerprint was read aloud; who and why is recorded."""
    record(
        desk,
        Doing.EXPORT,
        RECIPIENT,
        {"key": recipient.key, "name": recipient.name, "fingerprint": recipient.fingerprint},
        valid_from=today,
        reason=reason,
        now=now,
    )


def leaving(desk: Desk, period: Period) -> Leaving:
    """Return what would leave for this period, and what stays, counted and in words."""
    desk.must_be_allowed(Doing.EXPORT)
    return counted(_records(desk, period))


def export_period(desk: Desk, period: Period, recipient: Recipient, now: datetime) -> Exported:
    """Make the bundle, keep its bytes in the outbox under its number, and return it.

    Raise NotReady if nothing was kept in the period, or if the key is not the one pinned.
    The number is taken before sealing; a second bundle of that number is refused when it is kept.
    """
    pinned = pinned_recipient(desk)
    if pinned is None or pinned.key != recipient.key:
        raise NotReady(NOT_PINNED)
    with desk.vault.look() as look:
        facts = _facts(desk, look, period, now)
    records = _records(desk, period)
    if not records:
        raise NotReady(NOTHING_TO_SEND)
    bundle = make_bundle(
        records, facts, [sealing.parse_recipient(recipient.key)], desk.vault.signing_key
    )
    _keep(desk, bundle, recipient, len(records), now)
    event(Event.EXPORTED, sequence=facts.sequence, cases=len(records))
    return Exported(
        name=bundle.name,
        data=bundle.content,
        sequence=facts.sequence,
        sha256=bundle.sha256,
        allowed_signers=allowed_signers(desk),
    )


def allowed_signers(desk: Desk) -> str:
    """Return the line that ``ssh-keygen -Y verify`` needs to know this vault by."""
    desk.must_be_allowed(Doing.EXPORT)
    public = signing.public_text(desk.vault.signing_key)
    return signing.allowed_signers(str(desk.vault.origin), public)


def exports(desk: Desk) -> tuple[ExportLine, ...]:
    """Return the bundles made so far, newest first."""
    desk.must_be_allowed(Doing.EXPORT)
    with desk.vault.look() as look:
        made = look.exports.all()
        confirmed = {receipt.export_id for receipt in look.exports.receipts()}
    return tuple(
        ExportLine(
            sequence=one.sequence,
            name=bundle_name(one.origin, one.sequence),
            made_at=one.made_at,
            period=_period_of(one),
            cases=None if one.cases is None else CASES.of(one.cases),
            size=one.size,
            confirmed=one.id in confirmed,
        )
        for one in reversed(made)
    )


def bundle_again(desk: Desk, sequence: int) -> Exported:
    """Return a bundle as it was sealed, byte for byte; raise VaultDamaged if it changed since."""
    desk.must_be_allowed(Doing.EXPORT)
    with desk.vault.look() as look:
        kept = next(
            (
                one
                for one in look.exports.all()
                if one.sequence == sequence and one.origin == desk.vault.origin
            ),
            None,
        )
    if kept is None:
        raise KeyError(sequence)
    data = desk.vault.blobs.get(kept.id, Secret(kept.key))
    if hashlib.sha256(data).hexdigest() != kept.bundle_hash:
        raise VaultDamaged(FILE_DAMAGED)
    return Exported(
        name=bundle_name(kept.origin, kept.sequence),
        data=data,
        sequence=kept.sequence,
        sha256=kept.bundle_hash,
        allowed_signers=allowed_signers(desk),
    )


def _period_of(kept: Export) -> Period | None:
    if kept.first_day is None or kept.last_day is None:
        return None
    return Period(kept.first_day, kept.last_day)


def _records(desk: Desk, period: Period) -> list[CaseRecord]:
    """Return what may leave of the cases in which something was kept in the period.

    Each case is read in a transaction of its own: one over all of them would keep a window
    from saving. What was kept is never changed, so the pictures fit together.
    """
    with desk.vault.look() as look:
        case_ids = look.cases.all_ids()
    records = []
    for case_id in case_ids:
        with desk.vault.look() as look:
            file = look.cases.file(case_id)
        if _touched(file, period):
            records.append(case_record(file, IDENTIFIED))
    return records


def _touched(file: CaseFile, period: Period) -> bool:
    moments = [sheet.kept_at for sheet in file.sheets]
    moments += [act.recorded_at for act in file.acts]
    return any(moment.astimezone(BUCHAREST).date() in period for moment in moments)


def _facts(desk: Desk, look: Look, period: Period, now: datetime) -> Facts:
    last, head = look.exports.last(), look.journal.head()
    return Facts(
        origin=desk.vault.origin,
        sequence=look.exports.next_sequence(),
        builds_on=0,
        previous=None if last is None else last.manifest_hash,
        period=period,
        profile=IDENTIFIED.kind,
        member=desk.member.id,
        role=desk.member.role,
        practice=desk.practice,
        created_at=now,
        app_version=__version__,
        audit=AuditHead(head.n, head.hash.hex()),
    )


def _keep(desk: Desk, bundle: Bundle, recipient: Recipient, cases: int, now: datetime) -> None:
    export_id = new_id(now)
    key = desk.vault.blobs.put(export_id, bundle.content)
    facts = bundle.manifest.facts
    with desk.vault.work() as work:
        work.exports.add(
            Export(
                id=export_id,
                origin=desk.vault.origin,
                sequence=facts.sequence,
                recipients={recipient.name: recipient.fingerprint},
                previous_hash=facts.previous,
                manifest_hash=bundle.manifest_sha256,
                bundle_hash=bundle.sha256,
                size=len(bundle.content),
                journal_mark=facts.audit.number,
                key=key.reveal(),
                made_at=now,
                member=desk.member.id,
                first_day=facts.period.first,
                last_day=facts.period.last,
                cases=cases,
            )
        )
