"""The person block: who the person is, how to talk with and reach them (art. 19 alin. (1))."""

from counsellor_app.forms.person_contact import CONTACT_SECTION
from counsellor_app.forms.person_family import FAMILY
from counsellor_app.forms.person_home import WHERE_THEY_LIVE
from counsellor_app.forms.person_identity import IDENTITY_SECTION, LANGUAGES
from counsellor_app.forms.person_protection import PROTECTION
from counsellor_app.forms.person_representative import REPRESENTATIVE
from counsellor_app.forms.safe_contact import SAFE_CONTACT_SECTION
from counsellor_app.forms.spec import Form, HowOften, Phase
from counsellor_app.law.citation import og44
from counsellor_app.text import Text

PERSON = Form(
    id="person",
    version=1,
    feminine=True,
    title=Text("Persoana", "The person"),
    how_often=HowOften.ONCE,
    phase=Phase.BEGINNING,
    basis=og44(19, 1),
    sections=(
        IDENTITY_SECTION,
        LANGUAGES,
        PROTECTION,
        FAMILY,
        REPRESENTATIVE,
        WHERE_THEY_LIVE,
        SAFE_CONTACT_SECTION,
        CONTACT_SECTION,
    ),
)
