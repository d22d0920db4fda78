"""A signed paper that was tampered with: pyHanko judges changes, poppler only the numbers."""

import io
from collections.abc import Callable
from datetime import datetime

import pikepdf
import pytest
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import fields

from counsellor_app.documents import esign_words as words
from counsellor_app.documents.esign import signed
from counsellor_app.documents.esign_reading import places_in, signatures_added
from counsellor_app.documents.esign_values import Standing
from counsellor_app.errors import BadInput
from tests.documents.pack_making import checked_by
from tests.documents.test_esign import paper, refusal, standings, states
from tests.signing_keys import INTERPRETER, MOMENT, OFFICER, PERSON, person

Change = Callable[[IncrementalPdfFileWriter], None]


def field_of(writer: IncrementalPdfFileWriter, name: str) -> generic.DictionaryObject:
    found = list(fields.enumerate_sig_fields(writer, with_name=name))
    widget = found[0][2].get_object()
    assert isinstance(widget, generic.DictionaryObject)
    return widget


def rotated(writer: IncrementalPdfFileWriter) -> None:
    page = writer.root["/Pages"]["/Kids"][0]
    page[generic.NameObject("/Rotate")] = generic.NumberObject(180)
    writer.update_container(page)


def place_renamed(writer: IncrementalPdfFileWriter) -> None:
    widget = field_of(writer, "igi_2")
    widget[generic.NameObject("/TU")] = generic.TextStringObject("BENEFICIAR, Altcineva Exemplu")
    writer.update_container(widget)


def place_moved(writer: IncrementalPdfFileWriter) -> None:
    widget = field_of(writer, "person_1")
    widget["/Rect"][0] = generic.FloatObject(0)
    writer.update_container(widget)


def stamp_replaced(writer: IncrementalPdfFileWriter) -> None:
    widget = field_of(writer, "person_1")
    other = generic.StreamObject(
        {generic.NameObject("/Subtype"): generic.NameObject("/Form"),
         generic.NameObject("/BBox"): generic.ArrayObject(map(generic.FloatObject, (0, 0, 9, 9)))},
        stream_data=b"0 0 9 9 re f",
    )  # fmt: skip
    look = generic.DictionaryObject({generic.NameObject("/N"): writer.add_object(other)})
    widget[generic.NameObject("/AP")] = look
    writer.update_container(widget)


def signature_taken_out(writer: IncrementalPdfFileWriter) -> None:
    widget = field_of(writer, "person_1")
    del widget["/V"]
    writer.update_container(widget)


def text_drawn_over(writer: IncrementalPdfFileWriter) -> None:
    page = writer.root["/Pages"]["/Kids"][0]
    more = writer.add_object(generic.StreamObject(stream_data=b"0 0 300 300 re f"))
    page[generic.NameObject("/Contents")] = generic.ArrayObject([page.raw_get("/Contents"), more])
    writer.update_container(page)


def note_put_on(writer: IncrementalPdfFileWriter) -> None:
    page = writer.root["/Pages"]["/Kids"][0]
    note = generic.DictionaryObject(
        {generic.NameObject("/Type"): generic.NameObject("/Annot"),
         generic.NameObject("/Subtype"): generic.NameObject("/Square"),
         generic.NameObject("/Rect"): generic.ArrayObject(
             map(generic.FloatObject, (0, 0, 300, 300)))},
    )  # fmt: skip
    page[generic.NameObject("/Annots")] = generic.ArrayObject([writer.add_object(note)])
    writer.update_container(page)


CHANGES: dict[str, Change] = {
    one.__name__: one
    for one in (
        rotated, place_renamed, place_moved, stamp_replaced, signature_taken_out, text_drawn_over,
        note_put_on,
    )
}  # fmt: skip


def changed(pdf: bytes, change: Change) -> bytes:
    """Return the file with something added behind it, as a program that edits would."""
    writer = IncrementalPdfFileWriter(io.BytesIO(pdf))
    change(writer)
    target = io.BytesIO()
    writer.write(target)
    assert target.getvalue().startswith(pdf)
    return target.getvalue()


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_after_signing_is_told_at_every_signature_before_it(change: str) -> None:
    spoiled = changed(states()[-1], CHANGES[change])
    signatures = [one.signature for one in places_in(spoiled, MOMENT)]
    left = [one for one in signatures if one is not None]
    assert left
    assert not any(one.standing.is_sound for one in left)
    assert all(words.CHANGED in one.warnings for one in left)


@pytest.mark.parametrize("change", CHANGES)
def test_a_changed_file_is_neither_signed_nor_taken_for_a_signature(change: str) -> None:
    spoiled = changed(states()[1], CHANGES[change])
    key = person(OFFICER).file()
    if change != "signature_taken_out":
        said = refusal(lambda: signed(spoiled, "igi_3", key, MOMENT))
        assert said == words.CHANGED_SINCE
    assert signatures_added(states()[1], spoiled, MOMENT) is None
    assert signatures_added(paper(), spoiled, MOMENT) is None


def test_a_page_rotated_before_anybody_signed_is_no_signature_either() -> None:
    spoiled = changed(paper(), rotated)
    own = signed(spoiled, "person_1", person(PERSON).file(), MOMENT)
    assert standings(own) == [Standing.ENTIRE]  # it covers what it covers
    assert signatures_added(paper(), own, MOMENT) is None


