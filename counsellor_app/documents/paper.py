"""What a document is printed from: answers that may be printed, numbers, days, facts."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from counsellor_app.cases.acts import ActKind
from counsellor_app.cases.model import CaseFile
from counsellor_app.cases.names import shown_name
from counsellor_app.cases.person_of import ADULT_AGE, CONSENTS_FROM
from counsellor_app.cases.programme import period_printed
from counsellor_app.documents.clauses import Clauses
from counsellor_app.documents.printable import in_words
from counsellor_app.documents.script.bidi import isolated
from counsellor_app.forms.answers import Answers, day_of, text_of
from counsellor_app.forms.kinds import Choice, Several
from counsellor_app.forms.registry import form_by_id
from counsellor_app.forms.spoken import spoken
from counsellor_app.law.calendar import age_on
from counsellor_app.law.catalogue import Centre, SignatoryKind
from counsellor_app.law.facts import Facts
from counsellor_app.law.rulebook import Rulebook
from counsellor_app.law.signatories import required
from counsellor_app.text import Language, short_date

_NOTHING: Answers = {}

Lines = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Registered:
    """The registration of the request, as far as it is known."""

    number: str | None
    day: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafter:
    """Who prints the paper, and for whom; ``centre`` is None for an organisation."""

    name: str
    function: str
    organisation: str
    centre: Centre | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """What one document is printed from; ``signing`` is the day printed periods count from."""

    case_number: str
    version: int
    said: Mapping[str, Answers]  # form id -> answers that may be printed
    revisions: Mapping[str, int]  # form id -> how many versions of it were kept
    request: Registered
    facts: Facts
    rulebook: Rulebook
    number: str | None
    day: date | None
    signing: date
    organisation: str | None
    drafter: Drafter
    address_hidden: bool
    law_line: str  # the state of the act, for the footer
    together: tuple[Answers, ...] = ()  # of all records that stand on it
    clauses: Clauses = Clauses()
    told: Lines = field(default_factory=dict)  # what no form says and the case computes

    def form(self, form_id: str) -> Answers:
        """Return the printable answers of a form; none if there is no such form."""
        return self.said.get(form_id, _NOTHING)

    def words(self, form_id: str, field_id: str) -> str | None:
        """Return the text typed in a field; None if there is none."""
        return text_of(self.form(form_id), field_id)

    def chosen(self, form_id: str, field_id: str) -> str | None:
        """Return the words of the option chosen; None if none is."""
        value = self.words(form_id, field_id)
        field = form_by_id(form_id).field(field_id)
        if value is None or not isinstance(field, Choice | Several):
            return None
        return spoken(field, value, Language.RO)

    def stated(self, form_id: str, field_id: str) -> str | None:
        """Return an answer in words, also that there is none and why; None if nobody was asked."""
        answers = self.form(form_id)
        if field_id not in answers:
            return None
        return in_words(form_by_id(form_id).field(field_id), answers[field_id], answers)

    @property
    def person(self) -> str | None:
        """Return the person's name as documents write it: SURNAME Given names."""
        surname = self.words("person", "surname")
        return shown_name(surname, self.words("person", "given_names")) or None

    @property
    def representative(self) -> str | None:
        """Return the name of the minor's representative, from the protocol or the person form."""
        name = self.words("protocol", "representative_name")
        return name or self.words("person", "representative_name")

    @property
    def quality(self) -> str | None:
        """Return in which capacity the representative acts."""
        quality = self.chosen("protocol", "representative_quality")
        return quality or self.chosen("person", "representative_quality")

    @property
    def age(self) -> int | None:
        """Return the completed years on the day of signing."""
        born = self.facts.person.born
        return None if born is None else age_on(born, self.signing)

    @property
    def is_represented(self) -> bool:
        """Return whether the representative signs alone (under 14)."""
        return self.age is not None and self.age < CONSENTS_FROM

    @property
    def is_assisted(self) -> bool:
        """Return whether the minor signs with the representative's consent (14 to 17)."""
        return self.age is not None and CONSENTS_FROM <= self.age < ADULT_AGE

    @property
    def signatories(self) -> tuple[SignatoryKind, ...]:
        """Return who must sign, by the age on the day of signing."""
        return required(self.facts, self.signing)

    @property
    def centre(self) -> Centre | None:
        """Return the regional centre that concludes the protocol."""
        value = self.words("protocol", "igi_centre") or self.words("request", "centre")
        return None if value is None else Centre(value)

    @property
    def set_start(self) -> date | None:
        """Return the first day of the programme if the parties set one (art. 20 alin. (1))."""
        return day_of(self.form("protocol"), "starts_on")

    @property
    def period(self) -> tuple[date, date] | None:
        """Return the printed period; None where no length was in force on that day."""
        return period_printed(self.set_start or self.signing)

    @property
    def reference(self) -> str:
        """Return „nr. EX-45/2026 din 26.10.2026”, dots in place of what a pen will write."""
        number = isolated(self.number) if self.number else "................"
        day = short_date(self.day) if self.day else "..............."
        return f"nr. {number} din {day}"


def request_of(file: CaseFile) -> Registered:
    """Return how the request was registered; each part that nobody recorded is None."""
    records = {record.id for record in file.records_of("request")}
    acts = [act for act in file.standing(ActKind.REGISTERED) if act.record_id in records]
    if not acts:
        return Registered(number=None, day=None)
    number = acts[-1].details.get("number")
    return Registered(
        number=number if isinstance(number, str) and number else None, day=acts[-1].happened_on
    )
