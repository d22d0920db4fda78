"""Words of electronic signatures: the places, the key that signs, what comes back signed."""

from counsellor_app.text import Plural, Text

OPEN = Text("Semnături electronice…", "Electronic signatures…")
TITLE = Text("Semnături electronice: {paper}", "Electronic signatures: {paper}")
FACTS = Text("{name} · caz {number}", "{name} · case {number}")
BACK = Text("Înapoi la document", "Back to the document")
PANEL = Text("Locurile de semnat și semnăturile", "The places to sign and the signatures")
CHECKING = Text("Se verifică semnăturile…", "The signatures are being checked…")
NOT_SHOWN = Text("Documentul nu poate fi arătat.", "The document cannot be shown.")

# The whole
PLACES = Plural(("{n} loc", "{n} locuri", "{n} de locuri"), ("{n} place", "{n} places"))
NO_PLACES = Text(
    "Documentul nu are locuri pentru semnătură electronică",
    "The document has no places for electronic signatures",
)
NO_PLACES_HINT = Text(
    "A fost emis cu o versiune mai veche a programului. Emiteți-l din nou sau semnați-l pe hârtie.",
    "It was issued with an older version of the program. Issue it again or sign it on paper.",
)
ONLY_FREE = Text(
    "Singurul loc de semnat nu este semnat electronic",
    "The only place to sign is not signed electronically",
)
ONLY_SIGNED = Text(
    "Singurul loc de semnat este semnat electronic",
    "The only place to sign is signed electronically",
)
NONE_SIGNED = Text(
    "Niciunul din cele {places} de semnat nu este semnat electronic",
    "None of the {places} to sign is signed electronically",
)
ONE_SIGNED = Text("1 din {places} este semnat electronic", "1 of {places} is signed electronically")
SOME_SIGNED = Text(
    "{n} din {places} sunt semnate electronic", "{n} of {places} are signed electronically"
)
ALL_SIGNED = Text(
    "Toate cele {places} sunt semnate electronic", "All {places} are signed electronically"
)
UNCHANGED = Text(
    "Documentul nu s-a schimbat de la prima semnătură.",
    "The document has not changed since the first signature.",
)
UNCHANGED_BUT = Text(
    "Documentul nu s-a schimbat de la prima semnătură. Citiți însă avertismentele de mai jos.",
    "The document has not changed since the first signature. But read the warnings below.",
)
NOT_SOUND = Text(
    "ATENȚIE: o semnătură nu mai este bună: documentul s-a schimbat după ea sau nu i se "
    "potrivește. Nu vă bazați pe ce se vede acum; avertismentele de mai jos spun care.",
    "ATTENTION: a signature no longer holds: the document changed after it or does not match it. "
    "Do not rely on what it shows now; the warnings below say which.",
)
NOTHING_YET = Text(
    "Alegeți un loc liber și semnați-l cu un certificat dintr-un fișier sau de pe un token.",
    "Choose a free place and sign it with a certificate from a file or on a token.",
)
READ_ONLY = Text(
    "Aici se văd numai semnăturile: documentul este retras sau rolul dumneavoastră nu consemnează.",
    "Signatures are only seen here: the document is withdrawn or your role records nothing.",
)
OFFLINE = Text(
    "Nu se pot afla fără internet: momentul adevărat al semnării și dacă un certificat a fost "
    "revocat. Semnătura desenată cu mâna sau scanată este o imagine, deci nu apare aici.",
    "Cannot be known offline: the true time of signing, and whether a certificate was revoked. A "
    "signature drawn by hand or scanned is an image and is not listed here.",
)

# A place
ON_PAGE = Text("pagina {page}", "page {page}")
ON_NO_PAGE = Text("pe nicio pagină", "on no page")
FREE = Text("liber", "free")
SIGNED_PILL = Text("semnat electronic", "signed electronically")
WARNED_PILL = Text("semnat, cu avertisment", "signed, with a warning")
SIGN_HERE = Text("Semnează…", "Sign…")
SIGN_HERE_AT = Text(
    "Semnează electronic la „{place}”, {page}", "Sign electronically at “{place}”, {page}"
)

