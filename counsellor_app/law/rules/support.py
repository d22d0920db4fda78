"""Who else helps: organisations and local support teams (OG nr. 44/2004, art. 2 and 14^1)."""

from collections.abc import Iterator

from counsellor_app.law.catalogue import Need, Track
from counsellor_app.law.citation import og44
from counsellor_app.law.homes import county_of, home_on
from counsellor_app.law.parameters import Since
from counsellor_app.law.procedure import ActingRole
from counsellor_app.law.rule import (
    Certainty,
    Finding,
    NotDecided,
    Outcome,
    Rule,
    Severity,
    Situation,
)
from counsellor_app.law.said import informed, warned
from counsellor_app.law.territory import County
from counsellor_app.text import Text, short_date


def organisations(situation: Situation) -> Iterator[Outcome]:
    """Decide R-006, art. 2 lit. d): an organisation counts by a protocol or a running project."""
    if situation.role is ActingRole.NGO:
        yield from _own_basis(situation)
    if situation.track is None:
        return
    found = _county(situation)
    if found is None:
        yield NotDecided("R-006", ("address.county",))
        return
    county, path = found
    running = situation.rulebook.projects_for(county, situation.today)
    if not running:
        text = Text(
            "Niciun proiect activ cunoscut pentru județul {county}. Întrebați centrul ce "
            "organizație lucrează acum și cereți să fie notat proiectul.",
            "No active project known for the county of {county}. Ask the centre which "
            "organisation works there now, and have the project recorded.",
        ).filled(county=county.text)
        yield warned("R-006", text, og44(2, None, "d"), inputs=(path,))
        return
    named = Text(
        "Organizații care pot ajuta în județul {county}: {projects}. Îndrumați persoana printr-o "
        "adresă.",
        "Organisations that may help in the county of {county}: {projects}. Refer the person by "
        "letter.",
    ).filled(county=county.text, projects=_projects(running))
    sources = dict.fromkeys(one.basis for one in running)
    yield informed("R-006", named, og44(2, None, "d"), *sources, inputs=(path,))


def specific_situation(situation: Situation) -> Iterator[Outcome]:
    """Decide R-026, art. 14^1 alin. (1): authorities consider the person's specific situation."""
    if not situation.is_protected or situation.facts.plan is None:
        return
    text = Text(
        "Autoritățile țin seama de specificul situației persoanei. Scrieți în fiecare adresă ce o "
        "împiedică și citați art. 14^1 alin. (1).",
        "Authorities consider the person's specific situation. Write in every letter what stands "
        "in the person's way and cite art. 14^1(1).",
    )
    yield informed("R-026", text, og44("14^1", 1), inputs=("person.category", "plan"))


def support_team(situation: Situation) -> Iterator[Outcome]:
    """Decide R-027, art. 14^1 alin. (2): a local support team by the prefect's order.

    The act does not oblige anybody to have one: an unknown team is told only where the
    sheet found a need that the team serves.
    """
    if not situation.is_protected:
        return
    yield from _known_team(situation, "R-027")
    if any(map(situation.is_ticked, (Need.COMMUNITY, Need.SOCIAL_LINKS))):
        yield from _unknown_team(situation, "R-027", "needs.ticked")


def support_team_for_stay(situation: Situation) -> Iterator[Outcome]:
    """Decide R-029, art. 14^1 alin. (2): the teams also serve those with a right of stay."""
    if situation.track is not Track.RIGHT_OF_STAY:
        return
    yield from _known_team(situation, "R-029")
    if situation.facts.orientation_requested is not None:
        yield from _unknown_team(situation, "R-029", "orientation_requested")


def _own_basis(situation: Situation) -> Iterator[Finding]:
    if situation.rulebook.words("ngo.basis", situation.today) is not None:
        return
    text = Text(
        "Temeiul organizației nu este notat pentru această zi: protocolul de colaborare cu IGI sau "
        "proiectul finanțat din fonduri externe. Notați-l la valori, cu numărul și perioada lui.",
        "The basis of the organisation is not recorded for this day: the protocol with IGI or the "
        "externally funded project. Record it among the values, with its number and period.",
    )
    yield warned("R-006", text, og44(2, None, "d"), inputs=("acting.role",))


