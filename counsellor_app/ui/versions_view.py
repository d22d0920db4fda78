"""The versions of one form: their list, any two beside each other, putting one back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from counsellor_app.cases.members import Doing
from counsellor_app.errors import UserError
from counsellor_app.services.comparing import RowChange
from counsellor_app.services.desk import Desk
from counsellor_app.services.versions import VersionLine, compared, versions_of
from counsellor_app.services.versions_settling import Settling, to_choose
from counsellor_app.services.writing import Writing
from counsellor_app.text import Language, Text, short_moment
from counsellor_app.ui.choice_box import ChoiceBox, Choosable
from counsellor_app.ui.clock import Clock
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.marked_words import Mark
from counsellor_app.ui.messages import tell
from counsellor_app.ui.modal import answered
from counsellor_app.ui.panels import Banner, Card, EmptyState, ScrollPage
from counsellor_app.ui.parts import (
    Kind,
    Role,
    button,
    column,
    label_for,
    paragraph,
    row,
    say,
)
from counsellor_app.ui.reading_order import ReadingOrder
from counsellor_app.ui.side_by_side import SideBySide, Sides
from counsellor_app.ui.spoken import announce
from counsellor_app.ui.theme import px
from counsellor_app.ui.tokens import Space, Tone
from counsellor_app.ui.version_list import VersionList
from counsellor_app.ui.versions_opened import OpenedPart
from counsellor_app.ui.versions_settling import SettlingView
from counsellor_app.ui.words import common
from counsellor_app.ui.words import forms as form_words
from counsellor_app.ui.words import versions as words

_SIZE = (1120, 660)
_ROOM_AROUND = 40  # pixels of the screen left free around it
_WIDEST = 1000
_ROWS = {
    RowChange.ADDED: words.NEW_ROW,
    RowChange.TAKEN_AWAY: words.GONE_ROW,
    RowChange.CHANGED: words.OTHER_ROW,
}


class VersionsView(QDialog):
    """Shows what was kept of one form; it changes nothing, and tells what is to be put back."""

    wanted = Signal(object, object)  # the VersionLine to put back, the Answers unsealed of it
    chosen = Signal(object)  # the Settling of two versions side by side

    def __init__(
        self,
        parent: QWidget | None,
        desk: Desk,
        writing: Writing,
        language: Language,
        clock: Clock,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._writing = writing
        self._language = language
        self._lines = versions_of(desk, writing.case_id, writing.record_id)
        self._shown = self._lines[0] if self._lines else None
        title = words.TITLE.filled(title=writing.form.title).to(language)
        _dress(self, title)
        self._list = VersionList(self._lines, language)
        self._list.chosen.connect(self._show_version)
        self._boxes = ChoiceBox(language, ())
        self._boxes.setObjectName("versions.beside")
        self._boxes.edited.connect(self._compare)
        self._both = SideBySide(language)
        self._unsealed = OpenedPart(desk, writing.case_id, language, clock)
        self._unsealed.opened_more.connect(self._show_opened)
        self._fork = Banner(Tone.WARN, self._choosing())
        self._foot = paragraph(kind=Kind.CAPTION)
        self._same = paragraph(kind=Kind.MUTED)
        self._put_back = button(
            words.PUT_BACK.to(language),
            Role.PRIMARY,
            symbol=Icon.HISTORY,
            clicked=self._tell_wanted,
            name="versions.put_back",
        )
        self._put_back.setAutoDefault(False)
        self._lay_out(title)
        if self._shown is not None:
            self._show_version(self._shown)
            self._list.take_focus()

    def _lay_out(self, title: str) -> None:
        language = self._language
        close = button(common.CLOSE.to(language), clicked=self.reject, name="versions.close")
        close.setAutoDefault(False)
        foot = row(self._foot, close, self._put_back)
        foot.setStretch(0, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(Space.L, Space.L, Space.L, Space.L)
        whole.setSpacing(Space.M)
        whole.addWidget(paragraph(title, Kind.SUBTITLE))
        if self._shown is None:
            said = words.NONE_KEPT_WORDS.to(language)
            whole.addWidget(EmptyState(Icon.HISTORY, words.NONE_KEPT.to(language), said, None), 1)
            self._put_back.hide()
            for part in (self._fork, self._unsealed):
                part.setParent(self)
                part.hide()
        else:
            self._show_fork()
            whole.addWidget(self._fork)
            whole.addLayout(self._two_sides(), 1)
        whole.addLayout(foot)
        ReadingOrder(self).follow()

    def _two_sides(self) -> QHBoxLayout:
        language = self._language
        asks = label_for(self._boxes, words.BESIDE.to(language))
        asks.setWordWrap(False)
        self._boxes.setToolTip(words.BESIDE_HINT.to(language))
        choosing = row(asks, self._boxes, spacing=Space.M)
        choosing.setStretch(1, 1)
        card = Card()
        for part in (self._same, self._both):
            card.column.addWidget(part)
        page = ScrollPage(px(_WIDEST))
        page.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # arrows scroll what has nothing to press
        page.setAccessibleName(words.BESIDE.to(language))
        page.column.addWidget(self._unsealed)
        page.column.addWidget(card)
        page.column.addStretch(1)
        right = column(spacing=Space.S)
        right.addLayout(choosing)
        right.addWidget(paragraph(words.HOW_MARKED.to(language), Kind.CAPTION))
        right.addWidget(page, 1)
        both = QHBoxLayout()
        both.setSpacing(Space.L)
        both.addWidget(self._list)
        both.addLayout(right, 1)
        return both

    def _show_version(self, line: VersionLine) -> None:
        """Show a version beside the one it follows; a side of a fork beside the other side."""
        self._shown = line
        others = [one for one in self._lines if one is not line]
        self._boxes.show_choices([Choosable(str(one.sheet_id), self._named(one)) for one in others])
        follows = next((one for one in others if one.sheet_id == line.before), None)
        parallel = next((one for one in others if one.side and line.side), None)
        beside = parallel or follows or (others[0] if others else None)
        self._boxes.show_chosen(None if beside is None else str(beside.sheet_id))
        self._boxes.setEnabled(bool(others))
        said = words.PUT_BACK_OF.filled(number=line.number).to(self._language)
        say(self._put_back, said)
        self._put_back.setAccessibleName(said)
        self._put_back.setVisible(self._desk.may(Doing.WRITE))
        has_draft = self._writing.draft_saved_at is not None
        self._put_back.setEnabled(has_draft or not line.newest)
        self._compare()

    def _compare(self) -> None:
        """Show what the two versions chosen say differently, the older one at the left."""
        code = self._boxes.chosen()
        beside = next((one for one in self._lines if str(one.sheet_id) == code), None)
        if self._shown is None:
            return
        self._unsealed.show_versions(self._shown, beside)
        self._say_foot()
        if beside is None:
            self._both.hide()
            self._say_instead(words.ONLY_ONE.to(self._language) if len(self._lines) == 1 else "")
            return
        old, new = sorted((self._shown, beside), key=lambda one: one.number)
        try:
            found = compared(
                self._desk,
                self._writing.case_id,
                old.sheet_id,
                new.sheet_id,
                self._unsealed.opened,
            )
        except UserError as error:
            tell(self, error, self._language)
            return
        marks = Mark.GONE, Mark.NEW
        before, after = _head(old), _head(new)
        sides = Sides(before=before, after=after, rows=_ROWS, marks=marks)
        self._both.show_changes(found, sides)
        self._both.setVisible(bool(found))
        self._say_instead("" if found else form_words.NO_DIFFERENCE.to(self._language))
        announce(self, words.CHANGED.of(len(found)).to(self._language))

    def _say_instead(self, said: str) -> None:
        say(self._same, said)
        self._same.setVisible(bool(said))

    def _named(self, line: VersionLine) -> str:
        return _head(line).to(self._language)

    def _tell_wanted(self) -> None:
        if self._shown is not None:
            opened = dict(self._unsealed.of(self._shown))
            self.accept()
            self.wanted.emit(self._shown, opened)

    def _sides(self) -> tuple[VersionLine, VersionLine] | None:
        """Return the two latest versions side by side, the one kept earlier first."""
        sides = [line for line in self._lines if line.side]
        return (sides[1], sides[0]) if sides else None

    def _choosing(self) -> QPushButton:
        made = button(words.CHOOSE.to(self._language), clicked=self._choose, name="versions.choose")
        made.setAutoDefault(False)
        made.setVisible(self._desk.may(Doing.WRITE))
        return made

    def _show_fork(self) -> None:
        sides = self._sides()
        self._fork.setVisible(sides is not None)
        if sides is not None:
            first, second = (one.number for one in sides)
            said = words.SIDES_STAND.filled(first=first, second=second).to(self._language)
            self._fork.show_words(said, words.SIDES_STAND_WORDS.to(self._language))

    def _choose(self) -> None:
        """Ask what stays of two versions side by side, and tell what was chosen."""
        lines = self._sides()
        if lines is None:
            return
        ids = lines[0].sheet_id, lines[1].sheet_id
        opened = {one: answers for one, answers in self._unsealed.opened.items() if one in ids}
        try:
            found = to_choose(self._desk, self._writing.case_id, ids, opened)
        except UserError as error:
            tell(self, error, self._language)
            return
        asking = SettlingView(self, found, lines, self._language)
        with answered(asking) as agreed:
            settling = Settling(sides=ids, taken=asking.taken(), opened=opened)
        if agreed:
            self.accept()
            self.chosen.emit(settling)

    def _show_opened(self) -> None:
        self._compare()
        self._list.take_focus()

    def _say_foot(self) -> None:
        """Say what putting back does with sealed answers, where any version holds some."""
        said = ""
        if self._shown is not None and self._unsealed.of(self._shown):
            said = words.SEALED_GO_ALONG.filled(number=self._shown.number).to(self._language)
        elif any(line.sealed for line in self._lines):
            said = words.SEALED_STAY.to(self._language)
        say(self._foot, said)

    def done(self, result: int) -> None:
        self._unsealed.forget()  # the window itself is deleted with all it showed
        super().done(result)


def _dress(view: QDialog, title: str) -> None:
    """Give the window its names and its size."""
    view.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    view.setObjectName("versions")
    view.setWindowTitle(title)
    view.setAccessibleName(title)
    room = view.screen().availableSize()
    width, height = (px(one) for one in _SIZE)
    view.resize(min(width, room.width() - _ROOM_AROUND), min(height, room.height() - _ROOM_AROUND))


def _head(line: VersionLine) -> Text:
    return words.VERSION_AT.filled(number=line.number, time=short_moment(line.kept_at))
