"""The protocol pack: protocol, needs sheet and plan in one document (art. 15, 19 alin. (2))."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from reportlab.platypus.flowables import Flowable

from counsellor_app.cases.model import CaseFile, DocumentKind
from counsellor_app.cases.safe_contact import with_address_hidden
from counsellor_app.documents.build import build_pdf
from counsellor_app.documents.clauses import wording
from counsellor_app.documents.needs_annex import needs_annex
from counsellor_app.documents.page import FooterFacts, PageFrame, law_line
from counsellor_app.documents.paper import Paper, request_of
from counsellor_app.documents.places_to_sign import initials_of
from counsellor_app.documents.plan_annex import plan_annex
from counsellor_app.documents.printable import address_hidden, printable, unprintable, without_home
from counsellor_app.documents.protocol import DOCUMENT, SUBJECT, articles_of, protocol_story
from counsellor_app.documents.protocol_values import values_of
from counsellor_app.errors import NotReady
from counsellor_app.forms.answers import Answers, Json, JsonObject, answers_to_json
from counsellor_app.forms.canonical import content_hash
from counsellor_app.forms.registry import form_by_id
from counsellor_app.law.corpus import law_version, og_44_2004
from counsellor_app.law.facts import Facts
from counsellor_app.law.rulebook import Rulebook
from counsellor_app.text import Language, Text, short_date

TEMPLATE = "protocol_pack@1"

_ACT = "OG nr. 44/2004"
_UNPRINTABLE = Text(
    "Unele răspunsuri conțin litere pe care documentul nu le poate tipări. Scrieți-le în "
    "alfabetul latin.",
    "Some answers contain letters that the document cannot print. Write them in Latin letters.",
)
_UNPRINTABLE_IN = Text("„{field}” ({form}): {characters}", "“{field}” ({form}): {characters}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """What is to be printed: a case, the answers to print, number and day of registration."""

    file: CaseFile
    answers: Mapping[str, Answers]  # form id -> answers
    facts: Facts
    rulebook: Rulebook
    number: str | None  # None: a dotted line for the pen
    day: date | None
    today: date
    organisation: str | None  # the NGO that holds the file, named in the data clause
    final: bool  # else PROIECT – NESEMNAT stands across every page
    practice: bool  # EXERCIȚIU stands across every page


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """A printed pack, the hash of what it says, the hash of its bytes, and of what it is made."""

    pdf: bytes
    content_hash: str
    file_sha256: str
    versions: Mapping[str, str]


def paper_of(pack: Pack) -> Paper:
    """Return what the pack is printed from: only answers that may stand on signed paper."""
    person = with_address_hidden(pack.file, pack.answers.get("person", {}))
    hidden = address_hidden(person)
    said = {}
    for form_id, answers in pack.answers.items():
        form = form_by_id(form_id)
        said[form_id] = printable(form, without_home(form, answers) if hidden else answers)
    issued = [one for one in pack.file.issues if one.kind is DocumentKind.PROTOCOL_PACK]
    return Paper(
        case_number=pack.file.case.number,
        version=len(issued) + 1,
        said=said,
        revisions={
            form_id: sum(sheet.form_id == form_id for sheet in pack.file.sheets) for form_id in said
        },
        request=request_of(pack.file),
        facts=pack.facts,
        rulebook=pack.rulebook,
        number=pack.number,
        day=pack.day,
        signing=pack.day or pack.today,
        organisation=pack.organisation,
        address_hidden=hidden,
        law_line=_law_line(pack),
    )


def print_pack(pack: Pack) -> Printed:
    """Return the pack as PDF; equal packs give equal bytes.

    Raise NotReady for a final pack with characters that no shipped font has.
    """
    paper = paper_of(pack)
    missing = _unprintable(paper)
    if missing and pack.final:
        raise NotReady(_UNPRINTABLE, missing)
    versions = _versions(paper)
    whole_hash = content_hash(_content(pack, paper, versions))
    pdf = build_pdf(_story(paper), _frame(pack, paper, whole_hash))
    return Printed(
        pdf=pdf,
        content_hash=whole_hash,
        file_sha256=hashlib.sha256(pdf).hexdigest(),
        versions=versions,
    )


def _story(paper: Paper) -> Iterator[Flowable]:
    yield from protocol_story(paper)
    yield from needs_annex(paper)
    yield from plan_annex(paper)


def _versions(paper: Paper) -> dict[str, str]:
    forms = {f"form.{form_id}": str(form_by_id(form_id).version) for form_id in paper.said}
    period = {"period_starts": paper.period[0].isoformat()} if paper.period else {}
    return {
        "law": law_version(),
        "wording": f"{DOCUMENT}@{wording(DOCUMENT).version}",
        "template": TEMPLATE,
        **forms,
        **period,
    }


def _content(pack: Pack, paper: Paper, versions: Mapping[str, str]) -> JsonObject:
    """Return all that the paper says, as canonical JSON takes it."""
    articles = articles_of(paper)
    clauses: list[Json] = [clause_id for one in articles for clause_id in one.clause_ids]
    period: list[Json] = [day.isoformat() for day in paper.period or ()]
    return {
        "case": paper.case_number,
        "version": paper.version,
        "answers": {form_id: answers_to_json(said) for form_id, said in paper.said.items()},
        "number": paper.number,
        "day": None if paper.day is None else paper.day.isoformat(),
        "period": period,
        "clauses": clauses,
        "values": {name: value.ro for name, value in values_of(paper).items()},
        "signatories": [kind.value for kind in paper.signatories],
        "organisation": paper.organisation,
        "law_line": paper.law_line,
        "versions": dict(versions),
        "final": pack.final,
        "practice": pack.practice,
    }


def _frame(pack: Pack, paper: Paper, whole_hash: str) -> PageFrame:
    subject = f"Protocol {SUBJECT}"
    day = "" if paper.day is None else f" / {short_date(paper.day)}"
    number = "" if paper.number is None else f"nr. {paper.number}{day}"
    return PageFrame(
        title=f"{subject} {number}".strip(),
        running_head=subject,
        running_reference=number,
        footer=FooterFacts(
            case_number=paper.case_number,
            version=paper.version,
            content_code=whole_hash,
            law_line=paper.law_line,
        ),
        draft=not pack.final,
        practice=pack.practice,
        initials=initials_of(paper),
    )


def _law_line(pack: Pack) -> str:
    checked = pack.rulebook.verification(pack.today)
    verified = None if checked is None else checked.on
    return law_line(_ACT, og_44_2004().consolidated_on, verified, Language.RO)


def _unprintable(paper: Paper) -> tuple[Text, ...]:
    found = []
    for form_id, said in paper.said.items():
        form = form_by_id(form_id)
        for field, characters in unprintable(form, said):
            shown = " ".join(characters)
            found.append(
                _UNPRINTABLE_IN.filled(field=field.label, form=form.title, characters=shown)
            )
    return tuple(found)
