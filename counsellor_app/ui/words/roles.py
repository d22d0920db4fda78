"""Who does something here, in words: read from the roles that services enforce."""

from counsellor_app.cases.members import Doing, performers
from counsellor_app.text import Text


def roles_in_words(doing: Doing) -> Text:
    """Return the roles that may do this, one after the other."""
    roles = [role.text for role in performers(doing)]
    return Text(", ".join(one.ro for one in roles), ", ".join(one.en for one in roles))
