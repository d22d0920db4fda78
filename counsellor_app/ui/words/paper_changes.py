"""Words of what changed since a paper was printed."""

from counsellor_app.services.changed_since import Follows
from counsellor_app.text import Plural, Text

OPEN = Text("Ce s-a schimbat…", "What changed…")
OPEN_HINT = Text(
    "Răspunsurile de pe hârtie lângă cele de acum", "The answers on paper beside those of now"
)
TITLE = Text("Ce s-a schimbat de la ultima tipărire", "What changed since the last print")
PAPER = Text("{title}, emis {moment}", "{title}, issued {moment}")
NUMBERED = Text("{title} nr. {number}, emis {moment}", "{title} no. {number}, issued {moment}")
FACTS = Text("{paper} · {name} · caz {number}", "{paper} · {name} · case {number}")
PAGE = Text("Pe hârtie și acum", "On paper and now")
BACK = Text("Înapoi", "Back")
SAME_PILL = Text("neschimbat", "unchanged")
COUNTED = Plural(
    ("{n} răspuns schimbat", "{n} răspunsuri schimbate", "{n} de răspunsuri schimbate"),
    ("{n} answer changed", "{n} answers changed"),
)

# The two sides
ON_PAPER = Text("Pe hârtie", "On paper")
NOW = Text("Acum", "Now")
NEW_ROW = Text("{row}: nu este pe hârtie", "{row}: not on the paper")
GONE_ROW = Text("{row}: numai pe hârtie", "{row}: only on the paper")
OTHER_ROW = Text("{row}: schimbat", "{row}: changed")
FORM_OF_DAY = Text("{title}, {day}", "{title}, {day}")
NOT_KEPT = Text("scris, nepăstrat", "typed, not kept")
MARKS = Text("Numărul, data și ce stă alături", "Number, day and what stands beside")
EDITIONS = Text("Textul clauzelor și al legii", "The clauses and the law")
EDITIONS_WORDS = Text(
    "Hârtia rămâne cum a fost tipărită; următoarea se tipărește cu textul de acum.",
    "The paper stays as it was printed; the next one is printed with the text of now.",
)
FORM = Text("Deschide formularul", "Open the form")
FORM_OF = Text("Deschide formularul: {title}", "Open the form: {title}")

# What follows
TITLES = {
    Follows.NOTHING: Text("Nu s-a schimbat nimic", "Nothing changed"),
    Follows.NEXT_PRINT: Text("Răspunsurile nu s-au schimbat", "The answers did not change"),
    Follows.WITHDRAWN: Text("Hârtia este retrasă", "The paper was withdrawn"),
    Follows.REPLACED: Text("S-a emis o hârtie mai nouă", "A newer paper was issued"),
    Follows.NEW_PAPER: Text("Urmează: o hârtie nouă", "Next: a new paper"),
    Follows.NEW_PACK: Text("Urmează: un pachet nou", "Next: a new pack"),
    Follows.NEW_PACK_AGAIN: Text(
        "Urmează: un pachet nou, semnat din nou", "Next: a new pack, signed again"
    ),
    Follows.ADDENDUM: Text("Urmează: un act adițional", "Next: an addendum"),
}
WORDS = {
    Follows.NOTHING: Text(
        "Formularele spun ce spune hârtia. Nu aveți nimic de făcut.",
        "The forms say what the paper says. There is nothing to do.",
    ),
    Follows.NEXT_PRINT: Text(
        "Formularele spun ce spune hârtia; numai textul clauzelor sau al legii este altul. Nu "
        "aveți nimic de făcut.",
        "The forms say what the paper says; only the clauses or the text of the law are different. "
        "There is nothing to do.",
    ),
    Follows.WITHDRAWN: Text(
        "O hârtie retrasă nu mai produce efecte. Mai jos se vede numai cu ce diferă.",
        "A withdrawn paper has no effect any more. Below you only see in what it differs.",
    ),
    Follows.REPLACED: Text(
        "Comparați cu hârtia nouă: ea arată ce este de făcut.",
        "Compare with the new paper: it tells what is to be done.",
    ),
    Follows.NEW_PAPER: Text(
        "Hârtia arată vechile răspunsuri. Dacă cele noi trebuie să stea pe ea, emiteți o versiune "
        "nouă; dacă a fost semnată sau înmânată, spuneți persoanei ce s-a schimbat.",
        "The paper has the old answers. If the new ones must stand on it, issue a new version; if "
        "it was signed or handed over, tell the person what changed.",
    ),
    Follows.NEW_PACK: Text(
        "Pachetul nu este semnat de nimeni și arată vechile răspunsuri. Emiteți un pachet nou și "
        "retrageți-l pe acesta.",
        "Nobody has signed the pack and it has the old answers. Issue a new pack and withdraw this "
        "one.",
    ),
    Follows.NEW_PACK_AGAIN: Text(
        "Pachetul poartă deja semnături și arată vechile răspunsuri. Pentru cele noi emiteți un "
        "pachet nou, pe care toți îl semnează din nou.",
        "The pack already carries signatures and has the old answers. For the new ones issue a new "
        "pack, which everybody signs again.",
    ),
    Follows.ADDENDUM: Text(
        "Protocolul este semnat: se schimbă numai cu acordul părților, prin act adițional (art. 19 "
        "alin. (1)). Dacă schimbarea nu privește protocolul, nu aveți nimic de făcut.",
        "The protocol is signed: it changes only by agreement of the parties, by an addendum "
        "(art. 19(1)). If the change does not concern the protocol there is nothing to do.",
    ),
}
TO_PAPER = Text("Deschide documentul", "Open the document")
TO_NEW_PACK = Text("Pregătește un pachet nou", "Prepare a new pack")
TO_ADDENDUM = Text("Scrie actul adițional", "Write the addendum")
TO_NEWEST = Text("Compară cu hârtia nouă", "Compare with the new paper")
TYPED = Text("Unele răspunsuri sunt scrise, dar nepăstrate", "Some answers are typed but not kept")
TYPED_WORDS = Text(
    "Ajung pe o hârtie nouă numai după ce păstrați formularul (Ctrl+S).",
    "They reach a new paper only after you keep the form (Ctrl+S).",
)
OTHERS_TYPE = Text("Un coleg scrie acum în aceste formulare", "A colleague types in these forms")
OTHERS_TYPE_WORDS = Text(
    "Ce scrie nu se vede aici până nu păstrează versiunea.",
    "What they type is not shown here until they keep the version.",
)
