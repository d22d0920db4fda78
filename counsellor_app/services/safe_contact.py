"""Safe contact in words: what must be known before any letter, call, post or print."""

from counsellor_app.cases.ids import CaseId
from counsellor_app.cases.members import Doing
from counsellor_app.cases.model import CaseFile
from counsellor_app.cases.safe_contact import safe_contact_of
from counsellor_app.forms.safe_contact import SAFE_CONTACT_CHECKS, SAFE_CONTACT_SECTION
from counsellor_app.forms.spec import Form
from counsellor_app.forms.spoken import labelled
from counsellor_app.services.desk import Desk
from counsellor_app.services.pages import Shown, Tone
from counsellor_app.text import Text

_TO_THE_FAMILY = "closed_fields"  # what the family may not see is no matter of contact
_NO_WARNING = Text(
    "Nicio restricție de contact consemnată. Întrebați persoana înainte de a o suna sau de a "
    "trimite ceva.",
    "No restriction of contact is recorded. Ask the person before a call is made or anything is "
    "sent.",
)


def safe_contact_beside(desk: Desk, case_id: CaseId, form: Form) -> tuple[Shown, ...]:
    """Return the lines of safe contact a form shows of one case before its record is opened."""
    desk.must_be_allowed(Doing.SEE_CASES)
    with desk.vault.look() as look:
        return safe_contact_shown(look.cases.file(case_id), form)


def safe_contact_shown(file: CaseFile, form: Form) -> tuple[Shown, ...]:
    """Return the lines of safe contact, wherever a form shows them before a call or a letter."""
    lines = safe_contact_in_words(file)
    tone = Tone.SOON if lines else Tone.CALM
    return tuple(
        Shown(field_id=field.id, text=line, tone=tone, basis=None)
        for field in form.fields
        if field.id in SAFE_CONTACT_CHECKS
        for line in lines or (_NO_WARNING,)
    )


def safe_contact_in_words(file: CaseFile) -> tuple[Text, ...]:
    """Return each answer of safe contact in words, a warning as its question alone."""
    told = safe_contact_of(file)
    lines = []
    for field in SAFE_CONTACT_SECTION.fields:
        if field.id == _TO_THE_FAMILY:
            continue
        for answer in told[field.id]:
            if answer is True:
                lines.append(Text(field.label.ro.rstrip("? "), field.label.en.rstrip("? ")))
                continue
            lines.append(labelled(field, answer))
    return tuple(lines)
