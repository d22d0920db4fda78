"""The lease: who helps with the rent, and each month that was paid (art. 21, 29)."""

from counsellor_app.forms.conditions import Is
from counsellor_app.forms.handling import COUNTED, PROCEDURE, PROCEDURE_OFFICE
from counsellor_app.forms.kinds import Choice, Computed, Line, Rows
from counsellor_app.forms.options import options, options_of
from counsellor_app.forms.paid_months import (
    ADD_A_MONTH,
    PAYMENT,
    month_paid,
    proof_of_payment,
    proof_scanned,
    sum_paid,
)
from counsellor_app.forms.spec import Section
from counsellor_app.law.catalogue import CountedAs
from counsellor_app.law.citation import og44
from counsellor_app.text import Text

NO_HELP = "none"
HELP = (
    *options((NO_HELP, "persoana plătește singură", "the person pays alone")),
    *options_of(CountedAs),
)
PAYERS = options(
    ("igi", "IGI", "IGI"),
    ("ajpis", "AJPIS", "AJPIS"),
    ("project", "un proiect", "a project"),
    ("local_authority", "primăria", "the local authority"),
    ("other", "altcineva", "somebody else"),
)

_BY_PROJECT = Is("payment_payer", "project")

PAYMENTS = Section(
    id="payments",
    title=Text("Ajutorul pentru chirie și lunile plătite", "Help with the rent and months paid"),
    fields=(
        Choice(
            id="rent_help",
            label=Text("Cu ce se ajută chiria", "What helps with the rent"),
            help=Text(
                "Și înainte de prima plată: de aici se calculează ultima zi.",
                "Before the first payment too: the last day is computed from it.",
            ),
            options=HELP,
            basis=og44(21, 6, "a"),
            required=True,
            handling=COUNTED,
        ),
        Computed(
            id="rent_last_day",
            label=Text("Ultima zi de decontare, potrivit legii", "Last day reimbursed, by law"),
            basis=og44(21, 6, "a"),
            asked_if=Is("rent_help", CountedAs.REIMBURSEMENT.value),
            handling=PROCEDURE_OFFICE,
        ),
        Rows(
            id="rent_payments",
            label=Text("Luni plătite", "Months paid"),
            help=Text(
                "Fiecare lună plătită de altcineva decât persoana: se numără cel mult 12.",
                "Each month paid by somebody other than the person: at most 12 count.",
            ),
            row_name=PAYMENT,
            adding=ADD_A_MONTH,
            basis=og44(21, 6, "a"),
            handling=PROCEDURE,
            fields=(
                month_paid("payment_month"),
                sum_paid("payment_sum"),
                Choice(
                    id="payment_payer",
                    label=Text("Plătitorul", "The payer"),
                    help=Text(
                        "Cine dă banii, nu cine îi primește.",
                        "Who gives the money, not who receives it.",
                    ),
                    options=PAYERS,
                    required=True,
                    handling=PROCEDURE,
                ),
                Line(
                    id="payment_project",
                    label=Text("Proiectul (cod sau titlu)", "The project (code or title)"),
                    help=Text(
                        "Scris mereu la fel, ca o plată dublă să se vadă.",
                        "Always spelt the same, so that a double payment shows.",
                    ),
                    required=True,
                    asked_if=_BY_PROJECT,
                    handling=PROCEDURE_OFFICE,
                ),
                Line(
                    id="payment_cost_line",
                    label=Text("Linia de cost", "Cost line"),
                    help=Text(
                        "Din bugetul proiectului, de exemplu „2.3 chirii”; o cere auditul.",
                        "From the project's budget, “2.3 rents” for instance; audit asks for it.",
                    ),
                    asked_if=_BY_PROJECT,
                    handling=PROCEDURE_OFFICE,
                ),
                Choice(
                    id="payment_counted_as",
                    label=Text("Se numără ca", "Counted as"),
                    help=Text(
                        "Fiecare fel de plată își numără lunile separat; aceeași lună nu se "
                        "plătește de două ori.",
                        "Each kind of payment counts its own months; the same month is not paid "
                        "twice.",
                    ),
                    options=options_of(CountedAs),
                    required=True,
                    handling=PROCEDURE,
                ),
                proof_of_payment("payment_proof"),
                proof_scanned("payment_proof_scan"),
            ),
        ),
    ),
)
