"""Keeping the index tables in step: written in the same transaction as their source."""

import hashlib
from collections.abc import Callable

from counsellor_app import __version__
from counsellor_app.cases.ids import CaseId
from counsellor_app.cases.index import index_rows
from counsellor_app.cases.restricted import RESTRICTED
from counsellor_app.forms.answers import Answers, said
from counsellor_app.forms.spec import Form
from counsellor_app.law.rulebook import Rulebook
from counsellor_app.services.desk import Desk
from counsellor_app.storage.engine import PATIENT_WAIT_MS
from counsellor_app.storage.transaction import Work

_NAMING = frozenset({"person", "first_contact", "take_over"})  # a draft of these names the case
_AT_ONCE = 20  # cases in one transaction: a window's save waits for no more than that
_BITS_31 = 0x7FFFFFFF


def keep_index(work: Work, desk: Desk, case_id: CaseId) -> None:
    """Write the index rows of the case anew."""
    work.index.replace(index_rows(work.cases.file(case_id), desk.rulebook))


def draft_is_listed(form: Form, answers: Answers) -> bool:
    """Tell whether lists say something else once a draft with these answers is saved."""
    return form.id in _NAMING or said(answers, RESTRICTED) is True


def rebuild_index(desk: Desk) -> None:
    """Drop the index tables and write them anew from what was kept."""
    with desk.vault.work() as work:
        work.index.rebuild(
            index_rows(work.cases.file(case_id), desk.rulebook) for case_id in work.cases.all_ids()
        )


def basis_of(rulebook: Rulebook) -> int:
    """Return the digest of what index rows are made from beside their case: values and program."""
    values = [
        (name, since.start, since.value, since.until)
        for name, entry in sorted(rulebook.entries.items())
        for since in entry.parameter.history
    ]
    told = repr((__version__, values, sorted(rulebook.bridge_days)))
    return int.from_bytes(hashlib.sha256(told.encode("utf-8")).digest()[:4]) & _BITS_31 or 1


def claim_basis(desk: Desk) -> None:
    """Say that all index rows are made from the values of this desk, as in a new vault."""
    with desk.vault.work(PATIENT_WAIT_MS) as work:
        work.index.claim_basis(basis_of(desk.rulebook))


def renew_index(desk: Desk, goes_on: Callable[[], bool]) -> bool:
    """Write all index rows anew if the values or the program changed; tell whether it did.

    A few cases at a time, so that a window can save meanwhile; ended early it begins again
    the next time. Raise VaultBusy.
    """
    with desk.vault.look() as look:
        if look.index.basis() == basis_of(desk.rulebook):
            return False
        case_ids = look.cases.all_ids()
    for place in range(0, len(case_ids), _AT_ONCE):
        if not goes_on():
            return False
        with desk.vault.work(PATIENT_WAIT_MS) as work:
            for case_id in case_ids[place : place + _AT_ONCE]:
                keep_index(work, desk, case_id)
    claim_basis(desk)
    return True
