"""The practice vault: a real encrypted vault with invented people at every stage."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from counsellor_app.cases.acts import CommunicationWay, Signature
from counsellor_app.cases.ids import CaseId
from counsellor_app.cases.stages import Stage
from counsellor_app.cases.tasks import tasks_of
from counsellor_app.demo import story as told
from counsellor_app.demo import story_papers as papers
from counsellor_app.demo.cast import CAST, Invented
from counsellor_app.demo.group_sessions import hold_sessions
from counsellor_app.demo.story import COUNSELLOR, Story, story_of
from counsellor_app.demo.story_turns import told_of
from counsellor_app.documents.prepared_languages import TRANSLATED
from counsellor_app.forms.answers import Answer, Answers
from counsellor_app.forms.asking import split
from counsellor_app.forms.handling import Role
from counsellor_app.law.calendar import Months
from counsellor_app.law.catalogue import Centre, SignatoryKind, SignatureWay
from counsellor_app.security.keyring_slot import DeviceStore
from counsellor_app.security.stretching import Argon2Cost
from counsellor_app.services import intake, issuing, keeping, noting, opening, signing
from counsellor_app.services.communicating import Communication, communicate_plan
from counsellor_app.services.courtesy_languages import set_language
from counsellor_app.services.desk import Desk
from counsellor_app.services.issuing import DOTTED
from counsellor_app.services.tasks import record_done

OPENS_PRACTICE = "caietul de exercițiu se deschide oricui"
FIRST_RUN = opening.FirstRun(
    name=COUNSELLOR,
    function="ofițer de integrare",
    organisation=opening.Organisation.IGI,
    organisation_name="Inspectoratul General pentru Imigrări",
    centre=Centre.GALATI,
    role=Role.IGI_OFFICER,
)
_STAGES = tuple(Stage)
_TURNED_ON = ("en", "fr", "ar", "prs", "so", "uk")  # the languages of the invented people
_COMMUNICATED_WITHIN = timedelta(days=40)  # younger programmes still wait for it
_ON_PAPER_SINCE = timedelta(days=9)  # since then the cases from paper are here
_A_FORTNIGHT = timedelta(days=14)
_OVERLOOKED = timedelta(days=5)  # what was promised for a day longer ago was done on it


def practice_desk(
    folder: Path,
    today: date,
    now: datetime,
    cost: Argon2Cost | None = None,
    people: Iterable[Invented] = CAST,
) -> Desk:
    """Make the practice vault of this folder with its people, and open it.

    Its passphrase stands in the source: there is nothing real in it, and it can never be
    made live. It is not tied to this computer.
    """
    desk = opening.make_vault(
        folder,
        FIRST_RUN,
        OPENS_PRACTICE,
        opening.new_recovery_code(),
        practice=True,
        today=today,
        now=now,
        cost=cost,
        device=DeviceStore(None),
    )
    for document in TRANSLATED:
        for one in _TURNED_ON:
            set_language(desk, document, one, True, now)
    cast = tuple(people)
    settled = [settle(desk, person, today) for person in cast]
    active = [
        case_id
        for person, case_id in zip(cast, settled, strict=True)
        if reached(person, Stage.PROGRAMME_ACTIVE)
    ]
    hold_sessions(desk, active, today)
    return desk


def settle(desk: Desk, person: Invented, today: date) -> CaseId:
    """Carry one invented person's case as far as their stage, on its own days."""
    story = story_of(person, today)
    opened = today - _ON_PAPER_SINCE if person.on_paper else story.contacted
    case_id = intake.open_case(desk, at(opened))
    if person.on_paper:
        _keep(desk, case_id, "take_over", papers.take_over_answers(person, story), opened, story)
        _turn(desk, case_id, person, story, today)
        return case_id
    _keep(
        desk, case_id, "first_contact", told.contact_answers(person, story), story.contacted, story
    )
    if reached(person, Stage.REQUEST_DRAFTED):
        _keep(desk, case_id, "person", told.person_answers(person, story), story.contacted, story)
    if reached(person, Stage.REQUEST_REGISTERED):
        _keep(desk, case_id, "request", told.request_answers(person, story), story.filed, story)
        number = f"EX-{story.filed:%j}/{story.filed.year}"
        intake.register_request(desk, case_id, number, story.filed, at(story.filed, 12))
        _note(desk, case_id, story.filed)
    if reached(person, Stage.INTERVIEW_HELD):
        answers = told.interview_answers(person, story)
        _keep(desk, case_id, "interview", answers, story.interviewed, story)
    _papers(desk, case_id, person, story, today)
    if person.left_open is not None:
        _leave_open(desk, case_id, person, story, today)
    _turn(desk, case_id, person, story, today)
    _keep_promises(desk, case_id, today)
    return case_id


def at(day: date, hour: int = 9) -> datetime:
    """Return a moment of a working day, in UTC."""
    return datetime.combine(day, time(hour), tzinfo=UTC)


def reached(person: Invented, stage: Stage) -> bool:
    """Tell whether the person's case has come at least as far as a stage."""
    return _STAGES.index(person.stage) >= _STAGES.index(stage)


