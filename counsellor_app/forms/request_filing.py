"""The request for inclusion: when, where and how it was filed (art. 16)."""

from counsellor_app.forms.conditions import Is
from counsellor_app.forms.handling import NOTES, OFFICE_ONLY, PROCEDURE, PROCEDURE_OFFICE
from counsellor_app.forms.kinds import Attachment, Choice, Computed, Day, Line, Paragraph, YesNo
from counsellor_app.forms.options import CENTRES
from counsellor_app.forms.phrases import PhraseTopic
from counsellor_app.forms.spec import Section
from counsellor_app.law.citation import og44
from counsellor_app.text import Text

FILING = Section(
    id="filing",
    title=Text("Depunerea cererii", "Filing the request"),
    fields=(
        Choice(
            id="centre",
            label=Text("Către CRPCSA", "To the regional centre"),
            help=Text(
                "Centrul propus rezultă din adresă; verificați competența la centru.",
                "The proposed centre follows from the address; check its competence with it.",
            ),
            options=CENTRES,
            basis=og44(16),
            required=True,
            handling=PROCEDURE,
        ),
        Day(
            id="filed_on",
            label=Text("Data depunerii", "Date of filing"),
            help=Text(
                "Numărul și data înregistrării se consemnează la centru, după depunere.",
                "Number and date of registration are recorded at the centre, after filing.",
            ),
            basis=og44(16),
            required=True,
            past_only=True,
            handling=PROCEDURE,
        ),
        Computed(
            id="last_day_for_request",
            label=Text(
                "Ultima zi pentru cerere; depusă la timp?", "Last day for the request; in time?"
            ),
            basis=og44(16),
            handling=OFFICE_ONLY,
        ),
        YesNo(
            id="by_post",
            label=Text("Depusă prin poștă?", "Sent by post?"),
            help=Text(
                "Păstrați recipisa: o cerere trimisă la timp se poate înregistra mai târziu.",
                "Keep the receipt: a request posted in time may be registered later.",
            ),
            basis=og44(16),
            required=True,
            handling=PROCEDURE_OFFICE,
        ),
        Line(
            id="post_receipt",
            label=Text("Recipisa (nr., data)", "Postal receipt (no., date)"),
            help=Text(
                "Numărul și data de pe recipisă: data poștei arată când a fost trimisă cererea.",
                "Number and date on the receipt: the postmark shows when the request was sent.",
            ),
            basis=og44(16),
            asked_if=Is("by_post", True),
            handling=PROCEDURE_OFFICE,
        ),
        Line(
            id="post_receipt_kept_at",
            label=Text("Unde se păstrează recipisa", "Where the postal receipt is kept"),
            help=Text(
                "Dosarul sau locul originalului, de exemplu „dosarul pe hârtie, fila 3”.",
                "File or place of the original, for example “paper file, sheet 3”.",
            ),
            basis=og44(16),
            asked_if=Is("by_post", True),
            handling=PROCEDURE_OFFICE,
        ),
        Attachment(
            id="post_receipt_scan",
            label=Text("Recipisa, scanată", "The postal receipt, scanned"),
            help=Text(
                "Scanați întreaga recipisă, cu ștampila poștei lizibilă.",
                "Scan the whole receipt, the postmark legible.",
            ),
            basis=og44(16),
            asked_if=Is("by_post", True),
            handling=NOTES,
        ),
        Paragraph(
            id="late_reason",
            label=Text("Motivul depunerii peste termen", "Reason for filing late"),
            help=Text(
                "Numai pentru o cerere depusă peste termen; centrul hotărăște dacă o primește.",
                "Only for a request filed late; the centre decides whether to receive it.",
            ),
            phrases=PhraseTopic.LATE_REASON,
            basis=og44(16),
            handling=PROCEDURE,
        ),
    ),
)
