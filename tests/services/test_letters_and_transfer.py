"""What a letter, a transfer sheet and the orientation of Chapter V^1 say while they are written."""

import re

import pytest

from counsellor_app.cases.ids import CaseId
from counsellor_app.cases.model import DocumentKind
from counsellor_app.errors import NotReady
from counsellor_app.forms.answers import Answer, Answers
from counsellor_app.forms.conditions import holds
from counsellor_app.forms.given import Given
from counsellor_app.forms.registry import FORMS, form_by_id
from counsellor_app.services import explaining, intake, keeping
from counsellor_app.services.desk import Desk
from counsellor_app.services.pack_making import DOTTED
from counsellor_app.services.pages import Shown, Tone
from counsellor_app.services.papers import Wanted, draft_paper
from tests.builders import SAFE_CONTACT, TODAY, complete_answers, row
from tests.documents.pack_making import text_of_pdf
from tests.services.working import finalise, keep, open_person, ready_case, tick

STAYS = {**complete_answers("person"), "category": "right_of_stay_194"}
EARLIER: dict[str, Answer] = {
    "series_of_request": False,
    "series_until": "2024-05-01",
    "series_by": "igi",
    "series_proof": True,
}


def shown_in(desk: Desk, case_id: CaseId, form_id: str, answers: Answers) -> list[Shown]:
    writing = keeping.begin_record(desk, case_id, form_id, TODAY, tick())
    return list(explaining.while_typing(desk, writing, answers, TODAY))


def beside(desk: Desk, case_id: CaseId, form_id: str, field_id: str, **answers: Answer) -> str:
    shown = shown_in(desk, case_id, form_id, answers)
    return " / ".join(one.text.ro for one in shown if one.field_id == field_id)


def stayer(desk: Desk) -> CaseId:
    case_id = intake.open_case(desk, tick())
    keep(desk, case_id, "person", STAYS)
    return case_id


def asking(*series: dict[str, Answer], declares_none: bool) -> Answers:
    rows = tuple(row(f"s{place}", cells) for place, cells in enumerate(series))
    asked: dict[str, Answer] = {
        "requested_on": "2026-11-02",
        "declares_none": declares_none,
        "course_wished": False,
    }
    return {**asked, "series": rows} if rows else asked


def test_the_safe_contact_stands_first_before_anything_is_written(desk: Desk) -> None:
    shown = shown_in(desk, open_person(desk), "referral", {})
    assert shown[0].field_id == form_by_id("referral").fields[0].id == "safe_contact_check"
    assert "+40 700 000 001" in beside(desk, open_person(desk), "referral", "safe_contact_check")


@pytest.mark.parametrize(
    ("form_id", "check", "before"),
    [
        ("note", "safe_contact_check", "place"),
        ("invitation", "safe_contact_sending", "given_how"),
        ("measures_decision", "safe_contact_check", "hearing"),
        ("measures_decision", "safe_contact_sending", "communicated_how"),
    ],
)
def test_safe_contact_stands_before_a_call_an_invitation_and_a_communication(
    desk: Desk, form_id: str, check: str, before: str
) -> None:
    assert "+40 700 000 001" in beside(desk, open_person(desk), form_id, check)
    form = form_by_id(form_id)
    ids = [field.id for field in form.fields]
    assert ids.index(check) < ids.index(before)
    assert form.section_of(check) is form.section_of(before)


def test_the_person_form_asks_how_to_reach_safely_before_the_number_itself() -> None:
    sections = [section.id for section in form_by_id("person").sections]
    assert sections[-2:] == ["safe_contact", "contact"]


def test_a_letter_says_what_goes_beyond_the_least_the_recipient_needs(desk: Desk) -> None:
    case_id = open_person(desk)
    least = beside(desk, case_id, "referral", "identification", recipient="dsp")
    assert "Minimul pentru DSP" in least
    assert "Peste minim" not in least
    more = beside(
        desk, case_id, "referral", "identification", recipient="dsp", identification=("name", "cnp")
    )
    assert "Peste minim: CNP." in more


