"""A value that does not show itself in a log, a traceback or a debugger's list."""

from typing import Generic, NoReturn, TypeVar

T = TypeVar("T")


class Secret(Generic[T]):
    """Hold a key or a code; only ``reveal()`` gives it, so every use can be searched for.

    Two secrets are equal only if they are the same object: comparing keys is left to
    functions that take the same time whatever they find.
    """

    __slots__ = ("_value",)

    def __init__(self, value: T) -> None:
        self._value = value

    def __repr__(self) -> str:
        return "Secret(…)"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a secret is not copied or stored by pickling")

    def reveal(self) -> T:
        """Return the value."""
        return self._value
