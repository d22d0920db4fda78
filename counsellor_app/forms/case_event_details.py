"""An event: what each kind asks besides: a move, a child, a withdrawal, completion (art. 23)."""

from counsellor_app.forms.conditions import Is, IsOneOf
from counsellor_app.forms.handling import (
    CONTACT,
    FAMILY_MEMBERS,
    NOTES,
    PROCEDURE,
    PROCEDURE_OFFICE,
)
from counsellor_app.forms.kinds import (
    Catalogue,
    Choice,
    Day,
    Line,
    Paragraph,
    Pattern,
    Several,
    Suggested,
)
from counsellor_app.forms.options import COUNTIES, options
from counsellor_app.forms.spec import Section
from counsellor_app.law.catalogue import EventKind
from counsellor_app.law.citation import og44
from counsellor_app.text import Text

_MOVED = Is("event_kind", EventKind.MOVED.value)

_LEFT = Is("event_kind", EventKind.LEFT_ROMANIA.value)

_BORN = Is("event_kind", EventKind.BORN.value)

_WITHDREW = Is("event_kind", EventKind.WITHDREW.value)

_COMPLETED = Is("event_kind", EventKind.COMPLETED.value)

_ON_AN_ACT = IsOneOf(
    "event_kind",
    (EventKind.PROTECTION_ENDED.value, EventKind.CITIZENSHIP.value, EventKind.DIED.value),
)

DETAILS = Section(
    id="details",
    title=Text("Amănunte", "Details"),
    fields=(
        Choice(
            id="moved_county",
            label=Text("S-a mutat: județul", "Moved to: county"),
            help=Text(
                "Adresa întreagă se scrie la Persoana; după mutare termenele apar la noul centru.",
                "The whole address is written at Person; after a move the dates show in the new "
                "centre.",
            ),
            options=COUNTIES,
            basis=og44(23, 1, "d"),
            required=True,
            asked_if=_MOVED,
            handling=PROCEDURE,
        ),
        Line(
            id="moved_locality",
            label=Text("S-a mutat: localitatea", "Moved to: locality"),
            help=Text(
                "Numai localitatea. Dacă adresa trebuie ascunsă, nu scrieți nimic aici.",
                "The locality only. If the address must stay hidden, write nothing here.",
            ),
            suggests=Suggested.LOCALITIES,
            basis=og44(23, 1, "d"),
            asked_if=_MOVED,
            handling=CONTACT,
        ),
        Choice(
            id="left_to",
            label=Text("A plecat în (țara)", "Left for (country)"),
            help=Text(
                "Unde a spus că pleacă, dacă se știe. Nu întrebați rudele pentru aceasta.",
                "Where the person said they go, if known. Do not ask relatives for it.",
            ),
            catalogue=Catalogue.COUNTRIES,
            basis=og44(23, 1, "d"),
            asked_if=_LEFT,
            handling=PROCEDURE,
        ),
        Line(
            id="event_act",
            label=Text("Actul (fel, nr., dată)", "The act (kind, no., date)"),
            help=Text(
                "Hotărârea de încetare a protecției, certificatul de cetățenie sau de deces.",
                "The decision that ended protection, the certificate of citizenship or of death.",
            ),
            basis=og44(19, 1),
            asked_if=_ON_AN_ACT,
            handling=PROCEDURE_OFFICE,
        ),
        Line(
            id="child_name",
            label=Text("Copilul: nume", "The child: name"),
            help=Text(
                "Copilul are cererea, termenul și cazul lui (art. 16).",
                "The child has a request, a term and a case of its own (art. 16).",
            ),
            basis=og44(16),
            pattern=Pattern.NAME,
            asked_if=_BORN,
            handling=FAMILY_MEMBERS,
        ),
        Line(
            id="withdrawal_request",
            label=Text("Cererea de retragere (nr., dată)", "Request to withdraw (no., date)"),
            help=Text(
                "Numărul de înregistrare al cererii semnate; fără cerere scrisă, consemnați în "
                "motiv.",
                "Registration number of the signed request; if none is written, say so in the "
                "reason.",
            ),
            basis=og44(2, None, "c"),
            asked_if=_WITHDREW,
            handling=PROCEDURE,
        ),
        Paragraph(
            id="withdrawal_reason",
            label=Text("De ce se retrage", "Why the person withdraws"),
            help=Text(
                "Cu cuvintele persoanei. Drepturile din capitolul II rămân; spuneți-i.",
                "In the person's words. The rights of chapter II remain; say so.",
            ),
            basis=og44(2, None, "c"),
            asked_if=_WITHDREW,
            handling=NOTES,
        ),
        Line(
            id="completed_by",
            label=Text("Cine constată finalizarea", "Who finds the programme completed"),
            help=Text(
                "Ofițerul de integrare (IGI), după evaluarea finală; perioada încheiată singură nu "
                "înseamnă program finalizat.",
                "The integration officer (IGI), after the final evaluation; a period that is over "
                "is not by itself a completed programme.",
            ),
            basis=og44(29, 3),
            required=True,
            asked_if=_COMPLETED,
            handling=PROCEDURE,
        ),
        Line(
            id="certificate_number",
            label=Text("Adeverința de finalizare nr.", "Certificate of completion no."),
            help=Text(
                "Din registrul centrului. Ajută la cererea de ședere pe termen lung.",
                "From the centre's register. It helps a request for long-term residence.",
            ),
            basis=og44(29, 3),
            pattern=Pattern.REGISTRATION,
            asked_if=_COMPLETED,
            handling=PROCEDURE,
        ),
        Day(
            id="certificate_on",
            label=Text("Data adeverinței", "Date of the certificate"),
            help=Text(
                "Data eliberării; finalizarea are ziua ei, scrisă la începutul formularului.",
                "The day it was issued; completion has its own day, at the top of the form.",
            ),
            basis=og44(29, 3),
            past_only=True,
            asked_if=_COMPLETED,
            handling=PROCEDURE,
        ),
        Several(
            id="guided_on",
            label=Text("Despre ce a fost îndrumată persoana", "What the person was guided on"),
            help=Text(
                "Bifați numai ce s-a spus persoanei în fapt, într-o limbă pe care o înțelege.",
                "Tick only what the person was in fact told, in a language they understand.",
            ),
            options=options(
                ("vacancies", "comunități cu locuri de muncă", "communities with vacancies"),
                ("renting", "închirierea unei locuințe", "renting a home"),
                ("social_housing", "locuință socială", "social housing"),
                ("relocation", "prima de relocare", "the relocation bonus"),
            ),
            basis=og44(28),
            asked_if=_COMPLETED,
            handling=PROCEDURE,
        ),
        Paragraph(
            id="event_remarks",
            label=Text("Observații", "Remarks"),
            help=Text(
                "Ce trebuie să știe colegul care preia cazul. Fără diagnostice și fără alte nume.",
                "What a colleague who takes over must know. No diagnoses, no other names.",
            ),
            handling=NOTES,
        ),
    ),
)
