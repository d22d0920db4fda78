"""Which languages the office turned on for a document's courtesy translation; none until then."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from counsellor_app.cases.ids import MemberId
from counsellor_app.cases.members import Doing
from counsellor_app.documents.prepared_languages import TRANSLATED, Prepared, prepared_languages
from counsellor_app.errors import BadInput
from counsellor_app.forms.catalogues import entry
from counsellor_app.forms.kinds import Catalogue
from counsellor_app.services.desk import Desk
from counsellor_app.services.phrases import Noted
from counsellor_app.services.reference import newest, record
from counsellor_app.storage.kept import Reference
from counsellor_app.text import Text

_COURTESY = "courtesy."
_ON = "on"
_TURNED_ON, _TURNED_OFF = "limbă pornită de birou", "limbă oprită de birou"
_NO_SUCH = Text(
    "Documentul nu are text în această limbă. Deschideți din nou pagina.",
    "The document has no text in this language. Open the page again.",
)
NOT_ON = Text(
    "Limba nu este pornită pentru acest document. O pornește biroul, la „Textele documentelor”.",
    "The language is not turned on for this document. The office turns it on under “The texts of "
    "the documents”.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageLine:
    """A language of a document: its names, who checked its text, who turned it on or off."""

    code: str
    name: str
    text: Text
    checked_by: str | None  # None: nobody whose name and day are kept
    checked_on: date | None
    on: bool
    noted: Noted | None  # None: nobody has touched it


def our_name(code: str) -> Text:
    """Return a prepared language as the windows name it."""
    known = entry(Catalogue.LANGUAGES, code)
    return Text(code, code) if known is None else known.text


def may_turn(desk: Desk) -> bool:
    """Tell whether the member may turn languages on and off."""
    return desk.may(Doing.WRITE)


def languages_on(desk: Desk, document: str) -> tuple[str, ...]:
    """Return the codes of the languages that are on for a document, in the order offered."""
    with desk.vault.look() as look:
        kept = look.reference.all()
    found = prepared_languages(document)
    return tuple(one.code for one in found if _is_on(kept, document, one.code))


def language_lines(desk: Desk) -> dict[str, tuple[LanguageLine, ...]]:
    """Return the languages of every document that was translated, by document."""
    with desk.vault.look() as look:
        kept = look.reference.all()
        names = {member.id: member.name for member in look.members.all()}
    return {
        document: tuple(_line(one, document, kept, names) for one in prepared_languages(document))
        for document in TRANSLATED
    }


def set_language(desk: Desk, document: str, code: str, on: bool, now: datetime) -> None:
    """Turn a language on or off for a document; raise BadInput for one it does not have."""
    if code not in {one.code for one in prepared_languages(document)}:
        raise BadInput(_NO_SUCH)
    name = _name(document, code)
    reason = _TURNED_ON if on else _TURNED_OFF
    record(desk, Doing.WRITE, name, {_ON: on}, valid_from=None, reason=reason, now=now)


def _line(
    one: Prepared, document: str, kept: Sequence[Reference], names: Mapping[MemberId, str]
) -> LanguageLine:
    told = newest(kept, _name(document, one.code))
    noted = None if told is None else Noted(names.get(told.member, "—"), told.recorded_at)
    return LanguageLine(
        code=one.code,
        name=one.name,
        text=our_name(one.code),
        checked_by=one.review.by if one.review.passed else None,
        checked_on=date.fromisoformat(one.review.on) if one.review.passed else None,
        on=_is_on(kept, document, one.code),
        noted=noted,
    )


def _is_on(kept: Sequence[Reference], document: str, code: str) -> bool:
    told = newest(kept, _name(document, code))
    return told is not None and told.value.get(_ON) is True


def _name(document: str, code: str) -> str:
    return f"{_COURTESY}{document}.{code}"
