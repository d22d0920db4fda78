"""Words of the versions of a form: their list, two beside each other, one put back."""

from counsellor_app.text import Plural, Text

TITLE = Text("Versiunile formularului: {title}", "Versions of the form: {title}")
LINK = Text("Versiuni ({count})", "Versions ({count})")
LINK_HINT = Text(
    "Ce s-a păstrat, ce s-a schimbat, punerea înapoi (Ctrl+H)",
    "What was kept, what changed, putting back (Ctrl+H)",
)
LIST = Text("Versiunile păstrate", "Versions kept")
NONE_KEPT = Text("Încă nu s-a păstrat nicio versiune", "No version was kept yet")
NONE_KEPT_WORDS = Text(
    "Ce scrieți se salvează în ciornă. O versiune se păstrează cu Ctrl+S sau la finalizare.",
    "What you type is saved in the draft. A version is kept with Ctrl+S or when finalising.",
)

# One version in the list
VERSION = Text("Versiunea {number}", "Version {number}")
VERSION_AT = Text("Versiunea {number}, {time}", "Version {number}, {time}")
KEPT = Text("Păstrată la {time}", "Kept at {time}")
OF_DAY = Text("Din {day}, păstrată la {time}", "Of {day}, kept at {time}")
BY = Text("De {name}", "By {name}")
NEWEST = Text("cea mai nouă", "the newest")
FINALISED = Text("finalizată", "finalised")
SIDE = Text("una din versiunile paralele", "one of the versions side by side")
EARLIER_FORM = Text("după întrebări mai vechi", "by earlier questions")
WHY = Text("Motiv: {why}", "Reason: {why}")
FIRST = Text("Prima versiune", "The first version")
SAME_OPEN = Text("Aceleași răspunsuri", "The same answers")
SAME_BUT_SEALED = Text(
    "Aceleași răspunsuri, în afara celor sigilate", "The same answers, sealed ones apart"
)
CHANGED = Plural(
    ("{n} răspuns schimbat", "{n} răspunsuri schimbate", "{n} de răspunsuri schimbate"),
    ("{n} answer changed", "{n} answers changed"),
)
CHANGED_LABELS = Text("{counted}: {labels}", "{counted}: {labels}")
AND_MORE = Text("{labels} …", "{labels} …")

# Two versions beside each other
BESIDE = Text("Comparată cu", "Compared with")
BESIDE_HINT = Text(
    "Versiunea lângă care se arată cea aleasă în listă; cea mai veche stă la stânga.",
    "The version beside which the one chosen in the list is shown; the older one is at the left.",
)
NEW_ROW = Text("{row}: rând adăugat", "{row}: row added")
GONE_ROW = Text("{row}: rând șters", "{row}: row taken away")
OTHER_ROW = Text("{row}: rând schimbat", "{row}: row changed")
ONLY_THERE = Text("{row}: numai în cealaltă versiune", "{row}: only in the other version")
ONLY_HERE = Text("{row}: numai aici", "{row}: only here")
DIFFERS = Text("{row}: diferă", "{row}: differs")
ONLY_ONE = Text(
    "Este singura versiune păstrată; nu are cu ce se compara.",
    "It is the only version kept; there is nothing to compare it with.",
)
HOW_MARKED = Text(
    "Cuvintele scoase sunt tăiate, cele adăugate sunt subliniate.",
    "Words taken out are struck through, words added are underlined.",
)

# Putting one back
PUT_BACK = Text("Pune înapoi ca ciornă", "Put back as a draft")
PUT_BACK_OF = Text(
    "Pune înapoi ca ciornă versiunea {number}", "Put version {number} back as a draft"
)
OVER_DRAFT = Text(
    "Puneți versiunea {number} în locul ciornei?", "Put version {number} in the place of the draft?"
)
OVER_DRAFT_WORDS = Text(
    "Ciorna are alte răspunsuri, care nu sunt într-o versiune păstrată. Cât stați în acest"
    " formular le aduceți înapoi cu Ctrl+Z.",
    "The draft has other answers, which are in no version kept. As long as you stay in this form"
    " Ctrl+Z brings them back.",
)
WAS_PUT_BACK = Text(
    "Versiunea {number} este acum ciornă; Ctrl+Z o ia înapoi",
    "Version {number} is the draft now; Ctrl+Z takes that back",
)
SEALED_STAY = Text(
    "Răspunsurile sigilate nu se compară cât nu le deschideți; la punerea înapoi rămân cele de"
    " acum.",
    "Sealed answers are not compared as long as you do not open them; when a version is put back"
    " they stay as they are now.",
)
SEALED_GO_ALONG = Text(
    "Răspunsurile sigilate deschise aici se pun înapoi odată cu versiunea {number}.",
    "The sealed answers opened here are put back together with version {number}.",
)
OVER_DRAFT_FOR_GOOD = Text(
    "Ciorna are alte răspunsuri, care nu sunt într-o versiune păstrată. Odată înlocuite, nu se mai"
    " pot aduce înapoi.",
    "The draft has other answers, which are in no version kept. Once replaced they cannot be"
    " brought back.",
)
WAS_PUT_BACK_SEALED = Text(
    "Versiunea {number} este acum ciornă, cu partea ei sigilată",
    "Version {number} is the draft now, with its sealed part",
)

