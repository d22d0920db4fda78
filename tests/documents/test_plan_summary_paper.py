"""The plan in short on paper: its words, what it leaves unsaid, its pages, equal bytes."""

from dataclasses import replace
from datetime import date
from string import Formatter

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counsellor_app.documents import look
from counsellor_app.documents.courtesy import LANGUAGES
from counsellor_app.documents.plain_wording import plain_wording
from counsellor_app.documents.plan_summary import DOCUMENT, plan_summary_pdf
from counsellor_app.documents.plan_summary_contents import PlanTold, summary_of
from counsellor_app.errors import NotReady
from counsellor_app.forms.answers import Answer, Answers, Row
from counsellor_app.law.catalogue import Activity, Need
from tests.builders import INDIVIDUAL_PLAN, PERSON, row
from tests.documents.pack_making import checked_by, pages_of_pdf, text_of_pdf

WORDING = plain_wording(DOCUMENT)
ACTIVITY: dict[str, Answer] = {
    "activity_kind": "c",
    "activity_description": "Curs de limba română, nivel A1",
    "activity_need": "romanian_need",
    "activity_frequency": "de două ori pe săptămână",
    "activity_hours": 120,
    "activity_due": "2027-06-18",
    "activity_responsible": "Profesorescu Ema-Exemplu",
    "activity_institution": "Inspectoratul Școlar Exemplu",
    "activity_stage": "planned",
}
CEDILLAS = "\u015e\u015f\u0162\u0163"
HEADINGS = ("goals", "own", "given", "end", "place_and_end", "ask", "reading")
NAMED = {
    "surname": "Testescu",
    "given_names": "Amina-Exemplu",
    "name_own_script": "أمينة مثال",
}


def activity(number: int, **changed: Answer) -> Row:
    return row(f"a{number}", {**ACTIVITY, **changed})


def a_plan(*activities: Row, **changed: Answer) -> Answers:
    return {**INDIVIDUAL_PLAN, "activities": activities, **changed}


def told(plan: Answers, **person: Answer) -> PlanTold:
    return PlanTold(
        case_number="B-2026-000417",
        plan=plan,
        person={**NAMED, **person},
        ends=date(2027, 11, 2),
        asked="Consilierescu Ana-Exemplu",
        organisation="Asociația Exemplu",
        final=True,
        practice=False,
    )


def paper(plan: Answers, second: str | None = None, person: Answers | None = None) -> bytes:
    return plan_summary_pdf(summary_of(told(plan, **(person or {}))), second)


def words(plan: Answers, second: str | None = None, person: Answers | None = None) -> str:
    return text_of_pdf(paper(plan, second, person))


def test_the_file_is_sound_and_every_font_is_in_it() -> None:
    pdf = paper(a_plan(activity(1)), "en")
    assert "No syntax or stream encoding errors" in checked_by("qpdf", pdf, "--check")
    fonts = checked_by("pdffonts", pdf).splitlines()[2:]
    assert {line.split()[-5] for line in fonts} == {"yes"}
    assert "Planul meu, pe scurt" in checked_by("pdfinfo", pdf)
    assert "Testescu" not in checked_by("pdfinfo", pdf)


@pytest.mark.parametrize("second", [None, *(tongue.code for tongue in WORDING.beside)])
def test_it_says_what_when_who_and_whom_to_ask(second: str | None) -> None:
    plan = a_plan(activity(1), activity(2, activity_kind="e", activity_description="Cererea AJPIS"))
    said = words(plan, second)
    for part in (
        "TESTESCU Amina-Exemplu", "Ajunge la nivelul A2", "Curs de limba română, nivel A1",
        "de două ori pe săptămână · 120 de ore", "18.06.2027", "Profesorescu Ema-Exemplu",
        "Inspectoratul Școlar Exemplu", "Cererea AJPIS", "Galați", "Modelescu Ana-Exemplu",
        "Asociația Exemplu", "2 noiembrie 2027", "Ce faceți dumneavoastră",
        "Ce fac alții pentru dumneavoastră", "Pentru consilier: de citit cu voce tare",
    ):  # fmt: skip
        assert part in said, part
    for part in ("What you do", "2 November 2027", "Romanian language course"):
        assert (part in said) == (second == "en"), part


@pytest.mark.parametrize("kind", list(Activity), ids=lambda kind: kind.value)
def test_every_kind_of_activity_has_its_plain_words(kind: Activity) -> None:
    said = words(a_plan(activity(1, activity_kind=kind.value)), "en")
    for code in ("ro", "en"):
        sentence = WORDING.said(f"kind_{kind.value}", code)
        assert set(sentence.replace(",", " ").split()) <= set(said.replace(",", " ").split())


def test_the_nearest_day_stands_first_and_a_cancelled_activity_not_at_all() -> None:
    said = words(
        a_plan(
            activity(1, activity_description="primulscris", activity_due="2027-05-01"),
            activity(2, activity_description="celmaiaproape", activity_due="2027-02-01"),
            activity(3, activity_description="renunțat", activity_stage="cancelled"),
            activity(4, activity_description="terminat", activity_stage="done"),
        )
    )
    assert said.index("celmaiaproape") < said.index("primulscris") < said.index("terminat")
    assert "renunțat" not in said
    assert "făcut" in said.split("terminat")[1]


