"""A bundle: the records of a period in a tar, signed by the vault and sealed to its readers."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from counsellor_app.exchange.items import Item, ItemKind
from counsellor_app.exchange.leaving import CaseRecord, Leaving, leaving
from counsellor_app.exchange.manifest import (
    MANIFEST_NAME,
    SIGNATURE_NAME,
    Facts,
    ListedFile,
    Manifest,
    bundle_name,
    manifest_bytes,
)
from counsellor_app.exchange.ustar import archive
from counsellor_app.security.sealing import Recipient, fingerprint, seal_to
from counsellor_app.security.secret import Secret
from counsellor_app.security.signing import sign

_LINE_END = b"\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bundle:
    """A finished bundle; its bytes are kept and copied, never made again under its number."""

    name: str
    content: bytes
    sha256: str
    manifest: Manifest
    manifest_sha256: str  # the next bundle names it as the one before
    leaving: Leaving


def make_bundle(
    records: Sequence[CaseRecord],
    facts: Facts,
    recipients: Sequence[Recipient],
    signer: Secret[bytes],
) -> Bundle:
    """Return the records as a signed and sealed bundle; raise ValueError, BadKey.

    ``signer`` is the vault's signing key. All records leave under the profile of the facts.

    The same records and facts give the same tar; the sealed bytes differ each time.
    """
    items = [item for record in records for item in record.items]
    if any(item.profile is not facts.profile for item in items):
        raise ValueError("a bundle leaves under one profile")
    files = [(kind.file_name, _lines(items, kind)) for kind in ItemKind]
    manifest = Manifest(
        facts,
        tuple(sorted(fingerprint(recipient) for recipient in recipients)),
        tuple(_listed(name, content) for name, content in files),
    )
    written = manifest_bytes(manifest)
    signature = sign(signer, written).encode("ascii")
    tar = archive([(MANIFEST_NAME, written), (SIGNATURE_NAME, signature), *files])
    sealed = seal_to(tar, recipients)
    return Bundle(
        name=bundle_name(facts.origin, facts.sequence),
        content=sealed,
        sha256=hashlib.sha256(sealed).hexdigest(),
        manifest=manifest,
        manifest_sha256=hashlib.sha256(written).hexdigest(),
        leaving=leaving(records),
    )


def _lines(items: Iterable[Item], kind: ItemKind) -> bytes:
    """Return the items of this kind, one a line, in the order of their ids."""
    lines = {item.id: item.line for item in items if item.kind is kind}
    return b"".join(lines[item_id] + _LINE_END for item_id in sorted(lines))


def _listed(name: str, content: bytes) -> ListedFile:
    return ListedFile(
        name=name,
        size=len(content),
        rows=content.count(_LINE_END),
        sha256=hashlib.sha256(content).hexdigest(),
    )
