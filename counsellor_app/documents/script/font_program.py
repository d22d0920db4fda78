"""A TrueType program with further glyphs: old outlines under new advances.

A code may be wider than its glyph, or have no width at all, so that copied text comes out
right. The standards for kept and for accessible PDF ask that a font's program and the PDF agree
on every width (ISO 19005-3, 6.2.11.5; ISO 14289-1, 7.21.5): such a code gets a glyph of its own.
"""

import struct
from collections.abc import Sequence

_DIRECTORY = struct.Struct(">4sIII")  # tag, checksum, offset, length
_HEAD_SIZE = 12
_METRIC = struct.Struct(">Hh")  # advance, left side bearing
_CHECKSUM_OF_ALL = 0xB1B0AFBA
_LONG_OFFSETS = 1
_PLACES = {  # of the numbers that count or describe glyphs: table, offset
    "glyphs": ("maxp", 4),
    "metrics": ("hhea", 34),
    "offsets": ("head", 50),
    "checksum": ("head", 8),
}


def with_glyphs(program: bytes, wanted: Sequence[tuple[int, int]]) -> tuple[bytes, int]:
    """Return the program with a copy of each glyph under an advance, and the first one's number."""
    tables = _tables(program)
    count = _number(tables, "glyphs")
    outlines, metrics = _outlines(tables, count), _metrics(tables, count)
    for gid, advance in wanted:
        outlines.append(outlines[gid])
        metrics.append((advance, metrics[gid][1]))
    ends = [0]
    for outline in outlines:
        ends.append(ends[-1] + len(outline))
    tables["glyf"] = b"".join(outlines)
    tables["loca"] = struct.pack(f">{len(ends)}I", *ends)
    tables["hmtx"] = b"".join(_METRIC.pack(*metric) for metric in metrics)
    _set(tables, "glyphs", len(outlines))
    _set(tables, "metrics", len(metrics))
    _set(tables, "offsets", _LONG_OFFSETS)
    return _written(program[:4], tables), count


def _tables(program: bytes) -> dict[str, bytes]:
    (count,) = struct.unpack_from(">H", program, 4)
    found = {}
    for index in range(count):
        place = _HEAD_SIZE + index * _DIRECTORY.size
        tag, _, offset, length = _DIRECTORY.unpack_from(program, place)
        found[tag.decode("ascii")] = program[offset : offset + length]
    return found


def _outlines(tables: dict[str, bytes], count: int) -> list[bytes]:
    if _number(tables, "offsets") == _LONG_OFFSETS:
        ends: Sequence[int] = struct.unpack_from(f">{count + 1}I", tables["loca"])
    else:
        ends = [2 * half for half in struct.unpack_from(f">{count + 1}H", tables["loca"])]
    glyphs = (tables["glyf"][a:b] for a, b in zip(ends, ends[1:], strict=False))
    return [glyph + bytes(-len(glyph) % 4) for glyph in glyphs]


def _metrics(tables: dict[str, bytes], count: int) -> list[tuple[int, int]]:
    """Return advance and bearing of every glyph; the last ones share the last advance."""
    told = _number(tables, "metrics")
    found = [_METRIC.unpack_from(tables["hmtx"], _METRIC.size * gid) for gid in range(told)]
    rest = struct.unpack_from(f">{count - told}h", tables["hmtx"], _METRIC.size * told)
    return [*found, *((found[-1][0], bearing) for bearing in rest)]


def _number(tables: dict[str, bytes], name: str) -> int:
    table, offset = _PLACES[name]
    return int.from_bytes(tables[table][offset : offset + 2], "big")


def _set(tables: dict[str, bytes], name: str, value: int, size: int = 2) -> None:
    table, offset = _PLACES[name]
    old = tables[table]
    tables[table] = old[:offset] + value.to_bytes(size, "big") + old[offset + size :]


def _written(kind: bytes, tables: dict[str, bytes]) -> bytes:
    _set(tables, "checksum", 0, 4)
    whole = _put_together(kind, tables)
    _set(tables, "checksum", (_CHECKSUM_OF_ALL - _checksum(whole)) % 2**32, 4)
    return _put_together(kind, tables)


def _put_together(kind: bytes, tables: dict[str, bytes]) -> bytes:
    power = len(tables).bit_length() - 1
    reach = 16 << power
    directory = kind + struct.pack(
        ">4H", len(tables), reach, power, len(tables) * _DIRECTORY.size - reach
    )
    offset = _HEAD_SIZE + len(tables) * _DIRECTORY.size
    bodies = []
    for tag, content in sorted(tables.items()):
        body = content + bytes(-len(content) % 4)
        sound = _blank_checksum(content) if tag == "head" else body
        directory += _DIRECTORY.pack(tag.encode("ascii"), _checksum(sound), offset, len(content))
        bodies.append(body)
        offset += len(body)
    return directory + b"".join(bodies)


def _blank_checksum(head: bytes) -> bytes:
    _, offset = _PLACES["checksum"]
    blank = head[:offset] + bytes(4) + head[offset + 4 :]
    return blank + bytes(-len(blank) % 4)


def _checksum(content: bytes) -> int:
    total: int = sum(struct.unpack(f">{len(content) // 4}I", content))
    return total % 2**32
