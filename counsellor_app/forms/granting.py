"""How a request was answered: not yet, granted here by finalising, granted on paper, refused."""

from counsellor_app.forms.conditions import Condition
from counsellor_app.forms.handling import PROCEDURE
from counsellor_app.forms.kinds import Day, Line, Pattern
from counsellor_app.forms.options import options
from counsellor_app.law.citation import Basis
from counsellor_app.text import Text

HERE = "here"
ELSEWHERE = "elsewhere"
REFUSED = "refused"
GRANTED = (HERE, ELSEWHERE)
ANSWERS = options(
    ("pending", "nu încă: cererea se analizează", "not yet: it is being considered"),
    (
        HERE,
        "aprobată aici: prin finalizarea acestui formular",
        "approved here: by finalising this form",
    ),
    (
        ELSEWHERE,
        "aprobată pe hârtie sau în altă parte: se transcrie",
        "approved on paper or elsewhere: it is transcribed",
    ),
    (REFUSED, "neaprobată", "not approved"),
)


def approval_number(field_id: str, basis: Basis, asked_if: Condition) -> Line:
    """Return the question for the number of a written approval."""
    return Line(
        id=field_id,
        label=Text("Aprobarea nr.", "Approval no."),
        help=Text(
            "De pe aprobarea scrisă, de exemplu 77/2026; nu numărul cererii.",
            "As on the written approval, 77/2026 for instance; not the number of the request.",
        ),
        basis=basis,
        asked_if=asked_if,
        pattern=Pattern.REGISTRATION,
        handling=PROCEDURE,
    )


def refused_on(field_id: str, basis: Basis, asked_if: Condition, *, not_before: str) -> Day:
    """Return the question for the day of a refusal; ``not_before`` is the day of the request."""
    return Day(
        id=field_id,
        label=Text("Data răspunsului", "Date of the answer"),
        help=Text(
            "Data de pe răspunsul scris, nu ziua în care persoana a aflat de el.",
            "The date on the written answer, not the day the person learnt of it.",
        ),
        basis=basis,
        asked_if=asked_if,
        past_only=True,
        not_before=not_before,
        handling=PROCEDURE,
    )
