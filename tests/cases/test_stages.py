"""Where a case stands: computed from what was kept, at every step of the procedure."""

from dataclasses import replace
from datetime import date

import pytest

from counsellor_app.cases.acts import Act, ActKind, signature_of, standing
from counsellor_app.cases.ids import IssueId
from counsellor_app.cases.model import CaseFile, ends_of
from counsellor_app.cases.protocol_packs import (
    current_protocol,
    lacking,
    protocol_in_force,
    protocol_waiting,
    protocols,
    required_signatures,
)
from counsellor_app.cases.stages import Stage, stage_of
from counsellor_app.law.catalogue import SignatoryKind, SignatureWay
from tests.builders import TODAY, complete_answers
from tests.cases.filing import (
    EMPTY,
    finalised,
    signed,
    with_act,
    with_draft,
    with_issue,
    with_sheet,
)

PERSON, IGI = SignatoryKind.PERSON, SignatoryKind.IGI
REPRESENTATIVE = SignatoryKind.REPRESENTATIVE


def stage(file: CaseFile) -> Stage:
    return stage_of(file)


def asked_of(file: CaseFile) -> tuple[SignatoryKind, ...]:
    """Return who must sign the newest pack."""
    return required_signatures(file, protocols(file)[-1])


def with_papers(born: str = "1990-01-01") -> tuple[CaseFile, IssueId]:
    """Return a case whose pack was issued, and the pack."""
    file = with_sheet(EMPTY, "person", {**complete_answers("person"), "birth_date": born})
    for form_id in ("needs_sheet", "individual_plan", "protocol"):
        file = finalised(with_sheet(file, form_id, complete_answers(form_id)), form_id)
    return with_issue(file)


def test_each_step_up_to_the_protocol_is_a_stage() -> None:
    file = EMPTY
    seen = [stage(file)]
    file = with_sheet(file, "person", {"surname": "Testescu"})
    seen.append(stage(file))
    file = with_act(file, ActKind.REGISTERED, form_id="request", details={"number": "EX-1"})
    seen.append(stage(file))
    file = with_sheet(file, "interview", {"held_on": "2026-10-12"})
    seen.append(stage(file))
    file = finalised(with_sheet(file, "needs_sheet", {}), "needs_sheet")
    seen.append(stage(file))
    file = finalised(with_sheet(file, "individual_plan", {}), "individual_plan")
    seen.append(stage(file))
    file, pack = with_issue(file)
    seen.append(stage(file))
    seen.append(stage(signed(file, pack, PERSON, IGI)))
    assert seen == list(Stage)[: len(seen)]
    assert seen[-1] is Stage.PROGRAMME_ACTIVE


def test_a_draft_moves_a_case_nowhere() -> None:
    assert stage(with_draft(EMPTY, "interview", {"held_on": "2026-10-12"})) is Stage.FIRST_CONTACT


def test_a_final_form_that_was_continued_is_final_no_longer() -> None:
    file = finalised(with_sheet(EMPTY, "needs_sheet", {}), "needs_sheet")
    assert stage(file) is Stage.NEEDS_FINALISED
    assert stage(with_sheet(file, "needs_sheet", {"conclusions": "altele"})) is Stage.FIRST_CONTACT


def test_a_case_taken_over_with_its_protocol_is_active() -> None:
    paper = with_sheet(EMPTY, "take_over", {"surname": "A", "protocol_date": "2026-03-02"})
    assert stage(paper) is Stage.PROGRAMME_ACTIVE
    assert stage(with_sheet(EMPTY, "take_over", {"surname": "A"})) is Stage.FIRST_CONTACT


def test_a_protocol_is_active_with_every_required_signature_and_not_before() -> None:
    file, pack = with_papers()
    for who, active in ((PERSON, False), (IGI, True)):
        file = signed(file, pack, who)
        assert (protocol_in_force(file) is not None) is active


