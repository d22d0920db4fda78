"""Taking over a running case: ten points from the paper file, and where the paper is kept."""

from counsellor_app.forms.handling import (
    CONTACT,
    IDENTITY,
    NOTES,
    PROCEDURE,
    PROCEDURE_OFFICE,
)
from counsellor_app.forms.kinds import (
    Catalogue,
    Choice,
    Count,
    Day,
    Line,
    Option,
    Pattern,
    Rows,
    Several,
)
from counsellor_app.forms.options import ACTIVITIES, COUNTIES, options
from counsellor_app.forms.spec import Form, HowOften, Section
from counsellor_app.law.catalogue import CountedAs, Measure
from counsellor_app.law.citation import og44
from counsellor_app.text import Plural, Text

MONTHS = Plural(("{n} lună", "{n} luni", "{n} de luni"), ("{n} month", "{n} months"))
BENEFITS = (
    *(option for option in ACTIVITIES if option.value in ("e", "f", "g")),
    Option(Measure.HOUSING_HELP.value, Measure.HOUSING_HELP.text, og44(21, 6)),
    Option(CountedAs.SUBSIDY.value, CountedAs.SUBSIDY.text, og44(29, 3)),
)
POINTS = options(
    ("person", "1. persoana", "1. the person"),
    ("act", "2. hotărârea sau sentința", "2. the protection act"),
    ("number", "3. numărul protocolului", "3. the protocol's number"),
    ("date", "4. data protocolului", "4. the protocol's date"),
    ("end", "5. data încheierii", "5. the end"),
    ("lodging", "6. cazarea", "6. lodging"),
    ("benefits", "7. beneficiile", "7. benefits"),
    ("months", "8. lunile folosite", "8. months used"),
    ("community", "9. comunitatea din plan", "9. the plan's community"),
    ("next_step", "10. următorul pas", "10. the next step"),
)

PERSON_AND_PAPERS = Section(
    id="person_and_papers",
    title=Text("Persoana și actele", "The person and the papers"),
    intro=Text(
        "Zece puncte, așa cum se știu. Ce lipsește rămâne „în dosarul pe hârtie”; nimic nu se "
        "oprește din această cauză.",
        "Ten points, as far as they are known. What is missing stays “in the paper file”; "
        "nothing stops because of it.",
    ),
    fields=(
        Line(
            id="surname",
            label=Text("1. Nume", "1. Surname"),
            required=True,
            pattern=Pattern.NAME,
            handling=IDENTITY,
        ),
        Line(
            id="given_names",
            label=Text("1. Prenume", "1. Given names"),
            required=True,
            pattern=Pattern.NAME,
            handling=IDENTITY,
        ),
        Day(
            id="birth_date",
            label=Text("1. Data nașterii", "1. Date of birth"),
            required=True,
            partial=True,
            past_only=True,
            handling=IDENTITY,
        ),
        Choice(
            id="communication_language",
            label=Text("1. Limba de comunicare", "1. Language of communication"),
            catalogue=Catalogue.LANGUAGES,
            required=True,
            handling=PROCEDURE,
        ),
        Line(
            id="protection_act_number",
            label=Text("2. Hotărâre IGI-DAI sau sentință nr.", "2. Decision or judgment no."),
            basis=og44(16),
            pattern=Pattern.REGISTRATION,
            handling=IDENTITY,
        ),
        Day(
            id="protection_granted_on",
            label=Text(
                "2. Data hotărârii / rămânerii definitive", "2. Date of the decision or judgment"
            ),
            basis=og44(16),
            past_only=True,
            handling=IDENTITY,
        ),
        Line(
            id="protocol_number",
            label=Text("3. Protocol nr.", "3. Protocol no."),
            basis=og44(15),
            pattern=Pattern.REGISTRATION,
            handling=PROCEDURE,
        ),
        Day(
            id="protocol_date",
            label=Text("4. Data protocolului", "4. Date of the protocol"),
            basis=og44(15),
            past_only=True,
            handling=PROCEDURE,
        ),
        Day(
            id="starts_on",
            label=Text("4. Data începerii, dacă diferă", "4. Start, if it differs"),
            basis=og44(20, 1),
            not_before="protocol_date",
            handling=PROCEDURE,
        ),
        Day(
            id="programme_end",
            label=Text("5. Data încheierii (cu prelungiri)", "5. End (with extensions)"),
            help=Text(
                "Cum scrie pe hârtie; programul o calculează și arată diferența.",
                "As the paper says; the program computes it and shows the difference.",
            ),
            basis=og44(20, 1),
            not_before="protocol_date",
            handling=PROCEDURE,
        ),
    ),
)

