"""Names are found by what they begin with, in any order and script; lists stay in order."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import date, timedelta
from pathlib import Path
from shutil import copytree
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from counsellor_app.cases.ids import CaseId
from counsellor_app.cases.names import folded, sort_key
from counsellor_app.storage.engine import DATABASE, connect
from counsellor_app.storage.search import Counts, Found, Search
from counsellor_app.storage.vault import Vault, open_vault
from tests.storage.vault_builders import DAY, KEYS, index_rows

PEOPLE = (
    "ȚEPEȘ Ion",
    "ABABEI Țvetana",
    "KOVALENKO Oleksandr",
    "КОВАЛЕНКО Олександр",
    "MUHAMMAD Ahmad",
    "محمد احمد",
    "O'BRIEN Mary-Jane",
    "100% _underscore",
    "Ștefănescu ÎNVENTATĂ",
)


def case_id(number: int) -> CaseId:
    return CaseId(UUID(int=number))


@pytest.fixture
def listed(vault: Vault) -> Vault:
    with vault.work() as work:
        for number, name in enumerate(PEOPLE):
            work.index.replace(index_rows(case_id(number), name, number=f"B-2026-{number:06d}"))
    return vault


@contextmanager
def searching(vault: Vault) -> Iterator[Search]:
    with vault.look() as look:
        yield look.search


def found(vault: Vault, query: str) -> tuple[list[str], list[str]]:
    with searching(vault) as search:
        seen = search.ids_in_order(query)
        return (
            [row.name for row in search.rows(seen.exact)],
            [row.name for row in search.rows(seen.similar)],
        )


def test_nothing_typed_shows_everybody_in_romanian_order(listed: Vault) -> None:
    exact, similar = found(listed, "  ")
    assert exact == sorted(PEOPLE, key=sort_key)
    assert similar == []


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("tepes", ["ȚEPEȘ Ion"]),
        ("\u0162EPE\u015e", ["ȚEPEȘ Ion"]),
        ("io țe", ["ȚEPEȘ Ion"]),
        ("t", ["ABABEI Țvetana", "ȚEPEȘ Ion"]),
        ("mary jane obrien", ["O'BRIEN Mary-Jane"]),
        ("stefan inv", ["Ștefănescu ÎNVENTATĂ"]),
        ("epes", []),
        ("tepes maria", []),
        ("B-2026-000004", ["MUHAMMAD Ahmad"]),
        ("000004", ["MUHAMMAD Ahmad"]),
    ],
)
def test_words_in_any_order_find_what_they_begin(
    listed: Vault, query: str, names: list[str]
) -> None:
    assert found(listed, query)[0] == names


@pytest.mark.parametrize("query", ["%", "_", '"', "*", "'", "--", "%%%", "%_%", "(", ")", "^", "."])
def test_signs_of_the_query_language_mean_nothing(listed: Vault, query: str) -> None:
    assert found(listed, query)[0] == []


@pytest.mark.parametrize("query", ["100%", "_under", "NEAR(a b)", 'ion" OR "a', "a AND b"])
def test_signs_are_read_as_they_are_typed(listed: Vault, query: str) -> None:
    names = [name for name in PEOPLE if matches(query, name)]
    assert sorted(found(listed, query)[0]) == sorted(names)


@pytest.mark.parametrize(
    ("query", "similar"),
    [
        ("Mohamed", {"MUHAMMAD Ahmad", "محمد احمد"}),
        ("Kovalenco Alexander", {"KOVALENKO Oleksandr", "КОВАЛЕНКО Олександр"}),
    ],
)
def test_similar_names_stand_under_the_exact_ones(
    listed: Vault, query: str, similar: set[str]
) -> None:
    exact, alike = found(listed, query)
    assert set(exact) | set(alike) == similar
    assert not set(exact) & set(alike)


def test_only_the_stages_asked_for_are_listed(vault: Vault) -> None:
    with vault.work() as work:
        work.index.replace(index_rows(case_id(1), "UNU Inventat", stage="plan"))
        work.index.replace(index_rows(case_id(2), "DOI Inventat", stage="closed"))
    with searching(vault) as search:
        assert search.ids_in_order("", {"plan"}) == Found((case_id(1),))
        assert search.ids_in_order("inventat", {"closed"}).exact == (case_id(2),)


def test_a_page_of_rows_keeps_the_order_asked_for(listed: Vault) -> None:
    asked = [case_id(number) for number in (5, 1, 99, 3)]
    with searching(listed) as search:
        assert [row.case_id for row in search.rows(asked)] == [asked[0], asked[1], asked[3]]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    names=st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=20), max_size=4),
    typed=st.one_of(
        st.text(max_size=12), st.lists(st.tuples(st.integers(0, 9), st.integers(1, 4)))
    ),
)
def test_a_case_is_found_if_and_only_if_every_word_begins_one_of_its_names(
    shared: Vault, names: list[str], typed: str | list[tuple[int, int]]
) -> None:
    words = [word for name in names for word in folded(name).split()]
    query = typed if isinstance(typed, str) else beginnings(words, typed)
    with shared.work() as work:
        work.index.rebuild([index_rows(case_id(1), *names, number="X")])
    with searching(shared) as search:
        exact = search.ids_in_order(query).exact
    if not query.strip():
        assert exact == (case_id(1),)
        return
    parts = folded(query).split()
    begun = all(any(word.startswith(part) for word in words) for part in parts)
    if any(sign.isdigit() for sign in query):  # the number of a paper, typed with its marks
        begun = begun or any(word.startswith("".join(parts)) for word in words)
    assert exact == ((case_id(1),) if parts and begun else ())


def test_rebuilding_the_index_gives_the_same_rows(listed: Vault) -> None:
    with listed.look() as look:
        before = look.index.dump()
    assert [rows.case.name for rows in before] == list(PEOPLE)
    with listed.work() as work:
        work.index.rebuild(before)
    with listed.look() as look:
        assert look.index.dump() == before
    assert found(listed, "tepes")[0] == ["ȚEPEȘ Ion"]


def test_replaced_rows_leave_nothing_of_the_old_ones(listed: Vault) -> None:
    renamed = index_rows(case_id(0), "ALTUL Vasile", due=(DAY,), number="B-2026-000000")
    with listed.work() as work:
        work.index.replace(renamed)
    assert found(listed, "tepes") == ([], [])
    assert found(listed, "vasile")[0] == ["ALTUL Vasile"]
    with listed.work() as work:
        assert work.index.rows(case_id(0)) == renamed
        work.index.remove(case_id(0))
    assert found(listed, "vasile")[0] == []
    with listed.look() as look:
        assert look.index.rows(case_id(0)) is None


def test_words_of_a_removed_name_do_not_stay_in_the_file(listed: Vault) -> None:
    with listed.work() as work:
        for number in range(len(PEOPLE)):
            work.index.remove(case_id(number))
    with closing(connect(listed.folder / DATABASE, KEYS.database)) as tool:
        blocks = tool.execute("SELECT block FROM name_index_data").fetchall()
    assert not [block for (block,) in blocks if b"tepes" in block or b"kovalenko" in block]


def test_dates_come_in_order_and_are_counted(vault: Vault) -> None:
    today = date(2026, 11, 20)
    days = tuple(today + timedelta(days=distance) for distance in (-2, 0, 14, 15))
    with vault.work() as work:
        work.index.replace(index_rows(case_id(1), "UNU", due=days, unsigned=2))
        work.index.replace(index_rows(case_id(2), "DOI", due=days[:1], stage="closed"))
    until = today + timedelta(days=14)
    with vault.look() as look:
        late = look.due.until(today - timedelta(days=1), today, (), 50)
        assert [row.last_day for row in late] == [days[0], days[0]]
        assert [row.last_day for row in look.due.until(until, today, (), 3)] == [
            days[0],
            days[0],
            days[1],
        ]
        assert [row.last_day for row in look.due.of(case_id(1))] == list(days)
        counts = look.search.counts(today, until, {"closed"})
    assert counts == Counts(active=1, overdue=2, soon=2, unsigned=2)


def beginnings(words: list[str], chosen: list[tuple[int, int]]) -> str:
    if not words:
        return ""
    return " ".join(words[which % len(words)][:length] for which, length in chosen[:5])


def matches(query: str, name: str) -> bool:
    words = folded(name).split()
    return all(any(word.startswith(part) for word in words) for part in folded(query).split())


@pytest.fixture(scope="module")
def shared(made_vault: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Vault]:
    folder = Path(copytree(made_vault, tmp_path_factory.mktemp("shared") / "vault"))
    with closing(open_vault(folder, KEYS)) as vault:
        yield vault
