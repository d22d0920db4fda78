"""Words of the levels of the needs before and after."""

from counsellor_app.text import Plural, Text

CHART = Text("Nevoile, înainte și acum", "The needs, before and now")
NOTHING = Text("Niciun nivel al nevoilor păstrat încă.", "No level of the needs kept yet.")
BEFORE = Text("înainte, {day}", "before, {day}")
NOW = Text("acum, {day}", "now, {day}")
NO_DAY = Text("fără dată", "no date")
UNKNOWN = Text("necunoscut", "unknown")
NOT_SAID = Text("?", "?")  # where there is little room
FROM_TO = Text("{before} → {after}", "{before} → {after}")
SAME = Text("{level}, la fel", "{level}, the same")
SMALLER = Plural(
    ("mai mică cu {n} treaptă", "mai mică cu {n} trepte", "mai mică cu {n} de trepte"),
    ("smaller by {n} step", "smaller by {n} steps"),
)
GREATER = Plural(
    ("mai mare cu {n} treaptă", "mai mare cu {n} trepte", "mai mare cu {n} de trepte"),
    ("greater by {n} step", "greater by {n} steps"),
)
NOT_CHANGED = Text("la fel", "the same")
NOT_COMPARED = Text("nu se poate compara", "cannot be compared")
WHOLE = Text(
    "{need}: înainte {before}, acum {after}; {change}",
    "{need}: before {before}, now {after}; {change}",
)
