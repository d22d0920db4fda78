"""What is painted: timeline, bars, pages of a document; and where things stand on the timeline."""

import io
from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from counsellor_app.text import Language
from counsellor_app.ui.bars import AcrossBars, Counted, UprightBars
from counsellor_app.ui.pdf_pages import PdfPages
from counsellor_app.ui.pdf_view import PdfView
from counsellor_app.ui.theme import Look, wear
from counsellor_app.ui.timeline import Timeline
from counsellor_app.ui.timeline_axis import (
    Axis,
    Bar,
    Lane,
    Mark,
    axis_for,
    months_to_write,
    placed_labels,
)
from counsellor_app.ui.tokens import DARK, LIGHT, Colour, Tone

TODAY = date(2026, 11, 21)
LANES = (
    Lane(
        "Program de integrare",
        (
            Bar(id="programme", words="12 luni", start=date(2026, 11, 3), end=date(2027, 11, 3)),
            Bar(
                id="extension",
                words="+6 luni",
                start=date(2027, 11, 3),
                end=date(2028, 5, 3),
                approved=False,
            ),
        ),
    ),
)
MARKS = (
    Mark(id="job_office", words="AJOFM", day=date(2026, 12, 3), tone=Tone.WARN),
    Mark(id="request", words="cerere", day=date(2026, 10, 20), tone=Tone.OK, fulfilled=True),
)
WIDTHS = st.floats(min_value=5, max_value=160)


@pytest.fixture(autouse=True)
def _dressed(qapp: QApplication) -> None:
    wear(qapp, Look())


@pytest.fixture
def timeline(qtbot: QtBot) -> Timeline:
    made = Timeline(Language.RO)
    made.show_timeline(LANES, MARKS, TODAY)
    made.resize(1000, made.heightForWidth(1000))
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.setFocus()
    return made


def colours_of(image: QImage) -> set[str]:
    return {
        image.pixelColor(x, y).name().upper()
        for x in range(image.width())
        for y in range(0, image.height(), 2)
    }


def pdf_of(pages: int) -> bytes:
    written = io.BytesIO()
    canvas = Canvas(written, pagesize=(595, 842))
    for number in range(pages):
        canvas.setFillGray(0)
        canvas.rect(100, 400, 200, 200, fill=1)
        canvas.drawString(70, 760, f"Pagina {number + 1}")
        canvas.showPage()
    canvas.save()
    return written.getvalue()


def test_the_arrows_walk_the_items_in_the_order_they_are_read(timeline: Timeline) -> None:
    walked = []
    for _ in range(5):
        QTest.keyClick(timeline, Qt.Key.Key_Right)
        walked.append(timeline.current_words())

    assert walked == [
        "Program de integrare: 12 luni, 03.11.2026 – 03.11.2027",
        "Program de integrare: +6 luni, 03.11.2027 – 03.05.2028, posibil",
        "cerere: 20.10.2026, îndeplinit",
        "AJOFM: 03.12.2026",
        "Program de integrare: 12 luni, 03.11.2026 – 03.11.2027",
    ]


@pytest.mark.parametrize(
    ("key", "words"),
    [(Qt.Key.Key_End, "AJOFM"), (Qt.Key.Key_Left, "AJOFM"), (Qt.Key.Key_Home, "12 luni")],
)
def test_the_arrows_walk_backwards_and_to_the_ends(
    timeline: Timeline, key: Qt.Key, words: str
) -> None:
    QTest.keyClick(timeline, key)

    assert words in timeline.current_words()


def test_enter_and_a_click_choose_an_item(qtbot: QtBot, timeline: Timeline) -> None:
    QTest.keyClick(timeline, Qt.Key.Key_End)
    with qtbot.waitSignal(timeline.chosen) as chosen:
        QTest.keyClick(timeline, Qt.Key.Key_Return)
    assert chosen.args == ["job_office"]

    timeline.grab()
    with qtbot.waitSignal(timeline.chosen) as chosen:
        QTest.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=QPoint(500, 53))
    assert chosen.args == ["programme"]


@pytest.mark.parametrize(
    ("language", "said"), [(Language.RO, "posibil"), (Language.EN, "possible")]
)
def test_a_screen_reader_is_told_the_whole_timeline(
    qtbot: QtBot, language: Language, said: str
) -> None:
    made = Timeline(language)
    qtbot.addWidget(made)
    made.show_timeline(LANES, MARKS, TODAY)

    told = made.accessibleDescription()

    assert made.accessibleName()
    assert said in told
    assert "AJOFM: 03.12.2026" in told


@pytest.mark.parametrize(("look", "colours"), [(Look(), LIGHT), (Look(dark=True), DARK)])
def test_the_timeline_is_painted_in_the_colours_of_the_look(
    qapp: QApplication, timeline: Timeline, look: Look, colours: dict[Colour, str]
) -> None:
    wear(qapp, look)
    painted = colours_of(timeline.grab().toImage())

    for name in (Colour.INFO_SOFT, Colour.WARN, Colour.OK, Colour.TEXT):
        assert colours[name] in painted, name


def test_an_empty_timeline_paints_nothing_and_breaks_nothing(qtbot: QtBot) -> None:
    made = Timeline(Language.RO)
    qtbot.addWidget(made)
    made.show_timeline((), (), TODAY)
    made.grab()
    QTest.keyClick(made, Qt.Key.Key_Right)

    assert made.current_words() == ""


