"""Chapter V^1: what those with a right of stay have on request (art. 35^1, 35^2 and 35^4)."""

from collections.abc import Iterator

from counsellor_app.law.catalogue import Track
from counsellor_app.law.citation import og44
from counsellor_app.law.facts import LanguageCertificate, LanguageCourse
from counsellor_app.law.rule import (
    Certainty,
    Finding,
    Outcome,
    Rule,
    Severity,
    Situation,
)
from counsellor_app.law.said import PRACTICE, informed, reminded
from counsellor_app.text import Text, lei

_FREE = Text("gratuit", "free of charge")
_FEE_UNKNOWN = Text(
    "{known} Întrebați inspectoratul școlar și notați taxa cerută, 0 dacă nu se cere nimic.",
    "{known} Ask the school inspectorate and record the fee asked for, 0 if none is.",
)
_FEE_AS_PRACTISED = Text(
    "{known} Pentru acest curs este notat: {fee}. Păstrați temeiul în dosar.",
    "{known} Recorded for this course: {fee}. Keep the basis in the file.",
)
_FEE_ABOVE = Text(
    "{known} Pentru acest curs este notat: {fee}. Întrebați inspectoratul școlar pe ce temei și "
    "păstrați răspunsul.",
    "{known} Recorded for this course: {fee}. Ask the school inspectorate on which basis and keep "
    "the answer.",
)


def free_sessions(situation: Situation) -> Iterator[Outcome]:
    """Decide R-090, art. 35^1 alin. (1): free sessions and counselling, a course for a fee.

    An order made the course free; the Ordinance stands above it, practice follows it.
    """
    if situation.track is not Track.RIGHT_OF_STAY:
        return
    text = Text(
        "La cerere, persoana are gratuit sesiuni de acomodare culturală și consiliere; cursul de "
        "limba română este contra cost. Luați cererea și notați ziua ei.",
        "On request the person has free cultural orientation and counselling; the Romanian course "
        "is for a fee. Take the request and record its day.",
    )
    yield informed("R-090", text, og44("35^1", 1), inputs=("person.category",))
    course = situation.facts.language_course
    if course is not None and (course.fee is not None or course.requested or course.from_):
        yield from _fee_in_practice(situation, course)


def certificate_for_fee(situation: Situation) -> Iterator[Outcome]:
    """Decide R-093, art. 35^2 alin. (4): the certificate of Romanian is for a fee."""
    if situation.track is not Track.RIGHT_OF_STAY:
        return
    course = situation.facts.language_course or LanguageCourse()
    certificate = situation.facts.language_certificate
    ended = course.until is not None and course.until <= situation.today
    if certificate is None and not ended:
        return
    paper = certificate or LanguageCertificate()
    if paper.fee is None:
        text = Text(
            "Certificatul de competență lingvistică se eliberează contra cost. Spuneți persoanei "
            "înainte de examen și notați taxa plătită.",
            "The Romanian certificate is issued for a fee. Tell the person before the exam and "
            "record the fee paid.",
        )
        inputs = ("language_certificate.fee", "language_course.until")
        yield reminded("R-093", text, og44("35^2", 4), inputs=inputs)
        return
    text = Text(
        "Taxa notată pentru certificatul de competență lingvistică: {fee}. Păstrați dovada plății.",
        "The fee recorded for the Romanian certificate: {fee}. Keep the proof of payment.",
    ).filled(fee=lei(paper.fee))
    yield informed("R-093", text, og44("35^2", 4), inputs=("language_certificate.fee",))


def information_office(situation: Situation) -> Iterator[Outcome]:
    """Decide R-097, art. 35^4 alin. (1): information and counselling offices, on request."""
    if situation.track is not Track.RIGHT_OF_STAY:
        return
    text = Text(
        "La cerere, birourile de informare și consiliere din centrele teritoriale IGI explică "
        "drepturile persoanei și cum se exercită. Notați cererea în registrul de consiliere.",
        "On request the information and counselling offices of the IGI territorial centres explain "
        "the person's rights and how to use them. Record the request in the counselling register.",
    )
    yield informed("R-097", text, og44("35^4", 1), inputs=("person.category",))


def _fee_in_practice(situation: Situation, course: LanguageCourse) -> Iterator[Finding]:
    """Show what the Ordinance and the order say of the fee, and what was in fact asked."""
    day = course.from_ or course.requested or situation.today
    practised = situation.rulebook.number_if_set("language_course.fee", day)
    if practised is None:
        return
    known = Text(
        "Ordonanța prevede cursul contra cost, iar {basis} prevede {fee}.",
        "The Ordinance has the course for a fee, and {basis} says {fee}.",
    ).filled(basis=practised.basis, fee=_said_fee(practised.value))
    says, severity = _FEE_UNKNOWN, Severity.REMIND
    if course.fee is not None and course.fee <= practised.value:
        says, severity = _FEE_AS_PRACTISED, Severity.PRINT
    elif course.fee is not None:
        says, severity = _FEE_ABOVE, Severity.WARN
    yield Finding(
        rule="R-090",
        severity=severity,
        certainty=PRACTICE,
        text=says.filled(known=known, fee=_said_fee(course.fee or 0)),
        basis=(og44("35^1", 1), practised.basis),
        inputs=("language_course.fee",),
    )


def _said_fee(bani: int) -> Text:
    return Text("taxa de {fee}", "a fee of {fee}").filled(fee=lei(bani)) if bani else _FREE


RULES = (
    Rule(
        id="R-090",
        sentence=Text(
            "La cerere: sesiuni și consiliere gratuite, curs de limba română contra cost.",
            "On request: free sessions and counselling, a Romanian course for a fee.",
        ),
        basis=(og44("35^1", 1),),
        severity=Severity.PRINT,
        certainty=Certainty.TEXT,
        phrase="la cerere, gratuit … precum și, contra cost",
        reads=("person.category", "language_course"),
        decide=free_sessions,
    ),
    Rule(
        id="R-093",
        sentence=Text(
            "Certificatul de competență lingvistică se eliberează contra cost.",
            "The Romanian certificate is issued for a fee.",
        ),
        basis=(og44("35^2", 4),),
        severity=Severity.REMIND,
        certainty=Certainty.TEXT,
        phrase="eliberează, contra cost, un certificat",
        reads=("person.category", "language_course.until", "language_certificate"),
        decide=certificate_for_fee,
    ),
    Rule(
        id="R-097",
        sentence=Text(
            "Centrele teritoriale IGI au birouri de informare și consiliere.",
            "IGI territorial centres have information and counselling offices.",
        ),
        basis=(og44("35^4", 1),),
        severity=Severity.PRINT,
        certainty=Certainty.TEXT,
        phrase="birouri de informare și consiliere",
        reads=("person.category",),
        decide=information_office,
    ),
)
