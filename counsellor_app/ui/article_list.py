"""The articles of the act under their chapters, filtered by a number or by words of their text."""

from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from counsellor_app.law.corpus import Article, articles, whole_text
from counsellor_app.text import Language
from counsellor_app.ui.article_text import headings_of
from counsellor_app.ui.choice_box import folded
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.icons import draw_icon
from counsellor_app.ui.line_edits import LineBox
from counsellor_app.ui.painted_cells import Ink, write
from counsellor_app.ui.parts import Kind, column, paragraph, say
from counsellor_app.ui.spoken import announce
from counsellor_app.ui.theme import bold_font, colour, font, px
from counsellor_app.ui.tokens import Colour, Size, Space
from counsellor_app.ui.words import law as words

_Index = QModelIndex | QPersistentModelIndex
_ROW, _HEADING = 48, 30
_BEFORE_HIT = 18  # letters shown before the words found
_LINE = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Row:
    """A heading, or an article with the words shown under its number."""

    title: str
    below: str = ""
    number: str | None = None  # of an article
    marked: bool = False


class ArticleModel(QAbstractListModel):
    """The rows of the list; headings cannot be chosen."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[Row, ...] = ()

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Show these rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def place_of(self, number: str | None) -> int | None:
        """Return the row of an article; of None, the first article there is."""
        found = (
            place
            for place, row in enumerate(self._rows)
            if row.number is not None and number in {None, row.number}
        )
        return next(found, None)

    def number_at(self, place: int) -> str | None:
        """Return the article in a row; None for a heading."""
        return self._rows[place].number if 0 <= place < len(self._rows) else None

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if self.number_at(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self._rows[index.row()]
        if role == _LINE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.title}. {row.below}".strip()
        return row.title if role == Qt.ItemDataRole.ToolTipRole and row.number is None else None


class ArticleDelegate(QStyledItemDelegate):
    """Paints a heading in one small line, an article as its number over some of its words."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        row = index.data(_LINE)
        is_heading = isinstance(row, Row) and row.number is None
        return QSize(px(120), px(_HEADING if is_heading else _ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row = index.data(_LINE)
        if not isinstance(row, Row):
            return
        painter.save()
        place = QRect(option.rect)
        if row.number is None:
            inside = place.adjusted(Space.M, px(6), -Space.S, 0)
            write(painter, inside, row.title, Ink(bold_font(Size.CAPTION), Colour.MUTED))
            painter.restore()
            return
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(place, colour(Colour.ACCENT_SOFT))
            strip = QRect(place.left(), place.top(), 3, place.height())
            painter.fillRect(strip, colour(Colour.ACCENT))
        inside = place.adjusted(Space.M, px(5), -Space.S, -px(5))
        upper = QRect(inside.left(), inside.top(), inside.width(), inside.height() // 2)
        lower = QRect(inside.left(), upper.bottom() + 1, inside.width(), inside.height() // 2)
        write(painter, upper, row.title, Ink(bold_font(), Colour.TEXT))
        if row.marked:
            side = px(16)
            left = upper.right() - side
            square = QRect(left, upper.center().y() - side // 2, side, side)
            draw_icon(painter, Icon.WARNING, square, Colour.WARN)
        write(painter, lower, row.below, Ink(font(Size.CAPTION), Colour.MUTED))
        painter.restore()


class ArticleList(QWidget):
    """A box to type into and the articles that hold its words; ``chosen`` brings the number."""

    chosen = Signal(str)

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self._marked: frozenset[str] = frozenset()
        self._here: str | None = None
        self.search = LineBox(language, 80)
        self.search.setObjectName("article.search")
        self.search.setPlaceholderText(words.FILTER.to(language))
        self.search.setAccessibleName(words.FILTER.to(language))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(lambda _text: self._show_rows())
        self.search.returnPressed.connect(self._take_first)
        self._model = ArticleModel()
        self._view = QListView()
        self._view.setObjectName("article.list")
        self._view.setAccessibleName(words.ARTICLES.to(language))
        self._view.setModel(self._model)
        self._view.setItemDelegate(ArticleDelegate(self._view))
        self._view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._view.selectionModel().currentChanged.connect(self._tell)
        self._none = paragraph(kind=Kind.MUTED)
        self._none.hide()
        lines = column(self, Space.S)
        lines.addWidget(self.search)
        lines.addWidget(self._none)
        lines.addWidget(self._view, 1)
        lines.addStretch(0)
        self._show_rows()

    def show_marked(self, marked: frozenset[str]) -> None:
        """Show which articles are marked. Emits nothing."""
        self._marked = marked
        self._show_rows()

    def show_here(self, number: str | None) -> None:
        """Show which article is read now. Emits nothing."""
        self._here = number
        if number is not None and self._model.place_of(number) is None:
            self.search.clear()
        self._choose(number)

    def numbers(self) -> tuple[str, ...]:
        """Return the articles listed now."""
        found = (self._model.number_at(place) for place in range(self._model.rowCount()))
        return tuple(number for number in found if number is not None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and self.search.hasFocus():
            self._view.setFocus()
            self._take_first()
            return
        super().keyPressEvent(event)

    def _show_rows(self) -> None:
        typed = self.search.typed().strip()
        wanted = folded(typed)
        self._model.show_rows(_rows(wanted, self._marked, self._language))
        found = bool(self.numbers())
        self._none.setVisible(not found)
        self._view.setVisible(found)
        if not found:
            say(self._none, words.NO_MATCH.filled(words=typed).to(self._language))
            announce(self, self._none.text())
        self._choose(self._here)

    def _take_first(self) -> None:
        place = self._model.place_of(None)
        if self._here in self.numbers():
            place = self._model.place_of(self._here)
        if place is not None:
            self._view.setCurrentIndex(self._model.index(place))

    def _choose(self, number: str | None) -> None:
        """Make a row the current one without telling."""
        place = None if number is None else self._model.place_of(number)
        selection = self._view.selectionModel()
        selection.blockSignals(True)
        index = QModelIndex() if place is None else self._model.index(place)
        selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        selection.blockSignals(False)
        if index.isValid():
            self._view.scrollTo(index, QListView.ScrollHint.EnsureVisible)
        self._view.viewport().update()

    def _tell(self, now: QModelIndex, _before: QModelIndex) -> None:
        number = self._model.number_at(now.row()) if now.isValid() else None
        if number is not None and number != self._here:
            self._here = number
            self.chosen.emit(number)


def _rows(wanted: str, marked: frozenset[str], language: Language) -> tuple[Row, ...]:
    """Return the articles that hold every word, each chapter and section once above them."""
    rows: list[Row] = []
    above: tuple[str, ...] = ()
    for article, text, searched in _searched():
        if not _matches(article, searched, wanted):
            continue
        headings = headings_of(article, language)
        rows += [Row(heading) for heading in headings if heading not in above]
        above = headings
        title = words.ARTICLE.filled(number=article.number).to(language)
        below = words.REPEALED.to(language) if article.repealed else _around(text, wanted)
        rows.append(Row(title, below, article.number, article.number in marked))
    return tuple(rows)


@cache
def _searched() -> tuple[tuple[Article, str, str], ...]:
    """Return each article with its words on one line, as written and as searched."""
    lines = ((one, " ".join(whole_text(one).split())) for one in articles())
    return tuple((one, text, folded(text)) for one, text in lines)


def _matches(article: Article, searched: str, wanted: str) -> bool:
    number = wanted.removeprefix("art.").removeprefix("art").strip()
    if number and number[0].isdigit():
        return article.number.startswith(number)
    return all(word in searched for word in wanted.split())


def _around(text: str, wanted: str) -> str:
    """Return the words of an article from shortly before what was looked for."""
    first = wanted.split()[0] if wanted else ""
    found = folded(text).find(first) if first and not first[0].isdigit() else 0
    if found <= _BEFORE_HIT:
        return text
    begun = text.rfind(" ", 0, found - _BEFORE_HIT // 2) + 1
    return f"…{text[begun:]}"
