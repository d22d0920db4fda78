"""To whom a letter goes, and the least it must say of the person there (GDPR art. 5)."""

from dataclasses import dataclass

from counsellor_app.forms.kinds import Option, Proposal
from counsellor_app.forms.options import options
from counsellor_app.law.citation import Basis, og44
from counsellor_app.text import Text

RECIPIENT = "recipient"  # the field that asks it
AJOFM = "ajofm"
NGO = "ngo"

IDENTIFICATION = options(
    ("name", "numele și prenumele", "surname and given names"),
    ("birth_date", "data nașterii", "date of birth"),
    ("cnp", "CNP", "personal number"),
    ("permit", "permisul de ședere (nr.)", "residence permit (no.)"),
    ("status", "forma de protecție sau dreptul de ședere", "kind of protection or right of stay"),
    ("protocol", "protocolul (nr., data semnării)", "the protocol (no., date of signing)"),
    ("address", "adresa", "address"),
    ("phone", "telefonul (numai numărul sigur)", "telephone (the safe number only)"),
    ("language", "limba de comunicare", "language of communication"),
    ("citizenship", "cetățenia", "citizenship"),
    ("family", "numărul și vârsta membrilor familiei", "number and ages of family members"),
    ("studies", "studiile", "studies"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """An institution letters go to; ``because`` says why it needs the least there is."""

    value: str
    text: Text
    basis: Basis
    articles: str  # as the letter names them
    least: tuple[str, ...]
    because: Text


RECIPIENTS = (
    Recipient(
        value=AJOFM,
        text=Text("AJOFM / AMOFM București", "employment agency (AJOFM / AMOFM)"),
        basis=og44(24),
        articles="art. 24 și art. 25 din OG nr. 44/2004",
        least=("name", "birth_date", "cnp", "permit", "protocol", "address"),
        because=Text(
            "Înregistrarea cere identitatea, adresa și ziua semnării protocolului, de la care "
            "curge termenul.",
            "Registration needs identity, address and the day the protocol was signed, from "
            "which the term runs.",
        ),
    ),
    Recipient(
        value="local_authority",
        text=Text("Primărie / DAS", "local authority"),
        basis=og44(6),
        articles="art. 6 și art. 14^1 alin. (1) din OG nr. 44/2004",
        least=("name", "birth_date", "permit", "address", "family"),
        because=Text(
            "Locuința și ajutoarele se stabilesc după domiciliu și după mărimea familiei.",
            "Housing and aid depend on the address and the size of the family.",
        ),
    ),
    Recipient(
        value="dgaspc",
        text=Text("DGASPC", "child protection directorate (DGASPC)"),
        basis=og44(35),
        articles="art. 33 și art. 35 din OG nr. 44/2004",
        least=("name", "birth_date", "status", "address", "language"),
        because=Text(
            "Direcția identifică persoana, o găsește și cheamă un interpret; restul îl evaluează "
            "ea însăși.",
            "The directorate identifies and finds the person and calls an interpreter; it assesses "
            "the rest itself.",
        ),
    ),
    Recipient(
        value="isj",
        text=Text("ISJ / ISMB", "school inspectorate (ISJ / ISMB)"),
        basis=og44(9),
        articles="art. 9, art. 10 și art. 14 din OG nr. 44/2004",
        least=("name", "birth_date", "address", "language", "studies"),
        because=Text(
            "Repartizarea la școală sau la curs se face după vârstă, adresă, limbă și studii.",
            "A place at school or in a course depends on age, address, language and studies.",
        ),
    ),
    Recipient(
        value="cas",
        text=Text("CAS", "health insurance house (CAS)"),
        basis=og44(7),
        articles="art. 7 din OG nr. 44/2004",
        least=("name", "birth_date", "cnp", "permit", "address"),
        because=Text(
            "Calitatea de asigurat se înregistrează pe CNP și pe domiciliu; starea de sănătate nu "
            "se scrie.",
            "Insurance is registered by personal number and address; health is not written.",
        ),
    ),
    Recipient(
        value="ajpis",
        text=Text("AJPIS", "social inspection agency (AJPIS)"),
        basis=og44(18, 2, "e"),
        articles="art. 12, art. 18 alin. (2) lit. e) și art. 22 din OG nr. 44/2004",
        least=("name", "birth_date", "cnp", "permit", "address", "family"),
        because=Text(
            "Ajutorul și alocația se stabilesc pe CNP și după membrii familiei.",
            "Aid and allowance are set by personal number and family members.",
        ),
    ),
    Recipient(
        value="dsp",
        text=Text("DSP", "public health directorate (DSP)"),
        basis=og44(7),
        articles="art. 7 din OG nr. 44/2004",
        least=("name", "birth_date", "address"),
        because=Text(
            "Direcția programează persoana la cel mai apropiat serviciu; ce o doare spune ea "
            "medicului.",
            "The directorate books the nearest service; what hurts the person tells the doctor.",
        ),
    ),
    Recipient(
        value=NGO,
        text=Text("Organizație neguvernamentală", "non-governmental organisation"),
        basis=og44(18, 2, "h"),
        articles="art. 18 alin. (2) lit. h) din OG nr. 44/2004",
        least=("name", "language", "phone"),
        because=Text(
            "Organizația ia legătura cu persoana în limba ei; restul îl spune persoana, dacă vrea.",
            "The organisation contacts the person in their language; the rest the person tells, "
            "if they wish.",
        ),
    ),
)

RECIPIENT_OPTIONS = tuple(Option(one.value, one.text, one.basis) for one in RECIPIENTS)
LEAST = Proposal(RECIPIENT, tuple((one.value, one.least) for one in RECIPIENTS))
ARTICLES = Proposal(RECIPIENT, tuple((one.value, one.articles) for one in RECIPIENTS))


def recipient_of(value: str | None) -> Recipient | None:
    """Return the recipient chosen; None while there is none."""
    return next((one for one in RECIPIENTS if one.value == value), None)
