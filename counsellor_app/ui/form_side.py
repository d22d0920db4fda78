"""What stands at the right of a form: the context of the question, the needs beside a plan."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from counsellor_app.forms.left_out import QuestionsLeftOut
from counsellor_app.text import Language
from counsellor_app.ui.before_after import BeforeAfterChart
from counsellor_app.ui.context_panel import ContextPanel
from counsellor_app.ui.law_here import law_above
from counsellor_app.ui.left_out_card import LeftOutCard
from counsellor_app.ui.needs_beside import NOTHING_BESIDE, NeedsBeside
from counsellor_app.ui.panels import TitledCard
from counsellor_app.ui.plan_side import PlanSide
from counsellor_app.ui.prepared_card import PreparedCard
from counsellor_app.ui.questions.question import Question
from counsellor_app.ui.theme import px
from counsellor_app.ui.tokens import Space
from counsellor_app.ui.words import changes

WIDTH = 272
PLAN_WIDTH = 312
_ROOM = 1_214  # a form narrower than this shows no help until it is asked for


class FormSide(QScrollArea):
    """The right-hand column. Beside a plan and an offer it stands; else where there is room."""

    article_asked = Signal(object)
    added = Signal(object)  # a Suggestion
    reason_asked = Signal(str)
    objective_added = Signal(object)  # the rows of the objectives, the new one last
    element_asked = Signal(object)  # the ElementLine to be filled in
    prepared_taken = Signal(str)  # the question to be looked at first
    turned = Signal()  # shown or hidden on demand

    def __init__(self, language: Language, *, beside_plan: bool) -> None:
        super().__init__()
        self._beside_plan = beside_plan
        self._wanted: bool | None = None  # None: wherever there is room
        self._asks = True
        self._is_aside = False
        self._width = 0
        self.setObjectName("form.side")
        self.setWidgetResizable(True)
        self.setFixedWidth(px(PLAN_WIDTH if beside_plan else WIDTH))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._plan = PlanSide(language)
        self._plan.added.connect(self.added)
        self._plan.reason_asked.connect(self.reason_asked)
        self._plan.objective_added.connect(self.objective_added)
        self._plan.element_asked.connect(self.element_asked)
        self._beside = NOTHING_BESIDE
        self._here = ""  # the question that has the focus
        self._changes = TitledCard(changes.CHART.to(language))
        self._chart = BeforeAfterChart(language)
        self._changes.column.addWidget(self._chart)
        self._changes.hide()
        self._prepared = PreparedCard(language)
        self._prepared.taken.connect(self.prepared_taken)
        self._context = ContextPanel(language)
        self._context.article_asked.connect(self.article_asked)
        self._left_out = LeftOutCard(language, "side.left_out")
        host = QWidget()
        host.setProperty("page", "true")
        whole = QVBoxLayout(host)
        whole.setContentsMargins(0, Space.L, Space.L, Space.L)
        whole.setSpacing(Space.M)
        for part in (self._plan, self._prepared, self._changes, self._context, self._left_out):
            whole.addWidget(part)
        whole.addStretch(1)
        if not beside_plan:
            self._plan.hide()
        self.setWidget(host)

    def show_question(self, question: Question) -> None:
        """Show what there is to know about the question that has the focus. Emits nothing."""
        self._context.show_field(question.field, law_above(question))
        self._here = question.field.id
        self._show_changes()

    def show_step(self, *, asks: bool) -> None:
        """Forget the question of the step before; a step that asks nothing needs no help."""
        self._context.show_nothing()
        self._here = ""
        self._show_changes()
        self._asks = asks
        self.show_room(self._width)

    def show_left_out(self, questions: Sequence[QuestionsLeftOut]) -> None:
        """Show which questions of this step are not asked, and why. Emits nothing."""
        self._left_out.show_questions(questions)

    def show_needs(self, beside: NeedsBeside) -> None:
        """Show the needs beside a plan, and how they changed beside others. Emits nothing."""
        self._beside = beside
        if self._beside_plan:
            self._plan.show_plan(beside)
        self._prepared.show_prepared(beside.prepared)
        self.show_room(self._width)
        self._show_changes()

    def show_room(self, width: int) -> None:
        """Stand or step aside, as wide as the form is. Emits nothing."""
        self._width = width
        offers = self._beside_plan or self._beside.prepared is not None
        roomy = (width >= px(_ROOM) and self._asks) or offers
        roomy = roomy and not self._is_aside
        self.setVisible(roomy if self._wanted is None else self._wanted)

    def stand_aside(self, is_aside: bool) -> None:
        """Stay away until it is asked for, as at a table, or come back. Emits nothing."""
        self._is_aside = is_aside
        self._wanted = None
        self.show_room(self._width)

    def turn(self) -> None:
        """Show or hide it from now on, whatever the room."""
        self._wanted = self.isHidden()
        self.setVisible(self._wanted)
        self.turned.emit()

    def _show_changes(self) -> None:
        is_here = self._beside.changes is not None and self._here in self._beside.changes_at
        if is_here:
            self._chart.show_changes(self._beside.changes)
        self._changes.setVisible(is_here)
