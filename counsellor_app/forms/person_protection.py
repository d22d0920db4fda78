"""The person block: the protection granted and the documents that prove it."""

from counsellor_app.forms.bases import IDENTITY_NUMBERS
from counsellor_app.forms.conditions import IsOneOf
from counsellor_app.forms.handling import IDENTITY, IDENTITY_COUNTED, IDENTITY_OFFICE
from counsellor_app.forms.kinds import Choice, Day, Line, Option, Pattern
from counsellor_app.forms.options import options_of
from counsellor_app.forms.spec import Section
from counsellor_app.law.catalogue import Category, ProtectionAct
from counsellor_app.law.citation import og44
from counsellor_app.text import Text

PROTECTED = (Category.REFUGEE.value, Category.SUBSIDIARY.value)
PROTECTION_ACTS = (
    *options_of(ProtectionAct),
    Option("resettlement", Text("relocare / reinstalare", "relocation / resettlement")),
)

PROTECTION = Section(
    id="protection",
    title=Text("Protecție și documente", "Protection and documents"),
    fields=(
        Choice(
            id="category",
            label=Text("Categoria", "Legal status"),
            help=Text(
                "Din ea rezultă ce formulare se completează; pentru un copil, categoria "
                "lui proprie.",
                "It decides which forms are filled in; for a child, the child's own.",
            ),
            options=options_of(Category),
            basis=og44(2, None, "a"),
            required=True,
            handling=IDENTITY_COUNTED,
        ),
        Choice(
            id="protection_act",
            label=Text("Protecția a fost acordată prin", "Protection was granted by"),
            help=Text(
                "Hotărârea administrativă sau sentința definitivă; cine a venit prin "
                "transfer alege relocarea.",
                "Administrative decision or final judgment; who was brought here by "
                "transfer: relocation.",
            ),
            options=PROTECTION_ACTS,
            basis=og44(16),
            required=True,
            asked_if=IsOneOf("category", PROTECTED),
            handling=IDENTITY,
        ),
        Line(
            id="protection_act_number",
            label=Text("Hotărâre IGI-DAI sau sentință nr.", "Decision or judgment no."),
            help=Text(
                "Așa cum este scris pe act, cu litere și bare; nu numărul permisului.",
                "As written on the act, letters and slashes included; not the permit's number.",
            ),
            basis=og44(16),
            required=True,
            asked_if=IsOneOf("category", PROTECTED),
            pattern=Pattern.REGISTRATION,
            handling=IDENTITY,
        ),
        Day(
            id="protection_granted_on",
            label=Text(
                "Data hotărârii / rămânerii definitive",
                "Date of the decision, or when the judgment became final",
            ),
            help=Text(
                "De la această dată curge prudent termenul de 3 luni pentru cerere.",
                "The three months for the request are prudently counted from this day.",
            ),
            basis=og44(16),
            required=True,
            asked_if=IsOneOf("category", PROTECTED),
            past_only=True,
            handling=IDENTITY,
        ),
        Day(
            id="protection_communicated_on",
            label=Text("Data comunicării", "Date of communication"),
            help=Text(
                "Ziua în care persoana a primit actul; dovada este semnătura de primire.",
                "The day the person received the act; the signature of receipt proves it.",
            ),
            basis=og44(16),
            asked_if=IsOneOf("category", PROTECTED),
            past_only=True,
            not_before="protection_granted_on",
            handling=IDENTITY,
        ),
        Line(
            id="permit_number",
            label=Text("Permis de ședere: serie și nr.", "Residence permit: series and no."),
            help=Text(
                "De pe fața permisului; dacă este la preschimbare, numărul celui vechi.",
                "From the front of the permit; during renewal, the number of the old one.",
            ),
            basis=IDENTITY_NUMBERS,
            pattern=Pattern.REGISTRATION,
            handling=IDENTITY,
        ),
        Day(
            id="permit_expires",
            label=Text("Permis de ședere: valabil până la", "Residence permit: valid until"),
            help=Text(
                "Ultima zi tipărită pe permis; după ea se amintește reînnoirea.",
                "The last day printed on the permit; the reminder to renew follows from it.",
            ),
            handling=IDENTITY_OFFICE,
        ),
        Line(
            id="travel_document",
            label=Text("Document de călătorie: serie și nr.", "Travel document: series and no."),
            help=Text(
                "Documentul eliberat în România, nu pașaportul țării de origine.",
                "The document issued in Romania, not the passport of the country of origin.",
            ),
            basis=IDENTITY_NUMBERS,
            pattern=Pattern.REGISTRATION,
            handling=IDENTITY_OFFICE,
        ),
        Day(
            id="travel_document_expires",
            label=Text("Document de călătorie: valabil până la", "Travel document: valid until"),
            help=Text(
                "Ultima zi tipărită pe document; lăsați gol dacă nu are document.",
                "The last day printed on it; leave empty if there is no document.",
            ),
            handling=IDENTITY_OFFICE,
        ),
    ),
)
