"""The documents of a case: number, signatures, what is in force, what changed since the print."""

from collections.abc import Iterable, Set
from dataclasses import replace

from counsellor_app.cases.model import CaseFile, Issue, Sheet
from counsellor_app.cases.protocol_packs import (
    PACK_FORMS,
    day_of_issue,
    lacking,
    number_of_issue,
    protocol_in_force,
    protocol_waiting,
    protocols,
    signatures_on,
    signed_on_paper,
)
from counsellor_app.cases.safe_contact import address_is_hidden
from counsellor_app.documents.printable import SIGNED_PAPER, printable, without_home
from counsellor_app.forms.answers import Answers
from counsellor_app.forms.asking import split
from counsellor_app.forms.canonical import short_code
from counsellor_app.forms.handling import Paper
from counsellor_app.forms.registry import form_by_id
from counsellor_app.forms.upgrade import upgraded
from counsellor_app.services.pages import DocumentLine
from counsellor_app.text import Text

_PROTOCOL = Text("Protocol cu Anexele nr. 1 și 2", "Protocol with Annexes no. 1 and 2")
_PAPER = Text("Protocol semnat pe hârtie", "Protocol signed on paper")
_IN_FORCE = Text("în vigoare", "in force")
_IN_FORCE_UNTIL = Text(
    "în vigoare până la semnarea pachetului nou", "in force until the new pack is signed"
)
_WAITING = Text(
    "așteaptă semnăturile; rămâne în vigoare cel semnat",
    "waits for signatures; the signed one stays in force",
)
_REPLACED = Text("înlocuit de un pachet mai nou", "replaced by a newer pack")


def document_lines(file: CaseFile) -> tuple[DocumentLine, ...]:
    """Return the packs of a case, the newest first."""
    return tuple(_document(file, issue) for issue in reversed(protocols(file)))


def changed_since(file: CaseFile, issue: Issue) -> tuple[Text, ...]:
    """Return the printed answers that a later version changed, as the labels of their fields."""
    return changed_answers(file, issue, PACK_FORMS, SIGNED_PAPER)


def changed_answers(
    file: CaseFile,
    issue: Issue,
    forms: Iterable[str],
    shows: frozenset[Paper],
    also: Set[str] = frozenset(),
) -> tuple[Text, ...]:
    """Return what a paper that shows these answers would say otherwise today, as labels.

    ``forms`` are the forms it was printed of; ``also`` as a document names answers besides.
    """
    kept_then = tuple(one for one in file.sheets if one.kept_at <= issue.made_at)
    typed_then = tuple(one for one in file.drafts if one.saved_at <= issue.made_at)
    then = replace(file, sheets=kept_then, drafts=typed_then)
    found: list[Text] = []
    for form_id in forms:
        form = form_by_id(form_id)
        named = {one.removeprefix(f"{form_id}.") for one in also}
        for printed in kept_then:
            if printed.id not in issue.sheets or printed.form_id != form_id:
                continue
            newest = file.ends(printed.record_id)[-1]
            before = _on_paper(then, printed, shows, named)
            now = _on_paper(file, newest, shows, named)
            found += [one.label for one in form.fields if before.get(one.id) != now.get(one.id)]
    return tuple(dict.fromkeys(found))


def asked_in(sheet: Sheet) -> Answers:
    """Return what a kept version says, as today's form asks it."""
    form = form_by_id(sheet.form_id)
    return split(form, upgraded(form, sheet.form_version, sheet.answers), sheet.given)[0]


def _on_paper(file: CaseFile, sheet: Sheet, shows: frozenset[Paper], also: Set[str]) -> Answers:
    form, answers = form_by_id(sheet.form_id), asked_in(sheet)
    if address_is_hidden(file):
        answers = without_home(form, answers)
    return printable(form, answers, shows, also)


def _document(file: CaseFile, issue: Issue) -> DocumentLine:
    force, waiting = protocol_in_force(file), protocol_waiting(file)
    counts = issue in (force, waiting)
    return DocumentLine(
        issue_id=issue.id,
        title=_PAPER if issue.made_elsewhere else _PROTOCOL,
        number=number_of_issue(file, issue),
        day=day_of_issue(file, issue),
        made_at=issue.made_at,
        code=short_code(issue.content_hash),
        made_elsewhere=issue.made_elsewhere,
        signatures=signatures_on(file, issue),
        lacking=tuple(kind.text for kind in lacking(file, issue)),
        in_force=issue == force,
        standing=_standing(file, issue, force, waiting),
        changed=changed_since(file, issue) if counts else (),
    )


def _standing(
    file: CaseFile, issue: Issue, force: Issue | None, waiting: Issue | None
) -> Text | None:
    if issue == force:
        return _IN_FORCE if waiting is None else _IN_FORCE_UNTIL
    if issue != waiting:
        return _REPLACED
    return _WAITING if force is not None or signed_on_paper(file) else None
