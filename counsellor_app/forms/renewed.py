"""Forms kept once that are filled in anew after they were finalised (art. 17, art. 18)."""

from collections.abc import Mapping

from counsellor_app.text import Text

# What the act is called, by form. A correction goes on with the same answers; this does not.
RENEWED: Mapping[str, Text] = {
    "needs_sheet": Text("Evaluare nouă", "New assessment"),
}
