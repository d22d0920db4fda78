"""The one style sheet, made from tokens: only what a palette cannot say.

Widgets are selected by properties (kind, tone, role, card, bar), never by name, and no
widget carries a style sheet of its own.
"""

from string import Template

from counsellor_app.ui.tokens import (
    CARD_RADIUS,
    LARGE_PERCENT,
    LARGEST_PERCENT,
    RADIUS,
    Colour,
    Colours,
    Size,
    Tone,
)


def style_sheet(colours: Colours, text_percent: int) -> str:
    """Return the style sheet in these colours, letters at this percentage."""
    names: dict[str, object] = {name.value: colours[name] for name in Colour}
    names |= {f"px_{size.name.lower()}": round(size * text_percent / 100) for size in Size}
    large = min(text_percent * LARGE_PERCENT / 100, max(LARGEST_PERCENT, text_percent))
    names |= {f"px_large_{size.name.lower()}": round(size * large / 100) for size in Size}
    names |= {"r": RADIUS, "card_r": CARD_RADIUS}
    parts = (
        _LABELS,
        _FRAMES,
        _FIELDS,
        _BUTTONS,
        _RAIL,
        _TABLES,
        _TABS,
        _SCROLLING,
        _POPUPS,
        _LARGE,
    )
    tones = (_TONE.substitute(tone=tone.value) for tone in Tone)
    return Template("".join((*parts, *tones))).substitute(names)


_LABELS = """
QLabel[kind="caption"] { font-size: ${px_caption}px; color: $muted; }
QLabel[kind="muted"] { color: $muted; }
QLabel[kind="strong"] { font-weight: 600; }
QLabel[kind="subtitle"] { font-size: ${px_subtitle}px; font-weight: 600; }
QLabel[kind="title"] { font-size: ${px_title}px; font-weight: 600; }
QLabel[kind="title"]:focus { border: 2px solid $focus; border-radius: 4px; }
QLabel[kind="display"] { font-size: ${px_display}px; font-weight: 600; }
QLabel[kind="error"] { color: $bad; font-weight: 600; }
QLabel[kind="basis"] { font-size: ${px_caption}px; color: $accent; }
QLabel[pill="true"] {
    border-radius: 10px; padding: 2px 9px; font-size: ${px_caption}px; font-weight: 600;
}
QLabel:disabled { color: $disabled; }
"""

# Template text that itself becomes template text: $$ stays a $ for the second pass.
_TONE = Template("""
QLabel[tone="$tone"] { color: $${$tone}; background: $${${tone}_soft}; }
QFrame[card="$tone"] {
    background: $${${tone}_soft}; border: 1px solid $${$tone}; border-radius: $${card_r}px;
}
""")

_FRAMES = """
QFrame[card="plain"] {
    background: $surface; border: 1px solid $line; border-radius: ${card_r}px;
}
QFrame[card="soft"] {
    background: $surface_2; border: 1px solid $line; border-radius: ${card_r}px;
}
QFrame[card="link"] {
    background: $surface; border: 1px solid $line; border-radius: ${card_r}px;
}
QFrame[card="link"]:hover { border: 1px solid $accent; }
QFrame[card]:focus { border: 2px solid $focus; }
QFrame[bar="top"] { background: $surface; border: none; border-bottom: 1px solid $line; }
QFrame[bar="bottom"] { background: $surface; border: none; border-top: 1px solid $line; }
QFrame[bar="side"] { background: $surface; border: none; border-right: 1px solid $line; }
QFrame[rule="true"] { background: $line; border: none; min-height: 1px; max-height: 1px; }
QFrame[strip="true"] { background: $bad; border: none; border-radius: 2px; }
QFrame[frame="practice"] { border: 4px solid $practice; }
QProgressBar {
    background: $neutral_soft; border: none; border-radius: 3px; min-height: 6px; max-height: 6px;
}
QProgressBar::chunk { background: $accent; border-radius: 3px; }
"""