def test_a_letter_by_post_is_warned_of_where_nothing_may_be_posted(desk: Desk) -> None:
    assert SAFE_CONTACT["never_post"] is True
    case_id = open_person(desk)
    assert "personal" in beside(desk, case_id, "referral", "sent_how", sent_how="post")
    assert beside(desk, case_id, "referral", "sent_how", sent_how="registry") == ""


@pytest.mark.parametrize(("way", "warned"), [("post", True), ("message", True), ("by_hand", False)])
def test_an_invitation_is_warned_of_where_the_person_must_not_be_reached_so(
    desk: Desk, way: str, *, warned: bool
) -> None:
    assert SAFE_CONTACT["never_post"] is SAFE_CONTACT["never_message"] is True
    said = beside(desk, open_person(desk), "invitation", "given_how", given_how=way)
    assert ("Înmânați-i" in said) == warned


def test_a_profile_without_the_agency_asking_or_the_person_agreeing_is_warned_of(
    desk: Desk,
) -> None:
    case_id = open_person(desk)
    asked: dict[str, Answer] = {"recipient": "ajofm", "with_profile": True}
    assert "fără el" in beside(desk, case_id, "referral", "with_profile", **asked)
    agreed = {**asked, "profile_agreed": True}
    assert beside(desk, case_id, "referral", "with_profile", **agreed) == ""


def test_the_profile_is_studies_and_work_and_no_word_on_health(desk: Desk) -> None:
    case_id = ready_case(desk)
    said = beside(desk, case_id, "referral", "profile_shown", recipient="ajofm", with_profile=True)
    assert "tâmplar" in said
    assert "Afecțiune" not in said
    assert "dizab" not in said.casefold()


def test_every_computed_line_of_the_transfer_sheet_says_something(desk: Desk) -> None:
    form = form_by_id("transfer")
    computed = form.sections[1].fields
    for case_id in (intake.open_case(desk, tick()), ready_case(desk)):
        told = {one.field_id for one in shown_in(desk, case_id, "transfer", {})}
        assert {field.id for field in computed} <= told


def test_the_transfer_sheet_hands_over_what_a_taken_over_case_tells(desk: Desk) -> None:
    case_id = intake.open_case(desk, tick())
    keep(desk, case_id, "take_over")
    keep(desk, case_id, "needs_sheet")
    shown = shown_in(desk, case_id, "transfer", {})
    said = {field.id: "" for field in form_by_id("transfer").fields}
    for one in shown:
        said[one.field_id] += f"{one.text.ro}\n"
    assert "TESTESCU" in said["identity"]
    assert "EX-31/2026" in said["protocol_known"]
    assert "05.03.2026" in said["protocol_known"]
    assert "8 luni" in said["benefits_used"]
    assert "dari" in said["language_known"].casefold()
    assert "Școala Exemplu" in said["school_known"]


def printed_sheet(desk: Desk, case_id: CaseId) -> str:
    record = keep(desk, case_id, "transfer").record_id
    wanted = Wanted(case_id, record, DocumentKind.TRANSFER_SHEET)
    return text_of_pdf(draft_paper(desk, wanted, DOTTED, TODAY))


def test_the_printed_sheet_has_the_terms_with_their_article_and_the_months_used(desk: Desk) -> None:
    case_id = intake.open_case(desk, tick())
    keep(desk, case_id, "take_over")
    keep(desk, case_id, "needs_sheet")
    keep(desk, case_id, "learning", {"school_name": "Liceul Exemplu", "school_class": "a IX-a"})
    before, _, by_pen = printed_sheet(desk, case_id).partition("De completat cu pixul")
    assert "8 luni" in before
    assert re.search(r"\d\d\.\d\d\.\d{4} \(art\. \d+", before)
    assert "Liceul Exemplu" in before
    assert "Școala Exemplu" not in before  # the children's, of the office alone
    assert "Școala copiilor" in by_pen


def test_the_school_of_a_person_whose_address_is_hidden_is_not_printed(desk: Desk) -> None:
    case_id = intake.open_case(desk, tick())
    keep(desk, case_id, "take_over")
    keep(desk, case_id, "person", {**complete_answers("person"), "address_hidden": True})
    keep(desk, case_id, "learning", {"school_name": "Liceul Exemplu", "school_class": "a IX-a"})
    assert "Liceul Exemplu" not in printed_sheet(desk, case_id)


