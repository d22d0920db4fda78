"""What is said when a signature cannot be made, and what is known of one that was."""

from counsellor_app.text import Text

NOT_A_PDF = Text(
    "Fișierul nu este un PDF care se poate citi. Alegeți alt fișier.",
    "The file is not a PDF that can be read. Choose another file.",
)
NO_FIELDS = Text(
    "Documentul nu are locuri pentru semnătură electronică. Emiteți-l din nou cu această "
    "versiune a programului sau semnați-l pe hârtie.",
    "The document has no places for electronic signatures. Issue it again with this version of "
    "the program or sign it on paper.",
)
NO_SUCH_FIELD = Text(
    "Documentul nu are acest loc de semnat. Alegeți unul dintre locurile din listă.",
    "The document has no such place to sign. Choose one of the places in the list.",
)
SIGNED_ALREADY = Text(
    "În acest loc s-a semnat deja electronic. Alegeți alt loc.",
    "This place is already signed electronically. Choose another place.",
)
CHANGED_SINCE = Text(
    "Documentul a fost schimbat după o semnătură, deci nu se mai semnează. Porniți de la "
    "exemplarul păstrat în program.",
    "The document was changed after a signature, so it is signed no further. Start from the copy "
    "kept in the program.",
)
EXPIRED = Text(
    "Certificatul a expirat la {day}. Semnați cu unul valabil.",
    "The certificate expired on {day}. Sign with a valid one.",
)
NOT_YET_VALID = Text(
    "Certificatul este valabil abia din {day}. Verificați data calculatorului.",
    "The certificate is valid only from {day}. Check the date of the computer.",
)
NOT_FOR_SIGNING = Text(
    "Acest certificat nu este făcut pentru semnături. Alegeți certificatul de semnătură.",
    "This certificate is not made for signatures. Choose the certificate for signing.",
)
KEY_NOT_USABLE = Text(
    "Cu această cheie nu se poate semna: nu se potrivește cu certificatul sau este de un fel pe "
    "care programul nu îl cunoaște. Alegeți alt certificat.",
    "This key cannot sign: it does not match its certificate or is of a kind that the program "
    "does not know. Choose another certificate.",
)

BAD_LIBRARY = Text(
    "Fișierul ales nu este o bibliotecă PKCS#11 care pornește pe acest calculator. Instalați "
    "programul primit odată cu tokenul, apoi încercați din nou.",
    "The chosen file is not a PKCS#11 library that runs on this computer. Install the program "
    "that came with the token, then try again.",
)
LIBRARY_CHANGED = Text(
    "Biblioteca nu mai este fișierul cu care ați fost de acord. Priviți-i din nou amprenta "
    "SHA-256, apoi hotărâți.",
    "The library is no longer the file you agreed to. Look at its SHA-256 again, then decide.",
)
NO_TOKEN = Text(
    "Tokenul nu este conectat. Introduceți-l, așteptați câteva secunde și încercați din nou.",
    "The token is not connected. Plug it in, wait a few seconds and try again.",
)
WRONG_PIN = Text(
    "PIN greșit. După câteva încercări greșite tokenul se blochează; verificați-l înainte să "
    "scrieți din nou.",
    "Wrong PIN. After a few wrong tries the token locks itself; make sure before you type again.",
)
PIN_LOCKED = Text(
    "Tokenul este blocat după prea multe PIN-uri greșite. Se deblochează cu codul PUK sau la cine "
    "a emis certificatul.",
    "The token is locked after too many wrong PINs. It is unlocked with the PUK code or by who "
    "issued the certificate.",
)
NO_CERTIFICATE = Text(
    "Certificatul ales nu mai este pe token. Citiți din nou tokenul și alegeți certificatul.",
    "The chosen certificate is no longer on the token. Read the token again and choose it.",
)
NO_KEY_ON_TOKEN = Text(
    "Tokenul are certificatul, dar nu și cheia lui, deci nu se poate semna cu el. Alegeți alt "
    "certificat.",
    "The token has the certificate but not its key, so nothing can be signed with it. Choose "
    "another certificate.",
)
TOKEN_FAILED = Text(
    "Tokenul nu a semnat. Scoateți-l, introduceți-l din nou și mai încercați o dată; documentul "
    "nu s-a schimbat.",
    "The token did not sign. Take it out, plug it in again and try once more; the document is "
    "unchanged.",
)

STAMP = "semnătură electronică"

WHO = Text(
    "{who} a semnat electronic; certificatul este emis de {issuer} (seria {serial}).",
    "{who} signed electronically; the certificate was issued by {issuer} (serial {serial}).",
)
SAID_AT = Text(
    "Momentul declarat: {moment}. Îl spune calculatorul celui care a semnat; fără marcă temporală "
    "nu se poate verifica.",
    "The time stated: {moment}. The signer's own computer says so; without a time stamp it "
    "cannot be checked.",
)
NO_TIME = Text(
    "Semnătura nu spune când a fost făcută.",
    "The signature does not say when it was made.",
)
ENTIRE = Text(
    "Semnătura cuprinde întregul document; nimic nu s-a schimbat după ea.",
    "The signature covers the whole document; nothing changed after it.",
)
SIGNED_FURTHER = Text(
    "De la această semnătură s-au adăugat numai alte semnături; textul este cel semnat.",
    "Since this signature only further signatures were added; the text is the one signed.",
)
CHANGED = Text(
    "ATENȚIE: după această semnătură documentul a fost SCHIMBAT. Nu vă bazați pe ce se vede acum.",
    "ATTENTION: after this signature the document was CHANGED. Do not rely on what it shows now.",
)
BROKEN = Text(
    "ATENȚIE: semnătura NU se potrivește cu documentul: conținutul semnat a fost modificat sau "
    "semnătura este deteriorată.",
    "ATTENTION: the signature does NOT match the document: what was signed was altered, or the "
    "signature is damaged.",
)
ISSUER_NOT_CHECKED = Text(
    "Emitentul certificatului nu a fost verificat: programul nu are o listă de emitenți.",
    "The issuer of the certificate was not checked: the program has no list of issuers.",
)
ISSUER_KNOWN = Text(
    "Certificatul vine de la un emitent ales de birou.",
    "The certificate comes from an issuer that the office chose.",
)
ISSUER_UNKNOWN = Text(
    "ATENȚIE: certificatul nu vine de la niciunul dintre emitenții aleși de birou.",
    "ATTENTION: the certificate comes from none of the issuers that the office chose.",
)
OUT_OF_PERIOD = Text(
    "ATENȚIE: la momentul declarat certificatul nu era valabil ({first} – {last}).",
    "ATTENTION: at the time stated the certificate was not valid ({first} – {last}).",
)
REVOCATION = Text(
    "Dacă certificatul era revocat nu se poate afla fără internet.",
    "Whether the certificate was revoked cannot be known offline.",
)
