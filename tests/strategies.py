"""What hypothesis draws: answers to any form, as people, paper and older sheets give them."""

from datetime import date
from typing import assert_never

from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from counsellor_app.forms.answers import Answer, NoAnswer, Row, RowId
from counsellor_app.forms.asking import split
from counsellor_app.forms.catalogues import entries
from counsellor_app.forms.given import ActingFor, Given
from counsellor_app.forms.kinds import (
    LINE_LIMIT,
    Attachment,
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
    Pattern,
    Rows,
    Several,
    Time,
    YesNo,
)
from counsellor_app.forms.needs.common import need_field
from counsellor_app.forms.spec import Form
from counsellor_app.forms.typed_answers import answer_typed
from counsellor_app.law.catalogue import Need, Track
from tests.builders import TODAY

WORDS = st.text(st.characters(blacklist_categories=("Cs", "Cc")), min_size=1, max_size=30).filter(
    lambda text: text.strip() != ""
)
_MAYBE = st.one_of(st.none(), st.booleans())
_AS_PEOPLE_WRITE = (
    "Ștefan-Țepeș Exemplu", "„așa” – întâi, apoi altfel…", "<b>&amp; 'Ana'", "10 % din 1.250,50",
    "اختبار مثال", "نام نمونه ۱۲", "ድንበር ናሙና", "Приклад Їжакович", "नमूना नाम", "ตัวอย่าง",
    "S\u0327tefan T\u0327epes\u0326", "x\u0323\u0307 é\u0331", "می\u200cخواهم", "familie 👨 𝒳",
    "ab\u05d0\u05d1 12 گ",
)  # fmt: skip
_FITTING = {
    Pattern.CNP: ("7980212400002", "1900101010004"),
    Pattern.NAME: ("Testescu-Exemplu", "O'Testu", "تجربی"),
    Pattern.PHONE: ("+40 700 000 001", "0700.000.001", "(021) 300 00 01"),
    Pattern.EMAIL: ("ana@example.org", "ana.exemplu+1@mail.example.org"),
    Pattern.REGISTRATION: ("EX-12/2026", "12/IG/04.05.2026", "x" * 40),
}
_FIGURES = st.integers(0, 10**12 - 1)  # as many as a box reads as a number


def tried(one_in: int) -> settings:
    """Return settings for what is asked of whole forms: few examples, more in a campaign.

    They follow the profile. A whole form is too large to be made smaller part by part.
    """
    usual = settings.default.max_examples if settings.default else 0
    phases = (Phase.explicit, Phase.reuse, Phase.generate)
    return settings(max_examples=max(3, usual // one_in), phases=phases)


FEW = tried(16)


def givens() -> SearchStrategy[Given]:
    """Draw what conditions may see."""
    return st.builds(
        Given,
        track=st.one_of(st.none(), st.sampled_from([track.value for track in Track])),
        covered=_MAYBE,
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
    value = value_of(field)
    if not field.no_answer:
        return value
    return st.one_of(value, value, st.sampled_from(NoAnswer))


def value_of(field: Field) -> SearchStrategy[Answer]:
    """Draw an answer of the field's kind, or what its box makes of something else."""
    match field:
        case Line() | Paragraph():
            return texts(field)
        case YesNo():
            return st.booleans()
        case Choice():
            return st.one_of(st.sampled_from(values_of(field)), _as_typed(field))
        case Several():
            return _ticks(field)
        case Day():
            return st.one_of(_days(field), _as_typed(field))
        case Time():
            times = st.times().map(lambda time: time.strftime("%H:%M"))
            return st.one_of(times, _as_typed(field))
        case Count():
            return st.one_of(st.integers(field.least, field.most), _FIGURES, _as_typed(field))
        case Money():
            return st.one_of(st.integers(0, field.most), _FIGURES, _as_typed(field))
        case Rows():
            return _tables(field)
        case Link():
            return _targets(field)
        case Attachment():
            return _files(field)
        case Computed():
            return st.nothing()
        case _:
            assert_never(field)


def texts(field: Line | Paragraph) -> SearchStrategy[Answer]:
    """Draw a text as its box gives it: any letters, up to the limit, whether it fits or not."""
    written = [st.sampled_from(_AS_PEOPLE_WRITE), WORDS, _as_long_as_may_be(field)]
    if isinstance(field, Line) and field.pattern is not None:
        written.append(st.sampled_from(_FITTING[field.pattern]))
    if isinstance(field, Paragraph):
        written.append(st.lists(WORDS, min_size=2, max_size=3).map("\n".join))
    return st.one_of(written).map(lambda text: _typed_in(field, text)).filter(_is_something)


def _as_long_as_may_be(field: Line | Paragraph) -> SearchStrategy[str]:
    letters = "ăâîșț" if field.limit <= LINE_LIMIT else "propoziție lungă; "
    return st.just((letters * field.limit)[: field.limit])


def _as_typed(field: Field) -> SearchStrategy[Answer]:
    """Draw what a box makes of any text: mostly something that it cannot read."""
    return WORDS.map(lambda text: _typed_in(field, text)).filter(_is_something)


def _typed_in(field: Field, text: str) -> Answer:
    answer = answer_typed(field, text, TODAY)
    return "" if answer is None else answer


def _is_something(answer: Answer) -> bool:
    return answer != ""


def values_of(field: Choice) -> list[str]:
    """Return what may be chosen."""
    offered = field.options if field.catalogue is None else entries(field.catalogue)
    return [option.value for option in offered]


def _ticks(field: Several) -> SearchStrategy[Answer]:
    values = [option.value for option in field.options]
    return st.lists(st.sampled_from(values), min_size=1, unique=True).map(tuple)


def _days(field: Day) -> SearchStrategy[Answer]:
    whole = st.dates(date(1930, 1, 1), date(2035, 12, 31)).map(date.isoformat)
    if field.month:
        return whole.map(lambda day: day[:7])
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


def _files(field: Attachment) -> SearchStrategy[Answer]:
    names = st.uuids(version=4).map(str)
    return st.lists(names, min_size=1, max_size=min(3, field.most), unique=True).map(tuple)


def _targets(field: Link) -> SearchStrategy[Answer]:
    if field.to is LinkTo.NEED:
        return st.sampled_from([need_field(need) for need in Need])
    return st.uuids(version=4).map(str)
