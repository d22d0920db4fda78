"""The individual plan (art. 18): objectives, activities, the decision on the community."""

from counsellor_app.forms.conditions import Is
from counsellor_app.forms.handling import PLAN_WORK, PROCEDURE
from counsellor_app.forms.individual_plan_rows import ACTIVITIES_TABLE, OBJECTIVES, UNANSWERED
from counsellor_app.forms.kinds import Choice, Day, Line, Paragraph, Pattern
from counsellor_app.forms.options import COUNTIES, options_of
from counsellor_app.forms.spec import Form, HowOften, Section, known_here
from counsellor_app.law.catalogue import PlanAuthor
from counsellor_app.law.citation import og44
from counsellor_app.text import Text

AUTHORSHIP = Section(
    id="authorship",
    title=Text("Întocmirea planului", "Drawing up the plan"),
    fields=(
        Day(
            id="drawn_up_on",
            label=Text("Data planului", "Date of the plan"),
            basis=og44(18, 1),
            required=True,
            past_only=True,
            handling=PROCEDURE,
        ),
        Line(
            id="drawn_up_by",
            label=Text("Întocmit de", "Drawn up by"),
            basis=og44(18, 1),
            required=True,
            handling=PROCEDURE,
        ),
        Choice(
            id="author",
            label=Text("Din partea", "On behalf of"),
            help=Text(
                "Planul unui minor neînsoțit îl elaborează DGASPC; al unui ONG rămâne o ciornă.",
                "DGASPC draws up an unaccompanied minor's plan; an NGO's stays a draft.",
            ),
            options=options_of(PlanAuthor),
            basis=og44(18, 1),
            required=True,
            handling=PROCEDURE,
        ),
        Line(
            id="dgaspc_letter",
            label=Text(
                "Adresa DGASPC sau minuta ședinței comune (nr., data)",
                "Letter of DGASPC or minutes of the joint meeting (no., date)",
            ),
            basis=og44(35, 4),
            required=True,
            asked_if=Is("track", "C"),
            handling=PROCEDURE,
        ),
    ),
)

GOALS = Section(
    id="objectives",
    title=Text("Obiective", "Objectives"),
    intro=Text(
        "Fiecare obiectiv răspunde unei nevoi din fișa de evaluare.",
        "Every objective answers a need of the needs sheet.",
    ),
    fields=(OBJECTIVES,),
)

WORK = Section(
    id="activities",
    title=Text("Activități", "Activities"),
    fields=(ACTIVITIES_TABLE,),
)

LEFT_OPEN = Section(
    id="unanswered_needs",
    title=Text("Nevoi fără activitate", "Needs without an activity"),
    intro=Text(
        "O nevoie lăsată fără activitate primește un motiv.",
        "A need left without an activity is given a reason.",
    ),
    fields=(UNANSWERED,),
)

COMMUNITY = Section(
    id="community",
    title=Text("Decizia privind comunitatea locală", "Decision on the local community"),
    fields=(
        Choice(
            id="community_county",
            label=Text("Județul", "County"),
            options=COUNTIES,
            basis=og44(18, 1),
            required=True,
            handling=PLAN_WORK,
        ),
        Line(
            id="community_locality",
            label=Text("Localitatea", "Locality"),
            basis=og44(18, 1),
            required=True,
            handling=PLAN_WORK,
        ),
        Paragraph(
            id="community_reason",
            label=Text("Motivul deciziei", "Reason for the decision"),
            basis=og44(18, 1),
            required=True,
            handling=PLAN_WORK,
        ),
        Line(
            id="community_decision_number",
            label=Text("Decizia nr.", "Decision no."),
            basis=og44(27, 1),
            pattern=Pattern.REGISTRATION,
            handling=PROCEDURE,
        ),
        Day(
            id="community_decided_on",
            label=Text("Data deciziei", "Date of the decision"),
            basis=og44(18, 1),
            past_only=True,
            handling=PROCEDURE,
        ),
    ),
)

ADAPTATIONS = Section(
    id="adaptations",
    title=Text("Adaptări", "Adaptations"),
    asked_if=Is("vulnerability_determined", True),
    fields=(
        Paragraph(
            id="adaptations",
            label=Text(
                "Adaptarea planului la nevoile individuale",
                "Adapting the plan to individual needs",
            ),
            help=Text(
                "Ce se face altfel, fără a numi categoria sau boala.",
                "What is done differently, without naming the group or an illness.",
            ),
            basis=og44(33, 6),
            required=True,
            handling=PLAN_WORK,
        ),
    ),
)

INDIVIDUAL_PLAN = Form(
    id="individual_plan",
    version=1,
    title=Text("Plan individual", "Individual plan"),
    how_often=HowOften.ONCE,
    basis=og44(18, 1),
    happened="drawn_up_on",
    sections=known_here(AUTHORSHIP, GOALS, WORK, LEFT_OPEN, COMMUNITY, ADAPTATIONS),
)
