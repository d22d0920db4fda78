"""Safe contact on the page of the quick note, as soon as it is known whom the note is about."""

from counsellor_app.cases.ids import CaseId
from counsellor_app.forms.note import NOTE
from counsellor_app.services.desk import Desk
from counsellor_app.services.safe_contact import safe_contact_beside
from counsellor_app.ui.person_chooser import NewPerson, PersonChooser
from counsellor_app.ui.questions.question import Question


class NoteContact:
    """Keeps one question of the note in line with the person chosen."""

    def __init__(self, desk: Desk, chooser: PersonChooser, check: Question) -> None:
        self._desk = desk
        self._chooser = chooser
        self._check = check
        self._read_of: CaseId | None = None
        chooser.chosen.connect(self.refresh)

    def refresh(self) -> None:
        """Show how the person may be reached; nothing while it is not known who it is."""
        who = self._chooser.who()
        case_id = None if who is None or isinstance(who, NewPerson) else who
        self._check.setVisible(case_id is not None)
        if case_id is not None and case_id != self._read_of:
            self._check.show_shown(safe_contact_beside(self._desk, case_id, NOTE))
        self._read_of = case_id
