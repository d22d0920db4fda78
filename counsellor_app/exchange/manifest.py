"""The manifest: what a bundle is, whom it comes from and goes to, and every file it holds."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from uuid import UUID

from counsellor_app.cases.ids import CaseId, MemberId, OriginId
from counsellor_app.exchange.items import LAYOUT, ItemKind
from counsellor_app.exchange.profile import ProfileKind
from counsellor_app.exchange.shapes import (
    DAY,
    MOMENT,
    SHA256,
    UUID_TEXT,
    holding,
    one_of,
    or_none,
    several,
    text,
    validator,
    whole,
)
from counsellor_app.exchange.strict_json import parsed
from counsellor_app.forms.answers import Json, JsonObject
from counsellor_app.forms.canonical import canonical_bytes
from counsellor_app.forms.handling import Role
from counsellor_app.law.calendar import Period

FORMAT = "counsellor-bundle"
VERSION = 1
MANIFEST_NAME = "manifest.json"
SIGNATURE_NAME = "manifest.json.sig"
MANIFEST_LIMIT = 4 * 1024 * 1024  # bytes
SIGNATURE_LIMIT = 8 * 1024
FILE_LIMIT = 512 * 1024 * 1024
_MOST_ROWS = 10_000_000
_MOST_SEQUENCE = 999_999
_MOST_RECIPIENTS = 20
_MOST_ERASED = 50_000


@dataclass(frozen=True, slots=True)
class AuditHead:
    """Where the sender's audit chain stood: the last entry's number and its hash."""

    number: int
    hash: str


@dataclass(frozen=True, slots=True)
class Continued:
    """The origin that this one continues after a restore, and its last number known."""

    origin: OriginId
    sequence: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What the sender says about a bundle, besides what is in it.

    ``builds_on`` is the last bundle the receiver confirmed: this one holds everything
    since. 0 means that it is complete in itself. ``previous`` is the SHA-256 of the
    manifest sent before this one.
    """

    origin: OriginId
    sequence: int
    builds_on: int
    previous: str | None
    period: Period
    profile: ProfileKind
    member: MemberId
    role: Role
    practice: bool
    created_at: datetime
    app_version: str
    audit: AuditHead
    continues: Continued | None = None
    erased: tuple[CaseId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedFile:
    """A file of the bundle."""

    name: str
    size: int  # bytes
    rows: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """The facts, the fingerprints of all who can open the bundle, and its files in order."""

    facts: Facts
    recipients: tuple[str, ...]
    files: tuple[ListedFile, ...]


class NotThisVersion(ValueError):
    """The manifest is well formed, but of a later format."""


def bundle_name(origin: OriginId, sequence: int) -> str:
    """Return the name of the bundle's file: it tells no town, no period and no person."""
    return f"igi_{origin}_{sequence:06d}.consil"


def manifest_bytes(manifest: Manifest) -> bytes:
    """Return the manifest as it is signed; raise ValueError for facts it cannot hold."""
    written = _to_json(manifest)
    if not _SHAPE.is_valid(written):
        raise ValueError("not the facts of a bundle")
    _from_json(written)
    return canonical_bytes(written)


def manifest_from(text: bytes) -> Manifest:
    """Return the manifest written here; raise NotThisVersion or ValueError for another text."""
    read = parsed(text)
    if isinstance(read, dict) and read.get("format") == FORMAT and _is_later(read):
        raise NotThisVersion
    if not isinstance(read, dict) or not _SHAPE.is_valid(read):
        raise ValueError("not a manifest")
    return _from_json(read)


def moment_text(moment: datetime) -> str:
    """Return an aware moment in UTC, as 2026-11-21T10:00:00Z; raise ValueError for a naive one."""
    if moment.tzinfo is None:
        raise ValueError("a moment needs its zone")
    return moment.astimezone(UTC).isoformat().removesuffix("+00:00") + "Z"


def _is_later(read: JsonObject) -> bool:
    return any(
        isinstance(number, int) and number > known
        for number, known in ((read.get("version"), VERSION), (read.get("layout"), LAYOUT))
    )


def _to_json(manifest: Manifest) -> JsonObject:
    facts = manifest.facts
    continues: Json = None
    if facts.continues is not None:
        continues = {
            "origin": str(facts.continues.origin),
            "sequence": facts.continues.sequence,
        }
    return {
        "format": FORMAT,
        "version": VERSION,
        "layout": LAYOUT,
        "origin": str(facts.origin),
        "sequence": facts.sequence,
        "builds_on": facts.builds_on,
        "previous": facts.previous,
        "period": {"from": facts.period.first.isoformat(), "to": facts.period.last.isoformat()},
        "profile": facts.profile.value,
        "member": {"id": str(facts.member), "role": facts.role.value},
        "practice": facts.practice,
        "created_at": moment_text(facts.created_at),
        "app": facts.app_version,
        "audit": {"n": facts.audit.number, "hash": facts.audit.hash},
        "continues": continues,
        "erased": [*sorted(str(case) for case in facts.erased)],
        "recipients": [*sorted(manifest.recipients)],
        "files": [
            {"name": file.name, "size": file.size, "rows": file.rows, "sha256": file.sha256}
            for file in manifest.files
        ],
    }


def _from_json(read: JsonObject) -> Manifest:
    period, member, audit = _part(read, "period"), _part(read, "member"), _part(read, "audit")
    continues = None
    if read["continues"] is not None:
        before = _part(read, "continues")
        origin = OriginId(UUID(str(before["origin"])))
        continues = Continued(origin, _number(before, "sequence"))
    facts = Facts(
        origin=OriginId(UUID(str(read["origin"]))),
        sequence=_number(read, "sequence"),
        builds_on=_number(read, "builds_on"),
        previous=None if read["previous"] is None else str(read["previous"]),
        period=Period(
            date.fromisoformat(str(period["from"])), date.fromisoformat(str(period["to"]))
        ),
        profile=ProfileKind(read["profile"]),
        member=MemberId(UUID(str(member["id"]))),
        role=Role(member["role"]),
        practice=read["practice"] is True,
        created_at=datetime.fromisoformat(str(read["created_at"])),
        app_version=str(read["app"]),
        audit=AuditHead(_number(audit, "n"), str(audit["hash"])),
        continues=continues,
        erased=tuple(CaseId(UUID(case)) for case in _texts(read, "erased")),
    )
    if facts.builds_on >= facts.sequence or facts.period.last < facts.period.first:
        raise ValueError("a bundle builds on an earlier one, and its period ends after it starts")
    return Manifest(facts, _texts(read, "recipients"), _files(read))


def _part(read: JsonObject, name: str) -> JsonObject:
    part = read[name]
    if not isinstance(part, dict):
        raise ValueError(f"{name} is not an object")
    return part


def _number(read: JsonObject, name: str) -> int:
    number = read[name]
    if not isinstance(number, int):
        raise ValueError(f"{name} is not a number")
    return number


def _texts(read: JsonObject, name: str) -> tuple[str, ...]:
    texts = read[name]
    if not isinstance(texts, list):
        raise ValueError(f"{name} is not a list")
    return tuple(str(part) for part in texts)


def _files(read: JsonObject) -> tuple[ListedFile, ...]:
    listed = read["files"]
    if not isinstance(listed, list):
        raise ValueError("files is not a list")
    files = tuple(
        ListedFile(
            name=str(file["name"]),
            size=_number(file, "size"),
            rows=_number(file, "rows"),
            sha256=str(file["sha256"]),
        )
        for file in listed
        if isinstance(file, dict)
    )
    if len({file.name for file in files}) != len(files):
        raise ValueError("a file stands twice")
    return files


_CONTINUES = holding({"origin": UUID_TEXT, "sequence": whole(0, _MOST_SEQUENCE)})
_FILE = holding(
    {
        "name": one_of(*(kind.file_name for kind in ItemKind)),
        "size": whole(0, FILE_LIMIT),
        "rows": whole(0, _MOST_ROWS),
        "sha256": SHA256,
    }
)
_SHAPE = validator(
    holding(
        {
            "format": one_of(FORMAT),
            "version": one_of(VERSION),
            "layout": one_of(LAYOUT),
            "origin": UUID_TEXT,
            "sequence": whole(1, _MOST_SEQUENCE),
            "builds_on": whole(0, _MOST_SEQUENCE),
            "previous": or_none(SHA256),
            "period": holding({"from": DAY, "to": DAY}),
            "profile": one_of(*(kind.value for kind in ProfileKind)),
            "member": holding({"id": UUID_TEXT, "role": one_of(*(role.value for role in Role))}),
            "practice": {"type": "boolean"},
            "created_at": MOMENT,
            "app": text(40),
            "audit": holding({"n": whole(0, 2**53 - 1), "hash": SHA256}),
            "continues": or_none(_CONTINUES),
            "erased": several(UUID_TEXT, _MOST_ERASED),
            "recipients": several(text(100), _MOST_RECIPIENTS) | {"minItems": 1},
            "files": several(_FILE, len(ItemKind)),
        }
    )
)
