"""Words of the preview of documents: its pages at the left, finding words in it."""

from counsellor_app.text import Text

THUMBNAILS = Text("Paginile documentului", "Pages of the document")
SHOW_THUMBNAILS = Text("Paginile în miniatură (F4)", "Thumbnails of the pages (F4)")
FIND = Text("Caută în document (Ctrl+F)", "Find in the document (Ctrl+F)")
FIND_HINT = Text("Caută în document", "Find in the document")
NEXT_HIT = Text("Următorul loc găsit (Enter sau F3)", "Next place found (Enter or F3)")
PREVIOUS_HIT = Text(
    "Locul găsit anterior (Shift+Enter sau Shift+F3)",
    "Previous place found (Shift+Enter or Shift+F3)",
)
CLOSE_FIND = Text("Închide căutarea (Esc)", "Close the search (Esc)")
HIT_OF = Text("{place} din {count}", "{place} of {count}")
HIT_ON_PAGE = Text("{place} din {count}, pagina {page}", "{place} of {count}, page {page}")
LOOKING = Text("Se caută…", "Searching…")
NOT_FOUND = Text("Nu apare în document", "Not in this document")
