"""The look of every window: Fusion, one palette and one style sheet, both made from tokens."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from counsellor_app.ui.qss import style_sheet
from counsellor_app.ui.tokens import (
    DARK,
    FAMILIES,
    LIGHT,
    TEXT_CONTRAST,
    Colour,
    Colours,
    Size,
    Tone,
    contrast,
)

_Role = QPalette.ColorRole
_STYLE = "fusion"


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How the windows look: scheme, size of text in per cent, high contrast."""

    dark: bool = False
    text_percent: int = 100
    high_contrast: bool = False


class _Worn:
    """The look being worn; painted widgets ask for it each time they paint."""

    look = Look()
    colours: Colours = LIGHT


def wanted_look(app: QGuiApplication, dark: bool | None, text_percent: int) -> Look:
    """Return the look for these settings; dark None follows the system, contrast always does."""
    if dark is None:
        dark = app.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return Look(dark=dark, text_percent=text_percent, high_contrast=_high_contrast_wanted(app))


def wear(app: QApplication, look: Look) -> None:
    """Dress every window of the program in this look, now and from now on."""
    app.setStyleSheet("")  # one sheet changed into another polishes each widget a dozen times
    if app.style().objectName().casefold() != _STYLE:
        app.setStyle(_STYLE)
    _Worn.look = look
    if look.high_contrast:
        app.setPalette(QPalette())
        _Worn.colours = high_contrast_colours(app.palette())
    else:
        _Worn.colours = DARK if look.dark else LIGHT
        app.setPalette(_palette(_Worn.colours))
    app.setFont(font())
    app.setStyleSheet(style_sheet(_Worn.colours, look.text_percent))


def ask_system_for_scheme(app: QGuiApplication, dark: bool | None) -> None:
    """Ask the system for title bars and native dialogs in this scheme; None follows it."""
    wanted = {None: Qt.ColorScheme.Unknown, True: Qt.ColorScheme.Dark, False: Qt.ColorScheme.Light}
    app.styleHints().setColorScheme(wanted[dark])


def on_system_change(app: QGuiApplication, change: Callable[[], None]) -> None:
    """Call back when the system turns dark, light or to high contrast."""
    hints = app.styleHints()
    hints.colorSchemeChanged.connect(lambda _: change())
    accessibility = getattr(hints, "accessibility", None)
    changed = getattr(accessibility(), "contrastPreferenceChanged", None) if accessibility else None
    if changed is not None:
        changed.connect(lambda _: change())


def colours_now() -> Colours:
    """Return the colours being worn."""
    return _Worn.colours


def colour(name: Colour) -> QColor:
    """Return a colour of the look being worn."""
    return QColor(_Worn.colours[name])


def px(pixels: int) -> int:
    """Return pixels at 100 % text as pixels at the percentage being worn."""
    return round(pixels * _Worn.look.text_percent / 100)


def font(size: Size = Size.BODY) -> QFont:
    """Return the interface's font at this size and the percentage being worn."""
    made = QFont()
    made.setFamilies(list(FAMILIES))
    made.setPixelSize(px(size))
    return made


def bold_font(size: Size = Size.BODY) -> QFont:
    """Return the interface's font at this size, half bold."""
    made = font(size)
    made.setWeight(QFont.Weight.DemiBold)
    return made


def set_property(widget: QWidget, name: str, value: object) -> None:
    """Set a property the style sheet selects by, and let the style sheet see it."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


def set_type(part: QWidget, *, is_large: bool) -> None:
    """Let everything in a part speak in large letters, as at a table, or in the usual ones."""
    wanted = "large" if is_large else ""
    if (part.property("type") or "") == wanted:
        return
    part.setProperty("type", wanted)
    for inner in part.findChildren(QWidget):
        inner.style().unpolish(inner)
        inner.style().polish(inner)


def px_of(part: QWidget, pixels: int) -> int:
    """Return pixels at 100 % text as pixels beside the letters this part is written in."""
    return round(pixels * part.font().pixelSize() / Size.BODY)


def high_contrast_colours(system: QPalette) -> Colours:
    """Return the system's own colours under our names, so that its contrast theme is followed."""
    ground, ink = _hex(system, _Role.Window), _hex(system, _Role.WindowText)
    chosen, on_chosen = _hex(system, _Role.Highlight), _hex(system, _Role.HighlightedText)
    if min(contrast(chosen, ground), contrast(on_chosen, chosen)) < TEXT_CONTRAST:
        chosen, on_chosen = ink, ground
    inks = dict.fromkeys(Colour, ink)
    grounds = (Colour.CANVAS, Colour.SURFACE, Colour.SURFACE_2, Colour.RAIL, Colour.ON_BAD)
    softs = (*(tone.soft for tone in Tone), Colour.ACCENT_SOFT)
    return {
        **inks,
        **dict.fromkeys((*grounds, *softs), ground),
        Colour.ACCENT: chosen,
        Colour.ACCENT_HOVER: chosen,
        Colour.ON_ACCENT: on_chosen,
        Colour.RAIL_CHOSEN: chosen,
        Colour.RAIL_CHOSEN_TEXT: on_chosen,
    }


def _high_contrast_wanted(app: QGuiApplication) -> bool:
    hints = app.styleHints()
    accessibility = getattr(hints, "accessibility", None)
    if accessibility is None:
        return False
    preference = getattr(accessibility(), "contrastPreference", None)
    return preference is not None and preference() == Qt.ContrastPreference.HighContrast


def _hex(palette: QPalette, role: QPalette.ColorRole) -> str:
    return palette.color(QPalette.ColorGroup.Active, role).name().upper()


def _palette(colours: Colours) -> QPalette:
    made = QPalette()
    for role, name in _PALETTE.items():
        made.setColor(role, QColor(colours[name]))
    for role in (_Role.Text, _Role.WindowText, _Role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours[Colour.DISABLED]))
    return made


_PALETTE = {
    _Role.Window: Colour.CANVAS,
    _Role.Base: Colour.SURFACE,
    _Role.AlternateBase: Colour.SURFACE_2,
    _Role.Button: Colour.SURFACE,
    _Role.Text: Colour.TEXT,
    _Role.WindowText: Colour.TEXT,
    _Role.ButtonText: Colour.TEXT,
    _Role.BrightText: Colour.TEXT,
    _Role.ToolTipBase: Colour.TEXT,
    _Role.ToolTipText: Colour.SURFACE,
    _Role.PlaceholderText: Colour.MUTED,
    _Role.Highlight: Colour.ACCENT,
    _Role.HighlightedText: Colour.ON_ACCENT,
    _Role.Accent: Colour.ACCENT,
    _Role.Link: Colour.ACCENT,
    _Role.LinkVisited: Colour.ACCENT,
    _Role.Mid: Colour.LINE,
    _Role.Midlight: Colour.LINE,
    _Role.Light: Colour.SURFACE_2,
    _Role.Dark: Colour.FIELD,
    _Role.Shadow: Colour.FIELD,
}
