"""A finished PDF read back as programs for the blind and for archives read it."""

import io
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pikepdf
import pikepdf.pdfa
from pikepdf import Array, Dictionary, Name, Object, Pdf

_SHOWS_TEXT = {"Tj", "TJ", "'", '"'}
_PAINTS = {"f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh", "Do"}
_UA_PART = re.compile(r"<pdfuaid:part>1</pdfuaid:part>\s*")
_UA_SCHEMA = re.compile(
    r'<rdf:Description rdf:about=""\s+xmlns:pdfaExtension=.*?</rdf:Description>\s*', re.DOTALL
)
_UA_NAME = re.compile(r'\s*xmlns:pdfuaid="[^"]*"')


@dataclass(frozen=True)
class Tag:
    """An element of the tree: what it is, and what it says of itself."""

    role: str
    language: str
    alternative: str
    attribute: str
    marks: tuple[tuple[int, int], ...]
    inside: "tuple[Tag, ...]"

    def all(self) -> "Iterator[Tag]":
        """Yield the element and all below it, in reading order."""
        yield self
        for tag in self.inside:
            yield from tag.all()


def tree_of(pdf: bytes) -> Tag:
    """Return the whole tree."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        pages = {page.obj.objgen: number for number, page in enumerate(document.pages)}
        return _tag(document.Root.StructTreeRoot.K, pages)


def roles_in(pdf: bytes) -> list[str]:
    """Return what every element is, in reading order."""
    return [tag.role for tag in tree_of(pdf).all()]


@cache
def said_in_order(pdf: bytes) -> list[tuple[str, str]]:
    """Return every element's own words with its role, as poppler reads them off the tree."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "paper.pdf"
        path.write_bytes(pdf)
        run = ["pdfinfo", "-enc", "UTF-8", "-struct-text", str(path)]
        read = subprocess.run(run, capture_output=True, check=True).stdout.decode("utf-8")
    said: list[tuple[str, str]] = []
    role = ""
    for line in read.splitlines():
        words = line.strip()
        if words.startswith('"'):
            said.append((role, words.strip('"')))
        elif words and not words.startswith("/"):
            role = words.split()[0]
    return said


def marks_of(pdf: bytes) -> list[tuple[int, int]]:
    """Return every numbered stretch of every page; raise ValueError for what is not marked."""
    found: list[tuple[int, int]] = []
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for number, page in enumerate(document.pages):
            found += [(number, mark) for mark in _marks_on(page)]
    return found


def owners_of(pdf: bytes) -> list[tuple[int, int]]:
    """Return the stretches that the table from pages to elements knows an owner of."""
    found: list[tuple[int, int]] = []
    with pikepdf.open(io.BytesIO(pdf)) as document:
        numbers = list(document.Root.StructTreeRoot.ParentTree.Nums)
        for number, owners in zip(numbers[::2], numbers[1::2], strict=True):
            if not isinstance(owners, Array):
                continue  # of a field
            page = document.pages[int(number)]
            assert page.obj.StructParents == number
            for mark, owner in enumerate(owners):
                if (int(number), mark) in _own_marks(owner, document):
                    found.append((int(number), mark))
    return found


def archival_findings(pdf: bytes) -> list[str]:
    """Return what pikepdf's validator (rules of veraPDF) says against PDF/A-3b.

    It knows no extension schema at all, so the declaration of PDF/UA is taken out before; that
    this declaration is right, PDFBox Preflight says in the thorough test. It knows no forms
    either: what the standard asks of fields (6.3 and 6.4) is looked up here.
    """
    with pikepdf.open(io.BytesIO(pdf)) as document:
        said = document.Root.Metadata.read_bytes().decode("utf-8")
        for pattern in (_UA_PART, _UA_SCHEMA, _UA_NAME):
            said, count = pattern.subn("", said)
            assert count == 1
        document.Root.Metadata = document.make_stream(
            said.encode("utf-8"), Type=Name.Metadata, Subtype=Name.XML
        )
        against_forms = _findings_on_fields(document)
        plain = io.BytesIO()
        document.save(plain, fix_metadata_version=False)
    plain.seek(0)
    found = pikepdf.pdfa.validate_written(plain, "3b").findings
    return against_forms + [str(finding) for finding in found]


def widgets_of(document: Pdf) -> list[Object]:
    """Return the fields on all pages, in the order of the pages."""
    return [one for page in document.pages for one in page.obj.get("/Annots", Array())]


