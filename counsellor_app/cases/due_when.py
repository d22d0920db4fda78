"""When a date of a case stands: the day of the finding, and the facts that keep it."""

import re
from datetime import date

from counsellor_app.law.facts import Facts
from counsellor_app.law.procedure import ExtensionBasis, VulnerabilityState
from counsellor_app.law.rule import Finding
from counsellor_app.law.running import extended_by, has_protocol
from counsellor_app.text import Text

BIRTHDAYS = Text("Zile de naștere", "Birthdays")
_RELATIVE = re.compile(r"household\[(\d+)\]\.")


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
    """Tell whether the first end no longer stands: no programme, or an approved extension."""
    return no_programme(facts) or extended_by(facts, *ExtensionBasis)


def longer_end(facts: Facts) -> bool:
    """Tell whether the end under art. 20 alin. (2) no longer stands."""
    return no_programme(facts) or extended_by(facts, ExtensionBasis.VULNERABLE)


def evaluated(facts: Facts) -> bool:
    """Tell whether the evaluation was made, or what it is for is decided."""
    asked = facts.extensions or ()
    return no_programme(facts) or any(one.evaluated or one.approved for one in asked)


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
