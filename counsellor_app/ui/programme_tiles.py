"""The days of a running programme, in words: start, end, AJOFM, possible extension."""

from datetime import date

from counsellor_app.law.rule import Finding
from counsellor_app.services.case_pages import case_page
from counsellor_app.services.desk import Desk
from counsellor_app.services.pages import CasePage, LaneBar
from counsellor_app.services.signing import SigningPage
from counsellor_app.text import Language, Text, long_date
from counsellor_app.ui.signing_panels import Tile
from counsellor_app.ui.words import signing as words

_JOB_OFFICE_RULE = "R-070"


def programme_tiles(
    desk: Desk, page: SigningPage, today: date, language: Language
) -> tuple[Tile, ...]:
    """Return the days that the signatures on this paper set."""
    if page.computed_period is None:
        return ()
    starts, ends = page.computed_period
    case = case_page(desk, page.case_id, today)
    bars = [bar for lane in case.lanes for bar in lane.bars]
    running = next((bar for bar in bars if bar.starts == starts), None)
    tiles = [
        _day(words.STARTS, starts, running, language),
        _day(words.ENDS, ends, running, language),
    ]
    registering = _registering(case)
    if registering is not None:
        tiles.append(_job_office(registering, language))
    extension = next((bar for bar in bars if bar.possible and bar.starts == ends), None)
    if extension is not None:
        months = words.EXTENSION_HINT.filled(months=extension.label).to(language)
        tiles.append(_day(words.EXTENSION, extension.ends, extension, language, months))
    return tuple(tiles)


def _day(title: Text, day: date, bar: LaneBar | None, language: Language, detail: str = "") -> Tile:
    """Return a day that a bar of the timeline begins or ends with, on the article of the bar."""
    return Tile(
        title=title.to(language),
        day=long_date(day, language),
        detail=detail,
        law=None if bar is None else bar.basis,
        check=bar is not None and bar.check,
    )


def _registering(case: CasePage) -> Finding | None:
    with_days = (
        line.finding for line in case.finding_lines if line.finding.dates.last_day is not None
    )
    return next((one for one in with_days if one.rule == _JOB_OFFICE_RULE), None)


def _job_office(finding: Finding, language: Language) -> Tile:
    aim, last = finding.dates.recommended, finding.dates.last_day
    said = "" if last is None else long_date(last, language)
    only_last = aim is None or aim == last
    return Tile(
        title=(words.AJOFM_UNTIL if only_last else words.AJOFM).to(language),
        day=said if aim is None else long_date(aim, language),
        detail="" if only_last else words.AJOFM_LAST.filled(day=said).to(language),
        law=finding.basis[0],
        check=bool(finding.check_articles),
    )
