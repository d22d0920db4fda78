"""Electronic signatures at the desk: a further file each, recorded, and what is refused."""

import hashlib
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from counsellor_app.cases.acts import ActKind, ActSource
from counsellor_app.cases.document_kinds import DocumentKind
from counsellor_app.cases.ids import CaseId, IssueId
from counsellor_app.cases.model import FileRole
from counsellor_app.documents.esign import FileKey, signed
from counsellor_app.documents.esign_values import Standing
from counsellor_app.errors import BadInput, NotAllowed, NotReady
from counsellor_app.exchange.profile import IDENTIFIED
from counsellor_app.exchange.record import case_record
from counsellor_app.forms.handling import Role
from counsellor_app.law.catalogue import SignatoryKind, SignatureWay
from counsellor_app.security.secret import Secret
from counsellor_app.services import (
    case_pages,
    esigning,
    issuing,
    papers,
    scans,
    signing,
    verifying,
    withdrawing,
)
from counsellor_app.services.desk import Desk
from counsellor_app.services.esign_words import (
    NEVER_PRINTED,
    NOT_OURS,
    SIGNED_MEANWHILE,
    WHO_SIGNED,
    WITHDRAWN,
)
from counsellor_app.services.esigning import PlaceSigned, SigningState
from counsellor_app.services.papers import Wanted
from counsellor_app.text import Text
from tests.builders import TODAY
from tests.documents.pack_making import checked_by
from tests.documents.test_esign_attacked import changed, rotated
from tests.documents.test_esign_tokens import the_key
from tests.services.test_confided import strict
from tests.services.working import (
    at_the_desk_of,
    file_of,
    issue,
    open_person,
    request_registered,
    sign,
    signature,
    tick,
)
from tests.signing_keys import OFFICER, PASSWORD, PERSON, PIN, person

Ready = tuple[Desk, CaseId]


def state(desk: Desk, issue_id: IssueId) -> SigningState:
    return esigning.signing_state(desk, issue_id, tick())


def wanted(
    at: SigningState, field: str, name: str = PERSON, who: SignatoryKind | None = None
) -> PlaceSigned:
    return PlaceSigned(base=at.newest, field=field, who=who, key=person(name).file())


def signs(desk: Desk, issue_id: IssueId, field: str, name: str = PERSON) -> SigningState:
    now_at = state(desk, issue_id)
    return esigning.sign_place(desk, issue_id, wanted(now_at, field, name), TODAY, tick())


def bytes_of(desk: Desk, issue_id: IssueId) -> bytes:
    found = esigning.signed_pdf(desk, issue_id)
    assert found is not None
    return found


def why_not(kind: type[BadInput | NotReady], act: Callable[[], object]) -> Text:
    with pytest.raises(kind) as refused:
        act()
    return refused.value.text


def of_kind(at: SigningState, kind: SignatoryKind | None) -> str:
    return next(one.field for one in at.places if one.kind is kind)


def test_a_pack_signed_electronically_by_all_is_active(ready: Ready) -> None:
    desk, case_id = ready
    pack = issue(desk, case_id)
    first = state(desk, pack.issue_id)
    assert first.signatures == 0
    assert esigning.signed_pdf(desk, pack.issue_id) is None

    signs(desk, pack.issue_id, of_kind(first, SignatoryKind.PERSON))
    assert signing.signing_page(desk, pack.issue_id).lacking == (SignatoryKind.IGI,)
    after = signs(desk, pack.issue_id, of_kind(first, SignatoryKind.IGI), OFFICER)

    page = signing.signing_page(desk, pack.issue_id)
    assert page.active
    assert [(one.name, one.way) for one in page.signed] == [
        (PERSON, SignatureWay.PADES), (OFFICER, SignatureWay.PADES),
    ]  # fmt: skip
    assert after.signatures == 2
    assert checked_by("pdfsig", bytes_of(desk, pack.issue_id), "-nocert").count("is Valid.") == 2