def test_a_signed_pack_stays_in_force_until_the_newer_one_is_signed_by_all() -> None:
    file, signed_pack = with_papers()
    file, newer = with_issue(signed(file, signed_pack, PERSON, IGI))
    half = signed(file, newer, PERSON, on=date(2026, 12, 5))
    whole = signed(half, newer, IGI, on=date(2026, 12, 5))
    for one, force, waits in (
        (file, signed_pack, newer), (half, signed_pack, newer), (whole, newer, None)
    ):  # fmt: skip
        in_force, waiting = protocol_in_force(one), protocol_waiting(one)
        assert in_force is not None
        assert (in_force.id, None if waiting is None else waiting.id) == (force, waits)
        assert current_protocol(one) == in_force
        assert stage(one) is Stage.PROGRAMME_ACTIVE


def test_a_protocol_signed_before_on_paper_stays_in_force_beside_an_unsigned_pack() -> None:
    paper = {"surname": "A", "protocol_date": "2026-03-02"}
    file, _pack = with_issue(with_sheet(EMPTY, "take_over", paper))
    assert stage(file) is Stage.PROGRAMME_ACTIVE


@pytest.mark.parametrize("way", list(SignatureWay))
def test_only_a_refusal_leaves_a_signature_lacking(way: SignatureWay) -> None:
    file, pack = with_papers()
    file = signed(file, pack, PERSON, way=way)
    left = lacking(file, protocols(file)[-1])
    assert left == ((PERSON, IGI) if way is SignatureWay.REFUSES else (IGI,))


@pytest.mark.parametrize(
    ("born", "who"),
    [
        ("1990-01-01", (PERSON, IGI)),
        ("2008-11-23", (PERSON, IGI)),
        ("2008-11-24", (PERSON, REPRESENTATIVE, IGI)),
        ("2012-11-23", (PERSON, REPRESENTATIVE, IGI)),
        ("2012-11-24", (REPRESENTATIVE, IGI)),
    ],
    ids=["adult", "eighteen today", "eighteen tomorrow", "fourteen today", "fourteen tomorrow"],
)
def test_who_must_sign_follows_the_age_on_the_day(
    born: str, who: tuple[SignatoryKind, ...]
) -> None:
    file, pack = with_papers(born)
    assert asked_of(file) == who
    assert asked_of(signed(file, pack, IGI)) == who


def test_the_age_counts_on_the_day_of_signing_and_not_of_printing() -> None:
    file, pack = with_papers("2008-11-30")
    later = signed(file, pack, PERSON, IGI, on=date(2026, 12, 1))
    assert asked_of(file) == (PERSON, REPRESENTATIVE, IGI)
    assert asked_of(later) == (PERSON, IGI)


def test_a_withdrawn_act_stands_no_longer() -> None:
    file, pack = with_papers()
    file = signed(file, pack, PERSON)
    taken_back = with_act(file, ActKind.CORRECTED, withdraws=file.acts[-1].id)
    assert file.standing(ActKind.SIGNED) != ()
    assert taken_back.standing(ActKind.SIGNED) == ()
    assert len(standing(taken_back.acts)) == len(taken_back.acts) - 1


def test_a_withdrawn_pack_is_no_pack() -> None:
    file, pack = with_papers()
    assert protocols(with_act(file, ActKind.WITHDRAWN, issue_id=pack)) == ()


def test_a_signature_comes_back_out_of_its_act() -> None:
    file, pack = with_papers()
    act: Act = signed(file, pack, PERSON).acts[-1]
    assert signature_of(act).to_json() == act.details
    assert signature_of(act).on == TODAY


def test_of_a_fork_both_sides_are_ends_until_one_settles_it() -> None:
    file = with_sheet(EMPTY, "request", {"by_post": True})
    first = file.sheets[0]
    sides = tuple(
        with_sheet(EMPTY, "request", {"late_reason": words}).sheets[0] for words in ("a", "b")
    )
    left, right = (replace(side, follows=first.id) for side in sides)
    settling = replace(
        with_sheet(EMPTY, "request", {}).sheets[0], follows=left.id, settles=right.id
    )
    assert {one.id for one in ends_of((first, left, right))} == {left.id, right.id}
    assert ends_of((first, left, right, settling)) == (settling,)
