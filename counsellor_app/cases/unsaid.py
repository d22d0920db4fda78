"""What of a plan and of notes is left unsaid while a topic is closed: needs, kinds, places.

A row tells more than its own topic: what is done for a need tells that there is one, and an
institution where somebody goes, what for.
"""

from collections.abc import Iterable, Set
from dataclasses import dataclass

from counsellor_app.cases.names import folded
from counsellor_app.forms.answers import Answers, Row, rows_of, text_of
from counsellor_app.forms.needs.common import need_of_field
from counsellor_app.forms.registry import form_by_id
from counsellor_app.forms.spoken import spoken
from counsellor_app.law.catalogue import Activity, Need
from counsellor_app.text import Language

ADDRESS, HEALTH = "address", "health"
_NEEDS = {
    HEALTH: frozenset({Need.HEALTH, Need.PSYCHOLOGICAL}),
    ADDRESS: frozenset({Need.HOUSING, Need.COMMUNITY}),
}
_KINDS = {ADDRESS: frozenset({Activity.LODGING})}
# How words begin that name an institution of health, or a place where people are lodged.
_BEGINNINGS = {
    HEALTH: (
        *("spital", "clinic", "policlinic", "psih", "psych", "medic", "sanat", "terap", "therap"),
        *("hospital", "health", "dispensar", "ambulator", "farmaci"),
    ),
    ADDRESS: ("crpcsa", "centrul regional", "centru de cazare", "adapost", "cazare", "shelter"),
}
_PLACES = (
    ("person", ("address", "locality", "county", "lodging_centre")),
    ("individual_plan", ("community_locality", "community_county")),
)
_IN_WORDS = ("objective", "activity_description", "activity_frequency", "activity_institution")
_TOLD_OF_A_NEED = ("objective_need", "activity_need")


@dataclass(frozen=True, slots=True, kw_only=True)
class Unsaid:
    """Domains, kinds of activity, names of places and beginnings of words (both folded)."""

    needs: frozenset[Need]
    kinds: frozenset[Activity]
    places: tuple[str, ...]
    beginnings: tuple[str, ...] = ()

    @classmethod
    def of(cls, closed: Set[str], person: Answers, plan: Answers) -> "Unsaid":
        """Return what must be unsaid while these topics are closed, by what two forms say."""
        topics = [topic for topic in (ADDRESS, HEALTH) if topic in closed]
        return cls(
            needs=frozenset(need for topic in topics for need in _NEEDS[topic]),
            kinds=frozenset(kind for topic in topics for kind in _KINDS.get(topic, ())),
            places=_places(person, plan) if ADDRESS in closed else (),
            beginnings=tuple(word for topic in topics for word in _BEGINNINGS[topic]),
        )

    def may_say(self, words: str) -> bool:
        """Tell whether these words name no place that is hidden."""
        whole = f" {folded(words)} "
        named = (f" {place} " for place in self.places)
        begun = (f" {beginning}" for beginning in self.beginnings)
        return not any(one in whole for one in (*named, *begun))

    def may_tell_of(self, need: Need | None, kind: Activity | None = None) -> bool:
        """Tell whether a row of this need and of this kind may be shown at all."""
        return need not in self.needs and kind not in self.kinds

    def rows(self, plan: Answers, field_id: str) -> tuple[Row, ...]:
        """Return the rows of a table of the plan that tell nothing of what is unsaid."""
        hidden = {row.id for row in rows_of(plan, "objectives") if not self._may_show(row)}
        return tuple(
            row
            for row in rows_of(plan, field_id)
            if row.id not in hidden
            and text_of(row.answers, "activity_objective") not in hidden
            and self._may_show(row)
        )

    def _may_show(self, row: Row) -> bool:
        needs = [need_of_field(text_of(row.answers, name) or "") for name in _TOLD_OF_A_NEED]
        kind = kind_of_activity(row)
        words = " ".join(text_of(row.answers, name) or "" for name in _IN_WORDS)
        return all(self.may_tell_of(need, kind) for need in needs) and self.may_say(words)

    def may_tell_note(self, topics: Iterable[str], words: str) -> bool:
        """Tell whether a step of a note on these topics may be shown."""
        return not {need.value for need in self.needs} & set(topics) and self.may_say(words)


def kind_of_activity(row: Row) -> Activity | None:
    """Return the kind of an activity of the plan, or None."""
    letter = text_of(row.answers, "activity_kind")
    return next((kind for kind in Activity if kind.value == letter), None)


def _places(person: Answers, plan: Answers) -> tuple[str, ...]:
    answers = {"person": person, "individual_plan": plan}
    named = (
        folded(spoken(form_by_id(form_id).field(name), answers[form_id][name], Language.RO))
        for form_id, names in _PLACES
        for name in names
        if name in answers[form_id]
    )
    return tuple(filter(None, named))
