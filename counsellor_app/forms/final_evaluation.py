"""The evaluation at the end of a period (art. 20 and 34): results, and what remains."""

from counsellor_app.forms.conditions import Is
from counsellor_app.forms.evaluation_results import RESULTS, SCORES
from counsellor_app.forms.handling import COUNTED, NOTES, PROCEDURE
from counsellor_app.forms.kinds import Choice, Day, Line, Paragraph
from counsellor_app.forms.options import options
from counsellor_app.forms.phrases import PhraseTopic
from counsellor_app.forms.signatures import signatures_section
from counsellor_app.forms.spec import Form, HowOften, Phase, Section, known_here
from counsellor_app.forms.tracks import PROGRAMME, PROGRAMME_ONLY
from counsellor_app.law.catalogue import ExtensionBasis, SignatoryKind
from counsellor_app.law.citation import og44
from counsellor_app.text import Text

OCCASION = Section(
    id="occasion",
    title=Text("Evaluarea", "The evaluation"),
    fields=(
        Day(
            id="evaluated_on",
            label=Text("Data evaluării", "Date of the evaluation"),
            help=Text(
                "Ziua discuției cu persoana, pe cât se poate înainte de încheierea perioadei.",
                "The day of the talk with the person, if possible before the period ends.",
            ),
            basis=og44(20, 2),
            required=True,
            past_only=True,
            handling=PROCEDURE,
        ),
        Line(
            id="evaluated_by",
            label=Text("Întocmită de (nume, funcție)", "Drawn up by (name, function)"),
            help=Text(
                "Cine răspunde de evaluare; cine a contribuit poate semna alături.",
                "Who is responsible for it; whoever contributed may sign too.",
            ),
            basis=og44(20, 2),
            required=True,
            handling=PROCEDURE,
        ),
        Choice(
            id="evaluation_occasion",
            label=Text("Motivul evaluării", "Occasion"),
            help=Text(
                "La o revizuire se verifică dacă motivele prelungirii mai există.",
                "At a review one checks whether the reasons of the extension still exist.",
            ),
            options=options(
                (
                    "period_end",
                    "se încheie perioada programului",
                    "the period of the programme ends",
                ),
                ("extension_end", "se încheie o prelungire", "an extension ends"),
                (
                    "review",
                    "se revizuiesc motivele prelungirii art. 34 alin. (3)",
                    "review of the reasons of an extension under art. 34(3)",
                ),
                ("earlier_end", "programul se încheie mai devreme", "the programme ends earlier"),
            ),
            basis=og44(20, 2),
            required=True,
            handling=PROCEDURE,
        ),
    ),
)

PARTICIPATION = Section(
    id="participation",
    title=Text("Participarea", "Participation"),
    fields=(
        Choice(
            id="participation",
            label=Text("Cum a participat persoana", "How the person took part"),
            help=Text(
                "După listele de prezență și notele de consiliere, nu din memorie.",
                "By attendance lists and counselling notes, not from memory.",
            ),
            options=options(
                ("regular", "regulat", "regularly"),
                ("partly", "parțial", "partly"),
                ("rarely", "rar", "rarely"),
            ),
            basis=og44(23, 1, "a"),
            required=True,
            handling=COUNTED,
        ),
        Paragraph(
            id="participation_words",
            label=Text("Ce a ajutat și ce a îngreunat", "What helped and what made it harder"),
            help=Text(
                "Absențele motivate nu se socotesc împotriva persoanei; fără diagnostice.",
                "Excused absences do not count against the person; no diagnoses.",
            ),
            basis=og44(33, 2),
            handling=PROCEDURE,
        ),
    ),
)

CONCLUSION = Section(
    id="conclusion",
    title=Text("Concluzii", "Conclusions"),
    fields=(
        Paragraph(
            id="remaining",
            label=Text("Ce rămâne de făcut", "What remains to be done"),
            help=Text(
                "Pași concreți, și cine îi preia după încheierea perioadei.",
                "Concrete steps, and who takes them over once the period ends.",
            ),
            phrases=PhraseTopic.REMAINING,
            basis=og44(20, 2),
            required=True,
            handling=PROCEDURE,
        ),
        Paragraph(
            id="person_view",
            label=Text("Părerea persoanei", "The person's own view"),
            help=Text("Cu cuvintele ei.", "In their own words."),
            handling=NOTES,
        ),
        Choice(
            id="recommendation",
            label=Text("Recomandarea", "Recommendation"),
            help=Text(
                "Nu prelungește și nu finalizează nimic: prelungirea este un act adițional, "
                "finalizarea, un eveniment.",
                "It extends and completes nothing: an extension is an addendum, completion an "
                "event.",
            ),
            options=options(
                ("completed", "finalizarea programului", "completing the programme"),
                (
                    ExtensionBasis.UP_TO_SIX_MONTHS.value,
                    "prelungire, art. 20 alin. (2)",
                    "extension, art. 20(2)",
                ),
                (
                    ExtensionBasis.VULNERABLE.value,
                    "prelungire, art. 34 alin. (3)",
                    "extension, art. 34(3)",
                ),
                ("refer", "îndrumare către alte servicii", "referral to other services"),
            ),
            basis=og44(20, 2),
            required=True,
            handling=COUNTED,
        ),
        Line(
            id="refer_to",
            label=Text("Către cine", "To whom"),
            help=Text(
                "Instituția sau organizația și localitatea; adresa către ea se scrie separat.",
                "The institution or organisation and the place; the letter to it is written "
                "separately.",
            ),
            basis=og44(28),
            required=True,
            asked_if=Is("recommendation", "refer"),
            handling=PROCEDURE,
        ),
        Paragraph(
            id="recommendation_why",
            label=Text("De ce", "Why"),
            help=Text(
                "Legați motivul de rezultatele de mai sus; fără diagnostice și fără categorie.",
                "Tie the reason to the results above; no diagnoses and no group.",
            ),
            phrases=PhraseTopic.RECOMMENDATION_REASON,
            basis=og44(20, 2),
            required=True,
            handling=PROCEDURE,
        ),
    ),
)

SIGNATURES = signatures_section(
    SignatoryKind.PERSON,
    SignatoryKind.REPRESENTATIVE,
    SignatoryKind.IGI,
    SignatoryKind.NGO,
    SignatoryKind.INTERPRETER,
    basis=og44(20, 2),
)

FINAL_EVALUATION = Form(
    id="final_evaluation",
    version=1,
    feminine=True,
    title=Text("Evaluare la încheierea perioadei", "Evaluation at the end of the period"),
    how_often=HowOften.MANY,
    phase=Phase.CLOSING,
    basis=og44(20, 2),
    happened="evaluated_on",
    headline=("evaluation_occasion", "recommendation"),
    asked_if=PROGRAMME,
    not_asked=PROGRAMME_ONLY,
    sections=(
        *known_here(OCCASION, RESULTS),
        SCORES,
        *known_here(PARTICIPATION, CONCLUSION, SIGNATURES),
    ),
)