def test_each_signature_is_a_further_file_and_what_was_printed_stays(ready: Ready) -> None:
    desk, case_id = ready
    pack = issue(desk, case_id)
    signs(desk, pack.issue_id, "person_1")
    once = bytes_of(desk, pack.issue_id)
    signs(desk, pack.issue_id, "igi_2", OFFICER)
    twice = bytes_of(desk, pack.issue_id)

    assert once.startswith(pack.pdf)
    assert twice.startswith(once)
    assert issuing.stored_pdf(desk, pack.issue_id) == pack.pdf
    files = [one for one in file_of(desk, case_id).files if one.issue_id == pack.issue_id]
    assert [one.role for one in files] == [FileRole.PRINTED, FileRole.SIGNED, FileRole.SIGNED]
    assert files[-1].sha256 == hashlib.sha256(twice).hexdigest()
    assert scans.scans_of(desk, pack.issue_id) == ()


def test_the_act_says_who_where_and_with_which_certificate(ready: Ready) -> None:
    desk, case_id = ready
    pack = issue(desk, case_id)
    key = the_key()
    at = state(desk, pack.issue_id)
    order = PlaceSigned(base=at.newest, field="person_1", who=None, key=key)
    esigning.sign_place(desk, pack.issue_id, order, TODAY, tick())

    (act,) = file_of(desk, case_id).standing(ActKind.SIGNED)
    assert act.source is ActSource.PERFORMED
    assert act.details["field"] == "person_1"
    assert act.details["certificate_sha256"] == key.certificate_sha256
    assert act.details["library_sha256"] == key.library.sha256
    assert act.details["content_hash"] == pack.content_hash
    leaves = str([one.content for one in case_record(file_of(desk, case_id), IDENTIFIED).items])
    assert "pades" in leaves
    assert PERSON not in leaves
    assert key.certificate_sha256 not in leaves


def test_a_signature_in_another_window_meanwhile_refuses_the_second(ready: Ready) -> None:
    desk, case_id = ready
    pack = issue(desk, case_id)
    both = state(desk, pack.issue_id)
    esigning.sign_place(desk, pack.issue_id, wanted(both, "person_1"), TODAY, tick())
    second = wanted(both, "igi_2", OFFICER)

    said = why_not(
        NotReady, lambda: esigning.sign_place(desk, pack.issue_id, second, TODAY, tick())
    )

    assert said == SIGNED_MEANWHILE
    assert state(desk, pack.issue_id).signatures == 1
    assert len(file_of(desk, case_id).standing(ActKind.SIGNED)) == 1


def test_a_pack_withdrawn_is_signed_no_further(ready: Ready) -> None:
    desk, case_id = ready
    pack = issue(desk, case_id)
    at = state(desk, pack.issue_id)
    issuing.withdraw_pack(desk, pack.issue_id, "greșit", TODAY, tick())
    order = wanted(at, "person_1")
    said = why_not(NotReady, lambda: esigning.sign_place(desk, pack.issue_id, order, TODAY, tick()))
    assert said == WITHDRAWN


def test_the_paper_of_a_withdrawn_record_is_not_signed(desk: Desk) -> None:
    case_id = request_registered(desk)
    record = file_of(desk, case_id).records_of("request")[0].id
    paper = papers.issue_paper(
        desk, Wanted(case_id, record, DocumentKind.REQUEST), issuing.DOTTED, TODAY, tick()
    )
    at = state(desk, paper.issue_id)
    withdrawing.withdraw_record(desk, case_id, record, "greșit", TODAY, tick())
    order = wanted(at, "person_1")
    said = why_not(
        NotReady, lambda: esigning.sign_place(desk, paper.issue_id, order, TODAY, tick())
    )
    assert said == WITHDRAWN


def test_a_paper_says_that_it_is_signed_where_it_is_listed_and_verified(desk: Desk) -> None:
    case_id = request_registered(desk)
    record = file_of(desk, case_id).records_of("request")[0].id
    paper = papers.issue_paper(
        desk, Wanted(case_id, record, DocumentKind.REQUEST), issuing.DOTTED, TODAY, tick()
    )
    signs(desk, paper.issue_id, "person_1")
    page = case_pages.case_page(desk, case_id, TODAY)
    (line,) = page.papers
    assert [one.way for one in line.signatures] == [SignatureWay.PADES]
    (known,) = verifying.verify(desk, paper.code)
    assert any(PERSON in one.ro and SignatureWay.PADES.text.ro in one.ro for one in known.lines)
    assert page.history


