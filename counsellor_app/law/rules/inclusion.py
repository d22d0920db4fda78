"""By which protocol and at which centre one is included (OG nr. 44/2004, art. 15 and 16)."""

from collections.abc import Iterator

from counsellor_app.law import signatories
from counsellor_app.law.catalogue import SignatoryKind
from counsellor_app.law.citation import og44
from counsellor_app.law.facts import Request
from counsellor_app.law.homes import county_of, home_on
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
from counsellor_app.law.said import READING, warned
from counsellor_app.law.territory import Centre
from counsellor_app.text import Text, short_date

_CHECK = Text("verificați competența la centru", "check the competence with the centre")


def active_by_protocol(situation: Situation) -> Iterator[Outcome]:
    """Decide R-030, art. 15: a programme is active by a protocol of the person and IGI."""
    if not situation.is_protected or situation.on_paper:
        return
    protocol = situation.facts.protocol
    if protocol is None or protocol.signed is None:
        yield _status(
            Text(
                "Programul nu este activ: nu există un protocol semnat de persoană și de IGI. "
                "Continuați cu pașii dinaintea protocolului.",
                "The programme is not active: there is no protocol signed by the person and by "
                "IGI. Continue with the steps before the protocol.",
            ),
            Severity.BLOCK,
        )
        return
    if protocol.signatures is None:
        yield NotDecided("R-030", ("protocol.signatures",))
        return
    lacking = signatories.missing(
        signatories.required(situation.facts, protocol.signed), protocol.signatures
    )
    if lacking:
        yield _unsigned(lacking)
        return
    if signatories.lacks_witnesses(protocol.signatures):
        yield _without_witnesses()
    starts = protocol.starts or protocol.signed
    text = Text(
        "Program activ de la {day}. Comunicați planul și urmăriți termenele.",
        "Programme active from {day}. Communicate the plan and follow the terms.",
    )
    yield _status(text.filled(day=short_date(starts)), Severity.COMPUTE, Dates(starts=starts))


def competent_centre(situation: Situation) -> Iterator[Outcome]:
    """Decide R-031, art. 16: the centre of lodging, else the one in whose area the home is.

    The areas are fixed by an order that was not read, so the finding asks to check them.
    """
    if not situation.may_be_protected:
        return
    request = situation.facts.request or Request()
    day = request.registered or request.filed or situation.today
    found = home_on(situation.facts, day)
    if found is None:
        yield NotDecided("R-031", ("address",))
        return
    place, address = found
    county = county_of(address)
    if county is None:
        yield NotDecided("R-031", (f"address[{place}].county",))
        return
    centre = address.centre or situation.rulebook.centre_of(county, day).value
    inputs = (f"address[{place}].{'centre' if address.centre else 'county'}",)
    yield _centre(
        situation, centre, request.centre, inputs, situation.rulebook.region_of(county, day)
    )


def _unsigned(lacking: tuple[SignatoryKind, ...]) -> Finding:
    text = Text(
        "Programul nu este activ: lipsește semnătura: {who}. Obțineți semnătura pe protocol.",
        "The programme is not active: missing signature: {who}. Obtain it on the protocol.",
    )
    who = Text(", ".join(one.text.ro for one in lacking), ", ".join(one.text.en for one in lacking))
    return _status(text.filled(who=who), Severity.BLOCK)


def _without_witnesses() -> Finding:
    return warned(
        "R-030",
        Text(
            "Pe protocol, cine nu poate semna are nevoie de doi martori sau de interpret. "
            "Adăugați-le semnăturile.",
            "On the protocol, whoever cannot sign needs two witnesses or the interpreter. Add "
            "their signatures.",
        ),
        og44(15),
        inputs=("protocol.signatures",),
        certainty=READING,
    )


def _status(text: Text, severity: Severity, dates: Dates | None = None) -> Finding:
    return Finding(
        rule="R-030",
        severity=severity,
        certainty=Certainty.TEXT,
        text=text,
        basis=(og44(15),),
        inputs=("protocol.signed", "protocol.signatures"),
        dates=dates or Dates(),
    )


def _centre(
    situation: Situation,
    centre: Centre,
    chosen: Centre | None,
    inputs: tuple[str, ...],
    region: int | None,
) -> Finding:
    text = Text(
        "Cererea se depune și se înregistrează la {centre} ({check}).",
        "File and register the request at {centre} ({check}).",
    )
    differs = chosen is not None and chosen is not centre
    if differs:
        text = Text(
            "Centrul competent pare a fi {centre}, nu cel ales: {check}.",
            "The competent centre seems to be {centre}, not the chosen one: {check}.",
        )
    registered = situation.facts.request is not None and situation.facts.request.registered
    if registered and not differs:
        text = Text(
            "Centrul competent este {centre} ({check}).",
            "The competent centre is {centre} ({check}).",
        )
    return Finding(
        rule="R-031",
        severity=Severity.WARN if differs else Severity.COMPUTE,
        certainty=READING,
        text=text.filled(centre=centre.text, check=_CHECK),
        basis=(og44(16),),
        inputs=(*inputs, "request.centre") if differs else inputs,
        centre=centre,
        region=region,
    )


RULES = (
    Rule(
        id="R-030",
        sentence=Text(
            "Includerea în program se face la cerere, prin protocol între persoană și IGI.",
            "Inclusion is by request and by a protocol between the person and IGI.",
        ),
        basis=(og44(15),),
        severity=Severity.BLOCK,
        certainty=Certainty.TEXT,
        phrase="pe baza cererilor individuale și conform unui protocol",
        reads=(
            "person.category",
            "person.born",
            "protocol.signed",
            "protocol.starts",
            "protocol.signatures",
            "protocol.on_paper",
        ),
        decide=active_by_protocol,
    ),
    Rule(
        id="R-031",
        sentence=Text(
            "Cererea se depune la centrul în care persoana este cazată sau în a cărui rază "
            "locuiește.",
            "The request goes to the centre where the person is lodged or in whose area they live.",
        ),
        basis=(og44(16),),
        severity=Severity.COMPUTE,
        certainty=Certainty.INTERPRETATION,
        phrase="la sediul centrului regional … în care este cazată persoana sau în a cărui rază "
        "teritorială se află locuința",
        reads=("address", "request.centre", "request.registered", "request.filed"),
        decide=competent_centre,
    ),
)
