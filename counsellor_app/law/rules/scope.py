"""Whom the act covers and what a programme is (OG nr. 44/2004, art. 1 to 3)."""

from collections.abc import Iterator
from datetime import timedelta

from counsellor_app.law.catalogue import Category, Track
from counsellor_app.law.citation import og44
from counsellor_app.law.procedure import OfficeAct
from counsellor_app.law.rule import (
    Certainty,
    Dates,
    Finding,
    NotDecided,
    Outcome,
    Rule,
    Severity,
    Situation,
)
from counsellor_app.law.said import READING, informed, stopped, warned
from counsellor_app.text import Text, short_date

_STAYS = frozenset({Category.RIGHT_OF_STAY_194, Category.RIGHT_OF_STAY_102})


def whole_programme(situation: Situation) -> Iterator[Outcome]:
    """Decide R-001, art. 1 lit. a): protected foreigners have rights and the programme."""
    if situation.person.category is None:
        yield NotDecided("R-001", ("person.category",))
        return
    if not situation.is_protected:
        return
    text = Text(
        "Beneficiar de protecție internațională: poate cere includerea în programul de "
        "integrare. Pregătiți cererea sau continuați dosarul.",
        "Beneficiary of international protection: may ask for the integration programme. "
        "Prepare the request or continue the file.",
    )
    yield informed("R-001", text, og44(1, None, "a"), inputs=("person.category",))


def orientation_only(situation: Situation) -> Iterator[Outcome]:
    """Decide R-002, art. 1 lit. b): right of stay, EU, EEA and Swiss have chapter V^1 only."""
    if situation.track is not Track.RIGHT_OF_STAY:
        return
    yield stopped(
        "R-002",
        Text(
            "Pentru această categorie nu se încheie protocol și nu se acordă cazare, ajutor sau "
            "subvenție. Folosiți cererea din capitolul V^1: acomodare culturală, consiliere, "
            "limba română.",
            "No protocol, lodging, aid or subsidy for this category. Use the request of chapter "
            "V^1: cultural orientation, counselling, Romanian.",
        ),
        og44(1, None, "b"),
        inputs=("person.category",),
        acts=(
            OfficeAct.REGISTER_REQUEST,
            OfficeAct.ISSUE_PROTOCOL,
            OfficeAct.GRANT_LODGING,
            OfficeAct.APPROVE_EXTENSION,
            OfficeAct.GRANT_SUBSIDY,
        ),
    )


def protected_only(situation: Situation) -> Iterator[Outcome]:
    """Decide R-003, art. 2 lit. a): only refugees and subsidiary protection sign a protocol.

    Temporary protection is not in the definition; that it stays outside is a reading.
    """
    category = situation.person.category
    if category is None or situation.is_protected:
        return
    read = category is Category.TEMPORARY_PROTECTION
    yield stopped(
        "R-003",
        Text(
            "Cererea de la art. 16 și protocolul sunt numai pentru statutul de refugiat și "
            "protecția subsidiară. Notați primul contact și îndrumați persoana printr-o adresă.",
            "The request of art. 16 and the protocol are only for refugee status and subsidiary "
            "protection. Record the first contact and refer the person by letter.",
        ),
        og44(2, None, "a"),
        inputs=("person.category",),
        acts=(OfficeAct.REGISTER_REQUEST, OfficeAct.ISSUE_PROTOCOL),
        certainty=READING if read else Certainty.TEXT,
    )


def permit_in_force(situation: Situation) -> Iterator[Outcome]:
    """Decide R-004, art. 2 lit. a^1): until when the right of stay lasts; warn before its end."""
    if situation.person.category not in _STAYS:
        return
    expires = situation.person.permit_expires
    if expires is None:
        yield NotDecided("R-004", ("person.permit_expires",))
        return
    ahead = situation.rulebook.number("reminder.permit", expires)
    near = expires - timedelta(days=ahead.value)
    text = Text(
        "Permisul expiră la {day}. Îndrumați persoana să îl reînnoiască.",
        "The permit expires on {day}. Refer the person to renew it.",
    )
    if situation.today > expires:
        text = Text(
            "Permisul a expirat la {day}. Cereți dovada noului drept de ședere.",
            "The permit expired on {day}. Ask for proof of the new right of stay.",
        )
    yield Finding(
        rule="R-004",
        severity=Severity.WARN if situation.today >= near else Severity.COMPUTE,
        certainty=Certainty.TEXT,
        text=text.filled(day=short_date(expires)),
        basis=(og44(2, None, "a^1"),),
        inputs=("person.permit_expires",),
        dates=Dates(ends=expires, remind=(near,)),
    )


