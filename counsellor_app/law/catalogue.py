"""The lists that the act makes or the procedure closes (OG nr. 44/2004)."""

from counsellor_app.law.citation import Cite, og44
from counsellor_app.law.listed import Listed
from counsellor_app.law.procedure import ActingRole as ActingRole
from counsellor_app.law.procedure import Assessor as Assessor
from counsellor_app.law.procedure import BreachKind as BreachKind
from counsellor_app.law.procedure import CountedAs as CountedAs
from counsellor_app.law.procedure import DecisionKind as DecisionKind
from counsellor_app.law.procedure import EventKind as EventKind
from counsellor_app.law.procedure import ExtensionBasis as ExtensionBasis
from counsellor_app.law.procedure import GrantDecision as GrantDecision
from counsellor_app.law.procedure import HousingAnswer as HousingAnswer
from counsellor_app.law.procedure import InterpreterMode as InterpreterMode
from counsellor_app.law.procedure import InterpreterRelation as InterpreterRelation
from counsellor_app.law.procedure import KnownBy as KnownBy
from counsellor_app.law.procedure import LodgingBasis as LodgingBasis
from counsellor_app.law.procedure import Measure as Measure
from counsellor_app.law.procedure import OfferedBy as OfferedBy
from counsellor_app.law.procedure import OfferKind as OfferKind
from counsellor_app.law.procedure import OfficeAct as OfficeAct
from counsellor_app.law.procedure import PlanAuthor as PlanAuthor
from counsellor_app.law.procedure import ProtectionAct as ProtectionAct
from counsellor_app.law.procedure import Relation as Relation
from counsellor_app.law.procedure import VulnerabilityState as VulnerabilityState
from counsellor_app.law.territory import Centre as Centre
from counsellor_app.law.territory import County as County
from counsellor_app.text import Text


class Activity(Listed):
    """What a plan may contain (art. 18 alin. (2)): exactly eight kinds; ``paper`` is for print."""

    COUNSELLING = (
        "a",
        "Consiliere și sprijin pentru accesul la drepturi",
        "Counselling and support in access to rights",
        og44(18, 2, "a"),
    )
    CULTURAL_ORIENTATION = (
        "b",
        "Sesiuni de acomodare culturală",
        "Cultural orientation sessions",
        og44(18, 2, "b"),
    )
    LANGUAGE_COURSE = (
        "c",
        "Cursuri de învățare a limbii române",
        "Romanian language courses",
        og44(18, 2, "c"),
    )
    EDUCATION_RECREATION = (
        "d",
        "Activități educative și recreaționale",
        "Educational and recreational activities",
        og44(18, 2, "d"),
    )
    GRANT = "e", "Ajutor nerambursabil (AJPIS)", "Non-reimbursable aid (AJPIS)", og44(18, 2, "e")
    MATERIAL_AID = (
        "f",
        "Ajutor material IGI (max. 3 luni, până la ajutorul nerambursabil)",
        "Material aid from IGI (3 months at most, until the non-reimbursable aid)",
        og44(18, 2, "f"),
    )
    LODGING = "g", "Cazare în centru regional", "Lodging in a regional centre", og44(18, 2, "g")
    OTHER = (
        "h",
        "Alte activități sau beneficii acordate de ONG sau de Primărie / DAS",
        "Other activities or benefits from NGOs or the local authority",
        og44(18, 2, "h"),
    )

    @property
    def paper(self) -> Text:
        """Return its wording in printed documents, which keeps the act's own terms."""
        return _ON_PAPER[self.value]


class Category(Listed):
    """The legal status of the person (art. 1, art. 2 lit. a) and a^1))."""

    REFUGEE = "refugee", "statut de refugiat", "refugee status", og44(2, None, "a")
    SUBSIDIARY = "subsidiary", "protecție subsidiară", "subsidiary protection", og44(2, None, "a")
    RIGHT_OF_STAY_194 = (
        "right_of_stay_194",
        "drept de ședere (OUG nr. 194/2002)",
        "right of stay (GEO 194/2002)",
        og44(2, None, "a^1"),
    )
    RIGHT_OF_STAY_102 = (
        "right_of_stay_102",
        "drept de ședere (OUG nr. 102/2005)",
        "right of stay (GEO 102/2005)",
        og44(2, None, "a^1"),
    )
    EU = "eu", "cetățean UE", "EU citizen", og44(1, None, "b")
    EEA = "eea", "cetățean SEE", "EEA citizen", og44(1, None, "b")
    SWISS = "swiss", "cetățean elvețian", "Swiss citizen", og44(1, None, "b")
    ASYLUM_SEEKER = "asylum_seeker", "solicitant de azil", "asylum seeker"
    TEMPORARY_PROTECTION = "temporary_protection", "protecție temporară", "temporary protection"


