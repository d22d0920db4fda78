"""What hypothesis draws: answers to any form, as people, paper and older sheets give them."""

from datetime import date
from typing import assert_never

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from counsellor_app.forms.answers import Answer, NoAnswer, Row, RowId, Typed
from counsellor_app.forms.asking import split
from counsellor_app.forms.catalogues import entries
from counsellor_app.forms.given import ActingFor, Given
from counsellor_app.forms.kinds import (
    Choice,
    Computed,
    Count,
    Day,
    Field,
    Line,
    Link,
    LinkTo,
    Money,
    Paragraph,
    Rows,
    Several,
    Time,
    YesNo,
)
from counsellor_app.forms.needs.common import need_field
from counsellor_app.forms.spec import Form
from counsellor_app.law.catalogue import Need, Track

WORDS = st.text(st.characters(blacklist_categories=("Cs", "Cc")), min_size=1, max_size=30).filter(
    lambda text: text.strip() != ""
)
_MAYBE = st.one_of(st.none(), st.booleans())


def givens() -> SearchStrategy[Given]:
    """Draw what conditions may see."""
    return st.builds(
        Given,
        track=st.one_of(st.none(), st.sampled_from([track.value for track in Track])),
        minor=_MAYBE,
        under_14=_MAYBE,
        accompanied=_MAYBE,
        lodged=_MAYBE,
        vulnerability_determined=st.booleans(),
        talk_language=st.sampled_from([None, "ro", "prs", "ti"]),
        acting_for=st.sampled_from([who.value for who in ActingFor]),
    )


def any_answers(form: Form) -> SearchStrategy[dict[str, Answer]]:
    """Draw answers to any of the form's questions, asked or not."""
    fields = [field for field in form.fields if not isinstance(field, Computed)]
    return st.fixed_dictionaries({}, optional={field.id: answer_to(field) for field in fields})


def answers_to(form: Form, given: Given) -> SearchStrategy[dict[str, Answer]]:
    """Draw answers to questions of the form that are asked under these facts."""
    return any_answers(form).map(lambda answers: split(form, answers, given)[0])


def answer_to(field: Field) -> SearchStrategy[Answer]:
    """Draw an answer of the field's kind, or one of the three that every question takes."""
    value = _value(field)
    if not field.no_answer:
        return value
    return st.one_of(value, value, st.sampled_from(NoAnswer))


def _value(field: Field) -> SearchStrategy[Answer]:
    match field:
        case Line() | Paragraph():
            return WORDS
        case YesNo():
            return st.booleans()
        case Choice():
            return st.sampled_from(_values(field))
        case Several():
            return _ticks(field)
        case Day():
            return st.one_of(_days(field), st.builds(Typed, WORDS))
        case Time():
            return st.times().map(lambda time: time.strftime("%H:%M"))
        case Count():
            return st.integers(field.least, field.most)
        case Money():
            return st.integers(0, field.most)
        case Rows():
            return _tables(field)
        case Link():
            return _targets(field)
        case Computed():
            return st.nothing()
        case _:
            assert_never(field)


def _values(field: Choice) -> list[str]:
    offered = field.options if field.catalogue is None else entries(field.catalogue)
    return [option.value for option in offered]


def _ticks(field: Several) -> SearchStrategy[Answer]:
    values = [option.value for option in field.options]
    return st.lists(st.sampled_from(values), min_size=1, max_size=4, unique=True).map(tuple)


def _days(field: Day) -> SearchStrategy[Answer]:
    whole = st.dates(date(1930, 1, 1), date(2035, 12, 31)).map(date.isoformat)
    if not field.partial:
        return whole
    return st.one_of(whole, whole.map(lambda day: day[:7]), whole.map(lambda day: day[:4]))


def _tables(field: Rows) -> SearchStrategy[Answer]:
    cells: dict[str, SearchStrategy[Answer]] = {cell.id: answer_to(cell) for cell in field.fields}
    rows = st.builds(
        Row,
        st.uuids(version=4).map(lambda made: RowId(str(made))),
        st.fixed_dictionaries({}, optional=cells),
    )
    return st.lists(rows, min_size=1, max_size=3, unique_by=lambda row: row.id).map(tuple)


def _targets(field: Link) -> SearchStrategy[Answer]:
    if field.to is LinkTo.NEED:
        return st.sampled_from([need_field(need) for need in Need])
    return st.uuids(version=4).map(str)
