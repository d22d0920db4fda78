"""Languages of courtesy translations: off until the office turns one on, for one document."""

import pytest

from counsellor_app.documents.prepared_languages import TRANSLATED, prepared_languages
from counsellor_app.errors import BadInput, NotAllowed
from counsellor_app.forms.handling import CASE_ROLES, Role
from counsellor_app.services.courtesy_languages import (
    language_lines,
    languages_on,
    may_turn,
    set_language,
)
from counsellor_app.services.desk import Desk
from tests.services.working import at_the_desk_of, tick


def test_every_language_of_every_document_is_off_at_first(desk: Desk) -> None:
    lines = language_lines(desk)
    assert tuple(lines) == TRANSLATED
    assert all("en" in {one.code for one in shown} for shown in lines.values())
    assert not any(one.on or one.noted for shown in lines.values() for one in shown)
    assert [languages_on(desk, document) for document in TRANSLATED] == [()] * len(TRANSLATED)


def test_a_language_is_turned_on_for_one_document_and_off_again(desk: Desk) -> None:
    set_language(desk, "protocol", "fr", True, tick())
    set_language(desk, "protocol", "en", True, tick())
    assert languages_on(desk, "protocol") == ("en", "fr")
    assert languages_on(desk, "individual_plan") == ()
    set_language(desk, "protocol", "fr", False, tick())
    assert languages_on(desk, "protocol") == ("en",)
    shown = {one.code: one for one in language_lines(desk)["protocol"]}
    assert (shown["en"].on, shown["fr"].on) == (True, False)
    told = shown["fr"].noted
    assert told is not None
    assert told.by == desk.member.name


def test_a_language_names_itself_and_is_named_in_both_languages(desk: Desk) -> None:
    for shown in language_lines(desk).values():
        for one in shown:
            assert one.name
            assert one.text.ro != one.code
            assert (one.checked_by is None) == (one.checked_on is None)


@pytest.mark.parametrize(
    ("document", "code"), [("protocol", "xx"), ("request", "en"), ("nothing", "en")]
)
def test_a_language_that_a_document_does_not_have_is_refused(
    desk: Desk, document: str, code: str
) -> None:
    with pytest.raises(BadInput):
        set_language(desk, document, code, True, tick())
    assert languages_on(desk, document) == ()


def test_a_document_without_a_sheet_has_no_language() -> None:
    assert prepared_languages("request") == ()


@pytest.mark.parametrize("role", list(Role))
def test_who_writes_in_cases_turns_languages_on(desk: Desk, role: Role) -> None:
    other = at_the_desk_of(desk, role)
    assert may_turn(other) == (role in CASE_ROLES)
    if may_turn(other):
        set_language(other, "protocol", "en", True, tick())
        assert languages_on(desk, "protocol") == ("en",)
        return
    with pytest.raises(NotAllowed):
        set_language(other, "protocol", "en", True, tick())
