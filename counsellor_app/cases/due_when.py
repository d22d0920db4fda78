"""When a date of a case stands: the day of the finding, and the facts that keep it."""

import re
from datetime import date

from counsellor_app.law.facts import Facts
from counsellor_app.law.procedure import ExtensionBasis, VulnerabilityState
from counsellor_app.law.rule import Finding
from counsellor_app.law.running import end_event, extended_by, has_protocol
from counsellor_app.text import Text

BIRTHDAYS = Text("Zile de naștere", "Birthdays")
_RELATIVE = re.compile(r"household\[(\d+)\]\.")
_EXTENSION = re.compile(r"extensions\[(\d+)\]\.review")


def last_day(_facts: Facts, finding: Finding) -> date | None:
    """Return the last day of a finding, or the recommended one."""
    return finding.dates.last_day or finding.dates.recommended


def ends(_facts: Facts, finding: Finding) -> date | None:
    """Return the day on which what the finding tells of ends."""
    return finding.dates.ends


def starts(_facts: Facts, finding: Finding) -> date | None:
    """Return the day on which what the finding tells of begins."""
    return finding.dates.starts


def reminder(_facts: Facts, finding: Finding) -> date | None:
    """Return the first reminder of a finding that has no other day."""
    dates = finding.dates
    return dates.remind[0] if dates.first is None and dates.remind else None


def review(facts: Facts, finding: Finding) -> date | None:
    """Return the day of a review, until the situation is evaluated or extended once more."""
    found = (_EXTENSION.match(path) for path in finding.inputs)
    place = next((int(one[1]) for one in found if one is not None), None)
    extensions = facts.extensions or ()
    if place is None or place >= len(extensions):
        return None
    granted = extensions[place].approved
    since = [one.approved for one in extensions if one.approved] + list(facts.evaluations or ())
    if granted is not None and any(day > granted for day in since):
        return None
    return reminder(facts, finding)


def own_last_day(facts: Facts, finding: Finding) -> date | None:
    """Return the last day of the person's own term, not of a child's."""
    return last_day(facts, finding) if relative(finding) is None else None


def childs_last_day(facts: Facts, finding: Finding) -> date | None:
    """Return the last day of a child's own term, until the child takes part."""
    place, household = relative(finding), facts.household or ()
    if place is None or place >= len(household) or household[place].participates:
        return None
    return finding.dates.last_day


def registered(facts: Facts) -> bool:
    """Tell whether the request was registered."""
    return has_protocol(facts) or bool(facts.request and facts.request.registered)


def interviewed(facts: Facts) -> bool:
    """Tell whether the interview was held."""
    return has_protocol(facts) or bool(facts.interview and facts.interview.held)


def at_ajofm(facts: Facts) -> bool:
    """Tell whether the person is registered with AJOFM."""
    return bool(facts.ajofm and facts.ajofm.registered)


def none_pending(facts: Facts) -> bool:
    """Tell whether no sign of vulnerability waits for its evaluation."""
    pending = VulnerabilityState.SIGNS
    return all(one.state is not pending for one in facts.vulnerability or ())


def never(_facts: Facts) -> bool:
    """Tell that nothing keeps the date."""
    return False


def no_programme(facts: Facts) -> bool:
    """Tell whether no programme was begun."""
    return not has_protocol(facts)


def another_end(facts: Facts) -> bool:
    """Tell whether the first end is awaited no more: no programme, more time, or over by a fact."""
    return no_programme(facts) or _over(facts) or extended_by(facts, *ExtensionBasis)


def longer_end(facts: Facts) -> bool:
    """Tell whether the end under art. 20 alin. (2) is awaited no more."""
    return no_programme(facts) or _over(facts) or extended_by(facts, ExtensionBasis.VULNERABLE)


def evaluated(facts: Facts) -> bool:
    """Tell whether the evaluation was made, or what it is for is decided."""
    asked = facts.extensions or ()
    decided = any(one.evaluated or one.approved for one in asked)
    return no_programme(facts) or decided or bool(facts.evaluations)


def birthday(facts: Facts, finding: Finding) -> Text:
    """Return which age is reached, and whether by the person or by a minor of the family."""
    turns, place = finding.dates.starts, relative(finding)
    household = facts.household or ()
    born = facts.person.born
    if place is not None:
        born = household[place].born if place < len(household) else None
    if born is None or turns is None:
        return BIRTHDAYS
    said = Text("Împlinește {years} ani", "Turns {years}")
    if place is not None:
        said = Text(
            "Un minor din familie împlinește {years} ani", "A minor of the family turns {years}"
        )
    return said.filled(years=turns.year - born.year)


def relative(finding: Finding) -> int | None:
    """Return which member of the household a finding is about, None for the person."""
    found = (_RELATIVE.match(path) for path in finding.inputs)
    return next((int(one[1]) for one in found if one is not None), None)


def _over(facts: Facts) -> bool:
    """Tell whether it was recorded how the programme ended, whenever that was."""
    return end_event(facts, date.max) is not None
