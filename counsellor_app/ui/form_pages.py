"""The pages of a form, one for each section and the check of answers, built when first shown."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from counsellor_app.forms.checking import Gap, Lack
from counsellor_app.forms.session import FormSession
from counsellor_app.forms.spec import Form
from counsellor_app.text import Language
from counsellor_app.ui.check_answers import CheckAnswers
from counsellor_app.ui.clock import Clock
from counsellor_app.ui.section_page import Said, SectionPage
from counsellor_app.ui.steps_list import CHECK


class FormPages(QStackedWidget):
    """The pages of a form. Only the one on screen follows the session."""

    answered = Signal(str, object)
    typing = Signal()
    entered = Signal(object)
    article_asked = Signal(object)
    opening_asked = Signal()
    step_asked = Signal(str)  # a section to change
    field_asked = Signal(str)  # a gap to fill

    def __init__(
        self, form: Form, language: Language, clock: Clock, finalised_by: str = ""
    ) -> None:
        super().__init__()
        self._finalised_by = finalised_by
        self._form = form
        self._language = language
        self._clock = clock
        self._pages: dict[str, SectionPage] = {}
        self._check: CheckAnswers | None = None
        self._insisted: set[str] = set()  # sections whose missing answers are shown
        self.here = ""

    def show_step(self, step_id: str) -> None:
        """Put a step on the screen. Emits nothing."""
        self.here = step_id
        page = self._check_page() if step_id == CHECK else self._page(step_id)
        self.setCurrentWidget(page)

    def show_session(
        self, session: FormSession, gaps: Sequence[Gap], said: Said, finalised: bool
    ) -> None:
        """Bring the page on screen in line with the session. Emits nothing."""
        if self.here == CHECK:
            self._check_page().show_session(session, gaps, said, finalised)
            return
        page = self._page(self.here)
        insisted = self.here in self._insisted
        here = self.gaps_here(gaps)
        shown = here if insisted else [gap for gap in here if gap.lack is Lack.MALFORMED]
        page.show_session(session, replace(said, gaps=shown))
        page.show_problems(here if insisted else ())

    def show_stopped(self, sentences: Sequence[str]) -> None:
        """Say on the last page what the law stops. Emits nothing."""
        if self._check is not None:
            self._check.show_stopped(sentences)

    def insist(self, gaps: Sequence[Gap]) -> bool:
        """Show what is missing on this page; return False if it is shown already."""
        here = self.gaps_here(gaps)
        if self.here == CHECK or not here or self.here in self._insisted:
            return False
        self._insisted.add(self.here)
        self._page(self.here).show_problems(here)
        self._page(self.here).focus_problems()
        return True

    def insist_everywhere(self) -> None:
        """Show what is missing on every page from now on: the answers were checked."""
        self._insisted |= {section.id for section in self._form.sections}

    def gaps_here(self, gaps: Sequence[Gap]) -> list[Gap]:
        """Return the gaps of the page on screen that are missing or wrong answers."""
        if self.here == CHECK:
            return []
        ids = {field.id for field in self._page(self.here).section.fields}
        return [gap for gap in gaps if gap.field_id in ids and gap.lack is not Lack.OPEN]

    def commit(self) -> None:
        """Tell what was typed and not told yet."""
        page = self.currentWidget()
        if isinstance(page, SectionPage):
            page.commit()

    def tell_typed(self) -> None:
        """Tell what was typed so far; the typing goes on."""
        page = self.currentWidget()
        if isinstance(page, SectionPage):
            page.tell_typed()

    def focus_first(self) -> None:
        """Move the focus to the first question, or the first gap."""
        page = self.currentWidget()
        if isinstance(page, SectionPage | CheckAnswers):
            page.focus_first()

    def section_page(self) -> SectionPage | None:
        """Return the page on screen, if it is that of a section."""
        page = self.currentWidget()
        return page if isinstance(page, SectionPage) else None

    def _page(self, section_id: str) -> SectionPage:
        if section_id not in self._pages:
            section = next(one for one in self._form.sections if one.id == section_id)
            page = SectionPage(section, self._language, self._clock)
            page.answered.connect(self.answered)
            page.typing.connect(self.typing)
            page.entered.connect(self.entered)
            page.article_asked.connect(self.article_asked)
            page.opening_asked.connect(self.opening_asked)
            self._pages[section_id] = page
            self.addWidget(page)
        return self._pages[section_id]

    def _check_page(self) -> CheckAnswers:
        if self._check is None:
            self._check = CheckAnswers(self._form, self._language, self._finalised_by)
            self._check.change_asked.connect(self.step_asked)
            self._check.followed.connect(self.field_asked)
            self._check.article_asked.connect(self.article_asked)
            self.addWidget(self._check)
        return self._check
