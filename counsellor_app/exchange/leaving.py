"""What leaves and what stays, counted and in words, for the eye of whoever sends it."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum

from counsellor_app.exchange.items import Item, ItemKind
from counsellor_app.text import Plural, Text


class Stays(Enum):
    """Why something of a case stays where it is."""

    DRAFT = "draft"
    SEALED = "sealed"
    SHEET = "sheet"
    ANSWER = "answer"
    MALFORMED = "malformed"
    ACT = "act"
    FILE = "file"

    def of(self, count: int) -> Text:
        """Return how many stay, and why."""
        return _STAYS[self].of(count)


@dataclass(frozen=True, slots=True)
class CaseRecord:
    """What of one case may leave, and how much of it stays."""

    items: tuple[Item, ...]
    stays: Mapping[Stays, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaving:
    """The preview of a bundle."""

    cases: int
    sheets: int
    acts: int
    issues: int
    sealed: int
    stays: tuple[Text, ...]

    @property
    def in_words(self) -> Text:
        """Return the counts as one line: 3 dosare, 12 fișe, …, 0 răspunsuri sigilate."""
        counted = [
            CASES.of(self.cases),
            SHEETS.of(self.sheets),
            ACTS.of(self.acts),
            ISSUES.of(self.issues),
            SEALED_ANSWERS.of(self.sealed),
        ]
        return Text(", ".join(part.ro for part in counted), ", ".join(part.en for part in counted))


def leaving(records: Iterable[CaseRecord]) -> Leaving:
    """Count what leaves and what stays over these records.

    Sealed answers are counted in the items themselves, not taken for granted.
    """
    counted: Counter[ItemKind] = Counter()
    stays: Counter[Stays] = Counter()
    sealed = 0
    for record in records:
        counted.update(item.kind for item in record.items)
        stays.update(dict(record.stays))
        sealed += sum("sealed" in item.content for item in record.items)
    return Leaving(
        cases=counted[ItemKind.CASE],
        sheets=counted[ItemKind.SHEET],
        acts=counted[ItemKind.ACT],
        issues=counted[ItemKind.ISSUE],
        sealed=sealed,
        stays=tuple(reason.of(stays[reason]) for reason in Stays if stays[reason]),
    )


CASES = Plural(("{n} dosar", "{n} dosare", "{n} de dosare"), ("{n} case", "{n} cases"))
SHEETS = Plural(("{n} fișă", "{n} fișe", "{n} de fișe"), ("{n} sheet", "{n} sheets"))
ACTS = Plural(
    ("{n} consemnare", "{n} consemnări", "{n} de consemnări"), ("{n} entry", "{n} entries")
)
ISSUES = Plural(
    ("{n} document emis", "{n} documente emise", "{n} de documente emise"),
    ("{n} issued document", "{n} issued documents"),
)
SEALED_ANSWERS = Plural(
    ("{n} răspuns sigilat", "{n} răspunsuri sigilate", "{n} de răspunsuri sigilate"),
    ("{n} sealed answer", "{n} sealed answers"),
)

_STAYS = {
    Stays.DRAFT: Plural(
        (
            "{n} ciornă: pleacă numai versiunile păstrate",
            "{n} ciorne: pleacă numai versiunile păstrate",
            "{n} de ciorne: pleacă numai versiunile păstrate",
        ),
        ("{n} draft: only kept versions leave", "{n} drafts: only kept versions leave"),
    ),
    Stays.SEALED: Plural(
        (
            "{n} grup de răspunsuri sigilate: nu părăsesc acest calculator",
            "{n} grupuri de răspunsuri sigilate: nu părăsesc acest calculator",
            "{n} de grupuri de răspunsuri sigilate: nu părăsesc acest calculator",
        ),
        (
            "{n} group of sealed answers: they do not leave this computer",
            "{n} groups of sealed answers: they do not leave this computer",
        ),
    ),
    Stays.SHEET: Plural(
        (
            "{n} fișă fără niciun răspuns destinat transmiterii",
            "{n} fișe fără niciun răspuns destinat transmiterii",
            "{n} de fișe fără niciun răspuns destinat transmiterii",
        ),
        ("{n} sheet with no answer meant to leave", "{n} sheets with no answer meant to leave"),
    ),
    Stays.ANSWER: Plural(
        (
            "{n} răspuns păstrat numai aici (contact, alte persoane, uz intern)",
            "{n} răspunsuri păstrate numai aici (contact, alte persoane, uz intern)",
            "{n} de răspunsuri păstrate numai aici (contact, alte persoane, uz intern)",
        ),
        (
            "{n} answer kept here only (contact, other people, office use)",
            "{n} answers kept here only (contact, other people, office use)",
        ),
    ),
    Stays.MALFORMED: Plural(
        (
            "{n} răspuns care nu poate fi citit: corectați-l în formular și păstrați o versiune",
            "{n} răspunsuri care nu pot fi citite: corectați-le în formular și păstrați o versiune",
            "{n} de răspunsuri care nu pot fi citite: corectați-le în formular și păstrați o "
            "versiune",
        ),
        (
            "{n} answer that cannot be read: correct it in the form and keep a version",
            "{n} answers that cannot be read: correct them in the form and keep a version",
        ),
    ),
    Stays.ACT: Plural(
        (
            "{n} consemnare de uz intern",
            "{n} consemnări de uz intern",
            "{n} de consemnări de uz intern",
        ),
        ("{n} entry for the office only", "{n} entries for the office only"),
    ),
    Stays.FILE: Plural(
        (
            "{n} fișier tipărit sau scanat: pleacă numai numărul, data și amprenta documentului",
            "{n} fișiere tipărite sau scanate: pleacă numai numărul, data și amprenta documentului",
            "{n} de fișiere tipărite sau scanate: pleacă numai numărul, data și amprenta "
            "documentului",
        ),
        (
            "{n} printed or scanned file: only the document's number, day and fingerprint leave",
            "{n} printed or scanned files: only the document's number, day and fingerprint leave",
        ),
    ),
}
