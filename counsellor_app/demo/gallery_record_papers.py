"""Pages about the papers of a record, and every paper of a case, printed."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView, QPushButton, QToolButton, QWidget

from counsellor_app.cases.document_kinds import DocumentKind
from counsellor_app.cases.ids import once_record_id
from counsellor_app.demo.gallery_esignatures import esignature_shots, sign_first_place
from counsellor_app.demo.gallery_scene import COMPLETE, HALF, TODAY, Scene
from counsellor_app.demo.gallery_stage import Shot, Stage
from counsellor_app.forms.answers import Answers, Row, RowId, rows_of
from counsellor_app.services import papers
from counsellor_app.services.courtesy_languages import set_language
from counsellor_app.services.discarding import discard_draft
from counsellor_app.services.issuing import DOTTED, stored_pdf
from counsellor_app.services.keeping import open_form, save_draft
from counsellor_app.services.papers import PaperOffer, Wanted
from counsellor_app.services.scans import attach_scan, scans_of
from counsellor_app.ui.line_edits import LineBox
from counsellor_app.ui.pdf_pages import PdfPages
from counsellor_app.ui.pdf_view import PdfView
from counsellor_app.ui.whereabouts import (
    RecordPlace,
    Spot,
    Where,
    case_at,
    changes_at,
    paper_at,
    sheet_at,
)

_GROUP = "Papers of a record"
_SCALE = 1.6  # of 72 pixels to the inch
ALONE = tuple(kind for kind in DocumentKind if kind is not DocumentKind.PROTOCOL_PACK)


def record_paper_shots(scene: Scene) -> Iterator[Shot]:
    """Yield the pages on which a record is printed, and what verifies a paper."""
    half = RecordPlace(scene.half, "request", scene.records[HALF, "request"])
    plan = _place(scene, "individual_plan")
    for name, title, where in (
        ("paper-stopped", "what stops a paper", paper_at(half)),
        ("paper-kinds", "one of several papers", paper_at(plan)),
    ):
        yield Shot(name=name, group=_GROUP, title=title, show=partial(_go, where))
    for name, title, show in (
        ("paper-issued", "issued", _issued),
        ("paper-scanned", "with a scan", _scanned),
        ("paper-copy", "a copy asked for", _copy),
        ("sheet", "explained in Dari", _sheet),
        ("preview-find", "words found in a paper", _find),
    ):
        yield Shot(name=name, group=_GROUP, title=title, show=show)
    yield Shot(
        name="preview-not-found",
        group=_GROUP,
        title="words that are not in it",
        show=partial(_look_for, "cuvânt care lipsește"),
        everywhere=False,
    )
    yield Shot(
        name="preview-thumbnails",
        group=_GROUP,
        title="a later page, its thumbnail chosen",
        show=_turn_pages,
    )
    yield from esignature_shots(lambda scene: _have_issued(scene).issued[0].issue_id)
    yield Shot(name="papers-of-case", group=_GROUP, title="papers of a case", show=_of_case)
    yield from _changes_shots(scene)
    yield from _verify_shots()


def _verify_shots() -> Iterator[Shot]:
    yield Shot(name="verify", group=_GROUP, title="a paper verified", show=_verify)
    yield Shot(
        name="verify-unknown",
        group=_GROUP,
        title="a code nobody issued",
        show=partial(_type_code, "0000 0000"),
        everywhere=False,
    )


def _changes_shots(scene: Scene) -> Iterator[Shot]:
    yield Shot(name="paper-changes", group=_GROUP, title="changed since", show=_changed)
    unchanged = changes_at(scene.issued, scene.issued_paper)
    yield Shot(
        name="paper-unchanged",
        group=_GROUP,
        title="nothing changed since",
        show=partial(_go, unchanged),
        everywhere=False,
    )


def record_pages(scene: Scene) -> Iterator[tuple[str, str, QImage]]:
    """Yield every page of every paper of a record: its name, what it is, the page."""
    for kind in ALONE:
        place = _place(scene, kind.form_id)
        wanted = Wanted(place.case_id, place.record_id, kind)
        pages = PdfPages(papers.draft_paper(scene.desk, wanted, DOTTED, TODAY))
        for number in range(len(pages.sizes)):
            image = pages.image(number, _SCALE)
            yield f"paper-{kind.value}-{number + 1:02}", kind.text.en, image
        pages.close()


def _place(scene: Scene, form_id: str) -> RecordPlace:
    return RecordPlace(scene.complete, form_id, scene.records[COMPLETE, form_id])


def _go(where: Where, stage: Stage) -> None:
    stage.go(where)


def _have_issued(scene: Scene) -> PaperOffer:
    """Return the paper of a request that was issued, now if it was not before."""
    place = _ready_request(scene)
    offer = _offer(scene, place)
    if not offer.issued:
        wanted = Wanted(place.case_id, place.record_id, offer.kind)
        paper = papers.issue_paper(scene.desk, wanted, offer.numbering, TODAY, scene.clock.now())
        sign_first_place(scene, paper.issue_id)
    return _offer(scene, place)


def _offer(scene: Scene, place: RecordPlace) -> PaperOffer:
    return papers.papers_of(scene.desk, place.case_id, place.form_id, place.record_id, TODAY)[0]


def _ready_request(scene: Scene) -> RecordPlace:
    with scene.desk.vault.look() as look:
        record = look.cases.file(scene.ready).records_of("request")[0]
    return RecordPlace(scene.ready, "request", record.id)


def _issued(stage: Stage) -> None:
    _have_issued(stage.scene)
    stage.go(paper_at(_ready_request(stage.scene)))


def _scanned(stage: Stage) -> None:
    """Show the end of the column, where the scans of the paper are."""
    scene, offer = stage.scene, _have_issued(stage.scene)
    issue_id = offer.issued[0].issue_id
    if not scans_of(scene.desk, issue_id):
        attach_scan(scene.desk, issue_id, stored_pdf(scene.desk, issue_id), scene.clock.now())
    stage.go(paper_at(_ready_request(scene)))
    stage.shown(QPushButton, "scan_add").setFocus()


def _sheet(stage: Stage) -> None:
    scene = stage.scene
    for code in ("ar", "prs", "uk"):
        set_language(scene.desk, "protocol", code, True, scene.clock.now())
    protocol = RecordPlace(scene.ready, "protocol", once_record_id(scene.ready, "protocol"))
    stage.go(sheet_at(protocol, DocumentKind.PROTOCOL_PACK.value))
    stage.settle()


def _copy(stage: Stage) -> QWidget | None:
    _have_issued(stage.scene)
    stage.go(paper_at(_ready_request(stage.scene)))
    stage.shown(QPushButton, "save_copy").click()
    return QApplication.activeModalWidget()


def _look_for(words: str, stage: Stage) -> None:
    stage.go(Where(spot=Spot.ISSUE, case_id=stage.scene.issued, issue_id=stage.scene.issued_paper))
    stage.shown(QToolButton, "pdf.find").click()
    stage.shown(LineBox, "pdf.find_words").setText(words)
    stage.settle()


def _find(stage: Stage) -> None:
    """Look for words and go on to the third place."""
    _look_for("integrare", stage)
    for _ in range(2):
        QTest.keyClick(stage.shown(PdfView), Qt.Key.Key_F3)


def _turn_pages(stage: Stage) -> None:
    stage.go(Where(spot=Spot.ISSUE, case_id=stage.scene.issued, issue_id=stage.scene.issued_paper))
    if not stage.shown(QToolButton, "pdf.thumbnails").isChecked():
        stage.shown(QToolButton, "pdf.thumbnails").click()  # a narrow window begins without
    pages = stage.shown(QListView)
    pages.setFocus()
    for _ in range(3):
        QTest.keyClick(pages, Qt.Key.Key_Down)


def _of_case(stage: Stage) -> None:
    _have_issued(stage.scene)
    stage.go(case_at(stage.scene.ready, "documents"))


def _changed(stage: Stage) -> None:
    """Show a signed pack beside answers that are typed, and leave the case as it was."""
    scene, now = stage.scene, stage.scene.clock.now
    plan = open_form(scene.desk, scene.active, "individual_plan", TODAY)
    course, *rest = rows_of(plan.answers, "activities")
    later = Row(course.id, {**course.answers, "activity_hours": 160})
    further = Row(RowId("further"), {"activity_kind": "d", "activity_due": "2027-09-01"})
    typed: tuple[tuple[str, Answers], ...] = (
        ("person", {"phone": "+40 700 000 077", "marital_status": "married"}),
        ("individual_plan", {"activities": (later, *rest[1:], further)}),
    )
    writings = []
    for form_id, answers in typed:
        one = open_form(scene.desk, scene.active, form_id, TODAY)
        whole = {**one.answers, **answers}
        writings.append(save_draft(scene.desk, one, whole, {}, now()))
    stage.go(changes_at(scene.active, scene.active_paper))
    for one in writings:
        discard_draft(scene.desk, one, TODAY, now())


def _verify(stage: Stage) -> None:
    _type_code(_have_issued(stage.scene).issued[0].code, stage)


def _type_code(code: str, stage: Stage) -> None:
    stage.go(Where(spot=Spot.VERIFY))
    stage.shown(LineBox, "verify.code").insert(code)
    stage.shown(QPushButton, "verify.check").click()