_FIELDS = """
QLineEdit, QPlainTextEdit, QComboBox {
    background: $surface; color: $text; border: 1px solid $field; border-radius: ${r}px;
    padding: 6px 9px; selection-background-color: $accent; selection-color: $on_accent;
}
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus {
    border: 2px solid $focus; padding: 5px 8px;
}
QLineEdit[invalid="true"], QPlainTextEdit[invalid="true"], QComboBox[invalid="true"] {
    border: 2px solid $bad; padding: 5px 8px;
}
QLineEdit[invalid="true"]:focus, QPlainTextEdit[invalid="true"]:focus,
QComboBox[invalid="true"]:focus {
    border: 2px solid $focus; background: $bad_soft;
}
QLineEdit:read-only, QPlainTextEdit:read-only { background: $surface_2; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled {
    color: $disabled; background: $surface_2; border-color: $line;
}
QTextEdit { background: $surface; border: 1px solid $line; border-radius: ${card_r}px; }
QTextEdit:focus { border: 2px solid $focus; }
QComboBox { padding-right: 30px; combobox-popup: 0; }
QComboBox:focus { padding-right: 29px; }
QComboBox::drop-down { border: none; width: 30px; }
QComboBox::down-arrow { image: none; }
QComboBox QLineEdit, QComboBox QLineEdit:focus { border: none; padding: 0; background: $surface; }
QLineEdit QToolButton { border: none; background: transparent; padding: 0; }
"""

_BUTTONS = """
QPushButton, QToolButton[role="plain"] {
    background: $surface; color: $text; border: 1px solid $field; border-radius: ${r}px;
    padding: 7px 14px;
}
QPushButton:hover, QToolButton[role="plain"]:hover {
    background: $surface_2; border-color: $accent;
}
QPushButton:pressed, QToolButton[role="plain"]:pressed { background: $accent_soft; }
QPushButton:focus, QToolButton[role="plain"]:focus {
    border: 2px solid $focus; padding: 6px 13px;
}
QPushButton[role="primary"] {
    background: $accent; border-color: $accent; color: $on_accent; font-weight: 600;
}
QPushButton[role="primary"]:hover { background: $accent_hover; }
QPushButton[role="primary"]:focus { border: 2px solid $text; }
QPushButton[role="danger"] { color: $bad; border-color: $bad; font-weight: 600; }
QPushButton[role="danger"]:hover { background: $bad_soft; }
QPushButton[role="danger"]:focus { border: 2px solid $bad; }
QPushButton[role="link"] {
    background: transparent; border: 1px solid transparent; color: $accent;
    padding: 4px 6px; text-align: left;
}
QPushButton[role="link"]:hover { text-decoration: underline; }
QPushButton[role="link"]:focus { border: 2px solid $focus; padding: 3px 5px; }
QPushButton[role="chip"] {
    border-radius: 14px; padding: 4px 12px; font-size: ${px_small}px;
}
QPushButton[role="chip"]:focus { border: 2px solid $focus; padding: 3px 11px; }
QPushButton[role="chip"]:checked {
    background: $accent_soft; border: 1px solid $accent; color: $accent; font-weight: 600;
}
QPushButton[role="chip"]:checked:focus { border: 2px solid $focus; }
QPushButton:disabled, QPushButton[role="primary"]:disabled, QPushButton[role="danger"]:disabled {
    color: $disabled; background: $surface_2; border-color: $line;
}
QPushButton[role="link"]:disabled { background: transparent; border-color: transparent; }
QToolButton[role="bare"] {
    background: transparent; border: 2px solid transparent; border-radius: ${r}px; padding: 4px;
    color: $muted;
}
QToolButton[role="bare"]:hover { background: $accent_soft; color: $text; }
QToolButton[role="bare"]:checked { background: $accent_soft; color: $accent; }
QToolButton[role="bare"]:focus { border: 2px solid $focus; }
"""

_RAIL = """
QFrame[bar="rail"] { background: $rail; border: none; }
QToolButton[role="rail"] {
    background: transparent; border: 2px solid transparent; border-radius: 8px;
    color: $rail_text; padding: 7px 2px 6px 2px; font-size: ${px_caption}px;
}
QToolButton[role="rail"]:hover { background: $rail_chosen; color: $rail_chosen_text; }
QToolButton[role="rail"]:checked {
    background: $rail_chosen; color: $rail_chosen_text; font-weight: 600;
}
QToolButton[role="rail"]:focus { border: 2px solid $rail_text; }
QToolButton[role="rail"]:checked:focus { border: 2px solid $rail_chosen_text; }
"""

