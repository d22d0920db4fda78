"""What stands on an issued paper, beside what would stand there now: the one place that knows.

Compared are only answers that may stand on that paper: none of another handling, none sealed,
of a hidden address nothing.
"""

from collections.abc import Callable, Iterable, Iterator, Set
from dataclasses import dataclass, replace
from datetime import date

from counsellor_app.cases.confided import may_read
from counsellor_app.cases.ids import RecordId
from counsellor_app.cases.model import CaseFile, DocumentKind, Issue, Sheet
from counsellor_app.cases.protocol_packs import PACK_FORMS, day_of_issue, number_of_issue
from counsellor_app.cases.safe_contact import address_is_hidden
from counsellor_app.documents.printable import (
    SIGNED_PAPER,
    WHERE_THE_PERSON_LIVES,
    printable,
    without_home,
)
from counsellor_app.forms.answers import Answer, Answers
from counsellor_app.forms.asking import split
from counsellor_app.forms.handling import Paper
from counsellor_app.forms.registry import form_by_id
from counsellor_app.forms.spec import Form
from counsellor_app.forms.spoken import NOTHING
from counsellor_app.forms.upgrade import upgraded
from counsellor_app.services.comparing import NOT_SPELT, ChangedField, differing
from counsellor_app.services.desk import Desk
from counsellor_app.services.numbering import NUMBER_FIELDS, numbering_of
from counsellor_app.services.planning import planned
from counsellor_app.text import Text, short_date

NUMBER, DAY, TOGETHER = "number", "day", "together"
_NUMBER = Text("Numărul de înregistrare", "Registration number")
_DAY = Text("Data înregistrării", "Day of registration")
_OTHERS = Text("Ce stă alături de fișa tipărită", "What stands beside the printed record")
_NONE = Text(NOTHING, NOTHING)
_BY = frozenset({"number_by"})


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedForm:
    """A form that would stand on the paper otherwise now; ``typed`` in part without being kept.

    ``day`` tells apart the records of a form of which several stand on one paper.
    """

    form_id: str
    record_id: RecordId
    title: Text
    typed: bool
    fields: tuple[ChangedField, ...]
    day: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Stands:
    """What may stand on a kind of paper, as its document says."""

    forms: tuple[str, ...]
    shows: frozenset[Paper]
    also: frozenset[str]
    together: Callable[[Answers, Answers], bool] | None

    def of(self, file: CaseFile, form: Form, answers: Answers) -> dict[str, Answer]:
        """Return which of these answers stand on it."""
        if address_is_hidden(file):
            answers = without_home(form, answers)
        also = {one.removeprefix(f"{form.id}.") for one in self.also}
        return printable(form, answers, self.shows, also)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Pair:
    """A record as it was printed, and as it is kept and typed now; None where there is none."""

    form: Form
    record_id: RecordId
    printed: Sheet | None
    kept: Answers | None
    typed: Answers | None

    @property
    def now(self) -> Answers:
        """Return what it says now."""
        return self.typed if self.typed is not None else self.kept or {}


def asked_in(sheet: Sheet) -> Answers:
    """Return what a kept version says, as today's form asks it."""
    form = form_by_id(sheet.form_id)
    return split(form, upgraded(form, sheet.form_version, sheet.answers), sheet.given)[0]


def own_sheet(file: CaseFile, issue: Issue) -> Sheet | None:
    """Return the version of the record that the paper was printed of: the first it names."""
    first = issue.sheets[0] if issue.sheets else None
    return next((one for one in file.sheets if one.id == first), None)


def together_with(
    file: CaseFile, own: Sheet, together: Callable[[Answers, Answers], bool] | None
) -> list[Sheet]:
    """Return the other records of the form that stand on its paper, as a month's sessions."""
    if together is None:
        return []
    told, each = asked_in(own), file.standing_of_each(own.form_id)
    others = (one for one in each if one.record_id != own.record_id)
    return [one for one in others if together(told, asked_in(one))]


def changed_forms(desk: Desk, file: CaseFile, issue: Issue) -> tuple[ChangedForm, ...]:
    """Return the forms of which the paper would say something else now.

    Now is what is kept and what this member is typing. A paper made elsewhere says nothing here.
    """
    if issue.made_elsewhere:
        return ()
    stands, then = _stands_on(issue.kind), _then(file, issue)
    found = []
    for pair in _pairs(desk, file, issue, stands.forms):
        old = {} if pair.printed is None else stands.of(then, pair.form, asked_in(pair.printed))
        new = stands.of(file, pair.form, pair.now)
        said = differing(pair.form, old, new, planned(file))
        fields = tuple(_guarded(one, pair.form, file) for one in said)
        fields = tuple(one for one in fields if not _is_the_number(one, file, issue, pair))
        if not fields:
            continue
        kept = stands.of(file, pair.form, pair.kept or {})
        several = stands.together is not None and pair.printed is not None
        found.append(
            ChangedForm(
                form_id=pair.form.id,
                record_id=pair.record_id,
                title=pair.form.title,
                typed=pair.typed is not None and kept != new,
                fields=fields,
                day=pair.printed.happened_on if several and pair.printed is not None else None,
            )
        )
    return tuple(found)


def changed_marks(file: CaseFile, issue: Issue) -> tuple[ChangedField, ...]:
    """Return what else the paper would say otherwise now: its number, its day, who joined it.

    A number that a pen wrote on the dotted lines counts as printed.
    """
    own = own_sheet(file, issue)
    if own is None or issue.made_elsewhere:
        return ()
    return (*_renumbered(file, issue), *_joined(file, issue, own))


