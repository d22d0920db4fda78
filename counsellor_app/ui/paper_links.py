"""The ways from an issued paper to the pages about it: a translation, electronic signatures."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from counsellor_app.cases.ids import IssueId
from counsellor_app.cases.model import DocumentKind
from counsellor_app.text import Language
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.parts import column, link
from counsellor_app.ui.sheet_link import SheetLink
from counsellor_app.ui.tokens import Space
from counsellor_app.ui.whereabouts import RecordPlace, signatures_at
from counsellor_app.ui.words import esigning as words


class PaperLinks(QWidget):
    """Links that are there only for papers that have such a page."""

    asked = Signal(object)  # the Where of the page

    def __init__(self, place: RecordPlace, language: Language) -> None:
        super().__init__()
        self._place = place
        self._issue_id: IssueId | None = None
        self._sheet = SheetLink(place, language)
        self._sheet.asked.connect(self.asked)
        self._signatures = link(
            words.OPEN.to(language),
            symbol=Icon.DOCUMENT_SIGNATURE,
            clicked=self._ask,
            name="esignatures",
        )
        lines = column(self, Space.M)
        lines.addWidget(self._sheet)
        lines.addWidget(self._signatures, 0, Qt.AlignmentFlag.AlignLeft)

    def show_paper(self, kind: DocumentKind, issue_id: IssueId | None) -> None:
        """Offer the pages of this paper; None: of one that is not issued yet."""
        self._issue_id = issue_id
        self._sheet.show_kind(kind)
        self._signatures.setVisible(issue_id is not None)

    def _ask(self) -> None:
        if self._issue_id is not None:
            self.asked.emit(signatures_at(self._place.case_id, self._issue_id))
