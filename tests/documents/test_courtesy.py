"""Courtesy translations: whole, with the places of the Romanian, one glossary, never signed."""

import re
import subprocess
from dataclasses import replace
from datetime import date
from functools import cache

import pytest

from counsellor_app.cases.model import DocumentKind
from counsellor_app.documents.catalogue import document_of
from counsellor_app.documents.clauses import Clauses, printed
from counsellor_app.documents.courtesy import (
    LANGUAGES,
    NOT_VERIFIED,
    Courtesy,
    courtesy,
    courtesy_of,
    tongue,
    translation,
)
from counsellor_app.documents.courtesy_sheet import courtesy_sheet, has_sheet, sheet_languages
from counsellor_app.documents.printing import PrintOrder, print_document
from counsellor_app.documents.protocol_flags import flags_of
from counsellor_app.documents.protocol_values import values_of
from counsellor_app.documents.script.fonts import missing_characters
from counsellor_app.documents.wording import (
    Named,
    Replacement,
    Review,
    in_office_words,
    places_in,
    shipped_wording,
)
from counsellor_app.forms.handling import Paper
from counsellor_app.forms.individual_plan import INDIVIDUAL_PLAN
from counsellor_app.forms.kinds import Choice, Field, Rows
from counsellor_app.forms.options import ACTIVITIES
from counsellor_app.law.catalogue import Activity, Need
from counsellor_app.law.citation import cite_from
from counsellor_app.law.corpus import wording as words_of_the_act
from counsellor_app.law.facts import Lodging
from counsellor_app.law.procedure import LodgingBasis
from counsellor_app.resources import resource
from counsellor_app.text import Text
from tests.documents.pack_making import checked_by, pack_of, pages_of_pdf, paper_of, text_of_pdf
from tests.documents.paper_making import empty_order, order_of
from tests.documents.terms_of_courtesy import TERMS

WITH_CLAUSES = ("protocol", "information_notice", "individual_plan", "lodging_agreement")
SHEETS = [kind for kind in DocumentKind if has_sheet(kind)]
FOREIGN = [code for code in LANGUAGES if code != "en"]
RIGHT_TO_LEFT = ("ar", "prs", "ps", "ckb", "ur")
PASSED = Review(state="reviewed", by="Traducătorescu Ana-Exemplu", on="2026-11-20")


def kept(document: str, code: str) -> dict[str, dict[str, str]]:
    found = translation(document, code)
    assert found is not None
    return {name: dict(words) for name, words in found.tables.items()}


@cache
def in_language(document: str, code: str) -> Courtesy:
    found = courtesy(document, code)
    assert found is not None
    return found


def plan_fields() -> list[Field]:
    inner = [
        one
        for field in INDIVIDUAL_PLAN.fields
        for one in (field, *(field.fields if isinstance(field, Rows) else ()))
    ]
    return [one for one in inner if one.handling.paper is Paper.ANNEX]


@pytest.mark.parametrize("code", FOREIGN)
@pytest.mark.parametrize("document", WITH_CLAUSES)
def test_a_translation_has_every_clause_and_title_with_the_places_of_the_romanian(
    document: str, code: str
) -> None:
    whole, said = shipped_wording(document), kept(document, code)
    assert set(said["title"]) == {article.key for article in whole.articles}
    assert set(said["clause"]) == {clause.id for clause in whole.clauses}
    for clause in whole.clauses:
        assert places_in(said["clause"][clause.id]) == places_in(clause.text.ro), clause.id
    assert {"title", "subject"} <= set(said["paper"])
    assert all(words.strip() for table in said.values() for words in table.values())


@pytest.mark.parametrize("code", FOREIGN)
def test_the_plan_has_every_label_option_activity_need_and_section_that_is_printed(
    code: str,
) -> None:
    said, fields = kept("individual_plan", code), plan_fields()
    assert set(said["label"]) == {field.id for field in fields}
    options = {
        f"{field.id}.{option.value}"
        for field in fields
        if isinstance(field, Choice) and field.options is not ACTIVITIES
        for option in field.options
        if field.id != "community_county"  # counties keep their names
    }
    assert set(said["option"]) == options
    assert set(said["activity"]) == {kind.value for kind in Activity}
    assert set(said["need"]) == {need.value for need in Need}
    printed_sections = {
        section.id
        for section in INDIVIDUAL_PLAN.sections
        if any(field in fields for field in section.fields)
    }
    assert set(said["section"]) == printed_sections


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_letter_of_a_language_is_in_a_shipped_font(code: str) -> None:
    words = [*tongue(code).words.values(), *tongue(code).values.values(), tongue(code).name]
    for document in (*WITH_CLAUSES, "plan_summary"):
        if code != "en":
            words += [one for table in kept(document, code).values() for one in table.values()]
    assert missing_characters("".join(words)) == ()


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_language_answers_every_term_and_uses_it_where_the_clause_has_it(code: str) -> None:
    said = tongue(code).terms
    assert set(said) == set(TERMS)
    for document in WITH_CLAUSES:
        words = in_language(document, code)
        for clause in shipped_wording(document).clauses:
            translated = words.said("clause", clause.id, clause.text).casefold()
            for name, term in TERMS.items():
                if term.found and term.en.casefold() in clause.text.en.casefold():
                    forms = [form.casefold() for form in said[name]]
                    assert any(form in translated for form in forms), (clause.id, name)


