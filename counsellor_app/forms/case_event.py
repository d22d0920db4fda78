"""What happened to the person during the programme: moved, left, withdrew, completed (art. 23)."""

from counsellor_app.forms.case_event_details import DETAILS
from counsellor_app.forms.conditions import Is
from counsellor_app.forms.handling import (
    COUNTED,
    FAMILY_MEMBERS,
    PROCEDURE,
    PROCEDURE_OFFICE,
)
from counsellor_app.forms.kinds import (
    Choice,
    Day,
    Line,
    Option,
)
from counsellor_app.forms.options import options_of
from counsellor_app.forms.spec import Form, HowOften, Phase, Section, known_here
from counsellor_app.law.catalogue import EventKind, KnownBy
from counsellor_app.law.citation import og44
from counsellor_app.text import Text

SOURCES = tuple(
    Option(known.value, known.text)
    for known in (KnownBy.DOCUMENT, KnownBy.TOLD, KnownBy.PAPER, KnownBy.UNVERIFIED)
)

WHAT = Section(
    id="what",
    title=Text("Ce s-a întâmplat", "What happened"),
    intro=Text(
        "După retragere, plecarea definitivă, încetarea protecției, cetățenie, deces sau "
        "finalizare, programul nu mai are termene. O absență, oricât de lungă, se "
        "consemnează într-o notă.",
        "After a withdrawal, a final departure, the end of protection, citizenship, a death or "
        "completion, the programme has no more dates. An absence, however long, is a note.",
    ),
    fields=(
        Choice(
            id="event_kind",
            label=Text("Evenimentul", "The event"),
            help=Text(
                "Câte un formular pentru fiecare eveniment. O bănuială nu este un eveniment: "
                "scrieți o notă.",
                "One form for each event. A suspicion is no event: write a note.",
            ),
            options=options_of(EventKind),
            basis=og44(19, 1),
            required=True,
            handling=COUNTED,
        ),
        Day(
            id="event_on",
            label=Text("Data evenimentului", "Date of the event"),
            help=Text(
                "Dacă ziua nu se știe, răspundeți „Nu știe”.",
                "If the day is not known, answer “Does not know”.",
            ),
            basis=og44(19, 1),
            required=True,
            past_only=True,
            handling=PROCEDURE,
        ),
    ),
)

KNOWN = Section(
    id="known",
    title=Text("De unde se știe", "How it is known"),
    fields=(
        Choice(
            id="event_source",
            label=Text("Sursa", "Source"),
            help=Text(
                "Alegeți ce aveți în mână azi; puteți corecta când vine documentul.",
                "Choose what you hold today; correct it when the document comes.",
            ),
            options=SOURCES,
            required=True,
            handling=PROCEDURE_OFFICE,
        ),
        Line(
            id="event_document",
            label=Text("Documentul văzut (fel, nr., dată)", "Document seen (kind, no., date)"),
            help=Text(
                "De exemplu „contract de închiriere 12 din 03.11.2026”. Fără CNP.",
                "For instance “lease 12 of 03.11.2026”. No personal number.",
            ),
            required=True,
            asked_if=Is("event_source", KnownBy.DOCUMENT.value),
            handling=PROCEDURE_OFFICE,
        ),
        Line(
            id="event_told_by",
            label=Text("Cine a spus", "Who told it"),
            help=Text(
                "În ce calitate; numele altcuiva numai dacă este nevoie.",
                "In which capacity; somebody else's name only if it is needed.",
            ),
            asked_if=Is("event_source", KnownBy.TOLD.value),
            handling=FAMILY_MEMBERS,
        ),
        Line(
            id="event_kept_at",
            label=Text("Unde se păstrează hârtia", "Where the paper is kept"),
            help=Text(
                "Numărul dosarului și raftul, ca un coleg să o găsească.",
                "The number of the file and the shelf, so that a colleague finds it.",
            ),
            asked_if=Is("event_source", KnownBy.PAPER.value),
            handling=PROCEDURE_OFFICE,
        ),
    ),
)


CASE_EVENT = Form(
    id="case_event",
    version=1,
    title=Text("Eveniment", "Event"),
    how_often=HowOften.MANY,
    phase=Phase.CLOSING,
    basis=og44(19, 1),
    happened="event_on",
    headline=("event_kind",),
    read_together=False,
    sections=(WHAT, *known_here(KNOWN, DETAILS)),
)