class Track(Listed):
    """The way through the procedure."""

    ADULT_OR_FAMILY = "A", "Adult sau copil cu familia", "Adult, or child with family"
    UNACCOMPANIED = "C", "Minor neînsoțit", "Unaccompanied minor", og44(35, 4)
    RIGHT_OF_STAY = (
        "B",
        "Drept de ședere, UE, SEE, Elveția",
        "Right of stay, EU, EEA, Switzerland",
        og44("35^1", 1),
    )


class VulnerableGroup(Listed):
    """The eleven groups of art. 33 alin. (3), in the order of the act."""

    MINOR = "minor", "minor", "minor", og44(33, 3)
    UNACCOMPANIED_MINOR = (
        "unaccompanied_minor",
        "minor neînsoțit",
        "unaccompanied minor",
        og44(33, 3),
    )
    DISABILITY = "disability", "persoană cu dizabilități", "person with disabilities", og44(33, 3)
    ELDERLY = "elderly", "persoană în vârstă", "elderly person", og44(33, 3)
    PREGNANT = "pregnant", "femeie însărcinată", "pregnant woman", og44(33, 3)
    SINGLE_PARENT = (
        "single_parent",
        "părinte singur însoțit de copiii săi minori",
        "single parent with minor children",
        og44(33, 3),
    )
    TRAFFICKING = (
        "trafficking",
        "victimă a traficului de persoane",
        "victim of trafficking",
        og44(33, 3),
    )
    SERIOUS_ILLNESS = (
        "serious_illness",
        "persoană care suferă de afecțiuni grave",
        "person with a serious illness",
        og44(33, 3),
    )
    MENTAL_ILLNESS = (
        "mental_illness",
        "persoană cu afecțiuni mintale",
        "person with a mental illness",
        og44(33, 3),
    )
    TORTURE_OR_VIOLENCE = (
        "torture_or_violence",
        "persoană supusă torturii, violului sau altor forme grave de violență psihologică, "
        "psihică, fizică sau sexuală",
        "person subjected to torture, rape or other serious psychological, physical or sexual "
        "violence",
        og44(33, 3),
    )
    OTHER = (
        "other",
        "altă situație specială similară",
        "another similar special situation",
        og44(33, 3),
    )


class SignatureWay(Listed):
    """How a signature stands on a paper."""

    SIGNED = "signed", "semnat", "signed"
    CANNOT_SIGN = "cannot_sign", "nu poate semna", "cannot sign"
    REFUSES = "refuses", "refuză", "refuses"
    SIGNED_ELSEWHERE = "signed_elsewhere", "semnat pe alt exemplar", "signed on another copy"
    PADES = "pades", "semnat electronic", "signed electronically"

    @property
    def suffices(self) -> bool:
        """Return whether the paper counts as signed by this person."""
        return self is not SignatureWay.REFUSES


class SignatoryKind(Listed):
    """In which capacity somebody signs (art. 15, art. 18 alin. (3), art. 38)."""

    PERSON = "person", "beneficiarul", "the beneficiary", og44(18, 3)
    REPRESENTATIVE = "representative", "reprezentantul legal", "the legal representative"
    IGI = "igi", "personalul desemnat al IGI", "the designated IGI staff", og44(18, 3)
    DGASPC = "dgaspc", "DGASPC", "the child protection directorate (DGASPC)", og44(35, 4)
    NGO = "ngo", "organizația neguvernamentală", "the non-governmental organisation", og44(18, 3)
    LOCAL_AUTHORITY = (
        "local_authority",
        "autoritatea administrației publice locale",
        "the local authority",
        og44(18, 3),
    )
    OTHER = "other", "altă instituție", "another institution", og44(18, 3)
    INTERPRETER = "interpreter", "interpretul", "the interpreter", og44(38, 1)
    WITNESS = "witness", "martorul", "the witness"


