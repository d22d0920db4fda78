"""The text that is printed: clauses of the protocol in Romanian and Dari, invented people."""

from collections.abc import Iterator
from itertools import count, cycle

from benchmarks.beside.text import BesideText, Clause, Part, Table
from counsellor_app.demo.cast import CAST, Invented
from counsellor_app.documents.courtesy import translation
from counsellor_app.documents.printable import activity_in_words
from counsellor_app.documents.wording import shipped_wording
from counsellor_app.law.catalogue import Activity

CLAUSES = 18
ROWS = 14, 18, 60
TWELVE_PAGES = 2  # so many parts are about twelve pages
_LONG = 110  # letters: shorter pieces are parts of a sentence
_HEAD = ("Nr.", "Numele și prenumele", "În scriere proprie", "Activitatea", "Termen")
_WIDTHS = (0.9, 4.0, 3.2, 8.0, 2.0)


def text_of(parts: int) -> BesideText:
    """Return a text of so many parts; each names other cases, so nothing is said twice."""
    paper = translation("protocol", "prs")
    if paper is None:
        raise FileNotFoundError("protocol in Dari")
    said, words = paper.tables["clause"], paper.tables["paper"]
    whole = [
        Clause("", one.text.ro, said[one.id])
        for one in shipped_wording("protocol").clauses
        if "{" not in one.text.ro and len(one.text.ro) > _LONG and one.id in said
    ]
    clauses, people, number = cycle(whole), cycle(CAST), count(1)
    return BesideText(
        title="PROTOCOL DE INCLUDERE ÎN PROGRAMUL DE INTEGRARE",
        title_beside=f"{words['title']} {words['subject']}",
        language="fa-AF",
        parts=tuple(
            Part(
                tuple(_of_a_case(next(clauses), next(number)) for _ in range(CLAUSES)),
                tuple(_table(rows, people, number) for rows in ROWS),
            )
            for _ in range(parts)
        ),
    )


def _of_a_case(clause: Clause, number: int) -> Clause:
    case = f"B-2026-{number:06}"
    return Clause(f"({number})", f"{clause.text} ({case})", f"{clause.beside} ({case})")


def _table(rows: int, people: Iterator[Invented], number: Iterator[int]) -> Table:
    kinds = cycle(Activity)
    said = [
        _row(next(number), next(people), activity_in_words(next(kinds).value)) for _ in range(rows)
    ]
    return Table(f"Tabelul de la nr. {said[0][0]}", _HEAD, _WIDTHS, tuple(said))


def _row(number: int, person: Invented, activity: str) -> tuple[str, ...]:
    name = f"{person.surname} {person.given_names}"
    day = f"{number % 28 + 1:02}.12.2026"
    return (str(number), name, person.own_script or "", activity, day)
