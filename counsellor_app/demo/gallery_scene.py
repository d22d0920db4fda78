"""What the gallery is drawn from: the practice vault, and a few cases of its own beside it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from counsellor_app.cases.acts import Signature
from counsellor_app.cases.ids import CaseId, IssueId, RecordId
from counsellor_app.cases.stages import Stage
from counsellor_app.demo import story as told
from counsellor_app.demo import story_papers as papers
from counsellor_app.demo.cast import CAST, Invented
from counsellor_app.demo.gallery_answers import FULLEST, OTHERWISE, every_answer, every_other
from counsellor_app.demo.people import practice_desk, settle
from counsellor_app.demo.story import story_of
from counsellor_app.forms.answers import Answers
from counsellor_app.forms.asking import split
from counsellor_app.forms.group_session import GROUP_SESSION
from counsellor_app.forms.presence import PRESENT
from counsellor_app.forms.registry import FORMS
from counsellor_app.forms.spec import Form
from counsellor_app.law.catalogue import SignatoryKind, SignatureWay
from counsellor_app.security.stretching import FLOOR_COST
from counsellor_app.services import intake, issuing, keeping, sessions, signing
from counsellor_app.services.case_pages import case_page
from counsellor_app.services.desk import Desk
from counsellor_app.services.following import case_ids
from counsellor_app.services.issuing import Numbering
from counsellor_app.settings import Places, places_under
from counsellor_app.ui.clock import Clock

# A working Monday; the pictures of two runs can then be compared.
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
TODAY = NOW.date()
EMPTY, HALF, COMPLETE, CHILD = "empty", "half", "complete", "child"


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """An open practice vault with its invented people, some of whom have a part to play."""

    home: Path
    desk: Desk
    clock: Clock
    places: Places
    records: dict[tuple[str, str], RecordId]  # (half or complete, form id) -> its record
    empty: CaseId
    half: CaseId
    complete: CaseId
    child: CaseId
    active: CaseId  # all signatures are there
    issued: CaseId  # printed, nobody has signed
    issued_paper: IssueId
    active_paper: IssueId
    late: CaseId  # signed later than the paper says
    late_paper: IssueId
    ready: CaseId  # the pack can be issued
    blocked: CaseId  # it cannot yet


def set_scene(home: Path, people: Iterable[Invented] = CAST) -> Scene:
    """Make the practice vault below this folder, and the cases that the pages are about."""
    places = places_under(home)
    desk = practice_desk(places.practice, TODAY, NOW, FLOOR_COST, people)
    active = case_ids(desk, "Yusuf").exact[0]
    issued = settle(desk, _like("Semneazescu", Stage.PACK_ISSUED), TODAY)
    ready = settle(desk, _like("Tipăritescu", Stage.PLAN_FINALISED), TODAY)
    _finalise_protocol(desk, ready)
    late = settle(desk, _like("Amânescu", Stage.PLAN_FINALISED), TODAY)
    _sign_late(desk, late)
    empty = intake.open_case(desk, NOW)
    half = intake.open_case(desk, NOW)
    complete = intake.open_case(desk, NOW)
    child = intake.open_case(desk, NOW)
    records = _filled(desk, complete, half, child)
    return Scene(
        home=home,
        desk=desk,
        clock=Clock(lambda: NOW),
        places=places,
        records=records,
        empty=empty,
        half=half,
        complete=complete,
        child=child,
        active=active,
        issued=issued,
        issued_paper=_paper_of(desk, issued),
        active_paper=_paper_of(desk, active),
        late=late,
        late_paper=_paper_of(desk, late),
        ready=ready,
        blocked=half,
    )


def _like(surname: str, stage: Stage) -> Invented:
    """Return an invented person who differs from the others by name and by stage."""
    return replace(
        CAST[0],
        surname=surname,
        given_names="Exemplu",
        own_script=None,
        stage=stage,
        months_in_programme=0,
        left_open=None,
    )


def _paper_of(desk: Desk, case_id: CaseId) -> IssueId:
    return case_page(desk, case_id, TODAY).documents[0].issue_id


def _finalise_protocol(desk: Desk, case_id: CaseId) -> None:
    """Finalise a protocol that leaves the start to the day of signing."""
    person = _like("Tipăritescu", Stage.PACK_ISSUED)
    writing = keeping.open_form(desk, case_id, "protocol", TODAY)
    answers = papers.protocol_answers(person, story_of(person, TODAY))
    del answers["starts_on"]
    asked, _ = split(writing.form, answers, writing.given)
    keeping.finalise(desk, writing, asked, today=TODAY, now=NOW)


def _sign_late(desk: Desk, case_id: CaseId) -> None:
    """Print the pack on one day and sign it on a later one."""
    _finalise_protocol(desk, case_id)
    printed_on = TODAY - timedelta(days=5)
    numbering = Numbering("EX-322/2026", printed_on)
    issued = issuing.issue_pack(desk, case_id, numbering, printed_on, NOW - timedelta(days=5))
    for who in (SignatoryKind.PERSON, SignatoryKind.IGI):
        signature = Signature(
            who=who,
            name="Semnatarescu Exemplu",
            way=SignatureWay.SIGNED,
            on=TODAY,
            content_hash=issued.content_hash,
        )
        signing.record_signature(desk, issued.issue_id, signature, NOW)


def _filled(
    desk: Desk, complete: CaseId, half: CaseId, child: CaseId
) -> dict[tuple[str, str], RecordId]:
    """Fill in the cases whose every form is drawn; return their records."""
    minor = replace(_like("Copilescu", Stage.PACK_ISSUED), born="2010-03-04")
    records = {
        **_fill(desk, COMPLETE, complete, _like("Totescu", Stage.PACK_ISSUED)),
        **_fill(desk, HALF, half, _like("Jumătescu", Stage.PACK_ISSUED)),
        **_fill(desk, CHILD, child, minor),
    }
    records |= _hold_sessions(desk, (complete, half, child))
    _keep_again(desk, complete, records[COMPLETE, "needs_sheet"])
    return records


def _fill(
    desk: Desk, state: str, case_id: CaseId, person: Invented
) -> dict[tuple[str, str], RecordId]:
    """Fill every form of a case, whole and kept, or half and left open."""
    records = {}
    for number, form in enumerate(FORMS):
        now = NOW - timedelta(minutes=30 - number)
        writing = keeping.begin_record(desk, case_id, form.id, TODAY, now)
        other = OTHERWISE.get(form.id, {}) if state == CHILD else {}
        known = {**_known(form, person), **other}
        given = keeping.given_while_typing(desk, writing, known, TODAY)
        whole = every_answer(form, given, known)
        writing = replace(writing, given=given)
        if state != HALF:
            keeping.keep_sheet(desk, writing, whole, today=TODAY, now=now)
        else:
            keeping.save_draft(desk, writing, every_other(form, given, whole), {}, now)
        records[state, form.id] = writing.record_id
    return records


def _hold_sessions(desk: Desk, people: Iterable[CaseId]) -> dict[tuple[str, str], RecordId]:
    """Fill the form of a session: whole, with its people, and half and left open."""
    form = GROUP_SESSION
    half, whole = (sessions.begin_session(desk, TODAY, NOW) for _ in range(2))
    answers = every_answer(form, whole.writing.given, whole.writing.answers)
    begun = every_other(form, half.writing.given, answers)
    sessions.save_session_draft(desk, half, begun, {}, NOW)
    present: Answers = {"presence": PRESENT}
    listed = [
        replace(sessions.person_for(desk, whole, answers, case_id), answers=present)
        for case_id in people
    ]
    sessions.keep_session(desk, whole, answers, listed, today=TODAY, now=NOW)
    return {
        (HALF, form.id): half.writing.record_id,
        (COMPLETE, form.id): whole.writing.record_id,
    }


def _keep_again(desk: Desk, case_id: CaseId, record_id: RecordId) -> None:
    """Keep a second version of a needs sheet, so that there are two to compare."""
    writing = keeping.open_record(desk, case_id, "needs_sheet", record_id, TODAY)
    said = str(writing.answers.get("conclusions", ""))
    now = NOW - timedelta(minutes=5)
    changed = {
        **writing.answers,
        "conclusions": f"{said} Are nevoie și de un curs de limba română seara.".strip(),
        "housing_rent": 185_000,
    }
    asked, _ = split(writing.form, changed, writing.given)
    keeping.keep_sheet(desk, writing, asked, today=TODAY, now=now, why="A început lucrul.")


def _known(form: Form, person: Invented) -> Answers:
    story = story_of(person, TODAY)
    tellers = {
        "first_contact": told.contact_answers,
        "person": told.person_answers,
        "request": told.request_answers,
        "interview": told.interview_answers,
        "needs_sheet": papers.needs_answers,
        "individual_plan": papers.plan_answers,
        "protocol": papers.protocol_answers,
        "take_over": papers.take_over_answers,
    }
    teller = tellers.get(form.id)
    return FULLEST.get(form.id, {}) if teller is None else teller(person, story)
