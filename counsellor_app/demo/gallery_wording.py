"""The page of what documents say: its tabs, a clause in each state, the questions over it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from functools import partial

from PySide6.QtWidgets import QPushButton, QWidget

from counsellor_app.cases.ids import MemberId, new_id
from counsellor_app.demo.gallery_scene import NOW
from counsellor_app.demo.gallery_stage import Shot, Stage
from counsellor_app.forms.handling import Role
from counsellor_app.services.desk import Desk
from counsellor_app.services.office_wording import (
    confirm_on_paper,
    confirm_text,
    office_texts,
    propose_text,
    withdraw_text,
)
from counsellor_app.services.paper_approval import PaperApproval
from counsellor_app.services.project_band import (
    OnPapers,
    TypedBand,
    bands,
    emblem_of,
    set_band,
)
from counsellor_app.services.wording_page import clause_page
from counsellor_app.ui.line_edits import LineBox
from counsellor_app.ui.messages import Message
from counsellor_app.ui.reason_asked import ReasonAsked
from counsellor_app.ui.whereabouts import Spot, Where
from counsellor_app.ui.wording_approval import ApprovalAsked
from counsellor_app.ui.wording_proposing import TextProposing
from counsellor_app.ui.wording_steps import TextSteps

_GROUP = "Wording of documents"
_LIST, _PROTOCOL = "attendance_list", "protocol"
_KEPT_WORDS = ". Ea cuprinde mai multe nume: se ține sub cheie și nu se depune la niciun dosar."
_BLUE, _YELLOW, _STRIPE = b"\x10\x40\x90", b"\xf0\xc0\x20", 30
_PRESENCE_WORDS = "Semnătura arată că persoana a fost de față, nu că a învățat ceva."
_DIRECTOR = "Directorescu Exemplu, director"
_WHY = "cererea juristului instituției (exemplu)"


def wording_shots() -> Iterator[Shot]:
    """Yield the page of the clauses, the languages and the project, and what asks over it."""
    for name, title, place in (
        ("clauses", "clauses of the protocol", f"clauses/{_PROTOCOL}/igi_party"),
        ("confirmed", "a clause in the office's words", f"clauses/{_LIST}/not_copied"),
        ("transcribed", "a text approved on paper", f"clauses/{_LIST}/confirms_presence"),
        ("languages", "languages of translations", "languages"),
    ):
        yield Shot(name=f"wording-{name}", group=_GROUP, title=title, show=partial(_at, place))
    yield Shot(
        name="wording-project-none",
        group=_GROUP,
        title="no project on documents",
        show=partial(_at, "project"),
        everywhere=False,  # the next one puts it there
    )
    yield Shot(name="wording-project", group=_GROUP, title="a project", show=_project)
    yield Shot(name="wording-proposing", group=_GROUP, title="another text", show=_proposing)
    yield Shot(name="wording-confirming", group=_GROUP, title="confirming", show=_confirming)
    yield Shot(name="wording-approval", group=_GROUP, title="approved on paper", show=_approval)
    yield Shot(name="wording-withdrawing", group=_GROUP, title="withdrawing", show=_withdrawing)


def _at(place: str, stage: Stage) -> None:
    _have_texts(stage.scene.desk)
    stage.go(Where(spot=Spot.WORDING, tab=place))


def _project(stage: Stage) -> None:
    """Show a project that stands on lists, certificates and letters, if none does yet."""
    desk, clock = stage.scene.desk, stage.scene.clock
    if not any(band.holds for band in bands(desk, clock.today())):
        row = (_BLUE * (_STRIPE * 3) + _YELLOW * _STRIPE) * 2
        typed = TypedBand(
            sentence="Proiect exemplu, finanțat de Uniunea Europeană prin Fondul pentru azil, "
            "migrație și integrare (persoane și contract inventate).",
            emblem=emblem_of(_STRIPE * 8, _STRIPE * 3, row * (_STRIPE * 3)),
            shows="Sigla proiectului exemplu: dungi albastre și galbene",
            papers=OnPapers.OWN,
            start=clock.today(),
            until=None,
            reason="contractul EX-7/2026",
        )
        set_band(desk, typed, clock.now())
    _at("project", stage)


def _proposing(stage: Stage) -> QWidget:
    _at(f"clauses/{_PROTOCOL}/igi_represented", stage)
    stage.shown(QPushButton, "clause.propose").click()
    return stage.findChildren(TextProposing)[-1]


def _confirming(stage: Stage) -> QWidget:
    _at(f"clauses/{_PROTOCOL}/igi_party", stage)
    desk, clock = stage.scene.desk, stage.scene.clock
    waiting = clause_page(desk, _PROTOCOL, "igi_party", clock.today()).texts[0]
    TextSteps(stage, desk, stage.language, clock).ask_confirm(waiting)
    return stage.findChildren(Message, "text.confirming")[-1]


def _approval(stage: Stage) -> QWidget:
    _at(f"clauses/{_PROTOCOL}/igi_party", stage)
    stage.shown(QPushButton, "text.0.on_paper").click()
    asking = stage.findChildren(ApprovalAsked)[-1]
    asking.findChildren(LineBox, "approval.by")[0].show_text(_DIRECTOR)
    asking.findChildren(QPushButton, "approval.now")[0].click()  # it says what is missing
    return asking


def _withdrawing(stage: Stage) -> QWidget:
    _at(f"clauses/{_LIST}/not_copied", stage)
    stage.shown(QPushButton, "text.0.withdraw").click()
    return stage.findChildren(ReasonAsked)[-1]


def _have_texts(desk: Desk) -> None:
    """Have a text that waits, one in force and one withdrawn, of two members, if nobody has."""
    with desk.vault.look() as look:
        if office_texts(look.reference.all()):
            return
    head = _head_of_centre(desk)
    for number, (who, clause_id, said) in enumerate(
        (
            (head, "igi_party", "Centrul regional din cadrul IGI, prin {centre}"),
            (desk, "igi_party", "Inspectoratul General pentru Imigrări (IGI), prin {centre}"),
        )
    ):
        now = NOW + timedelta(minutes=number)
        propose_text(who, _PROTOCOL, clause_id, said, _WHY, now)
        if number == 0:
            old = clause_page(desk, _PROTOCOL, clause_id, now.date()).texts[0].text.id
            withdraw_text(head, old, "repetă numele din antet (exemplu)", now)
    propose_text(desk, _LIST, "not_copied", _KEPT_WORDS, _WHY, NOW)
    own = clause_page(desk, _LIST, "not_copied", NOW.date()).texts[0].text.id
    confirm_text(head, own, NOW + timedelta(minutes=5))
    propose_text(desk, _LIST, "confirms_presence", _PRESENCE_WORDS, _WHY, NOW)
    told = clause_page(desk, _LIST, "confirms_presence", NOW.date()).texts[0].text.id
    paper = PaperApproval(by=_DIRECTOR, number="217/EX", on=NOW.date() - timedelta(days=3))
    confirm_on_paper(desk, told, paper, NOW.date(), NOW + timedelta(minutes=9))


def _head_of_centre(desk: Desk) -> Desk:
    """Return the desk of a second, invented member."""
    member = replace(
        desk.member,
        id=MemberId(new_id(NOW)),
        name="Șefescu Exemplu",
        function="șef de centru",
        role=Role.HEAD_OF_CENTRE,
        slot="second",
        recorded_at=NOW,
    )
    with desk.vault.work() as work:
        work.members.add(member)
    return replace(desk, member=member)
