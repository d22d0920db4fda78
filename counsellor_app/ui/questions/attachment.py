"""Files put beside an answer: attached from the disk or dropped, looked at, taken away."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from counsellor_app.errors import UserError
from counsellor_app.forms.answers import Answer
from counsellor_app.forms.kinds import Attachment
from counsellor_app.forms.malformed import TOO_MANY_FILES
from counsellor_app.services.attaching import LARGEST, AttachedFile
from counsellor_app.text import Language
from counsellor_app.ui.asking_paths import AskPath, file_to_open
from counsellor_app.ui.attached_files import Files, content_of, told
from counsellor_app.ui.attachment_view import AttachmentView, FileToShow
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.messages import tell
from counsellor_app.ui.parts import Kind, button, column, link, paragraph, row
from counsellor_app.ui.questions.control import Around, Control
from counsellor_app.ui.tokens import Space
from counsellor_app.ui.words import attaching as words

_MEGABYTE = 1024 * 1024


class AttachmentControl(Control):
    """The files of an answer, each with its kind, size and day; their names are never known."""

    holds_typing = False

    def __init__(
        self, field: Attachment, language: Language, name: str, ask_path: AskPath = file_to_open
    ) -> None:
        super().__init__()
        self.ask_path = ask_path
        self._field, self._language, self._name = field, language, name
        self._files: Files | None = None
        self._ids: tuple[str, ...] = ()
        self._known: dict[str, AttachedFile] = {}
        self._lines: list[QWidget] = []
        self._list = column(spacing=Space.XS)
        self._add = button(
            words.ATTACH.to(language), symbol=Icon.ATTACH, clicked=self._choose, name=f"{name}.add"
        )
        said = words.ATTACH_TO.filled(label=field.label).to(language)
        self._add.setAccessibleName(said)
        whole = column(self, Space.S)
        whole.addLayout(self._list)
        whole.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        hint = words.HINT.filled(most=LARGEST // _MEGABYTE).to(language)
        whole.addWidget(paragraph(hint, Kind.CAPTION))
        self.setAcceptDrops(True)

    def boxes(self) -> Sequence[QWidget]:
        return (self._add,)

    def answer(self) -> Answer | None:
        return self._ids or None

    def show_answer(self, answer: Answer | None) -> None:
        parts = answer if isinstance(answer, tuple) else ()
        ids = tuple(part for part in parts if isinstance(part, str))
        if ids != self._ids:
            self._ids = ids
            self._show()

    def show_around(self, around: Around) -> None:
        was, self._files = self._files, around.files
        if was is None and around.files is not None:
            self._show()
        self._add.setVisible(around.files is not None and around.files.attach is not None)

    def is_pointless(self) -> bool:
        return self._files is None

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _local_files(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        for path in _local_files(event):
            self._take(path)

    def _choose(self) -> None:
        title = words.CHOOSE.to(self._language)
        path = self.ask_path(self, title, "", words.KINDS.to(self._language))
        if path is not None:
            self._take(path)

    def _take(self, path: Path) -> None:
        """Attach the file of this place, or say why not."""
        if self._files is None or self._files.attach is None:
            return
        if len(self._ids) >= self._field.most:
            self.refused.emit(TOO_MANY_FILES.of(self._field.most).to(self._language))
            return
        try:
            made = self._files.attach(content_of(path))
        except UserError as error:
            self.refused.emit(error.text.to(self._language))
            return
        self._known[str(made.id)] = made
        self._tell((*self._ids, str(made.id)))

    def _remove(self, file_id: str) -> None:
        place = self._ids.index(file_id)
        self._tell(tuple(one for one in self._ids if one != file_id))
        following = self._lines[place : place + 1] or self._lines[-1:]
        target = following[0].findChildren(QWidget)[-1] if following else self._add
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _view(self, file: AttachedFile) -> None:
        if self._files is None:
            return
        try:
            content = self._files.read(file.id)
        except UserError as error:
            tell(self, error, self._language)
            return
        shown = FileToShow(content, file.kind, told(file))
        AttachmentView(self.window(), shown, self._language).open()

    def _tell(self, ids: tuple[str, ...]) -> None:
        self._ids = ids
        self._show()
        self.settled.emit()

    def _show(self) -> None:
        if self._files is not None and not self._known.keys() >= set(self._ids):
            self._known = {str(one.id): one for one in self._files.listed()}
        for line in self._lines:
            self._list.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = [self._line(number, one) for number, one in enumerate(self._ids, 1)]
        for line in self._lines:
            self._list.addWidget(line)
            line.show()  # now, so that it can take the focus

    def _line(self, number: int, file_id: str) -> QWidget:
        file, language = self._known.get(file_id), self._language
        said = (words.GONE if file is None else told(file)).to(language)
        made = QWidget()
        made.setObjectName(f"{self._name}.file.{number}")
        parts = row(spacing=Space.M)
        parts.addWidget(paragraph(said), 1)
        if file is not None:
            view = link(
                words.VIEW.to(language),
                symbol=Icon.EYE,
                clicked=partial(self._view, file),
                name=f"{self._name}.view.{number}",
            )
            view.setAccessibleName(words.VIEW_ONE.filled(file=said).to(language))
            parts.addWidget(view)
        remove = link(
            words.REMOVE.to(language),
            symbol=Icon.DELETE,
            clicked=partial(self._remove, file_id),
            name=f"{self._name}.remove.{number}",
        )
        remove.setAccessibleName(words.REMOVE_ONE.filled(file=said).to(language))
        parts.addWidget(remove)
        made.setLayout(parts)
        return made


def _local_files(event: QDropEvent) -> tuple[Path, ...]:
    urls = event.mimeData().urls()
    return tuple(Path(url.toLocalFile()) for url in urls if url.isLocalFile())
