"""What is asked before the plan summary is printed: its language, and which text of the plan."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from counsellor_app.services.plan_summary import PlanVersion, SummaryChoices
from counsellor_app.text import Language
from counsellor_app.ui.choice_box import ChoiceBox, Choosable
from counsellor_app.ui.choices import RoundChoice
from counsellor_app.ui.paper_bar import asked
from counsellor_app.ui.parts import Kind, column, label
from counsellor_app.ui.tokens import Space
from counsellor_app.ui.words import plan_summary as words

_ROMANIAN = "ro"
_VERSIONS = {
    PlanVersion.KEPT: words.VERSION_KEPT,
    PlanVersion.TYPED: words.VERSION_TYPED,
}


@dataclass(frozen=True, slots=True)
class ChosenPaper:
    """The text of the plan, and the code of the language beside Romanian if there is one."""

    version: PlanVersion
    second: str | None


class PlanSummaryAsked(QWidget):
    """Asks for the language beside Romanian and, where there are two, the text of the plan."""

    changed = Signal()

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self._languages = ChoiceBox(language, ())
        self._languages.setObjectName("summary_language")
        self._languages.edited.connect(self.changed)
        self._texts = {
            version: RoundChoice(said.to(language), f"summary_{version.value}")
            for version, said in _VERSIONS.items()
        }
        self._texts_asked = self._texts_part()
        lines = column(self, Space.M)
        hint = words.LANGUAGE_HINT.to(language)
        lines.addWidget(asked(words.LANGUAGE.to(language), self._languages, hint))
        lines.addWidget(self._texts_asked)
        self.setFocusProxy(self._languages)

    def show_choices(self, choices: SummaryChoices, wanted: PlanVersion) -> None:
        """Show what there is to choose from, the likeliest chosen. Emits nothing."""
        beside = [
            Choosable(one.code, words.ROMANIAN_AND.filled(language=one.name).to(self._language))
            for one in choices.languages
        ]
        alone = Choosable(_ROMANIAN, words.ROMANIAN_ONLY.to(self._language))
        self._languages.show_choices([alone, *beside])
        codes = [one.code for one in choices.languages]
        windows = self._language.value if self._language.value in codes else _ROMANIAN
        self._languages.show_chosen(choices.spoken or windows)
        version = wanted if wanted in choices.versions else choices.versions[0]
        self._texts[version].setChecked(True)
        self._texts_asked.setVisible(len(choices.versions) > 1)

    def chosen(self) -> ChosenPaper:
        """Return what is chosen now; without any choice the kept text, in Romanian alone."""
        is_typed = self._texts[PlanVersion.TYPED].isChecked()
        code = self._languages.chosen()
        return ChosenPaper(
            PlanVersion.TYPED if is_typed else PlanVersion.KEPT,
            None if code == _ROMANIAN else code,
        )

    def _texts_part(self) -> QWidget:
        made = QWidget()
        lines = column(made, Space.XS)
        lines.addWidget(label(words.VERSION.to(self._language), Kind.STRONG))
        group = QButtonGroup(made)
        for choice in self._texts.values():
            group.addButton(choice)
            choice.setAccessibleDescription(words.VERSION.to(self._language))
            choice.clicked.connect(self.changed)
            lines.addWidget(choice)
        return made
