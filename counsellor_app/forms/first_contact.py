"""First contact: one name and a language are enough; no status, no document is asked."""

from counsellor_app.forms.bases import GDPR_INFORMATION
from counsellor_app.forms.conditions import Has, Is
from counsellor_app.forms.handling import COUNTED, IDENTITY_OFFICE, NOTES, PROCEDURE_OFFICE
from counsellor_app.forms.kinds import Catalogue, Choice, Day, Line, Paragraph, Several
from counsellor_app.forms.options import URGENT_NEEDS, options
from counsellor_app.forms.safe_contact import SAFE_CONTACT_SECTION
from counsellor_app.forms.spec import Form, HowOften, Section
from counsellor_app.law.citation import og44
from counsellor_app.text import Text

WHO_CAME = Section(
    id="who_came",
    title=Text("Cine a venit", "Who came"),
    fields=(
        Line(
            id="name_used",
            label=Text("Cum i se spune", "Name used"),
            help=Text(
                "Un nume ajunge; poate fi și unul ales de persoană.",
                "One name is enough; it may be one the person chooses.",
            ),
            required=True,
            handling=IDENTITY_OFFICE,
        ),
        Choice(
            id="communication_language",
            label=Text("Limba de comunicare", "Language of communication"),
            catalogue=Catalogue.LANGUAGES,
            basis=og44(38, 1),
            required=True,
            handling=PROCEDURE_OFFICE,
        ),
        Day(
            id="contact_on",
            label=Text("Data", "Date"),
            required=True,
            past_only=True,
            handling=PROCEDURE_OFFICE,
        ),
        Line(
            id="contact_place",
            label=Text("Locul sau telefonul", "Place or telephone"),
            required=True,
            handling=NOTES,
        ),
    ),
)

WHY_THEY_CAME = Section(
    id="why_they_came",
    title=Text("De ce a venit", "Why they came"),
    fields=(
        Several(
            id="reasons",
            label=Text("De ce a venit", "Reason for coming"),
            options=options(
                ("information", "informare", "information"),
                ("urgency", "urgență", "urgency"),
                ("request", "cerere de includere", "request for inclusion"),
                ("sent", "trimis de altcineva", "sent by somebody"),
            ),
            basis=og44(13, 1),
            handling=COUNTED,
        ),
        Line(
            id="sent_by",
            label=Text("Trimis de", "Sent by"),
            asked_if=Has("reasons", "sent"),
            handling=NOTES,
        ),
        Paragraph(
            id="reason_words",
            label=Text("Cu ce cuvinte a spus-o", "In their words"),
            basis=og44(13, 1),
            handling=NOTES,
        ),
        Several(
            id="urgent_needs",
            label=Text("Nevoi urgente", "Urgent needs"),
            options=URGENT_NEEDS,
            basis=og44(33, 2),
            handling=COUNTED,
        ),
        Choice(
            id="status_told",
            label=Text("Statut declarat", "Status told"),
            help=Text("Cum spune persoana; nu se cer documente.", "As told; no document is asked."),
            options=options(
                ("protection", "beneficiar de protecție internațională", "protection holder"),
                ("asylum_seeker", "solicitant de azil", "asylum seeker"),
                ("temporary_protection", "protecție temporară", "temporary protection"),
                ("right_of_stay", "drept de ședere", "right of stay"),
                ("eu_eea_swiss", "UE / SEE / Elveția", "EU / EEA / Switzerland"),
            ),
            basis=og44(2, None, "a"),
            handling=COUNTED,
        ),
    ),
)

WHAT_FOLLOWS = Section(
    id="what_follows",
    title=Text("Ce urmează", "What follows"),
    fields=(
        Line(
            id="referred_to",
            label=Text("Trimis către", "Referred to"),
            help=Text(
                "Solicitanții de azil și persoanele cu protecție temporară: o scurtă îndrumare.",
                "Asylum seekers and persons under temporary protection: a short referral.",
            ),
            handling=NOTES,
        ),
        Line(id="next_step", label=Text("Urmează", "Next step"), handling=NOTES),
        Day(id="next_step_by", label=Text("Până când", "By when"), handling=NOTES),
        Choice(
            id="notice_given",
            label=Text("Nota de informare a fost dată?", "Was the privacy notice given?"),
            options=options(
                ("given", "da", "yes"), ("next_time", "se dă data viitoare", "next time")
            ),
            basis=GDPR_INFORMATION,
            handling=PROCEDURE_OFFICE,
        ),
        Day(
            id="notice_given_on",
            label=Text("Data informării", "Date of the notice"),
            basis=GDPR_INFORMATION,
            asked_if=Is("notice_given", "given"),
            past_only=True,
            handling=PROCEDURE_OFFICE,
        ),
    ),
)

FIRST_CONTACT = Form(
    id="first_contact",
    version=1,
    title=Text("Primul contact", "First contact"),
    how_often=HowOften.ONCE,
    basis=og44(13, 1),
    happened="contact_on",
    sections=(WHO_CAME, WHY_THEY_CAME, SAFE_CONTACT_SECTION, WHAT_FOLLOWS),
)
