"""The forms as they are declared: whole, in order, resting on the act."""

from collections.abc import Iterator

import pytest

from counsellor_app.forms.answers import Answer
from counsellor_app.forms.asking import asked_of, split
from counsellor_app.forms.conditions import (
    Both,
    Condition,
    Either,
    Has,
    Is,
    IsNot,
    IsOneOf,
    Not,
)
from counsellor_app.forms.given import NAMES, Given
from counsellor_app.forms.handling import HEALTH, OFFICE_ONLY, About, Paper, Share
from counsellor_app.forms.kinds import Choice, Computed, Field, Line, Option, Rows, Several, YesNo
from counsellor_app.forms.malformed import malformed
from counsellor_app.forms.needs.common import need_field, need_of_field
from counsellor_app.forms.needs.sheet import NEEDS_SHEET
from counsellor_app.forms.registry import FORMS, OFFICE_FORMS, form_by_id
from counsellor_app.forms.spec import Form, HowOften, Phase, Section
from counsellor_app.forms.take_over import TAKE_OVER
from counsellor_app.law.catalogue import Activity, Need
from counsellor_app.law.citation import Cite
from counsellor_app.law.corpus import wording
from counsellor_app.text import Text
from tests.builders import TODAY

ALL_FIELDS = [(form, field) for form in (*FORMS, *OFFICE_FORMS) for field in form.fields]
SECTIONS = {
    "first_contact": 4,
    "person": 8,
    "request": 5,
    "invitation": 4,
    "interview": 5,
    "needs_sheet": 18,
    "individual_plan": 7,
    "protocol": 3,
    "vulnerability": 5,
    "presence": 3,
    "lodging": 5,
    "lease": 4,
    "aid": 2,
    "subsidy": 2,
    "employment": 2,
    "orientation": 3,
    "learning": 3,
    "case_event": 3,
    "measures_decision": 5,
    "final_evaluation": 6,
    "addendum": 6,
    "transfer": 4,
    "note": 2,
    "referral": 6,
    "take_over": 3,
}


def line(field_id: str, asked_if: Condition | None = None) -> Line:
    label = Text("Întrebare", "Question")
    return Line(id=field_id, label=label, handling=OFFICE_ONLY, asked_if=asked_if)


def table(*cells: Field) -> Rows:
    label = Text("Tabel", "Table")
    return Rows(
        id="table", label=label, row_name=label, adding=label, fields=cells, handling=OFFICE_ONLY
    )


def form_of(*fields: Field) -> Form:
    section = Section(id="only", title=Text("Tot", "All"), fields=fields)
    title = Text("Formular", "Form")
    return Form(
        id="f",
        version=1,
        title=title,
        how_often=HowOften.ONCE,
        phase=Phase.TALKS,
        sections=(section,),
    )


def with_cells(fields: tuple[Field, ...]) -> Iterator[Field]:
    for field in fields:
        yield field
        if isinstance(field, Rows):
            yield from field.fields


def solved(condition: Condition | None) -> dict[str, Answer]:
    """Return answers, or facts, under which the condition holds."""
    match condition:
        case Is(name, value):
            return {name: value}
        case IsOneOf(name, values):
            return {name: values[0]}
        case Has(name, option):
            return {name: (option,)}
        case Both(first, second):
            return {**solved(first), **solved(second)}
        case Either(first, _):
            return solved(first)
        case None | IsNot() | Not():
            return {}


def way_to(form: Form, field: Field) -> dict[str, Answer]:
    """Return answers and facts under which the field is asked."""
    way: dict[str, Answer] = {}
    due = {**solved(form.section_of(field.id).asked_if), **solved(field.asked_if)}
    while due:
        name, value = due.popitem()
        way[name] = value
        if name not in NAMES:
            before = form.field(name)
            due |= solved(before.asked_if) | solved(form.section_of(name).asked_if)
    return way


def conditions_of(form: Form) -> Iterator[Condition]:
    for section in form.sections:
        if section.asked_if is not None:
            yield section.asked_if
        for field in with_cells(section.fields):
            if field.asked_if is not None:
                yield field.asked_if


def parts_of(condition: Condition) -> Iterator[Condition]:
    match condition:
        case Both(first, second) | Either(first, second):
            yield from parts_of(first)
            yield from parts_of(second)
        case Not(inner):
            yield from parts_of(inner)
        case _:
            yield condition


