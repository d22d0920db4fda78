"""Words about the act itself: its reader, its verification, the marks on its articles."""

from counsellor_app.text import Text

# The reader
ACT = Text("Ordonanța Guvernului nr. 44/2004", "Government Ordinance no. 44/2004")
ACT_AT = Text(
    "Ordonanța Guvernului nr. 44/2004, {place}", "Government Ordinance no. 44/2004, {place}"
)
READ_ACT = Text("Citește ordonanța", "Read the ordinance")
SOURCE = Text("Temeiul legal", "Legal basis")
ARTICLES = Text("Articolele ordonanței", "Articles of the ordinance")
WORDING = Text("Textul articolului", "Wording of the article")
FILTER = Text("Caută un număr sau cuvinte din text", "Search a number or words of the text")
NO_MATCH = Text("Niciun articol nu conține „{words}”.", "No article contains “{words}”.")
ARTICLE = Text("Art. {number}", "Art. {number}")
ARTICLE_TITLE = Text("Articolul {number}", "Article {number}")
CHAPTER = Text("Capitolul {number}", "Chapter {number}")
SECTION = Text("Secțiunea {number}", "Section {number}")
REPEALED = Text("abrogat", "repealed")
CITED = Text("Locul citat: {place}", "Cited place: {place}")
READ_STATES = {
    "full": Text("Sursă citită integral.", "Source read in full."),
    "part": Text("Sursă citită parțial.", "Source read in part."),
    "not_read": Text(
        "Sursă neverificată; confirmați înainte de a vă baza pe ea.",
        "Source not verified; confirm before relying on it.",
    ),
}
NO_WORDING = Text(
    "Textul acestui act nu este inclus în program; citiți-l la sursă.",
    "The wording of this act is not included in the program; read it at its source.",
)

# How an article came to its words
HISTORY = Text("Cum a ajuns articolul la acest text", "How the article came to these words")
CHANGED_BY = Text("Din {day}, prin {act}", "From {day}, by {act}")
NEVER_CHANGED = Text(
    "Articolul nu a fost modificat de la publicare: {published}.",
    "The article was not changed since it was published: {published}.",
)

# How far the text can be relied on; the first half never stands alone
VERIFIED = Text(
    "text consolidat la {consolidated}, verificat la {day} de {name}",
    "text consolidated on {consolidated}, checked on {day} by {name}",
)
VERIFIED_BY_NOBODY_NAMED = Text(
    "text consolidat la {consolidated}, verificat la {day}",
    "text consolidated on {consolidated}, checked on {day}",
)
NOT_VERIFIED = Text(
    "text consolidat la {consolidated}, neverificat",
    "text consolidated on {consolidated}, not checked",
)

# Marks
MARK = Text("modificat – verificați", "changed – check")
MARK_OF = Text("art. {articles}: modificat – verificați", "art. {articles}: changed – check")
ARTICLE_HINT = Text("Citește articolul (F1)", "Read the article (F1)")
WITH_MARK = Text("{said} · modificat – verificați", "{said} · changed – check")
MARKED = Text("Modificat – verificați", "Changed – check")
MARKED_WORDS = Text("{note} (din {day}, {name})", "{note} (since {day}, {name})")
MARKED_NO_NOTE = Text("Din {day}, {name}.", "Since {day}, {name}.")
SET_MARK = Text("Marchează „modificat – verificați”…", "Mark “changed – check”…")
LIFT_MARK = Text("Ridică marcajul…", "Lift the mark…")
SET_TITLE = Text(
    "Marcați art. {number} „modificat – verificați”?", "Mark art. {number} “changed – check”?"
)
SET_FOLLOWS = Text(
    "De azi, fiecare termen și fiecare constatare care se sprijină pe acest articol poartă "
    "marcajul, până îl ridică cineva. Textul și calculele nu se schimbă. Se consemnează pe numele: "
    "{name}.",
    "From today, each date and each finding that rests on this article carries the mark until "
    "somebody lifts it. The text and the computing do not change. Recorded in the name of: {name}.",
)
SET_NOTE = Text("Ce s-a schimbat și de unde știți", "What changed, and how you know")
SET_MISSING = Text(
    "Scrieți ce s-a schimbat și de unde știți; altfel colegii nu au ce verifica.",
    "Write what changed and how you know; otherwise colleagues have nothing to check.",
)
SET_NOW = Text("Marchează", "Mark")
LIFT_TITLE = Text("Ridicați marcajul de pe art. {number}?", "Lift the mark from art. {number}?")
LIFT_FOLLOWS = Text(
    "Termenele și constatările nu mai poartă marcajul. Rămâne consemnat că a fost pus și cine l-a "
    "ridicat: {name}.",
    "Dates and findings no longer carry the mark. That it was set, and who lifted it, stays on "
    "record: {name}.",
)
LIFT_REASON = Text("De ce se ridică marcajul", "Why the mark is lifted")
LIFT_MISSING = Text("Scrieți de ce se ridică marcajul.", "Write why the mark is lifted.")
LIFT_NOW = Text("Ridică marcajul", "Lift the mark")