@pytest.mark.parametrize("need", [Need.HEALTH, Need.PSYCHOLOGICAL], ids=lambda need: need.value)
def test_neither_illness_nor_psychological_help_is_named_and_the_day_stays(need: Need) -> None:
    plan = a_plan(
        activity(
            1,
            activity_need=f"{need.value}_need",
            activity_description="tratamentulascuns",
            activity_frequency="lunarascuns",
            activity_responsible="doctorulascuns",
            activity_institution="spitalulascuns",
        ),
        objectives=(
            row("g", {"objective": "scopulascuns", "objective_need": f"{need.value}_need"}),
        ),
    )
    said = words(plan, "en")
    assert "ascuns" not in said
    assert need.text.ro not in said
    assert "Un pas despre care am vorbit" in said
    assert "18.06.2027" in said
    assert summary_of(told(plan)).unsaid == 1


def test_what_tells_of_vulnerability_agreement_or_contact_is_never_printed() -> None:
    kept = {**INDIVIDUAL_PLAN, "adaptations": "adaptareascunsă"}
    said = words(kept, person=PERSON)
    plan_words = ("adaptareascunsă", "Ar dori alt oraș", "după primul modul", "Curs și cazare")
    for part in (*plan_words, str(PERSON["phone"]), str(PERSON["cnp"])):
        assert part not in said, part


def test_of_a_hidden_address_the_paper_says_nothing() -> None:
    plan = a_plan(
        activity(1, activity_description="Întâlnire la Galați, în centru"),
        activity(2, activity_kind="g", activity_description="Cazare"),
        activity(3, activity_need="housing_need", activity_description="Chirie"),
        activity(4, activity_institution="Școala din GALATI"),
    )
    known: dict[str, Answer] = {"locality": "Galați", "address": "Str. Exemplului nr. 5"}
    assert "Galați" in words(plan, person=known)
    said = words(plan, "en", {**known, "address_hidden": True})
    for part in ("Galați", "GALATI", "Cazare", "Chirie", "Exemplului", "regional centre", "Unde"):
        assert part not in said, part
    assert "Profesorescu Ema-Exemplu" in said


@pytest.mark.parametrize("topic", ["whereabouts", "appointments"])
@pytest.mark.parametrize("second", [None, "en"])
def test_where_places_and_appointments_are_closed_the_counsellor_says_them(
    topic: str, second: str | None
) -> None:
    goal = row("g", {"objective": "Merge la Școala Locascuns", "objective_need": "romanian_need"})
    plan = a_plan(
        activity(
            1,
            activity_description="Curs la Școala Locascuns, sala 4",
            activity_frequency="lunea, de la 10:15",
            activity_institution="Școala Locascuns",
            activity_responsible="secretariatul, sala 4",
        ),
        activity(2, activity_description="Se înscrie la Școala Locascuns", activity_kind="h"),
        objectives=(goal,),
    )
    whole = plan_summary_pdf(summary_of(told(plan)), second)
    closed = summary_of(replace(told(plan), closed=frozenset({topic})))
    said, open_words = text_of_pdf(plan_summary_pdf(closed, second)), text_of_pdf(whole)
    for part in ("Locascuns", "10:15", "sala 4", "secretariatul"):
        assert part in open_words, part
        assert part not in said, part
    assert said.count("Detaliile le spune consilierul.") == closed.unsaid == 2
    assert ("18.06.2027" in said) is (topic == "whereabouts")
    assert "Curs de limba română" in said
    assert "Detaliile le spune" not in open_words
    assert ("Your counsellor tells you the details." in said) is (second == "en")


def test_of_other_closed_topics_the_steps_keep_their_words() -> None:
    plan = a_plan(activity(1))
    closed = replace(told(plan), closed=frozenset({"contact", "income", "plan", "origin"}))
    assert plan_summary_pdf(summary_of(closed)) == paper(plan)


def test_the_state_of_the_plan_stands_across_every_page_and_the_footer_has_no_code() -> None:
    final = told(a_plan(*(activity(n) for n in range(12))))
    draft = replace(final, final=False, practice=True)
    pages = pages_of_pdf(plan_summary_pdf(summary_of(draft), "en"))
    assert all("PROIECT – NESEMNAT" in page and "EXERCIȚIU" in page for page in pages)
    pages = pages_of_pdf(plan_summary_pdf(summary_of(final), "en"))
    for number, page in enumerate(pages, 1):
        assert f"Dosar B-2026-000417 · plan_summary@{WORDING.version}" in page
        assert f"Pagina {number} din {len(pages)}" in page
        assert not any(mark in page for mark in ("NESEMNAT", "EXERCIȚIU", "Cod de conținut"))


