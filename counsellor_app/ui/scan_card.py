"""The signed paper, scanned: files kept with the version in sight, attached and looked at."""

from functools import partial

from PySide6.QtCore import Qt, Signal

from counsellor_app.cases.ids import IssueId
from counsellor_app.cases.members import Doing
from counsellor_app.errors import UserError
from counsellor_app.services.attaching import AttachedFile
from counsellor_app.services.scans import attach_scan, scan, scans_of
from counsellor_app.ui.asking_paths import AskPath, file_to_open
from counsellor_app.ui.attached_files import content_of, told
from counsellor_app.ui.attachment_view import AttachmentView, FileToShow
from counsellor_app.ui.case_desk import CaseDesk
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.messages import tell
from counsellor_app.ui.panels import TitledCard
from counsellor_app.ui.parts import Kind, button, column, doubled, link, paragraph
from counsellor_app.ui.tokens import Space
from counsellor_app.ui.words import attaching
from counsellor_app.ui.words import papers as words


class ScanCard(TitledCard):
    """Lists the scans of the paper in sight; each opens as pictures, drawn apart."""

    attached = Signal()

    def __init__(self, at: CaseDesk, ask_path: AskPath = file_to_open) -> None:
        super().__init__(words.SCAN_TITLE.to(at.language))
        self.setObjectName("scans")
        self._at = at
        self.ask_path = ask_path
        self._issue_id: IssueId | None = None
        self._lines = column(spacing=Space.XS)
        self.column.addWidget(paragraph(words.SCAN_HINT.to(at.language), Kind.CAPTION))
        self.column.addLayout(self._lines)
        add = button(
            words.SCAN_ADD.to(at.language),
            symbol=Icon.ATTACH,
            clicked=self._choose,
            name="scan_add",
        )
        add.setVisible(at.desk.may(Doing.RECORD))
        self.column.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)

    def show_issue(self, issue_id: IssueId | None) -> None:
        """Show the scans of this paper; None hides the card. Emits nothing."""
        self._issue_id = issue_id
        self.setVisible(issue_id is not None)
        while (item := self._lines.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        if issue_id is None:
            return
        for number, file in enumerate(scans_of(self._at.desk, issue_id), 1):
            said = doubled(told(file).to(self._at.language))
            made = link(
                said, symbol=Icon.EYE, clicked=partial(self._view, file), name=f"scan_{number}"
            )
            self._lines.addWidget(made)

    def _choose(self) -> None:
        if self._issue_id is None:
            return
        language = self._at.language
        title, kinds = words.SCAN_CHOOSE.to(language), attaching.KINDS.to(language)
        path = self.ask_path(self, title, "", kinds)
        if path is None:
            return
        try:
            attach_scan(self._at.desk, self._issue_id, content_of(path), self._at.clock.now())
        except UserError as error:
            tell(self, error, language)
            return
        self.show_issue(self._issue_id)
        self.attached.emit()

    def _view(self, file: AttachedFile) -> None:
        if self._issue_id is None:
            return
        try:
            content, kind = scan(self._at.desk, self._issue_id, file.id)
        except UserError as error:
            tell(self, error, self._at.language)
            return
        shown = FileToShow(content, kind, told(file))
        AttachmentView(self.window(), shown, self._at.language).open()
