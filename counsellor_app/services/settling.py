"""Where a finding is settled: the form and the question that feed its facts, or the values."""

import re
from dataclasses import dataclass

from counsellor_app.cases.facts_of import fact_fields
from counsellor_app.law.rule import Finding

_INDEX = re.compile(r"\[\d+\]")
_BY_VALUES = frozenset({"R-006"})  # an organisation counts by what the office recorded of it


@dataclass(frozen=True, slots=True)
class FormPlace:
    """A form, and the question in it if one question asks for the fact."""

    form_id: str
    field_id: str | None


@dataclass(frozen=True, slots=True)
class InValues:
    """The dated values of the office, which no form asks for."""


def settled_at(finding: Finding) -> FormPlace | InValues | None:
    """Return what feeds the first fact a rule read; None where nothing in the program does."""
    if finding.rule in _BY_VALUES:
        return InValues()
    if not finding.inputs:
        return None
    path = plain_path(finding.inputs[0])
    known = field_of(path)
    if known is not None:
        return FormPlace(*known)
    form_id = _form_of_group(path.partition(".")[0])
    return None if form_id is None else FormPlace(form_id, None)


def field_of(path: str) -> tuple[str, str] | None:
    """Return the form and field a fact comes from, of a part of an answer the answer's."""
    fields = fact_fields()
    while path:
        if path in fields:
            return fields[path]
        path = path.rpartition(".")[0]
    return None


def plain_path(path: str) -> str:
    """Return the path of a fact without the places of list items."""
    return _INDEX.sub("", path)


def _form_of_group(group: str) -> str | None:
    """Return the form that asks the first of a group of facts: plan.… -> individual_plan."""
    forms = (form for path, (form, _) in fact_fields().items() if path.partition(".")[0] == group)
    return next(forms, None)
