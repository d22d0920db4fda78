"""Signatures in the window: four ways, one confirmation for all, the programme they start."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from counsellor_app.cases.acts import ActKind, Signature
from counsellor_app.cases.ids import IssueId
from counsellor_app.law.catalogue import SignatoryKind, SignatureWay
from counsellor_app.law.citation import og44
from counsellor_app.services import issuing, keeping, signing
from counsellor_app.services.desk import Desk
from counsellor_app.services.issuing import Numbering
from counsellor_app.text import Language
from counsellor_app.ui.elsewhere_view import ElsewhereView
from counsellor_app.ui.signing_view import SigningView
from counsellor_app.ui.theme import Look, wear
from tests.builders import TODAY
from tests.counsellor import Counsellor
from tests.services.working import complete, file_of, finalise, signature, tick
from tests.ui.paper_office import CLOCK, Made, Office, a_copy, clicks, made_once

PERSON, IGI = SignatoryKind.PERSON, SignatoryKind.IGI
INTERPRETER = SignatoryKind.INTERPRETER


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    return made_once(tmp_path_factory.mktemp("signing") / "vault")


@pytest.fixture
def office(made: Made, tmp_path: Path, qapp: QApplication) -> Iterator[Office]:
    wear(qapp, Look())
    with a_copy(made, tmp_path / "vault") as opened:
        yield opened


@pytest.fixture
def issued(office: Office) -> IssueId:
    return office.issued


def sits_at(qtbot: QtBot, desk: Desk, issue_id: IssueId) -> tuple[Counsellor, SigningView]:
    view = SigningView(desk, issue_id, Language.RO, CLOCK)
    return Counsellor(qtbot, view), view


def signed(desk: Desk, issue_id: IssueId) -> tuple[Signature, ...]:
    return signing.signing_page(desk, issue_id).signed


def begins(hands: Counsellor, way: SignatureWay, day: str = "azi") -> None:
    """Begin the person's signature: its way and its day."""
    clicks(hands, "record_person")
    clicks(hands, f"person_{way.value}")
    hands.fills("day_person", day)


def says_it_was_read(hands: Counsellor) -> None:
    """Type why the person cannot sign, and who read the paper in which language."""
    hands.fills("cannot_reason", "nu știe să scrie")
    hands.fills("read_in", "dari")
    hands.fills("read_by", "Tălmăcescu Ion-Exemplu")


def without_a_start(desk: Desk, office: Office, number: Numbering) -> IssueId:
    """Issue a pack whose protocol sets no start: the day printed is the one it prints."""
    writing = keeping.open_form(desk, office.ready, "protocol", TODAY)
    answers = {key: said for key, said in complete(writing).items() if key != "starts_on"}
    finalise(desk, office.ready, "protocol", answers)
    return issuing.issue_pack(desk, office.ready, number, TODAY, tick()).issue_id


def test_all_signed_today_asks_once_and_makes_the_programme_active(
    qtbot: QtBot, office: Office, issued: IssueId
) -> None:
    hands, view = sits_at(qtbot, office.desk, issued)
    assert hands.sees("De semnat de către: beneficiarul, personalul desemnat al IGI")

    clicks(hands, "all_signed")
    assert signed(office.desk, issued) == ()
    assert hands.reads("all_name_person") == "TESTESCU Ștefan-Exemplu"
    assert hands.reads("day_of_all") == "23.11.2026"
    with qtbot.waitSignal(view.changed):
        clicks(hands, "confirm_all")

    page = signing.signing_page(office.desk, issued)
    assert {(one.who, one.way, one.on) for one in page.signed} == {
        (PERSON, SignatureWay.SIGNED, TODAY),
        (IGI, SignatureWay.SIGNED, TODAY),
    }
    assert {one.content_hash for one in page.signed} == {page.content_hash}
    assert hands.sees("Program activ")
    assert hands.sees("2 noiembrie 2027")
    assert hands.sees("23 decembrie 2026")
    assert hands.sees("ultima zi, potrivit legii: 24 decembrie 2026")
    assert hands.sees("2 mai 2028")
    links = [hands.finds(f"tile.{place}.article", QPushButton).text() for place in range(4)]
    assert links == [str(og44(20, 1)), str(og44(20, 1)), str(og44(24)), str(og44(20, 2))]


