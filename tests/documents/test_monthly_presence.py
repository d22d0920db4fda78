"""A month of presence on paper: its sessions, its totals, never why somebody was absent."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID, uuid5

import pytest

from counsellor_app.cases.acts import Act, ActKind
from counsellor_app.cases.ids import ActId, RecordId, SheetId
from counsellor_app.cases.model import Record, Sheet
from counsellor_app.documents.hours import hours_in_words
from counsellor_app.documents.monthly_presence import MONTHLY_PRESENCE
from counsellor_app.documents.printing import PrintOrder, paper_of, print_document
from counsellor_app.documents.wording import shipped_wording
from counsellor_app.errors import NotReady
from counsellor_app.forms.answers import Answer
from tests.builders import ADULT, TODAY, UNACCOMPANIED
from tests.documents.pack_making import a_child, text_of_pdf
from tests.documents.paper_making import empty_order, order_of

SPACE = UUID("00000000-0000-4000-8000-00000009e5e0")
NOW = datetime(2026, 11, 30, 9, 0, tzinfo=UTC)
COURSE = "Curs de română A1"
Told = Mapping[str, Answer]


def session(
    day: str, how: str | None = "present", minutes: int | None = 90, **more: Answer
) -> Told:
    """Return a presence at a session of a Romanian course."""
    said: dict[str, Answer] = {
        "session_on": day,
        "session_activity": "c",
        "session_title": COURSE,
        "session_starts_at": "10:00",
        **more,
    }
    if how is not None:
        said["presence"] = how
    if minutes is not None:
        said["session_minutes"] = minutes
    return said


def month_of(
    *told: Told, printed: int = -1, person: Told | None = None, withdrawn: int | None = None
) -> PrintOrder:
    """Return the order to print one of these presences, all of them kept in the case."""
    order = order_of(MONTHLY_PRESENCE, ADULT, {"person": person or {}})
    ids = [RecordId(uuid5(SPACE, str(place))) for place in range(len(told))]
    case = order.file.case
    sheets = tuple(
        Sheet(
            id=SheetId(uuid5(SPACE, f"sheet {record_id}")),
            record_id=record_id,
            case_id=case.id,
            form_id="presence",
            form_version=1,
            origin=case.origin,
            follows=record_id,
            given=ADULT,
            answers=dict(said),
            happened_on=None,
            member=case.opened_by,
            kept_at=NOW,
        )
        for record_id, said in zip(ids, told, strict=True)
    )
    acts = () if withdrawn is None else (withdrawing(ids[withdrawn], order),)
    file = replace(
        order.file,
        records=(
            *order.file.records,
            *(Record(id=one, case_id=case.id, form_id="presence") for one in ids),
        ),
        sheets=(*order.file.sheets, *sheets),
        acts=(*order.file.acts, *acts),
    )
    answers = {**order.answers, "presence": dict(told[printed])}
    return replace(order, file=file, answers=answers, record_id=ids[printed])


def withdrawing(record_id: RecordId, order: PrintOrder) -> Act:
    return Act(
        id=ActId(uuid5(SPACE, "withdrawn")),
        kind=ActKind.WITHDRAWN,
        case_id=order.file.case.id,
        happened_on=TODAY,
        recorded_at=NOW,
        member=order.file.case.opened_by,
        record_id=record_id,
        details={},
        reason="scrisă din greșeală",
    )


def a_month() -> PrintOrder:
    """Return November with every mark, and a session of another month beside it."""
    return month_of(
        session("2026-10-30", session_title="Altă lună"),
        session("2026-11-04"),
        session("2026-11-06", "late", 60),
        session("2026-11-11", "excused", excuse="illness"),
        session("2026-11-13", "excused", excuse="work", remark="la o probă de lucru"),
        session("2026-11-18", "unexcused", 45),
        session("2026-11-20", session_activity="b", session_title="Bun venit în România"),
    )


def text(order: PrintOrder) -> str:
    return text_of_pdf(print_document(MONTHLY_PRESENCE, order).pdf)


def test_every_session_of_the_month_stands_on_it_and_none_of_another() -> None:
    said = text(a_month())
    for day in ("04.11.2026", "06.11.2026", "11.11.2026", "13.11.2026", "18.11.2026", "20.11.2026"):
        assert day in said
    assert "Luna TESTESCU Ștefan-Exemplu noiembrie 2026" in said
    assert "Altă lună" not in said
    assert "30.10.2026" not in said
    assert said.count(COURSE) == 5
    assert "b) sesiuni de acomodare culturală" in said.lower()


def test_why_somebody_was_absent_is_not_printed_nor_what_was_remarked() -> None:
    said = text(a_month()).lower()
    assert "absent(ă) motivat" in said or "absentă motivat" in said or "absent motivat" in said
    for reason in ("boală", "loc de muncă", "alt motiv", "probă de lucru", "motivul"):
        assert reason not in said
    paper = paper_of(MONTHLY_PRESENCE, a_month())
    for one in (paper.form("presence"), *paper.together):
        assert not {"excuse", "remark", "session_place", "list_signature"} & set(one)


def test_the_same_month_is_printed_from_whichever_of_its_records() -> None:
    whole = a_month()
    told = [one.answers for one in whole.file.sheets if one.form_id == "presence"]
    first = replace(
        whole,
        record_id=RecordId(uuid5(SPACE, "1")),
        answers={**whole.answers, "presence": told[1]},
    )
    assert text(first).split("Dosar")[0] == text(whole).split("Dosar")[0]


def test_totals_are_counts_and_hours_by_mark() -> None:
    order = month_of(
        session("2026-11-04"),
        session("2026-11-06", "late", 60),
        session("2026-11-11", "excused"),
        session("2026-11-18", "unexcused", 45),
        person={"sex": "female"},
    )
    said = text(order)
    totals = said[said.index("Totalul lunii") :]
    assert "Prezentă Întârziată Absentă motivat Absentă nemotivat Total" in totals
    assert "Sesiuni 1 1 1 1 4" in totals
    assert "Durata1h30min1h1h30min45min4h45min" in totals.replace(" ", "")
    assert "67 % (2 din 3)" in said


def test_hours_are_not_added_up_while_one_duration_is_unknown() -> None:
    said = text(month_of(session("2026-11-04"), session("2026-11-06", minutes=None)))
    totals = said[said.index("Totalul lunii") :]
    assert "2 0 0 0 2" in totals
    assert "1 h 30 min" not in totals
    assert "1 h 30 min" in said


def test_a_session_nobody_noted_leaves_room_for_a_pen_and_is_not_counted() -> None:
    said = text(month_of(session("2026-11-04"), session("2026-11-06", None)))
    assert "06.11.2026" in said
    assert "Sesiuni 1 0 0 0 1" in said
    assert "100 % (1 din 1)" in said


def test_a_withdrawn_presence_is_not_of_the_month() -> None:
    told = (session("2026-11-04"), session("2026-11-06"))
    assert "04.11.2026" in text(month_of(*told))
    assert "04.11.2026" not in text(month_of(*told, withdrawn=0))


def test_what_is_typed_now_stands_in_place_of_what_was_kept() -> None:
    order = month_of(session("2026-11-04", "present"), session("2026-11-06", "unexcused"))
    typed = {**order.answers["presence"], "presence": "present"}
    said = text(replace(order, answers={**order.answers, "presence": typed}))
    assert "100 % (2 din 2)" in said
    assert said.count("06.11.2026") == 1


def test_another_session_of_the_month_makes_another_paper_one_of_another_does_not() -> None:
    own = session("2026-11-06")
    alone = print_document(MONTHLY_PRESENCE, month_of(own)).content_hash
    with_october = month_of(session("2026-10-30"), own)
    with_november = month_of(session("2026-11-04"), own)
    assert print_document(MONTHLY_PRESENCE, with_october).content_hash == alone
    assert print_document(MONTHLY_PRESENCE, with_november).content_hash != alone


def test_letters_no_font_has_are_named_once_also_in_another_record() -> None:
    strange = session("2026-11-04", session_title="Curs \U0001f4d6")
    with pytest.raises(NotReady) as refused:
        print_document(MONTHLY_PRESENCE, month_of(strange, strange, session("2026-11-06")))
    assert len(refused.value.reasons) == 1


VARIANTS: Mapping[str, PrintOrder] = {
    "covers_noted": a_month(),
    "covers_duty": month_of(session("2026-11-04"), person={"category": "refugee"}),
    "rate_of_month": a_month(),
    "rate_counted": a_month(),
}


@pytest.mark.parametrize("clause", VARIANTS)
def test_every_clause_is_printed_in_some_variant(clause: str) -> None:
    articles = MONTHLY_PRESENCE.articles(paper_of(MONTHLY_PRESENCE, VARIANTS[clause]))
    assert clause in {one for article in articles for one in article.clause_ids}
    assert "{" not in text(VARIANTS[clause])


def test_the_variants_name_all_clauses() -> None:
    whole = shipped_wording(MONTHLY_PRESENCE.wording)
    assert {one.id for article in whole.articles for one in article.clauses} == set(VARIANTS)


def test_who_was_only_absent_with_a_reason_has_no_rate() -> None:
    assert "Rata de prezență" not in text(month_of(session("2026-11-04", "excused")))


@pytest.mark.parametrize(
    ("sex", "word"), [("male", "prezent "), ("female", "prezentă"), ("unspecified", "prezent(ă)")]
)
def test_marks_agree_with_the_person(sex: str, word: str) -> None:
    assert word in text(month_of(session("2026-11-04"), person={"sex": sex}))


def test_the_beneficiary_and_who_drew_it_up_sign_and_for_a_child_the_representative() -> None:
    said = text(a_month())
    assert "BENEFICIAR" in said
    assert "ÎNTOCMIT DE" in said
    assert "REPREZENTANT LEGAL" not in said
    child = order_of(MONTHLY_PRESENCE, UNACCOMPANIED)
    assert "REPREZENTANT LEGAL" in text(replace(child, facts=a_child("2015-03-01").facts))


def test_with_nothing_known_there_are_rows_for_a_pen_and_no_totals() -> None:
    said = text(empty_order(MONTHLY_PRESENCE))
    assert "SITUAȚIA LUNARĂ A PREZENȚEI" in said
    assert "Activitatea" in said
    assert "Totalul lunii" not in said
    assert "Rata de prezență" not in said


@pytest.mark.parametrize(
    ("minutes", "words"), [(0, "0 h"), (45, "45 min"), (60, "1 h"), (90, "1 h 30 min")]
)
def test_hours_are_said_in_hours_and_minutes(minutes: int, words: str) -> None:
    assert hours_in_words(minutes) == words
