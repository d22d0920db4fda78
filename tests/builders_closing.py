"""Invented, complete answers to the forms that change or end a programme."""

from uuid import UUID, uuid5

from counsellor_app.forms.answers import Answer, Answers, Row, RowId
from counsellor_app.forms.evaluation_results import level_now_field
from counsellor_app.law.catalogue import Need

_SPACE = UUID("00000000-0000-4000-8000-00000000face")


def _row(name: str, answers: Answers) -> Row:
    return Row(RowId(str(uuid5(_SPACE, name))), answers)


_SIGNED = (
    _row(
        "signed by igi",
        {
            "signed_by": "igi",
            "signed_name": "Modelescu Ana-Exemplu",
            "signed_way": "signed",
            "signed_on": "2026-11-20",
            "signed_kept_at": "biroul 3, dulapul 2",
        },
    ),
    _row(
        "signed by the person",
        {
            "signed_by": "person",
            "signed_name": "Testescu Ștefan-Exemplu",
            "signed_way": "cannot_sign",
            "signed_on": "2026-11-20",
            "signed_reason": "mâna în ghips",
            "signed_read_in": "prs",
            "signed_read_by": "Tălmăcescu Ion-Exemplu",
            "signed_witness_first": "Martorescu Dan-Exemplu",
            "signed_witness_second": "Martorescu Ema-Exemplu",
        },
    ),
)

ADDENDUM: dict[str, Answer] = {
    "addendum_kind": "20(2)",
    "requested_on": "2026-11-10",
    "request_reasons": "Mai are nevoie de timp pentru cursul de limbă.",
    "evaluated_on": "2026-11-12",
    "evaluation_conclusions": "A participat regulat; nivelul A2 nu este încă atins.",
    "approval": "elsewhere",
    "months_approved": 4,
    "approval_number": "EX-501/2026",
    "approved_on": "2026-11-16",
    "approved_by": "Modelescu Ana-Exemplu, șef centru",
    "signatures": _SIGNED,
}

MEASURES_DECISION: dict[str, Answer] = {
    "ground": "job",
    "offered_by": "ajofm",
    "found_on": "2026-11-12",
    "established_by": "Modelescu Ana-Exemplu, ofițer de integrare",
    "facts": (
        _row(
            "refusal",
            {
                "fact_on": "2026-11-05",
                "fact_words": "A refuzat un loc de muncă oferit de AJOFM.",
                "fact_evidence": "adresa AJOFM nr. EX-88, dosarul 3",
            },
        ),
    ),
    "hearing": "heard",
    "heard_on": "2026-11-14",
    "explanations": "Spune că drumul era prea lung.",
    "good_reason": "no",
    "good_reason_why": "Exista transport gratuit al angajatorului.",
    "outcome": "elsewhere",
    "needs_weighed": "Niciuna cunoscută.",
    "measures": ("lodging", "other"),
    "other_measure": "cursul organizat de centru",
    "decision_number": "EX-77/2026",
    "decided_on": "2026-11-18",
    "decided_by": "Modelescu Ana-Exemplu, șef centru",
    "effective_on": "2026-12-01",
    "remedy": "Contestație potrivit legii contenciosului administrativ (exemplu).",
    "communicated_on": "2026-11-19",
    "communicated_how": "in_person",
    "communicated_proof": "semnătura de primire, dosarul 3",
    "signatures": _SIGNED,
}

CASE_EVENT: dict[str, Answer] = {
    "event_kind": "moved",
    "event_on": "2026-11-15",
    "event_source": "document",
    "event_document": "contract de închiriere EX-12",
    "moved_county": "TM",
    "moved_locality": "Timișoara",
    "event_remarks": "Fără observații.",
}

FINAL_EVALUATION: dict[str, Answer] = {
    "evaluated_on": "2026-11-20",
    "evaluated_by": "Modelescu Ana-Exemplu, ofițer de integrare",
    "evaluation_occasion": "period_end",
    "objective_results": (
        _row(
            "objective result",
            {
                "result_objective": str(uuid5(_SPACE, "learn")),
                "objective_reached": "partly",
                "objective_result": "certificat de nivel A1",
            },
        ),
    ),
    "activity_results": (
        _row(
            "activity result",
            {
                "result_activity": str(uuid5(_SPACE, "course")),
                "activity_result": "done",
                "activity_result_words": "curs terminat",
            },
        ),
    ),
    **{level_now_field(need): "low" for need in Need},
    "participation": "regular",
    "participation_words": "A venit la aproape toate orele.",
    "remaining": "Nivelul A2 de limba română.",
    "person_view": "Dorește să continue.",
    "recommendation": "refer",
    "refer_to": "Asociația Exemplu",
    "recommendation_why": "Obiectivul de limbă este aproape atins.",
    "signatures": _SIGNED,
}

CLOSING_ANSWERS: dict[str, dict[str, Answer]] = {
    "case_event": CASE_EVENT,
    "measures_decision": MEASURES_DECISION,
    "final_evaluation": FINAL_EVALUATION,
    "addendum": ADDENDUM,
}
