"""What the rules read: the facts of one case. What is absent is unknown, not false."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from counsellor_app.law.catalogue import (
    Activity,
    Category,
    SignatoryKind,
    SignatureWay,
    VulnerableGroup,
)
from counsellor_app.law.facts_granted import Aid as Aid
from counsellor_app.law.facts_granted import Ajofm as Ajofm
from counsellor_app.law.facts_granted import Attendance as Attendance
from counsellor_app.law.facts_granted import Breach as Breach
from counsellor_app.law.facts_granted import CaseEvent as CaseEvent
from counsellor_app.law.facts_granted import Decision as Decision
from counsellor_app.law.facts_granted import Extension as Extension
from counsellor_app.law.facts_granted import Grant as Grant
from counsellor_app.law.facts_granted import Lodging as Lodging
from counsellor_app.law.facts_granted import LodgingExtension as LodgingExtension
from counsellor_app.law.facts_granted import Offer as Offer
from counsellor_app.law.facts_granted import Orientation as Orientation
from counsellor_app.law.facts_granted import Rent as Rent
from counsellor_app.law.facts_granted import SocialHousing as SocialHousing
from counsellor_app.law.facts_granted import Subsidy as Subsidy
from counsellor_app.law.facts_rights import LanguageCertificate as LanguageCertificate
from counsellor_app.law.facts_rights import LanguageCourse as LanguageCourse
from counsellor_app.law.facts_rights import Schooling as Schooling
from counsellor_app.law.facts_rights import Studies as Studies
from counsellor_app.law.procedure import (
    ActingRole,
    Assessor,
    InterpreterMode,
    InterpreterRelation,
    KnownBy,
    PlanAuthor,
    ProtectionAct,
    Relation,
    VulnerabilityState,
)
from counsellor_app.law.territory import Centre, County

DatedRaw = int | str | tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Protection:
    """How and when international protection was acquired."""

    act: ProtectionAct | None = None
    granted: date | None = None
    communicated: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """The person whose case it is."""

    born: date | None = None
    estimated_birth: bool | None = None
    sex: str | None = None
    category: Category | None = None
    protection: Protection | None = None
    permit_expires: date | None = None
    citizenship: str | None = None
    stateless: bool | None = None
    languages: tuple[str, ...] | None = None
    romanian_level: str | None = None
    unaccompanied: bool | None = None
    representative: bool | None = None
    disability: bool | str | None = None
    pregnant: bool | None = None
    income: bool | None = None
    in_school: bool | None = None
    insured: bool | None = None
    family_doctor: bool | None = None
    child_allowance: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HouseholdMember:
    """A member of the household, as typed in this case; never read from another."""

    row: str | None = None
    relation: Relation | None = None
    born: date | None = None
    protection_granted: date | None = None
    own_programme: bool | None = None
    participates: bool | None = None
    child_allowance: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """Where the person lives or lived; ``centre`` when lodged in one."""

    since: date | None = None
    until: date | None = None
    county: County | None = None
    locality: str | None = None
    centre: Centre | None = None
    child_protection: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LateDecision:
    """The recorded line on a late request."""

    accepted: bool | None = None
    on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """The request for inclusion (art. 16)."""

    filed: date | None = None
    registered: date | None = None
    by_post: bool | None = None
    centre: Centre | None = None
    late_reason: str | None = None
    late_decision: LateDecision | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Interview:
    """The interview (art. 17); whether others took part, and whether the person agreed."""

    held: date | None = None
    by_igi: bool | None = None
    alone_offered: bool | None = None
    others_present: bool | None = None
    consent_to_others: bool | None = None
    interpreter: InterpreterMode | None = None
    interpreter_relation: InterpreterRelation | None = None
    interpreter_paid_by: str | None = None
    no_interpreter_reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TickedNeed:
    """A need found, and why no activity answers it where none does."""

    row: str | None = None
    need: str | None = None
    unanswered_reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Needs:
    """The needs sheet (art. 17 alin. (1))."""

    finalised: date | None = None
    ticked: tuple[TickedNeed, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Vulnerability:
    """Signs or a determination of special needs (art. 33)."""

    category: VulnerableGroup | None = None
    state: VulnerabilityState | None = None
    by: Assessor | None = None
    on: date | None = None
    review: date | None = None
    needs_specialised_help: bool | None = None
    referred: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedActivity:
    """A row of the plan; ``kind`` is the letter of art. 18 alin. (2)."""

    row: str | None = None
    kind: Activity | None = None
    objective: str | None = None
    due: date | None = None
    responsible: str | None = None
    indicator: str | None = None
    answers_need: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Community:
    """The decision on the local community (art. 18 alin. (1), art. 27 alin. (1))."""

    kind: str | None = None
    county: County | None = None
    decided: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """Who signed, in which way, on which day."""

    who: SignatoryKind | None = None
    way: SignatureWay | None = None
    on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The individual plan (art. 18); ``adapted`` to special needs as art. 33 alin. (5) asks."""

    versions: int | None = None
    adapted: bool | None = None
    author: PlanAuthor | None = None
    finalised: date | None = None
    activities: tuple[PlannedActivity, ...] | None = None
    community: Community | None = None
    signatures: tuple[Signature, ...] | None = None
    communicated: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Protocol:
    """The protocol (art. 15, 19 and 20)."""

    number: str | None = None
    signed: date | None = None
    starts: date | None = None
    signatures: tuple[Signature, ...] | None = None
    on_paper: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Acting:
    """Who asks; blocks depend on it."""

    role: ActingRole | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedValue:
    """A value that overrides a shipped one from a day on, until a day if it ends."""

    from_: date | None = None
    until: date | None = None
    value: DatedRaw | None = None
    basis: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """The facts of one case. Only ``person`` is required, and nothing inside it is."""

    person: Person
    household: tuple[HouseholdMember, ...] | None = None
    address: tuple[Address, ...] | None = None
    request: Request | None = None
    interview: Interview | None = None
    needs: Needs | None = None
    vulnerability: tuple[Vulnerability, ...] | None = None
    plan: Plan | None = None
    protocol: Protocol | None = None
    extensions: tuple[Extension, ...] | None = None
    lodging: tuple[Lodging, ...] | None = None
    social_housing: tuple[SocialHousing, ...] | None = None
    rent: tuple[Rent, ...] | None = None
    aid: Aid | None = None
    grant: Grant | None = None
    subsidy: Subsidy | None = None
    ajofm: Ajofm | None = None
    schooling: Schooling | None = None
    studies: Studies | None = None
    language_course: LanguageCourse | None = None
    language_certificate: LanguageCertificate | None = None
    attendance: tuple[Attendance, ...] | None = None
    breaches: tuple[Breach, ...] | None = None
    decisions: tuple[Decision, ...] | None = None
    orientation: tuple[Orientation, ...] | None = None
    orientation_requested: date | None = None
    orientation_declared_none: bool | None = None
    events: tuple[CaseEvent, ...] | None = None
    evaluations: tuple[date, ...] | None = None
    sources: Mapping[str, tuple[KnownBy, ...]] | None = None
    acting: Acting | None = None
    rulebook: Mapping[str, tuple[DatedValue, ...]] | None = None
