"""Words about files attached to a form."""

from counsellor_app.text import Text

ATTACH = Text("Atașează un fișier…", "Attach a file…")
ATTACH_TO = Text("Atașează un fișier… {label}", "Attach a file… {label}")
HINT = Text(
    "Sau trageți fișierul aici. PDF, JPEG, PNG sau TIFF, cel mult {most} MB. Se păstrează criptat, "
    "neschimbat, fără numele lui.",
    "Or drop the file here. PDF, JPEG, PNG or TIFF, at most {most} MB. It is kept encrypted, "
    "unchanged, without its name.",
)
CHOOSE = Text("Alegeți fișierul de atașat", "Choose the file to attach")
KINDS = Text(
    "PDF, JPEG, PNG, TIFF (*.pdf *.jpg *.jpeg *.png *.tif *.tiff);;Toate fișierele (*)",
    "PDF, JPEG, PNG, TIFF (*.pdf *.jpg *.jpeg *.png *.tif *.tiff);;All files (*)",
)
LINE = Text("{kind} · {size} · atașat la {day}", "{kind} · {size} · attached on {day}")
GONE = Text("Fișierul nu mai este în registru.", "The file is no longer in the register.")
MEGABYTES = Text("{n} MB", "{n} MB")
KILOBYTES = Text("{n} kB", "{n} kB")
VIEW = Text("Vezi", "View")
VIEW_ONE = Text("Vezi: {file}", "View: {file}")
REMOVE = Text("Scoate", "Remove")
REMOVE_ONE = Text("Scoate: {file}", "Remove: {file}")
NOT_READ = Text(
    "Fișierul nu se poate citi. Verificați că este un fișier și că stickul sau discul e conectat.",
    "The file cannot be read. Check that it is a file and that the stick or disk is connected.",
)

PAGE = Text("Pagina {number} din {all}", "Page {number} of {all}")
BEFORE = Text("Pagina anterioară", "Page before")
NEXT = Text("Pagina următoare", "Next page")
DRAWING = Text("Se pregătește pagina…", "The page is being prepared…")
UNCHECKED = Text(
    "Fișier primit din afară: se desenează separat de program, numai ca imagine.",
    "A file from outside: it is drawn apart from the program, as a picture only.",
)
DAMAGED = Text(
    "Fișierul este deteriorat sau nu se poate desena. A rămas păstrat așa cum a fost atașat.",
    "The file is damaged or cannot be drawn. It stays kept as it was attached.",
)
LOCKED = Text(
    "Documentul se deschide numai cu parolă. Atașați o copie fără parolă.",
    "The document opens with a password only. Attach a copy without one.",
)
TOO_LARGE = Text(
    "Imaginea are prea mulți pixeli ca să fie arătată. Scanați-o la cel mult 300 dpi.",
    "The picture has too many pixels to be shown. Scan it at 300 dpi at most.",
)
TOO_LONG = Text(
    "Desenarea paginii a durat prea mult și a fost oprită.",
    "Drawing the page took too long and was stopped.",
)