def test_a_place_whose_capacity_is_open_asks_for_it_before_it_signs(ready: Ready) -> None:
    desk, case_id = ready
    pack = issue(desk, case_id)
    at = state(desk, pack.issue_id)
    place = next(one for one in at.places if one.kind is None)
    order = replace(wanted(at, place.field, OFFICER), key=FileKey(b"", Secret("")))
    said = why_not(BadInput, lambda: esigning.sign_place(desk, pack.issue_id, order, TODAY, tick()))
    assert said == WHO_SIGNED.filled(place=place.words)

    told = wanted(at, place.field, OFFICER, SignatoryKind.NGO)
    esigning.sign_place(desk, pack.issue_id, told, TODAY, tick())

    assert signing.signing_page(desk, pack.issue_id).signed[-1].who is SignatoryKind.NGO


def test_a_wrong_password_leaves_everything_as_it_was(ready: Ready) -> None:
    desk, case_id = ready
    pack = issue(desk, case_id)
    at = state(desk, pack.issue_id)
    order = replace(wanted(at, "person_1"), key=person(PERSON).file("alta"))
    with pytest.raises(BadInput):
        esigning.sign_place(desk, pack.issue_id, order, TODAY, tick())
    assert state(desk, pack.issue_id).newest == at.newest
    assert file_of(desk, case_id).standing(ActKind.SIGNED) == ()


def test_roles_without_cases_neither_see_nor_sign(ready: Ready) -> None:
    desk, case_id = ready
    pack = issue(desk, case_id)
    at = state(desk, pack.issue_id)
    for role in (Role.ADMINISTRATOR, Role.PRIVACY_OFFICER):
        stranger = at_the_desk_of(desk, role)
        tries: tuple[Callable[[], object], ...] = (
            lambda: state(stranger, pack.issue_id),  # noqa: B023
            lambda: esigning.signed_pdf(stranger, pack.issue_id),  # noqa: B023
            lambda: esigning.sign_place(
                stranger, pack.issue_id, wanted(at, "person_1"), TODAY, tick()  # noqa: B023
            ),
            lambda: esigning.take_in_signed(
                stranger, pack.issue_id, pack.pdf, {}, TODAY, tick()  # noqa: B023
            ),
        )  # fmt: skip
        for refused in tries:
            with pytest.raises(NotAllowed):
                refused()


def test_the_paper_of_a_confided_record_is_closed_to_who_is_not_named(desk: Desk) -> None:
    named = at_the_desk_of(desk, Role.HEAD_OF_CENTRE)
    other = at_the_desk_of(desk, Role.IGI_OFFICER)
    case_id = open_person(desk)
    writing = strict(desk, case_id, named)
    of_it = Wanted(case_id, writing.record_id, DocumentKind.VULNERABILITY_EVALUATION)
    paper = papers.issue_paper(desk, of_it, issuing.DOTTED, TODAY, tick())
    at = state(named, paper.issue_id)
    order = wanted(at, at.places[0].field, OFFICER, SignatoryKind.IGI)
    content = signed(paper.pdf, at.places[0].field, person(OFFICER).file(), tick())
    tries: tuple[Callable[[], object], ...] = (
        lambda: state(other, paper.issue_id),
        lambda: esigning.signed_pdf(other, paper.issue_id),
        lambda: esigning.sign_place(other, paper.issue_id, order, TODAY, tick()),
        lambda: esigning.take_in_signed(other, paper.issue_id, content, {}, TODAY, tick()),
    )
    for refused in tries:
        with pytest.raises(NotAllowed):
            refused()
    assert esigning.sign_place(named, paper.issue_id, order, TODAY, tick()).signatures == 1


def test_a_paper_made_elsewhere_has_no_place_to_sign(desk: Desk) -> None:
    case_id = open_person(desk)
    paper = signing.PaperElsewhere(
        number="EX-9", day=TODAY, kept_at="dulap", why_no_scan="fără", signatures=()
    )
    issue_id = signing.record_signed_elsewhere(desk, case_id, paper, tick())
    assert why_not(NotReady, lambda: state(desk, issue_id)) == NEVER_PRINTED


# What comes back signed elsewhere


