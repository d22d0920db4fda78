"""What each way of a signature asks for besides name and day, and what is still missing."""

from dataclasses import dataclass, replace

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from counsellor_app.cases.acts import Signature
from counsellor_app.forms.catalogues import entries
from counsellor_app.forms.kinds import Catalogue
from counsellor_app.law.catalogue import SignatureWay
from counsellor_app.text import Language, Text
from counsellor_app.ui.choice_box import Choosable, SearchingChoiceBox
from counsellor_app.ui.choices import RoundChoice
from counsellor_app.ui.line_edits import LineBox
from counsellor_app.ui.paper_bar import asked
from counsellor_app.ui.parts import Kind, column, label, row
from counsellor_app.ui.tokens import Space
from counsellor_app.ui.words import signing as words

_LONGEST = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Details:
    """What was typed for one way; the interpreter named here signs the paper as well."""

    reason: str | None = None
    read_in: str | None = None
    read_by: str | None = None
    witnesses: tuple[str, ...] = ()
    interpreter: str | None = None
    kept_at: str | None = None
    problem: Text | None = None


class SignatureDetails(QWidget):
    """The boxes of one way at a time; the others are hidden and not read."""

    def __init__(self, language: Language, interpreter: str) -> None:
        super().__init__()
        self._language = language
        self._way = SignatureWay.SIGNED
        self.cannot_reason = self._line("cannot_reason")
        self.read_in = SearchingChoiceBox(language, _languages(language))
        self.read_in.setObjectName("read_in")
        self.read_by = self._line("read_by")
        self.by_witnesses = RoundChoice(words.TWO_WITNESSES.to(language), "by_witnesses")
        self.by_interpreter = RoundChoice(words.INTERPRETER.to(language), "by_interpreter")
        self.first_witness = self._line("first_witness")
        self.second_witness = self._line("second_witness")
        self.interpreter = self._line("interpreter_name")
        self.interpreter.show_text(interpreter)
        self.refusal = self._line("refusal_reason")
        self.kept_at = self._line("kept_at")
        self._parts = {
            SignatureWay.CANNOT_SIGN: self._cannot_sign(),
            SignatureWay.REFUSES: self._asked(
                words.REFUSES_REASON, self.refusal, words.REFUSES_HINT
            ),
            SignatureWay.SIGNED_ELSEWHERE: self._asked(words.KEPT_AT, self.kept_at),
        }
        whole = column(self, Space.S)
        for part in self._parts.values():
            whole.addWidget(part)
        self.show_way(SignatureWay.SIGNED)

    def show_way(self, way: SignatureWay) -> None:
        """Ask for what this way needs."""
        self._way = way
        for one, part in self._parts.items():
            part.setVisible(one is way)
        self.setVisible(way in self._parts)

    def empty(self) -> None:
        """Forget what was typed, but for the interpreter proposed."""
        for box in (self.cannot_reason, self.read_by, self.first_witness, self.second_witness):
            box.show_text("")
        for box in (self.refusal, self.kept_at):
            box.show_text("")
        self.read_in.show_chosen(None)

    def typed(self) -> Details:
        """Return what was typed for the way shown, and what it lacks."""
        match self._way:
            case SignatureWay.CANNOT_SIGN:
                return self._typed_cannot_sign()
            case SignatureWay.REFUSES:
                return Details(reason=_said(self.refusal))
            case SignatureWay.SIGNED_ELSEWHERE:
                return Details(kept_at=_said(self.kept_at))
        return Details()

    def _typed_cannot_sign(self) -> Details:
        witnesses: tuple[str, ...] = ()
        interpreter, problem = None, None
        if self.by_interpreter.isChecked():
            interpreter = _said(self.interpreter)
            problem = None if interpreter else words.INTERPRETER_MISSING
        else:
            names = (_said(self.first_witness), _said(self.second_witness))
            witnesses = tuple(name for name in names if name)
            problem = None if len(witnesses) == len(names) else words.WITNESSES_MISSING
        return Details(
            reason=_said(self.cannot_reason),
            read_in=self.read_in.chosen(),
            read_by=_said(self.read_by),
            witnesses=witnesses,
            interpreter=interpreter,
            problem=problem,
        )

    def _cannot_sign(self) -> QWidget:
        made = QWidget()
        lines = column(made, Space.S)
        lines.addWidget(self._asked(words.CANNOT_REASON, self.cannot_reason, words.CANNOT_HINT))
        lines.addLayout(
            _pair(
                self._asked(words.READ_IN, self.read_in), self._asked(words.READ_BY, self.read_by)
            )
        )
        lines.addWidget(label(words.ATTESTS.to(self._language), Kind.STRONG))
        group = QButtonGroup(made)
        for choice in (self.by_witnesses, self.by_interpreter):
            group.addButton(choice)
            choice.setAccessibleDescription(words.ATTESTS.to(self._language))
        choices = row(self.by_witnesses, self.by_interpreter, spacing=Space.L)
        choices.addStretch(1)
        lines.addLayout(choices)
        witnesses = QWidget()
        witnesses.setLayout(
            _pair(
                self._asked(words.FIRST_WITNESS, self.first_witness),
                self._asked(words.SECOND_WITNESS, self.second_witness),
            )
        )
        interpreter = self._asked(words.INTERPRETER_NAME, self.interpreter)
        lines.addWidget(witnesses)
        lines.addWidget(interpreter)
        self.by_witnesses.toggled.connect(witnesses.setVisible)
        self.by_witnesses.toggled.connect(interpreter.setHidden)
        self.by_witnesses.setChecked(True)
        interpreter.hide()
        return made

    def _line(self, name: str) -> LineBox:
        made = LineBox(self._language, _LONGEST)
        made.setObjectName(name)
        return made

    def _asked(self, said: Text, control: QWidget, explanation: Text | None = None) -> QWidget:
        hint = "" if explanation is None else explanation.to(self._language)
        return asked(said.to(self._language), control, hint)


def with_details(signature: Signature, details: Details) -> Signature:
    """Return the signature with what its way asks for."""
    return replace(
        signature,
        reason=details.reason,
        read_in=details.read_in,
        read_by=details.read_by,
        witnesses=details.witnesses,
        paper_kept_at=details.kept_at,
    )


def _pair(left: QWidget, right: QWidget) -> QHBoxLayout:
    line = row(spacing=Space.L)
    for part in (left, right):
        line.addWidget(part, 1)
    return line


def _said(box: LineBox) -> str | None:
    return box.typed().strip() or None


def _languages(language: Language) -> list[Choosable]:
    return [Choosable(one.value, one.text.to(language)) for one in entries(Catalogue.LANGUAGES)]
