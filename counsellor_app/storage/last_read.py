"""The case file that was read last, for as long as nothing in the vault has changed since.

A window asks for the same case several times in a row: to say what the rules say, what is
copied, how many versions there are. Each connection remembers the one it read last; SQLite
itself tells whether anything was written, by this connection or by another.
"""

from collections.abc import Callable

from sqlalchemy.orm import Session

from counsellor_app.cases.ids import CaseId
from counsellor_app.cases.model import CaseFile
from counsellor_app.storage.engine import WRITING

_KEPT = "last case file"


def last_read(session: Session, case_id: CaseId, read: Callable[[], CaseFile]) -> CaseFile:
    """Return the file of a case: read now, unless this connection knows it unchanged.

    The transaction must have read something before, so that what is asked of SQLite is true of
    what it sees. In a transaction that writes it is read each time: undone, it never was.
    """
    connection = session.connection()
    if connection.get_execution_options().get(WRITING):
        return read()
    by_others = connection.exec_driver_sql("PRAGMA data_version").scalar_one()
    by_itself = connection.exec_driver_sql("SELECT total_changes()").scalar_one()
    state = (case_id, by_others, by_itself)
    known = connection.info.get(_KEPT)
    if known is not None and known[0] == state:
        file: CaseFile = known[1]
        return file
    file = read()
    connection.info[_KEPT] = (state, file)
    return file
