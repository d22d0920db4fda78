"""Safe contact: how a person may be reached without harm; shown before any call or letter."""

from counsellor_app.forms.bases import GDPR_SECURITY
from counsellor_app.forms.handling import SAFE_CONTACT
from counsellor_app.forms.kinds import Computed, Line, Pattern, Several, YesNo
from counsellor_app.forms.options import options
from counsellor_app.forms.spec import Section
from counsellor_app.law.citation import og44
from counsellor_app.text import Text

CLOSABLE = options(
    ("address", "adresa și locuința", "address and lodging"),
    ("contact", "telefonul și e-mailul", "telephone and e-mail"),
    ("whereabouts", "locul de muncă, școala, cursurile", "work, school, courses"),
    ("appointments", "programările", "appointments"),
    ("income", "veniturile și ajutoarele", "income and aid"),
    ("health", "sănătatea", "health"),
    ("plan", "planul individual", "individual plan"),
    ("origin", "limba, originea și rudele", "language, origin and relatives"),
)

BEFORE_WRITING = Computed(
    id="safe_contact_check",
    label=Text("Înainte de a scrie: contactul sigur", "Before writing: safe contact"),
    basis=GDPR_SECURITY,
    handling=SAFE_CONTACT,
)
BEFORE_CALLING = Computed(
    id="safe_contact_check",
    label=Text(
        "Înainte de a suna sau a chema persoana: contactul sigur",
        "Before calling or inviting the person: safe contact",
    ),
    basis=GDPR_SECURITY,
    handling=SAFE_CONTACT,
)
BEFORE_SENDING = Computed(
    id="safe_contact_sending",
    label=Text(
        "Înainte de a trimite sau a afișa: contactul sigur",
        "Before sending or posting up: safe contact",
    ),
    basis=GDPR_SECURITY,
    handling=SAFE_CONTACT,
)
SAFE_CONTACT_CHECKS = frozenset({BEFORE_WRITING.id, BEFORE_CALLING.id, BEFORE_SENDING.id})

SAFE_CONTACT_SECTION = Section(
    id="safe_contact",
    title=Text("Contact sigur", "Safe contact"),
    intro=Text(
        "Se arată înaintea oricărui apel, a oricărei scrisori și a oricărei tipăriri. Nu se "
        "tipărește și nu pleacă din acest program.",
        "Shown before any call, letter or print. It is never printed and never leaves this "
        "program.",
    ),
    fields=(
        Line(
            id="safe_number",
            label=Text("Număr sigur", "Safe number"),
            help=Text(
                "Numărul la care persoana poate vorbi fără să o audă altcineva.",
                "The number at which the person can talk without being overheard.",
            ),
            pattern=Pattern.PHONE,
            basis=og44(33, 2),
            handling=SAFE_CONTACT,
        ),
        Line(
            id="safe_hours",
            label=Text("Când se poate suna", "When to call"),
            help=Text("Zile și ore.", "Days and hours."),
            basis=og44(33, 2),
            handling=SAFE_CONTACT,
        ),
        Line(
            id="who_may_answer",
            label=Text("Cine poate răspunde", "Who may answer"),
            help=Text(
                "De exemplu „numai persoana”, sau numele celor de încredere.",
                "For example “the person alone”, or the names of those trusted.",
            ),
            basis=og44(33, 2),
            handling=SAFE_CONTACT,
        ),
        YesNo(
            id="never_post",
            label=Text("Nu se trimite niciodată prin poștă?", "Never send by post?"),
            help=Text(
                "Scrisorile și planul se predau personal.",
                "Letters and the plan are handed over in person.",
            ),
            basis=og44(33, 2),
            handling=SAFE_CONTACT,
        ),
        YesNo(
            id="never_message",
            label=Text("Nu se lasă niciodată mesaj?", "Never leave a message?"),
            help=Text(
                "Nici mesaj vocal sau scris, nici prin vecini sau rude.",
                "No voice or text message, none through neighbours or relatives.",
            ),
            basis=og44(33, 2),
            handling=SAFE_CONTACT,
        ),
        YesNo(
            id="address_hidden",
            label=Text(
                "Adresa nu se arată membrilor familiei?",
                "Hide the address from members of the family?",
            ),
            help=Text(
                "Protocolul va cuprinde „cu adresa comunicată IGI”.",
                "The protocol will say “with the address communicated to IGI”.",
            ),
            basis=og44(33, 2),
            handling=SAFE_CONTACT,
        ),
        Several(
            id="closed_fields",
            label=Text("Câmpuri închise față de familie", "Closed to the family"),
            help=Text(
                "Le alege fiecare adult. Motivul nu se scrie și nu se arată.",
                "Chosen by each adult. The reason is neither written nor shown.",
            ),
            options=CLOSABLE,
            basis=GDPR_SECURITY,
            handling=SAFE_CONTACT,
        ),
    ),
)
