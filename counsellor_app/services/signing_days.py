"""What a day of signing must be told: before the paper was printed, after its printed start."""

from dataclasses import dataclass
from datetime import date

from counsellor_app.law.catalogue import SignatureWay
from counsellor_app.text import Text, short_date

WHY_BEFORE = Text(
    "Ziua este înainte de emiterea hârtiei. Scrieți de ce este totuși aceasta.",
    "The day lies before the paper was issued. Type why it is right all the same.",
)
_BEFORE_PAPER = Text(
    "Hârtia a fost emisă aici la {issued}, după {day}. Verificați ziua; dacă este cea de pe "
    "hârtie, scrieți motivul.",
    "The paper was issued here on {issued}, after {day}. Check the day; if it is the one on the "
    "paper, type the reason.",
)
_AFTER_START = Text(
    "Pe hârtie programul începe la {printed}, iar semnătura este din {day} (art. 20 alin. (1)). "
    "După consemnare alegeți: tipăriți din nou sau consemnați o îndreptare.",
    "On the paper the programme starts on {printed}, and the signature is of {day} (art. 20(1)). "
    "Once recorded, choose: print it again or record a correction.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperDays:
    """The days of a paper that a day of signing is compared with; None where it has none."""

    issued_on: date | None  # the day it was printed here
    start_printed: date | None
    start_is_set: bool  # the protocol sets the start; else the day of signing is the start

    def needs_reason(self, day: date | None, way: SignatureWay) -> bool:
        """Tell whether the day lies before there was this paper; another copy may be older."""
        if day is None or self.issued_on is None or way is SignatureWay.SIGNED_ELSEWHERE:
            return False
        return day < self.issued_on

    def moves_the_start(self, day: date | None) -> bool:
        """Tell whether a last signature of this day does not fit the start on the paper."""
        if day is None or self.start_printed is None:
            return False
        if self.start_is_set:
            return day > self.start_printed
        return day != self.start_printed

    def advice(self, day: date | None, way: SignatureWay = SignatureWay.SIGNED) -> Text | None:
        """Return what to say beside the day, before anything is recorded."""
        if day is None:
            return None
        if self.issued_on is not None and self.needs_reason(day, way):
            return _BEFORE_PAPER.filled(issued=short_date(self.issued_on), day=short_date(day))
        if self.start_printed is not None and self.moves_the_start(day):
            return _AFTER_START.filled(printed=short_date(self.start_printed), day=short_date(day))
        return None


NO_PAPER_DAYS = PaperDays(issued_on=None, start_printed=None, start_is_set=False)