def _papers(desk: Desk, case_id: CaseId, person: Invented, story: Story, today: date) -> None:
    if reached(person, Stage.NEEDS_FINALISED):
        answers = papers.needs_answers(person, story)
        _finalise(desk, case_id, "needs_sheet", answers, story.assessed)
    if reached(person, Stage.PLAN_FINALISED):
        answers = papers.plan_answers(person, story)
        _finalise(desk, case_id, "individual_plan", answers, story.planned)
    if not reached(person, Stage.PACK_ISSUED):
        return
    answers = papers.protocol_answers(person, story)
    _finalise(desk, case_id, "protocol", answers, story.signed)
    issued = issuing.issue_pack(desk, case_id, DOTTED, story.signed, at(story.signed, 13))
    if reached(person, Stage.PROGRAMME_ACTIVE):
        number = f"EX-{story.signed:%j}/{story.signed.year}"
        issuing.register(desk, issued.issue_id, number, story.signed, at(story.signed, 14))
        for who, name in _signing(person, story):
            signature = Signature(
                who=who,
                name=name,
                way=SignatureWay.SIGNED,
                on=story.signed,
                content_hash=issued.content_hash,
            )
            signing.record_signature(desk, issued.issue_id, signature, at(story.signed, 15))
        if today - story.signed > _COMMUNICATED_WITHIN:
            _communicate(desk, case_id, story.signed + timedelta(days=2))
    if today - story.signed > timedelta(days=30):
        _note(desk, case_id, story.signed + timedelta(days=20))


def _communicate(desk: Desk, case_id: CaseId, day: date) -> None:
    done = Communication(
        day=day, way=CommunicationWay.IN_PERSON, proof="semnătura de primire pe exemplar"
    )
    communicate_plan(desk, case_id, done, at(day, 10))


def _turn(desk: Desk, case_id: CaseId, person: Invented, story: Story, today: date) -> None:
    for one in (one for turn in person.turns for one in told_of(turn, person, story, today)):
        typed = max(one.on, today - _ON_PAPER_SINCE) if person.on_paper else one.on
        if one.final:
            _finalise(desk, case_id, one.form_id, one.answers, typed)
        else:
            _keep(desk, case_id, one.form_id, one.answers, typed, story)


def _signing(person: Invented, story: Story) -> tuple[tuple[SignatoryKind, str], ...]:
    itself = (SignatoryKind.PERSON, f"{person.surname} {person.given_names}")
    office = (SignatoryKind.IGI, "Modelescu Ana-Exemplu")
    if Months(12 * 18).after(date.fromisoformat(story.born)) <= story.signed:
        return (itself, office)
    represents = str(told.representative(person)["representative_name"])
    return (itself, (SignatoryKind.REPRESENTATIVE, represents), office)


def _note(desk: Desk, case_id: CaseId, day: date) -> None:
    writing = noting.begin_note(desk, case_id, day, at(day, 16))
    answers: dict[str, Answer] = {
        **writing.answers,
        "topics": ("romanian", "employment"),
        "agreed": "Vine la cursul de marți; aduce diploma la următoarea întâlnire.",
        "next_step": "Înscrierea la curs",
        "next_step_who": COUNSELLOR,
        "next_step_by": (day + _A_FORTNIGHT).isoformat(),
        "minutes": 25,
        "place": "office",
    }
    noting.keep_note(desk, writing, answers, today=day, now=at(day, 16))


def _keep(
    desk: Desk, case_id: CaseId, form_id: str, answers: Answers, day: date, story: Story
) -> None:
    moment = at(max(day, story.contacted), 10)
    writing = keeping.begin_record(desk, case_id, form_id, day, moment)
    given = keeping.given_while_typing(desk, writing, answers, day)
    asked, _ = split(writing.form, answers, given)
    keeping.keep_sheet(desk, writing, asked, today=day, now=moment)


def _finalise(desk: Desk, case_id: CaseId, form_id: str, answers: Answers, day: date) -> None:
    writing = keeping.begin_record(desk, case_id, form_id, day, at(day, 11))
    given = keeping.given_while_typing(desk, writing, answers, day)
    asked, _ = split(writing.form, answers, given)
    keeping.finalise(desk, writing, asked, today=day, now=at(day, 11))


def _keep_promises(desk: Desk, case_id: CaseId, today: date) -> None:
    with desk.vault.look() as look:
        file = look.cases.file(case_id)
    for task in tasks_of(file):
        if task.by is not None and task.by < today - _OVERLOOKED:
            record_done(desk, case_id, task.kind, day=task.by, today=today, now=at(task.by, 17))


def _leave_open(desk: Desk, case_id: CaseId, person: Invented, story: Story, today: date) -> None:
    whole = {
        "request": told.request_answers,
        "needs_sheet": papers.needs_answers,
        "individual_plan": papers.plan_answers,
    }[person.left_open or "request"](person, story)
    writing = keeping.open_form(desk, case_id, person.left_open or "request", today)
    half = dict(list(whole.items())[: len(whole) // 2])
    asked, aside = split(writing.form, half, writing.given)
    keeping.save_draft(desk, writing, asked, aside, at(today, 7))
