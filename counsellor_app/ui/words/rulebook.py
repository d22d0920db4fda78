"""Words of the page of dated values: what the acts, practice and the office fixed."""

from counsellor_app.law.values import Kind, Unit
from counsellor_app.text import Plural, Text

TITLE = Text("Valorile legale și ale centrului", "Legal values and the centre’s")
OLD_CASES = Text(
    "O valoare nouă se aplică din ziua ei: un caz vechi păstrează valoarea zilei sale.",
    "A new value applies from its day on: an old case keeps the value of its day.",
)
BACK = Text("Înapoi la setări", "Back to settings")
SEARCH = Text("Caută o valoare, un act sau un județ", "Search a value, an act or a county")
GROUP = Text("Grupa", "Group")
ALL_GROUPS = Text("Toate grupele", "All groups")
COUNT = Plural(("{n} valoare", "{n} valori", "{n} de valori"), ("{n} value", "{n} values"))
GROUP_OF = Text("{group} · {count}", "{group} · {count}")
NONE_FOUND = Text("Nicio valoare găsită", "No value found")
NONE_FOUND_WORDS = Text(
    "Scrieți alt cuvânt sau alegeți toate grupele.", "Type another word or choose all groups."
)

COLUMN_WHAT = Text("Valoarea", "Value")
COLUMN_TODAY = Text("În vigoare azi", "In force today")
COLUMN_CHECKED = Text("Verificat la", "Checked on")
FIXED_HERE = Text("fixată de birou", "fixed by the office")
FROM = Text("din {start}", "from {start}")
FROM_UNTIL = Text("din {start} până la {until}", "from {start} until {until}")
START_UNKNOWN = Text("prima zi neconfirmată", "first day not confirmed")
START_UNKNOWN_UNTIL = Text(
    "prima zi neconfirmată, până la {until}", "first day not confirmed, until {until}"
)
ON_DAY = Text("ziua {start}", "the day {start}")

HISTORY = Text("Istoricul valorii", "History of the value")
NO_HISTORY = Text("Nimeni nu a fixat încă această valoare.", "Nobody has fixed this value yet.")
HOLDS = Text("în vigoare azi", "in force today")
WITHDRAWN = Text("retrasă", "withdrawn")
KEPT_BY = Text("Fixat de {name}, {moment}. Motivul: {reason}",
               "Fixed by {name}, {moment}. Reason: {reason}")  # fmt: skip
WITHDRAWN_BY = Text("Retras de {name}. Motivul: {reason}", "Withdrawn by {name}. Reason: {reason}")
RECORDED = Text("Valoarea a fost consemnată la {time}.", "The value was recorded at {time}.")
WAS_WITHDRAWN = Text("Valoarea a fost retrasă.", "The value was withdrawn.")

CORRECT = Text("Corectează", "Correct")
CORRECT_TIP = Text(
    "Duce rândul în caseta de mai jos; aceeași zi înlocuiește valoarea.",
    "Takes the row to the box below; the same day replaces the value.",
)
WITHDRAW = Text("Retrage", "Withdraw")
WITHDRAW_TITLE = Text("Retrageți această valoare?", "Withdraw this value?")
WITHDRAW_FOLLOWS = Text(
    "Rândul rămâne în istoric, dar nu se mai aplică; rămâne în vigoare ce era înaintea lui.",
    "The row stays in the history but no longer applies; what stood before it holds.",
)
WITHDRAW_WHY = Text("De ce se retrage", "Why it is withdrawn")
WITHDRAW_NO_WHY = Text("Scrieți de ce se retrage.", "Write why it is withdrawn.")

NEW = Text("O valoare nouă", "A new value")
VALUE = Text("Valoarea", "Value")
VALID_FROM = Text("Se aplică din data de", "Applies from")
THE_DAY = Text("Ziua liberă", "The day off")
VALID_UNTIL = Text("Până la (dacă se încheie)", "Until (if it ends)")
BASIS = Text("Articolul sau actul pe care se întemeiază", "The article or the act it is based on")
REASON = Text("Motivul", "Reason")
SAVE = Text("Consemnează valoarea", "Record the value")
NOT_HERE = Text(
    "Verificarea legii se consemnează în Setări, la „Legea din program”.",
    "The check of the law is recorded in Settings, under “The law in the program”.",
)
NOT_ALLOWED = Text(
    "Funcția dumneavoastră vede valorile, dar nu le schimbă.",
    "Your role sees the values but does not change them.",
)

FROM_MISSING = Text("Scrieți din ce zi se aplică valoarea.", "Write from which day it applies.")
UNTIL_WRONG = Text(
    "Ultima zi nu se înțelege. Scrieți-o ca 31.12.2026 sau lăsați caseta goală.",
    "The last day cannot be read. Write it like 31.12.2026 or leave the box empty.",
)
UNTIL_BEFORE = Text(
    "Ultima zi este înaintea primei zile. Corectați una dintre ele.",
    "The last day is before the first. Correct one of them.",
)
BASIS_MISSING = Text(
    "Scrieți articolul sau actul pe care se întemeiază.", "Write the article or the act."
)
REASON_MISSING = Text("Scrieți motivul.", "Write the reason.")

HINTS = {
    Kind.BANI: Text("În lei, de exemplu 1.234,50", "In lei, for example 1.234,50"),
    Kind.COUNT: Text("Un număr întreg", "A whole number"),
    Kind.PERMILLE: Text(
        "La mie: 750 înseamnă trei sferturi", "Per thousand: 750 is three quarters"
    ),
    Kind.TEXT: Text("În cuvinte", "In words"),
    Kind.DAY: Text("O zi, de exemplu 31.12.2026", "A day, for example 31.12.2026"),
    Kind.DAYS: Text(
        "Zile înainte, despărțite prin virgulă: 30, 14, 7, 1",
        "Days before, with commas between: 30, 14, 7, 1",
    ),
    Kind.CENTRE: Text("Un centru regional", "A regional centre"),
}
COUNT_OF = {
    Unit.DAYS: Text("Numărul de zile", "Number of days"),
    Unit.WORKING_DAYS: Text("Numărul de zile lucrătoare", "Number of working days"),
    Unit.MONTHS: Text("Numărul de luni", "Number of months"),
    Unit.YEARS: Text("Numărul de ani", "Number of years"),
    Unit.HOURS: Text("Numărul de ore", "Number of hours"),
}
MISFITS = {
    Kind.BANI: Text(
        "Suma nu se înțelege. Scrieți-o în lei, de exemplu 1.234,50.",
        "The sum cannot be read. Write it in lei, for example 1.234,50.",
    ),
    Kind.COUNT: Text(
        "Scrieți valoarea ca număr întreg, numai cifre.",
        "Write the value as a whole number, figures only.",
    ),
    Kind.PERMILLE: Text(
        "Scrieți valoarea la mie, numai cifre: 750 înseamnă trei sferturi.",
        "Write the value per thousand, figures only: 750 is three quarters.",
    ),
    Kind.TEXT: Text("Scrieți valoarea în cuvinte.", "Write the value in words."),
    Kind.DAY: Text(
        "Ziua nu se înțelege. Scrieți-o ca 31.12.2026.",
        "The day cannot be read. Write it like 31.12.2026.",
    ),
    Kind.DAYS: Text(
        "Scrieți zilele despărțite prin virgulă, de exemplu 30, 14, 7, 1.",
        "Write the days with commas between, for example 30, 14, 7, 1.",
    ),
    Kind.CENTRE: Text("Alegeți centrul.", "Choose the centre."),
}
