"""Drafts and versions: what is typed comes back, what was kept stays as it was."""

from datetime import date

import pytest

from counsellor_app.cases.ids import CaseId
from counsellor_app.errors import AlreadyContinued, NotReady
from counsellor_app.forms.answers import Answers, NoAnswer, Typed
from counsellor_app.forms.checking import Lack
from counsellor_app.forms.session import FormSession
from counsellor_app.services import intake, keeping
from counsellor_app.services.desk import Desk
from tests.builders import TODAY, complete_answers
from tests.services.working import complete, file_of, finalise, keep, open_person, tick


@pytest.fixture
def case(desk: Desk) -> CaseId:
    return open_person(desk)


def typed_in(desk: Desk, case_id: CaseId, form_id: str, answers: Answers) -> Answers:
    """Save a draft of these answers and return what the form shows when it is opened again."""
    writing = keeping.open_form(desk, case_id, form_id, TODAY)
    keeping.save_draft(desk, writing, answers, {}, tick())
    return keeping.open_form(desk, case_id, form_id, TODAY).answers


def test_a_draft_comes_back_as_it_was_left(desk: Desk, case: CaseId) -> None:
    writing = keeping.open_form(desk, case, "request", TODAY)
    saved = keeping.save_draft(
        desk, writing, {"by_post": False}, {"late_reason": "pus deoparte"}, now=tick()
    )

    again = keeping.open_form(desk, case, "request", TODAY)

    assert again.answers == {"by_post": False}
    assert again.set_aside == {"late_reason": "pus deoparte"}
    assert again.draft_saved_at == saved.draft_saved_at
    assert again.newest is None


def test_a_record_has_one_draft_of_each_member(desk: Desk, ngo: Desk, case: CaseId) -> None:
    typed_in(desk, case, "request", {"centre": "Galați"})
    typed_in(desk, case, "request", {"centre": "București"})
    typed_in(ngo, case, "request", {"centre": "Rădăuți"})

    drafts = {draft.member: draft.answers["centre"] for draft in file_of(desk, case).drafts}

    assert drafts == {desk.member.id: "București", ngo.member.id: "Rădăuți"}


def test_a_member_is_not_shown_what_another_is_typing(desk: Desk, ngo: Desk, case: CaseId) -> None:
    typed_in(ngo, case, "request", {"centre": "Rădăuți"})
    assert keeping.open_form(desk, case, "request", TODAY).answers == {}


def test_keeping_a_version_drops_the_draft(desk: Desk, case: CaseId) -> None:
    typed_in(desk, case, "request", {"by_post": True})
    writing = keeping.open_form(desk, case, "request", TODAY)

    kept = keeping.keep_sheet(desk, writing, writing.answers, today=TODAY, now=tick())

    assert kept.draft_saved_at is None
    assert file_of(desk, case).drafts == ()


def test_a_version_follows_the_one_before_and_the_first_its_record(
    desk: Desk, case: CaseId
) -> None:
    first = keep(desk, case, "request", {"by_post": True})
    second = keeping.keep_sheet(desk, first, {"by_post": False}, today=TODAY, now=tick())

    chain = [s for s in file_of(desk, case).sheets if s.form_id == "request"]

    assert [sheet.follows for sheet in chain] == [first.record_id, chain[0].id]
    assert second.newest == chain[1]


def test_a_second_window_does_not_overwrite_what_was_kept_meanwhile(
    desk: Desk, case: CaseId
) -> None:
    here = keeping.open_form(desk, case, "request", TODAY)
    there = keeping.open_form(desk, case, "request", TODAY)
    keeping.keep_sheet(desk, here, {"late_reason": "din prima fereastră"}, today=TODAY, now=tick())
    keeping.save_draft(desk, there, {"late_reason": "din a doua"}, {}, tick())

    with pytest.raises(AlreadyContinued):
        keeping.keep_sheet(desk, there, {"late_reason": "din a doua"}, today=TODAY, now=tick())

    file = file_of(desk, case)
    newest = file.newest("request")
    assert newest is not None
    assert newest.answers == {"late_reason": "din prima fereastră"}
    assert [draft.answers for draft in file.drafts] == [{"late_reason": "din a doua"}]


