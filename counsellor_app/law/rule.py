"""What a rule is, what it may read, and what it may say."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from counsellor_app.law.catalogue import Category, Need, Track
from counsellor_app.law.citation import Basis, Cite
from counsellor_app.law.facts import Facts, Person
from counsellor_app.law.listed import Listed
from counsellor_app.law.procedure import ActingRole, OfficeAct
from counsellor_app.law.rulebook import Rulebook
from counsellor_app.law.running import has_protocol
from counsellor_app.law.territory import Centre
from counsellor_app.text import Text

PROTECTED = frozenset({Category.REFUGEE, Category.SUBSIDIARY})
NO_PROGRAMME = frozenset({Category.ASYLUM_SEEKER, Category.TEMPORARY_PROTECTION})


class Severity(Listed):
    """What a finding asks of the reader."""

    BLOCK = "block", "oprește", "stops"
    WARN = "warn", "atenție", "warning"
    REMIND = "remind", "de făcut", "to do"
    COMPUTE = "compute", "calcul", "computed"
    PRINT = "print", "informare", "information"


class Certainty(Listed):
    """How sure a finding is: the act's words, a reading of them, or practice."""

    TEXT = "text", "text sigur", "certain text"
    INTERPRETATION = "interpretation", "interpretare", "interpretation"
    PRACTICE = "practice", "practică", "practice"


class Per(Listed):
    """What a sum is for."""

    MONTH = "month", "pe lună", "a month"
    DAY = "day", "pe zi", "a day"
    ONCE = "once", "o singură dată", "once"
    TOTAL = "total", "în total", "in total"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dates:
    """The days a finding computed."""

    recommended: date | None = None
    last_day: date | None = None
    starts: date | None = None
    ends: date | None = None
    remind: tuple[date, ...] = ()

    @property
    def first(self) -> date | None:
        """Return the earliest of them, reminders left out."""
        known = [self.recommended, self.last_day, self.starts, self.ends]
        return min((day for day in known if day is not None), default=None)


@dataclass(frozen=True, slots=True)
class Amount:
    """A sum in bani, and what it is for."""

    bani: int
    per: Per


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What a rule decided: in words, with its basis, its inputs and its formula."""

    rule: str
    severity: Severity
    certainty: Certainty
    text: Text
    basis: tuple[Basis, ...]
    inputs: tuple[str, ...] = ()
    formula: Text | None = None
    dates: Dates = Dates()
    amount: Amount | None = None
    blocks: tuple[OfficeAct, ...] = ()
    centre: Centre | None = None
    region: int | None = None
    check_articles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NotDecided:
    """A rule that could not decide: the facts or values it needs."""

    rule: str
    needs: tuple[str, ...]


Outcome = Finding | NotDecided


@dataclass(frozen=True, slots=True)
class Situation:
    """What a rule reads: the facts, the dated values, the day."""

    facts: Facts
    rulebook: Rulebook
    today: date

    @property
    def person(self) -> Person:
        """Return the person whose case it is."""
        return self.facts.person

    @property
    def role(self) -> ActingRole:
        """Return who asks; the IGI officer if nobody said."""
        acting = self.facts.acting
        return ActingRole.IGI if acting is None or acting.role is None else acting.role

    @property
    def may_be_protected(self) -> bool:
        """Return whether the category is international protection, or not known yet."""
        return self.person.category is None or self.person.category in PROTECTED

    @property
    def is_protected(self) -> bool:
        """Return whether the category is known to be international protection."""
        return self.person.category in PROTECTED

    @property
    def track(self) -> Track | None:
        """Return the way through the procedure; None if the category opens or tells none."""
        category = self.person.category
        if category is None or category in NO_PROGRAMME:
            return None
        if category not in PROTECTED:
            return Track.RIGHT_OF_STAY
        return Track.UNACCOMPANIED if self.person.unaccompanied else Track.ADULT_OR_FAMILY

    @property
    def signed(self) -> date | None:
        """Return the day the protocol was signed, if it is known."""
        return None if self.facts.protocol is None else self.facts.protocol.signed

    def is_ticked(self, need: Need) -> bool:
        """Return whether the needs sheet found this need."""
        needs = self.facts.needs
        ticked = (needs.ticked if needs is not None else None) or ()
        return any(one.need == need.value for one in ticked)

    @property
    def on_paper(self) -> bool:
        """Return whether the earlier steps stand in the paper file."""
        return self.facts.protocol is not None and bool(self.facts.protocol.on_paper)

    @property
    def has_protocol(self) -> bool:
        """Return whether a protocol was signed, here or on paper."""
        return has_protocol(self.facts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Declared:
    """A row of the table of rules: where it stands in the act, and what it says.

    ``phrase`` quotes the act, cut at "…"; ``sentence`` says the rule in one sentence;
    ``covers`` names further places of the act that it answers for.
    """

    id: str
    sentence: Text
    basis: tuple[Basis, ...]
    severity: Severity
    certainty: Certainty
    phrase: str
    reads: tuple[str, ...] = ()
    covers: tuple[Cite, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule(Declared):
    """A rule that reads the facts of a case, and the function that decides."""

    decide: Callable[[Situation], Iterator[Outcome]]


@dataclass(frozen=True, slots=True)
class Year:
    """What a yearly rule reads: the year, who asks, the dated values."""

    year: int
    role: ActingRole
    rulebook: Rulebook


@dataclass(frozen=True, slots=True, kw_only=True)
class YearlyRule(Declared):
    """A rule whose terms come every year and are no facts of a case."""

    decide: Callable[[Year], Iterator[Outcome]]
