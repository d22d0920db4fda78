"""The rent that IGI reimburses, as the protocol tells it (art. 21 alin. (6) lit. a))."""

from datetime import date

from counsellor_app.documents.paper import Paper
from counsellor_app.documents.values import Values, address_words, day_words, typed
from counsellor_app.law.benefits import reimbursement_until
from counsellor_app.law.facts import Rent
from counsellor_app.law.parameters import NotInForce
from counsellor_app.law.procedure import CountedAs


def rent_settled(paper: Paper) -> Rent | None:
    """Return the last of the rents that are reimbursed; None if none is."""
    reimbursed = _reimbursed(paper)
    return reimbursed[-1] if reimbursed else None


def values_of_rent(paper: Paper) -> Values:
    """Return the home and the days; a last day that hangs on months paid before is for the pen."""
    starts = _starts(paper)
    return {
        "rent_home": typed(address_words(paper)),
        "rent_from": day_words(starts),
        "rent_until": day_words(None if starts is None else _until(paper, starts)),
    }


def _reimbursed(paper: Paper) -> list[Rent]:
    rents = paper.facts.rent or ()
    return [one for one in rents if one.counted_as is CountedAs.REIMBURSEMENT]


def _starts(paper: Paper) -> date | None:
    """Return the first day: of the lease, or of the programme where that is the later one."""
    rent, period = rent_settled(paper), paper.period
    if rent is None or rent.from_ is None or period is None:
        return None
    return max(rent.from_, period[0])


def _until(paper: Paper, starts: date) -> date | None:
    period = paper.period
    if period is None or any(one.paid_months for one in _reimbursed(paper)):
        return None
    try:
        return reimbursement_until(starts, period[1])
    except NotInForce:
        return None