def test_all_signed_is_given_up_without_a_trace(
    qtbot: QtBot, office: Office, issued: IssueId
) -> None:
    hands, _ = sits_at(qtbot, office.desk, issued)
    clicks(hands, "all_signed")
    clicks(hands, "discard_all")
    assert signed(office.desk, issued) == ()
    assert hands.focused() == "all_signed"


def test_a_signature_is_typed_with_the_keyboard_alone(
    qtbot: QtBot, office: Office, issued: IssueId
) -> None:
    hands, _ = sits_at(qtbot, office.desk, issued)
    hands.finds("record_igi", type(hands.focus())).setFocus()
    hands.presses(Qt.Key.Key_Return)
    assert hands.focused() == "name_igi"
    hands.leaves()  # the way: signed
    hands.leaves()
    assert hands.focused() == "day_igi"
    for letter in "azi":
        hands.presses(Qt.Key[f"Key_{letter.upper()}"])
    hands.leaves()
    while hands.focused() != "save_igi":
        hands.leaves()
    hands.presses(Qt.Key.Key_Return)

    assert [(one.who, one.on) for one in signed(office.desk, issued)] == [(IGI, TODAY)]


@pytest.mark.parametrize(
    ("day", "sentence"),
    [("", "Scrieți ziua semnării."), ("+3z", "Ziua semnării nu poate fi în viitor.")],
    ids=["no day", "a day ahead"],
)
def test_a_signature_without_a_possible_day_is_not_recorded(
    qtbot: QtBot, office: Office, issued: IssueId, day: str, sentence: str
) -> None:
    hands, _ = sits_at(qtbot, office.desk, issued)
    clicks(hands, "record_person")
    hands.fills("day_person", day)
    clicks(hands, "save_person")
    assert hands.sees(sentence)
    assert signed(office.desk, issued) == ()


def test_one_who_cannot_sign_is_recorded_with_the_reading_and_two_witnesses(
    qtbot: QtBot, office: Office, issued: IssueId
) -> None:
    hands, _ = sits_at(qtbot, office.desk, issued)
    begins(hands, SignatureWay.CANNOT_SIGN)
    clicks(hands, "save_person")
    assert hands.sees("Scrieți motivul, limba în care s-a citit textul și cine l-a citit.")
    says_it_was_read(hands)
    clicks(hands, "save_person")
    assert hands.sees("Scrieți numele celor doi martori.")
    hands.fills("first_witness", "Martorescu Unu")
    clicks(hands, "save_person")
    assert hands.sees("Scrieți doi martori.")
    hands.fills("second_witness", "Martorescu Doi")
    clicks(hands, "save_person")

    (person,) = signed(office.desk, issued)
    assert (person.way, person.reason) == (SignatureWay.CANNOT_SIGN, "nu știe să scrie")
    assert (person.read_in, person.read_by) == ("prs", "Tălmăcescu Ion-Exemplu")
    assert person.witnesses == ("Martorescu Unu", "Martorescu Doi")
    assert hands.sees("martori: Martorescu Unu, Martorescu Doi")


def test_the_interpreter_may_sign_for_one_who_cannot_and_signs_once(
    qtbot: QtBot, office: Office, issued: IssueId
) -> None:
    interpreter = Signature(
        who=INTERPRETER, name="Tălmăcescu Ion-Exemplu", way=SignatureWay.SIGNED, on=TODAY
    )
    signing.record_signature(office.desk, issued, interpreter, tick())
    hands, _ = sits_at(qtbot, office.desk, issued)
    begins(hands, SignatureWay.CANNOT_SIGN)
    says_it_was_read(hands)
    clicks(hands, "by_interpreter")
    assert hands.reads("interpreter_name") == "Tălmăcescu Ion-Exemplu"
    clicks(hands, "save_person")

    kinds = [one.who for one in signed(office.desk, issued)]
    assert kinds == [INTERPRETER, PERSON]


