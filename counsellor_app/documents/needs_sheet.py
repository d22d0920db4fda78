"""The needs sheet (art. 17 alin. (1)): the body that Annex no. 1 shares, and the sheet alone."""

from collections.abc import Iterator

from reportlab.platypus.flowables import Flowable

from counsellor_app.cases.model import DocumentKind
from counsellor_app.documents.answers_on_paper import answered
from counsellor_app.documents.cannot_sign import reading, with_witnesses
from counsellor_app.documents.clauses import PrintedArticle
from counsellor_app.documents.document import Document
from counsellor_app.documents.formal import signature_block
from counsellor_app.documents.official import head, plain
from counsellor_app.documents.paper import Paper
from counsellor_app.documents.parts import (
    Content,
    Translated,
    bold,
    checkbox,
    heading,
    key_values,
    label,
    note,
    space,
    subheading,
    table,
    title,
)
from counsellor_app.documents.places_to_sign import needs_signatories
from counsellor_app.documents.printable import activity_in_words
from counsellor_app.documents.script.style import RichText as Rich
from counsellor_app.forms.answers import Answers, NoAnswer, chosen
from counsellor_app.forms.needs.assessment import ASSESSMENT
from counsellor_app.forms.needs.closing import CLOSING, SIGNING
from counsellor_app.forms.needs.common import NEED_LEVELS, need_field
from counsellor_app.forms.registry import form_by_id
from counsellor_app.forms.signatures import SIGNATURES
from counsellor_app.forms.spec import Section
from counsellor_app.law.catalogue import Activity, Need

_WORDING = "needs_sheet"
_LEVELS_WIDTHS = (5.9, *[1.68] * len(NEED_LEVELS), 4.3)  # the longest name takes one line
_HEADS = ("Domeniul", *(level.text.ro for level in NEED_LEVELS), "Activități propuse")
_LEAD = " Fișa se semnează după ce a fost citită beneficiarului, într-o limbă pe care o înțelege."
_ABOVE = frozenset({"assessed_on", "assessed_by"})
_LEFT_OUT = "Întrebările la care nu s-a răspuns nu se tipăresc."


def needs_body(paper: Paper) -> Iterator[Flowable]:
    """Yield who, the needs at a glance, every printable answer, conclusions, places to sign."""
    sheet = paper.form("needs_sheet")
    yield key_values(_drawn_up(paper), columns=3)
    yield from _interpreted(sheet)
    yield heading("Nevoile identificate", number="1.")
    yield table(_HEADS, [_need_row(need, sheet) for need in Need], _LEVELS_WIDTHS)
    yield from _legend(sheet)
    yield heading("Beneficiarul", number="2.")
    yield from answered(form_by_id("person").fields, paper.form("person"))
    yield heading("Cererea de includere în program", number="3.")
    yield from answered(form_by_id("request").fields, paper.form("request"))
    yield heading("Constatări pe domenii", number="4.")
    for need in Need:
        yield from _domain(need, sheet)
    yield note(_LEFT_OUT)
    yield heading("Concluzii", number="5.")
    yield from answered(CLOSING.fields, sheet)
    if SIGNATURES in sheet:
        yield from answered(SIGNING.fields, sheet)
    places, further = needs_signatories(paper), with_witnesses(reading(paper))
    yield signature_block((bold("Semnături."), _LEAD), places, further=further)


def _articles(paper: Paper) -> tuple[PrintedArticle, ...]:
    return paper.clauses.printed(_WORDING, frozenset(), {})


def _story(paper: Paper) -> Iterator[Flowable]:
    yield head(paper)
    yield title("FIȘĂ DE EVALUARE", Translated("a nevoilor individuale", "ro"))
    for article in _articles(paper):
        yield from plain(article)
    yield space(1.5)
    yield from needs_body(paper)


def _drawn_up(paper: Paper) -> list[tuple[str, Rich | None]]:
    return [
        ("Beneficiar", paper.person),
        ("Data evaluării", paper.stated("needs_sheet", "assessed_on")),
        ("Întocmită de", paper.stated("needs_sheet", "assessed_by")),
    ]


def _interpreted(sheet: Answers) -> Iterator[Flowable]:
    """Yield who interpreted, as far as it was told; the rest of the page stands above."""
    fields = [field for field in ASSESSMENT.fields if field.id not in _ABOVE]
    if any(field.id in sheet for field in fields):
        yield from answered(fields, sheet)


def _need_row(need: Need, sheet: Answers) -> list[Content]:
    level, activities = need_field(need), f"{need.value}_activities"
    boxes = [checkbox(one.value == sheet.get(level)) for one in NEED_LEVELS]
    letters = ", ".join(f"{letter})" for letter in sorted(chosen(sheet, activities)))
    answers = [sheet.get(level), sheet.get(activities)]
    left_open = {answer.text.ro for answer in answers if isinstance(answer, NoAnswer)}
    return [label(need.text.ro), *boxes, "; ".join(filter(None, [letters, *sorted(left_open)]))]


def _legend(sheet: Answers) -> Iterator[Flowable]:
    """Yield what the letters mean, in the words of the act, as far as they occur."""
    used = {letter for need in Need for letter in chosen(sheet, f"{need.value}_activities")}
    letters = [kind.value for kind in Activity if kind.value in used]
    words = "; ".join(activity_in_words(letter) for letter in letters)
    if words:
        yield note(f"Activități potrivit art. 18 alin. (2): {words}.")


def _domain(need: Need, sheet: Answers) -> Iterator[Flowable]:
    section = _section_of(need)
    shown_above = {need_field(need), f"{need.value}_activities"}
    fields = [field for field in section.fields if field.id not in shown_above]
    if not any(field.id in sheet for field in fields):
        return
    level = sheet.get(need_field(need))
    words = next((one.text.ro for one in NEED_LEVELS if one.value == level), "")
    yield subheading(f"{need.text.ro} · nevoie: {words}" if words else need.text.ro)
    yield from answered(fields, sheet)


def _section_of(need: Need) -> Section:
    sections = form_by_id("needs_sheet").sections
    return next(section for section in sections if section.id == need.value)


NEEDS_SHEET = Document(
    kind=DocumentKind.NEEDS_SHEET,
    attachable=True,
    head="Fișă de evaluare a nevoilor individuale",
    wording=_WORDING,
    articles=_articles,
    story=_story,
    reads=("person", "request"),
    foot=reading,
    initials=True,
    version=2,
)
