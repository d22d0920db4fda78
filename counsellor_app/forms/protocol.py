"""The protocol (art. 15 and 19): what it says beyond what the case already knows."""

from counsellor_app.forms.bases import REPRESENTATION
from counsellor_app.forms.conditions import Is
from counsellor_app.forms.handling import IDENTITY, OFFICE_ONLY, PROCEDURE, SIGNATORIES
from counsellor_app.forms.kinds import (
    Catalogue,
    Choice,
    Computed,
    Count,
    Day,
    Line,
    Paragraph,
    Pattern,
    YesNo,
)
from counsellor_app.forms.options import CENTRES, REPRESENTATIVE_QUALITIES, options
from counsellor_app.forms.spec import Form, HowOften, Phase, Section, known_here
from counsellor_app.forms.tracks import PROGRAMME, PROGRAMME_ONLY
from counsellor_app.law.citation import og44
from counsellor_app.text import Plural, Text

COPIES = Plural(("{n} exemplar", "{n} exemplare", "{n} de exemplare"), ("{n} copy", "{n} copies"))

NUMBERING = Section(
    id="numbering",
    title=Text("Număr și dată", "Number and date"),
    fields=(
        Choice(
            id="number_by",
            label=Text("Numărul și data protocolului", "Number and date of the protocol"),
            help=Text(
                "Liniile punctate se completează cu pixul și se consemnează după aceea.",
                "Dotted lines are filled in by pen and recorded afterwards.",
            ),
            options=options(
                ("entered", "se scriu acum", "entered now"),
                ("dotted", "linii punctate", "dotted lines"),
            ),
            basis=og44(15),
            required=True,
            handling=PROCEDURE,
        ),
        Line(
            id="protocol_number",
            label=Text("Protocol nr.", "Protocol no."),
            help=Text(
                "Numărul din registrul centrului, nu cel al cererii.",
                "The number in the centre's register, not that of the request.",
            ),
            basis=og44(15),
            required=True,
            asked_if=Is("number_by", "entered"),
            pattern=Pattern.REGISTRATION,
            handling=PROCEDURE,
        ),
        Day(
            id="protocol_date",
            label=Text("Data protocolului", "Date of the protocol"),
            help=Text(
                "Data de pe prima pagină; semnăturile pot purta fiecare ziua ei.",
                "The date on the first page; signatures may each have their own day.",
            ),
            basis=og44(15),
            required=True,
            asked_if=Is("number_by", "entered"),
            handling=PROCEDURE,
        ),
        Day(
            id="starts_on",
            label=Text("Data începerii, dacă diferă", "Start, if it differs"),
            help=Text(
                "Dacă nu completați, programul începe la ultima semnătură cerută.",
                "Left empty, the programme starts with the last signature required.",
            ),
            basis=og44(20, 1),
            not_before="protocol_date",
            handling=PROCEDURE,
        ),
        Computed(
            id="programme_end",
            label=Text("Data încheierii", "End of the programme"),
            basis=og44(20, 1),
            handling=OFFICE_ONLY,
        ),
        Computed(
            id="measures_granted",
            label=Text("Măsuri acordate și perioadele lor", "Measures granted and their periods"),
            basis=og44(18, 2),
            handling=OFFICE_ONLY,
        ),
    ),
)

