"""Recognition of studies, with papers and without (OG nr. 44/2004, art. 11)."""

from collections.abc import Iterator

from counsellor_app.law.catalogue import Need
from counsellor_app.law.citation import og44
from counsellor_app.law.rule import (
    Certainty,
    Finding,
    NotDecided,
    Outcome,
    Rule,
    Severity,
    Situation,
)
from counsellor_app.law.said import reminded
from counsellor_app.text import Text

_NO_STUDIES = "none"
_ORDER = "education.no_documents_order"


def recognition(situation: Situation) -> Iterator[Outcome]:
    """Decide R-019, art. 11 alin. (1): studies are recognised on request, without papers too."""
    if not situation.is_protected:
        return
    studies = situation.facts.studies
    if studies is None:
        if situation.is_ticked(Need.EDUCATION):
            yield NotDecided("R-019", ("studies.level", "studies.documents"))
        return
    if studies.level == _NO_STUDIES or studies.recognition_requested:
        return
    if studies.documents is None:
        yield NotDecided("R-019", ("studies.documents",))
        return
    yield _with_documents() if studies.documents else _without_documents(situation)


def _with_documents() -> Finding:
    text = Text(
        "Are documente de studii: întrebați dacă dorește recunoașterea lor și ajutați la "
        "depunerea cererii.",
        "Has proof of studies: ask whether they want it recognised and help file the request.",
    )
    return reminded("R-019", text, og44(11, 1), inputs=("studies.documents",))


def _without_documents(situation: Situation) -> Finding:
    """Tell of the special methodology, by the order that approved it where the office knows it."""
    text = Text(
        "Nu are documente de studii: pentru studiile preuniversitare există o metodologie specială "
        "de atestare. Întrebați inspectoratul școlar cum se depune cererea.",
        "Has no proof of studies: for pre-university studies there is a special methodology of "
        "attestation. Ask the school inspectorate how to file the request.",
    )
    cites = (og44(11, "1^1"), og44(11, 1))
    order = situation.rulebook.words_if_set(_ORDER, situation.today)
    if order is None:
        return reminded("R-019", text, *cites, inputs=("studies.documents",))
    text = Text(
        "Nu are documente de studii: pentru studiile preuniversitare există o metodologie specială "
        "de atestare, aprobată prin {order}. Întrebați inspectoratul școlar cum se depune cererea.",
        "Has no proof of studies: for pre-university studies there is a special methodology of "
        "attestation, approved by {order}. Ask the school inspectorate how to file the request.",
    ).filled(order=order.value)
    bases = (*cites, og44(11, "1^2"), order.basis)
    return reminded("R-019", text, *bases, inputs=("studies.documents",))


RULES = (
    Rule(
        id="R-019",
        sentence=Text(
            "Studiile se recunosc la cerere; fără documente, printr-o metodologie specială.",
            "Studies are recognised on request; without proof, by a special methodology.",
        ),
        basis=(og44(11, 1),),
        severity=Severity.REMIND,
        certainty=Certainty.TEXT,
        phrase="la cerere, recunoașterea diplomelor, atestarea studiilor și calificărilor",
        reads=("person.category", "needs.ticked", "studies"),
        decide=recognition,
        covers=(og44(11, "1^1"), og44(11, "1^2")),
    ),
)
