"""Words found in a text whatever their case and accents."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.ui.found_words import Span, spans_of

CEDILLA = "\u015etefan \u0163ine"


def found(words: str, text: str) -> list[str]:
    return [text[span.start : span.end] for span in spans_of(words, text)]


@pytest.mark.parametrize(
    ("words", "text", "there"),
    [
        ("stefan", "Domnul Ștefan și doamna STEFAN", ["Ștefan", "STEFAN"]),
        ("ȘTEFAN", "stefan", ["stefan"]),
        ("ștefan ține", CEDILLA, [CEDILLA]),
        (CEDILLA, "Ștefan ține", ["Ștefan ține"]),
        ("a\u0306", "ă", ["ă"]),
        ("programul de azi", "Programul\r\nde  azi", ["Programul\r\nde  azi"]),
        ("inregistrata", "înregis\u0002\r\ntrată", ["înregis\u0002\r\ntrată"]),
        ("inregistrata", "înregis\u00adtrată", ["înregis\u00adtrată"]),
        ("02-11", "02–11", ["02–11"]),
        ('"da"', "„da”", ["„da”"]),
        ("مثال", "اختبار مِثــال", ["مِثــال"]),
        ("(1) [x] .*", "art. 5 (1) [X] .*", ["(1) [X] .*"]),
        ("strasse", "Straße 5", ["Straße"]),
        ("aa", "aaaaa", ["aa", "aa"]),
    ],
)  # fmt: skip
def test_words_are_found_as_a_person_means_them(words: str, text: str, there: list[str]) -> None:
    assert found(words, text) == there


@pytest.mark.parametrize("words", ["", "  \r\n", "\u0301", "\u200f", "lung " * 500, "altceva"])
def test_nothing_is_found_for_nothing_or_for_what_is_not_there(words: str) -> None:
    assert found(words, "Un text scurt") == []
    assert found(words, "") == []


@given(text=st.text(max_size=60), data=st.data())
def test_any_part_of_a_text_is_found_in_it(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    words = text[start:end]
    there = spans_of(words, text)

    assert all(0 <= span.start < span.end <= len(text) for span in there)
    assert bool(there) == bool(spans_of(words, words))


@given(words=st.text(), text=st.text())
def test_no_words_and_no_text_break_the_search(words: str, text: str) -> None:
    spans = spans_of(words, text)
    assert list(spans) == sorted(spans, key=lambda span: span.start)
    assert all(isinstance(span, Span) for span in spans)
