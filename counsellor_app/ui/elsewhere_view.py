"""A protocol signed on a paper that this program did not print: recorded, never blocked."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.cases.acts import Signature
from counsellor_app.cases.ids import CaseId
from counsellor_app.errors import UserError
from counsellor_app.law.catalogue import SignatoryKind
from counsellor_app.services import signing
from counsellor_app.services.case_pages import case_page
from counsellor_app.services.desk import Desk
from counsellor_app.services.signing import PaperElsewhere
from counsellor_app.services.signing_pages import OFFERED
from counsellor_app.text import Language, Text
from counsellor_app.ui.choices import SquareChoice
from counsellor_app.ui.clock import Clock
from counsellor_app.ui.day_box import DayBox
from counsellor_app.ui.error_summary import ErrorSummary
from counsellor_app.ui.line_edits import LineBox
from counsellor_app.ui.messages import tell
from counsellor_app.ui.mnemonics import give_mnemonics
from counsellor_app.ui.naming import named
from counsellor_app.ui.panels import Banner, Card, ScrollPage, TitledCard
from counsellor_app.ui.paper_bar import PaperBar, asked
from counsellor_app.ui.parts import Kind, Role, bar, button, paragraph
from counsellor_app.ui.signature_editor import Proposed, SignatureEditor
from counsellor_app.ui.theme import set_property
from counsellor_app.ui.tokens import Space, Tone
from counsellor_app.ui.words import issuing
from counsellor_app.ui.words import signing as words

_WIDEST = 860
_LONGEST_NUMBER, _LONGEST = 40, 300
_USUAL = frozenset({SignatoryKind.PERSON, SignatoryKind.IGI})


class ElsewhereView(QWidget):
    """Number, day and place of a paper, and who signed it in which way."""

    left = Signal()
    recorded = Signal(object)  # an IssueId

    def __init__(self, desk: Desk, case_id: CaseId, language: Language, clock: Clock) -> None:
        super().__init__()
        self._desk = desk
        self._case_id = case_id
        self._language = language
        self._clock = clock
        case = case_page(desk, case_id, clock.today())
        self._bar = PaperBar(words.BACK_TO_CASE.to(language))
        facts = issuing.FACTS.filled(name=named(case.name, language), number=case.number)
        self._bar.show_words(words.ELSEWHERE_TITLE.to(language), facts.to(language))
        self._bar.left.connect(self.left)
        self._problems = ErrorSummary(language)
        self._problems.chosen.connect(self._go_to)
        self._number = LineBox(language, _LONGEST_NUMBER)
        self._number.setObjectName("paper_number")
        self._day = DayBox(language, clock.today)
        self._day.line.setObjectName("paper_day")
        self._kept_at = LineBox(language, _LONGEST)
        self._kept_at.setObjectName("paper_kept_at")
        self._no_scan = LineBox(language, _LONGEST)
        self._no_scan.setObjectName("why_no_scan")
        self._signed = [
            _TickedSignature(kind, case.name, language, clock.today) for kind in OFFERED
        ]
        self._lay_out()
        give_mnemonics(self)
        self.take_focus()

    def take_focus(self) -> None:
        """Move the focus to the first box."""
        self._number.setFocus()

    def _lay_out(self) -> None:
        intro = Banner(Tone.INFO)
        intro.show_words(
            words.ELSEWHERE_INTRO.to(self._language), words.ELSEWHERE_HINT.to(self._language)
        )
        scroll = ScrollPage(_WIDEST)
        self._scroll = scroll
        for part in (self._problems, intro, self._paper_card(), self._who_card()):
            scroll.column.addWidget(part)
        for ticked in self._signed:
            scroll.column.addWidget(ticked)
        scroll.column.addStretch(1)
        foot = bar("bottom")
        line = QHBoxLayout(foot)
        line.setContentsMargins(Space.XL, Space.M, Space.XL, Space.M)
        line.addStretch(1)
        said = words.RECORD_PAPER.to(self._language)
        line.addWidget(button(said, Role.PRIMARY, clicked=self._record, name="record_paper"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        for part in (self._bar, scroll, foot):
            whole.addWidget(part)

    def _paper_card(self) -> Card:
        card = TitledCard(words.PAPER.to(self._language))
        card.column.setSpacing(Space.M)
        parts: tuple[tuple[Text, QWidget, Text | None, int], ...] = (
            (words.NUMBER, self._number, None, 300),
            (words.PAPER_DAY, self._day, None, 460),
            (words.PAPER_KEPT, self._kept_at, words.PAPER_KEPT_HINT, 560),
            (words.NO_SCAN, self._no_scan, words.NO_SCAN_HINT, 560),
        )
        for said, box, explanation, widest in parts:
            hint = "" if explanation is None else explanation.to(self._language)
            card.column.addWidget(asked(said.to(self._language), box, hint, widest))
        return card

    def _who_card(self) -> QWidget:
        made = QWidget()
        lines = QVBoxLayout(made)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(2)
        lines.addWidget(paragraph(words.WHO_SIGNED.to(self._language), Kind.SUBTITLE))
        lines.addWidget(paragraph(words.WHO_SIGNED_HINT.to(self._language), Kind.MUTED))
        return made

    def _record(self) -> None:
        signatures, day = self._signatures(), self._day.day()
        problems = self._problems_of(signatures)
        self._problems.show_problems(problems)
        if problems or day is None:
            self._scroll.verticalScrollBar().setValue(0)
            self._problems.take_focus()
            return
        paper = PaperElsewhere(
            number=self._number.typed().strip(),
            day=day,
            kept_at=self._kept_at.typed().strip(),
            why_no_scan=self._no_scan.typed().strip(),
            signatures=signatures,
        )
        try:
            issue_id = signing.record_signed_elsewhere(
                self._desk, self._case_id, paper, self._clock.now()
            )
        except UserError as error:
            tell(self, error, self._language)
            return
        self.recorded.emit(issue_id)

    def _signatures(self) -> tuple[Signature, ...]:
        """Return the signatures ticked; an interpreter named twice signed once."""
        found: list[Signature] = []
        for ticked in self._signed:
            known = {(one.who, one.name) for one in found}
            found += [one for one in ticked.typed() if (one.who, one.name) not in known]
        return tuple(found)

    def _problems_of(self, signatures: tuple[Signature, ...]) -> list[tuple[str, str]]:
        problems = []
        for box, lacks, sentence in (
            (self._number, not self._number.typed().strip(), words.NUMBER_MISSING),
            (self._day.line, self._day.day() is None, words.PAPER_DAY_MISSING),
            (self._kept_at, not self._kept_at.typed().strip(), words.KEPT_MISSING),
            (self._no_scan, not self._no_scan.typed().strip(), words.SCAN_MISSING),
        ):
            set_property(box, "invalid", "true" if lacks else "false")
            if lacks:
                problems.append((box.objectName(), sentence.to(self._language)))
        problems += [
            (f"name_{one.kind.value}", one.problem()) for one in self._signed if one.problem()
        ]
        if not signatures and not problems:
            nobody = words.NOBODY_SIGNED.to(self._language)
            problems.append((f"ticked_{SignatoryKind.PERSON.value}", nobody))
        return problems

    def _go_to(self, name: str) -> None:
        part = self.findChild(QWidget, name)
        if isinstance(part, QWidget):
            part.setFocus(Qt.FocusReason.OtherFocusReason)
            self._scroll.show_part(part)


class _TickedSignature(Card):
    """A signatory: a tick, and once ticked the boxes of the signature."""

    def __init__(
        self, kind: SignatoryKind, person: str, language: Language, today: Callable[[], date]
    ) -> None:
        super().__init__()
        self.kind = kind
        self._language = language
        said = kind.text.to(language)
        self._tick = SquareChoice(said[:1].upper() + said[1:], f"ticked_{kind.value}")
        name = person if kind is SignatoryKind.PERSON else ""
        self._proposed = Proposed(kind=kind, name=name)
        self._today = today
        self._editor: SignatureEditor | None = None  # made when first ticked
        self._lacks = False
        self.column.addWidget(self._tick)
        self._tick.toggled.connect(self._show_boxes)
        self._tick.setChecked(kind in _USUAL)

    def typed(self) -> tuple[Signature, ...]:
        """Return the signatures typed; none if it is not ticked or not whole."""
        self._lacks = False
        if self._editor is None or not self._tick.isChecked():
            return ()
        typed = self._editor.typed()
        self._lacks = typed is None
        return typed or ()

    def problem(self) -> str:
        """Return what the boxes lack, with whose signature it is."""
        if self._editor is None or not self._lacks:
            return ""
        said = words.OF_WHOM.filled(kind=self.kind.text, words=self._editor.problem())
        return said.to(self._language)

    def _show_boxes(self, ticked: bool) -> None:
        if self._editor is None:
            self._editor = SignatureEditor(self._proposed, self._language, self._today)
            self.column.addWidget(self._editor)
        self._editor.setVisible(ticked)
