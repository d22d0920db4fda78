"""The person block: identity and languages."""

from counsellor_app.forms.bases import GDPR_SPECIAL, IDENTITY_NUMBERS
from counsellor_app.forms.conditions import Is
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
            help=Text(
                "Toate prenumele, în ordinea de pe documentul eliberat în România.",
                "All given names, in the order of the Romanian document.",
            ),
            basis=og44(19, 1),
            required=True,
            pattern=Pattern.NAME,
            handling=IDENTITY,
        ),
        Line(
            id="name_own_script",
            label=Text("Numele în alfabetul propriu", "Name in the person's own script"),
            help=Text(
                "Îl poate scrie chiar persoana; ajută la potrivirea cu actele din țara de origine.",
                "The person may write it; it helps to match papers from the country of origin.",
            ),
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
                    help=Text(
                        "Literă cu literă, ca pe document, cu tot cu greșeala de transcriere.",
                        "Letter by letter as on the document, its transcription mistake included.",
                    ),
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
            help=Text(
                "„Da” dacă ziua a fost atribuită la înregistrare; 1 ianuarie este adesea "
                "o estimare.",
                "“Yes” if the day was assigned at registration; 1 January is often an estimate.",
            ),
            handling=IDENTITY_OFFICE,
        ),
        Choice(
            id="age_shown_by",
            label=Text("Vârsta reiese din", "The age is shown by"),
            help=Text(
                "Alegeți pe ce se sprijină vârsta scrisă mai sus; o evaluare se păstrează "
                "la dosar.",
                "Choose what the age above rests on; an assessment is kept in the file.",
            ),
            options=options(
                ("document", "documente", "documents"),
                ("told", "declarația persoanei", "the person's own word"),
                ("assessed", "evaluarea vârstei", "an age assessment"),
            ),
            basis=og44(33, 3),
            asked_if=Is("minor", True),
            handling=IDENTITY_OFFICE,
        ),
        Choice(
            id="sex",
            label=Text("Sex", "Sex"),
            help=Text(
                "Cum scrie pe document; „nespecificat” numai dacă documentul nu îl arată.",
                "As on the document; “not specified” only if the document does not show it.",
            ),
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
            help=Text(
                "Cea din hotărâre; lista cuprinde și „apatrid” și „necunoscută”.",
                "That of the decision; the list has “stateless” and “unknown” too.",
            ),
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
    basis=og44(38, 1),
    fields=(
        Choice(
            id="native_language",
            label=Text("Limba maternă", "Mother tongue"),
            help=Text(
                "Limba din copilărie, cu varianta ei: kurmanji și sorani sunt două limbi diferite.",
                "The language of childhood, with its variety: Kurmanji and Sorani are two "
                "languages.",
            ),
            catalogue=Catalogue.LANGUAGES,
            basis=og44(38, 1),
            required=True,
            handling=IDENTITY_COUNTED,
        ),
        Rows(
            id="other_languages",
            label=Text("Alte limbi", "Other languages"),
            help=Text(
                "Și cele vorbite puțin: din ele se alege interpretul când nu se găsește altul.",
                "Those spoken a little too: an interpreter may be found through them.",
            ),
            row_name=Text("Limbă", "Language"),
            adding=Text("Adaugă o limbă", "Add a language"),
            basis=og44(38, 1),
            handling=PROCEDURE,
            fields=(
                Choice(
                    id="other_language",
                    label=Text("Limba", "Language"),
                    help=Text(
                        "O limbă pe rând; româna se evaluează în fișa de nevoi, nu aici.",
                        "One language a row; Romanian is assessed in the needs sheet, not here.",
                    ),
                    catalogue=Catalogue.LANGUAGES,
                    required=True,
                    handling=PROCEDURE,
                ),
                Choice(
                    id="other_language_level",
                    label=Text("Cât de bine", "How well"),
                    help=Text(
                        "După cum spune persoana: „bine” înseamnă că poate purta o "
                        "discuție cu un funcționar.",
                        "As the person says: “well” means able to talk with an official.",
                    ),
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
            help=Text(
                "Întrebați pentru discuțiile cu instituțiile, nu pentru cele de zi cu zi.",
                "Ask about talks with institutions, not about everyday talk.",
            ),
            basis=og44(38, 1),
            required=True,
            handling=PROCEDURE,
        ),
        Several(
            id="literacy",
            label=Text("Știe să citească și să scrie în", "Can read and write in"),
            help=Text(
                "Întrebați simplu, fără probă; cui nu știe să citească i se citește cu voce tare.",
                "Ask simply, without a test; who cannot read has papers read aloud.",
            ),
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
