"""Answers that were copied: marked until confirmed, along the way back and forward too."""

from counsellor_app.forms.answers import Row, RowId
from counsellor_app.forms.checking import Lack
from counsellor_app.forms.copied import CopiedFrom
from counsellor_app.forms.given import Given
from counsellor_app.forms.person import PERSON
from counsellor_app.forms.session import FormSession
from tests.builders import TODAY

KIN = CopiedFrom.FAMILY
MARKS = {"locality": KIN, "county": KIN}
COPIES = {"locality": "Galați", "county": "GL"}


def copied_into() -> FormSession:
    session = FormSession(PERSON, Given(), {"surname": "Testescu"})
    session.take(COPIES, MARKS)
    return session


def open_fields(session: FormSession) -> set[str]:
    return {gap.field_id for gap in session.gaps(TODAY) if gap.lack is Lack.OPEN}


def test_copies_are_one_step_and_are_listed_as_open_until_confirmed() -> None:
    session = copied_into()
    assert session.copied == MARKS
    assert open_fields(session) == {"locality", "county"}
    session.answer("locality", "Galați")
    assert open_fields(session) == {"county"}
    assert session.answers["locality"] == "Galați"


def test_undo_takes_back_a_confirmation_and_then_the_copies() -> None:
    session = copied_into()
    session.answer("county", "GL")
    assert session.undo() == "county"
    assert session.copied == MARKS
    assert session.undo() == "locality"
    assert (session.answers, session.copied) == ({"surname": "Testescu"}, {})
    assert session.redo() == "locality"
    assert session.redo() == "county"
    assert session.copied == {"locality": KIN}


def test_an_answer_typed_over_a_copy_is_the_persons_own() -> None:
    session = copied_into()
    session.answer("locality", "Iași")
    assert session.copied == {"county": KIN}
    session.answer("county", None)
    assert session.copied == {}


def test_a_copied_table_stays_to_be_confirmed_while_its_rows_change() -> None:
    session = FormSession(PERSON, Given(), {})
    rows = (Row(RowId("a"), {"member_relation": "child"}),)
    session.take({"family_members": rows}, {"family_members": KIN})
    longer = (*rows, Row(RowId("b"), {"member_relation": "parent"}))
    session.answer("family_members", longer)
    assert session.copied == {"family_members": KIN}
    session.answer("family_members", longer)
    assert session.copied == {}


def test_a_copy_that_is_no_longer_asked_keeps_its_mark_aside() -> None:
    session = FormSession(PERSON, Given(), {"lives_in_centre": True})
    session.take({"lodging_centre": "Galați"}, {"lodging_centre": KIN})
    session.answer("lives_in_centre", False)
    assert "lodging_centre" in session.set_aside
    assert session.copied == {"lodging_centre": KIN}
    assert "lodging_centre" not in open_fields(session)


def test_marks_given_at_the_beginning_are_kept_and_a_new_beginning_has_none() -> None:
    session = FormSession(PERSON, Given(), COPIES, {}, MARKS)
    assert session.copied == MARKS
    session.begin_anew()
    assert session.copied == MARKS
    session.begin_anew({"surname": "Testescu"})
    assert session.copied == {}


def test_taking_nothing_new_is_no_step() -> None:
    session = copied_into()
    session.take(COPIES, MARKS)
    assert session.undo() == "locality"
    assert not session.ways.back
