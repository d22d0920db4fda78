"""For how many the material aid is asked, said beside it while it is typed (art. 22 alin. (3))."""

from counsellor_app.cases.facts_money import aid_persons
from counsellor_app.forms.answers import Answers
from counsellor_app.forms.lease_shares import PERSONS
from counsellor_app.law.citation import og44
from counsellor_app.services.pages import Shown, Tone
from counsellor_app.text import Text

_COUNTED = Text("{persons}, cu persoana însăși", "{persons}, the person included")


def aid_shown(aid: Answers) -> tuple[Shown, ...]:
    """Return the number of persons, the person of the case included; nothing while unknown."""
    persons = aid_persons(aid)
    if persons is None:
        return ()
    text = _COUNTED.filled(persons=PERSONS.of(persons))
    return (Shown(field_id="aid_persons", text=text, tone=Tone.CALM, basis=og44(22, 3)),)
