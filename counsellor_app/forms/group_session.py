"""The group session: what is held, when and where; its participants stand in their own cases."""

from counsellor_app.forms.conditions import IsOneOf
from counsellor_app.forms.handling import NOTES
from counsellor_app.forms.kinds import Attachment, Choice, Count, Day, Line, Time
from counsellor_app.forms.note import MINUTES
from counsellor_app.forms.options import ACTIVITIES, options
from counsellor_app.forms.session_funding import FUNDING, MINUTE, MINUTES_A_DAY
from counsellor_app.forms.signatures import WAYS
from counsellor_app.forms.spec import Form, HowOften, Phase, Scope, Section, known_here
from counsellor_app.law.citation import og44
from counsellor_app.text import Text

SESSION = Section(
    id="session",
    title=Text("Sesiunea", "The session"),
    fields=(
        Line(
            id="title",
            label=Text("Titlu", "Title"),
            help=Text(
                "Cum se cheamă pe lista de prezență. Fără nume de persoane.",
                "As on the attendance list. No names of persons.",
            ),
            required=True,
            handling=NOTES,
        ),
        Choice(
            id="activity",
            label=Text("Activitatea din plan", "Activity of the plan"),
            help=Text(
                "Litera sub care planurile participanților cuprind sesiunea.",
                "The letter under which the participants' plans have the session.",
            ),
            options=ACTIVITIES,
            basis=og44(18, 2),
            required=True,
            handling=NOTES,
        ),
        Day(
            id="held_on",
            label=Text("Data", "Day"),
            help=Text(
                "Ziua în care s-a ținut; se scrie în dosarul fiecărei persoane.",
                "The day it was held; it is written in each person's case.",
            ),
            basis=og44(23, 1, "a"),
            required=True,
            handling=NOTES,
        ),
        Time(
            id="starts_at",
            label=Text("Ora de început", "Starts at"),
            help=Text(
                "Ora anunțată; cine vine după ea se notează „întârziat(ă)”.",
                "The time announced; who comes after it is noted “late”.",
            ),
            required=True,
            handling=NOTES,
        ),
        Count(
            id="duration",
            label=Text("Durata", "Duration"),
            help=Text(
                "În minute, cu pauzele cu tot, ca pe lista semnată.",
                "In minutes, breaks included, as on the signed list.",
            ),
            least=1,
            most=MINUTES_A_DAY,
            unit=MINUTE,
            said=MINUTES,
            required=True,
            handling=NOTES,
        ),
        Line(
            id="place",
            label=Text("Locul", "Place"),
            help=Text(
                "Sala sau sediul; se scrie în dosarul fiecărei persoane.",
                "Room or office; it is written in each person's case.",
            ),
            required=True,
            handling=NOTES,
        ),
        Line(
            id="organiser",
            label=Text("Organizator", "Organiser"),
            help=Text(
                "Instituția sau asociația care păstrează lista semnată.",
                "The institution or association that keeps the signed list.",
            ),
            required=True,
            handling=NOTES,
        ),
        Line(
            id="trainer",
            label=Text("Formator", "Trainer"),
            help=Text(
                "Cine conduce sesiunea și semnează lista.",
                "Who leads the session and signs the list.",
            ),
            handling=NOTES,
        ),
    ),
)

SIGNED_LIST = Section(
    id="signed_list",
    title=Text("Lista semnată", "The signed list"),
    fields=(
        Choice(
            id="list_signed",
            label=Text("Cine a semnat lista", "Who signed the list"),
            help=Text(
                "Cine nu a putut sau nu a vrut să semneze se notează la persoana lui, pe listă.",
                "Who could not or would not sign is noted beside that person, on the list.",
            ),
            options=options(
                ("all", "toți", "everybody"),
                ("some", "numai unii", "only some"),
                ("none", "nimeni", "nobody"),
            ),
            handling=NOTES,
        ),
        Choice(
            id="trainer_signature",
            label=Text("Semnătura formatorului", "The trainer's signature"),
            help=Text(
                "Fără ea, proiectul poate să nu deconteze sesiunea; cereți-o în aceeași zi.",
                "Without it a project may not pay the session; ask for it on the same day.",
            ),
            options=WAYS,
            handling=NOTES,
        ),
        Line(
            id="list_kept_at",
            label=Text("Unde se păstrează lista", "Where the list is kept"),
            help=Text(
                "Biblioraftul originalului, de exemplu „proiect EX-1, prezență 2026”.",
                "The binder of the original, for example “project EX-1, attendance 2026”.",
            ),
            asked_if=IsOneOf("list_signed", ("all", "some")),
            handling=NOTES,
        ),
        Attachment(
            id="list_scan",
            label=Text("Lista semnată, scanată", "The signed list, scanned"),
            help=Text(
                "Rămâne la birou și nu intră în niciun dosar: cuprinde numele tuturor.",
                "It stays in the office and enters no case: it has everybody's name.",
            ),
            asked_if=IsOneOf("list_signed", ("all", "some")),
            handling=NOTES,
        ),
    ),
)

GROUP_SESSION = Form(
    id="group_session",
    version=1,
    feminine=True,
    title=Text("Sesiune de grup", "Group session"),
    how_often=HowOften.MANY,
    phase=Phase.PROGRAMME,
    scope=Scope.OFFICE,
    headline=("title",),
    basis=og44(23, 1, "a"),
    happened="held_on",
    read_together=False,
    sections=known_here(SESSION, FUNDING, SIGNED_LIST),
)
