"""Whole documents, read back: furniture, fonts, metadata, equal bytes."""

import io
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pikepdf
import pypdfium2
import zxingcpp
from reportlab.platypus.flowables import Flowable

from counsellor_app.documents.build import build_pdf
from counsellor_app.documents.clause_parts import clause, point
from counsellor_app.documents.formal import (
    Institution,
    Registration,
    Signatory,
    letterhead,
    signature_block,
)
from counsellor_app.documents.page import FooterFacts, PageFrame, law_line, qr_content
from counsellor_app.documents.parts import (
    Translated,
    checkbox,
    choices,
    dotted_line,
    figure,
    framed,
    heading,
    key_values,
    label,
    note,
    page_break,
    paragraph,
    question_and_answer,
    space,
    subheading,
    table,
    title,
    writing_space,
)
from counsellor_app.text import Language

HASH = "6fa9a241e89dbe2507c1" + "0b" * 22
NAMES = ("Ștefan Țăranu", "Олександр Шевченко", "يوسف الخطيب")
READ_ON = date(2019, 10, 19)

FOOTER = FooterFacts(
    case_number="B-2026-0147",
    version=3,
    content_code=HASH,
    law_line=law_line("OG nr. 44/2004", READ_ON, None, Language.RO),
)
FRAME = PageFrame(
    title="Protocol individual de integrare nr. 1247/IN",
    running_head="Protocol individual de integrare",
    running_reference="Nr. 1247/IN / 21.01.2026",
    footer=FOOTER,
    initials=("Beneficiar", "Consilier", "Coordonator"),
)


def story() -> Iterator[Flowable]:
    yield letterhead(
        Institution(name="INSTITUȚIA DE EXEMPLU", unit="Unitatea", address="Str. Exemplului nr. 1"),
        Registration(number=None, day="21.01.2026", copies=3),
    )
    yield title("PROTOCOL", Translated("پروتوکول", "prs"), basis="încheiat în temeiul art. 15")
    yield key_values([("Nume", NAMES[0]), ("Consilier", NAMES[1]), ("Tutore", NAMES[2])])
    yield heading("Obligații", Translated("وظایف", "prs"), number="1.")
    yield clause("1.1", "Clauză", Translated("ماده", "prs"))
    yield point("a)", "prima literă")
    yield paragraph("Text.")
    yield subheading("Limba română")
    yield question_and_answer("Are nevoie de curs?", choices((("Da", True), ("Nu", False))))
    yield framed(paragraph("Prevalează textul în limba română."))
    yield note("Traducere informativă, neverificată.")
    yield dotted_line("Mențiuni:")
    yield writing_space(2)
    yield page_break()
    yield title("ANEXA 1")
    yield table(
        ["Nr.", "Domeniul", "Bifat", "Constatări", "Semnătura"],
        [
            [figure(f"{n}"), label(f"Domeniul {n}"), checkbox(n % 2 == 0), "copii <mici>", ""]
            for n in range(1, 61)
        ],
        [1, 4, 2, 6, 3],
    )
    yield signature_block(
        "Semnături.",
        [
            Signatory(capacity="BENEFICIAR", name=NAMES[0]),
            Signatory(capacity="COORDONATOR", sealed=True, remark="prin delegare"),
        ],
    )
    yield space(2)


