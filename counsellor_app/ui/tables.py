"""Tables as every list of the program shows them."""

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from counsellor_app.ui.theme import colour, px
from counsellor_app.ui.tokens import Colour

_Index = QModelIndex | QPersistentModelIndex


class RowDelegate(QStyledItemDelegate):
    """Paints a cell without a frame of its own; the chosen row has a strip at its left."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: _Index) -> None:
        super().initStyleOption(option, index)
        option.state &= ~QStyle.StateFlag.State_HasFocus

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        super().paint(painter, option, index)
        if index.column() == 0 and option.state & QStyle.StateFlag.State_Selected:
            place = QRect(option.rect)
            strip = QRect(place.left(), place.top() + 1, 3, place.height() - 3)
            painter.fillRect(strip, colour(Colour.ACCENT))


def paint_ground(
    painter: QPainter, option: QStyleOptionViewItem, index: _Index, *, plain: Colour
) -> None:
    """Paint what a cell stands on: the chosen row, else this colour, and a line at its foot."""
    chosen = bool(option.state & QStyle.StateFlag.State_Selected)
    painter.fillRect(option.rect, colour(Colour.ACCENT_SOFT if chosen else plain))
    foot = QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1)
    painter.fillRect(foot, colour(Colour.LINE))
    if chosen and index.column() == 0:
        strip = QRect(option.rect.left(), option.rect.top(), 3, option.rect.height() - 1)
        painter.fillRect(strip, colour(Colour.ACCENT))


def table(model: QAbstractItemModel, accessible_name: str, row_height: int = 44) -> QTableView:
    """Return a table: whole rows chosen one at a time, Tab leaves it, no row numbers.

    Connect to ``activated`` (Enter, double click). Give it a current row as soon as it has
    rows: screen readers crash on a table that has none.
    """
    made = QTableView()
    made.setModel(model)
    made.setItemDelegate(RowDelegate(made))
    made.setAccessibleName(accessible_name)
    made.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    made.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    made.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    made.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    made.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    made.setTextElideMode(Qt.TextElideMode.ElideRight)
    made.setTabKeyNavigation(False)
    made.setShowGrid(False)
    made.setWordWrap(False)
    made.setCornerButtonEnabled(False)
    rows = made.verticalHeader()
    rows.hide()
    rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    rows.setDefaultSectionSize(px(row_height))
    head = made.horizontalHeader()
    head.setHighlightSections(False)
    head.setStretchLastSection(True)
    head.setSortIndicatorShown(False)
    return made


def show_first_row(view: QTableView) -> None:
    """Make the first row the current one, if there is one."""
    if view.model().rowCount() and not view.currentIndex().isValid():
        view.selectRow(0)
