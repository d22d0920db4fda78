"""Facts about what was asked for and granted during the programme: homes, money, work."""

from dataclasses import dataclass
from datetime import date

from counsellor_app.law.calendar import Month
from counsellor_app.law.procedure import (
    BreachKind,
    CountedAs,
    DecisionKind,
    EventKind,
    ExtensionBasis,
    GrantDecision,
    HousingAnswer,
    LodgingBasis,
    Measure,
    OfferedBy,
    OfferKind,
)
from counsellor_app.law.territory import County


@dataclass(frozen=True, slots=True, kw_only=True)
class Extension:
    """An extension of the programme (art. 20 alin. (2), art. 34 alin. (3))."""

    basis: ExtensionBasis | None = None
    months: int | None = None
    until: date | None = None
    requested: date | None = None
    reasons: bool | None = None
    evaluated: date | None = None
    approved: date | None = None
    review: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LodgingExtension:
    """The six further months of a lodging (art. 21 alin. (2))."""

    reasons: bool | None = None
    approved: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Lodging:
    """A place to live, asked for or given (art. 21, art. 34 alin. (2)).

    ``convention`` names the joint programme or convention of art. 21 alin. (4).
    """

    basis: LodgingBasis | None = None
    requested: date | None = None
    from_: date | None = None
    until: date | None = None
    approved: date | None = None
    extension: LodgingExtension | None = None
    convention: str | None = None
    written_consent: bool | None = None
    no_specialised_help: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SocialHousing:
    """A request for social housing and its answer; whether the centre has room."""

    county: County | None = None
    requested: date | None = None
    answer: HousingAnswer | None = None
    answered: date | None = None
    no_place: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rent:
    """A rented home and what was paid for it; the same lease text is the same lease."""

    lease: str | None = None
    from_: date | None = None
    rent: int | None = None
    utilities: int | None = None
    persons: int | None = None
    share: int | None = None
    paid_months: tuple[Month, ...] | None = None
    payer: str | None = None
    tax_registered: bool | None = None
    counted_as: CountedAs | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Aid:
    """The material aid of art. 22 alin. (3)."""

    from_: date | None = None
    persons: int | None = None
    no_means: bool | None = None
    paid_days: int | None = None
    first_grant_month: Month | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Grant:
    """The non-reimbursable aid of art. 18 alin. (2) lit. e)."""

    requested: date | None = None
    decision: GrantDecision | None = None
    first_month: Month | None = None
    paid_months: tuple[Month, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Subsidy:
    """The rent subsidy of art. 29 alin. (3); amount in bani a month."""

    requested: date | None = None
    approved: date | None = None
    from_: date | None = None
    lease: str | None = None
    other_on_lease: bool | None = None
    amount: int | None = None
    paid_months: tuple[Month, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """An offer of work, of an employment measure or of training, and its answer."""

    by: OfferedBy | None = None
    kind: OfferKind | None = None
    made: date | None = None
    refused: date | None = None
    heard: bool | None = None
    good_reason: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ajofm:
    """The registration with the employment agency, and the offers made (art. 24 to 27)."""

    registered: date | None = None
    unemployed: bool | None = None
    mediation_plan: date | None = None
    profile_requested: date | None = None
    profile_agreed: bool | None = None
    profile_sent: date | None = None
    offers: tuple[Offer, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance:
    """The presence at one activity in one month."""

    activity: str | None = None
    month: Month | None = None
    planned: int | None = None
    attended: int | None = None
    excused: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Breach:
    """A duty not kept, and what was established about it."""

    kind: BreachKind | None = None
    on: date | None = None
    established_by: str | None = None
    heard: bool | None = None
    good_reason: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A decision that ends or changes measures."""

    kind: DecisionKind | None = None
    basis: str | None = None
    measures: tuple[Measure, ...] | None = None
    decided: date | None = None
    communicated: date | None = None
    from_: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Orientation:
    """A series of cultural orientation sessions (Chapter V^1).

    ``provider_basis`` is the contract of art. 35^5 on which an organisation holds them;
    ``of_request`` tells the series of the request in these facts from one attended before it.
    """

    from_: date | None = None
    until: date | None = None
    by: str | None = None
    provider_basis: str | None = None
    proof: bool | None = None
    of_request: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseEvent:
    """Something that happened to the person."""

    kind: EventKind | None = None
    on: date | None = None
