"""The numbers of a sender's bundles: copies, holes, forks, and any order of arrival."""

from collections.abc import Iterable, Mapping
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.cases.ids import CaseId
from counsellor_app.errors import BadBundle
from counsellor_app.exchange import refusals
from counsellor_app.exchange.bundle import make_bundle
from counsellor_app.exchange.items import Item, ItemKind, layout_of
from counsellor_app.exchange.leaving import CaseRecord
from counsellor_app.exchange.manifest import moment_text
from counsellor_app.exchange.profile import ProfileKind
from counsellor_app.exchange.reading import Received, read_bundle
from counsellor_app.exchange.refusals import missing_before
from counsellor_app.exchange.senders import check_number
from counsellor_app.text import Text
from tests.exchange.making import MEMBER, NOW, ORIGIN, TODAY, Office, facts, made, office

LAST = 6
H1, H2, H3 = "01" * 32, "02" * 32, "03" * 32


def numbered(text: Text, number: int) -> Text:
    return text.filled(number=number)


@pytest.mark.parametrize(
    ("received", "sequence", "builds_on", "previous", "sha256", "expected"),
    [
        ({}, 1, 0, None, H1, None),
        ({1: H1}, 2, 1, H1, H2, None),
        ({1: H1}, 2, 0, H1, H2, None),
        ({1: H1}, 1, 0, None, H1, numbered(refusals.ALREADY_RECEIVED, 1)),
        ({1: H1}, 1, 0, None, H2, numbered(refusals.SAME_NUMBER, 1)),
        ({1: H1, 3: H3}, 2, 1, H1, H2, numbered(refusals.OLDER_NUMBER, 2)),
        ({1: H1}, 2, 1, H3, H2, numbered(refusals.BROKEN_CHAIN, 2)),
        ({}, 1, 0, H1, H2, numbered(refusals.BROKEN_CHAIN, 1)),
        ({1: H1}, 3, 2, H2, H3, missing_before(2, 2).text),
        ({1: H1}, 6, 4, H2, H3, missing_before(2, 4).text),
        ({}, 2, 1, H1, H2, missing_before(1, 1).text),
        ({1: H1}, 3, 1, H2, H3, None),
        ({}, 5, 0, H2, H3, None),
    ],
    ids=["first", "next", "next-whole", "copy", "fork", "older", "chain", "first-chained", "hole"]
    + ["holes", "no-first", "covered-hole", "whole"],
)
def test_numbers(
    received: Mapping[int, str],
    sequence: int,
    builds_on: int,
    previous: str | None,
    sha256: str,
    expected: Text | None,
) -> None:
    stated = facts(sequence=sequence, builds_on=builds_on, previous=previous)
    sender = office().sender(received=received)
    said = None
    try:
        check_number(stated, sha256, sender)
    except BadBundle as error:
        said = error.text
    assert said == expected


def test_a_hole_is_named_in_words() -> None:
    assert missing_before(2, 2).text.ro.startswith("Lipsește un pachet dinaintea acestuia: 2. ")
    assert missing_before(2, 4).text.ro.startswith("Lipsesc 3 pachete dinaintea acestuia: 2–4. ")
    assert "{" not in missing_before(1, 25).text.ro + missing_before(1, 25).text.en


def case_item(number: int) -> Item:
    """Return what one day's work added: a case."""
    row = str(CaseId(made(f"case {number}")))
    return Item(
        ItemKind.CASE,
        {
            "row": row,
            "case": row,
            "profile": "identified",
            "schema": layout_of(None, ProfileKind.IDENTIFIED),
            "kind": "case",
            "number": f"B-2026-{number:06d}",
            "origin": str(ORIGIN),
            "opened_at": moment_text(NOW),
            "opened_by": str(MEMBER),
        },
    )


@cache
def desk() -> Office:
    return office()


@cache
def sent(builds_on: tuple[int, ...]) -> tuple[bytes, ...]:
    """Return a sender's bundles 1, 2, …; each holds what was added since the one it builds on."""
    made_so_far: list[bytes] = []
    previous = None
    for sequence, base in enumerate(builds_on, start=1):
        items = tuple(case_item(number) for number in range(base + 1, sequence + 1))
        stated = facts(sequence=sequence, builds_on=base, previous=previous)
        record = CaseRecord(items, {})
        bundle = make_bundle([record], stated, [desk().recipient], desk().signer)
        made_so_far.append(bundle.content)
        previous = bundle.manifest_sha256
    return tuple(made_so_far)


def receive(bundles: Iterable[bytes]) -> tuple[set[str], list[Received], list[Text]]:
    """Take in the bundles one after the other, as a receiver that adds what is missing."""
    rows: set[str] = set()
    received: dict[int, str] = {}
    taken: list[Received] = []
    said: list[Text] = []
    for sealed in bundles:
        try:
            one = read_bundle(sealed, desk().receiver(desk().sender(received=received)), TODAY)
        except BadBundle as error:
            said.append(error.text)
            continue
        taken.append(one)
        rows |= {item.id for item in one.items}
        received = {**received, one.manifest.facts.sequence: one.manifest_sha256}
    return rows, taken, said


BASES = st.tuples(*(st.integers(min_value=0, max_value=number) for number in range(LAST)))
ORDERS = st.lists(st.integers(min_value=0, max_value=LAST - 1), max_size=2 * LAST)


@given(BASES, ORDERS)
def test_any_order_and_any_copies_leave_no_hole_unsaid(
    bases: tuple[int, ...], order: list[int]
) -> None:
    rows, taken, said = receive(sent(bases)[place] for place in order)
    last = max((one.manifest.facts.sequence for one in taken), default=0)
    assert rows == {case_item(number).id for number in range(1, last + 1)}
    assert len(taken) + len(said) == len(order)


@given(BASES)
def test_in_order_everything_is_taken(bases: tuple[int, ...]) -> None:
    rows, taken, said = receive(sent(bases))
    assert not said
    assert all(one.skipped == () for one in taken)
    assert rows == {case_item(number).id for number in range(1, LAST + 1)}


@given(BASES, ORDERS)
def test_what_was_refused_for_a_hole_is_taken_once_the_hole_is_filled(
    bases: tuple[int, ...], order: list[int]
) -> None:
    bundles = sent(bases)
    rows, _, _ = receive([*(bundles[place] for place in order), *bundles])
    assert rows == {case_item(number).id for number in range(1, LAST + 1)}


def test_a_lost_bundle_is_repaired_by_one_that_builds_on_what_came() -> None:
    bundles = sent((0, 1, 1))
    rows, taken, said = receive([bundles[0], bundles[2], bundles[1]])
    assert rows == {case_item(number).id for number in (1, 2, 3)}
    assert [one.skipped for one in taken] == [(), (2,)]
    assert said == [numbered(refusals.OLDER_NUMBER, 2)]


def test_two_continuations_of_one_origin_are_an_alarm() -> None:
    first = sent((0, 1))
    facts_of_copy = facts(sequence=2, builds_on=1, previous="00" * 32)
    restored = make_bundle([], facts_of_copy, [desk().recipient], desk().signer).content
    _, taken, said = receive([first[0], first[1], restored])
    assert len(taken) == 2
    assert said == [numbered(refusals.SAME_NUMBER, 2)]
