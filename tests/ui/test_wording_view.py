"""The page of what documents say: a text proposed, confirmed, withdrawn; languages; a project."""

import io
from pathlib import Path

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTabBar, QTableView, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.documents.clauses import Clauses
from counsellor_app.forms.handling import Role
from counsellor_app.services import opening
from counsellor_app.services.courtesy_languages import languages_on, set_language
from counsellor_app.services.desk import Desk
from counsellor_app.services.office_wording import (
    TextState,
    clauses_in_force,
    confirm_text,
    propose_text,
)
from counsellor_app.services.project_band import (
    LARGEST_FILE,
    OnPapers,
    bands,
    project_on,
)
from counsellor_app.services.wording_page import clause_page
from counsellor_app.text import Language
from counsellor_app.ui.messages import Message
from counsellor_app.ui.reason_asked import ReasonAsked
from counsellor_app.ui.whereabouts import Spot, Where, where_told
from counsellor_app.ui.wording_approval import ApprovalAsked
from counsellor_app.ui.wording_emblem import EmblemChooser
from counsellor_app.ui.wording_proposing import TextProposing
from counsellor_app.ui.wording_view import WordingView
from tests.attached_making import a_bomb, a_pdf, a_picture
from tests.builders import TODAY
from tests.counsellor import Counsellor
from tests.services.working import PASSPHRASE, at_the_desk_of, tick
from tests.ui.shell_making import Key, Watch, door_at, make_office

pytestmark = pytest.mark.usefixtures("dressed")
PROTOCOL, CLAUSE = "protocol", "igi_party"
PLACE = f"clauses/{PROTOCOL}/{CLAUSE}"
OWN = "Centrul exemplu, prin {centre}"
_LONG = 30_000


def page_of(
    qtbot: QtBot, desk: Desk, place: str = PLACE, language: Language = Language.RO
) -> tuple[WordingView, Counsellor]:
    view = WordingView(desk, language, Watch().clock, place)
    return view, Counsellor(qtbot, view, (1190, 700))


def over(qtbot: QtBot, view: QWidget, kind: type[Message]) -> Counsellor:
    """Return the hands at the dialog that stands over the page."""
    dialog = view.findChildren(kind)[-1]
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)  # it goes with its page
    return Counsellor(qtbot, dialog, (760, 620))


def states(desk: Desk) -> list[TextState]:
    return [one.text.state for one in clause_page(desk, PROTOCOL, CLAUSE, TODAY).texts]


def proposed(desk: Desk, words: str = OWN) -> None:
    propose_text(desk, PROTOCOL, CLAUSE, words, "motiv", tick())


def in_force(desk: Desk) -> None:
    proposed(desk)
    waiting = clause_page(desk, PROTOCOL, CLAUSE, TODAY).texts[0].text.id
    confirm_text(at_the_desk_of(desk, Role.HEAD_OF_CENTRE), waiting, tick())


# Clauses


def test_a_text_is_proposed_over_the_shipped_one_and_waits(qtbot: QtBot, desk: Desk) -> None:
    view, hands = page_of(qtbot, desk)
    assert hands.sees("necitit de un jurist")
    hands.clicks("clause.propose")
    asking = over(qtbot, view, TextProposing)
    assert asking.reads("proposal.text").endswith("prin {centre}")
    asking.empties("proposal.text")
    asking.types("proposal.text", "Centrul exemplu")
    asking.clicks("proposal.now")
    assert asking.sees("{centre}")
    asking.types("proposal.text", ", prin {centre}")
    assert asking.sees("Centrul exemplu, prin {centre}, reprezentat")
    asking.clicks("proposal.now")
    assert asking.sees("Scrieți motivul.")
    asking.types("proposal.reason", "cererea juristului")
    asking.clicks("proposal.now")
    assert states(desk) == [TextState.PROPOSED]
    assert hands.sees("propus")
    assert hands.sees("nimeni nu își confirmă propriul text")
    assert not hands.is_asked("text.0.confirm")
    assert clauses_in_force(desk) == Clauses()


def test_a_second_member_confirms_what_they_have_read_whole(qtbot: QtBot, desk: Desk) -> None:
    proposed(desk)
    head = at_the_desk_of(desk, Role.HEAD_OF_CENTRE)
    view, hands = page_of(qtbot, head)
    hands.clicks("text.0.confirm")
    asking = over(qtbot, view, Message)
    assert asking.sees(OWN)
    asking.presses(Qt.Key.Key_Return)
    assert states(desk) == [TextState.IN_FORCE]
    assert hands.sees("confirmat")
    assert [one.words for one in clauses_in_force(desk).replaced] == [OWN]


