"""Beside the individual plan: needs nothing answers yet, and activities that they propose."""

from functools import partial

from PySide6.QtCore import Signal

from counsellor_app.cases.planning import Suggestion
from counsellor_app.text import Language
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.icons import IconView
from counsellor_app.ui.law_here import name_law
from counsellor_app.ui.needs_beside import NeedsBeside, NeedShown, ObjectiveShown
from counsellor_app.ui.panels import Card
from counsellor_app.ui.parts import (
    Kind,
    column,
    label,
    link,
    paragraph,
    pill,
    row,
    rule,
    say,
    show_pill,
)
from counsellor_app.ui.plan_elements import PlanElements
from counsellor_app.ui.suggest_button import SuggestButton
from counsellor_app.ui.theme import font
from counsellor_app.ui.tokens import Colour, Size, Space, Tone
from counsellor_app.ui.words import forms as words


class _NeedCard(Card):
    """One need: its level, what it proposes, and the way to leave it without an activity."""

    added = Signal(object)  # a Suggestion
    objective_added = Signal(object)  # the rows of the objectives, the new one last
    reason_asked = Signal(str)  # the field of the need

    def __init__(self, language: Language) -> None:
        super().__init__("soft", Space.XS)
        self._language = language
        self._need_field = ""
        self._proposed: tuple[Suggestion, ...] = ()
        self._objective: ObjectiveShown | None = None
        self._links: list[SuggestButton] = []
        self._name = paragraph(kind=Kind.STRONG)
        self._level = pill("", Tone.NEUTRAL)
        self._reason = link(
            words.GIVE_REASON.to(language), symbol=Icon.EDIT, clicked=self._ask_reason
        )
        self._reason.setFont(font(Size.CAPTION))
        self.column.setContentsMargins(Space.M, Space.S, Space.M, Space.S)
        head = row(spacing=Space.S)
        head.addWidget(self._name, 1)
        head.addWidget(self._level)
        self.column.addLayout(head)
        self._goal = SuggestButton()
        self._goal.clicked.connect(self._add_objective)
        self._proposals = column(spacing=0)
        self._proposals.addWidget(self._goal)
        self.column.addLayout(self._proposals)
        self.column.addWidget(self._reason)

    def show_need(self, shown: NeedShown) -> None:
        """Show a need. Emits nothing."""
        self._need_field = shown.need_field
        self._proposed = shown.proposed
        say(self._name, shown.name)
        tone = Tone.BAD if shown.urgent else Tone.WARN if shown.is_open else Tone.NEUTRAL
        show_pill(self._level, shown.level, tone)
        self._show_objective(shown)
        while len(self._links) < len(shown.proposed):
            self._add_link()
        for place, part in enumerate(self._links):
            part.setVisible(place < len(shown.proposed))
            if place < len(shown.proposed):
                self._show_link(part, shown.proposed[place])
        self._reason.setVisible(shown.is_open)
        asking = words.GIVE_REASON_FOR.filled(need=shown.name).to(self._language)
        self._reason.setAccessibleName(asking)
        self._reason.setObjectName(f"reason.{shown.need_field}")

    def _show_objective(self, shown: NeedShown) -> None:
        self._objective = shown.objective
        self._goal.setVisible(shown.objective is not None)
        if shown.objective is None:
            return
        said, basis = shown.objective.words, shown.objective.basis
        self._goal.show_words(words.OBJECTIVE_OF.filled(words=said).to(self._language), str(basis))
        name_law(self._goal, basis)
        self._goal.setObjectName(f"suggest.{shown.need.value}.objective")
        name = words.ADD_OBJECTIVE.filled(objective=f"{said}, {basis}").to(self._language)
        self._goal.setAccessibleName(name)

    def _show_link(self, part: SuggestButton, proposed: Suggestion) -> None:
        activity = proposed.activity.text.to(self._language)
        said = f"{proposed.activity.value}) {activity}"
        name = f"suggest.{proposed.need.value}.{proposed.activity.value}"
        if proposed.counselling is not None:
            said = f"{said}: {proposed.counselling.text.to(self._language)}"
            name = f"{name}.{proposed.counselling.value}"
        part.show_words(said, str(proposed.basis))
        name_law(part, proposed.basis)
        part.setObjectName(name)
        adding = words.ADD_SUGGESTION.filled(activity=f"{said}, {proposed.basis}")
        part.setAccessibleName(adding.to(self._language))

    def _add_link(self) -> None:
        made = SuggestButton()
        made.clicked.connect(partial(self._add, len(self._links)))
        self._links.append(made)
        self._proposals.addWidget(made)

    def _add(self, place: int, _checked: bool = False) -> None:
        self.added.emit(self._proposed[place])

    def _add_objective(self, _checked: bool = False) -> None:
        if self._objective is not None:
            self.objective_added.emit(self._objective.rows)

    def _ask_reason(self) -> None:
        self.reason_asked.emit(self._need_field)


class PlanSide(Card):
    """Needs of the sheet beside the plan; a click adds what they propose. What it lacks, first."""

    added = Signal(object)  # a Suggestion
    objective_added = Signal(object)  # the rows of the objectives, the new one last
    element_asked = Signal(object)  # the ElementLine to be filled in
    reason_asked = Signal(str)  # the field of a need

    def __init__(self, language: Language) -> None:
        super().__init__("plain", Space.S)
        self._language = language
        self._cards: list[_NeedCard] = []
        self.setObjectName("plan_side")
        title = words.PLAN_SIDE.to(language)
        self.setAccessibleName(title)
        head = row(IconView(Icon.CLIPBOARD_TASK_LIST_LTR, Colour.ACCENT, 18), spacing=Space.S)
        head.addWidget(label(title, Kind.STRONG), 1)
        self._count = paragraph(kind=Kind.CAPTION)
        self._elements = PlanElements(language)
        self._elements.asked.connect(self.element_asked)
        self.column.addWidget(self._elements)
        self.column.addWidget(rule())
        self.column.addLayout(head)
        self.column.addWidget(self._count)

    def show_plan(self, beside: NeedsBeside) -> None:
        """Show the elements, and the needs, those that nothing answers first. Emits nothing."""
        needs = beside.needs
        self._elements.show_elements(beside.elements)
        shown = sorted(needs, key=lambda need: not need.is_open)
        open_count = sum(need.is_open for need in needs)
        said = words.NEEDS_OPEN.of(open_count) if open_count else words.NEEDS_ALL_ANSWERED
        say(self._count, (said if needs else words.NO_NEEDS).to(self._language))
        while len(self._cards) < len(shown):
            self._add_card()
        for place, card in enumerate(self._cards):
            card.setVisible(place < len(shown))
            if place < len(shown):
                card.show_need(shown[place])

    def _add_card(self) -> None:
        card = _NeedCard(self._language)
        card.added.connect(self.added)
        card.objective_added.connect(self.objective_added)
        card.reason_asked.connect(self.reason_asked)
        self._cards.append(card)
        self.column.addWidget(card)
