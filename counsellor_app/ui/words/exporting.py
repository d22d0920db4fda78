"""Words of the export to IGI: key, period, what leaves, the sealed bundle, earlier ones."""

from counsellor_app.text import Text

BACK = Text("Înapoi", "Back")
TITLE = Text("Export către IGI", "Export to IGI")
FACTS = Text(
    "Un pachet semnat aici și sigilat pentru cheia IGI; numai IGI îl poate deschide.",
    "A bundle signed here and sealed to IGI's key; only IGI can open it.",
)
NOT_ALLOWED = Text("Exportul nu ține de funcția dumneavoastră", "Exporting is not in your role")
NOT_ALLOWED_HINT = Text(
    "Îl fac ofițerul IGI, șeful centrului sau consilierul.",
    "The IGI officer, the head of centre or the counsellor does it.",
)
PRACTICE = Text("Exercițiu", "Practice")
PRACTICE_HINT = Text(
    "Pachetul se semnează și se sigilează ca unul adevărat, dar poartă semnul EXERCIȚIU, iar "
    "primirea reală îl refuză.",
    "The bundle is signed and sealed like a real one, but it is marked PRACTICE and a live "
    "receiver refuses it.",
)

# 1. The key
STEP_KEY = Text("1. Cheia IGI", "1. IGI's key")
KEY_HINT = Text(
    "Lipiți cheia publică primită de la IGI („age1…”) sau deschideți fișierul ei.",
    "Paste the public key you got from IGI (“age1…”) or open its file.",
)
KEY = Text("Cheia publică", "Public key")
KEY_NAME = Text("A cui este cheia", "Whose key it is")
KEY_NAME_PRESET = Text("IGI", "IGI")
OPEN_FILE = Text("Deschide fișierul", "Open the file")
KEY_FILES = Text(
    "Chei publice (*.txt *.pub *.age);;Toate (*)", "Public keys (*.txt *.pub *.age);;All (*)"
)
FILE_UNREADABLE = Text(
    "Fișierul nu a putut fi citit. Alegeți fișierul text cu cheia publică.",
    "The file could not be read. Choose the text file with the public key.",
)
FINGERPRINT = Text("Amprenta cheii", "Fingerprint of the key")
READ_ALOUD = Text(
    "Sunați la IGI la un număr pe care îl știați deja și citiți cifrele cu voce tare.",
    "Call IGI on a number you already knew and read the digits aloud.",
)
HEARD = Text("Am auzit amândoi aceleași cifre", "We both heard the same digits")
REASON = Text(
    "Cu cine ați vorbit și de ce fixați cheia", "Whom you spoke to and why you pin the key"
)
PIN = Text("Fixează cheia", "Pin the key")
NAME_MISSING = Text("Scrieți a cui este cheia.", "Type whose key it is.")
HEARD_MISSING = Text(
    "Citiți amprenta la telefon și bifați că ați auzit aceleași cifre.",
    "Read the fingerprint on the phone and tick that you heard the same digits.",
)
REASON_MISSING = Text("Scrieți cu cine ați vorbit.", "Type whom you spoke to.")
PINNED = Text("cheie fixată", "key pinned")
NOT_PINNED = Text("fără cheie", "no key")
PINNED_FOR = Text("Pachetele se sigilează pentru: {name}", "Bundles are sealed to: {name}")
CHANGE_KEY = Text("Schimbă cheia", "Change the key")
KEEP_KEY = Text("Păstrează cheia fixată", "Keep the pinned key")

# 2. The period
STEP_PERIOD = Text("2. Perioada", "2. The period")
PERIOD_HINT = Text(
    "Pleacă dosarele în care s-a păstrat ceva în aceste zile.",
    "Cases leave in which something was kept in these days.",
)
THIS_MONTH = Text("luna aceasta", "this month")
LAST_MONTH = Text("luna trecută", "last month")
THIS_QUARTER = Text("trimestrul acesta", "this quarter")
LAST_QUARTER = Text("trimestrul trecut", "last quarter")
TWO_DAYS = Text("între două zile", "between two days")
FROM_TO = Text("{choice}: {first} – {last}", "{choice}: {first} – {last}")
FIRST_DAY = Text("Prima zi", "First day")
LAST_DAY = Text("Ultima zi", "Last day")
DAYS_MISSING = Text("Scrieți amândouă zilele.", "Type both days.")
DAYS_SWAPPED = Text("Ultima zi este înaintea primei.", "The last day is before the first.")

