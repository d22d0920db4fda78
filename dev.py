"""The one door for developers: sets everything up, then runs, tests, builds or measures.

Standard library only, and written so that a Python too old for the program still reads it.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
OUT = ROOT / "build"
LOCKS = ROOT / "packaging" / "locks"
STAMP = VENV / "set-up-of.txt"
WINDOWS = sys.platform == "win32"
SCRIPTS = VENV / ("Scripts" if WINDOWS else "bin")
PYTHON = str(SCRIPTS / ("python.exe" if WINDOWS else "python"))
RUN_LOCK, WORK_LOCK = ("windows", "windows-build") if WINDOWS else ("linux", "linux-dev")
LINUX, MICROSOFT = "x86_64-manylinux_2_34", "x86_64-pc-windows-msvc"

# What the system must bring, and the Debian package that has it: a name with ".so." is a
# library, one with a slash is a file, any other is a program. What these bring is not named.
SCREEN = """
    libEGL.so.1=libegl1 libGL.so.1=libgl1 libX11-xcb.so.1=libx11-xcb1 libbrotlidec.so.1=libbrotli1
    libcups.so.2=libcups2 libdbus-1.so.3=libdbus-1-3 libfontconfig.so.1=libfontconfig1
    libglib-2.0.so.0=libglib2.0-0 libgssapi_krb5.so.2=libgssapi-krb5-2
    libwayland-cursor.so.0=libwayland-cursor0 libwayland-egl.so.1=libwayland-egl1
    libxcb-cursor.so.0=libxcb-cursor0 libxcb-icccm.so.4=libxcb-icccm4
    libxcb-keysyms.so.1=libxcb-keysyms1 libxcb-randr.so.0=libxcb-randr0
    libxcb-shape.so.0=libxcb-shape0 libxcb-sync.so.1=libxcb-sync1 libxcb-xfixes.so.0=libxcb-xfixes0
    libxkbcommon-x11.so.0=libxkbcommon-x11-0 /usr/share/fonts/truetype/open-sans=fonts-open-sans
    /usr/share/fonts/truetype/noto/NotoSansArabic-Regular.ttf=fonts-noto-core
"""
TOOLS = """ age=age objdump=binutils pdftotext=poppler-utils qpdf=qpdf
    softhsm2-util=softhsm2 ssh-keygen=openssh-client
"""
FOR_LONG = """
    Xvfb=xvfb dbus-run-session=dbus-daemon openbox=openbox xdotool=xdotool
    /usr/libexec/at-spi-bus-launcher=at-spi2-core setxkbmap=x11-xkb-utils
    /usr/lib/python3/dist-packages/pyatspi=python3-pyatspi java=default-jre-headless
    /usr/share/java/preflight.jar=libpdfbox2-java /usr/share/java/jaxb-api.jar=libjaxb-api-java
    /usr/share/java/javax.activation.jar=libactivation-java
    /usr/share/unicode/BidiCharacterTest.txt=unicode-data
