"""How a person may be reached without harm: what any form says of it, a draft too (art. 33)."""

from collections.abc import Iterator

from counsellor_app.cases.model import CaseFile
from counsellor_app.forms.answers import Answer, Answers
from counsellor_app.forms.safe_contact import SAFE_CONTACT_SECTION

SAFE_CONTACT_FORMS = ("first_contact", "person")


def safe_contact_of(file: CaseFile) -> dict[str, tuple[Answer, ...]]:
    """Return each question of safe contact with its answers, the newest form's first.

    A warning counts wherever it was given, in a newest version or only in a draft: a "no"
    elsewhere does not take it back, because silence is the answer that harms.
    """
    told: dict[str, tuple[Answer, ...]] = {field.id: () for field in SAFE_CONTACT_SECTION.fields}
    for answers in _answers(file):
        for field_id, known in told.items():
            answer = answers.get(field_id)
            if answer in (None, "", (), False) or answer in known:
                continue
            told[field_id] = (*known, answer)
    return told


def address_is_hidden(file: CaseFile) -> bool:
    """Return whether the address may not be shown to members of the family."""
    return True in safe_contact_of(file)["address_hidden"]


def with_address_hidden(file: CaseFile, person: Answers) -> Answers:
    """Return the answers of the person form, saying so where any form hides the address."""
    return {**person, "address_hidden": True} if address_is_hidden(file) else person


def _answers(file: CaseFile) -> Iterator[Answers]:
    for form_id in reversed(SAFE_CONTACT_FORMS):
        for draft in file.drafts:
            if draft.form_id == form_id:
                yield draft.answers
        sheet = file.newest(form_id)
        if sheet is not None:
            yield sheet.answers
