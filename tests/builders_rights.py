"""Full invented answers to the forms of homes, money and work."""

from uuid import UUID, uuid5

from counsellor_app.forms.answers import Answer, Answers, Row, RowId

_SPACE = UUID("00000000-0000-4000-8000-00000000face")


def row(name: str, answers: Answers) -> Row:
    """Return a row whose id is made from its name, the same in every run."""
    return Row(RowId(str(uuid5(_SPACE, name))), answers)


LODGING: dict[str, Answer] = {
    "lodging_basis": "21(1)",
    "lodging_requested_on": "2026-10-05",
    "lodging_reasons": "Nu are venituri și nici rude în oraș.",
    "lodging_centre": "Galați",
    "lodging_place": "Casa Exemplu",
    "lodging_convention": "convenția EX-4 din 12.01.2026, cu Asociația Exemplu",
    "specialised_help_needed": False,
    "written_consent": True,
    "written_consent_on": "2026-10-06",
    "lodging_answer": "elsewhere",
    "lodging_approved_on": "2026-10-19",
    "lodging_approved_by": "Conducescu Radu-Exemplu, șef centru",
    "lodging_approval_number": "EX-77/2026",
    "lodged_from": "2026-10-20",
    "lodged_until": "2027-10-20",
    "lodging_rent": 12_000,
    "lodging_maintenance": 8_050,
    "lodging_refused_on": "2026-10-19",
    "lodging_refused_why": "Nu sunt locuri.",
    "lodging_extension_reasons": "Naște în luna următoare (exemplu).",
    "lodging_extension_approved_on": "2026-11-02",
    "lodging_extension_approved_by": "Conducescu Radu-Exemplu, șef centru",
    "lodging_extension_until": "2028-04-20",
    "lodging_ended_on": "2026-11-20",
    "lodging_end_reason": "other",
    "lodging_end_other": "mutare la o rudă",
}


def month_paid(name: str, month: str, payer: str, counted_as: str) -> Row:
    """Return a row of the payments of a rent."""
    answers: Answers = {
        "payment_month": month,
        "payment_sum": 150_000,
        "payment_payer": payer,
        "payment_counted_as": counted_as,
        "payment_proof": "OP EX-12",
    }
    return row(name, answers)


BY_PROJECT: Answers = {
    **month_paid("december", "2026-12", "project", "project").answers,
    "payment_project": "EX-AMIF 1",
    "payment_cost_line": "2.3 chirii",
}
PAID_BY_IGI = (
    month_paid("october", "2026-10", "igi", "21(6)a"),
    month_paid("november", "2026-11", "igi", "21(6)a"),
)

LEASE: dict[str, Answer] = {
    "lease_number": "EX-5/2026",
    "lease_day": "2026-10-01",
    "lease_owner": "Proprietarescu Ana-Exemplu",
    "lease_address": "Strada Chiriei nr. 3",
    "lease_registered": True,
    "lease_tax_number": "EX-900",
    "rented_from": "2026-10-01",
    "lease_valid_until": "2027-09-30",
    "rent": 150_000,
    "utilities": 30_000,
    "persons": 2,
    "household_shares": (
        row("own share", {"share_of": "self", "share": 100_000, "shares_from": "2026-10-01"}),
        row(
            "friend",
            {
                "share_of": "none",
                "share_name": "Colocatarescu Dan-Exemplu",
                "share": 50_000,
                "shares_from": "2026-10-01",
            },
        ),
    ),
    "social_requested_on": "2026-09-10",
    "social_county": "GL",
    "social_answer": "none_available",
    "social_answered_on": "2026-09-25",
    "no_place": True,
    "no_place_on": "2026-09-26",
    "rent_help": "21(6)a",
    "rent_payments": PAID_BY_IGI,
}

AID: dict[str, Answer] = {
    "aid_given": True,
    "aid_no_means": True,
    "aid_from": "2026-09-10",
    "aid_for_others": True,
    "aid_people": (
        row(
            "aid of the child",
            {
                "aid_person_relation": "child",
                "aid_person_name": "Testescu Puiu-Exemplu",
                "aid_person_birth_date": "2024-05-02",
            },
        ),
    ),
    "aid_paid_days": 20,
    "aid_first_grant_month": "2026-11",
    "grant_decision": "granted",
    "grant_requested_on": "2026-09-12",
    "grant_number": "EX-60/2026",
    "grant_decided_on": "2026-10-15",
    "grant_first_month": "2026-11",
    "grant_payments": (
        row(
            "grant", {"grant_month": "2026-11", "grant_sum": 71_800, "grant_proof": "mandat EX-31"}
        ),
    ),
}

SUBSIDY: dict[str, Answer] = {
    "subsidy_requested_on": "2026-11-02",
    "subsidy_lease": "EX-5/2026",
    "subsidy_other_on_lease": False,
    "subsidy_answer": "elsewhere",
    "subsidy_approved_on": "2026-11-10",
    "subsidy_approval_number": "EX-81/2026",
    "subsidy_from": "2026-12-01",
    "subsidy_amount": 75_000,
    "subsidy_refused_on": "2026-11-10",
    "subsidy_refused_why": "Nu sunt fonduri (exemplu).",
    "subsidy_payments": (
        row(
            "subsidy",
            {"subsidy_month": "2026-12", "subsidy_sum": 75_000, "subsidy_proof": "OP EX-40"},
        ),
    ),
}

EMPLOYMENT: dict[str, Answer] = {
    "ajofm_registered": True,
    "ajofm_registered_on": "2026-10-13",
    "ajofm_number": "EX-1200",
    "ajofm_as_unemployed": False,
    "mediation_plan_on": "2026-10-20",
    "offers": (
        row(
            "offer",
            {
                "offer_by": "ajofm",
                "offer_kind": "job",
                "offer_words": "tâmplar, schimb de noapte",
                "offer_made_on": "2026-11-03",
                "offer_refused": True,
                "offer_refused_on": "2026-11-05",
                "offer_heard": True,
                "offer_explanation": "Nu are transport noaptea.",
                "offer_good_reason": "not_known",
                "offer_assessed_by": "Modelescu Ana-Exemplu",
            },
        ),
    ),
}

WHOLE: dict[str, dict[str, Answer]] = {
    "lodging": LODGING,
    "lease": {**LEASE, "rent_payments": (*PAID_BY_IGI, row("december", BY_PROJECT))},
    "aid": AID,
    "subsidy": SUBSIDY,
    "employment": EMPLOYMENT,
}
