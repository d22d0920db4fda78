"""The person block: identity and languages."""

from counsellor_app.forms.bases import GDPR_SPECIAL, IDENTITY_NUMBERS
from counsellor_app.forms.handling import (
    IDENTITY,
    IDENTITY_COUNTED,
    IDENTITY_OFFICE,
    PROCEDURE,
    RELIGION,
)
from counsellor_app.forms.kinds import (
    Catalogue,
    Choice,
    Day,
    Line,
    Pattern,
    Rows,
    Script,
    Several,
    YesNo,
)
from counsellor_app.forms.options import options
from counsellor_app.forms.spec import Section
from counsellor_app.law.citation import og44
from counsellor_app.text import Text

IDENTITY_SECTION = Section(
    id="identity",
    title=Text("Identitate", "Identity"),
    fields=(
        Line(
            id="surname",
            label=Text("Nume", "Surname"),
            help=Text("Ca pe documentul eliberat în România.", "As on the Romanian document."),
            basis=og44(19, 1),
            required=True,
            pattern=Pattern.NAME,
            handling=IDENTITY,
        ),
        Line(
            id="given_names",
            label=Text("Prenume", "Given names"),
            basis=og44(19, 1),
            required=True,
            pattern=Pattern.NAME,
            handling=IDENTITY,
        ),
        Line(
            id="name_own_script",
            label=Text("Numele în alfabetul propriu", "Name in the person's own script"),
            script=Script.OWN,
            pattern=Pattern.NAME,
            basis=og44(19, 1),
            handling=IDENTITY,
        ),
        Rows(
            id="aliases",
            label=Text("Alte variante ale numelui", "Other spellings of the name"),
            help=Text(
                "Fiecare variantă apărută pe un document; ajută la căutare.",
                "Every spelling met on a document; it helps the search.",
            ),
            row_name=Text("Variantă", "Spelling"),
            adding=Text("Adaugă o variantă", "Add a spelling"),
            basis=og44(19, 1),
            handling=IDENTITY,
            fields=(
                Line(
                    id="alias_name",
                    label=Text("Numele scris altfel", "Name spelled otherwise"),
                    required=True,
                    pattern=Pattern.NAME,
                    handling=IDENTITY,
                ),
            ),
        ),
        Day(
            id="birth_date",
            label=Text("Data nașterii", "Date of birth"),
            help=Text(
                "Dacă se cunoaște numai anul sau luna, scrieți doar atât.",
                "If only the year or the month is known, type just that.",
            ),
            basis=og44(19, 1),
            required=True,
            partial=True,
            past_only=True,
            handling=IDENTITY,
        ),
        YesNo(
            id="birth_date_estimated",
            label=Text("Data nașterii este estimată?", "Is the date of birth estimated?"),
            handling=IDENTITY_OFFICE,
        ),
        Choice(
            id="sex",
            label=Text("Sex", "Sex"),
            options=options(
                ("male", "masculin", "male"),
                ("female", "feminin", "female"),
                ("unspecified", "nespecificat", "not specified"),
            ),
            required=True,
            handling=IDENTITY_COUNTED,
        ),
        Line(
            id="cnp",
            label=Text("CNP", "Personal number (CNP)"),
            help=Text("Numai dacă a fost atribuit; 13 cifre.", "Only if one was given; 13 digits."),
            basis=IDENTITY_NUMBERS,
            pattern=Pattern.CNP,
            agrees_with=("birth_date", "sex"),
            handling=IDENTITY,
        ),
        Choice(
            id="citizenship",
            label=Text("Cetățenie", "Citizenship"),
            catalogue=Catalogue.COUNTRIES,
            basis=og44(2, None, "a"),
            required=True,
            handling=IDENTITY_COUNTED,
        ),
        Choice(
            id="origin_country",
            label=Text("Țara de origine", "Country of origin"),
            help=Text("Dacă diferă de cetățenie.", "If it differs from the citizenship."),
            catalogue=Catalogue.COUNTRIES,
            basis=og44(2, None, "a"),
            handling=IDENTITY_COUNTED,
        ),
        Line(
            id="ethnicity_religion",
            label=Text("Etnie / religie", "Ethnicity / religion"),
            help=Text(
                "Numai dacă persoana o spune de bunăvoie și este nevoie de ea.",
                "Only if the person tells it freely and it is needed.",
            ),
            basis=GDPR_SPECIAL,
            handling=RELIGION,
        ),
    ),
)

LANGUAGES = Section(
    id="languages",
    title=Text("Limbi", "Languages"),
    fields=(
        Choice(
            id="native_language",
            label=Text("Limba maternă", "Mother tongue"),
            catalogue=Catalogue.LANGUAGES,
            basis=og44(38, 1),
            required=True,
            handling=IDENTITY_COUNTED,
        ),
        Rows(
            id="other_languages",
            label=Text("Alte limbi", "Other languages"),
            row_name=Text("Limbă", "Language"),
            adding=Text("Adaugă o limbă", "Add a language"),
            basis=og44(38, 1),
            handling=PROCEDURE,
            fields=(
                Choice(
                    id="other_language",
                    label=Text("Limba", "Language"),
                    catalogue=Catalogue.LANGUAGES,
                    required=True,
                    handling=PROCEDURE,
                ),
                Choice(
                    id="other_language_level",
                    label=Text("Cât de bine", "How well"),
                    options=options(
                        ("some", "puțin", "a little"),
                        ("good", "bine", "well"),
                        ("fluent", "fluent", "fluently"),
                    ),
                    handling=PROCEDURE,
                ),
            ),
        ),
        Choice(
            id="communication_language",
            label=Text("Limba de comunicare", "Language of communication"),
            help=Text(
                "Limba în care se poartă discuțiile și se dau informările.",
                "The language of talks and notices.",
            ),
            catalogue=Catalogue.LANGUAGES,
            basis=og44(38, 1),
            required=True,
            handling=PROCEDURE,
        ),
        YesNo(
            id="interpreter_needed",
            label=Text("Are nevoie de interpret?", "Needs an interpreter?"),
            basis=og44(38, 1),
            required=True,
            handling=PROCEDURE,
        ),
        Several(
            id="literacy",
            label=Text("Știe să citească și să scrie în", "Can read and write in"),
            options=options(
                ("own", "alfabetul propriu", "own script"),
                ("latin", "alfabetul latin", "Latin script"),
                ("none", "nu știe să citească și să scrie", "cannot read and write"),
            ),
            required=True,
            handling=PROCEDURE,
        ),
    ),
)
