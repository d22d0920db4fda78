"""What lodging and reimbursement depend on (OG nr. 44/2004, art. 21 alin. (7) and (8))."""

from collections.abc import Iterator
from dataclasses import dataclass

from counsellor_app.law.calendar import Month
from counsellor_app.law.citation import og44
from counsellor_app.law.facts import Lodging
from counsellor_app.law.homes import home_on
from counsellor_app.law.rule import (
    Amount,
    Certainty,
    Finding,
    NotDecided,
    Outcome,
    Per,
    Rule,
    Severity,
    Situation,
)
from counsellor_app.law.rules.lodging_terms import PAID_SPACES, if_set, lodgings
from counsellor_app.law.rules.rent import Rents, reimbursed
from counsellor_app.law.said import informed, warned
from counsellor_app.text import Text, lei

_PERMILLE = 1000
_INDICATOR = "attendance.indicator"
_AMOUNT = "reimbursement.amount"


@dataclass(frozen=True, slots=True)
class Presence:
    """What was planned and attended in a month; what was missed with a reason is left out."""

    month: Month
    planned: int
    attended: int

    def is_under(self, permille: int) -> bool:
        """Return whether the share attended is under an indicator, per thousand."""
        return self.attended * _PERMILLE < permille * self.planned


def participation_weighed(situation: Situation) -> Iterator[Outcome]:
    """Decide R-057, art. 21 alin. (7): participation and the decision on the community.

    The act sets no threshold: without one fixed by the office the figures are told only.
    """
    if not situation.may_be_protected or not _depends(situation):
        return
    low = low_months(situation)
    if low:
        basis = situation.rulebook.on(_INDICATOR, low[-1].month.last_day).basis
        text = Text(
            "Participare sub indicatorul centrului: {months}. Aflați motivele și luați în "
            "considerare nevoile speciale; o retragere o hotărăște numai IGI.",
            "Attendance under the centre's indicator: {months}. Learn the reasons and weigh "
            "special needs; only IGI decides a withdrawal.",
        ).filled(months=_named(low))
        practice = Certainty.PRACTICE
        cites = (og44(21, 7), basis)
        yield warned("R-057", text, *cites, inputs=("attendance",), certainty=practice)
    elif missed := [one for one in _presences(situation) if one.attended < one.planned]:
        text = Text(
            "Absențe fără motiv consemnat: {months}. Legea nu are un prag: notați motivele și "
            "sprijiniți participarea.",
            "Absences without a recorded reason: {months}. The act has no threshold: note the "
            "reasons and support participation.",
        ).filled(months=_named(missed))
        reading = Certainty.INTERPRETATION
        yield informed("R-057", text, og44(21, 7), inputs=("attendance",), certainty=reading)
    if lives_outside(situation):
        text = Text(
            "Persoana locuiește în alt județ decât comunitatea hotărâtă de IGI. Verificați adresa "
            "sau cereți IGI o nouă decizie; o retragere o hotărăște numai IGI.",
            "The person lives in another county than the community IGI decided on. Check the "
            "address, or ask IGI for a new decision; only IGI decides a withdrawal.",
        )
        paths = ("address", "plan.community.county")
        yield warned("R-057", text, og44(21, 7), inputs=paths)


def sum_by_government(situation: Situation) -> Iterator[Outcome]:
    """Decide R-058, art. 21 alin. (8): the Government sets the sums reimbursed."""
    rents = reimbursed(situation)
    if not rents or not situation.may_be_protected:
        return
    path = f"rent[{rents[0][0]}].counted_as"
    text = Text(
        "Cuantumul decontării îl stabilește Guvernul prin hotărâre, în limita fondurilor. Nu "
        "promiteți o sumă; verificați hotărârea în vigoare.",
        "The sum reimbursed is set by Government decision, within the funds. Promise no sum; "
        "check the decision in force.",
    )
    yield informed("R-058", text, og44(21, 8), inputs=(path,))
    yield from _sums_set(situation, rents)


def low_months(situation: Situation) -> list[Presence]:
    """Return the months under the indicator of their time while a home depends on participation.

    Empty where the office has fixed no indicator.
    """
    if not _depends(situation):
        return []
    return [one for one in _presences(situation) if _is_low(situation, one)]