def test_a_version_says_which_day_it_is_about_and_when_it_was_typed(
    desk: Desk, case: CaseId
) -> None:
    moment = tick()
    writing = keeping.open_form(desk, case, "request", TODAY)
    answers = {"filed_on": "2026-10-05"}
    sheet = keeping.keep_sheet(desk, writing, answers, today=TODAY, now=moment).newest
    assert sheet is not None
    assert (sheet.happened_on, sheet.kept_at) == (date(2026, 10, 5), moment)


def test_a_form_without_its_day_happened_on_the_day_it_was_kept(desk: Desk, case: CaseId) -> None:
    sheet = keep(desk, case, "request", {"by_post": True}).newest
    assert sheet is not None
    assert sheet.happened_on == TODAY


def test_an_answer_set_aside_is_never_in_a_version(desk: Desk, case: CaseId) -> None:
    writing = keeping.open_form(desk, case, "needs_sheet", TODAY)
    session = FormSession(writing.form, writing.given, complete(writing))
    session.answer("romanian_level", "C1")
    assert "needs_romanian_course" in session.set_aside

    keeping.save_draft(desk, writing, session.answers, session.set_aside, tick())
    kept = keeping.keep_sheet(desk, writing, session.answers, today=TODAY, now=tick())

    assert kept.newest is not None
    assert "needs_romanian_course" not in kept.newest.answers


@pytest.mark.parametrize("answer", list(NoAnswer))
def test_declining_not_knowing_and_not_asking_are_kept_as_they_are(
    desk: Desk, case: CaseId, answer: NoAnswer
) -> None:
    assert typed_in(desk, case, "request", {"late_reason": answer}) == {"late_reason": answer}


@pytest.mark.parametrize(
    "text",
    [
        "31.02.2026",
        "أمينة اختبار",
        "Ștefăniță 🙂👩‍👧",
        "<b>copii & mici</b>",
        "a\nb\tc",
        "ă" * 1_000_000,
    ],
    ids=["no such day", "arabic", "emoji", "tags", "lines", "a megabyte and more"],
)
def test_whatever_was_typed_comes_back_to_the_letter(desk: Desk, case: CaseId, text: str) -> None:
    answers: Answers = {"late_reason": text, "filed_on": Typed(text)}
    assert typed_in(desk, case, "request", answers) == answers


def test_a_day_that_does_not_exist_is_named_at_the_final_check(desk: Desk, case: CaseId) -> None:
    writing = keeping.open_form(desk, case, "request", TODAY)
    answers = {**complete(writing), "filed_on": Typed("31.02.2026")}

    gaps = keeping.final_check(desk, writing, answers, TODAY)

    assert [(gap.field_id, gap.lack) for gap in gaps] == [("filed_on", Lack.MALFORMED)]


def test_a_letter_no_font_has_is_named_at_the_final_check_and_never_refused_before(
    desk: Desk, case: CaseId
) -> None:
    answers = {**complete_answers("person"), "surname": "Testescu \U00013080"}
    assert typed_in(desk, case, "person", answers)["surname"] == "Testescu \U00013080"

    writing = keeping.open_form(desk, case, "person", TODAY)
    gaps = keeping.final_check(desk, writing, writing.answers, TODAY)

    assert [gap.field_id for gap in gaps] == ["surname"]
    assert "\U00013080" in gaps[0].why.ro


def test_a_complete_form_has_nothing_to_check(desk: Desk, case: CaseId) -> None:
    writing = keeping.open_form(desk, case, "needs_sheet", TODAY)
    assert keeping.final_check(desk, writing, complete(writing), TODAY) == ()


