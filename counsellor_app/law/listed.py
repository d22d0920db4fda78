"""The shape of every closed list: a code for JSON, its words, its place in the act."""

from enum import Enum

from counsellor_app.law.citation import Cite
from counsellor_app.text import Text


class Listed(Enum):
    """A member of a closed list; its value is the code that stands in JSON."""

    text: Text
    cite: Cite | None

    def __new__(cls, code: str, ro: str = "", en: str = "", cite: Cite | None = None) -> "Listed":
        """Make a member; without words the code itself is shown."""
        member = object.__new__(cls)
        member._value_ = code
        member.text = Text(ro or code, en or ro or code)
        member.cite = cite
        return member
