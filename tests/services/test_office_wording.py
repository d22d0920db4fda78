"""Clauses in the office's words: proposed, confirmed by a second member, printed, withdrawn."""

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

import pytest

from counsellor_app.cases.document_kinds import DocumentKind
from counsellor_app.cases.ids import CaseId, new_id
from counsellor_app.documents.office_words import LONGEST, problem_of
from counsellor_app.documents.wording import Clause, shipped_wording
from counsellor_app.errors import BadInput, NotAllowed
from counsellor_app.exchange.reading import read_bundle
from counsellor_app.exchange.senders import Receiver, Sender
from counsellor_app.forms.handling import Role
from counsellor_app.law.calendar import Period
from counsellor_app.security.sealing import new_identity
from counsellor_app.security.signing import public_text
from counsellor_app.services import exporting, issuing, papers, sessions
from counsellor_app.services.attendance_list import make_list
from counsellor_app.services.desk import Desk
from counsellor_app.services.issuing import DOTTED
from counsellor_app.services.office_wording import (
    TextState,
    clauses_in_force,
    confirm_text,
    propose_text,
    withdraw_text,
)
from counsellor_app.services.papers import Wanted
from counsellor_app.services.reference import overrides_of
from counsellor_app.services.verifying import verify
from counsellor_app.services.wording_page import (
    ClausePage,
    clause_lines,
    clause_page,
    preview,
    worded_documents,
)
from counsellor_app.storage.kept import Reference
from tests.builders import TODAY, complete_answers
from tests.documents.pack_making import text_of_pdf
from tests.services.working import at_the_desk_of, file_of, issue, request_registered, tick

PROTOCOL, CLAUSE = "protocol", "igi_party"
OWN = "Centrul Exemplu, prin {centre}"
PRINTED = "Centrul Exemplu, prin "
SHIPPED = "Inspectoratul General pentru Imigrări, prin "
WHY = "cererea juristului"
NO_BREAK = "\u00a0"


@pytest.fixture
def head(desk: Desk) -> Desk:
    """The head of the centre, at the same vault."""
    return at_the_desk_of(desk, Role.HEAD_OF_CENTRE)


def propose(desk: Desk, words: str = OWN, clause: str = CLAUSE, document: str = PROTOCOL) -> UUID:
    """Propose a text; return its id."""
    propose_text(desk, document, clause, words, WHY, tick())
    return clause_page(desk, document, clause, TODAY).texts[0].text.id


def in_force(desk: Desk, words: str = OWN, clause: str = CLAUSE, document: str = PROTOCOL) -> UUID:
    """Have a text proposed here and confirmed by the head of the centre."""
    text_id = propose(desk, words, clause, document)
    confirm_text(at_the_desk_of(desk, Role.HEAD_OF_CENTRE), text_id, tick())
    return text_id


def page(desk: Desk) -> ClausePage:
    return clause_page(desk, PROTOCOL, CLAUSE, TODAY)


def states(desk: Desk) -> list[TextState]:
    return [one.text.state for one in page(desk).texts]


def clause(clause_id: str, document: str = PROTOCOL) -> Clause:
    return next(one for one in shipped_wording(document).clauses if one.id == clause_id)


def draft(desk: Desk, case_id: CaseId) -> str:
    return text_of_pdf(issuing.draft_pack(desk, case_id, DOTTED, TODAY))


def test_a_text_prints_nothing_until_a_second_member_confirms_it(
    ready: tuple[Desk, CaseId],
) -> None:
    desk, case_id = ready
    head = at_the_desk_of(desk, Role.HEAD_OF_CENTRE)
    text_id = propose(desk)
    assert SHIPPED in draft(desk, case_id)
    assert clauses_in_force(desk).replaced == ()

    confirm_text(head, text_id, tick())
    said = draft(desk, case_id)
    assert PRINTED in said
    assert SHIPPED not in said
    issued = issue(desk, case_id)
    final = text_of_pdf(issued.pdf)
    assert PRINTED in final
    version = shipped_wording(PROTOCOL).version
    assert f"ediția {version}, 1 în textul instituției" in final
    kept = file_of(desk, case_id).issues[-1]
    assert kept.versions["wording"] == f"{PROTOCOL}@{version}+1"


