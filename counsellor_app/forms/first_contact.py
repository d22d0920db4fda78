"""First contact: one name and a language are enough; no status, no document is asked."""

from counsellor_app.forms.bases import GDPR_INFORMATION
from counsellor_app.forms.conditions import Has, Is
from counsellor_app.forms.handling import COUNTED, IDENTITY_OFFICE, NOTES, PROCEDURE_OFFICE
from counsellor_app.forms.kinds import Catalogue, Choice, Day, Line, Paragraph, Several
from counsellor_app.forms.options import URGENT_NEEDS, options
from counsellor_app.forms.promises import Promise
from counsellor_app.forms.safe_contact import SAFE_CONTACT_SECTION
from counsellor_app.forms.spec import Form, HowOften, Phase, Section
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
            help=Text(
                "Limba în care v-ați înțeles, chiar dacă nu este limba maternă.",
                "The language you understood each other in, even if not the mother tongue.",
            ),
            catalogue=Catalogue.LANGUAGES,
            basis=og44(38, 1),
            required=True,
            handling=PROCEDURE_OFFICE,
        ),
        Day(
            id="contact_on",
            label=Text("Data", "Date"),
            help=Text(
                "Ziua în care persoana a venit sau a sunat, nu ziua în care scrieți.",
                "The day the person came or called, not the day of typing.",
            ),
            required=True,
            past_only=True,
            handling=PROCEDURE_OFFICE,
        ),
        Line(
            id="contact_place",
            label=Text("Locul sau telefonul", "Place or telephone"),
            help=Text(
                "De exemplu „sediu”, „centru, etajul 1” sau numărul de la care a sunat.",
                "For example “office”, “centre, 1st floor”, or the number they called from.",
            ),
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
            help=Text(
                "Ce cere persoana acum, cu cuvintele ei; puteți bifa mai multe.",
                "What the person asks for now, as they put it; several may be ticked.",
            ),
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
            help=Text(
                "Instituția sau organizația; pentru o cunoștință scrieți „cunoștință”, fără nume.",
                "The institution or organisation; for an acquaintance write "
                "“acquaintance”, no name.",
            ),
            asked_if=Has("reasons", "sent"),
            handling=NOTES,
        ),
        Paragraph(
            id="reason_words",
            label=Text("Cu ce cuvinte a spus-o", "In their words"),
            help=Text(
                "Două-trei propoziții, fără amănunte despre violență, sănătate sau drumul "
                "până aici.",
                "Two or three sentences; no details of violence, health or the journey.",
            ),
            basis=og44(13, 1),
            handling=NOTES,
        ),
        Several(
            id="urgent_needs",
            label=Text("Nevoi urgente", "Urgent needs"),
            help=Text(
                "Ce nu poate aștepta până mâine. Bifați „niciuna” numai dacă ați întrebat.",
                "What cannot wait until tomorrow. Tick “none” only if you asked.",
            ),
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
        Day(
            id="referred_on",
            label=Text("Data trimiterii", "Date of the referral"),
            help=Text(
                "Ziua în care ați dat adresa sau ați sunat, nu ziua programării de acolo.",
                "The day you gave the address or called, not the day of the appointment there.",
            ),
            handling=NOTES,
        ),
        Line(
            id="next_step",
            label=Text("Urmează", "Next step"),
            help=Text(
                "Un singur lucru de făcut, de exemplu „revine cu permisul de ședere”; "
                "devine sarcină.",
                "One thing to do, for example “comes back with the residence permit”; it "
                "becomes a task.",
            ),
            handling=NOTES,
        ),
        Day(
            id="next_step_by",
            label=Text("Până când", "By when"),
            help=Text(
                "Ziua la care vreți să vi se amintească; merge și „+7z”.",
                "The day you want to be reminded on; “+7z” works too.",
            ),
            handling=NOTES,
        ),
        Choice(
            id="notice_given",
            label=Text("Nota de informare a fost dată?", "Was the privacy notice given?"),
            help=Text(
                "Dacă oboseala sau lipsa interpretului nu permit azi, se dă data viitoare.",
                "If tiredness or the lack of an interpreter prevents it today, give it next time.",
            ),
            options=options(
                ("given", "da", "yes"), ("next_time", "se dă data viitoare", "next time")
            ),
            basis=GDPR_INFORMATION,
            handling=PROCEDURE_OFFICE,
        ),
        Day(
            id="notice_given_on",
            label=Text("Data informării", "Date of the notice"),
            help=Text(
                "Ziua în care nota a fost citită ori explicată, într-o limbă înțeleasă.",
                "The day the notice was read or explained, in a language understood.",
            ),
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
    promises=(Promise(id="next_step", by="next_step_by"),),
    phase=Phase.BEGINNING,
    basis=og44(13, 1),
    happened="contact_on",
    sections=(WHO_CAME, WHY_THEY_CAME, SAFE_CONTACT_SECTION, WHAT_FOLLOWS),
)
