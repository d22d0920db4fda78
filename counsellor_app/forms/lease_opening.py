"""The lease: what opens help with a rent, no social housing and no place (art. 6, 21, 29)."""

from counsellor_app.forms.conditions import Is, IsOneOf
from counsellor_app.forms.handling import (
    COUNTED,
    NOTES,
    PLAN_WORK,
)
from counsellor_app.forms.kinds import (
    Attachment,
    Choice,
    Day,
    YesNo,
)
from counsellor_app.forms.options import COUNTIES, options_of
from counsellor_app.forms.spec import Section
from counsellor_app.law.catalogue import HousingAnswer
from counsellor_app.law.citation import og44
from counsellor_app.text import Text

OPENING = Section(
    id="opening",
    title=Text("De ce o chirie", "Why a rented home"),
    intro=Text(
        "Decontarea cere răspunsul primăriei sau lipsa unui loc; subvenția, răspunsul primăriei.",
        "Reimbursement needs the local authority's answer or that there is no place; the subsidy, "
        "the answer.",
    ),
    fields=(
        Day(
            id="social_requested_on",
            label=Text(
                "Data cererii de locuință socială", "Date of the request for social housing"
            ),
            help=Text(
                "Ziua înregistrării la primărie; fără cerere nu vine un răspuns care să deschidă "
                "ajutorul.",
                "The day it was registered there; without a request no answer opens the help.",
            ),
            basis=og44(6),
            past_only=True,
            handling=PLAN_WORK,
        ),
        Choice(
            id="social_county",
            label=Text("Județul cererii", "County of the request"),
            help=Text(
                "Al primăriei la care s-a depus; nu trebuie domiciliu în localitate.",
                "Of the authority it was filed with; no domicile there is needed.",
            ),
            options=COUNTIES,
            basis=og44(6),
            handling=PLAN_WORK,
        ),
        Choice(
            id="social_answer",
            label=Text("Răspunsul primăriei", "Answer of the local authority"),
            help=Text(
                "Fără răspuns scris, alegeți „fără răspuns încă” și reveniți la primărie.",
                "Without a written answer choose “no answer yet”, and ask the authority again.",
            ),
            options=options_of(HousingAnswer),
            basis=og44(29, 2),
            handling=COUNTED,
        ),
        Day(
            id="social_answered_on",
            label=Text("Data răspunsului", "Date of the answer"),
            help=Text(
                "Data de pe adresa primăriei, nu ziua în care a ajuns la dumneavoastră.",
                "The date on the authority's letter, not the day it reached you.",
            ),
            basis=og44(29, 2),
            past_only=True,
            not_before="social_requested_on",
            asked_if=IsOneOf(
                "social_answer",
                (HousingAnswer.ALLOTTED.value, HousingAnswer.NONE_AVAILABLE.value),
            ),
            handling=PLAN_WORK,
        ),
        Attachment(
            id="social_answer_scan",
            label=Text("Răspunsul primăriei, scanat", "The authority's answer, scanned"),
            help=Text(
                "Adresa întreagă: este dovada pentru decontare și pentru subvenție.",
                "The whole letter: it is the proof for reimbursement and for the subsidy.",
            ),
            basis=og44(29, 2),
            asked_if=IsOneOf(
                "social_answer",
                (HousingAnswer.ALLOTTED.value, HousingAnswer.NONE_AVAILABLE.value),
            ),
            handling=NOTES,
        ),
        YesNo(
            id="no_place",
            label=Text(
                "Nu există locuri în spațiile de la art. 21 alin. (1) și (4)?",
                "Is there no place in the spaces of art. 21(1) and (4)?",
            ),
            help=Text("Așa cum a constatat IGI.", "As IGI found."),
            basis=og44(21, 6),
            handling=COUNTED,
        ),
        Day(
            id="no_place_on",
            label=Text("Data constatării", "Date it was found"),
            help=Text(
                "Data înscrisului sau a discuției cu IGI din care rezultă lipsa locurilor.",
                "The date of the paper, or of the talk with IGI, that says there is no place.",
            ),
            basis=og44(21, 6),
            asked_if=Is("no_place", True),
            past_only=True,
            handling=PLAN_WORK,
        ),
    ),
)
