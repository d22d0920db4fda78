"""Taking over a running case: ten points from the paper file, and where the paper is kept."""

from counsellor_app.forms.handling import CONTACT, NOTES, PROCEDURE, PROCEDURE_OFFICE
from counsellor_app.forms.kinds import (
    Attachment,
    Choice,
    Count,
    Day,
    Line,
    Option,
    Rows,
    Several,
    Suggested,
)
from counsellor_app.forms.options import ACTIVITIES, COUNTIES, options
from counsellor_app.forms.promises import Promise
from counsellor_app.forms.spec import Form, HowOften, Phase, Section
from counsellor_app.forms.take_over_person import PERSON_AND_PAPERS
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

RUNNING = Section(
    id="running",
    title=Text("Ce este în curs", "What is under way"),
    basis=og44(18, 2),
    fields=(
        Line(
            id="lodged_at",
            label=Text("6. Cazare: unde", "6. Lodging: where"),
            help=Text(
                "Centrul sau adresa de azi; gol, dacă nu a cerut cazare.",
                "The centre or address of today; empty if no lodging was asked for.",
            ),
            basis=og44(21, 1),
            handling=PROCEDURE,
        ),
        Day(
            id="lodged_since",
            label=Text("6. Cazare: de când", "6. Lodging: since"),
            help=Text(
                "Prima zi a cazării în program: de la ea se numără plafonul.",
                "The first day of lodging in the programme: its ceiling is counted from it.",
            ),
            basis=og44(21, 1),
            past_only=True,
            handling=PROCEDURE,
        ),
        Rows(
            id="benefits",
            label=Text(
                "7-8. Beneficii și luni deja folosite", "7-8. Benefits and months already used"
            ),
            help=Text(
                "Numai cele primite prin program; câte un rând pentru fiecare, și cele încheiate.",
                "Only those received in the programme; one row each, ended ones too.",
            ),
            row_name=Text("Beneficiu", "Benefit"),
            adding=Text("Adaugă un beneficiu", "Add a benefit"),
            basis=og44(18, 2),
            handling=PROCEDURE,
            fields=(
                Choice(
                    id="benefit_kind",
                    label=Text("7. Care", "7. Which"),
                    help=Text(
                        "După dispozițiile de plată din dosar, nu după cât își amintește persoana.",
                        "By the payment orders in the file, not by what the person remembers.",
                    ),
                    options=BENEFITS,
                    required=True,
                    handling=PROCEDURE,
                ),
                Count(
                    id="benefit_months",
                    label=Text("8. Luni deja folosite", "8. Months already used"),
                    help=Text(
                        "Lunile plătite până azi, și de alt centru sau proiect.",
                        "Months paid until today, by another centre or project too.",
                    ),
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
            help=Text(
                "Localitatea în care planul spune că se va stabili persoana.",
                "The locality in which the plan says the person will settle.",
            ),
            suggests=Suggested.LOCALITIES,
            basis=og44(18, 1),
            handling=PROCEDURE,
        ),
        Choice(
            id="community_county",
            label=Text("9. Comunitatea din plan: județul", "9. The plan's county"),
            help=Text(
                "Județul acelei localități, chiar dacă azi locuiește în altul.",
                "The county of that locality, even if the person lives in another today.",
            ),
            options=COUNTIES,
            basis=og44(18, 1),
            handling=PROCEDURE,
        ),
        Line(
            id="next_step",
            label=Text("10. Următorul pas", "10. Next step"),
            help=Text(
                "Primul lucru de făcut din dosar; cu termen, devine sarcină.",
                "The first thing the file asks to be done; with a day it becomes a task.",
            ),
            handling=NOTES,
        ),
        Day(
            id="next_step_by",
            label=Text("10. Până când", "10. By when"),
            help=Text(
                "Ziua la care vreți să vi se amintească; merge și „+7z”.",
                "The day you want to be reminded on; “+7z” works too.",
            ),
            handling=NOTES,
        ),
    ),
)

PAPER = Section(
    id="paper",
    title=Text("Dosarul pe hârtie", "The paper file"),
    basis=og44(19, 2),
    fields=(
        Line(
            id="paper_kept_at",
            label=Text("Unde se păstrează hârtia", "Where the paper is kept"),
            help=Text("Biroul, dulapul, dosarul nr.", "Office, cabinet, file no."),
            required=True,
            handling=CONTACT,
        ),
        Attachment(
            id="paper_scans",
            label=Text("Protocolul și planul, scanate", "Protocol and plan, scanned"),
            help=Text(
                "Hârtia rămâne originalul; scanul se vede de la orice birou.",
                "The paper stays the original; the scan can be seen from any desk.",
            ),
            handling=NOTES,
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
            help=Text(
                "Cele aflate din discuție, fără hârtie; de verificat când se găsește documentul.",
                "Those learnt in talk, without paper; to be checked when the document is found.",
            ),
            options=POINTS,
            handling=PROCEDURE_OFFICE,
        ),
        Several(
            id="copied_from_paper",
            label=Text("Puncte copiate din dosarul pe hârtie", "Points copied from the paper file"),
            help=Text(
                "Copiate dintr-o fișă sau o notă, fără ca documentul să fie văzut.",
                "Copied from a sheet or a note, the document itself not seen.",
            ),
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
    promises=(Promise(id="next_step", by="next_step_by"),),
    phase=Phase.BEGINNING,
    sections=(PERSON_AND_PAPERS, RUNNING, PAPER),
)