def test_a_fork_of_labels_makes_room_for_itself(qtbot: QtBot) -> None:
    close = [
        Mark(id=str(number), words="o etichetă lungă", day=TODAY + timedelta(days=number))
        for number in range(1, 6)
    ]
    made = Timeline(Language.RO)
    qtbot.addWidget(made)
    made.show_timeline(LANES, close[:1], TODAY)
    low = made.heightForWidth(700)

    made.show_timeline(LANES, close, TODAY)

    assert made.heightForWidth(700) > low


@given(
    places=st.lists(st.tuples(st.floats(min_value=200, max_value=990), WIDTHS), max_size=12),
    today=st.floats(min_value=200, max_value=990),
)
def test_no_two_labels_of_deadlines_overlap_and_each_stands_at_its_mark(
    places: list[tuple[float, float]], today: float
) -> None:
    places.sort()
    placed = placed_labels(places, (200, 1000), today, 12)

    taken = [
        (label.row, label.left, label.left + width)
        for label, (_, width) in zip(placed, places, strict=True)
    ]
    for position, (row, left, right) in enumerate(taken):
        assert left >= 199
        assert right <= 1002
        for other_row, other_left, other_right in taken[:position]:
            assert row != other_row or right <= other_left or other_right <= left
    for (x, _), (_, left, right) in zip(places, taken, strict=True):
        assert left - 13 <= x <= right + 13


@given(days=st.lists(st.dates(date(2020, 1, 1), date(2040, 1, 1)), min_size=1, max_size=6))
def test_every_day_stands_between_the_ends_in_order(days: list[date]) -> None:
    marks = [Mark(id=str(day), words="x", day=day) for day in days]
    axis = axis_for((), marks, TODAY, 100, 900)

    places = [axis.x(day) for day in sorted(days)]

    assert places == sorted(places)
    assert all(100 <= place <= 900 for place in places)


@pytest.mark.parametrize("width", [300, 700, 1200])
def test_the_months_written_have_room(width: int) -> None:
    axis = Axis(date(2026, 9, 1), date(2028, 6, 1), 0, width)
    places = [axis.x(month) for month in months_to_write(axis, 44)]

    assert all(after - before >= 40 for before, after in zip(places, places[1:], strict=False))
    assert date(2027, 1, 1) in months_to_write(axis, 44)


@pytest.mark.parametrize("make", [AcrossBars, UprightBars])
def test_bars_say_their_numbers_and_paint_them(
    qtbot: QtBot, make: Callable[[str], AcrossBars | UprightBars]
) -> None:
    bars = make("Cetățenia beneficiarilor")
    qtbot.addWidget(bars)
    bars.show_counts([Counted("Irak", 39), Counted("Siria", 4, emphasised=True), Counted("—", 0)])
    bars.resize(500, 160)

    assert bars.accessibleDescription() == "Irak: 39; Siria: 4; —: 0"
    assert {LIGHT[Colour.ACCENT], LIGHT[Colour.WARN]} <= colours_of(bars.grab().toImage())


@pytest.mark.parametrize("counts", [[], [Counted("Irak", 0)]])
def test_bars_without_anything_to_count_break_nothing(qtbot: QtBot, counts: list[Counted]) -> None:
    for bars in (AcrossBars("a"), UprightBars("b")):
        qtbot.addWidget(bars)
        bars.show_counts(counts)
        bars.resize(300, 100)

        assert not bars.grab().isNull()


@pytest.fixture
def view(qtbot: QtBot) -> PdfView:
    made = PdfView(Language.RO)
    qtbot.addWidget(made)
    made.resize(900, 700)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_a_document_is_shown_page_by_page(qtbot: QtBot, view: PdfView) -> None:
    view.show_pdf(pdf_of(3))
    assert view.page_count() == 3
    assert view.page_in_sight() == 1
    assert "#000000" in colours_of(view.grab().toImage())

    with qtbot.waitSignal(view.turned, check_params_cb=lambda page: page == 3):
        QTest.keyClick(view, Qt.Key.Key_End)
    assert any("3 din 3" in part.text() for part in view.findChildren(QLabel))


def test_the_keys_zoom(view: PdfView) -> None:
    view.show_pdf(pdf_of(1))
    fitted = view.zoom()

    QTest.keyClick(view, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert view.zoom() < fitted
    QTest.keyClick(view, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(view, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert view.zoom() > fitted
    QTest.keyClick(view, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert view.zoom() == pytest.approx(fitted, rel=0.05)


def test_what_is_no_document_is_said_and_the_next_one_is_shown(view: PdfView) -> None:
    view.show_pdf(b"nu este un PDF")
    assert view.page_count() == 0
    said = [part.text() for part in view.findChildren(QLabel) if part.isVisible()]
    assert "Documentul nu poate fi afișat." in said

    view.show_pdf(pdf_of(2))
    assert view.page_count() == 2


def test_a_page_becomes_a_picture_of_the_asked_size() -> None:
    pages = PdfPages(pdf_of(1))
    image = pages.image(0, 2)
    pages.close()

    assert (image.width(), image.height()) == (1190, 1684)
    assert image.pixelColor(5, 5).name() == "#ffffff"
    assert image.pixelColor(400, 1684 - 1000).name() == "#000000"
