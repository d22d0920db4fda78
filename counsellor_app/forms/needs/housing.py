"""The needs sheet: housing (art. 6, 20, 21, 29)."""

from counsellor_app.forms.conditions import Both, Is, IsOneOf, Not
from counsellor_app.forms.handling import COUNTED, PLAN_WORK
from counsellor_app.forms.kinds import Choice, Day, Money, YesNo
from counsellor_app.forms.needs.common import domain_section
from counsellor_app.forms.options import COUNTIES, options, options_of
from counsellor_app.law.catalogue import HousingAnswer, Need
from counsellor_app.law.citation import og44
from counsellor_app.text import Text

KINDS = options(
    ("igi_centre", "centru IGI", "IGI centre"),
    ("mai_space", "spațiu MAI", "space of the interior ministry"),
    ("rent", "chirie", "rented"),
    ("social_housing", "locuință socială", "social housing"),
    ("host", "gazdă", "hosted"),
    ("ngo_shelter", "adăpost ONG", "NGO shelter"),
    ("child_protection", "centru DGASPC", "child protection centre"),
    ("none", "fără adăpost", "homeless"),
)
PAYING = IsOneOf("housing_kind", ("rent", "social_housing"))

OWN = (
    Choice(
        id="housing_kind",
        label=Text("Tipul locuinței", "Kind of housing"),
        help=Text(
            "Unde doarme acum, chiar provizoriu, nu unde are adresa din permis.",
            "Where the person sleeps now, even for a short time, not the address on the permit.",
        ),
        options=KINDS,
        basis=og44(6),
        required=True,
        handling=COUNTED,
    ),
    YesNo(
        id="housing_contract_registered",
        label=Text("Contractul este înregistrat la ANAF?", "Is the lease registered with ANAF?"),
        help=Text(
            "Cereți să vedeți dovada înregistrării: contează la sprijinul pentru chirie.",
            "Ask to see the proof of registration: it matters for help with the rent.",
        ),
        basis=og44(21, 6),
        required=True,
        asked_if=Is("housing_kind", "rent"),
        handling=PLAN_WORK,
    ),
    Money(
        id="housing_rent",
        label=Text("Chiria lunară", "Monthly rent"),
        help=Text(
            "Suma din contract, fără utilități; părțile se scriu în „Contract de închiriere”.",
            "The sum in the lease, without utilities; the shares are told in “Lease”.",
        ),
        basis=og44(29, 3),
        asked_if=PAYING,
        handling=PLAN_WORK,
    ),
    Money(
        id="housing_utilities",
        label=Text("Utilitățile lunare (separat)", "Monthly utilities (separate)"),
        help=Text(
            "Decontarea privește chiria și utilitățile; subvenția, numai chiria.",
            "Reimbursement covers rent and utilities; the subsidy only rent.",
        ),
        basis=og44(21, 6),
        asked_if=PAYING,
        handling=PLAN_WORK,
    ),
    YesNo(
        id="housing_social_asked",
        label=Text("A cerut o locuință socială?", "Was social housing requested?"),
        help=Text(
            "Cererea depusă la primărie; de răspunsul ei depinde sprijinul pentru chirie.",
            "The request filed with the town hall; help with the rent depends on its answer.",
        ),
        basis=og44(6),
        required=True,
        asked_if=Not(Is("housing_kind", "social_housing")),
        handling=COUNTED,
    ),
    Day(
        id="housing_social_asked_on",
        label=Text("Data cererii de locuință socială", "Date of the request"),
        help=Text(
            "Ziua numărului de înregistrare dat de primărie.",
            "The day of the registration number given by the town hall.",
        ),
        basis=og44(6),
        past_only=True,
        asked_if=Is("housing_social_asked", True),
        handling=PLAN_WORK,
    ),
    Choice(
        id="housing_social_county",
        label=Text("Județul cererii", "County of the request"),
        help=Text(
            "Județul primăriei la care s-a depus, chiar dacă persoana locuiește în altul.",
            "The county of the town hall asked, even if the person lives in another one.",
        ),
        options=COUNTIES,
        basis=og44(6),
        asked_if=Is("housing_social_asked", True),
        handling=PLAN_WORK,
    ),
    Choice(
        id="housing_social_answer",
        label=Text("Răspunsul primăriei", "Answer of the local authority"),
        help=Text(
            "După hârtia primăriei: „nu se poate asigura” contează la decontare și la subvenție.",
            "As the town hall wrote: “none available” counts for reimbursement and subsidy.",
        ),
        options=options_of(HousingAnswer),
        basis=og44(29, 2),
        required=True,
        asked_if=Is("housing_social_asked", True),
        handling=PLAN_WORK,
    ),
    Day(
        id="housing_social_answered_on",
        label=Text("Data răspunsului", "Date of the answer"),
        help=Text(
            "Ziua scrisă pe răspuns, nu ziua în care a ajuns la persoană.",
            "The day written on the answer, not the day it reached the person.",
        ),
        basis=og44(29, 2),
        past_only=True,
        not_before="housing_social_asked_on",
        asked_if=Both(
            Is("housing_social_asked", True),
            IsOneOf("housing_social_answer", ("allotted", "none_available")),
        ),
        handling=PLAN_WORK,
    ),
    YesNo(
        id="housing_suitable",
        label=Text("Spațiul este adecvat?", "Is the place suitable?"),
        help=Text(
            "Cântăriți spațiul, căldura, apa, siguranța, drumul la școală sau la lucru.",
            "Weigh space, heating, water, safety, the way to school or work.",
        ),
        basis=og44(6),
        asked_if=Not(Is("housing_kind", "none")),
        handling=PLAN_WORK,
    ),
)

HOUSING = domain_section(
    Need.HOUSING,
    OWN,
    situation=Text(
        "Cu câte persoane locuiește și până când poate rămâne; adresa stă în „Persoana”.",
        "With how many people, and until when the person can stay; the address is in “The person”.",
    ),
)
