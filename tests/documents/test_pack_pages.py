"""The printed pack as a paper: pages, fonts, names, marks, signatures, equal bytes."""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counsellor_app.documents.printing import PrintOrder
from counsellor_app.errors import NotReady
from counsellor_app.forms.answers import Answer, Row, rows_of
from counsellor_app.law.catalogue import Need
from counsellor_app.text import Language
from tests.builders import INDIVIDUAL_PLAN, row
from tests.documents.pack_making import (
    DAY,
    NUMBER,
    PACK_FORMS,
    a_child,
    checked_by,
    pack_of,
    pages_of_pdf,
    print_pack,
    text_of_pdf,
)

CEDILLAS = "\u015e\u015f\u0162\u0163"
NAMES = {
    "latin": ("ȚĂRANU Ștefan", {"surname": "Țăranu", "given_names": "Ștefan"}),
    "cyrillic": ("ШЕВЧЕНКО Олександр", {"surname": "Шевченко", "given_names": "Олександр"}),
    "arabic": ("الخطيب", {"surname": "الخطيب", "given_names": "يوسف"}),
}


def pdf_of(pack: PrintOrder) -> bytes:
    return print_pack(pack).pdf


def empty() -> PrintOrder:
    nothing: dict[str, dict[str, Answer]] = {form_id: {} for form_id in PACK_FORMS}
    return replace(pack_of(), answers=nothing, number=None, day=None, final=False)


def test_the_file_is_sound_and_every_font_is_in_it() -> None:
    pdf = pdf_of(pack_of())
    assert "No syntax or stream encoding errors" in checked_by("qpdf", pdf, "--check")
    fonts = checked_by("pdffonts", pdf).splitlines()[2:]
    assert len(fonts) >= 4
    assert {line.split()[-5] for line in fonts} == {"yes"}


def test_three_parts_stand_in_one_file_with_one_count_of_pages() -> None:
    pages = pages_of_pdf(pdf_of(pack_of()))
    for number, page in enumerate(pages, 1):
        assert f"Pagina {number} din {len(pages)}" in page
        assert "Dosar B-2026-000417 · versiunea 1" in page
    assert "Pagina 3 din" in pages[2]
    begins = [number for number, page in enumerate(pages) if re.search(r"^ANEXA NR", page, re.M)]
    assert len(begins) == 2
    assert "Fișa de evaluare a nevoilor individuale" in pages[begins[0]]
    assert "Planul individual" in pages[begins[1]]


def test_the_running_head_names_the_part_from_its_first_page_on() -> None:
    pages = pages_of_pdf(pdf_of(pack_of()))
    first = next(n for n, page in enumerate(pages) if "ANEXA NR. 1" in page)
    second = next(n for n, page in enumerate(pages) if "ANEXA NR. 2" in page)
    for number, page in enumerate(pages):
        assert ("Anexa nr. 1 · Protocol" in page) == (first <= number < second)
        assert ("Anexa nr. 2 · Protocol" in page) == (number >= second)
        assert (f"nr. {NUMBER} / 26.10.2026" in page) == (number > 0)


@pytest.mark.parametrize("script", NAMES)
def test_names_are_found_again_in_every_script(script: str) -> None:
    shown, typed = NAMES[script]
    assert shown in text_of_pdf(pdf_of(pack_of(changes={"person": typed})))


def test_romanian_has_its_commas_and_no_cedillas() -> None:
    text = text_of_pdf(pdf_of(pack_of()))
    assert not set(CEDILLAS) & set(text)
    assert "Obligațiile beneficiarului" in text


def test_number_and_day_are_printed_or_left_to_the_pen() -> None:
    printed = pages_of_pdf(pdf_of(pack_of()))[0]
    assert NUMBER in printed
    assert "26.10.2026" in printed
    dotted = text_of_pdf(pdf_of(replace(pack_of(), number=None, day=None)))
    assert NUMBER not in dotted
    assert "s-a încheiat la data de ......................" in dotted
    assert "la Protocolul nr. ................ din ..............." in dotted


def test_a_draft_says_so_on_every_page_and_a_final_pack_on_none() -> None:
    final, draft = pack_of(), replace(pack_of(), final=False)
    assert all("PROIECT – NESEMNAT" in page for page in pages_of_pdf(pdf_of(draft)))
    assert "NESEMNAT" not in text_of_pdf(pdf_of(final))


