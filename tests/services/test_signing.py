"""Signatures: the four ways, who must sign, when a programme is active and from which day."""

from dataclasses import replace
from datetime import date

import pytest

from counsellor_app.cases.acts import ActSource, Signature
from counsellor_app.cases.facts_of import facts_of
from counsellor_app.cases.ids import CaseId
from counsellor_app.cases.programme import programme_now
from counsellor_app.cases.stages import Stage
from counsellor_app.errors import BadInput, NotAllowed
from counsellor_app.forms.handling import Role
from counsellor_app.law.catalogue import SignatoryKind, SignatureWay
from counsellor_app.law.findings import explain
from counsellor_app.services import case_pages, dates, following, issuing, signing
from counsellor_app.services.desk import Desk
from counsellor_app.services.issuing import Numbering
from counsellor_app.services.signing import PaperElsewhere
from counsellor_app.text import Text
from tests.builders import TODAY, complete_answers
from tests.services.working import (
    FINAL,
    at_the_desk_of,
    file_of,
    finalise,
    issue,
    keep,
    request_registered,
    sign,
    signature,
    tick,
)

Ready = tuple[Desk, CaseId]
PERSON, IGI = SignatoryKind.PERSON, SignatoryKind.IGI
REPRESENTATIVE, INTERPRETER = SignatoryKind.REPRESENTATIVE, SignatoryKind.INTERPRETER
CANNOT = Signature(
    who=PERSON,
    name="Semnatarescu Exemplu",
    way=SignatureWay.CANNOT_SIGN,
    on=TODAY,
    reason="mâna rănită",
    read_in="prs",
    read_by="Tălmăcescu Ion-Exemplu",
)
PAPER = PaperElsewhere(
    number="EX-31/2026",
    day=date(2026, 11, 10),
    kept_at="dulapul 2",
    why_no_scan="nu avem scaner",
    signatures=(signature(PERSON, date(2026, 11, 10)), signature(IGI, date(2026, 11, 12))),
)


def stage(desk: Desk, case_id: CaseId) -> Stage:
    return case_pages.case_page(desk, case_id, TODAY).stage


def pack_of_a_child(desk: Desk, born: str) -> tuple[CaseId, signing.SigningPage]:
    """Issue the pack of a minor with a representative; return its page before any signature."""
    case_id = request_registered(
        desk, birth_date=born, representative_name="Părintescu Exemplu",
        representative_quality="parent",
    )  # fmt: skip
    keep(desk, case_id, "interview")
    for form_id in FINAL:
        finalise(desk, case_id, form_id)
    return case_id, signing.signing_page(desk, issue(desk, case_id).issue_id)


def test_a_pack_is_active_only_with_every_required_signature(ready: Ready) -> None:
    desk, case_id = ready
    pack = issue(desk, case_id)
    assert sign(desk, pack).lacking == (PERSON, IGI)
    assert sign(desk, pack, signature(PERSON)).lacking == (IGI,)
    assert stage(desk, case_id) is Stage.PACK_ISSUED

    assert sign(desk, pack, signature(IGI)).active

    assert stage(desk, case_id) is Stage.PROGRAMME_ACTIVE


def test_once_active_the_programme_has_an_end_and_a_possible_extension(ready: Ready) -> None:
    desk, case_id = ready
    sign(desk, issue(desk, case_id), signature(PERSON), signature(IGI))

    page = case_pages.case_page(desk, case_id, TODAY)

    bars = [(bar.starts, bar.ends, bar.possible) for bar in page.lanes[0].bars]
    assert bars == [
        (date(2026, 11, 2), date(2027, 11, 2), False),
        (date(2027, 11, 2), date(2028, 5, 2), True),
    ]


@pytest.mark.parametrize(
    ("one", "suffices"),
    [
        (signature(PERSON), True),
        (CANNOT, True),
        (signature(PERSON, way=SignatureWay.REFUSES, reason="nu dorește"), False),
        (
            replace(signature(PERSON, way=SignatureWay.SIGNED_ELSEWHERE), paper_kept_at="arhivă"),
            True,
        ),
    ],
    ids=["signed", "cannot sign", "refuses", "signed elsewhere"],
)
def test_of_the_four_ways_a_refusal_alone_does_not_suffice(
    ready: Ready, one: Signature, suffices: bool
) -> None:
    desk, case_id = ready
    page = sign(desk, issue(desk, case_id), signature(IGI), one)
    assert page.active is suffices
    assert page.signed[-1].way is one.way


