"""Words that agree with the title of a form: „Cerere: înregistrată”, „Protocol: înregistrat”."""

from dataclasses import dataclass

from counsellor_app.forms.spec import Form
from counsellor_app.text import Text


@dataclass(frozen=True, slots=True)
class Agreeing:
    """What is said of a form, for a title of each gender."""

    masculine: Text
    feminine: Text

    def of(self, form: Form) -> Text:
        """Return what is said of this form."""
        return self.feminine if form.feminine else self.masculine
