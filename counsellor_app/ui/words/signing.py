"""Words of signatures: who, in which way, on which day; the period they start."""

from counsellor_app.text import Text

BACK_TO_CASE = Text("Înapoi la caz", "Back to the case")
TITLE = Text("Semnăturile", "The signatures")
NUMBERED = Text("nr. {number} din {day}", "no. {number} of {day}")
NUMBER_ONLY = Text("nr. {number}", "no. {number}")
NO_NUMBER = Text("număr neconsemnat", "number not recorded")
CODE = Text("cod {code}", "code {code}")
ACTIVE_PILL = Text("program activ", "programme active")
LACKING_PILL = Text("de semnat", "to be signed")

# What is missing
LACKING = Text("De semnat de către: {who}", "To be signed by: {who}")
LACKING_HINT = Text(
    "Programul devine activ când toate semnăturile cerute sunt consemnate.",
    "The programme becomes active when all required signatures are recorded.",
)
REFUSED = Text("Semnătura a fost refuzată: {who}", "The signature was refused: {who}")
REFUSED_HINT = Text(
    "Protocolul nu poate deveni activ. Discutați din nou planul; un pachet nou se poate emite.",
    "The protocol cannot become active. Discuss the plan again; a new pack can be issued.",
)
ALL_SIGNED = Text("Toți au semnat astăzi", "All signed today")
ALL_TITLE = Text("Confirmați semnăturile", "Confirm the signatures")
ALL_HINT = Text(
    "Se consemnează „semnat” pentru fiecare, în aceeași zi. Verificați numele pe hârtie.",
    "“Signed” is recorded for each, on the same day. Check the names against the paper.",
)
ALL_CONFIRM = Text("Da, consemnează", "Yes, record them")
DAY_OF_ALL = Text("Ziua în care au semnat", "The day they signed")

# Cards
REQUIRED_SECTION = Text("Cerute de lege", "Required by law")
OTHER_SECTION = Text("Alte semnături de pe hârtie", "Other signatures on the paper")
REQUIRED = Text("obligatorie", "required")
NOT_RECORDED = Text("neconsemnată", "not recorded")
RECORD = Text("Consemnează semnătura", "Record the signature")
RECORD_MORE = Text("Consemnează încă una", "Record another one")
SIGNED_LINE = Text("{way}, {day}", "{way}, {day}")
OF_WHOM = Text("{words} ({kind})", "{words} ({kind})")
WITHDRAW = Text("Retrage", "Withdraw")
WITHDRAW_REASON = Text("De ce se retrage această consemnare?", "Why is this entry withdrawn?")
WITHDRAW_NOW = Text("Retrage consemnarea", "Withdraw the entry")
WITHDRAW_MISSING = Text("Scrieți motivul retragerii.", "Type the reason for withdrawing it.")
REASON_IS = Text("motiv: {reason}", "reason: {reason}")
READ_IS = Text("citit în limba: {language}, de {who}", "read in: {language}, by {who}")
WITNESSES_ARE = Text("martori: {names}", "witnesses: {names}")
KEPT_IS = Text("exemplarul se păstrează: {place}", "the copy is kept: {place}")

# The editor
NAME = Text("Numele celui care semnează", "Name of who signs")
WAY = Text("Cum stă semnătura pe hârtie", "How the signature stands on the paper")
DAY = Text("Ziua", "Day")
DAY_HINT = Text("Scrieți „azi”, „ieri” sau data.", "Type “today”, “yesterday” or the date.")
NAME_MISSING = Text("Scrieți numele: {who}.", "Type the name: {who}.")
DAY_MISSING = Text("Scrieți ziua semnării.", "Type the day of signing.")
DAY_CHECK = Text("Verificați ziua", "Check the day")
DAY_REASON = Text("De ce este aceasta ziua", "Why this is the day")
DAY_REASON_IS = Text("ziua: {reason}", "the day: {reason}")
DAY_AHEAD = Text("Ziua semnării nu poate fi în viitor.", "The day of signing cannot lie ahead.")
CANNOT_REASON = Text("Motivul", "Reason")
CANNOT_HINT = Text(
    "Un cuvânt simplu, de exemplu „nu știe să scrie”; niciodată un diagnostic.",
    "A plain word, for example “cannot write”; never a diagnosis.",
)
READ_IN = Text("Limba în care s-a citit textul", "Language the text was read in")
READ_BY = Text("Cine a citit", "Who read it")
ATTESTS = Text("Cine semnează pentru dovadă", "Who signs as proof")
TWO_WITNESSES = Text("doi martori", "two witnesses")
INTERPRETER = Text("interpretul", "the interpreter")
FIRST_WITNESS = Text("Primul martor", "First witness")
SECOND_WITNESS = Text("Al doilea martor", "Second witness")
INTERPRETER_NAME = Text("Numele interpretului", "Name of the interpreter")
WITNESSES_MISSING = Text("Scrieți numele celor doi martori.", "Type the names of both witnesses.")
INTERPRETER_MISSING = Text("Scrieți numele interpretului.", "Type the interpreter's name.")
REFUSES_REASON = Text("Motivul refuzului", "Reason of the refusal")
REFUSES_HINT = Text(
    "Cu un refuz consemnat, protocolul nu poate deveni activ.",
    "With a refusal recorded, the protocol cannot become active.",
)
KEPT_AT = Text("Unde se păstrează exemplarul semnat", "Where the signed copy is kept")

