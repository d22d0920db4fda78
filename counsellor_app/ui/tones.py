"""How urgent something is, as the windows show it."""

from counsellor_app.law.rule import Certainty, Severity
from counsellor_app.services.pages import DueLine, StepState
from counsellor_app.services.pages import Tone as Urgency
from counsellor_app.text import Language, short_date
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.line_places import Line
from counsellor_app.ui.naming import named
from counsellor_app.ui.tokens import Colour, Tone
from counsellor_app.ui.words import dates, law

TONES = {
    Urgency.OVERDUE: Tone.BAD,
    Urgency.SOON: Tone.WARN,
    Urgency.CALM: Tone.INFO,
    Urgency.DONE: Tone.OK,
}
SEVERITIES = {
    Severity.BLOCK: Tone.BAD,
    Severity.WARN: Tone.WARN,
    Severity.REMIND: Tone.INFO,
    Severity.COMPUTE: Tone.NEUTRAL,
    Severity.PRINT: Tone.NEUTRAL,
}
CERTAINTIES = {
    Certainty.TEXT: Tone.OK,
    Certainty.INTERPRETATION: Tone.WARN,
    Certainty.PRACTICE: Tone.NEUTRAL,
}
STATE_ICONS = {
    StepState.NOT_STARTED: (Icon.CIRCLE, Colour.FIELD),
    StepState.DRAFTED: (Icon.CIRCLE_HALF_FILL, Colour.WARN),
    StepState.KEPT: (Icon.CIRCLE_HALF_FILL_FILLED, Colour.WARN),
    StepState.FINALISED: (Icon.CHECKMARK_CIRCLE_FILLED, Colour.OK),
    StepState.ON_PAPER: (Icon.DOCUMENT, Colour.MUTED),
    StepState.DONE: (Icon.CHECKMARK_CIRCLE_FILLED, Colour.OK),
}


def basis_words(due: DueLine, language: Language) -> str:
    """Return the article of a date, with the mark it carries; of a task, that it is one."""
    if due.is_task:
        return dates.TASK_MARK.to(language)
    said = "" if due.basis is None else str(due.basis)
    return law.WITH_MARK.filled(said=said).to(language) if due.check else said


def due_words(due: DueLine, language: Language) -> Line:
    """Return a date of a case, or of the office, as a row."""
    owner = "" if due.owed_by is None else due.owed_by.to(language)
    return Line(
        name=dates.OFFICE.to(language) if due.case_id is None else named(due.name, language),
        what=" · ".join(filter(None, (due.what.to(language), owner))),
        basis=basis_words(due, language),
        day=short_date(due.day),
        pill=due.when.to(language),
        tone=TONES[due.tone],
    )
