"""The index tables are a cache: dropped and made again from what was kept, they are the same."""

import subprocess
import sys
from dataclasses import replace

from counsellor_app.cases.ids import CaseId
from counsellor_app.cases.index_rows import IndexRows
from counsellor_app.law.catalogue import SignatoryKind
from counsellor_app.law.rulebook import load_rulebook
from counsellor_app.services import following, intake, keeping, reference, signing
from counsellor_app.services.desk import Desk
from counsellor_app.services.indexing import basis_of, rebuild_index, renew_index
from tests.builders import TODAY
from tests.services.working import complete, issue, sign, signature, tick


def index_of(desk: Desk) -> tuple[IndexRows, ...]:
    with desk.vault.look() as look:
        return look.index.dump()


def lists_of(desk: Desk) -> object:
    """Return what the windows show out of the index."""
    found = following.case_ids(desk, "")
    return (
        found,
        following.case_ids(desk, "exemplu"),
        following.case_ids(desk, "muhamad"),
        following.case_lines(desk, found.exact, TODAY),
        following.today_page(desk, TODAY),
    )


def test_the_index_of_the_practice_people_is_made_again_as_it_was(practice: Desk) -> None:
    rows, lists = index_of(practice), lists_of(practice)
    rebuild_index(practice)
    assert len(rows) == len(following.case_ids(practice, "").exact)
    assert index_of(practice) == rows
    assert lists_of(practice) == lists


def test_after_every_step_of_a_case_the_index_is_what_would_be_made_anew(
    ready: tuple[Desk, CaseId],
) -> None:
    desk, case_id = ready
    pack = issue(desk, case_id)
    steps = (
        lambda: sign(desk, pack, signature(SignatoryKind.PERSON), signature(SignatoryKind.IGI)),
        lambda: signing.withdraw_signature(
            desk, pack.issue_id, SignatoryKind.IGI, "-", TODAY, tick()
        ),
        lambda: left_open(desk, case_id, "interview"),
        lambda: left_open(desk, intake.open_case(desk, tick()), "person"),
        lambda: intake.meet(desk, "Zara", "ar", TODAY, tick()),
        lambda: intake.register_request(desk, case_id, "EX-2", TODAY, tick()),
    )
    for step in steps:
        step()
        before = index_of(desk)
        rebuild_index(desk)
        assert index_of(desk) == before


def left_open(desk: Desk, case_id: CaseId, form_id: str) -> None:
    writing = keeping.open_form(desk, case_id, form_id, TODAY)
    keeping.save_draft(desk, writing, complete(writing), {}, tick())


def test_an_index_that_says_something_wrong_is_put_right(desk: Desk) -> None:
    case_id = intake.meet(desk, "Zara", "ar", TODAY, tick())
    right = index_of(desk)
    wrong = replace(right[0], case=replace(right[0].case, name="Altcineva", unsigned_issues=7))
    with desk.vault.work() as work:
        work.index.replace(wrong)
    assert following.case_lines(desk, [case_id], TODAY)[0].name == "Altcineva"

    rebuild_index(desk)

    assert index_of(desk) == right


def test_a_value_the_office_fixes_has_the_lists_made_again_once(desk: Desk) -> None:
    case_id = intake.meet(desk, "Zara", "ar", TODAY, tick())
    right = index_of(desk)
    with desk.vault.work() as work:
        work.index.replace(replace(right[0], case=replace(right[0].case, name="Altcineva")))
    assert not renew_index(desk, lambda: True)  # made from these values already

    fixed = with_fixed(desk)
    assert not renew_index(fixed, lambda: False)  # ended early: the next time begins again
    assert renew_index(fixed, lambda: True)
    assert following.case_lines(fixed, [case_id], TODAY)[0].name == right[0].case.name
    assert not renew_index(fixed, lambda: True)


def with_fixed(desk: Desk) -> Desk:
    reference.record_value(
        desk,
        "reminder.permit",
        40,
        valid_from=TODAY,
        basis="decizia EX-5",
        reason="hotărârea centrului",
        now=tick(),
    )
    return reference.with_rulebook_now(desk)


def test_the_basis_of_the_lists_is_the_same_in_every_process() -> None:
    told = "from counsellor_app.services.indexing import basis_of\n"
    told += "from counsellor_app.law.rulebook import load_rulebook\n"
    told += "import sys; sys.stdout.write(str(basis_of(load_rulebook())))"
    said = subprocess.run([sys.executable, "-c", told], capture_output=True, check=True)
    assert int(said.stdout) == basis_of(load_rulebook()) > 0


def test_making_the_index_again_leaves_everything_kept_and_the_journal_alone(
    practice: Desk,
) -> None:
    with practice.vault.look() as look:
        before = [look.cases.file(one) for one in look.cases.all_ids()], look.journal.head()
    rebuild_index(practice)
    with practice.vault.look() as look:
        after = [look.cases.file(one) for one in look.cases.all_ids()], look.journal.head()
    assert after == before
    assert practice.vault.check() == ()
