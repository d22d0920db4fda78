"""The project on papers, as the office sets it: from a day on, on which papers, ended again."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from counsellor_app.cases.document_kinds import DocumentKind
from counsellor_app.cases.file_kinds import FileKind
from counsellor_app.cases.ids import CaseId
from counsellor_app.errors import BadInput, NotAllowed
from counsellor_app.forms.answers import Answer
from counsellor_app.forms.handling import CASE_ROLES, Role
from counsellor_app.services import issuing, papers, sessions
from counsellor_app.services.attendance_list import make_list
from counsellor_app.services.desk import Desk
from counsellor_app.services.issuing import DOTTED
from counsellor_app.services.papers import Wanted
from counsellor_app.services.project_band import (
    LARGEST_FILE,
    OnPapers,
    TypedBand,
    bands,
    checked_file,
    emblem_of,
    end_band,
    may_set,
    project_on,
    set_band,
)
from tests.builders import TODAY, complete_answers
from tests.documents.pack_making import pages_of_pdf, text_of_pdf
from tests.services.working import (
    at_the_desk_of,
    file_of,
    issue,
    open_person,
    request_registered,
    tick,
)

SENTENCE = "Finanțat de Uniunea Europeană prin FAMI (exemplu)."
EMBLEM = emblem_of(30, 20, b"\x10\x40\x90" * 600)
TYPED = TypedBand(
    sentence=SENTENCE,
    emblem=EMBLEM,
    shows="Sigla exemplu",
    papers=OnPapers.ALL,
    start=TODAY,
    until=None,
    reason="contract EX-7",
)
DAY = timedelta(days=1)


def put(desk: Desk, **changed: object) -> None:
    set_band(desk, replace(TYPED, **changed), tick())  # type: ignore[arg-type]  # one of its own


def on_list(desk: Desk, **changed: Answer) -> str:
    session = sessions.begin_session(desk, TODAY, tick())
    told = {**complete_answers("group_session"), **changed}
    kept = sessions.keep_session(desk, session, told, (), today=TODAY, now=tick())
    return text_of_pdf(make_list(desk, kept.writing.record_id, TODAY).pdf)


def request_draft(desk: Desk) -> str:
    case_id = request_registered(desk)
    record = file_of(desk, case_id).records_of("request")[0].id
    wanted = Wanted(case_id, record, DocumentKind.REQUEST)
    return text_of_pdf(papers.draft_paper(desk, wanted, DOTTED, TODAY))


def test_no_project_stands_on_papers_until_the_office_puts_one(desk: Desk) -> None:
    assert project_on(desk, DocumentKind.REQUEST, TODAY) is None
    assert bands(desk, TODAY) == ()
    put(desk)
    found = project_on(desk, DocumentKind.REQUEST, TODAY)
    assert found is not None
    assert found.sentence == SENTENCE
    assert found.emblem is not None
    assert (found.emblem.picture, found.emblem.shows) == (EMBLEM, "Sigla exemplu")


def test_it_is_printed_and_what_was_issued_before_stays(ready: tuple[Desk, CaseId]) -> None:
    desk, case_id = ready
    before = issue(desk, case_id)
    put(desk)
    assert issuing.stored_pdf(desk, before.issue_id) == before.pdf
    drawn = pages_of_pdf(issuing.draft_pack(desk, case_id, DOTTED, TODAY))
    assert [SENTENCE in " ".join(page.split()) for page in drawn][:2] == [True, False]
    end_band(desk, "proiect încheiat", TODAY, tick())
    assert SENTENCE not in text_of_pdf(issuing.draft_pack(desk, case_id, DOTTED, TODAY))


def test_on_its_own_papers_only_it_is_on_lists_certificates_and_letters(desk: Desk) -> None:
    put(desk, papers=OnPapers.OWN)
    shown = {kind for kind in DocumentKind if project_on(desk, kind, TODAY) is not None}
    assert shown == {DocumentKind.CERTIFICATE, DocumentKind.LETTER}
    assert project_on(desk, None, TODAY) is not None
    assert SENTENCE not in request_draft(desk)
    assert SENTENCE in on_list(desk, by_project=True, project="EX-1")
    assert SENTENCE not in on_list(desk, by_project=False)


def test_on_all_papers_it_is_on_all_but_the_one_whose_cover_says_nothing(desk: Desk) -> None:
    put(desk)
    hidden = {kind for kind in DocumentKind if project_on(desk, kind, TODAY) is None}
    assert hidden == {DocumentKind.VULNERABILITY_EVALUATION}
    assert SENTENCE in request_draft(desk)


def test_it_holds_from_its_first_day_to_its_last(desk: Desk) -> None:
    put(desk, start=TODAY + DAY, until=TODAY + 3 * DAY)
    held = [project_on(desk, None, TODAY + n * DAY) is not None for n in range(6)]
    assert held == [False, True, True, True, False, False]


def test_the_one_recorded_last_of_those_begun_holds(desk: Desk) -> None:
    put(desk, sentence="Primul.")
    put(desk, sentence="Viitorul.", start=TODAY + DAY)
    put(desk, sentence="Al doilea.")
    said = [project_on(desk, None, day) for day in (TODAY, TODAY + DAY)]
    assert [one.sentence for one in said if one] == ["Al doilea.", "Al doilea."]
    assert [one.holds for one in bands(desk, TODAY)] == [True, False, False]


def test_who_put_it_and_why_is_told(desk: Desk) -> None:
    put(desk)
    (one,) = bands(desk, TODAY)
    assert (one.noted.by, one.reason, one.start) == (desk.member.name, "contract EX-7", TODAY)
    end_band(desk, "s-a încheiat", TODAY, tick())
    (one,) = bands(desk, TODAY)
    assert not one.holds
    with pytest.raises(BadInput):
        end_band(desk, "încă o dată", TODAY, tick())


@pytest.mark.parametrize(
    "changed",
    [
        {"sentence": " ", "emblem": None},
        {"sentence": "x" * 301},
        {"sentence": "漢字"},
        {"shows": "  "},
        {"reason": ""},
        {"until": TODAY - DAY},
    ],
    ids=["nothing", "too long", "letters", "no words for the emblem", "no reason", "backwards"],
)
def test_what_cannot_stand_on_paper_is_refused_in_words(
    desk: Desk, changed: dict[str, str | bytes | date | None]
) -> None:
    with pytest.raises(BadInput):
        put(desk, **changed)
    assert bands(desk, TODAY) == ()


def test_a_sentence_without_an_emblem_is_enough_and_is_set_right(desk: Desk) -> None:
    put(desk, sentence=" Finan\u0163at \n de  UE ", emblem=None, shows="")
    found = project_on(desk, None, TODAY)
    assert found is not None
    assert (found.sentence, found.emblem) == ("Finanțat de UE", None)


@pytest.mark.parametrize(
    "content",
    [b"", b"GIF89a", b"%PDF-1.7", b"\x89PNG\r\n\x1a\n" + b"x" * LARGEST_FILE],
    ids=["empty", "another kind", "a paper", "too large"],
)
def test_a_file_that_is_no_emblem_is_refused_before_it_is_read(content: bytes) -> None:
    with pytest.raises(BadInput):
        checked_file(content)
    assert checked_file(b"\xff\xd8\xff\xe0") is FileKind.JPEG


def test_broken_pixels_are_refused_in_words() -> None:
    with pytest.raises(BadInput):
        emblem_of(10, 10, b"few")


@pytest.mark.parametrize("role", list(Role))
def test_who_writes_in_cases_puts_a_project_on_papers(desk: Desk, role: Role) -> None:
    other = at_the_desk_of(desk, role)
    assert may_set(other) == (role in CASE_ROLES)
    if may_set(other):
        put(other)
        end_band(other, "gata", TODAY, tick())
        return
    with pytest.raises(NotAllowed):
        put(other)
    put(desk)
    with pytest.raises(NotAllowed):
        end_band(other, "gata", TODAY, tick())


def test_a_largest_emblem_is_kept_and_given_back_whole(desk: Desk) -> None:
    noise = bytes((7919 * n * n + n) % 251 for n in range(600 * 600 * 3))
    large = emblem_of(600, 600, noise)
    put(desk, emblem=large)
    found = project_on(desk, None, TODAY)
    assert found is not None
    assert found.emblem is not None
    assert found.emblem.picture == large
    open_person(desk)
