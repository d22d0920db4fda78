"""The transfer sheet: one page with what the next centre must know; clocks are unchanged."""

from counsellor_app.forms.bases import GDPR_SECURITY
from counsellor_app.forms.conditions import Is
from counsellor_app.forms.handling import (
    FAMILY_MEMBERS,
    IDENTITY,
    PROCEDURE,
    SAFE_CONTACT,
    SIGNATORIES,
)
from counsellor_app.forms.kinds import Choice, Computed, Line, Pattern
from counsellor_app.forms.options import CENTRES, options
from counsellor_app.forms.spec import Form, HowOften, Phase, Section, known_here
from counsellor_app.forms.transfer_handing_over import HANDING_OVER, WITH_CARE
from counsellor_app.law.citation import og44
from counsellor_app.text import Text

ELSEWHERE = "elsewhere"
_PLACES = (*CENTRES, *options((ELSEWHERE, "altă instituție", "another institution")))

FROM_AND_TO = Section(
    id="from_and_to",
    title=Text("De la, către", "From, to"),
    fields=(
        Choice(
            id="from_centre",
            label=Text("De la", "From"),
            help=Text(
                "Centrul sau instituția care are acum dosarul.",
                "The centre or institution that has the case now.",
            ),
            options=_PLACES,
            basis=og44(31),
            required=True,
            handling=PROCEDURE,
        ),
        Line(
            id="from_place",
            label=Text("De la: denumirea instituției", "From: name of the institution"),
            help=Text("Denumirea întreagă, cu localitatea.", "Its full name, with the place."),
            required=True,
            asked_if=Is("from_centre", ELSEWHERE),
            handling=PROCEDURE,
        ),
        Line(
            id="from_person",
            label=Text("De la: cine predă", "From: who hands over"),
            help=Text(
                "Cine poate fi sunat pentru lămuriri după transfer.",
                "Who can be called with questions after the transfer.",
            ),
            required=True,
            pattern=Pattern.NAME,
            handling=SIGNATORIES,
        ),
        Line(
            id="from_phone",
            label=Text("De la: telefonul", "From: telephone"),
            help=Text("Telefonul biroului.", "The telephone of the office."),
            required=True,
            pattern=Pattern.PHONE,
            handling=SIGNATORIES,
        ),
        Choice(
            id="to_centre",
            label=Text("Către", "To"),
            help=Text(
                "Cine preia dosarul; tot acolo pleacă și pachetul sigilat.",
                "Who takes the case over; the sealed bundle goes there too.",
            ),
            options=_PLACES,
            basis=og44(31),
            required=True,
            handling=PROCEDURE,
        ),
        Line(
            id="to_place",
            label=Text("Către: denumirea instituției", "To: name of the institution"),
            help=Text("Denumirea întreagă, cu localitatea.", "Its full name, with the place."),
            required=True,
            asked_if=Is("to_centre", ELSEWHERE),
            handling=PROCEDURE,
        ),
        Line(
            id="to_person",
            label=Text("Către: cine primește", "To: who receives"),
            help=Text(
                "Cine este anunțat de transfer; numai exemplarul său cuprinde contactul sigur.",
                "Who is told of the transfer; only their copy carries safe contact.",
            ),
            required=True,
            pattern=Pattern.NAME,
            handling=SIGNATORIES,
        ),
        Line(
            id="to_phone",
            label=Text("Către: telefonul", "To: telephone"),
            help=Text("Telefonul biroului.", "The telephone of the office."),
            required=True,
            pattern=Pattern.PHONE,
            handling=SIGNATORIES,
        ),
    ),
)

WHAT_IS_KNOWN = Section(
    id="what_is_known",
    title=Text("Ce se predă", "What is handed over"),
    intro=Text(
        "Se completează automat, din dosar. Termenele nu se schimbă prin transfer.",
        "Written by itself, from the case. A transfer changes no term.",
    ),
    fields=(
        Computed(id="identity", label=Text("Identitate", "Identity"), handling=IDENTITY),
        Computed(
            id="protocol_known",
            label=Text("Protocolul și prelungirile", "The protocol and the extensions"),
            basis=og44(20, 1),
            handling=PROCEDURE,
        ),
        Computed(
            id="next_terms",
            label=Text("Termene următoare", "Next terms"),
            basis=og44(20, 1),
            handling=PROCEDURE,
        ),
        Computed(
            id="benefits_used",
            label=Text(
                "Beneficii: luni folosite, ultima zi plătită",
                "Benefits: months used, last day paid",
            ),
            basis=og44(18, 2),
            handling=PROCEDURE,
        ),
        Computed(
            id="language_known",
            label=Text("Limbă, interpret", "Language, interpreter"),
            basis=og44(38, 1),
            handling=PROCEDURE,
        ),
        Computed(
            id="school_known",
            label=Text("Copii: școală, clasă", "Children: school, class"),
            basis=og44(10, 1),
            handling=FAMILY_MEMBERS,
        ),
        Computed(
            id="safe_contact_known",
            label=Text(
                "Contact sigur, numai pe exemplarul celui care primește",
                "Safe contact, only on the copy of who receives",
            ),
            basis=GDPR_SECURITY,
            handling=SAFE_CONTACT,
        ),
    ),
)

TRANSFER = Form(
    id="transfer",
    version=1,
    feminine=True,
    title=Text("Fișă de transfer", "Transfer sheet"),
    how_often=HowOften.MANY,
    phase=Phase.CLOSING,
    headline=("from_centre", "to_centre"),
    basis=og44(31),
    happened="handed_on",
    read_together=False,
    sections=known_here(FROM_AND_TO, WHAT_IS_KNOWN, WITH_CARE, HANDING_OVER),
)
