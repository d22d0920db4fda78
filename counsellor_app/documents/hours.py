"""A length of time as tables say it: hours and minutes, never decimals of an hour."""

_MINUTES = 60


def hours_in_words(minutes: int) -> str:
    """Return „1 h 30 min”, „2 h”, „45 min”; „0 h” for none."""
    hours, rest = divmod(minutes, _MINUTES)
    parts = [f"{hours} h" if hours or not rest else "", f"{rest} min" if rest else ""]
    return " ".join(part for part in parts if part)
