"""The self-check of an installed program: every part that an installer could have broken."""

import tempfile
from collections.abc import Callable, Mapping
from datetime import date, datetime
from pathlib import Path
from uuid import UUID

from counsellor_app.cases.ids import OriginId, new_id
from counsellor_app.documents.recovery_sheet import recovery_sheet_pdf
from counsellor_app.documents.script.fonts import missing_characters
from counsellor_app.documents.wording import shipped_wording
from counsellor_app.forms.catalogues import entries
from counsellor_app.forms.kinds import Catalogue
from counsellor_app.forms.registry import FORMS
from counsellor_app.law import corpus
from counsellor_app.law.calendar import is_working_day
from counsellor_app.law.citation import og44
from counsellor_app.law.rulebook import load_rulebook
from counsellor_app.security import passphrase, recovery, sealing, signing
from counsellor_app.security.secret import Secret
from counsellor_app.security.stretching import FLOOR_COST, stretch
from counsellor_app.services.self_check_signing import reaches_tokens, signs_electronically
from counsellor_app.storage.engine import DATABASE, VaultKeys
from counsellor_app.storage.vault import create_vault, open_vault
from counsellor_app.text import BUCHAREST, Language, long_date

_CHRISTMAS = date(2026, 12, 25)
_WORDS = "ăîșț".encode()
_LETTERS = "șїيሰকक"  # one of each script that paper can show
_PLAIN_HEADER = b"SQLite format 3"


def checks(now: datetime) -> Mapping[str, Callable[[], None]]:
    """Return the checks that need no window, by name."""
    return {
        "time zone": lambda: _must(now.astimezone(BUCHAREST).tzinfo is not None),
        "words of days": lambda: _must("decembrie" in long_date(_CHRISTMAS, Language.RO)),
        "act": lambda: _must("protocol" in (corpus.wording(og44(15)) or "")),
        "values": lambda: _must(bool(load_rulebook().entries)),
        "holidays": lambda: _must(not is_working_day(_CHRISTMAS)),
        "forms": lambda: _must(bool(FORMS) and bool(entries(Catalogue.COUNTRIES))),
        "clauses": lambda: _must(bool(shipped_wording("protocol").articles)),
        "fonts": lambda: _must(not missing_characters(_LETTERS)),
        "paper": lambda: _must(_paper(now.date()).startswith(b"%PDF")),
        "finishing": lambda: _must(b"<pdfuaid:part>1" in _paper(now.date())),
        "passphrase": lambda: _must(bool(stretch("a", b"0" * 16, FLOOR_COST).reveal())),
        "words": lambda: _must(passphrase.suggestion_bits() > 0),
        "seal": _seal,
        "signature": _signature,
        "electronic signature": lambda: _must(signs_electronically(now)),
        "tokens": lambda: _must(reaches_tokens()),
        "vault": lambda: _vault(now),
    }


def _must(holds: bool) -> None:
    if not holds:
        raise ValueError("the check does not hold")


def _paper(today: date) -> bytes:
    code = recovery.written(recovery.new_code())
    return recovery_sheet_pdf(code, Language.RO, today)


def _seal() -> None:
    identity, recipient = sealing.new_identity()
    sealed = sealing.seal_to(_WORDS, [recipient])
    _must(sealing.open_sealed_bundle(sealed, identity) == _WORDS)


def _signature() -> None:
    key = signing.new_signing_key()
    signing.must_be_signed(signing.public_text(key), b"m", signing.sign(key, b"m"))


def _vault(now: datetime) -> None:
    keys = VaultKeys(*(Secret(bytes([place]) * 32) for place in range(1, 4)))
    with tempfile.TemporaryDirectory() as folder:
        vault = create_vault(
            Path(folder) / "vault",
            keys,
            origin=OriginId(UUID(int=new_id(now).int)),
            practice=True,
            signing_key=signing.new_signing_key(),
            now=now,
        )
        vault.close()
        header = (Path(folder) / "vault" / DATABASE).read_bytes()[: len(_PLAIN_HEADER)]
        _must(header != _PLAIN_HEADER)
        opened = open_vault(Path(folder) / "vault", keys)
        flaws = (*opened.noticed, *opened.check())
        opened.close()
        _must(not flaws)
