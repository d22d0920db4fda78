"""Printing a document: only answers that may stand on it, its hash, its bytes."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from counsellor_app.cases.ids import RecordId
from counsellor_app.cases.model import CaseFile, DocumentKind
from counsellor_app.cases.safe_contact import with_address_hidden
from counsellor_app.cases.told import Told, Typing
from counsellor_app.documents.build import build_pdf
from counsellor_app.documents.clauses import Clauses, PrintedArticle
from counsellor_app.documents.document import Document
from counsellor_app.documents.page import FooterFacts, PageFrame, law_line
from counsellor_app.documents.paper import Drafter, Lines, Paper, request_of
from counsellor_app.documents.places_to_sign import initials_of
from counsellor_app.documents.printable import (
    address_hidden,
    printable,
    unprintable,
    without_home,
)
from counsellor_app.documents.project import Project
from counsellor_app.documents.script.fonts import missing_characters
from counsellor_app.errors import NotReady
from counsellor_app.forms.answers import Answer, Answers, Json, JsonObject, answers_to_json
from counsellor_app.forms.canonical import canonical_bytes, content_hash
from counsellor_app.forms.registry import form_by_id
from counsellor_app.law.corpus import law_version, og_44_2004
from counsellor_app.law.facts import Facts
from counsellor_app.law.rulebook import Rulebook
from counsellor_app.text import Language, Text, short_date

_ACT = "OG nr. 44/2004"
_UNPRINTABLE = Text(
    "Unele răspunsuri conțin litere pe care documentul nu le poate tipări. Scrieți-le în "
    "alfabetul latin.",
    "Some answers contain letters that the document cannot print. Write them in Latin letters.",
)
_EDITION = Text("clauze: ediția {version}", "clauses: edition {version}")
_EDITION_CHANGED = Text(
    "{edition}, {replaced} în textul instituției", "{edition}, {replaced} in the office's words"
)
_UNPRINTABLE_OF = Text("{what}: {characters}", "{what}: {characters}")
_UNPRINTABLE_IN = Text("„{field}” ({form}): {characters}", "“{field}” ({form}): {characters}")


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintOrder:
    """What is to be printed: a case, the answers to print, number and day of registration."""

    file: CaseFile
    answers: Mapping[str, Answers]  # form id -> answers
    record_id: RecordId | None = None  # None: all the document's forms are kept once
    facts: Facts
    rulebook: Rulebook
    number: str | None  # None: a dotted line for the pen
    day: date | None
    today: date
    drafter: Drafter
    organisation: str | None  # the NGO that holds the file, named in the data clause
    final: bool  # else PROIECT – NESEMNAT stands across every page
    practice: bool  # EXERCIȚIU stands across every page
    clauses: Clauses = Clauses()
    told: Lines = field(default_factory=dict)
    attached: bool = False  # what it says as data, inside the PDF; only where asked
    project: Project | None = None  # that pays: its emblem and sentence at the foot of page 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """A printed document, the hash of what it says, of its bytes, and of what it is made."""

    pdf: bytes
    content_hash: str
    file_sha256: str
    versions: Mapping[str, str]


def paper_of(document: Document, order: PrintOrder) -> Paper:
    """Return what the document is printed from: only answers that may stand on it."""
    person = with_address_hidden(order.file, order.answers.get("person", {}))
    hidden = address_hidden(person)
    said = {
        form_id: _shown(document, form_id, order.answers.get(form_id, {}), hidden=hidden)
        for form_id in document.forms
    }
    return Paper(
        case_number=order.file.case.number,
        version=_issued_before(document.kind, order) + 1,
        said=said,
        revisions={
            form_id: sum(sheet.form_id == form_id for sheet in order.file.sheets)
            for form_id in said
        },
        request=request_of(order.file),
        facts=order.facts,
        rulebook=order.rulebook,
        number=order.number,
        day=order.day,
        signing=order.day or order.today,
        organisation=order.organisation,
        drafter=order.drafter,
        address_hidden=hidden,
        law_line=_law_line(order),
        clauses=order.clauses,
        told=order.told,
        together=tuple(
            _shown(document, document.form_id, one, hidden=hidden)
            for one in _together(document, order)
        ),
    )


def print_document(document: Document, order: PrintOrder) -> Printed:
    """Return the document as PDF; equal orders give equal bytes.

    Raise NotReady for a final document with characters that no shipped font has.
    """
    paper = paper_of(document, order)
    missing = _unprintable(document, paper)
    if missing and order.final:
        raise NotReady(_UNPRINTABLE, missing)
    versions = _versions(document, paper)
    content = _content(document, order, paper, versions)
    whole_hash = content_hash(content)
    frame = _frame(document, order, paper, whole_hash)
    if order.attached and document.attachable and order.final:
        frame = replace(frame, attached=canonical_bytes(content))
    pdf = build_pdf(document.story(paper), frame)
    return Printed(
        pdf=pdf,
        content_hash=whole_hash,
        file_sha256=hashlib.sha256(pdf).hexdigest(),
        versions=versions,
    )


def _shown(
    document: Document, form_id: str, answers: Answers, *, hidden: bool
) -> dict[str, Answer]:
    form = form_by_id(form_id)
    if hidden:
        answers = without_home(form, answers)
    also = {one.removeprefix(f"{form_id}.") for one in document.also}
    return printable(form, answers, document.shows, also)


def _together(document: Document, order: PrintOrder) -> list[Answers]:
    """Return what stands on it of every record of its form, the printed one among them."""
    if document.together is None:
        return []
    own = order.answers.get(document.form_id, {})
    told = Told(file=order.file, typing=Typing(order.answers, order.record_id))
    each = [one.answers for one in told.each(document.form_id)]
    return [one for one in each if one is own or document.together(own, one)]


def _issued_before(kind: DocumentKind, order: PrintOrder) -> int:
    """Return how many papers of this kind were issued for the case, or for the record alone."""
    issued = [one for one in order.file.issues if one.kind is kind]
    if order.record_id is None:
        return len(issued)
    own = {one.id for one in order.file.sheets if one.record_id == order.record_id}
    return sum(bool(own & set(one.sheets)) for one in issued)


def _versions(document: Document, paper: Paper) -> dict[str, str]:
    forms = {f"form.{form_id}": str(form_by_id(form_id).version) for form_id in paper.said}
    period = {"period_starts": paper.period[0].isoformat()} if paper.period else {}
    beside = paper.clauses.beside
    language = {} if beside is None else {"beside": f"{beside.tongue.code}@{beside.review.on}"}
    foot = {name: paper.clauses.edition(name) for name in _besides(document, paper)}
    return {
        "law": law_version(),
        "wording": paper.clauses.edition(document.wording),
        "template": document.template,
        **forms,
        **language,
        **foot,
        **(period if "protocol" in paper.said else {}),
    }


def _besides(document: Document, paper: Paper) -> tuple[str, ...]:
    """Return the other files whose clauses stand on the paper."""
    return tuple(dict.fromkeys(one.document for one in document.foot(paper)))


def _edition_in_words(document: Document, paper: Paper) -> str:
    """Return the edition for the footer, without the document's name: it may stand on a cover."""
    version, replaced = paper.clauses.edited(document.wording)
    replaced += sum(paper.clauses.edited(name)[1] for name in _besides(document, paper))
    text = _EDITION.filled(version=version)
    return (_EDITION_CHANGED.filled(edition=text, replaced=replaced) if replaced else text).ro


