"""The decision that ends measures, with the note of the hearing (art. 23, 27 and 33)."""

from collections.abc import Iterator

from reportlab.platypus.flowables import Flowable

from counsellor_app.cases.model import DocumentKind
from counsellor_app.documents.cannot_sign import reading, with_witnesses
from counsellor_app.documents.clauses import PrintedArticle
from counsellor_app.documents.document import Document
from counsellor_app.documents.formal import Signatory, signature_block
from counsellor_app.documents.igi_papers import (
    head_of_centre,
    head_of_igi,
    interpreter_of,
    interpreter_signed,
    renumbered,
)
from counsellor_app.documents.keeping import Kept
from counsellor_app.documents.measures_values import (
    FORM,
    HEARD,
    flags_of_decision,
    is_decided,
    is_heard,
    values_of_decision,
)
from counsellor_app.documents.official import drafter_place, numbered, plain
from counsellor_app.documents.paper import Paper
from counsellor_app.documents.parts import (
    Content,
    Translated,
    bold,
    choices,
    dotted_line,
    figure,
    key_values,
    page_break,
    part_begins,
    question_and_answer,
    space,
    table,
    title,
    writing_space,
)
from counsellor_app.documents.places_to_sign import beneficiary_places
from counsellor_app.forms.answers import Row, rows_of, text_of
from counsellor_app.forms.kinds import Choice
from counsellor_app.forms.registry import form_by_id
from counsellor_app.forms.spoken import day_in_words

_NOTE = "Notă de audiere"
_LEAD = " Semnătura beneficiarului arată numai că a primit un exemplar."
_LEAD_OF_NOTE = (
    " Nota se semnează după ce a fost citită persoanei, într-o limbă pe care o înțelege."
)
_LEAD_OF_ABSENCE = " Nota se păstrează împreună cu invitația."
_FACT_HEADS = ("Data faptei", "Ce s-a întâmplat")
_FACT_WIDTHS = (2.6, 14.1)
_LINES_TO_WRITE = 3
_ON_NOTE = "hearing_note"
_COMMUNICATED = (
    ("Data comunicării", "communicated_on"),
    ("Dovada comunicării", "communicated_proof"),
)


def _articles(paper: Paper) -> tuple[PrintedArticle, ...]:
    whole = paper.clauses.printed(FORM, flags_of_decision(paper), values_of_decision(paper))
    return renumbered(whole)


def _story(paper: Paper) -> Iterator[Flowable]:
    articles = {one.key: one for one in _articles(paper)}
    yield head_of_igi(paper)
    if is_decided(paper):
        yield title("DECIZIE", Translated("privind încetarea unor măsuri", "ro"))
    else:
        yield title("NOTĂ DE CONSTATARE", Translated("fără decizie privind măsurile", "ro"))
    for key, article in articles.items():
        if key == _ON_NOTE:
            continue
        yield from numbered([article])
        if key == "facts":
            yield _facts(paper)
        if key == "communication":
            yield _communication(paper)
    further = with_witnesses(reading(paper))
    yield signature_block((bold("Semnături."), _LEAD), _places(paper), further=further)
    if is_heard(paper):
        yield from _hearing_note(paper, articles[_ON_NOTE])


def _facts(paper: Paper) -> Flowable:
    rows = [_fact(row) for row in rows_of(paper.form(FORM), "facts")]
    return table(_FACT_HEADS, rows, _FACT_WIDTHS) if rows else writing_space(_LINES_TO_WRITE)


def _fact(row: Row) -> list[Content]:
    day = text_of(row.answers, "fact_on")
    return [
        figure("" if day is None else day_in_words(day)),
        text_of(row.answers, "fact_words") or "",
    ]


def _communication(paper: Paper) -> Flowable:
    """Return how and when the decision was communicated, on one page with the signatures."""
    field = form_by_id(FORM).field("communicated_how")
    options = field.options if isinstance(field, Choice) else ()
    how = paper.words(FORM, "communicated_how")
    ways = choices([(one.text.ro, one.value == how) for one in options])
    rows = [question_and_answer("Cum se comunică", ways)]
    for caption, field_id in _COMMUNICATED:
        answer = paper.stated(FORM, field_id)
        rows.append(question_and_answer(caption, dotted_line() if answer is None else answer))
    return Kept(tuple(rows))


def _places(paper: Paper) -> list[Signatory]:
    drawn_up = drafter_place(paper)
    if not is_decided(paper):
        return [drawn_up, *beneficiary_places(paper)]
    return [head_of_centre(paper.words(FORM, "decided_by")), drawn_up, *beneficiary_places(paper)]


def _hearing_note(paper: Paper, article: PrintedArticle) -> Iterator[Flowable]:
    heard = paper.words(FORM, "hearing") == HEARD
    kind = "Decizia" if is_decided(paper) else "Nota de constatare"
    yield page_break()
    yield part_begins(_NOTE)
    yield title(_NOTE.upper(), basis=f"la {kind} {paper.reference}")
    day = [("Data audierii", paper.stated(FORM, "heard_on"))] if heard else []
    yield key_values([("Persoana", paper.person), *day])
    if heard:
        signed = interpreter_signed(paper, FORM) is not None
        yield question_and_answer("Cu interpret", choices([("da", signed), ("nu", False)]))
        yield space(1.5)
    yield from plain(article)
    officer = Signatory(capacity="A ASCULTAT PERSOANA" if heard else "A CONSEMNAT")
    if not heard:
        yield signature_block((bold("Semnături."), _LEAD_OF_ABSENCE), [officer])
        return
    who = [*beneficiary_places(paper), officer, *interpreter_of(paper, FORM)]
    further = with_witnesses(reading(paper))
    yield signature_block((bold("Semnături."), _LEAD_OF_NOTE), who, further=further)


MEASURES_DECISION = Document(
    kind=DocumentKind.MEASURES_DECISION,
    head="Decizie privind măsurile",
    wording=FORM,
    articles=_articles,
    story=_story,
    reads=("person", "protocol", "request"),
    foot=reading,
    version=2,
)
