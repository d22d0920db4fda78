"""The note of the interview (OG nr. 44/2004, art. 17): it stays in the file of the office.

That somebody wished to talk alone is on no paper: the note of every adult who was offered it
says the same. Who else agreed to be there is asked on paper only where others were there.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from reportlab.platypus.flowables import Flowable

from counsellor_app.cases.model import DocumentKind
from counsellor_app.documents.answers_on_paper import answered
from counsellor_app.documents.cannot_sign import reading, with_witnesses
from counsellor_app.documents.clauses import PrintedArticle
from counsellor_app.documents.document import Document
from counsellor_app.documents.formal import signature_block
from counsellor_app.documents.interview_people import (
    INTERPRETED,
    interview_signatories,
    people_present,
)
from counsellor_app.documents.official import head, plain, titled
from counsellor_app.documents.paper import Paper
from counsellor_app.documents.parts import (
    bold,
    heading,
    key_values,
    subheading,
    table,
    title,
    writing_space,
)
from counsellor_app.documents.printable import in_words
from counsellor_app.documents.script.style import RichText as Rich
from counsellor_app.documents.values import Values, language_words, typed
from counsellor_app.forms.answers import Answer, is_rows, said
from counsellor_app.forms.handling import Paper as Stands
from counsellor_app.forms.interview import INTERVIEW, WHAT_WAS_SAID
from counsellor_app.forms.interview_interpreter import INTERPRETER
from counsellor_app.forms.interview_participants import WHO_TOOK_PART
from counsellor_app.forms.kinds import Field, Rows
from counsellor_app.forms.spec import Section

_FORM = "interview"
_WORDING = "interview_note"
_LEAD = " Semnează cei care au fost la interviu, după citirea notei."
_PRESENT = ("Din partea", "Nume", "Calitatea")
_PRESENT_WIDTHS = (25, 45, 30)
_AT_A_GLANCE = ("held_on", "started_at", "ended_at", "held_at", "held_how")
_TABLES = {"topic_statements": (24, 76), "interpreter_times": (18, 18, 64)}
# Said by a clause, by the places to sign, or by no paper at all.
_NOT_AS_ANSWERS = frozenset(
    {"alone_offered", "also_present", "interpreter_cannot_sign", "read_back", "signatures"}
)
_OTHERS_ALLOWED = "third_party_consent"
# Of the interview what stays in the office too; of the person no more than on any signed paper.
_OF_THE_OFFICE = frozenset(
    f"{_FORM}.{field.id}"
    for field in INTERVIEW.fields
    if field.handling.paper is Stands.OFFICE and field.handling.sensitive is None
)
_LINES_BY_PEN = 14
_CAPTIONS_BY_PEN = {
    WHO_TOOK_PART.id: ("Cine a condus interviul", "Funcția", "Cine a mai fost de față"),
    INTERPRETER.id: ("Interpret", "Limba", "Cum: față în față, telefon, video"),
}


def _articles(paper: Paper) -> tuple[PrintedArticle, ...]:
    return paper.clauses.printed(_WORDING, _flags(paper), _values(paper))


def _flags(paper: Paper) -> frozenset[str]:
    interpreted = paper.words(_FORM, "interpreter") in INTERPRETED
    read_back = said(paper.form(_FORM), "read_back") is True
    holding = {
        "offered_alone": paper.words(_FORM, "alone_offered") in {"accepted", "declined"},
        "with_interpreter": interpreted,
        "without_interpreter": not interpreted,
        "read_back": read_back,
        "not_read_back": not read_back,
    }
    return frozenset(name for name, holds in holding.items() if holds)


def _values(paper: Paper) -> Values:
    return {
        "language": language_words(paper.words(_FORM, "interpreter_language")),
        "interpreter": typed(paper.words(_FORM, "interpreter_name")),
    }


def _story(paper: Paper) -> Iterator[Flowable]:
    articles = {one.key: one for one in _articles(paper)}
    yield head(paper)
    yield title("NOTĂ DE INTERVIU")
    yield key_values(_at_a_glance(paper), columns=3)
    yield from plain(articles["held"])
    number = 1
    for section in INTERVIEW.sections:
        parts = list(_section(section, paper))
        if parts:
            yield heading(section.title.ro, number=f"{number}.")
            yield from parts
            number += 1
    yield from titled(articles["read_back"], f"{number}.")
    places, further = interview_signatories(paper), with_witnesses(reading(paper))
    yield signature_block((bold("Semnături."), _LEAD), places, further=further)


def _at_a_glance(paper: Paper) -> list[tuple[str, Rich | None]]:
    labels = ("Data interviului", "De la ora", "Până la ora", "Locul", "Modul")
    stated = [paper.stated(_FORM, one) for one in _AT_A_GLANCE]
    return [("Beneficiar", paper.person), *zip(labels, stated, strict=True)]


def _section(section: Section, paper: Paper) -> Iterator[Flowable]:
    """Yield a section in the order of the form: answers side by side, each table by itself."""
    answers = paper.form(_FORM)
    if not answers:
        yield from _by_pen(section)
    left = {*_NOT_AS_ANSWERS, *_AT_A_GLANCE, *_without_others(paper)}
    fields = [one for one in section.fields if one.id in answers and one.id not in left]
    for is_table, together in groupby(fields, lambda one: one.id in _TABLES):
        if not is_table:
            yield from answered(together, answers)
            continue
        for field in together:
            yield from _rows(field, answers[field.id])
    if section is WHO_TOOK_PART and people_present(paper):
        yield subheading("Cine a mai fost de față")
        yield table(_PRESENT, people_present(paper), _PRESENT_WIDTHS)


def _by_pen(section: Section) -> Iterator[Flowable]:
    """Yield room for what is written at the table, of a note in which nothing is answered."""
    if section is WHAT_WAS_SAID:
        yield writing_space(_LINES_BY_PEN)
    elif captions := _CAPTIONS_BY_PEN.get(section.id):
        yield key_values([(caption, None) for caption in captions], columns=3)


def _without_others(paper: Paper) -> Sequence[str]:
    return () if people_present(paper) else (_OTHERS_ALLOWED,)


def _rows(field: Field, answer: Answer) -> Iterator[Flowable]:
    """Yield a table of answers under its question."""
    if not isinstance(field, Rows) or not is_rows(answer):
        return
    yield subheading(field.label.ro)
    yield table(
        [cell.label.ro for cell in field.fields],
        [
            [
                in_words(cell, row.answers[cell.id], row.answers) if cell.id in row.answers else ""
                for cell in field.fields
            ]
            for row in answer
        ],
        _TABLES[field.id],
    )


INTERVIEW_NOTE = Document(
    kind=DocumentKind.INTERVIEW_NOTE,
    head="Notă de interviu",
    wording=_WORDING,
    articles=_articles,
    story=_story,
    foot=reading,
    also=_OF_THE_OFFICE,
    version=2,
)