class Need(Listed):
    """A domain of the needs sheet, with the kinds of activity it proposes."""

    EMPLOYMENT = "employment", "Ocupare", "Employment", og44(4)
    HOUSING = "housing", "Locuire", "Housing", og44(6)
    HEALTH = "health", "Sănătate", "Health", og44(7)
    SOCIAL_ASSISTANCE = "social_assistance", "Asistență socială", "Social assistance", og44(8)
    SOCIAL_INSURANCE = "social_insurance", "Asigurări sociale", "Social insurance", og44(8)
    EDUCATION = "education", "Educație", "Education", og44(9)
    ROMANIAN = "romanian", "Limba română", "Romanian language", og44(14, 1)
    CULTURE = "culture", "Acomodare culturală", "Cultural orientation", og44(13, 1)
    COUNSELLING = "counselling", "Consiliere", "Counselling", og44(13, 1)
    LEGAL = "legal", "Juridic", "Legal matters", og44(1, None, "a")
    PSYCHOLOGICAL = "psychological", "Psihologic", "Psychological support", og44(33, 2)
    SOCIAL_LINKS = (
        "social_links",
        "Rețea socială / activități recreative",
        "Social links / recreation",
        og44(18, 2, "d"),
    )
    MEANS = "means", "Mijloace de întreținere", "Means of support", og44(22, 3)
    CARE = "care", "Copii / îngrijire", "Children / care", og44(10, 1)
    COMMUNITY = (
        "community",
        "Mobilitate / comunitate dorită",
        "Mobility / preferred community",
        og44(18, 1),
    )

    @property
    def bases(self) -> tuple[Cite, ...]:
        """Return the places of the act that the domain rests on, the first one first."""
        return _NEEDS[self.value][0]

    @property
    def activities(self) -> tuple[Activity, ...]:
        """Return the kinds of activity proposed for it, the likeliest first."""
        return tuple(Activity(letter) for letter in _NEEDS[self.value][1])


BELOW_B1 = ("none", "A1", "A2")
"""The levels of Romanian at which a course is asked about (art. 14 alin. (1))."""

_ON_PAPER = {
    "a": Text(
        "activități de consiliere și sprijin pentru asigurarea accesului la drepturi",
        "counselling and support activities to ensure access to rights",
    ),
    "b": Text("sesiuni de acomodare culturală", "cultural orientation sessions"),
    "c": Text("cursuri de învățare a limbii române", "Romanian language courses"),
    "d": Text("activități educative și recreaționale", "educational and recreational activities"),
    "e": Text(
        "ajutor nerambursabil, acordat în condițiile Legii nr. 122/2006",
        "non-reimbursable aid under Law 122/2006",
    ),
    "f": Text(
        "ajutor material, potrivit art. 55 alin. (1) din normele aprobate prin HG nr. 1.251/2006",
        "material aid under art. 55(1) of the norms approved by GD 1251/2006",
    ),
    "g": Text(
        "cazare în unul dintre centrele regionale de proceduri și cazare a solicitanților de azil",
        "lodging in one of the regional centres for asylum seekers",
    ),
    "h": Text(
        "alte tipuri de activități sau beneficii acordate de către organizații neguvernamentale "
        "sau de către autorități ale administrației publice locale",
        "other activities or benefits from non-governmental organisations or local public "
        "authorities",
    ),
}

_NEEDS: dict[str, tuple[tuple[Cite, ...], str]] = {
    "employment": ((og44(4), og44(5, 1), og44(24), og44(26), og44(27, 1)), "ah"),
    "housing": ((og44(6), og44(21, 1), og44(21, 6), og44(29, 1)), "gah"),
    "health": ((og44(7), og44(33, 2)), "ah"),
    "social_assistance": ((og44(8), og44(12), og44(22, 1)), "ae"),
    "social_insurance": ((og44(8), og44(5, 1), og44(7)), "a"),
    "education": ((og44(9), og44(10, 1), og44(11, 1)), "dah"),
    "romanian": ((og44(14, 1), og44(10, 1)), "c"),
    "culture": ((og44(13, 1),), "b"),
    "counselling": ((og44(13, 1), og44(18, 2, "a")), "a"),
    "legal": ((og44(1, None, "a"),), "ah"),
    "psychological": ((og44(33, 2),), "ha"),
    "social_links": ((og44(18, 2, "d"),), "d"),
    "means": ((og44(22, 3), og44(21, 1), og44(18, 2, "e")), "efa"),
    "care": ((og44(10, 1), og44(33, 2)), "ha"),
    "community": ((og44(18, 1),), "a"),
}