def test_alone_at_the_register_an_approval_on_paper_is_transcribed(
    qtbot: QtBot, desk: Desk
) -> None:
    proposed(desk)
    view, hands = page_of(qtbot, desk)
    assert hands.sees("consemnați aprobarea")
    hands.clicks("text.0.on_paper")
    asking = over(qtbot, view, ApprovalAsked)
    assert asking.reads("approval.text") == OWN
    asking.types("approval.by", f"{desk.member.name.upper()}, director")
    asking.types("approval.on", "+3z")
    asking.clicks("approval.now")
    wrong = [asking.finds(f"approval.{name}", QWidget) for name in ("by", "number", "on")]
    assert [box.property("invalid") for box in wrong] == ["true"] * 3
    assert all(box.accessibleDescription() for box in wrong)
    assert asking.focused() == "approval.by"
    assert asking.reads("approval.by").endswith(", director")
    assert clauses_in_force(desk) == Clauses()

    asking.empties("approval.by")
    asking.types("approval.by", "Ana Directorescu, director")
    asking.types("approval.number", "12/A")
    asking.empties("approval.on")
    asking.types("approval.on", "ieri")
    asking.presses(Qt.Key.Key_Return)
    assert states(desk) == [TextState.IN_FORCE]
    assert [one.words for one in clauses_in_force(desk).replaced] == [OWN]
    assert hands.sees("transcris")
    for said in ("Ana Directorescu, director", "12/A"):
        assert hands.sees(said)
    assert not hands.is_asked("text.0.on_paper")