@pytest.mark.parametrize(
    "one",
    [
        replace(signature(PERSON), name="  "),
        replace(CANNOT, reason=None),
        replace(CANNOT, read_in=None),
        replace(CANNOT, read_by=None),
        replace(CANNOT, witnesses=("Martorescu Unu",)),
        signature(PERSON, way=SignatureWay.REFUSES),
        signature(PERSON, way=SignatureWay.SIGNED_ELSEWHERE),
    ],
    ids=["no name", "no reason", "no language", "no reader", "one witness", "no reason to refuse",
         "no place"],
)  # fmt: skip
def test_a_signature_that_lacks_what_its_way_needs_is_not_recorded(
    ready: Ready, one: Signature
) -> None:
    desk, case_id = ready
    pack = issue(desk, case_id)
    assert signing.problem_of(one) is not None
    with pytest.raises(BadInput):
        signing.record_signature(desk, pack.issue_id, one, tick())
    assert signing.signing_page(desk, pack.issue_id).signed == ()


def test_two_witnesses_are_signatures_the_rules_know_of(ready: Ready) -> None:
    desk, case_id = ready
    pack = issue(desk, case_id)
    witnessed = replace(CANNOT, witnesses=("Martorescu Unu", "Martorescu Doi"))
    sign(desk, pack, witnessed)
    protocol = facts_of(file_of(desk, case_id)).protocol
    assert protocol is not None
    kinds = [one.who for one in protocol.signatures or ()]
    assert kinds.count(SignatoryKind.WITNESS) == 2


def test_who_cannot_sign_needs_witnesses_or_the_interpreter_and_is_told_so(ready: Ready) -> None:
    desk, case_id = ready
    pack = issue(desk, case_id)
    sign(desk, pack, CANNOT, signature(IGI))

    def rules() -> set[str]:
        found = explain(facts_of(file_of(desk, case_id)), desk.rulebook, TODAY).findings
        return {one.text.ro for one in found if one.rule == "R-037"}

    alone = rules()
    sign(desk, pack, signature(INTERPRETER))
    assert rules() != alone


def test_a_signature_on_another_printed_version_is_refused(ready: Ready) -> None:
    desk, case_id = ready
    pack = issue(desk, case_id)
    other = replace(signature(PERSON), content_hash="00" * 32)
    with pytest.raises(BadInput):
        signing.record_signature(desk, pack.issue_id, other, tick())


@pytest.mark.parametrize("born", ["2009-12-01", "2011-06-01"], ids=["sixteen", "fifteen"])
def test_from_fourteen_a_minor_signs_and_the_representative_too(desk: Desk, born: str) -> None:
    case_id, page = pack_of_a_child(desk, born)
    assert page.lacking == (PERSON, REPRESENTATIVE, IGI)
    for who in (PERSON, IGI):
        page = signing.record_signature(desk, page.issue_id, signature(who), tick())
    assert page.lacking == (REPRESENTATIVE,)
    assert page.computed_period is None
    assert case_pages.case_page(desk, case_id, TODAY).lanes[:1] == ()

    page = signing.record_signature(desk, page.issue_id, signature(REPRESENTATIVE), tick())

    assert page.active
    assert page.computed_period is not None


def test_under_fourteen_the_representative_signs_alone(desk: Desk) -> None:
    case_id, page = pack_of_a_child(desk, "2014-06-01")
    assert page.lacking == (REPRESENTATIVE, IGI)
    for who in (REPRESENTATIVE, IGI):
        page = signing.record_signature(desk, page.issue_id, signature(who), tick())
    assert page.active
    assert page.computed_period == page.printed_period
    assert stage(desk, case_id) is Stage.PROGRAMME_ACTIVE


def test_who_has_come_of_age_by_the_day_of_signing_signs_alone(desk: Desk) -> None:
    _, page = pack_of_a_child(desk, "2008-11-23")
    assert page.lacking == (PERSON, IGI)


def test_a_withdrawn_signature_no_longer_counts_and_its_reason_is_kept(ready: Ready) -> None:
    desk, case_id = ready
    pack = issue(desk, case_id)
    sign(desk, pack, signature(PERSON), signature(IGI))

    page = signing.withdraw_signature(
        desk, pack.issue_id, IGI, "consemnată la alt dosar", TODAY, tick()
    )

    assert page.lacking == (IGI,)
    assert stage(desk, case_id) is Stage.PACK_ISSUED
    assert file_of(desk, case_id).acts[-1].reason == "consemnată la alt dosar"
    assert sign(desk, pack, signature(IGI)).active


