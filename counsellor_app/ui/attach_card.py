"""Whether the data of a paper go into its PDF: asked each time, off until it is ticked."""

from counsellor_app.text import Language
from counsellor_app.ui.choices import SquareChoice
from counsellor_app.ui.panels import TitledCard
from counsellor_app.ui.parts import Kind, paragraph
from counsellor_app.ui.words import papers as words


class AttachCard(TitledCard):
    """One tick, with what it means for who gets the file."""

    def __init__(self, language: Language) -> None:
        super().__init__(words.ATTACH_TITLE.to(language))
        self._tick = SquareChoice(words.ATTACH.to(language), "attach_data")
        hint = words.ATTACH_HINT.to(language)
        self._tick.setAccessibleDescription(hint)
        self.column.addWidget(self._tick)
        self.column.addWidget(paragraph(hint, Kind.CAPTION))

    def ask(self, *, shown: bool) -> None:
        """Ask for a paper that may carry its data; once it is not asked, the tick is off again."""
        self.setVisible(shown)
        if not shown:
            self._tick.setChecked(False)

    def wanted(self) -> bool:
        """Tell whether the data are to be attached."""
        return self._tick.isChecked()
