import random
import time
import unicodedata
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.resources import resource
from counsellor_app.security.passphrase import (
    EVERYDAY,
    GUESSABLE,
    KNOWN,
    MIN_CHARACTERS,
    TOO_SHORT,
    judge,
    normalised,
    suggest,
    suggestion_bits,
)

WORDS = resource("words_ro.txt").read_text(encoding="utf-8").split()


def test_fourteen_characters_are_too_few_however_odd_they_are() -> None:
    verdict = judge("Xy7$kd92mQpl0!")
    assert (verdict.ok, verdict.why) == (False, TOO_SHORT)
    assert verdict.strength <= 1


@pytest.mark.parametrize(
    "saying",
    [
        "Cine se scoală de dimineață, departe ajunge",
        "cinesescoaladedimineatadeparteajunge1",
        "PAROLA MEA SECRETĂ 2026",
        "Fă rai din ce ai! Nu lăsa pe mâine ce poți face azi",
        "pe-un picior de plai pe-o gură de rai",
    ],
)
def test_what_everybody_would_try_is_refused(saying: str) -> None:
    assert judge(saying) == judge(saying.upper())
    assert judge(saying).ok is False
    assert judge(saying).why == KNOWN


def test_names_given_as_hints_do_not_count() -> None:
    assert judge("zurbanela kalimbo 1999").ok
    verdict = judge("zurbanela kalimbo 1999", ["Zurbanela Kalimbo", "Undeva"])
    assert (verdict.ok, verdict.why) == (False, KNOWN)


def test_repetition_is_refused() -> None:
    assert judge("a" * 40).why == GUESSABLE
    assert not judge("parolaparolaparolaparola").ok


def test_four_unrelated_words_are_enough() -> None:
    verdict = judge("vulcan felinar stejar bufet")
    assert verdict.ok
    assert verdict.why is None
    assert verdict.strength >= 3


@pytest.mark.parametrize("extreme", ["", "\x00" * 20, "\ud800" * 20, "🦊" * 30, "ă" * 10_000])
def test_anything_that_can_be_pasted_gets_a_verdict(extreme: str) -> None:
    assert judge(extreme).strength in range(5)


def test_a_passphrase_full_of_symbols_is_judged_while_it_is_being_typed() -> None:
    started = time.process_time()
    assert judge("4@8({[<3691!|0$5+7%2" * 4).ok
    assert time.process_time() - started < 6  # ten seconds and more if all of it is read


@given(st.text(max_size=80))
def test_length_and_bar_always_hold(passphrase: str) -> None:
    verdict = judge(passphrase)
    typed = unicodedata.normalize("NFKC", passphrase)
    assert verdict.ok == (verdict.why is None)
    if verdict.ok:
        assert len(typed) >= MIN_CHARACTERS
        assert verdict.strength >= 3


@given(st.text())
def test_composed_and_decomposed_letters_give_the_same_bytes(passphrase: str) -> None:
    composed = unicodedata.normalize("NFC", passphrase)
    apart = unicodedata.normalize("NFD", passphrase)
    assert normalised(composed) == normalised(apart)


def test_nothing_is_cut_off() -> None:
    assert normalised("a" * 10_000) != normalised("a" * 9_999)
    assert len(normalised("a" * 10_000)) == 10_000


def test_leading_and_trailing_spaces_count() -> None:
    assert normalised(" a") != normalised("a") != normalised("a ")


def test_the_word_list_has_what_the_bits_promise() -> None:
    assert len(set(WORDS)) == len(WORDS) == 2048
    assert suggestion_bits() == 66
    assert all(word.isascii() and word.isalpha() and word.islower() for word in WORDS)
    assert all(3 <= len(word) <= 9 for word in WORDS)


def test_no_two_words_can_be_taken_for_each_other_by_one_slip() -> None:
    shapes: dict[str, set[str]] = {}
    for word in WORDS:
        for at in range(len(word)):  # one letter replaced, or two neighbours swapped
            shapes.setdefault(f"{word[:at]}*{word[at + 1 :]}", set()).add(word)
            swapped = word[:at] + word[at : at + 2][::-1] + word[at + 2 :]
            shapes.setdefault(swapped, set()).add(word)
        shapes.setdefault(word, set()).add(word)
        for at in range(len(word)):  # one letter left out
            shapes.setdefault(word[:at] + word[at + 1 :], set()).add(word)
    inventory = set(WORDS)
    alike = [
        found
        for shape, found in shapes.items()
        if len(found) > 1 and ("*" in shape or shape in inventory)
    ]
    assert alike == []


@given(st.integers())
def test_every_suggestion_passes_the_bar(seed: int) -> None:
    suggestion = suggest(random.Random(seed))
    assert len(suggestion.split("-")) == 6
    assert judge(suggestion).ok


def test_even_the_easiest_suggestion_passes_the_bar() -> None:
    for six in list(combinations(sorted(WORDS, key=len)[:8], 6))[:10]:
        assert judge("-".join(six)).ok
    assert judge("-".join(WORDS[:6])).ok


def test_suggestions_use_the_whole_list() -> None:
    source = random.Random(1)
    drawn = {word for _ in range(3000) for word in suggest(source).split("-")}
    assert len(drawn) > 0.99 * len(WORDS)


@pytest.mark.parametrize(
    "sentence",
    [
        "ana are mere si pere",
        "Ana are mere și pere 2026",
        "anaaremeresipere",
        "Eu merg la piață cu mama și cu tata",
        "o familie frumoasă are un copil mic",
        "copiii mei sunt cei mai frumoși din lume",
    ],
)
def test_a_sentence_of_everyday_words_is_refused_and_said_to_be_one(sentence: str) -> None:
    verdict = judge(sentence)
    assert (verdict.ok, verdict.why) == (False, EVERYDAY)
    assert verdict.strength < 3


@pytest.mark.parametrize(
    "phrase",
    [
        "trei elefanti mov zburda pe acoperisul catedralei",
        "o coțofană tricotează sub policandru",
        "ana are mere si pere langa un policandru strabun",
    ],
)
def test_a_sentence_with_rare_words_is_enough(phrase: str) -> None:
    assert judge(phrase).ok


@given(st.integers())
def test_a_suggestion_typed_without_hyphens_passes_too(seed: int) -> None:
    assert judge(suggest(random.Random(seed)).replace("-", " ")).ok


def test_the_words_of_sentences_are_plain_small_letters() -> None:
    for name in ("small_words_ro.txt", "everyday_words_ro.txt"):
        lines = resource(name).read_text(encoding="utf-8").splitlines()
        words = [word for line in lines if not line.startswith("#") for word in line.split()]
        assert len(words) == len(set(words)) > 200
        assert all(word.isascii() and word.isalpha() and word.islower() for word in words)
