"""What the transfer sheet says by itself, read from the case: no term changes by a transfer."""

from collections.abc import Iterable, Iterator, Set
from dataclasses import replace
from datetime import date

from counsellor_app.cases.due import dates_of
from counsellor_app.cases.due_kinds import passing, special
from counsellor_app.cases.model import CaseFile
from counsellor_app.cases.person_of import name_of, person_answers
from counsellor_app.cases.programme import programme_now
from counsellor_app.cases.safe_contact import address_is_hidden
from counsellor_app.cases.told import Told
from counsellor_app.documents.paper import Lines
from counsellor_app.documents.transfer_sheet import BENEFITS, SCHOOL, TERMS
from counsellor_app.forms.answers import Answers, Row, rows_of, text_of
from counsellor_app.forms.kinds import Rows
from counsellor_app.forms.registry import form_by_id
from counsellor_app.forms.spoken import NOTHING, in_both, labelled
from counsellor_app.law.calendar import MONTHS, Month
from counsellor_app.law.facts import Facts
from counsellor_app.law.rule import Finding, Severity
from counsellor_app.services.desk import Desk
from counsellor_app.services.pages import Shown, Tone
from counsellor_app.services.safe_contact import safe_contact_in_words
from counsellor_app.text import Text, short_date

_CEILINGS = frozenset({"R-051", "R-055", "R-061", "R-063", "R-082"})
# Dates that tell of a shelter or a rented home: nothing of them once the address is hidden.
_OF_THE_HOME = frozenset({"R-051", "R-053", "R-054", "R-055", "R-082"})
_COMPUTED_RULES = frozenset({Severity.COMPUTE, Severity.BLOCK})
_SAID = Text("{label}: {answer}", "{label}: {answer}")
_NUMBER = Text("Dosarul nr. {number}", "Case no. {number}")
_PROTOCOL = Text("Protocol nr. {number}, semnat la {day}", "Protocol no. {number}, signed {day}")
_UNKNOWN = Text("necunoscut", "unknown")
_PERIOD = Text("Programul: {starts} – {ends} inclusiv", "Programme: {starts} – {ends} inclusive")
_EXTENDED = Text(
    "Prelungire, {basis}, aprobată la {day}", "Extension under {basis}, approved {day}"
)
_NO_PROTOCOL = Text("Niciun protocol consemnat.", "No protocol is recorded.")
_NO_TERM = Text("Niciun termen următor.", "No term ahead.")
_NO_BENEFIT = Text(
    "Nicio lună plătită și nicio cazare consemnată.", "No paid month and no lodging is recorded."
)
_PAID = Text("{benefit}: {months}, plătit până la {day}", "{benefit}: {months}, paid to {day}")
_LODGED = Text("Cazare din {day}", "Lodged since {day}")
_AID_DAYS = Text("Ajutor material IGI: {days} zile plătite", "Material aid: {days} days paid")
_RENT = Text("Chirie și utilități decontate", "Rent and utilities reimbursed")
_GRANT = Text("Ajutor nerambursabil (AJPIS)", "Non-reimbursable aid (AJPIS)")
_SUBSIDY = Text("Subvenție pentru chirie", "Rent subsidy")
_ON_PAPER = Text("Din preluarea dosarului: {benefit}", "From the take-over: {benefit}")
_NO_LANGUAGE = Text("Limba nu este consemnată.", "The language is not recorded.")
_NO_SCHOOL = Text("Niciun copil la școală consemnat.", "No child at school is recorded.")
_NO_WARNING = Text("Nicio restricție de contact consemnată.", "No restriction of contact recorded.")


def transfer_shown(
    desk: Desk, file: CaseFile, facts: Facts, findings: Iterable[Finding], today: date
) -> tuple[Shown, ...]:
    """Return every line the sheet reads from the case, beside the question it answers."""
    return (
        *_lines("identity", _identity(file)),
        *_lines("protocol_known", _protocol(facts) or [_NO_PROTOCOL]),
        *_terms(desk, file, today),
        *_ceilings(findings),
        *_lines("benefits_used", _benefits(file, facts) or [_NO_BENEFIT]),
        *_lines("language_known", _language(file) or [_NO_LANGUAGE]),
        *_lines("school_known", _school(file) or [_NO_SCHOOL]),
        *_safe_contact(file),
    )


def lines_on_paper(desk: Desk, file: CaseFile, facts: Facts, today: date) -> Lines:
    """Return what the printed sheet says by itself, in Romanian, each term with its article.

    The children's school stays for the pen: what their form tells of them is for the office. Once
    the address is hidden, so do the person's own, which tells where they can be met, and the
    benefits, which tell of a shelter or a rented home; a part of them would pass for the whole.
    """
    hidden = address_is_hidden(file)
    home = _OF_THE_HOME if hidden else frozenset()
    terms = [one for one in _terms(desk, file, today, home) if one.basis is not None]
    learning = Told(file=file).once("learning")
    school = [] if hidden else _answered("learning", learning, "school_name", "school_class")
    benefits = [] if hidden else _benefits(file, replace(facts, lodging=None))
    return {
        TERMS: tuple(f"{one.text.ro} ({one.basis})" for one in terms),
        BENEFITS: tuple(one.ro for one in benefits),
        SCHOOL: tuple(one.ro for one in school),
    }


def _identity(file: CaseFile) -> list[Text]:
    name, person = name_of(file), person_answers(file)
    return [
        *([Text(name, name)] if name else []),
        *_answered("person", person, "birth_date", "citizenship", "permit_number"),
        _NUMBER.filled(number=file.case.number),
    ]