def pages_of(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    return [page.get_textpage().get_text_range() for page in document]


def test_every_page_has_its_number_head_and_footer() -> None:
    pages = pages_of(build_pdf(story(), FRAME))
    assert len(pages) >= 3
    for number, page in enumerate(pages, 1):
        assert f"Pagina {number} din {len(pages)}" in page
        assert "Dosar B-2026-0147 · versiunea 3" in page
        assert "6fa9 a241 e89d be25 07c1" in page
        assert "text consolidat la 19.10.2019, neverificat" in page
        assert "Parafe" in page
        assert ("Nr. 1247/IN / 21.01.2026" in page) == (number > 1)


def test_a_checked_act_names_the_day_in_both_languages() -> None:
    checked = date(2026, 11, 21)
    assert law_line("OG nr. 44/2004", READ_ON, checked, Language.RO) == (
        "OG nr. 44/2004: text consolidat la 19.10.2019, verificat la 21.11.2026"
    )
    assert "checked on 21.11.2026" in law_line("GO 44/2004", READ_ON, checked, Language.EN)


def test_names_in_three_scripts_are_found_again() -> None:
    first = pages_of(build_pdf(story(), FRAME))[0]
    assert [name for name in NAMES if name not in first] == []


def test_the_furniture_speaks_the_language_of_the_document() -> None:
    pages = pages_of(build_pdf(story(), replace(FRAME, language=Language.EN)))
    assert f"Page 1 of {len(pages)}" in pages[0]
    assert (
        "Registration no."
        in pages_of(
            build_pdf(
                [letterhead(Institution(name="X"), Registration("1", "2"), Language.EN)], FRAME
            )
        )[0]
    )


def test_a_draft_says_so_on_every_page_and_a_final_document_on_none() -> None:
    drafts = pages_of(build_pdf(story(), replace(FRAME, draft=True)))
    assert all("PROIECT – NESEMNAT" in page for page in drafts)
    assert not any("EXERCIȚIU" in page for page in drafts)
    assert not any("NESEMNAT" in page for page in pages_of(build_pdf(story(), FRAME)))


def test_practice_says_so_on_every_page() -> None:
    pages = pages_of(build_pdf(story(), replace(FRAME, practice=True)))
    assert all("EXERCIȚIU" in page for page in pages)


def test_the_code_on_each_page_is_read_back_from_a_coarse_black_and_white_scan() -> None:
    document = pypdfium2.PdfDocument(build_pdf(story(), FRAME))
    for number in range(len(document)):
        scan = document[number].render(scale=150 / 72, grayscale=True).to_pil().convert("1")
        read = [found.text for found in zxingcpp.read_barcodes(scan.convert("L"))]
        assert read == [f"RO-INT:B-2026-0147:v3:p{number + 1}:{HASH[:20]}"]
        assert read == [qr_content(FOOTER, number + 1)]


def opened(pdf: bytes) -> bytes:
    """Return the file with nothing compressed in it."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        plain = io.BytesIO()
        document.save(plain, qdf=True)
    return plain.getvalue()


def test_every_font_is_embedded_and_there_is_no_other() -> None:
    pdf = opened(build_pdf(story(), replace(FRAME, draft=True, practice=True)))
    assert b"Helvetica" not in pdf
    assert b"/Type1" not in pdf
    fonts = set(re.findall(rb"/FontName /([A-Z]{6}\+[\w-]+)", pdf))
    assert len(fonts) == pdf.count(b"/FontFile2") == pdf.count(b"/Subtype /Type0")
    assert {font.split(b"+")[1] for font in fonts} == {
        b"SourceSans3-Regular",
        b"SourceSans3-Bold",
        b"SourceSerif4-Regular",
        b"SourceSerif4-Bold",
        b"ScheherazadeNew-Regular",
        b"ScheherazadeNew-Bold",
    }


def test_the_metadata_name_the_document_and_its_language_and_nobody() -> None:
    pdf = build_pdf(story(), FRAME)
    facts = pypdfium2.PdfDocument(pdf).get_metadata_dict()
    assert facts["Title"] == FRAME.title
    assert facts["Author"] == facts["Producer"] == facts["Creator"] == "Consilier"
    assert not facts["CreationDate"]
    assert not facts["ModDate"]
    assert b"/Lang (ro-RO)" in opened(pdf)


def test_the_readers_contents_lead_to_the_pages_of_the_headings() -> None:
    document = pypdfium2.PdfDocument(build_pdf(story(), FRAME))
    entries = []
    for bookmark in document.get_toc():
        target = bookmark.get_dest()
        entries.append((bookmark.get_title(), target.get_index() if target else None))
    assert entries == [("PROTOCOL", 0), ("1.  Obligații", 0), ("ANEXA 1", 1)]


def test_the_same_story_gives_the_same_bytes_after_other_documents() -> None:
    first = build_pdf(story(), FRAME)
    build_pdf([paragraph("اتفق Шевченко Ștefan", "ar")], FRAME)
    assert build_pdf(story(), FRAME) == first


def test_the_same_story_gives_the_same_bytes_in_other_processes() -> None:
    program = (
        "import hashlib, runpy; "
        f"here = runpy.run_path({__file__!r}); "
        "print(hashlib.sha256(here['build_pdf'](here['story'](), here['FRAME'])).hexdigest())"
    )
    digests = set()
    for seed in ("1", "4242"):
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        run = subprocess.run(
            [sys.executable, "-c", program], env=environment, capture_output=True, check=True
        )
        digests.add(run.stdout)
    assert len(digests) == 1


def test_a_document_without_a_footer_has_no_code_and_no_count_of_pages() -> None:
    pdf = build_pdf([paragraph("Foaie.")], replace(FRAME, footer=None, initials=()))
    assert "Pagina" not in pages_of(pdf)[0]
    scan = pypdfium2.PdfDocument(pdf)[0].render(scale=2).to_pil()
    assert zxingcpp.read_barcodes(scan) == []


def test_a_document_without_a_case_names_none() -> None:
    footer = replace(FOOTER, case_number="")
    page = pages_of(build_pdf([paragraph("Formular.")], replace(FRAME, footer=footer)))[0]
    assert "Versiunea 3" in page
    assert "Dosar" not in page
