"""Keeping a window out of screenshots and recordings, where the system offers it."""

import sys

_WDA_EXCLUDEFROMCAPTURE = 0x11
_WDA_NONE = 0


def hide_from_capture(window_id: int, hidden: bool) -> bool:
    """Hide the window from capture, or show it again; tell whether the system did it."""
    if sys.platform != "win32":
        return False
    import ctypes

    affinity = _WDA_EXCLUDEFROMCAPTURE if hidden else _WDA_NONE
    return bool(ctypes.windll.user32.SetWindowDisplayAffinity(window_id, affinity))
