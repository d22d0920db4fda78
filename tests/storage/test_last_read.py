"""A case asked for again is answered from memory only while nothing was written, by anybody."""

import shutil
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.cases.ids import CaseId
from counsellor_app.cases.model import CaseFile, Draft, Record
from counsellor_app.storage.vault import Vault, open_vault
from tests.storage.vault_builders import KEYS, a_draft, a_sheet, add_case, add_record

STEPS = ("look", "look", "draft", "undone", "drop", "other case")


class Undone(Exception):
    """Stands for whatever makes a transaction be undone."""


@pytest.fixture(scope="module")
def made_once(made_vault: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Vault]:
    folder = shutil.copytree(made_vault, tmp_path_factory.mktemp("read") / "vault")
    opened = open_vault(folder, KEYS)
    yield opened
    opened.close()


def kept_record(vault: Vault) -> Record:
    with vault.work() as work:
        record = add_record(work, add_case(work))
        work.sheets.add(a_sheet(record))
    return record


def case_of(record: Record) -> CaseId:
    assert record.case_id is not None
    return record.case_id


def read(vault: Vault, record: Record) -> CaseFile:
    with vault.look() as look:
        return look.cases.file(case_of(record))


def drafts_seen(vault: Vault, record: Record) -> list[tuple[Draft, ...]]:
    """Return the drafts by two readers at once: each has a connection, as two threads have."""
    with vault.look() as first, vault.look() as second:
        return [look.cases.file(case_of(record)).drafts for look in (first, second)]


def put(vault: Vault, draft: Draft) -> None:
    with vault.work() as work:
        work.drafts.put(draft)


def test_a_case_read_twice_is_the_same_object(vault: Vault) -> None:
    record = kept_record(vault)

    assert read(vault, record) is read(vault, record)


def test_what_was_written_meanwhile_is_read(vault: Vault) -> None:
    record = kept_record(vault)
    before = read(vault, record)
    put(vault, a_draft(record))

    assert before.drafts == ()
    assert read(vault, record).drafts == (a_draft(record),)


def test_what_was_undone_was_never_there(vault: Vault) -> None:
    record = kept_record(vault)
    read(vault, record)
    with suppress(Undone), vault.work() as work:
        work.drafts.put(a_draft(record))
        assert work.cases.file(case_of(record)).drafts == (a_draft(record),)
        raise Undone

    assert read(vault, record).drafts == ()


def test_what_another_connection_wrote_is_read(vault: Vault) -> None:
    record = kept_record(vault)
    assert drafts_seen(vault, record) == [(), ()]
    put(vault, a_draft(record))

    assert drafts_seen(vault, record) == [(a_draft(record),), (a_draft(record),)]


@given(steps=st.lists(st.sampled_from(STEPS), max_size=12))
def test_whatever_is_done_the_last_draft_kept_is_read(made_once: Vault, steps: list[str]) -> None:
    record, other, kept = kept_record(made_once), kept_record(made_once), ""
    for place, step in enumerate(steps):
        text = f"{place}"
        match step:
            case "draft":
                put(made_once, a_draft(record, text))
                kept = text
            case "undone":
                with suppress(Undone), made_once.work() as work:
                    work.drafts.put(a_draft(record, text))
                    work.cases.file(case_of(record))
                    raise Undone
            case "drop":
                with made_once.work() as work:
                    work.drafts.drop(record.id, a_draft(record).member)
                kept = ""
            case "other case":
                assert read(made_once, other).case.id == case_of(other)
        wanted = (a_draft(record, kept),) if kept else ()
        assert drafts_seen(made_once, record) == [wanted, wanted]
