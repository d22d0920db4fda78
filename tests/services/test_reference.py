"""What the office fixes: dated values over the shipped ones, who fixed them and why."""

from datetime import date

import pytest

from counsellor_app.cases.ids import CaseId
from counsellor_app.errors import BadInput
from counsellor_app.forms.kinds import LinkTo
from counsellor_app.law.catalogue import Need
from counsellor_app.law.rulebook import Rulebook, load_rulebook
from counsellor_app.law.values import Value
from counsellor_app.services import planning, reference
from counsellor_app.services.desk import Desk
from tests.builders import TODAY, complete_answers, row_id
from tests.services.working import tick

FROM = date(2026, 12, 1)
WHY = "hotărârea centrului"


def fix(desk: Desk, name: str, value: Value, valid_from: date = FROM) -> None:
    reference.record_value(
        desk, name, value, valid_from=valid_from, basis="decizia EX-5", reason=WHY, now=tick()
    )


def rulebook_of(desk: Desk) -> Rulebook:
    """Return the values as the vault gives them the next time it is opened."""
    with desk.vault.look() as look:
        return load_rulebook(reference.overrides_of(look.reference.all()))


def test_a_value_counts_from_its_day_and_not_before(desk: Desk) -> None:
    before = rulebook_of(desk).number("reminder.permit", FROM).value
    fix(desk, "reminder.permit", before + 15)
    after = rulebook_of(desk)
    assert after.number("reminder.permit", FROM).value == before + 15
    assert after.number("reminder.permit", TODAY).value == before


def test_of_two_values_of_one_day_the_later_recorded_counts(desk: Desk) -> None:
    fix(desk, "reminder.permit", 40)
    fix(desk, "reminder.permit", 50)
    assert rulebook_of(desk).number("reminder.permit", FROM).value == 50


def test_who_fixed_a_value_and_why_is_kept(desk: Desk) -> None:
    fix(desk, "reminder.permit", 40)
    with desk.vault.look() as look:
        kept = look.reference.all()[-1]
    assert (kept.member, kept.reason, kept.valid_from) == (desk.member.id, WHY, FROM)
    assert kept.value == {"value": 40, "basis": "decizia EX-5"}


@pytest.mark.parametrize(
    ("name", "value"),
    [("no.such.name", 1), ("reminder.permit", "mult"), ("reminder.permit", TODAY)],
    ids=["no such name", "a word for a number", "a day for a number"],
)
def test_a_value_that_does_not_fit_is_not_recorded(desk: Desk, name: str, value: Value) -> None:
    with desk.vault.look() as look:
        before = look.reference.all()
    with pytest.raises(BadInput):
        fix(desk, name, value)
    with desk.vault.look() as look:
        assert look.reference.all() == before


def test_days_numbers_lists_and_words_come_back_as_they_were_fixed(desk: Desk) -> None:
    fixed: dict[str, Value] = {
        "law.verified_on": TODAY,
        "law.verified_by": "Verificatorescu Exemplu",
        "reminder.permit": 40,
        "reminder.request": (20, 5),
    }
    for name, value in fixed.items():
        fix(desk, name, value)
    with desk.vault.look() as look:
        overrides = reference.overrides_of(look.reference.all())
    assert {one.name: one.value for one in overrides} == fixed


# What the plan may point to


def test_a_plan_points_to_the_needs_found_and_to_its_own_objectives(
    ready: tuple[Desk, CaseId],
) -> None:
    desk, case_id = ready
    plan = complete_answers("individual_plan")
    needs = planning.links(desk, case_id, LinkTo.NEED, plan)
    objectives = planning.links(desk, case_id, LinkTo.OBJECTIVE, plan)
    assert {one.text for one in needs} == {
        Need.HOUSING.text,
        Need.EMPLOYMENT.text,
        Need.ROMANIAN.text,
    }
    assert [(one.value, one.text.ro) for one in objectives] == [
        (row_id("learn"), "Ajunge la nivelul A2")
    ]


def test_needs_propose_activities_until_the_plan_has_them(ready: tuple[Desk, CaseId]) -> None:
    desk, case_id = ready
    plan = complete_answers("individual_plan")
    proposed = planning.beside_plan(desk, case_id, {}).suggestions
    left = planning.beside_plan(desk, case_id, plan).suggestions
    assert len(proposed) > len(left) > 0
    assert len(planning.beside_plan(desk, case_id, {}).unanswered) == 3
    assert planning.beside_plan(desk, case_id, plan).unanswered == ()
