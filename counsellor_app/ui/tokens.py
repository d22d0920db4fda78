"""Spacing, type sizes and colours of the interface; contrast is computed, not guessed."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, IntEnum


class Space(IntEnum):
    """Distances in pixels at 96 dpi."""

    XS = 4
    S = 8
    M = 12
    L = 16
    XL = 24
    XXL = 32


class Size(IntEnum):
    """Heights of letters in pixels at 96 dpi and 100 % text."""

    CAPTION = 12
    SMALL = 13
    BODY = 14
    SUBTITLE = 16
    TITLE = 20
    DISPLAY = 26


LARGE_PERCENT = 150  # letters read across a table, beside those of a page
LARGEST_PERCENT = 200  # whatever the settings say, a question must still fit its page

RADIUS = 6
CARD_RADIUS = 8
FAMILIES = ("Segoe UI Variable Text", "Segoe UI", "Open Sans", "Noto Sans")

# The narrowest window the screens are drawn for: 1366 logical pixels at 125 %.
NARROWEST_WINDOW = 1093
SHORTEST_WINDOW = 560


class Colour(Enum):
    """What a colour is for; the value is its name in the style sheet."""

    CANVAS = "canvas"
    SURFACE = "surface"
    SURFACE_2 = "surface_2"
    LINE = "line"
    FIELD = "field"
    TEXT = "text"
    MUTED = "muted"
    DISABLED = "disabled"
    ACCENT = "accent"
    ACCENT_HOVER = "accent_hover"
    ACCENT_SOFT = "accent_soft"
    ON_ACCENT = "on_accent"
    FOCUS = "focus"
    OK = "ok"
    OK_SOFT = "ok_soft"
    WARN = "warn"
    WARN_SOFT = "warn_soft"
    BAD = "bad"
    BAD_SOFT = "bad_soft"
    ON_BAD = "on_bad"
    INFO = "info"
    INFO_SOFT = "info_soft"
    NEUTRAL = "neutral"
    NEUTRAL_SOFT = "neutral_soft"
    RAIL = "rail"
    RAIL_TEXT = "rail_text"
    RAIL_CHOSEN = "rail_chosen"
    RAIL_CHOSEN_TEXT = "rail_chosen_text"
    PRACTICE = "practice"


class Tone(Enum):
    """How a status is meant; always shown with words or a shape as well."""

    OK = "ok"
    WARN = "warn"
    BAD = "bad"
    INFO = "info"
    NEUTRAL = "neutral"

    @property
    def ink(self) -> Colour:
        """Return the colour of its words and outlines."""
        return Colour(self.value)

    @property
    def soft(self) -> Colour:
        """Return the colour behind its words."""
        return Colour(f"{self.value}_soft")


Colours = Mapping[Colour, str]

LIGHT: Colours = {
    Colour.CANVAS: "#F3F5F7",
    Colour.SURFACE: "#FFFFFF",
    Colour.SURFACE_2: "#F8FAFB",
    Colour.LINE: "#D5DCE2",
    Colour.FIELD: "#7A8894",
    Colour.TEXT: "#1B2730",
    Colour.MUTED: "#53616D",
    Colour.DISABLED: "#76838E",
    Colour.ACCENT: "#0B5C7A",
    Colour.ACCENT_HOVER: "#094C65",
    Colour.ACCENT_SOFT: "#E2F0F5",
    Colour.ON_ACCENT: "#FFFFFF",
    Colour.FOCUS: "#0B5C7A",
    Colour.OK: "#1A6B3C",
    Colour.OK_SOFT: "#E3F3E9",
    Colour.WARN: "#8A4A00",
    Colour.WARN_SOFT: "#FFF1DB",
    Colour.BAD: "#B01E1E",
    Colour.BAD_SOFT: "#FCE9E8",
    Colour.ON_BAD: "#FFFFFF",
    Colour.INFO: "#0B5C7A",
    Colour.INFO_SOFT: "#E2F0F5",
    Colour.NEUTRAL: "#4A5763",
    Colour.NEUTRAL_SOFT: "#EBEFF2",
    Colour.RAIL: "#0F2A38",
    Colour.RAIL_TEXT: "#C9D8E0",
    Colour.RAIL_CHOSEN: "#1E4457",
    Colour.RAIL_CHOSEN_TEXT: "#FFFFFF",
    Colour.PRACTICE: "#7A3E9D",
}

DARK: Colours = {
    Colour.CANVAS: "#14191D",
    Colour.SURFACE: "#1E252A",
    Colour.SURFACE_2: "#232B31",
    Colour.LINE: "#38434B",
    Colour.FIELD: "#7F8E99",
    Colour.TEXT: "#E8EDF0",
    Colour.MUTED: "#AAB6BF",
    Colour.DISABLED: "#808C96",
    Colour.ACCENT: "#6EC1DF",
    Colour.ACCENT_HOVER: "#8FD1E9",
    Colour.ACCENT_SOFT: "#143847",
    Colour.ON_ACCENT: "#06222E",
    Colour.FOCUS: "#6EC1DF",
    Colour.OK: "#7CCB97",
    Colour.OK_SOFT: "#17351F",
    Colour.WARN: "#F0B35C",
    Colour.WARN_SOFT: "#3A2A10",
    Colour.BAD: "#F29A94",
    Colour.BAD_SOFT: "#431C1B",
    Colour.ON_BAD: "#2B0C0B",
    Colour.INFO: "#6EC1DF",
    Colour.INFO_SOFT: "#143847",
    Colour.NEUTRAL: "#B7C2CA",
    Colour.NEUTRAL_SOFT: "#2C353C",
    Colour.RAIL: "#0B1115",
    Colour.RAIL_TEXT: "#B5C3CC",
    Colour.RAIL_CHOSEN: "#1F333F",
    Colour.RAIL_CHOSEN_TEXT: "#FFFFFF",
    Colour.PRACTICE: "#C79BE0",
}

TEXT_CONTRAST = 4.5  # WCAG 2.2 AA, 1.4.3
SHAPE_CONTRAST = 3.0  # WCAG 2.2 AA, 1.4.11: borders of fields, focus ring, marks


@dataclass(frozen=True, slots=True)
class Pair:
    """A colour drawn on another, and the contrast it must reach."""

    ink: Colour
    ground: Colour
    least: float


def contrast(first: str, second: str) -> float:
    """Return the WCAG contrast of two colours written #RRGGBB, from 1 to 21."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def pairs() -> tuple[Pair, ...]:
    """Return every pair the interface draws."""
    return (*_TEXT_PAIRS, *_TONE_PAIRS, *_SHAPE_PAIRS)


