from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.errors import VaultDamaged
from counsellor_app.security.blobs_cipher import CHUNK_BYTES, MAGIC, decrypt, encrypt, new_file_key

ID = UUID(int=7)
HEADER = 45
STORED_CHUNK = CHUNK_BYTES + 16


@given(st.binary(max_size=5000))
def test_a_file_comes_back_as_it_was(content: bytes) -> None:
    key = new_file_key()
    assert decrypt(key, ID, encrypt(key, ID, content)) == content


@pytest.mark.parametrize(
    "size", [0, 1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 3 * CHUNK_BYTES]
)
def test_sizes_around_a_chunk_come_back(size: int) -> None:
    key = new_file_key()
    content = (b"0123456789abcdef" * (size // 16 + 1))[:size]
    stored = encrypt(key, ID, content)
    assert decrypt(key, ID, stored) == content
    chunks = max(1, -(-size // CHUNK_BYTES))
    assert len(stored) == HEADER + size + 16 * chunks


def test_the_file_says_what_it_is_and_nothing_else() -> None:
    stored = encrypt(new_file_key(), ID, b"CONTRACT " * 50)
    assert stored.startswith(MAGIC)
    assert b"CONTRACT" not in stored


def test_every_changed_byte_and_every_cut_of_a_small_file_is_refused() -> None:
    key = new_file_key()
    stored = encrypt(key, ID, b"scan")
    changed = [
        stored[:at] + bytes([stored[at] ^ 1]) + stored[at + 1 :] for at in range(len(stored))
    ]
    for wrong in (*changed, *(stored[:length] for length in range(len(stored))), stored + b"\0"):
        with pytest.raises(VaultDamaged):
            decrypt(key, ID, wrong)


def test_chunks_cannot_be_cut_off_moved_or_repeated() -> None:
    key = new_file_key()
    stored = encrypt(key, ID, bytes(3 * CHUNK_BYTES))
    head, body = stored[:HEADER], stored[HEADER:]
    first, second, third = (body[at * STORED_CHUNK : (at + 1) * STORED_CHUNK] for at in range(3))
    assert decrypt(key, ID, head + first + second + third) == bytes(3 * CHUNK_BYTES)
    for order in (
        (first, second),
        (first,),
        (),
        (second, first, third),
        (first, second, third, third),
        (first, third),
        (first, second, second, third),
    ):
        with pytest.raises(VaultDamaged):
            decrypt(key, ID, head + b"".join(order))


def test_another_files_content_or_key_is_refused() -> None:
    key = new_file_key()
    stored = encrypt(key, ID, b"scan")
    with pytest.raises(VaultDamaged):
        decrypt(key, UUID(int=8), stored)
    with pytest.raises(VaultDamaged):
        decrypt(new_file_key(), ID, stored)


def test_a_key_used_twice_repeats_no_stream() -> None:
    key = new_file_key()
    one, two = encrypt(key, ID, bytes(64)), encrypt(key, ID, bytes(64))
    assert one[HEADER:] != two[HEADER:]
