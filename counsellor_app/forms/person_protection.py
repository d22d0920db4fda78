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
            options=options_of(Category),
            basis=og44(2, None, "a"),
            required=True,
            handling=IDENTITY_COUNTED,
        ),
        Choice(
            id="protection_act",
            label=Text("Protecția a fost acordată prin", "Protection was granted by"),
            options=PROTECTION_ACTS,
            basis=og44(16),
            required=True,
            asked_if=IsOneOf("category", PROTECTED),
            handling=IDENTITY,
        ),
        Line(
            id="protection_act_number",
            label=Text("Hotărâre IGI-DAI sau sentință nr.", "Decision or judgment no."),
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
            basis=og44(16),
            asked_if=IsOneOf("category", PROTECTED),
            past_only=True,
            not_before="protection_granted_on",
            handling=IDENTITY,
        ),
        Line(
            id="permit_number",
            label=Text("Permis de ședere: serie și nr.", "Residence permit: series and no."),
            basis=IDENTITY_NUMBERS,
            pattern=Pattern.REGISTRATION,
            handling=IDENTITY,
        ),
        Day(
            id="permit_expires",
            label=Text("Permis de ședere: valabil până la", "Residence permit: valid until"),
            handling=IDENTITY_OFFICE,
        ),
        Line(
            id="travel_document",
            label=Text("Document de călătorie: serie și nr.", "Travel document: series and no."),
            basis=IDENTITY_NUMBERS,
            pattern=Pattern.REGISTRATION,
            handling=IDENTITY_OFFICE,
        ),
        Day(
            id="travel_document_expires",
            label=Text("Document de călătorie: valabil până la", "Travel document: valid until"),
            handling=IDENTITY_OFFICE,
        ),
    ),
)
