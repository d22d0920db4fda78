"""A document read in its window: the thumbnails of its pages at the left."""

from collections import Counter
from weakref import ref

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView, QScrollArea, QToolButton
from pytestqt.qtbot import QtBot

from counsellor_app.text import Language
from counsellor_app.ui.pdf_pages import PdfPages
from counsellor_app.ui.pdf_paper import PdfPaper
from counsellor_app.ui.pdf_thumbnails import Thumbnails
from counsellor_app.ui.theme import Look, wear
from tests.counsellor import Counsellor
from tests.ui.pdf_reading import (
    NARROW,
    WIDE,
    issued_pack,
    pdf_of,
    settles,
    shows,
    sits_at,
    thumbnails,
)

_Key, _Held = Qt.Key, Qt.KeyboardModifier


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return issued_pack(tmp_path_factory)


@pytest.fixture
def hands(qtbot: QtBot, qapp: QApplication) -> Counsellor:
    wear(qapp, Look())
    return sits_at(qtbot, [])


class Counting(PdfPages):
    """Pages that count how often each was drawn, and know which pictures still live."""

    def __init__(self, content: bytes) -> None:
        super().__init__(content)
        self.drawn: Counter[int] = Counter()
        self._pictures: list[tuple[int, ref[QImage]]] = []

    def image(self, number: int, scale: float) -> QImage:
        made = super().image(number, scale)
        self.drawn[number] += 1
        self._pictures.append((made.sizeInBytes(), ref(made)))
        return made

    def alive(self) -> int:
        """Return the bytes of the pictures that somebody still holds."""
        return sum(size for size, picture in self._pictures if picture() is not None)


def marked(hands: Counsellor) -> int:
    return thumbnails(hands).currentIndex().row() + 1


def test_thumbnails_stand_beside_pages_that_stay_readable(hands: Counsellor, pack: bytes) -> None:
    shows(hands, pack)
    assert thumbnails(hands).isVisible()

    hands.page.resize(NARROW)
    hands.waits_until(lambda: not thumbnails(hands).isVisible())
    hands.page.resize(WIDE)
    hands.waits_until(thumbnails(hands).isVisible)


def test_a_single_page_has_no_thumbnails(hands: Counsellor) -> None:
    shows(hands, pdf_of(1))

    assert not thumbnails(hands).isVisible()
    assert not hands.is_asked("pdf.thumbnails")
    hands.presses(_Key.Key_F4)
    assert not thumbnails(hands).isVisible()


def test_who_wants_thumbnails_has_them_in_a_narrow_window_too(
    hands: Counsellor, pack: bytes
) -> None:
    view = shows(hands, pack)
    hands.page.resize(NARROW)
    hands.waits_until(lambda: not thumbnails(hands).isVisible())

    hands.clicks("pdf.thumbnails")
    assert thumbnails(hands).isVisible()
    view.show_pdf(pdf_of(2))
    assert thumbnails(hands).isVisible()

    thumbnails(hands).setFocus()
    hands.presses(_Key.Key_F4)
    assert not thumbnails(hands).isVisible()
    assert isinstance(hands.focus(), QScrollArea)
    hands.page.resize(WIDE)
    hands.waits_until(lambda: view.width() > NARROW.width())
    assert not thumbnails(hands).isVisible()


def test_the_arrows_and_the_numbers_go_to_a_page_and_enter_reads_it(
    qtbot: QtBot, hands: Counsellor, pack: bytes
) -> None:
    view = shows(hands, pack)
    thumbnails(hands).setFocus()
    for page in (2, 3):
        with qtbot.waitSignal(
            view.turned, check_params_cb=lambda turned, page=page: turned == page
        ):
            hands.presses(_Key.Key_Down)
    hands.presses(_Key.Key_6)
    assert view.page_in_sight() == 6
    hands.presses(_Key.Key_End)
    assert view.page_in_sight() == marked(hands) == view.page_count() == 10
    hands.presses(_Key.Key_Up)
    assert view.page_in_sight() == marked(hands) == 9

    hands.presses(_Key.Key_Return)
    assert isinstance(hands.focus(), QScrollArea)
    hands.presses(_Key.Key_Home)
    assert view.page_in_sight() == marked(hands) == 1


