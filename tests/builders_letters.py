"""Invented answers: letters, transfer, orientation of Chapter V^1, school; signatures."""

from uuid import UUID, uuid5

from counsellor_app.forms.answers import Answer, Answers, Row, RowId

_SPACE = UUID("00000000-0000-4000-8000-00000000face")


def _row(name: str, answers: Answers) -> Row:
    """Return a row whose id is made from its name, the same in every run."""
    return Row(RowId(str(uuid5(_SPACE, name))), answers)


REFERRAL: dict[str, Answer] = {
    "recipient": "ajofm",
    "recipient_name": "AJOFM Exemplu, Galați",
    "recipient_county": "GL",
    "letter_number": "EX-301/2026",
    "letter_on": "2026-11-10",
    "subject": "înregistrarea în evidența agenției",
    "letter_basis": "art. 24 și art. 25 din OG nr. 44/2004",
    "identification": ("name", "birth_date", "protocol"),
    "consent": True,
    "consent_on": "2026-11-09",
    "disability_named": False,
    "profile_requested": True,
    "profile_request_number": "EX-99/2026",
    "profile_requested_on": "2026-11-06",
    "profile_agreed": True,
    "with_profile": True,
    "profile_cooperation": "înțelegerea EX-5 din 01.10.2026",
    "request_words": "Vă rugăm să înregistrați persoana (exemplu).",
    "answer_by": "2026-12-10",
    "sent_how": "registry",
    "sent_on": "2026-11-11",
    "sent_proof": "intrare EX-771",
    "answer_received": True,
    "answer_on": "2026-11-20",
    "answer_words": "Persoana a fost înregistrată (exemplu).",
    "answer_kept_at": "biroul 3, dulapul 2",
}

INVITATION: dict[str, Answer] = {
    "invited_on": "2026-10-06",
    "talk_on": "2026-10-12",
    "talk_at": "10:00",
    "talk_how": "in_person",
    "talk_place": "sediul Exemplu, etajul 1, camera 4",
    "talk_in": "prs",
    "interpreter_comes": True,
    "to_bring": ("identity", "studies"),
    "to_bring_other": "o listă cu întrebările dumneavoastră (exemplu)",
    "invited_by": "Modelescu Ana-Exemplu",
    "invited_by_function": "ofițer de integrare",
    "invited_by_phone": "+40 700 000 031",
    "say_by": "2026-10-09",
    "given_how": "by_hand",
    "given_on": "2026-10-06",
    "given_proof": "a semnat pe exemplarul nostru",
}

TRANSFER: dict[str, Answer] = {
    "from_centre": "Galați",
    "from_place": "instituția de plecare (exemplu)",
    "from_person": "Modelescu Ana-Exemplu",
    "from_phone": "+40 700 000 021",
    "to_centre": "elsewhere",
    "to_place": "Serviciul Exemplu",
    "to_person": "Primitescu Dan-Exemplu",
    "to_phone": "+40 700 000 022",
    "medication_agreed": True,
    "medication": "Medicament inventat.",
    "restricted_matters": True,
    "restricted_call": "Modelescu Ana-Exemplu, +40 700 000 021",
    "handed_by": "Modelescu Ana-Exemplu",
    "handed_on": "2026-11-16",
    "handed_at": "10:15",
    "received_by": "Primitescu Dan-Exemplu",
    "received_on": "2026-11-17",
    "received_at": "09:05",
}

ORIENTATION: dict[str, Answer] = {
    "requested_on": "2026-10-05",
    "declares_none": True,
    "counselling_wished": True,
    "course_wished": True,
    "series": (
        _row(
            "series",
            {
                "series_of_request": True,
                "series_from": "2026-10-12",
                "series_until": "2026-10-30",
                "series_by": "organisation",
                "series_by_name": "Asociația Exemplu",
                "series_provider_basis": "contract EX-8 din 01.09.2026",
                "series_proof": True,
                "series_proof_kept_at": "lista de prezență, dosarul 3",
            },
        ),
    ),
    "certificate_state": "issued",
    "certificate_number": "EX-12/2026",
    "certificate_on": "2026-11-02",
}

LEARNING: dict[str, Answer] = {
    "school_status": "enrolled",
    "school_name": "Școala Exemplu",
    "preparatory_from": "2025-09-15",
    "preparatory_until": "2026-06-19",
    "commission_on": "2026-06-22",
    "commission_result": "se descurcă la nivelul A2",
    "school_year_set": "clasa a V-a",
    "school_class": "clasa a V-a B",
    "course_state": "ended",
    "course_requested_on": "2025-09-01",
    "course_place": "Școala Exemplu",
    "course_from": "2025-10-01",
    "course_until": "2026-06-19",
    "course_hours": 216,
    "course_paid": "paid",
    "course_free_ground": "ordinul arătat de școală (exemplu)",
    "course_fee": 20_000,
    "certificate_obtained": True,
    "certificate_level": "A2",
    "certificate_number": "EX-44/2026",
    "certificate_on": "2026-06-26",
    "certificate_paid": "paid",
    "certificate_fee": 5_000,
}

REQUEST_SIGNATURES = (
    _row(
        "signature of the person",
        {
            "signed_by": "person",
            "signed_name": "Testescu Ștefan-Exemplu",
            "signed_way": "signed",
            "signed_on": "2026-10-05",
            "signed_kept_at": "dosarul 3",
        },
    ),
)
INTERVIEW_SIGNATURES = (
    _row(
        "signature of the interpreter",
        {
            "signed_by": "interpreter",
            "signed_name": "Tălmăcescu Ion-Exemplu",
            "signed_way": "cannot_sign",
            "signed_on": "2026-10-12",
            "signed_reason": "a fost la telefon",
        },
    ),
)
NEEDS_SIGNATURES = (
    _row(
        "signature under the needs sheet",
        {
            "signed_by": "person",
            "signed_name": "Testescu Ștefan-Exemplu",
            "signed_way": "cannot_sign",
            "signed_on": "2026-10-14",
            "signed_reason": "nu știe să scrie",
            "signed_read_in": "prs",
            "signed_read_by": "Tălmăcescu Ion-Exemplu",
            "signed_witness_first": "Martorescu Unu-Exemplu",
            "signed_witness_second": "Martorescu Doi-Exemplu",
        },
    ),
)

WHOLE: dict[str, dict[str, Answer]] = {
    "invitation": INVITATION,
    "referral": REFERRAL,
    "transfer": TRANSFER,
    "orientation": ORIENTATION,
    "learning": LEARNING,
}