# The sealed answers of a version, opened for a purpose
OPEN_SEALED_PART = Text("Deschide partea sigilată", "Open the sealed part")
OPENED_OF = Text(
    "Partea sigilată a versiunii {number}, deschisă până părăsiți această fereastră",
    "The sealed part of version {number}, open until you leave this window",
)
NOW_OPEN = Text("Partea sigilată este deschisă", "The sealed part is open")

# Two versions side by side, of which one is to stay
SIDES_STAND = Text(
    "Versiunile {first} și {second} continuă aceeași versiune",
    "Versions {first} and {second} continue the same version",
)
SIDES_STAND_WORDS = Text(
    "Au fost scrise una fără cealaltă și rămân amândouă până alegeți ce rămâne.",
    "They were written one without the other and both stand until you choose what stays.",
)
CHOOSE = Text("Alegeți ce rămâne…", "Choose what stays…")
CHOOSE_TITLE = Text("Alegeți ce rămâne", "Choose what stays")
CHOOSE_WORDS = Text(
    "Alegeți la fiecare întrebare răspunsul care rămâne. Ce alegeți devine ciornă; amândouă"
    " versiunile rămân în istoric.",
    "Choose at each question the answer that stays. What you choose becomes a draft; both versions"
    " stay in the history.",
)
CHOOSE_SAME = Text(
    "Versiunile au aceleași răspunsuri; ciorna le continuă pe amândouă.",
    "The versions have the same answers; the draft continues both.",
)
CHOOSE_SEALED = Text(
    "Răspunsurile sigilate pe care nu le-ați deschis rămân întregi dintr-o singură versiune.",
    "Sealed answers you did not open stay whole, from one version only.",
)
ALL_OF = Text("Toate din versiunea {number}", "All of version {number}")
ANSWER_OF = Text("{question}. {head}: {answer}", "{question}. {head}: {answer}")
TAKE_CHOSEN = Text("Pune ca ciornă ce am ales", "Put what I chose as a draft")
LEFT_TO_CHOOSE = Plural(
    (
        "Mai este de ales la {n} întrebare.",
        "Mai este de ales la {n} întrebări.",
        "Mai este de ales la {n} de întrebări.",
    ),
    ("There is {n} question left to choose.", "There are {n} questions left to choose."),
)
WAS_CHOSEN = Text(
    "Ce ați ales este acum ciornă; păstrați-o ca să rămână o singură versiune",
    "What you chose is the draft now; keep it so that one version remains",
)
OVER_DRAFT_CHOSEN = Text(
    "Puneți ce ați ales în locul ciornei?", "Put what you chose in the place of the draft?"
)
DECIDES = Text(
    "Aleasă din versiunile {first} și {second}", "Chosen from versions {first} and {second}"
)

# A finalised version: corrected, or the form begun anew
CORRECT = Text("Corectează versiunea", "Correct the version")
CORRECT_HINT = Text(
    "Răspunsurile rămân cum sunt; la păstrare se cere motivul corectării.",
    "The answers stay as they are; when it is kept the reason of the correction is asked.",
)
RENEW_HINT = Text(
    "Ciornă cu răspunsurile de atunci, marcate până le confirmați. Ziua, nivelurile nevoilor și ce"
    " este sigilat se spun din nou; versiunea finalizată rămâne în istoric.",
    "A draft with the answers of then, marked until you confirm them. The day, the levels of needs"
    " and what is sealed are told anew; the finalised version stays in the history.",
)
FINAL_OF = Text("Versiunea din {day} este finalizată.", "The version of {day} is finalised.")
RENEWING = Text(
    "{act}: răspunsurile din {day} sunt marcate până le confirmați cu persoana.",
    "{act}: the answers of {day} are marked until you confirm them with the person.",
)

# What other forms of the case answer already
TOLD_ELSEWHERE = Plural(
    (
        "Alte formulare ale dosarului răspund deja la {n} întrebare de aici.",
        "Alte formulare ale dosarului răspund deja la {n} întrebări de aici.",
        "Alte formulare ale dosarului răspund deja la {n} de întrebări de aici.",
    ),
    (
        "Other forms of the case already answer {n} question here.",
        "Other forms of the case already answer {n} questions here.",
    ),
)