# What else can be done
SAVE_COPY = Text("Salvează copia semnată…", "Save the signed copy…")
COPY_TITLE = Text(
    "Salvați documentul semnat în afara programului?",
    "Save the signed document outside the program?",
)
COPY_WORDS = Text(
    "Programul nu mai păzește copia și nu o mai poate șterge; o citește oricine ajunge la ea. Nu "
    "se poate încuia cu parolă: semnăturile nu ar mai fi valabile. Salvarea se consemnează în "
    "jurnal. Numele fișierului nu cuprinde date personale; păstrați-l așa.",
    "The program no longer guards the copy and cannot delete it; anybody who gets it can read it. "
    "It cannot be locked with a password: the signatures would no longer hold. Saving it is "
    "journalled. The file name holds no personal data; keep it so.",
)
COPY_YES = Text("Salvează copia", "Save the copy")
TAKE_IN = Text("Ia înapoi un document semnat în altă parte…", "Take back one signed elsewhere…")
TAKE_IN_CHOOSE = Text(
    "Alegeți documentul semnat electronic în altă parte",
    "Choose the document that was signed electronically elsewhere",
)
TAKING_IN = Text("Se verifică fișierul…", "The file is being checked…")
TAKEN_IN = Text(
    "Documentul semnat a fost preluat, iar semnăturile noi au fost consemnate.",
    "The signed document was taken in and the new signatures were recorded.",
)
TAKE_IN_TITLE = Text("În ce calitate s-a semnat?", "In which capacity was it signed?")
TAKE_IN_WORDS = Text(
    "Documentul nu spune calitatea celor de mai jos. Alegeți-o; se consemnează lângă semnătură.",
    "The document does not say in which capacity those below signed. Choose it; it is recorded "
    "with the signature.",
)
TAKE_IN_WHO = Text("{place} – semnat de {who}", "{place} - signed by {who}")
TAKE_IN_NOW = Text("Preia documentul", "Take the document in")

# Signing
SIGN_TITLE = Text("Semnătură electronică", "Electronic signature")
SIGN_PLACE = Text("Locul: {place}, {page}", "The place: {place}, {page}")
CAPACITY = Text("În ce calitate se semnează", "In which capacity")
CAPACITY_HINT = Text(
    "Documentul nu o spune; se consemnează lângă semnătură.",
    "The document does not say it; it is recorded with the signature.",
)
CAPACITY_MISSING = Text(
    "Alegeți în ce calitate se semnează.", "Choose in which capacity it is signed."
)
WHERE_IS_KEY = Text("Unde este certificatul", "Where the certificate is")
IN_FILE = Text("Într-un fișier (.p12 sau .pfx)", "In a file (.p12 or .pfx)")
ON_TOKEN = Text("Pe un token sau pe un card", "On a token or a card")
SIGN = Text("Semnează", "Sign")
SIGNING = Text("Se semnează…", "Signing…")
SIGNED = Text(
    "Locul a fost semnat electronic, iar semnătura a fost consemnată.",
    "The place was signed electronically and the signature was recorded.",
)
OPENING = Text("Se deschide certificatul…", "The certificate is being opened…")

# Whose certificate
SIGNS_TITLE = Text("Va semna", "Will sign")
SIGNS_ISSUER = Text("Certificat emis de: {issuer}", "Certificate issued by: {issuer}")
SIGNS_UNTIL = Text("Valabil până la {day}", "Valid until {day}")
SIGNS_EXPIRED = Text(
    "Certificatul nu este valabil astăzi ({first} – {last}). Alegeți altul.",
    "The certificate is not valid today ({first} - {last}). Choose another one.",
)
SIGNS_NOTE = Text(
    "Numele rămâne pe document; o semnătură electronică nu se mai poate scoate.",
    "The name stays on the document; an electronic signature cannot be taken out again.",
)

# A file
CHOOSE_FILE = Text("Alege fișierul…", "Choose the file…")
CHOOSE_FILE_TITLE = Text("Alegeți fișierul cu certificatul", "Choose the file of the certificate")
FILE_KINDS = Text("Certificate cu cheie (*.p12 *.pfx)", "Certificates with a key (*.p12 *.pfx)")
NO_FILE = Text("Niciun fișier ales.", "No file is chosen.")
FILE_CHOSEN = Text("Fișierul ales: {name}", "File chosen: {name}")
FILE_MISSING = Text("Alegeți mai întâi fișierul.", "Choose the file first.")
PASSWORD = Text("Parola fișierului", "Password of the file")
SECRET_HINT = Text(
    "Nu se păstrează nicăieri și se șterge după folosire.",
    "It is kept nowhere and is wiped after use.",
)
OPEN_KEY = Text("Deschide certificatul", "Open the certificate")