RUNNING = Section(
    id="running",
    title=Text("Ce este în curs", "What is under way"),
    fields=(
        Line(
            id="lodged_at",
            label=Text("6. Cazare: unde", "6. Lodging: where"),
            basis=og44(21, 1),
            handling=PROCEDURE,
        ),
        Day(
            id="lodged_since",
            label=Text("6. Cazare: de când", "6. Lodging: since"),
            basis=og44(21, 1),
            past_only=True,
            handling=PROCEDURE,
        ),
        Rows(
            id="benefits",
            label=Text(
                "7-8. Beneficii și luni deja folosite", "7-8. Benefits and months already used"
            ),
            row_name=Text("Beneficiu", "Benefit"),
            adding=Text("Adaugă un beneficiu", "Add a benefit"),
            basis=og44(18, 2),
            handling=PROCEDURE,
            fields=(
                Choice(
                    id="benefit_kind",
                    label=Text("7. Care", "7. Which"),
                    options=BENEFITS,
                    required=True,
                    handling=PROCEDURE,
                ),
                Count(
                    id="benefit_months",
                    label=Text("8. Luni deja folosite", "8. Months already used"),
                    most=60,
                    unit=Text("luni", "months"),
                    said=MONTHS,
                    handling=PROCEDURE,
                ),
            ),
        ),
        Line(
            id="community_locality",
            label=Text("9. Comunitatea din plan: localitatea", "9. The plan's locality"),
            basis=og44(18, 1),
            handling=PROCEDURE,
        ),
        Choice(
            id="community_county",
            label=Text("9. Comunitatea din plan: județul", "9. The plan's county"),
            options=COUNTIES,
            basis=og44(18, 1),
            handling=PROCEDURE,
        ),
        Line(id="next_step", label=Text("10. Următorul pas", "10. Next step"), handling=NOTES),
        Day(id="next_step_by", label=Text("10. Până când", "10. By when"), handling=NOTES),
    ),
)

PAPER = Section(
    id="paper",
    title=Text("Dosarul pe hârtie", "The paper file"),
    fields=(
        Line(
            id="paper_kept_at",
            label=Text("Unde se păstrează hârtia", "Where the paper is kept"),
            help=Text("Biroul, dulapul, dosarul nr.", "Office, cabinet, file no."),
            required=True,
            handling=CONTACT,
        ),
        Several(
            id="seen_on_document",
            label=Text("Puncte văzute pe document", "Points seen on a document"),
            help=Text("Celelalte rămân „neverificat”.", "The others stay “unverified”."),
            options=POINTS,
            handling=PROCEDURE_OFFICE,
        ),
        Several(
            id="told_by_person",
            label=Text("Puncte spuse de persoană", "Points told by the person"),
            options=POINTS,
            handling=PROCEDURE_OFFICE,
        ),
    ),
)

TAKE_OVER = Form(
    id="take_over",
    version=1,
    feminine=True,
    title=Text("Preluare dosar în curs", "Taking over a running case"),
    how_often=HowOften.ONCE,
    sections=(PERSON_AND_PAPERS, RUNNING, PAPER),
)
