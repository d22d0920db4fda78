"""The closed lists of the procedure: what acts, events and decisions may be called."""

from counsellor_app.law.citation import og44
from counsellor_app.law.listed import Listed


class ProtectionAct(Listed):
    """The kind of act that granted protection."""

    ADMINISTRATIVE = "administrative", "hotărâre IGI", "decision of the inspectorate"
    JUDGMENT = "judgment", "hotărâre judecătorească definitivă", "final judgment"


class Relation(Listed):
    """What a member of the household is to the person."""

    SPOUSE = "spouse", "soț / soție", "spouse"
    CHILD = "child", "copil", "child"
    PARENT = "parent", "părinte", "parent"
    SIBLING = "sibling", "frate / soră", "sibling"
    OTHER = "other", "altă rudă", "other relative"


class InterpreterMode(Listed):
    """How the interpreter took part."""

    PRESENT = "present", "față în față", "face to face"
    REMOTE = "remote", "la distanță", "remotely"
    NONE = "none", "fără interpret", "no interpreter"


class InterpreterRelation(Listed):
    """What the interpreter is to the person."""

    NONE = "none", "nicio legătură", "no relation"
    RELATIVE = "relative", "rudă", "relative"
    MINOR = "minor", "minor", "minor"


class InterpreterPayer(Listed):
    """Who pays the interpreter (art. 38 alin. (2)), or that nobody does."""

    INSTITUTION = "institution", "instituția", "the institution"
    PROJECT = "project", "un proiect", "a project"
    VOLUNTEER = "volunteer", "nimeni (voluntar)", "nobody (volunteer)"


class OrientationHolder(Listed):
    """Who holds the sessions of cultural orientation (art. 35^1 and 35^5)."""

    IGI = "igi", "IGI", "IGI"
    LOCAL_AUTHORITY = "local_authority", "Primăria / DAS", "the local authority"
    ORGANISATION = "organisation", "o organizație", "an organisation"


class VulnerabilityState(Listed):
    """How far the determination of art. 33 alin. (4) has come."""

    SIGNS = (
        "signs",
        "semne de vulnerabilitate (de verificat de IGI)",
        "signs of vulnerability (to be checked by IGI)",
    )
    DETERMINED = (
        "determined",
        "confirmată de specialistul IGI",
        "confirmed by the IGI specialist",
        og44(33, 4),
    )
    NOT_CONFIRMED = "not_confirmed", "neconfirmată", "not confirmed"
    ENDED = "ended", "nu mai este cazul", "no longer the case"


class Assessor(Listed):
    """Who recorded signs or determined them."""

    IGI = "igi", "specialistul IGI", "the IGI specialist"
    NGO = "ngo", "organizația neguvernamentală", "the NGO"


class PlanAuthor(Listed):
    """Who drew up the plan."""

    IGI = "igi", "personalul desemnat al IGI", "designated IGI staff", og44(18, 1)
    DGASPC = "dgaspc", "DGASPC", "the child protection directorate (DGASPC)", og44(35, 4)
    NGO = "ngo", "organizația neguvernamentală (proiect)", "the NGO (draft)"


class ExtensionBasis(Listed):
    """The paragraph an extension of the programme rests on."""

    UP_TO_SIX_MONTHS = "20(2)", "art. 20 alin. (2)", "art. 20(2)", og44(20, 2)
    VULNERABLE = "34(3)", "art. 34 alin. (3)", "art. 34(3)", og44(34, 3)


class LodgingBasis(Listed):
    """The paragraph a lodging rests on."""

    CENTRE = "21(1)", "art. 21 alin. (1)", "art. 21(1)", og44(21, 1)
    JOINT = "21(4)", "art. 21 alin. (4)", "art. 21(4)", og44(21, 4)
    VULNERABLE = "34(2)", "art. 34 alin. (2)", "art. 34(2)", og44(34, 2)
    SERVICES = "21(6)b", "art. 21 alin. (6) lit. b)", "art. 21(6) b)", og44(21, 6, "b")


class SchoolStatus(Listed):
    """How a minor attends school (art. 10)."""

    NONE = "none", "neînscris", "not enrolled"
    AUDITOR = "auditor", "audient / curs pregătitor", "preparatory course", og44(10, 2)
    ENROLLED = "enrolled", "înscris", "enrolled", og44(10, 3)


class HousingAnswer(Listed):
    """What the local authority answered to a request for social housing."""

    ALLOTTED = "allotted", "repartizată", "allotted"
    NONE_AVAILABLE = "none_available", "nu se poate asigura", "none available"
    PENDING = "pending", "fără răspuns încă", "no answer yet"


class CountedAs(Listed):
    """What a payment of rent is counted as."""

    REIMBURSEMENT = "21(6)a", "decontare, art. 21 alin. (6) lit. a)", "reimbursement, art. 21(6) a)"
    SUBSIDY = "29(3)", "subvenție, art. 29 alin. (3)", "subsidy, art. 29(3)"
    PROJECT = "project", "plată din proiect", "paid by a project"


class GrantDecision(Listed):
    """What AJPIS decided on the non-reimbursable aid."""

    GRANTED = "granted", "acordat", "granted"
    REFUSED = "refused", "respins", "refused"
    PENDING = "pending", "în curs", "pending"


