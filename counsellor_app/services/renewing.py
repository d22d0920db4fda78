"""Filling in anew a form that is kept once and was finalised: a new assessment, no correction."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from counsellor_app.cases.acts import ActKind
from counsellor_app.cases.ids import MemberId
from counsellor_app.cases.members import Doing
from counsellor_app.cases.model import CaseFile, Draft, Sheet
from counsellor_app.errors import NotReady
from counsellor_app.forms.asking import split
from counsellor_app.forms.copied import CopiedFrom, copied_to_kept
from counsellor_app.forms.renewed import RENEWED
from counsellor_app.journal_log import Event, event
from counsellor_app.services.carrying import carried_from
from counsellor_app.services.desk import Desk
from counsellor_app.services.indexing import keep_index
from counsellor_app.services.keeping import open_record
from counsellor_app.services.writing import Writing, act_on
from counsellor_app.text import BUCHAREST, Text, short_date

DRAFT_STANDS = Text(
    "{act} nu se poate începe acum: formularul are o ciornă. Păstrați-o sau renunțați la ea.",
    "{act} cannot be begun now: the form has a draft. Keep it or give it up.",
)
DRAFT_OF_ANOTHER = Text(
    "{act} nu se poate începe acum: formularul are ciorna altcuiva ({name}).",
    "{act} cannot be begun now: the form has somebody else's draft ({name}).",
)
NOT_FINAL = Text(
    "{act} nu se poate începe acum: versiunea cea mai nouă nu este finalizată.",
    "{act} cannot be begun now: the newest version is not finalised.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Renewal:
    """Whether a finalised form can be begun anew; ``why_not`` says why it cannot be now.

    ``day`` is the day the version before tells of. ``begun``: what is typed here is the new one.
    """

    act: Text
    day: str
    begun: bool
    why_not: Text | None


def renewal_of(desk: Desk, writing: Writing) -> Renewal | None:
    """Return how it stands with beginning this form anew; None where that is not asked."""
    act, newest = RENEWED.get(writing.form.id), writing.newest
    if act is None or newest is None or not writing.finalised or not desk.may(Doing.WRITE):
        return None
    with desk.vault.look() as look:
        file = look.cases.file(writing.case_id)
        names = {member.id: member.name for member in look.members.all()}
    drafts = _drafts(file, writing)
    why_not = _why_not(desk, act, drafts, names) if drafts else None
    day = newest.happened_on or newest.kept_at.astimezone(BUCHAREST).date()
    return Renewal(act=act, day=short_date(day), begun=writing.renews, why_not=why_not)


def begin_renewal(desk: Desk, writing: Writing, today: date, now: datetime) -> Writing:
    """Begin the form anew as a draft of what may be carried over, every answer marked.

    Raise NotReady where the newest version is not finalised or a draft stands: nothing typed
    is ever written over; KeyError for a form that is never begun anew. Sealed answers stay in
    the version they were told in.
    """
    desk.must_be_allowed(Doing.WRITE)
    act = RENEWED[writing.form.id]
    with desk.vault.work() as work:
        file = work.cases.file(writing.case_id)
        last = _finalised_end(file, writing)
        if last is None:
            raise NotReady(NOT_FINAL.filled(act=act))
        if _drafts(file, writing):
            raise NotReady(DRAFT_STANDS.filled(act=act))
        renewed = ActKind.RENEWED
        work.acts.add(act_on(writing, last, renewed, desk.member, today=today, now=now))
        work.drafts.put(_draft(desk, last, writing, now))
        keep_index(work, desk, writing.case_id)
    event(Event.ACT_RECORDED, kind=ActKind.RENEWED, case=writing.case_id)
    return open_record(desk, writing.case_id, writing.form.id, writing.record_id, today)


def _finalised_end(file: CaseFile, writing: Writing) -> Sheet | None:
    """Return the one finalised version the record ends with; of a fork none stands alone."""
    ends = file.ends(writing.record_id)
    return ends[0] if len(ends) == 1 and file.finalised(ends[0]) else None


def _drafts(file: CaseFile, writing: Writing) -> tuple[Draft, ...]:
    return tuple(draft for draft in file.drafts if draft.record_id == writing.record_id)


def _why_not(desk: Desk, act: Text, drafts: Sequence[Draft], names: Mapping[MemberId, str]) -> Text:
    if any(draft.member == desk.member.id for draft in drafts):
        return DRAFT_STANDS.filled(act=act)
    return DRAFT_OF_ANOTHER.filled(act=act, name=names.get(drafts[0].member, ""))


def _draft(desk: Desk, last: Sheet, writing: Writing, now: datetime) -> Draft:
    carried = carried_from(writing.form, last)
    answers, aside = split(writing.form, carried, writing.given)
    return Draft(
        record_id=writing.record_id,
        case_id=writing.case_id,
        form_id=writing.form.id,
        form_version=writing.form.version,
        member=desk.member.id,
        based_on=last.id,
        given=writing.given,
        answers=answers,
        set_aside=aside,
        saved_at=now,
        unconfirmed=copied_to_kept(dict.fromkeys(carried, CopiedFrom.LAST)),
    )
