"""Step 4: who was at which session, as an index of the presence kept in the cases."""

from sqlcipher3 import dbapi2

_TABLES = (
    """
    CREATE TABLE presence_index (
        case_id CHAR(32) NOT NULL, record_id CHAR(32) NOT NULL, session CHAR(32), day DATE NOT
        NULL, activity VARCHAR NOT NULL, how VARCHAR, CONSTRAINT pk_presence_index PRIMARY KEY
        (case_id, record_id)
    )
    """,
    "CREATE INDEX ix_presence_index_session ON presence_index (session)",
)


def list_presence(connection: dbapi2.Connection) -> None:
    """Make the index of presence; no case could have any before."""
    for statement in _TABLES:
        connection.execute(statement)
