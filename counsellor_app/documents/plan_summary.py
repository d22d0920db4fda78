"""The plan in short, to take home: large type, plain sentences, pictograms (art. 18).

It is no issued document: no number, no signature, no code. Romanian is authoritative; another
language stands beside it. What was typed is printed as typed; only fixed sentences are translated.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reportlab.platypus.flowables import Flowable, Spacer

from counsellor_app.documents import look, pictograms
from counsellor_app.documents.build import build_pdf
from counsellor_app.documents.courtesy import NOT_VERIFIED, tongue
from counsellor_app.documents.keeping import Kept
from counsellor_app.documents.page import PageFrame, PlainFooter
from counsellor_app.documents.parts import AS_TYPED, dotted_line, framed, space
from counsellor_app.documents.pictograms import OF_ACTIVITY, OF_NEED, UNSAID, Pictogram
from counsellor_app.documents.plain_wording import ROMANIAN, PlainWording, plain_wording
from counsellor_app.documents.plan_summary_contents import Goal, PlanSummary, Step
from counsellor_app.documents.rows import Cell, Row
from counsellor_app.documents.script.bidi import isolated_ltr
from counsellor_app.documents.script.paragraph import ScriptParagraph
from counsellor_app.documents.script.style import TextStyle
from counsellor_app.documents.stack import stack_height

DOCUMENT = "plan_summary"

_LARGE, _SMALL = 40.0, 19.0  # points: a step's pictogram, and the one before a day or a name
_BESIDE = 54.0  # the column of the pictograms
_GAP = 10.0
_DAY_WIDTH = 122.0
_READ_ALOUD = ("read_begin", "read_goals", "read_own", "read_given")
_READ_LAST = ("read_back", "read_change", "read_keep")


@dataclass(frozen=True, slots=True)
class _Said:
    """The sentences of the paper, in Romanian and in the language beside it."""

    wording: PlainWording
    second: str | None

    def ro(self, sentence: str, **places: str) -> str:
        return self.wording.said(sentence, ROMANIAN, places)

    def pair(
        self, sentence: str, styles: tuple[TextStyle, TextStyle], width: float, **places: str
    ) -> Flowable:
        """Return the sentence, in both languages side by side where there are two."""
        first = ScriptParagraph(self.wording.said(sentence, ROMANIAN, places), styles[0])
        if self.second is None:
            return first
        words = self.wording.said(sentence, self.second, places)
        return _side_by_side(first, ScriptParagraph(words, styles[1], self.second), width)


def plan_summary_pdf(summary: PlanSummary, second: str | None = None) -> bytes:
    """Return the paper as PDF; equal summaries give equal bytes.

    ``second`` is the code of the language beside Romanian; raise KeyError for one the
    sentences do not have.
    """
    wording = plain_wording(DOCUMENT)
    said = _Said(wording, second)
    name = said.ro("title")
    frame = PageFrame(
        title=name,
        running_head=name,
        footer=PlainFooter(summary.case_number, f"{DOCUMENT}@{wording.version}"),
        draft=not summary.final,
        practice=summary.practice,
    )
    return build_pdf(_story(summary, said), frame)


def _story(summary: PlanSummary, said: _Said) -> Iterator[Flowable]:
    yield _head(summary, said)
    yield from _goals(summary.goals, said)
    for sentence, steps in (("own", summary.own), ("given", summary.given)):
        yield from _part(sentence, [_step(one, said) for one in steps], said)
    yield from _where_and_when(summary, said)
    yield from _ask(summary, said)
    yield _reading(summary, said)


def _head(summary: PlanSummary, said: _Said) -> Flowable:
    lines: list[Flowable] = [ScriptParagraph(said.ro("title"), look.LARGE_TITLE)]
    if said.second is not None:
        words = said.wording.said("title", said.second)
        lines.append(ScriptParagraph(words, look.LARGE_TITLE_SECOND, said.second))
        if not said.wording.reviews[said.second].passed:
            both = f"{NOT_VERIFIED} / {tongue(said.second).words['heading']}"
            lines.append(ScriptParagraph(both, look.TEXT, said.second))
    lines.append(space(1.5))
    names = (summary.name, summary.own_script)
    lines += [ScriptParagraph(name, look.LARGE_NAME, AS_TYPED) for name in names if name]
    lines.append(space(1))
    lines.append(said.pair("together", _TEXTS, look.CONTENT_WIDTH))
    return Kept(tuple(lines))


def _goals(goals: Iterable[Goal], said: _Said) -> Iterator[Flowable]:
    rows = [
        _pictured(
            OF_NEED[goal.need] if goal.need else UNSAID,
            ScriptParagraph(goal.words, look.LARGE_TEXT, AS_TYPED),
        )
        for goal in goals
    ]
    yield from _part("goals", rows, said)


def _part(sentence: str, rows: list[Flowable], said: _Said) -> Iterator[Flowable]:
    """Yield a heading with what stands under it; nothing at all without rows."""
    if not rows:
        return
    heading = said.pair(sentence, _HEADINGS, look.CONTENT_WIDTH)
    cell = Cell(content=(heading,), width=look.CONTENT_WIDTH)
    yield Kept((space(4), Row((cell,), look.LARGE_HEADING_ROW)), tied=True)
    yield from rows


def _step(step: Step, said: _Said) -> Flowable:
    width = look.CONTENT_WIDTH - _BESIDE
    named = "kind_unsaid" if step.kind is None else f"kind_{step.kind.value}"
    lines: list[Flowable] = [said.pair(named, _STRONG, width)]
    if step.words is None:
        lines.append(said.pair("unsaid", _TEXTS, width))
    words = " · ".join(filter(None, (step.words, step.often)))
    if words:
        lines.append(ScriptParagraph(words, look.LARGE_TEXT, AS_TYPED))
    if step.left_to_say:
        lines.append(said.pair("by_counsellor", _TEXTS, width))
    lines += _day_and_who(step, said, width)
    symbol = UNSAID if step.kind is None else OF_ACTIVITY[step.kind]
    return _pictured(symbol, *lines)


def _day_and_who(step: Step, said: _Said, width: float) -> list[Flowable]:
    parts = []
    if step.done:
        told = [said.ro("done")]
        if said.second is not None:
            told.append(said.wording.said("done", said.second))
        parts.append((pictograms.DONE, " / ".join(told), look.LARGE_STRONG))
    elif step.day:
        parts.append((pictograms.DAY, isolated_ltr(step.day), look.LARGE_STRONG))
    if step.who:
        parts.append((pictograms.WHO, step.who, look.LARGE_TEXT))
    cells: list[Cell] = []
    for index, (symbol, words, style) in enumerate(parts):
        last = index == len(parts) - 1
        room = width - sum(cell.width for cell in cells) if last else _DAY_WIDTH
        cells += _marked(symbol, ScriptParagraph(words, style, AS_TYPED), room)
    return [space(1), Row(cells, look.BARE_ROW)] if cells else []


def _marked(symbol: str, words: Flowable, width: float) -> tuple[Cell, Cell]:
    lowered = (space(0.6), Pictogram(symbol, _SMALL))
    taken = _SMALL + 6
    return Cell(content=lowered, width=taken), Cell(
        content=(words,), width=width - taken, right=_GAP
    )


def _where_and_when(summary: PlanSummary, said: _Said) -> Iterator[Flowable]:
    rows = [_pictured(pictograms.DAY, _end(summary, said))]
    if summary.place:
        words = ScriptParagraph(summary.place, look.LARGE_STRONG, AS_TYPED)
        rows.insert(0, _pictured(pictograms.PLACE, words))
    yield from _part("place_and_end" if summary.place else "end", rows, said)


def _end(summary: PlanSummary, said: _Said) -> Flowable:
    width = look.CONTENT_WIDTH - _BESIDE
    if summary.ends is None:
        return said.pair("not_begun", _TEXTS, width)
    first = said.ro("ends_on", day=said.wording.day(summary.ends, ROMANIAN))
    paragraph = ScriptParagraph(first, look.LARGE_STRONG)
    if said.second is None:
        return paragraph
    day = isolated_ltr(said.wording.day(summary.ends, said.second))
    words = said.wording.said("ends_on", said.second, {"day": day})
    return _side_by_side(paragraph, ScriptParagraph(words, look.LARGE_SECOND, said.second), width)


def _ask(summary: PlanSummary, said: _Said) -> Iterator[Flowable]:
    width = look.CONTENT_WIDTH - _BESIDE
    lines: list[Flowable] = []
    for index, name in enumerate(summary.ask):
        style = look.LARGE_TEXT if index else look.LARGE_STRONG
        lines.append(ScriptParagraph(name, style, AS_TYPED))
    lines.append(_telephone(said, width))
    lines.append(said.pair("change", _TEXTS, width))
    lines.append(said.pair("not_the_plan", _TEXTS, width))
    yield from _part("ask", [_pictured(pictograms.QUESTION, *lines)], said)


def _telephone(said: _Said, width: float) -> Flowable:
    words = ScriptParagraph(said.ro("telephone"), look.LARGE_TEXT)
    taken = words.natural_width() + _GAP
    cells = (
        Cell(content=(words,), width=taken),
        Cell(content=(dotted_line(),), width=width - taken),
    )
    return Row(cells, look.BARE_ROW)


def _reading(summary: PlanSummary, said: _Said) -> Flowable:
    """Return what the counsellor reads aloud, in a frame, smaller: it is not the person's part."""
    shown = {
        "read_goals": bool(summary.goals),
        "read_own": bool(summary.own),
        "read_given": bool(summary.given),
    }
    sentences = [one for one in _READ_ALOUD if shown.get(one, True)]
    if summary.unsaid:
        sentences.append("read_private")
    width = look.CONTENT_WIDTH - 12
    lines = [
        part
        for one in (*sentences, *_READ_LAST)
        for part in (space(1.2), said.pair(one, _READING, width))
    ]
    heading = said.pair("reading", _READING_TITLE, width)
    return Kept((space(5), framed(heading, *lines)))


def _pictured(symbol: str, *lines: Flowable) -> Flowable:
    """Return lines with a large pictogram at their left; they stay on one page."""
    width = look.CONTENT_WIDTH - _BESIDE
    spare = max(0.0, _LARGE - stack_height(lines, width)) / 2  # a lone line stands at its middle
    cells = (
        Cell(content=(Pictogram(symbol, _LARGE),), width=_BESIDE),
        Cell(content=(Spacer(1, spare), *lines), width=width),
    )
    return Kept((Row(cells, look.STEP_ROW),))


def _side_by_side(first: Flowable, second: Flowable, width: float) -> Flowable:
    half = width / 2
    cells = (
        Cell(content=(first,), width=half, right=_GAP),
        Cell(content=(second,), width=half, left=_GAP),
    )
    return Row(cells, look.STEP_HEAD_ROW)


_TEXTS = (look.LARGE_TEXT, look.LARGE_SECOND)
_STRONG = (look.LARGE_STRONG, look.LARGE_SECOND)
_HEADINGS = (look.LARGE_HEADING, look.LARGE_HEADING_SECOND)
_READING = (look.READING_TEXT, look.READING_SECOND)
_READING_TITLE = (look.READING_TITLE, look.READING_TITLE)