def _protocol(facts: Facts) -> list[Text]:
    protocol, programme = facts.protocol, programme_now(facts)
    said = []
    if protocol is not None and (protocol.signed or protocol.number):
        day = _UNKNOWN if protocol.signed is None else short_date(protocol.signed)
        said.append(_PROTOCOL.filled(number=protocol.number or _UNKNOWN, day=day))
    if programme is not None:
        period = {"starts": short_date(programme.starts), "ends": short_date(programme.end)}
        said.append(_PERIOD.filled(**period))
    for one in facts.extensions or ():
        if one.approved is not None and one.basis is not None:
            day = short_date(one.approved)
            said.append(_EXTENDED.filled(basis=one.basis.text, day=day))
    return said


def _terms(
    desk: Desk, file: CaseFile, today: date, left_out: Set[str] = frozenset()
) -> Iterator[Shown]:
    """Yield what is still to be kept, what is late first; a past birthday binds nobody.

    The sheet is no place of a special situation: its dates stand in the case alone.
    """
    gone = passing()
    leaving = special() | left_out
    terms = [one for one in dates_of(file, desk.rulebook) if one.kind not in leaving]
    due = [one for one in terms if one.last_day >= today]
    late = [one for one in terms if one.last_day < today and one.kind not in gone]
    for one in (*late, *due):
        words = _SAID.filled(label=one.what, answer=short_date(one.last_day))
        tone = Tone.OVERDUE if one in late else Tone.CALM
        yield Shown(field_id="next_terms", text=words, tone=tone, basis=one.basis)
    if not late and not due:
        yield from _lines("next_terms", [_NO_TERM])


def _ceilings(findings: Iterable[Finding]) -> Iterator[Shown]:
    """Yield until when each benefit may still be given, as the rules compute it."""
    for one in findings:
        if one.rule in _CEILINGS and one.severity in _COMPUTED_RULES and one.dates.ends:
            yield Shown(
                field_id="benefits_used",
                text=one.text,
                tone=Tone.CALM,
                basis=one.basis[0],
                formula=one.formula,
                check=bool(one.check_articles),
            )


def _benefits(file: CaseFile, facts: Facts) -> list[Text]:
    said = [
        _LODGED.filled(day=short_date(one.from_))
        for one in facts.lodging or ()
        if one.from_ is not None
    ]
    if facts.aid is not None and facts.aid.paid_days:
        said.append(_AID_DAYS.filled(days=facts.aid.paid_days))
    said += _paid(_GRANT, None if facts.grant is None else facts.grant.paid_months)
    for lease in facts.rent or ():
        said += _paid(_RENT, lease.paid_months)
    said += _paid(_SUBSIDY, None if facts.subsidy is None else facts.subsidy.paid_months)
    said += [_ON_PAPER.filled(benefit=one) for one in _rows_said(file, "take_over", "benefits")]
    return said


def _paid(benefit: Text, months: tuple[Month, ...] | None) -> list[Text]:
    if not months:
        return []
    counted, last = MONTHS.of(len(set(months))), short_date(max(months).last_day)
    return [_PAID.filled(benefit=benefit, months=counted, day=last)]


def _language(file: CaseFile) -> list[Text]:
    interview = Told(file=file).latest("interview") or {}
    asked = ("communication_language", "interpreter_needed")
    helped = ("interpreter_name", "interpreter_organisation", "interpreter_by")
    return [
        *_answered("person", person_answers(file), *asked),
        *_answered("interview", interview, *helped),
    ]


def _school(file: CaseFile) -> list[Text]:
    return [
        *_answered("learning", Told(file=file).once("learning"), "school_name", "school_class"),
        *_rows_said(file, "needs_sheet", "education_children"),
    ]


def _safe_contact(file: CaseFile) -> Iterator[Shown]:
    lines = safe_contact_in_words(file)
    tone = Tone.SOON if lines else Tone.CALM
    for line in lines or (_NO_WARNING,):
        yield Shown(field_id="safe_contact_known", text=line, tone=tone, basis=None)


def _rows_said(file: CaseFile, form_id: str, field_id: str) -> list[Text]:
    """Return each row of a table in words, what is sealed left out."""
    field = form_by_id(form_id).field(field_id)
    if not isinstance(field, Rows) or field.handling.sensitive is not None:
        return []
    return [_row_said(field, row) for row in rows_of(Told(file=file).once(form_id), field_id)]


def _row_said(field: Rows, row: Row) -> Text:
    told = [in_both(cell, row.answers[cell.id]) for cell in field.fields if cell.id in row.answers]
    if not told:
        return Text(NOTHING, NOTHING)
    return Text(", ".join(one.ro for one in told), ", ".join(one.en for one in told))


def _answered(form_id: str, answers: Answers, *field_ids: str) -> list[Text]:
    """Return „label: answer” of each of these questions that somebody answered."""
    fields = {field.id: field for field in form_by_id(form_id).fields}
    return [
        labelled(fields[name], answers[name])
        for name in field_ids
        if name in fields and name in answers and text_of(answers, name) != ""
    ]


def _lines(field_id: str, said: Iterable[Text]) -> Iterator[Shown]:
    """Yield plain lines; the question above them names the article."""
    for words in said:
        yield Shown(field_id=field_id, text=words, tone=Tone.CALM, basis=None)
