"""An invented office at work: the steps of a case, as the windows ask them of the services."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path

from counsellor_app.cases.acts import Signature
from counsellor_app.cases.ids import CaseId, MemberId, new_id
from counsellor_app.cases.index_rows import CaseRow, DueRow, IndexRows
from counsellor_app.cases.model import CaseFile
from counsellor_app.cases.names import sort_key
from counsellor_app.forms.answers import Answers
from counsellor_app.forms.handling import Role
from counsellor_app.law.catalogue import Centre, SignatoryKind, SignatureWay
from counsellor_app.services import intake, issuing, keeping, opening, signing
from counsellor_app.services.desk import Desk
from counsellor_app.services.issuing import DOTTED as DOTTED
from counsellor_app.services.issuing import IssuedPack, Numbering
from counsellor_app.services.signing import SigningPage
from counsellor_app.services.writing import Writing
from tests.builders import TODAY, complete_answers

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
PASSPHRASE = "corabie-lampion-prispa-ulcior-busuioc-vagon"
FIRST_RUN = opening.FirstRun(
    name="Ana-Exemplu Consilierescu",
    function="ofițer de integrare",
    organisation=opening.Organisation.IGI,
    organisation_name="Inspectoratul General pentru Imigrări",
    centre=Centre.GALATI,
    role=Role.IGI_OFFICER,
)
FINAL = ("needs_sheet", "individual_plan", "protocol")

_SECONDS = count(1)
LATE = {
    "protection_granted_on": "2026-06-01",
    "protection_communicated_on": "2026-06-08",
}


def tick() -> datetime:
    """Return the next moment of the office's day."""
    return NOW + timedelta(seconds=next(_SECONDS))


def complete(writing: Writing) -> Answers:
    """Return answers to everything that the form asks."""
    return complete_answers(writing.form.id, writing.given)


def keep(
    desk: Desk, case_id: CaseId, form_id: str, answers: Answers | None = None, day: date = TODAY
) -> Writing:
    """Keep a version of a form, a new record where a case has many."""
    writing = keeping.begin_record(desk, case_id, form_id, day, tick())
    said = complete(writing) if answers is None else answers
    return keeping.keep_sheet(desk, writing, said, today=day, now=tick())


def finalise(desk: Desk, case_id: CaseId, form_id: str, answers: Answers | None = None) -> Writing:
    """Finalise a form with these answers, or with complete ones."""
    writing = keeping.open_form(desk, case_id, form_id, TODAY)
    said = complete(writing) if answers is None else answers
    return keeping.finalise(desk, writing, said, today=TODAY, now=tick())


def open_person(desk: Desk, **changed: str) -> CaseId:
    """Open a case whose person form is complete but for what is changed."""
    case_id = intake.open_case(desk, tick())
    keep(desk, case_id, "person", {**complete_answers("person"), **changed})
    return case_id


def request_registered(desk: Desk, **changed: str) -> CaseId:
    """Open a case up to the registered request."""
    case_id = open_person(desk, **changed)
    keep(desk, case_id, "request")
    intake.register_request(desk, case_id, "EX-1/2026", date(2026, 10, 5), tick())
    return case_id


def ready_case(desk: Desk, **changed: str) -> CaseId:
    """Carry a case to where its pack can be issued."""
    case_id = request_registered(desk, **changed)
    keep(desk, case_id, "interview")
    for form_id in FINAL:
        finalise(desk, case_id, form_id)
    return case_id


def issue(desk: Desk, case_id: CaseId, numbering: Numbering = DOTTED) -> IssuedPack:
    """Issue the pack today."""
    return issuing.issue_pack(desk, case_id, numbering, TODAY, tick())


def signature(
    who: SignatoryKind,
    day: date = TODAY,
    way: SignatureWay = SignatureWay.SIGNED,
    reason: str | None = None,
) -> Signature:
    """Return the signature of an invented person."""
    return Signature(who=who, name="Semnatarescu Exemplu", way=way, on=day, reason=reason)


def sign(desk: Desk, pack: IssuedPack, *signatures: Signature) -> SigningPage:
    """Record signatures one after the other; return the page as it stands then."""
    for one in signatures:
        signing.record_signature(desk, pack.issue_id, one, tick())
    return signing.signing_page(desk, pack.issue_id)


def file_of(desk: Desk, case_id: CaseId) -> CaseFile:
    """Return all that is kept about a case."""
    with desk.vault.look() as look:
        return look.cases.file(case_id)


def at_the_desk_of(desk: Desk, role: Role) -> Desk:
    """Return the same vault with another member at it, who is known to it."""
    is_igi = role in (Role.IGI_OFFICER, Role.HEAD_OF_CENTRE)
    member = replace(
        desk.member,
        id=MemberId(new_id(tick())),
        name=f"{role.text.ro} Exemplu",
        organisation=desk.member.organisation if is_igi else "Asociația Exemplu",
        centre=desk.member.centre if is_igi else None,
        role=role,
        recorded_at=tick(),
    )
    with desk.vault.work() as work:
        work.members.add(member)
    return replace(desk, member=member)


def every_byte_under(folder: Path) -> bytes:
    """Return all files below a folder, one after the other."""
    return b"".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())


def written(desk: Desk, cases: int, *days: date, kind: str = "R-032") -> None:
    """Write index rows of so many invented cases with a date on each of these days."""
    with desk.vault.work() as work:
        for number in range(cases):
            case_id = CaseId(new_id(tick()))
            name = f"NUMĂRATESCU {number:05}"
            case = CaseRow(
                case_id=case_id, number=f"B-2026-{number:06}", name=name, sort_key=sort_key(name),
                language=None, citizenship=None, track=None, stage="plan", programme_starts=None,
                programme_ends=None, last_event_on=None, open_drafts=0, unsigned_issues=0,
            )  # fmt: skip
            due = tuple(
                DueRow(
                    case_id=case_id, kind=kind, cite="og44:16", last_day=day, recommended=None,
                    ro="Cererea de includere", en="Request for inclusion",
                )
                for day in days
            )  # fmt: skip
            work.index.replace(IndexRows(case=case, names=(), due=due))
