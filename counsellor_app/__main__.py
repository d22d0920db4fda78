"""The verbs of the program; without one it opens the window."""

import argparse
import multiprocessing
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from counsellor_app import __version__, journal_log
from counsellor_app.errors import BadInput, CannotWrite, UserError
from counsellor_app.settings import Places, places_under, usual_places
from counsellor_app.text import Language, Text

NEEDS_SOURCE = Text(
    "Acest verb este numai în codul sursă: rulați-l din dosarul proiectului.",
    "This verb is only in the source tree: run it from the project's folder.",
)
PASSPHRASE = Text("Parola registrului", "Passphrase of the register")
NO_PASSPHRASE = Text(
    "Nu s-a scris nicio parolă; nu s-a căutat nimic.",
    "No passphrase was typed; nothing was sought.",
)
NO_REGISTER = Text(
    "În „{path}” nu este niciun registru. Numiți dosarul lui cu --home.",
    "There is no register in “{path}”. Name its folder with --home.",
)
NO_FOLDER = Text(
    "Dosarul „{path}” nu poate fi făcut. Alegeți alt loc.",
    "The folder “{path}” cannot be made. Choose another place.",
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Perform the verb asked for; return the exit code: 0, else one clear line and 2 or 1.

    2 is for what was given and cannot be taken, as a word that is no verb; 1 for the rest.
    """
    multiprocessing.freeze_support()
    asked = _parser().parse_args(arguments)
    language = Language(asked.language)
    try:
        return int(_perform(asked))
    except BadInput as error:
        return _refuse(error.text.to(language), 2)
    except UserError as error:
        return _refuse(error.text.to(language))
    except ModuleNotFoundError as error:
        if error.name is not None and error.name.startswith("counsellor_app.demo"):
            return _refuse(NEEDS_SOURCE.to(language))
        raise


def entry() -> None:
    """Run as the command ``counsellor``; a bug is told by type and place, never by content."""
    try:
        code = main()
    except Exception as error:
        _write(sys.stderr, f"E: {journal_log.frames(error)}")
        code = 70
    sys.exit(code)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="counsellor", description="Consilier: integration counselling under OG 44/2004."
    )
    parser.add_argument("--version", action="version", version=__version__)
    parser.add_argument("--language", choices=("ro", "en"), default="ro", help="of messages")
    parser.add_argument("--home", type=Path, help="keep vault, settings and log in this folder")
    parser.add_argument("--locked", action="store_true", help="start at the unlock page")
    verbs = parser.add_subparsers(dest="verb", title="verbs")
    verbs.add_parser("practice", help="open the practice vault with its invented people")
    check = verbs.add_parser("check", help="check that this installed program is whole")
    check.add_argument("--report", type=Path, help="write the report to this JSON file")
    for name, told in (
        ("tour", "walk one invented person through the real windows"),
        ("gallery", "draw every page and every paper"),
    ):
        verb = verbs.add_parser(name, help=told)
        verb.add_argument("out", type=Path, help="a folder for what is made")
    drill = verbs.add_parser("drill", help="save again and again, acknowledging each save")
    drill.add_argument("what", choices=("save",))
    drill.add_argument("--home", dest="drill_home", type=Path, required=True)
    drill.add_argument("--count", type=int, default=100)
    explain = verbs.add_parser("explain", help="say what the law says about a set of facts")
    explain.add_argument("facts", type=Path, nargs="?", help="a JSON file of facts")
    explain.add_argument("--year", type=int, help="the terms of a year instead of a case")
    explain.add_argument("--role", choices=("igi", "ngo"), default="igi", help="with --year")
    explain.add_argument("--today", help="the day to judge by, as 2026-11-21")
    explain.add_argument("--text", choices=("ro", "en"), help="readable text, not JSON")
    explain.add_argument("--schema", action="store_true", help="print the JSON Schema")
    drawing = verbs.add_parser("draw-page")  # of a foreign file: started by the program itself
    drawing.add_argument("kind", choices=("PDF", "JPEG", "PNG", "TIFF"))
    drawing.add_argument("page", type=int)
    drawing.add_argument("width", type=int)
    verify = verbs.add_parser("verify", help="say what is known of a paper by its content code")
    verify.add_argument("code", nargs="+", help="from the foot of a page; asks for the passphrase")
    rules = verbs.add_parser("rules", help="list the rules with their articles")
    rules.add_argument(
        "--coverage", action="store_true", help="list the act, place by place, with its rules"
    )
    return parser


def _perform(asked: argparse.Namespace) -> int:
    places = usual_places() if asked.home is None else places_under(asked.home)
    match asked.verb:
        case None:
            return _window(places, asked)
        case "practice":
            return _practice(places, asked)
        case "check":
            return _check(asked.report)
        case "tour":
            from counsellor_app.demo.tour import tour

            return tour(_folder(asked.out), _write_line)
        case "gallery":
            from counsellor_app.demo.gallery import gallery

            return gallery(_folder(asked.out), _write_line)
        case "drill":
            return _drill(asked.drill_home, asked.count)
        case "draw-page":
            return _draw_page(asked)
        case "explain":
            return _explain(asked)
        case "verify":
            return _verify(places, "".join(asked.code), Language(asked.language))
        case _:
            return _rules(asked)


def _window(places: Places, asked: argparse.Namespace) -> int:
    from counsellor_app.app import run_window

    return run_window(places, practice=False, locked=asked.locked)


def _practice(places: Places, asked: argparse.Namespace) -> int:
    from counsellor_app.app import run_window, system_clock
    from counsellor_app.demo.people import OPENS_PRACTICE, practice_desk
    from counsellor_app.services.opening import leave, vault_stands

    clock = system_clock()
    if not vault_stands(places.practice):
        leave(practice_desk(places.practice, clock.today(), clock.now()))
    return run_window(places, practice=True, locked=asked.locked, opens_with=OPENS_PRACTICE)


def _check(report: Path | None) -> int:
    """Check this program part by part; the report is written after each of them."""
    from counsellor_app.app import program_checks, write_report

    found: dict[str, str] = {}
    for name, check in program_checks().items():
        try:
            check()
            found[name] = "ok"
        except Exception as error:
            found[name] = type(error).__name__
        _write_line(f"{found[name]}\t{name}")
        if report is not None:
            write_report(report, found)
    return 0 if all(told == "ok" for told in found.values()) else 1


def _folder(path: Path) -> Path:
    """Return the folder, made if it is missing; raise CannotWrite."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CannotWrite(NO_FOLDER.filled(path=str(path))) from error
    return path


def _drill(home: Path, count: int) -> int:
    from counsellor_app.app import system_clock
    from counsellor_app.demo.drill import drill_save

    _write_line(f"{drill_save(_folder(home), count, system_clock().now)}")
    return 0


def _draw_page(asked: argparse.Namespace) -> int:
    from counsellor_app.cases.file_kinds import FileKind
    from counsellor_app.desktop.render_child import draw

    return draw(FileKind[asked.kind], asked.page, asked.width)


def _explain(asked: argparse.Namespace) -> int:
    from counsellor_app.app import system_clock
    from counsellor_app.law.procedure import ActingRole
    from counsellor_app.services import lawyer

    if asked.schema:
        _write_line(lawyer.schema())
        return 0
    if (asked.facts is None) is (asked.year is None):
        raise BadInput(
            Text(
                "Numiți fie un fișier cu fapte, fie un an (--year).",
                "Name either a file of facts or a year (--year).",
            )
        )
    today = lawyer.day_of(asked.today) if asked.today else system_clock().today()
    language = None if asked.text is None else Language(asked.text)
    if asked.year is None:
        _write_line(lawyer.explained(asked.facts, today, language))
    else:
        role = ActingRole(asked.role)
        _write_line(lawyer.explained_year(asked.year, role, today, language))
    return 0


def _verify(places: Places, code: str, language: Language) -> int:
    """Say what is known of a paper; the passphrase is typed, never given as an argument."""
    from getpass import getpass

    from counsellor_app.app import system_clock
    from counsellor_app.services.opening import leave, must_be_kind, unlock, vault_stands
    from counsellor_app.services.verifying import NOT_A_CODE, code_typed, verify

    if code_typed(code) is None:
        raise BadInput(NOT_A_CODE)
    if not vault_stands(places.vault):
        raise BadInput(NO_REGISTER.filled(path=str(places.vault)))
    clock = system_clock()
    try:
        passphrase = getpass(f"{PASSPHRASE.to(language)}: ")
    except (EOFError, KeyboardInterrupt) as error:
        raise BadInput(NO_PASSPHRASE) from error
    desk = unlock(places.vault, passphrase, today=clock.today(), now=clock.now())
    must_be_kind(desk, practice=False)
    try:
        for paper in verify(desk, code):
            for said in (paper.title, *paper.warnings, *paper.lines):
                _write_line(said.to(language))
    finally:
        leave(desk)
    return 0


def _rules(asked: argparse.Namespace) -> int:
    from counsellor_app.services import lawyer

    language = Language(asked.language)
    _write_line(lawyer.covered(language) if asked.coverage else lawyer.rules(language))
    return 0


def _refuse(sentence: str, code: int = 1) -> int:
    _write(sys.stderr, sentence)
    return code


def _write_line(line: str) -> None:
    _write(sys.stdout, line)


def _write(stream: object, line: str) -> None:
    """Write one line where there is a stream: a windowed program has none."""
    if stream is None:
        return
    os.write(1 if stream is sys.stdout else 2, f"{line}\n".encode())


if __name__ == "__main__":
    entry()
