"""Settings of this program on this computer: one TOML file, no personal data."""

import tomllib
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path

from platformdirs import PlatformDirs

from counsellor_app.files import private_folder, write_whole
from counsellor_app.text import Language

_DIRS = PlatformDirs(appname="Consilier", appauthor=False, roaming=False)


class FormLook(Enum):
    """How a form lies on the screen: a section a page, a few questions a page, all on one page."""

    PAGES = "pages"
    INTERVIEW = "interview"
    WHOLE = "whole"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What is remembered between starts; nothing in it names a person."""

    language: Language = Language.RO
    dark: bool | None = None  # None follows the system
    text_percent: int = 100
    lock_after_minutes: int = 5
    hide_from_capture: bool = True
    form_look: FormLook = FormLook.PAGES


@dataclass(frozen=True, slots=True)
class Places:
    """Where this program keeps things on this computer."""

    vault: Path
    practice: Path
    settings: Path
    log: Path


def places_under(home: Path) -> Places:
    """Return the places below one folder, as the tests, the tour and ``--home`` use them."""
    return Places(home / "vault", home / "practice", home / "settings.toml", home / "log")


def usual_places() -> Places:
    """Return this user's places: local application data, never roaming, never Documents."""
    return places_under(Path(_DIRS.user_data_dir))


def load_settings(path: Path) -> Settings:
    """Return the settings kept at the path; the defaults for whatever cannot be read."""
    try:
        kept = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError):
        return Settings()
    settings = Settings()
    if kept.get("language") in ("ro", "en"):
        settings = replace(settings, language=Language(kept["language"]))
    if isinstance(kept.get("dark"), bool):
        settings = replace(settings, dark=kept["dark"])
    if _is_whole(kept.get("text_percent"), 80, 200):
        settings = replace(settings, text_percent=kept["text_percent"])
    if _is_whole(kept.get("lock_after_minutes"), 1, 15):
        settings = replace(settings, lock_after_minutes=kept["lock_after_minutes"])
    if isinstance(kept.get("hide_from_capture"), bool):
        settings = replace(settings, hide_from_capture=kept["hide_from_capture"])
    if kept.get("form_look") in {look.value for look in FormLook}:
        settings = replace(settings, form_look=FormLook(kept["form_look"]))
    return settings


def save_settings(path: Path, settings: Settings) -> None:
    """Keep the settings at the path."""
    lines = [
        f'language = "{settings.language.value}"',
        f"text_percent = {settings.text_percent}",
        f"lock_after_minutes = {settings.lock_after_minutes}",
        f"hide_from_capture = {str(settings.hide_from_capture).lower()}",
        f'form_look = "{settings.form_look.value}"',
    ]
    if settings.dark is not None:
        lines.append(f"dark = {str(settings.dark).lower()}")
    private_folder(path.parent)
    write_whole(path, ("\n".join(lines) + "\n").encode("utf-8"))


def _is_whole(value: object, least: int, most: int) -> bool:
    return type(value) is int and least <= value <= most