def test_practice_says_so_on_every_page() -> None:
    pages = pages_of_pdf(pdf_of(replace(pack_of(), practice=True)))
    assert all("EXERCIȚIU" in page for page in pages)
    assert "EXERCIȚIU" not in text_of_pdf(pdf_of(pack_of()))


def test_needs_and_names_in_the_tables_take_one_line_each() -> None:
    name = "Ana-Maria Exemplescu"
    activity = rows_of(pack_of().answers["individual_plan"], "activities")[0]
    told = replace(activity, answers={**activity.answers, "activity_responsible": name})
    pack = pack_of(changes={"individual_plan": {"activities": (told,)}})
    pages = pages_of_pdf(print_pack(pack).pdf)
    lines = [line.strip() for page in pages for line in page.splitlines()]
    for words in (*(need.text.ro for need in Need), name):
        assert any(line.startswith(words) for line in lines), words


def test_counselling_is_printed_with_its_kind_and_how_often_it_is_given() -> None:
    counselling = {**_activity(), "activity_kind": "a", "activity_counselling": "vocational"}
    rows = (row("one", {**counselling, "activity_frequency": "săptămânal"}),)
    text = text_of_pdf(pdf_of(pack_of(changes={"individual_plan": {"activities": rows}})))
    assert "consiliere vocațională · săptămânal" in text
    course = (row("two", {**counselling, "activity_kind": "c"}),)
    other = text_of_pdf(pdf_of(pack_of(changes={"individual_plan": {"activities": course}})))
    assert "vocațională ·" not in other


def test_a_case_of_which_nothing_is_known_prints_as_dotted_lines() -> None:
    text = text_of_pdf(pdf_of(empty()))
    assert "și domnul/doamna ......................, născut(ă)" in text
    assert "statutului de refugiat / protecției subsidiare" in text
    assert "Nu s-a completat încă." in text


def test_letters_no_font_has_stop_a_final_pack_and_name_the_field() -> None:
    pack = pack_of(changes={"person": {"name_own_script": "漢字"}})
    with pytest.raises(NotReady) as refused:
        print_pack(pack)
    reasons = [reason.to(Language.RO) for reason in refused.value.reasons]
    assert reasons == ["„Numele în alfabetul propriu” (Persoana): 字 漢"]
    assert pages_of_pdf(pdf_of(replace(pack, final=False)))


def signing_pages(pdf: bytes) -> list[str]:
    return [page for page in pages_of_pdf(pdf) if "Semnături." in page]


@given(words=st.integers(0, 560), rows=st.integers(1, 40), extra=st.integers(0, 600))
@settings(max_examples=8)
def test_signatures_never_stand_alone_on_a_page(words: int, rows: int, extra: int) -> None:
    activities = tuple(
        row(str(n), {**_activity(), "activity_due": "2027-01-04"}) for n in range(rows)
    )
    pack = pack_of(
        changes={
            "protocol": {"special_clauses": "clauză " * words + "ultima"},
            "needs_sheet": {"conclusions": "concluzie " * (extra % 390) + "ultima"},
            "individual_plan": {"activities": activities},
        }
    )
    pages = signing_pages(pdf_of(pack))
    assert len(pages) == 3
    protocol, needs, plan = pages
    assert "Conținutul a fost citit și tradus" in protocol
    assert "Decizia propusă privind comunitatea" in needs
    assert "Data deciziei" in plan
    for page in pages:
        assert "BENEFICIAR" in page
        assert "INTERPRET" in page


@pytest.mark.parametrize("times", [0, 20, 60, 75, 90], ids=lambda times: f"{times} sentences more")
def test_the_plan_is_signed_under_its_last_answers_however_long_they_are(times: int) -> None:
    reason = "Curs și cazare în același oraș, aproape de școala copiilor. " * (1 + times)
    pack = pack_of(changes={"individual_plan": {"community_reason": reason}})
    signed = pages_of_pdf(pdf_of(pack))[-1]
    assert "Planul se semnează după ce a fost citit beneficiarului" in signed
    assert "Data deciziei" in signed.split("Planul se semnează")[0]


