"""Typing one signature: whose, in which of the four ways, on which day."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QButtonGroup, QWidget

from counsellor_app.cases.acts import Signature
from counsellor_app.law.catalogue import SignatoryKind, SignatureWay
from counsellor_app.services.signing import problem_of
from counsellor_app.services.signing_days import NO_PAPER_DAYS, PaperDays
from counsellor_app.text import Language, Text
from counsellor_app.ui.choices import RoundChoice
from counsellor_app.ui.day_advice import DayAdvice
from counsellor_app.ui.day_box import DayBox
from counsellor_app.ui.line_edits import LineBox
from counsellor_app.ui.paper_bar import asked
from counsellor_app.ui.parts import Kind, column, label, paragraph, row, say
from counsellor_app.ui.signature_details import Details, SignatureDetails, with_details
from counsellor_app.ui.spoken import announce
from counsellor_app.ui.tokens import Space
from counsellor_app.ui.words import signing as words

WAYS = (
    SignatureWay.SIGNED,
    SignatureWay.CANNOT_SIGN,
    SignatureWay.REFUSES,
    SignatureWay.SIGNED_ELSEWHERE,
)
_LONGEST_NAME = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposed:
    """What an editor starts from; ``content_hash`` is the printed version, if there is one."""

    kind: SignatoryKind
    name: str
    interpreter: str = ""
    content_hash: str | None = None
    days: PaperDays = NO_PAPER_DAYS


class SignatureEditor(QWidget):
    """One signature being typed; ``typed`` says what is missing beside the boxes."""

    def __init__(self, proposed: Proposed, language: Language, today: Callable[[], date]) -> None:
        super().__init__()
        self._proposed = proposed
        self._language = language
        self._today = today
        kind = proposed.kind.value
        self.name = LineBox(language, _LONGEST_NAME)
        self.name.setObjectName(f"name_{kind}")
        self.day = DayBox(language, today)
        self.day.line.setObjectName(f"day_{kind}")
        self.ways = {way: RoundChoice(way.text.to(language), f"{kind}_{way.value}") for way in WAYS}
        self.details = SignatureDetails(language, proposed.interpreter)
        self._advice = DayAdvice(language, proposed.days, kind)
        self.day.edited.connect(self._show_advice)
        self._problem = paragraph(kind=Kind.ERROR)
        self._problem.hide()
        group = QButtonGroup(self)
        for way, choice in self.ways.items():
            group.addButton(choice)
            choice.setAccessibleDescription(words.WAY.to(language))
            choice.toggled.connect(_shows(self.details, way))
            choice.toggled.connect(self._show_advice)
        lines = column(self, Space.M)
        lines.addWidget(asked(words.NAME.to(language), self.name))
        lines.addWidget(self._ways_asked())
        lines.addWidget(self.details)
        hint = words.DAY_HINT.to(language)
        lines.addWidget(asked(words.DAY.to(language), self.day, hint, widest=460))
        lines.addWidget(self._advice)
        lines.addWidget(self._problem)
        self.setFocusProxy(self.name)
        self.propose(proposed)

    def propose(self, proposed: Proposed) -> None:
        """Start anew with the name proposed, "signed", and no day."""
        self._proposed = proposed
        self.name.show_text(proposed.name)
        self.day.show_day(None)
        self.details.empty()
        self._advice.empty()
        self.ways[SignatureWay.SIGNED].setChecked(True)
        self._show_advice()
        self._complain(None)

    def typed(self) -> tuple[Signature, ...] | None:
        """Return the signature, with the interpreter's if they sign for it; None if not whole."""
        day, details = self.day.day(), self.details.typed()
        signature = Signature(
            who=self._proposed.kind,
            name=self.name.typed().strip(),
            way=self._way(),
            on=day or self._today(),
            content_hash=self._version(),
            day_reason=self._advice.reason(),
        )
        signature = with_details(signature, details)
        problem = problem_of(signature) or details.problem or self._problem_of_day(day)
        problem = problem or self._advice.problem()
        self._complain(problem)
        if problem is not None:
            announce(self, problem.to(self._language))
            return None
        return (signature, *_attesting(signature, details))

    def problem(self) -> str:
        """Return the sentence shown, or nothing."""
        return self._problem.text()

    def _way(self) -> SignatureWay:
        return next(way for way, choice in self.ways.items() if choice.isChecked())

    def _version(self) -> str | None:
        """Return the printed version signed; another copy is not that version."""
        elsewhere = self.ways[SignatureWay.SIGNED_ELSEWHERE].isChecked()
        return None if elsewhere else self._proposed.content_hash

    def _problem_of_day(self, day: date | None) -> Text | None:
        if day is None:
            return words.DAY_MISSING
        return words.DAY_AHEAD if day > self._today() else None

    def _show_advice(self, _chosen: bool = False) -> None:
        if any(choice.isChecked() for choice in self.ways.values()):
            self._advice.show_day(self.day.day(), self._way())

    def _complain(self, problem: Text | None) -> None:
        say(self._problem, "" if problem is None else problem.to(self._language))
        self._problem.setVisible(problem is not None)

    def _ways_asked(self) -> QWidget:
        made = QWidget()
        lines = column(made, 0)
        lines.addWidget(label(words.WAY.to(self._language), Kind.STRONG))
        across = row(*self.ways.values(), spacing=Space.M)
        across.addStretch(1)
        lines.addLayout(across)
        return made


def _shows(details: SignatureDetails, way: SignatureWay) -> Callable[[bool], None]:
    def show(chosen: bool) -> None:
        if chosen:
            details.show_way(way)

    return show


def _attesting(signature: Signature, details: Details) -> tuple[Signature, ...]:
    """Return the signature of the interpreter who signs for one who cannot.

    Witnesses are named in the signature itself, and the rules count them from there.
    """
    if signature.way is not SignatureWay.CANNOT_SIGN or not details.interpreter:
        return ()
    return (
        Signature(
            who=SignatoryKind.INTERPRETER,
            name=details.interpreter,
            way=SignatureWay.SIGNED,
            on=signature.on,
            content_hash=signature.content_hash,
            day_reason=signature.day_reason,
        ),
    )
