"""Files attached to a form: taken in as they are, stored encrypted, read back, swept when dropped.

The file keeps its bytes; its name and its place on the disk are never asked for, so that
neither stays. What it is, its first bytes tell.
"""

from dataclasses import dataclass
from datetime import datetime

from counsellor_app.cases.file_kinds import FileKind, kind_of
from counsellor_app.cases.ids import FileId
from counsellor_app.cases.members import Doing
from counsellor_app.cases.model import FileRole, StoredFile
from counsellor_app.errors import BadInput, UserError, VaultDamaged
from counsellor_app.journal_log import Event, event
from counsellor_app.services.confiding import must_still_read
from counsellor_app.services.desk import Desk
from counsellor_app.services.office_forms import OfficeWriting
from counsellor_app.services.writing import Writing
from counsellor_app.storage.blobs import FILE_MISSING
from counsellor_app.text import Text

LARGEST = 20 * 1024 * 1024  # bytes

TOO_LARGE = Text(
    "Fișierul are peste {most} MB. Scanați-l din nou la 200–300 dpi, în tonuri de gri, sau"
    " împărțiți-l.",
    "The file has more than {most} MB. Scan it again at 200-300 dpi in shades of grey, or split"
    " it.",
)
OTHER_KIND = Text(
    "Aici se atașează numai PDF, JPEG, PNG sau TIFF. Fișierul ales este altceva, oricum s-ar numi.",
    "Only PDF, JPEG, PNG or TIFF is attached here. The file chosen is something else, whatever"
    " its name says.",
)
EMPTY = Text("Fișierul este gol.", "The file is empty.")

AnyWriting = Writing | OfficeWriting


@dataclass(frozen=True, slots=True, kw_only=True)
class AttachedFile:
    """A file of a record as lists show it."""

    id: FileId
    kind: FileKind
    size: int  # bytes
    added_at: datetime


def attach(desk: Desk, writing: AnyWriting, content: bytes, now: datetime) -> AttachedFile:
    """Store a file beside this record; the answer that names it is the form's own to give.

    Raise BadInput for a file that is empty, too large or of another kind, DiskFull,
    NotAllowed for a record that was confided to others.
    """
    _must_be_open(desk, writing, Doing.WRITE)
    kind = kind_of_content(content)
    stored = desk.vault.blobs.store(
        content,
        case_id=writing.case_id,
        record_id=writing.record_id,
        role=FileRole.ATTACHED,
        media=kind.value,
        now=now,
    )
    with desk.vault.work() as work:
        work.files.add(stored, desk.member.id)
    event(Event.FILE_ATTACHED, case=writing.case_id, kind=kind, size=stored.size)
    return listed(stored)


def attached_to(desk: Desk, writing: AnyWriting) -> tuple[AttachedFile, ...]:
    """Return all files ever attached to this record and not swept, the first added first."""
    _must_be_open(desk, writing, Doing.SEE_CASES)
    with desk.vault.look() as look:
        files = look.files.of_record(writing.record_id)
    return tuple(listed(one) for one in files)


def attached(desk: Desk, writing: AnyWriting, file_id: FileId) -> bytes:
    """Return the bytes of a file of this record, as they were attached; raise VaultDamaged."""
    _must_be_open(desk, writing, Doing.SEE_CASES)
    with desk.vault.look() as look:
        file = look.files.file(file_id)
    if file is None or file.record_id != writing.record_id:
        raise VaultDamaged(FILE_MISSING)
    return desk.vault.blobs.read(file)


def sweep(desk: Desk, now: datetime) -> int:
    """Erase what was attached and is named by no draft or sheet; return how many files went.

    Called when a vault was just opened: no form is open then that could take back a removal.
    Where the vault does not match its journal nothing is swept, for an older copy may have been
    put back and its files be wanted again. Opening never fails for it: what cannot be deleted
    now goes the next time.
    """
    vault, gone = desk.vault, 0
    if vault.noticed:
        return gone
    try:
        with vault.work() as work:
            dropped = work.erase.files_named_nowhere(member=desk.member.id, now=now)
            known = {*work.files.all_ids(), *(export.id for export in work.exports.all())}
        for file_id in dropped:
            vault.blobs.drop(file_id)
            gone += 1
        gone += vault.blobs.sweep(known, now)
    except (OSError, UserError):
        return gone
    return gone


def kind_of_content(content: bytes) -> FileKind:
    """Return what the bytes are; raise BadInput if they are empty, too many, or something else."""
    if not content:
        raise BadInput(EMPTY)
    if len(content) > LARGEST:
        raise BadInput(TOO_LARGE.filled(most=LARGEST // 1024 // 1024))
    kind = kind_of(content)
    if kind is None:
        raise BadInput(OTHER_KIND)
    return kind


def listed(file: StoredFile) -> AttachedFile:
    """Return a stored file as lists show it."""
    return AttachedFile(
        id=file.id, kind=FileKind(file.media), size=file.size, added_at=file.added_at
    )


def _must_be_open(desk: Desk, writing: AnyWriting, doing: Doing) -> None:
    desk.must_be_allowed(doing)
    if isinstance(writing, Writing):
        must_still_read(desk, writing)
