"""Step 2: an export says its period and how many cases left, so that it can be listed."""

from sqlcipher3 import dbapi2

_EXPORTS = """
    CREATE TABLE exports (
        id CHAR(32) NOT NULL, origin CHAR(32) NOT NULL, sequence INTEGER NOT NULL, recipients
        TEXT NOT NULL, previous_hash VARCHAR(64), manifest_hash VARCHAR(64) NOT NULL,
        bundle_hash VARCHAR(64) NOT NULL, size INTEGER NOT NULL, journal_mark INTEGER NOT NULL,
        "key" BLOB NOT NULL, made_at DATETIME NOT NULL, member CHAR(32) NOT NULL, first_day
        DATE, last_day DATE, cases INTEGER, salt BLOB NOT NULL, CONSTRAINT pk_exports PRIMARY
        KEY (id), CONSTRAINT uq_exports_origin_sequence UNIQUE (origin, sequence)
    )
"""
_KEPT = (
    "id, origin, sequence, recipients, previous_hash, manifest_hash, bundle_hash, size,"
    ' journal_mark, "key", made_at, member, salt'
)
_PUT_BACK = "INSERT INTO exports (<kept>) SELECT <kept> FROM exports_kept"
_TRIGGERS = "SELECT sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'exports'"


def tell_period_and_cases(connection: dbapi2.Connection) -> None:
    """Make the table of exports anew with its three columns; what was kept is as it was."""
    triggers = connection.execute(_TRIGGERS).fetchall()
    connection.execute("CREATE TEMP TABLE exports_kept AS SELECT * FROM exports")
    connection.execute("DROP TABLE exports")
    connection.execute(_EXPORTS)
    connection.execute(_PUT_BACK.replace("<kept>", _KEPT))
    connection.execute("DROP TABLE exports_kept")
    for (trigger,) in triggers:
        connection.execute(trigger)
