"""Where the files of a record come from, how one is read from the disk and put beside it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from counsellor_app.cases.ids import FileId
from counsellor_app.cases.members import Doing
from counsellor_app.errors import BadInput
from counsellor_app.services import attaching
from counsellor_app.services.attaching import LARGEST, AnyWriting, AttachedFile
from counsellor_app.services.desk import Desk
from counsellor_app.text import Text, short_moment
from counsellor_app.ui.clock import Clock
from counsellor_app.ui.words import attaching as words

_KILO = 1024


@dataclass(frozen=True, slots=True)
class Files:
    """What a question may ask about files; ``attach`` is None for a role that attaches none."""

    listed: Callable[[], tuple[AttachedFile, ...]]
    read: Callable[[FileId], bytes]
    attach: Callable[[bytes], AttachedFile] | None


def files_of(desk: Desk, writing: AnyWriting, clock: Clock) -> Files:
    """Return the files of this record."""

    def attach(content: bytes) -> AttachedFile:
        return attaching.attach(desk, writing, content, clock.now())

    return Files(
        partial(attaching.attached_to, desk, writing),
        partial(attaching.attached, desk, writing),
        attach if desk.may(Doing.WRITE) else None,
    )


def content_of(path: Path) -> bytes:
    """Return the bytes of a file, no more than one beyond the limit; raise BadInput."""
    try:
        if not path.is_file():
            raise BadInput(words.NOT_READ)
        with path.open("rb") as chosen:
            return chosen.read(LARGEST + 1)
    except OSError as error:
        raise BadInput(words.NOT_READ) from error


def told(file: AttachedFile) -> Text:
    """Return a file as lists show it: kind, size, day."""
    day = short_moment(file.added_at)
    return words.LINE.filled(kind=file.kind.text, size=_size(file.size), day=day)


def _size(size: int) -> Text:
    if size < _KILO * _KILO:
        return words.KILOBYTES.filled(n=max(1, round(size / _KILO)))
    whole = f"{size / _KILO / _KILO:.1f}"
    return Text(
        words.MEGABYTES.ro.format(n=whole.replace(".", ",")), words.MEGABYTES.en.format(n=whole)
    )
