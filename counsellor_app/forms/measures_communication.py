"""A decision on measures (art. 23 alin. (2)): its number and day, and how it was communicated."""

from counsellor_app.forms.bases import ADMINISTRATIVE_COURTS
from counsellor_app.forms.conditions import IsOneOf
from counsellor_app.forms.granting import GRANTED
from counsellor_app.forms.handling import NOTES, PROCEDURE
from counsellor_app.forms.kinds import Attachment, Choice, Day, Line, Paragraph, Pattern
from counsellor_app.forms.options import options
from counsellor_app.forms.safe_contact import BEFORE_SENDING
from counsellor_app.forms.spec import Section
from counsellor_app.law.citation import og44
from counsellor_app.text import Text

IS_DECIDED = IsOneOf("outcome", GRANTED)

DECISION = Section(
    id="decision",
    title=Text("Decizia și comunicarea ei", "The decision and its communication"),
    asked_if=IS_DECIDED,
    fields=(
        Line(
            id="decision_number",
            label=Text("Decizia nr.", "Decision no."),
            help=Text(
                "Numărul din registrul IGI; se poate scrie cu pixul și consemna după aceea.",
                "The number in IGI's register; it may be written by pen and recorded afterwards.",
            ),
            basis=og44(23, 2),
            pattern=Pattern.REGISTRATION,
            handling=PROCEDURE,
        ),
        Day(
            id="decided_on",
            label=Text("Data deciziei", "Date of the decision"),
            help=Text(
                "Ziua scrisă pe decizie: după audiere, sau după invitația rămasă fără răspuns.",
                "The day written on the decision: after the hearing, or the unanswered invitation.",
            ),
            basis=og44(23, 2),
            required=True,
            past_only=True,
            handling=PROCEDURE,
        ),
        Line(
            id="decided_by",
            label=Text("Semnatar (nume, funcție)", "Signed by (name, function)"),
            help=Text(
                "Cine semnează din partea IGI, nu cine redactează decizia.",
                "Who signs for IGI, not who drafts the decision.",
            ),
            basis=og44(23, 2),
            required=True,
            handling=PROCEDURE,
        ),
        Day(
            id="effective_on",
            label=Text("Se aplică din data de", "Applies from"),
            help=Text(
                "De regulă nu înainte de comunicare.", "As a rule not before the communication."
            ),
            basis=og44(23, 2),
            required=True,
            handling=PROCEDURE,
        ),
        Paragraph(
            id="remedy",
            label=Text("Calea de atac și termenul", "Remedy and its term"),
            help=Text(
                "De regulă contenciosul administrativ; verificați termenul înainte de comunicare.",
                "As a rule the administrative courts; check the term before communicating.",
            ),
            basis=ADMINISTRATIVE_COURTS,
            required=True,
            handling=PROCEDURE,
        ),
        BEFORE_SENDING,
        Day(
            id="communicated_on",
            label=Text("Data comunicării", "Date of the communication"),
            help=Text(
                "Ziua în care decizia a ajuns la persoană; până atunci lăsați necompletat.",
                "The day the decision reached the person; leave it empty until then.",
            ),
            basis=og44(23, 2),
            past_only=True,
            handling=PROCEDURE,
        ),
        Choice(
            id="communicated_how",
            label=Text("Cum s-a comunicat", "How it was communicated"),
            help=Text(
                "Întâi contactul sigur de mai sus: unde poșta este un pericol, predați personal.",
                "Safe contact above comes first: where post is a danger, hand it over in person.",
            ),
            options=options(
                ("in_person", "personal", "in person"),
                ("post", "prin poștă", "by post"),
                ("posted_up", "prin afișare", "by posting it up"),
            ),
            basis=og44(23, 2),
            handling=PROCEDURE,
        ),
        Line(
            id="communicated_proof",
            label=Text("Dovada comunicării", "Proof of the communication"),
            help=Text(
                "De exemplu: semnătura de primire, confirmarea poștală, nota de afișare; și unde "
                "se păstrează.",
                "For example: signature of receipt, postal confirmation, note of posting up; and "
                "where it is.",
            ),
            basis=og44(23, 2),
            handling=PROCEDURE,
        ),
        Attachment(
            id="communicated_scan",
            label=Text("Dovada comunicării, scanată", "Proof of the communication, scanned"),
            help=Text(
                "Recipisa sau exemplarul semnat de primire; rămâne în acest program.",
                "The receipt, or the copy signed on receipt; it stays in this program.",
            ),
            basis=og44(23, 2),
            handling=NOTES,
        ),
    ),
)
