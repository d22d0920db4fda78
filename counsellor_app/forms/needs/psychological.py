"""The needs sheet: psychological support (art. 33); what is observed is sealed."""

from counsellor_app.forms.handling import PSYCHOLOGICAL as SEALED
from counsellor_app.forms.kinds import Choice, Paragraph, YesNo
from counsellor_app.forms.needs.common import domain_section
from counsellor_app.forms.options import options
from counsellor_app.law.catalogue import Need
from counsellor_app.law.citation import og44
from counsellor_app.text import Text

OWN = (
    YesNo(
        id="psychological_told",
        label=Text("A declarat o nevoie?", "Did the person tell of a need?"),
        help=Text(
            "Numai ce spune persoana de la sine; „nu dorește să răspundă” este și el un răspuns.",
            "Only what the person tells unasked; “does not wish to answer” is an answer too.",
        ),
        basis=og44(33, 2),
        handling=SEALED,
    ),
    Paragraph(
        id="psychological_signs",
        label=Text("Semne observate", "Signs observed"),
        help=Text(
            "Ce se vede și de ce sprijin e nevoie; nu cereți amănunte despre traumă.",
            "What is seen and which support is needed; do not ask for details of trauma.",
        ),
        basis=og44(33, 4),
        handling=SEALED,
    ),
    Choice(
        id="psychological_screening",
        label=Text("Evaluare de specialitate", "Specialist screening"),
        help=Text(
            "Dacă un specialist a făcut-o sau dacă o recomandați; rezultatul nu se scrie.",
            "Whether a specialist did one or you recommend it; the result is not written down.",
        ),
        options=options(
            ("no", "nu", "no"),
            ("recommended", "recomandată", "recommended"),
            ("done", "efectuată", "done"),
        ),
        basis=og44(33, 4),
        handling=SEALED,
    ),
    YesNo(
        id="psychological_safety",
        label=Text("Este în pericol siguranța imediată?", "Is immediate safety at risk?"),
        help=Text(
            "Dacă da, se contactează de îndată serviciile competente.",
            "If so, the competent services are contacted at once.",
        ),
        basis=og44(33, 5),
        handling=SEALED,
    ),
)

PSYCHOLOGICAL_SECTION = domain_section(
    Need.PSYCHOLOGICAL,
    OWN,
    words=SEALED,
    situation=Text(
        "Ce spune despre somn, griji și puterea de zi cu zi; nu întrebați prin ce a trecut.",
        "What is told of sleep, worries and daily strength; do not ask what was lived through.",
    ),
)
