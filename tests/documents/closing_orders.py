"""Orders to print what changes or ends a programme: a signed protocol, extensions, events."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from counsellor_app.documents.document import Document
from counsellor_app.documents.printing import PrintOrder, paper_of, print_document
from counsellor_app.documents.wording import placeholders, shipped_wording
from counsellor_app.forms.answers import Answer
from counsellor_app.law.facts import Extension, Facts, Protocol
from counsellor_app.law.procedure import ExtensionBasis
from tests.builders import ADULT, UNACCOMPANIED
from tests.documents.pack_making import Changes, text_of_pdf
from tests.documents.paper_making import order_of

SIGNED = date(2025, 11, 20)
CHILD, TEENAGER = "2015-03-01", "2010-03-01"

Orders = Mapping[str, Callable[[], PrintOrder]]


def answered(document: Document, changes: Changes, **facts: object) -> PrintOrder:
    """Return an adult's order under a signed protocol, with other answers and facts."""
    return with_facts(order_of(document, ADULT, changes), **facts)


def of_a_minor(document: Document, born: str, changes: Changes) -> PrintOrder:
    """Return the order of a minor, born on a day."""
    person: dict[str, Answer] = {**changes.get("person", {}), "birth_date": born}
    order = with_facts(order_of(document, UNACCOMPANIED, {**changes, "person": person}))
    whole = replace(order.facts.person, born=date.fromisoformat(born))
    return replace(order, facts=replace(order.facts, person=whole))


def with_facts(order: PrintOrder, **facts: object) -> PrintOrder:
    """Return the order of a case whose protocol was signed."""
    protocol = Protocol(number="EX-45/2025", signed=SIGNED)
    known: Facts = replace(order.facts, **{"protocol": protocol, **facts})  # type: ignore[arg-type] # each is a fact
    return replace(order, facts=known)


def extension(months: int, approved: date | None, asked: date, evaluated: date) -> Extension:
    """Return an extension under art. 20 alin. (2)."""
    return Extension(
        basis=ExtensionBasis.UP_TO_SIX_MONTHS,
        months=months,
        requested=asked,
        evaluated=evaluated,
        approved=approved,
    )


def text_of(document: Document, order: PrintOrder) -> str:
    """Return the words of the printed document."""
    return text_of_pdf(print_document(document, order).pdf)


def clauses_of(document: Document, order: PrintOrder) -> set[str]:
    """Return the ids of the clauses printed."""
    articles = document.articles(paper_of(document, order))
    return {clause_id for article in articles for clause_id in article.clause_ids}


def never_printed(document: Document, orders: Orders) -> set[str]:
    """Return the ids of the clauses that none of the orders prints."""
    printed = {one for make in orders.values() for one in clauses_of(document, make())}
    return {one for one, _ in _clauses(document)} - printed


def unfilled(document: Document, order: PrintOrder) -> set[str]:
    """Return the places whose braces still stand in what the order prints."""
    articles = document.articles(paper_of(document, order))
    words = " ".join(
        text
        for article in articles
        for one in article.paragraphs
        for text in (one.text.ro, *(point.text.ro for point in one.points))
    )
    places = {name for _, names in _clauses(document) for name in names}
    return {name for name in places if f"{{{name}}}" in words}


def _clauses(document: Document) -> list[tuple[str, frozenset[str]]]:
    whole = shipped_wording(document.wording)
    return [
        (clause.id, placeholders(clause.text))
        for article in whole.articles
        for clause in article.clauses
    ]
