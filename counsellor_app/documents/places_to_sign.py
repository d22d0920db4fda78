"""Who signs which part of the pack (art. 15, art. 18 alin. (3), art. 38)."""

from counsellor_app.documents.formal import Signatory
from counsellor_app.documents.paper import Paper
from counsellor_app.forms.answers import said
from counsellor_app.law.catalogue import PlanAuthor, SignatoryKind

_FOR_MINOR = "pentru beneficiarul minor"
_WITH_CONSENT = "cu încuviințarea reprezentantului legal"
_INITIALS = {
    SignatoryKind.PERSON: "Beneficiar",
    SignatoryKind.REPRESENTATIVE: "Reprezentant",
    SignatoryKind.IGI: "IGI",
}


def protocol_signatories(paper: Paper) -> list[Signatory]:
    """Return the places to sign under the protocol."""
    officer = Signatory(
        capacity="PERSONAL DESEMNAT IGI",
        name=paper.words("protocol", "igi_representative") or "",
        remark=paper.words("protocol", "igi_function") or "",
    )
    head = Signatory(capacity="CONDUCEREA CENTRULUI", sealed=True)
    return [*_beneficiary(paper), officer, head, *_interpreter(paper)]


def needs_signatories(paper: Paper) -> list[Signatory]:
    """Return the places to sign under the needs sheet."""
    drawn_up_by = paper.words("needs_sheet", "assessed_by") or ""
    return [
        *_beneficiary(paper),
        Signatory(capacity="ÎNTOCMITĂ DE", name=drawn_up_by),
        *_interpreter(paper),
    ]


def plan_signatories(paper: Paper) -> list[Signatory]:
    """Return the places to sign under the plan: all who have a part in it (art. 18 alin. (3))."""
    by_igi = paper.words("individual_plan", "author") == PlanAuthor.IGI.value
    drawn_up_by = paper.words("individual_plan", "drawn_up_by") or ""
    officer = Signatory(
        capacity="PERSONAL DESEMNAT IGI",
        name=drawn_up_by if by_igi else paper.words("protocol", "igi_representative") or "",
    )
    others = []
    if paper.words("individual_plan", "author") == PlanAuthor.DGASPC.value:
        others.append(Signatory(capacity="DGASPC", name=drawn_up_by))
    elif paper.facts.person.unaccompanied and paper.signatories != _adult():
        others.append(Signatory(capacity="DGASPC"))
    if paper.organisation is not None:
        others.append(Signatory(capacity=paper.organisation))
    return [*_beneficiary(paper), officer, *others, *_interpreter(paper)]


def initials_of(paper: Paper) -> tuple[str, ...]:
    """Return whose initials stand on every page."""
    return tuple(_INITIALS[kind] for kind in paper.signatories)


def _adult() -> tuple[SignatoryKind, ...]:
    return (SignatoryKind.PERSON, SignatoryKind.IGI)


def _beneficiary(paper: Paper) -> list[Signatory]:
    kinds = paper.signatories
    places = []
    if SignatoryKind.PERSON in kinds:
        remark = _WITH_CONSENT if paper.is_assisted else ""
        places.append(Signatory(capacity="BENEFICIAR", name=paper.person or "", remark=remark))
    if SignatoryKind.REPRESENTATIVE in kinds:
        places.append(_representative(paper))
    return places


def _representative(paper: Paper) -> Signatory:
    remarks = [f"în calitate de {paper.quality}" if paper.quality else ""]
    if paper.is_represented and paper.person:
        remarks.append(f"{_FOR_MINOR} {paper.person}")
    return Signatory(
        capacity="REPREZENTANT LEGAL",
        name=paper.representative or "",
        remark="\n".join(remark for remark in remarks if remark),
    )


def _interpreter(paper: Paper) -> list[Signatory]:
    if said(paper.form("protocol"), "interpreter_at_signing") is not True:
        return []
    entitled = paper.words("protocol", "interpreter_authorisation")
    return [
        Signatory(
            capacity="INTERPRET",
            name=paper.words("protocol", "interpreter_name") or "",
            remark=f"autorizația sau organizația: {entitled}" if entitled else "",
        )
    ]
