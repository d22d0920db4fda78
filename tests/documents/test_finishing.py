"""Finished papers: read aloud in the right order, kept for decades, equal bytes."""

import hashlib
import io
import os
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

import pikepdf
import pytest
from reportlab.platypus.flowables import Flowable

from counsellor_app.documents.build import build_pdf
from counsellor_app.documents.catalogue import DOCUMENTS
from counsellor_app.documents.clause_parts import clause, point
from counsellor_app.documents.document import Document
from counsellor_app.documents.pack import PROTOCOL_PACK
from counsellor_app.documents.parts import (
    Translated,
    bold,
    checkbox,
    heading,
    label,
    paragraph,
    subheading,
    table,
    title,
)
from counsellor_app.documents.pictograms import OF_ACTIVITY, OF_NEED, Pictogram
from counsellor_app.documents.plan_summary import plan_summary_pdf
from counsellor_app.documents.plan_summary_contents import summary_of
from counsellor_app.documents.printing import print_document
from counsellor_app.documents.recovery_sheet import recovery_sheet_pdf
from counsellor_app.documents.request import REQUEST
from counsellor_app.resources import resource
from counsellor_app.text import Language
from tests.builders import TODAY
from tests.documents.finished_reading import (
    Tag,
    accessibility_errors,
    archival_findings,
    as_first_standard,
    marks_of,
    owners_of,
    roles_in,
    said_in_order,
    tree_of,
    widgets_of,
)
from tests.documents.pack_making import a_child, checked_by, pack_of, pages_of_pdf, print_pack
from tests.documents.paper_making import empty_order, order_of
from tests.documents.test_plan_summary_paper import a_plan, activity, told
from tests.documents.test_script_text import FRAME, SENTENCES

NAME_IN_ARABIC = {"surname": "الخطيب", "given_names": "يوسف لله"}
JAVA = Path("/usr/share/java")
PREFLIGHT = ("preflight", "pdfbox2", "fontbox2", "xmpbox", "commons-logging", "commons-io")
NEEDED_BY_PREFLIGHT = ("javax.activation", "jaxb-api")


PAPERS: dict[str, Callable[[], bytes]] = {
    "adult": lambda: print_pack(pack_of()).pdf,
    "minor": lambda: print_pack(a_child("2016-03-01")).pdf,
    "empty": lambda: print_document(PROTOCOL_PACK, empty_order(PROTOCOL_PACK)).pdf,
    "draft": lambda: print_pack(replace(pack_of(), final=False)).pdf,
    "practice": lambda: print_pack(replace(pack_of(), practice=True)).pdf,
    "arabic_name": lambda: print_pack(pack_of(changes={"person": NAME_IN_ARABIC})).pdf,
    "summary": lambda: plan_summary_pdf(
        summary_of(told(a_plan(activity(1), activity(2)), **NAME_IN_ARABIC))
    ),
    "summary_in_two": lambda: plan_summary_pdf(summary_of(told(a_plan(activity(1)))), "en"),
    "recovery": lambda: recovery_sheet_pdf("-".join(["ABCD"] * 9), Language.EN, TODAY),
}


@cache
def made(paper: str) -> bytes:
    return PAPERS[paper]()


def built(*parts: Flowable) -> bytes:
    return build_pdf([title("PROBĂ"), *parts], FRAME)


def tags(pdf: bytes, role: str) -> list[Tag]:
    return [tag for tag in tree_of(pdf).all() if tag.role == role]


# What the tools that read such files say


@pytest.mark.parametrize("paper", PAPERS)
def test_a_paper_is_a_sound_tagged_file_with_a_title(paper: str) -> None:
    pdf = made(paper)
    assert "No syntax or stream encoding errors" in checked_by("qpdf", pdf, "--check")
    facts = dict(line.split(":", 1) for line in checked_by("pdfinfo", pdf).splitlines())
    assert facts["Tagged"].strip() == "yes"
    assert facts["Title"].strip()
    said = checked_by("pdfinfo", pdf, "-meta")
    assert "<pdfaid:part>3</pdfaid:part>" in said
    assert "<pdfaid:conformance>B</pdfaid:conformance>" in said
    assert "<pdfuaid:part>1</pdfuaid:part>" in said


