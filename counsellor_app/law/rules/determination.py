"""Whose special needs were determined, and the family of who was not (art. 33 alin. (3), (4))."""

from collections.abc import Iterator

from counsellor_app.law.citation import og44
from counsellor_app.law.facts import Vulnerability
from counsellor_app.law.procedure import Assessor, VulnerabilityState
from counsellor_app.law.rule import Finding, Situation
from counsellor_app.law.said import READING, duty_of_igi, reminded
from counsellor_app.law.signatories import is_minor
from counsellor_app.text import Text

_FOR_THIS_PERSON_TOO = Text(
    "În familie sunt minori, care sunt persoane vulnerabile; rudele lor nu sunt numai de aceea. "
    "Cereți evaluarea art. 33 alin. (4) și pentru această persoană și invocați unitatea familiei, "
    "ca prelungirea să nu despartă familia.",
    "The family has minors, who are vulnerable persons; their relatives are not for that alone. "
    "Ask for the evaluation of art. 33(4) for this person too, and invoke the unity of the family, "
    "so that the extension does not split it.",
)
_FAMILY_TO_NGO = Text(
    "În familie sunt minori, care sunt persoane vulnerabile; rudele lor nu sunt numai de aceea. "
    "IGI poate evalua, la cerere, și această persoană (art. 33 alin. (4)), cu invocarea unității "
    "familiei. Ajutați persoana să ceară.",
    "The family has minors, who are vulnerable persons; their relatives are not for that alone. "
    "IGI may evaluate this person too, on request (art. 33(4)), with the unity of the family "
    "invoked. Help the person to ask.",
)
_ON_RECORD = frozenset({VulnerabilityState.SIGNS, VulnerabilityState.DETERMINED})


def is_determined(group: Vulnerability) -> bool:
    """Return whether IGI's specialist determined it; signs seen by an NGO are none."""
    return group.state is VulnerabilityState.DETERMINED and group.by is not Assessor.NGO


def has_needs(group: Vulnerability) -> bool:
    """Return whether it is determined, or at least signs of it are on record.

    What an NGO calls determined is signs until IGI's specialist confirms it.
    """
    return group.state in _ON_RECORD


def determined(situation: Situation) -> list[tuple[int, Vulnerability]]:
    """Return the special situations that were determined, each with its place."""
    if not situation.may_be_protected:
        return []
    return [
        (place, one)
        for place, one in enumerate(situation.facts.vulnerability or ())
        if is_determined(one)
    ]


def family_together(situation: Situation) -> Iterator[Finding]:
    """Offer the next step where the family is vulnerable and the person is not by itself.

    Minor children are vulnerable, their parent is not for that alone: an extension given to
    the children only would split the family.
    """
    minors = tuple(
        f"household[{place}].born"
        for place, one in enumerate(situation.facts.household or ())
        if one.born is not None and is_minor(one.born, situation.today)
    )
    if minors:
        offer = reminded(
            "R-043",
            _FOR_THIS_PERSON_TOO,
            og44(34, 3),
            og44(33, 3),
            og44(33, 4),
            inputs=minors,
            certainty=READING,
        )
        yield duty_of_igi(offer, situation.role, _FAMILY_TO_NGO)
