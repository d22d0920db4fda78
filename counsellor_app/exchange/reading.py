"""Read a bundle that came from elsewhere: nothing of it is believed before it is checked.

The order is part of the defence: opened, signature, sender, recipient, number; only then
the files, each hashed before it is read. Nothing is ever written by a name in the bundle.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from counsellor_app.errors import BadBundle
from counsellor_app.exchange import refusals
from counsellor_app.exchange.items import Item, ItemKind, answers_conform, conforms, is_known
from counsellor_app.exchange.manifest import (
    MANIFEST_LIMIT,
    MANIFEST_NAME,
    SIGNATURE_LIMIT,
    SIGNATURE_NAME,
    ListedFile,
    Manifest,
    NotThisVersion,
    manifest_from,
)
from counsellor_app.exchange.refusals import refused
from counsellor_app.exchange.senders import (
    Receiver,
    check_addressed,
    check_number,
    sender_of,
)
from counsellor_app.exchange.strict_json import parsed
from counsellor_app.exchange.ustar import Archive
from counsellor_app.security.sealing import open_sealed_bundle

BUNDLE_LIMIT = 1024 * 1024 * 1024  # bytes
LINE_LIMIT = 4 * 1024 * 1024
_LINE_END = b"\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """What a bundle held, all of it checked; ``skipped`` numbers never came, and are covered.

    ``other_layouts`` counts sheets of forms that this version of the program shares
    otherwise: they are whole, but their answers were not compared with a form.
    """

    manifest: Manifest
    manifest_sha256: str
    items: tuple[Item, ...]
    skipped: tuple[int, ...]
    other_layouts: int


def read_bundle(sealed: bytes, receiver: Receiver, today: date) -> Received:
    """Return what the bundle holds; raise BadBundle, whose text says why and what to do."""
    if len(sealed) > BUNDLE_LIMIT:
        raise refused(refusals.TOO_LARGE)
    return read_opened(_opened(sealed, receiver), receiver, today)


def read_opened(tar: bytes, receiver: Receiver, today: date) -> Received:
    """Return what an opened bundle holds; raise BadBundle."""
    archive = Archive(tar)
    written = archive.take(MANIFEST_NAME, MANIFEST_LIMIT)
    signature = archive.take(SIGNATURE_NAME, SIGNATURE_LIMIT)
    sender = sender_of(written, signature, receiver.senders, today)
    manifest = _manifest(written)
    manifest_sha256 = hashlib.sha256(written).hexdigest()
    check_addressed(manifest, sender, receiver)
    check_number(manifest.facts, manifest_sha256, sender)
    files = [(ItemKind.of_file(listed.name), _file(archive, listed)) for listed in manifest.files]
    archive.end()
    items = tuple(item for kind, content in files for item in _items(kind, content, manifest))
    return Received(
        manifest=manifest,
        manifest_sha256=manifest_sha256,
        items=items,
        skipped=tuple(range(sender.last + 1, manifest.facts.sequence)),
        other_layouts=sum(not is_known(item) for item in items),
    )


def _opened(sealed: bytes, receiver: Receiver) -> bytes:
    try:
        return open_sealed_bundle(sealed, receiver.identity)
    except BadBundle as error:
        raise refused(refusals.NOT_OPENED) from error


def _manifest(written: bytes) -> Manifest:
    try:
        return manifest_from(written)
    except NotThisVersion as error:
        raise refused(refusals.NEWER) from error
    except ValueError as error:
        raise refused(refusals.DAMAGED) from error


def _file(archive: Archive, listed: ListedFile) -> bytes:
    """Return the next file, which is this one to the last byte."""
    content = archive.take(listed.name, listed.size)
    same = len(content) == listed.size and hashlib.sha256(content).hexdigest() == listed.sha256
    if not same or content.count(_LINE_END) != listed.rows:
        raise refused(refusals.DAMAGED)
    if content and not content.endswith(_LINE_END):
        raise refused(refusals.DAMAGED)
    return content


def _items(kind: ItemKind, content: bytes, manifest: Manifest) -> Iterator[Item]:
    """Yield the items of one file, which stand in the order of their ids, each once."""
    last = ""
    for line in content.split(_LINE_END)[:-1]:
        item = _item(kind, line)
        if item.profile is not manifest.facts.profile or item.id <= last:
            raise refused(refusals.DAMAGED)
        last = item.id
        yield item


def _item(kind: ItemKind, line: bytes) -> Item:
    if len(line) > LINE_LIMIT:
        raise refused(refusals.DAMAGED)
    try:
        content = parsed(line)
    except ValueError as error:
        raise refused(refusals.DAMAGED) from error
    if not isinstance(content, dict):
        raise refused(refusals.DAMAGED)
    item = Item(kind, content)
    if not conforms(item) or (is_known(item) and not answers_conform(item)):
        raise refused(refusals.DAMAGED)
    return item
