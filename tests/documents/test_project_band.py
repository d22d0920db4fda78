"""The project that pays on paper: at the foot of the first page, read first, sound for archives."""

import io
from dataclasses import replace

import pikepdf
import pytest
from PIL import Image

from counsellor_app.documents.attendance_list import attendance_list_pdf
from counsellor_app.documents.catalogue import DOCUMENTS
from counsellor_app.documents.document import Document
from counsellor_app.documents.printing import PrintOrder, print_document
from counsellor_app.documents.project import (
    LARGEST_EMBLEM,
    LONGEST_SENTENCE,
    MOST_PIXELS_ACROSS,
    Drawn,
    Emblem,
    Project,
    emblem_picture,
)
from tests.documents.finished_reading import (
    accessibility_errors,
    archival_findings,
    said_in_order,
    tree_of,
)
from tests.documents.pack_making import checked_by, pack_of, pages_of_pdf, print_pack, text_of_pdf
from tests.documents.paper_making import empty_order, order_of
from tests.documents.test_attendance_list import OWN, PAID
from tests.documents.test_finishing import assert_marked_whole

SENTENCE = "Proiect exemplu, finanțat de Uniunea Europeană prin FAMI, contract EX-7/2026."
SHOWS = "Sigla proiectului exemplu"


def noise(width: int, height: int) -> Drawn:
    """Return a picture that packs badly: every pixel another colour."""
    shades = bytes((7919 * n * n + n) % 251 for n in range(width * height * 3))
    return Drawn(width, height, shades)


def flag(width: int, height: int) -> Emblem:
    """Return a plain emblem of this size."""
    return Emblem(emblem_picture(Drawn(width, height, b"\x10\x40\x90" * (width * height))), SHOWS)


LONGEST = ("proiect exemplu " * 20)[: LONGEST_SENTENCE - 1] + "."
PROJECTS = {
    "both": Project(SENTENCE, flag(300, 200)),
    "sentence": Project(SENTENCE, None),
    "emblem": Project("", flag(400, 100)),
    "longest": Project(LONGEST, flag(600, 60)),
    "tall": Project(LONGEST, flag(40, 600)),
}


def with_project(order: PrintOrder, name: str = "both") -> bytes:
    return print_pack(replace(order, project=PROJECTS[name])).pdf


def images_in(pdf: bytes) -> list[set[str]]:
    """Return the keys of every picture on a page, as the file has them."""
    found = []
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for page in document.pages:
            for one in page.resources.get("/XObject", pikepdf.Dictionary()).values():
                found.append(set(one.keys()))
    return found


@pytest.mark.parametrize("name", PROJECTS)
def test_a_paper_with_a_project_is_sound_for_readers_and_archives(name: str) -> None:
    pdf = with_project(pack_of(), name)
    assert "No syntax or stream encoding errors" in checked_by("qpdf", pdf, "--check")
    assert archival_findings(pdf) == []
    assert accessibility_errors({name: pdf}, "--layer", "conformance") == []
    assert_marked_whole(pdf)
    images = images_in(pdf)
    assert len(images) == (PROJECTS[name].emblem is not None)
    assert not any({"/SMask", "/Mask"} & keys for keys in images)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda one: one.kind.value)
def test_every_document_has_room_for_it(document: Document) -> None:
    for order in (order_of(document), empty_order(document)):
        plain = print_document(document, order).pdf
        pdf = print_document(document, replace(order, project=PROJECTS["longest"])).pdf
        first, *others = pages_of_pdf(pdf)
        assert " ".join(LONGEST.split()) in " ".join(first.split())
        assert not any("proiect exemplu proiect" in " ".join(one.split()) for one in others)
        assert set(text_of_pdf(plain).split()) <= {
            *text_of_pdf(pdf).split(),
            *_codes_and_counts(plain),
        }
        assert_marked_whole(pdf)
        assert archival_findings(pdf) == []


def test_the_emblem_is_a_figure_in_words_and_both_are_read_first() -> None:
    pdf = with_project(pack_of())
    figures = [tag for tag in tree_of(pdf).all() if tag.role == "Figure"]
    assert figures[0].alternative == SHOWS
    assert "".join(words for _, words in said_in_order(pdf)).startswith(SENTENCE[:20])


def test_it_stands_on_the_first_page_alone_and_once() -> None:
    pages = pages_of_pdf(with_project(pack_of()))
    counted = [" ".join(page.split()).count(SENTENCE) for page in pages]
    assert counted == [1] + [0] * (len(pages) - 1)


def test_the_code_of_a_paper_covers_sentence_and_emblem() -> None:
    order = pack_of()
    codes = [
        print_pack(replace(order, project=project)).content_hash
        for project in (
            None,
            PROJECTS["both"],
            PROJECTS["sentence"],
            Project(SENTENCE, flag(300, 201)),
            Project(SENTENCE, replace(flag(300, 200), shows="Altceva")),
        )
    ]
    assert len(set(codes)) == len(codes)


def test_the_same_project_prints_the_same_bytes() -> None:
    assert with_project(pack_of()) == with_project(pack_of())


@pytest.mark.parametrize(("width", "height"), [(1600, 900), (900, 2400), (40, 30), (1, 1)])
def test_an_emblem_is_small_opaque_and_says_nothing_of_its_file(width: int, height: int) -> None:
    picture = emblem_picture(noise(width, height))
    assert len(picture) <= LARGEST_EMBLEM
    with Image.open(io.BytesIO(picture)) as read:
        assert read.mode == "RGB"
        assert max(read.size) <= MOST_PIXELS_ACROSS
        assert read.getexif() == {}
        assert set(read.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
        across, down = read.size
    assert abs(across / down - width / height) < 0.02 * max(1, width / height)


@pytest.mark.parametrize("told", [Drawn(2, 2, b"short"), Drawn(0, 4, b"")])
def test_pixels_that_are_not_as_many_as_told_are_no_picture(told: Drawn) -> None:
    with pytest.raises(ValueError):
        emblem_picture(told)


def test_the_list_of_a_paid_session_has_the_emblem_instead_of_room_for_it() -> None:
    said = text_of_pdf(attendance_list_pdf(PAID, project=PROJECTS["both"]))
    assert SENTENCE in said
    assert "Locul siglei proiectului" not in said
    without = text_of_pdf(attendance_list_pdf(PAID, project=PROJECTS["sentence"]))
    assert SENTENCE in without
    assert "Locul siglei proiectului" in without
    assert SENTENCE not in text_of_pdf(attendance_list_pdf(OWN, project=PROJECTS["both"]))


@pytest.mark.parametrize("activity", "abcdefgh")
def test_the_list_of_a_small_paid_group_still_stands_on_one_page(activity: str) -> None:
    session = replace(PAID, activity=activity)
    pdf = attendance_list_pdf(session, project=PROJECTS["both"])
    assert len(pages_of_pdf(pdf)) == 1


def _codes_and_counts(pdf: bytes) -> set[str]:
    """Return the words of a footer that differ by what the paper says: code, number of pages."""
    pages = pages_of_pdf(pdf)
    words = set()
    for page in pages:
        foot = page.split("Cod de conținut:")[-1] if "Cod de conținut:" in page else ""
        words |= set(foot.split()[:5])
    return words | {str(number) for number in range(len(pages) + 3)}
