"""Facts about what changes or ends a programme: extensions, breaches, decisions, events."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from counsellor_app.cases.granted import granted_here
from counsellor_app.cases.programme import period_printed
from counsellor_app.cases.told import RecordAnswers, Told
from counsellor_app.forms.addendum_approval import EXTENSIONS, VULNERABLE
from counsellor_app.forms.answers import Answers, chosen, day_of, number_of, rows_of, text_of
from counsellor_app.forms.granting import ELSEWHERE, GRANTED, REFUSED
from counsellor_app.forms.measures_grounds import COMMUNITY, DUTIES, OFFERS, REFUSALS
from counsellor_app.forms.options import yes_or_no
from counsellor_app.law.facts import Breach, CaseEvent, Decision, Extension, Facts
from counsellor_app.law.procedure import (
    BreachKind,
    DecisionKind,
    EventKind,
    ExtensionBasis,
    KnownBy,
    Measure,
    OfferedBy,
)

_ARTICLE_23, _ARTICLE_27 = "art. 23 alin. (2)", "art. 27 alin. (2)"
_HEARD: Mapping[str | None, bool] = {"heard": True, "did_not_come": True, "not_yet": False}
_CHANGES = {"plan": DecisionKind.PLAN_CHANGED, "community": DecisionKind.COMMUNITY_CHANGED}
# Of each form the answer that decides, and the answers that what is decided rests on.
_DECIDING: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "addendum": (
        "approval",
        ("addendum_kind", "months_approved", "extended_until", "approved_on", "change_from"),
    ),
    "measures_decision": (
        "outcome",
        ("ground", "facts", "measures", "decided_on", "effective_on"),
    ),
}

FIELDS: Mapping[str, tuple[str, str]] = {
    "extensions.basis": ("addendum", "addendum_kind"),
    "extensions.months": ("addendum", "months_approved"),
    "extensions.until": ("addendum", "extended_until"),
    "extensions.requested": ("addendum", "requested_on"),
    "extensions.reasons": ("addendum", "request_reasons"),
    "extensions.evaluated": ("addendum", "evaluated_on"),
    "extensions.approved": ("addendum", "approval"),
    "extensions.review": ("addendum", "review_on"),
    "breaches": ("measures_decision", "facts"),
    "breaches.kind": ("measures_decision", "ground"),
    "breaches.established_by": ("measures_decision", "established_by"),
    "breaches.heard": ("measures_decision", "hearing"),
    "breaches.good_reason": ("measures_decision", "good_reason"),
    "decisions": ("measures_decision", "outcome"),
    "decisions.basis": ("measures_decision", "ground"),
    "decisions.measures": ("measures_decision", "measures"),
    "decisions.communicated": ("measures_decision", "communicated_on"),
    "decisions.from": ("measures_decision", "effective_on"),
    "evaluations": ("final_evaluation", "evaluated_on"),
    "events": ("case_event", "event_kind"),
    "events.on": ("case_event", "event_on"),
}
OTHERWISE: Mapping[str, str] = {
    "extensions": "addendum + take_over",
    "extensions.basis": "addendum + take_over",
    "extensions.until": "addendum + take_over",
    "extensions.approved": "addendum + take_over",
    "decisions": "addendum + measures_decision",
    "events": "case_event + measures_decision",
}


def with_changes(facts: Facts, told: Told) -> Facts:
    """Return the facts with what changed or ended the programme."""
    return replace(
        facts,
        extensions=extension_facts(told),
        breaches=breach_facts(told),
        decisions=decision_facts(told),
        events=event_facts(told),
        evaluations=evaluation_facts(told),
    )


def extension_facts(told: Told) -> tuple[Extension, ...] | None:
    """Return the extensions asked for and granted, that of the paper of a take-over first."""
    asked = (_extension(told, one) for one in _asked(told))
    return (*_on_paper(told.once("take_over")), *asked) or None


def breach_facts(told: Told) -> tuple[Breach, ...] | None:
    """Return the duties found not kept: each fact of each note, decided upon or not."""
    notes = told.each("measures_decision")
    if not notes:
        return None
    return tuple(breach for one in notes for breach in _breaches(one.answers))


def breach_is_open(told: Told) -> bool:
    """Tell whether a duty found not kept waits for what follows of it."""
    return any(
        _breach_kind(one.answers) is not None and not _is_settled(told, one)
        for one in told.each("measures_decision")
    )


def decision_facts(told: Told) -> tuple[Decision, ...] | None:
    """Return the decisions on measures, and what addenda changed of plan and community."""
    decisions = [_decision(told, one) for one in _decided(told)]
    changes = [
        _change(kind, told, one)
        for one in told.each("addendum")
        if (kind := _CHANGES.get(text_of(one.answers, "addendum_kind") or "")) is not None
        and text_of(one.answers, "approval") in GRANTED
    ]
    return (*decisions, *changes) or None


def event_facts(told: Told) -> tuple[CaseEvent, ...] | None:
    """Return what happened to the person; the end of protection also as a decision tells it."""
    events = [
        CaseEvent(kind=EventKind(kind), on=day_of(one.answers, "event_on"))
        for one in _happened(told)
        if (kind := text_of(one.answers, "event_kind")) is not None
    ]
    return (*events, *_events_decided(told)) or None


def evaluation_facts(told: Told) -> tuple[date, ...] | None:
    """Return the days on which the situation was evaluated at the end of a period."""
    days = (day_of(one.answers, "evaluated_on") for one in told.each("final_evaluation"))
    return tuple(day for day in days if day is not None) or None


def change_sources(told: Told) -> dict[str, tuple[KnownBy, ...]]:
    """Return how these facts are known: what the forms say, and what was only transcribed."""
    known = {
        f"events[{place}]": (KnownBy(source),)
        for place, one in enumerate(_happened(told))
        if (source := text_of(one.answers, "event_source")) is not None
    }
    first = len(tuple(_on_paper(told.once("take_over"))))
    transcribed = [
        f"extensions[{first + place}].approved"
        for place, one in enumerate(_asked(told))
        if text_of(one.answers, "approval") == ELSEWHERE
    ]
    transcribed += [
        f"decisions[{place}].decided"
        for place, one in enumerate(_decided(told))
        if text_of(one.answers, "outcome") == ELSEWHERE
    ]
    return {**known, **dict.fromkeys(transcribed, (KnownBy.TRANSCRIBED,))}


def _asked(told: Told) -> tuple[RecordAnswers, ...]:
    """Return the addenda that extend; one that IGI refused stands no longer."""
    return tuple(
        one
        for one in told.each("addendum")
        if text_of(one.answers, "addendum_kind") in EXTENSIONS
        and text_of(one.answers, "approval") != REFUSED
    )


def _decided(told: Told) -> tuple[RecordAnswers, ...]:
    notes = told.each("measures_decision")
    return tuple(one for one in notes if text_of(one.answers, "outcome") in GRANTED)


def _happened(told: Told) -> tuple[RecordAnswers, ...]:
    events = told.each("case_event")
    return tuple(one for one in events if text_of(one.answers, "event_kind") is not None)


def _on_paper(paper: Answers) -> Iterator[Extension]:
    """Yield the extension that the end on a paper implies, if it is later than 12 months."""
    end, signed = day_of(paper, "programme_end"), day_of(paper, "protocol_date")
    starts = day_of(paper, "starts_on") or signed
    period = None if starts is None else period_printed(starts)
    if end is None or period is None or end <= period[1]:
        return
    yield Extension(basis=ExtensionBasis.UP_TO_SIX_MONTHS, until=end, approved=signed or period[0])


def _extension(told: Told, one: RecordAnswers) -> Extension:
    said = one.answers
    basis = ExtensionBasis(text_of(said, "addendum_kind") or "")
    beyond = basis.value == VULNERABLE
    return Extension(
        basis=basis,
        months=None if beyond else number_of(said, "months_approved"),
        until=day_of(said, "extended_until") if beyond else None,
        requested=day_of(said, "requested_on"),
        reasons=bool(text_of(said, "request_reasons")) or None,
        evaluated=None if beyond else day_of(said, "evaluated_on"),
        approved=day_of(said, "approved_on") if _is_done(told, one, "addendum") else None,
        review=day_of(said, "review_on") if beyond else None,
    )


def _is_done(told: Told, one: RecordAnswers, form_id: str) -> bool:
    """Tell whether what a record decides is decided: elsewhere, or here as a final version.

    What is written later, a number or how it was communicated, undoes no decision.
    """
    answer, terms = _DECIDING[form_id]
    if text_of(one.answers, answer) == ELSEWHERE:
        return True
    return granted_here(told.file, form_id, one, answer=answer, terms=terms) is not None


def _is_settled(told: Told, one: RecordAnswers) -> bool:
    if text_of(one.answers, "outcome") == "none":
        return True
    return _is_done(told, one, "measures_decision")


def _breaches(said: Answers) -> Iterator[Breach]:
    ground = text_of(said, "ground")
    kind = _breach_kind(said)
    if kind is None:
        return
    for row in rows_of(said, "facts"):
        yield Breach(
            kind=kind,
            on=day_of(row.answers, "fact_on"),
            established_by=text_of(said, "established_by"),
            heard=_HEARD.get(text_of(said, "hearing")),
            good_reason=yes_or_no(text_of(said, "good_reason")) if ground in REFUSALS else None,
        )


def _breach_kind(said: Answers) -> BreachKind | None:
    """Return which duty was not kept; none where only an offer of an employer was refused."""
    ground = text_of(said, "ground")
    if ground in OFFERS:
        ajofm = text_of(said, "offered_by") != OfferedBy.EMPLOYER.value
        return BreachKind.JOB_REFUSED if ajofm else None
    if ground is None or ground not in (*DUTIES, COMMUNITY):
        return None
    return BreachKind(ground)


def _decision(told: Told, one: RecordAnswers) -> Decision:
    said = one.answers
    kind, basis = _kind_and_basis(said)
    return Decision(
        kind=kind,
        basis=basis,
        measures=_measures(said),
        decided=day_of(said, "decided_on") if _is_done(told, one, "measures_decision") else None,
        communicated=day_of(said, "communicated_on"),
        from_=day_of(said, "effective_on"),
    )


def _kind_and_basis(said: Answers) -> tuple[DecisionKind, str | None]:
    """Return what a decision does and the paragraph it rests on.

    What ends at the person's own request, or because protection ended, is no cessation under
    art. 23 or 27: the plan changes. Any other reason is told as it is written.
    """
    ground = text_of(said, "ground")
    if ground in DUTIES:
        return DecisionKind.MEASURE_ENDED, _ARTICLE_23
    if ground in REFUSALS:
        return DecisionKind.ASSISTANCE_ENDED, _ARTICLE_27
    if ground == "other":
        whole = Measure.IGI_ASSISTANCE in _measures(said)
        ended = DecisionKind.ASSISTANCE_ENDED if whole else DecisionKind.MEASURE_ENDED
        return ended, text_of(said, "ground_words") or "–"
    return DecisionKind.PLAN_CHANGED, ground


def _measures(said: Answers) -> tuple[Measure, ...]:
    return tuple(Measure(one) for one in chosen(said, "measures"))


def _change(kind: DecisionKind, told: Told, one: RecordAnswers) -> Decision:
    return Decision(
        kind=kind,
        decided=day_of(one.answers, "approved_on") if _is_done(told, one, "addendum") else None,
        from_=day_of(one.answers, "change_from"),
    )


def _events_decided(told: Told) -> Iterator[CaseEvent]:
    for one in told.each("measures_decision"):
        if text_of(one.answers, "ground") != EventKind.PROTECTION_ENDED.value:
            continue
        if _is_done(told, one, "measures_decision"):
            on = day_of(one.answers, "effective_on") or day_of(one.answers, "decided_on")
            yield CaseEvent(kind=EventKind.PROTECTION_ENDED, on=on)
