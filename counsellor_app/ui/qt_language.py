"""The language of Qt's own words, calendars and numbers: the interface's, never the system's."""

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from counsellor_app.resources import resource
from counsellor_app.text import Language

_NAME = "words of Qt"


def qt_locale(language: Language) -> QLocale:
    """Return the locale of a language: weeks begin on Monday in both."""
    if language is Language.EN:
        return QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
    return QLocale(QLocale.Language.Romanian, QLocale.Country.Romania)


def speak(app: QCoreApplication, language: Language) -> None:
    """Let Qt's own dialogs, calendars and numbers follow the language."""
    QLocale.setDefault(qt_locale(language))
    for spoken in app.findChildren(QTranslator, _NAME):
        app.removeTranslator(spoken)
        spoken.setObjectName("")  # until the event loop deletes it, it would be found again
        spoken.deleteLater()
    if language is Language.EN:
        return  # Qt's own words are English
    words = QTranslator(app)
    words.setObjectName(_NAME)
    words.load(str(resource("qt", "qtbase_ro.qm")))
    app.installTranslator(words)