def test_an_incomplete_form_is_not_finalised_and_each_reason_is_said(
    desk: Desk, case: CaseId
) -> None:
    writing = keeping.open_form(desk, case, "needs_sheet", TODAY)
    answers = dict(complete(writing))
    del answers["assessed_on"], answers["conclusions"]

    with pytest.raises(NotReady) as refused:
        keeping.finalise(desk, writing, answers, today=TODAY, now=tick())

    assert len(refused.value.reasons) == 2
    assert file_of(desk, case).newest("needs_sheet") is None


def test_finalising_keeps_what_stands_on_the_screen(desk: Desk, case: CaseId) -> None:
    keep(desk, case, "interview")
    kept = keep(desk, case, "needs_sheet")
    answers = {**kept.answers, "conclusions": "Schimbat după păstrare."}

    final = keeping.finalise(desk, kept, answers, today=TODAY, now=tick())

    assert final.newest is not None
    assert final.newest.answers["conclusions"] == "Schimbat după păstrare."
    assert file_of(desk, case).finalised(final.newest)


def test_finalising_a_kept_version_adds_no_second_one(desk: Desk, case: CaseId) -> None:
    kept = keep(desk, case, "individual_plan")
    final = keeping.finalise(desk, kept, kept.answers, today=TODAY, now=tick())
    assert final.newest == kept.newest
    assert sum(s.form_id == "individual_plan" for s in file_of(desk, case).sheets) == 1


def test_a_final_form_that_is_continued_is_final_no_longer_and_says_why(
    desk: Desk, case: CaseId
) -> None:
    final = finalise(desk, case, "individual_plan")
    again = keeping.keep_sheet(
        desk, final, complete(final), today=TODAY, now=tick(), why="S-a schimbat cursul."
    )

    shown = keeping.open_form(desk, case, "individual_plan", TODAY)

    assert final.finalised
    assert not again.finalised
    assert not shown.finalised
    assert shown.newest is not None
    assert shown.newest.why == "S-a schimbat cursul."


def test_an_open_question_is_listed_and_does_not_stop_finalising(desk: Desk, case: CaseId) -> None:
    keep(desk, case, "interview")
    writing = keeping.open_form(desk, case, "needs_sheet", TODAY)
    answers = {**complete(writing), "means_debts": NoAnswer.UNKNOWN}

    gaps = keeping.final_check(desk, writing, answers, TODAY)
    final = keeping.finalise(desk, writing, answers, today=TODAY, now=tick())

    assert [gap.lack for gap in gaps] == [Lack.OPEN]
    assert final.finalised


def test_a_form_a_case_has_many_times_is_a_new_record_each_time(desk: Desk, case: CaseId) -> None:
    first, second = keep(desk, case, "interview"), keep(desk, case, "interview")
    assert first.record_id != second.record_id
    assert len(file_of(desk, case).newest_of_each("interview")) == 2


def test_a_form_a_case_has_once_is_the_same_record_each_time(desk: Desk, case: CaseId) -> None:
    moment = tick()
    begun = keeping.begin_record(desk, case, "protocol", TODAY, moment)
    assert begun.record_id == keeping.open_form(desk, case, "protocol", TODAY).record_id


def test_what_is_given_follows_the_birth_date_while_it_is_typed(desk: Desk) -> None:
    case_id = intake.open_case(desk, tick())
    writing = keeping.open_form(desk, case_id, "person", TODAY)

    child = keeping.given_while_typing(desk, writing, {"birth_date": "2014-01-01"}, TODAY)
    adult = keeping.given_while_typing(desk, writing, {"birth_date": "1990-01-01"}, TODAY)

    assert (writing.given.minor, child.minor, adult.minor) == (None, True, False)


def test_what_is_given_on_another_form_stays_as_it_was(desk: Desk, case: CaseId) -> None:
    writing = keeping.open_form(desk, case, "request", TODAY)
    typed = {"birth_date": "2014-01-01"}
    assert keeping.given_while_typing(desk, writing, typed, TODAY) == writing.given
