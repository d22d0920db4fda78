"""Confided records at the desk: closed to members who are not named, and who is, in words."""

from counsellor_app.cases.confided import (
    LEVEL,
    NAMED,
    is_closed_to,
    may_read,
    names_member,
    says_confided,
)
from counsellor_app.cases.ids import RecordId
from counsellor_app.cases.members import Doing, may
from counsellor_app.cases.model import CaseFile, Issue, Sheet
from counsellor_app.errors import NotAllowed
from counsellor_app.forms.answers import Answers, said, text_of
from counsellor_app.forms.bases import GDPR_SECURITY
from counsellor_app.services.desk import Desk
from counsellor_app.services.pages import Shown, Tone
from counsellor_app.services.writing import Writing
from counsellor_app.text import Text

NOT_NAMED = Text(
    "Acest formular se deschide numai pentru persoanele numite în el și pentru cine l-a scris. "
    "Cereți-le lor ce vă trebuie.",
    "This form opens only for those named in it and for whoever wrote it. Ask them for what you "
    "need.",
)
_FOR_ALL = Text(
    "Se deschide pentru toți cei care lucrează cu cazurile; partea sigilată numai cu un motiv, "
    "care se consemnează.",
    "Opens for everybody who works with cases; the sealed part only for a reason, which is "
    "recorded.",
)
_FOR_NAMED = Text(
    "Se deschide pentru: {names}; pentru alții numai cu codul de recuperare. Celorlalți li se "
    "arată doar ce citesc regulile și zilele. Nu pleacă în exporturi.",
    "Opens for: {names}; for others only with the recovery code. The others are shown only what "
    "rules read and the days. It leaves in no export.",
)
_NOBODY_CALLED = Text(
    "Niciun membru nu poartă numele scris. Scrieți numele ca în lista membrilor, separate prin "
    "virgulă.",
    "No member has the name written. Write names as in the list of members, with commas between.",
)


def must_read(desk: Desk, file: CaseFile, record_id: RecordId) -> None:
    """Raise NotAllowed where the record is confided to members and this one is not among them.

    The recovery code opens it too, or what nobody is left to read would be lost.
    """
    if not desk.by_recovery and not may_read(file, record_id, desk.member):
        raise NotAllowed(NOT_NAMED)


def must_read_version(desk: Desk, file: CaseFile, sheet: Sheet) -> None:
    """Raise NotAllowed where the record, or this version of it itself, is confided to others."""
    must_read(desk, file, sheet.record_id)
    if not desk.by_recovery and is_closed_to(sheet, desk.member):
        raise NotAllowed(NOT_NAMED)


def may_read_issue(desk: Desk, file: CaseFile, issue: Issue) -> bool:
    """Tell whether no record, and no version, the paper was printed from is confided to others."""
    printed = (one for one in file.sheets if one.id in issue.sheets)
    return desk.by_recovery or not any(
        not may_read(file, one.record_id, desk.member) or is_closed_to(one, desk.member)
        for one in printed
    )


def must_read_issue(desk: Desk, file: CaseFile, issue: Issue) -> None:
    """Raise NotAllowed where what the paper was printed from is confided to others."""
    if not may_read_issue(desk, file, issue):
        raise NotAllowed(NOT_NAMED)


def must_still_read(desk: Desk, writing: Writing) -> None:
    """Raise NotAllowed where somebody confided the record since it was opened here."""
    if NAMED not in {field.id for field in writing.form.fields}:
        return
    with desk.vault.look() as look:
        must_read(desk, look.cases.file(writing.case_id), writing.record_id)


def confided_shown(desk: Desk, writing: Writing, typed: Answers) -> list[Shown]:
    """Return beside the questions of confidentiality what they really do."""
    asked = {field.id for field in writing.form.fields}
    beside = LEVEL if LEVEL in asked else "restricted"
    if beside not in asked:
        return []
    if not says_confided(typed):
        chosen = text_of(typed, LEVEL) is not None or said(typed, "restricted") is True
        return [_line(beside, _FOR_ALL, Tone.CALM)] if chosen else []
    with desk.vault.look() as look:
        members = [one for one in look.members.all() if may(one.role, Doing.SEE_CASES)]
    named = {one.id: one.name for one in members if names_member(typed, one)}
    opens = list(dict.fromkeys((*named.values(), desk.member.name)))
    lines = [_line(NAMED, _FOR_NAMED.filled(names=", ".join(opens)), Tone.CALM)]
    if not named and (text_of(typed, NAMED) or "").strip():
        lines.append(_line(NAMED, _NOBODY_CALLED, Tone.SOON))
    return lines


def _line(field_id: str, words: Text, tone: Tone) -> Shown:
    return Shown(field_id=field_id, text=words, tone=tone, basis=GDPR_SECURITY)
