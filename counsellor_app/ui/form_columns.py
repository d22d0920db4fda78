"""The columns of a form: its steps, the page on screen, the context of the question."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from counsellor_app.cases.planning import ElementLine
from counsellor_app.forms.answers import Row, RowId
from counsellor_app.ui.form_pages import FormPages
from counsellor_app.ui.form_side import FormSide
from counsellor_app.ui.needs_beside import OBJECTIVES
from counsellor_app.ui.parts import row
from counsellor_app.ui.steps_list import WIDTH as STEPS_WIDTH
from counsellor_app.ui.steps_list import StepsList
from counsellor_app.ui.theme import px

_PAGE_ROOM = 660  # pixels at 100 % text that a page needs


class FormColumns(QWidget):
    """Steps on the left, the page in the middle, its context on the right; they share the room."""

    def __init__(self, steps: StepsList, pages: FormPages, side: FormSide) -> None:
        super().__init__()
        self._steps = steps
        self._side = side
        self._pages = pages
        line = row(steps, pages, side, spacing=0)
        line.setStretch(1, 1)
        self.setLayout(line)
        side.turned.connect(self._share_room)
        side.objective_added.connect(self._take_objective)
        side.element_asked.connect(self._show_element)
        side.prepared_taken.connect(pages.field_asked)

    def show_page_alone(self, is_alone: bool) -> None:
        """Leave the room to the page, as at a table, or share it again. Emits nothing."""
        self._steps.setVisible(not is_alone)
        self._side.stand_aside(is_alone)
        self._share_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._side.show_room(self.width())
        self._share_room()

    def _take_objective(self, rows: tuple[Row, ...]) -> None:
        """Take an objective that a need proposes, as if it was typed on the page, and go there."""
        self._pages.answered.emit(OBJECTIVES, rows)
        self._go_to(OBJECTIVES, rows[-1].id)

    def _show_element(self, element: ElementLine) -> None:
        self._go_to(element.field_id, element.row_id)

    def _go_to(self, field_id: str, row_id: RowId | None) -> None:
        self._pages.field_asked.emit(field_id)
        body = self._pages.body()
        if row_id is not None and body is not None:
            body.focus_row(field_id, row_id)

    def _share_room(self) -> None:
        """Let the steps shrink to their marks where the page would have too little room."""
        beside = 0 if self._side.isHidden() else self._side.width()
        left = self.width() - px(STEPS_WIDTH) - beside
        self._steps.show_narrow(bool(beside) and left < px(_PAGE_ROOM))