def test_a_refusal_keeps_the_protocol_from_becoming_active(
    qtbot: QtBot, office: Office, issued: IssueId
) -> None:
    signing.record_signature(office.desk, issued, signature(IGI), tick())
    hands, _ = sits_at(qtbot, office.desk, issued)
    begins(hands, SignatureWay.REFUSES)
    hands.fills("refusal_reason", "nu este de acord cu planul")
    clicks(hands, "save_person")

    assert hands.sees("Semnătura a fost refuzată: beneficiarul")
    assert hands.sees("Protocolul nu poate deveni activ.")
    assert not hands.is_asked("all_signed")
    assert not signing.signing_page(office.desk, issued).active


def test_a_signature_on_another_copy_counts_and_is_not_bound_to_the_printed_version(
    qtbot: QtBot, office: Office, issued: IssueId
) -> None:
    hands, _ = sits_at(qtbot, office.desk, issued)
    begins(hands, SignatureWay.SIGNED_ELSEWHERE, "20.11.2026")
    clicks(hands, "save_person")
    assert hands.sees("Scrieți unde se păstrează exemplarul semnat.")
    hands.fills("kept_at", "dosarul pe hârtie, raftul 3")
    clicks(hands, "save_person")

    (one,) = signed(office.desk, issued)
    assert (one.way, one.on) == (SignatureWay.SIGNED_ELSEWHERE, date(2026, 11, 20))
    assert one.content_hash is None
    assert signing.signing_page(office.desk, issued).lacking == (IGI,)


def test_a_signature_is_withdrawn_only_with_a_reason(
    qtbot: QtBot, office: Office, issued: IssueId
) -> None:
    signing.record_signature(office.desk, issued, signature(PERSON), tick())
    hands, _ = sits_at(qtbot, office.desk, issued)
    clicks(hands, "withdraw_person")
    clicks(hands, "withdraw_now_person")
    assert hands.sees("Scrieți motivul retragerii.")
    assert len(signed(office.desk, issued)) == 1

    hands.fills("withdraw_reason_person", "consemnată la alt dosar")
    clicks(hands, "withdraw_now_person")

    assert signed(office.desk, issued) == ()
    acts = file_of(office.desk, office.signing).acts
    assert [act.reason for act in acts if act.kind is ActKind.CORRECTED] == [
        "consemnată la alt dosar"
    ]
    assert hands.sees("De semnat de către")


def test_another_period_than_the_printed_one_shows_two_choices_and_no_end(
    qtbot: QtBot, office: Office
) -> None:
    printed = TODAY - timedelta(days=6)
    issue_id = without_a_start(office.desk, office, Numbering("EX-9/2026", printed))
    for kind in (PERSON, IGI):
        signing.record_signature(office.desk, issue_id, signature(kind), tick())
    hands, view = sits_at(qtbot, office.desk, issue_id)

    assert hands.sees("Perioada tipărită nu este cea din semnături")
    assert hands.sees("17 noiembrie 2026")
    assert not hands.sees("17 noiembrie 2027")
    assert not hands.sees("23 noiembrie 2027")
    with qtbot.waitSignal(view.print_again_asked):
        clicks(hands, "print_again")
    clicks(hands, "correct")
    clicks(hands, "correct_save")
    assert hands.sees("Scrieți motivul îndreptării.")
    hands.fills("correct_reason", "semnat la șase zile după tipărire")
    clicks(hands, "correct_save")

    assert signing.signing_page(office.desk, issue_id).corrected
    assert hands.sees("23 noiembrie 2027")
    assert not hands.sees("17 noiembrie 2027")


