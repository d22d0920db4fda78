"""The kinds of field a form may have.

A new kind touches exactly: ``ui/questions``, ``malformed``, ``spoken``, ``schema`` and the
builders of the tests; each is a match closed with ``assert_never``.
"""

from dataclasses import dataclass
from enum import Enum
from typing import ClassVar

from counsellor_app.forms.conditions import Condition
from counsellor_app.forms.handling import Handling, Share
from counsellor_app.forms.phrases import PhraseTopic
from counsellor_app.law.catalogue import Need
from counsellor_app.law.citation import Basis
from counsellor_app.text import Plural, Text

LINE_LIMIT = 200
PARAGRAPH_LIMIT = 4_000
TABLE_LIMIT = 200
FILES_LIMIT = 10


@dataclass(frozen=True, slots=True)
class Option:
    """One choice of a question; ``value`` is what is kept."""

    value: str
    text: Text
    basis: Basis | None = None


class Catalogue(Enum):
    """Long lists a Choice may draw on, shown as a box one can search in."""

    COUNTRIES = "countries"
    LANGUAGES = "languages"


class LinkTo(Enum):
    """What a Link points to."""

    NEED = "need"  # a need raised in the needs sheet, by its field id
    OBJECTIVE = "objective"  # a row of the plan's objectives
    PLANNED_OBJECTIVE = "planned_objective"  # the same, from another form
    PLANNED_ACTIVITY = "planned_activity"  # a row of the plan's activities, from another form
    CASE = "case"
    SESSION = "session"  # a session of the office, by the id of its record


class Script(Enum):
    """In which letters a line is written."""

    LATIN = "latin"
    OWN = "own"  # the person's own letters, possibly from right to left


@dataclass(frozen=True, slots=True)
class Proposal:
    """What an option of an earlier choice fills in here while nobody has answered otherwise."""

    choice: str
    by_option: tuple[tuple[str, str | tuple[str, ...]], ...]

    def of(self, option: object) -> str | tuple[str, ...] | None:
        """Return what this option proposes; None for one that proposes nothing."""
        return dict(self.by_option).get(option) if isinstance(option, str) else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What every kind of field has."""

    id: str
    label: Text
    handling: Handling
    help: Text | None = None
    basis: Basis | None = None
    required: bool = False
    asked_if: Condition | None = None
    missing: Text | None = None  # what to say instead of „Răspundeți la întrebarea …”
    asks: bool = True  # somebody is asked, and may not know or not wish to answer
    anew: bool = False  # told each time afresh: never proposed from an earlier record
    proposed: Proposal | None = None  # filled in by an earlier choice, until somebody answers
    no_answer: ClassVar[bool] = True  # accepts "does not know", "was not asked", "declines"


class Suggested(Enum):
    """What a line of text suggests while it is typed; anything else may be typed too."""

    LOCALITIES = "localities"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line(Question):
    """One line of text."""

    limit: int = LINE_LIMIT
    suggests: Suggested | None = None
    phrases: PhraseTopic | None = None  # ready sentences that may be put at the cursor
    script: Script = Script.LATIN
    pattern: "Pattern | None" = None
    agrees_with: tuple[str, str] | None = None  # of a CNP: the fields of birth date and sex


class Pattern(Enum):
    """What a line of text must look like, checked by a library or a rule of its own."""

    CNP = "cnp"
    NAME = "name"
    PHONE = "phone"
    EMAIL = "email"
    REGISTRATION = "registration"


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph(Question):
    """Several lines of text."""

    limit: int = PARAGRAPH_LIMIT
    phrases: PhraseTopic | None = None  # ready sentences that may be put at the cursor


@dataclass(frozen=True, slots=True, kw_only=True)
class YesNo(Question):
    """Yes or no, as two buttons: a tick cannot tell "no" from "not answered"."""

    raises: Need | None = None  # "yes" raises this need


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice(Question):
    """One of several options, or one entry of a long list."""

    options: tuple[Option, ...] = ()
    catalogue: Catalogue | None = None
    raises: Need | None = None
    raised_by: frozenset[str] = frozenset()  # the options that raise the need


@dataclass(frozen=True, slots=True, kw_only=True)
class Several(Question):
    """Any number of options."""

    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Day(Question):
    """A day; ``partial`` allows a month or a year alone, ``month`` asks for exactly a month."""

    partial: bool = False
    month: bool = False
    past_only: bool = False
    not_before: str | None = None  # the field whose day must not be later than this one

    def __post_init__(self) -> None:
        if self.partial and self.month:
            raise ValueError(f"{self.id}: a month is never known in part")


@dataclass(frozen=True, slots=True, kw_only=True)
class Time(Question):
    """A time of day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Count(Question):
    """A whole number; ``unit`` stands behind it."""

    least: int = 0
    most: int = 9_999
    unit: Text | None = None
    said: Plural | None = None  # the number with its noun, as sentences say it: 20 de ani


@dataclass(frozen=True, slots=True, kw_only=True)
class Money(Question):
    """A sum in lei, kept as integer bani."""

    most: int = 100_000_000  # bani: one million lei


@dataclass(frozen=True, slots=True, kw_only=True)
class AddsUp:
    """The sums of a table that together make the sum of another field; some rows left out."""

    cell: str
    total: str
    unless: str  # the cell whose answer takes the row out of the sum


@dataclass(frozen=True, slots=True, kw_only=True)
class Rows(Question):
    """A table of answers: each row has the same fields and a permanent id."""

    fields: "tuple[Field, ...]"
    row_name: Text
    adding: Text  # what the button that adds a row says
    most: int = TABLE_LIMIT
    adds_up: AddsUp | None = None
    no_answer: ClassVar[bool] = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Link(Question):
    """A pointer to a need, a row or a case."""

    to: LinkTo
    no_answer: ClassVar[bool] = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment(Question):
    """Files, each named by the id under which it is stored; a scan, a receipt, an answer.

    They stay in the office: nothing of them leaves. They are stored under the key of the
    vault, so no class that is sealed under a key of its own may be kept in one.
    """

    most: int = FILES_LIMIT
    no_answer: ClassVar[bool] = False

    def __post_init__(self) -> None:
        if self.handling.share is not Share.NEVER or self.handling.sensitive is not None:
            raise ValueError(f"{self.id}: a file never leaves, and is not sealed")


@dataclass(frozen=True, slots=True, kw_only=True)
class Computed(Question):
    """Shown, never stored: the page asks the services for its wording by ``id``."""

    no_answer: ClassVar[bool] = False


Field = (
    Line
    | Paragraph
    | YesNo
    | Choice
    | Several
    | Day
    | Time
    | Count
    | Money
    | Rows
    | Link
    | Attachment
    | Computed
)
