"""Words of Termene: its groups, columns, kinds, and the file for a calendar."""

from counsellor_app.text import Plural, Text

TITLE = Text("Termene", "Dates")
COUNT = Plural(("{n} termen", "{n} termene", "{n} de termene"), ("{n} date", "{n} dates"))
GROUP_OVERDUE = Text("Depășite", "Overdue")
GROUP_WEEK = Text("Săptămâna aceasta", "This week")
GROUP_MONTH = Text("Următoarele 30 de zile", "The next 30 days")
GROUP_LATER = Text("Mai târziu", "Later")
GROUP_OTHERS = Text("Trecute, în sarcina altei autorități", "Past, owed by another authority")
GROUP_OF = Text("{group} ({count})", "{group} ({count})")
BY_DAY = Text("După zi", "By day")
BY_ARTICLE = Text("După articol", "By article")
WITHOUT_ARTICLE = Text("Alte temeiuri", "Other bases")
ALL_KINDS = Text("Toate termenele", "All dates")
KINDS = Text("Felul termenului", "Kind of date")
OFFICE_TERMS = Text("Termene anuale ale biroului", "Yearly terms of the office")
OTHER_DATES = Text("Alte termene", "Other dates")
LEGAL_DATES = Text("Termenele legale", "Legal dates")
TASKS = Text("De făcut", "To do")
TASK_MARK = Text("de făcut", "to do")
OF_KIND = Text("{kind} ({count})", "{kind} ({count})")
OFFICE = Text("Biroul", "The office")
OWED_BY = Text("în sarcina: {owner}", "owed by: {owner}")
COLUMN_PERSON = Text("Persoana și cazul", "Person and case")
COLUMN_WHAT = Text("Termenul", "The date")
COLUMN_BASIS = Text("Temei", "Basis")
COLUMN_DAY = Text("Ziua", "Day")
COLUMN_WHEN = Text("Cât mai este", "Time left")
NO_DATES = Text("Niciun termen", "No dates")
NO_DATES_WORDS = Text(
    "Termenele apar aici de îndată ce un caz are datele din care se socotesc, iar ce s-a promis, "
    "de îndată ce are o zi.",
    "Dates appear here as soon as a case has the days they are counted from, and what was "
    "promised as soon as it has a day.",
)

# The file for a calendar
TO_CALENDAR = Text("Exportă în calendar…", "Export to a calendar…")
CALENDAR_TITLE = Plural(
    (
        "Exportați {n} termen într-un calendar?",
        "Exportați {n} termene într-un calendar?",
        "Exportați {n} de termene într-un calendar?",
    ),
    ("Export {n} date to a calendar?", "Export {n} dates to a calendar?"),
)
CALENDAR_WORDS = Text(
    "Fișierul cuprinde numai numărul cazului, articolul sau „De făcut” și ziua, fără nume și fără "
    "cuvintele vreunei note; un calendar se poate afla însă în afara acestui computer, pe un "
    "telefon sau pe internet.",
    "The file holds only the case number, the article or “To do”, and the day, no name and not a "
    "word of any note; but a calendar may live outside this computer, on a telephone or on the "
    "internet.",
)
CALENDAR_YES = Text("Alege unde se salvează…", "Choose where to save…")
CALENDAR_WHERE = Text("Salvați termenele pentru calendar", "Save the dates for a calendar")
CALENDAR_NAME = Text("termene", "dates")
CALENDAR_FILES = Text("Calendar (*.ics)", "Calendar (*.ics)")
CALENDAR_SAVED = Text("Termenele au fost salvate la {time}", "The dates were saved at {time}")
