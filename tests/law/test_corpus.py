"""The shipped act: its wording, and that not a byte of it was changed."""

from datetime import date

import pytest

from counsellor_app.law import corpus
from counsellor_app.law.citation import Cite, cite_from, og44
from counsellor_app.resources import resource


def test_a_letter_has_its_own_wording() -> None:
    assert corpus.wording(og44(18, 2, "c")) == "cursuri de învățare a limbii române;"


def test_a_letter_with_an_exponent_resolves() -> None:
    assert corpus.wording(cite_from("og44:2a^1")).startswith("străinii care au dobândit un drept")


def test_a_paragraph_has_its_letters_below_it() -> None:
    lines = corpus.wording(og44(18, 2)).splitlines()
    assert lines[0].startswith("(2) Activitățile și beneficiile")
    assert [line[:2] for line in lines[1:]] == [f"{letter})" for letter in "abcdefgh"]


def test_an_article_has_all_its_paragraphs() -> None:
    assert corpus.wording(og44(20)).count("\n") == 1


@pytest.mark.parametrize(
    "cite",
    [og44(99), og44(20, 9), og44(18, 2, "i"), og44("35^3"), og44(11, 2), Cite("l122", "20")],
)
def test_what_is_not_in_force_in_the_act_has_no_wording(cite: Cite) -> None:
    with pytest.raises(corpus.NotInTheAct):
        corpus.wording(cite)


@pytest.mark.parametrize("key", ["og44:18(2)c", "og44:2a^1", "og44:35^1(4)", "og44:16"])
def test_a_citation_key_reads_back(key: str) -> None:
    assert cite_from(key).key == key


@pytest.mark.parametrize("key", ["", "og44", "og44:x", "og44:18(2)c\n", "18(2)"])
def test_what_is_no_citation_key_is_refused(key: str) -> None:
    with pytest.raises(ValueError, match="citation"):
        cite_from(key)


def test_the_version_names_the_consolidated_day() -> None:
    assert corpus.law_version() == "og-44-2004@2019-10-19"


def test_an_inserted_article_stands_after_its_number() -> None:
    numbers = [corpus.article_order(one) for one in ("14", "14^1", "15", "35^1", "35^2")]
    assert numbers == sorted(numbers)


def test_a_changed_act_is_refused() -> None:
    shipped = resource("law", "og-44-2004.json").read_bytes()
    assert corpus.act_from(shipped) == corpus.og_44_2004()
    with pytest.raises(corpus.ActDamaged):
        corpus.act_from(shipped.replace(b"12 luni", b"13 luni", 1))


def test_every_article_stands_under_its_chapter_in_order() -> None:
    numbers = [one.number for one in corpus.articles()]
    assert numbers[0] == "1"
    assert numbers[-1] == "46"
    assert numbers == sorted(numbers, key=corpus.article_order)
    assert all(one.chapter.title for one in corpus.articles())
    assert corpus.article("29").section == corpus.Heading(
        "a 2-a", "Rolul autorităților administrației publice locale"
    )
    assert corpus.article("16").section is None


def test_an_article_says_who_changed_it_when_and_how() -> None:
    (only,) = corpus.article("16").amendments
    assert only.in_force == date(2019, 10, 19)
    assert only.by == "Legea nr. 178 din 10 octombrie 2019"
    assert "a fost modificat de Punctul 10" in only.note
    assert corpus.article("19").amendments == ()


def test_the_newest_change_stands_first() -> None:
    for one in corpus.articles():
        days = [change.in_force for change in one.amendments]
        assert days == sorted(days, reverse=True)
    assert len({change.by for one in corpus.articles() for change in one.amendments}) == 5


def test_a_repealed_article_is_read_but_not_cited() -> None:
    assert corpus.article("35^3").repealed
    with pytest.raises(corpus.NotInTheAct):
        corpus.article("47")


def test_the_words_of_an_article_are_those_its_citation_opens() -> None:
    for one in corpus.articles():
        if not one.repealed:
            assert corpus.whole_text(one) == corpus.wording(og44(one.number))
