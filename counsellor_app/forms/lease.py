"""The lease of a rented home: its number, owner, address and days (art. 29 alin. (2))."""

from counsellor_app.forms.conditions import Is
from counsellor_app.forms.handling import (
    CONTACT,
    NOTES,
    OWNER,
    PLAN_WORK,
    PROCEDURE,
)
from counsellor_app.forms.kinds import (
    Attachment,
    Day,
    Line,
    Pattern,
    YesNo,
)
from counsellor_app.forms.lease_opening import OPENING
from counsellor_app.forms.lease_payments import PAYMENTS
from counsellor_app.forms.lease_shares import SHARES
from counsellor_app.forms.spec import Form, HowOften, Phase, Section, known_here
from counsellor_app.forms.tracks import PROGRAMME, PROGRAMME_ONLY
from counsellor_app.law.citation import og44
from counsellor_app.text import Text

CONTRACT = Section(
    id="contract",
    title=Text("Contractul", "The lease"),
    intro=Text(
        "Câte un formular pentru fiecare contract. Un preț nou pe același contract se trece "
        "într-un formular nou, cu același număr și aceeași dată.",
        "One form for each lease. A new price on the same lease goes into a new form, with the "
        "same number and date.",
    ),
    fields=(
        Line(
            id="lease_number",
            label=Text("Contract de închiriere nr.", "Lease no."),
            help=Text("Necompletat, dacă nu are număr.", "Left empty if it has none."),
            basis=og44(29, 2),
            pattern=Pattern.REGISTRATION,
            handling=PROCEDURE,
        ),
        Day(
            id="lease_day",
            label=Text("Data contractului", "Date of the lease"),
            help=Text(
                "Data de pe contract; cea de la care se plătește chiria se scrie mai jos.",
                "The date on the lease; the day the rent is paid from is written below.",
            ),
            basis=og44(29, 2),
            required=True,
            handling=PROCEDURE,
        ),
        Line(
            id="lease_owner",
            label=Text("Proprietarul", "The owner"),
            help=Text(
                "Numele de pe contract. Fără CNP și fără seria actului de identitate.",
                "The name on the lease. No personal number and no identity document.",
            ),
            basis=og44(29, 2),
            handling=OWNER,
        ),
        Line(
            id="lease_address",
            label=Text("Adresa locuinței închiriate", "Address of the rented home"),
            help=Text(
                "Rămâne în biroul nostru: nu se exportă.", "Stays in the office: never exported."
            ),
            basis=og44(29, 2),
            handling=CONTACT,
        ),
        YesNo(
            id="lease_registered",
            label=Text(
                "Contractul este înregistrat la ANAF?", "Is the lease registered with ANAF?"
            ),
            help=Text(
                "Cereți dovada de la proprietar. Un „nu” nu oprește nimic aici; se verifică mai "
                "târziu.",
                "Ask the owner for the proof. A “no” stops nothing here; it is checked later.",
            ),
            basis=og44(21, 6),
            required=True,
            handling=PLAN_WORK,
        ),
        Line(
            id="lease_tax_number",
            label=Text("Nr. de înregistrare la ANAF", "Registration no. with ANAF"),
            help=Text(
                "Numărul de pe dovada dată de ANAF, nu numărul contractului.",
                "The number on the proof ANAF gave, not the number of the lease.",
            ),
            basis=og44(21, 6),
            asked_if=Is("lease_registered", True),
            pattern=Pattern.REGISTRATION,
            handling=PROCEDURE,
        ),
        Day(
            id="rented_from",
            label=Text("Chiria se plătește din", "The rent is paid from"),
            help=Text(
                "Din această zi se numără cele 12 luni.", "The 12 months count from this day."
            ),
            basis=og44(21, 6, "a"),
            required=True,
            handling=PROCEDURE,
        ),
        Day(
            id="lease_valid_until",
            label=Text("Valabil până la", "Valid until"),
            help=Text(
                "Necompletat, dacă este fără termen. Urmăriți prelungirea înainte de această zi.",
                "Left empty if it has no term. See to its renewal before this day.",
            ),
            basis=og44(29, 2),
            not_before="rented_from",
            handling=PROCEDURE,
        ),
        Attachment(
            id="lease_scan",
            label=Text("Contractul, scanat", "The lease, scanned"),
            help=Text(
                "Toate paginile, cu semnăturile și actele adiționale. Rămâne în biroul nostru.",
                "All pages, with signatures and addenda. It stays in the office.",
            ),
            basis=og44(29, 2),
            handling=NOTES,
        ),
    ),
)


LEASE = Form(
    id="lease",
    version=1,
    title=Text("Contract de închiriere", "Lease"),
    how_often=HowOften.MANY,
    phase=Phase.RIGHTS,
    read_together=False,
    asked_if=PROGRAMME,
    not_asked=PROGRAMME_ONLY,
    basis=og44(29, 2),
    happened="lease_day",
    headline=("lease_number", "lease_day"),
    sections=known_here(CONTRACT, SHARES, OPENING, PAYMENTS),
)
