"""Step 6: a stored file may belong to a record of the office, of no case."""

from sqlcipher3 import dbapi2

_FILES = """
    CREATE TABLE files (
        id CHAR(32) NOT NULL, case_id CHAR(32), issue_id CHAR(32), record_id CHAR(32),
        role VARCHAR(40) NOT NULL, media VARCHAR(100) NOT NULL, size INTEGER NOT NULL, sha256
        VARCHAR(64) NOT NULL, "key" BLOB NOT NULL, added_at DATETIME NOT NULL, added_by CHAR(32)
        NOT NULL, salt BLOB NOT NULL, CONSTRAINT pk_files PRIMARY KEY (id), CONSTRAINT
        ck_files_of_one CHECK ((issue_id IS NULL) <> (record_id IS NULL)), CONSTRAINT
        ck_files_issue_of_case CHECK (issue_id IS NULL OR case_id IS NOT NULL), CONSTRAINT
        fk_files_case_id FOREIGN KEY(case_id) REFERENCES cases (id), CONSTRAINT
        fk_files_issue_id FOREIGN KEY(issue_id) REFERENCES issues (id)
    )
"""
_KEPT = "id, case_id, issue_id, record_id, role, media, size, sha256, key, added_at, added_by, salt"
_PUT_BACK = "INSERT INTO files (<kept>) SELECT <kept> FROM files_kept"
_INDEXES = (
    "CREATE INDEX ix_files_case_id ON files (case_id)",
    "CREATE INDEX ix_files_record_id ON files (record_id)",
)
_REFUSING = (
    "CREATE TRIGGER <name> BEFORE <act> ON files WHEN NOT EXISTS (SELECT 1 FROM erasing)"
    " BEGIN SELECT RAISE(ABORT, 'rows of files are never changed'); END"
)


def let_files_belong_to_the_office(connection: dbapi2.Connection) -> None:
    """Make the table of files anew, the case no longer asked of every row; triggers go with it."""
    connection.execute("CREATE TEMP TABLE files_kept AS SELECT * FROM files")
    connection.execute("DROP TABLE files")
    connection.execute(_FILES)
    connection.execute(_PUT_BACK.replace("<kept>", _KEPT))
    connection.execute("DROP TABLE files_kept")
    for statement in _INDEXES:
        connection.execute(statement)
    for act in ("UPDATE", "DELETE"):
        trigger = _REFUSING.replace("<act>", act)
        connection.execute(trigger.replace("<name>", f"files_refuses_{act.lower()}"))
