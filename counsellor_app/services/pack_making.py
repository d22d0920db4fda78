"""The protocol pack of a case, put together once for the page that shows it and for the print."""

from collections.abc import Mapping
from datetime import date

from counsellor_app.cases.facts_of import facts_of
from counsellor_app.cases.model import CaseFile, DocumentKind
from counsellor_app.cases.protocol_packs import PACK_FORMS
from counsellor_app.cases.told import Typing
from counsellor_app.documents.paper import Drafter
from counsellor_app.documents.printing import PrintOrder
from counsellor_app.documents.protocol import DOCUMENT as PROTOCOL
from counsellor_app.forms.answers import Answers
from counsellor_app.forms.registry import form_by_id
from counsellor_app.forms.upgrade import upgraded
from counsellor_app.law.catalogue import Centre
from counsellor_app.services.desk import Desk
from counsellor_app.services.numbering import DOTTED as DOTTED
from counsellor_app.services.numbering import Numbering as Numbering
from counsellor_app.services.numbering import numbering_in as numbering_in
from counsellor_app.services.on_paper import asked_in
from counsellor_app.services.printed_clauses import clauses_for
from counsellor_app.services.project_band import project_on

_NOTHING_TYPED: Mapping[str, Answers] = {}


def pack_of(
    desk: Desk,
    file: CaseFile,
    numbering: Numbering,
    today: date,
    *,
    final: bool,
    typed: Mapping[str, Answers] = _NOTHING_TYPED,
) -> PrintOrder:
    """Return the pack; unless it is final, of what is typed now and of drafts, else of sheets."""
    written = {} if final else {**_drafted(file), **typed}
    return PrintOrder(
        file=file,
        answers={**{form_id: _kept(file, form_id) for form_id in PACK_FORMS}, **written},
        facts=facts_of(file, desk.member, Typing(written)),
        rulebook=desk.rulebook,
        number=numbering.number,
        day=numbering.day,
        today=today,
        drafter=drafter_of(desk),
        organisation=None if desk.member.centre else desk.member.organisation,
        final=final,
        practice=desk.practice,
        clauses=clauses_for(desk, file, PROTOCOL),
        project=project_on(desk, DocumentKind.PROTOCOL_PACK, today),
    )


def drafter_of(desk: Desk) -> Drafter:
    """Return who prints, and for whom, as letterheads and signature blocks name them."""
    member = desk.member
    return Drafter(
        name=member.name,
        function=member.function,
        organisation=member.organisation,
        centre=None if member.centre is None else Centre(member.centre),
    )


def _drafted(file: CaseFile) -> dict[str, Answers]:
    drafts = [draft for draft in file.drafts if draft.form_id in PACK_FORMS]
    return {
        one.form_id: upgraded(form_by_id(one.form_id), one.form_version, one.answers)
        for one in drafts
    }


def _kept(file: CaseFile, form_id: str) -> Answers:
    sheet = file.newest(form_id)
    return {} if sheet is None else asked_in(sheet)
