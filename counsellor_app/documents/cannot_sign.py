"""Under the signatures of whoever told that they cannot write: why, read to them, two witnesses."""

from collections.abc import Sequence

from counsellor_app.documents.clauses import DOTTED, PrintedArticle
from counsellor_app.documents.formal import Signatory
from counsellor_app.documents.paper import Paper
from counsellor_app.documents.parts import bold
from counsellor_app.documents.script.style import RichText as Rich
from counsellor_app.documents.values import Values, language_words
from counsellor_app.forms.answers import chosen
from counsellor_app.forms.interview_interpreter import ROMANIAN
from counsellor_app.law.catalogue import SignatoryKind

DOCUMENT = "cannot_sign"
WITNESSES = (
    Signatory(capacity="MARTOR", kind=SignatoryKind.WITNESS),
    Signatory(capacity="MARTOR SAU INTERPRET", kind=SignatoryKind.WITNESS),
)
"""Who signs beside a person who cannot."""

_CANNOT_WRITE = "none"


def agreeing(paper: Paper) -> tuple[PrintedArticle, ...]:
    """Return the words under a paper to which the person agrees by signing it."""
    return _words(paper, agrees=True)


def reading(paper: Paper) -> tuple[PrintedArticle, ...]:
    """Return the words under a paper that is only read to the person, or handed over."""
    return _words(paper, agrees=False)


def with_witnesses(
    articles: Sequence[PrintedArticle],
) -> list[tuple[Rich, Sequence[Signatory]]]:
    """Return the words as a lead of their own, with the places of the witnesses."""
    return [((bold(f"{one.title.ro}. "), one.paragraphs[0].text.ro), WITNESSES) for one in articles]


def _words(paper: Paper, *, agrees: bool) -> tuple[PrintedArticle, ...]:
    signs = SignatoryKind.PERSON in paper.signatories
    if not signs or _CANNOT_WRITE not in chosen(paper.form("person"), "literacy"):
        return ()
    romanian = _language(paper) == ROMANIAN
    holding = {
        "agrees": agrees,
        "in_romanian": romanian,
        "in_other_language": not romanian,
    }
    flags = frozenset(name for name, holds in holding.items() if holds)
    values: Values = {"reason": DOTTED, "language": language_words(_language(paper))}
    return paper.clauses.printed(DOCUMENT, flags, values)


def _language(paper: Paper) -> str | None:
    """Return the language the paper is read in, as far as it is told; a pen writes it else."""
    told = paper.words("protocol", "translation_language")
    return told or paper.words("person", "communication_language")
