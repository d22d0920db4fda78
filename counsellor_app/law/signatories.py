"""Who must sign the plan and the protocol (art. 15, art. 18 alin. (3))."""

from collections.abc import Iterable
from datetime import date

from counsellor_app.law.calendar import age_on
from counsellor_app.law.catalogue import SignatoryKind, SignatureWay
from counsellor_app.law.citation import Read, Source
from counsellor_app.law.facts import Facts, Signature
from counsellor_app.law.parameters import (
    CHECKED_ON,
    UNCONFIRMED_START,
    Parameter,
    Since,
)

CIVIL_CODE_CAPACITY = Source("Codul civil", "art. 41 și 43", Read.NOT_READ)
CONSENT_AGE: Parameter[int] = Parameter(
    name="consent_age",
    history=(Since(UNCONFIRMED_START, 14, CIVIL_CODE_CAPACITY),),
    checked_on=CHECKED_ON,
)
MAJORITY: Parameter[int] = Parameter(
    name="majority",
    history=(Since(UNCONFIRMED_START, 18, CIVIL_CODE_CAPACITY),),
    checked_on=CHECKED_ON,
)
_WITNESSES = 2
_OWN = frozenset({SignatoryKind.PERSON, SignatoryKind.REPRESENTATIVE})


def required(facts: Facts, day: date | None = None) -> tuple[SignatoryKind, ...]:
    """Return who must sign, by the person's age on the day of signing.

    Without a day it is the day of the signatures that stand in the facts. A person whose
    birth date or day of signing is unknown signs as an adult; R-037 then decides nothing.
    """
    signing = day or signing_day(facts)
    born = facts.person.born
    if born is None or signing is None:
        return (SignatoryKind.PERSON, SignatoryKind.IGI)
    age = age_on(born, signing)
    if age < CONSENT_AGE.on(signing).value:
        return (SignatoryKind.REPRESENTATIVE, SignatoryKind.IGI)
    if age < MAJORITY.on(signing).value:
        return (SignatoryKind.PERSON, SignatoryKind.REPRESENTATIVE, SignatoryKind.IGI)
    return (SignatoryKind.PERSON, SignatoryKind.IGI)


def is_minor(born: date, day: date) -> bool:
    """Return whether somebody born on a day is not of age on another."""
    return age_on(born, day) < MAJORITY.on(day).value


def missing(
    who: Iterable[SignatoryKind], signatures: Iterable[Signature]
) -> tuple[SignatoryKind, ...]:
    """Return who of them has not signed in a way that suffices."""
    standing = {one.who for one in signatures if one.way is not None and one.way.suffices}
    return tuple(kind for kind in who if kind not in standing)


def refused(signatures: Iterable[Signature]) -> bool:
    """Return whether the person or the representative refused, and did not sign since."""
    last: dict[SignatoryKind, Signature] = {}
    for one in sorted(signatures, key=lambda one: one.on or date.min):
        if one.way is not None and one.who in _OWN:
            last[one.who] = one
    return any(one.way is SignatureWay.REFUSES for one in last.values())


def lacks_witnesses(signatures: tuple[Signature, ...]) -> bool:
    """Return whether somebody who cannot sign lacks two witnesses or the interpreter."""
    if not any(one.way is SignatureWay.CANNOT_SIGN for one in signatures):
        return False
    signed = [one.who for one in signatures if one.way is not None and one.way.suffices]
    witnesses = signed.count(SignatoryKind.WITNESS)
    return SignatoryKind.INTERPRETER not in signed and witnesses < _WITNESSES


def signing_day(facts: Facts) -> date | None:
    """Return the day the protocol was signed, else the last signature known anywhere."""
    if facts.protocol is not None and facts.protocol.signed is not None:
        return facts.protocol.signed
    standing = [
        *((facts.protocol and facts.protocol.signatures) or ()),
        *((facts.plan and facts.plan.signatures) or ()),
    ]
    return max((one.on for one in standing if one.on is not None), default=None)
