"""A program that walks one marked person from first contact to export, and ends.

Everything it writes lies below one folder, temporary files too; what a counsellor saves
outside on purpose is written elsewhere, and serves as the control.
"""

import sys
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path

from counsellor_app import journal_log
from counsellor_app.cases.acts import Signature
from counsellor_app.cases.ids import CaseId
from counsellor_app.errors import UserError
from counsellor_app.forms.answers import Answer, Answers, Row, is_rows
from counsellor_app.forms.handling import Role
from counsellor_app.forms.kinds import Field, Line, Paragraph, Rows
from counsellor_app.forms.registry import FORMS, form_by_id
from counsellor_app.forms.spec import Scope
from counsellor_app.law.calendar import Period
from counsellor_app.law.catalogue import Centre, SignatoryKind, SignatureWay
from counsellor_app.security.keyring_slot import DeviceStore
from counsellor_app.security.sealing import new_identity
from counsellor_app.security.stretching import FLOOR_COST
from counsellor_app.services import (
    case_pages,
    exporting,
    following,
    intake,
    issuing,
    keeping,
    noting,
    opening,
    sessions,
    signing,
)
from counsellor_app.services.desk import Desk
from counsellor_app.services.issuing import Numbering
from counsellor_app.services.opening_notes import open_notes
from counsellor_app.settings import Settings, places_under, save_settings
from tests.builders import complete_answers, row

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
TODAY = NOW.date()
PASSPHRASE = "semnparola-corabie-lampion-prispa-ulcior-vagon"
ON_PAPER = ("Semnnumescu", "Semnprenume")
TYPED, TYPED_SEALED = "Semnscris", "Semntaină"  # wherever words are typed in the later forms
IN_THE_FILE = ("Semnadresă", "Semnrudă", "Semnnotă", "Semnspusă", "Semnciornă", "سمنعلامة", TYPED)
SEALED = ("Semnsănătate", "Semnpsihic", "Semnrestrâns", "Semncredință", TYPED_SEALED)
MARKS = (*ON_PAPER, *IN_THE_FILE, *SEALED, PASSPHRASE)

WALKED = frozenset(
    {"person", "request", "interview", "note", "needs_sheet", "individual_plan", "protocol"}
)
_SECONDS = count()


def marked(form_id: str) -> dict[str, Answer]:
    """Return complete answers to a form, with marks wherever somebody types words."""
    answers = complete_answers(form_id)
    relative: Answers = {"member_relation": "spouse", "member_name": "Semnrudă Exemplu"}
    changed: dict[str, dict[str, Answer]] = {
        "person": {
            "surname": "Semnnumescu",
            "given_names": "Semnprenume",
            "name_own_script": "سمنعلامة",
            "address": "Strada Semnadresă nr. 1",
            "ethnicity_religion": "Semncredință",
            "family_members": (row("relative", relative),),
        },
        "interview": {"statements": "Semnspusă: dorește să lucreze."},
        "needs_sheet": {
            "health_conditions": "Semnsănătate",
            "psychological_signs": "Semnpsihic",
        },
    }
    if form_id not in changed:
        fields = {field.id: field for field in form_by_id(form_id).fields}
        answers = {name: _with_marks(fields[name], one) for name, one in answers.items()}
    return {**answers, **changed.get(form_id, {})}


def _with_marks(field: Field, answer: Answer) -> Answer:
    """Return a mark in place of words anybody may type, in rows too; else the answer."""
    if isinstance(field, Rows) and is_rows(answer):
        cells = {cell.id: cell for cell in field.fields}
        return tuple(
            Row(
                one.id, {name: _with_marks(cells[name], said) for name, said in one.answers.items()}
            )
            for one in answer
        )
    if isinstance(field, Paragraph) or (isinstance(field, Line) and field.pattern is None):
        return TYPED_SEALED if field.handling.sensitive else TYPED
    return answer


def now() -> datetime:
    """Return the next moment of the walk."""
    return NOW + timedelta(seconds=next(_SECONDS))


def walk(home: Path, outside: Path) -> None:
    """Do everything a counsellor does for one person."""
    places = places_under(home)
    journal_log.log_to(places.log)
    save_settings(places.settings, Settings())
    _opened(places.vault, first=True)
    _try_a_wrong_passphrase(places.vault)
    desk = _opened(places.vault, first=False)
    case_id = _papers(desk)
    _search_and_look(desk, case_id)
    pack = issuing.issue_pack(desk, case_id, Numbering("EX-45/2026", TODAY), TODAY, now())
    for who in (SignatoryKind.PERSON, SignatoryKind.IGI):
        one = Signature(who=who, name="Semnnumescu", way=SignatureWay.SIGNED, on=TODAY)
        signing.record_signature(desk, pack.issue_id, one, now())
    _later_forms(desk, case_id)
    _hold_session(desk, case_id)
    _export(desk, home)
    journal_log.bug(ValueError("Semnnumescu"))
    opening.leave(desk)
    (outside / "pack.pdf").write_bytes(pack.pdf)