_TABLES = """
QAbstractItemView { outline: 0; }
QTableView, QListView, QTreeView {
    background: $surface; border: 2px solid $surface; border-radius: ${r}px;
    gridline-color: transparent;
    selection-background-color: $accent_soft; selection-color: $text;
}
QTableView:focus, QListView:focus, QTreeView:focus { border: 2px solid $focus; }
QTableView::item { padding: 4px 7px; border: none; border-bottom: 1px solid $line; }
QTableView::item:selected { background: $accent_soft; color: $text; }
QHeaderView { background: $surface_2; border: none; }
QHeaderView::section {
    background: $surface_2; color: $muted; border: none; border-bottom: 1px solid $line;
    padding: 7px 10px; font-weight: 600; font-size: ${px_caption}px;
}
QTableCornerButton::section { background: $surface_2; border: none; }
"""

_TABS = """
QTabBar { qproperty-drawBase: 0; outline: 0; }
QTabBar::tab {
    background: transparent; color: $muted; padding: 9px 14px; border: 2px solid transparent;
    border-bottom: 3px solid transparent;
}
QTabBar::tab:hover { color: $accent; }
QTabBar::tab:selected { color: $text; font-weight: 600; border-bottom: 3px solid $accent; }
QTabBar::tab:selected:focus { border: 2px solid $focus; border-radius: 4px; }
QTabBar::tab:disabled { color: $disabled; }
"""

_SCROLLING = """
QScrollArea { background: transparent; border: none; }
QWidget[page="true"] { background: transparent; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $field; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 36px; }
QScrollBar::handle:horizontal { min-width: 36px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: $line; }
"""

# What is read across a table: the same parts in larger letters.
_LARGE = """
QWidget[type="large"] QLabel, QWidget[type="large"] QRadioButton,
QWidget[type="large"] QCheckBox, QWidget[type="large"] QLineEdit,
QWidget[type="large"] QPlainTextEdit, QWidget[type="large"] QComboBox,
QWidget[type="large"] QPushButton { font-size: ${px_large_body}px; }
QWidget[type="large"] QLabel[kind="caption"], QWidget[type="large"] QLabel[pill="true"],
QWidget[type="large"] QPushButton[role="link"], QWidget[type="large"] QPushButton[role="chip"] {
    font-size: ${px_large_caption}px;
}
QWidget[type="large"] QLabel[kind="subtitle"] { font-size: ${px_large_subtitle}px; }
QWidget[type="large"] QLabel[kind="title"] { font-size: ${px_large_title}px; }
QWidget[type="large"] QLabel[kind="display"] { font-size: ${px_large_display}px; }
"""

_POPUPS = """
QToolTip { background: $text; color: $surface; border: none; padding: 6px; }
QComboBox QAbstractItemView, QAbstractItemView[popup="true"] {
    background: $surface; border: 1px solid $field; padding: 4px;
    selection-background-color: $accent_soft; selection-color: $text;
}
QComboBox QAbstractItemView::item, QAbstractItemView[popup="true"]::item {
    min-height: 28px; padding: 2px 6px; border: none;
}
QAbstractItemView[popup="true"]::item:selected { background: $accent_soft; color: $text; }
QMenu { background: $surface; color: $text; border: 1px solid $field; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 10px; border-radius: 4px; }
QMenu::icon { padding-left: 10px; }
QMenu::item:selected { background: $accent_soft; color: $text; }
QMenu::item:disabled { color: $disabled; }
QMenu::separator { height: 1px; background: $line; margin: 4px 6px; }
QCalendarWidget QWidget#qt_calendar_navigationbar { background: $surface_2; }
QCalendarWidget QToolButton {
    color: $text; background: transparent; border: 2px solid transparent; border-radius: 4px;
    padding: 4px 8px; font-weight: 600;
}
QCalendarWidget QToolButton:hover { background: $accent_soft; }
QCalendarWidget QToolButton:focus { border: 2px solid $focus; }
QCalendarWidget QToolButton::menu-indicator { image: none; }
QCalendarWidget QAbstractItemView {
    background: $surface; color: $text; selection-background-color: $accent;
    selection-color: $on_accent; alternate-background-color: $surface_2;
}
QCalendarWidget QAbstractItemView, QCalendarWidget QAbstractItemView:focus { border: none; }
QCalendarWidget QAbstractItemView::item { padding: 0; border: none; }
QCalendarWidget QAbstractItemView::item:selected { background: $accent; color: $on_accent; }
QCalendarWidget QAbstractItemView:disabled { color: $disabled; }
"""
