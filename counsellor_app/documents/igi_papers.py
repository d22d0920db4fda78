"""What IGI's papers on a protocol share: their head, the protocol they name, who else signs."""

from collections.abc import Iterable
from dataclasses import replace
from string import ascii_lowercase

from reportlab.platypus.flowables import Flowable

from counsellor_app.documents.clauses import PrintedArticle
from counsellor_app.documents.formal import Institution, Signatory
from counsellor_app.documents.official import IGI, head
from counsellor_app.documents.paper import Paper
from counsellor_app.documents.protocol_values import values_of
from counsellor_app.documents.values import Values, day_words, typed
from counsellor_app.forms.answers import day_of, rows_of, said, text_of
from counsellor_app.forms.signatures import SIGNATURES, SIGNED_BY
from counsellor_app.law.catalogue import SignatoryKind


def head_of_igi(paper: Paper, *, copies: int | None = None) -> Flowable:
    """Return the letterhead of the centre that concluded the protocol, whoever prints."""
    centre = paper.centre or paper.drafter.centre
    if centre is None:
        return head(paper, copies=copies, addressed_to=Institution(name=IGI))
    seat = paper.rulebook.centre_address(centre, paper.signing)
    whole = Institution(name=IGI, unit=centre.full_name, address=seat or "")
    return head(paper, copies=copies, addressed_to=whole)


def values_on_protocol(paper: Paper) -> Values:
    """Return the values of the protocol's places, and the number and day it is named by."""
    protocol = paper.facts.protocol
    form = paper.form("protocol")
    typed_number = text_of(form, "protocol_number")
    number = typed_number if protocol is None else protocol.number or typed_number
    day = day_of(form, "protocol_date") if number == typed_number else None
    signed = None if protocol is None else protocol.signed
    return {
        **values_of(paper),
        "protocol_number": typed(number),
        "protocol_day": day_words(day or signed),
    }


def protocol_named(paper: Paper) -> str:
    """Return „Protocolul nr. EX-45/2026 din 26.10.2026”, dots in place of what is unknown."""
    values = values_on_protocol(paper)
    return f"Protocolul nr. {values['protocol_number'].ro} din {values['protocol_day'].ro}"


def interpreter_signed(paper: Paper, form_id: str) -> str | None:
    """Return the name of the interpreter whose signature the form records; None if none is."""
    for row in rows_of(paper.form(form_id), SIGNATURES):
        if text_of(row.answers, SIGNED_BY) == SignatoryKind.INTERPRETER.value:
            return text_of(row.answers, "signed_name") or ""
    return None


def interpreter_of(paper: Paper, form_id: str) -> list[Signatory]:
    """Return where the interpreter signs, if one signed or the person needs one."""
    name = interpreter_signed(paper, form_id)
    if name is None and said(paper.form("person"), "interpreter_needed") is not True:
        return []
    return [Signatory(capacity="INTERPRET", name=name or "", kind=SignatoryKind.INTERPRETER)]


def renumbered(articles: Iterable[PrintedArticle]) -> tuple[PrintedArticle, ...]:
    """Return the articles with points lettered in order and a lone paragraph without number."""
    return tuple(_renumbered(one) for one in articles)


def head_of_centre(signed_by: str | None) -> Signatory:
    """Return where the head of centre signs and seals; „name, function” as it was typed."""
    name, _, function = (signed_by or "").partition(",")
    capacity = "CONDUCEREA CENTRULUI"
    return Signatory(
        capacity=capacity,
        name=name.strip(),
        remark=function.strip(),
        sealed=True,
        kind=SignatoryKind.IGI,
    )


def _renumbered(article: PrintedArticle) -> PrintedArticle:
    counted = [one for one in article.paragraphs if one.number is not None]
    lone = len(counted) == 1
    paragraphs = tuple(
        replace(
            one,
            number=None if lone else one.number,
            points=tuple(
                replace(point, letter=letter)
                for letter, point in zip(ascii_lowercase, one.points, strict=False)
            ),
        )
        for one in article.paragraphs
    )
    return replace(article, paragraphs=paragraphs)
