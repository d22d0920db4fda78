"""What every domain of the needs sheet asks: situation, need, details, strengths, activities."""

from counsellor_app.forms.conditions import IsOneOf
from counsellor_app.forms.handling import COUNTED, PLAN_WORK, Handling
from counsellor_app.forms.kinds import Choice, Field, Paragraph, Several
from counsellor_app.forms.options import ACTIVITIES, options
from counsellor_app.forms.phrases import PhraseTopic, situation_topic
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


def domain_section(
    need: Need, own: tuple[Field, ...] = (), words: Handling = PLAN_WORK, *, situation: Text
) -> Section:
    """Return the section of a domain.

    ``words`` is how its free text is handled, ``situation`` what to write of the present one.
    """
    prefix = need.value
    present = Paragraph(
        id=f"{prefix}_situation",
        label=Text("Situația actuală", "Present situation"),
        help=situation,
        phrases=situation_topic(need),
        handling=words,
    )
    return Section(
        id=prefix,
        title=need.text,
        basis=need.bases[0],
        fields=(present, *own, _level(need), *_after_level(need, words)),
    )


def _level(need: Need) -> Choice:
    return Choice(
        id=need_field(need),
        label=Text("Nevoie identificată", "Need found"),
        help=Text(
            "Aprecierea dumneavoastră după discuție; „urgentă” cere o activitate în 14 zile.",
            "Your own estimate after the talk; “urgent” calls for an activity within 14 days.",
        ),
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
    )


def _after_level(need: Need, words: Handling) -> tuple[Field, ...]:
    prefix = need.value
    is_needed = IsOneOf(need_field(need), NEEDED)
    proposed = ", ".join(f"{kind.value})" for kind in need.activities)
    return (
        Paragraph(
            id=f"{prefix}_details",
            label=Text("Detalii", "Details"),
            help=Text(
                "Ce lipsește, pentru ce anume și până când; fără numele altor persoane.",
                "What is missing, for what and by when; no names of other people.",
            ),
            phrases=PhraseTopic.NEED_DETAILS,
            asked_if=is_needed,
            handling=words,
        ),
        Paragraph(
            id=f"{prefix}_strengths",
            label=Text("Puncte forte / resurse", "Strengths / resources"),
            help=Text(
                "Ce știe, ce are și pe cine se poate sprijini: de aici pornește planul.",
                "What the person knows, has and can lean on: the plan starts from here.",
            ),
            phrases=PhraseTopic.NEED_STRENGTHS,
            handling=words,
        ),
        Several(
            id=f"{prefix}_activities",
            label=Text("Activități propuse", "Proposed activities"),
            help=Text(
                f"De obicei: {proposed}. Ce bifați aici se propune apoi în plan.",
                f"Usually: {proposed}. What you tick here is then proposed in the plan.",
            ),
            options=ACTIVITIES,
            basis=og44(18, 2),
            asked_if=is_needed,
            handling=COUNTED,
        ),
    )
