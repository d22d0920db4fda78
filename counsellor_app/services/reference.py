"""What the office fixes: dated values over the shipped ones, and IGI's pinned key."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from uuid import UUID

from counsellor_app.cases.ids import new_id
from counsellor_app.cases.members import Doing
from counsellor_app.errors import BadInput
from counsellor_app.forms.answers import Json, JsonObject
from counsellor_app.law.citation import Read, Source
from counsellor_app.law.rulebook import load_rulebook, problem_of
from counsellor_app.law.values import Override, Value
from counsellor_app.services.desk import Desk
from counsellor_app.storage.kept import Reference
from counsellor_app.text import Text

RULEBOOK = "rulebook."
_VALUE, _UNTIL, _WITHDRAWS = "value", "until", "withdraws"
_NOTHING_TO_WITHDRAW = Text(
    "Această valoare nu mai stă: a fost retrasă între timp. Deschideți din nou pagina.",
    "This value no longer stands: it was withdrawn meanwhile. Open the page again.",
)


def overrides_of(references: Iterable[Reference]) -> tuple[Override, ...]:
    """Return the dated values that the office fixed, in the order of recording.

    One that an earlier version took and this one refuses is left out: the vault must open.
    """
    kept, shipped = tuple(references), load_rulebook()
    gone = withdrawn_among(kept)
    fixed = (override_of(reference) for reference in kept if fixes_value(reference, gone))
    return tuple(one for one in fixed if problem_of(one, shipped) is None)


def fixes_value(reference: Reference, gone: Collection[str] = ()) -> bool:
    """Tell whether a row fixes a value of the Rulebook, and none of those gone withdrew it."""
    dated = reference.name.startswith(RULEBOOK) and reference.valid_from is not None
    return dated and _VALUE in reference.value and str(reference.id) not in gone


def withdrawn_among(references: Iterable[Reference]) -> Mapping[str, Reference]:
    """Return the rows that withdraw another, by the id of the row they withdraw."""
    return {
        str(reference.value[_WITHDRAWS]): reference
        for reference in references
        if reference.name.startswith(RULEBOOK) and _WITHDRAWS in reference.value
    }


def override_of(reference: Reference) -> Override:
    """Return the value a row fixes."""
    if reference.valid_from is None:
        raise ValueError("not a dated value")
    until = reference.value.get(_UNTIL)
    return Override(
        name=reference.name.removeprefix(RULEBOOK),
        start=reference.valid_from,
        value=_value(reference.value[_VALUE]),
        basis=Source(str(reference.value["basis"]), "", Read.FULL),
        until=None if until is None else date.fromisoformat(str(until)),
    )


def record_value(
    desk: Desk,
    name: str,
    value: Value,
    *,
    valid_from: date,
    until: date | None = None,
    basis: str,
    reason: str,
    now: datetime,
) -> None:
    """Record a dated value of the Rulebook; raise BadInput for a name or value that misfits."""
    override = Override(
        name=name,
        start=valid_from,
        value=value,
        basis=Source(basis, "", Read.FULL),
        until=until,
    )
    load_rulebook([override])
    kept: JsonObject = {_VALUE: _json(value), "basis": basis}
    if until is not None:
        kept[_UNTIL] = until.isoformat()
    said = f"{RULEBOOK}{name}"
    record(desk, Doing.WRITE, said, kept, valid_from=valid_from, reason=reason, now=now)


def withdraw_value(desk: Desk, reference_id: UUID, reason: str, now: datetime) -> None:
    """Withdraw a value the office recorded by mistake: both rows stay. Raise BadInput."""
    with desk.vault.look() as look:
        kept = look.reference.all()
    gone = withdrawn_among(kept)
    found = next((one for one in kept if one.id == reference_id and fixes_value(one, gone)), None)
    if found is None:
        raise BadInput(_NOTHING_TO_WITHDRAW)
    told: JsonObject = {_WITHDRAWS: str(found.id)}
    record(desk, Doing.WRITE, found.name, told, valid_from=None, reason=reason, now=now)


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