class OfferedBy(Listed):
    """Who made an offer of work."""

    AJOFM = "ajofm", "AJOFM", "the employment agency (AJOFM)", og44(27, 1)
    EMPLOYER = "employer", "angajator", "an employer"


class OfferKind(Listed):
    """What was offered (art. 27 alin. (1))."""

    JOB = "job", "loc de muncă", "job"
    MEASURE = "measure", "măsură de stimulare a ocupării", "employment measure"
    TRAINING = "training", "formare profesională", "vocational training"


class BreachKind(Listed):
    """The duty not kept (art. 23 alin. (1), art. 27 alin. (1))."""

    ATTENDANCE = "a", "participarea regulată", "regular attendance", og44(23, 1, "a")
    EFFORT = "b", "eforturi pentru toate etapele", "effort through all stages", og44(23, 1, "b")
    DISCIPLINE = "c", "disciplină și regulamente", "discipline and house rules", og44(23, 1, "c")
    INFORMING = "d", "informarea IGI", "informing IGI", og44(23, 1, "d")
    JOB_REFUSED = "job_refused", "refuz fără motiv temeinic", "refusal without good reason"
    COMMUNITY = "community", "decizia privind comunitatea", "the decision on the community"


class DecisionKind(Listed):
    """What a decision during the programme does."""

    MEASURE_ENDED = "measure_ended", "unele măsuri au încetat", "some measures ended"
    ASSISTANCE_ENDED = "assistance_ended", "asistența IGI a încetat", "IGI assistance ended"
    PLAN_CHANGED = "plan_changed", "planul s-a modificat", "the plan changed"
    COMMUNITY_CHANGED = "community_changed", "comunitatea s-a schimbat", "the community changed"


CESSATIONS = frozenset({DecisionKind.MEASURE_ENDED, DecisionKind.ASSISTANCE_ENDED})
"""The decisions that end something; the others change it."""


class Measure(Listed):
    """What may end by a decision (art. 23 alin. (2), art. 27 alin. (2))."""

    LODGING = "lodging", "cazarea", "lodging"
    HOUSING_HELP = "21(6)", "asistența art. 21 alin. (6)", "help under art. 21(6)"
    MATERIAL_AID = "22(3)", "ajutorul material art. 22 alin. (3)", "material aid, art. 22(3)"
    GRANT = "grant", "ajutorul nerambursabil", "the non-reimbursable aid"
    IGI_ASSISTANCE = "igi_assistance", "asistența oferită de IGI", "the assistance offered by IGI"
    OTHER = "other", "altă măsură din plan", "another measure of the plan"


class EventKind(Listed):
    """What may happen to a person during the programme."""

    MOVED = "moved", "s-a mutat", "moved"
    LEFT_ROMANIA = "left_romania", "a plecat din România", "left Romania"
    PROTECTION_ENDED = "protection_ended", "protecția a încetat", "protection ended"
    CITIZENSHIP = "citizenship", "a dobândit cetățenia română", "became a Romanian citizen"
    DIED = "died", "a decedat", "died"
    BORN = "born", "s-a născut un copil", "a child was born"
    WITHDREW = "withdrew", "s-a retras din program", "withdrew from the programme"
    COMPLETED = "completed", "a finalizat programul", "completed the programme"


class KnownBy(Listed):
    """How a fact is known."""

    DOCUMENT = "document", "document văzut", "document seen"
    TOLD = "told", "declarat", "told"
    PAPER = "paper", "în dosarul pe hârtie", "in the paper file"
    TRANSCRIBED = "transcribed", "transcris", "transcribed"
    UNVERIFIED = "unverified", "neverificat", "unverified"


class ActingRole(Listed):
    """Who asks; blocks depend on it."""

    IGI = "igi", "Ofițer de integrare (IGI)", "Integration officer (IGI)"
    HEAD_OF_CENTRE = "head_of_centre", "Șef centru", "Head of centre"
    NGO = "ngo", "Consilier ONG", "NGO counsellor"


class OfficeAct(Listed):
    """What a block may stop; recording and transcribing are never among them."""

    FINALISE_NEEDS = "finalise_needs", "finalizarea fișei de nevoi", "finalising the needs sheet"
    FINALISE_PLAN = "finalise_plan", "finalizarea planului", "finalising the plan"
    REGISTER_REQUEST = "register_request", "înregistrarea cererii", "registering the request"
    ISSUE_PROTOCOL = "issue_protocol", "emiterea protocolului", "issuing the protocol"
    GRANT_LODGING = "grant_lodging", "acordarea cazării", "granting lodging"
    APPROVE_EXTENSION = "approve_extension", "aprobarea prelungirii", "approving the extension"
    GRANT_SUBSIDY = "grant_subsidy", "acordarea subvenției", "granting the subsidy"
    DECIDE_CESSATION = "decide_cessation", "decizia de încetare", "deciding the cessation"
    ENROL_ORIENTATION = (
        "enrol_orientation",
        "înscrierea la acomodare culturală",
        "enrolling in cultural orientation",
    )
