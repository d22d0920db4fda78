"""Every rule of the table that reads the facts of a case, in the order of the act."""

from counsellor_app.law.rule import Rule
from counsellor_app.law.rules import (
    aid,
    duties,
    extension,
    inclusion,
    interview,
    labour,
    lodging,
    minors,
    orientation,
    plan,
    protocol,
    rent,
    request,
    scope,
    signing,
    subsidy,
    vulnerable,
)

RULES: tuple[Rule, ...] = (
    *scope.RULES,
    *minors.RULES,
    *inclusion.RULES,
    *request.RULES,
    *interview.RULES,
    *plan.RULES,
    *signing.RULES,
    *protocol.RULES,
    *extension.RULES,
    *lodging.RULES,
    *rent.RULES,
    *aid.RULES,
    *duties.RULES,
    *labour.RULES,
    *subsidy.RULES,
    *vulnerable.RULES,
    *orientation.RULES,
)
