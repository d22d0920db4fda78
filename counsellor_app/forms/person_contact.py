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
            help=Text(
                "Numărul obișnuit; dacă există un număr sigur, se sună numai acela.",
                "The usual number; if there is a safe number, only that one is called.",
            ),
            pattern=Pattern.PHONE,
            handling=CONTACT,
        ),
        Line(
            id="email",
            label=Text("E-mail", "E-mail"),
            help=Text(
                "Numai o adresă pe care o citește singură persoana, nu una comună a familiei.",
                "Only one the person alone reads, not one the family shares.",
            ),
            pattern=Pattern.EMAIL,
            handling=CONTACT,
        ),
        Line(
            id="contact_person",
            label=Text("Persoană de contact", "Contact person"),
            help=Text(
                "Cine o poate găsi dacă nu răspunde; întrebați dacă acel om știe de dosar.",
                "Who can find the person; ask whether they know of the case.",
            ),
            pattern=Pattern.NAME,
            handling=FAMILY_MEMBERS,
        ),
        Line(
            id="contact_person_phone",
            label=Text("Telefonul persoanei de contact", "Telephone of the contact person"),
            help=Text(
                "Cereți acordul persoanei înainte de a suna la acest număr.",
                "Ask the person's consent before calling this number.",
            ),
            pattern=Pattern.PHONE,
            handling=FAMILY_MEMBERS,
        ),
    ),
)
