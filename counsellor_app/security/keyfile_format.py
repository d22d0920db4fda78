"""The keyfile as values and as JSON; read strictly, because all of it must be sealed."""

import json
from base64 import b64decode, b64encode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from counsellor_app.errors import VaultDamaged, VaultTooNew
from counsellor_app.security.slots import FORMAT, VERSION, Mark, Slot, SlotKind
from counsellor_app.security.stretching import SALT_BYTES, Argon2Cost
from counsellor_app.text import Text

_MOST_BYTES = 256 * 1024
_MOST_SLOTS = 32  # each passphrase slot costs a stretching when a passphrase is wrong
_PUBLIC_BYTES = 32
_MAC_BYTES = 32
_LOCKED_BYTES = 12 + 32 + 16  # nonce, private key, tag
_SEALED_BYTES = 32 + 32 + 16  # HPKE: encapsulated key, key, tag
_SLOT_FIELDS = ("id", "type", "label", "pub", "kdf", "sk", "dek", "lasting", "classes")
_FILE_FIELDS = ("format", "v", "vault", "practice", "gen", "slots", "pending", "mac")

DAMAGED = Text(
    "Fișierul de chei este deteriorat sau a fost modificat. Puneți la loc copia din ultima "
    "copie de siguranță.",
    "The keyfile is damaged or was changed. Put back the one from the last backup.",
)
TOO_NEW = Text(
    "Fișierul de chei a fost scris de o versiune mai nouă a programului. Actualizați programul.",
    "The keyfile was written by a newer version of the program. Update the program.",
)

Json = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Pending:
    """The next data key while the database is being copied under it, sealed to each slot."""

    generation: int
    data_keys: Mapping[str, bytes]


@dataclass(frozen=True, slots=True, kw_only=True)
class Keyfile:
    """The file ``vault.key`` beside the database; useless without one slot's secret."""

    mark: Mark
    generation: int
    slots: tuple[Slot, ...]
    pending: Pending | None = None
    mac: bytes = b""

    @property
    def vault(self) -> UUID:
        """Return the id of the vault it opens."""
        return self.mark.vault

    @property
    def practice(self) -> bool:
        """Tell whether it opens a practice vault."""
        return self.mark.practice

    def slot(self, slot_id: str) -> Slot:
        """Return the slot with this id; raise KeyError."""
        for slot in self.slots:
            if slot.id == slot_id:
                return slot
        raise KeyError(slot_id)


def authenticated_part(keyfile: Keyfile) -> bytes:
    """Return the bytes its MAC is over: canonical JSON of all but the MAC."""
    return _canonical(_as_json(keyfile))


def written(keyfile: Keyfile) -> bytes:
    """Return the keyfile as it is stored."""
    return _canonical({**_as_json(keyfile), "mac": _coded(keyfile.mac)})


def parsed(stored: bytes) -> Keyfile:
    """Read a stored keyfile; raise VaultDamaged or VaultTooNew. Nothing is trusted yet."""
    try:
        tree = _json(stored)
        if tree.get("format") != FORMAT:
            raise VaultDamaged(DAMAGED)
        if _whole(tree.get("v"), 1) > VERSION:
            raise VaultTooNew(TOO_NEW)
        return _as_keyfile(_fields(tree, _FILE_FIELDS))
    except (ValueError, RecursionError) as error:
        raise VaultDamaged(DAMAGED) from error


def written_slot(slot: Slot) -> bytes:
    """Return one slot as bytes, for a slot that is kept inside the vault."""
    return _canonical(_slot_as_json(slot))


def parsed_slot(stored: bytes) -> Slot:
    """Read what ``written_slot`` returned; raise VaultDamaged."""
    try:
        return _as_slot(_json(stored))
    except (ValueError, RecursionError) as error:
        raise VaultDamaged(DAMAGED) from error


def _as_json(keyfile: Keyfile) -> dict[str, object]:
    pending = keyfile.pending
    return {
        "format": FORMAT,
        "v": VERSION,
        "vault": str(keyfile.vault),
        "practice": keyfile.practice,
        "gen": keyfile.generation,
        "slots": [_slot_as_json(slot) for slot in keyfile.slots],
        "pending": pending and {"gen": pending.generation, "deks": _all_coded(pending.data_keys)},
    }


def _slot_as_json(slot: Slot) -> Json:
    return {
        "id": slot.id,
        "type": slot.kind.value,
        "label": slot.label,
        "pub": _coded(slot.public),
        "kdf": _kdf_as_json(slot),
        "sk": _coded(slot.locked_private),
        "dek": _coded(slot.data_key),
        "lasting": _coded(slot.lasting_key),
        "classes": _all_coded(slot.class_keys),
    }


def _kdf_as_json(slot: Slot) -> Json | None:
    salt, cost = _coded(slot.salt), slot.cost
    if cost is not None:
        argon = {"alg": "argon2id", "v": 19, "m": cost.memory_kib, "t": cost.passes}
        return {**argon, "p": cost.lanes, "salt": salt}
    return {"alg": "hkdf-sha256", "salt": salt} if slot.kind is SlotKind.RECOVERY else None


