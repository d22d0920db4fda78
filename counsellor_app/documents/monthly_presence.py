"""One person's presence in one month, session by session (OG nr. 44/2004, art. 23 alin. (1) a)).

The reason of an absence is not printed, not even a harmless one: where others stand, the one
that is left out would tell of an illness.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from fractions import Fraction
from math import floor

from reportlab.platypus.flowables import Flowable

from counsellor_app.cases.attendance import Counted, counted, presence_in
from counsellor_app.cases.model import DocumentKind
from counsellor_app.documents.cannot_sign import reading, with_witnesses
from counsellor_app.documents.clauses import PrintedArticle
from counsellor_app.documents.document import Document
from counsellor_app.documents.formal import signature_block
from counsellor_app.documents.hours import hours_in_words
from counsellor_app.documents.official import drafter_place, head, plain
from counsellor_app.documents.paper import Paper
from counsellor_app.documents.parts import (
    Content,
    Translated,
    body,
    bold,
    figure,
    heading,
    key_values,
    label,
    note,
    space,
    table,
    title,
)
from counsellor_app.documents.person_flags import flags_of_person
from counsellor_app.documents.places_to_sign import beneficiary_places
from counsellor_app.documents.printable import activity_in_words
from counsellor_app.documents.values import Values, same, typed
from counsellor_app.forms.answers import Answers, day_of, number_of, text_of
from counsellor_app.forms.presence import MARKS
from counsellor_app.law.calendar import Month
from counsellor_app.text import month_name, short_date

_WORDING = "monthly_presence"
_HEAD = "Situația lunară a prezenței"
_LEAD = " Situația se semnează după ce a fost citită, într-o limbă pe care semnatarul o înțelege."
_SESSION_HEADS = ("Nr.", "Data", "Activitatea", "Durata", "Prezența")
_SESSION_WIDTHS = (6, 15, 44, 15, 20)
_TOTAL_WIDTHS = (15, 17, 17, 18, 18, 15)
_BLANK_ROWS = 8
_BLANK_HEIGHT = 5.0  # millimetres, for a pen
_GENDERED = "(ă)"
_ENDINGS = {"male": "", "female": "ă"}
_HALF = Fraction(1, 2)


def _of_one_month(printed_one: Answers, other: Answers) -> bool:
    months = [_month_of(one) for one in (printed_one, other)]
    return months[0] is not None and months[0] == months[1]


def _month_of(answers: Answers) -> Month | None:
    presence = presence_in(answers)
    return None if presence is None else Month.of(presence.day)


def _articles(paper: Paper) -> tuple[PrintedArticle, ...]:
    return paper.clauses.printed(_WORDING, _flags(paper), _values(paper))


def _flags(paper: Paper) -> frozenset[str]:
    number = _counted(paper.together)
    has_rate = frozenset() if number.rate is None else frozenset({"rate"})
    return flags_of_person(paper) | has_rate


def _values(paper: Paper) -> Values:
    number = _counted(paper.together)
    rate = None if number.rate is None else str(floor(100 * number.rate + _HALF))
    return {
        "rate": typed(rate),
        "attended": same(str(number.attended)),
        "expected": same(str(number.planned - number.excused)),
    }


def _story(paper: Paper) -> Iterator[Flowable]:
    articles = {one.key: one for one in _articles(paper)}
    yield head(paper)
    yield title(_HEAD.upper(), Translated("la activitățile de integrare", "ro"))
    yield key_values([("Beneficiar", paper.person), ("Luna", _month(paper))])
    yield from plain(articles["covers"])
    yield space(2)
    yield from _sessions(paper)
    if "rate" in articles:
        yield from plain(articles["rate"])
        yield from (note(one.text.ro) for one in articles["rate_counted"].paragraphs)
    places = [*beneficiary_places(paper), drafter_place(paper)]
    further = with_witnesses(reading(paper))
    yield signature_block((bold("Semnături."), _LEAD), places, further=further)


def _sessions(paper: Paper) -> Iterator[Flowable]:
    """Yield the sessions with their totals; rows for a pen where none is known."""
    told = sorted(paper.together, key=_by_day)
    if not any(told):
        blank: Sequence[Content] = ("", "", "", "", space(_BLANK_HEIGHT))
        yield table(_SESSION_HEADS, [blank] * _BLANK_ROWS, _SESSION_WIDTHS)
        return
    rows = [_session(number, one, paper) for number, one in enumerate(told, start=1)]
    yield table(_SESSION_HEADS, rows, _SESSION_WIDTHS)
    yield heading("Totalul lunii")
    yield _totals(told, paper)


def _session(number: int, one: Answers, paper: Paper) -> Sequence[Content]:
    day = day_of(one, "session_on")
    how = text_of(one, "presence")
    return (
        figure(str(number)),
        figure("" if day is None else short_date(day)),
        _activity(one),
        figure(_lasting([one])),
        "" if how is None else _marked(how, paper),
    )


def _activity(one: Answers) -> Content:
    named, letter = text_of(one, "session_title"), text_of(one, "session_activity")
    kind = "" if letter is None else activity_in_words(letter)
    if named is None:
        return kind
    return (label(named), body(kind)) if kind else label(named)


def _totals(told: Sequence[Answers], paper: Paper) -> Flowable:
    noted = [one for one in told if text_of(one, "presence") is not None]
    parts = [
        (
            _marked(option.value, paper),
            [one for one in noted if text_of(one, "presence") == option.value],
        )
        for option in MARKS
    ]
    parts.append(("total", noted))
    heads = ["", *(name.capitalize() for name, _ in parts)]
    counts = [label("Sesiuni"), *(figure(str(len(of_mark))) for _, of_mark in parts)]
    hours = [label("Durata"), *(figure(_lasting(of_mark)) for _, of_mark in parts)]
    return table(heads, [counts, hours], _TOTAL_WIDTHS)


def _lasting(told: Iterable[Answers]) -> str:
    """Return how long sessions lasted together; nothing if it is not known of each."""
    minutes = [number_of(one, "session_minutes") for one in told]
    known = [one for one in minutes if one is not None]
    return hours_in_words(sum(known)) if len(known) == len(minutes) else ""


def _marked(how: str, paper: Paper) -> str:
    """Return the mark in the words of the form, in the gender of the person if it is known."""
    words = {option.value: option.text.ro for option in MARKS}.get(how, how)
    sex = paper.words("person", "sex") or ""
    return words.replace(_GENDERED, _ENDINGS.get(sex, _GENDERED))


def _counted(told: Iterable[Answers]) -> Counted:
    known = [presence_in(one) for one in told]
    return counted(one for one in known if one is not None)


def _by_day(one: Answers) -> tuple[date, str]:
    return day_of(one, "session_on") or date.max, text_of(one, "session_starts_at") or ""


def _month(paper: Paper) -> str | None:
    month = _month_of(paper.form("presence"))
    return None if month is None else f"{month_name(month.first_day).ro} {month.year}"


MONTHLY_PRESENCE = Document(
    kind=DocumentKind.MONTHLY_PRESENCE,
    head=_HEAD,
    wording=_WORDING,
    articles=_articles,
    story=_story,
    also=frozenset(
        {
            *("presence.session_on", "presence.session_title"),
            *("presence.session_starts_at", "presence.session_minutes"),
        }
    ),
    together=_of_one_month,
    foot=reading,
    version=2,
)