def test_a_long_text_is_compared_with_its_paper_line_by_line(qtbot: QtBot, desk: Desk) -> None:
    heights = []
    for words in (OWN, f"{'Un text lung al instituției. ' * 90} prin {{centre}}"):
        proposed(desk, words)
        view, hands = page_of(qtbot, desk)
        hands.clicks("text.0.on_paper")
        asking = over(qtbot, view, ApprovalAsked)
        box = asking.finds("approval.text", QWidget)
        heights.append(box.height() // box.fontMetrics().lineSpacing())
        assert asking.page.height() < view.height()
    assert heights[0] < 4 < heights[1]


def test_what_was_typed_about_a_paper_stays_if_it_cannot_be_recorded(
    qtbot: QtBot, desk: Desk
) -> None:
    proposed(desk)
    view, hands = page_of(qtbot, desk)
    hands.clicks("text.0.on_paper")
    asking = over(qtbot, view, ApprovalAsked)
    for name, typed in (("by", "Ana Directorescu, director"), ("number", "12/A"), ("on", "ieri")):
        asking.types(f"approval.{name}", typed)
    proposed(desk, "Alt text, prin {centre}")  # meanwhile, in another window
    asking.clicks("approval.now")
    (told,) = asking.page.findChildren(Message)
    assert told.isVisible()
    assert (asking.reads("approval.by"), asking.reads("approval.number")) == (
        "Ana Directorescu, director",
        "12/A",
    )
    assert states(desk) == [TextState.PROPOSED, TextState.REPLACED]


def test_a_confirmed_text_is_withdrawn_with_a_reason(qtbot: QtBot, desk: Desk) -> None:
    in_force(desk)
    view, hands = page_of(qtbot, desk)
    hands.clicks("text.0.withdraw")
    asking = over(qtbot, view, ReasonAsked)
    asking.clicks("withdrawal.now")
    assert states(desk) == [TextState.IN_FORCE]
    asking.types("withdrawal.reason", "nu mai este cazul")
    asking.clicks("withdrawal.now")
    assert states(desk) == [TextState.WITHDRAWN]
    assert hands.sees("nu mai este cazul")


def test_alone_at_the_register_one_is_told_that_a_second_is_needed(
    qtbot: QtBot, desk: Desk
) -> None:
    _, hands = page_of(qtbot, desk)
    assert hands.sees("nu este înscris niciun alt coleg")
    at_the_desk_of(desk, Role.HEAD_OF_CENTRE)
    _, hands = page_of(qtbot, desk)
    assert not hands.sees("nu este înscris niciun alt coleg")


def test_who_may_not_write_reads_the_texts_and_changes_nothing(qtbot: QtBot, desk: Desk) -> None:
    proposed(desk)
    privacy = at_the_desk_of(desk, Role.PRIVACY_OFFICER)
    _, hands = page_of(qtbot, privacy)
    assert hands.sees(OWN)
    for name in ("clause.propose", "text.0.confirm", "text.0.on_paper", "text.0.withdraw"):
        assert not hands.is_asked(name)
    _, hands = page_of(qtbot, privacy, "languages")
    assert not hands.finds("protocol.en", QWidget).isEnabled()
    _, hands = page_of(qtbot, privacy, "project")
    assert not hands.is_asked("project.save")


def test_the_clauses_are_searched_without_accents_and_found_by_article(
    qtbot: QtBot, desk: Desk
) -> None:
    _, hands = page_of(qtbot, desk)
    table = hands.finds("clauses", QTableView).model()
    hands.types("clauses.search", "inspectoratul general prin")
    said = [str(table.index(place, 0).data()) for place in range(table.rowCount())]
    assert "Inspectoratul General pentru Imigrări, prin {centre}" in said
    assert len(said) < 10
    hands.empties("clauses.search")
    hands.types("clauses.search", "nu este nicăieri")
    assert hands.sees("Nicio clauză găsită")


def test_every_document_and_every_clause_can_be_shown(qtbot: QtBot, desk: Desk) -> None:
    in_force(desk)
    _, hands = page_of(qtbot, desk)
    documents, clauses = (hands.finds(name, QTableView) for name in ("documents", "clauses"))
    shown = 0
    for row in range(documents.model().rowCount()):
        documents.selectRow(row)
        for place in range(clauses.model().rowCount()):
            clauses.selectRow(place)
            shown += bool(clauses.model().flags(clauses.currentIndex()) & Qt.ItemFlag.ItemIsEnabled)
    assert shown > 200


def test_the_page_speaks_english_and_tells_what_the_romanian_means(
    qtbot: QtBot, desk: Desk
) -> None:
    _, hands = page_of(qtbot, desk, language=Language.EN)
    assert hands.sees("The General Inspectorate for Immigration, through {centre}")
    assert hands.sees("Inspectoratul General pentru Imigrări, prin {centre}")


# Languages


def test_a_language_is_turned_on_by_a_tick_and_off_by_another(qtbot: QtBot, desk: Desk) -> None:
    _, hands = page_of(qtbot, desk, "languages")
    assert hands.sees("neverificată")
    assert hands.sees("العربية")
    hands.clicks("protocol.ar")
    assert languages_on(desk, "protocol") == ("ar",)
    assert languages_on(desk, "individual_plan") == ()
    assert hands.sees(desk.member.name)
    hands.clicks("protocol.ar")
    assert languages_on(desk, "protocol") == ()


def test_a_language_that_is_on_is_shown_ticked(qtbot: QtBot, desk: Desk) -> None:
    set_language(desk, "plan_summary", "fr", True, tick())
    view, hands = page_of(qtbot, desk, "languages")
    box = hands.finds("plan_summary.fr", QWidget)
    assert box.property("checked") is True
    assert desk.member.name in box.accessibleDescription()
    assert view.tab() == "languages"


def test_the_languages_of_a_document_are_one_stop_and_arrows_go_through_them(
    qtbot: QtBot, desk: Desk
) -> None:
    _, hands = page_of(qtbot, desk, "languages")
    hands.finds("protocol.en", QWidget).setFocus()
    hands.presses(Qt.Key.Key_Down)
    below = hands.focused()
    assert below != "protocol.en"
    assert below.startswith("protocol.")
    hands.presses(Qt.Key.Key_Space)
    assert languages_on(desk, "protocol") == (below.removeprefix("protocol."),)
    hands.leaves()
    assert hands.focused().partition(".")[0] not in ("protocol", "")
    hands.presses(Qt.Key.Key_Backtab)
    assert hands.focused() == below
    hands.presses(Qt.Key.Key_Up)
    hands.presses(Qt.Key.Key_Up)
    assert hands.focused() == "protocol.en"


# The project


def an_emblem() -> bytes:
    """Return a see-through PNG whose file says who made it."""
    made = io.BytesIO()
    told = PngInfo()
    told.add_text("Author", "Semnulautorului")
    Image.new("RGBA", (900, 300), (16, 64, 144, 90)).save(made, "PNG", pnginfo=told)
    return made.getvalue()


def chosen(view: WordingView, path: Path, content: bytes) -> EmblemChooser:
    """Have this file chosen when one is asked for."""
    path.write_bytes(content)
    chooser = view.findChildren(EmblemChooser)[0]
    chooser.ask_path = lambda *_asked: path
    return chooser


def test_an_emblem_and_a_sentence_are_put_on_papers(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    view, hands = page_of(qtbot, desk, "project")
    assert hands.sees("Niciun proiect nu stă acum pe documente")
    chooser = chosen(view, tmp_path / "sigla.png", an_emblem())
    with qtbot.waitSignal(chooser.chosen, timeout=_LONG):
        hands.clicks("emblem.choose")
    hands.types("project.sentence", "Finanțat de UE (exemplu).")
    hands.clicks("project.save")
    assert hands.sees("ce se vede în siglă")
    hands.types("project.shows", "Sigla exemplu")
    hands.types("project.reason", "contract EX-7")
    hands.clicks("project.papers.all")
    hands.clicks("project.save")
    (band,) = bands(desk, TODAY)
    assert (band.papers, band.start, band.holds) == (OnPapers.ALL, TODAY, True)
    emblem = band.project.emblem
    assert emblem is not None
    assert b"Semnulautorului" not in emblem.picture
    with Image.open(io.BytesIO(emblem.picture)) as read:
        assert (read.mode, read.size) == ("RGB", (600, 200))
        assert read.getpixel((1, 1)) != (16, 64, 144)  # laid on white, no longer see-through
    assert hands.sees("se tipărește acum")
    hands.clicks("project.end")
    asking = over(qtbot, view, ReasonAsked)
    asking.types("ending.reason", "s-a încheiat")
    asking.clicks("ending.now")
    assert project_on(desk, None, TODAY) is None
    assert hands.sees("Niciun proiect nu stă acum pe documente")


@pytest.mark.parametrize(
    "content",
    [a_pdf(), b"", b"\x89PNG\r\n\x1a\n" + b"0" * LARGEST_FILE],
    ids=["a paper", "empty", "too large"],
)
def test_a_file_that_is_no_emblem_is_refused_in_words(
    qtbot: QtBot, desk: Desk, tmp_path: Path, content: bytes
) -> None:
    view, hands = page_of(qtbot, desk, "project")
    chooser = chosen(view, tmp_path / "sigla.png", content)
    hands.clicks("emblem.choose")
    assert hands.is_asked("emblem.said")
    assert chooser.picture is None


@pytest.mark.parametrize("content", [a_picture("PNG")[:60], a_bomb()], ids=["cut short", "a bomb"])
def test_a_damaged_or_hostile_picture_is_refused_in_words(
    qtbot: QtBot, desk: Desk, tmp_path: Path, content: bytes
) -> None:
    view, hands = page_of(qtbot, desk, "project")
    chooser = chosen(view, tmp_path / "sigla.png", content)
    with qtbot.waitSignal(chooser.drawing.failed, timeout=_LONG):
        hands.clicks("emblem.choose")
    assert hands.is_asked("emblem.said")
    assert chooser.picture is None


def test_what_stands_on_papers_is_begun_with_when_it_is_changed(qtbot: QtBot, desk: Desk) -> None:
    sentence = "Finanțat de UE (exemplu)."
    view, hands = page_of(qtbot, desk, "project")
    hands.types("project.sentence", sentence)
    hands.types("project.reason", "contract EX-7")
    hands.clicks("project.save")
    view, hands = page_of(qtbot, desk, "project")
    assert hands.reads("project.sentence") == sentence
    assert hands.reads("project.reason") == ""
    hands.types("project.until", "1.1.2020")
    hands.types("project.reason", "greșit")
    hands.clicks("project.save")
    assert len(bands(desk, TODAY)) == 1
    assert hands.is_asked("project.problem")


# Getting there


def test_by_keys_alone_one_comes_to_the_page_and_back(qtbot: QtBot, tmp_path: Path) -> None:
    opening.leave(make_office(tmp_path / "vault"))
    door, hands = door_at(tmp_path, qtbot)
    hands.types(PASSPHRASE)
    hands.presses(Key.Key_Return)
    hands.waits_for(lambda: door.main_window is not None)
    window = door.main_window
    assert window is not None
    window.go(Where(spot=Spot.SETTINGS))
    hands.tabs_to("documents.wording")
    hands.presses(Key.Key_Return)
    assert (window.where.spot, window.where.place) == (Spot.WORDING, Spot.SETTINGS)
    hands.tabs_to("clauses")
    hands.presses(Key.Key_Down)
    hands.tabs_to("clause.propose")
    place = window.where.tab
    assert where_told(window.where.told()) == window.where
    tabs = window.findChild(QTabBar, "wording.tabs")
    assert tabs is not None
    hands.presses(Key.Key_PageDown, held=Qt.KeyboardModifier.ControlModifier)
    assert tabs.currentIndex() == 1
    hands.tabs_to("protocol.en")
    hands.presses(Key.Key_PageUp, held=Qt.KeyboardModifier.ControlModifier)
    assert window.where.tab == place
    hands.tabs_to("back")
    hands.presses(Key.Key_Return)
    assert window.where == Where(spot=Spot.SETTINGS)
    hands.presses(Key.Key_L, held=Qt.KeyboardModifier.ControlModifier)
    assert door.main_window is None
