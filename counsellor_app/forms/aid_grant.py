"""The non-reimbursable aid: what AJPIS decided, and the months paid (art. 18 alin. (2) lit. e))."""

from counsellor_app.forms.conditions import Is, IsOneOf
from counsellor_app.forms.handling import COUNTED, PROCEDURE
from counsellor_app.forms.kinds import Choice, Day, Line, Pattern
from counsellor_app.forms.options import options, options_of
from counsellor_app.forms.paid_months import months_paid
from counsellor_app.forms.spec import Section
from counsellor_app.law.catalogue import GrantDecision
from counsellor_app.law.citation import og44
from counsellor_app.text import Text

_ASKED = IsOneOf("grant_decision", tuple(decision.value for decision in GrantDecision))
_GRANTED = Is("grant_decision", GrantDecision.GRANTED.value)
_DECIDED = IsOneOf("grant_decision", (GrantDecision.GRANTED.value, GrantDecision.REFUSED.value))

GRANT = Section(
    id="grant",
    title=Text("Ajutor nerambursabil (AJPIS)", "Non-reimbursable aid (AJPIS)"),
    fields=(
        Choice(
            id="grant_decision",
            label=Text("Decizia AJPIS", "Decision of AJPIS"),
            help=Text(
                "„În curs” de îndată ce cererea este depusă. Dacă se respinge, se pregătește "
                "dosarul VMI.",
                "“Pending” as soon as it is filed. If it is refused, the VMI file is prepared.",
            ),
            options=(
                *options(("not_requested", "necerut", "not asked for")),
                *options_of(GrantDecision),
            ),
            basis=og44(18, 2, "e"),
            required=True,
            handling=COUNTED,
        ),
        Day(
            id="grant_requested_on",
            label=Text("Data cererii la AJPIS", "Date of the request to AJPIS"),
            help=Text(
                "Ziua de pe dovada de înregistrare, nu ziua în care ați completat cererea "
                "împreună.",
                "The day on the proof of registration, not the day you filled it in together.",
            ),
            basis=og44(18, 2, "e"),
            asked_if=_ASKED,
            past_only=True,
            handling=PROCEDURE,
        ),
        Line(
            id="grant_number",
            label=Text("Decizia nr.", "Decision no."),
            help=Text(
                "Numărul deciziei, de exemplu 60/2026, nu numărul cererii.",
                "The number of the decision, 60/2026 for instance, not that of the request.",
            ),
            basis=og44(18, 2, "e"),
            asked_if=_DECIDED,
            pattern=Pattern.REGISTRATION,
            handling=PROCEDURE,
        ),
        Day(
            id="grant_decided_on",
            label=Text("Data deciziei", "Date of the decision"),
            help=Text(
                "Data de pe decizie; ziua comunicării poate fi mai târzie.",
                "The date on the decision; the day it was communicated may be later.",
            ),
            basis=og44(18, 2, "e"),
            asked_if=_DECIDED,
            past_only=True,
            not_before="grant_requested_on",
            handling=PROCEDURE,
        ),
        Day(
            id="grant_first_month",
            label=Text("Prima lună de plată", "First month paid"),
            help=Text(
                "De aici se numără cele 12 luni; ajutorul material se oprește înaintea ei.",
                "The 12 months count from it; the material aid stops before it.",
            ),
            basis=og44(18, 2, "e"),
            month=True,
            asked_if=_GRANTED,
            handling=PROCEDURE,
        ),
        months_paid("grant", og44(18, 2, "e"), _GRANTED),
    ),
)
