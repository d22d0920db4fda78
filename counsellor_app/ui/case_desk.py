"""Where something is asked about one case: the page, the desk, the language, the clock."""

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from counsellor_app.cases.ids import CaseId
from counsellor_app.services.desk import Desk
from counsellor_app.text import Language
from counsellor_app.ui.clock import Clock


@dataclass(frozen=True, slots=True)
class CaseDesk:
    """A page of a case, as what asks or records something for it needs it."""

    page: QWidget
    desk: Desk
    case_id: CaseId
    language: Language
    clock: Clock
