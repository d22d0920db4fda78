"""The timeline of a case: what was granted, what is possible, and the days that matter."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from counsellor_app.cases.due import DueDate
from counsellor_app.cases.due_kinds import passing
from counsellor_app.cases.model import CaseFile
from counsellor_app.cases.programme import programme_now
from counsellor_app.forms.given import ActingFor
from counsellor_app.law.calendar import MONTHS, Months, extended_end
from counsellor_app.law.citation import Cite, og44
from counsellor_app.law.deadlines import EXTENSION_LIMIT, PROGRAMME_LENGTH, Programme
from counsellor_app.law.facts import Facts
from counsellor_app.law.marks import Mark, marked_among
from counsellor_app.law.procedure import ExtensionBasis, GrantDecision
from counsellor_app.law.rule import Finding
from counsellor_app.services.lateness import tone_for
from counsellor_app.services.pages import Lane, LaneBar, Milestone, Tone
from counsellor_app.text import Text, short_date

_PROGRAMME = Text("Program de integrare", "Integration programme")
_NOT_APPROVED = Text("fără aprobare consemnată", "no approval on record")
_GRANTED = Text("acordat", "granted")
_UNTIL = Text("cel mult până la {day}", "until {day} at most")
_LODGED = frozenset({"R-051", "R-053"})  # the rules that end a lodging
_LODGING_BASIS = og44(21, 1)
_LODGING = Text("Cazare în centru", "Lodging in a centre")


def lanes_of(
    file: CaseFile, facts: Facts, findings: Sequence[Finding], marks: Mapping[str, Mark]
) -> tuple[Lane, ...]:
    """Return the lanes: the programme with its extensions, lodging, and what is paid.

    ``marks`` are the articles marked „modificat – verificați”.
    """
    lanes = [_programme_lane(facts), _lodging_lane(facts, findings)]
    lanes += [_paid_lane(rule, findings, facts) for rule in _PAID]
    shown = (lane for lane in lanes if lane is not None and lane.bars and file.case.number)
    return tuple(replace(lane, bars=_checked(lane.bars, marks)) for lane in shown)


def milestones_of(
    facts: Facts,
    lanes: Sequence[Lane],
    due: Sequence[DueDate],
    today: date,
    reader: ActingFor,
    marked: Collection[str],
) -> tuple[Milestone, ...]:
    """Return the days of the case: what was done, and what is due.

    ``marked`` are the kinds of dates that rest on a marked article.

    What only comes by itself is shown where no bar ends with it and where it falls among
    the rest: a birthday years ahead would press everything else together.
    """
    done = [
        (facts.request and facts.request.registered, Text("cerere", "request")),
        (facts.interview and facts.interview.held, Text("interviu", "interview")),
        (facts.protocol and facts.protocol.signed, Text("protocol", "protocol")),
        (facts.ajofm and facts.ajofm.registered, Text("AJOFM", "AJOFM")),
    ]
    marks = [Milestone(day=day, label=label, tone=Tone.DONE) for day, label in done if day]
    ends = {bar.ends for lane in lanes for bar in lane.bars}
    by_itself = [one for one in due if one.kind in passing()]
    kept = [one for one in due if one not in by_itself]
    last = max((today, *ends, *(one.last_day for one in kept)))
    shown = [*kept, *(one for one in by_itself if one.last_day <= last)]
    marks += [
        Milestone(
            day=one.last_day,
            label=one.what,
            tone=tone_for(reader, one.kind, one.last_day, today),
            basis=one.basis,
            check=one.kind in marked,
        )
        for one in shown
        if one in kept or one.last_day not in ends
    ]
    return tuple(sorted(marks, key=lambda mark: mark.day))


def _checked(bars: Sequence[LaneBar], marks: Mapping[str, Mark]) -> tuple[LaneBar, ...]:
    """Return the bars, marked where the article they rest on is."""
    return tuple(
        replace(bar, check=bar.check or bool(marked_among((bar.basis,), marks))) for bar in bars
    )


def _programme_lane(facts: Facts) -> Lane | None:
    programme = programme_now(facts)
    if programme is None:
        return None
    length = PROGRAMME_LENGTH.on(programme.starts)
    said, end = length.value.text, programme.first_end
    bars = [LaneBar(starts=programme.starts, ends=end, label=said, basis=length.basis)]
    for cite, ends in _extensions(facts, programme):
        if ends > end:
            label = Text(str(cite), str(cite))
            bars.append(LaneBar(starts=end, ends=ends, label=label, basis=cite))
            end = ends
    bars += _possible(programme, length.value)
    return Lane(title=_PROGRAMME, bars=tuple(bars))


def _extensions(facts: Facts, programme: Programme) -> Iterator[tuple[Cite, date]]:
    """Yield each ground of the extensions approved with the day it leads to."""
    approved = [one for one in facts.extensions or () if one.approved is not None]
    bases = {one.basis for one in approved}
    if ExtensionBasis.UP_TO_SIX_MONTHS in bases:
        yield og44(20, 2), programme.end_20_2
    if ExtensionBasis.VULNERABLE in bases:
        yield og44(34, 3), programme.end


def _possible(programme: Programme, length: Months) -> Iterator[LaneBar]:
    """Yield what art. 20 alin. (2) still allows after the end as it stands."""
    rule = EXTENSION_LIMIT.on(programme.starts)
    limit = rule.value
    most = extended_end(programme.starts, length, limit)
    left = MONTHS.of(limit.count - programme.months_20_2)
    if limit.count > programme.months_20_2 and most > programme.end:
        plus = Text(f"+{left.ro}", f"+{left.en}")
        yield LaneBar(starts=programme.end, ends=most, label=plus, basis=rule.basis, possible=True)


def _lodging_lane(facts: Facts, findings: Sequence[Finding]) -> Lane | None:
    programme = programme_now(facts)
    told = [one for one in findings if one.rule in _LODGED and one.dates.ends is not None]
    ending = {path: one for one in told for path in one.inputs}
    bars = []
    for place, one in enumerate(facts.lodging or ()):
        rule = ending.get(f"lodging[{place}].from")
        known = (one.until, None if rule is None else rule.dates.ends)
        last = min((day for day in known if day is not None), default=None)
        ends = last or (programme.end if programme else None)
        if one.from_ is None or ends is None or ends < one.from_:
            continue
        label = _NOT_APPROVED if one.approved is None else _GRANTED
        bars.append(
            LaneBar(
                starts=one.from_,
                ends=ends,
                label=label,
                basis=_LODGING_BASIS if rule is None else rule.basis[0],
                possible=one.approved is None,
                check=rule is not None and bool(rule.check_articles),
            )
        )
    return Lane(title=_LODGING, bars=tuple(bars))


def _paid_lane(rule: str, findings: Sequence[Finding], facts: Facts) -> Lane:
    """Return when something may be paid: the days are the rule's own."""
    title, granted = _PAID[rule]
    bars = []
    for one in findings:
        starts, ends = one.dates.starts, one.dates.ends
        if one.rule == rule and starts is not None and ends is not None and starts <= ends:
            label = _UNTIL.filled(day=short_date(ends))
            bars.append(
                LaneBar(
                    starts=starts,
                    ends=ends,
                    label=label,
                    basis=one.basis[0],
                    possible=not granted(facts),
                    check=bool(one.check_articles),
                )
            )
    return Lane(title=title, bars=tuple(bars))


def _was_paid(facts: Facts) -> bool:
    return any(one.paid_months for one in facts.rent or ())


def _aid_paid(facts: Facts) -> bool:
    return facts.aid is not None and bool(facts.aid.paid_days)


def _grant_given(facts: Facts) -> bool:
    grant = facts.grant
    if grant is None:
        return False
    return grant.decision is GrantDecision.GRANTED or bool(grant.paid_months)


def _subsidy_given(facts: Facts) -> bool:
    return facts.subsidy is not None and facts.subsidy.approved is not None


_PAID: dict[str, tuple[Text, Callable[[Facts], bool]]] = {
    "R-055": (Text("Decontarea chiriei", "Rent reimbursed"), _was_paid),
    "R-061": (Text("Ajutor material", "Material aid"), _aid_paid),
    "R-063": (Text("Ajutor nerambursabil", "The grant"), _grant_given),
    "R-082": (Text("Subvenția chiriei", "Rent subsidy"), _subsidy_given),
}
