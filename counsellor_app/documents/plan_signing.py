"""Who signs the individual plan: all who have a part in it (art. 18 alin. (3))."""

from collections.abc import Iterator

from reportlab.platypus.flowables import Flowable

from counsellor_app.cases.names import folded
from counsellor_app.documents.cannot_sign import agreeing, with_witnesses
from counsellor_app.documents.formal import Signatory, signature_block
from counsellor_app.documents.paper import Paper
from counsellor_app.documents.parts import heading, label, space, table
from counsellor_app.documents.places_to_sign import beneficiary_places, interpreter_places
from counsellor_app.documents.script.style import RichText as Rich
from counsellor_app.forms.answers import rows_of, text_of
from counsellor_app.law.catalogue import PlanAuthor, SignatoryKind

_IGI = ("igi", "crpcsa", "inspectoratul general pentru imigrari", "centrul regional de proceduri")
_CHILD_PROTECTION = ("dgaspc", "directia generala de asistenta sociala si protectia copilului")
_THE_PERSON = frozenset({"beneficiar", "beneficiara", "beneficiarul"})
_MOST_PLACES = 9  # three rows of three: the tallest block that fits under the last answers
_LONGEST_NAME = 80  # a longer one makes its place taller than the others of the row
_PEN_ROOM = 9  # millimetres
_FURTHER = "Alte instituții și organizații participante"
_FURTHER_HEADS = ("Instituția / organizația", "Numele", "Semnătura", "Data")
_FURTHER_WIDTHS = (6.2, 4.2, 3.9, 2.4)


def signed_plan(paper: Paper, lead: Rich) -> Iterator[Flowable]:
    """Yield the places to sign; institutions for which the block has no room sign in a table."""
    further = further_institutions(paper)
    if further:
        yield heading(_FURTHER)
        rows = [(label(name), "", space(_PEN_ROOM), "") for name in further]
        yield table(_FURTHER_HEADS, rows, _FURTHER_WIDTHS)
    witnessed = with_witnesses(agreeing(paper))
    yield signature_block(lead, plan_signatories(paper), further=witnessed)


def plan_signatories(paper: Paper) -> list[Signatory]:
    """Return the places to sign in the block under the plan."""
    named = [Signatory(capacity=name) for name in _institutions_in_block(paper)]
    return [*_own_places(paper), *named, *interpreter_places(paper)]


def further_institutions(paper: Paper) -> list[str]:
    """Return the institutions of the activities that have no place in the block."""
    in_block = _institutions_in_block(paper)
    return [name for name in _institutions(paper) if name not in in_block]


def _own_places(paper: Paper) -> list[Signatory]:
    """Return the places of the beneficiary, of IGI, of DGASPC and of the organisation."""
    author = paper.words("individual_plan", "author")
    drawn_up_by = paper.words("individual_plan", "drawn_up_by") or ""
    by_igi = author == PlanAuthor.IGI.value
    officer = Signatory(
        capacity="PERSONAL DESEMNAT IGI",
        name=drawn_up_by if by_igi else paper.words("protocol", "igi_representative") or "",
        kind=SignatoryKind.IGI,
    )
    others = []
    if author == PlanAuthor.DGASPC.value:
        others.append(Signatory(capacity="DGASPC", name=drawn_up_by, kind=SignatoryKind.DGASPC))
    elif _is_unaccompanied_minor(paper):
        others.append(Signatory(capacity="DGASPC", kind=SignatoryKind.DGASPC))
    if paper.organisation is not None:
        others.append(Signatory(capacity=paper.organisation, kind=SignatoryKind.NGO))
    return [*beneficiary_places(paper), officer, *others]


def _is_unaccompanied_minor(paper: Paper) -> bool:
    of_age = paper.signatories == (SignatoryKind.PERSON, SignatoryKind.IGI)
    return paper.facts.person.unaccompanied is True and not of_age


def _institutions_in_block(paper: Paper) -> list[str]:
    taken = len(_own_places(paper)) + len(interpreter_places(paper))
    short = [name for name in _institutions(paper) if len(name) <= _LONGEST_NAME]
    return short[: _MOST_PLACES - taken]


def _institutions(paper: Paper) -> list[str]:
    """Return each institution named in the activities, but those whose place stands already."""
    plan = paper.form("individual_plan")
    found: dict[str, str] = {}
    for row in rows_of(plan, "activities"):
        name = (text_of(row.answers, "activity_institution") or "").strip()
        found.setdefault(folded(name), name)
    placed = [folded(one.capacity) for one in _own_places(paper)]
    return [
        name for key, name in found.items() if key and not _has_a_place(key, placed, paper.person)
    ]


def _has_a_place(key: str, placed: list[str], person: str | None) -> bool:
    if key in placed or key in _THE_PERSON or _begins(key, _IGI):
        return True
    if person is not None and set(key.split()) == set(folded(person).split()):
        return True
    return "dgaspc" in placed and _begins(key, _CHILD_PROTECTION)


def _begins(key: str, names: tuple[str, ...]) -> bool:
    return any(f"{key} ".startswith(f"{name} ") for name in names)
