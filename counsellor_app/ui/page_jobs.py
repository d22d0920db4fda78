"""Background work of one page, waited for before the page goes."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from counsellor_app.ui.jobs import Jobs


class PageJobs(Jobs):
    """Jobs of a page: a page left in the middle of one goes when it has ended."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DeferredDelete:
            self.finish()
        return super().eventFilter(watched, event)
