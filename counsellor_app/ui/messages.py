"""Messages in words: errors one can act on, questions, and the net under everything else."""

import hashlib
import sys
from collections.abc import Callable
from functools import partial
from types import TracebackType

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QGuiApplication, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from counsellor_app import journal_log
from counsellor_app.errors import NotReady, UserError
from counsellor_app.law.citation import Basis
from counsellor_app.text import Language, Text
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.icons import IconView
from counsellor_app.ui.law_link import law_link
from counsellor_app.ui.modal import answered
from counsellor_app.ui.parts import Kind, Role, button, column, label, on_click, paragraph
from counsellor_app.ui.reading_order import ReadingOrder
from counsellor_app.ui.shortcuts import window_key
from counsellor_app.ui.theme import px
from counsellor_app.ui.tokens import Space, Tone
from counsellor_app.ui.words import common

_ICONS = {
    Tone.BAD: Icon.ERROR_CIRCLE,
    Tone.WARN: Icon.WARNING,
    Tone.INFO: Icon.INFO,
    Tone.OK: Icon.CHECKMARK_CIRCLE,
    Tone.NEUTRAL: Icon.QUESTION_CIRCLE,
}


class Message(QDialog):
    """A window-modal message with buttons in the user's language; Escape is its first button."""

    article_wanted = Signal(object)  # a Basis

    def __init__(self, parent: QWidget | None, title: str, words: str, tone: Tone) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(words)
        self.setMinimumWidth(px(440))
        self.body = column(spacing=Space.S)
        self.body.addWidget(paragraph(title, Kind.SUBTITLE))
        if words:
            self.body.addWidget(paragraph(words))
        self._under_words = self.body.count()
        head = QHBoxLayout()
        head.setSpacing(Space.L)
        icon_column = column()
        icon_column.addWidget(IconView(_ICONS[tone], tone.ink, 28))
        icon_column.addStretch(1)
        head.addLayout(icon_column)
        head.addLayout(self.body, 1)
        self._acts = QHBoxLayout()
        self._acts.setSpacing(Space.S)
        self._acts.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.L)
        whole.setSpacing(Space.XL)
        whole.addLayout(head)
        whole.addLayout(self._acts)

    def show_law(self, law: Basis, language: Language) -> None:
        """Show the article as a link under the words; F1 opens it too."""
        made = law_link(language, self.article_wanted.emit, "message.article", law)
        self.body.insertWidget(self._under_words, made, 0, Qt.AlignmentFlag.AlignLeft)
        window_key(self, "F1", partial(self.article_wanted.emit, law))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        grow(self)  # many words wrap to more lines than the layout was first told
        ReadingOrder(self).follow()

    def add_act(self, words: str, role: Role, act: Callable[[], object]) -> QPushButton:
        """Add a button; return it, so that one can be made the default."""
        made = button(words, role)
        on_click(made, act)
        self._acts.addWidget(made)
        return made


def grow(message: QDialog) -> None:
    """Make room for what was just shown; a wrapped line tells its height only once laid out."""
    layout = message.layout()
    if layout is None:
        return
    layout.activate()
    width = message.width()
    by_width = layout.hasHeightForWidth()
    wanted = layout.totalHeightForWidth(width) if by_width else layout.totalSizeHint().height()
    message.resize(width, max(wanted, message.minimumHeight()))


def tell(parent: QWidget | None, error: UserError, language: Language) -> Message:
    """Show an error in words, without stopping the program; return the open message."""
    reasons = error.reasons if isinstance(error, NotReady) else ()
    lines = [error.text.to(language), *(f"• {reason.to(language)}" for reason in reasons)]
    return tell_words(parent, common.WARNING.to(language), "\n".join(lines), language)


def tell_words(
    parent: QWidget | None, title: str, words: str, language: Language, tone: Tone = Tone.WARN
) -> Message:
    """Show a message with one button; return it, open."""
    made = Message(parent, title, words, tone)
    understood = made.add_act(common.UNDERSTOOD.to(language), Role.PRIMARY, made.accept)
    understood.setDefault(True)
    return _opened(made)


