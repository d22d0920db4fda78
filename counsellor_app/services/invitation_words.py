"""What an invitation says beside its questions while it is written (GDPR art. 32)."""

from collections.abc import Mapping

from counsellor_app.cases.model import CaseFile
from counsellor_app.cases.safe_contact import safe_contact_of
from counsellor_app.forms.answers import Answers, text_of
from counsellor_app.forms.bases import GDPR_SECURITY
from counsellor_app.forms.invitation_sending import BY_MESSAGE, GIVEN_HOW
from counsellor_app.forms.referral_sending import BY_POST
from counsellor_app.services.pages import Shown, Tone
from counsellor_app.text import Text

# Of each way the question of safe contact that forbids it, and what is said then.
_FORBIDDEN: Mapping[str, tuple[str, Text]] = {
    BY_POST: (
        "never_post",
        Text(
            "Persoana a cerut să nu se trimită nimic prin poștă. Înmânați-i invitația.",
            "The person asked that nothing is sent by post. Hand the invitation over.",
        ),
    ),
    BY_MESSAGE: (
        "never_message",
        Text(
            "Persoana a cerut să nu i se lase mesaje. Înmânați-i invitația.",
            "The person asked that no message is left. Hand the invitation over.",
        ),
    ),
}


def invitation_shown(file: CaseFile, invitation: Answers) -> tuple[Shown, ...]:
    """Return the warning of a way to give the invitation that the person asked not to be used."""
    forbidden = _FORBIDDEN.get(text_of(invitation, GIVEN_HOW) or "")
    if forbidden is None or True not in safe_contact_of(file)[forbidden[0]]:
        return ()
    return (Shown(field_id=GIVEN_HOW, text=forbidden[1], tone=Tone.SOON, basis=GDPR_SECURITY),)
