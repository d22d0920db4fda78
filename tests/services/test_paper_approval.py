"""A text of the office approved on paper by somebody else, and transcribed by whoever writes."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest

from counsellor_app.cases.ids import CaseId, new_id
from counsellor_app.documents.wording import shipped_wording
from counsellor_app.errors import BadInput, NotAllowed
from counsellor_app.forms.answers import JsonObject
from counsellor_app.forms.handling import Role
from counsellor_app.services.desk import Desk
from counsellor_app.services.office_wording import (
    TextState,
    clauses_in_force,
    confirm_on_paper,
    confirm_text,
    propose_text,
    withdraw_text,
)
from counsellor_app.services.paper_approval import PaperApproval
from counsellor_app.services.wording_page import TextLine, clause_page
from counsellor_app.storage.kept import Reference
from tests.builders import TODAY
from tests.documents.pack_making import text_of_pdf
from tests.services.working import at_the_desk_of, file_of, issue, tick

PROTOCOL, CLAUSE = "protocol", "igi_party"
OWN, PRINTED = "Centrul Exemplu, prin {centre}", "Centrul Exemplu, prin "
PAPER = PaperApproval(by="Ana Directorescu, director", number="12/A", on=TODAY)
KEPT: JsonObject = {
    "source": "transcribed",
    "by": PAPER.by,
    "number": PAPER.number,
    "on": TODAY.isoformat(),
}


def texts(desk: Desk) -> tuple[TextLine, ...]:
    return clause_page(desk, PROTOCOL, CLAUSE, TODAY).texts


def states(desk: Desk) -> list[TextState]:
    return [one.text.state for one in texts(desk)]


def propose(desk: Desk, words: str = OWN) -> UUID:
    """Propose a text; return its id."""
    propose_text(desk, PROTOCOL, CLAUSE, words, "cererea juristului", tick())
    return texts(desk)[0].text.id


def transcribe(desk: Desk, text_id: UUID, paper: PaperApproval = PAPER) -> None:
    """Transcribe an approval today."""
    confirm_on_paper(desk, text_id, paper, TODAY, tick())


def plant(desk: Desk, value: JsonObject, who: Desk | None = None) -> None:
    """Add a row past the services."""
    with desk.vault.work() as work:
        work.reference.add(
            Reference(
                id=new_id(tick()),
                name=f"clause.{PROTOCOL}.{CLAUSE}",
                valid_from=None,
                value=value,
                reason="aprobat pe hârtie",
                member=(who or desk).member.id,
                recorded_at=tick(),
            )
        )


def test_alone_at_the_register_a_text_approved_on_paper_is_printed_and_counted(
    ready: tuple[Desk, CaseId],
) -> None:
    desk, case_id = ready
    transcribe(desk, propose(desk))
    final = text_of_pdf(issue(desk, case_id).pdf)
    assert PRINTED in final
    version = shipped_wording(PROTOCOL).version
    assert f"ediția {version}, 1 în textul instituției" in final
    assert file_of(desk, case_id).issues[-1].versions["wording"] == f"{PROTOCOL}@{version}+1"


def test_who_approved_and_who_transcribed_are_both_told(desk: Desk) -> None:
    earlier = replace(
        PAPER,
        by="  Ana  Directorescu,\u200b di\u015ftinsă directoare ",
        number=" 12/A ",
        on=TODAY - timedelta(days=4000),
    )
    transcribe(desk, propose(desk), earlier)
    (shown,) = texts(desk)
    assert shown.text.state is TextState.IN_FORCE
    assert shown.text.on_paper == PaperApproval(
        by="Ana Directorescu, diștinsă directoare", number="12/A", on=earlier.on
    )
    assert shown.confirmed is not None
    assert shown.confirmed.by == desk.member.name


def test_a_confirmation_given_here_is_not_shown_as_transcribed(desk: Desk) -> None:
    confirm_text(at_the_desk_of(desk, Role.HEAD_OF_CENTRE), propose(desk), tick())
    assert texts(desk)[0].text.on_paper is None


@pytest.mark.parametrize(
    "paper",
    [
        replace(PAPER, by="  "),
        replace(PAPER, by="–, –"),
        replace(PAPER, number=""),
        replace(PAPER, number=" - "),
        replace(PAPER, on=TODAY + timedelta(days=1)),
    ],
    ids=["no name", "a name of marks", "no number", "a number of marks", "tomorrow"],
)
def test_a_paper_that_lacks_something_confirms_nothing(desk: Desk, paper: PaperApproval) -> None:
    text_id = propose(desk)
    with pytest.raises(BadInput):
        transcribe(desk, text_id, paper)
    assert states(desk) == [TextState.PROPOSED]


@pytest.mark.parametrize(
    "by",
    [
        "Țepeș-Șerban Ioana, director",
        "IOANA TEPES SERBAN",
        "dr. Ioana  \u0162epe\u015f \u015eerban (șef de centru)",
        "șef de centru Tepes-Serban Ioana",
    ],
)
def test_who_proposes_a_text_is_not_who_approves_it_on_paper(desk: Desk, by: str) -> None:
    proposer = at_the_desk_of(desk, Role.NGO_COUNSELLOR)
    named = replace(proposer.member, name="Ioana Țepeș-Șerban", recorded_at=tick())
    with desk.vault.work() as work:
        work.members.add(named)
    text_id = propose(proposer)
    for who in (proposer, desk):
        with pytest.raises(BadInput):
            transcribe(who, text_id, replace(PAPER, by=by))
    transcribe(proposer, text_id, replace(PAPER, by="Ioana Șerban, director"))
    assert states(desk) == [TextState.IN_FORCE]


def test_only_a_text_that_waits_is_approved_on_paper(desk: Desk) -> None:
    old = propose(desk)
    new = propose(desk, "Alt text, prin {centre}")
    with pytest.raises(BadInput):
        transcribe(desk, old)
    transcribe(desk, new)
    with pytest.raises(BadInput):
        transcribe(desk, new)
    withdraw_text(desk, new, "nu mai este cazul", tick())
    for gone in (new, new_id(tick())):
        with pytest.raises(BadInput):
            transcribe(desk, gone)
    assert clauses_in_force(desk).replaced == ()


def test_a_text_that_no_longer_fits_is_not_approved_on_paper(desk: Desk) -> None:
    plant(desk, {"text": "Prin {old_place}", "follows": 1})
    with pytest.raises(BadInput):
        transcribe(desk, texts(desk)[0].text.id)
    assert texts(desk)[0].confirmed is None


@pytest.mark.parametrize("role", list(Role))
def test_whoever_may_propose_may_transcribe(desk: Desk, role: Role) -> None:
    text_id, other = propose(desk), at_the_desk_of(desk, role)
    shown = clause_page(other, PROTOCOL, CLAUSE, TODAY)
    assert shown.may_transcribe == shown.may_propose
    if shown.may_transcribe:
        transcribe(other, text_id)
        assert states(desk) == [TextState.IN_FORCE]
        return
    with pytest.raises(NotAllowed):
        transcribe(other, text_id)
    assert states(desk) == [TextState.PROPOSED]


@pytest.mark.parametrize("lacks", list(KEPT))
def test_a_planted_row_that_lacks_a_part_counts_for_nothing(desk: Desk, lacks: str) -> None:
    text_id = propose(desk)
    short = {name: value for name, value in KEPT.items() if name != lacks}
    plant(desk, {"confirms": str(text_id), **short})
    plant(desk, {"confirms": str(text_id), **KEPT, lacks: ""})
    plant(desk, {"confirms": str(text_id), **KEPT, lacks: 7})
    assert states(desk) == [TextState.PROPOSED]
    plant(desk, {"confirms": str(text_id), **KEPT})
    assert states(desk) == [TextState.IN_FORCE]


def test_half_a_transcription_by_a_second_member_is_no_confirmation(desk: Desk) -> None:
    text_id = propose(desk)
    plant(desk, {"confirms": str(text_id), **KEPT, "number": ""},
          at_the_desk_of(desk, Role.NGO_COUNSELLOR))  # fmt: skip
    assert states(desk) == [TextState.PROPOSED]
