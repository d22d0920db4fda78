"""The languages a document was prepared in, with the review of each: what an office may turn on."""

from dataclasses import dataclass
from functools import cache

from counsellor_app.documents.courtesy import courtesies
from counsellor_app.documents.plain_wording import plain_wording
from counsellor_app.documents.plan_summary import DOCUMENT as PLAN_SUMMARY
from counsellor_app.documents.wording import Review

TRANSLATED = ("protocol", "information_notice", "individual_plan", PLAN_SUMMARY)
"""The documents whose languages an office turns on: those with a sheet, and the plan summary."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """A language of one document: its code, its own name, who reviewed it."""

    code: str
    name: str
    review: Review


@cache
def prepared_languages(document: str) -> tuple[Prepared, ...]:
    """Return the languages of the document's present text; none for one that was not translated."""
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
    whole = plain_wording(PLAN_SUMMARY)
    return tuple(
        Prepared(code=one.code, name=one.name, review=whole.reviews[one.code])
        for one in whole.beside
    )
