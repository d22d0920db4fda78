"""What the office fixes: dated values over the shipped ones, and IGI's pinned key."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime

from counsellor_app.cases.ids import new_id
from counsellor_app.cases.members import Doing
from counsellor_app.forms.answers import Json, JsonObject
from counsellor_app.law.citation import Read, Source
from counsellor_app.law.rulebook import load_rulebook
from counsellor_app.law.values import Override, Value
from counsellor_app.services.desk import Desk
from counsellor_app.storage.kept import Reference

RULEBOOK = "rulebook."


def overrides_of(references: Iterable[Reference]) -> tuple[Override, ...]:
    """Return the dated values that the office fixed, in the order of recording."""
    return tuple(
        Override(
            name=reference.name.removeprefix(RULEBOOK),
            start=reference.valid_from,
            value=_value(reference.value["value"]),
            basis=Source(str(reference.value["basis"]), "", Read.FULL),
        )
        for reference in references
        if reference.name.startswith(RULEBOOK) and reference.valid_from is not None
    )


def record_value(
    desk: Desk,
    name: str,
    value: Value,
    *,
    valid_from: date,
    basis: str,
    reason: str,
    now: datetime,
) -> None:
    """Record a dated value of the Rulebook; raise BadInput for a name or value that misfits."""
    override = Override(
        name=name, start=valid_from, value=value, basis=Source(basis, "", Read.FULL)
    )
    load_rulebook([override])
    kept: JsonObject = {"value": _json(value), "basis": basis}
    said = f"{RULEBOOK}{name}"
    record(desk, Doing.WRITE, said, kept, valid_from=valid_from, reason=reason, now=now)


def with_rulebook_now(desk: Desk) -> Desk:
    """Return the desk with the dated values as the office has fixed them by now."""
    with desk.vault.look() as look:
        overrides = overrides_of(look.reference.all())
    return replace(desk, rulebook=load_rulebook(overrides))


def record_law_verified(desk: Desk, by: str, today: date, now: datetime) -> None:
    """Record that somebody compared the shipped act with the official gazette today."""
    basis, reason = "Monitorul Oficial", "verificare"
    record_value(
        desk, "law.verified_on", today, valid_from=today, basis=basis, reason=reason, now=now
    )
    record_value(desk, "law.verified_by", by, valid_from=today, basis=basis, reason=reason, now=now)


def record(
    desk: Desk,
    doing: Doing,
    name: str,
    value: JsonObject,
    *,
    valid_from: date | None,
    reason: str,
    now: datetime,
) -> None:
    """Record one thing the office fixes, as part of an act the member must be allowed."""
    desk.must_be_allowed(doing)
    with desk.vault.work() as work:
        work.reference.add(
            Reference(
                id=new_id(now),
                name=name,
                valid_from=valid_from,
                value=value,
                reason=reason,
                member=desk.member.id,
                recorded_at=now,
            )
        )


def newest(references: Sequence[Reference], name: str) -> Reference | None:
    """Return the newest row of this name."""
    return next((one for one in reversed(references) if one.name == name), None)


def _json(value: Value) -> Json:
    if isinstance(value, date):
        return {"day": value.isoformat()}
    return list(value) if isinstance(value, tuple) else value


def _value(kept: Json) -> Value:
    if isinstance(kept, dict):
        return date.fromisoformat(str(kept["day"]))
    if isinstance(kept, list):
        return tuple(part for part in kept if isinstance(part, int))
    return kept if isinstance(kept, (int, str)) else ""
