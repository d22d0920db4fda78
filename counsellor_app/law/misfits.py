"""Why a value typed over one of the Rulebook cannot be taken, in words."""

from counsellor_app.law.mark_words import read_mark
from counsellor_app.law.values import ARTICLE_CHANGED, BRIDGE_DAY, Entry, Kind, Override
from counsellor_app.text import Text, lei, short_date

_MOST_DAYS_OFF = 31
_SHOWN = 60
_BACKWARDS = Text(
    "Ultima zi ({until}) este înaintea primei zile ({start}). Corectați una dintre ele.",
    "The last day ({until}) is before the first ({start}). Correct one of them.",
)
_WRONG_KIND = Text(
    "Valoarea „{name}” nu este de felul cerut ({kind}). Corectați valoarea.",
    "The value “{name}” is not of the kind asked for ({kind}). Correct the value.",
)
_TOO_LARGE = Text(
    "Valoarea „{name}” trece de limita ei ({most}). Corectați valoarea.",
    "The value “{name}” is above its limit ({most}). Correct the value.",
)
_NO_ARTICLE = Text(
    "Scrieți articolul din Ordonanță, apoi nota: „16: …”; pentru ridicarea mărcii: "
    "„16 (ridicat): …”.",
    "Write the article of the Ordinance, then the note: “16: …”; to lift its mark: "
    "“16 (ridicat): …”.",
)
_LONG_BRIDGE = Text(
    "Zilele libere țin cel mult {most} de zile la rând. Corectați prima sau ultima zi.",
    "Days off last {most} days in a row at most. Correct the first or the last day.",
)


def unknown_name(name: str) -> Text:
    """Return how a name that no value of the Rulebook bears is refused."""
    return Text(
        "Nu există o valoare numită „{name}”. Corectați numele.",
        "There is no value named “{name}”. Correct the name.",
    ).filled(name=name[:_SHOWN])


def misfit(override: Override, entry: Entry) -> Text | None:
    """Return why an override cannot stand over this entry; None if it can."""
    start, until = override.start, override.until
    if until is not None and until < start:
        return _BACKWARDS.filled(until=short_date(until), start=short_date(start))
    if not entry.kind.accepts(override.value):
        return _WRONG_KIND.filled(name=override.name, kind=entry.kind.text)
    if entry.exceeded_by(override.value):
        return _TOO_LARGE.filled(name=override.name, most=_most(entry))
    if override.name == ARTICLE_CHANGED and read_mark(str(override.value)) is None:
        return _NO_ARTICLE
    long = until is not None and (until - start).days >= _MOST_DAYS_OFF
    if override.name == BRIDGE_DAY and long:
        return _LONG_BRIDGE.filled(most=_MOST_DAYS_OFF)
    return None


def _most(entry: Entry) -> Text:
    most = entry.most or 0
    if entry.unit is not None:
        return entry.unit.words.of(most)
    said = lei(most) if entry.kind is Kind.BANI else str(most)
    return Text(said, said)
