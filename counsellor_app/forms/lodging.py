"""Lodging: the request, the approval with its period, the extension, the end (art. 21, 34)."""

from collections.abc import Mapping

from counsellor_app.forms.conditions import Is, IsOneOf
from counsellor_app.forms.handling import (
    COUNTED,
    NOTES,
    PROCEDURE,
    PROCEDURE_OFFICE,
    VULNERABILITY_SIGNS,
)
from counsellor_app.forms.kinds import (
    Attachment,
    Choice,
    Day,
    Line,
    Option,
    Paragraph,
    YesNo,
)
from counsellor_app.forms.lodging_answer import ANSWER, END, EXTENSION
from counsellor_app.forms.options import CENTRES
from counsellor_app.forms.spec import Form, HowOften, Phase, Section, known_here
from counsellor_app.forms.tracks import PROGRAMME, PROGRAMME_ONLY
from counsellor_app.law.catalogue import LodgingBasis
from counsellor_app.law.citation import og44
from counsellor_app.text import Text

_SPACES: Mapping[LodgingBasis, Text] = {
    LodgingBasis.CENTRE: Text(
        "la cerere, în spațiile MAI (art. 21 alin. (1))",
        "on request, in spaces of the interior ministry (art. 21(1))",
    ),
    LodgingBasis.JOINT: Text(
        "spațiu suplimentar, prin program comun sau convenție (art. 21 alin. (4))",
        "further space, by a joint programme or convention (art. 21(4))",
    ),
    LodgingBasis.VULNERABLE: Text(
        "persoană vulnerabilă, în centru (art. 34 alin. (2))",
        "vulnerable person, in the centre (art. 34(2))",
    ),
    LodgingBasis.SERVICES: Text(
        "servicii de cazare contractate de IGI (art. 21 alin. (6) lit. b))",
        "lodging services contracted by IGI (art. 21(6) b))",
    ),
}
BASES = tuple(Option(basis.value, _SPACES[basis], basis.cite) for basis in LodgingBasis)
_JOINT = Is("lodging_basis", LodgingBasis.JOINT.value)
_VULNERABLE = Is("lodging_basis", LodgingBasis.VULNERABLE.value)
_IN_CENTRE = IsOneOf("lodging_basis", (LodgingBasis.CENTRE.value, LodgingBasis.VULNERABLE.value))
_ELSEWHERE = IsOneOf("lodging_basis", (LodgingBasis.JOINT.value, LodgingBasis.SERVICES.value))

