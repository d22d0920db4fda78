"""The windows of the family: linking, opening, seeing, copying; none tells what is closed."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.cases.family import TOPICS, opened_topics
from counsellor_app.forms.copied import CopiedFrom
from counsellor_app.services import keeping
from counsellor_app.services.case_pages import case_page
from counsellor_app.services.copying import copyable_from_member
from counsellor_app.services.desk import Desk
from counsellor_app.text import Language
from counsellor_app.ui.copy_from import CopyFrom
from counsellor_app.ui.family_opening import FamilyOpening
from counsellor_app.ui.family_view import FamilyView
from counsellor_app.ui.safe_contact_card import SafeContactCard
from counsellor_app.ui.theme import Look, wear
from tests.builders import TODAY
from tests.counsellor import Counsellor
from tests.services.family_making import Pair, a_pair, mark_every_topic, marked, opens, tell_person
from tests.services.working import file_of, keep, open_person, tick
from tests.ui.form_office import Hands, an_office, opened


@pytest.fixture(autouse=True, scope="module")
def _dressed(qapp: QApplication) -> None:
    wear(qapp, Look())


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    with an_office(tmp_path_factory.mktemp("office") / "vault") as made:
        yield made


@pytest.fixture
def pair(desk: Desk) -> Pair:
    made = a_pair(desk)
    mark_every_topic(made)
    return made


def husbands_view(qtbot: QtBot, pair: Pair) -> FamilyView:
    made = FamilyView(pair.desk, pair.husband, Language.RO, Hands().clock)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.show()
    return made


def words_on(page: QWidget) -> str:
    return "\n".join(part.text() for part in page.findChildren(QLabel))


def picture(page: QWidget) -> bytes:
    image = page.grab().toImage()  # held, or its bits are gone
    return bytes(image.constBits())


def tick_box(window: QWidget, name: str) -> QCheckBox:
    found = window.findChild(QCheckBox, name)
    assert found is not None
    return found


def press(window: QWidget, name: str) -> None:
    found = window.findChild(QPushButton, name)
    assert found is not None
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)


def test_closed_and_never_asked_look_the_same_to_the_pixel(qtbot: QtBot, pair: Pair) -> None:
    never_asked = picture(husbands_view(qtbot, pair))
    opens(pair, *TOPICS)
    shown = husbands_view(qtbot, pair)
    assert all(marked(topic).lower() in words_on(shown).lower() for topic in TOPICS)
    assert picture(shown) != never_asked
    opens(pair)
    assert picture(husbands_view(qtbot, pair)) == never_asked
    mark_every_topic(pair, closed_fields=TOPICS, address_hidden=True)
    assert picture(husbands_view(qtbot, pair)) == never_asked
    tell_person(pair.desk, pair.wife, "Soțieasca", None)
    assert picture(husbands_view(qtbot, pair)) == never_asked


def test_a_topic_is_opened_and_taken_back_by_its_tick(qtbot: QtBot, pair: Pair) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    for wanted in (frozenset({"plan"}), frozenset[str]()):
        asking = FamilyOpening(parent, pair.desk, pair.wife, Language.RO, Hands().clock)
        asking.open()
        tick_box(asking, "opening.plan").click()
        with qtbot.waitSignal(asking.recorded):
            press(asking, "opening.record")
        assert opened_topics(file_of(pair.desk, pair.wife)) == wanted


def test_what_safe_contact_closes_has_no_tick_to_set(qtbot: QtBot, pair: Pair) -> None:
    mark_every_topic(pair, closed_fields=("income",))
    parent = QWidget()
    qtbot.addWidget(parent)
    asking = FamilyOpening(parent, pair.desk, pair.wife, Language.RO, Hands().clock)
    assert not tick_box(asking, "opening.income").isEnabled()
    assert tick_box(asking, "opening.plan").isEnabled()


def test_only_what_is_ticked_is_copied(qtbot: QtBot, pair: Pair) -> None:
    opens(pair, "address")
    writing = keeping.open_form(pair.desk, pair.husband, "person", TODAY)
    offers = copyable_from_member(pair.desk, writing, {}, TODAY, tick())
    parent = QWidget()
    qtbot.addWidget(parent)
    asking = CopyFrom(parent, offers, Language.RO)
    asking.open()
    tick_box(asking, "copy.1.county").click()
    with qtbot.waitSignal(asking.copied) as told:
        press(asking, "copy.take")
    taken = {line.field_id: source for source, line in told.args[0]}
    assert "county" not in taken
    assert taken["address"] == CopiedFrom.FAMILY


def test_a_copied_answer_wears_its_mark_until_it_is_confirmed(qtbot: QtBot, desk: Desk) -> None:
    case_id = open_person(desk)
    view = opened(desk, case_id, "first_contact", Hands().clock)
    person = Counsellor(qtbot, view)
    view._filling.session.take({"contact_place": "Galați"}, {"contact_place": CopiedFrom.LAST})  # noqa: SLF001
    view._filling.follow()  # noqa: SLF001
    view.show_field("contact_place")
    assert keeping.open_form(desk, case_id, "first_contact", TODAY).copied
    person.clicks("contact_place.confirm")
    assert keeping.open_form(desk, case_id, "first_contact", TODAY).copied == {}
    assert keeping.open_form(desk, case_id, "first_contact", TODAY).answers["contact_place"]


def test_safe_contact_is_shown_with_its_warnings_and_hides_where_nothing_is_known(
    qtbot: QtBot, desk: Desk
) -> None:
    case_id = open_person(desk)
    keep(desk, case_id, "first_contact", {"never_post": True, "safe_hours": "numai joi"})
    shown = SafeContactCard(Language.RO)
    qtbot.addWidget(shown)
    assert shown.isHidden()
    shown.show_lines(case_page(desk, case_id, TODAY).safe_contact)
    assert not shown.isHidden()
    assert "numai joi" in words_on(shown)
    assert "poștă" in words_on(shown)
    shown.show_lines(case_page(desk, a_pair(desk).husband, TODAY).safe_contact)
    assert "numai joi" not in words_on(shown)
    assert "appointments" not in words_on(shown)
    shown.show_lines(())
    assert shown.isHidden()