def at_their_request(situation: Situation) -> Iterator[Outcome]:
    """Decide R-005, art. 2 lit. c): no programme without the person's own request."""
    request = situation.facts.request
    if not situation.is_protected or situation.has_protocol:
        return
    if request is not None and (request.filed or request.registered):
        return
    yield stopped(
        "R-005",
        Text(
            "Programul se deschide numai la cererea persoanei. Completați și semnați cererea de "
            "includere.",
            "The programme opens only at the person's request. Fill in and sign the request for "
            "inclusion.",
        ),
        og44(2, None, "c"),
        inputs=("request.filed", "request.registered"),
        acts=(OfficeAct.ISSUE_PROTOCOL,),
    )


def measures_by_needs(situation: Situation) -> Iterator[Outcome]:
    """Decide R-007, art. 3: every activity answers a need."""
    plan = situation.facts.plan
    if plan is None or plan.activities is None:
        return
    loose = [place for place, one in enumerate(plan.activities) if not one.answers_need]
    if not loose:
        return
    yield warned(
        "R-007",
        Text(
            "Activități fără o nevoie din fișă: {count}. Legați fiecare activitate de nevoia la "
            "care răspunde.",
            "Activities without a need of the sheet: {count}. Link each activity to the need it "
            "answers.",
        ).filled(count=len(loose)),
        og44(3),
        inputs=tuple(f"plan.activities[{place}].answers_need" for place in loose),
    )


RULES = (
    Rule(
        id="R-001",
        sentence=Text(
            "Străinii cu protecție internațională au drepturile și programul de integrare.",
            "Foreigners with international protection have the rights and the programme.",
        ),
        basis=(og44(1, None, "a"),),
        severity=Severity.PRINT,
        certainty=Certainty.TEXT,
        phrase="străinii care au dobândit o protecție internațională în România",
        reads=("person.category",),
        decide=whole_programme,
    ),
    Rule(
        id="R-002",
        sentence=Text(
            "Cei cu drept de ședere și cetățenii UE, SEE, Elveția au numai capitolul V^1.",
            "Those with a right of stay and EU, EEA, Swiss citizens have only chapter V^1.",
        ),
        basis=(og44(1, None, "b"),),
        severity=Severity.BLOCK,
        certainty=Certainty.TEXT,
        phrase="prin derularea de activități specifice de acomodare culturală, consiliere și "
        "învățare a limbii române",
        reads=("person.category",),
        decide=orientation_only,
    ),
    Rule(
        id="R-003",
        sentence=Text(
            "Protecția internațională este statutul de refugiat sau protecția subsidiară.",
            "International protection is refugee status or subsidiary protection.",
        ),
        basis=(og44(2, None, "a"),),
        severity=Severity.BLOCK,
        certainty=Certainty.TEXT,
        phrase="statutul de refugiat … protecția subsidiară",
        reads=("person.category",),
        decide=protected_only,
    ),
    Rule(
        id="R-004",
        sentence=Text(
            "Dreptul de ședere are un temei și o durată.",
            "A right of stay has a basis and a length.",
        ),
        basis=(og44(2, None, "a^1"),),
        severity=Severity.WARN,
        certainty=Certainty.TEXT,
        phrase="dreptul de a rămâne pe teritoriul României",
        reads=("person.category", "person.permit_expires"),
        decide=permit_in_force,
    ),
    Rule(
        id="R-005",
        sentence=Text(
            "Programele se desfășoară la cererea persoanei.",
            "Programmes run at the person's request.",
        ),
        basis=(og44(2, None, "c"),),
        severity=Severity.BLOCK,
        certainty=Certainty.TEXT,
        phrase="desfășurate, la cererea acestora",
        reads=("person.category", "request.filed", "request.registered"),
        decide=at_their_request,
    ),
    Rule(
        id="R-007",
        sentence=Text(
            "Măsurile se stabilesc pe baza nevoilor, fără discriminare.",
            "Measures are set by needs, without discrimination.",
        ),
        basis=(og44(3),),
        severity=Severity.WARN,
        certainty=Certainty.TEXT,
        phrase="pe baza nevoilor beneficiarilor, fără discriminare și cu respectarea specificului "
        "cultural",
        reads=("plan.activities",),
        decide=measures_by_needs,
    ),
)
