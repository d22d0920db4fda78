"""What happened in the invented cases beside their papers: work, letters, homes, school, needs."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from counsellor_app.demo.cast import Invented, Turn
from counsellor_app.demo.story import COUNSELLOR, Story, Told
from counsellor_app.demo.story_changes import completed, duty_to_check, extended, moved_here
from counsellor_app.demo.story_papers import row
from counsellor_app.forms.answers import Answers, Row
from counsellor_app.law.calendar import Months

_Telling = Callable[[Invented, Story, date], tuple[Told, ...]]
_WEEK = timedelta(days=7)
_OWNER = "Proprietarescu Ion-Exemplu"
_HEAD = "Conducescu Radu-Exemplu, șef centru"


def told_of(turn: Turn, person: Invented, story: Story, today: date) -> tuple[Told, ...]:
    """Return what is answered of this turn, in the order in which it is typed."""
    return _TELLINGS[turn](person, story, today)


def _at_work(person: Invented, story: Story, _today: date) -> tuple[Told, ...]:
    offered = story.signed + 2 * _WEEK
    offer: Answers = {
        "offer_by": "ajofm",
        "offer_kind": "job",
        "offer_words": "zidar, contract pe perioadă nedeterminată, în oraș",
        "offer_made_on": offered.isoformat(),
        "offer_refused": False,
    }
    return (
        Told(
            form_id="employment",
            on=offered,
            answers={
                "ajofm_registered": True,
                "ajofm_registered_on": (story.signed + _WEEK).isoformat(),
                "ajofm_number": f"EX-{story.signed:%j}",
                "ajofm_as_unemployed": False,
                "mediation_plan_on": (story.signed + timedelta(days=10)).isoformat(),
                "offers": (row(person, "offer", offer),),
            },
        ),
    )


def _letter_answered(_person: Invented, story: Story, _today: date) -> tuple[Told, ...]:
    sent, answered = story.signed + timedelta(days=2), story.signed + _WEEK
    return (
        Told(
            form_id="referral",
            on=answered,
            answers={
                "recipient": "ajofm",
                "recipient_name": "AJOFM Galați (exemplu)",
                "recipient_county": "GL",
                "letter_number": f"EX-{sent:%j}/{sent.year}",
                "letter_on": sent.isoformat(),
                "subject": "înregistrarea în evidența agenției",
                "letter_basis": "art. 24 și art. 25 din OG nr. 44/2004",
                "identification": ("name", "birth_date", "protocol"),
                "disability_named": False,
                "profile_requested": False,
                "profile_agreed": False,
                "with_profile": False,
                "request_words": "Vă rugăm să înregistrați persoana în căutarea unui loc de muncă.",
                "answer_by": (sent + 2 * _WEEK).isoformat(),
                "sent_how": "registry",
                "sent_on": sent.isoformat(),
                "sent_proof": "intrare EX-771",
                "answer_received": True,
                "answer_on": answered.isoformat(),
                "answer_words": "Persoana a fost înregistrată.",
                "answer_kept_at": "dosarul de corespondență",
            },
        ),
    )


def _letter_awaited(_person: Invented, _story: Story, today: date) -> tuple[Told, ...]:
    sent = today - timedelta(days=11)
    return (
        Told(
            form_id="referral",
            on=sent,
            answers={
                "recipient": "cas",
                "recipient_name": "CAS Galați (exemplu)",
                "recipient_county": "GL",
                "letter_number": f"EX-{sent:%j}/{sent.year}",
                "letter_on": sent.isoformat(),
                "subject": "dovada calității de asigurat",
                "letter_basis": "art. 7 din OG nr. 44/2004",
                "identification": ("name", "birth_date", "permit"),
                "request_words": "Vă rugăm să comunicați stadiul înregistrării ca asigurat.",
                "answer_by": (sent + 3 * _WEEK).isoformat(),
                "sent_how": "registry",
                "sent_on": sent.isoformat(),
                "sent_proof": "intrare EX-802",
                "answer_received": False,
            },
        ),
    )


def _special_needs(person: Invented, story: Story, _today: date) -> tuple[Told, ...]:
    noticed = story.signed + 2 * _WEEK
    evaluated = noticed + 3 * _WEEK
    measure = {
        "measure_need": "cineva care să stea cu copilul în timpul cursului",
        "measure": "loc la grădinița din apropiere",
        "measure_authority": "local_authority",
        "measure_person": COUNSELLOR,
        "measure_by": (evaluated + 4 * _WEEK).isoformat(),
    }
    return (
        Told(
            form_id="vulnerability",
            on=evaluated,
            final=True,
            answers={
                "signs_on": noticed.isoformat(),
                "groups": ("single_parent",),
                "sign_sources": ("told",),
                "urgency": "thirty_days",
                "confidentiality": "restricted",
                "special_needs": "Program de curs potrivit cu îngrijirea copilului.",
                "support_measures": (row(person, "measure", measure),),
                "outcome": "determined",
                "specialist": "Specialistescu Ina-Exemplu",
                "evaluated_on": evaluated.isoformat(),
                "review_on": Months(12).after(evaluated).isoformat(),
                "specialised_help": "no",
            },
        ),
    )


def _lodged(_person: Invented, story: Story, today: date) -> tuple[Told, ...]:
    asked, until = story.filed, Months(12).after(story.signed)
    return (
        Told(
            form_id="lodging",
            on=today - _WEEK,
            answers={
                "lodging_basis": "21(1)",
                "lodging_requested_on": asked.isoformat(),
                "lodging_reasons": "Nu are venituri și nici rude în oraș.",
                "lodging_centre": "Galați",
                "lodging_answer": "elsewhere",
                "lodging_approved_on": story.signed.isoformat(),
                "lodging_approved_by": _HEAD,
                "lodging_approval_number": f"EX-{story.signed:%j}/{story.signed.year}",
                "lodged_from": story.signed.isoformat(),
                "lodged_until": until.isoformat(),
                "lodging_extension_reasons": "Contractul de muncă începe peste trei luni.",
                "lodging_extension_approved_on": (today - _WEEK).isoformat(),
                "lodging_extension_approved_by": _HEAD,
                "lodging_extension_until": Months(4).after(until).isoformat(),
            },
        ),
    )


def _rents(person: Invented, story: Story, _today: date) -> tuple[Told, ...]:
    rented = Months(7).after(story.signed).replace(day=1)
    asked = rented - 6 * _WEEK
    return (
        Told(
            form_id="lease",
            on=Months(4).after(rented),
            answers={
                "lease_number": f"EX-{rented:%j}/{rented.year}",
                "lease_day": rented.isoformat(),
                "lease_owner": _OWNER,
                "lease_address": "Strada Exemplului nr. 8, ap. 2",
                "lease_registered": True,
                "lease_tax_number": f"EX-{rented:%y%m%d}",
                "rented_from": rented.isoformat(),
                "lease_valid_until": Months(24).after(rented).isoformat(),
                "rent": 120_000,
                "utilities": 25_000,
                "persons": 1,
                "social_requested_on": asked.isoformat(),
                "social_county": "GL",
                "social_answer": "none_available",
                "social_answered_on": (asked + 2 * _WEEK).isoformat(),
                "no_place": True,
                "no_place_on": (asked + 3 * _WEEK).isoformat(),
                "rent_help": "21(6)a",
                "rent_payments": _months_paid(person, rented),
            },
        ),
    )


def _months_paid(person: Invented, rented: date) -> tuple[Row, ...]:
    return tuple(
        row(
            person,
            f"rent {n}",
            {
                "payment_month": f"{Months(n).after(rented):%Y-%m}",
                "payment_sum": 120_000,
                "payment_payer": "igi",
                "payment_counted_as": "21(6)a",
                "payment_proof": f"ordin de plată EX-{n + 1}",
            },
        )
        for n in range(4)
    )


def _at_school(_person: Invented, story: Story, _today: date) -> tuple[Told, ...]:
    began = story.contacted + _WEEK
    return (
        Told(
            form_id="learning",
            on=began,
            answers={
                "school_status": "auditor",
                "school_name": "Liceul Exemplu din Galați",
                "preparatory_from": began.isoformat(),
            },
        ),
    )


def _oriented(person: Invented, story: Story, _today: date) -> tuple[Told, ...]:
    asked, first = story.filed, story.filed + _WEEK
    series: Answers = {
        "series_of_request": True,
        "series_from": first.isoformat(),
        "series_by": "igi",
        "series_proof": True,
        "series_proof_kept_at": "lista de prezență, centrul Galați",
    }
    return (
        Told(
            form_id="orientation",
            on=first,
            final=True,
            answers={
                "requested_on": asked.isoformat(),
                "declares_none": True,
                "counselling_wished": True,
                "course_wished": True,
                "series": (row(person, "series", series),),
            },
        ),
    )


_TELLINGS: Mapping[Turn, _Telling] = {
    Turn.AT_WORK: _at_work,
    Turn.LETTER_ANSWERED: _letter_answered,
    Turn.LETTER_AWAITED: _letter_awaited,
    Turn.SPECIAL_NEEDS: _special_needs,
    Turn.LODGED: _lodged,
    Turn.RENTS: _rents,
    Turn.AT_SCHOOL: _at_school,
    Turn.DUTY_TO_CHECK: duty_to_check,
    Turn.MOVED_HERE: moved_here,
    Turn.EXTENDED: extended,
    Turn.COMPLETED: completed,
    Turn.ORIENTED: _oriented,
}
