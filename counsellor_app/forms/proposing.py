"""What a choice proposes for later questions: a default somebody may change, never an order."""

from counsellor_app.forms.answers import Answer, Answers
from counsellor_app.forms.spec import Form


def proposed(
    form: Form, field_id: str, before: Answers, choice: Answer | None
) -> dict[str, Answer | None]:
    """Return what this choice proposes, by field; None takes back what the last one proposed.

    Whatever somebody answered otherwise than the last choice proposed is left out.
    """
    return {
        field.id: field.proposed.of(choice)
        for field in form.fields
        if field.proposed is not None
        and field.proposed.choice == field_id
        and before.get(field.id) in (None, field.proposed.of(before.get(field_id)))
    }
