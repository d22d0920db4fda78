"""The rows of a table as they were answered: each under its title, one answer a line."""

from collections.abc import Sequence

from PySide6.QtWidgets import QLabel, QWidget

from counsellor_app.forms.answers import Answers, Row
from counsellor_app.forms.kinds import Rows
from counsellor_app.forms.spoken import NOTHING, spoken_cells
from counsellor_app.text import Language
from counsellor_app.ui.parts import Kind, column, paragraph, say
from counsellor_app.ui.tokens import Space
from counsellor_app.ui.words import forms as words


class AnsweredRows(QWidget):
    """Rows to read. It keeps none, and its labels are made once and changed in place."""

    def __init__(self, field: Rows, language: Language) -> None:
        super().__init__()
        self._field = field
        self._language = language
        self._lines: list[tuple[QLabel, QLabel]] = []
        self._column = column(self, Space.XS)

    def show_rows(self, rows: Sequence[Row], around: Answers) -> None:
        """Show these rows; ``around`` are the form's answers. Emits nothing."""
        while len(self._lines) < len(rows):
            made = paragraph(kind=Kind.STRONG), paragraph()
            self._lines.append(made)
            for part in made:
                self._column.addWidget(part)
        for place, (title, said) in enumerate(self._lines):
            shown = place < len(rows)
            title.setVisible(shown)
            said.setVisible(shown)
            if shown:
                name = words.ROW_TITLE.filled(row=self._field.row_name, number=place + 1)
                say(title, name.to(self._language))
                say(said, self._told(rows[place], around))

    def _told(self, row: Row, around: Answers) -> str:
        cells = spoken_cells(self._field, row, self._language, around)
        return "\n".join(f"{label}: {answer}" for label, answer in cells) or NOTHING
