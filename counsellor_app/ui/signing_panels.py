"""Over the signatories: what is missing, all at once, the programme that runs, two periods."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from counsellor_app.cases.acts import Signature
from counsellor_app.law.catalogue import SignatoryKind, SignatureWay
from counsellor_app.law.citation import Basis, og44
from counsellor_app.services.signing import Signatory
from counsellor_app.services.signing_days import PaperDays
from counsellor_app.text import Language
from counsellor_app.ui.day_advice import DayAdvice
from counsellor_app.ui.day_box import DayBox
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.icons import IconView
from counsellor_app.ui.law_here import name_law
from counsellor_app.ui.law_link import law_link, show_law
from counsellor_app.ui.line_edits import LineBox
from counsellor_app.ui.panels import Card
from counsellor_app.ui.paper_bar import asked
from counsellor_app.ui.parts import Kind, Role, button, column, label, paragraph, row, say
from counsellor_app.ui.tokens import Space, Tone
from counsellor_app.ui.words import common
from counsellor_app.ui.words import signing as words

_NAME_LIMIT, _REASON_LIMIT = 200, 300
_TILES, _TILE_LINES = 4, 3
_STARTS = og44(20, 1)  # from the last signature that is required


@dataclass(frozen=True, slots=True)
class Tile:
    """A day of the programme: what it is, the day in words, what goes with it."""

    title: str
    day: str
    detail: str = ""
    law: Basis | None = None
    check: bool = False  # the article is marked „modificat – verificați”


class AllSignedCard(Card):
    """Every required signature at once, "signed" on one day, after one confirmation."""

    confirmed = Signal(object)  # a tuple of Signatures
    given_up = Signal()

    def __init__(self, language: Language, today: Callable[[], date], days: PaperDays) -> None:
        super().__init__(Tone.INFO.value, Space.M)
        self._language = language
        self._today = today
        self._names: dict[SignatoryKind, LineBox] = {}
        self._rows: dict[SignatoryKind, QWidget] = {}
        self._wanted: tuple[SignatoryKind, ...] = ()
        self._content_hash: str | None = None
        self._day = DayBox(language, today)
        self._day.line.setObjectName("day_of_all")
        self._advice = DayAdvice(language, days, "all")
        self._day.edited.connect(self._show_advice)
        self._problem = paragraph(kind=Kind.ERROR)
        self._boxes = QVBoxLayout()
        self._boxes.setSpacing(Space.S)
        self.column.addWidget(label(words.ALL_TITLE.to(language), Kind.SUBTITLE))
        self.column.addWidget(paragraph(words.ALL_HINT.to(language)))
        self.column.addLayout(self._boxes)
        self.column.addWidget(asked(words.DAY_OF_ALL.to(language), self._day, widest=460))
        self.column.addWidget(self._advice)
        self.column.addWidget(self._problem)
        acts = row(
            button(
                words.ALL_CONFIRM.to(language),
                Role.PRIMARY,
                clicked=self._confirm,
                name="confirm_all",
            ),
            button(common.DISCARD.to(language), clicked=self.given_up.emit, name="discard_all"),
        )
        acts.addStretch(1)
        self.column.addLayout(acts)

    def ask(self, lacking: Sequence[Signatory], content_hash: str | None) -> None:
        """Ask about these signatories, with the names proposed and today."""
        self._wanted = tuple(one.kind for one in lacking)
        self._content_hash = content_hash
        for one in lacking:
            if one.kind not in self._names:
                self._add(one.kind)
            self._names[one.kind].show_text(one.name)
        for kind, part in self._rows.items():
            part.setVisible(kind in self._wanted)
        self._day.show_day(self._today())
        self._advice.empty()
        self._show_advice()
        self._problem.hide()
        self.show()
        self._first_box().setFocus()

    def _confirm(self) -> None:
        day = self._day.day()
        problem = None
        if day is None:
            problem = words.DAY_MISSING
        elif day > self._today():
            problem = words.DAY_AHEAD
        else:
            problem = self._advice.problem()
        for kind in self._wanted:
            if not self._names[kind].typed().strip():
                problem = words.NAME_MISSING.filled(who=kind.text)
        say(self._problem, "" if problem is None else problem.to(self._language))
        self._problem.setVisible(problem is not None)
        if problem is None and day is not None:
            self.confirmed.emit(tuple(self._signature(kind, day) for kind in self._wanted))

    def _signature(self, kind: SignatoryKind, day: date) -> Signature:
        return Signature(
            who=kind,
            name=self._names[kind].typed().strip(),
            way=SignatureWay.SIGNED,
            on=day,
            content_hash=self._content_hash,
            day_reason=self._advice.reason(),
        )

    def _show_advice(self) -> None:
        self._advice.show_day(self._day.day(), SignatureWay.SIGNED)

    def _add(self, kind: SignatoryKind) -> None:
        box = LineBox(self._language, _NAME_LIMIT)
        box.setObjectName(f"all_name_{kind.value}")
        said = kind.text.to(self._language)
        self._names[kind] = box
        self._rows[kind] = asked(said[:1].upper() + said[1:], box)
        self._boxes.addWidget(self._rows[kind])

    def _first_box(self) -> QWidget:
        empty = [k for k in self._wanted if not self._names[k].typed().strip()]
        return self._names[empty[0]] if empty else self._day


class ActiveCard(Card):
    """The programme that runs: its days as calm tiles."""

    article_wanted = Signal(object)  # a Basis

    def __init__(self, language: Language) -> None:
        super().__init__(Tone.OK.value, Space.M)
        self._language = language
        icon = IconView(Icon.CHECKMARK_CIRCLE_FILLED, Tone.OK.ink, 24)
        head = row(icon, label(words.ACTIVE_TITLE.to(language), Kind.TITLE), spacing=Space.S)
        head.addStretch(1)
        self.column.addLayout(head)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(Space.XL)
        self._grid.setVerticalSpacing(1)
        self._tiles = [self._tile(place) for place in range(_TILES)]
        self._laws = [self._law(place) for place in range(_TILES)]
        self.column.addLayout(self._grid)
        self._corrected = paragraph(words.CORRECTED.to(language), Kind.CAPTION)
        self.column.addWidget(self._corrected)

    def show_tiles(self, tiles: Sequence[Tile], *, corrected: bool) -> None:
        """Show up to four days; ``corrected`` says that the paper names another start."""
        for place, (labels, article) in enumerate(zip(self._tiles, self._laws, strict=True)):
            tile = tiles[place] if place < len(tiles) else Tile("", "")
            show_law(article, tile.law, self._language, check=tile.check)
            for part, said in zip(labels, (tile.title, tile.day, tile.detail), strict=True):
                say(part, said)
                part.setVisible(bool(said))
        self._corrected.setVisible(corrected)
        said = "; ".join(f"{tile.title} {tile.day} {tile.detail}".strip() for tile in tiles)
        self.setAccessibleName(said)

    def _tile(self, place: int) -> tuple[QLabel, QLabel, QLabel]:
        labels = (
            paragraph(kind=Kind.CAPTION),
            paragraph(kind=Kind.STRONG),
            paragraph(kind=Kind.CAPTION),
        )
        labels[0].setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
        labels[2].setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        for line, part in enumerate(labels):
            self._grid.addWidget(part, line, place)
        self._grid.setColumnStretch(place, 1)
        return labels

    def _law(self, place: int) -> QPushButton:
        made = law_link(self._language, self.article_wanted.emit, f"tile.{place}.article")
        self._grid.addWidget(made, _TILE_LINES, place, Qt.AlignmentFlag.AlignLeft)
        return made


class PeriodCard(Card):
    """The paper and the signatures start on two days: print again, or record a correction."""

    print_again = Signal()
    corrected = Signal(str)  # the reason
    article_wanted = Signal(object)  # a Basis

    def __init__(self, language: Language) -> None:
        super().__init__(Tone.WARN.value, Space.M)
        self._language = language
        icon = IconView(Icon.WARNING, Tone.WARN.ink, 24)
        head = row(icon, spacing=Space.S)
        self._title = paragraph(kind=Kind.SUBTITLE)
        head.addWidget(self._title, 1)
        self._says = paragraph()
        name_law(self, _STARTS)
        article = law_link(language, self.article_wanted.emit, "period.article", _STARTS)
        self._reason = LineBox(language, _REASON_LIMIT)
        self._reason.setObjectName("correct_reason")
        self._problem = paragraph(words.CORRECT_MISSING.to(language), Kind.ERROR)
        self._correcting = self._correcting_part()
        self.column.addLayout(head)
        self.column.addWidget(self._says)
        self.column.addWidget(article, 0, Qt.AlignmentFlag.AlignLeft)
        acts = row(
            button(
                words.PRINT_AGAIN.to(language),
                Role.PRIMARY,
                symbol=Icon.PRINT,
                clicked=self.print_again.emit,
                name="print_again",
            ),
            button(words.CORRECT.to(language), clicked=self._ask_why, name="correct"),
        )
        acts.addStretch(1)
        self.column.addLayout(acts)
        self.column.addWidget(self._correcting)

    def show_starts(self, printed: str, computed: str, *, late: bool) -> None:
        """Say on which day each of the two starts; ``late``: signed after a start that is set."""
        title, told = words.DIFFER_TITLE, words.DIFFER_WORDS
        if late:
            title, told = words.LATE_TITLE, words.LATE_WORDS
        said = told.filled(printed=printed, computed=computed).to(self._language)
        say(self._title, title.to(self._language))
        say(self._says, said)
        self.setAccessibleName(f"{title.to(self._language)}. {said}")
        self._correcting.hide()

    def _ask_why(self) -> None:
        self._problem.hide()
        self._correcting.show()
        self._reason.setFocus()

    def _tell(self) -> None:
        reason = self._reason.typed().strip()
        self._problem.setVisible(not reason)
        if reason:
            self.corrected.emit(reason)

    def _correcting_part(self) -> QWidget:
        made = QWidget()
        lines = column(made, Space.S)
        lines.addWidget(asked(words.CORRECT_REASON.to(self._language), self._reason, widest=560))
        lines.addWidget(self._problem)
        save = button(
            words.CORRECT_SAVE.to(self._language),
            Role.PRIMARY,
            clicked=self._tell,
            name="correct_save",
        )
        line = row(save)
        line.addStretch(1)
        lines.addLayout(line)
        return made
