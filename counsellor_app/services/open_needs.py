"""Which needs a plan leaves open, said beside it while it is typed (art. 18 alin. (1))."""

from collections.abc import Iterator
from datetime import date, timedelta

from counsellor_app.cases.model import CaseFile
from counsellor_app.cases.planning import NeedLine, needs_found, unanswered
from counsellor_app.forms.answers import Answers, day_of, rows_of, text_of
from counsellor_app.law.citation import og44
from counsellor_app.services.pages import Shown, Tone
from counsellor_app.text import Text, short_date

URGENT_WITHIN = timedelta(days=14)  # practice, no term of the ordinance
_BASIS = og44(18, 1)
_CANCELLED = "cancelled"
_OPEN = Text(
    "Nevoia „{need}” ({level}) nu are nicio activitate și niciun motiv. Adăugați o activitate sau "
    "scrieți aici motivul.",
    "The need “{need}” ({level}) has neither an activity nor a reason. Add an activity, or write "
    "the reason here.",
)
_URGENT = Text(
    "Nevoia urgentă „{need}” nu are nicio activitate cu termen până la {day}. Din practică, o "
    "nevoie urgentă primește o activitate în 14 zile de la data planului.",
    "The urgent need “{need}” has no activity due by {day}. In practice an urgent need is given "
    "an activity within 14 days of the plan.",
)


def open_needs_shown(file: CaseFile, plan: Answers, today: date) -> tuple[Shown, ...]:
    """Return the needs without an activity or a reason, and the urgent ones that would wait."""
    sheet = file.newest("needs_sheet")
    needs: Answers = {} if sheet is None else sheet.answers
    left_open = tuple(
        Shown(
            field_id="unanswered",
            text=_OPEN.filled(need=line.need.text, level=line.level),
            tone=Tone.SOON,
            basis=_BASIS,
        )
        for line in unanswered(needs, plan)
    )
    return (*_waiting(needs, plan, today), *left_open)


def _waiting(needs: Answers, plan: Answers, today: date) -> Iterator[Shown]:
    """Yield the urgent needs, none of them explained, that no activity answers in time."""
    last = (day_of(plan, "drawn_up_on") or today) + URGENT_WITHIN
    explained = {text_of(row.answers, "unanswered_need") for row in rows_of(plan, "unanswered")}
    for line in needs_found(needs):
        if line.urgent and line.need_field not in explained and not _in_time(line, plan, last):
            words = _URGENT.filled(need=line.need.text, day=short_date(last))
            yield Shown(field_id="activities", text=words, tone=Tone.SOON, basis=_BASIS)


def _in_time(line: NeedLine, plan: Answers, last: date) -> bool:
    """Tell whether an activity that was not cancelled answers the need by this day."""
    return any(
        text_of(row.answers, "activity_need") == line.need_field
        and text_of(row.answers, "activity_stage") != _CANCELLED
        and (due := day_of(row.answers, "activity_due")) is not None
        and due <= last
        for row in rows_of(plan, "activities")
    )
