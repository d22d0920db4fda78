"""The timeline of a case: what was granted, what is possible, and the days that matter."""

from datetime import date

from counsellor_app.cases.due import DueDate
from counsellor_app.cases.model import CaseFile
from counsellor_app.cases.programme import programme_now
from counsellor_app.law.calendar import MONTHS, Months
from counsellor_app.law.deadlines import EXTENSION_LIMIT, PROGRAMME_LENGTH
from counsellor_app.law.facts import Facts
from counsellor_app.services.following import tone_of
from counsellor_app.services.pages import Lane, LaneBar, Milestone, Tone
from counsellor_app.text import Text

_PROGRAMME = Text("Program de integrare", "Integration programme")
_NOT_APPROVED = Text("fără aprobare consemnată", "no approval on record")
_GRANTED = Text("acordat", "granted")
_LODGING = Text("Cazare în centru", "Lodging in a centre")


def lanes_of(file: CaseFile, facts: Facts) -> tuple[Lane, ...]:
    """Return the lanes: the programme with its possible extension, lodging."""
    lanes = [_programme_lane(facts), _lodging_lane(facts)]
    return tuple(lane for lane in lanes if lane is not None and lane.bars and file.case.number)


def milestones_of(facts: Facts, due: tuple[DueDate, ...], today: date) -> tuple[Milestone, ...]:
    """Return the days of the case: what was done, and what is due."""
    done = [
        (facts.request and facts.request.registered, Text("cerere", "request")),
        (facts.interview and facts.interview.held, Text("interviu", "interview")),
        (facts.protocol and facts.protocol.signed, Text("protocol", "protocol")),
        (facts.ajofm and facts.ajofm.registered, Text("AJOFM", "AJOFM")),
    ]
    marks = [Milestone(day=day, label=label, tone=Tone.DONE) for day, label in done if day]
    marks += [
        Milestone(day=one.last_day, label=one.what, tone=tone_of(one.last_day, today))
        for one in due
    ]
    return tuple(sorted(marks, key=lambda mark: mark.day))


def _programme_lane(facts: Facts) -> Lane | None:
    programme = programme_now(facts)
    if programme is None:
        return None
    length = PROGRAMME_LENGTH.on(programme.starts).value
    limit = EXTENSION_LIMIT.on(programme.starts).value
    granted = MONTHS.of(length.count + programme.months_20_2)
    bars = [LaneBar(starts=programme.starts, ends=programme.end, label=granted)]
    left = limit.count - programme.months_20_2
    possible = Months(length.count + limit.count).after(programme.starts)
    if left > 0 and possible > programme.end:
        plus = MONTHS.of(left)
        bars.append(
            LaneBar(
                starts=programme.end,
                ends=possible,
                label=Text(f"+{plus.ro}", f"+{plus.en}"),
                possible=True,
            )
        )
    return Lane(title=_PROGRAMME, bars=tuple(bars))


def _lodging_lane(facts: Facts) -> Lane | None:
    programme = programme_now(facts)
    bars = []
    for one in facts.lodging or ():
        if one.from_ is None:
            continue
        ends = one.until or (programme.end if programme else None)
        if ends is None or ends < one.from_:
            continue
        label = _NOT_APPROVED if one.approved is None else _GRANTED
        bars.append(
            LaneBar(starts=one.from_, ends=ends, label=label, possible=one.approved is None)
        )
    return Lane(title=_LODGING, bars=tuple(bars))
