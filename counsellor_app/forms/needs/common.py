"""What every domain of the needs sheet asks: situation, need, details, strengths, activities."""

from counsellor_app.forms.conditions import IsOneOf
from counsellor_app.forms.handling import COUNTED, PLAN_WORK, Handling
from counsellor_app.forms.kinds import Choice, Field, Paragraph, Several
from counsellor_app.forms.options import ACTIVITIES, options
from counsellor_app.forms.spec import Section
from counsellor_app.law.catalogue import Need
from counsellor_app.law.citation import og44
from counsellor_app.text import Text

NEED_LEVELS = options(
    ("none", "nu", "no"),
    ("low", "scăzută", "low"),
    ("medium", "medie", "medium"),
    ("high", "ridicată", "high"),
    ("urgent", "urgentă", "urgent"),
)
NEEDED = ("low", "medium", "high", "urgent")
URGENT = "urgent"


def need_field(need: Need) -> str:
    """Return the id of the field that says how great the need is."""
    return f"{need.value}_need"


def need_of_field(field_id: str) -> Need | None:
    """Return the need that a field of the sheet speaks of, by its id, or None."""
    return next((need for need in Need if need_field(need) == field_id), None)


def domain_section(need: Need, own: tuple[Field, ...] = (), words: Handling = PLAN_WORK) -> Section:
    """Return the section of a domain; ``words`` is how its free text is handled."""
    prefix = need.value
    situation = Paragraph(
        id=f"{prefix}_situation",
        label=Text("Situația actuală", "Present situation"),
        basis=need.bases[0],
        handling=words,
    )
    return Section(
        id=prefix,
        title=need.text,
        fields=(situation, *own, *_level_and_after(need, words)),
    )


def _level_and_after(need: Need, words: Handling) -> tuple[Field, ...]:
    prefix = need.value
    is_needed = IsOneOf(need_field(need), NEEDED)
    proposed = ", ".join(f"{kind.value})" for kind in need.activities)
    return (
        Choice(
            id=need_field(need),
            label=Text("Nevoie identificată", "Need found"),
            missing=Text(
                f"Alegeți nivelul nevoii la „{need.text.ro}”.",
                f"Choose the level of need for “{need.text.en}”.",
            ),
            options=NEED_LEVELS,
            basis=og44(17, 1),
            required=True,
            raises=need,
            raised_by=frozenset(NEEDED),
            handling=COUNTED,
        ),
        Paragraph(
            id=f"{prefix}_details",
            label=Text("Detalii", "Details"),
            asked_if=is_needed,
            handling=words,
        ),
        Paragraph(
            id=f"{prefix}_strengths",
            label=Text("Puncte forte / resurse", "Strengths / resources"),
            handling=words,
        ),
        Several(
            id=f"{prefix}_activities",
            label=Text("Activități propuse", "Proposed activities"),
            help=Text(f"De obicei: {proposed}.", f"Usually: {proposed}."),
            options=ACTIVITIES,
            basis=og44(18, 2),
            asked_if=is_needed,
            handling=COUNTED,
        ),
    )