def test_withdrawing_what_was_never_signed_changes_nothing(ready: Ready) -> None:
    desk, case_id = ready
    pack = issue(desk, case_id)
    before = file_of(desk, case_id).acts
    signing.withdraw_signature(desk, pack.issue_id, IGI, "-", TODAY, tick())
    assert file_of(desk, case_id).acts == before


def test_a_protocol_signed_on_another_paper_makes_the_programme_active(desk: Desk) -> None:
    case_id = request_registered(desk)
    issue_id = signing.record_signed_elsewhere(desk, case_id, PAPER, tick())
    page = signing.signing_page(desk, issue_id)
    assert page.active
    assert page.computed_period == (date(2026, 11, 12), date(2027, 11, 12))
    assert stage(desk, case_id) is Stage.PROGRAMME_ACTIVE
    document = case_pages.case_page(desk, case_id, TODAY).documents[0]
    assert (document.made_elsewhere, document.number) == (True, "EX-31/2026")


def test_a_paper_with_a_signature_that_lacks_something_is_not_recorded(desk: Desk) -> None:
    case_id = request_registered(desk)
    lacking = replace(PAPER, signatures=(replace(CANNOT, reason=None),))
    with pytest.raises(BadInput):
        signing.record_signed_elsewhere(desk, case_id, lacking, tick())
    assert file_of(desk, case_id).issues == ()


def test_what_igi_signed_is_performed_and_what_an_ngo_records_is_transcribed(
    ready: Ready,
) -> None:
    desk, case_id = ready
    pack = issue(desk, case_id)
    sign(desk, pack, signature(PERSON))
    sign(at_the_desk_of(desk, Role.NGO_COUNSELLOR), pack, signature(IGI))
    sources = [act.source for act in file_of(desk, case_id).acts[-2:]]
    assert sources == [ActSource.PERFORMED, ActSource.TRANSCRIBED]


def test_who_sees_no_cases_records_no_signature(ready: Ready) -> None:
    desk, case_id = ready
    pack = issue(desk, case_id)
    with pytest.raises(NotAllowed):
        sign(at_the_desk_of(desk, Role.ADMINISTRATOR), pack, signature(PERSON))


def pack_without_a_start(desk: Desk, case_id: CaseId) -> signing.SigningPage:
    """Issue a pack whose protocol sets no first day: it counts from the day of signing."""
    answers = {k: v for k, v in complete_answers("protocol").items() if k != "starts_on"}
    finalise(desk, case_id, "protocol", {**answers, "number_by": "dotted"})
    pack = issue(desk, case_id, Numbering("EX-45/2026", date(2026, 11, 16)))
    return signing.signing_page(desk, pack.issue_id)


def test_signing_on_another_day_than_printed_sets_another_period_and_is_told(
    ready: Ready,
) -> None:
    desk, case_id = ready
    page = pack_without_a_start(desk, case_id)
    assert page.printed_period == (date(2026, 11, 16), date(2027, 11, 16))
    assert not page.periods_differ

    for who in (PERSON, IGI):
        page = signing.record_signature(desk, page.issue_id, signature(who), tick())

    assert page.computed_period == (TODAY, date(2027, 11, 23))
    assert page.periods_differ

    signing.correct_period(desk, page.issue_id, "semnat mai târziu", TODAY, tick())
    assert not signing.signing_page(desk, page.issue_id).periods_differ


def test_signing_on_the_day_printed_needs_no_correction(ready: Ready) -> None:
    desk, case_id = ready
    page = pack_without_a_start(desk, case_id)
    for who in (PERSON, IGI):
        one = replace(signature(who, date(2026, 11, 16)), day_reason="ziua de pe hârtie")
        page = signing.record_signature(desk, page.issue_id, one, tick())
    assert page.active
    assert not page.periods_differ


def test_today_names_the_signatures_a_pack_lacks(ready: Ready) -> None:
    desk, case_id = ready
    sign(desk, issue(desk, case_id), signature(PERSON))
    page = following.today_page(desk, TODAY)
    assert page.unsigned == 1
    assert [line.lacking for line in page.packs] == [(IGI.text,)]


def test_the_names_proposed_are_those_of_the_papers(ready: Ready) -> None:
    desk, case_id = ready
    page = sign(desk, issue(desk, case_id))
    names = {one.kind: one.name for one in page.signatories}
    assert names[PERSON] == "TESTESCU Ștefan-Exemplu"
    assert names[IGI] == "Modelescu Ana-Exemplu"
    assert names[INTERPRETER] == "Tălmăcescu Ion-Exemplu"