def test_what_comes_back_signed_elsewhere_is_kept_with_who_signed_it(ready: Ready) -> None:
    desk, case_id = ready
    pack = issue(desk, case_id)
    moment = tick()
    content = signed(pack.pdf, "person_1", person(PERSON).file(), moment)
    content = signed(content, "place_6", person(OFFICER).file(), moment)
    who = {"place_6": SignatoryKind.NGO}

    after = esigning.take_in_signed(desk, pack.issue_id, content, who, TODAY, tick())

    assert after.signatures == 2
    assert bytes_of(desk, pack.issue_id) == content
    acts = file_of(desk, case_id).standing(ActKind.SIGNED)
    assert [one.details["who"] for one in acts] == ["person", "ngo"]
    assert {one.source for one in acts} == {ActSource.TRANSCRIBED}
    assert {one.happened_on for one in acts} == {TODAY}


def test_who_signed_elsewhere_in_an_open_capacity_must_be_told(ready: Ready) -> None:
    desk, case_id = ready
    pack = issue(desk, case_id)
    content = signed(pack.pdf, "place_6", person(OFFICER).file(), tick())
    place = next(one for one in state(desk, pack.issue_id).places if one.field == "place_6")

    def taken_in() -> object:
        return esigning.take_in_signed(desk, pack.issue_id, content, {}, TODAY, tick())

    assert why_not(BadInput, taken_in) == WHO_SIGNED.filled(place=place.words)
    assert state(desk, pack.issue_id).signatures == 0


def test_a_clock_that_was_wrong_elsewhere_does_not_date_the_signature(ready: Ready) -> None:
    desk, case_id = ready
    pack = issue(desk, case_id)
    content = signed(pack.pdf, "person_1", person(PERSON).file(), tick() - timedelta(days=90))
    esigning.take_in_signed(desk, pack.issue_id, content, {}, TODAY, tick())
    (act,) = file_of(desk, case_id).standing(ActKind.SIGNED)
    assert act.happened_on == TODAY


def test_anything_else_that_comes_back_is_no_signed_document_but_may_be_a_scan(
    ready: Ready,
) -> None:
    desk, case_id = ready
    pack = issue(desk, case_id)
    other = issue(desk, case_id)
    key = person(PERSON).file()
    files = {
        "unsigned": pack.pdf,
        "of another pack": signed(other.pdf, "person_1", key, tick()),
        "changed": changed(pack.pdf, rotated),
        "changed, then signed": signed(changed(pack.pdf, rotated), "person_1", key, tick()),
        "signed, then changed": changed(signed(pack.pdf, "person_1", key, tick()), rotated),
    }
    for content in files.values():

        def taken_in(content: bytes = content) -> object:
            return esigning.take_in_signed(desk, pack.issue_id, content, {}, TODAY, tick())

        assert why_not(BadInput, taken_in) == NOT_OURS
    assert state(desk, pack.issue_id).signatures == 0
    scans.attach_scan(desk, pack.issue_id, files["changed"], tick())
    assert len(scans.scans_of(desk, pack.issue_id)) == 1


def test_an_older_signed_file_does_not_undo_a_newer_one(ready: Ready) -> None:
    desk, case_id = ready
    pack = issue(desk, case_id)
    elsewhere = signed(pack.pdf, "igi_2", person(OFFICER).file(), tick())
    signs(desk, pack.issue_id, "person_1")

    def taken_in() -> object:
        return esigning.take_in_signed(desk, pack.issue_id, elsewhere, {}, TODAY, tick())

    assert why_not(BadInput, taken_in) == NOT_OURS


def test_ink_and_electronic_signatures_stand_side_by_side(ready: Ready) -> None:
    desk, case_id = ready
    pack = issue(desk, case_id)
    sign(desk, pack, signature(SignatoryKind.PERSON))
    at = signs(desk, pack.issue_id, "igi_2", OFFICER)
    assert signing.signing_page(desk, pack.issue_id).active
    made = [one.signature for one in at.places if one.signature is not None]
    assert [one.standing for one in made] == [Standing.ENTIRE]


def test_no_password_and_no_pin_is_kept_anywhere(ready: Ready) -> None:
    desk, case_id = ready
    pack = issue(desk, case_id)
    at = signs(desk, pack.issue_id, "person_1")
    order = PlaceSigned(base=at.newest, field="igi_2", who=None, key=the_key())
    esigning.sign_place(desk, pack.issue_id, order, TODAY, tick())
    kept = repr(file_of(desk, case_id))
    assert PASSWORD not in kept + repr(order)
    assert f"'{PIN}'" not in kept
