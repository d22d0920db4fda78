"""Text set in lines and read back from the PDF."""

import re
import unicodedata
from collections.abc import Callable

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counsellor_app.documents import look
from counsellor_app.documents.build import build_pdf
from counsellor_app.documents.page import FooterFacts, PageFrame
from counsellor_app.documents.parts import bold, paragraph
from counsellor_app.documents.script.bidi import isolated_ltr
from counsellor_app.documents.script.font_file import Glyph
from counsellor_app.documents.script.paragraph import ScriptParagraph
from counsellor_app.documents.script.shaping import Strip, strips
from counsellor_app.documents.script.style import Run
from tests.documents.pack_making import text_of_pdf

FRAME = PageFrame(
    title="Probă",
    running_head="Probă",
    footer=FooterFacts(case_number="", version=1, content_code="00" * 32, law_line=""),
)
DIRECTIONS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
BETWEEN_WORDS = re.compile(r"[\s،,.;؛:()፡፤።।]+")

SENTENCES = {
    "ro": "Ștefan Țăranu își ține fișa la oficiu; află suflet, „ghilimele” și 12 afișe.",
    "uk": "Олександр Шевченко відвідує курс не менше 12 годин; ґанок, їжак, Єва.",
    "ar": "يوسف الخطيب: المعرّف أعلاه، وفقاً للمادة 15 من الأمر، لا يقل عن أي شهرياً بسم ٱلرَّحْمَٰنِ",
    "prs": "ذی‌نفع، در بالا شناسایی شده، مادهٔ ۱۵ فرمان ۴۴/۲۰۰۴ می‌نمایند (معتبر).",
    "ur": "مستفید اس بات کا پابند ہے کہ وہ کورس میں شرکت کرے اور اطلاع دے",
    "ckb": "سوودمەند پابەندە بە ئامادەبوون لە کۆرسی زمانی ڕۆمانی، ژمارە ١٢",
    "tr": "İstanbul'da ı\u015fığı gördü, ağaç ve çiçek",
    "ti": "ተስፋይ ገብረመድህን፡ ኣብ ከተማ ኣስመራ ተወሊዱ፤ ቋንቋ ሮማንያ ክመሃር እዩ። ዕለት 12.03.2026",
    "am": "አበበ በቀለ የተወለደው በአዲስ አበባ ነው፤ የሮማኒያ ቋንቋ ትምህርት ይከታተላል። ስልክ 0721",
    "bn": "মুহাম্মদ রহিম উদ্দিন চৌধুরী, এই ক্ষেত্রে শিক্ষার্থী ভাষা শেখার কোর্সে (৩০ দিন)। কৃষ্ণা, উজ্জ্বল, স্ত্রী।",
    "ne": "लक्ष्मी प्रसाद श्रेष्ठ, जिल्ला काठमाडौँ, यस क्षेत्रमा प्रशिक्षार्थीले (३० दिन)। कृष्ण, अर्जुन।",
    "hi": "राजेंद्र कुमार त्रिवेदी, शिक्षा के क्षेत्र में पाठ्यक्रम; हिन्दी, बुद्धि, चिह्न।",
}
CONJUNCTS = {"bn": "ক্ষেত্র", "ne": "क्षेत्र"}
FOUR_NAMES = (
    "Numele: ተስፋይ ገብረመድህን (Tesfay), মুহাম্মদ ক্ষেত্রপাল (Kshetrapal), "
    "लक्ष्मी क्षेत्री (Lakshmi), يوسف الخطيب (Yusuf), Шевченко"
)