def _findings_on_fields(document: Pdf) -> list[str]:
    """Return what ISO 19005-3 has against the fields, and take them out."""
    form = document.Root.get("/AcroForm", Dictionary())
    found = [f"form has {key}" for key in ("/NeedAppearances", "/XFA") if key in form]
    widgets = widgets_of(document)
    for widget in widgets:
        name = str(widget.T)
        found += [f"{name} has {key}" for key in ("/A", "/AA", "/MK") if key in widget]
        if int(widget.F) & 0b1_0010_0011 or not int(widget.F) & 0b100:
            found.append(f"{name} may be unseen")  # invisible, hidden, no view, toggled
        if list(widget.AP.keys()) != ["/N"] or widget.AP.N.get("/Subtype") != Name.Form:
            found.append(f"{name} has no one appearance")
    if [one.objgen for one in form.get("/Fields", Array())] != [one.objgen for one in widgets]:
        found.append("the form and the pages have not the same fields")
    for one in (document.Root, *(page.obj for page in document.pages)):
        for key in {"/AcroForm", "/Annots"} & set(one.keys()):
            del one[key]
    return found


def accessibility_errors(papers: Mapping[str, bytes], *options: str) -> list[str]:
    """Return the errors that the PDF/UA checker outloud finds, each with the paper's name."""
    program = str(Path(sys.executable).with_name("outloud"))
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / f"{name}.pdf" for name in papers]
        for path, pdf in zip(paths, papers.values(), strict=True):
            path.write_bytes(pdf)
        command = [program, *options, "--json", "-", *map(str, paths)]
        run = subprocess.run(command, capture_output=True, check=False)
        report = json.loads(run.stdout[run.stdout.index(b"{") :])
    results = report["results"]
    assert len(results) == len(papers)
    return [
        f"{Path(result['path']).stem}: {finding['rule']} {finding['message']}"
        for result in results
        for finding in [*result["findings"]]
        if finding["severity"] == "error"
    ]


def as_first_standard(pdf: bytes) -> bytes:
    """Return a rendering for a validator of PDF/A-1b: an older file, sets of codes declared."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        said = document.Root.Metadata.read_bytes()
        document.Root.Metadata = document.make_stream(
            said.replace(b"<pdfaid:part>3<", b"<pdfaid:part>1<"),
            Type=Name.Metadata,
            Subtype=Name.XML,
        )
        for one in document.objects:
            if isinstance(one, Dictionary) and one.get("/Subtype") == Name.CIDFontType2:
                codes = len(one.W[1]) + 1
                everyone = (2**codes - 1) << (-codes % 8)
                one.FontDescriptor.CIDSet = document.make_stream(
                    everyone.to_bytes(-(-codes // 8), "big")
                )
        older = io.BytesIO()
        document.save(
            older,
            force_version="1.4",
            object_stream_mode=pikepdf.ObjectStreamMode.disable,
            fix_metadata_version=False,
        )
    return older.getvalue()


def _tag(element: Object, pages: Mapping[tuple[int, int], int]) -> Tag:
    inside, marks = [], []
    for one in _inside(element):
        if not isinstance(one, Dictionary):
            marks.append((pages[element.Pg.objgen], int(one)))
        elif "/S" in one:
            assert one.P.objgen == element.objgen
            inside.append(_tag(one, pages))
        elif "/MCID" in one:
            marks.append((pages[one.Pg.objgen], int(one.MCID)))
    attributes = element.get("/A", Dictionary())
    attribute = attributes.get("/Scope", attributes.get("/ListNumbering", ""))
    return Tag(
        role=str(element.S).lstrip("/"),
        language=str(element.get("/Lang", "")),
        alternative=str(element.get("/Alt", "")),
        attribute=str(attribute).lstrip("/"),
        marks=tuple(marks),
        inside=tuple(inside),
    )


def _inside(element: Object) -> list[Object]:
    content = element.get("/K", Array())
    return list(content) if isinstance(content, Array) else [content]


def _own_marks(element: Object, document: Pdf) -> set[tuple[int, int]]:
    pages = {page.obj.objgen: number for number, page in enumerate(document.pages)}
    marks = set()
    for one in _inside(element):
        if not isinstance(one, Dictionary):
            marks.add((pages[element.Pg.objgen], int(one)))
        elif "/MCID" in one:
            marks.add((pages[one.Pg.objgen], int(one.MCID)))
    return marks


def _marks_on(page: pikepdf.Page) -> Iterator[int]:
    open_marks = 0
    for step in pikepdf.parse_content_stream(page):
        operator = str(step.operator)
        if operator in {"BMC", "BDC"}:
            open_marks += 1
            if open_marks > 1:
                raise ValueError("marked inside what is marked")
            if operator == "BDC":
                yield int(step.operands[1].MCID)
        elif operator == "EMC":
            open_marks -= 1
        elif operator in _SHOWS_TEXT | _PAINTS and not open_marks:
            raise ValueError(f"drawn outside of every part: {step.operands}")
