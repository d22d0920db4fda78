"""The law without a vault: what ``explain`` and ``rules`` print."""

from datetime import MAXYEAR, MINYEAR, date
from pathlib import Path

from counsellor_app.cases.facts_of import fed_by
from counsellor_app.errors import BadInput
from counsellor_app.law.coverage import Covered, coverage
from counsellor_app.law.explained import explained_json, explained_text
from counsellor_app.law.facts_json import facts_from_json
from counsellor_app.law.facts_schema import facts_schema_json
from counsellor_app.law.findings import Explained, explain, explain_year
from counsellor_app.law.procedure import ActingRole
from counsellor_app.law.rulebook import load_rulebook
from counsellor_app.law.rules_table import RuleRow, rules_table
from counsellor_app.text import Language, Text

_MOST_BYTES = 10_000_000
_UNREADABLE = Text(
    "Fișierul cu fapte nu poate fi citit ca text UTF-8. Verificați calea și fișierul.",
    "The file of facts cannot be read as UTF-8 text. Check the path and the file.",
)
_TOO_LARGE = Text("Fișierul are peste 10 MB.", "The file is larger than 10 MB.")
_NO_YEAR = Text("Scrieți un an, ca 2027.", "Write a year, as 2027.")
_NO_DAY = Text("Scrieți ziua ca 2026-11-21.", "Write the day as 2026-11-21.")


def explained(facts_file: Path, today: date, language: Language | None) -> str:
    """Return every finding on a file of facts, as JSON or as text; raise BadInput."""
    found = explain(facts_from_json(_text_of(facts_file)), load_rulebook(), today)
    return _printed(found, language)


def explained_year(year: int, role: ActingRole, today: date, language: Language | None) -> str:
    """Return the terms of a year for one role, as JSON or as text; raise BadInput."""
    if not MINYEAR < year < MAXYEAR:  # a term may end in the year after
        raise BadInput(_NO_YEAR)
    return _printed(explain_year(year, role, load_rulebook(), today), language)


def rules(language: Language) -> str:
    """Return the rules, one a line, with basis, tests and what feeds each fact."""
    return "\n".join(_line(row, language) for row in rules_table(fed_by()))


def covered(language: Language) -> str:
    """Return every paragraph and letter of the act with its rules, or why nothing is done."""
    return "\n".join(_place(row, language) for row in coverage())


def schema() -> str:
    """Return the JSON Schema of facts."""
    return facts_schema_json()


def day_of(text: str) -> date:
    """Return the ISO day; raise BadInput."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise BadInput(_NO_DAY) from error


def _printed(found: Explained, language: Language | None) -> str:
    return explained_json(found) if language is None else explained_text(found, language)


def _line(row: RuleRow, language: Language) -> str:
    fed = ", ".join(f"{path}: {form}" for path, form in sorted(row.fed_by.items()))
    sentence = row.sentence.to(language)
    told = (row.id, f"art. {row.article}", row.severity, row.certainty, sentence)
    return "\t".join((*told, "; ".join(row.basis), row.tests, fed))


def _place(row: Covered, language: Language) -> str:
    why = "" if row.why_nothing is None else row.why_nothing.to(language)
    return "\t".join((str(row.cite), ", ".join(row.rules), why))


def _text_of(path: Path) -> str:
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise BadInput(_TOO_LARGE)
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise BadInput(_UNREADABLE) from error
