"""A program of its own that shows a document and quits with it in sight."""

import sys
import weakref
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from counsellor_app.text import Language


def show(app: QApplication, content: bytes) -> int:
    # Not at the top: the program, too, has finalizers before it loads what reads PDF.
    from counsellor_app.ui.pdf_view import PdfView

    view = PdfView(Language.RO)
    view.resize(600, 400)
    view.show()
    view.show_pdf(content)
    view.grab()
    app.setProperty("in sight", view)  # until the very end
    QTimer.singleShot(0, app.quit)
    app.exec()
    return view.page_count()


if __name__ == "__main__":
    program = QApplication(["pdf"])
    weakref.finalize(program, int)
    sys.stdout.write(f"{show(program, Path(sys.argv[1]).read_bytes())}\n")
