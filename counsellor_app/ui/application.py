"""The application itself: style, language, and the net under every window."""

from collections.abc import Sequence

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from counsellor_app import journal_log
from counsellor_app.journal_log import Event
from counsellor_app.settings import Settings
from counsellor_app.ui.messages import BugNet
from counsellor_app.ui.qt_language import speak
from counsellor_app.ui.theme import ask_system_for_scheme, on_system_change, wanted_look, wear
from counsellor_app.ui.words import common

_LOGGED = {QtMsgType.QtWarningMsg: 1, QtMsgType.QtCriticalMsg: 2, QtMsgType.QtFatalMsg: 3}


class _Running:
    app: QApplication | None = None


def application(argv: Sequence[str], settings: Settings) -> QApplication:
    """Return the application in the look and language of the settings, its net spread."""
    app = QApplication(list(argv))
    app.setApplicationDisplayName(common.PROGRAM.to(settings.language))
    app.setApplicationName(common.PROGRAM.to(settings.language))  # as screen readers say it
    qInstallMessageHandler(_keep_quiet)
    dress(app, settings)
    on_system_change(app, lambda: _follow_system(app))
    net = BugNet(None, settings.language)
    net.setParent(app)
    net.spread()
    return app


def dress(app: QApplication, settings: Settings) -> None:
    """Put on the language, colours and size of letters of the settings, now and from now on."""
    _Running.app = app
    app.setProperty("dark", settings.dark)
    app.setProperty("text_percent", settings.text_percent)
    speak(app, settings.language)
    ask_system_for_scheme(app, settings.dark)
    _follow_system(app)


def running() -> QApplication:
    """Return the application that was dressed, for its look and its events; no way to services."""
    if _Running.app is None:
        raise RuntimeError("no application was dressed")
    return _Running.app


def _follow_system(app: QApplication) -> None:
    dark, percent = app.property("dark"), app.property("text_percent")
    wear(app, wanted_look(app, dark if isinstance(dark, bool) else None, int(percent)))


def _keep_quiet(kind: QtMsgType, _context: QMessageLogContext, _message: str) -> None:
    """Count Qt's complaints; their words may carry what was typed."""
    if kind in _LOGGED:
        journal_log.event(Event.BUG, qt=_LOGGED[kind])
