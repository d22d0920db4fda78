"""Words found in a document in its window: marked, walked through, or said not to be there."""

import io
import re
import subprocess

import pikepdf
import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLineEdit, QScrollArea, QToolButton
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from counsellor_app.ui.found_words import Span, spans_of
from counsellor_app.ui.pdf_pages import PdfPages
from counsellor_app.ui.theme import Look, wear
from tests.counsellor import Counsellor
from tests.documents.pack_making import pages_of_pdf
from tests.ui.pdf_reading import issued_pack, pdf_of, settles, shows, sits_at, thumbnails

_Key, _Held = Qt.Key, Qt.KeyboardModifier
_NEAR = 2.5  # points
_DARK = 120


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return issued_pack(tmp_path_factory)


@pytest.fixture
def taken() -> list[str]:
    """Return what the window around the view did by its own key."""
    return []


@pytest.fixture
def hands(qtbot: QtBot, qapp: QApplication, taken: list[str]) -> Counsellor:
    wear(qapp, Look())
    return sits_at(qtbot, taken)


def looks_for(hands: Counsellor, words: str) -> None:
    hands.presses(_Key.Key_F, _Held.ControlModifier)
    hands.presses(_Key.Key_Backspace)
    hands.types("pdf.find_words", words)
    settles(hands)


def picture(hands: Counsellor) -> QImage:
    """Return what is seen of the pages, without colours."""
    area = hands.page.findChildren(QScrollArea)[0]
    return area.viewport().grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)


def test_ctrl_f_in_the_document_is_the_documents_and_elsewhere_the_windows(
    hands: Counsellor, taken: list[str], pack: bytes
) -> None:
    shows(hands, pack)
    hands.presses(_Key.Key_F, _Held.ControlModifier)
    assert hands.focused() == "pdf.find_words"
    assert taken == []

    hands.box("beside").setFocus()
    hands.presses(_Key.Key_F, _Held.ControlModifier)
    assert taken == ["cases"]


@pytest.mark.parametrize("words", ["stefan-exemplu", "ȘTEFAN", "integrării", "مثال", "alin. (2)"])
def test_every_place_another_reader_finds_is_found(
    hands: Counsellor, pack: bytes, words: str
) -> None:
    read = [len(spans_of(words, page)) for page in pages_of_pdf(pack)]
    assert sum(read) > 0

    shows(hands, pack)
    looks_for(hands, words)

    assert hands.sees(f"1 din {sum(read)}")


def test_enter_and_f3_walk_the_places_and_go_round_at_the_ends(
    hands: Counsellor, pack: bytes
) -> None:
    view = shows(hands, pack)
    looks_for(hands, "beneficiarul")
    count = sum(len(spans_of("beneficiarul", page)) for page in pages_of_pdf(pack))
    pages = [view.page_in_sight()]
    for place in range(2, count + 1):
        hands.presses(_Key.Key_Return if place % 2 else _Key.Key_F3)
        assert hands.sees(f"{place} din {count}")
        pages.append(view.page_in_sight())
    assert pages == sorted(pages)
    assert len(set(pages)) > 1

    hands.presses(_Key.Key_Enter)
    assert hands.sees(f"1 din {count}")
    hands.presses(_Key.Key_Return, _Held.ShiftModifier)
    assert hands.sees(f"{count} din {count}")
    hands.presses(_Key.Key_F3, _Held.ShiftModifier)
    assert hands.sees(f"{count - 1} din {count}")


def test_the_search_begins_at_the_page_in_sight(hands: Counsellor, pack: bytes) -> None:
    view = shows(hands, pack)
    thumbnails(hands).setFocus()
    hands.presses(_Key.Key_5)
    looks_for(hands, "exemplu")

    before = sum(len(spans_of("exemplu", page)) for page in pages_of_pdf(pack)[:4])
    assert view.page_in_sight() >= 5
    assert hands.sees(f"{before + 1} din ")


@pytest.mark.parametrize("words", ["xyzzy", "([*", "lung " * 39])
def test_what_is_not_there_is_said(hands: Counsellor, pack: bytes, words: str) -> None:
    shows(hands, pack)
    looks_for(hands, words)
    assert hands.sees("Nu apare în document")
    hands.presses(_Key.Key_Return)
    hands.presses(_Key.Key_F3, _Held.ShiftModifier)

    looks_for(hands, " ")
    assert not hands.sees("Nu apare în document")


def test_marks_are_seen_without_colours_and_the_current_one_in_another_way(
    hands: Counsellor, pack: bytes
) -> None:
    shows(hands, pack)
    looks_for(hands, "xyzzy")
    bare = picture(hands)
    looks_for(hands, "integrare")
    first = picture(hands)
    hands.presses(_Key.Key_Return)
    second = picture(hands)

    assert differences(bare, first) > 1000
    assert differences(first, second) > 200  # a thick dark frame went from one to the other
    assert darker(bare, first) == differences(bare, first)  # no letter is painted over


