"""The way from a paper to the sheet that explains it in another language."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counsellor_app.cases.model import DocumentKind
from counsellor_app.services.courtesy_sheets import explained
from counsellor_app.text import Language
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.parts import link
from counsellor_app.ui.whereabouts import RecordPlace, sheet_at
from counsellor_app.ui.words import courtesy_sheet as words


class SheetLink(QWidget):
    """A link that is there only for papers that can be explained."""

    asked = Signal(object)  # the Where of the sheet

    def __init__(self, place: RecordPlace, language: Language) -> None:
        super().__init__()
        self._place = place
        self._kind: DocumentKind | None = None
        line = QVBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(
            link(
                words.OPEN.to(language),
                symbol=Icon.TRANSLATE,
                clicked=self._ask,
                name="courtesy_sheet",
            )
        )

    def show_kind(self, kind: DocumentKind) -> None:
        """Offer the sheet of this paper, if it has one."""
        self._kind = kind
        self.setVisible(explained(kind))

    def _ask(self) -> None:
        if self._kind is not None:
            self.asked.emit(sheet_at(self._place, self._kind.value))
