"""Why a bundle is refused, and what to do about it; every refusal takes nothing in."""

from counsellor_app.errors import BadBundle
from counsellor_app.text import Plural, Text

TOO_LARGE = Text(
    "Fișierul este prea mare ca să fie un pachet al acestui program. Nu s-a preluat nimic. "
    "Verificați că ați ales fișierul .consil primit.",
    "The file is too large to be a bundle of this program. Nothing was taken in. "
    "Check that you chose the .consil file you received.",
)
NOT_OPENED = Text(
    "Pachetul nu se deschide: nu este destinat acestui birou sau s-a stricat pe drum. Nu s-a "
    "preluat nimic. Copiați-l din nou; dacă tot nu se deschide, cereți expeditorului să îl "
    "pregătească pentru cheia acestui birou.",
    "The bundle does not open: it is not meant for this office, or it was damaged on the way. "
    "Nothing was taken in. Copy it again; if it still does not open, ask the sender to prepare "
    "it for this office's key.",
)
DAMAGED = Text(
    "Pachetul este incomplet sau a fost modificat. Nu s-a preluat nimic. Cereți expeditorului "
    "să copieze din nou același pachet.",
    "The bundle is incomplete or was changed. Nothing was taken in. Ask the sender to copy the "
    "same bundle again.",
)
BAD_SIGNATURE = Text(
    "Semnătura pachetului nu se potrivește cu conținutul. Nu s-a preluat nimic. Sunați "
    "expeditorul la un număr cunoscut și cereți pachetul din nou.",
    "The bundle's signature does not match its content. Nothing was taken in. Call the sender "
    "on a number you know and ask for the bundle again.",
)
UNKNOWN_SENDER = Text(
    "Pachetul este semnat cu o cheie pe care acest birou nu o cunoaște. Nu s-a preluat nimic. "
    "Sunați expeditorul la un număr cunoscut, comparați amprenta cheii și adăugați-o la "
    "expeditori.",
    "The bundle is signed with a key this office does not know. Nothing was taken in. Call the "
    "sender on a number you know, compare the key's fingerprint and add it to the senders.",
)
KEY_ENDED = Text(
    "Cheia cu care este semnat pachetul nu mai este valabilă din {day}. Nu s-a preluat nimic. "
    "Cereți expeditorului un pachet semnat cu cheia actuală.",
    "The key that signed the bundle has not been valid since {day}. Nothing was taken in. Ask "
    "the sender for a bundle signed with the present key.",
)
OTHER_RECIPIENT = Text(
    "Pachetul a fost pregătit pentru alt destinatar. Nu s-a preluat nimic. Cereți expeditorului "
    "un pachet pentru acest birou.",
    "The bundle was prepared for another recipient. Nothing was taken in. Ask the sender for a "
    "bundle for this office.",
)
FOREIGN_ORIGIN = Text(
    "Pachetul spune că vine de la alt expeditor decât cel care l-a semnat. Nu s-a preluat "
    "nimic. Anunțați responsabilul cu protecția datelor.",
    "The bundle says it comes from another sender than the one who signed it. Nothing was taken "
    "in. Tell the privacy officer.",
)
PRACTICE = Text(
    "Pachetul vine dintr-un seif de exercițiu și conține persoane inventate. Nu s-a preluat "
    "nimic. Deschideți-l în seiful de exercițiu.",
    "The bundle comes from a practice vault and holds invented people. Nothing was taken in. "
    "Open it in the practice vault.",
)
LIVE_INTO_PRACTICE = Text(
    "Pachetul conține dosare reale, iar acesta este seiful de exercițiu. Nu s-a preluat nimic. "
    "Deschideți-l în seiful de lucru.",
    "The bundle holds real cases, and this is the practice vault. Nothing was taken in. Open it "
    "in the working vault.",
)
NEWER = Text(
    "Pachetul este făcut cu o versiune mai nouă a programului. Nu s-a preluat nimic. Actualizați "
    "programul și deschideți pachetul din nou.",
    "The bundle was made with a newer version of the program. Nothing was taken in. Update the "
    "program and open the bundle again.",
)
ALREADY_RECEIVED = Text(
    "Pachetul {number} a fost deja primit. Nu este nimic de făcut.",
    "Bundle {number} was already received. There is nothing to do.",
)
SAME_NUMBER = Text(
    "Pachetul {number} de la acest expeditor a fost deja primit cu alt conținut. Nu s-a preluat "
    "nimic. Poate fi un fals sau o copie restaurată: sunați expeditorul la un număr cunoscut și "
    "anunțați responsabilul cu protecția datelor.",
    "Bundle {number} from this sender was already received with other content. Nothing was taken "
    "in. It may be a forgery or a restored copy: call the sender on a number you know and tell "
    "the privacy officer.",
)
OLDER_NUMBER = Text(
    "După pachetul {number} au fost primite altele mai noi, care îl cuprind. Nu s-a preluat "
    "nimic. Nu este nimic de făcut.",
    "Newer bundles that cover bundle {number} were received after it. Nothing was taken in. "
    "There is nothing to do.",
)
BROKEN_CHAIN = Text(
    "Pachetul {number} nu continuă pachetul primit înaintea lui. Nu s-a preluat nimic. Poate fi "
    "o copie restaurată: sunați expeditorul la un număr cunoscut.",
    "Bundle {number} does not continue the one received before it. Nothing was taken in. It may "
    "come from a restored copy: call the sender on a number you know.",
)
_MISSING = Plural(
    (
        "Lipsește un pachet dinaintea acestuia: {{which}}. Nu s-a preluat nimic. Cereți-l "
        "expeditorului și deschideți-l întâi.",
        "Lipsesc {n} pachete dinaintea acestuia: {{which}}. Nu s-a preluat nimic. Cereți-le "
        "expeditorului și deschideți-le întâi.",
        "Lipsesc {n} de pachete dinaintea acestuia: {{which}}. Nu s-a preluat nimic. Cereți-le "
        "expeditorului și deschideți-le întâi.",
    ),
    (
        "A bundle before this one is missing: {{which}}. Nothing was taken in. Ask the sender "
        "for it and open it first.",
        "{n} bundles before this one are missing: {{which}}. Nothing was taken in. Ask the sender "
        "for them and open them first.",
    ),
)


def refused(text: Text, **values: object) -> BadBundle:
    """Return the refusal, with the text's placeholders filled."""
    return BadBundle(text.filled(**values))


def missing_before(first: int, last: int) -> BadBundle:
    """Return the refusal of a bundle before which those from first to last never came."""
    which = str(first) if first == last else f"{first}–{last}"
    return refused(_MISSING.of(last - first + 1), which=which)
