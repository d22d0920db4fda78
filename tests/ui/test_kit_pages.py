"""Parts of a page: names, places, tables of many rows, problems as links, room at every size."""

from collections.abc import Mapping, Sequence

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCalendarWidget,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from counsellor_app.text import Language, Text
from counsellor_app.ui.error_summary import ErrorSummary
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.mnemonics import give_mnemonics, without_mnemonic
from counsellor_app.ui.page_header import PageHeader
from counsellor_app.ui.paged_model import PAGE_ROWS, ROW_ROLE, Column, PagedModel
from counsellor_app.ui.panels import (
    Banner,
    EmptyState,
    ScrollPage,
    StatCard,
    TitledCard,
    fact_row,
    status_row,
)
from counsellor_app.ui.parts import Role, button, chip, icon_button, link, pill, say, tab_bar
from counsellor_app.ui.qt_language import speak
from counsellor_app.ui.rail import Place, Rail
from counsellor_app.ui.tables import show_first_row, table
from counsellor_app.ui.theme import Look, wear
from counsellor_app.ui.tokens import NARROWEST_WINDOW, Colour, Tone
from counsellor_app.ui.words import common

PLACES = (
    Place(id="today", symbol=Icon.HOME, words=common.PLACE_TODAY),
    Place(id="cases", symbol=Icon.PEOPLE_TEAM, words=common.PLACE_CASES),
    Place(id="dates", symbol=Icon.CALENDAR_CLOCK, words=common.PLACE_DATES),
    Place(id="export", symbol=Icon.ARROW_UPLOAD, words=common.PLACE_EXPORT),
    Place(id="settings", symbol=Icon.SETTINGS, words=common.PLACE_SETTINGS, at_foot=True),
)
Model = PagedModel[int, str]


@pytest.fixture(autouse=True)
def _dressed(qapp: QApplication) -> None:
    wear(qapp, Look())


def a_page(language: Language) -> QWidget:
    """Return a page of every part, with words as long as Romanian makes them."""
    page = QWidget()
    column = QVBoxLayout(page)
    header = PageHeader(
        button(common.PRINT.to(language), symbol=Icon.PRINT),
        button(common.CONTINUE.to(language), Role.PRIMARY),
    )
    header.show_words("Inventata-Testescu Persoana cu un nume foarte lung " * 2, "Caz 1 · proba")
    header.add_pill(pill(common.IN_PROGRESS.to(language), Tone.WARN))
    header.add_tabs(tab_bar([place.words.to(language) for place in PLACES], "Secțiuni"))
    column.addWidget(header)
    banner = Banner(Tone.WARN, button(common.CONFIRM.to(language)))
    banner.show_words(common.WARNING.to(language), common.BUG_BODY.to(language))
    column.addWidget(banner)
    summary = ErrorSummary(language)
    summary.show_problems([("name", f"{common.NOT_IN_LIST.to(language)} " * 3)])
    column.addWidget(summary)
    card = TitledCard(common.TIMELINE.to(language), link(common.SHOW_ALL.to(language)))
    card.add_rows([fact_row("Nume", "x"), status_row(Icon.CIRCLE, Colour.MUTED, "Pas", "gata")])
    column.addWidget(card)
    column.addWidget(icon_button(Icon.MORE_HORIZONTAL, common.DETAILS.to(language)))
    column.addWidget(chip(common.SHOW_ALL.to(language)))
    return page


@pytest.mark.parametrize("language", list(Language))
def test_a_page_fits_the_narrowest_window_beside_the_rail(qtbot: QtBot, language: Language) -> None:
    page, rail = a_page(language), Rail(language, PLACES)
    for part in (page, rail):
        qtbot.addWidget(part)

    needed = page.minimumSizeHint().width() + rail.width()

    assert needed <= NARROWEST_WINDOW


@pytest.mark.parametrize("language", [Language.RO, Language.EN])
def test_every_control_of_a_page_has_a_name(qtbot: QtBot, language: Language) -> None:
    page, rail = a_page(language), Rail(language, PLACES)
    for part in (page, rail):
        qtbot.addWidget(part)
    controls = [*page.findChildren(QAbstractButton), *rail.findChildren(QAbstractButton)]
    own = [part for part in controls if not part.objectName().startswith("Scroll")]

    nameless = []
    for part in own:
        interface = QAccessible.queryAccessibleInterface(part)
        if interface is None or not interface.text(QAccessible.Text.Name).strip():
            nameless.append(part)

    assert own
    assert nameless == []


