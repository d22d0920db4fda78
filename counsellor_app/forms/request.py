"""The request for inclusion in the integration programme (art. 15 and 16)."""

from counsellor_app.forms.conditions import Has, Is
from counsellor_app.forms.handling import COUNTED, FAMILY_MEMBERS, PROCEDURE, PROCEDURE_OFFICE
from counsellor_app.forms.kinds import (
    Catalogue,
    Choice,
    Day,
    Line,
    Money,
    Pattern,
    Rows,
    Several,
    YesNo,
)
from counsellor_app.forms.options import ACTIVITIES, options
from counsellor_app.forms.request_filing import FILING
from counsellor_app.forms.signatures import signatures_section
from counsellor_app.forms.spec import Form, HowOften, Phase, Section
from counsellor_app.forms.tracks import PROGRAMME, PROGRAMME_ONLY
from counsellor_app.law.catalogue import SignatoryKind
from counsellor_app.law.citation import og44
from counsellor_app.text import Text

ASKED_FOR = Section(
    id="asked_for",
    title=Text("Ce se solicită", "What is asked for"),
    fields=(
        Several(
            id="for_whom",
            label=Text("Solicit includerea pentru", "I ask for inclusion of"),
            help=Text(
                "Bifați pe toți cei pentru care se cere includerea, nu numai pe cine semnează.",
                "Tick everybody inclusion is asked for, not only the one who signs.",
            ),
            options=options(
                ("self", "mine", "myself"),
                ("minor_children", "copiii mei minori", "my minor children"),
            ),
            basis=og44(15),
            required=True,
            handling=PROCEDURE,
        ),
        Rows(
            id="children",
            label=Text("Copiii minori", "Minor children"),
            help=Text(
                "Câte un rând pentru fiecare copil cerut; copilul are apoi dosarul lui.",
                "One row for each child asked for; the child then has a case of its own.",
            ),
            row_name=Text("Copil", "Child"),
            adding=Text("Adaugă un copil", "Add a child"),
            basis=og44(15),
            required=True,
            asked_if=Has("for_whom", "minor_children"),
            handling=FAMILY_MEMBERS,
            fields=(
                Line(
                    id="child_name",
                    label=Text("Numele copilului", "Name of the child"),
                    help=Text(
                        "Ca pe documentul copilului eliberat în România.",
                        "As on the child's Romanian document.",
                    ),
                    required=True,
                    pattern=Pattern.NAME,
                    handling=FAMILY_MEMBERS,
                ),
                Day(
                    id="child_birth_date",
                    label=Text("Data nașterii copilului", "Date of birth of the child"),
                    help=Text(
                        "Din ea rezultă dacă mai este minor la depunere; ajunge anul, "
                        "dacă nu se știe ziua.",
                        "It tells whether the child is a minor at filing; the year is "
                        "enough if no more is known.",
                    ),
                    partial=True,
                    past_only=True,
                    handling=FAMILY_MEMBERS,
                ),
            ),
        ),
        Several(
            id="measures_asked",
            label=Text("Măsuri solicitate", "Measures asked for"),
            help=Text(
                "Ce dorește persoana acum; planul poate cuprinde și altele, după evaluare.",
                "What the person wishes now; after the assessment the plan may hold others.",
            ),
            options=ACTIVITIES,
            basis=og44(18, 2),
            handling=COUNTED,
        ),
        YesNo(
            id="lodging_asked",
            label=Text("Solicit cazare într-un centru?", "Lodging in a centre asked for?"),
            help=Text(
                "Numai cererea; aprobarea și perioada se scriu în formularul de cazare.",
                "The request alone; approval and period are written in the form on lodging.",
            ),
            basis=og44(21, 1),
            required=True,
            handling=COUNTED,
        ),
    ),
)

