"""Coming back to where one was when the register was locked."""

from dataclasses import replace

from counsellor_app.forms.handling import Role
from counsellor_app.services import following, resuming
from counsellor_app.services.desk import Desk
from tests.services.working import at_the_desk_of, tick

PLACE = {"spot": "form", "form_id": "person", "tab": "identity"}


def test_the_place_is_given_once_to_the_member_who_left_it(desk: Desk) -> None:
    assert resuming.remember_place(desk, PLACE, tick())
    assert resuming.take_place(desk) == PLACE
    assert resuming.take_place(desk) is None


def test_another_member_is_not_led_there_and_nobody_after(desk: Desk) -> None:
    other = at_the_desk_of(desk, Role.NGO_COUNSELLOR)
    resuming.remember_place(desk, PLACE, tick())
    assert resuming.take_place(other) is None
    assert resuming.take_place(desk) is None


def test_the_recovery_code_leads_nowhere(desk: Desk) -> None:
    resuming.remember_place(desk, PLACE, tick())
    assert resuming.take_place(replace(desk, by_recovery=True)) is None


def test_the_place_is_no_form_left_open(desk: Desk) -> None:
    resuming.remember_place(desk, PLACE, tick())
    assert following.today_page(desk, tick().date()).drafts == ()
