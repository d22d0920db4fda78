"""Words of the family: links, what its adult opens, what members opened, answers copied."""

from counsellor_app.text import Plural, Text

# A link to a member's own case
FIND_CASE = Text("Numele sau numărul dosarului", "Name or number of the case")
NO_CASE_FOUND = Text("Niciun dosar cu acest nume sau număr.", "No case of this name or number.")
LINK_IS_OURS = Text(
    "Legătura este numai a acestui dosar; celălalt dosar nu o arată.",
    "The link is of this case alone; the other case does not show it.",
)
UNLINK = Text("Scoate legătura", "Remove the link")
LINK_TO = Text("Leagă: {case}", "Link: {case}")
CASE_GONE = Text("Dosarul legat nu se mai află aici.", "The case linked is no longer here.")

# What the family may see
OPENING_TITLE = Text("Ce poate vedea familia", "What the family may see")
OPENING_WORDS = Text(
    "Fiecare adult hotărăște singur, temă cu temă. Ce nu s-a întrebat este închis. Motivul nu se "
    "scrie și nu se arată nicăieri.",
    "Each adult decides alone, topic by topic. What nobody asked about is closed. The reason is "
    "neither written nor shown anywhere.",
)
OPENING_DAY = Text("Ziua hotărârii", "Day of the decision")
OPENED_SINCE = Text("deschisă din {day}", "open since {day}")
TOPIC_CLOSED = Text("închisă", "closed")
CLOSED_IN_CONTACT = Text("închisă la „Contact sigur”", "closed in “Safe contact”")
OPENING_RECORD = Text("Consemnează", "Record")
OPENING_NO_DAY = Text("Scrieți ziua hotărârii.", "Type the day of the decision.")
OPENING_AHEAD = Text("Ziua nu poate fi în viitor.", "The day cannot lie ahead.")

# The family as its case tells of it
FAMILY_TITLE = Text("Familia", "The family")
FAMILY_WORDS = Text(
    "Membrii familiei, așa cum apar în acest dosar. Din dosarul altcuiva se arată numai temele pe "
    "care acea persoană le-a deschis familiei, dacă ambele dosare s-au legat. În dosarul unui "
    "copil nu se arată temele unui părinte celuilalt părinte, iar ce a închis un părinte rămâne "
    "închis.",
    "The members of the family as this case tells of them. Of another person's case only the "
    "topics that person opened to the family are shown, where both cases were linked. In a child's "
    "case no parent's topics are shown to the other, and what a parent closed stays closed.",
)
NO_MEMBERS = Text("Niciun membru al familiei consemnat", "No member of the family written")
NO_MEMBERS_WORDS = Text(
    "Membrii familiei se scriu în formularul „Persoana”.",
    "Members of the family are written in the form “The person”.",
)
UNNAMED = Text("Membru al familiei", "Family member")
OPEN_CASE = Text("Deschide dosarul {number}", "Open the case {number}")
WHAT_MAY_BE_SEEN = Text("Ce poate vedea familia…", "What the family may see…")

# Answers that were copied
COPIED = Text("copiat, de confirmat", "copied, to confirm")
COPIED_FROM = Text("Copiat {source}", "Copied {source}")
CONFIRM = Text("Confirmă", "Confirm")
CONFIRM_ANSWER = Text("Confirmă răspunsul copiat", "Confirm the copied answer")
COPIED_HERE = Plural(
    (
        "{n} răspuns copiat de confirmat pe această pagină",
        "{n} răspunsuri copiate de confirmat pe această pagină",
        "{n} de răspunsuri copiate de confirmat pe această pagină",
    ),
    ("{n} copied answer to confirm on this page", "{n} copied answers to confirm on this page"),
)
CONFIRM_ALL = Text("Confirmă toate", "Confirm all")
COPY_HINT = Text("Copiază răspunsuri…", "Copy answers…")
COPY_TITLE = Text("Copiază răspunsuri", "Copy answers")
COPY_WORDS = Text(
    "Bifați ce se copiază. Fiecare răspuns rămâne marcat până îl confirmați cu persoana.",
    "Tick what is copied. Each answer stays marked until you confirm it with the person.",
)
COPY_ALL = Text("Toate", "All")
COPY_NONE = Text("Niciunul", "None")
COPY_NOW = Text("Copiază", "Copy")
COPY_LINE = Text("{label}: {said}", "{label}: {said}")
NOTHING_TO_COPY = Text("Nimic de copiat", "Nothing to copy")
NOTHING_TO_COPY_WORDS = Text(
    "Niciun răspuns de copiat în întrebările rămase fără răspuns.",
    "There is no answer to copy into the questions that have none.",
)
CONFIRM_FINAL = Text("Confirmați răspunsurile copiate?", "Confirm the copied answers?")
CONFIRM_FINAL_WORDS = Plural(
    (
        "{n} răspuns copiat nu a fost confirmat cu persoana. Un formular se finalizează numai cu "
        "răspunsuri confirmate.",
        "{n} răspunsuri copiate nu au fost confirmate cu persoana. Un formular se finalizează "
        "numai cu răspunsuri confirmate.",
        "{n} de răspunsuri copiate nu au fost confirmate cu persoana. Un formular se finalizează "
        "numai cu răspunsuri confirmate.",
    ),
    (
        "{n} copied answer was not confirmed with the person. A form is finalised with confirmed "
        "answers only.",
        "{n} copied answers were not confirmed with the person. A form is finalised with confirmed "
        "answers only.",
    ),
)