def test_what_was_issued_before_keeps_its_bytes_and_its_code(
    ready: tuple[Desk, CaseId],
) -> None:
    desk, case_id = ready
    before = issue(desk, case_id)
    text_id = in_force(desk)
    assert issuing.stored_pdf(desk, before.issue_id) == before.pdf
    withdraw_text(desk, text_id, WHY, tick())
    assert issuing.stored_pdf(desk, before.issue_id) == before.pdf
    assert [one.issue_id for one in verify(desk, before.content_hash)] == [before.issue_id]


def test_a_withdrawn_text_gives_the_shipped_words_back(ready: tuple[Desk, CaseId]) -> None:
    desk, case_id = ready
    first = in_force(desk, "Un text mai vechi, prin {centre}")
    second = in_force(desk)
    assert states(desk) == [TextState.IN_FORCE, TextState.REPLACED]
    assert PRINTED in draft(desk, case_id)
    withdraw_text(desk, second, "nu mai este cazul", tick())
    assert SHIPPED in draft(desk, case_id)
    assert states(desk) == [TextState.WITHDRAWN, TextState.REPLACED]
    with pytest.raises(BadInput):
        withdraw_text(desk, first, WHY, tick())


def test_nobody_confirms_their_own_text(desk: Desk, head: Desk) -> None:
    own = propose(head)
    with pytest.raises(BadInput):
        confirm_text(head, own, tick())
    assert states(desk) == [TextState.PROPOSED]
    confirm_text(at_the_desk_of(desk, Role.ADMINISTRATOR), own, tick())
    assert states(desk) == [TextState.IN_FORCE]


def test_a_row_that_confirms_its_own_text_counts_for_nothing(desk: Desk, head: Desk) -> None:
    own = propose(head)
    with desk.vault.work() as work:
        work.reference.add(
            Reference(
                id=new_id(tick()),
                name=f"clause.{PROTOCOL}.{CLAUSE}",
                valid_from=None,
                value={"confirms": str(own)},
                reason=WHY,
                member=head.member.id,
                recorded_at=tick(),
            )
        )
    assert states(desk) == [TextState.PROPOSED]
    assert clauses_in_force(desk).replaced == ()


@pytest.mark.parametrize("role", list(Role))
def test_who_proposes_who_confirms_and_who_withdraws(desk: Desk, role: Role) -> None:
    writes = role in (Role.IGI_OFFICER, Role.HEAD_OF_CENTRE, Role.NGO_COUNSELLOR)
    confirms = role in (Role.HEAD_OF_CENTRE, Role.ADMINISTRATOR)
    other = at_the_desk_of(desk, role)
    waiting = propose(desk)
    shown = page(other)
    assert (shown.may_propose, shown.may_confirm) == (writes, confirms)
    assert shown.may_withdraw == (writes or confirms)
    acts: tuple[tuple[Callable[[], None], bool], ...] = (
        (lambda: confirm_text(other, waiting, tick()), confirms),
        (lambda: withdraw_text(other, waiting, WHY, tick()), writes or confirms),
        (lambda: propose_text(other, PROTOCOL, CLAUSE, OWN, WHY, tick()), writes),
    )
    for act, allowed in acts:
        if allowed:
            act()
            continue
        with pytest.raises(NotAllowed):
            act()


def test_a_register_with_one_member_says_that_a_second_is_needed(desk: Desk) -> None:
    assert not page(desk).has_second
    at_the_desk_of(desk, Role.NGO_COUNSELLOR)
    assert not page(desk).has_second
    at_the_desk_of(desk, Role.ADMINISTRATOR)
    assert page(desk).has_second


@pytest.mark.parametrize(
    "words",
    [
        "  ",
        "Fără locul cerut",
        "Prin {centre} și {person}",
        "Prin {centre",
        "Prin centre}",
        "Prin {centre:>10}",
        "Prin {centre!r}",
        "Prin {{centre}}",
        "Prin { centre }",
        "Prin {centre} 漢字",
        "Prin {centre} " + "x" * LONGEST,
        "Inspectoratul General pentru Imigrări, prin {centre}",
    ],
)
def test_a_text_that_would_print_a_blank_or_a_box_is_refused_in_words(
    desk: Desk, words: str
) -> None:
    with pytest.raises(BadInput):
        propose_text(desk, PROTOCOL, CLAUSE, words, WHY, tick())
    assert page(desk).texts == ()