# 3. What leaves
STEP_LEAVES = Text("3. Ce pleacă și ce rămâne", "3. What leaves and what stays")
COUNTING = Text("Se numără…", "Being counted…")
LEAVES = Text("Pleacă", "Leaves")
SIGNS_LEAVE = Text(
    "Semnele de vulnerabilitate pleacă bifate, fără descriere: IGI le evaluează (art. 33). "
    "Răspunsurile sigilate, notele și ciornele rămân aici.",
    "Signs of vulnerability leave as ticks, never described: IGI evaluates them (art. 33). "
    "Sealed answers, notes and drafts stay here.",
)
STAYS = Text("Rămâne aici", "Stays here")
NOTHING_LEAVES = Text(
    "În această perioadă nu s-a păstrat nimic. Alegeți altă perioadă.",
    "Nothing was kept in this period. Choose another one.",
)

# 4. Sealing
STEP_SEAL = Text("4. Pachetul sigilat", "4. The sealed bundle")
SEAL = Text("Sigilează pachetul", "Seal the bundle")
SEALING = Text("Se sigilează…", "Being sealed…")
SEAL_NEEDS_KEY = Text("Fixați întâi cheia IGI.", "Pin IGI's key first.")
SEAL_READY = Text(
    "Pachetul primește numărul următor și se păstrează aici, sigilat.",
    "The bundle takes the next number and is kept here, sealed.",
)
SEALED_ALREADY = Text(
    "Pentru alt pachet, alegeți din nou perioada.", "For another bundle choose the period again."
)
SEALED = Text("Pachetul nr. {number} este sigilat", "Bundle no. {number} is sealed")
NEXT_SAVE = Text(
    "Este păstrat aici, dar încă nu a fost salvat în afara programului. Urmează: salvați-l.",
    "It is kept here, but was not saved outside the program yet. Next: save it.",
)
NEXT_DELIVER = Text(
    "Urmează: duceți fișierul la IGI pe stick sau prin canalul convenit. Numele lui nu spune nimic "
    "despre oameni.",
    "Next: take the file to IGI on a stick or by the channel agreed. Its name tells nothing of "
    "people.",
)
FILE_NAME = Text("Fișierul", "File")
FILE_SIZE = Text("Mărimea", "Size")
KILOBYTES = Text("{size} KB", "{size} KB")
MEGABYTES = Text("{size} MB", "{size} MB")
SHA256 = Text("SHA-256", "SHA-256")
SAVE_BUNDLE = Text("Salvează pachetul…", "Save the bundle…")
WHERE_BUNDLE = Text("Unde se salvează pachetul", "Where the bundle is saved")
BUNDLE_FILES = Text("Pachete sigilate (*.consil)", "Sealed bundles (*.consil)")
SAVE_SIGNERS = Text("Salvează allowed_signers…", "Save allowed_signers…")
WHERE_SIGNERS = Text("Unde se salvează allowed_signers", "Where allowed_signers is saved")
ALL_FILES = Text("Toate fișierele (*)", "All files (*)")
SAVED = Text("Salvat: {path}", "Saved: {path}")
RECIPE = Text("Cum îl deschide IGI, fără acest program", "How IGI opens it without this program")
RECIPE_HINT = Text(
    "Șase rânduri de comandă, cu age și ssh-keygen. „cheia-igi.txt” este cheia privată a IGI.",
    "Six command lines, with age and ssh-keygen. “cheia-igi.txt” is IGI's private key.",
)
COPY_RECIPE = Text("Copiază rețeta", "Copy the recipe")
COPIED = Text("Rețeta a fost copiată.", "The recipe was copied.")

# Earlier bundles
EARLIER = Text("Exporturi făcute", "Exports made")
NONE_EARLIER = Text("Încă nu s-a făcut niciun export.", "No export was made yet.")
CONFIRMED = Text("confirmat de IGI", "confirmed by IGI")
NOT_CONFIRMED = Text("neconfirmat încă", "not confirmed yet")
EARLIER_LINE = Text("Nr. {number} · {moment}", "No. {number} · {moment}")
EARLIER_PERIOD = Text("perioada {first} – {last}", "period {first} – {last}")
SAVE_AGAIN = Text("Salvează din nou…", "Save again…")
SAVED_AGAIN = Text(
    "Pachetul nr. {number} a fost salvat din nou, octet cu octet: {path}",
    "Bundle no. {number} was saved again, byte for byte: {path}",
)
