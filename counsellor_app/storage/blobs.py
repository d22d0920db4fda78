"""Encrypted files beside the database: issued documents, scans, bundles of the outbox."""

import hashlib
from collections.abc import Collection
from datetime import datetime, timedelta
from pathlib import Path
from uuid import UUID

from counsellor_app.cases.ids import CaseId, FileId, IssueId, RecordId, new_id
from counsellor_app.cases.model import FileRole, StoredFile
from counsellor_app.errors import VaultDamaged
from counsellor_app.files import private_folder, sync_folder, write_whole
from counsellor_app.security.blobs_cipher import FILE_DAMAGED, decrypt, encrypt, new_file_key
from counsellor_app.security.secret import Secret
from counsellor_app.text import Text

FOLDER = "blobs"
ORPHAN_AGE = timedelta(days=1)  # a file is older than its row only while it is being kept

FILE_MISSING = Text(
    "Fișierul păstrat lipsește din dosarul bazei de date. Restaurați-l dintr-o copie de siguranță.",
    "The stored file is missing from the folder of the database. Restore it from a backup.",
)


class Blobs:
    """The encrypted files of a vault; the key of each stands in the row that names it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder / FOLDER

    def store(
        self,
        data: bytes,
        *,
        case_id: CaseId | None,
        issue_id: IssueId | None = None,
        record_id: RecordId | None = None,
        role: FileRole,
        media: str,
        now: datetime,
    ) -> StoredFile:
        """Write the file of an issue or a record, synced; return the row that is to be added."""
        file_id = FileId(new_id(now))
        key = self.put(file_id, data)
        return StoredFile(
            id=file_id,
            case_id=case_id,
            issue_id=issue_id,
            record_id=record_id,
            role=role,
            media=media,
            size=len(data),
            sha256=hashlib.sha256(data).hexdigest(),
            key=key.reveal(),
            added_at=now,
        )

    def read(self, file: StoredFile) -> bytes:
        """Return the bytes of a stored file; raise VaultDamaged if they are not those kept."""
        data = self.get(file.id, Secret(file.key))
        if len(data) != file.size or hashlib.sha256(data).hexdigest() != file.sha256:
            raise VaultDamaged(FILE_DAMAGED)
        return data

    def put(self, blob_id: UUID, data: bytes) -> Secret[bytes]:
        """Write bytes under an id, synced, and return the key that opens them."""
        key = new_file_key()
        path = self._path(blob_id)
        private_folder(self._folder)
        private_folder(path.parent)
        write_whole(path, encrypt(key, blob_id, data))
        sync_folder(self._folder)
        return key

    def get(self, blob_id: UUID, key: Secret[bytes]) -> bytes:
        """Return the bytes kept under an id; raise VaultDamaged if missing or changed."""
        path = self._path(blob_id)
        if not path.is_file():
            raise VaultDamaged(FILE_MISSING)
        return decrypt(key, blob_id, path.read_bytes())

    def sweep(self, known: Collection[UUID], now: datetime) -> int:
        """Delete files that no row names and that are older than a day; return how many."""
        names = {blob_id.hex for blob_id in known}
        oldest = (now - ORPHAN_AGE).timestamp()
        orphans = [
            path
            for path in self._folder.glob("*/*")
            if path.stem.split(".")[0] not in names and path.stat().st_mtime < oldest
        ]
        for path in orphans:
            path.unlink()
        return len(orphans)

    def drop(self, blob_id: UUID) -> None:
        """Delete the file of an id, if it is there."""
        self._path(blob_id).unlink(missing_ok=True)

    def _path(self, blob_id: UUID) -> Path:
        # The last digits: the first ones of an id are its time, the same for a whole year.
        return self._folder / blob_id.hex[-2:] / f"{blob_id.hex}.blob"