def changed_labels(desk: Desk, file: CaseFile, issue: Issue) -> tuple[Text, ...]:
    """Return what changed since the print, as labels."""
    forms = (one for form in changed_forms(desk, file, issue) for one in form.fields)
    labels = [one.label for one in (*forms, *changed_marks(file, issue))]
    return tuple(dict.fromkeys(labels))


def others_type(desk: Desk, file: CaseFile, issue: Issue) -> bool:
    """Tell whether another member types, unkept, in a form that stands on the paper."""
    forms = _stands_on(issue.kind).forms
    return any(one.form_id in forms and one.member != desk.member.id for one in file.drafts)


def _stands_on(kind: DocumentKind) -> _Stands:
    if kind is DocumentKind.PROTOCOL_PACK:
        return _Stands(forms=PACK_FORMS, shows=SIGNED_PAPER, also=frozenset(), together=None)
    # Not at the top: what prints takes a quarter of a second to load, and few cases need it here.
    from counsellor_app.documents.catalogue import document_of

    one = document_of(kind)
    return _Stands(forms=one.forms, shows=one.shows, also=one.also, together=one.together)


def _then(file: CaseFile, issue: Issue) -> CaseFile:
    """Return the case as it was kept and typed when the paper was made."""
    kept = tuple(one for one in file.sheets if one.kept_at <= issue.made_at)
    typed = tuple(one for one in file.drafts if one.saved_at <= issue.made_at)
    return replace(file, sheets=kept, drafts=typed)


def _pairs(desk: Desk, file: CaseFile, issue: Issue, forms: Iterable[str]) -> Iterator[_Pair]:
    for form_id in forms:
        printed = [one for one in file.sheets if one.id in issue.sheets and one.form_id == form_id]
        for sheet in printed:
            yield _pair(desk, file, form_id, sheet.record_id, sheet)
        if not printed:
            yield from _begun_since(desk, file, form_id)


def _begun_since(desk: Desk, file: CaseFile, form_id: str) -> Iterator[_Pair]:
    """Yield a form the case has once that had no version when the paper was made."""
    newest = file.newest(form_id)
    drafts = (one for one in file.drafts if one.form_id == form_id)
    mine = next((one for one in drafts if one.member == desk.member.id), None)
    known = newest or mine
    if known is not None and (desk.by_recovery or may_read(file, known.record_id, desk.member)):
        yield _pair(desk, file, form_id, known.record_id, None)


def _pair(
    desk: Desk, file: CaseFile, form_id: str, record_id: RecordId, printed: Sheet | None
) -> _Pair:
    form, ends = form_by_id(form_id), file.ends(record_id)
    draft = file.draft_of(record_id, desk.member.id)
    typed = None
    if draft is not None:
        typed = split(form, upgraded(form, draft.form_version, draft.answers), draft.given)[0]
    return _Pair(
        form=form,
        record_id=record_id,
        printed=printed,
        kept=asked_in(ends[-1]) if ends else None,
        typed=typed,
    )


def _guarded(one: ChangedField, form: Form, file: CaseFile) -> ChangedField:
    """Return the question without words where they would tell a home that is hidden now."""
    home: Set[str] = WHERE_THE_PERSON_LIVES.get(form.id, frozenset())
    if one.field_id not in home or not address_is_hidden(file):
        return one
    return replace(one, before=NOT_SPELT, after=_NONE, rows=())


def _is_the_number(one: ChangedField, file: CaseFile, issue: Issue, pair: _Pair) -> bool:
    """Tell whether the form now merely says the number or the day that the paper bears."""
    if pair.form.id != issue.kind.form_id or issue.kind not in NUMBER_FIELDS:
        return False
    number, day = NUMBER_FIELDS[issue.kind]
    now = numbering_of(file, issue.kind, pair.record_id, pair.now)
    same_number = now.number is not None and now.number == number_of_issue(file, issue)
    same_day = now.day is not None and now.day == day_of_issue(file, issue)
    if one.field_id == number or one.field_id in _BY:
        return same_number
    return one.field_id == day and same_day


def _renumbered(file: CaseFile, issue: Issue) -> Iterator[ChangedField]:
    """Yield number and day of a request that was registered otherwise; forms say all others."""
    own = own_sheet(file, issue)
    if own is None or issue.kind is not DocumentKind.REQUEST:
        return
    now = numbering_of(file, issue.kind, own.record_id, {})
    number, day = number_of_issue(file, issue), day_of_issue(file, issue)
    if None not in (number, now.number) and number != now.number:
        yield _mark(NUMBER, _NUMBER, str(number), str(now.number))
    if day is not None and now.day is not None and day != now.day:
        yield _mark(DAY, _DAY, short_date(day), short_date(now.day))


def _joined(file: CaseFile, issue: Issue, own: Sheet) -> Iterator[ChangedField]:
    """Yield which records stand on the paper, where others would now."""
    together = _stands_on(issue.kind).together
    if together is None:
        return
    newest = file.ends(own.record_id)[-1]
    then = [one for one in file.sheets if one.id in issue.sheets and one.form_id == own.form_id]
    now = [newest, *together_with(file, newest, together)]
    if {one.record_id for one in then} != {one.record_id for one in now}:
        yield _mark(TOGETHER, _OTHERS, _days(then), _days(now))


def _days(sheets: Iterable[Sheet]) -> str:
    days = sorted(one.happened_on for one in sheets if one.happened_on is not None)
    return ", ".join(short_date(day) for day in days) or NOTHING


def _mark(name: str, label: Text, before: str, after: str) -> ChangedField:
    return ChangedField(
        field_id=name, label=label, before=Text(before, before), after=Text(after, after)
    )
