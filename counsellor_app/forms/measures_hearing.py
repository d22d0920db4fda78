"""What the person says of a duty not kept, and whether there was a good reason (art. 23, 27)."""

from counsellor_app.forms.conditions import Is, IsOneOf
from counsellor_app.forms.handling import PROCEDURE
from counsellor_app.forms.kinds import Choice, Day, Line, Paragraph
from counsellor_app.forms.measures_grounds import REFUSALS
from counsellor_app.forms.options import YES_NO_NOT_KNOWN, options
from counsellor_app.forms.safe_contact import BEFORE_CALLING
from counsellor_app.forms.spec import Section
from counsellor_app.law.citation import og44
from counsellor_app.text import Text

_IS_HEARD = Is("hearing", "heard")
_IS_INVITED = Is("hearing", "did_not_come")

HEARING = Section(
    id="hearing",
    title=Text("Explicațiile persoanei", "The person's explanations"),
    intro=Text(
        "Nicio măsură nu se hotărăște înainte ca persoana să fie ascultată sau invitată.",
        "No measure is decided before the person was heard or invited.",
    ),
    fields=(
        BEFORE_CALLING,
        Choice(
            id="hearing",
            label=Text("A fost ascultată persoana?", "Was the person heard?"),
            help=Text(
                "De față, prin telefon sau în scris; se consemnează și o invitație rămasă fără "
                "răspuns.",
                "In person, by telephone or in writing; an invitation left unanswered is recorded"
                " too.",
            ),
            options=options(
                ("heard", "da", "yes"),
                ("did_not_come", "a fost invitată și nu s-a prezentat", "invited, did not come"),
                ("not_yet", "nu încă", "not yet"),
            ),
            basis=og44(23, 2),
            required=True,
            handling=PROCEDURE,
        ),
        Day(
            id="heard_on",
            label=Text("Data audierii", "Date of the hearing"),
            help=Text(
                "Ziua discuției, sau cea în care au sosit explicațiile scrise.",
                "The day of the talk, or the day the written explanation arrived.",
            ),
            basis=og44(23, 2),
            required=True,
            past_only=True,
            asked_if=_IS_HEARD,
            handling=PROCEDURE,
        ),
        Paragraph(
            id="explanations",
            label=Text("Explicațiile persoanei", "The person's explanations"),
            help=Text(
                "Cu cuvintele ei, prin interpret dacă este nevoie; fără diagnostice.",
                "In their own words, through an interpreter if needed; no diagnoses.",
            ),
            basis=og44(23, 2),
            required=True,
            asked_if=_IS_HEARD,
            handling=PROCEDURE,
        ),
        Line(
            id="invitation",
            label=Text("Invitația: cum și când", "The invitation: how and when"),
            help=Text(
                "Nr. și data invitației, modul, limba în care a fost făcută.",
                "Number and date of the invitation, the way, the language it was made in.",
            ),
            basis=og44(23, 2),
            required=True,
            asked_if=_IS_INVITED,
            handling=PROCEDURE,
        ),
        Choice(
            id="good_reason",
            label=Text("A avut un motiv temeinic?", "Was there a good reason?"),
            help=Text(
                "Da: nu se ia nicio decizie pe acest refuz. Încă nu știm: nu se ia încă.",
                "Yes: no decision is taken on this refusal. Not known yet: not yet.",
            ),
            options=YES_NO_NOT_KNOWN,
            basis=og44(27, 1),
            required=True,
            asked_if=IsOneOf("ground", REFUSALS),
            handling=PROCEDURE,
        ),
        Paragraph(
            id="good_reason_why",
            label=Text("De ce: justificarea aprecierii", "Why: the justification"),
            help=Text(
                "Cine a apreciat și pe ce se întemeiază.",
                "Who assessed it, and what it rests on.",
            ),
            basis=og44(27, 1),
            required=True,
            asked_if=IsOneOf("good_reason", ("yes", "no")),
            handling=PROCEDURE,
        ),
    ),
)
