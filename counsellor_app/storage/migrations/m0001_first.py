"""Step 1: the tables of the first release."""

from sqlcipher3 import dbapi2

_TABLES = (
    """
    CREATE TABLE case_index (
        doc INTEGER NOT NULL, case_id CHAR(32) NOT NULL, number VARCHAR(20) NOT NULL, name
        VARCHAR NOT NULL, sort_key VARCHAR NOT NULL, language VARCHAR, citizenship VARCHAR,
        track VARCHAR, stage VARCHAR NOT NULL, programme_starts DATE, programme_ends DATE,
        last_event_on DATE, open_drafts INTEGER NOT NULL, unsigned_issues INTEGER NOT NULL,
        CONSTRAINT pk_case_index PRIMARY KEY (doc), CONSTRAINT uq_case_index_case_id UNIQUE
        (case_id)
    )
    """,
    "CREATE INDEX ix_case_index_sort_key_case_id ON case_index (sort_key, case_id)",
    "CREATE INDEX ix_case_index_stage ON case_index (stage)",
    """
    CREATE TABLE case_names (
        case_id CHAR(32) NOT NULL, place INTEGER NOT NULL, folded VARCHAR NOT NULL, skeleton
        VARCHAR NOT NULL, CONSTRAINT pk_case_names PRIMARY KEY (case_id, place)
    )
    """,
    """
    CREATE TABLE due_index (
        case_id CHAR(32) NOT NULL, place INTEGER NOT NULL, rule VARCHAR NOT NULL, cite VARCHAR
        NOT NULL, last_day DATE NOT NULL, recommended DATE, ro VARCHAR NOT NULL, en VARCHAR NOT
        NULL, CONSTRAINT pk_due_index PRIMARY KEY (case_id, place)
    )
    """,
    "CREATE INDEX ix_due_index_last_day_case_id ON due_index (last_day, case_id)",
    """
    CREATE TABLE erasing (
        case_id CHAR(32) NOT NULL, CONSTRAINT pk_erasing PRIMARY KEY (case_id)
    )
    """,
    """
    CREATE TABLE erasures (
        id CHAR(32) NOT NULL, case_id CHAR(32) NOT NULL, reason VARCHAR NOT NULL, erased_at
        DATETIME NOT NULL, member CHAR(32) NOT NULL, salt BLOB NOT NULL, CONSTRAINT pk_erasures
        PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE exports (
        id CHAR(32) NOT NULL, origin CHAR(32) NOT NULL, sequence INTEGER NOT NULL, recipients
        TEXT NOT NULL, previous_hash VARCHAR(64), manifest_hash VARCHAR(64) NOT NULL,
        bundle_hash VARCHAR(64) NOT NULL, size INTEGER NOT NULL, journal_mark INTEGER NOT NULL,
        "key" BLOB NOT NULL, made_at DATETIME NOT NULL, member CHAR(32) NOT NULL, salt BLOB NOT
        NULL, CONSTRAINT pk_exports PRIMARY KEY (id), CONSTRAINT uq_exports_origin_sequence
        UNIQUE (origin, sequence)
    )
    """,
    """
    CREATE TABLE journal (
        n INTEGER NOT NULL, at DATETIME NOT NULL, member CHAR(32), action VARCHAR(40) NOT NULL,
        table_name VARCHAR(40), row_id VARCHAR(40), case_id CHAR(32), commitment BLOB, details
        TEXT, salt BLOB, hash BLOB NOT NULL, CONSTRAINT pk_journal PRIMARY KEY (n)
    )
    """,
    "CREATE INDEX ix_journal_case_id ON journal (case_id)",
    "CREATE INDEX ix_journal_table_name_row_id ON journal (table_name, row_id)",
    """
    CREATE TABLE members (
        row_id CHAR(32) NOT NULL, id CHAR(32) NOT NULL, name VARCHAR NOT NULL, function VARCHAR
        NOT NULL, organisation VARCHAR NOT NULL, centre VARCHAR, role VARCHAR(40) NOT NULL, slot
        VARCHAR NOT NULL, since DATE NOT NULL, until DATE, recorded_at DATETIME NOT NULL, salt
        BLOB NOT NULL, CONSTRAINT pk_members PRIMARY KEY (row_id)
    )
    """,
    "CREATE INDEX ix_members_id ON members (id)",
    """
    CREATE TABLE numbers (
        number VARCHAR(20) NOT NULL, letter VARCHAR(4) NOT NULL, year INTEGER NOT NULL, counter
        INTEGER NOT NULL, taken_at DATETIME NOT NULL, salt BLOB NOT NULL, CONSTRAINT pk_numbers
        PRIMARY KEY (number), CONSTRAINT uq_numbers_letter_year_counter UNIQUE (letter, year,
        counter)
    )
    """,
    """
    CREATE TABLE origins (
        id CHAR(32) NOT NULL, signing_key BLOB NOT NULL, practice BOOLEAN NOT NULL, since
        DATETIME NOT NULL, continues CHAR(32), last_known INTEGER, salt BLOB NOT NULL,
        CONSTRAINT pk_origins PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE reference (
        id CHAR(32) NOT NULL, name VARCHAR(100) NOT NULL, valid_from DATE, value TEXT NOT NULL,
        reason VARCHAR NOT NULL, member CHAR(32) NOT NULL, confirmed_by CHAR(32), recorded_at
        DATETIME NOT NULL, salt BLOB NOT NULL, CONSTRAINT pk_reference PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE schema_version (
        version INTEGER NOT NULL, CONSTRAINT pk_schema_version PRIMARY KEY (version)
    )
    """,
    """
    CREATE TABLE skeleton_index (
        word VARCHAR NOT NULL, case_id CHAR(32) NOT NULL, CONSTRAINT pk_skeleton_index PRIMARY
        KEY (word, case_id)
    )
    """,
    "CREATE INDEX ix_skeleton_index_case_id ON skeleton_index (case_id)",
    """
    CREATE TABLE cases (
        id CHAR(32) NOT NULL, number VARCHAR(20) NOT NULL, origin CHAR(32) NOT NULL, opened_at
        DATETIME NOT NULL, opened_by CHAR(32) NOT NULL, salt BLOB NOT NULL, CONSTRAINT pk_cases
        PRIMARY KEY (id), CONSTRAINT uq_cases_number UNIQUE (number), CONSTRAINT fk_cases_number
        FOREIGN KEY(number) REFERENCES numbers (number)
    )
    """,
    """
    CREATE TABLE receipts (
        id CHAR(32) NOT NULL, export_id CHAR(32) NOT NULL, bundle_hash VARCHAR(64) NOT NULL,
        journal_mark INTEGER NOT NULL, received_at DATETIME NOT NULL, recorded_at DATETIME NOT
        NULL, member CHAR(32) NOT NULL, salt BLOB NOT NULL, CONSTRAINT pk_receipts PRIMARY KEY
        (id), CONSTRAINT fk_receipts_export_id FOREIGN KEY(export_id) REFERENCES exports (id)
    )
    """,
    "CREATE INDEX ix_receipts_export_id ON receipts (export_id)",
    """
    CREATE TABLE drafts (
        record_id CHAR(32) NOT NULL, member CHAR(32) NOT NULL, case_id CHAR(32), form_id
        VARCHAR(60) NOT NULL, form_version INTEGER NOT NULL, based_on CHAR(32) NOT NULL, given
        TEXT NOT NULL, answers TEXT NOT NULL, set_aside TEXT NOT NULL, sealed TEXT NOT NULL,
        saved_at DATETIME NOT NULL, mac BLOB NOT NULL, CONSTRAINT pk_drafts PRIMARY KEY
        (record_id, member), CONSTRAINT fk_drafts_case_id FOREIGN KEY(case_id) REFERENCES cases
        (id)
    )
    """,
    "CREATE INDEX ix_drafts_case_id ON drafts (case_id)",
    "CREATE INDEX ix_drafts_member ON drafts (member)",
    """
    CREATE TABLE issues (
        id CHAR(32) NOT NULL, case_id CHAR(32) NOT NULL, kind VARCHAR(40) NOT NULL, sheets TEXT
        NOT NULL, content_hash VARCHAR(64) NOT NULL, versions TEXT NOT NULL, number VARCHAR, day
        DATE, made_elsewhere BOOLEAN NOT NULL, made_at DATETIME NOT NULL, member CHAR(32) NOT
        NULL, salt BLOB NOT NULL, CONSTRAINT pk_issues PRIMARY KEY (id), CONSTRAINT
        fk_issues_case_id FOREIGN KEY(case_id) REFERENCES cases (id)
    )
    """,
    "CREATE INDEX ix_issues_case_id ON issues (case_id)",
    "CREATE INDEX ix_issues_content_hash ON issues (content_hash)",
    """
    CREATE TABLE records (
        id CHAR(32) NOT NULL, case_id CHAR(32), form_id VARCHAR(60) NOT NULL, added_at DATETIME
        NOT NULL, added_by CHAR(32) NOT NULL, salt BLOB NOT NULL, CONSTRAINT pk_records PRIMARY
        KEY (id), CONSTRAINT fk_records_case_id FOREIGN KEY(case_id) REFERENCES cases (id)
    )
    """,
    "CREATE INDEX ix_records_case_id ON records (case_id)",
    """
    CREATE TABLE files (
        id CHAR(32) NOT NULL, case_id CHAR(32) NOT NULL, issue_id CHAR(32) NOT NULL, role
        VARCHAR(40) NOT NULL, media VARCHAR(100) NOT NULL, size INTEGER NOT NULL, sha256
        VARCHAR(64) NOT NULL, "key" BLOB NOT NULL, added_at DATETIME NOT NULL, added_by CHAR(32)
        NOT NULL, salt BLOB NOT NULL, CONSTRAINT pk_files PRIMARY KEY (id), CONSTRAINT
        fk_files_case_id FOREIGN KEY(case_id) REFERENCES cases (id), CONSTRAINT
        fk_files_issue_id FOREIGN KEY(issue_id) REFERENCES issues (id)
    )
    """,
    "CREATE INDEX ix_files_case_id ON files (case_id)",
    """
    CREATE TABLE sheets (
        id CHAR(32) NOT NULL, record_id CHAR(32) NOT NULL, case_id CHAR(32), form_id VARCHAR(60)
        NOT NULL, form_version INTEGER NOT NULL, origin CHAR(32) NOT NULL, follows CHAR(32) NOT
        NULL, settles CHAR(32), given TEXT NOT NULL, answers TEXT NOT NULL, sealed TEXT NOT
        NULL, happened_on DATE, member CHAR(32) NOT NULL, kept_at DATETIME NOT NULL, why
        VARCHAR, salt BLOB NOT NULL, CONSTRAINT pk_sheets PRIMARY KEY (id), CONSTRAINT
        uq_sheets_record_id_origin_follows UNIQUE (record_id, origin, follows), CONSTRAINT
        fk_sheets_record_id FOREIGN KEY(record_id) REFERENCES records (id), CONSTRAINT
        fk_sheets_case_id FOREIGN KEY(case_id) REFERENCES cases (id)
    )
    """,
    "CREATE INDEX ix_sheets_case_id ON sheets (case_id)",
    """
    CREATE TABLE acts (
        id CHAR(32) NOT NULL, kind VARCHAR(40) NOT NULL, case_id CHAR(32) NOT NULL, happened_on
        DATE NOT NULL, recorded_at DATETIME NOT NULL, member CHAR(32) NOT NULL, source
        VARCHAR(40) NOT NULL, record_id CHAR(32), sheet_id CHAR(32), issue_id CHAR(32), details
        TEXT NOT NULL, withdraws CHAR(32), reason VARCHAR, salt BLOB NOT NULL, CONSTRAINT
        pk_acts PRIMARY KEY (id), CONSTRAINT fk_acts_case_id FOREIGN KEY(case_id) REFERENCES
        cases (id), CONSTRAINT fk_acts_record_id FOREIGN KEY(record_id) REFERENCES records (id),
        CONSTRAINT fk_acts_sheet_id FOREIGN KEY(sheet_id) REFERENCES sheets (id), CONSTRAINT
        fk_acts_issue_id FOREIGN KEY(issue_id) REFERENCES issues (id), CONSTRAINT
        fk_acts_withdraws FOREIGN KEY(withdraws) REFERENCES acts (id)
    )
    """,
    "CREATE INDEX ix_acts_case_id ON acts (case_id)",
)
_NAMES = (
    "CREATE VIRTUAL TABLE name_index USING fts5(words, content='',"
    " tokenize='unicode61 remove_diacritics 2', prefix='1 2 3')",
    "INSERT INTO name_index(name_index, rank) VALUES('secure-delete', 1)",
)
_ADDED_ONLY = (
    "origins members numbers cases records sheets acts issues files reference exports receipts"
    " erasures journal schema_version"
)
_REFUSING = (
    "CREATE TRIGGER <name> BEFORE <act> ON <table> WHEN NOT EXISTS (SELECT 1 FROM erasing)"
    " BEGIN SELECT RAISE(ABORT, 'rows of <table> are never changed'); END"
)


def make_first_tables(connection: dbapi2.Connection) -> None:
    """Make all tables in an empty database."""
    for statement in (*_TABLES, *_NAMES):
        connection.execute(statement)
    for table in _ADDED_ONLY.split():
        for act in ("UPDATE", "DELETE"):
            trigger = _REFUSING.replace("<act>", act).replace("<table>", table)
            connection.execute(trigger.replace("<name>", f"{table}_refuses_{act.lower()}"))