def test_every_term_rests_on_a_place_of_the_act_or_names_its_source() -> None:
    for term in TERMS.values():
        assert bool(term.cite) != bool(term.source)
        assert not term.cite or words_of_the_act(cite_from(term.cite))


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_words_of_the_sheet_are_whole_in_every_language(code: str) -> None:
    english = tongue("en")
    assert set(tongue(code).words) == set(english.words)
    for name, words in english.values.items():
        assert places_in(tongue(code).values[name]) == places_in(words)
    assert places_in(tongue(code).words["article"]) == {"number"}


def test_no_translation_is_reviewed_by_a_state_alone() -> None:
    assert not replace(PASSED, by="").passed
    assert not replace(PASSED, on=" ").passed
    assert not replace(PASSED, state="unreviewed").passed
    assert PASSED.passed


def test_every_document_with_a_sheet_has_it_in_every_language_prepared() -> None:
    for kind in SHEETS:
        assert [one.tongue.code for one in sheet_languages(kind)] == list(LANGUAGES)
    assert sheet_languages(DocumentKind.LETTER) == ()


def test_a_translation_of_an_older_text_is_not_offered() -> None:
    whole = shipped_wording("information_notice")
    newer = replace(whole, version=whole.version + 1)
    assert all(courtesy_of(whole, code) is not None for code in LANGUAGES)
    assert [code for code in LANGUAGES if courtesy_of(newer, code) is not None] == ["en"]


# The sheet


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_sheet_says_what_it_is_and_has_no_place_to_sign_and_no_code(code: str) -> None:
    for kind in SHEETS:
        text = text_of_pdf(courtesy_sheet(kind, order_of(document_of(kind)), code))
        assert NOT_VERIFIED.upper() in text
        assert "Numai textul în limba română se semnează" in text
        assert "Cod de conținut" not in text
        assert "Semnătura" not in text
        assert "Parafe" not in text


def test_a_sheet_carries_the_articles_and_the_values_of_the_case() -> None:
    text = text_of_pdf(courtesy_sheet(DocumentKind.PROTOCOL_PACK, pack_of(), "fr"))
    assert "TESTESCU Ștefan-Exemplu" in text
    assert "02.11.2026" in text
    assert "Afghanistan" in text  # the country in French, not as the form has it
    words = in_language("protocol", "fr")
    for article in shipped_wording("protocol").articles:
        title = words.said("title", article.key, article.title)
        assert (title in text) == (article.key in _printed_keys()), article.key


def _printed_keys() -> set[str]:
    paper = paper_of(pack_of())
    whole = printed(shipped_wording("protocol"), flags_of(paper), values_of(paper))
    return {one.key for one in whole if one.number is not None}


@pytest.mark.parametrize("kind", SHEETS, ids=lambda kind: kind.value)
def test_a_sheet_of_a_case_in_which_nothing_is_answered_prints_too(kind: DocumentKind) -> None:
    pdf = courtesy_sheet(kind, empty_order(document_of(kind)), "ar")
    assert "No syntax or stream encoding errors" in checked_by("qpdf", pdf, "--check")
    assert "None" not in text_of_pdf(pdf)


def test_equal_orders_give_equal_sheets_and_the_cedilla_letters_of_turkish_stay() -> None:
    first, second = (courtesy_sheet(DocumentKind.PROTOCOL_PACK, pack_of(), "tr") for _ in range(2))
    assert first == second
    assert "\u015f" in text_of_pdf(first)


def test_what_the_plan_has_of_the_form_is_said_in_the_language_and_what_was_typed_stays() -> None:
    plan = document_of(DocumentKind.INDIVIDUAL_PLAN)
    text = text_of_pdf(courtesy_sheet(DocumentKind.INDIVIDUAL_PLAN, order_of(plan), "es"))
    words = kept("individual_plan", "es")
    assert words["label"]["activity_responsible"] in text
    assert words["activity"]["c"] in text
    assert words["need"]["romanian"] in text
    assert "Ajunge la nivelul A2" in text


