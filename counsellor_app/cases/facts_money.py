"""Facts about money: the material aid, the non-reimbursable aid, the subsidy of a rent."""

from collections.abc import Mapping
from datetime import date

from counsellor_app.cases.facts_rent import lease_meant
from counsellor_app.cases.granted import granted_here
from counsellor_app.cases.ids import once_record_id
from counsellor_app.cases.model import CaseFile
from counsellor_app.cases.told import RecordAnswers
from counsellor_app.forms.answers import (
    Answers,
    day_of,
    month_of,
    number_of,
    rows_of,
    said,
    text_of,
)
from counsellor_app.forms.granting import GRANTED, REFUSED
from counsellor_app.law.calendar import Month
from counsellor_app.law.facts import Aid, Grant, Subsidy
from counsellor_app.law.procedure import GrantDecision

FIELDS: Mapping[str, tuple[str, str]] = {
    "aid": ("aid", "aid_given"),
    "aid.from": ("aid", "aid_from"),
    "aid.persons": ("aid", "aid_for_others"),
    "aid.no_means": ("aid", "aid_no_means"),
    "aid.paid_days": ("aid", "aid_paid_days"),
    "aid.first_grant_month": ("aid", "aid_first_grant_month"),
    "grant.decision": ("aid", "grant_decision"),
    "grant.requested": ("aid", "grant_requested_on"),
    "grant.first_month": ("aid", "grant_first_month"),
    "grant.paid_months": ("aid", "grant_payments"),
    "subsidy": ("subsidy", "subsidy_requested_on"),
    "subsidy.requested": ("subsidy", "subsidy_requested_on"),
    "subsidy.approved": ("subsidy", "subsidy_answer"),
    "subsidy.from": ("subsidy", "subsidy_from"),
    "subsidy.lease": ("subsidy", "subsidy_lease"),
    "subsidy.other_on_lease": ("subsidy", "subsidy_other_on_lease"),
    "subsidy.amount": ("subsidy", "subsidy_amount"),
    "subsidy.paid_months": ("subsidy", "subsidy_payments"),
}
OTHERWISE: Mapping[str, str] = {"grant.decision": "aid + needs_sheet"}
_GRANT: Mapping[str | None, GrantDecision] = {
    "requested": GrantDecision.PENDING,
    "granted": GrantDecision.GRANTED,
    "refused": GrantDecision.REFUSED,
    "used_up": GrantDecision.GRANTED,
}
_NOT_REQUESTED = "not_requested"
_TERMS = ("subsidy_lease", "subsidy_from", "subsidy_amount")


def aid_facts(aid: Answers) -> Aid | None:
    """Return the material aid; None while nobody recorded one."""
    if not said(aid, "aid_given"):
        return None
    return Aid(
        from_=day_of(aid, "aid_from"),
        persons=aid_persons(aid),
        no_means=said(aid, "aid_no_means"),
        paid_days=number_of(aid, "aid_paid_days"),
        first_grant_month=month_of(aid, "aid_first_grant_month"),
    )


def aid_persons(aid: Answers) -> int | None:
    """Return for how many the aid is asked, the person too; None while that was not said."""
    for_others = said(aid, "aid_for_others")
    if for_others is None:
        return None
    others = len(rows_of(aid, "aid_people")) if for_others else 0
    return 1 + others if others or not for_others else None


def grant_facts(needs: Answers, aid: Answers) -> Grant | None:
    """Return what AJPIS decided on the non-reimbursable aid; None while nobody asked for it.

    What the needs sheet tells stands until the form of the aid says more.
    """
    decided = text_of(aid, "grant_decision")
    if decided is None:
        decision = _GRANT.get(text_of(needs, "social_assistance_grant"))
        return None if decision is None else Grant(decision=decision)
    if decided == _NOT_REQUESTED:
        return None
    return Grant(
        requested=day_of(aid, "grant_requested_on"),
        decision=GrantDecision(decided),
        first_month=month_of(aid, "grant_first_month"),
        paid_months=_months(aid, "grant_payments", "grant_month"),
    )


def subsidy_facts(
    file: CaseFile, told: Answers, leases: tuple[RecordAnswers, ...]
) -> Subsidy | None:
    """Return the rent subsidy asked for or given; one that was not approved is none."""
    answer = text_of(told, "subsidy_answer")
    if not told or answer == REFUSED:
        return None
    months = _months(told, "subsidy_payments", "subsidy_month")
    return Subsidy(
        requested=day_of(told, "subsidy_requested_on"),
        approved=_approved(file, told),
        from_=day_of(told, "subsidy_from"),
        lease=lease_meant(text_of(told, "subsidy_lease"), leases),
        other_on_lease=said(told, "subsidy_other_on_lease"),
        amount=number_of(told, "subsidy_amount"),
        paid_months=months if answer in GRANTED else (),
    )


def _approved(file: CaseFile, told: Answers) -> date | None:
    """Return the day of the approval: as on paper, else the day it was finalised here."""
    one = RecordAnswers(str(once_record_id(file.case.id, "subsidy")), told)
    here = granted_here(file, "subsidy", one, answer="subsidy_answer", terms=_TERMS)
    return here or day_of(told, "subsidy_approved_on")


def _months(answers: Answers, table: str, cell: str) -> tuple[Month, ...] | None:
    """Return the months recorded as paid; None where none is recorded."""
    found = {month_of(row.answers, cell) for row in rows_of(answers, table)} - {None}
    return tuple(sorted(month for month in found if month is not None)) or None
