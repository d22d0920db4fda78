"""„De ce nu pot?”: the keyboard reaches it, it names the article, and leads to what settles it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.cases.acts import ActKind, ActSource
from counsellor_app.cases.ids import CaseId
from counsellor_app.law.catalogue import Category
from counsellor_app.law.citation import og44
from counsellor_app.law.procedure import OfficeAct
from counsellor_app.law.said import stopped
from counsellor_app.services import intake, keeping
from counsellor_app.services.desk import Desk
from counsellor_app.services.settling import InValues
from counsellor_app.services.why_not import FindingLine, Settling, why_not
from counsellor_app.text import Language, Text
from counsellor_app.ui.case_desk import CaseDesk
from counsellor_app.ui.case_view import CaseView
from counsellor_app.ui.fact_words import fact_said
from counsellor_app.ui.finding_card import FindingCard
from counsellor_app.ui.form_view import FormView
from counsellor_app.ui.issue_view import IssueView
from counsellor_app.ui.whereabouts import Spot, Where
from counsellor_app.ui.why_not import WhyNotAsked
from counsellor_app.ui.words.rulebook import TITLE as VALUES_TITLE
from tests.builders import TODAY, complete_answers
from tests.counsellor import Counsellor
from tests.services.working import file_of
from tests.ui.form_office import NOW, Hands, an_office

BOTH = pytest.mark.parametrize("language", list(Language))


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    with an_office(tmp_path_factory.mktemp("why") / "vault") as made:
        yield made


def a_case(desk: Desk, *forms: str, category: str = Category.REFUGEE.value) -> CaseId:
    case_id = intake.open_case(desk, NOW)
    for form_id in forms:
        writing = keeping.begin_record(desk, case_id, form_id, TODAY, NOW)
        said = dict(complete_answers(form_id, writing.given))
        if form_id == "person":
            said["category"] = category
        keeping.keep_sheet(desk, writing, said, today=TODAY, now=NOW)
    return case_id


def a_form(qtbot: QtBot, desk: Desk, case_id: CaseId, language: Language) -> FormView:
    writing = keeping.open_form(desk, case_id, "needs_sheet", TODAY)
    view = FormView(desk, writing, language, Hands().clock)
    qtbot.addWidget(view)
    view.resize(1280, 700)
    view.show()
    view.show_step("check")
    return view


def modal(qtbot: QtBot, name: str) -> QDialog:
    def there() -> bool:
        found = QApplication.activeModalWidget()
        return found is not None and found.objectName() == name

    qtbot.waitUntil(there)
    found = QApplication.activeModalWidget()
    assert isinstance(found, QDialog)
    return found


def said(part: QWidget) -> str:
    return "\n".join(one.text() for one in part.findChildren(QLabel))


@BOTH
def test_a_stopped_needs_sheet_tells_why_and_leads_to_the_interview(
    qtbot: QtBot, desk: Desk, language: Language
) -> None:
    case_id = a_case(desk, "person", "request", "needs_sheet")
    view = a_form(qtbot, desk, case_id, language)
    person = Counsellor(qtbot, view)
    stopped = why_not(desk, case_id, OfficeAct.FINALISE_NEEDS, TODAY).stopping[0].finding
    button = person.finds("check.finalise", QPushButton)
    assert not button.isEnabled()
    assert button.accessibleDescription() == stopped.text.to(language)

    link = person.finds("check.why_not", QPushButton)
    assert link.accessibleDescription() == stopped.text.to(language)
    link.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(link, Qt.Key.Key_Return)
    shown = modal(qtbot, "why_not")

    told = said(shown)
    assert stopped.text.to(language) in told
    assert stopped.certainty.text.to(language) in told
    assert fact_said("interview.held").to(language) in told
    assert all(path not in told for path in stopped.inputs)
    asked: list[object] = []
    view.article_asked.connect(asked.append)
    article = shown.findChild(QPushButton, "article.R-033.1")
    assert isinstance(article, QPushButton)
    QTest.keyClick(article, Qt.Key.Key_Return)
    assert asked == [og44(17, 1)]

    opened: list[Where] = []
    view.opened.connect(opened.append)
    settle = shown.findChild(QPushButton, "settle.R-033")
    assert isinstance(settle, QPushButton)
    QTest.keyClick(settle, Qt.Key.Key_Return)
    assert [(one.form_id, (one.tab or "").rpartition("/")[2]) for one in opened] == [
        ("interview", "held_on")
    ]


def test_the_link_is_in_the_way_of_the_tab_key(qtbot: QtBot, desk: Desk) -> None:
    view = a_form(qtbot, desk, a_case(desk, "person", "request", "needs_sheet"), Language.RO)
    person = Counsellor(qtbot, view)
    person.finds("check.keep", QPushButton).setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(view, Qt.Key.Key_Tab)
    assert view.focusWidget() is person.finds("check.why_not", QPushButton)


def test_with_its_interview_the_needs_sheet_is_finalised(qtbot: QtBot, desk: Desk) -> None:
    case_id = a_case(desk, "person", "request", "interview", "needs_sheet")
    view = a_form(qtbot, desk, case_id, Language.RO)
    link = view.findChild(QPushButton, "check.why_not")
    assert isinstance(link, QPushButton)
    assert link.isHidden()
    Counsellor(qtbot, view).clicks("check.finalise")
    assert keeping.open_form(desk, case_id, "needs_sheet", TODAY).finalised


@BOTH
def test_a_stopped_registration_says_why_and_still_takes_the_paper(
    qtbot: QtBot, desk: Desk, language: Language
) -> None:
    case_id = a_case(desk, "person", "request", category=Category.ASYLUM_SEEKER.value)
    view = CaseView(desk, case_id, language, Hands().clock)
    qtbot.addWidget(view)
    view.show()
    Counsellor(qtbot, view).clicks("register")
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    asking = QApplication.activeModalWidget()
    assert isinstance(asking, QDialog)
    stopped = why_not(desk, case_id, OfficeAct.REGISTER_REQUEST, TODAY).stopping[0].finding
    assert stopped.text.to(language) in said(asking)

    link = asking.findChild(QPushButton, "register.why_not")
    assert isinstance(link, QPushButton)
    QTest.keyClick(link, Qt.Key.Key_Return)
    shown = modal(qtbot, "why_not")
    assert clearings(shown) == []  # the wording of the act
    QTest.keyClick(shown, Qt.Key.Key_Escape)

    box = asking.findChildren(QLineEdit)[0]
    QTest.keyClicks(box, "EX-77/2026")
    record = asking.findChild(QPushButton, "register.record")
    assert isinstance(record, QPushButton)
    QTest.keyClick(record, Qt.Key.Key_Return)
    act = file_of(desk, case_id).standing(ActKind.REGISTERED)[0]
    assert (act.source, act.details) == (ActSource.PAPER, {"number": "EX-77/2026"})


def clearings(window: QWidget) -> list[str]:
    names = (part.objectName() for part in window.findChildren(QPushButton))
    return [name for name in names if name.startswith("clear.")]


def test_a_reading_is_cleared_with_a_reason_and_stays_told(qtbot: QtBot, desk: Desk) -> None:
    case_id = a_case(desk, "person", "request", category=Category.TEMPORARY_PROTECTION.value)
    view = CaseView(desk, case_id, Language.RO, Hands().clock)
    qtbot.addWidget(view)
    view.show()
    view.show_tab("findings")
    Counsellor(qtbot, view).clicks("clear.R-003")
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    asking = QApplication.activeModalWidget()
    assert isinstance(asking, QDialog)
    reason = asking.findChild(QWidget, "clear.reason")
    assert isinstance(reason, QWidget)
    QTest.keyClicks(reason.focusProxy() or reason, "Aviz scris")
    now = asking.findChild(QPushButton, "clear.now")
    assert isinstance(now, QPushButton)
    now.click()
    assert why_not(desk, case_id, OfficeAct.REGISTER_REQUEST, TODAY).stopping == ()

    again = CaseView(desk, case_id, Language.RO, Hands().clock)
    qtbot.addWidget(again)
    again.show_tab("findings")
    assert f"{desk.member.name}" in said(again)
    assert "Aviz scris" in said(again)
    assert clearings(again) == []


def test_the_pack_page_opens_the_same_dialog(qtbot: QtBot, desk: Desk) -> None:
    view = IssueView(desk, a_case(desk, "person", "request"), Language.RO, Hands().clock)
    qtbot.addWidget(view)
    view.show()
    Counsellor(qtbot, view).clicks("issue.why_not")
    shown = modal(qtbot, "why_not")
    assert shown.findChild(QWidget, "finding.R-040") is not None
    shown.reject()


def card_of(qtbot: QtBot, settling: Settling | InValues | None) -> tuple[FindingCard, list[object]]:
    stop = stopped(
        "R-066",
        Text("Încetarea cere o faptă.", "Ending needs a fact."),
        og44(23, 2),
        inputs=("breaches[0].on",),
        acts=(OfficeAct.DECIDE_CESSATION,),
    )
    line = FindingLine(
        finding=stop, settling=settling, cleared=None, may_clear=False, asks_decision=False
    )
    card, wanted = FindingCard(line, Language.RO, "R-066"), list[object]()
    card.place_wanted.connect(wanted.append)
    qtbot.addWidget(card)
    return card, wanted


def test_a_finding_that_no_form_settles_offers_none(qtbot: QtBot) -> None:
    card, _ = card_of(qtbot, None)
    assert card.findChild(QPushButton, "settle.R-066") is None
    assert card.findChild(QPushButton, "article.R-066.1") is not None


def test_a_finding_that_a_value_settles_opens_the_values(qtbot: QtBot, desk: Desk) -> None:
    card, wanted = card_of(qtbot, InValues())
    link = card.findChild(QPushButton, "settle.R-066")
    assert isinstance(link, QPushButton)
    assert link.text() == f"Deschide „{VALUES_TITLE.ro}”"
    link.click()
    assert wanted == [InValues()]
    asked = WhyNotAsked(CaseDesk(card, desk, a_case(desk, "person"), Language.RO, Hands().clock))
    with qtbot.waitSignal(asked.opened) as opened:
        asked.go(InValues())
    assert opened.args == [Where(spot=Spot.VALUES)]


@BOTH
def test_what_informs_and_what_is_undecided_is_folded_and_said_in_words(
    qtbot: QtBot, desk: Desk, language: Language
) -> None:
    case_id = a_case(desk, "person", "request")
    view = CaseView(desk, case_id, language, Hands().clock)
    qtbot.addWidget(view)
    view.show()
    view.show_tab("findings")
    assert view.findChild(QWidget, "undecided.R-041") is None
    person = Counsellor(qtbot, view)
    person.clicks("findings.undecided")
    undecided = view.findChild(QWidget, "undecided.R-041")
    assert isinstance(undecided, QWidget)
    assert fact_said("protocol.signed").to(language) in said(undecided)
    assert "protocol.signed" not in said(undecided)
    assert view.findChild(QWidget, "finding.R-001") is None
    person.clicks("findings.information")
    assert view.findChild(QWidget, "finding.R-001") is not None
