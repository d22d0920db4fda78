"""The plan in short, for the person to take home: of the kept plan, or of what is being typed."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from counsellor_app.cases.facts_of import facts_of
from counsellor_app.cases.family import closed_topics
from counsellor_app.cases.ids import CaseId, once_record_id
from counsellor_app.cases.members import Doing
from counsellor_app.cases.model import CaseFile
from counsellor_app.cases.person_of import person_answers, talk_language
from counsellor_app.cases.programme import programme_now
from counsellor_app.cases.unsaid import ADDRESS
from counsellor_app.documents.courtesy import Tongue
from counsellor_app.documents.plain_wording import plain_wording
from counsellor_app.documents.plan_summary import DOCUMENT, plan_summary_pdf
from counsellor_app.documents.plan_summary_contents import PlanSummary, PlanTold, summary_of
from counsellor_app.errors import BadInput, NotReady
from counsellor_app.forms.answers import Answers, text_of
from counsellor_app.forms.asking import split
from counsellor_app.forms.registry import form_by_id
from counsellor_app.forms.upgrade import upgraded
from counsellor_app.services.courtesy_languages import NOT_ON, languages_on
from counsellor_app.services.desk import Desk
from counsellor_app.services.on_paper import asked_in
from counsellor_app.storage.audit import Action, Entry
from counsellor_app.text import Text

PLAN = "individual_plan"
_ON_THE_PAPER = frozenset({"plan", "whereabouts", "appointments", "income", ADDRESS})
NO_PLAN = Text(
    "Cazul nu are încă un plan individual. Scrieți planul, apoi tipăriți rezumatul.",
    "The case has no individual plan yet. Write the plan, then print the summary.",
)


class PlanVersion(Enum):
    """Which text of the plan the summary is made from."""

    KEPT = "kept"  # the newest version that was kept
    TYPED = "typed"  # what this member is typing


@dataclass(frozen=True, slots=True, kw_only=True)
class SummaryChoices:
    """What may be chosen: the texts there are, the languages, and the language proposed."""

    versions: tuple[PlanVersion, ...]
    languages: tuple[Tongue, ...]  # that may stand beside Romanian
    spoken: str | None  # the language to talk in, if the sentences have it
    closed_to_family: bool  # what the paper tells of: ask before it is taken home


@dataclass(frozen=True, slots=True)
class SummaryMade:
    """The paper, and how many steps it does not name."""

    pdf: bytes
    unsaid: int


def summary_choices(desk: Desk, case_id: CaseId) -> SummaryChoices:
    """Return what the paper can be made from; raise NotReady for a case without a plan."""
    desk.must_be_allowed(Doing.SEE_CASES)
    with desk.vault.look() as look:
        file = look.cases.file(case_id)
    versions = tuple(one for one in PlanVersion if _plan(desk, file, one) is not None)
    if not versions:
        raise NotReady(NO_PLAN)
    languages = _languages(desk)
    plan = _plan(desk, file, versions[0]) or {}
    wanted = (text_of(plan, "agreement_language"), talk_language(file))
    offered = [tongue.code for tongue in languages]
    return SummaryChoices(
        versions=versions,
        languages=languages,
        spoken=next((code for code in wanted if code in offered), None),
        closed_to_family=bool(closed_topics(file) & _ON_THE_PAPER),
    )


def make_summary(
    desk: Desk, case_id: CaseId, version: PlanVersion, second: str | None
) -> SummaryMade:
    """Return the paper in Romanian, with a language beside it if one is named.

    Raise NotReady if there is no such text of the plan, or for letters that no font has;
    BadInput for a language that is not on.
    """
    desk.must_be_allowed(Doing.SEE_CASES)
    with desk.vault.look() as look:
        file = look.cases.file(case_id)
    if second is not None and second not in {one.code for one in _languages(desk)}:
        raise BadInput(NOT_ON)
    summary = _summary(desk, file, version)
    return SummaryMade(plan_summary_pdf(summary, second), summary.unsaid)


def record_summary_printed(
    desk: Desk, case_id: CaseId, version: PlanVersion, second: str | None, now: datetime
) -> None:
    """Record that the paper was handed to the printer; looking at it is not recorded."""
    desk.must_be_allowed(Doing.SEE_CASES)
    with desk.vault.work() as work:
        work.journal.add(
            Entry(
                action=Action.SUMMARY_PRINTED,
                at=now,
                member=desk.member.id,
                case_id=case_id,
                details={"plan": version.value, "beside": second},
            )
        )


def _languages(desk: Desk) -> tuple[Tongue, ...]:
    """Return the languages that somebody reviewed, or that the office turned on unread."""
    whole, on = plain_wording(DOCUMENT), languages_on(desk, DOCUMENT)
    return tuple(one for one in whole.beside if one.code in on or whole.reviews[one.code].passed)


def _summary(desk: Desk, file: CaseFile, version: PlanVersion) -> PlanSummary:
    plan = _plan(desk, file, version)
    if plan is None:
        raise NotReady(NO_PLAN)
    sheet = file.newest(PLAN)
    programme = programme_now(facts_of(file, desk.member))
    kept = version is PlanVersion.KEPT and sheet is not None
    return summary_of(
        PlanTold(
            case_number=file.case.number,
            plan=plan,
            person=_person(file),
            closed=closed_topics(file),
            ends=None if programme is None else programme.end,
            asked=desk.member.name,
            organisation=desk.member.organisation,
            final=kept and sheet is not None and file.finalised(sheet),
            practice=desk.practice,
        )
    )


def _person(file: CaseFile) -> Answers:
    """Return the answers about the person, the address hidden also where its topic is closed."""
    person = person_answers(file)
    return {**person, "address_hidden": True} if ADDRESS in closed_topics(file) else person


def _plan(desk: Desk, file: CaseFile, version: PlanVersion) -> Answers | None:
    """Return what the plan says in this text, as far as it is asked today; None without one."""
    if version is PlanVersion.KEPT:
        sheet = file.newest(PLAN)
        return None if sheet is None else asked_in(sheet)
    draft = file.draft_of(once_record_id(file.case.id, PLAN), desk.member.id)
    if draft is None:
        return None
    form = form_by_id(PLAN)
    return split(form, upgraded(form, draft.form_version, draft.answers), draft.given)[0]
