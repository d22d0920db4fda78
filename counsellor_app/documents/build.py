"""From a story of parts to the bytes of a PDF; equal stories give equal bytes."""

import io
from collections.abc import Iterable

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus.doctemplate import BaseDocTemplate, PageTemplate
from reportlab.platypus.flowables import Flowable
from reportlab.platypus.frames import Frame

from counsellor_app.documents import look
from counsellor_app.documents.finish import finished
from counsellor_app.documents.keeping import arranged
from counsellor_app.documents.page import PageCanvas, PageFrame, draw_page_marks
from counsellor_app.documents.project import project_height

_PAGE = "page"


def build_pdf(story: Iterable[Flowable], frame: PageFrame) -> bytes:
    """Return the document as PDF bytes, with no clock, path or name of a person in them."""
    target = io.BytesIO()
    canvas = PageCanvas(target, frame)

    def canvas_for(*_given: object, **_settings: object) -> Canvas:
        return canvas

    template = BaseDocTemplate(
        target,
        pagesize=(look.PAGE_WIDTH, look.PAGE_HEIGHT),
        invariant=1,
    )
    template.addPageTemplates(_page_templates(frame))
    template.build(arranged(story), canvasmaker=canvas_for)
    return finished(target.getvalue(), canvas.structure.finished(), frame.title, frame.attached)


def _page_templates(frame: PageFrame) -> list[PageTemplate]:
    """Return how pages are laid out: the first one apart, where a project stands at its foot."""
    if frame.project is None:
        return [_page_template(frame, _PAGE, 0.0)]
    first = _page_template(frame, "first", project_height(frame.project))
    first.autoNextPageTemplate = _PAGE
    return [first, _page_template(frame, _PAGE, 0.0)]


def _page_template(frame: PageFrame, name: str, taken: float) -> PageTemplate:
    text = Frame(
        look.LEFT_MARGIN,
        look.BOTTOM_MARGIN + taken,
        look.CONTENT_WIDTH,
        look.CONTENT_HEIGHT - taken,
        leftPadding=0,
        bottomPadding=0,
        rightPadding=0,
        topPadding=0,
    )

    def begin_page(canvas: Canvas, _template: BaseDocTemplate) -> None:
        if isinstance(canvas, PageCanvas):
            draw_page_marks(canvas, frame)

    return PageTemplate(id=name, frames=[text], onPage=begin_page)
