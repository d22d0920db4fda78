"""Articles that the office marked „modificat – verificați”: the shipped words may be outdated.

A mark and its lifting are both dated values that are only added: the last one that began
by a day decides. Its words are „16: notă”, or „16 (ridicat): motiv”; its basis is who said so.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from counsellor_app.law.citation import Basis, Cite
from counsellor_app.law.corpus import article_order
from counsellor_app.law.mark_words import read_mark
from counsellor_app.law.rulebook import Rulebook
from counsellor_app.law.values import ARTICLE_CHANGED


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """An article whose shipped words somebody doubts: why, since when, who said so."""

    article: str
    note: str
    since: date
    by: str


def articles_marked(rulebook: Rulebook, day: date) -> Mapping[str, Mark]:
    """Return the marks that stand on a day, by article, in the order of the act."""
    standing: dict[str, Mark] = {}
    entry = rulebook.entries.get(ARTICLE_CHANGED)
    for since in () if entry is None else entry.parameter.history:
        said = read_mark(str(since.value))
        if said is None or not since.covers(day):
            continue
        standing.pop(said.article, None)
        if not said.is_lifted:
            standing[said.article] = Mark(
                article=said.article, note=said.note, since=since.start, by=str(since.basis)
            )
    return {number: standing[number] for number in sorted(standing, key=article_order)}


def marked_among(basis: Iterable[Basis], marks: Mapping[str, Mark]) -> tuple[str, ...]:
    """Return the marked articles among these bases, in the order of the act."""
    rests_on = {one.article for one in basis if isinstance(one, Cite)}
    return tuple(number for number in marks if number in rests_on)
