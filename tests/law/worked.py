"""A worked example: facts in the words of the procedure, and what a rule must say of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from counsellor_app.law.findings import Explained, Finding, explain_year
from counsellor_app.law.procedure import ActingRole
from counsellor_app.law.rule import Severity
from counsellor_app.law.rulebook import load_rulebook
from tests.law.situations import TODAY, needs, of, told

BLOCK, WARN, REMIND, COMPUTE, PRINT = (
    Severity.BLOCK,
    Severity.WARN,
    Severity.REMIND,
    Severity.COMPUTE,
    Severity.PRINT,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """What is so, and what the rule says: severity, day, place in the act, the facts it names.

    ``severity`` None: the rule is silent, or says at most what ``never`` does not forbid.
    ``year`` and ``role`` ask a rule of the year, which reads no facts.
    """

    so: str
    rule: str
    facts: Mapping[str, object] = field(default_factory=dict)
    today: date = TODAY
    year: int | None = None
    role: ActingRole = ActingRole.IGI
    severity: Severity | None = None
    day: str | None = None
    bani: int | None = None
    basis: str = ""
    inputs: tuple[str, ...] = ()
    says: str = ""
    never: tuple[Severity, ...] = ()
    needs: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"{self.rule}: {self.so}"


def said_in(example: Example) -> Explained:
    """Return what all rules say of the example."""
    if example.year is None:
        return told(example.today, **example.facts)
    return explain_year(example.year, example.role, load_rulebook(), example.today)


def check(example: Example) -> None:
    """Fail unless the rule says exactly what the example expects."""
    said = said_in(example)
    found = of(said, example.rule)
    whole = [(one.severity.value, one.text.ro, one.inputs) for one in found]
    for severity in example.never:
        assert severity not in {one.severity for one in found}, whole
    if example.needs:
        assert set(example.needs) <= set(needs(said, example.rule)), said.not_decided
    if example.severity is not None:
        assert any(_fits(one, example) for one in found), whole
    elif not example.never:
        assert example.needs or not found, whole


def _fits(finding: Finding, example: Example) -> bool:
    dates = finding.dates
    days = {dates.last_day, dates.ends, dates.starts, dates.recommended, *dates.remind}
    return (
        finding.severity is example.severity
        and example.says in finding.text.ro
        and (not example.basis or example.basis in {str(one) for one in finding.basis})
        and set(example.inputs) <= set(finding.inputs)
        and (example.bani is None or (finding.amount and finding.amount.bani) == example.bani)
        and (example.day is None or date.fromisoformat(example.day) in days)
    )
