"""Gather the licences of everything the frozen program carries, read off what is installed."""

import re
from importlib import metadata
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LICENCE_FILE = re.compile(r"(^|/)(LICEN[CS]E|COPYING|NOTICE|AUTHORS)[^/]*$|/licenses/.+$", re.I)
# What a package's metadata does not say by itself.
KNOWN = {
    "sqlcipher3": "zlib; contains SQLCipher (BSD-3-Clause, Zetetic LLC) and OpenSSL (Apache-2.0)",
    "pyrage": "MIT; contains rage (MIT or Apache-2.0)",
    "pypdfium2": "Apache-2.0 or BSD-3-Clause; contains PDFium (BSD-3-Clause)",
    "pyside6-essentials": "LGPL-3.0-only; Qt is in libraries of its own that may be replaced",
    "shiboken6": "LGPL-3.0-only",
}


def gather(lock: Path, folder: Path) -> list[str]:
    """Write the texts below the folder and a list of components; return their names.

    Raise LookupError for a component that says nothing about its licence.
    """
    names = re.findall(r"^([a-z0-9._-]+)==", lock.read_text(encoding="utf-8"), re.MULTILINE)
    lines = []
    for name in names:
        component = metadata.distribution(name)
        texts = _texts_of(component)
        for number, text in enumerate(texts):
            target = folder / name / f"{number + 1}.txt"
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8")
        said = _said_by(component) or KNOWN.get(name)
        if said is None and not texts:
            raise LookupError(f"{name} says nothing about its licence")
        lines.append(f"{name} {component.version}: {said or 'see its text'}")
    (folder / "COMPONENTS.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return names


def _said_by(component: metadata.Distribution) -> str | None:
    name = component.metadata["Name"].lower().replace("_", "-")
    if name in KNOWN:
        return KNOWN[name]
    if expression := component.metadata.get_all("License-Expression"):
        return str(expression[0])
    classifiers = component.metadata.get_all("Classifier") or []
    found = [line.split(" :: ")[-1] for line in classifiers if line.startswith("License ::")]
    short = [line for line in component.metadata.get_all("License") or [] if len(line) < 80]
    return ", ".join(found or short) or None


def _texts_of(component: metadata.Distribution) -> list[str]:
    found = [path for path in component.files or [] if LICENCE_FILE.search(path.as_posix())]
    places = [Path(str(path.locate())) for path in found if path.suffix not in {".py", ".pyc"}]
    texts = [place.read_text(encoding="utf-8", errors="replace") for place in places]
    return sorted(set(texts))
