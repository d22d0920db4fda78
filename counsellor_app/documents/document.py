"""A document declared once: of which form it is made, what may stand on it, its wording, its story.

A module beside this one declares each; ``catalogue`` lists them.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from reportlab.platypus.flowables import Flowable

from counsellor_app.cases.model import DocumentKind
from counsellor_app.documents.clauses import PrintedArticle
from counsellor_app.documents.paper import Paper
from counsellor_app.documents.printable import SIGNED_PAPER
from counsellor_app.forms import handling
from counsellor_app.forms.answers import Answers


def nothing_at_the_foot(_paper: Paper) -> tuple[PrintedArticle, ...]:
    """Return no words: who signs the paper can sign it."""
    return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One kind of paper.

    It is printed of a record of the form that its kind names; ``reads`` are further forms of the
    case it takes answers from. An answer stands on it only if its handling is among ``shows``, or
    if ``also`` names it ("form.field"): never a sealed one. ``wording`` names its clauses, and
    ``articles`` are those printed for a paper. ``head`` is what stands at the top of each page.
    ``foot`` are clauses of other files that stand on it too: under the signatures, in an annex.
    ``together`` tells whether another record of its form stands on it beside the one printed.
    """

    kind: DocumentKind
    head: str
    wording: str
    articles: Callable[[Paper], tuple[PrintedArticle, ...]]
    story: Callable[[Paper], Iterable[Flowable]]
    reads: tuple[str, ...] = ("person",)
    shows: frozenset[handling.Paper] = SIGNED_PAPER
    also: frozenset[str] = frozenset()
    together: Callable[[Answers, Answers], bool] | None = None
    foot: Callable[[Paper], tuple[PrintedArticle, ...]] = nothing_at_the_foot
    initials: bool = False
    attachable: bool = False
    """Whether what it says may be attached as data, for an office that takes the case over.

    Only where the pages print every answer of the forms it reads: data carry them all, and a
    reader of the paper would hand on what he does not see.
    """
    version: int = 1
    """Of the story; it grows when the same answers would print otherwise."""

    @property
    def form_id(self) -> str:
        """Return the form whose record it prints."""
        return self.kind.form_id

    @property
    def forms(self) -> tuple[str, ...]:
        """Return the forms it is made of, its own first."""
        return (self.form_id, *(one for one in self.reads if one != self.form_id))

    @property
    def template(self) -> str:
        """Return the name of the story with its version, as issues keep it."""
        return f"{self.kind.value}@{self.version}"