def _content(
    document: Document, order: PrintOrder, paper: Paper, versions: Mapping[str, str]
) -> JsonObject:
    """Return all that the paper says, as canonical JSON takes it."""
    articles = (*document.articles(paper), *document.foot(paper))
    clauses: list[Json] = [clause_id for one in articles for clause_id in one.clause_ids]
    said: list[Json] = [words for one in articles for words in _words(one)]
    return {
        "document": document.kind.value,
        "case": paper.case_number,
        "version": paper.version,
        "answers": {form_id: answers_to_json(shown) for form_id, shown in paper.said.items()},
        "together": [answers_to_json(one) for one in paper.together],
        "number": paper.number,
        "day": None if paper.day is None else paper.day.isoformat(),
        "clauses": clauses,
        "said": said,
        "signatories": [kind.value for kind in paper.signatories],
        "organisation": paper.organisation,
        "drafter": [paper.drafter.name, paper.drafter.function, paper.drafter.organisation],
        "law_line": paper.law_line,
        "versions": dict(versions),
        "final": order.final,
        "practice": order.practice,
        **({"told": {name: list(said) for name, said in order.told.items()}} if order.told else {}),
        **({} if order.project is None else {"project": order.project.told()}),
    }


def _words(article: PrintedArticle) -> list[str]:
    said = [article.title.ro, article.title_beside]
    for one in article.paragraphs:
        said += [one.text.ro, one.beside]
        said += [words for point in one.points for words in (point.text.ro, point.beside)]
    return [words for words in said if words]


def _frame(document: Document, order: PrintOrder, paper: Paper, whole_hash: str) -> PageFrame:
    day = "" if paper.day is None else f" / {short_date(paper.day)}"
    number = "" if paper.number is None else f"nr. {paper.number}{day}"
    return PageFrame(
        title=f"{document.head} {number}".strip(),
        running_head=document.head,
        running_reference=number,
        footer=FooterFacts(
            case_number=paper.case_number,
            version=paper.version,
            content_code=whole_hash,
            law_line=paper.law_line,
            edition=_edition_in_words(document, paper),
        ),
        draft=not order.final,
        practice=order.practice,
        initials=initials_of(paper) if document.initials else (),
        project=order.project,
    )


def _law_line(order: PrintOrder) -> str:
    checked = order.rulebook.verification(order.today)
    verified = None if checked is None else checked.on
    return law_line(_ACT, og_44_2004().consolidated_on, verified, Language.RO)


def _of_the_office(paper: Paper) -> tuple[tuple[Text, str | None], ...]:
    """Return what stands on the paper that no form asks for."""
    drafter = paper.drafter
    return (
        (Text("Numărul documentului", "The number of the document"), paper.number),
        (Text("Numele dumneavoastră", "Your name"), drafter.name),
        (Text("Funcția dumneavoastră", "Your function"), drafter.function),
        (Text("Organizația dumneavoastră", "Your organisation"), drafter.organisation),
    )


def _unprintable(document: Document, paper: Paper) -> tuple[Text, ...]:
    found = []
    together = [(document.form_id, one) for one in paper.together]
    for form_id, said in (*paper.said.items(), *together):
        form = form_by_id(form_id)
        for question, characters in unprintable(form, said):
            shown = " ".join(characters)
            found.append(
                _UNPRINTABLE_IN.filled(field=question.label, form=form.title, characters=shown)
            )
    for what, words in _of_the_office(paper):
        characters = missing_characters(words or "")
        if characters:
            found.append(_UNPRINTABLE_OF.filled(what=what, characters=" ".join(characters)))
    return tuple(dict.fromkeys(found))