def test_a_day_before_the_paper_was_issued_is_told_and_asks_why_and_is_then_recorded(
    ready: Ready,
) -> None:
    desk, case_id = ready
    pack = issue(desk, case_id)
    early = signature(PERSON, date(2026, 11, 20))
    page = signing.signing_page(desk, pack.issue_id)
    said = page.days.advice(early.on, early.way)
    assert said is not None
    assert "23.11.2026" in said.ro
    with pytest.raises(BadInput):
        signing.record_signature(desk, pack.issue_id, early, tick())

    sign(desk, pack, replace(early, day_reason="pachetul a fost tipărit și înainte"))

    (kept,) = signing.signing_page(desk, pack.issue_id).signed
    assert (kept.on, kept.day_reason) == (early.on, "pachetul a fost tipărit și înainte")


def test_another_copy_may_be_older_than_the_paper_printed_here(ready: Ready) -> None:
    desk, case_id = ready
    pack = issue(desk, case_id)
    elsewhere = signature(PERSON, date(2026, 11, 20), SignatureWay.SIGNED_ELSEWHERE)
    assert sign(desk, pack, replace(elsewhere, paper_kept_at="arhivă")).signed


def test_signing_after_the_start_that_the_paper_sets_is_told_and_a_correction_moves_it(
    ready: Ready,
) -> None:
    desk, case_id = ready
    pack = issue(desk, case_id)
    page = signing.signing_page(desk, pack.issue_id)
    said = page.days.advice(TODAY)
    assert said is not None
    assert "02.11.2026" in said.ro
    page = sign(desk, pack, signature(PERSON), signature(IGI))
    assert page.periods_differ
    assert page.computed_period == (date(2026, 11, 2), date(2027, 11, 2))

    signing.correct_period(desk, pack.issue_id, "semnat mai târziu", TODAY, tick())

    page = signing.signing_page(desk, pack.issue_id)
    assert not page.periods_differ
    assert page.computed_period == (TODAY, date(2027, 11, 23))


def test_a_signed_pack_keeps_the_programme_while_a_newer_one_waits_for_signatures(
    ready: Ready,
) -> None:
    desk, case_id = ready
    old = issue(desk, case_id)
    sign(desk, old, signature(PERSON), signature(IGI))
    before = case_pages.case_page(desk, case_id, TODAY)
    assert issuing.pack_in_force(desk, case_id) == issuing.SignedPack(old.issue_id, None)
    answers = {**complete_answers("protocol"), "starts_on": "2026-12-01"}
    finalise(desk, case_id, "protocol", answers)

    new = issue(desk, case_id, Numbering("EX-46/2026", TODAY))
    sign(desk, new, signature(PERSON))

    page = case_pages.case_page(desk, case_id, TODAY)
    assert page.stage is Stage.PROGRAMME_ACTIVE
    assert (page.lanes, page.milestones) == (before.lanes, before.milestones)
    assert [one.in_force for one in page.documents] == [False, True]
    assert all(one.standing is not None for one in page.documents)
    signatures = next(step for step in page.steps if step.id == "signatures")
    assert signatures.issue_id == new.issue_id
    assert "în vigoare" in (signatures.detail or Text("", "")).ro
    today = following.today_page(desk, TODAY)
    assert (today.active, [one.issue_id for one in today.packs]) == (1, [new.issue_id])
    lines = dates.due_at(desk, dates.due_keys(desk, TODAY), TODAY).values()
    (listed,) = (one for one in lines if one.what.en == "End of the programme")
    assert listed.day == date(2027, 11, 2)

    sign(desk, new, signature(IGI))

    programme = programme_now(facts_of(file_of(desk, case_id)))
    assert programme is not None
    assert programme.starts == date(2026, 12, 1)
    assert not case_pages.case_page(desk, case_id, TODAY).documents[1].in_force


def test_what_an_ngo_records_is_marked_as_transcribed_wherever_it_is_shown(ready: Ready) -> None:
    desk, case_id = ready
    pack = issue(desk, case_id)
    ngo = at_the_desk_of(desk, Role.NGO_COUNSELLOR)
    issuing.register(ngo, pack.issue_id, "EX-77/2026", TODAY, tick())
    issuing.record_printed(ngo, pack.issue_id, TODAY, tick())
    sign(ngo, pack, signature(PERSON))
    signing.correct_period(ngo, pack.issue_id, "semnat mai târziu", TODAY, tick())
    signing.withdraw_signature(ngo, pack.issue_id, PERSON, "greșită", TODAY, tick())

    assert {act.source for act in file_of(desk, case_id).acts[-5:]} == {ActSource.TRANSCRIBED}
    history = case_pages.case_page(desk, case_id, TODAY).history
    assert all(line.what.ro.endswith("(transcris)") for line in history[:5])
