"""A session paid by a project: which one, how much time, on which line of its budget."""

from counsellor_app.forms.conditions import Is
from counsellor_app.forms.handling import NOTES
from counsellor_app.forms.kinds import Count, Line, YesNo
from counsellor_app.forms.note import MINUTES
from counsellor_app.forms.spec import Section
from counsellor_app.text import Text

MINUTES_A_DAY = 1_440
MINUTE = Text("minute", "minutes")

FUNDING = Section(
    id="funding",
    title=Text("Plata dintr-un proiect", "Paid by a project"),
    fields=(
        YesNo(
            id="by_project",
            label=Text("Se plătește dintr-un proiect?", "Is it paid by a project?"),
            help=Text(
                "„Nu” dacă o ține instituția din bugetul ei ori un voluntar.",
                "“No” if the institution holds it from its own budget, or a volunteer does.",
            ),
            handling=NOTES,
        ),
        Line(
            id="project",
            label=Text("Proiectul (cod sau titlu)", "The project (code or title)"),
            help=Text(
                "Scris mereu la fel, ca rapoartele să adune corect.",
                "Always spelt the same, so that reports add up.",
            ),
            required=True,
            asked_if=Is("by_project", True),
            handling=NOTES,
        ),
        Count(
            id="project_minutes",
            label=Text("Timpul decontat din proiect", "Time charged to the project"),
            help=Text(
                "În minute; poate fi mai scurt decât sesiunea, dacă o parte nu se decontează.",
                "In minutes; it may be shorter than the session if part is not charged.",
            ),
            least=1,
            most=MINUTES_A_DAY,
            unit=MINUTE,
            said=MINUTES,
            asked_if=Is("by_project", True),
            handling=NOTES,
        ),
        Line(
            id="cost_line",
            label=Text("Linia de cost", "Cost line"),
            help=Text(
                "Linia din bugetul proiectului, de exemplu „3.2 Cursuri”.",
                "The line of the project's budget, for example “3.2 Courses”.",
            ),
            asked_if=Is("by_project", True),
            handling=NOTES,
        ),
    ),
)
