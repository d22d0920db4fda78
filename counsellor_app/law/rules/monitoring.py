"""Who monitors the individual cases (OG nr. 44/2004, art. 31)."""

from collections.abc import Iterator

from counsellor_app.law.citation import og44
from counsellor_app.law.deadlines import end_event, programme_of
from counsellor_app.law.procedure import ActingRole
from counsellor_app.law.rule import Certainty, Outcome, Rule, Severity, Situation
from counsellor_app.law.said import READING, informed
from counsellor_app.text import Text


def igi_monitors(situation: Situation) -> Iterator[Outcome]:
    """Decide R-086, art. 31: IGI coordinates, and monitors the individual cases."""
    programme = programme_of(situation.facts)
    if programme is None or not situation.may_be_protected:
        return
    if end_event(situation.facts, situation.today) is not None:
        return
    if not programme.starts <= situation.today <= programme.end:
        return
    if situation.role is ActingRole.NGO:
        text = Text(
            "Cazul îl monitorizează IGI. Trimiteți periodic exportul cazului, cum s-a convenit cu "
            "IGI.",
            "IGI monitors the case. Send the export of the case periodically, as agreed with IGI.",
        )
        yield informed("R-086", text, og44(31), inputs=programme.inputs, certainty=READING)
        return
    text = Text(
        "Cazul este monitorizat de IGI pe durata programului. Notați în jurnalul de monitorizare "
        "ce s-a realizat din plan.",
        "IGI monitors the case while the programme runs. Note in the monitoring log what was done "
        "of the plan.",
    )
    yield informed("R-086", text, og44(31), inputs=programme.inputs)


RULES = (
    Rule(
        id="R-086",
        sentence=Text(
            "IGI coordonează instituțiile și monitorizează cazurile individuale.",
            "IGI coordinates the institutions and monitors the individual cases.",
        ),
        basis=(og44(31),),
        severity=Severity.PRINT,
        certainty=Certainty.TEXT,
        phrase="monitorizează cazurile individuale",
        reads=("protocol.signed", "protocol.starts", "extensions", "events"),
        decide=igi_monitors,
    ),
)
