"""The rules of the house that a machine can keep, read off the source itself."""

import ast
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib import metadata
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal

ROOT = Path(__file__).resolve().parent.parent
APP = ROOT / "counsellor_app"
UI = APP / "ui"
TEXT_FILES = {
    ".cfg", ".in", ".ini", ".json", ".md", ".py", ".sh", ".spec", ".svg", ".toml", ".ts", ".txt",
    ".yml",
}  # fmt: skip
NOT_OURS = {".git", ".venv", "build", "dist", "__pycache__"}

# Calls whose text a person reads.
SHOWN_BY = {
    "QAction", "QCheckBox", "QCommandLinkButton", "QDockWidget", "QGroupBox", "QLabel", "QMenu",
    "QMessageBox", "QPushButton", "QRadioButton", "addAction", "addButton", "addItem", "addItems",
    "addMenu", "addRow", "addTab", "setAccessibleDescription", "setAccessibleName",
    "setDetailedText", "setHeaderLabels", "setInformativeText", "setLabelText",
    "setPlaceholderText", "setPrefix", "setStatusTip", "setSuffix", "setText", "setTitle",
    "setToolTip", "setWhatsThis", "setWindowTitle", "showMessage",
}  # fmt: skip
# Names nobody may use, and the only files that may all the same.
FORBIDDEN: dict[str, set[str]] = {
    "QEventLoop": set(),
    "QRunnable": {"counsellor_app/ui/jobs.py"},
    "QSettings": set(),
    "QThread": set(),
    "QThreadPool": {"counsellor_app/ui/jobs.py"},
    "QUiLoader": set(),
    "QWizard": set(),
    "QWizardPage": set(),
    "exec": {  # a dialog waits in one place, where nothing of it is taken meanwhile
        "benchmarks/window_child.py",
        "counsellor_app/app.py",
        "counsellor_app/ui/modal.py",
        "tests/campaigns/typing_child.py",
        "tests/ui/pdf_child.py",
    },
    "flaky": set(),
    "importorskip": set(),
    "processEvents": {
        "benchmarks/filling.py",  # what keeps the window waiting is what is measured
        "counsellor_app/demo/robot.py",
        "tests/counsellor.py",
    },
    "sleep": {"counsellor_app/demo/robot.py", "counsellor_app/files.py", "tests/counsellor.py"},
    "skip": set(),
    "skipif": set(),
    "threading": set(),
}
# What may stand in a text without being a word: tags, places to fill, names of keys.
NO_WORDS = re.compile(r"<[^>]*>|\{[^}]*\}|\b(Alt|Ctrl|Del|Enter|Esc|Shift|Tab)\b")
ROOMS_OF_LIBRARIES = {
    "PySide6.QtNetwork": {"counsellor_app/ui/single_instance.py"},
    "pypdfium2": {
        "counsellor_app/ui/pdf_pages.py",
        "counsellor_app/desktop/render_child.py",
        "counsellor_app/demo/tour_reading.py",
    },
}


@cache
def sources(*folders: str) -> tuple[Path, ...]:
    """Return our Python files below these folders of the root, or the file itself."""
    found: list[Path] = []
    for name in folders:
        place = ROOT / name
        found += [place] if place.is_file() else sorted(place.rglob("*.py"))
    return tuple(found)


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def nodes(*folders: str) -> Iterator[tuple[str, ast.AST]]:
    """Yield every node below these folders with the file it stands in."""
    for path in sources(*folders):
        name = path.relative_to(ROOT).as_posix()
        for node in ast.walk(tree_of(path)):
            yield name, node


def at(name: str, node: ast.AST) -> str:
    return f"{name}:{getattr(node, 'lineno', 0)}"


def project_texts() -> Iterator[tuple[str, str]]:
    """Yield every text file of the project with its content."""
    for path in sorted(ROOT.rglob("*")):
        inside = path.relative_to(ROOT)
        hidden = any(part in NOT_OURS or part.endswith("_cache") for part in inside.parts)
        if hidden or not path.is_file():
            continue
        if path.suffix in TEXT_FILES or inside.as_posix() in {".ci/run", ".gitignore", "LICENSE"}:
            yield inside.as_posix(), path.read_text(encoding="utf-8")


# How large things are


@pytest.mark.parametrize(
    ("folders", "limit"),
    [(("counsellor_app", "dev.py", "packaging", "benchmarks"), 300), (("tests",), 500)],
    ids=["source", "tests"],
)
def test_no_file_is_longer_than_its_limit(folders: tuple[str, ...], limit: int) -> None:
    lengths = {
        path: len(path.read_text(encoding="utf-8").splitlines()) for path in sources(*folders)
    }
    assert {str(path): length for path, length in lengths.items() if length > limit} == {}


