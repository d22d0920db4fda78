"""Days as people type them, in the function and in the box."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QCalendarWidget, QToolButton
from pytestqt.qtbot import QtBot

from counsellor_app.forms.typed_days import day_typed, partial_day_typed
from counsellor_app.text import Language, long_date
from counsellor_app.ui.day_box import DayBox, MonthBox, PartialDayBox
from counsellor_app.ui.theme import Look, wear

TODAY = date(2026, 11, 21)
DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2150, 12, 31))


@pytest.fixture(autouse=True)
def _dressed(qapp: QApplication) -> None:
    wear(qapp, Look())


def a_box(qtbot: QtBot, language: Language = Language.RO) -> DayBox:
    box = DayBox(language, lambda: TODAY)
    qtbot.addWidget(box)
    with qtbot.waitExposed(box):
        box.show()
    return box


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("5.3.26", date(2026, 3, 5)),
        ("05.03.2026", date(2026, 3, 5)),
        ("5/3/2026", date(2026, 3, 5)),
        ("5-3-26", date(2026, 3, 5)),
        ("5 3 2026", date(2026, 3, 5)),
        ("050326", date(2026, 3, 5)),
        ("05032026", date(2026, 3, 5)),
        ("2026-03-05", date(2026, 3, 5)),
        ("5 martie 2026", date(2026, 3, 5)),
        ("5 mar. 26", date(2026, 3, 5)),
        ("5 March 2026", date(2026, 3, 5)),
        ("5.3", date(2026, 3, 5)),
        ("14.5.91", date(1991, 5, 14)),
        ("1.1.31", date(2031, 1, 1)),
        ("azi", TODAY),
        ("Astăzi", TODAY),
        ("today", TODAY),
        ("mâine", date(2026, 11, 22)),
        ("maine", date(2026, 11, 22)),
        ("ieri", date(2026, 11, 20)),
        ("+30z", date(2026, 12, 21)),
        ("+30", date(2026, 12, 21)),
        ("-2 săpt.", date(2026, 11, 7)),
        ("+6 luni", date(2027, 5, 21)),
        ("+1a", date(2027, 11, 21)),
    ],
)
def test_a_day_is_read_as_it_is_usually_typed(typed: str, day: date) -> None:
    assert day_typed(typed, TODAY) == day


@pytest.mark.parametrize(
    "typed",
    ["", " ", "31.2.2026", "29.2.2027", "5.13.2026", "martie", "2026", "abc", "+3 mere", "1.1.1850",
     "+99999z", "5 mbc 2026", "٥.٣.٢٠٢٦x"],
)  # fmt: skip
def test_what_is_no_day_is_not_guessed(typed: str) -> None:
    assert day_typed(typed, TODAY) is None


@pytest.mark.parametrize(
    ("typed", "known"),
    [
        ("1991", "1991"),
        ("5.1991", "1991-05"),
        ("05/1991", "1991-05"),
        ("1991-05", "1991-05"),
        ("mai 1991", "1991-05"),
        ("14.5.1991", "1991-05-14"),
        ("13.1991", None),
        ("1850", None),
        ("mai", None),
    ],
)
def test_of_a_partial_day_what_is_known_is_read(typed: str, known: str | None) -> None:
    assert partial_day_typed(typed, TODAY) == known


@given(day=DAYS)
def test_every_day_written_out_is_read_back(day: date) -> None:
    for written in (
        day.isoformat(),
        f"{day:%d.%m.%Y}",
        f"{day.day}/{day.month}/{day.year}",
        long_date(day, Language.RO),
        long_date(day, Language.EN),
    ):
        assert day_typed(written, TODAY) == day
        assert partial_day_typed(written, TODAY) == day.isoformat()


@given(typed=st.text(max_size=30))
def test_no_text_breaks_the_reading(typed: str) -> None:
    assert isinstance(day_typed(typed, TODAY), date | None)
    assert isinstance(partial_day_typed(typed, TODAY), str | None)


@given(count=st.integers(min_value=-9_999, max_value=9_999))
def test_steps_of_days_are_counted_from_today(count: int) -> None:
    assert day_typed(f"{count:+d}z", TODAY) == TODAY + timedelta(days=count)


def test_the_box_reads_a_day_back_in_words_and_tidies_it(qtbot: QtBot) -> None:
    box = a_box(qtbot)
    box.line.setFocus()
    QTest.keyClicks(box.line, "5.3.26")
    assert box.line.accessibleDescription() == "joi, 5 martie 2026"

    with qtbot.waitSignal(box.finished):
        QTest.keyClick(box.line, Qt.Key.Key_Return)

    assert box.typed() == "05.03.2026"
    assert box.day() == date(2026, 3, 5)


def test_an_empty_box_is_empty(qtbot: QtBot) -> None:
    box = a_box(qtbot)
    box.show_day(date(2026, 3, 5))

    box.show_day(None)

    assert box.typed() == ""
    assert box.day() is None


def test_what_is_no_day_stays_as_typed_and_is_explained_only_when_left(qtbot: QtBot) -> None:
    box = a_box(qtbot)
    box.line.setFocus()
    QTest.keyClicks(box.line, "31.2.26")
    assert box.line.accessibleDescription() == ""

    QTest.keyClick(box.line, Qt.Key.Key_Return)

    assert box.typed() == "31.2.26"
    assert "Februarie 2026 are 28 de zile." in box.line.accessibleDescription()


def test_showing_a_day_tells_nobody(qtbot: QtBot) -> None:
    box = a_box(qtbot)
    told: list[str] = []
    box.edited.connect(lambda: told.append("edited"))
    box.finished.connect(lambda: told.append("finished"))

    box.show_day(TODAY)
    box.show_text("nu știu")

    assert told == []


@pytest.mark.parametrize(("language", "month"), [(Language.RO, "noiembrie"), (Language.EN, "Nov")])
def test_the_calendar_opens_by_keys_speaks_the_language_and_answers(
    qtbot: QtBot, language: Language, month: str
) -> None:
    box = a_box(qtbot, language)
    box.line.setFocus()
    QTest.keyClick(box.line, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: box.findChild(QCalendarWidget) is not None)
    calendar = box.findChild(QCalendarWidget)
    assert isinstance(calendar, QCalendarWidget)
    texts = [part.text() for part in calendar.findChildren(QToolButton)]
    assert any(text.startswith(month) for text in texts)
    assert all(part.text() or part.accessibleName() for part in calendar.findChildren(QToolButton))

    with qtbot.waitSignal(box.finished):
        calendar.activated.emit(QDate(2026, 12, 24))

    assert box.day() == date(2026, 12, 24)


def test_the_calendar_icon_has_a_name(qtbot: QtBot) -> None:
    box = a_box(qtbot)
    icons = box.line.findChildren(QAbstractButton)

    assert [part.accessibleName() for part in icons] == ["Alege din calendar (Alt+Săgeată jos)"]


@pytest.mark.parametrize(
    ("typed", "known", "tidied"),
    [
        ("1991", "1991", "1991"),
        ("mai 91", None, "mai 91"),
        ("5.1991", "1991-05", "05.1991"),
        ("14.5.91", "1991-05-14", "14.05.1991"),
    ],
)
def test_a_partial_day_keeps_what_is_known(
    qtbot: QtBot, typed: str, known: str | None, tidied: str
) -> None:
    box = PartialDayBox(Language.RO, lambda: TODAY)
    qtbot.addWidget(box)
    QTest.keyClicks(box.line, typed)
    QTest.keyClick(box.line, Qt.Key.Key_Return)

    assert box.known() == known
    assert box.typed() == tidied

    box.show_known(known)
    assert box.known() == known


def a_month_box(qtbot: QtBot) -> MonthBox:
    box = MonthBox(Language.RO, lambda: TODAY)
    qtbot.addWidget(box)
    with qtbot.waitExposed(box):
        box.show()
    return box


def test_a_month_is_read_back_in_words_and_written_out_when_the_box_is_left(qtbot: QtBot) -> None:
    box = a_month_box(qtbot)
    QTest.keyClicks(box.line, "3.26")
    assert "martie 2026" in box.line.accessibleDescription()
    box.line.finished.emit()
    assert box.typed() == "03.2026"


def test_a_day_picked_for_a_month_stands_for_its_month(qtbot: QtBot) -> None:
    box = a_month_box(qtbot)
    box.open_calendar()
    calendar = box.findChild(QCalendarWidget)
    assert isinstance(calendar, QCalendarWidget)
    calendar.clicked.emit(QDate(2026, 3, 5))
    assert box.typed() == "03.2026"
    assert box.day() == date(2026, 3, 1)


def test_what_is_no_month_says_how_to_write_one(qtbot: QtBot) -> None:
    box = a_month_box(qtbot)
    box.show_text("2026")
    assert "ll.aaaa" in box.line.accessibleDescription()