def test_a_checker_of_accessibility_finds_no_error() -> None:
    assert accessibility_errors({paper: made(paper) for paper in PAPERS}) == []


@pytest.mark.parametrize("paper", PAPERS)
def test_a_validator_of_archival_files_finds_nothing(paper: str) -> None:
    assert archival_findings(made(paper)) == []


@pytest.mark.parametrize("language", SENTENCES)
def test_a_text_in_any_script_may_be_archived(language: str) -> None:
    words = (SENTENCES[language], bold(SENTENCES[language]))
    pdf = built(paragraph(words, language))
    assert archival_findings(pdf) == []
    assert accessibility_errors({language: pdf}, "--layer", "conformance") == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda one: one.kind.value)
def test_every_document_may_be_archived_and_is_marked_whole(document: Document) -> None:
    for order in (order_of(document), empty_order(document)):
        pdf = print_document(document, order).pdf
        assert archival_findings(pdf) == []
        assert_marked_whole(pdf)


@pytest.mark.thorough
def test_a_checker_of_accessibility_finds_no_document_against_the_standard() -> None:
    papers = {
        f"{document.kind.value}_{name}": print_document(document, make(document)).pdf
        for document in DOCUMENTS
        for name, make in (("complete", order_of), ("empty", empty_order))
    }
    assert accessibility_errors(papers, "--layer", "conformance") == []


@pytest.mark.thorough
@pytest.mark.parametrize("paper", PAPERS)
def test_preflight_finds_an_older_rendering_valid(paper: str) -> None:
    places = [str(JAVA / f"{name}.jar") for name in (*PREFLIGHT, *NEEDED_BY_PREFLIGHT)]
    program = "org.apache.pdfbox.preflight.Validator_A1b"
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "paper.pdf"
        path.write_bytes(as_first_standard(made(paper)))
        run = subprocess.run(
            ["java", "-cp", os.pathsep.join(places), program, str(path)],
            capture_output=True,
            check=False,
            encoding="utf-8",
        )
    assert "is a valid PDF/A-1b file" in run.stdout, run.stdout + run.stderr


@pytest.mark.thorough
def test_a_second_validator_agrees_where_the_system_has_it() -> None:
    """Debian has no veraPDF; where one is installed it reads every paper, else pikepdf alone."""
    program = shutil.which("verapdf")
    for paper in PAPERS:
        pdf = made(paper)
        assert archival_findings(pdf) == []
        if program is not None:
            with tempfile.TemporaryDirectory() as folder:
                path = Path(folder) / "paper.pdf"
                path.write_bytes(pdf)
                command = [program, "--flavour", "3b", "--format", "text", str(path)]
                run = subprocess.run(command, capture_output=True, check=False, encoding="utf-8")
            assert run.stdout.startswith("PASS"), (paper, run.stdout)


# The tree


def assert_marked_whole(pdf: bytes) -> None:
    marks = marks_of(pdf)
    in_tree = [mark for tag in tree_of(pdf).all() for mark in tag.marks]
    assert Counter(in_tree) == Counter(marks) == Counter(owners_of(pdf))
    assert set(Counter(marks).values()) == {1}


@pytest.mark.parametrize("paper", PAPERS)
def test_every_stretch_of_a_page_belongs_to_one_element_or_to_the_furniture(paper: str) -> None:
    assert_marked_whole(made(paper))


def test_what_is_drawn_outside_of_every_part_is_noticed() -> None:
    with pikepdf.open(io.BytesIO(made("adult"))) as document:
        page = document.pages[0]
        page.contents_add(b"BT /F1 9 Tf <0001> Tj ET")
        spoiled = io.BytesIO()
        document.save(spoiled)
    with pytest.raises(ValueError, match="outside of every part"):
        marks_of(spoiled.getvalue())


