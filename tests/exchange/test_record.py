"""What of a case leaves: only what its handling lets leave, and nothing else of it."""

import re
from collections.abc import Iterator
from dataclasses import replace
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.cases.acts import ActKind
from counsellor_app.cases.document_kinds import DocumentKind
from counsellor_app.cases.model import CaseFile, Sheet
from counsellor_app.exchange.items import Item, ItemKind, answers_conform, conforms, layout_of
from counsellor_app.exchange.leaving import CaseRecord, Stays, leaving
from counsellor_app.exchange.profile import (
    IDENTIFIED,
    Profile,
    ProfileKind,
    statistical,
)
from counsellor_app.exchange.record import case_record
from counsellor_app.forms.answers import Json, JsonObject, Row, rows_of
from counsellor_app.forms.handling import About, Share
from counsellor_app.forms.kinds import Choice, Field, Rows
from counsellor_app.forms.registry import FORMS
from counsellor_app.forms.spec import Form
from counsellor_app.text import Language
from tests.exchange.making import act_of, case_file, issue_of, made, sheet_of

STATISTICAL = statistical(b"a key of thirty-two bytes or more")
PROFILES = (IDENTIFIED, STATISTICAL)
A_UUID = re.compile(rb"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def bytes_of(record: CaseRecord) -> bytes:
    return b"\n".join(item.line for item in record.items)


def items_of(record: CaseRecord, kind: ItemKind) -> tuple[Item, ...]:
    return tuple(item for item in record.items if item.kind is kind)


def may_leave(field: Field, allowed: frozenset[Share]) -> bool:
    return field.handling.share in allowed and field.handling.sensitive is None


def paths_that_may_leave(form: Form, allowed: frozenset[Share]) -> set[tuple[str, ...]]:
    """Return the questions and cells that may leave, read off the handling of each."""
    paths: set[tuple[str, ...]] = set()
    for field in form.fields:
        if not may_leave(field, allowed):
            continue
        if isinstance(field, Rows):
            paths |= {(field.id, c.id) for c in field.fields if may_leave(c, allowed)}
        else:
            paths.add((field.id,))
    return paths


def paths_in(answers: Json) -> Iterator[tuple[str, ...]]:
    assert isinstance(answers, dict)
    for name, answer in answers.items():
        if isinstance(answer, list) and any(isinstance(part, dict) for part in answer):
            for row in answer:
                assert isinstance(row, dict)
                yield from ((name, *cell) for cell in paths_in(row["answers"]))
        else:
            yield (name,)


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)
@pytest.mark.parametrize(
    ("profile", "allowed"),
    [
        (IDENTIFIED, frozenset({Share.IDENTIFIED, Share.STATISTICS})),
        (STATISTICAL, frozenset({Share.STATISTICS})),
    ],
    ids=["identified", "statistical"],
)
def test_no_answer_leaves_that_must_stay(
    form: Form, profile: Profile, allowed: frozenset[Share]
) -> None:
    file = replace(case_file(), sheets=(sheet_of(form),))
    leaving_paths = {
        path
        for item in items_of(case_record(file, profile), ItemKind.SHEET)
        for path in paths_in(item.content["answers"])
    }
    assert leaving_paths <= paths_that_may_leave(form, allowed)


def test_something_of_the_procedure_does_leave() -> None:
    forms = {
        item.content["form"]
        for item in items_of(case_record(case_file(), IDENTIFIED), ItemKind.SHEET)
    }
    assert {"person", "request", "needs_sheet", "individual_plan", "protocol"} <= forms


def test_third_parties_do_not_leave() -> None:
    words = bytes_of(case_record(case_file(), IDENTIFIED))
    for form in FORMS:
        for field in form.fields:
            if field.handling.about is About.THIRD_PARTY and field.handling.share is Share.NEVER:
                assert f'"{field.id}":'.encode() not in words


@pytest.mark.parametrize("profile", PROFILES, ids=["identified", "statistical"])
@pytest.mark.parametrize(
    "stays", ["ciornă", "sigilat", "motiv", "temei", "semnatar", "martor", "tălmaci", "refuz"]
)
def test_drafts_sealed_answers_reasons_and_other_peoples_names_stay(
    profile: Profile, stays: str
) -> None:
    words = bytes_of(case_record(case_file(), profile))
    assert f"Marcat {stays}".encode() not in words
    assert b"Marcat cheie".hex().encode() not in words


@pytest.mark.parametrize("profile", PROFILES, ids=["identified", "statistical"])
def test_every_item_is_of_its_shape(profile: Profile) -> None:
    for item in case_record(case_file(), profile).items:
        assert conforms(item)
        assert answers_conform(item)
        assert item.content["profile"] == profile.kind.value


@pytest.mark.parametrize(
    "kind", [ActKind.ALONE_OFFERED, ActKind.OPENED_TO_FAMILY, ActKind.EXPORTED]
)
def test_what_the_office_does_about_confidentiality_stays(kind: ActKind) -> None:
    act = act_of(kind)
    undone = act_of(ActKind.WITHDRAWN, "undone", withdraws=act.id)
    record = case_record(replace(case_file(), acts=(act, undone)), IDENTIFIED)
    assert not items_of(record, ItemKind.ACT)
    assert record.stays[Stays.ACT] == 2


