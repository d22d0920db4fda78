"""Whose special needs were determined, and the family of who was not (art. 33 alin. (3), (4))."""

from collections.abc import Iterator

from counsellor_app.law.citation import og44
from counsellor_app.law.facts import Vulnerability
from counsellor_app.law.procedure import Assessor, VulnerabilityState
from counsellor_app.law.rule import Certainty, Finding, Situation
from counsellor_app.law.said import reminded
from counsellor_app.law.signatories import is_minor
from counsellor_app.text import Text


def is_determined(group: Vulnerability) -> bool:
    """Return whether IGI's specialist determined it; signs seen by an NGO are none."""
    return group.state is VulnerabilityState.DETERMINED and group.by is not Assessor.NGO


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
        yield reminded(
            "R-043",
            Text(
                "În familie sunt minori, care sunt persoane vulnerabile; rudele lor nu sunt numai "
                "de aceea. Cereți evaluarea art. 33 alin. (4) și pentru această persoană și "
                "invocați unitatea familiei, ca prelungirea să nu despartă familia.",
                "The family has minors, who are vulnerable persons; their relatives are not for "
                "that alone. Ask for the evaluation of art. 33(4) for this person too, and invoke "
                "the unity of the family, so that the extension does not split it.",
            ),
            og44(34, 3),
            og44(33, 3),
            og44(33, 4),
            inputs=minors,
            certainty=Certainty.INTERPRETATION,
        )
