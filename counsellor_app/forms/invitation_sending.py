"""The invitation to the interview: how it reaches the person without harm."""

from counsellor_app.forms.bases import GDPR_SECURITY
from counsellor_app.forms.handling import PROCEDURE_OFFICE
from counsellor_app.forms.kinds import Choice, Day, Line
from counsellor_app.forms.options import options
from counsellor_app.forms.referral_sending import BY_POST
from counsellor_app.forms.safe_contact import BEFORE_SENDING
from counsellor_app.forms.spec import Section
from counsellor_app.text import Text

GIVEN_HOW = "given_how"
BY_MESSAGE = "message"

SENDING = Section(
    id="sending",
    title=Text("Cum ajunge la persoană", "How it reaches the person"),
    fields=(
        BEFORE_SENDING,
        Choice(
            id=GIVEN_HOW,
            label=Text("Cum se dă invitația", "How the invitation is given"),
            help=Text(
                "Întâi contactul sigur de mai sus: unde poșta este un pericol, înmânați-o.",
                "Safe contact above comes first: where post is a danger, hand it over.",
            ),
            options=options(
                ("by_hand", "înmânată persoanei", "handed to the person"),
                (BY_POST, "prin poștă", "by post"),
                ("email", "prin e-mail", "by e-mail"),
                (BY_MESSAGE, "prin mesaj", "by message"),
            ),
            basis=GDPR_SECURITY,
            required=True,
            handling=PROCEDURE_OFFICE,
        ),
        Day(
            id="given_on",
            label=Text("Dată sau trimisă la", "Given or sent on"),
            help=Text(
                "Necompletată cât timp invitația nu a plecat.",
                "Empty while the invitation has not left.",
            ),
            basis=GDPR_SECURITY,
            past_only=True,
            not_before="invited_on",
            handling=PROCEDURE_OFFICE,
        ),
        Line(
            id="given_proof",
            label=Text("Dovada că a primit-o", "Proof of receipt"),
            help=Text(
                "De exemplu „a semnat pe exemplarul nostru”, recipisa, răspunsul la mesaj.",
                "For example “signed on our copy”, the receipt, the answer to the message.",
            ),
            basis=GDPR_SECURITY,
            handling=PROCEDURE_OFFICE,
        ),
    ),
)
