"""The clauses of a paper: the office's own words, a reviewed language beside Romanian."""

from dataclasses import replace

from counsellor_app.cases.model import CaseFile
from counsellor_app.cases.person_of import talk_language
from counsellor_app.documents.clauses import Clauses
from counsellor_app.documents.courtesy import LANGUAGES, Courtesy, courtesy
from counsellor_app.services.desk import Desk
from counsellor_app.services.office_wording import clauses_in_force

# Translated, and on the same paper where due. By their names: what prints is not loaded for them.
_ANNEXES = {"protocol": ("lodging_agreement", "information_notice")}


def clauses_for(desk: Desk, file: CaseFile, document: str) -> Clauses:
    """Return the clauses in force, beside them the language talked in once it was reviewed."""
    code = talk_language(file)
    further = [_reviewed(one, code) for one in _ANNEXES.get(document, ())]
    return replace(
        clauses_in_force(desk),
        beside=_reviewed(document, code),
        further=tuple(one for one in further if one is not None),
    )


def _reviewed(document: str, code: str | None) -> Courtesy | None:
    """Return the language if somebody has read it for this document; unread ones stand apart."""
    found = courtesy(document, code) if code in LANGUAGES else None
    return found if found is not None and found.review.passed else None
