"""One layer of dated values over another: the office's over the shipped ones."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from counsellor_app.law.parameters import Since
from counsellor_app.law.values import Value

History = tuple[Since[Value], ...]

_ONE_DAY = timedelta(days=1)


def laid_over(below: History, above: Sequence[Since[Value]]) -> History:
    """Return the history of two layers, oldest first.

    Of what holds on a day the one begun last counts, the upper layer on the same day. When a
    value of the upper layer ends, what stood before it holds again; a lower one whose time is
    over never comes back.
    """
    by_start = {since.start: since for since in above}  # of one day the last recorded
    upper = [by_start[start] for start in sorted(by_start)]
    return tuple(_segments(below, upper))


def laid_beside(below: History, above: Sequence[Since[Value]]) -> History:
    """Return a history of which several hold at once; the same one again replaces the first."""
    history = list(below)
    for since in above:
        same = (since.start, since.value)
        history = [one for one in history if (one.start, one.value) != same]
        history.append(since)
    return tuple(sorted(history, key=lambda since: since.start))


def _segments(below: History, upper: Sequence[Since[Value]]) -> Iterator[Since[Value]]:
    before: Since[Value] | None = None
    for day in _turns((*below, *upper)):
        found = _holding(below, upper, day)
        if found is not None and found is not before:
            yield Since(day, found.value, found.basis, found.until)
        before = found


def _turns(history: Sequence[Since[Value]]) -> list[date]:
    """Return the days on which another value may begin to hold."""
    ends = {since.until for since in history if since.until is not None}
    return sorted(
        {since.start for since in history} | {end + _ONE_DAY for end in ends if end != date.max}
    )


def _holding(below: History, upper: Sequence[Since[Value]], day: date) -> Since[Value] | None:
    under = [since for since in below if since.start <= day][-1:]
    over = [since for since in upper if since.covers(day)][-1:]
    holding = [since for since in (*under, *over) if since.covers(day)]
    return max(reversed(holding), key=lambda since: since.start, default=None)