def test_missing_and_unknown_places_are_named(desk: Desk) -> None:
    with pytest.raises(BadInput) as refused:
        propose_text(desk, PROTOCOL, CLAUSE, "Prin {person}", WHY, tick())
    for side in (refused.value.text.ro, refused.value.text.en):
        assert "{centre}" in side
        assert "{person}" in side


def test_every_place_of_every_shipped_clause_may_stand_in_a_text_of_the_office(
    desk: Desk,
) -> None:
    refused = [
        f"{document.name}.{one.id}"
        for document in worded_documents(desk)
        for one in shipped_wording(document.name).clauses
        if problem_of(f"Altfel: {one.text.ro.strip()}", one) is not None
    ]
    assert refused == []


def test_without_a_reason_nothing_is_proposed_or_withdrawn(desk: Desk) -> None:
    with pytest.raises(BadInput):
        propose_text(desk, PROTOCOL, CLAUSE, OWN, " ", tick())
    text_id = propose(desk)
    with pytest.raises(BadInput):
        withdraw_text(desk, text_id, "", tick())
    assert states(desk) == [TextState.PROPOSED]


def test_letters_and_blanks_are_set_right(desk: Desk) -> None:
    propose(desk, " \u015eedin\u0163a\u200b \n prin\u00a0{centre} \u202e ")
    assert page(desk).texts[0].text.words == "Ședința prin {centre}"


@pytest.mark.parametrize("clause_id", ["born_on_day", "period_days"], ids=["a blank", "no break"])
def test_what_a_box_cannot_hold_of_a_clause_comes_back(desk: Desk, clause_id: str) -> None:
    shipped = clause(clause_id).text.ro
    typed = f"{shipped.replace(NO_BREAK, ' ').strip()} Altfel"
    propose(desk, typed, clause_id)
    kept = clause_page(desk, PROTOCOL, clause_id, TODAY).texts[0].text.words
    assert kept == f"{shipped} Altfel"
    with pytest.raises(BadInput):
        propose(desk, shipped.replace(NO_BREAK, " "), clause_id)


def test_a_later_proposal_takes_the_place_of_one_that_waits(desk: Desk, head: Desk) -> None:
    old = propose(desk)
    new = propose(desk, "Alt text, prin {centre}")
    assert states(desk) == [TextState.PROPOSED, TextState.REPLACED]
    with pytest.raises(BadInput):
        confirm_text(head, old, tick())
    confirm_text(head, new, tick())
    with pytest.raises(BadInput):
        confirm_text(head, new, tick())
    assert states(desk) == [TextState.IN_FORCE, TextState.REPLACED]


def test_a_text_whose_places_no_longer_fit_is_shown_and_not_printed(
    ready: tuple[Desk, CaseId],
) -> None:
    desk, case_id = ready
    head = at_the_desk_of(desk, Role.HEAD_OF_CENTRE)
    rows: tuple[tuple[str, dict[str, str | int], Desk], ...] = (
        (CLAUSE, {"text": "Prin {old_place}", "follows": 1}, desk),
        ("left_out", {"text": "Clauză de demult", "follows": 1}, desk),
    )
    for clause_id, value, who in rows:
        text_id, now = new_id(tick()), tick()
        told = Reference(
            id=text_id, name=f"clause.{PROTOCOL}.{clause_id}", valid_from=None, value=dict(value),
            reason=WHY, member=who.member.id, recorded_at=now,
        )  # fmt: skip
        confirmed = replace(
            told, id=new_id(tick()), value={"confirms": str(text_id)}, member=head.member.id
        )
        with desk.vault.work() as work:
            work.reference.add(told)
            work.reference.add(confirmed)
    for clause_id in (CLAUSE, "left_out"):
        shown = clause_page(desk, PROTOCOL, clause_id, TODAY).texts[0]
        assert shown.text.state is TextState.NOT_APPLIED
        assert shown.text.problem is not None
        assert shown.is_older
    assert clause_lines(desk, PROTOCOL)[-1].id == "left_out"
    assert clauses_in_force(desk).replaced == ()
    assert SHIPPED in draft(desk, case_id)


