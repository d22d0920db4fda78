"""What a second case of the same person would say too: numbers of the person, day of birth.

Only the person's own identity; never a relative's, a telephone or an address. A case whose
person closes the address or the contact to the family says nothing here: a number typed in a
relative's case must not find it.
"""

from collections.abc import Iterator
from enum import Enum

from counsellor_app.cases.family import closed_topics
from counsellor_app.cases.index_rows import LikenessRow
from counsellor_app.cases.model import CaseFile
from counsellor_app.cases.names import folded
from counsellor_app.cases.person_of import person_answers
from counsellor_app.cases.unsaid import ADDRESS
from counsellor_app.forms.answers import Answers, text_of

_KEEP_APART = frozenset({ADDRESS, "contact"})


class Likeness(Enum):
    """In what two cases may be alike."""

    CNP = "cnp"
    PERMIT = "permit"
    BORN = "born"


_FIELDS = {
    Likeness.CNP: "cnp",
    Likeness.PERMIT: "permit_number",
    Likeness.BORN: "birth_date",
}


def likeness_rows(file: CaseFile) -> Iterator[LikenessRow]:
    """Yield what other cases may be compared with; nothing of a case kept apart."""
    if closed_topics(file) & _KEEP_APART:
        return
    for kind, told in sorted(told_of(person_answers(file)).items(), key=lambda one: one[0].value):
        yield LikenessRow(file.case.id, kind.value, told)


def told_of(person: Answers) -> dict[Likeness, str]:
    """Return what the answers say of each likeness, in one spelling."""
    said = {kind: text_of(person, field_id) for kind, field_id in _FIELDS.items()}
    return {kind: told for kind, words in said.items() if words and (told := _spelt(kind, words))}


def born_alike(one: str, other: str) -> bool:
    """Tell whether two days of birth, known in part perhaps, may be the same."""
    return one.startswith(other) or other.startswith(one)


def _spelt(kind: Likeness, words: str) -> str:
    return words if kind is Likeness.BORN else folded(words).replace(" ", "")
