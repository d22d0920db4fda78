"""A second case of the same person: proposed beside what is typed, never a reason to stop.

It is said with what lists show already: name, number, language. It rests on the person's own
identity alone, and a case kept apart from the family is never found by it.
"""

from datetime import date

from counsellor_app.cases.ids import CaseId
from counsellor_app.cases.index_rows import CaseRow
from counsellor_app.cases.likeness import Likeness, born_alike, told_of
from counsellor_app.cases.members import Doing
from counsellor_app.forms.answers import Answers, text_of
from counsellor_app.forms.catalogues import entry
from counsellor_app.forms.checking import sound
from counsellor_app.forms.kinds import Catalogue
from counsellor_app.services.desk import Desk
from counsellor_app.services.pages import Shown, Tone
from counsellor_app.services.writing import Writing
from counsellor_app.storage.transaction import Look
from counsellor_app.text import Text

SAME_CASE = Text("Posibil același dosar: {who}.", "Possibly the same case: {who}.")
_OF_PERSON = frozenset({"person", "take_over"})
_NUMBERS = {Likeness.CNP: "cnp", Likeness.PERMIT: "permit_number"}
_NAMED = "surname"  # beside it stands what is alike in name and day of birth
_MOST = 3


def possible_duplicates(
    desk: Desk, writing: Writing, answers: Answers, today: date
) -> tuple[Shown, ...]:
    """Return the cases that may be of the same person, each beside what it shares."""
    if writing.form.id not in _OF_PERSON:
        return ()
    desk.must_be_allowed(Doing.SEE_CASES)
    said = told_of(sound(writing.form, answers, writing.given, today))
    with desk.vault.look() as look:
        found = {
            field_id: look.likeness.telling(kind, said[kind])
            for kind, field_id in _NUMBERS.items()
            if kind in said
        }
        found[_NAMED] = _named_and_born_alike(look, answers, said.get(Likeness.BORN))
        others = {
            name: [one for one in ids if one != writing.case_id] for name, ids in found.items()
        }
        ids = tuple(dict.fromkeys(one for several in others.values() for one in several[:_MOST]))
        rows = {row.case_id: row for row in look.search.rows(ids)}
    return tuple(
        Shown(field_id=field_id, text=_words(rows[one]), tone=Tone.SOON, basis=None)
        for field_id, several in others.items()
        for one in several[:_MOST]
        if one in rows
    )


def _named_and_born_alike(look: Look, answers: Answers, born: str | None) -> tuple[CaseId, ...]:
    names = [text_of(answers, "surname"), text_of(answers, "given_names")]
    name = " ".join(part for part in names if part)
    if not (born and all(names)):
        return ()
    found = look.search.ids_in_order(name)
    ids = (*found.exact, *found.similar)
    told = look.likeness.told_by(Likeness.BORN, ids)
    return tuple(one for one in ids if one in told and born_alike(told[one], born))


def _words(row: CaseRow) -> Text:
    known = None if row.language is None else entry(Catalogue.LANGUAGES, row.language)
    language = Text("", "") if known is None else known.text
    return SAME_CASE.filled(
        who=Text(
            " · ".join(part for part in (row.name, row.number, language.ro) if part),
            " · ".join(part for part in (row.name, row.number, language.en) if part),
        )
    )