def ask(
    parent: QWidget | None,
    question: Text,
    explanation: Text,
    language: Language,
    *,
    yes: Text,
    no: Text = common.DISCARD,
    role: Role = Role.PRIMARY,
) -> bool:
    """Ask before an act and wait for the answer; Escape and closing mean no.

    The button that destroys something (``role=Role.DANGER``) is never the default one.
    """
    made = question_box(parent, question, explanation, language, yes=yes, no=no, role=role)
    with answered(made) as agreed:
        return agreed


def question_box(
    parent: QWidget | None,
    question: Text,
    explanation: Text,
    language: Language,
    *,
    yes: Text,
    no: Text = common.DISCARD,
    role: Role = Role.PRIMARY,
) -> Message:
    """Return the question as a message that is not open yet; accepted means yes."""
    tone = Tone.WARN if role is Role.DANGER else Tone.NEUTRAL
    made = Message(parent, question.to(language), explanation.to(language), tone)
    refuse = made.add_act(no.to(language), Role.PLAIN, made.reject)
    agree = made.add_act(yes.to(language), role, made.accept)
    first = refuse if role is Role.DANGER else agree
    first.setDefault(True)
    first.setFocus()
    return made


class BugNet(QObject):
    """Catches what nobody expected: logs it, keeps the windows open, shows a code."""

    caught = Signal(str)  # the code shown

    def __init__(self, parent: QWidget | None, language: Language) -> None:
        super().__init__(parent)
        self._parent = parent
        self._language = language
        self._shown: Message | None = None

    def spread(self) -> None:
        """Take every exception no code caught from now on."""
        sys.excepthook = self.catch

    def catch(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        """Log a bug by type and place and show its code; show a user error in its words."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        if isinstance(error, UserError):
            QTimer.singleShot(0, self, partial(tell, self._parent, error, self._language))
            return
        error.__traceback__ = trace
        journal_log.bug(error)
        report = journal_log.frames(error)
        # Not from inside the event that failed: it may be a paint event.
        QTimer.singleShot(0, self, partial(self._show, report))

    def _show(self, report: str) -> None:
        if self._shown is not None:
            return  # one message at a time, or a failing paint event fills the screen
        code = error_code(report)
        words = common.BUG_BODY.filled(code=code).to(self._language)
        made = Message(self._parent, common.BUG_TITLE.to(self._language), words, Tone.BAD)
        made.body.addWidget(label(common.REPORT.to(self._language), Kind.STRONG))
        made.body.addWidget(_report_box(report, self._language))
        made.body.addWidget(paragraph(common.REPORT_NOTE.to(self._language), Kind.CAPTION))
        copied = partial(QGuiApplication.clipboard().setText, f"{code}\n{report}")
        made.add_act(common.COPY_REPORT.to(self._language), Role.PLAIN, copied)
        go_on = made.add_act(common.CONTINUE.to(self._language), Role.PRIMARY, made.accept)
        go_on.setDefault(True)
        go_on.setFocus()
        made.finished.connect(self._closed)
        self._shown = _opened(made)
        self.caught.emit(code)

    def _closed(self, _result: int) -> None:
        self._shown = None


def error_code(report: str) -> str:
    """Return a short code for a report: the same bug at the same place has the same code."""
    digest = hashlib.sha256(report.encode("utf-8")).hexdigest().upper()
    return f"{digest[:4]}-{digest[4:8]}"


def _opened(message: Message) -> Message:
    message.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    message.open()
    return message


def _report_box(report: str, language: Language) -> QPlainTextEdit:
    made = QPlainTextEdit()
    made.setPlainText(report.replace(" < ", "\n  < "))
    made.setReadOnly(True)
    made.setTabChangesFocus(True)
    made.setFixedHeight(px(110))
    made.setAccessibleName(common.REPORT.to(language))
    fixed = QFont("monospace")
    fixed.setStyleHint(QFont.StyleHint.Monospace)
    fixed.setPixelSize(px(12))
    made.setFont(fixed)
    return made
