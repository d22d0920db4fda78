"""A text of the office approved on paper by somebody else: who, under which number, on which day.

Whoever writes transcribes it; it counts as the confirmation and is marked as transcribed.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum

from counsellor_app.cases.acts import ActSource
from counsellor_app.cases.names import folded
from counsellor_app.documents.office_words import on_one_line
from counsellor_app.forms.answers import Json, JsonObject
from counsellor_app.text import Text

_SOURCE = "source"
_NO_NAME = Text(
    "Scrieți numele și funcția celui care a aprobat.", "Write who approved: name and function."
)
_SAME_NAME = Text(
    "Textul a fost propus de {name}. Îl aprobă o altă persoană: scrieți numele ei.",
    "The text was proposed by {name}. Another person approves it: write their name.",
)
_NO_NUMBER = Text(
    "Scrieți numărul hârtiei, așa cum stă pe ea.",
    "Write the number as it stands on the paper.",
)
_NO_DAY = Text(
    "Scrieți ziua aprobării, de exemplu 5.3.2026.", "Write the day of the approval, like 5.3.2026."
)
_LATER = Text(
    "Ziua aprobării este după ziua de azi. Scrieți ziua de pe hârtie.",
    "The day of the approval is after today. Write the day on the paper.",
)


class ApprovalPart(Enum):
    """What is asked about an approval on paper."""

    BY = "by"  # name and function
    NUMBER = "number"
    ON = "on"


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperApproval:
    """Who approved a text on paper, with name and function, the number of the paper, its day."""

    by: str
    number: str
    on: date


def problems_of(
    by: str, number: str, on: date | None, *, proposer: str, today: date
) -> Mapping[ApprovalPart, Text]:
    """Return what is to be mended before an approval can be transcribed, part by part."""
    found: dict[ApprovalPart, Text] = {}
    if not folded(by):
        found[ApprovalPart.BY] = _NO_NAME
    elif _names(by, proposer):
        found[ApprovalPart.BY] = _SAME_NAME.filled(name=proposer)
    if not folded(number):
        found[ApprovalPart.NUMBER] = _NO_NUMBER
    if on is None:
        found[ApprovalPart.ON] = _NO_DAY
    elif on > today:
        found[ApprovalPart.ON] = _LATER
    return found


def as_kept(approval: PaperApproval) -> JsonObject:
    """Return what a row keeps of an approval, marked as transcribed."""
    return {
        _SOURCE: ActSource.TRANSCRIBED.value,
        ApprovalPart.BY.value: on_one_line(approval.by),
        ApprovalPart.NUMBER.value: on_one_line(approval.number),
        ApprovalPart.ON.value: approval.on.isoformat(),
    }


def is_transcribed(kept: JsonObject) -> bool:
    """Tell whether a row says that it was transcribed."""
    return kept.get(_SOURCE) == ActSource.TRANSCRIBED.value


def kept_in(kept: JsonObject) -> PaperApproval | None:
    """Return the approval a row keeps; None unless it is marked and whole."""
    by, number = (_said(kept.get(part.value)) for part in (ApprovalPart.BY, ApprovalPart.NUMBER))
    on = _day(kept.get(ApprovalPart.ON.value))
    if not is_transcribed(kept) or not by or not number or on is None:
        return None
    return PaperApproval(by=by, number=number, on=on)


def _names(by: str, proposer: str) -> bool:
    """Tell whether every word of the proposer's name stands there, in any order and spelling."""
    own = set(folded(proposer).split())
    return bool(own) and own <= set(folded(by).split())


def _said(value: Json) -> str:
    return value.strip() if isinstance(value, str) else ""


def _day(value: Json) -> date | None:
    try:
        return date.fromisoformat(_said(value))
    except ValueError:
        return None
