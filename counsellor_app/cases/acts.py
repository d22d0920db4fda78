"""Acts: dated facts about a case; added and withdrawn, never changed."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum

from counsellor_app.cases.ids import ActId, CaseId, IssueId, MemberId, RecordId, SheetId
from counsellor_app.forms.answers import JsonObject
from counsellor_app.law.catalogue import SignatoryKind, SignatureWay
from counsellor_app.text import Text


class ActKind(Enum):
    """What happened."""

    FINALISED = "finalised"
    RENEWED = "renewed"  # a form kept once is begun anew; ``sheet_id`` is the version before
    REGISTERED = "registered"
    LATE_DECIDED = "late_decided"  # art. 16: the late request is received, or not
    CLEARED = "cleared"  # IGI's line on a stop that is a reading of the act
    ISSUED = "issued"
    PRINTED = "printed"
    HANDED = "handed"  # a document was given to the person, or to whom it is meant for
    SIGNED = "signed"
    COMMUNICATED = "communicated"
    ALONE_OFFERED = "alone_offered"
    OPENED_TO_FAMILY = "opened_to_family"
    TASK_DONE = "task_done"  # what a record promised; ``details`` name the field
    WITHDRAWN = "withdrawn"
    CORRECTED = "corrected"
    EXPORTED = "exported"


class ActSource(Enum):
    """How the fact is known."""

    PERFORMED = "performed"  # here, by the competent role
    TRANSCRIBED = "transcribed"  # performed elsewhere, copied from its document
    DOCUMENT = "document"
    TOLD = "told"
    PAPER = "paper"
    UNVERIFIED = "unverified"

    @property
    def text(self) -> Text:
        """Return the source as people read it."""
        return _SOURCE_TEXTS[self]


class CommunicationWay(Enum):
    """How a plan is communicated (art. 18 alin. (4))."""

    IN_PERSON = "in_person"
    POST = "post"
    POSTED_UP = "posted_up"

    @property
    def text(self) -> Text:
        """Return the way as people read it."""
        return _WAY_TEXTS[self]


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One dated fact. ``happened_on`` is the day of the fact, ``recorded_at`` of typing (UTC)."""

    id: ActId
    kind: ActKind
    case_id: CaseId
    happened_on: date
    recorded_at: datetime
    member: MemberId
    source: ActSource = ActSource.PERFORMED
    record_id: RecordId | None = None
    sheet_id: SheetId | None = None
    issue_id: IssueId | None = None
    details: JsonObject
    withdraws: ActId | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """Who signed what, in which of the ways, on which day."""

    who: SignatoryKind
    name: str
    way: SignatureWay
    on: date
    reason: str | None = None  # cannot sign, refuses: a plain word, never a diagnosis
    read_in: str | None = None  # the language the text was read aloud in
    read_by: str | None = None
    witnesses: tuple[str, ...] = ()
    paper_kept_at: str | None = None  # signed on another copy: where it is kept
    content_hash: str | None = None  # the printed version that was signed
    day_reason: str | None = None  # why a day is right that lies before the paper was printed
    source: ActSource = ActSource.PERFORMED  # of the act that records it

    def to_json(self) -> JsonObject:
        """Return the signature as the details of an act."""
        kept: JsonObject = {
            "who": self.who.value,
            "name": self.name,
            "way": self.way.value,
            "on": self.on.isoformat(),
            "witnesses": list(self.witnesses),
        }
        for key in ("reason", "read_in", "read_by", "paper_kept_at", "content_hash", "day_reason"):
            value: str | None = getattr(self, key)
            if value:
                kept[key] = value
        return kept


def signature_of(act: Act) -> Signature:
    """Return the signature recorded by an act of kind SIGNED."""
    kept = act.details
    witnesses = kept.get("witnesses")
    return Signature(
        who=SignatoryKind(_text(kept, "who") or ""),
        name=_text(kept, "name") or "",
        way=SignatureWay(_text(kept, "way") or ""),
        on=act.happened_on,
        reason=_text(kept, "reason"),
        read_in=_text(kept, "read_in"),
        read_by=_text(kept, "read_by"),
        witnesses=tuple(str(name) for name in witnesses) if isinstance(witnesses, list) else (),
        paper_kept_at=_text(kept, "paper_kept_at"),
        content_hash=_text(kept, "content_hash"),
        day_reason=_text(kept, "day_reason"),
        source=act.source,
    )


def standing(acts: tuple[Act, ...]) -> tuple[Act, ...]:
    """Return the acts that no later act withdraws."""
    withdrawn = {act.withdraws for act in acts if act.withdraws is not None}
    return tuple(act for act in acts if act.id not in withdrawn)


def _text(kept: JsonObject, key: str) -> str | None:
    value = kept.get(key)
    return value if isinstance(value, str) else None


_WAY_TEXTS = {
    CommunicationWay.IN_PERSON: Text("personal", "in person"),
    CommunicationWay.POST: Text("prin poștă", "by post"),
    CommunicationWay.POSTED_UP: Text("prin afișare", "by posting it up"),
}
_SOURCE_TEXTS = {
    ActSource.PERFORMED: Text("consemnat aici", "recorded here"),
    ActSource.TRANSCRIBED: Text("transcris", "transcribed"),
    ActSource.DOCUMENT: Text("document văzut", "document seen"),
    ActSource.TOLD: Text("spus", "told"),
    ActSource.PAPER: Text("în dosarul pe hârtie, neverificat", "in the paper file, unverified"),
    ActSource.UNVERIFIED: Text("neverificat", "unverified"),
}
