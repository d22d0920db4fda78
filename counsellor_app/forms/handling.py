"""How an answer is handled: why it is kept, who sees it, whether it is printed or leaves."""

from dataclasses import dataclass
from enum import Enum

from counsellor_app.text import Text


class Role(Enum):
    """Who a member of the vault is, and so which acts are theirs to perform."""

    IGI_OFFICER = "igi_officer"
    HEAD_OF_CENTRE = "head_of_centre"
    NGO_COUNSELLOR = "ngo_counsellor"
    PRIVACY_OFFICER = "privacy_officer"
    ADMINISTRATOR = "administrator"

    @property
    def text(self) -> Text:
        """Return the function as people read it."""
        return _ROLE_TEXTS[self]


class Purpose(Enum):
    """Why an answer is asked, as the record of processing names it (GDPR art. 30)."""

    IDENTIFICATION = "identification"
    CONTACT = "contact"
    INTEGRATION_PROGRAMME = "integration_programme"
    SPECIAL_NEEDS = "special_needs"
    SAFETY = "safety"
    OFFICE = "office"


class Share(Enum):
    """Whether an answer may leave in the export to IGI."""

    IDENTIFIED = "identified"  # only in a record that names the person
    STATISTICS = "statistics"  # also in a record that names nobody
    NEVER = "never"


class Paper(Enum):
    """Whether an answer may stand on paper: in the signed pack, for the office, nowhere."""

    ANNEX = "annex"
    OFFICE = "office"
    NEVER = "never"


class About(Enum):
    """Whom an answer is about."""

    PERSON = "person"
    THIRD_PARTY = "third_party"


class Sensitive(Enum):
    """Classes of answers that are sealed under a key of their own (GDPR art. 9)."""

    HEALTH = "health"
    PSYCHOLOGICAL = "psychological"
    VIOLENCE = "violence"
    RELIGION = "religion"
    FAMILY = "family"

    @property
    def text(self) -> Text:
        """Return the class as people read it."""
        return _SENSITIVE_TEXTS[self]


CASE_ROLES = frozenset({Role.IGI_OFFICER, Role.HEAD_OF_CENTRE, Role.NGO_COUNSELLOR})
IGI_ROLES = frozenset({Role.IGI_OFFICER, Role.HEAD_OF_CENTRE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Handling:
    """What may happen to an answer; a field without it does not construct."""

    purpose: Purpose
    share: Share = Share.IDENTIFIED
    paper: Paper = Paper.ANNEX
    about: About = About.PERSON
    sensitive: Sensitive | None = None


IDENTITY = Handling(purpose=Purpose.IDENTIFICATION)
IDENTITY_COUNTED = Handling(purpose=Purpose.IDENTIFICATION, share=Share.STATISTICS)
IDENTITY_OFFICE = Handling(purpose=Purpose.IDENTIFICATION, paper=Paper.OFFICE)
CONTACT = Handling(purpose=Purpose.CONTACT, share=Share.NEVER, paper=Paper.OFFICE)
SAFE_CONTACT = Handling(purpose=Purpose.SAFETY, share=Share.NEVER, paper=Paper.NEVER)
PROCEDURE = Handling(purpose=Purpose.INTEGRATION_PROGRAMME)
PLAN_WORK = Handling(purpose=Purpose.INTEGRATION_PROGRAMME)
COUNTED = Handling(purpose=Purpose.INTEGRATION_PROGRAMME, share=Share.STATISTICS)
PROCEDURE_OFFICE = Handling(purpose=Purpose.INTEGRATION_PROGRAMME, paper=Paper.OFFICE)
OFFICE_ONLY = Handling(purpose=Purpose.OFFICE, share=Share.NEVER, paper=Paper.OFFICE)
NOTES = Handling(purpose=Purpose.INTEGRATION_PROGRAMME, share=Share.NEVER, paper=Paper.OFFICE)
FAMILY_MEMBERS = Handling(
    purpose=Purpose.INTEGRATION_PROGRAMME,
    share=Share.NEVER,
    paper=Paper.OFFICE,
    about=About.THIRD_PARTY,
)
PARTICIPANTS = Handling(
    purpose=Purpose.INTEGRATION_PROGRAMME,
    share=Share.NEVER,
    paper=Paper.OFFICE,
    about=About.THIRD_PARTY,
)
HOUSEHOLD = FAMILY_MEMBERS  # who lives with the person, relatives or not
OWNER = Handling(
    purpose=Purpose.INTEGRATION_PROGRAMME,
    share=Share.NEVER,
    paper=Paper.OFFICE,
    about=About.THIRD_PARTY,
)
SIGNATORIES = Handling(
    purpose=Purpose.INTEGRATION_PROGRAMME, share=Share.NEVER, about=About.THIRD_PARTY
)
# IGI evaluates the signs (art. 33 alin. (4)); a sign is no determination and is not counted.
VULNERABILITY_SIGNS = Handling(purpose=Purpose.SPECIAL_NEEDS, paper=Paper.NEVER)
# What a rule must read of special needs: the bare fact, which stays in this program.
SPECIAL_NEEDS_FACT = Handling(purpose=Purpose.SPECIAL_NEEDS, share=Share.NEVER, paper=Paper.NEVER)
# Who works on them, named: others' names, which stay in this program.
SPECIALIST = Handling(
    purpose=Purpose.SPECIAL_NEEDS,
    share=Share.NEVER,
    paper=Paper.NEVER,
    about=About.THIRD_PARTY,
)
HEALTH = Handling(
    purpose=Purpose.SPECIAL_NEEDS,
    share=Share.NEVER,
    paper=Paper.NEVER,
    sensitive=Sensitive.HEALTH,
)
PSYCHOLOGICAL = Handling(
    purpose=Purpose.SPECIAL_NEEDS,
    share=Share.NEVER,
    paper=Paper.NEVER,
    sensitive=Sensitive.PSYCHOLOGICAL,
)
RELIGION = Handling(
    purpose=Purpose.INTEGRATION_PROGRAMME,
    share=Share.NEVER,
    paper=Paper.NEVER,
    sensitive=Sensitive.RELIGION,
)
RESTRICTED = Handling(
    purpose=Purpose.SAFETY,
    share=Share.NEVER,
    paper=Paper.NEVER,
    sensitive=Sensitive.VIOLENCE,
)

_ROLE_TEXTS = {
    Role.IGI_OFFICER: Text("Ofițer de integrare (IGI)", "Integration officer (IGI)"),
    Role.HEAD_OF_CENTRE: Text("Șef centru", "Head of centre"),
    Role.NGO_COUNSELLOR: Text("Consilier ONG", "NGO counsellor"),
    Role.PRIVACY_OFFICER: Text("Responsabil cu protecția datelor", "Privacy officer"),
    Role.ADMINISTRATOR: Text("Administrator", "Administrator"),
}

_SENSITIVE_TEXTS = {
    Sensitive.HEALTH: Text("sănătate", "health"),
    Sensitive.PSYCHOLOGICAL: Text("situație psihologică", "psychological"),
    Sensitive.VIOLENCE: Text("violență", "violence"),
    Sensitive.RELIGION: Text("religie", "religion"),
    Sensitive.FAMILY: Text("situație familială", "family matters"),
}
