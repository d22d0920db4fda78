"""What stands at the right of a form: the context of the question, the needs beside a plan."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from counsellor_app.text import Language
from counsellor_app.ui.context_panel import ContextPanel
from counsellor_app.ui.plan_side import NeedShown, PlanSide
from counsellor_app.ui.questions.question import Question
from counsellor_app.ui.theme import px
from counsellor_app.ui.tokens import Space

WIDTH = 272
PLAN_WIDTH = 312
_ROOM = 1_214  # a form narrower than this shows no help until it is asked for


class FormSide(QScrollArea):
    """The right-hand column. Beside a plan it always stands; else where there is room."""

    article_asked = Signal(object)
    added = Signal(object)  # a Suggestion
    reason_asked = Signal(str)
    turned = Signal()  # shown or hidden on demand

    def __init__(self, language: Language, *, beside_plan: bool) -> None:
        super().__init__()
        self._beside_plan = beside_plan
        self._wanted: bool | None = None  # None: wherever there is room
        self._asks = True
        self._width = 0
        self.setObjectName("form.side")
        self.setWidgetResizable(True)
        self.setFixedWidth(px(PLAN_WIDTH if beside_plan else WIDTH))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._plan = PlanSide(language)
        self._plan.added.connect(self.added)
        self._plan.reason_asked.connect(self.reason_asked)
        self._context = ContextPanel(language)
        self._context.article_asked.connect(self.article_asked)
        host = QWidget()
        host.setProperty("page", "true")
        whole = QVBoxLayout(host)
        whole.setContentsMargins(0, Space.L, Space.L, Space.L)
        whole.setSpacing(Space.M)
        whole.addWidget(self._plan)
        whole.addWidget(self._context)
        whole.addStretch(1)
        if not beside_plan:
            self._plan.hide()
        self.setWidget(host)

    def show_question(self, question: Question) -> None:
        """Show what there is to know about the question that has the focus. Emits nothing."""
        self._context.show_field(question.field)

    def show_step(self, *, asks: bool) -> None:
        """Forget the question of the step before; a step that asks nothing needs no help."""
        self._context.show_nothing()
        self._asks = asks
        self.show_room(self._width)

    def show_needs(self, needs: Sequence[NeedShown]) -> None:
        """Show the needs beside a plan. Emits nothing."""
        if self._beside_plan:
            self._plan.show_plan(needs)

    def show_room(self, width: int) -> None:
        """Stand or step aside, as wide as the form is. Emits nothing."""
        self._width = width
        roomy = (width >= px(_ROOM) and self._asks) or self._beside_plan
        self.setVisible(roomy if self._wanted is None else self._wanted)

    def turn(self) -> None:
        """Show or hide it from now on, whatever the room."""
        self._wanted = self.isHidden()
        self.setVisible(self._wanted)
        self.turned.emit()
