"""The last step of an export: sealing, saving the file, and the recipe that opens it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from counsellor_app.services.exporting import Exported
from counsellor_app.text import Language, Text
from counsellor_app.ui.asking_paths import AskPath, Proposed, written_where_asked
from counsellor_app.ui.export_recipe import SIGNERS_FILE, recipe
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.panels import Card, TitledCard
from counsellor_app.ui.parts import (
    Kind,
    Role,
    button,
    column,
    label,
    paragraph,
    row,
    say,
)
from counsellor_app.ui.spoken import announce
from counsellor_app.ui.theme import px
from counsellor_app.ui.tokens import Size, Space, Tone
from counsellor_app.ui.words import exporting as words

_KILO = 1024


class SealCard(TitledCard):
    """The button that seals, then the sealed file and how IGI opens it."""

    seal_asked = Signal()

    def __init__(self, language: Language, ask_path: AskPath) -> None:
        super().__init__(words.STEP_SEAL.to(language))
        self._language = language
        self._ask_path = ask_path
        self._exported: Exported | None = None
        self._why = paragraph(kind=Kind.MUTED)
        self._seal = button(
            words.SEAL.to(language),
            Role.PRIMARY,
            symbol=Icon.LOCK_CLOSED,
            clicked=self.seal_asked.emit,
            name="seal",
        )
        line = row(self._seal, spacing=Space.M)
        line.addWidget(self._why, 1)
        self.column.addLayout(line)
        self._sealed = label(kind=Kind.STRONG)
        self._facts = paragraph(kind=Kind.CAPTION)
        self._next = paragraph()
        self._saved = paragraph(kind=Kind.STRONG)
        self._recipe = _recipe_box(language)
        self._copied = paragraph(words.COPIED.to(language), Kind.CAPTION)
        self._done = self._done_part()
        self._how = self._recipe_part()
        self.column.addWidget(self._done)
        self.column.addWidget(self._how)
        self._done.hide()
        self._how.hide()

    def say_whether(self, sentence: Text, *, may_seal: bool) -> None:
        """Say what sealing does, or why it cannot be done yet."""
        say(self._why, sentence.to(self._language))
        self._seal.setEnabled(may_seal)
        self._seal.setAccessibleDescription(sentence.to(self._language))

    def show_exported(self, exported: Exported) -> None:
        """Show the sealed bundle and ask where to save it."""
        self._exported = exported
        said = words.SEALED.filled(number=exported.sequence).to(self._language)
        say(self._sealed, said)
        facts = (
            (words.FILE_NAME, exported.name),
            (words.FILE_SIZE, size_in_words(len(exported.data)).to(self._language)),
            (words.SHA256, exported.sha256),
        )
        say(self._facts, "\n".join(f"{name.to(self._language)}: {is_}" for name, is_ in facts))
        self._recipe.setPlainText("\n".join(recipe(exported)))
        say(self._next, words.NEXT_SAVE.to(self._language))
        self._saved.hide()
        self._copied.hide()
        self._done.show()
        self._how.show()
        self.save_bundle()

    def save_bundle(self) -> None:
        """Ask for a place and write the sealed bytes there, whole."""
        if self._exported is not None and self._save(proposed(self._exported), self._exported.data):
            say(self._next, words.NEXT_DELIVER.to(self._language))

    def save_signers(self) -> None:
        """Ask for a place and write the line by which IGI knows this vault's signature."""
        if self._exported is not None:
            asked_for = Proposed(words.WHERE_SIGNERS, SIGNERS_FILE, words.ALL_FILES)
            self._save(asked_for, self._exported.allowed_signers.encode("ascii"))

    def _save(self, asked_for: Proposed, content: bytes) -> bool:
        path = written_where_asked(self, self._ask_path, asked_for, content, self._language)
        if path is None:
            return False
        said = words.SAVED.filled(path=path).to(self._language)
        say(self._saved, said)
        self._saved.show()
        announce(self, said)
        return True

    def _copy_recipe(self) -> None:
        QGuiApplication.clipboard().setText(self._recipe.toPlainText())
        self._copied.show()

    def _done_part(self) -> QWidget:
        made = Card(Tone.OK.value)
        made.column.addWidget(self._sealed)
        made.column.addWidget(self._next)
        made.column.addWidget(self._facts)
        save = words.SAVE_BUNDLE.to(self._language)
        signers = words.SAVE_SIGNERS.to(self._language)
        acts = row(
            button(
                save,
                Role.PRIMARY,
                symbol=Icon.ARROW_DOWNLOAD,
                clicked=self.save_bundle,
                name="save_bundle",
            ),
            button(signers, clicked=self.save_signers, name="save_signers"),
        )
        acts.addStretch(1)
        made.column.addLayout(acts)
        made.column.addWidget(self._saved)
        return made

    def _recipe_part(self) -> QWidget:
        made = QWidget()
        lines = column(made, Space.S)
        lines.addWidget(label(words.RECIPE.to(self._language), Kind.STRONG))
        lines.addWidget(paragraph(words.RECIPE_HINT.to(self._language), Kind.CAPTION))
        lines.addWidget(self._recipe)
        said = words.COPY_RECIPE.to(self._language)
        acts = row(button(said, symbol=Icon.COPY, clicked=self._copy_recipe, name="copy_recipe"))
        acts.addWidget(self._copied)
        acts.addStretch(1)
        lines.addLayout(acts)
        return made


def proposed(exported: Exported) -> Proposed:
    """Return what is asked when a sealed bundle is saved."""
    return Proposed(words.WHERE_BUNDLE, exported.name, words.BUNDLE_FILES)


def size_in_words(size: int) -> Text:
    """Return a size in bytes as people read it: 12,4 KB."""
    large = size >= _KILO * _KILO
    number = f"{size / (_KILO * _KILO if large else _KILO):.1f}"
    unit = words.MEGABYTES if large else words.KILOBYTES
    return unit.filled(size=Text(number.replace(".", ","), number))


def _recipe_box(language: Language) -> QPlainTextEdit:
    made = QPlainTextEdit()
    made.setReadOnly(True)
    made.setTabChangesFocus(True)
    made.setObjectName("recipe")
    made.setAccessibleName(words.RECIPE.to(language))
    fixed = QFont("monospace")
    fixed.setStyleHint(QFont.StyleHint.Monospace)
    fixed.setPixelSize(px(Size.CAPTION))
    made.setFont(fixed)
    made.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)  # six lines look like six
    made.setFixedHeight(px(160))
    return made