def test_no_label_of_a_page_is_cut_at_the_narrowest_window(qtbot: QtBot) -> None:
    page = a_page(Language.RO)
    qtbot.addWidget(page)
    page.resize(NARROWEST_WINDOW - 92, 700)
    with qtbot.waitExposed(page):
        page.show()

    labels: list[QLabel] = page.findChildren(QLabel)
    buttons: list[QPushButton] = page.findChildren(QPushButton)
    worded: list[QLabel | QPushButton] = [*labels, *buttons]
    cut = [part.text() for part in worded if part.isVisible() and _is_cut(part)]

    assert [words for words in cut if not words.startswith("Inventata")] == []


def test_ctrl_and_a_number_go_to_a_place_and_showing_one_tells_nobody(qtbot: QtBot) -> None:
    rail = Rail(Language.RO, PLACES)
    qtbot.addWidget(rail)
    with qtbot.waitExposed(rail):
        rail.show()
    rail.activateWindow()
    qtbot.waitUntil(rail.isActiveWindow)

    for number, place in enumerate(PLACES, 1):
        with qtbot.waitSignal(rail.chosen) as chosen:
            QTest.keyClick(
                rail, Qt.Key(Qt.Key.Key_0.value + number), Qt.KeyboardModifier.ControlModifier
            )
        assert chosen.args == [place.id]

    with qtbot.assertNotEmitted(rail.chosen):
        rail.show_place("cases")


def test_problems_are_links_that_tell_their_field(qtbot: QtBot) -> None:
    summary = ErrorSummary(Language.RO)
    holder = QWidget()
    QVBoxLayout(holder).addWidget(summary)
    qtbot.addWidget(holder)
    holder.show()
    summary.show_problems([("name", "Completați „Cazare & hrană”"), ("day", "Scrieți data")])
    assert "2 probleme" in summary.accessibleName()

    links = [part for part in summary.findChildren(QPushButton) if part.isVisible()]
    with qtbot.waitSignal(summary.chosen) as chosen:
        QTest.keyClick(links[1], Qt.Key.Key_Return)
    assert chosen.args == ["day"]
    assert without_mnemonic(links[0].text()) == "Completați „Cazare & hrană”"

    summary.show_problems([])
    assert summary.isHidden()
    summary.show_problems([("other", "Altă problemă")])
    assert [p.text() for p in summary.findChildren(QPushButton) if p.isVisible()] == [
        "Altă problemă"
    ]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_number_is_followed_by_the_keyboard_too(qtbot: QtBot, key: Qt.Key) -> None:
    card = StatCard(Icon.PEOPLE_TEAM, Colour.ACCENT)
    qtbot.addWidget(card)
    card.show_number(33, "Termene depășite", "cer o acțiune astăzi")

    with qtbot.waitSignal(card.chosen):
        QTest.keyClick(card, key)

    assert card.accessibleName() == "33 Termene depășite. cer o acțiune astăzi"


def test_an_empty_state_shows_all_its_words(qtbot: QtBot) -> None:
    empty = EmptyState(Icon.DOCUMENT, "Niciun document", "Documentele apar aici. " * 5, None)
    qtbot.addWidget(empty)
    empty.resize(900, 400)
    with qtbot.waitExposed(empty):
        empty.show()

    for part in empty.findChildren(QLabel):
        assert part.height() >= part.heightForWidth(part.width())


