"""What a form still lacks, said in both languages."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st

from counsellor_app.forms.answers import Answer, NoAnswer, Row, RowId, Typed, rows_of
from counsellor_app.forms.checking import Gap, Lack, check, sound, stops_finalising
from counsellor_app.forms.given import Given
from counsellor_app.forms.handling import Paper, Share
from counsellor_app.forms.kinds import Count, Day, Line, Money, Paragraph, Rows
from counsellor_app.forms.links import pointing_to
from counsellor_app.forms.malformed import malformed
from counsellor_app.forms.registry import FORMS, form_by_id
from counsellor_app.forms.spec import Form
from tests.builders import ADULT, TODAY, UNACCOMPANIED, complete_answers, row
from tests.strategies import answers_to, givens

PERSON = form_by_id("person")
PLAN = form_by_id("individual_plan")


def gaps_with(form: Form, **changed: Answer) -> dict[str, Gap]:
    answers = {**complete_answers(form.id), **changed}
    return {gap.field_id: gap for gap in check(form, answers, ADULT, TODAY)}


@pytest.mark.parametrize("given", [ADULT, UNACCOMPANIED, Given()], ids=["adult", "minor", "new"])
@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)
def test_complete_answers_lack_nothing(form: Form, given: Given) -> None:
    assert check(form, complete_answers(form.id, given), given, TODAY) == ()


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)
def test_an_empty_form_lacks_every_question_it_requires(form: Form) -> None:
    lacks = check(form, {}, ADULT, TODAY)

    assert lacks
    assert {gap.lack for gap in lacks} == {Lack.MISSING}
    assert all(stops_finalising(gap) for gap in lacks)


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)
@settings(max_examples=15)
@drawn(data=st.data())
def test_every_gap_is_a_sentence_in_both_languages(form: Form, data: st.DataObject) -> None:
    given = data.draw(givens())
    for gap in check(form, data.draw(answers_to(form, given)), given, TODAY):
        assert gap.why.ro.endswith((".", "?"))
        assert gap.why.en.endswith((".", "?"))
        assert gap.why.ro != gap.why.en


def test_words_with_braces_are_said_as_typed() -> None:
    gap = gaps_with(PERSON, birth_date=Typed("{today} {}"))["birth_date"]

    assert "{today} {}" in gap.why.ro


def test_a_day_that_does_not_exist_is_kept_and_named() -> None:
    gap = gaps_with(PERSON, birth_date=Typed("31.02.2026"))["birth_date"]

    assert gap.lack is Lack.MALFORMED
    assert "31.02.2026" in gap.why.ro
    assert "31.02.2026" in gap.why.en


def test_open_answers_are_listed_but_stop_nothing() -> None:
    gaps = gaps_with(PERSON, birth_date=NoAnswer.UNKNOWN, sex=NoAnswer.NOT_ASKED)

    assert {gap.lack for gap in gaps.values()} == {Lack.OPEN}
    assert not any(stops_finalising(gap) for gap in gaps.values())


def test_who_declines_has_answered() -> None:
    assert gaps_with(PERSON, marital_status=NoAnswer.DECLINED) == {}


def test_a_need_without_a_level_is_named_by_its_domain() -> None:
    answers = complete_answers("needs_sheet")
    del answers["legal_need"]
    (gap,) = check(form_by_id("needs_sheet"), answers, ADULT, TODAY)

    assert "Juridic" in gap.why.ro


@pytest.mark.parametrize("cnp", ["7980212400003", "123", "abcdefghijklm", "9900101990015"])
def test_a_wrong_personal_number_is_noticed(cnp: str) -> None:
    assert gaps_with(PERSON, cnp=cnp)["cnp"].lack is Lack.MALFORMED


@pytest.mark.parametrize(
    "name",
    ["علي رضا", "O’Connor-Ștefănescu", "ሰላም ተስፋይ", "Nguyễn Thị Ánh", "Testescu 😀", "Ærøskøbing"],
)
def test_names_of_the_whole_world_are_names(name: str) -> None:
    assert gaps_with(PERSON, surname=name, name_own_script=name) == {}


def test_a_name_with_a_digit_is_noticed() -> None:
    assert set(gaps_with(PERSON, surname="Testescu2")) == {"surname"}


@pytest.mark.parametrize("phone", ["0700 000 000", "+93 (70) 000-0000", "00.40.700000000"])
def test_telephone_numbers_are_taken_as_people_write_them(phone: str) -> None:
    assert gaps_with(PERSON, phone=phone) == {}


@pytest.mark.parametrize("phone", ["acasă", "12", "------", "+"])
def test_what_is_no_telephone_number_is_noticed(phone: str) -> None:
    assert set(gaps_with(PERSON, phone=phone)) == {"phone"}


@pytest.mark.parametrize("email", ["a@b", "a b@c.ro", "a@@c.ro", "a@.ro", "a@c."])
def test_an_incomplete_address_of_mail_is_noticed(email: str) -> None:
    assert set(gaps_with(PERSON, email=email)) == {"email"}


def test_a_day_in_the_future_is_noticed_where_it_cannot_be() -> None:
    tomorrow = (TODAY + timedelta(days=1)).isoformat()

    assert set(gaps_with(PERSON, birth_date=tomorrow)) == {"birth_date"}
    assert gaps_with(PERSON, birth_date=TODAY.isoformat()) == {}
    assert gaps_with(PERSON, permit_expires="2031-01-01") == {}


def test_the_present_month_and_year_are_not_in_the_future() -> None:
    for known in ("2026", "2026-11"):
        assert gaps_with(PERSON, birth_date=known) == {}
    for ahead in ("2027", "2026-12"):
        assert set(gaps_with(PERSON, birth_date=ahead)) == {"birth_date"}


def test_a_month_alone_is_no_day_where_a_day_is_asked() -> None:
    assert set(gaps_with(PERSON, permit_expires="2029-05")) == {"permit_expires"}


def test_communication_is_not_before_the_decision() -> None:
    gap = gaps_with(PERSON, protection_communicated_on="2026-09-01")["protection_communicated_on"]

    assert "02.09.2026" in gap.why.ro


def test_an_option_nobody_offered_is_noticed() -> None:
    changed: dict[str, Answer] = {
        "sex": "other", "citizenship": "ZZ", "literacy": ("latin", "runes")
    }  # fmt: skip
    assert set(gaps_with(PERSON, **changed)) == set(changed)


def test_an_answer_of_another_kind_is_noticed() -> None:
    table = complete_answers("person")["family_members"]
    changed: dict[str, Answer] = {
        "surname": True,
        "interpreter_needed": "da",
        "literacy": "latin",
        "family_members": ("nobody",),
        "birth_date": 1998,
        "address": table,
    }
    assert set(gaps_with(PERSON, **changed)) == set(changed)


def test_a_gap_in_a_table_names_its_row_and_cell() -> None:
    broken = row("one", {"activity_kind": "c"})
    good = rows_of(complete_answers("individual_plan"), "activities")[0]
    answers = {**complete_answers("individual_plan"), "activities": (good, broken)}
    gaps = check(PLAN, answers, ADULT, TODAY)

    assert {gap.row_id for gap in gaps} == {broken.id}
    assert "activity_due" in {gap.cell_id for gap in gaps}
    assert all(gap.why.ro.startswith("Activitate 2: ") for gap in gaps)


def test_a_plan_has_at_least_one_objective_and_one_activity() -> None:
    assert set(gaps_with(PLAN, objectives=(), activities=())) == {"objectives", "activities"}


def test_texts_have_their_lengths() -> None:
    line, words = PERSON.field("address"), form_by_id("interview").field("statements")
    assert isinstance(line, Line)
    assert isinstance(words, Paragraph)
    for field in (line, words):
        assert malformed(field, "ș" * field.limit, {}, TODAY) is None
        wrong = malformed(field, "ș" * (field.limit + 1), {}, TODAY)
        assert wrong is not None
        assert f"{field.limit:,}" in wrong.en


def test_a_megabyte_of_text_is_taken_and_said_to_be_too_long() -> None:
    megabyte = "ă" * 1_000_000
    gaps = gaps_with(PERSON, surname=megabyte, phone=megabyte, email=megabyte, cnp=megabyte)

    assert set(gaps) == {"surname", "phone", "email", "cnp"}


def test_numbers_have_their_bounds() -> None:
    count = form_by_id("protocol").field("copies")
    money = form_by_id("needs_sheet").field("housing_rent")
    assert isinstance(count, Count)
    assert isinstance(money, Money)
    for field, least, most in ((count, count.least, count.most), (money, 0, money.most)):
        assert malformed(field, least, {}, TODAY) is None
        assert malformed(field, most, {}, TODAY) is None
        for outside in (least - 1, most + 1, True, Typed("multe")):
            assert malformed(field, outside, {}, TODAY) is not None


def test_a_time_is_a_time_of_day() -> None:
    field = form_by_id("interview").field("started_at")
    assert malformed(field, "23:59", {}, TODAY) is None
    for wrong in ("24:00", "9:00", Typed("la prânz")):
        assert malformed(field, wrong, {}, TODAY) is not None


def test_a_table_has_at_most_its_rows() -> None:
    table = PERSON.field("aliases")
    assert isinstance(table, Rows)
    few = replace(table, most=2)
    rows = tuple(row(str(number), {"alias_name": "X"}) for number in range(3))

    assert malformed(few, rows[:2], {}, TODAY) is None
    assert malformed(few, rows, {}, TODAY) is not None


@drawn(day=st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_every_day_of_the_calendar_is_a_day(day: date) -> None:
    field = PERSON.field("permit_expires")
    assert isinstance(field, Day)
    assert malformed(field, day.isoformat(), {}, TODAY) is None


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("31.02.2026", "Februarie 2026 are 28 de zile."),
        ("31 aprilie 2026", "Aprilie 2026 are 30 de zile."),
        ("05.13.2026", "Anul are 12 luni."),
        ("05.03.1826", "Anul trebuie să fie între 1900 și 2150."),
    ],
)
def test_a_day_that_is_none_says_why(typed: str, said: str) -> None:
    gaps = check(PERSON, {"birth_date": Typed(typed)}, Given(), TODAY)
    (why,) = [gap.why.ro for gap in gaps if gap.lack is Lack.MALFORMED]
    assert why == f"„{typed}”: {said}"


def test_an_answer_that_cannot_be_true_is_no_ground_for_anything() -> None:
    answers = {"birth_date": "2091-03-05", "surname": "Testescu"}
    assert sound(PERSON, answers, Given(), TODAY) == {"surname": "Testescu"}


def test_a_link_to_a_row_that_was_removed_is_a_gap_and_counted() -> None:
    gone, there = RowId("0b6c0ad5-0000-4000-8000-000000000001"), RowId("there")
    activity = Row(RowId("a"), {"activity_objective": gone})
    other = Row(RowId("b"), {"activity_objective": there})
    answers = {
        "objectives": (Row(there, {"objective": "Exemplu"}),),
        "activities": (activity, other),
    }
    gaps = check(form_by_id("individual_plan"), answers, Given(), TODAY)
    wrong = [gap for gap in gaps if gap.lack is Lack.MALFORMED]
    assert [(gap.row_id, gap.cell_id) for gap in wrong] == [("a", "activity_objective")]
    assert "a fost eliminat" in wrong[0].why.ro
    assert pointing_to(gone, answers) == 1


def test_whether_a_talk_alone_was_offered_stays_in_the_office() -> None:
    handling = form_by_id("interview").field("alone_offered").handling
    assert (handling.share, handling.paper) == (Share.NEVER, Paper.OFFICE)


def test_signs_of_vulnerability_go_to_igi_alone_and_into_no_statistics() -> None:
    for field_id in ("vulnerability_signs", "vulnerability_groups", "vulnerability_source"):
        handling = form_by_id("needs_sheet").field(field_id).handling
        assert (handling.share, handling.paper) == (Share.IDENTIFIED, Paper.NEVER)


def test_what_the_counsellor_knows_is_asked_of_nobody() -> None:
    office = [form_by_id(form_id).fields for form_id in ("note", "protocol", "individual_plan")]
    cells = [cell for fields in office for f in fields if isinstance(f, Rows) for cell in f.fields]
    open_ones = [one for fields in office for one in fields if one.handling.sensitive is None]
    assert not any(one.asks for one in (*open_ones, *cells))
    assert form_by_id("note").field("restricted_words").asks
    assert all(field.asks for field in form_by_id("person").fields)
