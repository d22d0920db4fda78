"""Letters that no bundled font has: found at the final check, never while typing."""

from counsellor_app.documents.script.fonts import missing_characters
from counsellor_app.forms.answers import Answers
from counsellor_app.forms.checking import Gap, Lack
from counsellor_app.forms.handling import Paper
from counsellor_app.forms.spec import Form
from counsellor_app.forms.spoken import spoken
from counsellor_app.text import Language, Text

_SHOWN = 5
_NO_GLYPH = Text(
    "La „{label}” sunt semne care nu se pot tipări: {characters}. Scrieți altfel.",
    "“{label}” has characters that cannot be printed: {characters}. Write it differently.",
)


def unprintable(form: Form, answers: Answers) -> tuple[Gap, ...]:
    """Return a gap for each answer of the annexes with a letter that cannot be printed."""
    gaps = []
    for field in form.fields:
        answer = answers.get(field.id)
        if answer is None or field.handling.paper is not Paper.ANNEX:
            continue
        missing = missing_characters(spoken(field, answer, Language.RO))
        if missing:
            why = _NO_GLYPH.filled(label=field.label, characters=" ".join(missing[:_SHOWN]))
            gaps.append(Gap(form_id=form.id, field_id=field.id, lack=Lack.MALFORMED, why=why))
    return tuple(gaps)
