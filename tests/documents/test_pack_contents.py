"""What the pack says: the clauses that hold, every printable answer, nothing that is sealed."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from functools import cache

import pytest

from counsellor_app.documents.clauses import printed
from counsellor_app.documents.printable import in_words, printable
from counsellor_app.documents.printing import PrintOrder
from counsellor_app.documents.protocol import articles_of
from counsellor_app.documents.protocol_flags import FLAGS, flags_of
from counsellor_app.documents.protocol_values import values_of
from counsellor_app.documents.wording import placeholders, shipped_wording
from counsellor_app.forms.answers import Answer, Answers, NoAnswer, is_rows, rows_of
from counsellor_app.forms.handling import OFFICE_ONLY, PLAN_WORK, Paper
from counsellor_app.forms.kinds import Field, Line, Paragraph, Rows
from counsellor_app.forms.needs.common import need_field
from counsellor_app.forms.registry import form_by_id
from counsellor_app.forms.spec import Form, HowOften, Phase, Section
from counsellor_app.law.calendar import Month
from counsellor_app.law.catalogue import Need
from counsellor_app.law.citation import Cite
from counsellor_app.law.corpus import wording as words_of_the_act
from counsellor_app.law.facts import Lodging, Rent
from counsellor_app.law.procedure import CountedAs, LodgingBasis
from counsellor_app.text import Text
from tests.builders import TODAY, UNACCOMPANIED, complete_answers, row
from tests.documents.pack_making import (
    PACK_FORMS,
    a_child,
    pack_of,
    pages_of_pdf,
    paper_of,
    print_pack,
    text_of_pdf,
)

PROTOCOL = shipped_wording("protocol")
NEVER_IN_A_PROTOCOL = (
    "violen", "tortur", "viol ", "sarcin", "însărcinat", "afecțiun", "dizabil", "neînsoțit",
    "părinte singur", "în vârstă", "trafic",
)  # fmt: skip
BORN_2015 = "2015-03-01"
BORN_2010 = "2010-03-01"


def person(**changes: Answer) -> PrintOrder:
    return pack_of(changes={"person": changes})


def said(**changes: Answer) -> PrintOrder:
    return pack_of(changes={"protocol": changes})


def lodged(basis: LodgingBasis) -> PrintOrder:
    pack = pack_of()
    return replace(pack, facts=replace(pack.facts, lodging=(Lodging(basis=basis),)))


def renting(*rents: Rent, **changes: Answer) -> PrintOrder:
    pack = person(**changes)
    return replace(pack, facts=replace(pack.facts, rent=rents))


VARIANTS: dict[str, Callable[[], PrintOrder]] = {
    "adult": pack_of,
    "woman": lambda: person(sex="female", citizenship="stateless", protection_act="judgment"),
    "unspecified": lambda: person(sex="unspecified", citizenship="stateless", birth_date="1998"),
    "stateless man": lambda: person(citizenship="stateless", protection_act="resettlement"),
    "subsidiary": lambda: person(category="subsidiary", birth_date="1998-02"),
    "born abroad": lambda: person(citizenship="SY", origin_country="PS", address_hidden=True),
    "pensioner": lambda: person(birth_date="1950-01-02"),
    "child": lambda: a_child(BORN_2015),
    "girl": lambda: a_minor(BORN_2015, "female"),
    "some child": lambda: a_minor(BORN_2015, "unspecified"),
    "teenager": lambda: a_child(BORN_2010),
    "young woman": lambda: a_minor(BORN_2010, "female"),
    "young person": lambda: a_minor(BORN_2010, "unspecified"),
    "lodged": lambda: lodged(LodgingBasis.CENTRE),
    "lodged as vulnerable": lambda: lodged(LodgingBasis.VULNERABLE),
    "rent reimbursed": lambda: renting(Rent(counted_as=CountedAs.REIMBURSEMENT)),
    "rent reimbursed, address hidden": lambda: renting(
        Rent(counted_as=CountedAs.REIMBURSEMENT), address_hidden=True
    ),
    "organisation": lambda: replace(pack_of(), organisation="Asociația Exemplu"),
    "cannot write": lambda: person(literacy=("none",)),
    "on signing": lambda: _without("protocol", "starts_on"),
    "read aloud": lambda: said(interpreter_at_signing=False),
    "in Romanian": lambda: said(interpreter_at_signing=False, translation_language="ro"),
    "seated": lambda: said(igi_centre="București"),
    "nothing known": lambda: replace(pack_of(), answers={name: {} for name in PACK_FORMS}),
}


def a_minor(born: str, sex: str) -> PrintOrder:
    pack = a_child(born)
    answers = {**pack.answers, "person": {**pack.answers["person"], "sex": sex}}
    return replace(pack, answers=answers)


def _without(form_id: str, field_id: str) -> PrintOrder:
    pack = pack_of()
    left = {name: said for name, said in pack.answers[form_id].items() if name != field_id}
    return replace(pack, answers={**pack.answers, form_id: left})


def text_of(pack: PrintOrder) -> str:
    return text_of_pdf(print_pack(pack).pdf)


@cache
def whole_text() -> str:
    return text_of(pack_of())


def plain(words: str) -> str:
    return " ".join(re.sub("[\u2066-\u2069]", "", words).replace("\u00a0", " ").split())


def solid(words: str) -> str:
    return plain(words).replace(" ", "")


def wordings(pack: PrintOrder) -> Iterator[str]:
    for article in articles_of(paper_of(pack)):
        yield article.title.ro if article.number else ""
        for paragraph in article.paragraphs:
            yield paragraph.text.ro
            yield from (point.text.ro for point in paragraph.points)


# The clauses


def test_every_place_of_the_clauses_has_a_value_and_every_value_a_place() -> None:
    articles = {f"ref.{article.key}" for article in PROTOCOL.articles if article.numbered}
    named = {
        name
        for article in PROTOCOL.articles
        for clause in article.clauses
        for name in placeholders(clause.text)
    }
    values = set(values_of(paper_of(pack_of())))
    assert named - articles == values


def test_every_condition_of_the_clauses_is_known_and_every_known_one_is_used() -> None:
    named = {
        flag
        for article in PROTOCOL.articles
        for flag in (*article.when_any, *(f for clause in article.clauses for f in clause.when))
    }
    assert named == FLAGS
    assert flags_of(paper_of(pack_of())) <= FLAGS


def test_a_place_without_a_value_stops_the_print() -> None:
    values = values_of(paper_of(pack_of()))
    del values["person"]
    with pytest.raises(KeyError):
        printed(PROTOCOL, flags_of(paper_of(pack_of())), values)


def test_the_two_languages_of_a_clause_must_have_the_same_places() -> None:
    with pytest.raises(ValueError, match="placeholders differ"):
        placeholders(Text("la {starts}", "on {start}"))


def test_every_clause_and_every_condition_occurs_in_some_case() -> None:
    papers = [paper_of(make()) for make in VARIANTS.values()]
    flags = {flag for paper in papers for flag in flags_of(paper)}
    clauses = {c for paper in papers for article in articles_of(paper) for c in article.clause_ids}
    assert flags == FLAGS
    assert {c.id for article in PROTOCOL.articles for c in article.clauses} - clauses == set()


def test_every_article_rests_on_places_of_the_act_that_are_in_force() -> None:
    for article in PROTOCOL.articles:
        assert article.basis
        for basis in article.basis:
            assert not isinstance(basis, Cite) or words_of_the_act(basis)


@pytest.mark.parametrize(
    "variant", ["adult", "woman", "girl", "teenager", "lodged as vulnerable", "on signing"]
)
def test_every_clause_that_holds_is_found_on_paper(variant: str) -> None:
    pack = VARIANTS[variant]()
    text = text_of(pack)
    found = text.replace(" ", "")  # a kerned letter before a bracket reads as „f ))”
    assert [words for words in wordings(pack) if solid(words) not in found] == []


def test_sentences_made_of_several_clauses_read_as_one() -> None:
    assert (
        "și domnul TESTESCU Ștefan-Exemplu, născut la data de 12.02.1998, cetățenia: Afganistan, "
        "CNP 7980212400002, titular al permisului de ședere seria și nr. EX 000001, cu locuința "
        "în Galați, Strada Exemplului nr. 1, județul Galați, beneficiar al statutului de refugiat, "
        "potrivit hotărârii Inspectoratului General pentru Imigrări nr. EX-1001/2026 din "
        "02.09.2026, denumit în continuare beneficiarul," in whole_text()
    )
    assert "reprezentată legal prin Modelescu Ana-Exemplu" in text_of(VARIANTS["girl"]())


def test_the_period_and_the_day_for_the_agency_are_those_of_the_law() -> None:
    assert "începând cu data de 02.11.2026" in whole_text()
    later = replace(VARIANTS["on signing"](), number=None, day=None, today=date(2026, 11, 23))
    assert "începând cu data de 23.11.2026" in text_of(later)
    assert "cel mai bine până la 25.11.2026" in whole_text()


# Minors


def test_under_fourteen_the_representative_signs_and_the_agency_is_left_out() -> None:
    text = text_of(a_child(BORN_2015))
    assert "BENEFICIAR " not in text
    assert "pentru beneficiarul minor TESTESCU Ștefan-Exemplu" in text
    assert "nu se aplică beneficiarului care nu a împlinit 16 ani" in text
    assert "să nu refuze" not in text


def test_from_fourteen_the_minor_signs_with_the_representative_s_consent() -> None:
    text = text_of(a_child(BORN_2010))
    assert "REPREZENTANT LEGAL" in text
    assert "cu încuviințarea reprezentantului legal" in text
    assert "asistat de Modelescu Ana-Exemplu" in text
    assert "să nu refuze" in text


def test_an_adult_signs_without_a_representative_and_only_the_institution_has_a_seal() -> None:
    pages = pages_of_pdf(print_pack(pack_of()).pdf)
    assert not any("REPREZENTANT LEGAL" in page for page in pages)
    sealed = [page for page in pages if "L.S." in page]
    assert len(sealed) == 1
    assert "CONDUCEREA CENTRULUI" in sealed[0]


# Safety of the person


def test_a_hidden_address_stands_nowhere_in_the_pack() -> None:
    changes: dict[str, Answer] = {
        "address": "Strada Ascunsă nr. 9", "locality": "Locul Ascuns", "address_hidden": True,
    }  # fmt: skip
    pack = pack_of(changes={"person": changes})
    text = text_of(replace(pack, facts=replace(pack.facts, lodging=(Lodging(),))))
    assert "cu adresa comunicată IGI" in text
    assert "Ascuns" not in text
    assert "Centrul în care este cazată" not in text
    shown = pack_of(changes={"person": {**changes, "address_hidden": False}})
    assert "Strada Ascunsă nr. 9" in text_of(shown)


def test_a_hidden_address_takes_what_the_needs_sheet_says_of_the_home_along() -> None:
    home: dict[str, Answer] = {
        "housing_situation": "O cameră ascunsă", "housing_kind": "ngo_shelter",
        "housing_details": "Ușa ascunsă", "housing_strengths": "Prietena ascunsă",
    }  # fmt: skip
    text = text_of(pack_of(changes={"needs_sheet": home, "person": {"address_hidden": True}}))
    assert "ascunsă" not in text
    assert "adăpost" not in text
    shown = text_of(pack_of(changes={"needs_sheet": home, "person": {"address_hidden": False}}))
    assert shown.count("ascunsă") == 3
    assert "adăpost" in shown


def with_lodging(*lodging: Lodging) -> str:
    pack = pack_of()
    return text_of(replace(pack, facts=replace(pack.facts, lodging=lodging)))


def test_the_lodging_clause_says_both_days_of_the_lodging_that_stands() -> None:
    ended = Lodging(
        basis=LodgingBasis.CENTRE, from_=date(2026, 3, 1), until=date(2026, 4, 1), approved=TODAY
    )
    stands = Lodging(
        basis=LodgingBasis.CENTRE,
        from_=date(2026, 10, 20),
        until=date(2027, 10, 20),
        approved=TODAY,
    )
    assert "de la 20.10.2026 până la 20.10.2027 inclusiv" in with_lodging(ended, stands)
    assert "de la 20.10.2026 până la 20.10.2027 inclusiv" in with_lodging(stands, ended)


def test_a_request_that_waits_and_contracted_services_print_no_lodging_clause() -> None:
    granted = "cu aprobarea conducerii centrului regional"
    asked = Lodging(basis=LodgingBasis.CENTRE, requested=TODAY)
    assert granted not in with_lodging(asked)
    assert granted in with_lodging(replace(asked, approved=TODAY))
    assert granted not in with_lodging(Lodging(basis=LodgingBasis.SERVICES, approved=TODAY))


SINCE_DECEMBER = Rent(counted_as=CountedAs.REIMBURSEMENT, from_=date(2026, 12, 1))


def test_reimbursed_rent_is_told_with_its_first_and_its_last_possible_day() -> None:
    text = text_of(renting(SINCE_DECEMBER))
    (starts, ends) = paper_of(pack_of()).period or (None, None)
    assert starts is not None and ends is not None
    assert SINCE_DECEMBER.from_ is not None and starts < SINCE_DECEMBER.from_
    assert f"de la 01.12.2026 până cel târziu la {ends:%d.%m.%Y}" in text
    earlier = replace(SINCE_DECEMBER, from_=date(2026, 1, 1))
    # K-7: twelve paid months end before the day that closes the programme
    assert "de la 02.11.2026 până cel târziu la 01.11.2027" in text_of(renting(earlier))


def test_months_paid_before_leave_the_last_day_of_the_rent_to_the_pen() -> None:
    paid = replace(SINCE_DECEMBER, paid_months=(Month(2026, 10),))
    assert "de la 01.12.2026 până cel târziu la ....." in text_of(renting(paid))


def test_rent_that_nobody_reimburses_has_no_article() -> None:
    assert "Decontarea chiriei" in text_of(renting(SINCE_DECEMBER))
    assert "Decontarea chiriei" not in text_of(renting(replace(SINCE_DECEMBER, counted_as=None)))
    assert "Decontarea chiriei" not in whole_text()


def test_a_hidden_address_is_not_given_away_by_the_rented_home() -> None:
    hidden = renting(SINCE_DECEMBER, address="Strada Ascunsă nr. 9", address_hidden=True)
    assert "locuinței de la adresa comunicată IGI și utilitățile" in text_of(hidden)
    assert "Ascunsă" not in text_of(hidden)


def test_a_hidden_address_is_not_given_away_by_the_place_of_lodging() -> None:
    pack = lodged(LodgingBasis.CENTRE)
    hidden = {**pack.answers["person"], "address_hidden": True}
    text = text_of(replace(pack, answers={**pack.answers, "person": hidden}))
    assert "este cazat în spațiul comunicat beneficiarului" in text


def test_the_protocol_names_no_group_of_vulnerability_no_violence_and_no_illness() -> None:
    pages = pages_of_pdf(print_pack(pack_of(UNACCOMPANIED)).pdf)
    first_annex = next(n for n, page in enumerate(pages) if "ANEXA NR. 1" in page)
    protocol = " ".join(pages[:first_annex])
    assert [words for words in NEVER_IN_A_PROTOCOL if words in protocol] == []


# The answers


@pytest.mark.parametrize("form_id", PACK_FORMS)
def test_every_printable_answer_is_found_on_paper(form_id: str) -> None:
    form = form_by_id(form_id)
    answers = pack_of().answers[form_id]
    text = whole_text()
    ticked = {need_field(need) for need in Need} | {f"{need.value}_activities" for need in Need}
    answered = {
        "number_by", "copies", "translation_language", "interpreter_at_signing",
    } | ticked  # fmt: skip
    lost = [
        (field_id, words)
        for field_id in printable(form, answers)
        if field_id not in answered
        for words in words_of(form.field(field_id), answers)
        if plain(words) not in text
    ]
    assert lost == []


def words_of(field: Field, answers: Answers) -> Iterator[str]:
    answer = answers[field.id]
    if isinstance(field, Rows) and is_rows(answer):
        for one in answer:
            for cell in field.fields:
                if cell.id in one.answers and cell.id != "activity_kind":
                    yield from in_words(cell, one.answers[cell.id], answers).split("\n")
        return
    yield from in_words(field, answer, answers).split("\n")


def test_kinds_of_activity_are_printed_in_the_words_of_the_act() -> None:
    assert "c) cursuri de învățare a limbii române" in whole_text()
    assert "Consiliere și sprijin pentru accesul la drepturi" not in whole_text()


def test_the_activity_served_by_an_objective_names_it() -> None:
    assert "Limba română (O1)" in whole_text()


def test_no_sealed_office_or_never_printed_answer_is_on_paper() -> None:
    changes = {form_id: _marked(form_id) for form_id in PACK_FORMS}
    assert sum(len(marked) for marked in changes.values()) > 10
    text = text_of(pack_of(UNACCOMPANIED, changes))
    assert "NUPEHÂRTIE" not in text


def _marked(form_id: str) -> dict[str, Answer]:
    marked: dict[str, Answer] = {}
    answers = complete_answers(form_id, UNACCOMPANIED)
    for field in form_by_id(form_id).fields:
        kept = field.handling.paper is not Paper.ANNEX or field.handling.sensitive is not None
        if not kept or field.id not in answers:
            continue
        if isinstance(field, Line | Paragraph):
            marked[field.id] = f"NUPEHÂRTIE {field.id}"
        if isinstance(field, Rows):
            cells = [cell.id for cell in field.fields if isinstance(cell, Line | Paragraph)]
            marked[field.id] = (row("x", {cell: f"NUPEHÂRTIE {cell}" for cell in cells}),)
    return marked


def test_an_office_cell_of_a_printed_table_is_not_printed() -> None:
    shown = Line(id="shown", label=Text("a", "a"), handling=PLAN_WORK)
    office = Line(id="office", label=Text("b", "b"), handling=OFFICE_ONLY)
    table = Rows(
        id="table",
        label=Text("t", "t"),
        row_name=Text("r", "r"),
        adding=Text("r", "r"),
        handling=PLAN_WORK,
        fields=(shown, office),
    )
    section = Section(id="s", title=Text("s", "s"), fields=(table,))
    form = Form(
        id="f",
        version=1,
        title=Text("f", "f"),
        sections=(section,),
        how_often=HowOften.ONCE,
        phase=Phase.TALKS,
    )
    whole = row("x", {"shown": "pe hârtie", "office": "la birou"})
    (kept,) = rows_of(printable(form, {"table": (whole,)}), "table")
    assert kept.answers == {"shown": "pe hârtie"}


def test_needs_that_were_not_asked_say_so_in_the_table_of_needs() -> None:
    text = text_of(pack_of(changes={"needs_sheet": {"legal_need": NoAnswer.NOT_ASKED}}))
    assert "Nu a fost întrebat(ă)" in text
