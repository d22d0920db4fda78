"""Beyond the longest programme, for the vulnerable (OG nr. 44/2004, art. 34 alin. (3))."""

from collections.abc import Iterator

from counsellor_app.law.calendar import Months
from counsellor_app.law.citation import og44
from counsellor_app.law.deadlines import end_event, programme_formula, programme_of
from counsellor_app.law.facts import Extension
from counsellor_app.law.procedure import ExtensionBasis, OfficeAct
from counsellor_app.law.rule import (
    Certainty,
    Dates,
    Finding,
    NotDecided,
    Outcome,
    Rule,
    Severity,
    Situation,
)
from counsellor_app.law.rules.determination import determined, family_together
from counsellor_app.law.rules.extension_asked import (
    REASONS,
    Asked,
    asked_under,
    extended,
    not_met,
    nothing_left,
)
from counsellor_app.law.said import READING, duty_of_igi, stopped, warned
from counsellor_app.text import Text, short_date

_CITE = og44(34, 3)
_NOT_CONFIRMED = Text(
    "Fără confirmarea specialistului IGI, prelungirea peste maxim nu se aprobă. Cereți "
    "evaluarea art. 33 alin. (4), și pentru „altă situație specială similară”.",
    "Without the IGI specialist's confirmation an extension beyond the maximum is not approved. "
    "Ask for the evaluation of art. 33(4), also for “another similar special situation”.",
)
_APPROVED_UNCONFIRMED = Text(
    "Prelungirea peste maxim este înregistrată ca aprobată, fără confirmarea specialistului IGI. "
    "Cereți evaluarea art. 33 alin. (4) sau înregistrați confirmarea.",
    "The extension beyond the maximum is recorded as approved, without the IGI specialist's "
    "confirmation. Ask for the evaluation of art. 33(4), or record the confirmation.",
)


def beyond_for_the_vulnerable(situation: Situation) -> Iterator[Outcome]:
    """Decide R-043, art. 34 alin. (3): beyond the maximum, with a determination of art. 33."""
    asked = asked_under(situation, ExtensionBasis.VULNERABLE)
    if not asked or not situation.may_be_protected:
        return
    over = end_event(situation.facts, situation.today) is not None
    programme = programme_of(situation.facts)
    if programme is None:
        yield NotDecided("R-043", ("protocol.signed",))
    elif any(one.approved for _, one in asked):
        yield extended(
            "R-043",
            _CITE,
            programme,
            end=programme.end,
            formula=programme_formula(programme),
            asked=asked,
            over=over,
        )
    if over:
        yield from nothing_left(situation, "R-043", _CITE, asked)
        return
    yield from _confirmed(situation, asked)
    for place, one in asked:
        yield from not_met("R-043", _CITE, (place, one), _lacking(one))
        if one.approved is not None:
            yield _review(situation, place, one)


def _confirmed(situation: Situation, asked: list[Asked]) -> Iterator[Outcome]:
    """Tell what lacks where IGI's specialist has determined nothing."""
    if situation.facts.vulnerability is None:
        yield NotDecided("R-043", ("vulnerability",))
    if determined(situation):
        return
    inputs = ("vulnerability",)
    if situation.facts.vulnerability is not None and any(one.approved for _, one in asked):
        yield warned("R-043", _APPROVED_UNCONFIRMED, _CITE, og44(33, 4), inputs=inputs)
    if any(one.approved is None for _, one in asked):
        acts = (OfficeAct.APPROVE_EXTENSION,)
        yield stopped("R-043", _NOT_CONFIRMED, _CITE, og44(33, 4), inputs=inputs, acts=acts)
        yield from family_together(situation)


def _lacking(one: Extension) -> list[tuple[Text, str]]:
    """Return the conditions not met; an approval without a day of review gets the office's."""
    lacking = [] if one.reasons else [REASONS]
    if one.review is None and one.approved is None:
        lacking.append((Text("data revizuirii", "the day of review"), "review"))
    return lacking


def _review(situation: Situation, place: int, one: Extension) -> Finding:
    """Remind of the review; without a day set, the office's period after the approval."""
    approved = one.approved or situation.today
    period = situation.rulebook.number("vulnerability.review_months", approved)
    review = one.review or Months(period.value).after(approved)
    finding = Finding(
        rule="R-043",
        severity=Severity.REMIND,
        certainty=READING,
        text=Text(
            "Revizuiți la {day} dacă motivele prelungirii mai există.",
            "Review on {day} whether the reasons of the extension still exist.",
        ).filled(day=short_date(review)),
        basis=(_CITE,) if one.review else (_CITE, period.basis),
        inputs=(f"extensions[{place}].review",),
        dates=Dates(remind=(review,)),
    )
    to_ngo = Text(
        "IGI revizuiește la {day} dacă motivele prelungirii mai există.",
        "IGI reviews on {day} whether the reasons of the extension still exist.",
    )
    return duty_of_igi(finding, situation.role, to_ngo.filled(day=short_date(review)))


RULES = (
    Rule(
        id="R-043",
        sentence=Text(
            "Pentru persoane vulnerabile, prelungirea poate trece de maxim, până încetează "
            "motivele.",
            "For vulnerable persons the extension may pass the maximum until the reasons cease.",
        ),
        basis=(og44(34, 3),),
        severity=Severity.BLOCK,
        certainty=Certainty.TEXT,
        phrase="și peste perioada maximă … până la încetarea motivelor",
        reads=(
            "protocol.signed",
            "protocol.starts",
            "extensions",
            "vulnerability",
            "household",
            "events",
        ),
        decide=beyond_for_the_vulnerable,
    ),
)
