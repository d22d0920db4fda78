"""The tar of a bundle: stock tar opens it, and only the one way of writing it is read."""

import io
import subprocess
import tarfile
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.errors import BadBundle
from counsellor_app.exchange.ustar import BLOCK, SMALLEST, Archive, archive, header, size_class

GIGABYTE = 1024**3
NAMES = st.from_regex(r"[a-z0-9][a-z0-9._-]{0,79}", fullmatch=True)
FILES = st.lists(st.tuples(NAMES, st.binary(max_size=3 * BLOCK)), max_size=6)


@given(FILES)
def test_what_is_written_is_read_back(files: list[tuple[str, bytes]]) -> None:
    reader = Archive(archive(files))
    assert [reader.take(name, 3 * BLOCK) for name, _ in files] == [part for _, part in files]
    reader.end()


@given(FILES)
def test_the_same_files_give_the_same_bytes(files: list[tuple[str, bytes]]) -> None:
    assert archive(files) == archive(list(files))


@given(st.integers(min_value=0, max_value=50_000_000))
def test_a_size_class_is_64_kib_doubled(length: int) -> None:
    size = size_class(length)
    assert size >= length
    assert size % SMALLEST == 0
    assert (size // SMALLEST).bit_count() == 1
    assert size == SMALLEST or size // 2 < length


def test_the_size_tells_only_the_class() -> None:
    assert len(archive([("a", b"x")])) == len(archive([("a", bytes(60_000))])) == SMALLEST
    assert len(archive([("a", bytes(SMALLEST))])) == 2 * SMALLEST


def test_stock_tar_opens_it(tmp_path: Path) -> None:
    (tmp_path / "b.tar").write_bytes(archive([("one.json", b"{}"), ("two.jsonl", b"")]))
    ran = subprocess.run(
        ["tar", "xvf", "b.tar"], cwd=tmp_path, capture_output=True, check=True, text=True
    )
    assert ran.stdout.split() == ["one.json", "two.jsonl"]
    assert ran.stderr == ""
    assert (tmp_path / "one.json").read_bytes() == b"{}"


def test_another_implementation_sees_plain_files_of_nobody() -> None:
    with tarfile.open(fileobj=io.BytesIO(archive([("one.json", b"{}")])), mode="r:") as tar:
        (member,) = tar.getmembers()
    assert member.isreg()
    assert (member.uid, member.gid, member.mtime, member.uname) == (0, 0, 0, "")


@pytest.mark.parametrize(
    "name",
    ["../up", "/abs", "a/b", "a\\b", "c:evil", "a:b", ".", "..", ".hidden", "-rf", "", "CON", "ă"]
    + ["a" * 81, "a b", "a\nb", "a\0b"],
)
def test_a_name_that_could_be_a_path_is_never_written(name: str) -> None:
    with pytest.raises(ValueError, match="not a file of a bundle"):
        header(name, 0)


def foreign(
    change: Callable[[tarfile.TarInfo], None], format_: int = tarfile.USTAR_FORMAT
) -> bytes:
    """Return a tar made by another program, padded to a size class."""
    whole = io.BytesIO()
    with tarfile.open(fileobj=whole, mode="w", format=format_) as tar:
        member = tarfile.TarInfo("manifest.json")
        member.size, member.mode = 2, 0o600
        change(member)
        tar.addfile(member, io.BytesIO(b"{}"))
    return whole.getvalue().ljust(SMALLEST, b"\0")


def is_refused(tar: bytes) -> bool:
    try:
        Archive(tar).take("manifest.json", 100)
    except BadBundle:
        return True
    return False


def renamed(name: str) -> Callable[[tarfile.TarInfo], None]:
    return lambda member: setattr(member, "name", name)


def of_type(kind: bytes) -> Callable[[tarfile.TarInfo], None]:
    def change(member: tarfile.TarInfo) -> None:
        member.type, member.linkname = kind, "/etc/passwd"

    return change


@pytest.mark.parametrize(
    "name",
    ["../manifest.json", "/etc/passwd", "C:\\manifest.json", "\\\\server\\share", "CON", "a:b"]
    + ["./manifest.json", "manifest.json/", "manifest.json:stream", "other.json"],
)
def test_another_name_is_refused_whatever_it_is(name: str) -> None:
    assert is_refused(foreign(renamed(name)))


@pytest.mark.parametrize(
    "kind",
    [tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.DIRTYPE, tarfile.CHRTYPE, tarfile.BLKTYPE]
    + [tarfile.FIFOTYPE, tarfile.CONTTYPE, tarfile.AREGTYPE, tarfile.GNUTYPE_SPARSE, b"g", b"x"],
)
def test_all_but_regular_files_are_refused(kind: bytes) -> None:
    assert is_refused(foreign(of_type(kind)))


def test_pax_records_are_refused() -> None:
    def with_record(member: tarfile.TarInfo) -> None:
        member.pax_headers = {"path": "../../evil"}

    assert is_refused(foreign(with_record, tarfile.PAX_FORMAT))


def test_a_long_gnu_name_is_refused() -> None:
    assert is_refused(foreign(renamed("a" * 200), tarfile.GNU_FORMAT))


@pytest.mark.parametrize("attribute", ["mode", "uid", "gid", "mtime"])
def test_a_header_of_another_writer_is_refused(attribute: str) -> None:
    assert is_refused(foreign(lambda member: setattr(member, attribute, 7)))


@pytest.mark.parametrize("claimed", [10 * GIGABYTE, 8**11 - 1, 101, 65_536])
def test_a_claim_of_more_than_there_is_costs_nothing(claimed: int) -> None:
    tar = bytearray(archive([("manifest.json", b"{}")]))
    size = b"\x80" + claimed.to_bytes(11) if claimed >= 8**11 else f"{claimed:011o}\0".encode()
    tar[124:136] = size
    tar[148:156] = b" " * 8
    tar[148:156] = f"{sum(tar[:BLOCK]):06o}\0 ".encode()
    began = time.perf_counter()
    assert is_refused(bytes(tar))
    assert time.perf_counter() - began < 0.1


def test_every_flipped_bit_of_a_header_is_refused() -> None:
    tar = archive([("manifest.json", b"{}")])
    for place in range(BLOCK):
        for bit in range(8):
            changed = bytearray(tar)
            changed[place] ^= 1 << bit
            assert is_refused(bytes(changed)), (place, bit)


def test_bytes_hidden_behind_a_file_are_refused() -> None:
    tar = bytearray(archive([("manifest.json", b"{}")]))
    tar[BLOCK + 3] = 1
    assert is_refused(bytes(tar))


@pytest.mark.parametrize("place", [2 * BLOCK, SMALLEST // 2, SMALLEST - 1])
def test_bytes_hidden_in_the_padding_are_refused(place: int) -> None:
    tar = bytearray(archive([("manifest.json", b"{}")]))
    tar[place] = 1
    reader = Archive(bytes(tar))
    reader.take("manifest.json", 100)
    with pytest.raises(BadBundle):
        reader.end()


def test_more_padding_than_the_class_needs_is_refused() -> None:
    reader = Archive(archive([("manifest.json", b"{}")]) + bytes(SMALLEST))
    reader.take("manifest.json", 100)
    with pytest.raises(BadBundle):
        reader.end()


@given(st.integers(min_value=0, max_value=SMALLEST - 1))
def test_a_cut_tar_is_refused(length: int) -> None:
    with pytest.raises(BadBundle):
        Archive(archive([("manifest.json", b"{}")])[:length])


@given(st.binary(max_size=SMALLEST))
def test_noise_is_refused(noise: bytes) -> None:
    assert is_refused(noise.ljust(SMALLEST, b"\0"))
