"""The languages a document was prepared in, with the review of each: what an office may turn on."""

import tomllib
from dataclasses import dataclass
from functools import cache

from counsellor_app.documents.courtesy import ENGLISH, LANGUAGES, courtesies, tongue
from counsellor_app.documents.plan_summary import DOCUMENT as PLAN_SUMMARY
from counsellor_app.documents.wording import Review
from counsellor_app.resources import resource

TRANSLATED = ("protocol", "information_notice", "individual_plan", PLAN_SUMMARY)
"""The documents that have a sheet in the person's language."""

_SUMMARY_FILE = f"{PLAN_SUMMARY}.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """A language of one document: its code, its own name, who reviewed it."""

    code: str
    name: str
    review: Review


@cache
def prepared_languages(document: str) -> tuple[Prepared, ...]:
    """Return the languages of the document's present text; none for one without a sheet."""
    if document not in TRANSLATED:
        return ()
    if document == PLAN_SUMMARY:
        return _of_the_summary()
    return tuple(
        Prepared(code=one.tongue.code, name=one.tongue.name, review=one.review)
        for one in courtesies(document)
    )


def _of_the_summary() -> tuple[Prepared, ...]:
    """Return the languages of the plain sentences, which are no clauses."""
    whole = tomllib.loads(resource("clauses", _SUMMARY_FILE).read_text(encoding="utf-8"))
    found = [(ENGLISH, Review(**whole["review"][ENGLISH]))]
    for code in LANGUAGES:
        try:
            file = resource("courtesy", code, _SUMMARY_FILE)
        except FileNotFoundError:
            continue
        kept = tomllib.loads(file.read_text(encoding="utf-8"))
        if kept["follows"] == whole["version"]:
            found.append((code, Review(**kept["review"])))
    return tuple(Prepared(code=code, name=tongue(code).name, review=r) for code, r in found)