def test_the_forms_stand_in_the_order_of_the_procedure() -> None:
    assert {form.id: len(form.sections) for form in FORMS} == SECTIONS
    assert [form.id for form in FORMS] == list(SECTIONS)


def test_a_form_is_found_by_its_id_and_only_by_that() -> None:
    assert form_by_id("needs_sheet") is NEEDS_SHEET
    with pytest.raises(KeyError):
        form_by_id("needs")


def test_ids_are_unique_inside_a_form_cells_included() -> None:
    for form in FORMS:
        ids = [field.id for field in with_cells(form.fields)]
        assert len(ids) == len(set(ids))


def test_option_values_are_unique_inside_a_question() -> None:
    for _, field in ALL_FIELDS:
        for part in with_cells((field,)):
            if isinstance(part, (Choice, Several)):
                values = [option.value for option in part.options]
                assert len(values) == len(set(values))


def test_a_choice_has_either_options_or_a_catalogue() -> None:
    for _, field in ALL_FIELDS:
        for part in with_cells((field,)):
            if isinstance(part, Choice):
                assert bool(part.options) != (part.catalogue is not None)


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)
def test_every_question_can_be_reached(form: Form) -> None:
    for field in form.fields:
        way = way_to(form, field)
        given = Given(**{name: value for name, value in way.items() if name in NAMES})  # type: ignore[arg-type]  # solved from conditions on Given
        kept, aside = split(form, {k: v for k, v in way.items() if k not in NAMES}, given)
        assert field in asked_of(form, kept, given)
        assert aside == {}


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)
def test_a_condition_waits_for_an_answer_that_can_be_given(form: Form) -> None:
    fields = {field.id: field for field in with_cells(form.fields)}
    for condition in conditions_of(form):
        for part in parts_of(condition):
            for name, value in solved(part).items():
                if name not in NAMES:
                    assert malformed(fields[name], value, {}, TODAY) is None


def test_every_basis_in_the_ordinance_opens_its_wording() -> None:
    for form, field in ALL_FIELDS:
        for basis in (form.basis, *(part.basis for part in with_cells((field,)))):
            if isinstance(basis, Cite):
                assert wording(basis)


@pytest.mark.parametrize(
    ("form_id", "field_id", "article"),
    [
        ("person", "protection_granted_on", "16"),
        ("person", "county", "16"),
        ("request", "for_whom", "15"),
        ("request", "lodging_asked", "21"),
        ("interview", "held_on", "17"),
        ("interview", "alone_offered", "33"),
        ("interview", "interpreter", "38"),
        ("needs_sheet", "needs_romanian_course", "14"),
        ("needs_sheet", "vulnerability_groups", "33"),
        ("individual_plan", "objectives", "18"),
        ("individual_plan", "adaptations", "33"),
        ("individual_plan", "agreement", "18"),
        ("vulnerability", "groups", "33"),
        ("vulnerability", "outcome", "33"),
        ("vulnerability", "lodging_consent", "34"),
        ("protocol", "igi_representative", "15"),
        ("protocol", "starts_on", "20"),
    ],
)
def test_a_question_names_the_article_it_rests_on(
    form_id: str, field_id: str, article: str
) -> None:
    basis = form_by_id(form_id).field(field_id).basis

    assert isinstance(basis, Cite)
    assert basis.article == article


def test_all_fifteen_domains_ask_the_same_five_things() -> None:
    common = ("situation", "need", "details", "strengths", "activities")
    for need in Need:
        asked = [field.id for field in NEEDS_SHEET.fields]
        assert all(f"{need.value}_{thing}" in asked for thing in common)


def test_every_level_of_need_but_none_raises_the_need() -> None:
    for need in Need:
        field = NEEDS_SHEET.field(need_field(need))
        assert isinstance(field, Choice)
        assert field.required
        assert field.raises is need
        assert field.raised_by == {"low", "medium", "high", "urgent"}
        assert need_of_field(field.id) is need


def test_a_beginner_who_needs_a_course_raises_the_need_for_romanian() -> None:
    field = NEEDS_SHEET.field("needs_romanian_course")

    assert isinstance(field, YesNo)
    assert field.raises is Need.ROMANIAN


def test_the_plan_offers_exactly_the_eight_kinds_of_activity() -> None:
    table_of = form_by_id("individual_plan").field("activities")
    assert isinstance(table_of, Rows)
    kind = table_of.fields[0]
    assert isinstance(kind, Choice)
    assert [option.value for option in kind.options] == [one.value for one in Activity]


