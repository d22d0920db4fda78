"""Who signs: under the protocol, under the needs sheet, the person, the interpreter (art. 38)."""

from counsellor_app.documents.formal import Signatory
from counsellor_app.documents.paper import Paper
from counsellor_app.forms.answers import said
from counsellor_app.law.catalogue import SignatoryKind

_FOR_MINOR = "pentru beneficiarul minor"
_WITH_CONSENT = "cu încuviințarea reprezentantului legal"
_INTERPRETER = "INTERPRET"
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
        kind=SignatoryKind.IGI,
    )
    head = Signatory(capacity="CONDUCEREA CENTRULUI", sealed=True, kind=SignatoryKind.IGI)
    return [*beneficiary_places(paper), officer, head, *interpreter_places(paper)]


def needs_signatories(paper: Paper) -> list[Signatory]:
    """Return the places to sign under the needs sheet."""
    drawn_up_by = paper.words("needs_sheet", "assessed_by") or ""
    return [
        *beneficiary_places(paper),
        Signatory(capacity="ÎNTOCMITĂ DE", name=drawn_up_by),
        *interpreter_places(paper),
    ]


def initials_of(paper: Paper) -> tuple[str, ...]:
    """Return whose initials stand on every page."""
    return tuple(_INITIALS[kind] for kind in paper.signatories)


def beneficiary_places(paper: Paper) -> list[Signatory]:
    """Return where the person signs, the representative too or alone, by the age that day."""
    kinds = paper.signatories
    places = []
    if SignatoryKind.PERSON in kinds:
        remark = _WITH_CONSENT if paper.is_assisted else ""
        places.append(
            Signatory(
                capacity="BENEFICIAR",
                name=paper.person or "",
                remark=remark,
                kind=SignatoryKind.PERSON,
            )
        )
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
        kind=SignatoryKind.REPRESENTATIVE,
    )


def interpreter_places(paper: Paper) -> list[Signatory]:
    """Return where the interpreter signs: named by the protocol, else dots for who needs one."""
    if "protocol" not in paper.said:
        needed = said(paper.form("person"), "interpreter_needed") is True
        return [Signatory(capacity=_INTERPRETER, kind=SignatoryKind.INTERPRETER)] if needed else []
    if said(paper.form("protocol"), "interpreter_at_signing") is not True:
        return []
    entitled = paper.words("protocol", "interpreter_authorisation")
    return [
        Signatory(
            capacity=_INTERPRETER,
            name=paper.words("protocol", "interpreter_name") or "",
            remark=f"autorizația sau organizația: {entitled}" if entitled else "",
            kind=SignatoryKind.INTERPRETER,
        )
    ]
