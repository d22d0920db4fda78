"""The values shipped in resources/parameters, read into a Rulebook."""

import tomllib
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from types import MappingProxyType

from counsellor_app.law.citation import Basis, Read, Source, cite_from
from counsellor_app.law.parameters import UNCONFIRMED_START, Parameter, Since
from counsellor_app.law.territory import Centre, County
from counsellor_app.law.values import PROJECT, Entry, Group, Kind, Unit, Value, most_of
from counsellor_app.resources import resource
from counsellor_app.text import Text

Table = Mapping[str, object]

_VALUES = ("amounts.toml", "practice.toml")
_AREA = "Ordin IGI privind competența teritorială"
_REGION = "Regiunile proiectelor AMIF"


@cache
def shipped_entries() -> Mapping[str, Entry]:
    """Return every shipped value by its name."""
    entries = {
        name: _entry(name, _as_table(table))
        for file in _VALUES
        for name, table in _toml(file).items()
    }
    territory = _toml("territory.toml")
    listed = (_centres, _regions, _support_teams)
    for entry in (*(one for of in listed for one in of(territory)), *_projects()):
        entries[entry.parameter.name] = entry
    return MappingProxyType(entries)


def _toml(file: str) -> Table:
    return tomllib.loads(resource("parameters", file).read_text(encoding="utf-8"))


def _entry(name: str, table: Table) -> Entry:
    kind = Kind(_text(table, "kind"))
    unit = Unit(_text(table, "unit")) if "unit" in table else None
    history = tuple(_since(row, kind) for row in _tables(table, "history"))
    return Entry(
        title=Text(_text(table, "ro"), _text(table, "en")),
        kind=kind,
        group=Group(_text(table, "group")),
        unit=unit,
        several=table.get("several") is True,
        most=_number(table, "most") if "most" in table else most_of(kind, unit),
        informative=table.get("informative") is True,
        parameter=Parameter(name=name, history=history, checked_on=_day(table["checked_on"])),
    )


def _since(row: Table, kind: Kind) -> Since[Value]:
    raw = row["value"]
    value = tuple(raw) if isinstance(raw, list) else raw
    if not isinstance(value, int | str | date | tuple) or not kind.accepts(value):
        raise TypeError(f"a shipped value is not {kind.value}")
    until = row.get("until")
    return Since(
        start=_day(row.get("from", UNCONFIRMED_START)),
        value=value,
        basis=_basis(row),
        until=None if until is None else _day(until),
    )


def _basis(row: Table) -> Basis:
    if "cite" in row:
        return cite_from(_text(row, "cite"))
    url = _text(row, "url") if "url" in row else None
    return Source(_text(row, "act"), _text(row, "place"), Read(_text(row, "read")), url)


def _centres(table: Table) -> Iterator[Entry]:
    checked_on = _day(table["checked_on"])
    for row in _tables(table, "centre"):
        centre = Centre(_text(row, "name"))
        source = Source(_AREA, _text(row, "place"), Read(_text(row, "read")))
        area: Since[Value] = Since(UNCONFIRMED_START, centre.value, source)
        for county in _counties(row):
            title = Text("Centrul competent: {county}", "The competent centre: {county}")
            yield _listed(
                title.filled(county=county.text),
                Kind.CENTRE,
                f"centre_of.{county.value}",
                (area,),
                checked_on,
            )
        known: tuple[Since[Value], ...] = ()
        if "address" in row:
            known = (Since(UNCONFIRMED_START, _text(row, "address"), source),)
        title = Text("Adresa centrului: {centre}", "Address of the centre: {centre}")
        yield _listed(
            title.filled(centre=centre.text),
            Kind.TEXT,
            f"centre_address.{centre.value}",
            known,
            checked_on,
        )


def _regions(table: Table) -> Iterator[Entry]:
    checked_on = _day(table["checked_on"])
    for row in _tables(table, "region"):
        source = Source(_REGION, _text(row, "place"), Read.PART)
        number = _number(row, "number")
        running: Since[Value] = Since(_day(row["from"]), number, source, _day(row["until"]))
        for county in _counties(row):
            title = Text("Regiunea AMIF: {county}", "AMIF region: {county}")
            yield _listed(
                title.filled(county=county.text),
                Kind.COUNT,
                f"region_of.{county.value}",
                (running,),
                checked_on,
            )


def _support_teams(table: Table) -> Iterator[Entry]:
    """Yield the local teams of art. 14^1: none is known until the office names one."""
    for county in County:
        title = Text("Echipa locală de sprijin: {county}", "Local support team: {county}")
        yield _listed(
            title.filled(county=county.text),
            Kind.TEXT,
            f"support_team.{county.value}",
            (),
            _day(table["checked_on"]),
        )


def _projects() -> Iterator[Entry]:
    table = _toml("projects.toml")
    regions: dict[str, list[Since[Value]]] = {}
    for row in _tables(table, "project"):
        running: Since[Value] = Since(
            _day(row.get("from", UNCONFIRMED_START)),
            _project(row),
            _basis({**table, **row}),
            _day(row["until"]),
        )
        regions.setdefault(str(row["region"]), []).append(running)
    for region, history in regions.items():
        known = Text("Proiecte ONG: regiunea {region}", "NGO projects: region {region}")
        national = Text("Proiecte ONG: naționale", "NGO projects: national")
        yield Entry(
            title=known.filled(region=region) if region.isdecimal() else national,
            kind=Kind.TEXT,
            group=Group.PROJECTS,
            several=True,
            parameter=Parameter(
                name=f"{PROJECT}{region}",
                history=tuple(sorted(history, key=lambda since: since.start)),
                checked_on=_day(table["checked_on"]),
            ),
        )


def _project(row: Table) -> str:
    """Return a project as it is named in every language: „name – lead (+ partners); towns”."""
    partners, towns = (", ".join(_names(row, key)) for key in ("partners", "towns"))
    lead = f"{_text(row, 'lead')} (+ {partners})" if partners else _text(row, "lead")
    run = "; ".join(part for part in (lead, towns) if part)
    return f"{_text(row, 'name')} – {run}" if "name" in row else run


def _names(row: Table, key: str) -> list[str]:
    names = row[key]
    if not isinstance(names, list):
        raise TypeError(f"{key} is a list of names")
    return [str(name) for name in names]


def _listed(
    title: Text, kind: Kind, name: str, history: tuple[Since[Value], ...], checked_on: date
) -> Entry:
    return Entry(
        title=title,
        kind=kind,
        group=Group.PLACES,
        most=most_of(kind, None),
        parameter=Parameter(name=name, history=history, checked_on=checked_on),
    )


def _counties(row: Table) -> tuple[County, ...]:
    codes = row["counties"]
    if not isinstance(codes, list):
        raise TypeError("counties are a list")
    return tuple(County(code) for code in codes)


def _tables(table: Table, key: str) -> list[Table]:
    rows = table[key]
    if not isinstance(rows, list):
        raise TypeError(f"{key} is a list of tables")
    return [_as_table(row) for row in rows]


def _as_table(value: object) -> Table:
    if not isinstance(value, dict):
        raise TypeError("a value of the Rulebook is a table")
    return value


def _text(table: Table, key: str) -> str:
    value = table[key]
    if not isinstance(value, str):
        raise TypeError(f"{key} is text")
    return value


def _number(table: Table, key: str) -> int:
    value = table[key]
    if not isinstance(value, int):
        raise TypeError(f"{key} is a number")
    return value


def _day(value: object) -> date:
    if not isinstance(value, date):
        raise TypeError("a day is a date")
    return value
