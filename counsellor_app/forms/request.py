"""The request for inclusion in the integration programme (art. 15 and 16)."""

from counsellor_app.forms.conditions import Has, Is
from counsellor_app.forms.handling import (
    COUNTED,
    FAMILY_MEMBERS,
    OFFICE_ONLY,
    PROCEDURE,
    PROCEDURE_OFFICE,
)
from counsellor_app.forms.kinds import (
    Catalogue,
    Choice,
    Computed,
    Day,
    Line,
    Money,
    Paragraph,
    Pattern,
    Rows,
    Several,
    YesNo,
)
from counsellor_app.forms.options import ACTIVITIES, CENTRES, options
from counsellor_app.forms.spec import Form, HowOften, Section
from counsellor_app.law.citation import og44
from counsellor_app.text import Text

FILING = Section(
    id="filing",
    title=Text("Depunerea cererii", "Filing the request"),
    fields=(
        Choice(
            id="centre",
            label=Text("Către CRPCSA", "To the regional centre"),
            help=Text(
                "Centrul propus rezultă din adresă; verificați competența la centru.",
                "The proposed centre follows from the address; check its competence with it.",
            ),
            options=CENTRES,
            basis=og44(16),
            required=True,
            handling=PROCEDURE,
        ),
        Day(
            id="filed_on",
            label=Text("Data depunerii", "Date of filing"),
            help=Text(
                "Numărul și data înregistrării se consemnează la centru, după depunere.",
                "Number and date of registration are recorded at the centre, after filing.",
            ),
            basis=og44(16),
            required=True,
            past_only=True,
            handling=PROCEDURE,
        ),
        Computed(
            id="last_day_for_request",
            label=Text(
                "Ultima zi pentru cerere; depusă la timp?", "Last day for the request; in time?"
            ),
            basis=og44(16),
            handling=OFFICE_ONLY,
        ),
        YesNo(
            id="by_post",
            label=Text("Depusă prin poștă?", "Sent by post?"),
            basis=og44(16),
            required=True,
            handling=PROCEDURE_OFFICE,
        ),
        Line(
            id="post_receipt",
            label=Text("Recipisa (nr., data)", "Postal receipt (no., date)"),
            basis=og44(16),
            asked_if=Is("by_post", True),
            handling=PROCEDURE_OFFICE,
        ),
        Paragraph(
            id="late_reason",
            label=Text("Motivul depunerii peste termen", "Reason for filing late"),
            help=Text(
                "Numai pentru o cerere depusă peste termen; centrul hotărăște dacă o primește.",
                "Only for a request filed late; the centre decides whether to receive it.",
            ),
            basis=og44(16),
            handling=PROCEDURE,
        ),
    ),
)

ASKED_FOR = Section(
    id="asked_for",
    title=Text("Ce se solicită", "What is asked for"),
    fields=(
        Several(
            id="for_whom",
            label=Text("Solicit includerea pentru", "I ask for inclusion of"),
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
                    required=True,
                    pattern=Pattern.NAME,
                    handling=FAMILY_MEMBERS,
                ),
                Day(
                    id="child_birth_date",
                    label=Text("Data nașterii copilului", "Date of birth of the child"),
                    partial=True,
                    past_only=True,
                    handling=FAMILY_MEMBERS,
                ),
            ),
        ),
        Several(
            id="measures_asked",
            label=Text("Măsuri solicitate", "Measures asked for"),
            options=ACTIVITIES,
            basis=og44(18, 2),
            handling=COUNTED,
        ),
        YesNo(
            id="lodging_asked",
            label=Text("Solicit cazare într-un centru?", "Lodging in a centre asked for?"),
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
            basis=og44(22, 1),
            required=True,
            asked_if=Is("means_kind", "income"),
            handling=PROCEDURE,
        ),
        Line(
            id="income_source",
            label=Text("Sursa venitului", "Source of the income"),
            basis=og44(22, 1),
            asked_if=Is("means_kind", "income"),
            handling=PROCEDURE,
        ),
        Line(
            id="supported_by",
            label=Text("Întreținut de", "Supported by"),
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
            catalogue=Catalogue.LANGUAGES,
            basis=og44(38, 1),
            required=True,
            asked_if=Is("informed", True),
            handling=PROCEDURE,
        ),
        Line(
            id="informed_interpreter",
            label=Text("Interpretul", "The interpreter"),
            basis=og44(38, 1),
            asked_if=Is("informed", True),
            handling=PROCEDURE_OFFICE,
        ),
    ),
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
    basis=og44(16),
    happened="filed_on",
    sections=(FILING, ASKED_FOR, MEANS, DECLARATIONS),
)