def test_a_withdrawn_act_leaves_with_its_withdrawal() -> None:
    record = case_record(case_file(), IDENTIFIED)
    rows = {item.content["row"] for item in items_of(record, ItemKind.ACT)}
    withdrawals = [i for i in items_of(record, ItemKind.ACT) if i.content["act"] == "withdrawn"]
    assert withdrawals
    assert all(item.content["withdraws"] in rows for item in withdrawals)


def test_of_a_signature_leaves_who_signed_in_which_way_and_what() -> None:
    acts = items_of(case_record(case_file(), IDENTIFIED), ItemKind.ACT)
    (signed,) = (item for item in acts if item.content["act"] == "signed")
    assert signed.content["details"] == {
        "who": "person",
        "way": "signed",
        "on": "2026-05-06",
        "content_hash": "ab" * 32,
    }


def test_of_a_cleared_stop_leaves_its_rule_and_nothing_read_from_the_case() -> None:
    told: JsonObject = {"rule": "R-003", "stop": "ab" * 32, "inputs": "person.category"}
    act = act_of(ActKind.CLEARED, details=told)
    (cleared,) = items_of(case_record(replace(case_file(), acts=(act,)), IDENTIFIED), ItemKind.ACT)
    assert cleared.content["details"] == {"rule": "R-003"}
    assert "reason" not in cleared.content


def test_an_act_about_a_sheet_that_stays_stays_too() -> None:
    note = next(form for form in FORMS if form.id == "note")
    sheet = sheet_of(note)
    act = act_of(ActKind.FINALISED, sheet_id=sheet.id, record_id=sheet.record_id)
    record = case_record(replace(case_file(), sheets=(sheet,), acts=(act,)), IDENTIFIED)
    assert [item.kind for item in record.items] == [ItemKind.CASE, ItemKind.ISSUE]
    assert str(sheet.record_id).encode() not in bytes_of(record)


def test_an_act_about_one_revision_that_stays_stays_though_another_leaves() -> None:
    form = next(form for form in FORMS if form.id == "person")
    bare, full = sheet_of(form, "bare", answers={}), sheet_of(form, "full")
    acts = tuple(
        act_of(ActKind.FINALISED, name, sheet_id=sheet.id, record_id=sheet.record_id)
        for name, sheet in (("bare", bare), ("full", full))
    )
    record = case_record(replace(case_file(), sheets=(bare, full), acts=acts), IDENTIFIED)
    (act,) = items_of(record, ItemKind.ACT)
    assert act.content["sheet"] == str(full.id)


def test_an_item_is_the_same_whatever_is_added_later() -> None:
    whole = case_file()
    before = replace(whole, acts=(), files=(), drafts=())
    later = {item.id: item.line for item in case_record(whole, IDENTIFIED).items}
    for item in case_record(before, IDENTIFIED).items:
        assert later[item.id] == item.line


def test_ids_are_row_profile_and_schema() -> None:
    record = case_record(case_file(), IDENTIFIED)
    ids = [item.id for item in record.items]
    assert len(set(ids)) == len(ids)
    person = next(i for i in items_of(record, ItemKind.SHEET) if i.content["form"] == "person")
    row, profile, schema = person.id.split(":")
    assert UUID(row) == made("sheet person first")
    assert profile == "identified"
    assert schema == layout_of("person", ProfileKind.IDENTIFIED)


def test_no_id_of_the_vault_is_in_a_statistical_record() -> None:
    inside = set(A_UUID.findall(bytes_of(case_record(case_file(), IDENTIFIED))))
    outside = set(A_UUID.findall(bytes_of(case_record(case_file(), STATISTICAL))))
    assert outside
    assert inside.isdisjoint(outside)


def test_no_number_hash_or_day_of_an_act_is_in_a_statistical_record() -> None:
    record = case_record(case_file(), STATISTICAL)
    others = b"\n".join(i.line for i in record.items if i.kind is not ItemKind.SHEET)
    for telling in (b"B-2026-000417", b"12/2026", b"ab" * 32, b"2026-05-05", b"2026-11-21"):
        assert telling not in others


@given(st.binary(min_size=32, max_size=64), st.uuids(), st.uuids())
def test_pseudonyms_are_kept_and_tell_rows_apart(key: bytes, one: UUID, other: UUID) -> None:
    profile = statistical(key)
    assert profile.row(one) == statistical(key).row(one) != str(one)
    assert (profile.row(one) == profile.row(other)) is (one == other)


def test_another_key_gives_other_pseudonyms() -> None:
    row = made("row")
    assert statistical(b"k" * 32).row(row) != statistical(b"l" * 32).row(row)


