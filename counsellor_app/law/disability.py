"""What the answer on disability says: none, one without a certificate, or its degree."""

_NONE = frozenset({"nu", "no", "none"})
_WITHOUT_CERTIFICATE = "no_certificate"


def has_disability(answer: bool | str | None) -> bool:
    """Return whether the answer says that there is a disability."""
    return bool(answer) and str(answer).casefold() not in _NONE


def has_certificate(answer: bool | str | None) -> bool:
    """Return whether the answer says that there is a disability with a certificate."""
    return has_disability(answer) and str(answer).casefold() != _WITHOUT_CERTIFICATE