def read_back(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    text = document[0].get_textpage().get_text_range()
    return unicodedata.normalize("NFC", DIRECTIONS.sub("", text))


def strip(text: str, language: str = "ro") -> Strip:
    return strips((Run(text),), look.TEXT, language)[0]


def words_of(sentence: str) -> list[str]:
    return [word for word in BETWEEN_WORDS.split(unicodedata.normalize("NFC", sentence)) if word]


def glyphs_of(text: str, language: str) -> list[Glyph]:
    whole = strip(text, language)
    pieces = whole.visual_pieces(0, len(whole.text))
    return [glyph for piece in pieces for glyph in piece.glyphs]


@pytest.mark.parametrize("language", SENTENCES)
@pytest.mark.parametrize("weight", [str, bold], ids=["regular", "bold"])
def test_every_word_is_found_again(language: str, weight: Callable[[str], str | Run]) -> None:
    sentence = SENTENCES[language]
    found = read_back(build_pdf([paragraph(weight(sentence), language)], FRAME))
    assert [word for word in words_of(sentence) if word not in found] == []


@pytest.mark.parametrize("language", ["ti", "am", "bn", "ne", "hi"])
@pytest.mark.parametrize("told", [True, False], ids=["told", "not_told"])
def test_a_second_reader_finds_the_words_again(language: str, told: bool) -> None:
    sentence = SENTENCES[language]
    pdf = build_pdf([paragraph(sentence, language if told else "und")], FRAME)
    found = unicodedata.normalize("NFC", text_of_pdf(pdf))
    assert [word for word in words_of(sentence) if word not in found] == []


def test_names_in_four_scripts_stand_in_one_romanian_line() -> None:
    pdf = build_pdf([paragraph(FOUR_NAMES)], FRAME)
    for found in (read_back(pdf), unicodedata.normalize("NFC", text_of_pdf(pdf))):
        assert [word for word in words_of(FOUR_NAMES) if word not in found] == []


@pytest.mark.parametrize("language", SENTENCES)
def test_no_letter_is_printed_as_an_empty_box(language: str) -> None:
    assert all(glyph.gid for glyph in glyphs_of(SENTENCES[language], language))


@pytest.mark.parametrize("language", CONJUNCTS)
def test_consonants_of_one_syllable_are_bound_into_one_sign(language: str) -> None:
    word = CONJUNCTS[language]
    assert len(glyphs_of(word, language)) < len(word)
    assert glyphs_of(word, "und") == glyphs_of(word, "ro") == glyphs_of(word, language)


def test_hindi_and_nepali_each_have_their_own_shapes_of_a_digit() -> None:
    assert glyphs_of("५", "hi") != glyphs_of("५", "ne") == glyphs_of("५", "ro")


@pytest.mark.parametrize("language", ["ti", "bn", "ne"])
def test_a_line_of_another_script_has_the_height_its_letters_need(language: str) -> None:
    """What stands above and below the line of writing lies inside the line's own height."""
    whole = strip(SENTENCES[language], language)
    height = whole.leading(0, len(whole.text))
    size = look.TEXT.size
    ups = [
        (step.coordinates[at] + glyph.dy) * piece.size / piece.face.font.units_per_em
        for piece in whole.visual_pieces(0, len(whole.text))
        for glyph in piece.glyphs
        for step in piece.face.font.outline(glyph.gid)
        for at in range(1, len(step.coordinates), 2)
    ]
    below = (height - size) / 2 + size * 0.12
    assert -below <= min(ups)
    assert max(ups) <= height - below


@pytest.mark.parametrize("language", CONJUNCTS)
def test_a_word_wider_than_the_line_is_not_cut_inside_a_syllable(language: str) -> None:
    whole = strip(CONJUNCTS[language] * 6, language)
    syllables = {glyph.cluster for glyph in glyphs_of(whole.text, language)}
    for parts in range(3, 9):
        lines = whole.lines(whole.width(0, len(whole.text)) / parts)
        assert len(lines) >= parts
        assert {start for start, _ in lines} <= syllables


def test_digits_inside_right_to_left_text_are_found_in_their_order() -> None:
    number = isolated_ltr("+40 721 000 000")
    text = f"المادة 15 حتى {isolated_ltr('31.12.2026')}، هاتف {number}."
    found = read_back(build_pdf([paragraph(text, "ar")], FRAME)).replace("\u00a0", " ")
    assert "15" in found
    assert "31.12.2026" in found
    assert "+40 721 000 000" in found


def test_what_looks_like_markup_is_printed_as_typed() -> None:
    text = "copii <mici> & <b>mari</b> &amp; a < b"
    assert text in read_back(build_pdf([paragraph(text)], FRAME))


def test_bold_words_join_the_sentence_they_stand_in() -> None:
    story = [paragraph(("Termen: ", bold("30 de zile"), " de la primire."))]
    assert "Termen: 30 de zile de la primire." in read_back(build_pdf(story, FRAME))


def test_typed_line_ends_are_kept_and_control_characters_are_not_printed() -> None:
    lines = ScriptParagraph("unu\r\ndoi\x07\n\npatru", look.TEXT).line_heights(300)
    assert len(lines) == 4


def test_a_lone_surrogate_does_not_stop_the_print() -> None:
    assert "nume" in read_back(build_pdf([paragraph("nume \ud800")], FRAME))


@pytest.mark.parametrize(
    "held", ["art. 15", "nr. 44/2004", "alin. (2)", "lit. c)", "Str. Exemplului", "unu –"]
)
def test_an_abbreviation_is_not_parted_from_what_it_counts(held: str) -> None:
    whole = strip(f"cuvinte {held}")
    narrow = whole.width(0, len(whole.text)) - 5
    first, second = whole.lines(narrow)
    assert whole.text[slice(*first)] == "cuvinte"
    assert whole.text[slice(*second)] == held


def test_a_no_break_space_holds_a_name_together() -> None:
    whole = strip("cuvinte Ștefan\u00a0Țăranu")
    lines = whole.lines(whole.width(0, len(whole.text)) - 5)
    assert [whole.text[slice(*line)] for line in lines] == ["cuvinte", "Ștefan\u00a0Țăranu"]


def lines_of(whole: Strip, width: float) -> list[str]:
    return [whole.text[slice(*line)] for line in whole.lines(width)]


def test_a_short_last_word_does_not_stand_alone_on_its_line() -> None:
    whole = strip("poate aproba prelungirea perioadei cu cel mult o lună")
    lines = lines_of(whole, whole.width(0, len(whole.text)) - 5)
    assert lines == ["poate aproba prelungirea perioadei cu cel mult", "o lună"]


def test_a_line_of_few_words_spares_none() -> None:
    whole = strip("Ana-Maria Exemplescu Ion")
    lines = lines_of(whole, whole.width(0, len(whole.text)) - 5)
    assert lines == ["Ana-Maria Exemplescu", "Ion"]


def test_an_address_without_blanks_is_cut_behind_a_stroke() -> None:
    address = strip("https://exemplu.invalid/un/drum/foarte/lung/fara/spatii")
    lines = address.lines(120)
    assert len(lines) > 1
    assert address.text[lines[0][1] - 1] in "-/_.@,"


@given(
    st.text(alphabet="abcșțWi 15./-–\u00a0\u200cيوسفلارَ()ШїҐሰላক্ষেक्षि", max_size=80),
    st.floats(min_value=40, max_value=400),
    st.sampled_from(["ro", "ar", "und"]),
)
@settings(max_examples=60, deadline=None)
def test_lines_fit_and_lose_nothing_but_blanks(text: str, width: float, language: str) -> None:
    whole = strip(text, language)
    lines = whole.lines(width)
    kept = "".join(whole.text[slice(*line)] for line in lines)
    assert kept.replace(" ", "") == whole.text.replace(" ", "")
    for start, end in lines:
        pieces = whole.visual_pieces(start, end)
        assert sum(piece.width for piece in pieces) <= width + 3 or end - start == 1


def test_the_halves_of_a_divided_paragraph_are_the_whole() -> None:
    whole = ScriptParagraph("cuvinte multe " * 60, look.TEXT)
    heights = whole.line_heights(200)
    upper, lower = whole.parted(200, sum(heights[:5]) + 1, 2)
    assert upper.line_heights(200) + lower.line_heights(200) == heights
    assert len(upper.line_heights(200)) == 5


def test_a_paragraph_of_three_lines_is_not_divided() -> None:
    three = ScriptParagraph("unu\ndoi\ntrei", look.TEXT)
    assert three.split(300, 30) == []
