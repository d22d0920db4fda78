"""The drill: every form filled in field by field, each save acknowledged in a second file.

Whoever kills it at a random moment can compare: every acknowledged answer must be there. Begun
again, it goes on with the form it was killed in.
"""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from itertools import islice
from pathlib import Path
from uuid import UUID

from counsellor_app.cases.ids import RecordId
from counsellor_app.cases.model import Draft, Sheet
from counsellor_app.demo.drill_forms import (
    BeingFilled,
    begin_case_form,
    begin_office_form,
    open_again,
)
from counsellor_app.demo.gallery_answers import every_answer
from counsellor_app.demo.people import OPENS_PRACTICE, practice_desk
from counsellor_app.errors import BadInput
from counsellor_app.forms.answers import Answer, Answers, answers_to_json
from counsellor_app.forms.canonical import content_hash
from counsellor_app.forms.kinds import Field, Line, Paragraph
from counsellor_app.forms.registry import FORMS, OFFICE_FORMS
from counsellor_app.security.keyring_slot import DeviceStore
from counsellor_app.security.stretching import FLOOR_COST
from counsellor_app.services import intake, opening
from counsellor_app.services.desk import Desk
from counsellor_app.services.sealing_answers import opened
from counsellor_app.text import Text

ACKNOWLEDGED = "acknowledged.txt"
VAULT = "drill"  # never where a live or practice vault stands
SHEET = "sheet"  # acknowledged instead of a field: a version was kept

_IDS = tuple(form.id for form in (*FORMS, *OFFICE_FORMS))


@dataclass(frozen=True, slots=True, kw_only=True)
class Saved:
    """One acknowledged save: the field just answered, or SHEET, and a hash of what was said."""

    record: RecordId
    form_id: str
    what: str
    said: str


def drill_save(home: Path, count: int, now: Callable[[], datetime]) -> int:
    """Save ``count`` times into the vault under ``home``; return how many were acknowledged.

    Each acknowledgement is synced before the next save begins.
    """
    if count < 1:
        raise BadInput(Text("Numărul de salvări este cel puțin 1.", "Save at least once."))
    before = acknowledged(home)
    desk = drill_desk(home, now)
    try:
        with (home / ACKNOWLEDGED).open("a", encoding="ascii") as file:
            for one in islice(_saves(desk, before[-1] if before else None, now), count):
                file.write(f"{one.record} {one.form_id} {one.what} {one.said}\n")
                file.flush()
                os.fsync(file.fileno())
    finally:
        opening.leave(desk)
    return count


def acknowledged(home: Path) -> tuple[Saved, ...]:
    """Return what was acknowledged, in order; a line that a kill cut short was not."""
    path = home / ACKNOWLEDGED
    whole = path.read_text(encoding="ascii").split("\n")[:-1] if path.exists() else []
    parts = (line.split() for line in whole)
    return tuple(
        Saved(record=RecordId(UUID(record)), form_id=form_id, what=what, said=said)
        for record, form_id, what, said in parts
    )


def drill_desk(home: Path, now: Callable[[], datetime]) -> Desk:
    """Return the drill's vault, made on the first call."""
    folder, today = home / VAULT, _today(now)
    if opening.vault_stands(folder):
        return opening.unlock(
            folder, OPENS_PRACTICE, today=today, now=now(), device=DeviceStore(None)
        )
    return practice_desk(folder, today, now(), cost=FLOOR_COST, people=())


def found_saves(desk: Desk, record: RecordId) -> dict[str, str]:
    """Return what the vault holds of a record, hashed as it is acknowledged."""
    with desk.vault.look() as look:
        draft = look.drafts.get(record, desk.member.id)
        ends = look.sheets.newest(record)
    found: dict[str, str] = {}
    held: list[Sheet | Draft] = [*ends[-1:], *([] if draft is None else [draft])]
    for one in held:
        answers = {**one.answers, **opened(record, one.sealed, desk.class_keys)}
        found |= {name: hashed({name: said}) for name, said in answers.items()}
        if isinstance(one, Sheet):
            found[SHEET] = hashed(answers)
    return found


def hashed(answers: Answers) -> str:
    """Return the hash that an acknowledgement carries of these answers."""
    return content_hash(answers_to_json(answers))[:16]


def _saves(desk: Desk, last: Saved | None, now: Callable[[], datetime]) -> Iterator[Saved]:
    """Fill in one form after the other, for one case after the other, without end."""
    if last is not None:
        whole = open_again(desk, last.record, last.form_id, now)
        if last.what != SHEET:
            yield from _filled(whole)
        yield from _forms(desk, whole, _IDS[_IDS.index(last.form_id) + 1 :], now)
    while True:
        yield from _forms(desk, None, _IDS, now)


def _forms(
    desk: Desk, before: BeingFilled | None, ids: tuple[str, ...], now: Callable[[], datetime]
) -> Iterator[Saved]:
    case_id = intake.open_case(desk, now()) if before is None else before.case_id
    for form_id in ids:
        if form_id in {form.id for form in OFFICE_FORMS}:
            yield from _filled(begin_office_form(desk, now))
        elif case_id is not None:
            yield from _filled(begin_case_form(desk, case_id, form_id, now))


def _filled(being: BeingFilled) -> Iterator[Saved]:
    """Answer every question that is asked, saving the draft each time; then keep a version."""
    form_id = being.session.form.id
    while (answer := _next(being)) is not None:
        name, said = answer
        being.save(name, said)
        held = hashed({name: being.session.answers[name]})
        yield Saved(record=being.record_id, form_id=form_id, what=name, said=held)
    being.keep()
    held = hashed(being.session.answers)
    yield Saved(record=being.record_id, form_id=form_id, what=SHEET, said=held)


def _next(being: BeingFilled) -> tuple[str, Answer] | None:
    """Return the first question nobody has answered, and an invented answer."""
    session = being.session
    invented = every_answer(session.form, session.given, session.answers)
    for field in session.form.fields:
        if field.id in invented and field.id not in session.answers:
            return field.id, _told_apart(being, field, invented[field.id])
    return None


def _told_apart(being: BeingFilled, field: Field, answer: Answer) -> Answer:
    """Return the answer; no two records say the same where words are free."""
    if isinstance(field, Paragraph) or (isinstance(field, Line) and field.pattern is None):
        return f"{being.record_id}: {answer}"[: field.limit]
    return answer


def _today(now: Callable[[], datetime]) -> date:
    return now().date()