def differences(before: QImage, after: QImage) -> int:
    return sum(one != other for one, other in points(before, after))


def darker(before: QImage, after: QImage) -> int:
    return sum(other < one for one, other in points(before, after))


def points(before: QImage, after: QImage) -> list[tuple[int, int]]:
    assert before.size() == after.size()
    return [
        (before.pixelColor(x, y).red(), after.pixelColor(x, y).red())
        for y in range(before.height())
        for x in range(before.width())
    ]


def test_esc_takes_the_marks_away_and_gives_the_focus_back(hands: Counsellor, pack: bytes) -> None:
    shown = shows(hands, pack)
    bare = picture(hands)
    thumbnails(hands).setFocus()
    looks_for(hands, "programul de integrare")
    assert hands.is_asked("pdf.find_words")

    hands.presses(_Key.Key_Escape)

    assert not hands.is_asked("pdf.find_words")
    assert hands.focus() is thumbnails(hands)
    hands.waits_until(lambda: picture(hands).size() == bare.size())
    shown.setFocus()
    hands.presses(_Key.Key_Home)
    assert differences(picture(hands), bare) == 0


def test_what_was_typed_is_selected_when_the_bar_opens_again(
    hands: Counsellor, pack: bytes
) -> None:
    shows(hands, pack)
    looks_for(hands, "integrare")
    hands.presses(_Key.Key_Escape)
    hands.presses(_Key.Key_F3)
    settles(hands)

    assert hands.finds("pdf.find_words", QLineEdit).selectedText() == "integrare"
    assert hands.sees("1 din ")


def test_another_document_is_searched_for_the_same_words(hands: Counsellor, pack: bytes) -> None:
    view = shows(hands, pack)
    looks_for(hands, "pagina 2")
    view.show_pdf(pdf_of(3))
    settles(hands)
    assert hands.sees("1 din 1")
    assert view.page_in_sight() == 2

    view.show_pdf(b"nu este un PDF")
    assert not hands.sees("1 din 1")
    assert not hands.finds("pdf.find", QToolButton).isEnabled()


def test_the_place_of_words_is_where_another_reader_sees_them(pack: bytes) -> None:
    pages = PdfPages(pack)
    for name, left, top, right, bottom in words_placed(pack)[:150]:
        near = QRectF(left, top, right - left, bottom - top)
        boxes = [
            box
            for boxes_of_one in pages.boxes(0, spans_of(name, pages.text(0)))
            for box in boxes_of_one
        ]
        assert any(
            abs(box.left() - left) < _NEAR
            and abs(box.right() - right) < _NEAR
            and near.contains(box.center())
            for box in boxes
        ), name


def words_placed(pdf: bytes) -> list[tuple[str, float, float, float, float]]:
    """Return the longer words of the first page and their places, as pdftotext sees them."""
    told = subprocess.run(
        ["pdftotext", "-bbox", "-l", "1", "-", "-"], input=pdf, capture_output=True, check=True
    ).stdout.decode("utf-8")
    word = r'xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(\w{4,})<'
    return [(name, *(float(place) for place in places)) for *places, name in re.findall(word, told)]


def test_words_across_the_end_of_a_line_have_a_box_on_each(pack: bytes) -> None:
    pages = PdfPages(pack)
    text = pages.text(0)
    end = text.index("EX-1/2026") + len("EX-1/2026")
    words = text[end - 4 : end] + " " + text[end:].split()[0]
    (span, *_) = spans_of(words, text)

    ((first, second),) = pages.boxes(0, [span])

    assert first.bottom() < second.center().y()
    assert second.left() < first.left()


@pytest.mark.parametrize("turned", [0, 90, 180, 270])
def test_a_page_that_is_turned_or_cut_has_its_words_where_they_are_seen(turned: int) -> None:
    written = io.BytesIO()
    canvas = Canvas(written, pagesize=(595, 842))
    canvas.drawString(300, 600, "CUVÂNT")
    canvas.save()
    with pikepdf.open(written) as document:
        document.pages[0].obj["/Rotate"] = turned
        document.pages[0].obj["/CropBox"] = pikepdf.Array([100, 200, 500, 800])
        cut = io.BytesIO()
        document.save(cut)
    pages = PdfPages(cut.getvalue())
    ((box,),) = pages.boxes(0, [Span(0, 6)])
    image = pages.image(0, 2).convertToFormat(QImage.Format.Format_Grayscale8)
    inked = [
        (x / 2, y / 2)
        for y in range(image.height())
        for x in range(image.width())
        if image.pixelColor(x, y).red() < _DARK
    ]

    assert len(inked) > 50
    assert all(box.adjusted(-1, -1, 1, 1).contains(x, y) for x, y in inked)
    assert box.width() * box.height() < 60 * 20
