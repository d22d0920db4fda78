"""The transfer sheet: one page with what the next centre must know; a transfer moves no term."""

from collections.abc import Iterator, Sequence

from reportlab.platypus.flowables import Flowable

from counsellor_app.cases.model import DocumentKind
from counsellor_app.cases.programme import programme_now
from counsellor_app.documents.clauses import PrintedArticle
from counsellor_app.documents.document import Document
from counsellor_app.documents.formal import Signatory, signature_block
from counsellor_app.documents.official import head, plain
from counsellor_app.documents.paper import Paper
from counsellor_app.documents.parts import (
    body,
    dotted_line,
    heading,
    key_values,
    label,
    space,
    table,
    title,
)
from counsellor_app.documents.script.style import RichText as Rich
from counsellor_app.documents.values import Values, typed
from counsellor_app.forms.answers import day_of, said
from counsellor_app.forms.spoken import day_in_words
from counsellor_app.forms.transfer import ELSEWHERE
from counsellor_app.law.catalogue import Centre
from counsellor_app.text import short_date

_WORDING = "transfer_sheet"
_LEAD = "Fișa se întocmește în două exemplare; cel semnat de primire se întoarce la cine a predat."
_HOUR_BY_PEN = "____ : ____"
TERMS, BENEFITS, SCHOOL = "next_terms", "benefits_used", "school_known"
_READ = {
    TERMS: "Termene următoare, cu articolul",
    BENEFITS: "Beneficii: luni folosite, ultima zi plătită",
    SCHOOL: "Școala, clasa",
}
_CHILDREN, _MEDICATION = "Școala copiilor, clasa", "Medicație (numai cu acordul persoanei)"


def _articles(paper: Paper) -> tuple[PrintedArticle, ...]:
    return paper.clauses.printed(_WORDING, _flags(paper), _values(paper))


def _flags(paper: Paper) -> frozenset[str]:
    restricted = said(paper.form("transfer"), "restricted_matters") is True
    return frozenset({"restricted"} if restricted else ())


def _values(paper: Paper) -> Values:
    return {"call": typed(paper.words("transfer", "restricted_call"))}


def _story(paper: Paper) -> Iterator[Flowable]:
    articles = {one.key: one for one in _articles(paper)}
    yield head(paper)
    yield title("FIȘĂ DE TRANSFER")
    yield _from_and_to(paper)
    yield heading("Persoana")
    yield key_values(_identity(paper), columns=3)
    yield heading("Programul")
    yield key_values(_programme(paper), columns=3)
    known = [name for name in _READ if paper.told.get(name)]
    for name in known:
        yield heading(_READ[name])
        yield from (body(line) for line in paper.told[name])
    yield heading("De completat cu pixul, la predare")
    for caption in _by_pen(known):
        yield dotted_line(caption)
    yield space(3)
    yield from plain(articles["handing_over"])
    yield signature_block(
        _LEAD,
        [
            _place(paper, "PREDAT DE", "handed"),
            _place(paper, "PRIMIT DE", "received"),
        ],
    )


def _by_pen(known: Sequence[str]) -> list[str]:
    """Return what nobody computed; the children's school stands with the person's own."""
    captions = [caption for name, caption in _READ.items() if name not in known]
    if SCHOOL in known:
        captions.append(_CHILDREN)
    else:
        captions[-1] = f"{_READ[SCHOOL]} (și ale copiilor)"
    return [*captions, _MEDICATION]


def _from_and_to(paper: Paper) -> Flowable:
    def told(field_id: str) -> tuple[str, str]:
        sides = (paper.words("transfer", f"{side}_{field_id}") for side in ("from", "to"))
        here, there = (words or "" for words in sides)
        return here, there

    rows = [
        ("Instituția", _institution(paper, "from"), _institution(paper, "to")),
        ("Persoana de contact", *told("person")),
        ("Telefonul", *told("phone")),
    ]
    return table(
        ("", "De la", "Către"),
        [(label(name), here, there) for name, here, there in rows],
        widths=(1, 2, 2),
    )


def _institution(paper: Paper, side: str) -> str:
    value = paper.words("transfer", f"{side}_centre")
    if value == ELSEWHERE:
        return paper.words("transfer", f"{side}_place") or ""
    return "" if value is None else Centre(value).full_name


def _identity(paper: Paper) -> list[tuple[str, Rich | None]]:
    born = paper.words("person", "birth_date")
    return [
        ("Numele și prenumele", paper.person),
        ("Data nașterii", None if born is None else day_in_words(born)),
        ("Dosarul nr.", paper.case_number),
        ("Cetățenia", paper.chosen("person", "citizenship")),
        ("Permisul de ședere nr.", paper.words("person", "permit_number")),
        ("Limba de comunicare", _language(paper)),
    ]


def _language(paper: Paper) -> str | None:
    language = paper.chosen("person", "communication_language")
    helped = said(paper.form("person"), "interpreter_needed")
    if language is None or helped is None:
        return language
    return f"{language}, {'cu' if helped else 'fără'} interpret"


def _programme(paper: Paper) -> list[tuple[str, Rich | None]]:
    protocol, programme = paper.facts.protocol, programme_now(paper.facts)
    signed = None if protocol is None else protocol.signed
    return [
        ("Protocolul nr.", None if protocol is None else protocol.number),
        ("Semnat la", None if signed is None else short_date(signed)),
        ("Prelungiri aprobate la", _extensions(paper)),
        ("Începe la", None if programme is None else short_date(programme.starts)),
        ("Se încheie la (inclusiv)", None if programme is None else short_date(programme.end)),
        ("Cazare din", _lodged_since(paper)),
    ]


def _extensions(paper: Paper) -> str | None:
    """Return the days of approval; on what an extension rests is nobody's to read here."""
    days = [one.approved for one in paper.facts.extensions or () if one.approved is not None]
    return ", ".join(short_date(day) for day in days) or None


def _lodged_since(paper: Paper) -> str | None:
    days = [one.from_ for one in paper.facts.lodging or () if one.from_ is not None]
    return None if not days or paper.address_hidden else short_date(days[-1])


def _place(paper: Paper, capacity: str, done: str) -> Signatory:
    day = day_of(paper.form("transfer"), f"{done}_on")
    hour = paper.words("transfer", f"{done}_at") or _HOUR_BY_PEN
    return Signatory(
        capacity=capacity,
        name=paper.words("transfer", f"{done}_by") or "",
        remark=f"ora {hour}" if day is None else f"la {short_date(day)}, ora {hour}",
    )


TRANSFER_SHEET = Document(
    kind=DocumentKind.TRANSFER_SHEET,
    head="Fișă de transfer",
    wording=_WORDING,
    articles=_articles,
    story=_story,
)
