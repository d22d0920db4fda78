"""Step 3: links of a family, likeness of cases, marks of answers that were copied."""

from sqlcipher3 import dbapi2

_INDEX = (
    """
    CREATE TABLE kin_index (
        case_id CHAR(32) NOT NULL, row_id VARCHAR NOT NULL, kin_case CHAR(32) NOT NULL,
        joins BOOLEAN NOT NULL, closed VARCHAR NOT NULL,
        CONSTRAINT pk_kin_index PRIMARY KEY (case_id, row_id)
    )
    """,
    "CREATE INDEX ix_kin_index_kin_case ON kin_index (kin_case)",
    """
    CREATE TABLE likeness_index (
        case_id CHAR(32) NOT NULL, kind VARCHAR(20) NOT NULL, told VARCHAR NOT NULL,
        CONSTRAINT pk_likeness_index PRIMARY KEY (case_id, kind, told)
    )
    """,
    "CREATE INDEX ix_likeness_index_kind_told ON likeness_index (kind, told)",
)
_DRAFTS = """
    CREATE TABLE drafts (
        record_id CHAR(32) NOT NULL, member CHAR(32) NOT NULL, case_id CHAR(32), form_id
        VARCHAR(60) NOT NULL, form_version INTEGER NOT NULL, based_on CHAR(32) NOT NULL, given
        TEXT NOT NULL, answers TEXT NOT NULL, set_aside TEXT NOT NULL, sealed TEXT NOT NULL,
        saved_at DATETIME NOT NULL, unconfirmed TEXT, mac BLOB NOT NULL, CONSTRAINT pk_drafts
        PRIMARY KEY (record_id, member), CONSTRAINT fk_drafts_case_id FOREIGN KEY(case_id)
        REFERENCES cases (id)
    )
"""
_KEPT = (
    "record_id, member, case_id, form_id, form_version, based_on, given, answers, set_aside,"
    " sealed, saved_at, mac"
)
_PUT_BACK = "INSERT INTO drafts (<kept>) SELECT <kept> FROM drafts_kept"
_DRAFT_INDEXES = (
    "CREATE INDEX ix_drafts_case_id ON drafts (case_id)",
    "CREATE INDEX ix_drafts_member ON drafts (member)",
)


def know_family_and_copies(connection: dbapi2.Connection) -> None:
    """Add the two index tables, and to drafts the column of marks.

    An empty column is no part of a draft's MAC, so drafts left open stay ours. The digest of
    the index is forgotten, and so it is made anew with the new tables.
    """
    for statement in _INDEX:
        connection.execute(statement)
    connection.execute("CREATE TEMP TABLE drafts_kept AS SELECT * FROM drafts")
    connection.execute("DROP TABLE drafts")
    connection.execute(_DRAFTS)
    connection.execute(_PUT_BACK.replace("<kept>", _KEPT))
    connection.execute("DROP TABLE drafts_kept")
    for statement in _DRAFT_INDEXES:
        connection.execute(statement)
    connection.execute("PRAGMA user_version = 0")
