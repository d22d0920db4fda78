"""One person on the list of a session: four marks, and what belongs to the one chosen."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QGridLayout, QWidget

from counsellor_app.forms.presence import EXCUSED, MARKS, PRESENCE, PRESENCE_MARK
from counsellor_app.text import Language
from counsellor_app.ui.choices import RoundChoice
from counsellor_app.ui.clock import Clock
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.naming import named
from counsellor_app.ui.parts import Kind, column, icon_button, label, row
from counsellor_app.ui.question_for import question_for
from counsellor_app.ui.questions.question import Question
from counsellor_app.ui.session_writing import Listed
from counsellor_app.ui.tokens import Space
from counsellor_app.ui.words import sessions as words
from counsellor_app.ui.wrapped import ElidedLabel

_KEYS = {
    key: option.value
    for key, option in zip(
        (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4), MARKS, strict=True
    )
}
_REMARK, _MARK = "remark", "presence"
_ON_DEMAND = frozenset({"list_signature", _REMARK})  # asked of few: shown when told or wanted
_FOLDED = 2  # marks in a line where there is no room for all of them


class ParticipantRow(QFrame):
    """Shows what is noted of a person and tells what is chosen; it keeps nothing.

    A key 1 to 4 notes a mark and goes on: to its reason, where one is asked, else to the next
    person.
    """

    noted = Signal(str, object)  # field id, answer
    gone_on = Signal()
    leaving = Signal()  # take this person off the list
    typing = Signal()
    article_asked = Signal(object)
    entered = Signal(object)  # this row took the focus

    def __init__(self, listed: Listed, place: int, language: Language, clock: Clock) -> None:
        super().__init__()
        self._name = named(listed.person.name, language)
        self._number = listed.person.number
        self._language = language
        self.setObjectName(f"person{place}")
        self.setAccessibleName(self._name)
        self._marks = self._mark_buttons(f"person{place}")
        self._in_line = 0
        self._lines = QGridLayout()
        self._lines.setHorizontalSpacing(Space.S)
        self._lines.setVerticalSpacing(0)
        self._stand(len(self._marks))
        self._questions = self._details(f"person{place}", clock)
        self._remark_wanted = False
        self._of_few: set[str] = set()
        self._lay_out(f"person{place}")

    def show_listed(self, listed: Listed) -> None:
        """Bring the row in line with what is noted. Emits nothing."""
        answers = listed.noted.answers
        mark = answers.get(_MARK)
        for value, part in self._marks.items():
            part.setChecked(value == mark)
        asked = {field.id for field in listed.noted.asked(PRESENCE_MARK)}
        self._of_few = asked & _ON_DEMAND
        for field_id, question in self._questions.items():
            question.show_value(answers.get(field_id))
            wanted = field_id not in _ON_DEMAND or self._remark_wanted or field_id in answers
            question.setVisible(field_id in asked and wanted)
        self._details_box.setVisible(any(not one.isHidden() for one in self._questions.values()))
        self._remark.setVisible(any(self._questions[one].isHidden() for one in self._of_few))

    def fit(self, width: int) -> None:
        """Put the marks in one line if they fit this width, else in two."""
        least = [part.minimumSizeHint().width() for part in self._marks.values()]
        needed = sum(least) + Space.S * (len(least) - 1)
        self._stand(len(least) if needed <= width else _FOLDED)

    def take_focus(self) -> None:
        """Move the focus to the mark chosen, else to the first."""
        parts = tuple(self._marks.values())
        chosen = next((part for part in parts if part.isChecked()), parts[0])
        chosen.setFocus(Qt.FocusReason.OtherFocusReason)

    def commit(self) -> None:
        """Tell what was typed and not told yet."""
        for question in self._questions.values():
            question.commit()

    def tell_typed(self) -> None:
        """Tell what was typed so far; the typing goes on."""
        for question in self._questions.values():
            question.tell_typed()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        value = _KEYS.get(Qt.Key(event.key()))
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if value is None or not plain:
            super().keyPressEvent(event)
            return
        self.noted.emit(_MARK, value)
        reason = self._questions["excuse"]
        if value == EXCUSED and not reason.isHidden() and reason.control.answer() is None:
            reason.take_focus()
            return
        self.gone_on.emit()

    def _open_remark(self) -> None:
        self._remark_wanted = True
        self._remark.hide()
        self._details_box.show()
        for field_id in self._of_few:
            self._questions[field_id].show()
        self._questions[_REMARK].take_focus()

    def _mark_buttons(self, name: str) -> dict[str, RoundChoice]:
        group = QButtonGroup(self)
        made = {}
        for key, option in enumerate(MARKS, 1):
            mark = option.text.to(self._language)
            part = RoundChoice(
                words.MARK.filled(key=key, mark=mark).to(self._language), f"{name}.{option.value}"
            )
            part.setAccessibleName(
                words.MARK_OF.filled(mark=mark, name=self._name).to(self._language)
            )
            part.clicked.connect(partial(self._choose, option.value))
            group.addButton(part)
            made[option.value] = part
        group.setExclusive(False)  # what is noted decides what is checked
        return made

    def _stand(self, in_line: int) -> None:
        """Put so many marks in each line."""
        if in_line == self._in_line:
            return
        self._in_line = in_line
        for place, part in enumerate(self._marks.values()):
            self._lines.removeWidget(part)
            self._lines.addWidget(part, place // in_line, place % in_line)
            self._lines.setColumnStretch(place, int(place < in_line))

    def _choose(self, value: str, _checked: bool = False) -> None:
        self.noted.emit(_MARK, value)

    def _details(self, name: str, clock: Clock) -> dict[str, Question]:
        made = {}
        for field in PRESENCE.section_of(_MARK).fields:
            if field.id == _MARK:
                continue
            question = question_for(field, self._language, clock, f"{name}.{field.id}")
            question.edited.connect(partial(self.noted.emit, field.id))
            question.typing.connect(self.typing)
            question.article_asked.connect(self.article_asked)
            question.entered.connect(lambda _question: self.entered.emit(self))
            made[field.id] = question
        return made

    def _lay_out(self, name: str) -> None:
        said = ElidedLabel(Kind.STRONG.value)
        said.setText(self._name)
        self._remark = icon_button(
            Icon.NOTE_ADD,
            words.REMARK_OF.filled(name=self._name).to(self._language),
            clicked=self._open_remark,
            name=f"{name}.add_remark",
        )
        away = icon_button(
            Icon.DISMISS,
            words.TAKE_AWAY.filled(name=self._name).to(self._language),
            clicked=self.leaving.emit,
            name=f"{name}.away",
        )
        head = row(said, label(self._number, Kind.CAPTION), self._remark, away, spacing=Space.S)
        head.setStretch(0, 1)
        whole = column(self, Space.XS)
        whole.setContentsMargins(0, Space.S, 0, Space.S)
        whole.addLayout(head)
        whole.addLayout(self._lines)
        self._details_box = QWidget()
        inner = column(self._details_box, Space.M)
        inner.setContentsMargins(Space.XL, 0, 0, 0)
        for question in self._questions.values():
            inner.addWidget(question)
        whole.addWidget(self._details_box)
