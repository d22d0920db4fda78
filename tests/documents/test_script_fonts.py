"""The shipped faces: what they cover, and which of them prints what."""

import pytest

from counsellor_app.documents.script.fonts import (
    Family,
    face_chain,
    faces_for,
    missing_characters,
)
from counsellor_app.resources import resource

ROMANIAN = "ăâîșțĂÂÎȘȚ„”–—…№§º°·«»"
UKRAINIAN = "АБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЬЮЯабвгґдеєжзиіїйклмнопрстуфхцчшщьюяʼ"
ARABIC = "ابپتثجچحخدذرزژسشصضطظعغفقکكگلمنوهةیيئءأإآىؤھہےڵۆێ۰۱۲۳۴۵۶۷۸۹،؛؟ًَُّْٔ"
TURKISH_AND_FRENCH = "ı\u015fğçöüİ\u015eĞéèêëàùœŒ"


@pytest.mark.parametrize("letters", [ROMANIAN, UKRAINIAN, ARABIC, TURKISH_AND_FRENCH])
def test_no_letter_of_the_languages_of_the_first_release_is_missing(letters: str) -> None:
    assert missing_characters(letters) == ()


def test_what_no_face_has_is_named_once_each() -> None:
    assert missing_characters("Ștefan 漢字 漢 \u0007") == ("\u0007", "字", "漢")


def test_blanks_joiners_and_directions_are_never_missing() -> None:
    assert missing_characters("a\tb\r\nc\u00a0\u200c\u2068\u2069\u202f") == ()


def test_a_letter_composed_of_two_characters_counts_as_the_letter() -> None:
    assert missing_characters("s\u0326t\u0326") == ()


@pytest.mark.parametrize("family", list(Family))
@pytest.mark.parametrize("bold", [False, True])
def test_latin_and_cyrillic_letters_and_digits_are_printed_by_the_style_s_face(
    family: Family, bold: bool
) -> None:
    chain = face_chain(family, bold)
    faces = faces_for("Ștefan Шевченко 0123456789", chain)
    assert {face.font.name for face in faces} == {chain[0].font.name}
    assert chain[0].font.name.startswith(family.value)


def test_digits_inside_arabic_come_from_the_latin_face() -> None:
    chain = face_chain(Family.SERIF, False)
    text = "المادة 15 من"
    names = [face.font.name for face in faces_for(text, chain)]
    assert names[text.index("1")] == "SourceSerif4-Regular"
    assert names[0] == "ScheherazadeNew-Regular"


def test_a_bracket_before_arabic_is_arabic_too() -> None:
    faces = faces_for("(يوسف)", face_chain(Family.SERIF, False))
    assert {face.font.name for face in faces} == {"ScheherazadeNew-Regular"}


def test_every_face_travels_with_its_licence() -> None:
    folder = resource("fonts")
    families = {path.stem.split("-")[0] for path in folder.glob("*.ttf")}
    assert families == {"SourceSerif4", "SourceSans3", "ScheherazadeNew"}
    for family in families:
        licence = (folder / f"OFL-{family}.txt").read_text(encoding="utf-8")
        assert "SIL Open Font License, Version 1.1" in licence
