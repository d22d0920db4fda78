"""The finishing pass: what a drawn PDF needs to be read aloud and to be kept for decades.

PDF/UA-1 (ISO 14289-1) asks for the tree of the document's parts and its language; PDF/A-3b
(ISO 19005-3) for embedded fonts, one meaning of colours, and metadata that say both. No
clock and no name of a person enters the file: equal drawings give equal bytes.
"""

import io
from collections import defaultdict
from functools import cache
from string import Template
from xml.sax.saxutils import escape

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from counsellor_app.documents.script.structure import Element, Mark, SigningField
from counsellor_app.documents.script.style import Role
from counsellor_app.documents.signing_fields import FieldsWriter
from counsellor_app.resources import resource

_MAKER = "Consilier"
ATTACHED = "date.json"
"""The name of the data inside the file: of the document, never of a person."""

_ATTACHED_WORDS = "Datele documentului; codul de conținut este SHA-256 al acestui fișier"
_NO_DAY = "D:20000101000000Z"  # as ReportLab writes where no clock is asked
_COLOURS = "sRGB IEC61966-2.1"
_OWNERS = {  # whose an attribute is, and its name
    Role.HEADER_CELL: (Name.Table, Name.Scope),
    Role.LIST: (Name.List, Name.ListNumbering),
}


def finished(drawn: bytes, tree: Element, title: str, attached: bytes | None = None) -> bytes:
    """Return the PDF with its tree, its metadata, the meaning of its colours, data attached."""
    target = io.BytesIO()
    with pikepdf.open(io.BytesIO(drawn)) as pdf:
        _write_tree(pdf, tree)
        _write_colours(pdf)
        _write_metadata(pdf, title)
        if attached is not None:
            _attach(pdf, attached)
        pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
        pdf.save(
            target,
            deterministic_id=True,
            compress_streams=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            fix_metadata_version=False,  # it would be written anew
        )
    return target.getvalue()


class _Tree:
    """The tree as it is written: each element an object, and the owner of every mark."""

    def __init__(self, pdf: Pdf) -> None:
        self._pdf = pdf
        self._pages = [page.obj for page in pdf.pages]
        self.fields = FieldsWriter(pdf)
        self.owners: defaultdict[int, list[Object]] = defaultdict(list)

    def enter(self, element: Element, parent: Object) -> Object:
        """Return the object of an element, with all below it."""
        written = self._pdf.make_indirect(
            Dictionary(Type=Name.StructElem, S=Name(f"/{element.role.value}"), P=parent)
        )
        if element.language:
            written.Lang = String(element.language)
        if element.alternative:
            written.Alt = String(element.alternative)
        if element.attribute and element.role in _OWNERS:
            owner, name = _OWNERS[element.role]
            written.A = Dictionary({"/O": owner, str(name): Name(f"/{element.attribute}")})
        if element.box is not None:
            box = Array([round(edge, 2) for edge in element.box])
            written.A = Dictionary(O=Name.Layout, BBox=box)
        self._fill(written, element)
        return written

    def _fill(self, written: Object, element: Element) -> None:
        first = next((one.page for one in element.content if isinstance(one, Mark)), None)
        if first is not None:
            written.Pg = self._pages[first]
        inside: list[Object | int] = []
        for one in element.content:
            if isinstance(one, Element):
                inside.append(self.enter(one, written))
                continue
            if isinstance(one, SigningField):
                inside.append(self.fields.enter(one, written))
                continue
            self.owners[one.page].append(written)
            inside.append(one.number if one.page == first else self._elsewhere(one))
        written.K = inside[0] if len(inside) == 1 else Array(inside)

    def _elsewhere(self, mark: Mark) -> Dictionary:
        return Dictionary(Type=Name.MCR, Pg=self._pages[mark.page], MCID=mark.number)


def _attach(pdf: Pdf, data: bytes) -> None:
    """Attach the data as the source of the document (ISO 19005-3, 6.8); no clock enters it."""
    spec = pikepdf.AttachedFileSpec(
        pdf,
        data,
        description=_ATTACHED_WORDS,
        filename=ATTACHED,
        mime_type="application/json",
        creation_date=_NO_DAY,
        mod_date=_NO_DAY,
    )
    spec.relationship = Name.Source
    pdf.attachments[ATTACHED] = spec
    pdf.Root.AF = Array([spec.obj])


def _write_tree(pdf: Pdf, tree: Element) -> None:
    root = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    writing = _Tree(pdf)
    root.K = writing.enter(tree, root)
    numbered = Array()
    for number, page in enumerate(pdf.pages):
        page.obj.StructParents = number
        page.obj.Tabs = Name.S  # the keyboard follows the tree
        del page.obj["/Trans"]  # for slides; ReportLab writes it, empty
        numbered.append(number)
        numbered.append(pdf.make_indirect(Array(writing.owners[number])))
    root.ParentTreeNextKey = writing.fields.finish(numbered)
    root.ParentTree = pdf.make_indirect(Dictionary(Nums=numbered))
    pdf.Root.StructTreeRoot = root
    pdf.Root.MarkInfo = Dictionary(Marked=True)


def _write_colours(pdf: Pdf) -> None:
    profile = pdf.make_stream(_profile(), N=3)
    intent = Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFA1,
        OutputConditionIdentifier=String(_COLOURS),
        Info=String(_COLOURS),
        DestOutputProfile=profile,
    )
    pdf.Root.OutputIntents = Array([pdf.make_indirect(intent)])


@cache
def _profile() -> bytes:
    return resource("icc", "sRGB.icc").read_bytes()


def _write_metadata(pdf: Pdf, title: str) -> None:
    del pdf.trailer["/Info"]  # with it ReportLab's days
    for key in ("Author", "Creator", "Producer"):
        pdf.docinfo[f"/{key}"] = _MAKER
    pdf.docinfo["/Title"] = title
    language = str(pdf.Root.Lang)
    said = _METADATA.substitute(title=escape(title), language=language, maker=_MAKER)
    stream = pdf.make_stream(said.encode("utf-8"), Type=Name.Metadata, Subtype=Name.XML)
    pdf.Root.Metadata = stream


_METADATA = Template(
    """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
  xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
  xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
  xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:language><rdf:Bag><rdf:li>$language</rdf:li></rdf:Bag></dc:language>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">$title</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>$maker</rdf:li></rdf:Seq></dc:creator>
<pdf:Producer>$maker</pdf:Producer>
<xmp:CreatorTool>$maker</xmp:CreatorTool>
<pdfaid:part>3</pdfaid:part>
<pdfaid:conformance>B</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about=""
  xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
  xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
  xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Which part of ISO 14289 the file follows</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""
)
