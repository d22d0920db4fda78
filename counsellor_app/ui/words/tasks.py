"""Words about what was promised: to be done, done, taken back."""

from counsellor_app.text import Plural, Text

TITLE = Text("De făcut", "To do")
DONE = Text("Făcut", "Done")
DONE_ONE = Text("Făcut: {what}", "Done: {what}")
BY = Text("până la {day}", "by {day}")
WITHOUT_DAY = Text("fără termen", "no day set")
WHO = Text("cine: {who}", "who: {who}")
PROMISED = Text("{form}, {day}", "{form}, {day}")
OPEN_ONE = Text("Deschide: {form}, {day}", "Open: {form}, {day}")
WERE_DONE = Plural(
    ("{n} lucru făcut", "{n} lucruri făcute", "{n} de lucruri făcute"),
    ("{n} thing done", "{n} things done"),
)
DONE_ON = Text("făcut la {day}", "done on {day}")
DONE_SOMETIME = Text("făcut", "done")
DONE_BY = Text("consemnat de {name}", "recorded by {name}")
TAKE_BACK = Text("Nu este făcut", "Not done")
TAKE_BACK_ONE = Text("Nu este făcut: {what}", "Not done: {what}")
ASK_TITLE = Text("S-a făcut?", "Was it done?")
ASK_DAY = Text("Ziua în care s-a făcut", "The day it was done")
NO_DAY = Text("Scrieți ziua, de exemplu „azi”.", "Type the day, for example “today”.")
RECORD = Text("Consemnează", "Record")
