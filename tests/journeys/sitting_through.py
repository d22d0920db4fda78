"""One form from the first key to the last look: typed, kept, read back, gone through again."""

from tests.journeys.form_reading import Clumsy, faults_on_the_way
from tests.journeys.form_sitting import Sitting
from tests.journeys.form_typing import by_place


def sit_through(sitting: Sitting, clumsy: Clumsy) -> None:
    """Type every answer, keep them, open them again: all is there and nothing is wrong."""
    sitting.by_keys.type_all()
    expected = sitting.expected()
    not_told = sitting.by_keys.not_told
    sitting.keep()
    assert by_place(sitting.kept()) == by_place(expected)
    assert not_told == []
    sitting.open_again()
    assert faults_on_the_way(sitting.by_keys, sitting.keys, sitting.view, clumsy) == []
