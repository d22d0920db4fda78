"""A recorded signature in words, and a paper's number and day."""

from datetime import date

from counsellor_app.cases.acts import ActSource, Signature
from counsellor_app.forms.catalogues import entry
from counsellor_app.forms.kinds import Catalogue
from counsellor_app.law.catalogue import SignatoryKind
from counsellor_app.text import Language, Text, long_date, short_date
from counsellor_app.ui.words import signing as words


def in_words(signature: Signature, language: Language) -> str:
    """Return the way and the day: semnat, 23 noiembrie 2026."""
    day = Text(long_date(signature.on, Language.RO), long_date(signature.on, Language.EN))
    return words.SIGNED_LINE.filled(way=signature.way.text, day=day).to(language)


def details_of(signature: Signature, language: Language) -> str:
    """Return what else is known of it: reason, reading, witnesses, where it is kept."""
    said = []
    if signature.reason:
        said.append(words.REASON_IS.filled(reason=signature.reason))
    if signature.read_in and signature.read_by:
        read_in = language_named(signature.read_in)
        said.append(words.READ_IS.filled(language=read_in, who=signature.read_by))
    if signature.witnesses:
        said.append(words.WITNESSES_ARE.filled(names=", ".join(signature.witnesses)))
    if signature.paper_kept_at:
        said.append(words.KEPT_IS.filled(place=signature.paper_kept_at))
    if signature.day_reason:
        said.append(words.DAY_REASON_IS.filled(reason=signature.day_reason))
    if signature.source is not ActSource.PERFORMED:
        said.append(signature.source.text)
    return " · ".join(one.to(language) for one in said)


def language_named(code: str) -> Text:
    """Return a language by its code in words; an unknown code is said as it is."""
    known = entry(Catalogue.LANGUAGES, code)
    return Text(code, code) if known is None else known.text


def listed(kinds: tuple[SignatoryKind, ...]) -> Text:
    """Return signatories one after the other."""
    return Text(
        ", ".join(kind.text.ro for kind in kinds), ", ".join(kind.text.en for kind in kinds)
    )


def numbered(number: str | None, day: date | None) -> Text:
    """Return a paper's number and day, or that it has none yet."""
    if number is None:
        return words.NO_NUMBER
    if day is None:
        return words.NUMBER_ONLY.filled(number=number)
    return words.NUMBERED.filled(number=number, day=short_date(day))
