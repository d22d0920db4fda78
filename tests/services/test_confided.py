"""A record confided to named members: two people at one vault, and one who came too many."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from counsellor_app.cases.confided import READ_BY_RULES, names_member, shown_to
from counsellor_app.cases.facts_of import facts_of
from counsellor_app.cases.ids import CaseId, SheetId
from counsellor_app.cases.restricted import is_restricted
from counsellor_app.errors import NotAllowed
from counsellor_app.exchange.profile import IDENTIFIED, statistical
from counsellor_app.exchange.record import case_record
from counsellor_app.forms.answers import Answer, Answers
from counsellor_app.forms.copied import CopiedFrom
from counsellor_app.forms.handling import Role
from counsellor_app.forms.registry import form_by_id
from counsellor_app.services import (
    attaching,
    case_pages,
    copying,
    explaining,
    following,
    keeping,
    versions,
    withdrawing,
)
from counsellor_app.services.confiding import NOT_NAMED
from counsellor_app.services.desk import Desk
from counsellor_app.services.discarding import discard_draft
from counsellor_app.services.opening_notes import open_notes, open_versions
from counsellor_app.services.writing import Writing
from counsellor_app.storage.audit import Action
from tests.builders import TODAY, complete_answers
from tests.services.working import at_the_desk_of, complete, file_of, keep, open_person, tick

FORM = "vulnerability"
MARK = "Semnîncredințat"
PURPOSE = "pregătirea sprijinului"


@pytest.fixture
def named(desk: Desk) -> Desk:
    """A colleague who is named."""
    return at_the_desk_of(desk, Role.HEAD_OF_CENTRE)


@pytest.fixture
def other(desk: Desk) -> Desk:
    """A colleague who sees the case and is not named."""
    return at_the_desk_of(desk, Role.NGO_COUNSELLOR)


@pytest.fixture
def case(desk: Desk) -> CaseId:
    return open_person(desk)


def strict(desk: Desk, case: CaseId, named: Desk, **changed: Answer) -> Writing:
    """Keep an evaluation that only the member of one other desk may read."""
    writing = keeping.begin_record(desk, case, FORM, TODAY, tick())
    answers: Answers = {
        **complete(writing),
        "confidentiality": "strict",
        "confided_to": named.member.name,
        "special_needs": MARK,
        "safety_needs": MARK,
        "lodging_consent_kept_at": MARK,
        **changed,
    }
    return keeping.keep_sheet(desk, writing, answers, today=TODAY, now=tick())


def opened_again(desk: Desk, writing: Writing) -> Writing:
    return keeping.open_record(desk, writing.case_id, FORM, writing.record_id, TODAY)


def sealed_of(desk: Desk, writing: Writing) -> Answers:
    again = opened_again(desk, writing)
    return open_notes(desk, again, PURPOSE, tick())[1]


def test_who_is_named_and_who_wrote_it_read_it_whole(desk: Desk, named: Desk, case: CaseId) -> None:
    writing = strict(desk, case, named)
    for at in (desk, named):
        assert opened_again(at, writing).answers["lodging_consent_kept_at"] == MARK
        assert sealed_of(at, writing)["special_needs"] == MARK


def test_for_a_colleague_who_is_not_named_it_does_not_open(
    desk: Desk, named: Desk, other: Desk, case: CaseId
) -> None:
    writing = strict(desk, case, named)
    tries: tuple[Callable[[], object], ...] = (
        lambda: opened_again(other, writing),
        lambda: open_notes(other, writing, PURPOSE, tick()),
        lambda: keeping.save_draft(other, writing, {"confided_to": "Eu"}, {}, tick()),
        lambda: keeping.keep_sheet(other, writing, {}, today=TODAY, now=tick()),
        lambda: versions.restored(other, case, _newest(writing), TODAY, tick()),
    )
    for refused in tries:
        with pytest.raises(NotAllowed):
            refused()
    with desk.vault.look() as look:
        entries = look.journal.of_case(case)
    assert not [one for one in entries if one.action is Action.NOTES_OPENED]


def test_nothing_that_is_read_at_another_desk_tells_its_words(
    desk: Desk, named: Desk, other: Desk, case: CaseId
) -> None:
    writing = strict(desk, case, named)
    again = keeping.keep_sheet(
        desk, writing, {**writing.answers, "urgency": "immediate"}, today=TODAY, now=tick()
    )
    assert MARK in _all_that_is_read(desk, writing, again)
    assert MARK in _all_that_is_read(named, writing, again)
    assert MARK not in _all_that_is_read(other, writing, again)


def test_a_draft_of_a_colleague_is_as_closed_as_what_was_kept(
    desk: Desk, named: Desk, other: Desk, case: CaseId
) -> None:
    begun = keeping.begin_record(desk, case, FORM, TODAY, tick())
    typed: Answers = {"confidentiality": "strict", "confided_to": named.member.name}
    keeping.save_draft(desk, begun, {**typed, "lodging_consent_kept_at": MARK}, {}, tick())
    assert MARK in str(file_of(desk, case))
    assert MARK not in str(file_of(other, case))
    with pytest.raises(NotAllowed):
        opened_again(other, begun)


def test_whoever_had_it_open_when_it_was_confided_writes_no_more_in_it(
    desk: Desk, named: Desk, other: Desk, case: CaseId
) -> None:
    writing = strict(desk, case, named, confidentiality="normal")
    seen = opened_again(other, writing)
    confided = {**writing.answers, "confidentiality": "strict"}
    confided["confided_to"] = named.member.name
    keeping.keep_sheet(desk, writing, confided, today=TODAY, now=tick())
    with pytest.raises(NotAllowed):
        keeping.save_draft(other, seen, seen.answers, {}, tick())
    with pytest.raises(NotAllowed):
        open_notes(other, seen, PURPOSE, tick())


def test_nobody_lets_themselves_in_by_writing_their_own_name(
    desk: Desk, named: Desk, other: Desk, case: CaseId
) -> None:
    writing = strict(desk, case, named)
    naming = {**writing.answers, "confided_to": other.member.name}
    with pytest.raises(NotAllowed):
        keeping.keep_sheet(other, writing, naming, today=TODAY, now=tick())
    keeping.keep_sheet(named, opened_again(named, writing), naming, today=TODAY, now=tick())
    assert opened_again(other, writing).answers["lodging_consent_kept_at"] == MARK


def test_the_rules_say_the_same_at_every_desk(
    desk: Desk, named: Desk, other: Desk, case: CaseId
) -> None:
    strict(desk, case, named, outcome="determined")
    whole, least = file_of(desk, case), file_of(other, case)
    assert least != whole
    assert facts_of(whole, desk.member).vulnerability
    assert facts_of(least, desk.member) == facts_of(whole, desk.member)


def test_what_the_rules_read_is_asked_and_is_not_sealed() -> None:
    for form_id, paths in READ_BY_RULES.items():
        for path in paths:
            field = form_by_id(form_id).field(path.partition(".")[0])
            assert field.handling.sensitive is None, path


def test_a_confided_record_is_in_no_export_whoever_sends_it(
    desk: Desk, named: Desk, other: Desk, case: CaseId
) -> None:
    writing = strict(desk, case, named, confidentiality="normal")
    for at in (desk, named, other):
        assert str(writing.record_id) in str(case_record(file_of(at, case), IDENTIFIED).items)
    keeping.keep_sheet(
        desk, writing, {**writing.answers, "confidentiality": "strict"}, today=TODAY, now=tick()
    )
    for at in (desk, named, other):
        for profile in (IDENTIFIED, statistical(bytes(32))):
            told = str(case_record(file_of(at, case), profile).items)
            assert str(writing.record_id) not in told
            assert FORM not in told
    assert is_restricted(file_of(desk, case), writing.record_id)


def test_with_the_recovery_code_it_opens(
    desk: Desk, named: Desk, other: Desk, case: CaseId
) -> None:
    writing = strict(desk, case, named)
    recovered = replace(other, by_recovery=True)
    assert opened_again(recovered, writing).answers["lodging_consent_kept_at"] == MARK


def test_a_name_is_known_in_any_order_and_only_whole(named: Desk) -> None:
    member = replace(named.member, name="Ana-Exemplu Șefescu")
    for said in (
        "Șefescu Ana-Exemplu",
        "sefescu ana exemplu",
        "Altul; Ana-Exemplu Șefescu",
    ):
        assert names_member({"confided_to": said}, member), said
    for said in ("", "Ana", "Șefescu", "Ana-Exemplu", "Ana-Exemplu Șefescu Altescu"):
        assert not names_member({"confided_to": said}, member), said


def test_while_it_is_typed_the_form_says_for_whom_it_opens(
    desk: Desk, named: Desk, case: CaseId
) -> None:
    begun = keeping.begin_record(desk, case, FORM, TODAY, tick())
    typed: Answers = {"confidentiality": "strict", "confided_to": named.member.name}
    (line,) = _beside(desk, begun, typed, "confided_to")
    assert named.member.name in line
    assert desk.member.name in line
    _, nobody = _beside(desk, begun, {**typed, "confided_to": "Nimeni Exemplu"}, "confided_to")
    assert nobody.startswith("Niciun membru")
    (line,) = _beside(desk, begun, {"confidentiality": "restricted"}, "confidentiality")
    assert line.startswith("Se deschide pentru toți")
    note = keeping.begin_record(desk, case, "note", TODAY, tick())
    (line,) = _beside(desk, note, {"restricted": True}, "restricted")
    assert line.startswith("Se deschide pentru toți")


def test_a_case_without_confided_records_is_shown_as_it_is(desk: Desk, case: CaseId) -> None:
    keep(desk, case, "needs_sheet", complete_answers("needs_sheet"))
    file = file_of(desk, case)
    assert shown_to(desk.member, file) is file


def test_an_older_version_that_was_confided_stays_so_when_a_later_one_is_not(
    desk: Desk, named: Desk, other: Desk, case: CaseId
) -> None:
    first = strict(desk, case, named)
    plain: Answers = {"confidentiality": "normal", "lodging_consent_kept_at": "dosar"}
    later = again(desk, first, **plain)
    told = {one.id: one.answers for one in file_of(other, case).sheets}
    assert told[_newest(later)]["lodging_consent_kept_at"] == "dosar"
    assert MARK not in str(file_of(other, case))
    for at in (desk, named):
        assert MARK in str(file_of(at, case))
        assert open_versions(at, case, [_newest(first)], PURPOSE, tick())
        leaving = str(case_record(file_of(at, case), IDENTIFIED).items)
        assert str(_newest(later)) in leaving
        assert MARK not in leaving
    with pytest.raises(NotAllowed) as refused:
        open_versions(other, case, [_newest(first)], PURPOSE, tick())
    assert refused.value.text == NOT_NAMED
    with pytest.raises(NotAllowed):
        versions.restored(other, case, _newest(first), TODAY, tick())


def test_files_of_a_record_confided_since_are_neither_listed_read_nor_added(
    desk: Desk, named: Desk, other: Desk, case: CaseId
) -> None:
    writing = strict(desk, case, named, confidentiality="normal")
    seen = opened_again(other, writing)
    later = again(desk, writing, confidentiality="strict")
    file = attaching.attach(named, later, b"%PDF-1.7 exemplu", tick())
    assert attaching.attached_to(named, later) == (file,)
    tries: tuple[Callable[[], object], ...] = (
        lambda: attaching.attached_to(other, seen),
        lambda: attaching.attached(other, seen, file.id),
        lambda: attaching.attach(other, seen, b"%PDF-1.7 exemplu", tick()),
    )
    for refused in tries:
        with pytest.raises(NotAllowed):
            refused()
    assert attaching.attached_to(desk, later) == (file,)


@pytest.mark.parametrize("level", ["normal", "strict"])
def test_of_a_confided_record_nothing_is_offered_to_the_next_one(
    desk: Desk, named: Desk, case: CaseId, level: str
) -> None:
    strict(desk, case, named, confidentiality=level)
    begun = keeping.begin_record(desk, case, FORM, TODAY, tick())
    offer = copying.copyable_from_last(desk, begun, {}, tick())
    assert (offer is None) is (level == "strict")


@pytest.mark.parametrize("level", ["normal", "strict"])
def test_of_a_confided_record_nothing_is_offered_to_another_form(
    desk: Desk, named: Desk, case: CaseId, level: str
) -> None:
    strict(desk, case, named, confidentiality=level)
    begun = keeping.open_form(desk, case, "needs_sheet", TODAY)
    offers = copying.copyable_from_forms(desk, begun, {"vulnerability_signs": True})
    from_it = [one for one in offers if one.source == CopiedFrom.another(FORM)]
    assert bool(from_it) is (level == "normal")


def test_why_a_confided_version_was_written_is_not_told_to_others(
    desk: Desk, named: Desk, other: Desk, case: CaseId
) -> None:
    writing = strict(desk, case, named)
    keeping.keep_sheet(desk, writing, writing.answers, today=TODAY, now=tick(), why=MARK)
    assert MARK in [one.why for one in file_of(named, case).sheets]
    assert MARK not in [one.why for one in file_of(other, case).sheets]


def test_why_a_confided_record_was_withdrawn_is_not_told_to_others_but_that_it_was(
    desk: Desk, named: Desk, other: Desk, case: CaseId
) -> None:
    writing = strict(desk, case, named)
    withdrawing.withdraw_record(named, case, writing.record_id, MARK, TODAY, tick())
    for at, reason in ((desk, MARK), (named, MARK), (other, "")):
        found = withdrawing.withdrawal_of(at, case, writing.record_id)
        assert found == withdrawing.Withdrawal(reason, TODAY)


def test_nobody_withdraws_a_record_that_is_confided_to_others(
    desk: Desk, named: Desk, other: Desk, case: CaseId
) -> None:
    writing = strict(desk, case, named)
    with pytest.raises(NotAllowed):
        withdrawing.withdraw_record(other, case, writing.record_id, "greșit", TODAY, tick())
    assert withdrawing.withdrawal_of(desk, case, writing.record_id) is None


def test_a_draft_that_confides_locks_out_nobody_who_wrote_what_is_kept(
    desk: Desk, named: Desk, other: Desk, case: CaseId
) -> None:
    kept = strict(desk, case, named, confidentiality="normal")
    seen = opened_again(other, kept)
    typed: Answers = {"confidentiality": "strict", "confided_to": other.member.name}
    words = {**seen.answers, **typed, "lodging_consent_kept_at": "ciornă"}
    keeping.save_draft(other, seen, words, {}, tick())
    assert opened_again(desk, kept).answers["lodging_consent_kept_at"] == MARK
    assert "ciornă" not in str(file_of(desk, case))
    assert "ciornă" in str(file_of(other, case))
    with pytest.raises(NotAllowed):
        opened_again(named, kept)


def test_an_own_draft_is_given_up_also_when_the_record_was_confided_since(
    desk: Desk, named: Desk, other: Desk, case: CaseId
) -> None:
    kept = strict(desk, case, named, confidentiality="normal")
    seen = opened_again(other, kept)
    keeping.save_draft(other, seen, {**seen.answers, "urgency": "immediate"}, {}, tick())
    again(desk, kept, confidentiality="strict")
    left = discard_draft(other, seen, TODAY, tick())
    assert not file_of(desk, case).drafts
    assert MARK not in str(left)
    with pytest.raises(NotAllowed):
        discard_draft(other, seen, TODAY, tick())


def again(desk: Desk, writing: Writing, **changed: Answer) -> Writing:
    """Keep the next version of a record with some other answers."""
    answers = {**writing.answers, **changed}
    return keeping.keep_sheet(desk, writing, answers, today=TODAY, now=tick())


def _newest(writing: Writing) -> SheetId:
    assert writing.newest is not None
    return writing.newest.id


def _beside(desk: Desk, writing: Writing, typed: Answers, field_id: str) -> list[str]:
    shown = explaining.while_typing(desk, writing, typed, TODAY)
    return [one.text.ro for one in shown if one.field_id == field_id]


def _all_that_is_read(desk: Desk, first: Writing, second: Writing) -> str:
    """Return all that pages, versions, copies and searches tell of the case at this desk."""
    case_id = first.case_id
    begun = keeping.begin_record(desk, case_id, FORM, TODAY, tick())
    return str(
        (
            file_of(desk, case_id),
            case_pages.case_page(desk, case_id, TODAY),
            versions.versions_of(desk, case_id, first.record_id),
            versions.compared(desk, case_id, _newest(first), _newest(second)),
            copying.copyable_from_last(desk, begun, {}, tick()),
            following.today_page(desk, TODAY),
            following.case_ids(desk, MARK),
            explaining.while_typing(desk, begun, {}, TODAY),
        )
    )