def test_the_papers_of_a_record_and_the_attendance_list_say_the_offices_words(
    desk: Desk,
) -> None:
    case_id = request_registered(desk)
    record = file_of(desk, case_id).records_of("request")[0].id
    wanted = Wanted(case_id, record, DocumentKind.REQUEST)
    in_force(desk, "Frază proprie a biroului.", "declares_true", "request")
    assert "Frază proprie a biroului." in text_of_pdf(
        papers.draft_paper(desk, wanted, DOTTED, TODAY)
    )
    issued = papers.issue_paper(desk, wanted, DOTTED, TODAY, tick())
    assert "Frază proprie a biroului." in text_of_pdf(issued.pdf)

    in_force(desk, "Semnătura arată doar prezența.", "confirms_presence", "attendance_list")
    session = sessions.begin_session(desk, TODAY, tick())
    told = complete_answers("group_session")
    kept = sessions.keep_session(desk, session, told, (), today=TODAY, now=tick())
    said = text_of_pdf(make_list(desk, kept.writing.record_id, TODAY).pdf)
    assert "Semnătura arată doar prezența." in said
    assert "attendance_list@1+1" in said


def test_a_clause_as_long_as_a_text_may_be_prints_whole(ready: tuple[Desk, CaseId]) -> None:
    desk, case_id = ready
    words = "cuvânt " * ((LONGEST - 40) // 7) + "sfârșit prin {centre}"
    in_force(desk, words)
    said = draft(desk, case_id)
    assert said.count("cuvânt") == words.count("cuvânt")
    assert "sfârșit prin" in said


def test_the_page_counts_what_is_in_force_and_what_waits(desk: Desk) -> None:
    in_force(desk)
    propose(desk, "Alt preambul {needs_version} {plan_version} {request_number} {request_day}",
            "preamble")  # fmt: skip
    shown = {one.name: one for one in worded_documents(desk)}
    assert (shown[PROTOCOL].in_force, shown[PROTOCOL].waiting) == (1, 1)
    assert (shown["request"].in_force, shown["request"].waiting) == (0, 0)
    lines = {one.id: one for one in clause_lines(desk, PROTOCOL)}
    assert lines[CLAUSE].words == OWN
    assert lines["preamble"].words == clause("preamble").text.ro
    assert lines["preamble"].state is TextState.PROPOSED
    assert lines["igi_seat"].state is None


def test_the_preview_is_the_paragraph_with_the_pieces_that_always_stand_beside() -> None:
    said = preview(PROTOCOL, CLAUSE, f"  {OWN} ")
    assert said.startswith(OWN)
    assert said.endswith(clause("igi_represented").text.ro)
    assert clause("igi_seat").text.ro not in said
    seated = preview(PROTOCOL, "igi_seat", ", aflat în {seat}")
    assert ", aflat în {seat}, reprezentat" in seated


def test_who_took_each_step_is_told_and_the_rulebook_does_not_see_it(desk: Desk) -> None:
    text_id = in_force(desk)
    withdraw_text(desk, text_id, "motivul retragerii", tick())
    (shown,) = page(desk).texts
    assert shown.confirmed is not None
    assert shown.withdrawn is not None
    assert shown.proposed.by == desk.member.name
    assert shown.confirmed.by != desk.member.name
    assert shown.text.withdrawn is not None
    assert shown.text.withdrawn.reason == "motivul retragerii"
    with desk.vault.look() as look:
        rows = [one for one in look.reference.all() if one.name.startswith("clause.")]
        lines = [one for one in look.journal.lines() if one.table == "reference"]
    assert (len(rows), overrides_of(rows)) == (3, ())
    assert len(lines) >= 3


def test_no_text_of_the_office_leaves_in_an_export(ready: tuple[Desk, CaseId]) -> None:
    desk, _ = ready
    in_force(desk, "Semnulclauzei prin {centre}")
    identity, public = new_identity()
    recipient = exporting.recipient_typed(public.text, "IGI (exemplu)")
    exporting.pin_recipient(desk, recipient, "citită la telefon", TODAY, tick())
    month = Period(TODAY.replace(day=1), TODAY.replace(day=30))
    made = exporting.export_period(desk, month, recipient, tick())
    key = public_text(desk.vault.signing_key)
    sender = Sender(origin=desk.vault.origin, key=key, received={})
    read = read_bundle(
        made.data, Receiver(identity=identity, senders=(sender,), practice=False), TODAY
    )
    assert "Testescu" in repr(read)
    assert "Semnulclauzei" not in repr(read)
