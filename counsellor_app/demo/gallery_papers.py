"""Pages about papers: printing, signatures, papers made elsewhere, the export; printed pages."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QRadioButton, QWidget

from counsellor_app.cases.ids import CaseId
from counsellor_app.demo.gallery_scene import TODAY, Scene
from counsellor_app.demo.gallery_stage import Shot, Stage
from counsellor_app.law.catalogue import SignatoryKind, SignatureWay
from counsellor_app.law.procedure import OfficeAct
from counsellor_app.services import issuing, opening
from counsellor_app.services.exporting import pin_recipient, pinned_recipient, recipient_typed
from counsellor_app.services.following import case_ids
from counsellor_app.services.why_not import why_not
from counsellor_app.text import Language
from counsellor_app.ui.late_request import LateRequest
from counsellor_app.ui.pack_acts import WITHDRAWING
from counsellor_app.ui.pdf_pages import PdfPages
from counsellor_app.ui.reason_asked import ReasonAsked
from counsellor_app.ui.signature_editor import WAYS
from counsellor_app.ui.signing_view import SigningView
from counsellor_app.ui.whereabouts import Spot, Where
from counsellor_app.ui.why_not import WhyNotView

# A public key whose private half was thrown away when it was made.
KEY = "age1edl89ywe026uzhxuzjc56l8w52a555dzh2xd3p8mklcw555mc9uqmah8fz"
_PRINTING, _SIGNING, _EXPORT = "Printing", "Signatures", "Export"
_SCALE = 1.6  # of 72 pixels to the inch


def paper_shots(scene: Scene) -> Iterator[Shot]:
    """Yield the pages about papers."""
    for name, case_id in (("blocked", scene.blocked), ("ready", scene.ready)):
        where = Where(spot=Spot.ISSUE, case_id=case_id)
        yield Shot(name=f"issue-{name}", group=_PRINTING, title=name, show=_at(where))
    issued = Where(spot=Spot.ISSUE, case_id=scene.issued, issue_id=scene.issued_paper)
    yield Shot(name="issue-issued", group=_PRINTING, title="issued", show=_at(issued))
    yield Shot(
        name="issue-withdraw",
        group=_PRINTING,
        title="a pack issued by mistake",
        show=partial(_withdraw, issued),
    )
    half = Where(spot=Spot.ISSUE, case_id=scene.half)
    yield Shot(
        name="issue-late", group=_PRINTING, title="a late request", show=partial(_decide_late, half)
    )
    yield Shot(
        name="issue-why-not", group=_PRINTING, title="why not", show=partial(_why_not, scene)
    )
    elsewhere = Where(spot=Spot.ELSEWHERE, case_id=scene.half)
    yield Shot(name="elsewhere", group=_SIGNING, title="signed elsewhere", show=_at(elsewhere))
    yield Shot(
        name="elsewhere-missing",
        group=_SIGNING,
        title="signed elsewhere: what is missing",
        show=partial(_record_nothing, elsewhere),
        everywhere=False,
    )
    yield from _signing_shots(scene)
    for name, show in (("key", _type_key), ("pinned", _pin_key), ("sealed", _seal)):
        yield Shot(name=f"export-{name}", group=_EXPORT, title=name, show=show)


def printed_pages(scene: Scene) -> Iterator[tuple[str, str, QImage]]:
    """Yield every page of every printed paper: its name, whose it is, the page."""
    for name, title, content in (
        ("final", "Pack, printed", issuing.stored_pdf(scene.desk, scene.active_paper)),
        ("dotted", "Pack, number by pen", issuing.stored_pdf(scene.desk, scene.issued_paper)),
        ("draft", "Pack, draft", _draft(scene, scene.complete)),
        ("half", "Pack, half filled", _draft(scene, scene.half)),
        ("child", "Pack of a child, draft", _draft(scene, scene.child)),
        ("code-ro", "Recovery code", _recovery_sheet(Language.RO)),
        ("code-en", "Recovery code, English", _recovery_sheet(Language.EN)),
    ):
        pages = PdfPages(content)
        for number in range(len(pages.sizes)):
            yield f"paper-{name}-{number + 1:02}", title, pages.image(number, _SCALE)
        pages.close()


def _draft(scene: Scene, case_id: CaseId) -> bytes:
    return issuing.draft_pack(scene.desk, case_id, issuing.DOTTED, TODAY)


def _recovery_sheet(language: Language) -> bytes:
    return opening.recovery_sheet("-".join(["EXEM"] * 9), language, TODAY)


def _signing_shots(scene: Scene) -> Iterator[Shot]:
    unsigned = Where(spot=Spot.SIGNING, case_id=scene.issued, issue_id=scene.issued_paper)
    active = Where(spot=Spot.SIGNING, case_id=scene.active, issue_id=scene.active_paper)
    late = Where(spot=Spot.SIGNING, case_id=scene.late, issue_id=scene.late_paper)
    for name, title, where in (
        ("unsigned", "nobody signed", unsigned),
        ("active", "the programme runs", active),
        ("late", "two periods", late),
    ):
        yield Shot(name=f"signing-{name}", group=_SIGNING, title=title, show=_at(where))
    for way in WAYS:
        yield Shot(
            name=f"signing-way-{way.value}",
            group=_SIGNING,
            title=f"way: {way.value}",
            show=partial(_type_signature, unsigned, way),
        )
    for name, title, button in (
        ("all", "all at once", "all_signed"),
        ("correct", "a correction", "correct"),
    ):
        where = unsigned if name == "all" else late
        show = partial(_click_there, where, button)
        yield Shot(name=f"signing-{name}", group=_SIGNING, title=title, show=show)


def _at(where: Where) -> Callable[[Stage], QWidget | None]:
    def show(stage: Stage) -> None:
        stage.go(where)

    return show


def _withdraw(where: Where, stage: Stage) -> QWidget:
    stage.go(where)
    return ReasonAsked(stage, WITHDRAWING, stage.language, _record_nowhere)


def _decide_late(where: Where, stage: Stage) -> QWidget:
    stage.go(where)
    return LateRequest(stage, stage.language, _record_nowhere)


def _why_not(scene: Scene, stage: Stage) -> QWidget:
    asked = (
        why_not(scene.desk, case_id, OfficeAct.ISSUE_PROTOCOL, TODAY)
        for case_id in case_ids(scene.desk, "").exact
    )
    why = max(asked, key=lambda one: len(one.stopping))  # the case with most to settle
    stage.go(Where(spot=Spot.ISSUE, case_id=why.case_id))
    return WhyNotView(stage, why, stage.language)


def _record_nowhere(*_typed: object) -> None:
    """A picture records nothing."""


def _click_there(where: Where, name: str, stage: Stage) -> None:
    stage.go(where)
    stage.shown(QPushButton, name).click()


def _record_nothing(where: Where, stage: Stage) -> None:
    _click_there(where, "record_paper", stage)


def _type_signature(where: Where, way: SignatureWay, stage: Stage) -> None:
    stage.go(where)
    stage.shown(SigningView).card(SignatoryKind.PERSON).open()
    stage.shown(QRadioButton, f"person_{way.value}").click()


def _type_key(stage: Stage) -> None:
    """Type a key; another one, where one is pinned already."""
    stage.go(Where(spot=Spot.EXPORT))
    for change in stage.findChildren(QPushButton, "change_key"):
        if change.isVisible():
            change.click()
    stage.shown(QPlainTextEdit, "key").insertPlainText(KEY)


def _pin_key(stage: Stage) -> None:
    _have_pinned(stage.scene)
    stage.go(Where(spot=Spot.EXPORT))


def _seal(stage: Stage) -> None:
    _have_pinned(stage.scene)
    stage.go(Where(spot=Spot.EXPORT))
    stage.shown(QPushButton, "seal").click()


def _have_pinned(scene: Scene) -> None:
    if pinned_recipient(scene.desk) is not None:
        return
    recipient = recipient_typed(KEY, "IGI, exemplu")
    pin_recipient(scene.desk, recipient, "Exemplu", TODAY, scene.clock.now())
