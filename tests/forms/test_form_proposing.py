"""What a choice proposes elsewhere: a default that can be changed, and taken back in one step."""

import pytest

from counsellor_app.forms.kinds import Choice, Several
from counsellor_app.forms.malformed import malformed
from counsellor_app.forms.referral import REFERRAL
from counsellor_app.forms.referral_recipients import RECIPIENTS
from counsellor_app.forms.registry import FORMS
from counsellor_app.forms.session import FormSession
from tests.builders import ADULT, TODAY

LEAST = {one.value: one.least for one in RECIPIENTS}


def letter() -> FormSession:
    return FormSession(REFERRAL, ADULT, {})


@pytest.mark.parametrize("recipient", LEAST)
def test_the_recipient_proposes_the_least_it_must_know_and_its_articles(recipient: str) -> None:
    session = letter()
    session.answer("recipient", recipient)
    assert session.answers["identification"] == LEAST[recipient]
    assert "OG nr. 44/2004" in str(session.answers["letter_basis"])


def test_one_undo_takes_back_the_recipient_and_what_it_proposed() -> None:
    session = letter()
    session.answer("recipient", "cas")
    assert session.undo() == "recipient"
    assert session.answers == {}
    session.redo()
    assert session.answers["identification"] == LEAST["cas"]


def test_another_recipient_proposes_anew_while_nobody_has_chosen_otherwise() -> None:
    session = letter()
    session.answer("recipient", "cas")
    session.answer("recipient", "ngo")
    assert session.answers["identification"] == LEAST["ngo"]
    session.answer("recipient", None)
    assert "identification" not in session.answers


def test_what_a_human_chose_is_never_overwritten() -> None:
    session = letter()
    session.answer("identification", ("name",))
    session.answer("recipient", "ajofm")
    assert session.answers["identification"] == ("name",)
    session.answer("recipient", "cas")
    assert session.answers["identification"] == ("name",)


def test_whatever_is_proposed_can_be_answered_and_follows_its_choice() -> None:
    proposing = [(form, field) for form in FORMS for field in form.fields if field.proposed]
    assert len(proposing) >= 2
    for form, field in proposing:
        assert field.proposed is not None
        choice = form.field(field.proposed.choice)
        assert isinstance(choice, Choice)
        ids = [one.id for one in form.fields]
        assert ids.index(choice.id) < ids.index(field.id)
        assert {value for value, _ in field.proposed.by_option} == {
            option.value for option in choice.options
        }
        for _, proposal in field.proposed.by_option:
            assert malformed(field, proposal, {}, TODAY) is None


def test_no_letter_offers_health_among_the_data() -> None:
    picker = REFERRAL.field("identification")
    assert isinstance(picker, Several)
    for option in picker.options:
        words = f"{option.value} {option.text.ro} {option.text.en}".casefold()
        assert not any(
            said in words for said in ("sănăt", "health", "dizab", "disab", "vulnerab", "medic")
        )
