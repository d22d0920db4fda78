"""What one transaction gives: ``Look`` to read, ``Work`` to write too."""

from sqlalchemy.orm import Session

from counsellor_app.cases.ids import OriginId
from counsellor_app.security.secret import Secret
from counsellor_app.storage import (
    case_stores,
    cases,
    drafts,
    due,
    index,
    kin,
    likeness,
    office,
    presence,
)
from counsellor_app.storage.audit import Ledger
from counsellor_app.storage.cases import Seen, all_of_it
from counsellor_app.storage.erase import Erasing
from counsellor_app.storage.search import Search


class Look:
    """One transaction to read in."""

    members: office.KeptMembers
    reference: office.KeptReference
    exports: office.KeptExports
    erasures: office.KeptErasures
    journal: office.KeptJournal
    cases: cases.KeptCases
    records: case_stores.KeptRecords
    drafts: drafts.KeptDrafts
    sheets: case_stores.KeptSheets
    acts: case_stores.KeptActs
    issues: case_stores.KeptIssues
    files: case_stores.KeptFiles
    index: index.KeptIndex
    search: Search
    due: due.KeptDue
    kin: kin.KeptKin
    likeness: likeness.KeptLikeness
    presence: presence.KeptPresence

    def __init__(
        self,
        session: Session,
        origin: OriginId,
        draft_key: Secret[bytes],
        seen: Seen = all_of_it,
    ) -> None:
        self.members = office.KeptMembers(session)
        self.reference = office.KeptReference(session)
        self.exports = office.KeptExports(session, origin)
        self.erasures = office.KeptErasures(session)
        self.journal = office.KeptJournal(session)
        self.cases = cases.KeptCases(session, draft_key, seen)
        self.records = case_stores.KeptRecords(session)
        self.drafts = drafts.KeptDrafts(session, draft_key)
        self.sheets = case_stores.KeptSheets(session)
        self.acts = case_stores.KeptActs(session)
        self.issues = case_stores.KeptIssues(session)
        self.files = case_stores.KeptFiles(session)
        self.index = index.KeptIndex(session)
        self.search = Search(session)
        self.due = due.KeptDue(session)
        self.kin = kin.KeptKin(session)
        self.likeness = likeness.KeptLikeness(session)
        self.presence = presence.KeptPresence(session)


class Work(Look):
    """One transaction to write in; what is added has its entry in the journal."""

    members: office.Members
    reference: office.ReferenceValues
    exports: office.Exports
    journal: office.Journal
    cases: cases.Cases
    records: case_stores.Records
    drafts: drafts.Drafts
    sheets: case_stores.Sheets
    acts: case_stores.Acts
    issues: case_stores.Issues
    files: case_stores.Files
    index: index.Index
    erase: Erasing

    def __init__(
        self, session: Session, origin: OriginId, draft_key: Secret[bytes], ledger: Ledger
    ) -> None:
        super().__init__(session, origin, draft_key)
        self.members = office.Members(session, ledger)
        self.reference = office.ReferenceValues(session, ledger)
        self.exports = office.Exports(session, origin, ledger)
        self.journal = office.Journal(session, ledger)
        self.cases = cases.Cases(session, draft_key, ledger)
        self.records = case_stores.Records(session, ledger)
        self.drafts = drafts.Drafts(session, draft_key)
        self.sheets = case_stores.Sheets(session, ledger)
        self.acts = case_stores.Acts(session, ledger)
        self.issues = case_stores.Issues(session, ledger)
        self.files = case_stores.Files(session, ledger)
        self.index = index.Index(session)
        self.erase = Erasing(session, ledger)
