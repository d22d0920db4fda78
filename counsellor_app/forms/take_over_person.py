"""Taking over a running case: the person, the protection act and the protocol."""

from counsellor_app.forms.handling import IDENTITY, PROCEDURE
from counsellor_app.forms.kinds import Catalogue, Choice, Day, Line, Pattern
from counsellor_app.forms.spec import Section
from counsellor_app.law.citation import og44
from counsellor_app.text import Text

PERSON_AND_PAPERS = Section(
    id="person_and_papers",
    title=Text("Persoana și actele", "The person and the papers"),
    basis=og44(19, 1),
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
            help=Text(
                "Ca pe protocolul din dosarul pe hârtie; alte variante se scriu apoi la "
                "„Persoana”.",
                "As on the paper protocol; other spellings go into “The person” later.",
            ),
            required=True,
            pattern=Pattern.NAME,
            handling=IDENTITY,
        ),
        Line(
            id="given_names",
            label=Text("1. Prenume", "1. Given names"),
            help=Text(
                "Toate prenumele, în ordinea de pe protocol.",
                "All given names, in the order of the protocol.",
            ),
            required=True,
            pattern=Pattern.NAME,
            handling=IDENTITY,
        ),
        Day(
            id="birth_date",
            label=Text("1. Data nașterii", "1. Date of birth"),
            help=Text(
                "Dacă hârtiile se contrazic, data din permisul de ședere; ajunge și anul.",
                "If the papers disagree, the day of the residence permit; the year is enough.",
            ),
            required=True,
            partial=True,
            past_only=True,
            handling=IDENTITY,
        ),
        Choice(
            id="communication_language",
            label=Text("1. Limba de comunicare", "1. Language of communication"),
            help=Text(
                "Limba în care persoana înțelege azi, nu cea notată la intrarea în program.",
                "The language understood today, not the one noted on entry.",
            ),
            catalogue=Catalogue.LANGUAGES,
            required=True,
            handling=PROCEDURE,
        ),
        Line(
            id="protection_act_number",
            label=Text("2. Hotărâre IGI-DAI sau sentință nr.", "2. Decision or judgment no."),
            help=Text(
                "Se găsește de obicei în preambulul protocolului.",
                "Usually found in the preamble of the protocol.",
            ),
            basis=og44(16),
            pattern=Pattern.REGISTRATION,
            handling=IDENTITY,
        ),
        Day(
            id="protection_granted_on",
            label=Text(
                "2. Data hotărârii / rămânerii definitive", "2. Date of the decision or judgment"
            ),
            help=Text(
                "Termenul cererii se arată ca trecut și nu se mai judecă.",
                "The term of the request is shown as past and judged no more.",
            ),
            basis=og44(16),
            past_only=True,
            handling=IDENTITY,
        ),
        Line(
            id="protocol_number",
            label=Text("3. Protocol nr.", "3. Protocol no."),
            help=Text(
                "De pe prima pagină a protocolului; „nu știe”, dacă hârtia lipsește.",
                "From the protocol's first page; “does not know” if the paper is missing.",
            ),
            basis=og44(15),
            pattern=Pattern.REGISTRATION,
            handling=PROCEDURE,
        ),
        Day(
            id="protocol_date",
            label=Text("4. Data protocolului", "4. Date of the protocol"),
            help=Text(
                "De la ea se calculează îndată durata programului.",
                "The length of the programme is computed from it at once.",
            ),
            basis=og44(15),
            past_only=True,
            handling=PROCEDURE,
        ),
        Day(
            id="starts_on",
            label=Text("4. Data începerii, dacă diferă", "4. Start, if it differs"),
            help=Text(
                "Numai dacă protocolul o spune anume; altfel lăsați gol.",
                "Only if the protocol says so; otherwise leave empty.",
            ),
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
