"""Papers under attack: who reaches them, and what is said once they were issued."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from counsellor_app.__main__ import main
from counsellor_app.cases.document_kinds import DocumentKind
from counsellor_app.cases.ids import CaseId, RecordId
from counsellor_app.documents.document import Document
from counsellor_app.documents.printing import Printed, PrintOrder, print_document
from counsellor_app.errors import BadInput, NotAllowed, NotReady
from counsellor_app.forms.handling import Role
from counsellor_app.law.catalogue import SignatoryKind
from counsellor_app.security.keyring_slot import DeviceStore
from counsellor_app.security.stretching import FLOOR_COST
from counsellor_app.services import issuing, keeping, opening, papers, scans
from counsellor_app.services.attaching import sweep
from counsellor_app.services.case_pages import case_page
from counsellor_app.services.desk import Desk
from counsellor_app.services.issuing import DOTTED, IssuedPack, Numbering
from counsellor_app.services.papers import Wanted
from counsellor_app.services.verifying import VerifiedPaper, verify
from counsellor_app.services.withdrawing import withdraw_record
from tests.builders import TODAY, complete_answers
from tests.documents.pack_making import text_of_pdf
from tests.services.conftest import Reopened
from tests.services.working import (
    FIRST_RUN,
    PASSPHRASE,
    at_the_desk_of,
    file_of,
    issue,
    keep,
    request_registered,
    sign,
    signature,
    tick,
)

A_SCAN = b"%PDF-1.7 exemplu"
NO_FONT_HAS = "𓀀"
PRINTS = "counsellor_app.services.papers.print_document"


def the_request(desk: Desk, case_id: CaseId) -> Wanted:
    record = file_of(desk, case_id).records_of("request")[0].id
    return Wanted(case_id, record, DocumentKind.REQUEST)


def evaluated_strictly(desk: Desk, case_id: CaseId) -> Wanted:
    """Keep an evaluation that only the officer at this desk reads."""
    strict = {"confidentiality": "strict", "confided_to": desk.member.name}
    told = {**complete_answers("vulnerability"), **strict}
    record = keep(desk, case_id, "vulnerability", told).record_id
    return Wanted(case_id, record, DocumentKind.VULNERABILITY_EVALUATION)


def issued(desk: Desk, wanted: Wanted, numbering: Numbering = DOTTED) -> IssuedPack:
    return papers.issue_paper(desk, wanted, numbering, TODAY, tick())


def kept_again(desk: Desk, wanted: Wanted, **changed: str) -> None:
    form_id = wanted.kind.form_id
    writing = keeping.open_record(desk, wanted.case_id, form_id, wanted.record_id, TODAY)
    keeping.keep_sheet(desk, writing, {**writing.answers, **changed}, today=TODAY, now=tick())


def warnings(paper: VerifiedPaper) -> str:
    return "\n".join(one.ro for one in paper.warnings)


def verified(desk: Desk, paper: IssuedPack) -> VerifiedPaper:
    (only,) = verify(desk, paper.code)
    return only


def test_the_paper_of_a_strict_version_stays_closed_when_the_record_is_opened(
    desk: Desk, ngo: Desk
) -> None:
    wanted = evaluated_strictly(desk, request_registered(desk))
    strict = issued(desk, wanted)
    kept_again(desk, wanted, confidentiality="restricted")
    opened = issued(desk, wanted)
    assert issuing.stored_pdf(ngo, opened.issue_id) == opened.pdf
    with pytest.raises(NotAllowed):
        issuing.stored_pdf(ngo, strict.issue_id)
    with pytest.raises(BadInput):
        verify(ngo, strict.code)
    shown = case_page(ngo, wanted.case_id, TODAY).papers
    assert [one.issue_id for one in shown] == [opened.issue_id]
    assert len(case_page(desk, wanted.case_id, TODAY).papers) == len((strict, opened))


@pytest.mark.parametrize(
    "ask",
    [
        lambda desk, paper: scans.scans_of(desk, paper),
        lambda desk, paper: scans.attach_scan(desk, paper, A_SCAN, tick()),
        lambda desk, paper: issuing.record_printed(desk, paper, TODAY, tick()),
        lambda desk, paper: issuing.register(desk, paper, "EX-9", TODAY, tick()),
        lambda desk, paper: papers.record_handed(desk, paper, TODAY, tick()),
        lambda desk, paper: papers.withdraw_paper(desk, paper, "greșeală", TODAY, tick()),
    ],
    ids=["scans", "scanning", "printed", "registering", "handing over", "withdrawing"],
)
def test_nothing_is_done_with_the_paper_of_a_record_confided_to_others(
    ask: Callable[[Desk, object], object], desk: Desk
) -> None:
    paper = issued(desk, evaluated_strictly(desk, request_registered(desk)))
    head = at_the_desk_of(desk, Role.HEAD_OF_CENTRE)
    with pytest.raises(NotAllowed):
        ask(head, paper.issue_id)
    ask(desk, paper.issue_id)


def test_a_signed_pack_is_not_withdrawn_as_if_it_were_a_paper(ready: tuple[Desk, CaseId]) -> None:
    desk, case_id = ready
    pack = issue(desk, case_id)
    sign(desk, pack, signature(SignatoryKind.PERSON))
    with pytest.raises(KeyError):
        papers.withdraw_paper(desk, pack.issue_id, "greșeală", TODAY, tick())
    assert [one.issue_id for one in case_page(desk, case_id, TODAY).documents] == [pack.issue_id]


def test_what_igi_issues_only_igi_withdraws(ready: tuple[Desk, CaseId]) -> None:
    desk, case_id = ready
    ngo = at_the_desk_of(desk, Role.NGO_COUNSELLOR)
    record = file_of(desk, case_id).records_of("individual_plan")[0].id
    paper = issued(desk, Wanted(case_id, record, DocumentKind.PLAN_ON_DISPLAY))
    with pytest.raises(NotAllowed):
        papers.withdraw_paper(ngo, paper.issue_id, "greșeală", TODAY, tick())
    for one, may in ((ngo, False), (desk, True)):
        offers = papers.papers_of(one, case_id, "individual_plan", record, TODAY)
        assert [offer.may_withdraw for offer in offers] == [may, may]
    papers.withdraw_paper(desk, paper.issue_id, "greșeală", TODAY, tick())
    assert verified(desk, paper).warnings


def attended(desk: Desk, case_id: CaseId, day: str) -> Wanted:
    told = {**complete_answers("presence"), "session_on": day}
    record = keep(desk, case_id, "presence", told).record_id
    return Wanted(case_id, record, DocumentKind.MONTHLY_PRESENCE)


def test_a_monthly_paper_has_the_version_that_its_pages_name(desk: Desk) -> None:
    case_id = request_registered(desk)
    third, tenth = (attended(desk, case_id, f"2026-11-{day}") for day in ("03", "10"))
    first, second = issued(desk, third), issued(desk, tenth)
    assert "versiunea 2" in text_of_pdf(second.pdf)
    assert "versiunea 2" in verified(desk, second).lines[0].ro
    assert "versiune mai nouă" in warnings(verified(desk, first))
    assert verified(desk, second).warnings == ()


def test_what_changed_of_any_session_of_the_month_is_told(desk: Desk) -> None:
    case_id = request_registered(desk)
    third, tenth = (attended(desk, case_id, f"2026-11-{day}") for day in ("03", "10"))
    by_third, by_tenth = issued(desk, third), issued(desk, tenth)
    kept_again(desk, tenth, session_title="Alt titlu exemplu")
    for paper in (by_third, by_tenth):
        assert "schimbate de atunci" in warnings(verified(desk, paper))


def test_a_session_kept_after_the_monthly_paper_is_told(desk: Desk) -> None:
    case_id = request_registered(desk)
    paper = issued(desk, attended(desk, case_id, "2026-11-03"))
    attended(desk, case_id, "2026-10-29")
    assert verified(desk, paper).warnings == ()
    other = attended(desk, case_id, "2026-11-10")
    assert "stă alături" in warnings(verified(desk, paper))
    withdraw_record(desk, case_id, other.record_id, "altă persoană", TODAY, tick())
    assert verified(desk, paper).warnings == ()


def test_a_paper_of_a_form_withdrawn_since_says_so(desk: Desk) -> None:
    case_id = request_registered(desk)
    wanted = attended(desk, case_id, "2026-11-03")
    paper = issued(desk, wanted)
    withdraw_record(desk, case_id, wanted.record_id, "altă persoană", TODAY, tick())
    assert "formularul din care s-a tipărit a fost retras" in warnings(verified(desk, paper))
    (line,) = case_page(desk, case_id, TODAY).papers
    assert line.standing is not None
    assert line.standing.ro == "formularul a fost retras"


def test_two_windows_do_not_issue_the_same_version_twice(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = the_request(desk, request_registered(desk))

    def print_while_another_issues(document: Document, order: PrintOrder) -> Printed:
        monkeypatch.setattr(PRINTS, print_document)
        issued(desk, wanted)
        return print_document(document, order)

    monkeypatch.setattr(PRINTS, print_while_another_issues)
    with pytest.raises(NotReady) as refused:
        issued(desk, wanted)
    assert "între timp" in refused.value.text.ro
    assert len(file_of(desk, wanted.case_id).issues) == 1
    assert "versiunea 2" in text_of_pdf(issued(desk, wanted).pdf)


@pytest.mark.parametrize(
    ("number", "name", "said"),
    [(f"EX-{NO_FONT_HAS}", None, "Numărul documentului"), (None, NO_FONT_HAS, "Numele")],
)
def test_letters_no_font_has_stop_a_number_or_a_member_too(
    number: str | None, name: str | None, said: str, desk: Desk
) -> None:
    wanted = the_request(desk, request_registered(desk))
    at = replace(desk, member=replace(desk.member, name=name or desk.member.name))
    numbering = Numbering(number, TODAY)
    assert "PROIECT" in text_of_pdf(papers.draft_paper(at, wanted, numbering, TODAY))
    with pytest.raises(NotReady) as refused:
        issued(at, wanted, numbering)
    (why,) = refused.value.reasons
    assert said in why.ro
    assert NO_FONT_HAS in why.ro


def test_the_draft_of_another_member_is_called_theirs(desk: Desk, ngo: Desk) -> None:
    wanted = the_request(desk, request_registered(desk))
    writing = keeping.open_form(ngo, wanted.case_id, "request", TODAY)
    typed = {**writing.answers, "income_source": "zilier-exemplu"}
    keeping.save_draft(ngo, writing, typed, {}, tick())
    for at, said, shown in ((desk, "Alt membru", False), (ngo, "Formularul are", True)):
        (offer, *_) = papers.papers_of(at, wanted.case_id, "request", wanted.record_id, TODAY)
        assert [said in one.ro for one in offer.stops] == [True]
        draft = text_of_pdf(papers.draft_paper(at, wanted, DOTTED, TODAY))
        assert ("zilier-exemplu" in draft) is shown


def test_papers_and_scans_are_swept_by_nothing_and_go_with_their_case(desk: Desk) -> None:
    wanted = the_request(desk, request_registered(desk))
    paper = issued(desk, wanted)
    scans.attach_scan(desk, paper.issue_id, A_SCAN, tick())
    assert sweep(desk, tick() + timedelta(days=30)) == 0
    assert len(scans.scans_of(desk, paper.issue_id)) == 1
    with desk.vault.work() as work:
        gone = work.erase.case(wanted.case_id, reason="exemplu", member=desk.member.id, now=tick())
    assert len(gone) == len(("printed", "scanned"))
    assert verify_fails(desk, paper)


def verify_fails(desk: Desk, paper: IssuedPack) -> bool:
    try:
        verify(desk, paper.code)
    except BadInput:
        return True
    return False


def test_an_address_hidden_since_leaves_no_draft_and_is_told_of_the_paper(desk: Desk) -> None:
    wanted = the_request(desk, request_registered(desk))
    paper = issued(desk, wanted)
    home = str(complete_answers("person")["address"])
    person = RecordId(file_of(desk, wanted.case_id).records_of("person")[0].id)
    writing = keeping.open_record(desk, wanted.case_id, "person", person, TODAY)
    hidden = {**writing.answers, "address_hidden": True}
    keeping.keep_sheet(desk, writing, hidden, today=TODAY, now=tick())
    assert home not in text_of_pdf(papers.draft_paper(desk, wanted, DOTTED, TODAY))
    assert "Unde locuiește" in warnings(verified(desk, paper))


def verb(home: Path, *code: str) -> int:
    return main(["--home", str(home.parent), "verify", *code])


def test_the_verb_takes_a_code_in_groups_as_the_page_prints_it(
    home: Path,
    reopened: Reopened,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    desk = reopened(home)
    paper = issued(desk, the_request(desk, request_registered(desk)))
    monkeypatch.setattr("getpass.getpass", lambda _asked: PASSPHRASE)
    assert verb(home, *paper.code.split()) == 1  # it stands open here
    desk.vault.close()
    assert verb(home, *paper.code.split()) == 0
    assert "versiunea 1" in capfd.readouterr().out


def test_the_verb_says_in_one_line_why_it_looks_for_nothing(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def stopped(_asked: str) -> str:
        raise EOFError

    monkeypatch.setattr("getpass.getpass", stopped)
    usage = 2
    for place, said in ((home, "nicio parolă"), (tmp_path / "none" / "vault", "niciun registru")):
        assert verb(place, "12345678") == usage
        heard = capfd.readouterr()
        assert said in heard.err
        assert (heard.out, len(heard.err.splitlines())) == ("", 1)


def test_the_verb_opens_no_practice_register_in_place_of_the_real_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    opening.leave(
        opening.make_vault(
            tmp_path / "vault",
            FIRST_RUN,
            PASSPHRASE,
            opening.new_recovery_code(),
            practice=True,
            today=TODAY,
            now=tick(),
            cost=FLOOR_COST,
            device=DeviceStore(None),
        )
    )
    monkeypatch.setattr("getpass.getpass", lambda _asked: PASSPHRASE)
    assert verb(tmp_path / "vault", "12345678") == 1
    assert "de exercițiu" in capfd.readouterr().err