MEANS = Section(
    id="means",
    title=Text("Mijloace de întreținere", "Means of support"),
    fields=(
        Choice(
            id="means_kind",
            label=Text("Mijloace de întreținere", "Means of support"),
            help=Text(
                "Situația din ziua depunerii, nu cea pe care persoana o așteaptă.",
                "The situation on the day of filing, not the one expected.",
            ),
            options=options(
                ("none", "nu am", "none"),
                ("income", "venituri", "income"),
                ("supported", "întreținut de altcineva", "supported by somebody"),
            ),
            basis=og44(22, 1),
            required=True,
            handling=PROCEDURE,
        ),
        Money(
            id="income_monthly",
            label=Text("Venit lunar", "Monthly income"),
            help=Text(
                "Suma netă primită de obicei într-o lună; dacă variază, o medie a ultimelor luni.",
                "The net sum of a usual month; if it varies, a mean of the last months.",
            ),
            basis=og44(22, 1),
            required=True,
            asked_if=Is("means_kind", "income"),
            handling=PROCEDURE,
        ),
        Line(
            id="income_source",
            label=Text("Sursa venitului", "Source of the income"),
            help=Text(
                "De exemplu „salariu”, „ajutor de la rude”; fără numele angajatorului.",
                "For example “wages”, “help from relatives”; not the employer's name.",
            ),
            basis=og44(22, 1),
            asked_if=Is("means_kind", "income"),
            handling=PROCEDURE,
        ),
        Line(
            id="supported_by",
            label=Text("Întreținut de", "Supported by"),
            help=Text(
                "Legătura ajunge, de exemplu „soțul” sau „un frate”; numele nu este necesar.",
                "The relation is enough, for example “husband”, “a brother”; no name is needed.",
            ),
            basis=og44(22, 1),
            required=True,
            asked_if=Is("means_kind", "supported"),
            handling=FAMILY_MEMBERS,
        ),
    ),
)

DECLARATIONS = Section(
    id="declarations",
    title=Text("Declarație și informare", "Declaration and notice"),
    fields=(
        YesNo(
            id="declares_true",
            label=Text(
                "Declară pe propria răspundere că datele sunt adevărate?",
                "Declares on own responsibility that the facts are true?",
            ),
            help=Text(
                "Întrebați după ce ați recitit cererea în limba persoanei.",
                "Ask after reading the request back in the person's language.",
            ),
            required=True,
            handling=PROCEDURE,
        ),
        YesNo(
            id="informed",
            label=Text("A fost informat(ă)?", "Was informed?"),
            help=Text(
                "Despre drepturi, obligații și prelucrarea datelor, într-o limbă înțeleasă.",
                "Of rights, duties and data protection, in a language understood.",
            ),
            basis=og44(38, 1),
            required=True,
            handling=PROCEDURE,
        ),
        Choice(
            id="informed_language",
            label=Text("Limba informării", "Language of the notice"),
            help=Text(
                "Limba în care persoana a înțeles nota, nu limba hârtiei.",
                "The language the person understood it in, not that of the paper.",
            ),
            catalogue=Catalogue.LANGUAGES,
            basis=og44(38, 1),
            required=True,
            asked_if=Is("informed", True),
            handling=PROCEDURE,
        ),
        Line(
            id="informed_interpreter",
            label=Text("Interpretul", "The interpreter"),
            help=Text(
                "Numele interpretului care a tradus informarea; gol, dacă nu a fost nevoie.",
                "Name of the interpreter of the notice; empty if none was needed.",
            ),
            basis=og44(38, 1),
            asked_if=Is("informed", True),
            handling=PROCEDURE_OFFICE,
        ),
    ),
)

SIGNATURES = signatures_section(
    SignatoryKind.PERSON,
    SignatoryKind.REPRESENTATIVE,
    SignatoryKind.INTERPRETER,
    basis=og44(15),
)

REQUEST = Form(
    id="request",
    version=1,
    feminine=True,
    title=Text(
        "Cerere de includere în programul de integrare",
        "Request for inclusion in the integration programme",
    ),
    how_often=HowOften.ONCE,
    phase=Phase.TO_PROTOCOL,
    asked_if=PROGRAMME,
    not_asked=PROGRAMME_ONLY,
    basis=og44(16),
    happened="filed_on",
    sections=(FILING, ASKED_FOR, MEANS, DECLARATIONS, SIGNATURES),
)
