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
TIGRINYA_AND_AMHARIC = "ሀለሐመሠረሰሸቀቐበቨተቸኀነኘአከኸወዐዘዠየደጀገጠጨጰጸፀፈፐቋቈኰጐ፡።፣፤፥፦፧፩፪፫፲፻"
BENGALI = "অআইঈউঊঋএঐওঔকখগঘঙচছজঝঞটঠডঢণতথদধনপফবভমযরলশষসহড়ঢ়য়ৎংঃঁািীুূৃেৈোৌ্০১২৩৪৫৬৭৮৯।৳"
NEPALI_AND_HINDI = "अआइईउऊऋएऐओऔकखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसहक़ड़ािीुूृेैोौॉंःँ्०१२३४५६७८९।॥ॐऽ"
OTHER_SCRIPTS = {
    "ሰላም": "NotoSerifEthiopic",
    "ক্ষেত্র": "NotoSerifBengali",
    "क्षेत्र": "NotoSerifDevanagari",
    "يوسف": "ScheherazadeNew",
}


@pytest.mark.parametrize(
    "letters",
    [
        ROMANIAN,
        UKRAINIAN,
        ARABIC,
        TURKISH_AND_FRENCH,
        TIGRINYA_AND_AMHARIC,
        BENGALI,
        NEPALI_AND_HINDI,
    ],
)
def test_no_letter_of_the_languages_of_paper_is_missing(letters: str) -> None:
    assert missing_characters(letters) == ()


def test_what_no_face_has_is_named_once_each() -> None:
    assert missing_characters("Ștefan 漢字 漢 \u0007") == ("\u0007", "字", "漢")
    assert missing_characters("ខ្មែរ ไทย") != ()


@pytest.mark.parametrize("word", OTHER_SCRIPTS)
@pytest.mark.parametrize("family", list(Family))
@pytest.mark.parametrize("bold", [False, True])
def test_each_other_script_has_its_face_in_both_weights(
    word: str, family: Family, bold: bool
) -> None:
    faces = faces_for(word, face_chain(family, bold))
    weight = "Bold" if bold else "Regular"
    assert {face.font.name for face in faces} == {f"{OTHER_SCRIPTS[word]}-{weight}"}


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


@pytest.mark.parametrize("word", OTHER_SCRIPTS)
def test_latin_and_cyrillic_letters_and_digits_beside_other_scripts_stay_with_the_latin_face(
    word: str,
) -> None:
    text = f"Nume {word} Ștefan {word} Шевченко {word} 2026"
    faces = faces_for(text, face_chain(Family.SERIF, False))
    plain = {
        face.font.name
        for char, face in zip(text, faces, strict=True)
        if char.isalnum() and char not in word
    }
    assert plain == {"SourceSerif4-Regular"}


@pytest.mark.parametrize("word", ["ক্ষেত্র", "क्षेत्र", "يوسف"])
def test_both_brackets_match_what_stands_in_them(word: str) -> None:
    for text in (f"{word} (Ana)", f"Ana ({word})"):
        names = [face.font.name for face in faces_for(text, face_chain(Family.SERIF, False))]
        first = text.index("(")
        assert names[first] == names[first + 1] == names[-1]


def test_every_face_travels_with_its_licence() -> None:
    folder = resource("fonts")
    families = {path.stem.split("-")[0] for path in folder.glob("*.ttf")}
    assert families == {"SourceSerif4", "SourceSans3", *OTHER_SCRIPTS.values()}
    for family in families:
        licence = (folder / f"OFL-{family}.txt").read_text(encoding="utf-8")
        assert "SIL Open Font License, Version 1.1" in licence
