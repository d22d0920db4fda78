"""The steps in their order, and the one transaction in which a vault takes them."""

from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

from sqlcipher3 import dbapi2

from counsellor_app.errors import VaultDamaged, VaultTooNew
from counsellor_app.files import private_folder
from counsellor_app.security.secret import Secret
from counsellor_app.storage.engine import connect
from counsellor_app.storage.faults import DAMAGED
from counsellor_app.storage.migrations.m0001_first import make_first_tables
from counsellor_app.storage.migrations.m0002_exports import tell_period_and_cases
from counsellor_app.storage.migrations.m0003_family import know_family_and_copies
from counsellor_app.storage.migrations.m0004_presence import list_presence
from counsellor_app.storage.migrations.m0005_attached import let_files_belong_to_records
from counsellor_app.storage.migrations.m0006_office_files import let_files_belong_to_the_office
from counsellor_app.storage.migrations.m0007_settling import let_drafts_settle_forks
from counsellor_app.text import Text

Step = Callable[[dbapi2.Connection], None]

STEPS: tuple[Step, ...] = (
    make_first_tables,
    tell_period_and_cases,
    know_family_and_copies,
    list_presence,
    let_files_belong_to_records,
    let_files_belong_to_the_office,
    let_drafts_settle_forks,
)
BEFORE_FOLDER = "before"

TOO_NEW = Text(
    "Baza de date a fost scrisă de o versiune mai nouă a programului. Instalați versiunea nouă;"
    " nu s-a schimbat nimic.",
    "The database was written by a newer version of the program. Install the new version;"
    " nothing was changed.",
)


def make_tables(database: Path, key: Secret[bytes], steps: Sequence[Step] = STEPS) -> None:
    """Make the tables of today in an empty database."""
    with closing(connect(database, key)) as connection:
        _take(connection, 0, steps)


def bring_up_to_date(database: Path, key: Secret[bytes], steps: Sequence[Step] = STEPS) -> None:
    """Take the steps this vault has not taken; raise VaultTooNew, VaultDamaged.

    An encrypted copy under the same key is made first, in the folder ``before``.
    """
    with closing(connect(database, key)) as connection:
        reached = version_of(connection)
        if reached == 0:
            raise VaultDamaged(DAMAGED)
        if reached > len(steps):
            raise VaultTooNew(TOO_NEW)
        if reached < len(steps):
            copy = private_folder(database.parent / BEFORE_FOLDER) / f"{reached + 1:04d}.db"
            copy.unlink(missing_ok=True)
            connection.execute("VACUUM INTO ?", (str(copy),))
            _take(connection, reached, steps)


def version_of(connection: dbapi2.Connection) -> int:
    """Return the step the tables have reached; 0 for a database without tables."""
    named = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'schema_version'"
    if connection.execute(named).fetchone() is None:
        return 0
    reached = connection.execute("SELECT max(version) FROM schema_version").fetchone()[0]
    return 0 if reached is None else int(reached)


def _take(connection: dbapi2.Connection, reached: int, steps: Sequence[Step]) -> None:
    """Take the steps in one transaction: all or none.

    Foreign keys are off before it begins, else a table that is rebuilt empties its children;
    they are checked before it is kept.
    """
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("BEGIN IMMEDIATE")  # undone when the connection closes before COMMIT
    for version, step in enumerate(steps[reached:], start=reached + 1):
        step(connection)
        connection.execute("INSERT INTO schema_version VALUES (?)", (version,))
    if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
        raise VaultDamaged(DAMAGED)
    connection.execute("COMMIT")
