"""What the rules say of a case, line by line: what settles each finding, what IGI cleared."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from counsellor_app.cases.acts import Act
from counsellor_app.cases.ids import CaseId, MemberId, RecordId
from counsellor_app.cases.members import Doing
from counsellor_app.cases.model import CaseFile
from counsellor_app.cases.told import NOTHING_TYPED, Typing
from counsellor_app.forms.registry import form_by_id
from counsellor_app.forms.spec import HowOften
from counsellor_app.law.citation import Basis
from counsellor_app.law.coverage import rule_called
from counsellor_app.law.procedure import OfficeAct
from counsellor_app.law.rule import Finding, NotDecided
from counsellor_app.services.desk import Desk
from counsellor_app.services.settling import InValues, field_of, plain_path, settled_at
from counsellor_app.services.stopping import (
    asks_decision,
    blocking,
    clearance_of,
    may_clear,
    read_facts,
)
from counsellor_app.text import Text

Names = Mapping[MemberId, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Settling:
    """The form and the question where a finding is settled, as a window opens them."""

    form_id: str
    title: Text
    field_id: str | None
    record_id: RecordId | None  # of a form that a case has many times: the last of them

    @property
    def tab(self) -> str | None:
        """Return the place in the form; None where no question settles it."""
        if self.field_id is None:
            return None
        section = form_by_id(self.form_id).section_of(self.field_id)
        return f"{section.id}/{self.field_id}"


@dataclass(frozen=True, slots=True, kw_only=True)
class ClearedLine:
    """Who cleared a stop, when and why."""

    by: str
    on: date
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingLine:
    """A finding, and what the member can do about it."""

    finding: Finding
    settling: Settling | InValues | None  # None: nothing in the program asks for its facts
    cleared: ClearedLine | None
    may_clear: bool
    asks_decision: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class UndecidedLine:
    """A rule that cannot decide yet: what it says, where it stands, the facts it needs."""

    rule: str
    sentence: Text
    basis: Basis | None
    needs: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WhyNot:
    """Why an act cannot be performed on a case, and what was cleared of it."""

    case_id: CaseId
    act: OfficeAct
    lines: tuple[FindingLine, ...]

    @property
    def stopping(self) -> tuple[FindingLine, ...]:
        """Return the lines that stop the act."""
        return tuple(line for line in self.lines if line.cleared is None)


def why_not(
    desk: Desk, case_id: CaseId, act: OfficeAct, today: date, typing: Typing = NOTHING_TYPED
) -> WhyNot:
    """Return what stops this act on a case; ``typing`` are answers about to be kept."""
    desk.must_be_allowed(Doing.SEE_CASES)
    with desk.vault.look() as look:
        file = look.cases.file(case_id)
        names = {member.id: member.name for member in look.members.all()}
    found = blocking(desk, file, act, today, typing)
    lines = finding_lines(desk, file, found, names, typing)
    return WhyNot(case_id=case_id, act=act, lines=lines)


def finding_lines(
    desk: Desk,
    file: CaseFile,
    findings: Iterable[Finding],
    names: Names,
    typing: Typing = NOTHING_TYPED,
) -> tuple[FindingLine, ...]:
    """Return each finding with what settles it, and who cleared it."""
    facts = read_facts(desk, file, typing)
    acts = ((finding, clearance_of(file, facts, finding)) for finding in findings)
    return tuple(_line(desk, file, finding, act, names) for finding, act in acts)


def undecided_lines(undecided: Iterable[NotDecided]) -> tuple[UndecidedLine, ...]:
    """Return the rules that cannot decide yet, in their own sentence."""
    found = ((one, rule_called(one.rule)) for one in undecided)
    return tuple(
        UndecidedLine(rule=one.rule, sentence=rule.sentence, basis=rule.basis[0], needs=one.needs)
        for one, rule in found
        if rule is not None
    )


def label_of(path: str) -> Text | None:
    """Return the question a fact answers, as its form asks it; None if no form does."""
    known = field_of(plain_path(path))
    return None if known is None else form_by_id(known[0]).field(known[1]).label


def _line(
    desk: Desk, file: CaseFile, finding: Finding, act: Act | None, names: Names
) -> FindingLine:
    return FindingLine(
        finding=finding,
        settling=_settling(file, finding),
        cleared=None if act is None else _cleared(act, names),
        may_clear=act is None and may_clear(desk, finding),
        asks_decision=asks_decision(desk, finding),
    )


def _cleared(act: Act, names: Names) -> ClearedLine:
    return ClearedLine(by=names.get(act.member, ""), on=act.happened_on, reason=act.reason or "")


def _settling(file: CaseFile, finding: Finding) -> Settling | InValues | None:
    place = settled_at(finding)
    if place is None or isinstance(place, InValues):
        return place
    form = form_by_id(place.form_id)
    sheets = file.newest_of_each(form.id) if form.how_often is HowOften.MANY else ()
    return Settling(
        form_id=form.id,
        title=form.title,
        field_id=place.field_id,
        record_id=sheets[-1].record_id if sheets else None,
    )
