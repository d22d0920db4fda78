"""The needs sheet (art. 17): every domain, then the conclusions and the signatures."""

from counsellor_app.forms.needs.assessment import ASSESSMENT
from counsellor_app.forms.needs.care import CARE
from counsellor_app.forms.needs.closing import CLOSING, SIGNING
from counsellor_app.forms.needs.community import COMMUNITY
from counsellor_app.forms.needs.counselling import COUNSELLING
from counsellor_app.forms.needs.culture import CULTURE
from counsellor_app.forms.needs.education import EDUCATION
from counsellor_app.forms.needs.employment import EMPLOYMENT
from counsellor_app.forms.needs.health import HEALTH_SECTION
from counsellor_app.forms.needs.housing import HOUSING
from counsellor_app.forms.needs.legal import LEGAL
from counsellor_app.forms.needs.means import MEANS
from counsellor_app.forms.needs.psychological import PSYCHOLOGICAL_SECTION
from counsellor_app.forms.needs.romanian import ROMANIAN
from counsellor_app.forms.needs.social_assistance import SOCIAL_ASSISTANCE
from counsellor_app.forms.needs.social_insurance import SOCIAL_INSURANCE
from counsellor_app.forms.needs.social_links import SOCIAL_LINKS
from counsellor_app.forms.spec import Form, HowOften, Phase
from counsellor_app.forms.tracks import PROGRAMME, PROGRAMME_ONLY
from counsellor_app.law.citation import og44
from counsellor_app.text import Text

NEEDS_SHEET = Form(
    id="needs_sheet",
    version=1,
    feminine=True,
    title=Text("Fișa de evaluare a nevoilor individuale", "Sheet of individual needs assessment"),
    how_often=HowOften.ONCE,
    phase=Phase.TO_PROTOCOL,
    asked_if=PROGRAMME,
    not_asked=PROGRAMME_ONLY,
    basis=og44(17, 1),
    happened="assessed_on",
    sections=(
        ASSESSMENT,
        EMPLOYMENT,
        HOUSING,
        HEALTH_SECTION,
        SOCIAL_ASSISTANCE,
        SOCIAL_INSURANCE,
        EDUCATION,
        ROMANIAN,
        CULTURE,
        COUNSELLING,
        LEGAL,
        PSYCHOLOGICAL_SECTION,
        SOCIAL_LINKS,
        MEANS,
        CARE,
        COMMUNITY,
        CLOSING,
        SIGNING,
    ),
)