def test_headings_are_read_in_the_order_of_the_pages() -> None:
    pdf = made("adult")
    pages = " ".join(" ".join(pages_of_pdf(pdf)).split())
    read = [words for role, words in said_in_order(pdf) if role in {"H1", "H2", "H3"}]
    places = [pages.index(" ".join(words.split())) for words in read if words.startswith("Art.")]
    assert len(places) > 8
    assert places == sorted(places)
    annexes = [words for words in read if words.startswith("ANEXA")]
    assert annexes == ["ANEXA NR. 1", "ANEXA NR. 2"]


def test_the_words_of_a_paragraph_are_parted_where_its_lines_are() -> None:
    words = [f"cuvânt{number}" for number in range(200)]
    pdf = built(paragraph(" ".join(words)))
    (said,) = [said for role, said in said_in_order(pdf) if role == "P" and "cuvânt" in said]
    assert said.split() == words


def test_furniture_is_not_read() -> None:
    said = " ".join(words for _, words in said_in_order(made("adult")))
    assert "Pagina 1 din" in pages_of_pdf(made("adult"))[0]
    assert "Pagina" not in said
    assert "Cod de conținut" not in said


@pytest.mark.parametrize(
    ("final", "practice", "state"),
    [
        (False, False, "PROIECT – NESEMNAT"),
        (True, True, "EXERCIȚIU"),
        (False, True, "PROIECT – NESEMNAT · EXERCIȚIU"),
    ],
)
def test_the_state_of_a_paper_is_read_once_and_first(
    final: bool, practice: bool, state: str
) -> None:
    order = replace(order_of(REQUEST), final=final, practice=practice)
    pdf = print_document(REQUEST, order).pdf
    said = [words for _, words in said_in_order(pdf)]
    assert said[0] == state
    assert said.count(state) == 1


def test_a_paragraph_over_two_pages_is_one_paragraph() -> None:
    pdf = built(paragraph("unu doi trei patru cinci șase " * 500))
    whole = max(tags(pdf, "P"), key=lambda tag: len(tag.marks))
    assert [page for page, _ in whole.marks] == list(range(len(pages_of_pdf(pdf))))
    assert len(whole.marks) > 1


def test_a_table_over_two_pages_is_one_table_whose_head_is_read_once() -> None:
    rows = [(label(f"Rândul {number}"), f"valoarea {number}", checkbox(True), "")
            for number in range(60)]  # fmt: skip
    pdf = built(table(("Numele", "Valoarea", "Bifa", "Locul"), rows, (3, 3, 1, 2)))
    assert len(pages_of_pdf(pdf)) > 1
    (whole,) = tags(pdf, "Table")
    assert [tag.role for tag in whole.inside] == ["TR"] * 61
    assert {len(row.inside) for row in whole.inside} == {4}
    scopes = Counter(tag.attribute for tag in tags(pdf, "TH"))
    assert scopes == {"Column": 4, "Row": 60}
    said = [words for _, words in said_in_order(pdf)]
    assert said.count("Numele") == 1
    assert pages_of_pdf(pdf)[1].count("Numele") == 1


def test_a_row_divided_between_pages_is_one_row() -> None:
    rows = [("scurt", "lung lung lung " * 900), ("scurt", "scurt")]
    pdf = built(table(("Unu", "Doi"), rows, (1, 2)))
    assert len(pages_of_pdf(pdf)) > 1
    assert len(tags(pdf, "TR")) == 3
    assert len(tags(pdf, "TD")) == 4


def test_clauses_are_a_list_and_points_a_list_inside_it() -> None:
    points = (point("a)", "unu;"), point("b)", "doi."))
    clauses = [clause(f"({number})", words) for number, words in enumerate("xyz", 1)]
    pdf = built(clauses[0], *points, clauses[1], paragraph("Între ele."), clauses[2])
    outer = [tag for tag in tree_of(pdf).inside if tag.role == "L"]
    assert [len(one.inside) for one in outer] == [2, 1]
    first = outer[0].inside[0]
    assert [tag.role for tag in first.inside] == ["Lbl", "LBody"]
    inner = first.inside[1].inside[-1]
    assert (inner.role, inner.attribute, len(inner.inside)) == ("L", "LowerAlpha", 2)
    said = [words for _, words in said_in_order(pdf)]
    assert said[1:7] == ["(1)", "x", "a)", "unu;", "b)", "doi."]