def test_no_function_is_longer_than_forty_lines() -> None:
    long = [
        f"{at(name, node)} {node.name}"
        for name, node in nodes("counsellor_app", "dev.py", "packaging", "benchmarks", "tests")
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (node.end_lineno or node.lineno) - node.lineno >= 40
    ]
    assert long == []


def test_no_class_has_more_than_fifteen_methods() -> None:
    large = [
        f"{at(name, node)} {node.name}"
        for name, node in nodes("counsellor_app", "tests")
        if isinstance(node, ast.ClassDef)
        and sum(isinstance(member, ast.FunctionDef) for member in node.body) > 15
    ]
    assert large == []


# What is not used


def test_nobody_uses_a_forbidden_name() -> None:
    used = []
    for name, node in nodes("counsellor_app", "tests", "benchmarks"):
        if name == "tests/test_architecture.py":
            continue
        used += [
            f"{at(name, node)} {word}"
            for word in _names_in(node)
            if word in FORBIDDEN and name not in FORBIDDEN[word]
        ]
    assert used == []


def test_services_are_never_reached_through_the_application() -> None:
    reached = [
        at(name, node)
        for name, node in nodes("counsellor_app")
        if isinstance(node, ast.Attribute)
        and node.attr == "instance"
        and isinstance(node.value, ast.Name)
        and node.value.id in {"QApplication", "QCoreApplication", "QGuiApplication"}
    ]
    assert reached == []


def test_tests_wait_for_a_signal_and_not_for_a_time() -> None:
    waits = [
        at(name, node)
        for name, node in nodes("tests")
        if isinstance(node, ast.Attribute)
        and node.attr == "wait"
        and isinstance(node.value, ast.Name)
        and node.value.id == "qtbot"
        and name != "tests/counsellor.py"
    ]
    assert waits == []


def test_signals_carry_no_containers() -> None:
    carrying = [
        at(name, node)
        for name, node in nodes("counsellor_app/ui")
        if isinstance(node, ast.Call)
        and _called(node) == "Signal"
        and any(isinstance(kind, ast.Name) and kind.id in {"dict", "list"} for kind in node.args)
    ]
    assert carrying == []


def test_windows_are_written_in_python() -> None:
    assert list(APP.rglob("*.ui")) == []
    assert list((ROOT / "resources").rglob("*.ui")) == []


def test_any_is_said_only_where_rows_are_read() -> None:
    said = [
        at(name, node)
        for name, node in nodes("counsellor_app", "tests", "dev.py", "benchmarks")
        if "Any" in _names_in(node) and name != "counsellor_app/storage/rows.py"
    ]
    assert said == []


def test_an_ignored_type_error_has_its_code_and_its_reason() -> None:
    said = "# type: " + "ignore"
    good = re.compile(said + r"\[[\w, -]+\]\s*[#:-]\s*\S")
    bare = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in sources("counsellor_app", "tests", "dev.py", "benchmarks")
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if said in line and not good.search(line)
    ]
    assert bare == []


def test_a_library_is_imported_only_in_its_room() -> None:
    strays = [
        f"{at(name, node)} {module}"
        for name, node in nodes("counsellor_app")
        for module in _modules_in(node)
        for library, rooms in ROOMS_OF_LIBRARIES.items()
        if module == library or module.startswith(f"{library}.")
        if name not in rooms
    ]
    assert strays == []


def test_every_library_imported_is_declared() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    declared = {_bare_name(line) for line in project["dependencies"]} | {"shiboken6"}  # is PySide's
    providers = metadata.packages_distributions()
    undeclared = set()
    for _, node in nodes("counsellor_app"):
        for module in _modules_in(node):
            top = module.split(".")[0]
            given_by = {_bare_name(name) for name in providers.get(top, [])}
            if given_by and top != "counsellor_app" and not given_by & declared:
                undeclared.add(top)
    assert undeclared == set()


# What is read by people


def test_every_word_of_a_window_stands_in_the_words_of_the_interface() -> None:
    literals = [
        f"{at(name, node)} {text!r}"
        for name, node in nodes("counsellor_app/ui")
        if isinstance(node, ast.Call) and "/ui/words/" not in name
        if _called(node) in SHOWN_BY
        for text in _texts_given(node)
        if re.search(r"[^\W\d_]{2,}", NO_WORDS.sub("", text))
    ]
    assert literals == []


def test_a_text_of_a_window_is_made_only_among_its_words() -> None:
    made = [
        at(name, node)
        for name, node in nodes("counsellor_app/ui")
        if isinstance(node, ast.Call) and "/ui/words/" not in name
        if _called(node) in {"Text", "Plural"} and any(_texts_given(node))
    ]
    assert made == []


