"""An office with a real encrypted vault for the tests of forms, and cases to write in."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from counsellor_app.cases.ids import CaseId
from counsellor_app.forms.answers import Answers
from counsellor_app.forms.handling import Role
from counsellor_app.law.catalogue import Centre
from counsellor_app.security.keyring_slot import DeviceStore
from counsellor_app.security.stretching import FLOOR_COST
from counsellor_app.services import intake, keeping, opening
from counsellor_app.services.desk import Desk
from counsellor_app.services.opening import FirstRun, Organisation
from counsellor_app.services.writing import Writing
from counsellor_app.text import Language
from counsellor_app.ui.check_answers import CheckAnswers
from counsellor_app.ui.clock import Clock
from counsellor_app.ui.form_view import FormView
from tests.builders import TODAY, complete_answers
from tests.counsellor import Counsellor

NOW = datetime(2026, 11, 23, 12, 2, tzinfo=UTC)
_PASSPHRASE = "patru cai albi trec dealul verde 77"


class Hands:
    """The hands of a clock one can turn."""

    def __init__(self) -> None:
        self.now = NOW

    def pass_by(self, minutes: int) -> None:
        """Let time pass."""
        self.now += timedelta(minutes=minutes)

    @property
    def clock(self) -> Clock:
        """Return the clock that shows what the hands show."""
        return Clock(lambda: self.now)


@contextmanager
def an_office(folder: Path, role: Role = Role.IGI_OFFICER) -> Iterator[Desk]:
    """Make a vault with one member and sit down at it."""
    first = FirstRun(
        name="Modelescu Ana-Exemplu",
        function="ofițer de integrare",
        organisation=Organisation.IGI,
        organisation_name="IGI",
        centre=Centre.GALATI,
        role=role,
    )
    desk = opening.make_vault(
        folder,
        first,
        _PASSPHRASE,
        opening.new_recovery_code(),
        practice=False,
        today=TODAY,
        now=NOW,
        cost=FLOOR_COST,
        device=DeviceStore(None),
    )
    try:
        yield desk
    finally:
        desk.vault.close()


def a_case(desk: Desk, *forms: str) -> CaseId:
    """Open a case in which these forms are kept with full answers."""
    case_id = intake.open_case(desk, NOW)
    for form_id in forms:
        writing = keeping.open_form(desk, case_id, form_id, TODAY)
        keeping.keep_sheet(desk, writing, complete_answers(form_id), today=TODAY, now=NOW)
    return case_id


def opened(desk: Desk, case_id: CaseId, form_id: str, clock: Clock) -> FormView:
    """Open a form of the case in a window."""
    writing = keeping.open_form(desk, case_id, form_id, TODAY)
    return FormView(desk, writing, Language.RO, clock)


def show_whole_check(view: FormView, person: Counsellor) -> None:
    """Go to the check of answers and wait for the last of them."""
    view.show_step("check")
    page = view.findChild(CheckAnswers)
    assert page is not None
    person.waits_until(page.is_whole)


def written(desk: Desk, case_id: CaseId, form_id: str) -> Writing:
    """Return the form as it stands in the vault."""
    return keeping.open_form(desk, case_id, form_id, TODAY)


def draft_answers(desk: Desk, case_id: CaseId, form_id: str) -> Answers:
    """Return the answers of the draft in the vault."""
    return written(desk, case_id, form_id).answers
