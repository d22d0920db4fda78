"""The last step of an export: sealing, saving the file, the recipe; and earlier bundles."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from counsellor_app.errors import UserError
from counsellor_app.files import write_whole
from counsellor_app.services.exporting import Exported, ExportLine
from counsellor_app.text import Language, Text, short_moment
from counsellor_app.ui.asking_paths import AskPath
from counsellor_app.ui.export_recipe import SIGNERS_FILE, recipe
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.messages import tell
from counsellor_app.ui.panels import Card, TitledCard
from counsellor_app.ui.parts import (
    Kind,
    Role,
    button,
    column,
    label,
    paragraph,
    pill,
    row,
    rule,
    say,
    show_pill,
)
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
        self._saved.hide()
        self._copied.hide()
        self._done.show()
        self._how.show()
        self.save_bundle()

    def save_bundle(self) -> None:
        """Ask for a place and write the sealed bytes there, whole."""
        if self._exported is not None:
            title = words.WHERE_BUNDLE.to(self._language)
            self._save(title, self._exported.name, words.BUNDLE_FILES, self._exported.data)

    def save_signers(self) -> None:
        """Ask for a place and write the line by which IGI knows this vault's signature."""
        if self._exported is not None:
            title, line = words.WHERE_SIGNERS.to(self._language), self._exported.allowed_signers
            self._save(title, SIGNERS_FILE, words.ALL_FILES, line.encode("ascii"))

    def _save(self, title: str, name: str, kinds: Text, content: bytes) -> None:
        path = self._ask_path(self, title, name, kinds.to(self._language))
        if path is None:
            return
        try:
            write_whole(path, content)
        except UserError as error:
            tell(self, error, self._language)
            return
        say(self._saved, words.SAVED.filled(path=path).to(self._language))
        self._saved.show()

    def _copy_recipe(self) -> None:
        QGuiApplication.clipboard().setText(self._recipe.toPlainText())
        self._copied.show()

    def _done_part(self) -> QWidget:
        made = Card(Tone.OK.value)
        made.column.addWidget(self._sealed)
        made.column.addWidget(paragraph(words.SEALED_HINT.to(self._language)))
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


class EarlierCard(TitledCard):
    """The bundles made so far, and whether IGI confirmed them."""

    def __init__(self, language: Language) -> None:
        super().__init__(words.EARLIER.to(language))
        self._language = language
        self._none = paragraph(words.NONE_EARLIER.to(language), Kind.MUTED)
        self._lines: list[tuple[QWidget, QLabel, QLabel, QLabel]] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(Space.XS)
        self.column.addWidget(self._none)
        self.column.addLayout(self._rows)

    def show_exports(self, exports: Sequence[ExportLine]) -> None:
        """Show the bundles, newest first."""
        self._none.setVisible(not exports)
        while len(self._lines) < len(exports):
            self._add_line()
        for place, (line, what, name, state) in enumerate(self._lines):
            line.setVisible(place < len(exports))
            if place >= len(exports):
                continue
            one = exports[place]
            moment, size = short_moment(one.made_at), size_in_words(one.size)
            said = words.EARLIER_LINE.filled(number=one.sequence, moment=moment, size=size)
            say(what, said.to(self._language))
            say(name, one.name)
            stands = words.CONFIRMED if one.confirmed else words.NOT_CONFIRMED
            tone = Tone.OK if one.confirmed else Tone.NEUTRAL
            show_pill(state, stands.to(self._language), tone)
            line.setAccessibleName(f"{said.to(self._language)}: {stands.to(self._language)}")

    def _add_line(self) -> None:
        made, what, name = QWidget(), paragraph(), paragraph(kind=Kind.CAPTION)
        state = pill("", Tone.NEUTRAL)
        whole = column(made, Space.XS)
        whole.addWidget(rule())
        texts = column(spacing=1)
        texts.addWidget(what)
        texts.addWidget(name)
        line = row(spacing=Space.M)
        line.addLayout(texts, 1)
        line.addWidget(state)
        whole.addLayout(line)
        self._lines.append((made, what, name, state))
        self._rows.addWidget(made)


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