# The programme
ACTIVE_TITLE = Text("Program activ", "Programme active")
STARTS = Text("Programul începe", "The programme starts")
ENDS = Text("Ultima zi a programului", "Last day of the programme")
AJOFM = Text("AJOFM, recomandat până la", "AJOFM, recommended by")
AJOFM_LAST = Text("ultima zi, potrivit legii: {day}", "last day by law: {day}")
AJOFM_UNTIL = Text("Înregistrare la AJOFM până la", "Registration with AJOFM by")
EXTENSION = Text("Prelungire posibilă până la", "Possible extension until")
EXTENSION_HINT = Text("{months}, la cerere motivată", "{months}, on a reasoned request")
CORRECTED = Text(
    "S-a consemnat că perioada se numără de la ziua semnării, nu de la cea tipărită.",
    "It is recorded that the period counts from the day of signing, not from the one printed.",
)

# The printed period is not the one that runs (art. 20)
DIFFER_TITLE = Text(
    "Perioada tipărită nu este cea din semnături",
    "The printed period is not the one of the signatures",
)
DIFFER_WORDS = Text(
    "Pe hârtie, programul începe la {printed}. După semnături, începe la {computed} (art. 20 "
    "alin. (1)). Alegeți ce faceți; până atunci programul nu arată nicio dată de încheiere.",
    "On the paper the programme starts on {printed}. By the signatures it starts on {computed} "
    "(art. 20(1)). Choose what to do; until then no end is shown.",
)
LATE_TITLE = Text(
    "Semnat după începutul tipărit al programului",
    "Signed after the printed start of the programme",
)
LATE_WORDS = Text(
    "Pe hârtie, programul începe la {printed}; ultima semnătură cerută este din {computed} "
    "(art. 20 alin. (1)). Tipăriți din nou cu altă dată de început sau consemnați o îndreptare: "
    "perioada se numără atunci de la ziua semnării.",
    "On the paper the programme starts on {printed}; the last required signature is of {computed} "
    "(art. 20(1)). Print it again with another start, or record a correction: the period then "
    "counts from the day of signing.",
)
PRINT_AGAIN = Text("Tipăresc din nou", "Print it again")
CORRECT = Text("Consemnez o îndreptare", "Record a correction")
CORRECT_REASON = Text("Motivul îndreptării", "Reason of the correction")
CORRECT_SAVE = Text("Consemnează îndreptarea", "Record the correction")
CORRECT_MISSING = Text("Scrieți motivul îndreptării.", "Type the reason of the correction.")

# Signed on another paper
ELSEWHERE_TITLE = Text("Protocol semnat pe altă hârtie", "Protocol signed on another paper")
ELSEWHERE_INTRO = Text(
    "Consemnați ce s-a întâmplat deja: nimic nu blochează.",
    "Record what already happened: nothing blocks it.",
)
ELSEWHERE_HINT = Text(
    "Programul ține cont de această hârtie ca de una tipărită aici și o arată ca transcrisă.",
    "The program counts this paper like one printed here and shows it as transcribed.",
)
PAPER = Text("Hârtia", "The paper")
NUMBER = Text("Numărul protocolului", "Number of the protocol")
PAPER_DAY = Text("Data protocolului", "Date of the protocol")
PAPER_KEPT = Text("Unde se păstrează", "Where it is kept")
PAPER_KEPT_HINT = Text(
    "De exemplu: dosarul pe hârtie, centrul Galați, raftul 3.",
    "For example: the paper file, Galați centre, shelf 3.",
)
NO_SCAN = Text("De ce nu există o copie scanată", "Why there is no scan")
NO_SCAN_HINT = Text("De exemplu: biroul nu are scaner.", "For example: the office has no scanner.")
NUMBER_MISSING = Text("Scrieți numărul protocolului.", "Type the number of the protocol.")
PAPER_DAY_MISSING = Text("Scrieți data protocolului.", "Type the date of the protocol.")
KEPT_MISSING = Text("Scrieți unde se păstrează hârtia.", "Type where the paper is kept.")
SCAN_MISSING = Text("Scrieți de ce nu există o copie scanată.", "Type why there is no scan.")
WHO_SIGNED = Text("Cine a semnat-o", "Who signed it")
WHO_SIGNED_HINT = Text(
    "Bifați fiecare semnătură de pe hârtie.", "Tick each signature on the paper."
)
NOBODY_SIGNED = Text("Bifați cel puțin o semnătură.", "Tick at least one signature.")
RECORD_PAPER = Text("Consemnează protocolul", "Record the protocol")
