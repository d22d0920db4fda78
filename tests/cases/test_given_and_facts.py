"""From a case to what conditions may see, and to the facts that rules read."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.cases.acts import ActKind
from counsellor_app.cases.facts_of import facts_of
from counsellor_app.cases.given_of import given_from, given_of
from counsellor_app.cases.model import CaseFile
from counsellor_app.cases.person_of import age_of, born_of, name_of, own_names, track_of
from counsellor_app.cases.programme import period_printed, programme_now
from counsellor_app.cases.told import Typing
from counsellor_app.forms.answers import Answers, NoAnswer, Typed
from counsellor_app.forms.given import ActingFor
from counsellor_app.forms.registry import form_by_id
from counsellor_app.law.catalogue import Centre, SignatoryKind, Track
from counsellor_app.law.facts import Facts
from counsellor_app.law.facts_json import facts_from_json, facts_to_json
from tests.builders import TODAY, complete_answers, row
from tests.cases.filing import (
    EMPTY,
    MEMBER,
    finalised,
    signed,
    with_act,
    with_draft,
    with_issue,
    with_sheet,
)
from tests.strategies import any_answers

PERSON, IGI = SignatoryKind.PERSON, SignatoryKind.IGI


def whole_case() -> CaseFile:
    file = EMPTY
    for form_id in ("person", "request", "interview", "needs_sheet", "individual_plan", "protocol"):
        file = with_sheet(file, form_id, complete_answers(form_id))
    file = with_act(file, ActKind.REGISTERED, form_id="request", on=date(2026, 10, 5))
    return finalised(finalised(file, "needs_sheet"), "individual_plan")


def programme_of(file: CaseFile) -> tuple[date, date] | None:
    running = programme_now(facts_of(file))
    return None if running is None else (running.starts, running.end)


# What conditions may see


@pytest.mark.parametrize(
    ("typed", "born"),
    [
        ("2008-05-14", date(2008, 5, 14)),
        ("2008-02", date(2008, 2, 29)),
        ("2008", date(2008, 12, 31)),
    ],
)
def test_of_a_partial_birth_date_the_last_possible_day_counts(typed: str, born: date) -> None:
    assert born_of({"birth_date": typed}) == born


@pytest.mark.parametrize("typed", [NoAnswer.UNKNOWN, Typed("pe la Crăciun")])
def test_an_unknown_birth_date_is_no_age(typed: NoAnswer | Typed) -> None:
    answers: Answers = {"birth_date": typed}
    assert age_of(answers, TODAY) is None
    assert given_from(answers, None, MEMBER, TODAY).minor is None


@given(st.dates(date(1930, 1, 1), TODAY), st.integers(0, 40_000))
def test_nobody_grows_younger(born: date, days: int) -> None:
    later = born + timedelta(days=days)
    answers = {"birth_date": born.isoformat()}
    first, second = age_of(answers, later), age_of(answers, later + timedelta(days=1))
    assert first is not None
    assert second is not None
    assert second - first in (0, 1)
    assert later.year - born.year - 1 <= first <= later.year - born.year


@pytest.mark.parametrize(
    ("born", "minor", "under_14"),
    [
        ("2008-11-23", False, False),
        ("2008-11-24", True, False),
        ("2012-11-23", True, False),
        ("2012-11-24", True, True),
    ],
)
def test_a_birthday_changes_what_is_asked(born: str, minor: bool, under_14: bool) -> None:
    seen = given_from({"birth_date": born}, None, MEMBER, TODAY)
    assert (seen.minor, seen.under_14) == (minor, under_14)


@pytest.mark.parametrize(
    ("answers", "track"),
    [
        ({"category": "refugee", "birth_date": "1990"}, Track.ADULT_OR_FAMILY),
        ({"category": "subsidiary"}, Track.ADULT_OR_FAMILY),
        (
            {"category": "refugee", "birth_date": "2012-01-01", "unaccompanied": True},
            Track.UNACCOMPANIED,
        ),
        (
            {"category": "refugee", "birth_date": "1990-01-01", "unaccompanied": True},
            Track.ADULT_OR_FAMILY,
        ),
        ({"category": "asylum_seeker"}, None),
        ({"category": "temporary_protection"}, None),
        ({}, None),
    ],
)
def test_the_category_and_age_set_the_track(answers: Answers, track: Track | None) -> None:
    assert track_of(answers, TODAY) is track


@pytest.mark.parametrize(
    ("category", "covered"),
    [
        ("asylum_seeker", False),
        ("temporary_protection", False),
        ("refugee", True),
        ("right_of_stay_194", True),
        (None, None),
    ],
)
def test_the_category_says_whether_the_ordinance_is_for_the_person(
    category: str | None, covered: bool | None
) -> None:
    answers: Answers = {} if category is None else {"category": category}
    assert given_from(answers, None, MEMBER, TODAY).covered is covered


def test_what_is_given_says_for_whom_the_member_works_and_the_language_of_the_talk() -> None:
    first = with_sheet(EMPTY, "first_contact", {"communication_language": "ar"})
    seen = given_of(first, MEMBER, TODAY)
    assert (seen.talk_language, seen.acting_for) == ("ar", ActingFor.IGI.value)
    later = with_sheet(first, "person", {"communication_language": "prs"})
    assert given_of(later, MEMBER, TODAY).talk_language == "prs"


# Who the case is about


def test_the_name_is_the_persons_and_before_that_what_they_are_called() -> None:
    called = with_sheet(EMPTY, "first_contact", {"name_used": "Zara"})
    named = with_draft(called, "person", {"surname": "Testescu"})
    kept = with_sheet(named, "person", {"surname": "Altfelescu", "given_names": "Ana"})
    names = [name_of(file) for file in (EMPTY, called, named, kept)]
    assert names == ["", "Zara", "TESTESCU", "ALTFELESCU Ana"]


def test_a_person_is_searched_for_by_their_own_names_and_no_relatives() -> None:
    relative: Answers = {"member_relation": "spouse", "member_name": "Rudescu Exemplu"}
    answers = {**complete_answers("person"), "family_members": (row("r", relative),)}
    names = own_names(with_sheet(EMPTY, "person", answers))
    assert names == ("Testescu Ștefan-Exemplu", "اختبار مثال", "Testesko Stefan")


# Facts


def test_an_empty_case_has_no_facts_but_nobody_invents_any() -> None:
    facts = facts_of(EMPTY)
    absent = (facts.household, facts.address, facts.request, facts.interview, facts.plan)
    assert absent == (None,) * 5
    assert facts.person.born is None
    assert facts_of(EMPTY) == facts


def test_a_whole_case_gives_the_facts_of_every_step() -> None:
    facts = facts_of(whole_case(), MEMBER)
    assert facts.person.born == date(1998, 2, 12)
    assert facts.request is not None
    assert (facts.request.filed, facts.request.registered) == (
        date(2026, 10, 5),
        date(2026, 10, 5),
    )
    assert facts.request.centre is Centre.GALATI
    assert facts.interview is not None
    assert facts.interview.held == date(2026, 10, 12)
    assert facts.needs is not None
    assert facts.needs.finalised == TODAY
    assert {need.need for need in facts.needs.ticked or ()} == {
        "romanian",
        "employment",
        "housing",
    }
    assert facts.plan is not None
    assert [one.answers_need for one in facts.plan.activities or ()] == ["romanian_need"]


def test_what_is_typed_stands_in_place_of_what_was_kept() -> None:
    file = whole_case()
    typed = facts_of(file, typing=Typing({"person": {"birth_date": "2001-01-01"}}))
    assert typed.person.born == date(2001, 1, 1)
    assert typed.request == facts_of(file).request


def test_an_answer_nobody_gave_is_unknown_and_not_no() -> None:
    file = with_sheet(EMPTY, "request", {"by_post": NoAnswer.UNKNOWN})
    request = facts_of(file).request
    assert request is not None
    assert request.by_post is None


def test_a_programme_runs_from_the_last_required_signature_if_no_start_is_set() -> None:
    answers = {k: v for k, v in complete_answers("protocol").items() if k != "starts_on"}
    file, pack = with_issue(with_sheet(whole_case(), "protocol", answers))
    one = signed(file, pack, PERSON, on=date(2026, 11, 10))
    both = signed(one, pack, IGI, on=date(2026, 11, 12))
    assert programme_of(file) is None
    assert programme_of(one) is None
    assert programme_of(both) == (date(2026, 11, 12), date(2027, 11, 12))


def test_a_start_the_parties_set_counts_before_the_signatures() -> None:
    file, pack = with_issue(whole_case())
    both = signed(file, pack, PERSON, IGI, on=date(2026, 10, 28))
    assert programme_of(both) == (date(2026, 11, 2), date(2027, 11, 2))


def test_a_minors_programme_waits_for_the_representative() -> None:
    answers = {**complete_answers("person"), "birth_date": "2010-01-01"}
    file, pack = with_issue(with_sheet(whole_case(), "person", answers))
    two = signed(file, pack, PERSON, IGI)
    assert programme_of(two) is None
    assert programme_of(signed(two, pack, SignatoryKind.REPRESENTATIVE)) is not None


def test_a_case_taken_over_runs_as_its_paper_says() -> None:
    paper: Answers = {
        "protocol_date": "2026-03-02",
        "starts_on": "2026-03-05",
        "programme_end": "2027-07-05",
    }
    facts = facts_of(with_sheet(EMPTY, "take_over", paper))
    assert facts.protocol is not None
    assert facts.protocol.on_paper
    running = programme_now(facts)
    assert running is not None
    assert (running.starts, running.first_end) == period_printed(date(2026, 3, 5))
    assert running.end == date(2027, 7, 5)


@given(any_answers(form_by_id("person")), any_answers(form_by_id("request")))
def test_any_answers_give_facts_that_can_be_written_and_read_again(
    person: Answers, request: Answers
) -> None:
    facts = facts_of(with_sheet(with_sheet(EMPTY, "person", person), "request", request), MEMBER)
    again: Facts = facts_from_json(facts_to_json(facts))
    assert again == facts