def _luminance(colour: str) -> float:
    red, green, blue = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return 0.2126 * _linear(red) + 0.7152 * _linear(green) + 0.0722 * _linear(blue)


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def _text_on(ink: Colour, *grounds: Colour) -> tuple[Pair, ...]:
    return tuple(Pair(ink, ground, TEXT_CONTRAST) for ground in grounds)


def _shape_on(ink: Colour, *grounds: Colour) -> tuple[Pair, ...]:
    return tuple(Pair(ink, ground, SHAPE_CONTRAST) for ground in grounds)


_GROUNDS = (Colour.SURFACE, Colour.SURFACE_2, Colour.CANVAS)
_SOFTS = tuple(tone.soft for tone in Tone)

_TEXT_PAIRS = (
    *_text_on(Colour.TEXT, *_GROUNDS, *_SOFTS, Colour.ACCENT_SOFT),
    *_text_on(Colour.MUTED, *_GROUNDS, Colour.ACCENT_SOFT, Colour.NEUTRAL_SOFT),
    *_text_on(Colour.ACCENT, *_GROUNDS, Colour.ACCENT_SOFT),
    *_text_on(Colour.ON_ACCENT, Colour.ACCENT, Colour.ACCENT_HOVER),
    *_text_on(Colour.ON_BAD, Colour.BAD),
    *_text_on(Colour.RAIL_TEXT, Colour.RAIL),
    *_text_on(Colour.RAIL_CHOSEN_TEXT, Colour.RAIL_CHOSEN),
    *_text_on(Colour.PRACTICE, Colour.SURFACE, Colour.CANVAS),
)
_TONE_PAIRS = tuple(
    pair for tone in Tone for pair in _text_on(tone.ink, tone.soft, *_GROUNDS, Colour.ACCENT_SOFT)
)
_SHAPE_PAIRS = (
    *_shape_on(Colour.FIELD, *_GROUNDS),
    *_shape_on(Colour.FOCUS, *_GROUNDS, Colour.BAD_SOFT, Colour.WARN_SOFT, Colour.ACCENT_SOFT),
    *_shape_on(Colour.DISABLED, *_GROUNDS),
    *_shape_on(Colour.ACCENT, Colour.NEUTRAL_SOFT),
)