REQUEST = Section(
    id="request",
    title=Text("Cererea de cazare", "Request for lodging"),
    intro=Text(
        "Câte un formular pentru fiecare cazare, și pentru cele preluate din dosarul pe hârtie: de "
        "la prima cazare trecută aici, numai acestea se numără.",
        "One form for each lodging, those of the paper file too: from the first one recorded here "
        "on, only these are counted.",
    ),
    fields=(
        Choice(
            id="lodging_basis",
            label=Text("Temeiul cazării", "Ground of the lodging"),
            help=Text(
                "De temei depind condițiile: chiria, participarea, durata, acordul scris.",
                "The terms depend on it: rent, participation, length, written consent.",
            ),
            options=BASES,
            basis=og44(21, 1),
            required=True,
            handling=COUNTED,
        ),
        Day(
            id="lodging_requested_on",
            label=Text("Data cererii", "Date of the request"),
            help=Text(
                "Ziua în care persoana a cerut cazarea, cu vorba sau în scris.",
                "The day the person asked for lodging, by word or in writing.",
            ),
            basis=og44(21, 1),
            required=True,
            asked_if=IsOneOf(
                "lodging_basis",
                tuple(basis.value for basis in LodgingBasis if basis is not LodgingBasis.SERVICES),
            ),
            past_only=True,
            handling=PROCEDURE,
        ),
        Paragraph(
            id="lodging_reasons",
            label=Text("Motive; mijloacele de întreținere", "Reasons; means of support"),
            help=Text(
                "Cazarea este pentru cei fără mijloace de întreținere. Fără diagnostice.",
                "Lodging is for those without means of support. No diagnoses.",
            ),
            basis=og44(21, 1),
            handling=PROCEDURE_OFFICE,
        ),
        Choice(
            id="lodging_centre",
            label=Text("Centrul", "Centre"),
            help=Text(
                "Centrul în care locuiește sau va locui; conducerea lui aprobă cazarea.",
                "The centre the person lives or will live in; its management approves the lodging.",
            ),
            options=CENTRES,
            basis=og44(21, 3),
            asked_if=_IN_CENTRE,
            handling=PROCEDURE_OFFICE,
        ),
        Line(
            id="lodging_place",
            label=Text("Spațiul (denumirea)", "The space (its name)"),
            help=Text(
                "Fără stradă și număr, dacă adresa nu trebuie cunoscută.",
                "Without street and number if the address must not be known.",
            ),
            basis=og44(21, 4),
            asked_if=_ELSEWHERE,
            handling=PROCEDURE_OFFICE,
        ),
        Line(
            id="lodging_convention",
            label=Text("Programul comun sau convenția", "Joint programme or convention"),
            help=Text("Cu cine, nr. și data.", "With whom, no. and date."),
            basis=og44(21, 4),
            required=True,
            asked_if=_JOINT,
            handling=PROCEDURE,
        ),
    ),
)

VULNERABLE = Section(
    id="vulnerable",
    title=Text("Condițiile art. 34 alin. (2)", "Conditions of art. 34(2)"),
    asked_if=_VULNERABLE,
    fields=(
        YesNo(
            id="specialised_help_needed",
            label=Text("Are nevoie de asistență specializată?", "Is specialised help needed?"),
            help=Text(
                "Numai da sau nu. Dacă nu completați, se ia din evaluarea nevoilor speciale.",
                "Only yes or no. Left empty, it is taken from the evaluation of special needs.",
            ),
            basis=og44(34, 2),
            handling=VULNERABILITY_SIGNS,
        ),
        YesNo(
            id="written_consent",
            label=Text(
                "Persoana a acceptat în scris condițiile de cazare?",
                "Did the person accept the conditions of lodging in writing?",
            ),
            help=Text(
                "Dacă nu completați, se ia din evaluarea nevoilor speciale.",
                "Left empty, it is taken from the evaluation of special needs.",
            ),
            basis=og44(34, 2),
            handling=PROCEDURE,
        ),
        Day(
            id="written_consent_on",
            label=Text("Data acordului scris", "Date of the written consent"),
            help=Text(
                "Data semnăturii de pe acordul privind condițiile de cazare.",
                "The date of the signature on the consent to the conditions of lodging.",
            ),
            basis=og44(34, 2),
            asked_if=Is("written_consent", True),
            past_only=True,
            handling=PROCEDURE,
        ),
        Attachment(
            id="written_consent_scan",
            label=Text("Acordul, scanat", "The consent, scanned"),
            help=Text(
                "Pagina semnată, cu condițiile acceptate, nu doar semnătura.",
                "The signed page with the conditions accepted, not the signature alone.",
            ),
            basis=og44(34, 2),
            asked_if=Is("written_consent", True),
            handling=NOTES,
        ),
    ),
)

LODGING = Form(
    id="lodging",
    version=1,
    feminine=True,
    title=Text("Cazare", "Lodging"),
    how_often=HowOften.MANY,
    phase=Phase.RIGHTS,
    read_together=False,
    asked_if=PROGRAMME,
    not_asked=PROGRAMME_ONLY,
    basis=og44(21, 1),
    happened="lodging_requested_on",
    headline=("lodging_basis", "lodged_from"),
    sections=known_here(REQUEST, VULNERABLE, ANSWER, EXTENSION, END),
)