def test_a_sheet_hides_the_address_as_the_protocol_does() -> None:
    hidden = pack_of(changes={"person": {"address": "Strada Ascunsă 9", "address_hidden": True}})
    text = text_of_pdf(courtesy_sheet(DocumentKind.PROTOCOL_PACK, hidden, "en"))
    assert "at the address made known to IGI" in text
    assert "Ascuns" not in text


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_agreement_on_lodging_is_explained_where_it_is_due(code: str) -> None:
    words = in_language("lodging_agreement", code)
    both = Text("Condițiile de cazare", "The conditions of lodging")
    title = words.said("title", "conditions", both)
    granted = Lodging(basis=LodgingBasis.VULNERABLE, from_=date(2026, 11, 3))
    pack = pack_of()
    due = replace(pack, facts=replace(pack.facts, lodging=(granted,)))
    with_it = courtesy_sheet(DocumentKind.PROTOCOL_PACK, due, code)
    without = courtesy_sheet(DocumentKind.PROTOCOL_PACK, pack, code)
    assert len(pages_of_pdf(with_it)) >= len(pages_of_pdf(without))
    if code not in RIGHT_TO_LEFT:
        assert title in text_of_pdf(with_it)
        assert title not in text_of_pdf(without)
    assert with_it != without


# Beside the Romanian


def beside(code: str) -> PrintOrder:
    reviewed = replace(in_language("protocol", code), review=PASSED)
    return replace(pack_of(), clauses=Clauses(beside=reviewed))


@pytest.mark.parametrize("code", ["fr", "ar", "bn", "ti"])
def test_a_language_beside_prints_every_clause_twice_and_says_which_prevails(code: str) -> None:
    pack = document_of(DocumentKind.PROTOCOL_PACK)
    one = print_document(pack, beside(code))
    assert one.versions["beside"] == f"{code}@2026-11-20"
    text = text_of_pdf(one.pdf)
    assert "este cel care produce efecte" in text
    alone = print_document(pack, pack_of())
    assert alone.content_hash != one.content_hash
    assert "beside" not in alone.versions
    for article in pack.articles(paper_of(beside(code))):
        for paragraph in article.paragraphs:
            assert bool(paragraph.text.ro) == bool(paragraph.beside)
            assert all(point.beside for point in paragraph.points)


def test_the_two_languages_of_a_clause_begin_level() -> None:
    made = print_document(document_of(DocumentKind.PROTOCOL_PACK), beside("en"))
    tops = _words_with_tops(made.pdf)
    assert tops["Obiectul"] & tops["object"]


def _words_with_tops(pdf: bytes) -> dict[str, set[int]]:
    command = ["pdftotext", "-bbox", "-enc", "UTF-8", "-", "-"]
    read = subprocess.run(command, input=pdf, capture_output=True, check=True).stdout.decode()
    found: dict[str, set[int]] = {}
    for top, word in re.findall(r'yMin="(\d+)\.\d+"[^>]*>([^<]+)</word>', read):
        found.setdefault(word, set()).add(int(top))
    return found


# Values


def test_a_country_a_language_and_a_number_are_said_in_the_language() -> None:
    country = Named("Siria", "Syria", "countries", {"code": "SY"})
    spoken = Named("dari", "Dari", "languages", {"code": "prs"})
    assert tongue("fr").value(country) == "Syrie"
    assert tongue("es").value(spoken) != "dari"
    assert tongue("ar").value(Named("3 (trei)", "3 (three)", "number", {"code": "3"})) == "3"
    assert "(1)" not in tongue("fr").values["hidden_place"]


@pytest.mark.parametrize("code", RIGHT_TO_LEFT)
def test_names_days_and_numbers_are_kept_apart_from_letters_that_run_to_the_left(code: str) -> None:
    revision = Named("din 1.2.2026", "of 1.2.2026", "revision", {"day": "1.2.2026", "version": "2"})
    assert "\u20661.2.2026\u2069" in tongue(code).value(revision)
    assert in_language("protocol", code).tongue.runs_to_the_left


# What the office replaced


def test_a_clause_the_office_replaced_is_printed_in_its_words_and_the_footer_says_so() -> None:
    own = Replacement(document="protocol", clause_id="object", words="Cuvintele instituției.")
    pack = replace(pack_of(), clauses=Clauses(replaced=(own,)))
    made = print_document(document_of(DocumentKind.PROTOCOL_PACK), pack)
    text = text_of_pdf(made.pdf)
    assert "Cuvintele instituției." in text
    assert made.versions["wording"] == f"protocol@{shipped_wording('protocol').version}+1"
    assert "1 în textul instituției" in text
    sheet = text_of_pdf(courtesy_sheet(DocumentKind.PROTOCOL_PACK, pack, "fr"))
    assert "Cuvintele instituției." in sheet
    assert " ".join(tongue("fr").words["replaced"].split()) in sheet


def test_a_replacement_that_lacks_a_place_of_the_clause_is_not_printed() -> None:
    whole = shipped_wording("protocol")
    wrong = Replacement(document="protocol", clause_id="copies", words="Fără locuri.")
    other = Replacement(document="request", clause_id="object", words="Altul.")
    assert in_office_words(whole, [wrong, other]) == whole


def test_every_prepared_language_has_its_folder_and_every_folder_its_language() -> None:
    folders = {path.name for path in resource("courtesy").iterdir() if path.is_dir()}
    assert folders == set(LANGUAGES)
