"""What was explained, as JSON and as text."""

import json
from collections.abc import Iterable, Iterator
from datetime import date

from counsellor_app.law.citation import Basis, Cite, Source
from counsellor_app.law.findings import Explained, article_of
from counsellor_app.law.rule import Dates, Finding, NotDecided, Severity
from counsellor_app.text import Language, Text, lei, short_date

Json = bool | int | str | list["Json"] | dict[str, "Json"]

_TITLE = Text("Situația la {day} ({version})", "The situation on {day} ({version})")
_NOT_DECIDED = Text("Nu se poate decide", "Cannot be decided")
_NEEDS = Text("lipsesc: {needs}", "missing: {needs}")
_STOPS = Text("oprește: {acts}", "stops: {acts}")
_CHECK = Text("art. {articles} modificat – verificați", "art. {articles} changed – check")
_OTHER_SOURCES = Text("Alte surse", "Other sources")
_DATES = {
    "recommended": Text("recomandat: {day}", "recommended: {day}"),
    "last_day": Text("ultima zi: {day}", "last day: {day}"),
    "starts": Text("de la: {day}", "from: {day}"),
    "ends": Text("până la: {day}", "until: {day}"),
}
_REMIND = Text("reamintiri: {days}", "reminders: {days}")


def explained_json(explained: Explained) -> str:
    """Return the explanation as JSON: the same facts, day and values give the same bytes."""
    whole: dict[str, Json] = {
        "today": explained.today.isoformat(),
        "law_version": explained.law_version,
        "findings": [_finding(one) for one in explained.findings],
        "not_decided": [
            {"rule": one.rule, "needs": list(one.needs)} for one in explained.not_decided
        ],
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def explained_text(explained: Explained, language: Language) -> str:
    """Return the same in words, grouped by article, in one language."""
    return "\n".join(_lines(explained, language)) + "\n"


def _finding(finding: Finding) -> Json:
    told: dict[str, Json] = {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "certainty": finding.certainty.value,
        "text": _text(finding.text),
        "cite": [one.key for one in finding.basis if isinstance(one, Cite)],
        "sources": [_source(one) for one in finding.basis if isinstance(one, Source)],
        "inputs": list(finding.inputs),
    }
    if finding.formula is not None:
        told["formula"] = _text(finding.formula)
    told["dates"] = _dates(finding.dates)
    if finding.amount is not None:
        told["amount_bani"] = finding.amount.bani
        told["per"] = finding.amount.per.value
    if finding.centre is not None:
        told["centre"] = finding.centre.value
    if finding.region is not None:
        told["region"] = finding.region
    if finding.check_articles:
        told["check_articles"] = list(finding.check_articles)
    told["blocks"] = [act.value for act in finding.blocks]
    return told


def _text(text: Text) -> Json:
    return {"ro": text.ro, "en": text.en}


def _source(source: Source) -> Json:
    told: dict[str, Json] = {
        "act": source.act,
        "place": source.place,
        "read": source.read.value,
    }
    if source.url is not None:
        told["url"] = source.url
    return told


def _dates(dates: Dates) -> Json:
    told: dict[str, Json] = {name: day.isoformat() for name, day in _named(dates)}
    if dates.remind:
        told["remind"] = [day.isoformat() for day in dates.remind]
    return told


def _named(dates: Dates) -> Iterator[tuple[str, date]]:
    for name, day in (
        ("recommended", dates.recommended),
        ("last_day", dates.last_day),
        ("starts", dates.starts),
        ("ends", dates.ends),
    ):
        if day is not None:
            yield name, day


def _lines(explained: Explained, language: Language) -> Iterator[str]:
    title = _TITLE.filled(day=short_date(explained.today), version=explained.law_version)
    yield title.to(language)
    heading = ""
    for finding in explained.findings:
        article = article_of(finding.basis)
        own = f"art. {article}" if article else _OTHER_SOURCES.to(language)
        if own != heading:
            heading = own
            yield ""
            yield heading
        yield from _said(finding, language)
    if explained.not_decided:
        yield ""
        yield _NOT_DECIDED.to(language)
        yield from (_undecided(one, language) for one in explained.not_decided)


def _said(finding: Finding, language: Language) -> Iterator[str]:
    marks = f"{finding.severity.text.to(language)}, {finding.certainty.text.to(language)}"
    yield f"  {finding.rule} [{marks}] {finding.text.to(language)}"
    details = [] if finding.formula is None else [finding.formula.to(language)]
    for name, day in _named(finding.dates):
        details.append(_DATES[name].filled(day=short_date(day)).to(language))
    if finding.dates.remind:
        days = ", ".join(short_date(day) for day in finding.dates.remind)
        details.append(_REMIND.filled(days=days).to(language))
    if finding.amount is not None:
        details.append(f"{lei(finding.amount.bani)} {finding.amount.per.text.to(language)}")
    if finding.severity is Severity.BLOCK and finding.blocks:
        acts = ", ".join(act.text.to(language) for act in finding.blocks)
        details.append(_STOPS.filled(acts=acts).to(language))
    if details:
        yield f"      {' · '.join(details)}"
    yield f"      {_bases(finding.basis)}"
    if finding.check_articles:
        marked = _CHECK.filled(articles=", ".join(finding.check_articles))
        yield f"      {marked.to(language)}"


def _bases(basis: Iterable[Basis]) -> str:
    return "; ".join(str(one) for one in basis)


def _undecided(one: NotDecided, language: Language) -> str:
    return f"  {one.rule}: {_NEEDS.filled(needs=', '.join(one.needs)).to(language)}"
