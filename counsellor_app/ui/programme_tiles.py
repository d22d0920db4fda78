"""The days of a running programme, in words: start, end, AJOFM, possible extension."""

from datetime import date

from counsellor_app.law.rule import Finding
from counsellor_app.services.case_pages import case_page
from counsellor_app.services.desk import Desk
from counsellor_app.services.pages import CasePage, LaneBar
from counsellor_app.services.signing import SigningPage
from counsellor_app.text import Language, long_date
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
    tiles = [
        Tile(words.STARTS.to(language), long_date(starts, language)),
        Tile(words.ENDS.to(language), long_date(ends, language)),
    ]
    case = case_page(desk, page.case_id, today)
    registering = _registering(case)
    if registering is not None:
        tiles.append(_job_office(registering, language))
    extension = _extension(case, ends)
    if extension is not None:
        months = words.EXTENSION_HINT.filled(months=extension.label).to(language)
        title = words.EXTENSION.to(language)
        tiles.append(Tile(title, long_date(extension.ends, language), months))
    return tuple(tiles)


def _registering(case: CasePage) -> Finding | None:
    with_days = (one for one in case.findings if one.dates.last_day is not None)
    return next((one for one in with_days if one.rule == _JOB_OFFICE_RULE), None)


def _job_office(finding: Finding, language: Language) -> Tile:
    aim, last = finding.dates.recommended, finding.dates.last_day
    said = "" if last is None else long_date(last, language)
    if aim is None or aim == last:
        return Tile(words.AJOFM_UNTIL.to(language), said)
    detail = words.AJOFM_LAST.filled(day=said).to(language)
    return Tile(words.AJOFM.to(language), long_date(aim, language), detail)


def _extension(case: CasePage, ends: date) -> LaneBar | None:
    bars = (bar for lane in case.lanes for bar in lane.bars)
    return next((bar for bar in bars if bar.possible and bar.starts == ends), None)
