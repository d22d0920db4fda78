"""The presence of one person at one session (art. 23 alin. (1) lit. a))."""

from counsellor_app.forms.conditions import Both, Is, IsOneOf
from counsellor_app.forms.handling import COUNTED, NOTES, PROCEDURE_OFFICE
from counsellor_app.forms.kinds import Choice, Count, Day, Line, Link, LinkTo, Time, YesNo
from counsellor_app.forms.note import MINUTES
from counsellor_app.forms.options import ACTIVITIES, options
from counsellor_app.forms.session_funding import FUNDING, MINUTE, MINUTES_A_DAY
from counsellor_app.forms.signatures import WAYS
from counsellor_app.forms.spec import Form, HowOften, Phase, Section, known_here
from counsellor_app.forms.tracks import COVERED, COVERED_ONLY
from counsellor_app.law.catalogue import Activity, Track
from counsellor_app.law.citation import og44
from counsellor_app.text import Text

PRESENT, LATE, EXCUSED, UNEXCUSED = "present", "late", "excused", "unexcused"
MARKS = options(
    (PRESENT, "prezent(ă)", "present"),
    (LATE, "întârziat(ă)", "late"),
    (EXCUSED, "absent(ă) motivat", "absent, excused"),
    (UNEXCUSED, "absent(ă) nemotivat", "absent, unexcused"),
)

# Copied from the session when it is kept: a case must be readable alone.
OF_SESSION = Section(
    id="of_session",
    title=Text("Sesiunea", "The session"),
    fields=(
        Link(
            id="session",
            label=Text("Lista din care face parte", "The list it belongs to"),
            help=Text(
                "O pune programul când prezența se notează pe lista unei sesiuni.",
                "Set by the program when presence is noted on the list of a session.",
            ),
            to=LinkTo.SESSION,
            handling=NOTES,
        ),
        Day(
            id="session_on",
            label=Text("Data sesiunii", "Day of the session"),
            help=Text(
                "Ziua în care s-a ținut sesiunea; după ea intră în luna de prezență.",
                "The day the session was held; it decides the month of presence.",
            ),
            required=True,
            handling=PROCEDURE_OFFICE,
        ),
        Choice(
            id="session_activity",
            label=Text("Activitatea din plan", "Activity of the plan"),
            help=Text(
                "Litera la care sesiunea apare în plan; după ea se calculează rata.",
                "The letter the session has in the plan; the rate is counted by it.",
            ),
            options=ACTIVITIES,
            basis=og44(18, 2),
            required=True,
            handling=COUNTED,
        ),
        Line(
            id="session_title",
            label=Text("Titlul sesiunii", "Title of the session"),
            help=Text(
                "Numele cursului sau al întâlnirii, fără nume de persoane.",
                "Name of the course or meeting, no names of persons.",
            ),
            handling=PROCEDURE_OFFICE,
        ),
        Time(
            id="session_starts_at",
            label=Text("Ora de început", "Starts at"),
            help=Text(
                "Ora anunțată a sesiunii, nu ora la care a venit persoana.",
                "The time announced, not the time the person came.",
            ),
            handling=NOTES,
        ),
        Count(
            id="session_minutes",
            label=Text("Durata", "Duration"),
            help=Text(
                "În minute, cu pauzele cu tot, ca pe lista semnată.",
                "In minutes, breaks included, as on the signed list.",
            ),
            least=1,
            most=MINUTES_A_DAY,
            unit=MINUTE,
            said=MINUTES,
            handling=PROCEDURE_OFFICE,
        ),
        Line(
            id="session_place",
            label=Text("Locul", "Place"),
            help=Text(
                "Sala sau sediul; adresa exactă numai dacă altfel nu se găsește.",
                "Room or office; the exact address only if it cannot be found otherwise.",
            ),
            handling=NOTES,
        ),
        Line(
            id="session_organiser",
            label=Text("Organizator", "Organiser"),
            help=Text(
                "Instituția sau asociația care ține sesiunea și lista de prezență.",
                "The institution or association that holds the session and its list.",
            ),
            handling=NOTES,
        ),
    ),
)

PRESENCE_MARK = Section(
    id="mark",
    title=Text("Prezența", "Presence"),
    fields=(
        Choice(
            id="presence",
            label=Text("Prezența", "Presence"),
            help=Text(
                "„Întârziat(ă)” se numără ca prezent(ă); absența motivată nu scade rata.",
                "“Late” counts as present; an excused absence does not lower the rate.",
            ),
            options=MARKS,
            basis=og44(23, 1, "a"),
            required=True,
            handling=COUNTED,
        ),
        Choice(
            id="excuse",
            label=Text("Motivul absenței", "Reason of the absence"),
            help=Text(
                "Numai felul motivului, fără amănunte medicale.",
                "Only the kind of reason, no medical details.",
            ),
            options=options(
                ("illness", "boală", "illness"),
                ("work", "loc de muncă", "work"),
                ("appointment", "programare la o instituție", "appointment at an institution"),
                ("child_care", "îngrijirea copilului", "child care"),
                ("force_majeure", "forță majoră", "force majeure"),
                ("other", "alt motiv", "another reason"),
            ),
            required=True,
            asked_if=Is("presence", EXCUSED),
            handling=NOTES,
        ),
        YesNo(
            id="first_participation",
            label=Text(
                "Urmează prima dată sesiuni de acomodare culturală?",
                "First time at cultural orientation?",
            ),
            help=Text(
                "Cetățenii străini cu drept de ședere le urmează o singură dată.",
                "Foreign citizens with a right of stay follow them only once.",
            ),
            basis=og44("35^1", 4),
            asked_if=Both(
                Is("track", Track.RIGHT_OF_STAY.value),
                Is("session_activity", Activity.CULTURAL_ORIENTATION.value),
            ),
            handling=COUNTED,
        ),
        Line(
            id="remark",
            label=Text("Observație", "Remark"),
            help=Text(
                "Un lucru practic, de exemplu „a plecat la pauză”; nimic medical.",
                "Something practical, for example “left at the break”; nothing medical.",
            ),
            handling=NOTES,
        ),
        Choice(
            id="list_signature",
            label=Text("Semnătura pe listă", "Signature on the list"),
            help=Text(
                "Cine nu poate semna sau refuză rămâne prezent(ă); motivul se scrie la observație.",
                "Who cannot sign or refuses is present all the same; the reason is a remark.",
            ),
            options=WAYS,
            asked_if=IsOneOf("presence", (PRESENT, LATE)),
            handling=NOTES,
        ),
    ),
)

PRESENCE = Form(
    id="presence",
    version=1,
    feminine=True,
    title=Text("Prezență la o sesiune", "Presence at a session"),
    how_often=HowOften.MANY,
    phase=Phase.PROGRAMME,
    asked_if=COVERED,
    not_asked=COVERED_ONLY,
    headline=("session_title", "presence"),
    basis=og44(23, 1, "a"),
    happened="session_on",
    read_together=False,
    sections=known_here(OF_SESSION, PRESENCE_MARK, FUNDING),
)
