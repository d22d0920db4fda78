"""Choosing a passphrase: typed twice, judged in words, six words suggested, Caps Lock told."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QProgressBar, QWidget

from counsellor_app.services.opening import judge_passphrase, suggested_passphrase
from counsellor_app.text import Language
from counsellor_app.ui.door_page import asked
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.line_edits import PassphraseBox
from counsellor_app.ui.parts import Kind, column, label, link, paragraph, progress, say
from counsellor_app.ui.spoken import announce
from counsellor_app.ui.tokens import Space
from counsellor_app.ui.words import opening as words

_JUDGE_AFTER = 150  # milliseconds after the last key


class CapsHint(QObject):
    """Tells from the letters that arrive whether Caps Lock is on; Qt cannot be asked."""

    changed = Signal(bool)

    def __init__(self, *boxes: QLineEdit) -> None:
        super().__init__(boxes[0])
        for box in boxes:
            box.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            letter = event.text()
            if event.key() == Qt.Key.Key_CapsLock:
                self.changed.emit(False)  # what it is now, the next letter tells
            elif len(letter) == 1 and letter.lower() != letter.upper():
                shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                self.changed.emit(letter.isupper() != shifted)
        return False


class PassphrasePair(QWidget):
    """Two boxes for a new passphrase; ``hints`` returns words somebody would try first."""

    entered = Signal()  # Enter in the second box

    def __init__(
        self, language: Language, hints: Callable[[], tuple[str, ...]], title: str
    ) -> None:
        super().__init__()
        self._language = language
        self._hints = hints
        self._first = PassphraseBox(language)
        self._first.setObjectName("passphrase")
        self._again = PassphraseBox(language)
        self._again.setObjectName("passphrase_again")
        self._meter = progress(words.STRENGTH.to(language))
        self._verdict = paragraph(kind=Kind.CAPTION)
        self._suggestion = paragraph(kind=Kind.STRONG)
        self._suggestion.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._suggestion.hide()
        self._caps = label(words.CAPS_LOCK.to(language), Kind.ERROR)
        self._caps.hide()
        self._lay_out(title)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_JUDGE_AFTER)
        self._timer.timeout.connect(self._judge)
        self._first.edited.connect(self._timer.start)
        self._again.returnPressed.connect(self.entered)
        CapsHint(self._first, self._again).changed.connect(self._caps.setVisible)
        self.setFocusProxy(self._first)

    def chosen(self) -> str:
        """Return the passphrase as it stands in the first box."""
        return self._first.typed()

    def problem(self) -> str:
        """Return why it cannot be taken, or nothing; put the focus where it can be mended."""
        self._judge()
        verdict = judge_passphrase(self.chosen(), self._hints())
        if verdict.why is not None:
            self._first.setFocus(Qt.FocusReason.OtherFocusReason)
            return verdict.why.to(self._language)
        if self._again.typed() != self.chosen():
            self._again.setFocus(Qt.FocusReason.OtherFocusReason)
            return words.NOT_THE_SAME.to(self._language)
        return ""

    def forget(self) -> None:
        """Empty both boxes."""
        self._first.forget()
        self._again.forget()
        self._suggestion.clear()

    def _suggest(self) -> None:
        suggestion = suggested_passphrase()
        self._first.show_text(suggestion)
        self._again.forget()
        say(self._suggestion, words.SUGGESTED.filled(words=suggestion).to(self._language))
        self._suggestion.show()
        self._judge()
        self._again.setFocus(Qt.FocusReason.OtherFocusReason)

    def _judge(self) -> None:
        self._timer.stop()
        typed = self.chosen()
        if not typed:
            self._meter.setValue(0)
            say(self._verdict, "")
            return
        verdict = judge_passphrase(typed, self._hints())
        self._meter.setValue(verdict.strength + 1)
        said = words.STRENGTHS[verdict.strength].to(self._language)
        if verdict.why is not None:
            said = f"{said}. {verdict.why.to(self._language)}"
        say(self._verdict, said)
        self._meter.setAccessibleDescription(said)
        announce(self, said)

    def _lay_out(self, title: str) -> None:
        said, meter = self._language, self._meter
        _five_steps(meter)
        suggest = link(
            words.SUGGEST.to(said), symbol=Icon.KEY, clicked=self._suggest, name="suggest"
        )
        lines = column(self, Space.S)
        lines.addWidget(asked(title, self._first))
        lines.addWidget(meter)
        lines.addWidget(self._verdict)
        lines.addWidget(suggest, 0, Qt.AlignmentFlag.AlignLeft)
        lines.addWidget(self._suggestion)
        again = words.PASSPHRASE_AGAIN.to(said)
        lines.addWidget(asked(again, self._again, words.PASSPHRASE_AGAIN_HELP.to(said)))
        lines.addWidget(self._caps)


def _five_steps(meter: QProgressBar) -> None:
    meter.setRange(0, len(words.STRENGTHS))
    meter.setValue(0)
