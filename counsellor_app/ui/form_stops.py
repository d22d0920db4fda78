"""What the law stops at the foot of a form: finalising it, and „De ce nu pot?” beside it."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from counsellor_app.cases.told import Typing
from counsellor_app.forms.checking import stops_finalising
from counsellor_app.law.procedure import OfficeAct
from counsellor_app.services.desk import Desk
from counsellor_app.services.keeping import may_finalise
from counsellor_app.services.stopping import finalising_act
from counsellor_app.services.why_not import FindingLine, Settling
from counsellor_app.text import Language
from counsellor_app.ui.case_desk import CaseDesk
from counsellor_app.ui.clock import Clock
from counsellor_app.ui.form_filling import FormFilling
from counsellor_app.ui.form_foot import Place
from counsellor_app.ui.whereabouts import Where
from counsellor_app.ui.why_not import WhyNotAsked


class FormStops(QObject):
    """Tells, on the last step of a form, what stops it from being finalised."""

    article_wanted = Signal(object)  # a Basis
    opened = Signal(object)  # the Where of another form that settles it
    field_wanted = Signal(str)  # a question of this form that settles it
    # A tuple of sentences, in the language of the windows; none: nothing stops it.
    told = Signal(object)

    def __init__(
        self, page: QWidget, desk: Desk, filling: FormFilling, language: Language, clock: Clock
    ) -> None:
        super().__init__(page)
        self._desk = desk
        self._filling = filling
        self._language = language
        self._is_last = False
        writing = filling.keeper.writing
        self._asked = WhyNotAsked(CaseDesk(page, desk, writing.case_id, language, clock))
        self._asked.article_wanted.connect(self.article_wanted)
        self._asked.opened.connect(self._go)
        self._asked.settled.connect(self.follow)

    def show_place(self, place: Place) -> None:
        """Take note of the step on the screen, and tell what stops the form there."""
        self._is_last = place.is_last
        self.follow()

    def follow(self) -> None:
        """Tell what stops the answers as they stand now."""
        said = (line.finding.text.to(self._language) for line in self._stopping())
        self.told.emit(tuple(said))

    def show(self) -> None:
        """Open „De ce nu pot?”."""
        act = self._act()
        if act is not None:
            self._asked.show(act, self._typing())

    def _act(self) -> OfficeAct | None:
        """Return the act of the office these answers are, if it is this member's."""
        writing, answers = self._filling.keeper.writing, self._filling.session.answers
        its = may_finalise(self._desk, writing, answers)
        return finalising_act(writing.form.id, answers) if its else None

    def _stopping(self) -> tuple[FindingLine, ...]:
        """Return what stops it; what its own gaps tell already is told by them alone."""
        act = self._act() if self._is_last else None
        if act is None or self._filling.is_finalised():
            return ()
        lines = self._asked.read(act, self._typing()).stopping
        if not any(stops_finalising(gap) for gap in self._filling.final_gaps()):
            return lines
        own = self._filling.form.id
        return tuple(line for line in lines if _form_of(line) != own)

    def _typing(self) -> Typing:
        return Typing(
            {self._filling.form.id: self._filling.session.answers},
            self._filling.keeper.writing.record_id,
        )

    def _go(self, where: Where) -> None:
        own = where.form_id == self._filling.form.id
        if not own:
            self.opened.emit(where)
        elif where.tab is not None:
            self.field_wanted.emit(where.tab.partition("/")[2])


def _form_of(line: FindingLine) -> str | None:
    return line.settling.form_id if isinstance(line.settling, Settling) else None
