"""FORMS: every form of a case, in the order of the procedure; OFFICE_FORMS: the office's own."""

from counsellor_app.forms.addendum import ADDENDUM
from counsellor_app.forms.aid import AID
from counsellor_app.forms.case_event import CASE_EVENT
from counsellor_app.forms.employment import EMPLOYMENT
from counsellor_app.forms.final_evaluation import FINAL_EVALUATION
from counsellor_app.forms.first_contact import FIRST_CONTACT
from counsellor_app.forms.group_session import GROUP_SESSION
from counsellor_app.forms.individual_plan import INDIVIDUAL_PLAN
from counsellor_app.forms.interview import INTERVIEW
from counsellor_app.forms.invitation import INVITATION
from counsellor_app.forms.learning import LEARNING
from counsellor_app.forms.lease import LEASE
from counsellor_app.forms.lodging import LODGING
from counsellor_app.forms.measures_decision import MEASURES_DECISION
from counsellor_app.forms.needs.sheet import NEEDS_SHEET
from counsellor_app.forms.note import NOTE
from counsellor_app.forms.orientation import ORIENTATION
from counsellor_app.forms.person import PERSON
from counsellor_app.forms.presence import PRESENCE
from counsellor_app.forms.protocol import PROTOCOL
from counsellor_app.forms.referral import REFERRAL
from counsellor_app.forms.request import REQUEST
from counsellor_app.forms.spec import Form
from counsellor_app.forms.subsidy import SUBSIDY
from counsellor_app.forms.take_over import TAKE_OVER
from counsellor_app.forms.transfer import TRANSFER
from counsellor_app.forms.vulnerability import VULNERABILITY

FORMS: tuple[Form, ...] = (
    FIRST_CONTACT,
    PERSON,
    REQUEST,
    INVITATION,
    INTERVIEW,
    NEEDS_SHEET,
    INDIVIDUAL_PLAN,
    PROTOCOL,
    VULNERABILITY,
    PRESENCE,
    LODGING,
    LEASE,
    AID,
    SUBSIDY,
    EMPLOYMENT,
    ORIENTATION,
    LEARNING,
    CASE_EVENT,
    MEASURES_DECISION,
    FINAL_EVALUATION,
    ADDENDUM,
    TRANSFER,
    NOTE,
    REFERRAL,
    TAKE_OVER,
)
OFFICE_FORMS: tuple[Form, ...] = (GROUP_SESSION,)
_BY_ID = {form.id: form for form in (*FORMS, *OFFICE_FORMS)}


def form_by_id(form_id: str) -> Form:
    """Return the form of this id; raise KeyError if there is none."""
    return _BY_ID[form_id]
