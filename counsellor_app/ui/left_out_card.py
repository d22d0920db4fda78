"""What a form does not ask now, each part with its reason."""

from collections.abc import Sequence

from counsellor_app.forms.left_out import LeftOut, QuestionsLeftOut
from counsellor_app.text import Language
from counsellor_app.ui.panels import TitledCard
from counsellor_app.ui.parts import Kind, paragraph, say
from counsellor_app.ui.words import forms as words


class LeftOutCard(TitledCard):
    """Says what is not asked here and why; it hides where everything is asked."""

    def __init__(self, language: Language, name: str) -> None:
        super().__init__(words.LEFT_OUT_HERE.to(language))
        self._language = language
        self._lines = paragraph(kind=Kind.MUTED)
        self.setObjectName(name)
        self.column.addWidget(self._lines)
        self.hide()

    def show_sections(self, sections: Sequence[LeftOut]) -> None:
        """Show these sections, or nothing. Emits nothing."""
        lines = [
            words.LEFT_OUT_LINE.filled(title=one.section.title, why=one.why) for one in sections
        ]
        self._show([line.to(self._language) for line in lines])

    def show_questions(self, questions: Sequence[QuestionsLeftOut]) -> None:
        """Show these questions under their reasons, or nothing. Emits nothing."""
        self._show([_under_reason(told, self._language) for told in questions], apart="\n\n")

    def _show(self, lines: Sequence[str], apart: str = "\n") -> None:
        say(self._lines, apart.join(lines))
        self.setVisible(bool(lines))


def _under_reason(told: QuestionsLeftOut, language: Language) -> str:
    """Return why, and under it the questions that are not asked for it."""
    because = words.LEFT_OUT_BECAUSE.filled(why=told.why).to(language)
    return "\n".join([because, *(f"– {field.label.to(language)}" for field in told.fields)])
