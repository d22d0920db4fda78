"""The protocol on taking part in the integration programme, printed (OG nr. 44/2004, art. 15)."""

from collections.abc import Iterator

from reportlab.platypus.flowables import Flowable

from counsellor_app.documents.cannot_sign import agreeing, with_witnesses
from counsellor_app.documents.clauses import PrintedArticle
from counsellor_app.documents.formal import (
    Institution,
    Registration,
    letterhead,
    signature_block,
)
from counsellor_app.documents.official import IGI, numbered, with_prevailing
from counsellor_app.documents.paper import Paper
from counsellor_app.documents.parts import (
    Translated,
    bold,
    key_values,
    space,
    title,
)
from counsellor_app.documents.places_to_sign import protocol_signatories
from counsellor_app.documents.protocol_flags import flags_of
from counsellor_app.documents.protocol_values import values_of
from counsellor_app.documents.script.style import RichText as Rich
from counsellor_app.forms.answers import number_of
from counsellor_app.text import short_date

DOCUMENT = "protocol"
TITLE = "PROTOCOL"
SUBJECT = "privind participarea la programul de integrare"

_LEAD = " Părțile semnează protocolul și parafează fiecare pagină."


def articles_of(paper: Paper) -> tuple[PrintedArticle, ...]:
    """Return the articles printed for this case, filled."""
    return paper.clauses.printed(DOCUMENT, flags_of(paper), values_of(paper))


def protocol_story(paper: Paper) -> Iterator[Flowable]:
    """Yield the protocol: issuer, title, parties at a glance, articles, places to sign."""
    centre = paper.centre
    unit = "" if centre is None else centre.full_name
    address = None if centre is None else paper.rulebook.centre_address(centre, paper.signing)
    registered = letterhead(
        Institution(name=IGI, unit=unit, address=address or ""),
        Registration(
            number=paper.number,
            day=None if paper.day is None else short_date(paper.day),
            copies=number_of(paper.form("protocol"), "copies"),
        ),
    )
    yield with_prevailing(paper, registered)
    yield title(TITLE, Translated(SUBJECT, "ro"))
    yield key_values(_at_a_glance(paper), columns=3)
    yield space(1)
    yield from numbered(articles_of(paper))
    lead, places = (bold("Semnături."), _LEAD), protocol_signatories(paper)
    yield signature_block(lead, places, further=with_witnesses(agreeing(paper)))


def _at_a_glance(paper: Paper) -> list[tuple[str, Rich | None]]:
    period = paper.period
    days = None if period is None else f"{short_date(period[0])} – {short_date(period[1])}"
    return [
        ("Beneficiar", paper.person),
        ("Forma de protecție", paper.chosen("person", "category")),
        ("Perioada de implementare", days),
    ]