def lives_outside(situation: Situation) -> bool:
    """Return whether the home that depends on it lies outside the county decided by IGI."""
    plan, home = situation.facts.plan, home_on(situation.facts, situation.today)
    decided = plan.community.county if plan is not None and plan.community is not None else None
    if decided is None or home is None or home[1].county is None:
        return False
    return home[1].county is not decided and _depends(situation)


def is_lodged(one: Lodging, situation: Situation) -> bool:
    """Return whether the lodging has begun and has not ended yet."""
    begun = one.from_ is not None and one.from_ <= situation.today
    return begun and (one.until is None or one.until >= situation.today)


def _sums_set(situation: Situation, rents: Rents) -> Iterator[Outcome]:
    """Tell the sum of the day each lease began; a lease keeps the one of its day."""
    told: set[int] = set()
    for place, one in rents:
        day = one.from_ or situation.today
        amount = if_set(situation, _AMOUNT, day)
        if amount is None:
            yield NotDecided("R-058", (f"rulebook.{_AMOUNT}",))
            continue
        if amount.value in told:
            continue
        told.add(amount.value)
        yield Finding(
            rule="R-058",
            severity=Severity.COMPUTE,
            certainty=Certainty.PRACTICE,
            text=Text(
                "Suma stabilită pentru decontare, așa cum a înscris-o centrul: {sum} pe lună.",
                "The sum set for the reimbursement, as the centre entered it: {sum} a month.",
            ).filled(sum=lei(amount.value)),
            basis=(og44(21, 8), amount.basis),
            inputs=(f"rent[{place}].counted_as", f"rent[{place}].from"),
            amount=Amount(amount.value, Per.MONTH),
        )


def _is_low(situation: Situation, one: Presence) -> bool:
    indicator = if_set(situation, _INDICATOR, one.month.last_day)
    return indicator is not None and one.is_under(indicator.value)


def _depends(situation: Situation) -> bool:
    spaces = lodgings(situation, PAID_SPACES)
    return any(is_lodged(one, situation) for _, one in spaces) or bool(reimbursed(situation))


def _presences(situation: Situation) -> list[Presence]:
    """Return the months since the signing with something planned, the earliest first."""
    planned: dict[Month, int] = {}
    attended: dict[Month, int] = {}
    signed = situation.signed
    for one in situation.facts.attendance or ():
        month = one.month
        if month is None or month.first_day > situation.today or one.planned is None:
            continue
        if one.attended is None or (signed is not None and month.last_day < signed):
            continue
        expected = max(one.planned - (one.excused or 0), 0)
        planned[month] = planned.get(month, 0) + expected
        attended[month] = attended.get(month, 0) + min(one.attended, expected)
    return [Presence(month, planned[month], attended[month]) for month in sorted(planned)]


def _named(months: list[Presence]) -> Text:
    each = [
        Text("{month}: {there} din {planned}", "{month}: {there} of {planned}").filled(
            month=one.month.short,
            there=one.attended,
            planned=one.planned,
        )
        for one in months
    ]
    return Text("; ".join(one.ro for one in each), "; ".join(one.en for one in each))


RULES = (
    Rule(
        id="R-057",
        sentence=Text(
            "Cazarea și decontarea cer participare activă și respectarea deciziei privind "
            "comunitatea.",
            "Lodging and reimbursement ask for active participation and respect of the decision "
            "on the community.",
        ),
        basis=(og44(21, 7),),
        severity=Severity.WARN,
        certainty=Certainty.TEXT,
        phrase="condiționate de participarea activă … și de respectarea deciziei",
        reads=(
            "lodging",
            "rent",
            "attendance",
            "address",
            "plan.community.county",
            "protocol.signed",
        ),
        decide=participation_weighed,
    ),
    Rule(
        id="R-058",
        sentence=Text(
            "Sumele decontate se stabilesc prin hotărâre a Guvernului.",
            "The sums reimbursed are set by Government decision.",
        ),
        basis=(og44(21, 8),),
        severity=Severity.PRINT,
        certainty=Certainty.TEXT,
        phrase="prin hotărâre a Guvernului",
        reads=("rent",),
        decide=sum_by_government,
    ),
)
