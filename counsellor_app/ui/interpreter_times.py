"""What the interview's own questions say of the interpreter, and the times a button writes."""

from dataclasses import dataclass
from datetime import datetime

from counsellor_app.cases.ids import new_row_id
from counsellor_app.forms.answers import Answer, Answers, Row, RowId, rows_of
from counsellor_app.forms.kinds import Choice
from counsellor_app.forms.session import FormSession
from counsellor_app.forms.spec import Form
from counsellor_app.text import Text, clock_time
from counsellor_app.ui.words import table as words

MODE, BY, NAME = "interpreter", "interpreter_by", "interpreter_name"
SPEAKS, SENT_BY = "interpreter_language", "interpreter_organisation"
_TIMES, _FROM, _UNTIL = "interpreter_times", "interpreter_from", "interpreter_until"
_STARTED, _ENDED = "started_at", "ended_at"
_REMOTE = "remote"

Given = tuple[str, Answer]  # a field and what is answered in it


@dataclass(frozen=True, slots=True)
class Way:
    """A way an interpreter takes part: what it is called, and the answers that say so."""

    text: Text
    answers: tuple[Given, ...]

    def is_taken(self, answers: Answers) -> bool:
        """Tell whether the answers say this way."""
        return all(answers.get(field_id) == said for field_id, said in self.answers)


def asks_of_interpreter(form: Form) -> bool:
    """Tell whether a form asks who interpreted, and when."""
    ids = {field.id for field in form.fields}
    return {MODE, BY, NAME, SPEAKS, SENT_BY, _TIMES, _STARTED, _ENDED} <= ids


def ways_of(form: Form) -> tuple[Way, ...]:
    """Return the ways the form declares, remote ones each by itself."""
    mode, by = form.field(MODE), form.field(BY)
    if not isinstance(mode, Choice) or not isinstance(by, Choice):
        return ()
    found: list[Way] = []
    for option in mode.options:
        here: Given = (MODE, option.value)
        if option.value == _REMOTE:
            found += [Way(one.text, (here, (BY, one.value))) for one in by.options]
        else:
            found.append(Way(option.text, (here,)))
    return tuple(found)


def begun(session: FormSession, now: datetime) -> tuple[Given, ...]:
    """Return the answers that say that the talk begins now, or goes on."""
    said: list[Given] = []
    time, answers = clock_time(now), session.answers
    if _STARTED not in answers:
        said.append((_STARTED, time))
    if _times_asked(session) and _open_row(answers) is None:
        row = Row(RowId(new_row_id(now)), {_FROM: time})
        said.append((_TIMES, (*rows_of(answers, _TIMES), row)))
    return tuple(said)


def interrupted(session: FormSession, now: datetime) -> tuple[Given, ...]:
    """Return the answers that say that the interpreting stops now, perhaps for a while."""
    going = _open_row(session.answers)
    if going is None:
        return ()
    closed = Row(going.id, {**going.answers, _UNTIL: clock_time(now)})
    rows = rows_of(session.answers, _TIMES)
    return ((_TIMES, tuple(closed if row.id == going.id else row for row in rows)),)


def ended(session: FormSession, now: datetime) -> tuple[Given, ...]:
    """Return the answers that say that the talk ends now."""
    return (*interrupted(session, now), (_ENDED, clock_time(now)))


def is_going_on(session: FormSession) -> bool:
    """Tell whether somebody interprets now, as far as it was written down."""
    return _open_row(session.answers) is not None


def state_of(session: FormSession) -> Text | None:
    """Return how the talk stands: begun, interrupted, ended; None before it begins."""
    answers = session.answers
    if isinstance(answers.get(_ENDED), str):
        return words.ENDED_AT.filled(time=answers[_ENDED])
    rows = rows_of(answers, _TIMES)
    until = rows[-1].answers.get(_UNTIL) if rows else None
    if isinstance(until, str):
        return words.INTERRUPTED_AT.filled(time=until)
    start = rows[-1].answers.get(_FROM) if rows else answers.get(_STARTED)
    return words.BEGAN_AT.filled(time=start) if isinstance(start, str) else None


def _open_row(answers: Answers) -> Row | None:
    """Return the last part of the talk, if it has no end yet."""
    rows = rows_of(answers, _TIMES)
    going = bool(rows) and _FROM in rows[-1].answers and _UNTIL not in rows[-1].answers
    return rows[-1] if going else None


def _times_asked(session: FormSession) -> bool:
    return any(f.id == _TIMES for one in session.sections() for f in session.asked(one))
