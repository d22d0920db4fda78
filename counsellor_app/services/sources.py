"""How the desk knows what it records: performed by the competent role, or transcribed."""

from counsellor_app.cases.acts import ActSource
from counsellor_app.cases.members import Doing
from counsellor_app.services.desk import Desk


def source_of(desk: Desk, doing: Doing) -> ActSource:
    """Return "performed" if the member's role performs this act itself, else "transcribed"."""
    return ActSource.PERFORMED if desk.may(doing) else ActSource.TRANSCRIBED