def _county(situation: Situation) -> tuple[County, str] | None:
    """Return the county where the person lives today, and the fact that says so."""
    found = home_on(situation.facts, situation.today)
    county = None if found is None else county_of(found[1])
    if found is None or county is None:
        return None
    place, address = found
    return county, f"address[{place}].{'county' if address.county else 'centre'}"


def _projects(running: tuple[Since[str], ...]) -> Text:
    named = [_project(one) for one in running]
    return Text("; ".join(one.ro for one in named), "; ".join(one.en for one in named))


def _project(one: Since[str]) -> Text:
    if one.until is None:
        return Text(one.value, one.value)
    return Text("{name} (până la {day})", "{name} (until {day})").filled(
        name=one.value, day=short_date(one.until)
    )


def _team_of(situation: Situation, county: County) -> str | None:
    return situation.rulebook.words(f"support_team.{county.value}", situation.today)


def _known_team(situation: Situation, rule: str) -> Iterator[Finding]:
    """Tell of the team of the county, where the office named one."""
    found = _county(situation)
    team = None if found is None else _team_of(situation, found[0])
    if found is None or team is None:
        return
    county, path = found
    text = Text(
        "Echipa locală de sprijin din județul {county}: {team}. Trimiteți-i o adresă pentru "
        "această persoană, cu acordul ei.",
        "Local support team of the county of {county}: {team}. Write to it about this person, "
        "with their consent.",
    ).filled(county=county.text, team=team)
    yield informed(rule, text, og44("14^1", 2), inputs=(path,))


def _unknown_team(situation: Situation, rule: str, why: str) -> Iterator[Outcome]:
    """Tell that nobody named a team of the county, where the fact ``why`` misses it."""
    found = _county(situation)
    if found is None:
        yield NotDecided(rule, ("address.county",))
        return
    county, path = found
    if _team_of(situation, county) is not None:
        return
    text = Text(
        "Nu se cunoaște o echipă locală de sprijin în județul {county}. Întrebați centrul: ea "
        "se constituie prin ordin al prefectului, la cererea IGI.",
        "No local support team is known in the county of {county}. Ask the centre: it is set "
        "up by the prefect's order at the request of IGI.",
    ).filled(county=county.text)
    yield informed(rule, text, og44("14^1", 2), inputs=(path, why))


_TEAM_READS = ("person.category", "address")

RULES = (
    Rule(
        id="R-006",
        sentence=Text(
            "O organizație contează printr-un protocol cu IGI sau un proiect în derulare.",
            "An organisation counts by a protocol with IGI or a running project.",
        ),
        basis=(og44(2, None, "d"),),
        severity=Severity.WARN,
        certainty=Certainty.TEXT,
        phrase="în baza unui protocol de colaborare sau a derulării de proiecte finanțate din "
        "fonduri externe nerambursabile",
        reads=("person.category", "address", "acting.role"),
        decide=organisations,
    ),
    Rule(
        id="R-026",
        sentence=Text(
            "Autoritățile țin seama de specificul situației persoanei.",
            "Authorities consider the person's specific situation.",
        ),
        basis=(og44("14^1", 1),),
        severity=Severity.PRINT,
        certainty=Certainty.TEXT,
        phrase="țin seama de specificul situației",
        reads=("person.category", "plan"),
        decide=specific_situation,
    ),
    Rule(
        id="R-027",
        sentence=Text(
            "Echipele locale de sprijin se constituie prin ordin al prefectului.",
            "Local support teams are set up by the prefect's order.",
        ),
        basis=(og44("14^1", 2),),
        severity=Severity.PRINT,
        certainty=Certainty.TEXT,
        phrase="prin ordin al prefectului",
        reads=(*_TEAM_READS, "needs.ticked"),
        decide=support_team,
        covers=(og44("14^1", 3),),
    ),
    Rule(
        id="R-029",
        sentence=Text(
            "Echipele locale îi sprijină și pe cei cu drept de ședere.",
            "The local teams support those with a right of stay too.",
        ),
        basis=(og44("14^1", 2),),
        severity=Severity.PRINT,
        certainty=Certainty.TEXT,
        phrase="protecție internațională sau un drept de ședere în România, precum și a "
        "cetățenilor statelor membre",
        reads=(*_TEAM_READS, "orientation_requested"),
        decide=support_team_for_stay,
    ),
)
