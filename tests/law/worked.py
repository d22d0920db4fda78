"""A worked example: facts in the words of the procedure, and what a rule must say of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from counsellor_app.law.findings import Finding
from counsellor_app.law.rule import Severity
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
    """What is so, and what the rule says: its severity, a day, some of its Romanian words.

    ``severity`` None: the rule is silent, or says at most what ``never`` does not forbid.
    """

    so: str
    rule: str
    facts: Mapping[str, object]
    today: date = TODAY
    severity: Severity | None = None
    day: str | None = None
    says: str = ""
    never: tuple[Severity, ...] = ()
    needs: tuple[str, ...] = field(default=())

    def __str__(self) -> str:
        return f"{self.rule}: {self.so}"


def check(example: Example) -> None:
    """Fail unless the rule says exactly what the example expects."""
    said = told(example.today, **example.facts)
    found = of(said, example.rule)
    whole = [(one.severity.value, one.text.ro) for one in found]
    for severity in example.never:
        assert severity not in {one.severity for one in found}, whole
    if example.needs:
        assert set(example.needs) <= set(needs(said, example.rule)), said.not_decided
    if example.severity is not None:
        assert any(_fits(one, example) for one in found), whole
    elif not example.never and not example.needs:
        assert not found, whole


def _fits(finding: Finding, example: Example) -> bool:
    days = {finding.dates.last_day, finding.dates.ends, finding.dates.starts, *finding.dates.remind}
    return (
        finding.severity is example.severity
        and example.says in finding.text.ro
        and (example.day is None or date.fromisoformat(example.day) in days)
    )
