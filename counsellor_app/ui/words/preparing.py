"""Words of an evaluation that the file prepares."""

from counsellor_app.text import Text

TITLE = Text("Pregătit din dosar", "Prepared from the file")
SHOWN_BY = Text("din: {question}", "from: {question}")
DETERMINE = Text("Confirmă ca specialist IGI", "Confirm as the IGI specialist")
RECORD = Text("Consemnează semnele", "Record the signs")
DETERMINES = Text(
    "Un clic scrie categoria, rezultatul, specialistul și ziua revizuirii. Urgența și "
    "confidențialitatea sunt propuse: verificați-le, apoi finalizați.",
    "One click writes the group, the outcome, the specialist and the day of the review. Urgency "
    "and confidentiality are proposed: check them, then finalise.",
)
RECORDS = Text(
    "Un clic scrie categoria ca semn, de verificat de IGI. Urgența și confidențialitatea sunt "
    "propuse: verificați-le.",
    "One click writes the group as a sign, for IGI to check. Urgency and confidentiality are "
    "proposed: check them.",
)
