"""When a question is asked: small closed conditions on earlier answers and on Given."""

from dataclasses import dataclass
from typing import assert_never

from counsellor_app.forms.answers import Answer, Answers
from counsellor_app.forms.given import NAMES, Given


@dataclass(frozen=True, slots=True)
class Is:
    """An earlier answer, or a member of Given, is this value."""

    name: str
    value: str | bool


@dataclass(frozen=True, slots=True)
class IsOneOf:
    """An earlier answer, or a member of Given, is one of these values."""

    name: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Has:
    """An earlier question with several ticks has this one."""

    name: str
    option: str


@dataclass(frozen=True, slots=True)
class IsNot:
    """An earlier answer, or a member of Given, is known and is not this value."""

    name: str
    value: str | bool


@dataclass(frozen=True, slots=True)
class Both:
    """Both conditions hold."""

    first: "Condition"
    second: "Condition"


@dataclass(frozen=True, slots=True)
class Either:
    """At least one of the conditions holds."""

    first: "Condition"
    second: "Condition"


@dataclass(frozen=True, slots=True)
class Not:
    """The condition does not hold; what is not known counts as not holding."""

    condition: "Condition"


Condition = Is | IsOneOf | IsNot | Has | Both | Either | Not


def holds(condition: Condition | None, answers: Answers, given: Given) -> bool:
    """Tell whether the condition holds; no condition always does."""
    match condition:
        case None:
            return True
        case Is(name, value):
            return _seen(name, answers, given) == value
        case IsOneOf(name, values):
            return _seen(name, answers, given) in values
        case IsNot(name, value):
            seen = _seen(name, answers, given)
            return seen is not None and seen != value
        case Has(name, option):
            seen = _seen(name, answers, given)
            return isinstance(seen, tuple) and option in seen
        case Both(first, second):
            return holds(first, answers, given) and holds(second, answers, given)
        case Either(first, second):
            return holds(first, answers, given) or holds(second, answers, given)
        case Not(inner):
            return not holds(inner, answers, given)
        case _:
            assert_never(condition)


def names_in(condition: Condition | None) -> frozenset[str]:
    """Return the fields and members of Given that the condition reads."""
    match condition:
        case None:
            return frozenset()
        case Both(first, second) | Either(first, second):
            return names_in(first) | names_in(second)
        case Not(inner):
            return names_in(inner)
        case _:
            return frozenset({condition.name})


def _seen(name: str, answers: Answers, given: Given) -> Answer | None:
    if name in NAMES:
        member: str | bool | None = getattr(given, name)
        return member
    return answers.get(name)
