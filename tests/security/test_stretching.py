import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.security.stretching import (
    FLOOR_COST,
    USUAL_COST,
    Argon2Cost,
    calibrated,
    seconds_of,
    stretch,
)

SALT = bytes(16)


@pytest.mark.parametrize(
    ("memory", "passes", "lanes"),
    [
        (64 * 1024 - 1, 3, 2),
        (1024 * 1024 + 1, 3, 2),
        (64 * 1024, 1, 2),
        (64 * 1024, 21, 2),
        (64 * 1024, 3, 0),
        (64 * 1024, 3, 9),
        (-1, 3, 2),
    ],
)
def test_a_cost_outside_its_bounds_does_not_construct(memory: int, passes: int, lanes: int) -> None:
    with pytest.raises(ValueError, match="bounds"):
        Argon2Cost(memory, passes, lanes)


def test_the_passphrase_the_salt_and_the_cost_all_count() -> None:
    plain = stretch("ploaie", SALT, FLOOR_COST).reveal()
    other_cost = Argon2Cost(FLOOR_COST.memory_kib, 3, 1)
    assert len(plain) == 32
    assert plain == stretch("ploaie", SALT, FLOOR_COST).reveal()
    assert plain != stretch("ploaie ", SALT, FLOOR_COST).reveal()
    assert plain != stretch("ploaie", b"1" * 16, FLOOR_COST).reveal()
    assert plain != stretch("ploaie", SALT, other_cost).reveal()


def test_the_published_vector_of_argon2id_comes_out() -> None:
    """Made with the reference program: argon2 somesalt12345678 -id -t 2 -k 65536 -p 1 -l 32."""
    expected = "1e6938f511f9d7a88f1c6a4a49d446685ce2e3f58ecf335e07950920a0201dbb"
    assert stretch("password", b"somesalt12345678", FLOOR_COST).reveal().hex() == expected


def test_measuring_takes_real_time() -> None:
    assert 0 < seconds_of(FLOOR_COST) < 60


def test_a_computer_of_the_usual_speed_gets_the_usual_cost() -> None:
    assert calibrated(lambda _: 0.8) == USUAL_COST


def test_a_slow_computer_gets_less_memory_but_never_under_the_floor() -> None:
    assert calibrated(lambda cost: cost.memory_kib / 131072) == Argon2Cost(128 * 1024, 3, 2)
    assert calibrated(lambda _: 60.0).memory_kib == FLOOR_COST.memory_kib


def test_a_fast_computer_gets_more_passes() -> None:
    assert calibrated(lambda _: 0.1).passes == 20
    assert calibrated(lambda _: 0.375).passes == 6


def test_a_computer_without_the_memory_gets_what_fits() -> None:
    fits = calibrated(lambda cost: math.inf if cost.memory_kib > 100_000 else 0.6)
    assert fits == Argon2Cost(64 * 1024, 3, 2)


@given(st.floats(min_value=0, allow_nan=False))
def test_every_speed_gives_a_cost_within_bounds(seconds: float) -> None:
    cost = calibrated(lambda _: seconds)
    assert 64 * 1024 <= cost.memory_kib <= USUAL_COST.memory_kib
    assert 2 <= cost.passes <= 20
