"""Articles marked „modificat – verificați”: set, lifted, set again; what rests on them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.errors import BadInput
from counsellor_app.law.citation import Read, Source, og44
from counsellor_app.law.corpus import NotInTheAct, article_order, articles
from counsellor_app.law.mark_words import lifting, marking
from counsellor_app.law.marks import articles_marked, marked_among
from counsellor_app.law.rulebook import Rulebook, load_rulebook
from counsellor_app.law.values import ARTICLE_CHANGED, Override

DAY = date(2026, 11, 23)
LAWYER = Source("Ion-Exemplu Juristescu", "", Read.FULL)
NUMBERS = st.sampled_from([one.number for one in articles()])


def said(*rows: tuple[date, str]) -> Rulebook:
    return load_rulebook(
        Override(name=ARTICLE_CHANGED, start=day, value=words, basis=LAWYER) for day, words in rows
    )


def test_a_mark_says_why_since_when_and_by_whom() -> None:
    (mark,) = articles_marked(said((DAY, marking("16", "termen nou"))), DAY).values()
    assert (mark.article, mark.note, mark.since) == ("16", "termen nou", DAY)
    assert mark.by == "Ion-Exemplu Juristescu"


def test_a_mark_holds_from_its_day_until_it_is_lifted() -> None:
    later = DAY + timedelta(days=30)
    rulebook = said((DAY, marking("16", "x")), (later, lifting("16", "y")))
    assert not articles_marked(rulebook, DAY - timedelta(days=1))
    assert set(articles_marked(rulebook, later - timedelta(days=1))) == {"16"}
    assert not articles_marked(rulebook, later)


def test_of_one_day_the_last_word_counts() -> None:
    mark, lift = (DAY, marking("35^1", "x")), (DAY, lifting("35^1", "y"))
    assert not articles_marked(said(mark, lift), DAY)
    assert set(articles_marked(said(mark, lift, mark), DAY)) == {"35^1"}


def test_lifting_one_mark_leaves_the_others() -> None:
    rulebook = said(
        (DAY, marking("20", "x")), (DAY, marking("14^1", "x")), (DAY, lifting("20", "y"))
    )
    assert set(articles_marked(rulebook, DAY)) == {"14^1"}


@pytest.mark.parametrize("words", ["16: de verificat", "16", "art. 16: a: b", " 16 : x"])
def test_a_mark_typed_by_hand_is_understood(words: str) -> None:
    assert set(articles_marked(said((DAY, words)), DAY)) == {"16"}


@pytest.mark.parametrize("words", ["tot capitolul", "47: x", "16 alin. (1): x", "16 modificat"])
def test_words_that_name_no_article_are_refused_and_say_how_to_write_them(words: str) -> None:
    with pytest.raises(BadInput) as refused:
        said((DAY, words))
    assert "Scrieți articolul" in refused.value.text.ro
    assert "16" in refused.value.text.en


@pytest.mark.parametrize("number", ["47", "16 alin. (1)", ""])
def test_an_article_the_act_has_not_is_refused(number: str) -> None:
    with pytest.raises(NotInTheAct):
        marking(number, "x")


def test_only_what_rests_on_a_marked_article_is_marked() -> None:
    marks = articles_marked(said((DAY, marking("20", "x")), (DAY, marking("16", "x"))), DAY)
    assert marked_among((og44(20, 1), LAWYER, og44(16)), marks) == ("16", "20")
    assert marked_among((og44(21, 1), LAWYER), marks) == ()


@given(st.lists(st.tuples(NUMBERS, st.booleans(), st.text(max_size=20)), max_size=12))
def test_the_last_word_on_each_article_decides(turns: list[tuple[str, bool, str]]) -> None:
    rows = [
        (DAY + timedelta(days=place), (marking if marks else lifting)(number, why))
        for place, (number, marks, why) in enumerate(turns)
    ]
    last = {number: marks for number, marks, _ in turns}
    found = list(articles_marked(said(*rows), DAY + timedelta(days=len(turns))))
    expected = {number for number, marks in last.items() if marks}
    assert found == sorted(expected, key=article_order)
