"""The strip at the table: who interprets and how, when it began; what to say in distress."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from counsellor_app.forms.session import FormSession
from counsellor_app.forms.spoken import spoken
from counsellor_app.text import Language
from counsellor_app.ui.clock import Clock
from counsellor_app.ui.form_filling import FormFilling
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.icons import IconView
from counsellor_app.ui.interpreter_times import (
    MODE,
    NAME,
    SENT_BY,
    SPEAKS,
    Given,
    Way,
    asks_of_interpreter,
    begun,
    ended,
    interrupted,
    is_going_on,
    state_of,
    ways_of,
)
from counsellor_app.ui.panels import Card
from counsellor_app.ui.parts import Kind, button, chip, column, label, link, paragraph, row, say
from counsellor_app.ui.theme import set_type
from counsellor_app.ui.tokens import Colour, Space
from counsellor_app.ui.two_parts import TwoParts
from counsellor_app.ui.words import table as words
from counsellor_app.ui.wrapped import ElidedLabel

_What = Callable[[FormSession, datetime], tuple[Given, ...]]


class ComfortCard(Card):
    """A few humane sentences for when the person is upset; hidden until it is asked for."""

    def __init__(self, language: Language) -> None:
        super().__init__("soft", Space.XS)
        self.setObjectName("table.comfort")
        self.setAccessibleName(words.UPSET.to(language))
        self.column.addWidget(paragraph(words.UPSET_INTRO.to(language), Kind.MUTED))
        for sentence in words.DISTRESS:
            self.column.addWidget(paragraph(words.QUOTED.filled(said=sentence).to(language)))
        set_type(self, is_large=True)
        self.hide()


class InterviewStrip(QFrame):
    """Shows what the open form says of the interpreter, and writes its times with one click.

    It keeps nothing: a way chosen and a time written are answers of the form like any other.
    """

    field_asked = Signal(str)  # the question where it is filled in

    def __init__(
        self, filling: FormFilling, language: Language, clock: Clock, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._filling = filling
        self._language = language
        self._clock = clock
        self._is_about = asks_of_interpreter(filling.form)
        self._ways: list[tuple[Way, QPushButton]] = []
        self._who = ElidedLabel(Kind.BODY.value)
        self._state = label(kind=Kind.CAPTION)
        self.comfort = ComfortCard(language)
        self.setProperty("bar", "top")
        self.setAccessibleName(words.INTERPRETER.to(language))
        self.setObjectName("table.strip")
        self._begin = self._act(words.BEGIN.to(language), "table.begin", Icon.PLAY, begun)
        self._stop = self._act(words.INTERRUPT.to(language), "table.interrupt", None, interrupted)
        self._end = self._act(words.END.to(language), "table.end", None, ended)
        self._lay_out()
        self.hide()

    def stand(self, at_table: bool) -> None:
        """Stand here or go. Emits nothing."""
        self.setVisible(at_table and (self._is_about or not self.comfort.isHidden()))

    def turn_comfort(self) -> None:
        """Show or hide what may be said to somebody who is upset."""
        self.comfort.setVisible(self.comfort.isHidden())
        self.stand(at_table=True)

    def follow(self) -> None:
        """Show what the form says now. Emits nothing."""
        if not self._is_about:
            return
        session, language = self._filling.session, self._language
        asked = any(f.id == MODE for s in session.sections() for f in session.asked(s))
        for way, part in self._ways:
            part.setEnabled(asked)
            part.setChecked(way.is_taken(session.answers))
        said = [
            spoken(self._filling.form.field(field_id), session.answers[field_id], language)
            for field_id in (NAME, SPEAKS, SENT_BY)
            if field_id in session.answers
        ]
        say(self._who, " · ".join(said) or words.NOT_SAID.to(language))
        state = state_of(session)
        say(self._state, "" if state is None else state.to(language))
        going = is_going_on(session)
        again = words.GO_ON if state is not None else words.BEGIN
        say(self._begin, again.to(language))
        self._begin.setEnabled(bool(begun(session, self._clock.now())))
        self._stop.setEnabled(going)

    def _lay_out(self) -> None:
        language = self._language
        line = row(IconView(Icon.LOCAL_LANGUAGE, Colour.ACCENT, 18), spacing=Space.S)
        if self._is_about:
            for place, way in enumerate(ways_of(self._filling.form)):
                choice = chip(
                    way.text.to(language),
                    clicked=partial(self._write, way.answers),
                    name=f"table.way.{place}",
                )
                self._ways.append((way, choice))
                line.addWidget(choice)
        fill_in = link(words.FILL_IN.to(language), name="table.fill_in")
        fill_in.clicked.connect(lambda _checked=False: self.field_asked.emit(self._next_field()))
        line.addWidget(self._who, 1)
        line.addWidget(fill_in)
        times = row(self._state, self._begin, self._stop, self._end, spacing=Space.S)
        self._line = TwoParts(line, times, Space.S)
        self._line.setVisible(self._is_about)
        whole = column(self, Space.S)
        whole.setContentsMargins(Space.L, Space.S, Space.XL, Space.S)
        whole.addWidget(self._line)
        whole.addWidget(self.comfort)

    def _next_field(self) -> str:
        """Return the question of the interpreter that comes next: the name, or how first."""
        session = self._filling.session
        asked = {f.id for one in session.sections() for f in session.asked(one)}
        wanted = (one for one in (NAME, SPEAKS, SENT_BY) if one in asked)
        empty = (one for one in (NAME, SPEAKS, SENT_BY) if one in asked - set(session.answers))
        return next(empty, next(wanted, MODE))

    def _act(self, said: str, name: str, symbol: Icon | None, what: _What) -> QPushButton:
        made = button(said, symbol=symbol, name=name)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.clicked.connect(lambda _checked=False: self._tell(what))
        return made

    def _tell(self, what: _What) -> None:
        self._write(what(self._filling.session, self._clock.now()))

    def _write(self, said: tuple[Given, ...]) -> None:
        for field_id, answer in said:
            self._filling.answer(field_id, answer)
        self.follow()
