"""FORMS: every form, in the order of the procedure."""

from counsellor_app.forms.first_contact import FIRST_CONTACT
from counsellor_app.forms.individual_plan import INDIVIDUAL_PLAN
from counsellor_app.forms.interview import INTERVIEW
from counsellor_app.forms.needs.sheet import NEEDS_SHEET
from counsellor_app.forms.note import NOTE
from counsellor_app.forms.person import PERSON
from counsellor_app.forms.protocol import PROTOCOL
from counsellor_app.forms.request import REQUEST
from counsellor_app.forms.spec import Form
from counsellor_app.forms.take_over import TAKE_OVER

FORMS: tuple[Form, ...] = (
    FIRST_CONTACT,
    PERSON,
    REQUEST,
    INTERVIEW,
    NEEDS_SHEET,
    INDIVIDUAL_PLAN,
    PROTOCOL,
    NOTE,
    TAKE_OVER,
)
_BY_ID = {form.id: form for form in FORMS}


def form_by_id(form_id: str) -> Form:
    """Return the form of this id; raise KeyError if there is none."""
    return _BY_ID[form_id]
