"""The fields to sign electronically: one at each place to sign of an issued document.

A field is named after who signs there and its place in the order of the pages, so that both
are found again in the stored bytes: ``person_1``, ``igi_2``; ``place_3`` where the paper
names only a capacity that is nobody's by law.
"""

from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from counsellor_app.documents.script.structure import SigningField
from counsellor_app.law.catalogue import SignatoryKind

_UNNAMED = "place"
_SIGNED_BY_ADDING = 1 | 2  # it has such fields, and programs add to it, never rewrite it
_FLAGS = 4 | 128  # it is printed, and stays where it is


def stem_of(kind: SignatoryKind | None) -> str:
    """Return what the name of a field begins with."""
    return _UNNAMED if kind is None else kind.value


def kind_of(field_name: str) -> SignatoryKind | None:
    """Return who signs in the field of this name; None where the paper leaves it open."""
    stem = field_name.rpartition("_")[0]
    return next((kind for kind in SignatoryKind if kind.value == stem), None)


class FieldsWriter:
    """The fields while the tree is written: each a widget on its page and in its element."""

    def __init__(self, pdf: Pdf) -> None:
        self._pdf = pdf
        self._pages = [page.obj for page in pdf.pages]
        self._widgets: list[Object] = []
        self._elements: list[Object] = []

    def enter(self, field: SigningField, element: Object) -> Dictionary:
        """Put an empty field on its page; return what refers to it from the tree."""
        page = self._pages[field.page]
        left, bottom, right, top = (round(edge, 2) for edge in field.box)
        nothing = self._pdf.make_stream(
            b"",
            Type=Name.XObject,
            Subtype=Name.Form,
            BBox=Array([0, 0, round(right - left, 2), round(top - bottom, 2)]),
            Resources=Dictionary(),
        )
        widget = self._pdf.make_indirect(
            Dictionary(
                Type=Name.Annot,
                Subtype=Name.Widget,
                FT=Name.Sig,
                T=String(f"{field.who}_{len(self._widgets) + 1}"),
                TU=String(field.words),
                F=_FLAGS,
                Rect=Array([left, bottom, right, top]),
                P=page,
                AP=Dictionary(N=nothing),
                StructParent=len(self._pages) + len(self._widgets),
            )
        )
        if "/Annots" not in page:
            page.Annots = Array()
        page.Annots.append(widget)
        self._widgets.append(widget)
        self._elements.append(element)
        element.Pg = page
        return Dictionary(Type=Name.OBJR, Obj=widget, Pg=page)

    def finish(self, numbered: Array) -> int:
        """Tell the form of its fields, and the numbers of whose they are; return the next."""
        first = len(self._pages)
        for number, element in enumerate(self._elements, start=first):
            numbered.append(number)
            numbered.append(element)
        if self._widgets:
            form = Dictionary(Fields=Array(self._widgets), SigFlags=_SIGNED_BY_ADDING)
            self._pdf.Root.AcroForm = self._pdf.make_indirect(form)
        return first + len(self._widgets)