# A token
LIBRARY = Text("Programul tokenului", "The program of the token")
LIBRARY_HINT = Text(
    "Un token lucrează printr-un program al producătorului, care ar porni în interiorul acestuia. "
    "Nu pornește nimic până nu sunteți de acord.",
    "A token works through a program of its maker, which would run inside this one. Nothing "
    "starts until you agree.",
)
SEARCHING = Text("Se caută programele cunoscute…", "Known programs are being looked for…")
NONE_FOUND = Text(
    "Niciun program cunoscut nu este instalat aici. Instalați-l pe cel primit odată cu tokenul sau "
    "alegeți fișierul lui.",
    "No known program is installed here. Install the one that came with the token, or choose its "
    "file.",
)
USED_BY = Text("{name} (folosit de {who})", "{name} (used by {who})")
OTHER_LIBRARY = Text("Alt fișier…", "Another file…")
OTHER_CHOSEN = Text("Fișier ales de dumneavoastră: {name}", "File you chose: {name}")
LIBRARY_CHOOSE = Text("Alegeți programul tokenului", "Choose the program of the token")
LIBRARY_KINDS = Text("Biblioteci PKCS#11 (*.dll *.so)", "PKCS#11 libraries (*.dll *.so)")
LIBRARY_MISSING = Text("Alegeți programul tokenului.", "Choose the program of the token.")
PATH = Text("Fișierul: {path}", "The file: {path}")
FINGERPRINT = Text("Amprenta SHA-256: {sha256}", "SHA-256 fingerprint: {sha256}")
AGREE = Text("Sunt de acord să pornească acest program", "I agree that this program may run")
AGREE_MISSING = Text(
    "Bifați că sunteți de acord; altfel programul tokenului nu pornește.",
    "Tick that you agree; otherwise the program of the token does not start.",
)
READ_TOKENS = Text("Caută tokenul", "Look for the token")
LOOKING = Text("Se caută tokenul…", "Looking for the token…")
NO_TOKENS = Text(
    "Niciun token nu este conectat. Introduceți-l, așteptați câteva secunde și căutați din nou.",
    "No token is connected. Plug it in, wait a few seconds and look again.",
)
TOKEN = Text("Tokenul", "The token")
TOKEN_MISSING = Text("Alegeți tokenul.", "Choose the token.")
PIN = Text("PIN-ul tokenului", "PIN of the token")
PIN_HINT = Text(
    "Nu se păstrează. După câteva PIN-uri greșite tokenul se blochează singur.",
    "It is not kept. After a few wrong PINs the token locks itself.",
)
PIN_MISSING = Text("Scrieți PIN-ul.", "Type the PIN.")
PIN_THERE = Text(
    "Acest token cere singur PIN-ul, pe tastele lui sau în fereastra lui, la fiecare pas.",
    "This token asks for the PIN itself, on its own keys or in its own window, at each step.",
)
LAST_TRY = Text(
    "ATENȚIE: tokenul mai primește un singur PIN. Dacă și acesta este greșit, se blochează.",
    "ATTENTION: the token takes one more PIN only. If it is wrong too, the token locks itself.",
)
LOCKED = Text(
    "Tokenul este blocat. Se deblochează cu codul PUK sau la cine a emis certificatul.",
    "The token is locked. It is unlocked with the PUK code or by who issued the certificate.",
)
READ_CERTIFICATES = Text("Citește certificatele", "Read the certificates")
READING = Text("Se citește tokenul…", "The token is being read…")
NO_CERTIFICATES = Text(
    "Tokenul nu are niciun certificat pentru semnături.",
    "The token has no certificate for signatures.",
)
CERTIFICATE = Text("Certificatul", "The certificate")
CERTIFICATE_LINE = Text("{who} · {issuer} · {day}", "{who} · {issuer} · {day}")

SHOW_TYPED = Text("Arată ce ați scris", "Show what you typed")
HIDE_TYPED = Text("Ascunde ce ați scris", "Hide what you typed")