def test_no_level_of_headings_is_left_out() -> None:
    pdf = built(subheading("Mic"), heading("Mare"), subheading("Mic"), paragraph("text"))
    assert roles_in(pdf) == ["Document", "H1", "H2", "H2", "H3", "P"]
    assert roles_in(build_pdf([heading("Mare")], FRAME)) == ["Document", "H1"]


def test_another_language_is_told_and_the_documents_own_is_not() -> None:
    pdf = built(clause("1", "text", Translated(SENTENCES["ar"], "ar")), paragraph("مثال", "und"))
    assert [tag.language for tag in tags(pdf, "P")] == ["", "ar", ""]
    with pikepdf.open(io.BytesIO(made("recovery"))) as document:
        assert document.Root.Lang == "en-GB"
    assert {tag.language for tag in tree_of(made("recovery")).all()} == {""}


def test_boxes_and_pictograms_are_told_in_words() -> None:
    boxes = {tag.alternative for tag in tags(made("adult"), "Figure")}
    assert boxes == {"bifat", "nebifat"}
    shown = {tag.alternative for tag in tags(made("summary"), "Figure")}
    assert {"limba română", "când", "cine", "întrebări"} <= shown


# What is in the file beside the pages


@pytest.mark.parametrize("paper", PAPERS)
def test_no_day_and_no_person_is_in_the_metadata(paper: str) -> None:
    with pikepdf.open(io.BytesIO(made(paper))) as document:
        said = document.Root.Metadata.read_bytes().decode("utf-8")
        info = {str(key): str(value) for key, value in document.docinfo.items()}
    assert set(info) == {"/Title", "/Author", "/Creator", "/Producer"}
    assert not any("Date" in line for line in said.splitlines())
    for name in ("Testescu", "TESTESCU", "Exemplu", "الخطيب"):
        assert name not in said
        assert name not in str(info)


def test_a_title_with_signs_of_markup_stays_a_title() -> None:
    pdf = build_pdf([title("T")], replace(FRAME, title="Act <nr. 1> & $anexa"))
    assert "Act &lt;nr. 1&gt; &amp; $anexa</rdf:li>" in checked_by("pdfinfo", pdf, "-meta")
    assert archival_findings(pdf) == []


@pytest.mark.parametrize("paper", PAPERS)
def test_there_is_no_link_and_the_keyboard_follows_the_tree(paper: str) -> None:
    with pikepdf.open(io.BytesIO(made(paper))) as document:
        assert document.Root.ViewerPreferences.DisplayDocTitle
        for page in document.pages:
            assert page.obj.Tabs == pikepdf.Name.S
        assert {str(one.Subtype) for one in widgets_of(document)} <= {"/Widget"}


def test_the_meaning_of_colours_is_the_shipped_profile() -> None:
    with pikepdf.open(io.BytesIO(made("adult"))) as document:
        profile = document.Root.OutputIntents[0].DestOutputProfile.read_bytes()
    assert profile == resource("icc", "sRGB.icc").read_bytes()
    assert hashlib.sha256(profile).hexdigest().startswith("2a92d4bae450b76d")
    assert "zlib" in resource("icc", "LICENSE.txt").read_text(encoding="utf-8")


def test_every_pictogram_of_the_paper_has_words() -> None:
    for name in {*OF_ACTIVITY.values(), *OF_NEED.values()}:
        (figure,) = tags(built(Pictogram(name, 20)), "Figure")
        assert figure.alternative


def test_the_same_paper_has_the_same_bytes_in_other_processes() -> None:
    program = (
        "import hashlib, runpy; "
        f"here = runpy.run_path({__file__!r}); "
        "print([hashlib.sha256(here['PAPERS'][one]()).hexdigest() "
        "for one in ('adult', 'summary_in_two')])"
    )
    digests = {str([hashlib.sha256(made(one)).hexdigest() for one in ("adult", "summary_in_two")])}
    for seed in ("1", "4242"):
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        run = subprocess.run(
            [sys.executable, "-c", program], env=environment, capture_output=True, check=True
        )
        digests.add(run.stdout.decode("utf-8").strip())
    assert len(digests) == 1