def test_a_protocol_signed_on_another_paper_is_recorded_and_the_case_is_active(
    qtbot: QtBot, office: Office
) -> None:
    view = ElsewhereView(office.desk, office.unready, Language.RO, CLOCK)
    hands = Counsellor(qtbot, view)
    hands.fills("paper_number", "EX-3/2025")
    hands.fills("paper_day", "10.03.2026")
    hands.fills("paper_kept_at", "dosarul pe hârtie")
    hands.fills("why_no_scan", "biroul nu are scaner")
    hands.fills("day_person", "10.03.2026")
    hands.fills("name_igi", "Modelescu Ana-Exemplu")
    hands.fills("day_igi", "11.03.2026")
    with qtbot.waitSignal(view.recorded) as told:
        clicks(hands, "record_paper")

    assert told.args is not None
    page = signing.signing_page(office.desk, told.args[0])
    assert page.active
    assert (page.number, page.day) == ("EX-3/2025", date(2026, 3, 10))
    assert page.computed_period == (date(2026, 3, 11), date(2027, 3, 11))


def test_what_a_paper_lacks_is_listed_as_links_to_its_boxes(qtbot: QtBot, office: Office) -> None:
    hands = Counsellor(qtbot, ElsewhereView(office.desk, office.unready, Language.RO, CLOCK))
    hands.fills("paper_day", "10.03.2026")
    clicks(hands, "record_paper")

    assert hands.sees("5 probleme de rezolvat")
    hands.presses(Qt.Key.Key_Return)
    assert hands.focused() == "paper_number"
    assert file_of(office.desk, office.unready).issues == ()


def test_a_paper_nobody_signed_is_not_recorded(qtbot: QtBot, office: Office) -> None:
    hands = Counsellor(qtbot, ElsewhereView(office.desk, office.unready, Language.RO, CLOCK))
    for name in ("paper_number", "paper_kept_at", "why_no_scan"):
        hands.fills(name, "exemplu")
    hands.fills("paper_day", "10.03.2026")
    clicks(hands, "ticked_person")
    clicks(hands, "ticked_igi")
    clicks(hands, "record_paper")
    assert hands.sees("Bifați cel puțin o semnătură.")
    assert file_of(office.desk, office.unready).issues == ()


def test_a_day_before_the_paper_is_warned_of_beside_it_and_recorded_with_a_reason(
    qtbot: QtBot, office: Office, issued: IssueId
) -> None:
    hands, _ = sits_at(qtbot, office.desk, issued)
    begins(hands, SignatureWay.SIGNED, "20.11.2026")
    assert hands.sees("Hârtia a fost emisă aici la 23.11.2026")
    clicks(hands, "save_person")
    assert signed(office.desk, issued) == ()

    hands.fills("day_reason_person", "hârtia a fost tipărită și înainte")
    clicks(hands, "save_person")

    (kept,) = signed(office.desk, issued)
    assert (kept.on, kept.day_reason) == (date(2026, 11, 20), "hârtia a fost tipărită și înainte")
    assert hands.sees("hârtia a fost tipărită și înainte")


def test_confirming_all_warns_of_a_day_after_the_printed_start_and_then_offers_both_ways(
    qtbot: QtBot, office: Office, issued: IssueId
) -> None:
    hands, view = sits_at(qtbot, office.desk, issued)
    assert not hands.sees("Pe hârtie programul începe la 02.11.2026")
    clicks(hands, "all_signed")
    assert hands.sees("Pe hârtie programul începe la 02.11.2026")
    clicks(hands, "confirm_all")

    assert hands.sees("Semnat după începutul tipărit al programului")
    with qtbot.waitSignal(view.print_again_asked):
        clicks(hands, "print_again")
    clicks(hands, "correct")
    hands.fills("correct_reason", "semnat mai târziu")
    clicks(hands, "correct_save")
    assert not hands.sees("Semnat după începutul tipărit al programului")
    assert hands.sees("23 noiembrie 2027")


def test_all_signed_on_a_day_before_the_paper_asks_why_once_for_all(
    qtbot: QtBot, office: Office, issued: IssueId
) -> None:
    hands, _ = sits_at(qtbot, office.desk, issued)
    clicks(hands, "all_signed")
    hands.empties("day_of_all")
    hands.fills("day_of_all", "20.11.2026")
    clicks(hands, "confirm_all")
    assert signed(office.desk, issued) == ()
    hands.fills("day_reason_all", "ziua de pe hârtie")
    clicks(hands, "confirm_all")
    assert {one.day_reason for one in signed(office.desk, issued)} == {"ziua de pe hârtie"}