def test_no_two_buttons_of_a_page_share_a_letter(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    words = ("Salvează", "Șterge", "Renunță", "Salvează și tipărește", "Cazare & hrană", "SȘ")
    buttons = [button(said) for said in words]
    for part in buttons:
        part.setParent(page)

    give_mnemonics(page, reserved="s")
    give_mnemonics(page, reserved="s")

    letters = [part.shortcut().toString() for part in buttons if not part.shortcut().isEmpty()]
    assert len(letters) == len(set(letters)) == 5
    assert "Alt+S" not in letters
    assert [without_mnemonic(part.text()) for part in buttons] == list(words)


def test_words_change_in_place(qtbot: QtBot) -> None:
    made = button("Salvează")
    qtbot.addWidget(made)

    say(made, "Cazare & hrană")

    assert without_mnemonic(made.text()) == "Cazare & hrană"


class Rows:
    """Rows asked for, remembering how many were asked at a time."""

    def __init__(self) -> None:
        self.asked: list[int] = []

    def of(self, keys: Sequence[int]) -> Mapping[int, str]:
        self.asked.append(len(keys))
        return {key: f"Persoana {key}" for key in keys if key != 7}


def a_model(rows: Rows) -> Model:
    columns: tuple[Column[str], ...] = (
        Column(id="name", title="Beneficiar", words=str.upper, spoken=str.lower),
        Column(id="length", title="Litere", words=lambda row: str(len(row)), sortable=False),
    )
    return Model(columns, rows.of)


def test_a_hundred_thousand_rows_are_asked_for_a_page_at_a_time() -> None:
    rows = Rows()
    model = a_model(rows)
    model.show_keys(range(100_000))
    assert rows.asked == []

    last = model.index(99_999, 0)

    assert model.rowCount() == 100_000
    assert last.data() == "PERSOANA 99999"
    assert model.index(99_998, 0).data() == "PERSOANA 99998"
    assert rows.asked == [PAGE_ROWS]
    assert model.key_at(5) == 5
    assert model.position_of(99_999) == 99_999
    assert model.position_of(-1) is None


def test_rows_are_forgotten_page_by_page_and_asked_again() -> None:
    rows = Rows()
    model = a_model(rows)
    model.show_keys(range(PAGE_ROWS * 30))
    for page in range(30):
        model.row_at(page * PAGE_ROWS)
    model.row_at(29 * PAGE_ROWS)
    assert len(rows.asked) == 30

    model.row_at(0)

    assert len(rows.asked) == 31


def test_a_row_that_has_gone_is_a_dash() -> None:
    model = a_model(Rows())
    model.show_keys(range(10))

    assert model.row_at(7) is None
    assert model.index(7, 0).data() == "—"
    assert model.index(7, 0).data(ROW_ROLE) is None


def test_a_screen_reader_is_told_the_column_with_the_cell() -> None:
    model = a_model(Rows())
    model.show_keys([3])
    role = Qt.ItemDataRole.AccessibleTextRole

    assert model.index(0, 0).data(role) == "Beneficiar: persoana 3"
    assert model.index(0, 1).data(role) == "Litere: 10"


def test_the_head_asks_for_another_order(qtbot: QtBot) -> None:
    model = a_model(Rows())

    with qtbot.waitSignal(model.sort_wanted) as wanted:
        model.sort(0, Qt.SortOrder.DescendingOrder)
    assert wanted.args == ["name", True]

    with qtbot.assertNotEmitted(model.sort_wanted):
        model.sort(1)


def test_the_model_keeps_the_promises_qt_asks_of_it(qtbot: QtBot) -> None:
    model = a_model(Rows())
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    model.show_keys(range(3))
    model.show_keys([])

    assert tester.model() is model
    assert model.rowCount(QModelIndex()) == 0


def test_tab_leaves_a_table_and_its_first_row_is_current(qtbot: QtBot) -> None:
    model = a_model(Rows())
    model.show_keys(range(5))
    view = table(model, "Lista cazurilor")
    after = button("După")
    window = QWidget()
    column = QVBoxLayout(window)
    column.addWidget(view)
    column.addWidget(after)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    show_first_row(view)
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)

    QTest.keyClick(view, Qt.Key.Key_Tab)

    assert after.hasFocus()
    assert view.currentIndex().row() == 0


def test_a_long_page_scrolls_to_a_part_and_is_no_stop_for_tab(qtbot: QtBot) -> None:
    page = ScrollPage(600)
    qtbot.addWidget(page)
    parts = [button(f"Butonul {number}") for number in range(60)]
    for part in parts:
        page.column.addWidget(part)
    page.resize(900, 300)
    with qtbot.waitExposed(page):
        page.show()

    page.show_part(parts[-1])

    qtbot.waitUntil(lambda: page.verticalScrollBar().value() > 500)
    assert page.focusPolicy() == Qt.FocusPolicy.NoFocus
    assert parts[0].width() <= 600


@pytest.mark.parametrize(
    ("language", "month"), [(Language.RO, "noiembrie"), (Language.EN, "November")]
)
def test_qt_speaks_the_language_of_the_interface(
    qtbot: QtBot, qapp: QApplication, language: Language, month: str
) -> None:
    speak(qapp, language)
    calendar = QCalendarWidget()
    qtbot.addWidget(calendar)

    assert calendar.locale().monthName(11) == month
    assert qapp.translate("QPlatformTheme", "Cancel") != "Cancel" or language is Language.EN
    speak(qapp, Language.EN)
    assert qapp.translate("QPlatformTheme", "Cancel") == "Cancel"


def test_the_words_of_the_kit_are_all_in_both_languages() -> None:
    texts = [value for value in vars(common).values() if isinstance(value, Text)]

    assert len(texts) > 80
    assert {words.ro for words in texts if words.ro == words.en} <= {"Export"}


def _is_cut(part: QLabel | QPushButton) -> bool:
    if isinstance(part, QLabel) and part.wordWrap():
        return part.height() < part.heightForWidth(part.width())
    if part.hasHeightForWidth():
        return part.height() < part.heightForWidth(part.width())
    return part.width() < part.sizeHint().width()
