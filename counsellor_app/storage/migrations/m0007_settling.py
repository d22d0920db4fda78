"""Step 7: a draft may settle a fork: it names the side that it does not follow."""

from sqlcipher3 import dbapi2


def let_drafts_settle_forks(connection: dbapi2.Connection) -> None:
    """Add the column to drafts; empty it is no part of a MAC, so drafts left open stay ours."""
    connection.execute("ALTER TABLE drafts ADD COLUMN settles CHAR(32)")
