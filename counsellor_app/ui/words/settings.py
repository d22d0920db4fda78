"""Words of the settings."""

from counsellor_app.text import Plural, Text

TITLE = Text("Setări", "Settings")
WINDOWS = Text("Ferestrele", "The windows")
LANGUAGE = Text("Limba ferestrelor", "Language of the windows")
ROMANIAN = Text("Română", "Română (Romanian)")
ENGLISH = Text("English (engleză)", "English")
SCHEME = Text("Culorile", "Colours")
SCHEME_SYSTEM = Text("Ca sistemul", "As the system")
SCHEME_LIGHT = Text("Deschise", "Light")
SCHEME_DARK = Text("Închise", "Dark")
TEXT_SIZE = Text("Mărimea literelor", "Size of text")
PER_CENT = Text("{n} %", "{n}%")

PROTECTION = Text("Protecție", "Protection")
LOCK_AFTER = Text(
    "Blochează după atâta timp fără nicio tastă", "Lock after this long without any key"
)
MINUTES = Plural(("{n} minut", "{n} minute", "{n} de minute"), ("{n} minute", "{n} minutes"))
LOCK_NOW = Text("Blochează acum (Ctrl+L)", "Lock now (Ctrl+L)")
HIDE_CAPTURE = Text(
    "Ascunde fereastra în capturi de ecran și la partajarea ecranului",
    "Hide the window in screenshots and screen sharing",
)
HIDE_CAPTURE_HELP = Text(
    "Are efect în Windows. Se oprește numai pentru instruire sau pentru un cititor de ecran.",
    "Works on Windows. Turn it off only for training or for a screen reader.",
)

LAW = Text("Legea din program", "The law in the program")
LAW_WORDS = Text(
    "Programul cuprinde textul OG nr. 44/2004. Comparați-l cu Monitorul Oficial cel puțin o dată "
    "pe an și consemnați verificarea.",
    "The program holds the text of GO no. 44/2004. Compare it with the official gazette at least "
    "once a year and record the check.",
)
LAW_NEVER = Text("Nimeni nu a consemnat încă o verificare.", "Nobody has recorded a check yet.")
LAW_CHECKED = Text("Verificată la {day} de {name}.", "Checked on {day} by {name}.")
LAW_BY = Text("Cine a verificat", "Who checked")
LAW_BY_MISSING = Text("Scrieți cine a verificat.", "Write who checked.")
LAW_RECORD = Text("Consemnează verificarea de azi", "Record today’s check")
LAW_RECORDED = Text("Verificarea a fost consemnată.", "The check was recorded.")

WRITING = Text("Scrierea", "Writing")
WRITING_WORDS = Text(
    "Frazele gata scrise care se propun lângă casete; biroul le adaugă pe ale sale.",
    "The ready phrases proposed beside boxes; the office adds its own.",
)

DOCUMENTS = Text("Documentele", "Documents")
DOCUMENTS_WORDS = Text(
    "Clauzele din documente și textele instituției în locul lor, limbile traducerilor, sigla și "
    "propoziția de finanțare a proiectului.",
    "The clauses of documents and the office’s texts in their place, the languages of "
    "translations, the emblem and funding sentence of the project.",
)

ABOUT = Text("Despre program", "About the program")
VERSION = Text("Versiunea", "Version")
MEMBER = Text("La birou", "At the desk")
DATA_LIE = Text("Datele stau în", "The data lie in")
LOG_LIES = Text("Jurnalul tehnic, fără date personale", "Technical log, no personal data")
LICENCES = Text("Licențe", "Licences")
LICENCES_WORDS = Text(
    "Programul folosește Qt (PySide6, LGPL-3.0), SQLCipher (BSD), SQLAlchemy (MIT), cryptography "
    "(Apache-2.0/BSD), pyrage (MIT), ReportLab (BSD), HarfBuzz (MIT), pypdfium2 (Apache-2.0/BSD), "
    "Babel (BSD), zxcvbn (MIT) și altele, toate enumerate în README. Icoane: Fluent UI System "
    "Icons (MIT). Fonturi: Source Sans 3, Source Serif 4, Scheherazade New, Noto Serif Ethiopic, "
    "Noto Serif Bengali, Noto Serif Devanagari (SIL OFL 1.1).",
    "The program uses Qt (PySide6, LGPL-3.0), SQLCipher (BSD), SQLAlchemy (MIT), cryptography "
    "(Apache-2.0/BSD), pyrage (MIT), ReportLab (BSD), HarfBuzz (MIT), pypdfium2 (Apache-2.0/BSD), "
    "Babel (BSD), zxcvbn (MIT) and others, all listed in the README. Icons: Fluent UI System "
    "Icons (MIT). Fonts: Source Sans 3, Source Serif 4, Scheherazade New, Noto Serif Ethiopic, "
    "Noto Serif Bengali, Noto Serif Devanagari (SIL OFL 1.1).",
)