def test_a_plan_of_three_activities_takes_two_pages_and_the_reading_text_may_follow() -> None:
    kinds = ("c", "a", "e")
    plan = a_plan(*(activity(n, activity_kind=kind) for n, kind in enumerate(kinds)))
    alone, beside = (len(pages_of_pdf(paper(plan, second))) for second in (None, "en"))
    assert alone == 2
    asked = [WORDING.said("ask", "ro") in page for page in pages_of_pdf(paper(plan, "en"))]
    assert asked.index(True) == 1
    assert beside <= 3


def test_the_person_reads_letters_of_sixteen_points_at_least() -> None:
    styles = [getattr(look, name) for name in dir(look) if name.startswith("LARGE_")]
    sizes = [style.size for style in styles if hasattr(style, "size")]
    assert len(sizes) == 8
    assert min(sizes) >= 16


def test_equal_summaries_give_equal_bytes_and_names_of_every_script_are_found() -> None:
    plan = a_plan(activity(1))
    assert paper(plan, "en") == paper(plan, "en")
    assert "ШЕВЧЕНКО Олена" in words(plan, person={"surname": "Шевченко", "given_names": "Олена"})
    assert "أمينة" in words(plan)


def test_letters_no_font_has_are_refused_and_the_field_is_named() -> None:
    with pytest.raises(NotReady) as refused:
        paper(a_plan(activity(1, activity_description="漢字")))
    (reason,) = refused.value.reasons
    assert reason.ro == "„Activități” (Plan individual): 字 漢"


def test_every_language_says_every_sentence_with_the_same_places_and_a_review_state() -> None:
    assert set(WORDING.reviews) == {"ro", *LANGUAGES}
    assert [tongue.code for tongue in WORDING.beside] == list(LANGUAGES)
    for name, said in WORDING.sentences.items():
        places = {
            frozenset(place for _, place, _, _ in Formatter().parse(one) if place)
            for one in said.values()
        }
        assert len(places) == 1, name
        assert not set(CEDILLAS) & set(said["ro"]), name
    for review in WORDING.reviews.values():
        assert review.state in {"reviewed", "unreviewed"}
    for kind in Activity:
        assert f"kind_{kind.value}" in WORDING.sentences


def test_a_language_that_lacks_a_sentence_is_not_offered() -> None:
    lacking = {**WORDING.sentences, "title": {"ro": "Planul meu, pe scurt"}}
    assert replace(WORDING, sentences=lacking).beside == ()


LONG = st.text("abcdefghij țș", min_size=1, max_size=120).filter(lambda text: text.strip() != "")
LETTERS = st.sampled_from([kind.value for kind in Activity])
DAYS = st.dates(date(2026, 12, 1), date(2027, 12, 31)).map(date.isoformat)
ACTIVITIES = st.fixed_dictionaries(
    {
        "activity_kind": LETTERS,
        "activity_description": LONG,
        "activity_due": DAYS,
        "activity_responsible": LONG,
        "activity_institution": LONG,
    }
)


@given(
    drawn=st.lists(ACTIVITIES, max_size=40),
    goals=st.lists(LONG, max_size=8),
    second=st.sampled_from([None, "en"]),
    hidden=st.booleans(),
)
@settings(max_examples=12, deadline=None)
def test_any_plan_prints_inside_its_margins_without_a_lone_heading(
    drawn: list[dict[str, str]], goals: list[str], second: str | None, hidden: bool
) -> None:
    steps = [activity(n, **changed) for n, changed in enumerate(drawn)]
    aims = tuple(
        row(f"g{n}", {"objective": goal, "objective_need": "romanian_need"})
        for n, goal in enumerate(goals)
    )
    pdf = paper(a_plan(*steps, objectives=aims), second, {"address_hidden": hidden})
    headings = {WORDING.said(name, code) for name in HEADINGS for code in ("ro", "en")}
    for page in pages_of_pdf(pdf):
        body = [line for line in page.splitlines() if line.strip() and not _is_foot(line)]
        assert body
        assert body[-1] not in headings
    assert _beyond_margins(pdf) == []
    said = text_of_pdf(pdf)
    days = [f"{day[8:]}.{day[5:7]}.{day[:4]}" for day in (one["activity_due"] for one in drawn)]
    assert sorted(days) == sorted(word for word in said.split() if word in set(days))


def _is_foot(line: str) -> bool:
    return line.startswith(("Dosar ", "Pagina ", "Planul meu, pe scurt"))


def _beyond_margins(pdf: bytes) -> list[str]:
    """Return the signs that stand outside the text area, but for head and foot."""
    found = []
    document = pypdfium2.PdfDocument(pdf)
    for page in document:
        text = page.get_textpage()
        for index in range(text.count_chars()):
            left, bottom, right, _ = text.get_charbox(index)
            if right - left and (
                left < look.LEFT_MARGIN - 1
                or right > look.PAGE_WIDTH - look.RIGHT_MARGIN + 1
                or look.FOOTER_TOP < bottom < look.BOTTOM_MARGIN - 1
            ):
                found.append(text.get_text_range(index, 1))
    document.close()
    return found
