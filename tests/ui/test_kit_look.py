"""The look: contrast of every pair that is drawn, the style sheet, icons, text size."""

import gc
from functools import partial

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.resources import resource
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.icons import icon
from counsellor_app.ui.parts import Kind, Role, button, label, pill
from counsellor_app.ui.qss import style_sheet
from counsellor_app.ui.theme import Look, high_contrast_colours, px, wanted_look, wear
from counsellor_app.ui.tokens import (
    DARK,
    LIGHT,
    Colour,
    Colours,
    Pair,
    Size,
    Tone,
    contrast,
    pairs,
)

SCHEMES = {"light": LIGHT, "dark": DARK}


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("pair", pairs(), ids=lambda pair: f"{pair.ink.value}-{pair.ground.value}")
def test_every_pair_that_is_drawn_can_be_read(pair: Pair, scheme: str) -> None:
    colours = SCHEMES[scheme]

    assert contrast(colours[pair.ink], colours[pair.ground]) >= pair.least


def test_contrast_is_the_one_of_wcag() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_colour_has_a_value(scheme: str) -> None:
    assert set(SCHEMES[scheme]) == set(Colour)


@pytest.mark.parametrize(
    ("ground", "ink", "chosen", "on_chosen"),
    [
        ("#000000", "#FFFFFF", "#1AEBFF", "#000000"),
        ("#FFFFFF", "#000000", "#37006E", "#FFFFFF"),
        ("#202020", "#FFFFFF", "#303030", "#404040"),
    ],
)
def test_a_contrast_theme_of_the_system_is_followed_and_readable(
    qapp: QApplication, ground: str, ink: str, chosen: str, on_chosen: str
) -> None:
    system = QPalette()
    for role, value in (
        (QPalette.ColorRole.Window, ground),
        (QPalette.ColorRole.WindowText, ink),
        (QPalette.ColorRole.Highlight, chosen),
        (QPalette.ColorRole.HighlightedText, on_chosen),
    ):
        system.setColor(role, QColor(value))

    colours = high_contrast_colours(system)

    assert colours[Colour.SURFACE] == ground
    assert colours[Colour.TEXT] == ink
    assert _unreadable(colours) == []


@pytest.mark.parametrize("percent", [80, 100, 150, 200])
def test_the_style_sheet_has_no_hole_and_follows_the_text_size(percent: int) -> None:
    sheet = style_sheet(LIGHT, percent)

    assert "$" not in sheet
    assert f"font-size: {round(Size.TITLE * percent / 100)}px" in sheet


def test_letters_grow_with_the_text_size(qapp: QApplication) -> None:
    wear(qapp, Look())
    plain = label("Evaluarea nevoilor", Kind.TITLE)
    plain.ensurePolished()
    before = plain.sizeHint().width()

    wear(qapp, Look(text_percent=150))
    grown = label("Evaluarea nevoilor", Kind.TITLE)
    grown.ensurePolished()

    assert grown.sizeHint().width() == pytest.approx(before * 1.5, rel=0.05)
    assert px(20) == 30
    wear(qapp, Look())


def test_a_dark_choice_wins_over_the_system(qapp: QApplication) -> None:
    assert wanted_look(qapp, True, 100).dark
    assert not wanted_look(qapp, False, 100).dark


@pytest.mark.parametrize("name", list(Icon), ids=lambda name: name.value)
def test_every_icon_is_shipped_and_can_be_tinted(name: Icon) -> None:
    drawing = resource("icons", f"{name.value}.svg").read_text(encoding="utf-8")

    assert drawing.startswith("<svg ")
    assert "fill=" not in drawing


def test_every_shipped_icon_has_a_name_and_their_licence_stands_beside_them() -> None:
    shipped = {path.stem for path in resource("icons").glob("*.svg")}

    assert shipped == {name.value for name in Icon}
    assert "MIT License" in resource("icons", "LICENSE.txt").read_text(encoding="utf-8")


def test_an_icon_is_painted_in_the_colour_of_the_look(qapp: QApplication) -> None:
    picture = icon(Icon.CIRCLE_HALF_FILL_FILLED, Colour.WARN)
    for look, colours in ((Look(), LIGHT), (Look(dark=True), DARK)):
        wear(qapp, look)
        image = picture.pixmap(QSize(40, 40)).toImage()

        opaque = {
            image.pixelColor(x, y).name().upper()
            for x in range(40)
            for y in range(40)
            if image.pixelColor(x, y).alpha() == 255
        }
        assert colours[Colour.WARN] in opaque
    wear(qapp, Look())


def test_an_icon_that_qt_copies_stays_alive(qapp: QApplication) -> None:
    """Qt owns the copy of an engine and Python frees it: seen as a segmentation fault."""
    copies = []
    for _ in range(200):
        copied = QIcon(icon(Icon.HOME))
        copied.setIsMask(True)
        copies.append(copied)
    gc.collect()

    assert all(not copied.pixmap(20, 20).isNull() for copied in copies)


def test_what_people_typed_is_never_read_as_markup_or_mnemonic(qapp: QApplication) -> None:
    name = "Cazare & hrană <b>"

    assert label(name).text() == name
    assert pill(name, Tone.INFO).text() == name
    assert button(name).text() == "Cazare && hrană <b>"


def test_enter_presses_every_kind_of_button(qtbot: QtBot, qapp: QApplication) -> None:
    pressed: list[Role] = []
    for role in Role:
        made = button("Salvează", role, clicked=partial(pressed.append, role))
        qtbot.addWidget(made)
        QTest.keyClick(made, Qt.Key.Key_Return)

    assert pressed == list(Role)


def test_the_focused_button_looks_different(qtbot: QtBot, qapp: QApplication) -> None:
    wear(qapp, Look())
    window = QWidget()
    column = QVBoxLayout(window)
    buttons = {role: button("Salvează", role) for role in Role}
    resting = button("Altul")
    for part in (resting, *buttons.values()):
        column.addWidget(part)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()

    for role, part in buttons.items():
        resting.setFocus()
        qtbot.waitUntil(resting.hasFocus)
        without = part.grab().toImage()
        part.setFocus()
        qtbot.waitUntil(part.hasFocus)
        assert part.grab().toImage() != without, role


def _unreadable(colours: Colours) -> list[Pair]:
    shapes_only = {Colour.DISABLED}
    return [
        pair
        for pair in pairs()
        if pair.ink not in shapes_only
        and contrast(colours[pair.ink], colours[pair.ground]) < pair.least
    ]


def test_a_button_made_by_hand_is_dressed_too(qtbot: QtBot, qapp: QApplication) -> None:
    wear(qapp, Look())
    made = QPushButton("x")
    qtbot.addWidget(made)
    made.ensurePolished()

    assert made.palette().buttonText().color().name().upper() == LIGHT[Colour.TEXT]
