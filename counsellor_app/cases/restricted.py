"""Which records are restricted: by what was kept, and by what somebody is only typing."""

from counsellor_app.cases.confided import is_confided
from counsellor_app.cases.ids import RecordId
from counsellor_app.cases.model import CaseFile
from counsellor_app.forms.answers import said

RESTRICTED = "restricted"  # the question of a form whose records may be restricted


def is_restricted(file: CaseFile, record_id: RecordId) -> bool:
    """Tell whether a newest version or any draft of the record says that it is restricted.

    What is confided to named members is restricted too. A draft closes at once and opens
    nothing: silence is the mistake that harms nobody.
    """
    told = [sheet.answers for sheet in file.ends(record_id)]
    told += [draft.answers for draft in file.drafts if draft.record_id == record_id]
    return is_confided(file, record_id) or any(
        said(answers, RESTRICTED) is True for answers in told
    )
