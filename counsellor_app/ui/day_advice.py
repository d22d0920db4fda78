"""What a day of signing is told beside its box, and the reason that an early day asks for."""

from datetime import date

from PySide6.QtWidgets import QWidget

from counsellor_app.law.catalogue import SignatureWay
from counsellor_app.services.signing_days import WHY_BEFORE, PaperDays
from counsellor_app.text import Language, Text
from counsellor_app.ui.line_edits import LineBox
from counsellor_app.ui.panels import Banner
from counsellor_app.ui.paper_bar import asked
from counsellor_app.ui.parts import column
from counsellor_app.ui.tokens import Space, Tone
from counsellor_app.ui.words import signing as words

_LONGEST_REASON = 300


class DayAdvice(QWidget):
    """Takes no room while there is nothing to say about the day."""

    def __init__(self, language: Language, days: PaperDays, name: str) -> None:
        super().__init__()
        self._language = language
        self._days = days
        self._needed = False
        self._says = Banner(Tone.WARN)
        self._says.setObjectName(f"day_advice_{name}")
        self._reason = LineBox(language, _LONGEST_REASON)
        self._reason.setObjectName(f"day_reason_{name}")
        self._why = asked(words.DAY_REASON.to(language), self._reason, widest=560)
        lines = column(self, Space.S)
        lines.addWidget(self._says)
        lines.addWidget(self._why)
        self.show_day(None, SignatureWay.SIGNED)

    def show_day(self, day: date | None, way: SignatureWay) -> None:
        """Say what this day is told, and ask for the reason if it lies before the paper."""
        advice = self._days.advice(day, way)
        self._needed = self._days.needs_reason(day, way)
        words_said = "" if advice is None else advice.to(self._language)
        self._says.show_words(words.DAY_CHECK.to(self._language), words_said)
        self._why.setVisible(self._needed)
        self.setVisible(advice is not None)

    def empty(self) -> None:
        """Forget the reason typed before."""
        self._reason.show_text("")

    def reason(self) -> str | None:
        """Return the reason typed, where one is asked for."""
        return self._reason.typed().strip() or None if self._needed else None

    def problem(self) -> Text | None:
        """Return what is missing, in words."""
        return WHY_BEFORE if self._needed and self.reason() is None else None
