"""The individual plan (art. 18): objectives, activities, the decision on the community."""

from counsellor_app.forms.conditions import Is, IsOneOf
from counsellor_app.forms.handling import PLAN_WORK, PROCEDURE, PROCEDURE_OFFICE
from counsellor_app.forms.individual_plan_rows import ACTIVITIES_TABLE, OBJECTIVES, UNANSWERED
from counsellor_app.forms.kinds import Catalogue, Choice, Day, Line, Paragraph, Pattern, Suggested
from counsellor_app.forms.options import COUNTIES, options, options_of
from counsellor_app.forms.phrases import PhraseTopic
from counsellor_app.forms.spec import Form, HowOften, Phase, Section, known_here
from counsellor_app.forms.tracks import PROGRAMME, PROGRAMME_ONLY
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
            help=Text(
                "Ziua în care planul a fost încheiat; de la ea se socotesc nevoile urgente.",
                "The day the plan was settled; urgent needs count from it.",
            ),
            basis=og44(18, 1),
            required=True,
            past_only=True,
            handling=PROCEDURE,
        ),
        Line(
            id="drawn_up_by",
            label=Text("Întocmit de", "Drawn up by"),
            help=Text(
                "Nume și funcție; la un minor neînsoțit, cine răspunde din partea DGASPC.",
                "Name and function; for an unaccompanied minor, who answers for it at DGASPC.",
            ),
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
            help=Text(
                "Arată că planul este al DGASPC; de exemplu: adresa nr. 12 din 15.10.2026.",
                "It shows that the plan is DGASPC's; for example: letter no. 12 of 15.10.2026.",
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
            help=Text(
                "Județul în care persoana va locui potrivit deciziei, nu cel din permis.",
                "The county the person will live in under the decision, not the one on the permit.",
            ),
            options=COUNTIES,
            basis=og44(18, 1),
            required=True,
            handling=PLAN_WORK,
        ),
        Line(
            id="community_locality",
            label=Text("Localitatea", "Locality"),
            help=Text(
                "Fără stradă și număr: adresa stă în fișa persoanei.",
                "No street or number: the address stands in the person's form.",
            ),
            suggests=Suggested.LOCALITIES,
            basis=og44(18, 1),
            required=True,
            handling=PLAN_WORK,
        ),
        Paragraph(
            id="community_reason",
            label=Text("Motivul deciziei", "Reason for the decision"),
            help=Text(
                "De ce acolo: muncă, școală, servicii, comunitate; fără motive de sănătate sau de"
                " siguranță.",
                "Why there: work, school, services, community; no reasons of health or safety.",
            ),
            phrases=PhraseTopic.COMMUNITY_REASON,
            basis=og44(18, 1),
            required=True,
            handling=PLAN_WORK,
        ),
        Line(
            id="community_decision_number",
            label=Text("Decizia nr.", "Decision no."),
            help=Text(
                "Dacă decizia are un număr al ei; altfel lăsați necompletat.",
                "If the decision has a number of its own; else leave it empty.",
            ),
            basis=og44(27, 1),
            pattern=Pattern.REGISTRATION,
            handling=PROCEDURE,
        ),
        Day(
            id="community_decided_on",
            label=Text("Data deciziei", "Date of the decision"),
            help=Text(
                "Ziua deciziei, nu a mutării: mutarea se consemnează ca eveniment.",
                "The day of the decision, not of the move: a move is recorded as an event.",
            ),
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

AGREES = "agrees"
_NOT_AGREED = IsOneOf("agreement", ("disagrees", "could_not_answer"))

AGREEMENT = Section(
    id="agreement",
    title=Text("Acordul persoanei", "Agreement of the person"),
    basis=og44(18, 3),
    intro=Text(
        "Planul se explică pe înțelesul persoanei, înainte de semnare. Ce spune ea se scrie și "
        "când nu este de acord.",
        "The plan is explained in words the person understands, before it is signed. What they "
        "say is written down also when they do not agree.",
    ),
    fields=(
        Choice(
            id="agreement",
            label=Text("Este de acord cu planul?", "Does the person agree with the plan?"),
            help=Text(
                "Acordul nu ține locul semnăturii, iar lipsa lui nu încheie pregătirea planului.",
                "Agreement is no signature; without it the plan is prepared all the same.",
            ),
            options=options(
                (AGREES, "este de acord", "agrees"),
                ("disagrees", "nu este de acord", "does not agree"),
                ("could_not_answer", "nu a putut răspunde", "could not answer"),
            ),
            basis=og44(18, 3),
            required=True,
            handling=PROCEDURE_OFFICE,
        ),
        Paragraph(
            id="agreement_reason",
            label=Text("De ce", "Why"),
            help=Text(
                "Cu cuvintele persoanei, fără date medicale; la „nu a putut răspunde”, ce a "
                "împiedicat răspunsul.",
                "In the person's own words, no medical facts; for “could not answer”, what stood "
                "in the way.",
            ),
            limit=1_000,
            basis=og44(18, 3),
            required=True,
            asked_if=_NOT_AGREED,
            handling=PROCEDURE_OFFICE,
        ),
        Paragraph(
            id="agreement_wishes",
            label=Text("Ce ar dori altfel", "What the person would want otherwise"),
            help=Text(
                "Și ce nu se poate urma acum; servește la revizuirea planului.",
                "Also what cannot be followed now; it serves the next review of the plan.",
            ),
            limit=1_000,
            asked_if=Is("agreement", "disagrees"),
            handling=PROCEDURE_OFFICE,
        ),
        Choice(
            id="agreement_language",
            label=Text("Limba în care a fost explicat planul", "Language it was explained in"),
            help=Text(
                "Limba vorbită atunci, direct sau prin interpret.",
                "The language spoken then, directly or through an interpreter.",
            ),
            catalogue=Catalogue.LANGUAGES,
            basis=og44(38, 1),
            handling=PROCEDURE_OFFICE,
        ),
        Day(
            id="agreement_on",
            label=Text("Data explicării", "Day it was explained"),
            help=Text(
                "Ziua discuției, cel mai târziu cea a semnării.",
                "The day of the talk, that of the signing at the latest.",
            ),
            past_only=True,
            handling=PROCEDURE_OFFICE,
        ),
    ),
)

INDIVIDUAL_PLAN = Form(
    id="individual_plan",
    version=1,
    title=Text("Plan individual", "Individual plan"),
    how_often=HowOften.ONCE,
    phase=Phase.TO_PROTOCOL,
    asked_if=PROGRAMME,
    not_asked=PROGRAMME_ONLY,
    basis=og44(18, 1),
    happened="drawn_up_on",
    sections=known_here(AUTHORSHIP, GOALS, WORK, LEFT_OPEN, COMMUNITY, ADAPTATIONS, AGREEMENT),
)
