"""Which rules answer for each paragraph and letter of the act, and where nothing is done, why."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from counsellor_app.law.citation import OG_44_2004, Cite
from counsellor_app.law.corpus import Place, og_44_2004
from counsellor_app.law.information import INFORMATION
from counsellor_app.law.rule import Rule, YearlyRule
from counsellor_app.law.rules import RULES, yearly
from counsellor_app.text import Text

DECLARED: tuple[Rule | YearlyRule, ...] = (*RULES, *yearly.RULES)
_CALLED = {rule.id: rule for rule in DECLARED}
_REPEALED = Text("Abrogat.", "Repealed.")


@dataclass(frozen=True, slots=True)
class Covered:
    """A place of the act, the rules that answer for it, and why the program does nothing."""

    cite: Cite
    rules: tuple[str, ...]
    why_nothing: Text | None

    @property
    def is_gap(self) -> bool:
        """Return whether neither a rule nor a reason stands for the place."""
        return not self.rules and self.why_nothing is None


def rule_called(rule_id: str) -> Rule | YearlyRule | None:
    """Return the rule of this number; None if there is none any more."""
    return _CALLED.get(rule_id)


def coverage() -> tuple[Covered, ...]:
    """Return every paragraph and letter of the act in its order.

    A rule answers for the places it names, no wider and no narrower: one that rests on a
    paragraph does not answer for its letters. The opening words before letters say nothing
    by themselves and stand with the letters.
    """
    rules, reasons = _rules_by_place(), _reasons()
    return tuple(
        row
        for article in og_44_2004().articles
        for place in article.places
        for row in _covered(place, rules, reasons)
    )


def _covered(
    place: Place, rules: Mapping[Cite, tuple[str, ...]], reasons: Mapping[Cite, Text]
) -> Iterator[Covered]:
    whole = Cite(OG_44_2004, place.article, place.paragraph)
    if place.repealed:
        yield Covered(whole, (), _REPEALED)
        return
    letters = [Cite(whole.act, whole.article, whole.paragraph, name) for name, _ in place.letters]
    opening = tuple(sorted({rule for one in (whole, *letters) for rule in rules.get(one, ())}))
    yield Covered(whole, opening, reasons.get(whole))
    for one in letters:
        yield Covered(one, rules.get(one, ()), reasons.get(one))


def _rules_by_place() -> Mapping[Cite, tuple[str, ...]]:
    found: dict[Cite, set[str]] = {}
    for rule in DECLARED:
        for one in (*rule.basis, *rule.covers):
            if isinstance(one, Cite):
                found.setdefault(one, set()).add(rule.id)
    return {cite: tuple(sorted(ids)) for cite, ids in found.items()}


def _reasons() -> Mapping[Cite, Text]:
    return {cite: one.why for one in INFORMATION for cite in one.covers}
