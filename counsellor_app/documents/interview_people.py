"""Who signs under the papers of an interview: who led it, who interpreted, who was there."""

from counsellor_app.documents.formal import Signatory
from counsellor_app.documents.paper import Paper
from counsellor_app.documents.places_to_sign import beneficiary_places
from counsellor_app.documents.printable import in_words
from counsellor_app.forms.answers import Row, rows_of, said, text_of
from counsellor_app.forms.interview_participants import WHO_TOOK_PART
from counsellor_app.forms.kinds import Field, Rows
from counsellor_app.law.catalogue import InterpreterMode, SignatoryKind

CANNOT_SIGN_NOW = "nu poate semna acum"
CANNOT_SIGN = f"{CANNOT_SIGN_NOW} – declarația urmează"
INTERPRETED = frozenset({InterpreterMode.PRESENT.value, InterpreterMode.REMOTE.value})

_FORM = "interview"
_MOST_PLACES = 12  # more would not stay on one page; the table names them all


def interview_signatories(paper: Paper) -> list[Signatory]:
    """Return the places to sign under the note of the interview (art. 17 alin. (1) and (2))."""
    present = [_present(row) for row in rows_of(paper.form(_FORM), "also_present")]
    return [*beneficiary_places(paper), leading(paper), *_interpreter(paper), *present][
        :_MOST_PLACES
    ]


def leading(paper: Paper) -> Signatory:
    """Return the place of whoever led the interview."""
    return Signatory(
        capacity="A CONDUS INTERVIUL",
        name=paper.words(_FORM, "conducted_by") or "",
        remark=paper.words(_FORM, "conducted_by_function") or "",
    )


def people_present(paper: Paper) -> list[tuple[str, str, str]]:
    """Return of everybody else who was there: on behalf of whom, the name, the capacity."""
    return [
        (_cell(row, "present_for"), _cell(row, "present_name"), _cell(row, "present_capacity"))
        for row in rows_of(paper.form(_FORM), "also_present")
    ]


def _interpreter(paper: Paper) -> list[Signatory]:
    told = paper.form(_FORM)  # a note written by hand has room for an interpreter
    if told and paper.words(_FORM, "interpreter") not in INTERPRETED:
        return []
    name = paper.words(_FORM, "interpreter_name") or ""
    return [
        Signatory(
            capacity="INTERPRET",
            name=name,
            remark=_unsigned(paper),
            kind=SignatoryKind.INTERPRETER,
        )
    ]


def _unsigned(paper: Paper) -> str:
    if said(paper.form(_FORM), "interpreter_cannot_sign") is not True:
        return ""
    has_declared = paper.words(_FORM, "interpreter_declaration") == "signed"
    return CANNOT_SIGN_NOW if has_declared else CANNOT_SIGN


def _present(row: Row) -> Signatory:
    remarks = (_cell(row, "present_for"), _cell(row, "present_capacity"))
    return Signatory(
        capacity="DE FAȚĂ",
        name=text_of(row.answers, "present_name") or "",
        remark=", ".join(remark for remark in remarks if remark),
    )


def _cell(row: Row, cell_id: str) -> str:
    """Return a cell in words; nothing for one that nobody answered."""
    if cell_id not in row.answers:
        return ""
    return in_words(_CELLS[cell_id], row.answers[cell_id], row.answers)


_CELLS: dict[str, Field] = {
    cell.id: cell
    for field in WHO_TOOK_PART.fields
    if isinstance(field, Rows)
    for cell in field.fields
}
