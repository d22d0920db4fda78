"""How much a process may take that reads a foreign file: memory, time, no new files."""

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ctypes import Structure

MEMORY = 1024 * 1024 * 1024  # bytes of address space
SECONDS = 10  # of work
_WALL_SECONDS = 15  # from begin to end


def limit_this_process() -> None:
    """Limit this process for good; raise OSError where the system does not do it."""
    if sys.platform == "win32":
        _join_a_limited_job()
        return
    import resource
    import signal

    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_NOFILE, (3, 3))  # the three streams it has, and no other
    signal.alarm(_WALL_SECONDS)


def _limits_of_a_job() -> "Structure":
    """Return the limits as JOBOBJECT_EXTENDED_LIMIT_INFORMATION."""
    import ctypes
    from ctypes import wintypes

    class Basic(ctypes.Structure):
        _fields_ = (
            ("process_time", wintypes.LARGE_INTEGER),  # in 100 ns
            ("job_time", wintypes.LARGE_INTEGER),
            ("flags", wintypes.DWORD),
            ("least_working_set", ctypes.c_size_t),
            ("most_working_set", ctypes.c_size_t),
            ("processes", wintypes.DWORD),
            ("affinity", ctypes.c_size_t),
            ("priority", wintypes.DWORD),
            ("scheduling", wintypes.DWORD),
        )

    class Extended(ctypes.Structure):
        _fields_ = (
            ("basic", Basic),
            ("io", ctypes.c_ulonglong * 6),
            ("process_memory", ctypes.c_size_t),
            ("job_memory", ctypes.c_size_t),
            ("peak_process_memory", ctypes.c_size_t),
            ("peak_job_memory", ctypes.c_size_t),
        )

    limits = Extended()
    limits.basic.flags = 0x2 | 0x8 | 0x100  # time and memory of the process, number of processes
    limits.basic.process_time = SECONDS * 10_000_000
    limits.basic.processes = 1
    limits.process_memory = MEMORY
    return limits


def _join_a_limited_job() -> None:
    """Put this process alone into a job that ends it beyond its memory and its time."""
    if sys.platform != "win32":
        return
    import ctypes
    from ctypes import wintypes

    limits = _limits_of_a_job()
    system = ctypes.WinDLL("kernel32", use_last_error=True)
    system.CreateJobObjectW.restype = wintypes.HANDLE
    system.GetCurrentProcess.restype = wintypes.HANDLE
    job = wintypes.HANDLE(system.CreateJobObjectW(None, None))
    extended_limits = 9
    told = system.SetInformationJobObject(
        job, extended_limits, ctypes.byref(limits), ctypes.sizeof(limits)
    )
    this = wintypes.HANDLE(system.GetCurrentProcess())
    if not told or not system.AssignProcessToJobObject(job, this):
        raise ctypes.WinError(ctypes.get_last_error())
