"""On what a decision about measures rests: the ground and the facts (art. 23 (1), art. 27 (1)).

A late registration with the employment agency (art. 24) has no sanction in the act, and is
never among the grounds.
"""

from counsellor_app.forms.conditions import Is, IsOneOf
from counsellor_app.forms.handling import COUNTED, NOTES, PROCEDURE, PROCEDURE_OFFICE
from counsellor_app.forms.kinds import Attachment, Choice, Day, Line, Option, Paragraph, Rows
from counsellor_app.forms.options import options, options_of
from counsellor_app.forms.spec import Section
from counsellor_app.law.catalogue import BreachKind, OfferedBy
from counsellor_app.law.citation import og44
from counsellor_app.text import Text

FOUND = "found_on"
DUTIES = ("a", "b", "c", "d")
OFFERS = ("job", "measure", "training")
COMMUNITY = BreachKind.COMMUNITY.value
REFUSALS = (*OFFERS, COMMUNITY)
GROUNDS = (
    *(
        Option(
            duty.value,
            Text(
                f"art. 23 alin. (1) lit. {duty.value}): {duty.text.ro}",
                f"art. 23(1) {duty.value}): {duty.text.en}",
            ),
            duty.cite,
        )
        for duty in map(BreachKind, DUTIES)
    ),
    Option(
        "job",
        Text("art. 27 alin. (1): refuzul unui loc de muncă", "art. 27(1): refusal of a job"),
        og44(27, 1),
    ),
    Option(
        "measure",
        Text(
            "art. 27 alin. (1): refuzul unei măsuri de stimulare",
            "art. 27(1): refusal of an employment measure",
        ),
        og44(27, 1),
    ),
    Option(
        "training",
        Text("art. 27 alin. (1): refuzul formării", "art. 27(1): refusal of training"),
        og44(27, 1),
    ),
    Option(
        COMMUNITY,
        Text(
            "art. 27 alin. (1): nerespectarea deciziei privind comunitatea",
            "art. 27(1): the decision on the community not respected",
        ),
        og44(27, 1),
    ),
    *options(
        ("on_request", "la cererea persoanei", "at the person's request"),
        ("protection_ended", "încetarea protecției", "protection ended"),
        ("other", "alt motiv", "another reason"),
    ),
)

GROUND_AND_FACTS = Section(
    id="ground_and_facts",
    title=Text("Temeiul și faptele", "The ground and the facts"),
    intro=Text(
        "Înregistrarea târzie la AJOFM (art. 24) nu este niciodată un temei.",
        "A late registration with AJOFM (art. 24) is never a ground.",
    ),
    fields=(
        Choice(
            id="ground",
            label=Text("Articolul pe care se întemeiază", "The article it rests on"),
            help=Text(
                "Ce obligație sau ce refuz; contează numai fapte de după semnarea protocolului.",
                "Which duty or which refusal; only facts after the protocol was signed count.",
            ),
            options=GROUNDS,
            basis=og44(23, 2),
            required=True,
            handling=COUNTED,
        ),
        Line(
            id="ground_words",
            label=Text("Care alt motiv", "Which other reason"),
            help=Text(
                "Motivul și actul din care rezultă; fără aprecieri despre persoană.",
                "The reason and the paper it follows from; no judgements on the person.",
            ),
            required=True,
            asked_if=Is("ground", "other"),
            handling=PROCEDURE,
        ),
        Choice(
            id="offered_by",
            label=Text("Cine a făcut oferta", "Who made the offer"),
            help=Text(
                "Contează numai ofertele AJOFM, făcute după semnarea protocolului și cât ține "
                "programul.",
                "Only offers of AJOFM count, made after the signing and while the programme runs.",
            ),
            options=options_of(OfferedBy),
            basis=og44(27, 1),
            required=True,
            asked_if=IsOneOf("ground", OFFERS),
            handling=PROCEDURE,
        ),
        Day(
            id=FOUND,
            label=Text("Data constatării", "Date of the finding"),
            help=Text(
                "Ziua în care s-a aflat; ziua faptei se scrie mai jos.",
                "The day it became known; the day of the fact is written below.",
            ),
            basis=og44(23, 1),
            required=True,
            past_only=True,
            handling=PROCEDURE,
        ),
        Line(
            id="established_by",
            label=Text("Cine a constatat (nume, funcție)", "Established by (name, function)"),
            help=Text(
                "Cine a văzut sau a primit dovada, nu cine ia decizia.",
                "Who saw it or was given the proof, not who takes the decision.",
            ),
            basis=og44(23, 1),
            required=True,
            handling=PROCEDURE,
        ),
        Rows(
            id="facts",
            label=Text("Faptele", "The facts"),
            help=Text(
                "Cel puțin una, cu data ei, de după semnarea protocolului.",
                "At least one, with its day, after the protocol was signed.",
            ),
            row_name=Text("Faptă", "Fact"),
            adding=Text("Adaugă o faptă", "Add a fact"),
            missing=Text("Adăugați cel puțin o faptă.", "Add at least one fact."),
            basis=og44(23, 1),
            required=True,
            handling=PROCEDURE,
            fields=(
                Day(
                    id="fact_on",
                    label=Text("Data faptei", "Day of the fact"),
                    help=Text(
                        "Ziua în care s-a întâmplat, nu cea în care s-a aflat.",
                        "The day it happened, not the day it became known.",
                    ),
                    basis=og44(23, 1),
                    required=True,
                    past_only=True,
                    handling=PROCEDURE,
                ),
                Paragraph(
                    id="fact_words",
                    label=Text("Ce s-a întâmplat", "What happened"),
                    help=Text(
                        "Fapte, cu zi și loc; fără aprecieri și fără diagnostice.",
                        "Facts, with day and place; no judgements and no diagnoses.",
                    ),
                    basis=og44(23, 1),
                    required=True,
                    handling=PROCEDURE,
                ),
                Line(
                    id="fact_evidence",
                    label=Text("Dovada și unde se păstrează", "Evidence and where it is kept"),
                    help=Text(
                        "De exemplu: lista de prezență, adresa AJOFM nr., nota din ….",
                        "For example: the attendance list, the AJOFM letter no., the note of ….",
                    ),
                    basis=og44(23, 1),
                    required=True,
                    handling=PROCEDURE_OFFICE,
                ),
                Attachment(
                    id="fact_scan",
                    label=Text("Dovada, scanată", "The evidence, scanned"),
                    help=Text(
                        "Numai paginile despre această persoană; acoperiți numele altora.",
                        "Only the pages about this person; cover the names of others.",
                    ),
                    basis=og44(23, 1),
                    handling=NOTES,
                ),
            ),
        ),
    ),
)
