"""Words about a record that was kept, and about the forms of a case."""

from counsellor_app.text import Text

STANDS = Text("Versiune păstrată", "Kept version")
WITHDRAW = Text("Retrage", "Withdraw")
WITHDRAW_TITLE = Text("Retrageți ce ați păstrat?", "Withdraw what you kept?")
WITHDRAW_WORDS = Text(
    "Rămâne de citit în dosar, cu motivul, dar nu mai contează la termene și constatări. "
    "Retragerea se consemnează.",
    "It can still be read in the case, with the reason, but counts no more for dates and "
    "findings. The withdrawal is recorded.",
)
WITHDRAW_REASON = Text("Motivul", "Reason")
WITHDRAWN = Text("Retras la {day}", "Withdrawn on {day}")
WITHDRAWN_WORDS = Text("Motivul: {reason}", "Reason: {reason}")

TAB = Text("Formulare", "Forms")
ADD = Text("Adaugă", "Add")
ADD_ONE = Text("Adaugă: {title}", "Add: {title}")
NOT_ASKED = Text("Nu se aplică acestui dosar", "Does not apply to this case")
STATE_WITHDRAWN = Text("retras", "withdrawn")