def test_pages_that_are_all_in_sight_can_be_gone_to_one_by_one(hands: Counsellor) -> None:
    view = shows(hands, pdf_of(3, height=150))
    thumbnails(hands).setFocus()

    walked = []
    for _ in range(3):
        walked.append(view.page_in_sight())
        hands.presses(_Key.Key_Down)
    assert walked == [1, 2, 3]
    view.setFocus()
    hands.presses(_Key.Key_Home)
    assert view.page_in_sight() == 1
    hands.presses(_Key.Key_End)
    assert view.page_in_sight() == marked(hands) == 3


def test_a_click_goes_to_a_page_and_the_mark_is_more_than_a_colour(
    hands: Counsellor, pack: bytes
) -> None:
    view, pages = shows(hands, pack), thumbnails(hands)
    second = pages.visualRect(pages.model().index(1, 0))
    before = ink_of(pages, second)

    QTest.mouseClick(pages.viewport(), Qt.MouseButton.LeftButton, pos=second.center())
    settles(hands)

    assert view.page_in_sight() == 2
    now = pages.visualRect(pages.model().index(1, 0))
    assert ink_of(pages, now) - before > 200  # a thick frame and a filled number


def ink_of(pages: QListView, place: QRect) -> int:
    """Count the dark points of a thumbnail, as who sees no colours does."""
    image = pages.viewport().grab(place).toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    rows = range(image.height())
    return sum(image.pixelColor(x, y).red() < 110 for y in rows for x in range(image.width()))


def test_a_screen_reader_is_told_the_page_of_a_thumbnail(hands: Counsellor, pack: bytes) -> None:
    shows(hands, pack)
    index = thumbnails(hands).model().index(2, 0)

    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Pagina 3 din 10"
    assert hands.finds("pdf.thumbnails", QToolButton).accessibleName()


def test_of_a_long_document_only_thumbnails_in_sight_are_drawn_and_few_are_kept(
    hands: Counsellor, qtbot: QtBot
) -> None:
    pages, strip = Counting(pdf_of(500)), Thumbnails(Language.RO)
    alone = Counsellor(qtbot, strip, (200, 700))
    strip.show_pages(pages)
    alone.waits_until(strip.is_drawn)
    strip.grab()
    alone.waits_until(strip.is_drawn)
    assert 3 <= len(pages.drawn) <= 8

    for page in range(1, 500, 40):
        strip.show_page(page)
        strip.grab()
        alone.waits_until(strip.is_drawn)
    assert 30 <= len(pages.drawn) <= 120
    assert max(pages.drawn.values()) == 1
    assert 0 < pages.alive() < 1_000_000


def test_a_thumbnail_is_drawn_at_a_turn_of_its_own(hands: Counsellor, qtbot: QtBot) -> None:
    pages, strip = Counting(pdf_of(20)), Thumbnails(Language.RO)
    Counsellor(qtbot, strip, (200, 700))
    strip.show_pages(pages)
    strip.grab()

    assert sum(pages.drawn.values()) <= 1  # painting itself draws none


def test_pages_out_of_sight_are_let_go_of(qtbot: QtBot) -> None:
    pages, paper = Counting(pdf_of(30)), PdfPaper()
    Counsellor(qtbot, paper, (700, 600))
    paper.show_pages(pages)
    for page in range(1, 31):
        paper.go_to(page)
        paper.grab()
    at_the_end = pages.alive()
    whole = max(pages.image(0, paper.zoom() * 96 / 72).sizeInBytes(), 1)

    assert 0 < at_the_end <= 4 * whole
    paper.go_to(1)
    paper.grab()
    assert pages.drawn[0] > 1
