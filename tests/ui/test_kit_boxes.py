"""Boxes people type and choose in: nothing is cut, changed by the wheel or lost."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from counsellor_app.text import Language
from counsellor_app.ui.choice_box import ChoiceBox, Choosable, SearchingChoiceBox
from counsellor_app.ui.choices import RoundChoice, SquareChoice
from counsellor_app.ui.editing_menu import editing_menu
from counsellor_app.ui.line_edits import (
    LineBox,
    ParagraphBox,
    PassphraseBox,
    right_to_left,
    search_box,
)
from counsellor_app.ui.parts import label_for
from counsellor_app.ui.theme import Look, wear

Shown = Callable[..., QWidget]

MEGABYTE = "a" * 1_000_000
COUNTRIES = (
    Choosable("SY", "Republica Arabă Siriană"),
    Choosable("UA", "Ucraina"),
    Choosable("CI", "Côte d’Ivoire"),
    Choosable("TR", "Țara de probă"),
)


@pytest.fixture(autouse=True)
def _dressed(qapp: QApplication) -> None:
    wear(qapp, Look())


def wheel_over(part: QWidget) -> None:
    """Turn the wheel one notch down over a part."""
    place = QPointF(5, 5)
    event = QWheelEvent(
        place,
        QPointF(part.mapToGlobal(QPoint(5, 5))),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(part, event)


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    """Return what shows parts under each other in one active window, and keeps it."""
    kept: list[QWidget] = []

    def show(*parts: QWidget) -> QWidget:
        window = QWidget()
        column = QVBoxLayout(window)
        for part in parts:
            column.addWidget(part)
        kept.append(window)
        qtbot.addWidget(window)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        return window

    return show


def test_the_wheel_changes_a_stock_list(qtbot: QtBot, shown: Shown) -> None:
    """The accident is real: without our box, a scrolled page changes an answer."""
    stock = QComboBox()
    stock.addItems(["unu", "doi", "trei"])
    shown(stock)

    wheel_over(stock)

    assert stock.currentIndex() == 1


@pytest.mark.parametrize("kind", [ChoiceBox, SearchingChoiceBox])
def test_the_wheel_changes_none_of_our_lists(
    qtbot: QtBot, shown: Shown, kind: type[ChoiceBox]
) -> None:
    box = kind(Language.RO, COUNTRIES)
    box.show_chosen("UA")
    shown(box)

    wheel_over(box)

    assert box.chosen() == "UA"


@pytest.mark.parametrize("make", [LineBox, ParagraphBox, PassphraseBox])
def test_a_paste_of_a_megabyte_is_refused_with_a_sentence_and_loses_nothing(
    qtbot: QtBot, shown: Shown, make: Callable[[Language], LineBox | ParagraphBox]
) -> None:
    box = make(Language.RO)
    shown(box)
    box.setFocus()
    QTest.keyClicks(box, "Ce am scris")
    QGuiApplication.clipboard().setText(MEGABYTE)

    with qtbot.waitSignal(box.refused) as refused:
        QTest.keyClick(box, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    assert box.typed() == "Ce am scris"
    assert "1.000.000 de caractere" in refused.args[0]


def test_a_stock_box_cuts_a_megabyte_and_says_nothing(qtbot: QtBot, shown: Shown) -> None:
    stock = QLineEdit()
    shown(stock)
    QGuiApplication.clipboard().setText(MEGABYTE)

    stock.paste()

    assert len(stock.text()) == 32_767


def test_a_megabyte_dropped_on_a_paragraph_is_refused_too(qtbot: QtBot, shown: Shown) -> None:
    box = ParagraphBox(Language.EN)
    shown(box)
    QTest.keyClicks(box, "typed")
    dropped = QMimeData()
    dropped.setText(MEGABYTE)

    with qtbot.waitSignal(box.refused):
        box.insertFromMimeData(dropped)

    assert box.typed() == "typed"


def test_a_paste_that_fits_replaces_what_is_selected(qtbot: QtBot, shown: Shown) -> None:
    box = LineBox(Language.RO, limit=10)
    shown(box)
    QTest.keyClicks(box, "0123456789")
    box.selectAll()

    with qtbot.waitSignal(box.edited):
        box.paste_text("două\nrânduri"[:10])

    assert box.typed() == "două rându"


@pytest.mark.parametrize("make", [LineBox, ParagraphBox])
def test_a_letter_more_than_fits_is_refused_with_a_sentence(
    qtbot: QtBot, shown: Shown, make: Callable[[Language, int], LineBox | ParagraphBox]
) -> None:
    box = make(Language.RO, 5)
    shown(box)
    QTest.keyClicks(box, "cinci")

    with qtbot.waitSignal(box.refused) as refused:
        QTest.keyClicks(box, "!")

    assert box.typed() == "cinci"
    assert "5" in refused.args[0]


def test_kept_text_longer_than_the_limit_is_shown_whole(qtbot: QtBot) -> None:
    box = LineBox(Language.RO, limit=5)
    box.show_text("mai lung decât limita de azi")

    assert box.typed() == "mai lung decât limita de azi"


@pytest.mark.parametrize("make", [LineBox, ParagraphBox])
def test_showing_text_tells_nobody(
    qtbot: QtBot, make: Callable[[Language], LineBox | ParagraphBox]
) -> None:
    box = make(Language.RO)
    told: list[str] = []
    box.edited.connect(lambda: told.append("edited"))
    box.finished.connect(lambda: told.append("finished"))

    box.show_text("arătat")

    assert told == []


@pytest.mark.parametrize("make", [LineBox, ParagraphBox])
def test_typing_is_told_and_leaving_is_told(
    qtbot: QtBot, shown: Shown, make: Callable[[Language], LineBox | ParagraphBox]
) -> None:
    box, other = make(Language.RO), LineBox(Language.RO)
    shown(box, other)
    box.setFocus()
    qtbot.waitUntil(box.hasFocus)
    with qtbot.waitSignal(box.edited):
        QTest.keyClicks(box, "x")

    with qtbot.waitSignal(box.finished):
        other.setFocus()


def test_tab_leaves_a_paragraph(qtbot: QtBot, shown: Shown) -> None:
    box, other = ParagraphBox(Language.RO), LineBox(Language.RO)
    shown(box, other)
    box.setFocus()
    qtbot.waitUntil(box.hasFocus)

    QTest.keyClick(box, Qt.Key.Key_Tab)

    assert other.hasFocus()
    assert box.typed() == ""


def test_a_paragraph_grows_with_what_is_typed(qtbot: QtBot, shown: Shown) -> None:
    box = ParagraphBox(Language.RO)
    shown(box)
    low = box.height()

    box.show_text("\n".join(f"rândul {number}" for number in range(9)))

    assert box.height() > low


@pytest.mark.parametrize("language", [Language.RO, Language.EN])
@pytest.mark.parametrize("make", [LineBox, ParagraphBox])
def test_the_editing_menu_speaks_the_language(
    qtbot: QtBot, make: Callable[[Language], LineBox | ParagraphBox], language: Language
) -> None:
    box = make(language)
    qtbot.addWidget(box)
    words = {action.text() for action in editing_menu(box, language).actions()} - {""}

    assert words & {"Paste", "Lipește"} == {"Lipește" if language is Language.RO else "Paste"}
    assert len(words) == 7


def test_a_passphrase_is_hidden_until_its_eye_is_pressed(qtbot: QtBot, shown: Shown) -> None:
    box = PassphraseBox(Language.RO)
    shown(box)
    QTest.keyClicks(box, "o parola")
    assert box.displayText() != "o parola"

    eye = next(part for part in box.findChildren(QAbstractButton) if part.accessibleName())
    eye.click()

    assert box.displayText() == "o parola"
    assert eye.accessibleName() == "Ascunde fraza de acces"


def test_every_icon_in_a_box_has_a_name(qtbot: QtBot) -> None:
    for box in (PassphraseBox(Language.RO), search_box(Language.RO, "Caută un caz")):
        qtbot.addWidget(box)
        icons = box.findChildren(QAbstractButton)
        assert icons
        assert all(part.accessibleName() for part in icons)


def type_and_enter(line: QWidget, letters: str) -> None:
    """Type as a person does: once a list is open, the keys go to it."""
    for letter in letters:
        QTest.keyClicks(QApplication.activePopupWidget() or line, letter)
    QTest.keyClick(QApplication.activePopupWidget() or line, Qt.Key.Key_Return)


def search_line(qtbot: QtBot, box: SearchingChoiceBox) -> LineBox:
    line = box.lineEdit()
    assert isinstance(line, LineBox)
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    line.selectAll()
    return line


@pytest.mark.parametrize("typed", ["sirian", "SIRIANA", "arab", "republica", "blica ar"])
def test_a_long_list_is_searched_without_accents_or_case(
    qtbot: QtBot, shown: Shown, typed: str
) -> None:
    box = SearchingChoiceBox(Language.RO, COUNTRIES)
    shown(box)

    with qtbot.waitSignal(box.finished):
        type_and_enter(search_line(qtbot, box), typed)

    assert box.chosen() == "SY"


def test_with_several_matches_a_second_enter_chooses(qtbot: QtBot, shown: Shown) -> None:
    box = SearchingChoiceBox(Language.RO, COUNTRIES)
    shown(box)
    line = search_line(qtbot, box)

    with qtbot.assertNotEmitted(box.finished):
        type_and_enter(line, "ara")
    with qtbot.waitSignal(box.finished):
        QTest.keyClick(QApplication.activePopupWidget() or line, Qt.Key.Key_Return)

    assert box.chosen() == "SY"


def test_what_is_not_in_the_list_is_taken_back_with_a_sentence(qtbot: QtBot, shown: Shown) -> None:
    box = SearchingChoiceBox(Language.RO, COUNTRIES)
    box.show_chosen("UA")
    shown(box)
    line = search_line(qtbot, box)

    with qtbot.waitSignal(box.refused) as refused:
        type_and_enter(line, "Atlantida")

    assert box.chosen() == "UA"
    assert line.text() == "Ucraina"
    assert "Atlantida" in refused.args[0]


def test_leaving_an_empty_search_says_nothing(qtbot: QtBot, shown: Shown) -> None:
    box, other = SearchingChoiceBox(Language.RO, COUNTRIES), LineBox(Language.RO)
    shown(box, other)
    search_line(qtbot, box)

    with qtbot.assertNotEmitted(box.refused):
        other.setFocus()
        qtbot.waitUntil(other.hasFocus)

    assert box.chosen() is None


def test_an_emptied_search_chooses_nothing(qtbot: QtBot, shown: Shown) -> None:
    box = SearchingChoiceBox(Language.RO, COUNTRIES)
    box.show_chosen("UA")
    shown(box)
    line = search_line(qtbot, box)
    line.clear()

    with qtbot.waitSignal(box.finished):
        QTest.keyClick(line, Qt.Key.Key_Return)

    assert box.chosen() is None


@pytest.mark.parametrize("kind", [ChoiceBox, SearchingChoiceBox])
def test_showing_a_choice_tells_nobody(qtbot: QtBot, kind: type[ChoiceBox]) -> None:
    box = kind(Language.RO, COUNTRIES)
    qtbot.addWidget(box)
    told: list[str] = []
    box.edited.connect(lambda: told.append("edited"))
    box.finished.connect(lambda: told.append("finished"))

    box.show_chosen("SY")
    box.show_choices(COUNTRIES[:1])
    box.show_chosen(None)

    assert told == []
    assert box.chosen() is None


def test_a_code_the_list_no_longer_has_is_shown_and_kept(qtbot: QtBot) -> None:
    box = ChoiceBox(Language.RO, COUNTRIES)
    qtbot.addWidget(box)

    box.show_chosen("XX")

    assert box.chosen() == "XX"


def test_a_box_written_from_the_right_stays_at_the_left(qtbot: QtBot, shown: Shown) -> None:
    plain, arabic = LineBox(Language.RO), LineBox(Language.RO)
    for box in (plain, arabic):
        box.setMaximumWidth(200)
    holder = right_to_left(arabic)
    window = shown(plain, holder)
    window.resize(700, 120)

    assert arabic.mapTo(window, QPoint(0, 0)).x() == plain.mapTo(window, QPoint(0, 0)).x()


def test_a_label_names_the_box_inside(qtbot: QtBot) -> None:
    box = LineBox(Language.RO)
    holder = right_to_left(box)
    qtbot.addWidget(holder)
    words = label_for(holder, "Cazare & hrană")
    qtbot.addWidget(words)

    assert box.accessibleName() == "Cazare & hrană"
    assert words.buddy() is box


@pytest.mark.parametrize("kind", [RoundChoice, SquareChoice])
def test_long_answers_wrap_instead_of_widening_the_page(
    qtbot: QtBot, kind: type[RoundChoice] | type[SquareChoice]
) -> None:
    choice = kind("o variantă de răspuns care se întinde pe mai multe rânduri " * 3, "long")
    qtbot.addWidget(choice)

    assert choice.minimumSizeHint().width() < 200
    assert choice.heightForWidth(300) > 3 * choice.heightForWidth(2_000)
    assert choice.accessibleName().startswith("o variantă")


@pytest.mark.parametrize("kind", [RoundChoice, SquareChoice])
def test_an_answer_is_given_by_its_words_and_by_the_space_key(
    qtbot: QtBot, shown: Shown, kind: type[RoundChoice] | type[SquareChoice]
) -> None:
    first, second = kind("Da", "yes"), kind("Nu", "no")
    shown(first, second)
    QTest.mouseClick(first, Qt.MouseButton.LeftButton, pos=QPoint(first.width() - 3, 8))
    assert first.isChecked()

    second.setFocus()
    QTest.keyClick(second, Qt.Key.Key_Space)
    assert second.isChecked()