def test_the_transfer_sheet_names_the_paragraph_of_an_extension_in_both_languages(
    desk: Desk,
) -> None:
    case_id = intake.open_case(desk, tick())
    keep(desk, case_id, "take_over")
    keep(desk, case_id, "addendum", {**complete_answers("addendum"), "approval": "elsewhere"})
    known = [
        one.text
        for one in shown_in(desk, case_id, "transfer", {})
        if one.field_id == "protocol_known"
    ]
    (ro, en) = next((one.ro, one.en) for one in known if "Prelungire" in one.ro)
    assert ro.startswith("Prelungire, art. 20 alin. (2), aprobată la ")
    assert en.startswith("Extension under art. 20(2), approved ")


def test_the_sealed_medication_and_restricted_matters_are_in_no_computed_line(desk: Desk) -> None:
    case_id = ready_case(desk)
    shown = shown_in(desk, case_id, "transfer", complete_answers("transfer"))
    words = " ".join(one.text.ro for one in shown)
    assert "Medicament" not in words
    assert "Afecțiune" not in words


def test_orientation_is_enrolled_once_and_stopped_where_attendance_is_proven(desk: Desk) -> None:
    with pytest.raises(NotReady):
        finalise(desk, stayer(desk), "orientation", asking(EARLIER, declares_none=False))
    enrolled = finalise(desk, stayer(desk), "orientation", asking(declares_none=True))
    assert enrolled.finalised


def test_the_series_of_the_request_itself_stops_nothing_when_it_is_over(desk: Desk) -> None:
    case_id = stayer(desk)
    finalise(desk, case_id, "orientation", asking(declares_none=True))
    own = {**EARLIER, "series_of_request": True, "series_until": "2026-11-20"}
    assert finalise(desk, case_id, "orientation", asking(own, declares_none=True)).finalised


def test_a_second_series_is_said_beside_the_series(desk: Desk) -> None:
    case_id = stayer(desk)
    writing = keeping.open_form(desk, case_id, "orientation", TODAY)
    shown = explaining.while_typing(desk, writing, asking(EARLIER, declares_none=False), TODAY)
    assert [one.tone for one in shown if one.field_id == "series"] == [Tone.OVERDUE]


@pytest.mark.parametrize("track", [None, "A", "B", "C"])
def test_chapter_five_one_and_the_programme_share_no_track(track: str | None) -> None:
    asked = {form.id for form in FORMS if holds(form.asked_if, {}, Given(track=track))}
    programme = {"request", "interview", "needs_sheet", "individual_plan", "protocol"}
    programme |= {"addendum", "measures_decision", "final_evaluation", "vulnerability"}
    assert ("orientation" in asked) == (track == "B")
    assert programme & asked == (set() if track == "B" else programme)
    assert {"person", "note", "referral", "learning", "transfer"} <= asked


def test_outside_the_ordinance_what_remains_is_a_short_record() -> None:
    """An asylum seeker and a person under temporary protection: the category known, no track."""
    outside = Given(track=None, covered=False)
    asked = {form.id for form in FORMS if holds(form.asked_if, {}, outside)}
    short = {"first_contact", "person", "note", "referral", "transfer", "case_event", "take_over"}
    assert asked == short


def test_a_relative_as_interpreter_is_warned_of_beside_the_question(desk: Desk) -> None:
    case_id = open_person(desk)
    near = {"held_on": "2026-10-12", "interpreter": "present", "interpreter_relation": "relative"}
    assert "rudă" in beside(desk, case_id, "interview", "interpreter_relation", **near)


def test_a_letter_to_the_agency_says_when_the_protocol_was_signed_and_the_last_day(
    desk: Desk,
) -> None:
    taken_over = intake.open_case(desk, tick())
    keep(desk, taken_over, "take_over")
    said = beside(desk, taken_over, "referral", "labour_term", recipient="ajofm")
    assert "02.03.2026" in said
    assert "01.04.2026" in said
    unsigned = beside(desk, open_person(desk), "referral", "labour_term", recipient="ajofm")
    assert unsigned.startswith("Niciun protocol semnat")