def _as_keyfile(tree: Json) -> Keyfile:
    practice = tree["practice"]
    if not isinstance(practice, bool):
        raise ValueError("practice")
    slots = tuple(_as_slot(item) for item in _items(tree["slots"]))
    ids = {slot.id for slot in slots}
    if len(ids) != len(slots):
        raise ValueError("two slots with one id")
    return Keyfile(
        mark=Mark(UUID(_words(tree["vault"])), practice),
        generation=_whole(tree["gen"], 1),
        slots=slots,
        pending=_as_pending(tree["pending"], ids),
        mac=_bytes(tree["mac"], _MAC_BYTES),
    )


def _as_pending(value: object, ids: set[str]) -> Pending | None:
    if value is None:
        return None
    tree = _fields(value, ("gen", "deks"))
    keys = _all_bytes(tree["deks"])
    if set(keys) != ids:
        raise ValueError("a pending key for other slots")
    return Pending(_whole(tree["gen"], 2), keys)


def _as_slot(value: object) -> Slot:
    tree = _fields(value, _SLOT_FIELDS)
    kind = SlotKind(_words(tree["type"]))
    salt, cost = _as_kdf(tree["kdf"], kind)
    sealed_later = tree["dek"] == ""  # a slot kept for backups gets its data key in each
    return Slot(
        id=_words(tree["id"]),
        kind=kind,
        label=_words(tree["label"]),
        public=_bytes(tree["pub"], _PUBLIC_BYTES),
        salt=salt,
        cost=cost,
        locked_private=_bytes(tree["sk"], 0 if kind is SlotKind.ESCROW else _LOCKED_BYTES),
        data_key=b"" if sealed_later else _bytes(tree["dek"], _SEALED_BYTES),
        lasting_key=_bytes(tree["lasting"], _SEALED_BYTES),
        class_keys=_all_bytes(tree["classes"]),
    )


def _as_kdf(value: object, kind: SlotKind) -> tuple[bytes, Argon2Cost | None]:
    if kind is SlotKind.ESCROW:
        if value is not None:
            raise ValueError("an escrow slot stretches nothing")
        return b"", None
    if kind is SlotKind.RECOVERY:
        tree = _fields(value, ("alg", "salt"))
        if tree["alg"] != "hkdf-sha256":
            raise ValueError("alg")
        return _bytes(tree["salt"], SALT_BYTES), None
    tree = _fields(value, ("alg", "v", "m", "t", "p", "salt"))
    if tree["alg"] != "argon2id" or tree["v"] != 19:
        raise ValueError("alg")
    cost = Argon2Cost(_whole(tree["m"], 1), _whole(tree["t"], 1), _whole(tree["p"], 1))
    return _bytes(tree["salt"], SALT_BYTES), cost


def _json(stored: bytes) -> Json:
    if len(stored) > _MOST_BYTES:
        raise ValueError("too long")
    tree: object = json.loads(stored.decode("utf-8"), object_pairs_hook=_without_doubles)
    if not isinstance(tree, dict):
        raise ValueError("not an object")
    return tree


def _without_doubles(pairs: Sequence[tuple[str, object]]) -> dict[str, object]:
    if len({name for name, _ in pairs}) != len(pairs):
        raise ValueError("a name twice")
    return dict(pairs)


def _fields(value: object, names: Sequence[str]) -> Json:
    """Return the object if it has exactly these names: an unknown one would go unsealed."""
    if not isinstance(value, dict) or set(value) != set(names):
        raise ValueError("other fields than expected")
    return value


def _items(value: object) -> list[object]:
    if not isinstance(value, list) or not 1 <= len(value) <= _MOST_SLOTS:
        raise ValueError("slots")
    return value


def _words(value: object) -> str:
    if not isinstance(value, str) or len(value) > 100:
        raise ValueError("not a short text")
    value.encode("utf-8")  # half a surrogate pair could not be written again
    return value


def _whole(value: object, least: int) -> int:
    if type(value) is not int or value < least:
        raise ValueError("not a whole number")
    return value


def _bytes(value: object, length: int) -> bytes:
    if not isinstance(value, str):
        raise ValueError("not bytes")
    found = b64decode(value, validate=True)
    if len(found) != length:
        raise ValueError("bytes of another length")
    if _coded(found) != value:
        raise ValueError("bits that mean nothing")  # Base64 ignores the last ones
    return found


def _all_bytes(value: object) -> dict[str, bytes]:
    if not isinstance(value, dict) or len(value) > 100:
        raise ValueError("not named bytes")
    return {_words(name): _bytes(sealed, _SEALED_BYTES) for name, sealed in value.items()}


def _coded(value: bytes) -> str:
    return b64encode(value).decode("ascii")


def _all_coded(values: Mapping[str, bytes]) -> dict[str, str]:
    return {name: _coded(value) for name, value in values.items()}


def _canonical(tree: Json) -> bytes:
    return json.dumps(
        tree, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False
    ).encode("utf-8")
