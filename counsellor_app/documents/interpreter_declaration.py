"""The interpreter's declaration of confidentiality and impartiality (OG nr. 44/2004, art. 38).

It names the case by its number alone, and of the interview only its day: the interpreter may
leave it with an organisation.
"""

from collections.abc import Iterator

from reportlab.platypus.flowables import Flowable

from counsellor_app.cases.model import DocumentKind
from counsellor_app.documents.clauses import PrintedArticle
from counsellor_app.documents.document import Document
from counsellor_app.documents.formal import Signatory, signature_block
from counsellor_app.documents.interview_people import CANNOT_SIGN, leading
from counsellor_app.documents.official import head, plain, titled
from counsellor_app.documents.paper import Paper
from counsellor_app.documents.parts import Translated, bold, key_values, title
from counsellor_app.documents.script.style import RichText as Rich
from counsellor_app.documents.values import Values, day_words, language_words, same, typed
from counsellor_app.forms.answers import day_of, said
from counsellor_app.law.catalogue import InterpreterMode, InterpreterRelation, SignatoryKind

_FORM = "interview"
_WORDING = "interpreter_declaration"
_READ = " Interpretul semnează după ce a citit declarația."
_READ_ALOUD = " Cine a condus interviul semnează că a citit declarația interpretului."
_NAMED = (
    *("held_on", "conducted_by", "conducted_by_function", "interpreter", "interpreter_by"),
    *("interpreter_name", "interpreter_language", "interpreter_relation"),
    *("interpreter_organisation", "interpreter_authorisation", "interpreter_cannot_sign"),
    *("interpreter_declaration", "interpreter_declared_on"),
)


def _articles(paper: Paper) -> tuple[PrintedArticle, ...]:
    return paper.clauses.printed(_WORDING, _flags(paper), _values(paper))


def _flags(paper: Paper) -> frozenset[str]:
    relation = paper.words(_FORM, "interpreter_relation")
    holding = {
        "no_relation": relation in {None, InterpreterRelation.NONE.value},
        "told_relation": relation == InterpreterRelation.RELATIVE.value,
        "read_aloud": _is_read_aloud(paper),
        "follows": _follows(paper),
    }
    return frozenset(name for name, holds in holding.items() if holds)


def _values(paper: Paper) -> Values:
    interview = paper.form(_FORM)
    return {
        "interpreter": typed(paper.words(_FORM, "interpreter_name")),
        "language": language_words(paper.words(_FORM, "interpreter_language")),
        "held_on": day_words(day_of(interview, "held_on")),
        "declared_on": day_words(day_of(interview, "interpreter_declared_on")),
        "case": same(paper.case_number),
    }


def _is_read_aloud(paper: Paper) -> bool:
    return paper.words(_FORM, "interpreter_declaration") == "read_on_phone"


def _follows(paper: Paper) -> bool:
    """Return whether the signed declaration is still to come."""
    cannot = said(paper.form(_FORM), "interpreter_cannot_sign") is True
    state = paper.words(_FORM, "interpreter_declaration")
    return state in {"read_on_phone", "follows"} or (state is None and cannot)


def _story(paper: Paper) -> Iterator[Flowable]:
    articles = {one.key: one for one in _articles(paper)}
    yield head(paper)
    second = Translated("de confidențialitate și imparțialitate a interpretului", "ro")
    yield title("DECLARAȚIE", second)
    yield key_values(_at_a_glance(paper), columns=3)
    yield from plain(articles["declares"])
    yield from titled(articles["secrecy"], "1.")
    yield from titled(articles["impartial"], "2.")
    if "how" in articles:
        yield from titled(articles["how"], "3.")
    yield signature_block((bold("Semnături."), _lead(paper)), _places(paper))


def _at_a_glance(paper: Paper) -> list[tuple[str, Rich | None]]:
    return [
        ("Interpret", paper.words(_FORM, "interpreter_name")),
        ("Organizația", paper.words(_FORM, "interpreter_organisation")),
        ("Autorizația nr.", paper.words(_FORM, "interpreter_authorisation")),
        ("Limba", paper.chosen(_FORM, "interpreter_language")),
        ("Modul", _mode(paper)),
        ("Dosar nr.", paper.case_number),
    ]


def _mode(paper: Paper) -> str | None:
    """Return „față în față”, „la distanță, telefon”; None where nobody interpreted."""
    if paper.words(_FORM, "interpreter") == InterpreterMode.NONE.value:
        return None
    parts = [paper.chosen(_FORM, one) for one in ("interpreter", "interpreter_by")]
    return ", ".join(part for part in parts if part) or None


def _lead(paper: Paper) -> str:
    return _READ_ALOUD if _is_read_aloud(paper) else _READ


def _places(paper: Paper) -> list[Signatory]:
    interpreter = Signatory(
        capacity="INTERPRET",
        name=paper.words(_FORM, "interpreter_name") or "",
        remark=CANNOT_SIGN if _follows(paper) else "",
        kind=SignatoryKind.INTERPRETER,
    )
    return [interpreter, leading(paper)] if _is_read_aloud(paper) else [interpreter]


INTERPRETER_DECLARATION = Document(
    kind=DocumentKind.INTERPRETER_DECLARATION,
    head="Declarația interpretului",
    wording=_WORDING,
    articles=_articles,
    story=_story,
    reads=(),
    shows=frozenset(),  # nothing of the interview but what is named
    also=frozenset(f"{_FORM}.{one}" for one in _NAMED),
)
