"""Pages about the papers of a record, and every paper of a case, printed."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from counsellor_app.cases.document_kinds import DocumentKind
from counsellor_app.demo.gallery_scene import COMPLETE, HALF, TODAY, Scene
from counsellor_app.demo.gallery_stage import Shot, Stage
from counsellor_app.services import papers
from counsellor_app.services.issuing import DOTTED, stored_pdf
from counsellor_app.services.papers import PaperOffer, Wanted
from counsellor_app.services.scans import attach_scan, scans_of
from counsellor_app.ui.line_edits import LineBox
from counsellor_app.ui.pdf_view import PdfPages
from counsellor_app.ui.whereabouts import RecordPlace, Spot, Where, case_at, paper_at

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
    yield Shot(name="paper-issued", group=_GROUP, title="issued", show=_issued)
    yield Shot(name="paper-scanned", group=_GROUP, title="with a scan", show=_scanned)
    yield Shot(name="paper-copy", group=_GROUP, title="a copy asked for", show=_copy)
    yield Shot(name="papers-of-case", group=_GROUP, title="papers of a case", show=_of_case)
    yield Shot(name="verify", group=_GROUP, title="a paper verified", show=_verify)
    yield Shot(
        name="verify-unknown",
        group=_GROUP,
        title="a code nobody issued",
        show=partial(_type_code, "0000 0000"),
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
        papers.issue_paper(scene.desk, wanted, offer.numbering, TODAY, scene.clock.now())
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


def _copy(stage: Stage) -> QWidget | None:
    _have_issued(stage.scene)
    stage.go(paper_at(_ready_request(stage.scene)))
    stage.shown(QPushButton, "save_copy").click()
    return QApplication.activeModalWidget()


def _of_case(stage: Stage) -> None:
    _have_issued(stage.scene)
    stage.go(case_at(stage.scene.ready, "documents"))


def _verify(stage: Stage) -> None:
    _type_code(_have_issued(stage.scene).issued[0].code, stage)


def _type_code(code: str, stage: Stage) -> None:
    stage.go(Where(spot=Spot.VERIFY))
    stage.shown(LineBox, "verify.code").insert(code)
    stage.shown(QPushButton, "verify.check").click()
