"""How special needs were weighed before a decision that weighs on the person (art. 33)."""

from counsellor_app.forms.conditions import Condition
from counsellor_app.forms.handling import PROCEDURE
from counsellor_app.forms.kinds import Paragraph
from counsellor_app.law.citation import og44
from counsellor_app.text import Text


def needs_weighed(field_id: str, asked_if: Condition) -> Paragraph:
    """Return the question a refusal or a measure answers before it is decided."""
    return Paragraph(
        id=field_id,
        label=Text(
            "Cum au fost luate în considerare nevoile speciale", "How special needs were weighed"
        ),
        help=Text(
            "Ce s-a cântărit, fără diagnostic și fără categorie; „niciuna cunoscută” este un "
            "răspuns.",
            "What was weighed, without a diagnosis or a group; “none known” is an answer.",
        ),
        basis=og44(33, 2),
        required=True,
        asked_if=asked_if,
        handling=PROCEDURE,
    )
