"""The history of a case: each version that was kept and each act, in words."""

from collections.abc import Mapping

from counsellor_app.cases.acts import Act, ActKind, ActSource
from counsellor_app.cases.document_kinds import DocumentKind
from counsellor_app.cases.ids import MemberId
from counsellor_app.cases.model import CaseFile
from counsellor_app.forms.agreeing import Agreeing
from counsellor_app.forms.registry import form_by_id
from counsellor_app.law.coverage import rule_called
from counsellor_app.services.pages import HistoryLine
from counsellor_app.text import Text

_KEPT = Agreeing(Text("păstrat", "kept"), Text("păstrată", "kept"))
_LATE = Text("rând IGI privind termenul", "IGI line on the term")
_STEP_DONE = Text("ce s-a promis este făcut", "what was promised is done")
_OF_FORM = {
    ActKind.FINALISED: Agreeing(Text("finalizat", "finalised"), Text("finalizată", "finalised")),
    ActKind.RENEWED: Agreeing(Text("reluat", "begun anew"), Text("reluată", "begun anew")),
    ActKind.REGISTERED: Agreeing(
        Text("înregistrat", "registered"), Text("înregistrată", "registered")
    ),
    ActKind.LATE_DECIDED: Agreeing(_LATE, _LATE),
    ActKind.COMMUNICATED: Agreeing(
        Text("comunicat", "communicated"), Text("comunicată", "communicated")
    ),
    ActKind.TASK_DONE: Agreeing(_STEP_DONE, _STEP_DONE),
    ActKind.WITHDRAWN: Agreeing(Text("retras", "withdrawn"), Text("retrasă", "withdrawn")),
}
_OF_CASE = {
    ActKind.FINALISED: Text("Finalizat", "Finalised"),
    ActKind.RENEWED: Text("Formular reluat", "Form begun anew"),
    ActKind.LATE_DECIDED: Text("Rând IGI privind termenul", "IGI line on the term"),
    ActKind.CLEARED: Text("Oprire ridicată de IGI", "Stop cleared by IGI"),
    ActKind.REGISTERED: Text("Pachet înregistrat", "Pack registered"),
    ActKind.ISSUED: Text("Pachet emis", "Pack issued"),
    ActKind.PRINTED: Text("Pachet tipărit", "Pack printed"),
    ActKind.HANDED: Text("Document înmânat", "Document handed over"),
    ActKind.SIGNED: Text("Semnătură consemnată", "Signature recorded"),
    ActKind.COMMUNICATED: Text("Pachet comunicat", "Pack communicated"),
    ActKind.TASK_DONE: Text("Făcut", "Done"),
    ActKind.CORRECTED: Text("Îndreptare consemnată", "Correction recorded"),
    ActKind.WITHDRAWN: Text("Pachet retras", "Pack withdrawn"),
    ActKind.EXPORTED: Text("Trimis în export", "Sent in an export"),
    ActKind.ALONE_OFFERED: Text("Discuție între patru ochi oferită", "Talk alone offered"),
    ActKind.OPENED_TO_FAMILY: Text("Secțiune deschisă familiei", "Section opened to the family"),
}
# Of a document beside the pack: an act named after it, with a dash, so that no gender has to agree.
_OF_ISSUE = {
    ActKind.REGISTERED: Text("înregistrare", "registered"),
    ActKind.ISSUED: Text("emitere", "issued"),
    ActKind.PRINTED: Text("tipărire", "printed"),
    ActKind.HANDED: Text("înmânare", "handed over"),
    ActKind.SIGNED: Text("semnătură consemnată", "signature recorded"),
    ActKind.WITHDRAWN: Text("retragere", "withdrawn"),
}
_ON_ISSUE = Text("{title} – {done}", "{title}: {done}")
_NUMBERED = Text("{what}, nr. {number}", "{what}, no. {number}")
_SOURCED = Text("{what} ({source})", "{what} ({source})")
_CLEARED = Text("{what} ({on}): {reason}", "{what} ({on}): {reason}")
_WITHDRAWN = {ActKind.SIGNED: Text("Semnătură retrasă", "Signature withdrawn")}
_ACT_WITHDRAWN = Text("Retras: {what}", "Withdrawn: {what}")


def history_of(file: CaseFile, names: Mapping[MemberId, str]) -> tuple[HistoryLine, ...]:
    """Return what was kept of the case, the last first; ``names`` are those of the members."""
    lines = [
        HistoryLine(
            at=sheet.kept_at,
            happened_on=sheet.happened_on,
            what=_of_form(sheet.form_id, _KEPT),
            by=names.get(sheet.member, ""),
        )
        for sheet in file.sheets
    ]
    lines += [
        HistoryLine(
            at=act.recorded_at,
            happened_on=act.happened_on,
            what=_words_of(file, act),
            by=names.get(act.member, ""),
        )
        for act in file.acts
    ]
    in_order = sorted(lines, key=lambda line: line.at)  # of one moment: kept, then what was done
    return tuple(reversed(in_order))


def _words_of(file: CaseFile, act: Act) -> Text:
    withdrawn = next((one for one in file.acts if one.id == act.withdraws), None)
    words = _what(file, act) if withdrawn is None else _withdrawn(file, withdrawn)
    if act.source is not ActSource.PERFORMED:
        return _SOURCED.filled(what=words, source=act.source.text)
    return words


def _withdrawn(file: CaseFile, act: Act) -> Text:
    what = _ACT_WITHDRAWN.filled(what=_what(file, act))
    return _WITHDRAWN.get(act.kind, what)


def _what(file: CaseFile, act: Act) -> Text:
    record = next((one for one in file.records if one.id == act.record_id), None)
    words = _OF_CASE[act.kind]
    if record is not None and act.kind in _OF_FORM:
        words = _of_form(record.form_id, _OF_FORM[act.kind])
    if act.kind is ActKind.CLEARED:
        return _CLEARED.filled(what=words, on=_article(act), reason=act.reason)
    issue = next((one for one in file.issues if one.id == act.issue_id), None)
    pack = issue is not None and issue.kind is DocumentKind.PROTOCOL_PACK
    if issue is not None and not pack and act.kind in _OF_ISSUE:
        words = _ON_ISSUE.filled(title=issue.kind.text, done=_OF_ISSUE[act.kind])
    number = act.details.get("number")
    return _NUMBERED.filled(what=words, number=number) if isinstance(number, str) else words


def _article(act: Act) -> str:
    """Return where the rule stands whose stop was cleared, else its number."""
    rule = rule_called(str(act.details.get("rule")))
    return str(act.details.get("rule")) if rule is None else str(rule.basis[0])


def _of_form(form_id: str, said: Agreeing) -> Text:
    form = form_by_id(form_id)
    return Text("{title}: {said}", "{title}: {said}").filled(title=form.title, said=said.of(form))