"""
ALL, DAILY = "not campaign", "not campaign and not thorough"
ENTRY = "from counsellor_app.__main__ import entry\nentry()\n"


class Stopped(Exception):
    """The work cannot go on; the text says why in one line."""


def main(arguments: list[str]) -> int:
    """Do what the command line asks; return the exit code."""
    words = read_command_line(arguments)
    try:
        check_python()
        return int(words.does(words))
    except Stopped as reason:
        print(f"dev.py: {reason}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def read_command_line(arguments: list[str]) -> argparse.Namespace:
    """Return the verb and its options."""
    door = argparse.ArgumentParser(prog="dev.py", description="Set up, run, test, build, measure.")
    verbs = door.add_subparsers(metavar="VERB", required=True)
    verbs.add_parser("run", help="open the practice vault").set_defaults(does=run)
    test_verb = verbs.add_parser("test", help="run the checks and tests of every day")
    test_verb.add_argument("--long", action="store_true", help="thorough and long ones too")
    test_verb.set_defaults(does=test)
    verbs.add_parser("build", help="make and check the frozen program").set_defaults(does=build)
    verbs.add_parser("bench", help="measure, into benchmarks/").set_defaults(does=bench)
    campaign_verb = verbs.add_parser("campaign", help="run one campaign with its full counts")
    campaign_verb.add_argument("name", metavar="NAME", help="tests/campaigns/test_NAME.py")
    campaign_verb.set_defaults(does=campaign)
    lock_verb = verbs.add_parser("lock", help="write packaging/locks again from pyproject.toml")
    lock_verb.add_argument("--upgrade", action="store_true", help="take the newest versions")
    lock_verb.set_defaults(does=lock)
    return door.parse_args(arguments)


def run(_words: argparse.Namespace) -> int:
    """Open the practice vault; without a screen, perform the tour and say where it lies."""
    set_up(RUN_LOCK, SCREEN if has_screen() else SCREEN + TOOLS)
    if has_screen():
        return counsellor("practice")
    pictures = OUT / "tour"
    say("No screen here: performing the tour instead.")
    code = counsellor("tour", str(pictures))
    say(f"Pictures, protocol-pack.pdf, export.age and tour.json: {pictures}")
    return code


def test(words: argparse.Namespace) -> int:
    """Run every part, thorough tests with --long alone; return 1 if any failed."""
    set_up(WORK_LOCK, SCREEN + TOOLS + (FOR_LONG if words.long else ""))
    parts = {
        "format": [PYTHON, "-m", "ruff", "format", "--check", "."],
        "ruff": [PYTHON, "-m", "ruff", "check", "."],
        "mypy": [PYTHON, "-m", "mypy", "counsellor_app", "tests", "benchmarks", "dev.py"],
        "imports": [str(SCRIPTS / "lint-imports")],
        "pytest": [PYTHON, "-m", "pytest", "-q", "-n", "2", "-m", ALL if words.long else DAILY],
    }
    if words.long:
        parts["campaigns"] = [PYTHON, "-m", "pytest", "-q", "tests/campaigns"]
        parts["frozen"] = [PYTHON, "dev.py", "build"]
    return summed_up({name: timed(name, command) for name, command in parts.items()})


def build(_words: argparse.Namespace) -> int:
    """Make the onedir program with PyInstaller and let it check itself."""
    set_up(WORK_LOCK, SCREEN + TOOLS)
    freeze = [PYTHON, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN"]
    places = ["--distpath", str(OUT / "dist"), "--workpath", str(OUT / "work")]
    if call([*freeze, *places, "packaging/counsellor_app.spec"]) != 0:
        raise Stopped("PyInstaller made no program; its last lines say why")
    program = str(OUT / "dist" / "Consilier" / ("Consilier.exe" if WINDOWS else "Consilier"))
    report = str(OUT / "check.json")
    code = call([program, "check", "--report", report])
    say(f"{program}: self-check {'passed' if code == 0 else 'FAILED'}, {report}")
    return code


def bench(_words: argparse.Namespace) -> int:
    """Measure everything; the results are kept in benchmarks/."""
    set_up(WORK_LOCK, SCREEN + TOOLS)
    return call([PYTHON, "-m", "benchmarks.run"])


def campaign(words: argparse.Namespace) -> int:
    """Run one campaign with its full counts."""
    file = ROOT / "tests" / "campaigns" / f"test_{words.name}.py"
    if not file.is_file():
        known = sorted(found.stem[5:] for found in file.parent.glob("test_*.py"))
        raise Stopped(f"no campaign named {words.name}; there are: {', '.join(known)}")
    set_up(WORK_LOCK, SCREEN + TOOLS + FOR_LONG)
    return call([PYTHON, "-m", "pytest", "-v", "--full-counts", str(file)])


def lock(words: argparse.Namespace) -> int:
    """Write the locks; each follows the versions of one before."""
    set_up(WORK_LOCK, "")
    uv = [str(SCRIPTS / "uv"), "pip", "compile", "--quiet", "--python-version", "3.11"]
    uv += ["--generate-hashes", "--no-emit-index-url", "--no-header", "--only-binary", ":all:"]
    uv += ["--upgrade"] if words.upgrade else []
    locks: dict[str, list[str]] = {
        "linux": ["--python-platform", LINUX],
        "linux-dev": ["--python-platform", LINUX, "--group", "dev", "-c", "linux"],
        "windows": ["--python-platform", MICROSOFT, "-c", "linux"],
        "windows-build": ["--python-platform", MICROSOFT, "--group", "dev", "-c", "linux-dev"],
        "bench": ["--python-platform", LINUX, "--group=bench", "-c", "linux-dev"],
    }
    for name, options in locks.items():
        # uv writes these names into the lock, so they are relative, with forward slashes
        paths = [f"packaging/locks/{word}.txt" if word in locks else word for word in options]
        ours = [] if name == "bench" else ["pyproject.toml"]
        if call([*uv, *ours, *paths, "-o", f"packaging/locks/{name}.txt"]) != 0:
            raise Stopped(f"the lock {name} could not be made")
    say(f"Written: {', '.join(locks)}")
    return 0


def check_python() -> None:
    """Stop with one clear line under a Python that the program does not know."""
    if not (3, 11) <= sys.version_info[:2] <= (3, 13):
        here = ".".join(str(part) for part in sys.version_info[:2])
        raise Stopped(f"Python 3.11, 3.12 or 3.13 is needed; this one is {here}")


def set_up(lock_name: str, needed: str) -> None:
    """Bring system packages, .venv and locked packages in place; quick when they are."""
    bring_system_packages(needed)
    wanted = state_of(lock_name)
    found = STAMP.read_text(encoding="utf-8") if STAMP.is_file() else ""
    if Path(PYTHON).exists() and found in (wanted, state_of(WORK_LOCK)):
        return
    began = time.monotonic()
    say("Setting up .venv (once, about a minute) ...")
    moved = bool(found) and found.splitlines()[:2] != wanted.splitlines()[:2]
    if call([sys.executable, "-m", "venv", *(["--clear"] if moved else []), str(VENV)]) != 0:
        raise Stopped("the virtual environment could not be made")
    STAMP.unlink(missing_ok=True)
    pip = [PYTHON, "-m", "pip", "--disable-pip-version-check", "-qq"]
    install = [*pip, "install", "--require-hashes", "--no-deps", "--only-binary", ":all:"]
    if call([*install, "-r", str(LOCKS / f"{lock_name}.txt")]) != 0:
        raise Stopped("the locked packages could not be installed; pip says why above")
    put_project_in()
    STAMP.write_text(wanted, encoding="utf-8")
    say(f"Set up in {time.monotonic() - began:.0f} s.")


def state_of(lock_name: str) -> str:
    """Return what a finished set-up is known by: Python, place, lock and its hash."""
    digest = hashlib.sha256((LOCKS / f"{lock_name}.txt").read_bytes()).hexdigest()
    return f"{sys.version}\n{ROOT}\n{lock_name}\n{digest}\n"


def put_project_in() -> None:
    """Let .venv find the source tree, and give it the command ``counsellor``."""
    on_others = f"lib/python3.{sys.version_info[1]}/site-packages"
    packages = "Lib/site-packages" if WINDOWS else on_others
    Path(VENV, packages, "counsellor_app.pth").write_text(f"{ROOT}\n", encoding="utf-8")
    if WINDOWS:
        command = '@"%~dp0python.exe" -m counsellor_app %*\n'
        (SCRIPTS / "counsellor.cmd").write_text(command, encoding="utf-8")
        return
    entry = SCRIPTS / "counsellor"
    entry.write_text(f"#!{PYTHON}\n{ENTRY}", encoding="utf-8")
    entry.chmod(0o755)


def bring_system_packages(needed: str) -> None:
    """Install what Linux lacks where that is allowed, else name it in one line."""
    if not sys.platform.startswith("linux"):
        return
    needed += f" {Path(os.__file__).with_name('ensurepip')}=python3-venv"
    missing = missing_packages(needed)
    if not missing:
        return
    command = ["apt-get", "install", "-y", "-q", "--no-install-recommends", *missing]
    if shutil.which("apt-get") is None or os.geteuid() != 0:
        raise Stopped(f"the system lacks something; as root: {' '.join(command)}")
    say(f"Installing system packages: {' '.join(missing)}")
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for step in (["apt-get", "update"], command):
        done = subprocess.run(step, env=quiet, check=False, capture_output=True, encoding="utf-8")
        if done.returncode != 0:
            raise Stopped(f"{' '.join(step)} failed: {done.stderr.strip()[-300:]}")
    if missing_packages(needed):
        raise Stopped(f"installed, but still not found: {' '.join(missing_packages(needed))}")


def missing_packages(needed: str) -> list[str]:
    """Return the Debian packages of what is not on this machine."""
    loader = shutil.which("ldconfig") or "/sbin/ldconfig"
    known = subprocess.run([loader, "-p"], check=False, capture_output=True, encoding="utf-8")
    libraries = {line.split()[0] for line in known.stdout.splitlines()[1:] if line.strip()}

    def is_here(name: str) -> bool:
        if ".so." in name:
            return name in libraries
        return Path(name).exists() if "/" in name else shutil.which(name) is not None

    pairs = (pair.split("=") for pair in needed.split())
    return sorted({package for name, package in pairs if not is_here(name)})


def has_screen() -> bool:
    """Tell whether a window could be shown."""
    known = WINDOWS or sys.platform == "darwin"
    return known or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def counsellor(*words: str) -> int:
    """Run the program from the source tree."""
    return call([PYTHON, "-m", "counsellor_app", *words])


def call(command: list[str]) -> int:
    """Run a command in the root and return its exit code; no window opens where no screen is."""
    environment = dict(os.environ)
    if not has_screen():
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.stdout.flush()
    return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode


def timed(name: str, command: list[str]) -> tuple[bool, float]:
    """Run one part; return whether it passed, and its seconds."""
    say(f"\n== {name}")
    began = time.monotonic()
    return call(command) == 0, time.monotonic() - began


def summed_up(parts: dict[str, tuple[bool, float]]) -> int:
    """Say how each part went; return 1 if one failed."""
    say("")
    for name, (passed, seconds) in parts.items():
        say(f"{name:10} {'passed' if passed else 'FAILED'} {seconds:7.1f} s")
    return 0 if all(passed for passed, _ in parts.values()) else 1


def say(line: str) -> None:
    """Print one line at once."""
    print(line, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
