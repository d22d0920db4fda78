"""A table of many rows: the sorted keys first, the rows themselves in pages as they are seen.

With a hundred thousand cases a jump to the end costs as much as the first page.
"""

from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

Key = TypeVar("Key")
Row = TypeVar("Row")

PAGE_ROWS = 200
_KEPT_PAGES = 20
_GONE = "—"
_Index = QModelIndex | QPersistentModelIndex

ROW_ROLE = Qt.ItemDataRole.UserRole + 1  # the row's value, for delegates


@dataclass(frozen=True, slots=True, kw_only=True)
class Column(Generic[Row]):
    """A column: its head, what a row says in it, and how a screen reader says it."""

    id: str
    title: str
    words: Callable[[Row], str]
    spoken: Callable[[Row], str] | None = None
    sortable: bool = True


class PagedModel(QAbstractTableModel, Generic[Key, Row]):
    """Shows rows by key; asks ``rows_of`` for at most 200 at a time."""

    sort_wanted = Signal(str, bool)  # column id, descending: the page fetches keys anew

    def __init__(
        self,
        columns: Sequence[Column[Row]],
        rows_of: Callable[[Sequence[Key]], Mapping[Key, Row]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._rows_of = rows_of
        self._keys: tuple[Key, ...] = ()
        self._pages: OrderedDict[int, Mapping[Key, Row]] = OrderedDict()

    def show_keys(self, keys: Sequence[Key]) -> None:
        """Show these keys in this order; every row is asked for anew."""
        self.beginResetModel()
        self._keys = tuple(keys)
        self._pages.clear()
        self.endResetModel()

    def key_at(self, position: int) -> Key:
        """Return the key of a row."""
        return self._keys[position]

    def row_at(self, position: int) -> Row | None:
        """Return a row; None if it has gone since the keys were fetched."""
        return self._page(position // PAGE_ROWS).get(self._keys[position])

    def position_of(self, key: Key) -> int | None:
        """Return where a key stands, or None."""
        return self._keys.index(key) if key in self._keys else None

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._keys)

    def columnCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or role not in _ROLES:
            return None
        row = self.row_at(index.row())
        if role == ROW_ROLE:
            return row
        if row is None:
            return _GONE
        column = self._columns[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = column.spoken(row) if column.spoken else column.words(row)
            return f"{column.title}: {said}"
        return column.words(row)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if 0 <= column < len(self._columns) and self._columns[column].sortable:
            descending = order == Qt.SortOrder.DescendingOrder
            self.sort_wanted.emit(self._columns[column].id, descending)

    def _page(self, number: int) -> Mapping[Key, Row]:
        page = self._pages.get(number)
        if page is None:
            keys = self._keys[number * PAGE_ROWS : (number + 1) * PAGE_ROWS]
            page = self._rows_of(keys)
            self._pages[number] = page
        self._pages.move_to_end(number)
        while len(self._pages) > _KEPT_PAGES:
            self._pages.popitem(last=False)
        return page


_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, ROW_ROLE)