def _opened(folder: Path, *, first: bool) -> Desk:
    keyring = DeviceStore(None)
    if not first:
        return opening.unlock(folder, PASSPHRASE, today=TODAY, now=now(), device=keyring)
    who = opening.FirstRun(
        name="Consilierescu Exemplu",
        function="ofițer de integrare",
        organisation=opening.Organisation.IGI,
        organisation_name="Inspectoratul General pentru Imigrări",
        centre=Centre.GALATI,
        role=Role.IGI_OFFICER,
    )
    code = opening.new_recovery_code()
    desk = opening.make_vault(
        folder,
        who,
        PASSPHRASE,
        code,
        practice=False,
        today=TODAY,
        now=now(),
        cost=FLOOR_COST,
        device=keyring,
    )
    opening.leave(desk)
    return desk


def _try_a_wrong_passphrase(folder: Path) -> None:
    try:
        opening.unlock(
            folder, f"{PASSPHRASE} gresit", today=TODAY, now=now(), device=DeviceStore(None)
        )
    except UserError as error:
        journal_log.bug(error)


def _papers(desk: Desk) -> CaseId:
    case_id = intake.meet(desk, "Semnprenume", "ar", TODAY, now())
    for form_id in ("person", "request", "interview"):
        writing = keeping.begin_record(desk, case_id, form_id, TODAY, now())
        writing = keeping.save_draft(desk, writing, marked(form_id), {}, now())
        keeping.keep_sheet(desk, writing, marked(form_id), today=TODAY, now=now())
    intake.register_request(desk, case_id, "EX-1/2026", date(2026, 10, 5), now())
    note = noting.begin_note(desk, case_id, TODAY, now())
    words: Answers = {"agreed": "Semnnotă", "restricted": True, "restricted_words": "Semnrestrâns"}
    noting.keep_note(desk, note, {**note.answers, **words}, today=TODAY, now=now())
    for form_id in ("needs_sheet", "individual_plan", "protocol"):
        writing = keeping.open_form(desk, case_id, form_id, TODAY)
        keeping.finalise(desk, writing, marked(form_id), today=TODAY, now=now())
    return case_id


def _later_forms(desk: Desk, case_id: CaseId) -> None:
    """Keep every other form a case has, first as a draft, each of its words a mark."""
    for form in FORMS:
        if form.id in WALKED or form.scope is not Scope.CASE:
            continue
        writing = keeping.begin_record(desk, case_id, form.id, TODAY, now())
        writing = keeping.save_draft(desk, writing, marked(form.id), {}, now())
        keeping.keep_sheet(desk, writing, marked(form.id), today=TODAY, now=now())


def _hold_session(desk: Desk, case_id: CaseId) -> None:
    page = sessions.begin_session(desk, TODAY, now())
    answers = {**page.writing.answers, **marked("group_session")}
    person = sessions.person_for(desk, page, answers, case_id)
    listed = [replace(person, answers={"presence": "excused", "remark": TYPED})]
    sessions.keep_session(desk, page, answers, listed, today=TODAY, now=now())


def _search_and_look(desk: Desk, case_id: CaseId) -> None:
    needs = keeping.open_form(desk, case_id, "needs_sheet", TODAY)
    open_notes(desk, needs, "trimitere la medic", now())
    following.case_ids(desk, "Semnnumescu")
    following.today_page(desk, TODAY)
    case_pages.case_page(desk, case_id, TODAY)
    issuing.draft_pack(desk, case_id, issuing.DOTTED, TODAY)
    interview = keeping.begin_record(desk, case_id, "interview", TODAY, now())
    keeping.save_draft(desk, interview, {"statements": "Semnciornă"}, {}, now())


def _export(desk: Desk, home: Path) -> None:
    recipient = exporting.recipient_typed(new_identity()[1].text, "IGI (exemplu)")
    exporting.pin_recipient(desk, recipient, "citită la telefon", TODAY, now())
    month = Period(date(2026, 11, 1), date(2026, 11, 30))
    made = exporting.export_period(desk, month, recipient, now())
    (home / made.name).write_bytes(made.data)


if __name__ == "__main__":
    walk(Path(sys.argv[1]), Path(sys.argv[2]))
