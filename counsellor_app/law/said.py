"""How a rule says a thing: a warning, a reminder, an information, or what stops an act."""

from dataclasses import replace

from counsellor_app.law.citation import Basis
from counsellor_app.law.procedure import ActingRole, OfficeAct
from counsellor_app.law.rule import Certainty, Finding, Severity
from counsellor_app.text import Text

READING = Certainty.INTERPRETATION
PRACTICE = Certainty.PRACTICE


def warned(
    rule: str,
    text: Text,
    *basis: Basis,
    inputs: tuple[str, ...],
    certainty: Certainty = Certainty.TEXT,
) -> Finding:
    """Return a warning: a human decides, with the reason noted."""
    return _said(Severity.WARN, rule, text, basis, inputs, certainty)


def reminded(
    rule: str,
    text: Text,
    *basis: Basis,
    inputs: tuple[str, ...],
    certainty: Certainty = Certainty.TEXT,
) -> Finding:
    """Return something to be done."""
    return _said(Severity.REMIND, rule, text, basis, inputs, certainty)


def informed(
    rule: str,
    text: Text,
    *basis: Basis,
    inputs: tuple[str, ...],
    certainty: Certainty = Certainty.TEXT,
) -> Finding:
    """Return what the person or the reader should know; nothing is asked."""
    return _said(Severity.PRINT, rule, text, basis, inputs, certainty)


def duty_of_igi(finding: Finding, role: ActingRole, to_ngo: Text) -> Finding:
    """Return what IGI has to do; an NGO is asked for nothing and reads words of its own."""
    if role is not ActingRole.NGO:
        return finding
    asked = finding.severity is Severity.REMIND
    return replace(finding, text=to_ngo, severity=Severity.PRINT if asked else finding.severity)


def stopped(
    rule: str,
    text: Text,
    *basis: Basis,
    inputs: tuple[str, ...],
    acts: tuple[OfficeAct, ...],
    certainty: Certainty = Certainty.TEXT,
) -> Finding:
    """Return what stops these acts until the missing element is supplied."""
    return Finding(
        rule=rule,
        severity=Severity.BLOCK,
        certainty=certainty,
        text=text,
        basis=basis,
        inputs=inputs,
        blocks=acts,
    )


def _said(
    severity: Severity,
    rule: str,
    text: Text,
    basis: tuple[Basis, ...],
    inputs: tuple[str, ...],
    certainty: Certainty,
) -> Finding:
    return Finding(
        rule=rule,
        severity=severity,
        certainty=certainty,
        text=text,
        basis=basis,
        inputs=inputs,
    )