def test_romanian_is_written_with_commas_below() -> None:
    cedillas = re.compile("[\u015e\u015f\u0162\u0163]")
    own = ("resources/courtesy/tr/", "resources/courtesy/kmr/")  # in Turkish and Kurmanji s has it
    texts = ((name, text) for name, text in project_texts() if not name.startswith(own))
    assert [name for name, text in texts if cedillas.search(text)] == []


def test_the_project_names_no_machine_and_no_registry() -> None:
    slash = "/"
    places = (f"{slash}work{slash}", f"{slash}root{slash}", "shared" + slash, "house" + ".md")
    hosts = (
        "pypi" + ".org",
        "python" + "hosted",
        "npm" + "js.",
        "deb." + "debian",
        "find-" + "links",
    )
    named = [
        f"{name}: {word}"
        for name, text in project_texts()
        for word in (*places, *hosts)
        if word in text
    ]
    assert named == []


# What is kept


def test_only_drafts_index_and_erasure_change_what_is_stored() -> None:
    may = re.compile(r"counsellor_app/storage/(draft|index|search|erase|migrations/)")
    changes = [
        at(name, node)
        for name, node in nodes("counsellor_app")
        if not may.match(name) and _changes_rows(node)
    ]
    assert changes == []


# What is installed


def test_the_locks_name_no_place_and_hash_every_package() -> None:
    for path in sorted((ROOT / "packaging" / "locks").glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        assert "://" not in text, path.name
        for block in re.split(r"\n(?=\S)", text.strip()):
            assert "--hash=sha256:" in block, block


def test_every_system_gets_the_same_versions() -> None:
    run, dev = locked("linux"), locked("linux-dev")
    assert run.items() <= dev.items()
    for other in (locked("windows"), locked("windows-build")):
        assert {name: dev[name] for name in other if name in dev} == {
            name: version for name, version in other.items() if name in dev
        }
    assert locked("windows").items() <= locked("windows-build").items()
    assert run["pyside6-essentials"] == "6.11.3"


def test_the_lock_holds_what_the_project_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert {_bare_name(line) for line in project["project"]["dependencies"]} <= set(locked("linux"))
    assert {_bare_name(line) for line in project["dependency-groups"]["dev"]} <= set(
        locked("linux-dev")
    )


def test_the_libraries_installed_are_the_ones_locked() -> None:
    for name in ("pyside6-essentials", "sqlcipher3", "sqlalchemy", "cryptography", "reportlab"):
        assert metadata.version(name) == locked("linux")[name]


class _Sender(QObject):
    told = Signal(bool)


def test_a_signal_of_true_and_false_is_told_a_thousand_times() -> None:
    sender = _Sender()
    heard: list[bool] = []
    sender.told.connect(heard.append)
    for number in range(1000):
        sender.told.emit(number % 2 == 0)
    assert heard == [True, False] * 500


def locked(lock: str) -> dict[str, str]:
    """Return the packages of a lock with their versions."""
    text = (ROOT / "packaging" / "locks" / f"{lock}.txt").read_text(encoding="utf-8")
    return dict(re.findall(r"^([a-z0-9._-]+)==(\S+)", text, re.MULTILINE))


def _bare_name(requirement: str) -> str:
    return re.split(r"[<>=!\[; ]", requirement, maxsplit=1)[0].lower().replace("_", "-")


def _names_in(node: ast.AST) -> list[str]:
    match node:
        case ast.Name():
            return [node.id]
        case ast.Attribute():
            return [node.attr]
        case ast.ImportFrom() | ast.Import():
            return [part for alias in node.names for part in alias.name.split(".")]
        case _:
            return []


def _modules_in(node: ast.AST) -> list[str]:
    match node:
        case ast.Import():
            return [alias.name for alias in node.names]
        case ast.ImportFrom(module=str(module)):
            return [module, *(f"{module}.{alias.name}" for alias in node.names)]
        case _:
            return []


def _called(node: ast.Call) -> str:
    match node.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case _:
            return ""


def _texts_given(node: ast.Call) -> list[str]:
    """Return the literal texts among the arguments, f-strings and lists included."""
    texts = []
    for argument in [*node.args, *(keyword.value for keyword in node.keywords)]:
        if isinstance(argument, ast.Constant | ast.JoinedStr | ast.List | ast.BinOp):
            texts += [
                inner.value
                for inner in ast.walk(argument)
                if isinstance(inner, ast.Constant) and isinstance(inner.value, str)
            ]
    return texts


def _changes_rows(node: ast.AST) -> bool:
    match node:
        case ast.ImportFrom(module=str(module)) if module.startswith("sqlalchemy"):
            return any(alias.name in {"update", "delete"} for alias in node.names)
        case ast.Call(func=ast.Attribute(attr="delete")):
            return True
        case ast.Constant(value=str(text)):
            return bool(re.match(r"\s*(UPDATE\s+\w+\s+SET|DELETE\s+FROM)\b", text))
        case _:
            return False
