"""The person block: telephone, e-mail and a person to ask for."""

from counsellor_app.forms.handling import CONTACT, FAMILY_MEMBERS
from counsellor_app.forms.kinds import Line, Pattern
from counsellor_app.forms.spec import Section
from counsellor_app.text import Text

CONTACT_SECTION = Section(
    id="contact",
    title=Text("Date de contact", "Contact"),
    fields=(
        Line(
            id="phone",
            label=Text("Telefon", "Telephone"),
            pattern=Pattern.PHONE,
            handling=CONTACT,
        ),
        Line(id="email", label=Text("E-mail", "E-mail"), pattern=Pattern.EMAIL, handling=CONTACT),
        Line(
            id="contact_person",
            label=Text("Persoană de contact", "Contact person"),
            pattern=Pattern.NAME,
            handling=FAMILY_MEMBERS,
        ),
        Line(
            id="contact_person_phone",
            label=Text("Telefonul persoanei de contact", "Telephone of the contact person"),
            pattern=Pattern.PHONE,
            handling=FAMILY_MEMBERS,
        ),
    ),
)
