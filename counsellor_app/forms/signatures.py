"""The signatures a form itself records: who signed, in which of the four ways, on which day."""

from counsellor_app.forms.conditions import Both, Is, IsOneOf
from counsellor_app.forms.handling import SIGNATORIES
from counsellor_app.forms.kinds import Catalogue, Choice, Day, Line, Option, Pattern, Rows
from counsellor_app.forms.spec import Section
from counsellor_app.law.catalogue import SignatoryKind, SignatureWay
from counsellor_app.law.citation import Basis
from counsellor_app.text import Text

SIGNATURES, SIGNED_BY, SIGNED_WAY = "signatures", "signed_by", "signed_way"
INTRO = Text(
    "Se completează după ce hârtia a fost citită și semnată. Sub 14 ani semnează "
    "reprezentantul; între 14 și 17 ani semnează minorul și reprezentantul; de la 18 ani, "
    "persoana.",
    "Filled in after the paper was read and signed. Under 14 the representative signs; "
    "from 14 to 17 the minor and the representative; from 18 the person.",
)

WAYS = tuple(
    Option(way.value, way.text)
    for way in (
        SignatureWay.SIGNED,
        SignatureWay.CANNOT_SIGN,
        SignatureWay.REFUSES,
        SignatureWay.SIGNED_ELSEWHERE,
    )
)
_READ_ALOUD = Both(  # to the person's own side: an interpreter or a witness needs no reading
    IsOneOf(SIGNED_BY, (SignatoryKind.PERSON.value, SignatoryKind.REPRESENTATIVE.value)),
    Is(SIGNED_WAY, SignatureWay.CANNOT_SIGN.value),
)
_SIGNED = IsOneOf(SIGNED_WAY, (SignatureWay.SIGNED.value, SignatureWay.SIGNED_ELSEWHERE.value))
_WITH_REASON = IsOneOf(SIGNED_WAY, (SignatureWay.CANNOT_SIGN.value, SignatureWay.REFUSES.value))

_HOW_AND_WHEN = (
    Choice(
        id=SIGNED_WAY,
        label=Text("Felul semnăturii", "How it was signed"),
        help=Text(
            "Cine nu poate semna și cine refuză se consemnează la fel, cu motivul.",
            "Who cannot sign and who refuses is recorded too, with the reason.",
        ),
        options=WAYS,
        required=True,
        handling=SIGNATORIES,
    ),
    Day(
        id="signed_on",
        label=Text("Data semnăturii", "Date of the signature"),
        help=Text(
            "Ziua scrisă pe hârtie lângă semnătură, nu ziua în care consemnați.",
            "The day written on paper beside the signature, not the day you record it.",
        ),
        required=True,
        past_only=True,
        handling=SIGNATORIES,
    ),
    Line(
        id="signed_reason",
        label=Text("Motivul", "The reason"),
        help=Text("Un cuvânt simplu, niciodată un diagnostic.", "A plain word, never a diagnosis."),
        required=True,
        asked_if=_WITH_REASON,
        handling=SIGNATORIES,
    ),
    Choice(
        id="signed_read_in",
        label=Text("Citit cu voce tare în limba", "Read aloud in"),
        help=Text(
            "Limba în care persoana a înțeles textul înainte de a consimți.",
            "The language the person understood the text in before consenting.",
        ),
        catalogue=Catalogue.LANGUAGES,
        asked_if=_READ_ALOUD,
        handling=SIGNATORIES,
    ),
    Line(
        id="signed_read_by",
        label=Text("Citit de", "Read by"),
        help=Text(
            "De obicei interpretul; nu o rudă și nu un minor.",
            "Usually the interpreter; no relative and no minor.",
        ),
        asked_if=_READ_ALOUD,
        handling=SIGNATORIES,
    ),
    Line(
        id="signed_witness_first",
        label=Text("Primul martor sau interpretul", "First witness or the interpreter"),
        help=Text(
            "Semnează doi martori sau interpretul.", "Two witnesses or the interpreter sign."
        ),
        asked_if=_READ_ALOUD,
        handling=SIGNATORIES,
    ),
    Line(
        id="signed_witness_second",
        label=Text("Al doilea martor", "Second witness"),
        help=Text(
            "Numai dacă nu semnează interpretul; un om care știe limba, dacă se poate.",
            "Only if no interpreter signs; somebody who knows the language, if possible.",
        ),
        asked_if=_READ_ALOUD,
        handling=SIGNATORIES,
    ),
    Line(
        id="signed_kept_at",
        label=Text("Unde se păstrează hârtia semnată", "Where the signed paper is kept"),
        help=Text(
            "De exemplu „dosarul pe hârtie, CRPCSA Galați”; cine caută originalul îl găsește aici.",
            "For example “paper file, CRPCSA Galați”, so that the original can be found.",
        ),
        asked_if=_SIGNED,
        handling=SIGNATORIES,
    ),
)


def signatures_section(*signatories: SignatoryKind, basis: Basis, intro: Text = INTRO) -> Section:
    """Return the section that records who of these signed the paper of a form."""
    return Section(
        id=SIGNATURES,
        title=Text("Semnături", "Signatures"),
        intro=intro,
        fields=(
            Rows(
                id=SIGNATURES,
                anew=True,
                label=Text("Semnături", "Signatures"),
                help=Text(
                    "Câte un rând pentru fiecare, și pentru cine nu poate sau nu vrea să semneze.",
                    "One row a person, also for who cannot or will not sign.",
                ),
                row_name=Text("Semnătură", "Signature"),
                adding=Text("Adaugă o semnătură", "Add a signature"),
                basis=basis,
                handling=SIGNATORIES,
                fields=_cells(signatories),
            ),
        ),
    )


def _cells(signatories: tuple[SignatoryKind, ...]) -> tuple[Choice | Line | Day, ...]:
    return (
        Choice(
            id=SIGNED_BY,
            label=Text("Cine semnează", "Who signs"),
            help=Text(
                "Fiecare semnătură are rândul ei, și a martorului sau a interpretului.",
                "Each signature has its own row, a witness's or the interpreter's too.",
            ),
            options=tuple(Option(who.value, who.text, who.cite) for who in signatories),
            required=True,
            handling=SIGNATORIES,
        ),
        Line(
            id="signed_name",
            label=Text("Numele celui care semnează", "Name of the signatory"),
            help=Text(
                "Numele scris lângă semnătură; la interpret și martor, numele lor.",
                "The name beside the signature; for interpreter and witness, theirs.",
            ),
            required=True,
            pattern=Pattern.NAME,
            handling=SIGNATORIES,
        ),
        *_HOW_AND_WHEN,
    )