def test_a_plan_of_two_hundred_rows_and_the_longest_notes_print_whole() -> None:
    def activity(n: int) -> Row:
        return row(f"a{n}", {**_activity(), "activity_description": f"activitatea{n}x"})

    longest = ("cuvânt " * 571)[:3999].strip()
    pack = pack_of(
        changes={
            "individual_plan": {"activities": tuple(activity(n) for n in range(200))},
            "needs_sheet": {"housing_situation": longest, "conclusions": longest},
            "protocol": {"special_clauses": longest},
        }
    )
    text = text_of_pdf(pdf_of(pack))
    assert [n for n in range(200) if f"activitatea{n}x" not in text] == []
    assert text.count("cuvânt") == 3 * longest.count("cuvânt")


def _activity() -> dict[str, Answer]:
    rows = INDIVIDUAL_PLAN["activities"]
    assert isinstance(rows, tuple)
    assert isinstance(rows[0], Row)
    return dict(rows[0].answers)


def test_equal_packs_give_equal_bytes_in_two_processes() -> None:
    program = (
        "from tests.documents.pack_making import pack_of, print_pack\n"
        "print(print_pack(pack_of()).file_sha256)"
    )
    digests = set()
    for seed in ("1", "4242"):
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        run = subprocess.run(
            [sys.executable, "-c", program],
            env=environment, capture_output=True, check=True, text=True,
        )  # fmt: skip
        digests.add(run.stdout.strip())
    assert digests == {print_pack(pack_of()).file_sha256}


CHANGED: dict[str, Callable[[], PrintOrder]] = {
    "number": lambda: replace(pack_of(), number="EX-46/2026"),
    "day": lambda: replace(pack_of(), day=DAY.replace(day=27)),
    "draft": lambda: replace(pack_of(), final=False),
    "practice": lambda: replace(pack_of(), practice=True),
    "organisation": lambda: replace(pack_of(), organisation="Asociația Exemplu"),
    "answer": lambda: pack_of(changes={"needs_sheet": {"conclusions": "Altele."}}),
    "hidden": lambda: pack_of(changes={"person": {"address_hidden": True}}),
    "age": lambda: a_child("2015-03-01"),
}


@pytest.mark.parametrize("change", CHANGED)
def test_the_content_hash_follows_what_the_paper_says(change: str) -> None:
    whole = print_pack(pack_of())
    assert print_pack(CHANGED[change]()).content_hash != whole.content_hash


def test_the_content_hash_ignores_what_the_paper_does_not_say() -> None:
    whole = print_pack(pack_of())
    later = replace(pack_of(), today=pack_of().today.replace(day=24))
    unsaid = {"phone": "+40 700 000 999", "safe_hours": "seara", "lives_since": "2026-07"}
    assert print_pack(later).content_hash == whole.content_hash
    assert print_pack(later).pdf == whole.pdf
    assert print_pack(pack_of(changes={"person": unsaid})).content_hash == whole.content_hash


def test_the_versions_say_of_what_the_pack_is_made() -> None:
    printed = print_pack(pack_of())
    assert printed.versions["law"] == "og-44-2004@2019-10-19"
    assert printed.versions["wording"] == "protocol@3"
    assert printed.versions["template"] == "protocol_pack@3"
    assert printed.versions["form.needs_sheet"] == "1"
    assert set(printed.versions) >= {f"form.{form_id}" for form_id in PACK_FORMS}
    assert re.fullmatch("[0-9a-f]{64}", printed.content_hash)


def test_the_metadata_name_the_document_and_nobody() -> None:
    about = checked_by("pdfinfo", pdf_of(pack_of()))
    assert f"Protocol privind participarea la programul de integrare nr. {NUMBER}" in about
    assert "Testescu" not in about.replace("TESTESCU", "Testescu")


def test_who_cannot_write_has_places_for_two_witnesses_beside_the_signatures() -> None:
    assert "nu poate semna din cauza" not in " ".join(pages_of_pdf(print_pack(pack_of()).pdf))
    pack = pack_of(changes={"person": {"literacy": ("none",)}})
    witnessed = [one for one in pages_of_pdf(print_pack(pack).pdf) if "MARTOR SAU INTERPRET" in one]
    page, *of_annexes = witnessed
    assert len(of_annexes) == 2
    assert "Semnături. Părțile semnează protocolul" in " ".join(page.split())
    assert "nu poate semna din cauza ......" in " ".join(page.split())
