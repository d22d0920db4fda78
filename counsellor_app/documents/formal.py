"""The head and the foot of a formal paper: letterhead with its number, places to sign."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.lib.units import mm
from reportlab.platypus.flowables import Flowable, Spacer

from counsellor_app.documents import look
from counsellor_app.documents.keeping import SignatureBlock
from counsellor_app.documents.marks import Boxed, DottedLine, SigningSpace
from counsellor_app.documents.parts import AS_TYPED, Translated
from counsellor_app.documents.rows import Cell, Row
from counsellor_app.documents.script.paragraph import ScriptParagraph
from counsellor_app.documents.script.style import RichText as Rich
from counsellor_app.documents.script.style import Run
from counsellor_app.documents.signing_fields import stem_of
from counsellor_app.law.catalogue import SignatoryKind
from counsellor_app.text import Language, Text

_NUMBER = Text("Nr. de înregistrare", "Registration no.")
_DAY = Text("Data", "Date")
_COPY = Text("Exemplarul nr. ____ din {copies}", "Copy no. ____ of {copies}")
_SIGNATURE = Text("Semnătura", "Signature")
_SIGNED_ON = Text("Data: ____ . ____ . ________", "Date: ____ . ____ . ________")

_BOX_WIDTH = 62 * mm
_BOX_PADDING = 6.0
_BOX_LABELS = 31 * mm
_IN_A_ROW = 3
_MOST_IN_A_ROW = 4
_BETWEEN = 4 * mm
_ABOVE_SIGNATORIES = 3 * mm
_BETWEEN_SIGNATORIES = 7 * mm  # a second row is not read as part of the first


@dataclass(frozen=True, slots=True, kw_only=True)
class Institution:
    """Who issues the paper: its name, then the unit, then address and telephone."""

    name: str
    unit: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class Registration:
    """Number and day of registration as printed; None leaves dots that a pen fills."""

    number: str | None
    day: str | None
    copies: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Signatory:
    """A place to sign: in which capacity, who, with a seal or not; no name leaves dots."""

    capacity: str
    name: str = ""
    second_capacity: Translated | None = None
    remark: str = ""
    """Words under the name, such as "cu încuviințarea reprezentantului legal"."""
    sealed: bool = False
    kind: SignatoryKind | None = None
    """Who it is by law, where the paper says it; an electronic signature is recorded so."""


def letterhead(
    institution: Institution, registration: Registration, language: Language = Language.RO
) -> Flowable:
    """Return the issuer at the left, the boxed registration at the right."""
    lines = [
        ScriptParagraph(institution.name, look.INSTITUTION),
        ScriptParagraph(institution.unit, look.INSTITUTION_UNIT),
        ScriptParagraph(institution.address, look.INSTITUTION_ADDRESS),
    ]
    issuer = tuple(line for line in lines if line.text)
    box = Boxed(_registration_lines(registration, language), padding=_BOX_PADDING, thickness=0.8)
    cells = (
        Cell(content=(Spacer(1, 4), *issuer), width=look.CONTENT_WIDTH - _BOX_WIDTH, right=12),
        Cell(content=(box,), width=_BOX_WIDTH),
    )
    return Row(cells, look.RowLook(top=0, bottom=7 * mm))


def signature_block(
    lead: Rich,
    signatories: Sequence[Signatory],
    language: Language = Language.RO,
    *,
    further: Sequence[tuple[Rich, Sequence[Signatory]]] = (),
) -> SignatureBlock:
    """Return the places to sign, three in a row or four in one, under their lead sentence.

    ``further`` are leads with places of their own, for what may happen at the table.
    ``build_pdf`` keeps the block on the page of the two parts before it: the last clauses,
    the last rows of a table.
    """
    content = list(_signing_content(lead, signatories, language))
    for words, places in further:
        content += [Spacer(1, _BETWEEN_SIGNATORIES), *_signing_content(words, places, language)]
    return SignatureBlock(tuple(content))


def _signing_content(
    lead: Rich, signatories: Sequence[Signatory], language: Language
) -> tuple[Flowable, ...]:
    content: list[Flowable] = [ScriptParagraph(lead, look.LEAD)]
    columns = _MOST_IN_A_ROW if len(signatories) == _MOST_IN_A_ROW else _IN_A_ROW
    width = look.CONTENT_WIDTH / columns
    for start in range(0, len(signatories), columns):
        together = signatories[start : start + columns]
        above = _BETWEEN_SIGNATORIES if start else _ABOVE_SIGNATORIES
        content += [Spacer(1, above), *_signing_rows(together, width, language)]
    content[0].spaceBefore = 9
    return tuple(content)


def _signing_rows(
    signatories: Sequence[Signatory], width: float, language: Language
) -> tuple[Row, Row]:
    """Return who signs, and where: two rows, so that all lines stand at one height."""
    above = [_who(signatory) for signatory in signatories]
    below = [_where(signatory, language) for signatory in signatories]
    named, signed = (
        Row(
            [Cell(content=content, width=width, right=_BETWEEN) for content in contents],
            look.BARE_ROW,
        )
        for contents in (above, below)
    )
    return named, signed


def _who(signatory: Signatory) -> tuple[Flowable, ...]:
    lines: list[Flowable] = [ScriptParagraph(signatory.capacity, look.SIGNATORY_ROLE)]
    if signatory.second_capacity is not None:
        second = signatory.second_capacity
        lines.append(ScriptParagraph(second.text, look.SIGNATORY_SECOND, second.language))
    if signatory.name:
        lines.append(ScriptParagraph(signatory.name, look.SIGNATORY_NAME, AS_TYPED))
    if not signatory.name:
        lines.append(DottedLine(look.PEN_HEIGHT))
    if signatory.remark:
        lines.append(ScriptParagraph(signatory.remark, look.SIGNATURE_CAPTION))
    return tuple(lines)


def _where(signatory: Signatory, language: Language) -> tuple[Flowable, ...]:
    words = ", ".join(part for part in (signatory.capacity, signatory.name) if part)
    return (
        SigningSpace(signatory.sealed, stem_of(signatory.kind), words),
        Spacer(1, 1.5),
        ScriptParagraph(_SIGNATURE.to(language), look.SIGNATURE_CAPTION),
        Spacer(1, 4),
        ScriptParagraph(_SIGNED_ON.to(language), look.SIGNATURE_CAPTION),
    )


def _registration_lines(registration: Registration, language: Language) -> tuple[Flowable, ...]:
    lines: list[Flowable] = [
        _registration_line(_NUMBER.to(language), registration.number),
        _registration_line(_DAY.to(language), registration.day),
    ]
    if registration.copies is not None:
        copy = _COPY.filled(copies=registration.copies).to(language)
        lines += [Spacer(1, 2), ScriptParagraph(copy, look.REGISTRATION)]
    return tuple(lines)


def _registration_line(name: str, value: str | None) -> Row:
    words: tuple[Flowable, ...] = (ScriptParagraph(name, look.REGISTRATION),)
    filled: Flowable = ScriptParagraph(Run(value or "", bold=True), look.REGISTRATION)
    if value is None:
        words = (Spacer(1, look.PEN_HEIGHT - look.REGISTRATION.leading), *words)
        filled = DottedLine(look.PEN_HEIGHT)
    rest = _BOX_WIDTH - 2 * _BOX_PADDING - _BOX_LABELS
    cells = (Cell(content=words, width=_BOX_LABELS), Cell(content=(filled,), width=rest))
    return Row(cells, look.BARE_ROW)
