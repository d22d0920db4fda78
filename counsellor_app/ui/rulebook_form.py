"""A new dated value, typed: from which day, what, on which act, and why."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from counsellor_app.law.territory import Centre
from counsellor_app.law.values import BRIDGE_DAY, Kind, Value
from counsellor_app.services.rulebook_page import HistoryLine, ValuePage
from counsellor_app.services.value_words import value_typed
from counsellor_app.text import Language, Text, short_date
from counsellor_app.ui.choice_box import ChoiceBox, Choosable
from counsellor_app.ui.day_box import DayBox
from counsellor_app.ui.error_summary import ErrorSummary
from counsellor_app.ui.line_edits import LineBox, ParagraphBox
from counsellor_app.ui.paper_bar import asked
from counsellor_app.ui.parts import Kind as Part
from counsellor_app.ui.parts import Role, button, column, label_for, paragraph, row, say
from counsellor_app.ui.theme import px, set_property
from counsellor_app.ui.tokens import Space
from counsellor_app.ui.words import rulebook as words

_LONGEST, _LONGEST_TEXT = 300, 1000
_WIDEST = 520


@dataclass(frozen=True, slots=True, kw_only=True)
class NewValue:
    """What was typed, once it is whole."""

    value: Value
    valid_from: date
    until: date | None
    basis: str
    reason: str


class ValueForm(QWidget):
    """Boxes for a new value of one entry; each entry keeps what was typed for it."""

    wanted = Signal(object)  # a NewValue

    def __init__(self, language: Language, today: Callable[[], date]) -> None:
        super().__init__()
        self._language = language
        self._today = today
        self._name = ""
        self._kind = Kind.TEXT
        self._kept: dict[str, Mapping[str, str]] = {}
        self._problems = ErrorSummary(language)
        self._problems.chosen.connect(self._go_to)
        self._from = DayBox(language, today)
        self._until = DayBox(language, today)
        self._line = LineBox(language, _LONGEST)
        self._text = ParagraphBox(language, _LONGEST_TEXT)
        centres = [Choosable(centre.value, centre.text.to(language)) for centre in Centre]
        self._centre = ChoiceBox(language, centres)
        self._basis = LineBox(language, _LONGEST)
        self._reason = LineBox(language, _LONGEST)
        self._boxes: Mapping[str, LineBox | ParagraphBox] = {
            "value.from": self._from.line,
            "value.until": self._until.line,
            "value.line": self._line,
            "value.text": self._text,
            "value.basis": self._basis,
            "value.reason": self._reason,
        }
        for name, box in self._boxes.items():
            box.setObjectName(name)
        self._centre.setObjectName("value.centre")
        self._hint = paragraph(kind=Part.CAPTION)
        self._from_label = label_for(self._from, words.VALID_FROM.to(language))
        self._until_asked = asked(words.VALID_UNTIL.to(language), self._until, widest=_WIDEST)
        self._lay_out()

    def show_page(self, page: ValuePage) -> None:
        """Ask for a value of this entry, with what was typed for it before. Emits nothing."""
        name = page.line.name
        if self._name and name != self._name:
            self._kept[self._name] = self._typed()
        self._name, self._kind = name, page.kind
        is_day = name == BRIDGE_DAY
        say(self._from_label, (words.THE_DAY if is_day else words.VALID_FROM).to(self._language))
        self._until_asked.setVisible(not is_day)
        say(self._hint, _hint(page).to(self._language))
        self._show_typed(self._kept.get(name, {}))
        for box in (self._line, self._text, self._centre):
            box.setVisible(box is self._box)
            box.setAccessibleDescription(_hint(page).to(self._language))
        self._value_label.setBuddy(self._box)
        self._complain([])

    def show_row(self, line: HistoryLine) -> None:
        """Take a row of the history into the boxes, to be corrected. Emits nothing."""
        self._show_typed(
            {
                "value.from": "" if line.start is None else short_date(line.start),
                "value.until": "" if line.until is None else short_date(line.until),
                self._box.objectName(): line.typed,
                "value.basis": str(line.basis),
                "value.reason": "",
            }
        )
        self.take_focus()

    def forget(self) -> None:
        """Empty the boxes: what was typed is recorded. Emits nothing."""
        self._kept.pop(self._name, None)
        self._show_typed({})

    def take_focus(self) -> None:
        """Put the focus into the first box."""
        self._from.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def _box(self) -> LineBox | ParagraphBox | ChoiceBox:
        if self._kind is Kind.CENTRE:
            return self._centre
        return self._text if self._kind is Kind.TEXT else self._line

    def _typed(self) -> Mapping[str, str]:
        typed = {name: box.typed() for name, box in self._boxes.items()}
        return {**typed, "value.centre": self._centre.chosen() or ""}

    def _show_typed(self, typed: Mapping[str, str]) -> None:
        self._from.show_text(typed.get("value.from", ""))
        self._until.show_text(typed.get("value.until", ""))
        for name in ("value.line", "value.text", "value.basis", "value.reason"):
            self._boxes[name].show_text(typed.get(name, ""))
        self._centre.show_chosen(typed.get("value.centre") or None)

    def _give(self) -> None:
        typed = self._typed()
        value = value_typed(self._kind, typed[self._box.objectName()], self._today())
        start, until = self._from.day(), self._until.day()
        basis, reason = typed["value.basis"].strip(), typed["value.reason"].strip()
        unread = until is None and bool(typed["value.until"].strip())
        backwards = start is not None and until is not None and until < start
        problems = [
            (name, said)
            for name, lacks, said in (
                ("value.from", start is None, words.FROM_MISSING),
                ("value.until", unread, words.UNTIL_WRONG),
                ("value.until", backwards, words.UNTIL_BEFORE),
                (self._box.objectName(), value is None, words.MISFITS[self._kind]),
                ("value.basis", not basis, words.BASIS_MISSING),
                ("value.reason", not reason, words.REASON_MISSING),
            )
            if lacks
        ]
        self._complain(problems)
        if problems or value is None or start is None:
            self._problems.take_focus()
            return
        made = NewValue(value=value, valid_from=start, until=until, basis=basis, reason=reason)
        self.wanted.emit(made)

    def _complain(self, problems: list[tuple[str, Text]]) -> None:
        self._problems.show_problems([(name, said.to(self._language)) for name, said in problems])
        wrong = {name for name, _ in problems}
        for name, box in (*self._boxes.items(), ("value.centre", self._centre)):
            set_property(box, "invalid", "true" if name in wrong else "false")

    def _go_to(self, name: str) -> None:
        part = self._centre if name == "value.centre" else self._boxes[name]
        part.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        said = self._language
        lines = column(self, Space.M)
        lines.addWidget(paragraph(words.NEW.to(said), Part.SUBTITLE))
        lines.addWidget(self._problems)
        first = column(spacing=Space.XS)
        first.addWidget(self._from_label)
        first.addWidget(self._from)
        lines.addLayout(first)
        lines.addWidget(self._until_asked)
        value = column(spacing=Space.XS)
        self._value_label = label_for(self._line, words.VALUE.to(said))
        value.addWidget(self._value_label)
        value.addWidget(self._hint)
        for box in (self._line, self._text, self._centre):
            box.setAccessibleName(words.VALUE.to(said))
            box.setMaximumWidth(px(_WIDEST))
            value.addWidget(box)
        lines.addLayout(value)
        lines.addWidget(asked(words.BASIS.to(said), self._basis, widest=_WIDEST))
        lines.addWidget(asked(words.REASON.to(said), self._reason, widest=_WIDEST))
        save = button(words.SAVE.to(said), Role.PRIMARY, clicked=self._give, name="value.save")
        acts = row(save)
        acts.addStretch(1)
        lines.addLayout(acts)


def _hint(page: ValuePage) -> Text:
    unit = page.entry.unit
    if unit is None or page.kind is not Kind.COUNT:
        return words.HINTS[page.kind]
    return words.COUNT_OF[unit]
