"""All tables, and what SQLAlchemy does not write: full text, triggers against change."""

from counsellor_app.storage import index_tables, office_rows, rows

AUDITED: tuple[type[rows.Base], ...] = (
    office_rows.OriginRow,
    office_rows.MemberRow,
    rows.NumberRow,
    rows.CaseKeptRow,
    rows.RecordRow,
    rows.SheetRow,
    rows.ActRow,
    rows.IssueRow,
    rows.StoredFileRow,
    office_rows.ReferenceRow,
    office_rows.ExportRow,
    office_rows.ReceiptRow,
    office_rows.ErasureRow,
)
INDEX: tuple[type[rows.Base], ...] = (
    index_tables.CaseIndexRow,
    index_tables.NameKeptRow,
    index_tables.SkeletonRow,
    index_tables.DueKeptRow,
    index_tables.PresenceIndexRow,
    index_tables.KinIndexRow,
    index_tables.LikenessIndexRow,
)

NAME_INDEX = (
    "CREATE VIRTUAL TABLE name_index USING fts5(words, content='',"
    " tokenize='unicode61 remove_diacritics 2', prefix='1 2 3')"
)
FORGET_WORDS_WHOLLY = "INSERT INTO name_index(name_index, rank) VALUES('secure-delete', 1)"

_REFUSING = (
    "CREATE TRIGGER <name> BEFORE <act> ON <table> WHEN NOT EXISTS (SELECT 1 FROM erasing)"
    " BEGIN SELECT RAISE(ABORT, 'rows of <table> are never changed'); END"
)
_CHAIN: tuple[type[rows.Base], ...] = (office_rows.JournalRow, office_rows.SchemaVersionRow)

ADDED_ONLY = tuple(kind.__tablename__ for kind in (*AUDITED, *_CHAIN))


def refusing_change(table: str) -> tuple[str, str]:
    """Return the two triggers that refuse to change and to delete rows of a table.

    A trigger of a file cannot see temporary tables, so the gate ``erasing`` is a table of the
    file that is filled and emptied inside the one transaction that erases a case.
    """
    return (_refusing(table, "UPDATE"), _refusing(table, "DELETE"))


def _refusing(table: str, act: str) -> str:
    trigger = _REFUSING.replace("<act>", act).replace("<table>", table)
    return trigger.replace("<name>", f"{table}_refuses_{act.lower()}")