def test_taking_over_asks_ten_points_and_where_the_paper_is() -> None:
    points = {
        int(number)
        for field in TAKE_OVER.fields
        for number in field.label.ro.partition(".")[0].split("-")
        if number.isdigit()
    }

    assert points == set(range(1, 11))
    assert TAKE_OVER.field("paper_kept_at").required


def test_health_and_psychological_words_are_sealed_and_on_no_paper() -> None:
    for prefix in ("health", "psychological"):
        for thing in ("situation", "details", "strengths"):
            handling = NEEDS_SHEET.field(f"{prefix}_{thing}").handling
            assert handling.sensitive is not None
            assert handling.paper is Paper.NEVER


def test_what_is_sealed_neither_prints_nor_leaves() -> None:
    sealed = [field for _, field in ALL_FIELDS if field.handling.sensitive is not None]

    assert len(sealed) > 15
    assert {field.handling.paper for field in sealed} == {Paper.NEVER}
    assert {field.handling.share for field in sealed} == {Share.NEVER}


def test_safe_contact_neither_prints_nor_leaves() -> None:
    for form_id in ("person", "first_contact"):
        section = next(s for s in form_by_id(form_id).sections if s.id == "safe_contact")
        for field in section.fields:
            assert (field.handling.paper, field.handling.share) == (Paper.NEVER, Share.NEVER)


def test_nothing_about_a_third_party_leaves() -> None:
    for _, field in ALL_FIELDS:
        for part in with_cells((field,)):
            if part.handling.about is About.THIRD_PARTY:
                assert part.handling.share is Share.NEVER


def test_a_computed_field_is_never_required() -> None:
    computed = [field for _, field in ALL_FIELDS if isinstance(field, Computed)]

    assert computed
    assert not any(field.required for field in computed)


def test_a_repeated_id_does_not_construct() -> None:
    with pytest.raises(ValueError, match="repeated"):
        form_of(line("same"), line("same"))


def test_the_name_of_a_fact_is_no_id() -> None:
    with pytest.raises(ValueError, match="reserved"):
        form_of(line("talk_language"))


def test_a_condition_on_a_later_question_does_not_construct() -> None:
    with pytest.raises(ValueError, match="before it is asked"):
        form_of(line("first", Is("second", "x")), line("second"))


def test_a_condition_inside_not_is_looked_at_too() -> None:
    with pytest.raises(ValueError, match="before it is asked"):
        form_of(line("first", Not(Is("second", "x"))), line("second"))


def test_a_cell_that_hides_a_question_does_not_construct() -> None:
    with pytest.raises(ValueError, match="hides"):
        form_of(line("same"), table(line("same")))


def test_a_table_in_a_table_does_not_construct() -> None:
    with pytest.raises(ValueError, match="table"):
        form_of(table(table(line("cell"))))


def test_a_sealed_cell_in_an_open_table_does_not_construct() -> None:
    sealed = Line(id="cell", label=Text("Celulă", "Cell"), handling=HEALTH)
    with pytest.raises(ValueError, match="sealed"):
        form_of(table(sealed))


def test_nothing_open_hangs_on_a_sealed_answer() -> None:
    sealed = YesNo(id="ill", label=Text("Bolnav?", "Ill?"), handling=HEALTH)
    with pytest.raises(ValueError, match="hangs"):
        form_of(sealed, line("after", Is("ill", True)))


def test_a_sealed_question_is_never_required() -> None:
    label = Text("Bolnav?", "Ill?")
    with pytest.raises(ValueError, match="required"):
        form_of(YesNo(id="ill", label=label, handling=HEALTH, required=True))


def test_the_day_of_the_fact_is_a_day() -> None:
    section = Section(id="only", title=Text("Tot", "All"), fields=(line("words"),))
    with pytest.raises(ValueError, match="not a Day"):
        Form(
            id="f",
            version=1,
            title=Text("Formular", "Form"),
            how_often=HowOften.ONCE,
            phase=Phase.TALKS,
            sections=(section,),
            happened="words",
        )


def test_an_option_keeps_its_place_in_the_act() -> None:
    field = NEEDS_SHEET.field("romanian_activities")
    assert isinstance(field, Several)
    course = next(option for option in field.options if option.value == "c")
    assert isinstance(course, Option)
    assert course.basis == Activity.LANGUAGE_COURSE.cite
