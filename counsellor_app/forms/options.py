"""Options that several forms offer, each taken from the one list that closes it."""

from counsellor_app.forms.kinds import Option
from counsellor_app.law.catalogue import Activity, Centre, County, Need
from counsellor_app.law.listed import Listed
from counsellor_app.text import Text


def options_of(listed: type[Listed]) -> tuple[Option, ...]:
    """Return the members of a closed list as options, in its order."""
    return tuple(Option(member.value, member.text, member.cite) for member in listed)


def options(*said: tuple[str, str, str]) -> tuple[Option, ...]:
    """Return options from (value, Romanian, English)."""
    return tuple(Option(value, Text(ro, en)) for value, ro, en in said)


def yes_or_no(value: str | None) -> bool | None:
    """Return what the option says; None for any other, which leaves it unknown."""
    return {"yes": True, "no": False}.get(value or "")


ACTIVITIES = tuple(
    Option(
        kind.value,
        Text(f"{kind.value}) {kind.text.ro}", f"{kind.value}) {kind.text.en}"),
        kind.cite,
    )
    for kind in Activity
)
DOMAINS = options_of(Need)
COUNTIES = options_of(County)
CENTRES = options_of(Centre)

YES_NO_NOT_KNOWN = options(
    ("yes", "da", "yes"),
    ("no", "nu", "no"),
    ("not_known", "încă nu știm", "not known yet"),
)
URGENT_NEEDS = options(
    ("shelter", "adăpost", "shelter"),
    ("food", "hrană", "food"),
    ("medical", "medical", "medical"),
    ("safety", "siguranță", "safety"),
    ("child", "copil", "child"),
    ("none", "niciuna", "none"),
)
TALK_MODES = options(
    ("in_person", "față în față", "face to face"),
    ("phone", "telefon", "telephone"),
    ("video", "video", "video"),
)
SIGN_SOURCES = options(
    ("told", "declarație", "told"),
    ("observed", "observație", "observed"),
    ("medical", "document medical", "medical document"),
    ("ngo", "ONG", "NGO"),
    ("authority", "altă autoritate", "another authority"),
    ("asylum", "transfer din procedura de azil", "from the asylum procedure"),
    ("file", "datele din dosar", "what the file says"),
)
COUNSELLING_KINDS = options(
    ("social", "socială", "social"),
    ("vocational", "vocațională", "vocational"),
    ("financial", "financiară", "financial"),
    ("family", "de familie", "family"),
)
REMOTE_MODES = options(("phone", "telefon", "telephone"), ("video", "video", "video"))
CEFR_LEVELS = options(
    ("none", "deloc", "none"),
    ("A1", "A1", "A1"),
    ("A2", "A2", "A2"),
    ("B1", "B1", "B1"),
    ("B2", "B2", "B2"),
    ("C1", "C1", "C1"),
    ("C2", "C2", "C2"),
)
REPRESENTATIVE_QUALITIES = options(
    ("parent", "părinte", "parent"),
    ("guardian", "tutore", "guardian"),
    ("dgaspc", "reprezentant DGASPC", "representative of DGASPC"),
    ("other", "alt reprezentant legal", "another legal representative"),
)
