"""The counselling note on paper, for the file; a restricted note is read in the program only."""

from collections.abc import Iterator

from reportlab.platypus.flowables import Flowable

from counsellor_app.cases.model import DocumentKind
from counsellor_app.documents.answers_on_paper import answered
from counsellor_app.documents.cannot_sign import reading, with_witnesses
from counsellor_app.documents.clauses import PrintedArticle
from counsellor_app.documents.document import Document
from counsellor_app.documents.formal import Signatory, signature_block
from counsellor_app.documents.official import head, plain, printed_sections, sections
from counsellor_app.documents.paper import Paper
from counsellor_app.documents.parts import bold, heading, key_values, space, title, writing_space
from counsellor_app.documents.places_to_sign import beneficiary_places
from counsellor_app.documents.printable import OFFICE_PAPER
from counsellor_app.documents.script.style import RichText as Rich
from counsellor_app.forms.note_interpreter import INTERPRETER_IN_NOTE
from counsellor_app.forms.registry import form_by_id

_WORDING = "counselling_note"
_LEAD = " Semnătura beneficiarului este facultativă."
_LINES_BY_PEN = 10
_CIRCUMSTANCES, _RESTRICTED = "circumstances", "restricted"
_INTERPRETER = tuple(field.id for field in INTERPRETER_IN_NOTE)


def _articles(paper: Paper) -> tuple[PrintedArticle, ...]:
    flag = "restricted" if _is_restricted(paper) else "open"
    return paper.clauses.printed(_WORDING, frozenset({flag}), {})


def _is_restricted(paper: Paper) -> bool:
    """Return whether nothing of the note may be read: at „yes”, and where it was not decided."""
    return paper.form("note").get("restricted", False) is not False


def _foot(paper: Paper) -> tuple[PrintedArticle, ...]:
    return () if _is_restricted(paper) else reading(paper)


def _story(paper: Paper) -> Iterator[Flowable]:
    articles = {one.key: one for one in _articles(paper)}
    if "restricted" in articles:
        yield title("NOTĂ DE CONSILIERE")
        yield from plain(articles["restricted"])
        return
    yield head(paper)
    yield title("NOTĂ DE CONSILIERE")
    yield key_values(_at_a_glance(paper), columns=3)
    yield from sections(paper, "note", leaving=(_CIRCUMSTANCES, _RESTRICTED))
    if not printed_sections(paper, "note", leaving=(_CIRCUMSTANCES, _RESTRICTED)):
        yield writing_space(_LINES_BY_PEN)
    yield from _the_interpreter(paper)
    yield space(2)
    yield from plain(articles["talk"])
    places = [_counsellor(paper), *beneficiary_places(paper)]
    further = with_witnesses(_foot(paper))
    yield signature_block((bold("Semnături."), _LEAD), places, further=further)


def _the_interpreter(paper: Paper) -> Iterator[Flowable]:
    said = {name: one for name, one in paper.form("note").items() if name in _INTERPRETER}
    if said:
        yield heading("Interpret")
        yield from answered([form_by_id("note").field(name) for name in said], said)


def _at_a_glance(paper: Paper) -> list[tuple[str, Rich | None]]:
    return [
        ("Beneficiar", paper.person),
        ("Data discuției", paper.stated("note", "day_of_fact")),
        ("Cine a consiliat", paper.words("note", "counsellor")),
        ("Cât a durat", paper.stated("note", "minutes")),
        ("Unde / cum", paper.stated("note", "place")),
        ("Proiect, linie de cost", _charged_to(paper)),
    ]


def _charged_to(paper: Paper) -> str | None:
    parts = [paper.words("note", name) for name in ("project", "cost_line")]
    return ", ".join(part for part in parts if part) or None


def _counsellor(paper: Paper) -> Signatory:
    return Signatory(capacity="CONSILIER", name=paper.words("note", "counsellor") or "")


COUNSELLING_NOTE = Document(
    kind=DocumentKind.COUNSELLING_NOTE,
    head="Notă de consiliere",
    wording=_WORDING,
    articles=_articles,
    story=_story,
    shows=OFFICE_PAPER,
    foot=_foot,
    version=2,
)
