"""Months paid, as every table of payments asks for them: the month, the sum, the proof."""

from counsellor_app.forms.conditions import Condition
from counsellor_app.forms.handling import NOTES, PLAN_WORK, PROCEDURE
from counsellor_app.forms.kinds import Attachment, Day, Line, Money, Rows
from counsellor_app.law.citation import Basis
from counsellor_app.text import Text

PAYMENT = Text("Plată", "Payment")
ADD_A_MONTH = Text("Adaugă o lună", "Add a month")


def months_paid(prefix: str, basis: Basis, asked_if: Condition) -> Rows:
    """Return the table of the months paid to the person; the ids begin with ``prefix``."""
    return Rows(
        id=f"{prefix}_payments",
        label=Text("Luni plătite", "Months paid"),
        help=Text(
            "Câte un rând pentru fiecare lună plătită: se numără cel mult 12.",
            "One row for each month paid: at most 12 count.",
        ),
        row_name=PAYMENT,
        adding=ADD_A_MONTH,
        basis=basis,
        asked_if=asked_if,
        handling=PROCEDURE,
        fields=(
            month_paid(f"{prefix}_month"),
            sum_paid(f"{prefix}_sum"),
            proof_of_payment(f"{prefix}_proof"),
            proof_scanned(f"{prefix}_proof_scan"),
        ),
    )


def month_paid(cell_id: str) -> Day:
    """Return the cell that asks for which month was paid."""
    return Day(
        id=cell_id,
        label=Text("Luna", "Month"),
        help=Text(
            "Luna pentru care se plătește, nu luna în care vin banii.",
            "The month paid for, not the month the money comes.",
        ),
        required=True,
        month=True,
        handling=PROCEDURE,
    )


def sum_paid(cell_id: str) -> Money:
    """Return the cell that asks how much was paid for the month."""
    return Money(
        id=cell_id,
        label=Text("Suma", "Sum"),
        help=Text(
            "Cât s-a plătit în fapt; dacă s-a plătit în rate, totalul lunii.",
            "What was in fact paid; if it came in parts, the total of the month.",
        ),
        handling=PLAN_WORK,
    )


def proof_of_payment(cell_id: str) -> Line:
    """Return the cell that names the paper which shows the payment."""
    return Line(
        id=cell_id,
        label=Text("Dovada", "The proof"),
        help=Text(
            "Felul, nr. și data, de exemplu „OP 12 din 03.11.2026”.",
            "Kind, no. and date, for instance “OP 12 of 03.11.2026”.",
        ),
        handling=PROCEDURE,
    )


def proof_scanned(cell_id: str) -> Attachment:
    """Return the cell that keeps the paper itself."""
    return Attachment(
        id=cell_id,
        label=Text("Dovada, scanată", "The proof, scanned"),
        help=Text(
            "Acoperiți întâi IBAN-ul și datele altor persoane de pe aceeași listă.",
            "First cover the IBAN, and the data of others on the same list.",
        ),
        handling=NOTES,
    )