def test_poppler_alone_would_call_a_rotated_page_valid() -> None:
    """It is why pdfsig is only the second opinion; should it learn this, the words may go."""
    said = checked_by("pdfsig", changed(states()[-1], rotated), "-nocert")
    assert said.count("Signature is Valid.") == 3


@pytest.mark.parametrize("share", [0.02, 0.3, 0.6, 0.95])
def test_one_flipped_byte_is_told_at_every_signature(share: float) -> None:
    last = states()[-1]
    spoiled = bytearray(last)
    spoiled[int(len(paper()) * share)] ^= 0x01
    try:
        found = standings(bytes(spoiled))
    except BadInput as refused:  # what was flipped kept the file from being read
        assert refused.text == words.NOT_A_PDF
        return
    assert found == [Standing.BROKEN] * 3 or found == []


def test_a_flipped_byte_in_the_middle_of_the_text_breaks_all_three() -> None:
    last = states()[-1]
    stream = last.index(b"stream", 200) + 40
    spoiled = last[:stream] + bytes([last[stream] ^ 0x01]) + last[stream + 1 :]
    assert standings(spoiled) == [Standing.BROKEN] * 3
    assert "Digest Mismatch" in checked_by("pdfsig", spoiled, "-nocert")
    said = refusal(lambda: signed(spoiled, "igi_2", person(OFFICER).file(), MOMENT))
    assert said == words.CHANGED_SINCE


def test_an_answer_typed_into_a_field_after_signing_is_a_change() -> None:
    with pikepdf.open(io.BytesIO(paper())) as document:
        page = document.pages[0].obj
        field = document.make_indirect(
            pikepdf.Dictionary(
                Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Widget, FT=pikepdf.Name.Tx,
                T=pikepdf.String("answer"), V=pikepdf.String("nu"), F=4, P=page,
                Rect=[0, 0, 90, 20],
            )
        )  # fmt: skip
        page.Annots = pikepdf.Array([field])
        document.Root.AcroForm.Fields.append(field)
        target = io.BytesIO()
        document.save(target)
    before = signed(target.getvalue(), "person_1", person(PERSON).file(), MOMENT)

    def answer(writer: IncrementalPdfFileWriter) -> None:
        (found,) = [
            one.get_object()
            for one in writer.root["/AcroForm"]["/Fields"]
            if one.get_object()["/T"] == "answer"
        ]
        found[generic.NameObject("/V")] = generic.TextStringObject("da")
        writer.update_container(found)

    assert standings(before) == [Standing.ENTIRE]
    assert standings(changed(before, answer)) == [Standing.CHANGED]


def test_a_signature_over_the_text_in_a_field_of_its_own_is_not_taken_in() -> None:
    def field_added(writer: IncrementalPdfFileWriter) -> None:
        spec = fields.SigFieldSpec("alt_loc", on_page=0, box=(50, 50, 500, 500))
        fields.append_signature_field(writer, spec)

    elsewhere = signed(
        changed(states()[1], field_added), "alt_loc", person(INTERPRETER).file(), MOMENT
    )
    assert signatures_added(states()[1], elsewhere, MOMENT) is None


def test_another_file_behind_our_bytes_is_not_our_paper_signed() -> None:
    """Its table of contents leads past ours, so that what is shown is another document."""
    ours = paper()
    with pikepdf.open(io.BytesIO(ours)) as document:
        document.pages[0].obj.Rotate = 90
        other = io.BytesIO()
        document.save(other, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    shifted = moved_behind(ours, other.getvalue())
    forged = signed(shifted, "person_1", person(PERSON).file(), MOMENT)
    assert forged.startswith(ours)
    assert standings(forged) == [Standing.ENTIRE]
    assert signatures_added(ours, forged, MOMENT) is None


def moved_behind(ours: bytes, other: bytes) -> bytes:
    """Return our bytes followed by another whole file, whose places are counted from there."""
    start, table = len(ours), other.rindex(b"\nxref\n") + 1
    head, lines = other[:table], other[table:].split(b"\n")
    moved = [
        b"%010d" % (int(line[:10]) + start) + line[10:]
        if len(line) == 19 and line.rstrip().endswith(b" n")
        else line
        for line in lines
    ]
    whole = ours + head + b"\n".join(moved)
    at = whole.rindex(b"startxref\n") + len(b"startxref\n")
    return whole[:at] + b"%d\n%%%%EOF\n" % (start + table)


@pytest.mark.parametrize("pdf", [b"", b"%PDF-1.7", b"nimic", b"%PDF-1.7\n" + b"<<" * 5000])
def test_what_is_no_pdf_is_refused_in_words(pdf: bytes) -> None:
    def look(moment: datetime) -> object:
        return places_in(pdf, moment)

    assert refusal(lambda: look(MOMENT)) == words.NOT_A_PDF


def test_a_time_said_outside_of_the_certificates_period_is_told() -> None:
    one = person("Scurt Exemplu", years=1)
    end = one.certificate.not_valid_after_utc
    made = signed(paper(), "person_1", one.file(), end)
    (place, *_) = places_in(made.replace(b"20261123", b"20271123"), MOMENT)
    assert place.signature is not None
    assert place.signature.standing is Standing.BROKEN
    assert any("nu era valabil" in said.ro for said in place.signature.warnings)
