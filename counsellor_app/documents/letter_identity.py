"""What a letter says of the person: exactly the data ticked for its recipient (GDPR art. 5)."""

from collections.abc import Callable, Mapping
from datetime import date

from counsellor_app.documents.paper import Paper
from counsellor_app.documents.values import address_words
from counsellor_app.forms.answers import Answers, chosen, day_of, rows_of
from counsellor_app.forms.needs.employment import YEARS
from counsellor_app.forms.referral_recipients import IDENTIFICATION
from counsellor_app.forms.spoken import day_in_words
from counsellor_app.law.calendar import age_on
from counsellor_app.text import Plural, short_date

_ADDRESS = "address"
_MEMBERS = Plural(("{n} membru", "{n} membri", "{n} de membri"), ("{n} member", "{n} members"))
_UNDER_A_YEAR = "sub un an"
_AGE_UNKNOWN = "vârstă necunoscută"


def identity(paper: Paper) -> list[tuple[str, str | None]]:
    """Return each datum ticked with its caption; None is a dotted line.

    A hidden address is left out without a trace, whoever reads the letter.
    """
    ticked = chosen(paper.form("referral"), "identification")
    shown = [one.value for one in IDENTIFICATION if one.value in ticked]
    if paper.address_hidden:
        shown = [value for value in shown if value != _ADDRESS]
    return [(_DATA[value][0], _DATA[value][1](paper)) for value in shown]


def _words(field_id: str) -> Callable[[Paper], str | None]:
    return lambda paper: paper.words("person", field_id)


def _chosen(form_id: str, field_id: str) -> Callable[[Paper], str | None]:
    return lambda paper: paper.chosen(form_id, field_id)


def _name(paper: Paper) -> str | None:
    return paper.person


def _born(paper: Paper) -> str | None:
    born = paper.words("person", "birth_date")
    return None if born is None else day_in_words(born)


def _protocol(paper: Paper) -> str | None:
    known = paper.facts.protocol
    if known is None or not (known.number or known.signed):
        return None
    number = f"nr. {known.number}" if known.number else ""
    day = f"semnat la {short_date(known.signed)}" if known.signed else ""
    return ", ".join(part for part in (number, day) if part)


def _family(paper: Paper) -> str | None:
    members = [row.answers for row in rows_of(paper.form("person"), "family_members")]
    if not members:
        return None
    ages = "; ".join(_age(member, paper.signing) for member in members)
    return f"{_MEMBERS.of(len(members)).ro}: {ages}"


def _age(member: Answers, on: date) -> str:
    born, told = day_of(member, "member_birth_date"), member.get("member_birth_date")
    if born is not None:
        years = age_on(born, on)
        return YEARS.of(years).ro if years > 0 else _UNDER_A_YEAR
    known = isinstance(told, str) and told[:4].isdigit()
    return f"anul nașterii {str(told)[:4]}" if known else _AGE_UNKNOWN


_DATA: Mapping[str, tuple[str, Callable[[Paper], str | None]]] = {
    "name": ("Numele și prenumele", _name),
    "birth_date": ("Data nașterii", _born),
    "cnp": ("CNP", _words("cnp")),
    "permit": ("Permisul de ședere nr.", _words("permit_number")),
    "status": ("Forma de protecție sau dreptul de ședere", _chosen("person", "category")),
    "protocol": ("Protocolul privind participarea la program", _protocol),
    _ADDRESS: ("Adresa", address_words),
    "phone": ("Telefonul", _words("safe_number")),
    "language": ("Limba de comunicare", _chosen("person", "communication_language")),
    "citizenship": ("Cetățenia", _chosen("person", "citizenship")),
    "family": ("Membrii familiei", _family),
    "studies": ("Studiile", _chosen("needs_sheet", "education_level")),
}
