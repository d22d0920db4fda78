"""A table of lines under titles: what a row is, how it reads to a screen reader, its headers."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from counsellor_app.text import Language, Text

Index = QModelIndex | QPersistentModelIndex
LINE = Qt.ItemDataRole.UserRole + 1
"""The role under which a cell gives its whole line, or the words of a title."""

_SAID = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)


class TitledRows(QAbstractTableModel):
    """Rows of which some are titles (their words), the others lines; titles cannot be chosen."""

    def __init__(self, columns: Sequence[Text], language: Language, parent: QObject) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._language = language
        self._rows: tuple[object, ...] = ()

    def said(self, line: object, column: int) -> str:
        """Return a cell of a line in words; each table says its own."""
        raise NotImplementedError

    def show_rows(self, rows: Sequence[object]) -> None:
        """Show these rows, a text for a title."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def row_at(self, position: int) -> object | None:
        """Return the line in a row; None for a title or no row."""
        found = self._rows[position] if 0 <= position < len(self._rows) else None
        return None if isinstance(found, str) else found

    def lines(self) -> tuple[tuple[int, object], ...]:
        """Return every line with its row."""
        return tuple((at, one) for at, one in enumerate(self._rows) if not isinstance(one, str))

    def titles(self) -> tuple[int, ...]:
        """Return the rows that are titles."""
        return tuple(at for at, one in enumerate(self._rows) if isinstance(one, str))

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and self.row_at(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        found = self._rows[index.row()]
        if role == LINE:
            return found
        if role not in _SAID:
            return None
        if isinstance(found, str):
            return found if index.column() == 0 else ""
        said = self.said(found, index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._columns[index.column()].to(self._language)}: {said}"
        return said

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].to(self._language)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None
