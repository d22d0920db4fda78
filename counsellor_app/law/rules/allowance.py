"""The state child allowance of every minor of the family (OG nr. 44/2004, art. 12)."""

from collections.abc import Iterator

from counsellor_app.law.citation import og44
from counsellor_app.law.facts import HouseholdMember
from counsellor_app.law.procedure import Relation
from counsellor_app.law.rule import Certainty, NotDecided, Outcome, Rule, Severity, Situation
from counsellor_app.law.said import reminded
from counsellor_app.law.signatories import is_minor
from counsellor_app.text import Text, short_date


def child_allowance(situation: Situation) -> Iterator[Outcome]:
    """Decide R-020, art. 12: every protected minor gets the state child allowance."""
    if not situation.is_protected:
        return
    if not situation.person.child_allowance:
        yield from _own_allowance(situation)
    for place, one in enumerate(situation.facts.household or ()):
        if not _is_paid(situation, one):
            yield from _childs_allowance(situation, place, one)


def _own_allowance(situation: Situation) -> Iterator[Outcome]:
    born = situation.person.born
    if born is None:
        yield NotDecided("R-020", ("person.born",))
        return
    if not is_minor(born, situation.today):
        return
    text = Text(
        "Minor cu protecție internațională: verificați dacă primește alocația de stat pentru "
        "copii; dacă nu, ajutați reprezentantul să depună cererea.",
        "Minor with international protection: check whether the state child allowance is paid; if "
        "not, help the representative file the request.",
    )
    yield reminded("R-020", text, og44(12), inputs=("person.born", "person.child_allowance"))


def _is_paid(situation: Situation, child: HouseholdMember) -> bool:
    """Return whether the allowance of a child is known to be paid.

    The needs sheet answers for the children of its day: a child born or protected after the
    sheet was finalised has a task of its own.
    """
    if child.child_allowance is not None:
        return child.child_allowance
    if not situation.person.child_allowance or child.relation is not Relation.CHILD:
        return False
    needs = situation.facts.needs
    asked = None if needs is None else needs.finalised
    days = [day for day in (child.born, child.protection_granted) if day is not None]
    return asked is None or all(day <= asked for day in days)


def _childs_allowance(
    situation: Situation, place: int, child: HouseholdMember
) -> Iterator[Outcome]:
    path = f"household[{place}]"
    if child.born is None:
        if child.relation is not Relation.CHILD:
            return
        yield NotDecided("R-020", (f"{path}.born",))
        return
    if child.born > situation.today or not is_minor(child.born, situation.today):
        return
    text = Text(
        "Copilul născut la {day}: verificați dacă primește alocația de stat pentru copii; dacă nu, "
        "ajutați familia să depună cererea.",
        "The child born on {day}: check whether the state child allowance is paid; if not, help "
        "the family file the request.",
    )
    if child.protection_granted is None:
        text = Text(
            "Copilul născut la {day}: notați protecția lui și verificați dacă primește alocația de "
            "stat pentru copii; dacă nu, ajutați familia să depună cererea.",
            "The child born on {day}: record its protection and check whether the state child "
            "allowance is paid; if not, help the family file the request.",
        )
    inputs = (
        f"{path}.born",
        f"{path}.protection_granted",
        f"{path}.child_allowance",
        "person.child_allowance",
        "needs.finalised",
    )
    yield reminded("R-020", text.filled(day=short_date(child.born)), og44(12), inputs=inputs)


RULES = (
    Rule(
        id="R-020",
        sentence=Text(
            "Minorii cu protecție internațională primesc alocația de stat pentru copii.",
            "Minors with international protection get the state child allowance.",
        ),
        basis=(og44(12),),
        severity=Severity.REMIND,
        certainty=Certainty.TEXT,
        phrase="alocația de stat pentru copii",
        reads=(
            "person.category",
            "person.born",
            "person.child_allowance",
            "needs.finalised",
            "household",
        ),
        decide=child_allowance,
    ),
)
