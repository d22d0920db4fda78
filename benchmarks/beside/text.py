"""The text that every engine prints, as a file: the engines share nothing else, not even Python."""

import json
from dataclasses import asdict, dataclass, replace
from pathlib import Path

FONTS = Path(__file__).resolve().parent.parent.parent / "resources" / "fonts"
SERIF, SANS = "SourceSerif4", "SourceSans3"
OTHERS = ("ScheherazadeNew", "NotoSerifEthiopic", "NotoSerifBengali", "NotoSerifDevanagari")
PAGE = "Pagina"
OF = "din"


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause and the same in the other language."""

    number: str
    text: str
    beside: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its repeated header, shares of the page's width, its rows."""

    title: str
    head: tuple[str, ...]
    widths: tuple[float, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Part:
    """Clauses and tables under a title; no two parts of a text say the same."""

    clauses: tuple[Clause, ...]
    tables: tuple[Table, ...]


@dataclass(frozen=True, slots=True)
class BesideText:
    """Parts that follow one another, each under the title in both languages."""

    title: str
    title_beside: str
    language: str  # of what stands beside, as a web page names it
    parts: tuple[Part, ...]

    def short(self) -> "BesideText":
        """Return the first lines alone, with which an engine warms up: it has every font."""
        part = self.parts[0]
        table = part.tables[-1]
        few = replace(table, rows=table.rows[:3])
        return replace(self, parts=(Part(part.clauses[:1], (few,)),))


def write(text: BesideText, path: Path) -> None:
    """Write the text for the processes that print it."""
    path.write_text(json.dumps(asdict(text), ensure_ascii=False), encoding="utf-8")


def read(path: Path) -> BesideText:
    """Read the text."""
    kept = json.loads(path.read_text(encoding="utf-8"))
    parts = [
        Part(
            clauses=tuple(Clause(**one) for one in part["clauses"]),
            tables=tuple(_table(**one) for one in part["tables"]),
        )
        for part in kept.pop("parts")
    ]
    return BesideText(**kept, parts=tuple(parts))


def _table(title: str, head: list[str], widths: list[float], rows: list[list[str]]) -> Table:
    return Table(title, tuple(head), tuple(widths), tuple(tuple(row) for row in rows))
