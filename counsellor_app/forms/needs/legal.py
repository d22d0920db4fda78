"""The needs sheet: legal matters (art. 1 lit. a))."""

from counsellor_app.forms.handling import PLAN_WORK
from counsellor_app.forms.kinds import Several
from counsellor_app.forms.needs.common import domain_section
from counsellor_app.forms.options import options
from counsellor_app.law.catalogue import Need
from counsellor_app.law.citation import og44
from counsellor_app.text import Text

OWN = (
    Several(
        id="legal_matters",
        label=Text("Chestiuni juridice", "Legal matters"),
        help=Text(
            "Unde este nevoie de un jurist sau de un drum la o instituție; fără motivele azilului.",
            "Where a lawyer or a visit to an authority is needed; not the reasons for asylum.",
        ),
        options=options(
            ("papers", "acte", "papers"),
            ("family_reunification", "reîntregirea familiei", "family reunification"),
            ("civil_status", "stare civilă", "civil status"),
            ("translations", "traduceri", "translations"),
            ("citizenship", "cetățenie", "citizenship"),
            ("litigation", "litigii", "litigation"),
            ("long_term_stay", "ședere pe termen lung", "long-term stay"),
        ),
        basis=og44(1, None, "a"),
        handling=PLAN_WORK,
    ),
)

LEGAL = domain_section(
    Need.LEGAL,
    OWN,
    situation=Text(
        "Ce cerere sau proces este în curs, unde și cu ce termen; nu motivele cererii de azil.",
        "Which request or case is pending, where and with what term; not the reasons for asylum.",
    ),
)