@pytest.mark.parametrize("key", [b"", b"short", None])
def test_pseudonyms_without_a_real_key_do_not_construct(key: bytes | None) -> None:
    with pytest.raises(ValueError, match="key"):
        Profile(ProfileKind.STATISTICAL, key)


def test_an_identified_profile_has_no_key() -> None:
    with pytest.raises(ValueError, match="key"):
        Profile(ProfileKind.IDENTIFIED, b"k" * 32)
    assert "kkkk" not in repr(statistical(b"k" * 32))


def test_revisions_and_forks_all_leave() -> None:
    form = next(form for form in FORMS if form.id == "person")
    first = sheet_of(form)
    sides = tuple(sheet_of(form, name, follows=first.id) for name in ("left", "right"))
    settling = sheet_of(form, "settled", follows=sides[0].id, settles=sides[1].id)
    file = replace(case_file(), sheets=(first, *sides, settling))
    rows = {i.content["row"] for i in items_of(case_record(file, IDENTIFIED), ItemKind.SHEET)}
    assert rows == {str(sheet.id) for sheet in (first, *sides, settling)}


def test_the_preview_counts_what_leaves_and_says_what_stays() -> None:
    record = case_record(case_file(), IDENTIFIED)
    preview = leaving([record, record, record])
    assert preview.cases == 3
    assert preview.sheets == 3 * len(items_of(record, ItemKind.SHEET))
    assert preview.in_words.ro.startswith("3 dosare, ")
    assert preview.in_words.ro.endswith("0 răspunsuri sigilate")
    assert preview.in_words.en.endswith("0 sealed answers")
    words = " ".join(text.to(Language.RO) for text in preview.stays)
    for reason in ("ciorne", "sigilate", "uz intern", "tipărite", "fișe fără"):
        assert reason in words


def test_an_empty_case_leaves_only_that_it_exists() -> None:
    empty = CaseFile(
        case=case_file().case, records=(), sheets=(), drafts=(), acts=(), issues=(), files=()
    )
    record = case_record(empty, IDENTIFIED)
    assert [item.kind for item in record.items] == [ItemKind.CASE]
    assert record.stays == {}
    assert leaving([record]).in_words.ro == (
        "1 dosar, 0 fișe, 0 consemnări, 0 documente emise, 0 răspunsuri sigilate"
    )


def test_an_answer_that_cannot_be_read_stays_and_the_rest_leaves() -> None:
    form = next(form for form in FORMS if form.id == "person")
    sheet = sheet_of(form)
    whole = answers_leaving(sheet)
    choice = next(f.id for f in form.fields if is_closed(f) and f.id in whole)
    odd = replace(sheet, answers={**sheet.answers, choice: "no longer an option"})
    assert answers_leaving(odd) == {k: v for k, v in whole.items() if k != choice}
    record = case_record(replace(case_file(), sheets=(odd,)), IDENTIFIED)
    assert record.stays[Stays.MALFORMED] == 1


def test_of_a_table_only_the_cell_that_cannot_be_read_stays() -> None:
    form = next(form for form in FORMS if form.id == "individual_plan")
    sheet = sheet_of(form)
    whole = set(paths_in(answers_leaving(sheet)))
    table, cell = next(
        (f.id, c.id)
        for f in form.fields
        if isinstance(f, Rows)
        for c in f.fields
        if is_closed(c) and (f.id, c.id) in whole
    )
    (row,) = rows_of(sheet.answers, table)
    broken = Row(row.id, {**row.answers, cell: "no longer an option"})
    odd = replace(sheet, answers={**sheet.answers, table: (broken,)})
    assert whole - set(paths_in(answers_leaving(odd))) == {(table, cell)}


def is_closed(field: Field) -> bool:
    return isinstance(field, Choice) and field.catalogue is None


def answers_leaving(sheet: Sheet) -> JsonObject:
    record = case_record(replace(case_file(), sheets=(sheet,)), IDENTIFIED)
    (item,) = items_of(record, ItemKind.SHEET)
    answers = item.content["answers"]
    assert isinstance(answers, dict)
    return answers


def test_a_sheet_of_the_office_is_no_part_of_a_case() -> None:
    form = next(form for form in FORMS if form.id == "person")
    file = replace(case_file(), sheets=(sheet_of(form, case_id=None),))
    with pytest.raises(ValueError, match="office"):
        case_record(file, IDENTIFIED)


def test_a_paper_printed_of_what_stays_stays_with_what_was_done_with_it() -> None:
    note = next(form for form in FORMS if form.id == "note")
    sheet = sheet_of(note)
    paper = replace(issue_of(), kind=DocumentKind.COUNSELLING_NOTE, sheets=(sheet.id,))
    handed = act_of(ActKind.HANDED, issue_id=paper.id)
    file = replace(case_file(), sheets=(sheet,), issues=(paper,), acts=(handed,))
    for profile in (IDENTIFIED, STATISTICAL):
        record = case_record(file, profile)
        assert [item.kind for item in record.items] == [ItemKind.CASE]
        assert paper.content_hash.encode() not in bytes_of(record)