PARTIES = Section(
    id="parties",
    title=Text("Părțile", "The parties"),
    fields=(
        Line(
            id="igi_representative",
            label=Text("Reprezentantul IGI: nume", "Representative of IGI: name"),
            help=Text(
                "Cine semnează pentru IGI, cu nume și prenume ca în delegare.",
                "Who signs for IGI, surname and given names as in the delegation.",
            ),
            basis=og44(15),
            required=True,
            pattern=Pattern.NAME,
            handling=PROCEDURE,
        ),
        Line(
            id="igi_function",
            label=Text("Reprezentantul IGI: funcția", "Representative of IGI: function"),
            help=Text(
                "Funcția de la data semnării, de exemplu „șef centru”.",
                "The function on the day of signing, for example “head of centre”.",
            ),
            basis=og44(19, 1),
            required=True,
            handling=PROCEDURE,
        ),
        Choice(
            id="igi_centre",
            label=Text("Centrul", "Centre"),
            help=Text(
                "Centrul care ține dosarul și păstrează exemplarul instituției.",
                "The centre that keeps the file and the institution's copy.",
            ),
            options=CENTRES,
            basis=og44(19, 1),
            required=True,
            handling=PROCEDURE,
        ),
        Line(
            id="representative_name",
            label=Text("Reprezentantul minorului: nume", "Representative of the minor: name"),
            help=Text(
                "Același ca în formularul „Persoana”; dacă s-a schimbat, îndreptați și acolo.",
                "The same as in “The person”; if it changed, correct it there too.",
            ),
            basis=REPRESENTATION,
            required=True,
            asked_if=Is("minor", True),
            pattern=Pattern.NAME,
            handling=IDENTITY,
        ),
        Choice(
            id="representative_quality",
            label=Text("Calitatea", "Capacity"),
            help=Text(
                "Calitatea din actul de numire, valabil în ziua semnării.",
                "The capacity in the act of appointment valid on the day of signing.",
            ),
            options=REPRESENTATIVE_QUALITIES,
            basis=REPRESENTATION,
            required=True,
            asked_if=Is("minor", True),
            handling=IDENTITY,
        ),
        Line(
            id="representative_act",
            label=Text(
                "Actul care dovedește calitatea (fel, nr., dată)",
                "The act that proves it (kind, no., date)",
            ),
            help=Text(
                "De exemplu „dispoziția nr. 7 din 01.09.2026”; se scrie în preambul.",
                "For example “order no. 7 of 01.09.2026”; it goes into the preamble.",
            ),
            basis=REPRESENTATION,
            required=True,
            asked_if=Is("minor", True),
            handling=IDENTITY,
        ),
    ),
)

SIGNING = Section(
    id="signing",
    title=Text("Clauze, exemplare, limba", "Clauses, copies, language"),
    fields=(
        Paragraph(
            id="special_clauses",
            label=Text("Clauze specifice", "Special clauses"),
            help=Text(
                "Nu pot înlătura un drept dat de lege.", "They cannot remove a right given by law."
            ),
            handling=PROCEDURE,
        ),
        Count(
            id="copies",
            label=Text("Nr. exemplare", "Number of copies"),
            help=Text(
                "De regulă 2, și încă unul dacă semnează și altcineva.",
                "Usually 2, and one more if somebody else signs.",
            ),
            least=2,
            most=9,
            unit=Text("exemplare", "copies"),
            said=COPIES,
            required=True,
            handling=PROCEDURE,
        ),
        Choice(
            id="translation_language",
            label=Text("Limba traducerii", "Language of the translation"),
            help=Text(
                "Limba română, dacă nu este nevoie de traducere.",
                "Romanian, if no translation is needed.",
            ),
            catalogue=Catalogue.LANGUAGES,
            basis=og44(38, 1),
            required=True,
            handling=PROCEDURE,
        ),
        YesNo(
            id="interpreter_at_signing",
            label=Text("Semnează și un interpret?", "Does an interpreter sign too?"),
            help=Text(
                "„Da” dacă textul i se citește persoanei în altă limbă decât româna.",
                "“Yes” if the text is read to the person in a language other than Romanian.",
            ),
            basis=og44(38, 1),
            required=True,
            handling=PROCEDURE,
        ),
        Line(
            id="interpreter_name",
            label=Text("Numele interpretului", "Name of the interpreter"),
            help=Text(
                "Cel prezent la semnare, chiar dacă la interviu a fost altul.",
                "The one present at signing, even if another was at the interview.",
            ),
            basis=og44(38, 1),
            required=True,
            asked_if=Is("interpreter_at_signing", True),
            handling=SIGNATORIES,
        ),
        Line(
            id="interpreter_authorisation",
            label=Text("Autorizația sau organizația", "Authorisation or organisation"),
            help=Text(
                "Numărul autorizației sau, fără ea, organizația care l-a trimis.",
                "The number of the authorisation or, without it, the organisation that sent them.",
            ),
            basis=og44(38, 1),
            asked_if=Is("interpreter_at_signing", True),
            handling=SIGNATORIES,
        ),
    ),
)

PROTOCOL = Form(
    id="protocol",
    version=1,
    title=Text("Protocol", "Protocol"),
    how_often=HowOften.ONCE,
    phase=Phase.TO_PROTOCOL,
    asked_if=PROGRAMME,
    not_asked=PROGRAMME_ONLY,
    basis=og44(15),
    happened="protocol_date",
    sections=known_here(NUMBERING, PARTIES, SIGNING),
)
