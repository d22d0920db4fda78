"""How great each need was in the needs sheet, and how great an evaluation finds it later."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from counsellor_app.cases.model import CaseFile
from counsellor_app.cases.renewals import last_of_each
from counsellor_app.cases.told import Told
from counsellor_app.forms.answers import Answers, day_of, text_of
from counsellor_app.forms.evaluation_results import level_now_field
from counsellor_app.forms.needs.common import NEED_LEVELS, need_field
from counsellor_app.law.catalogue import Need

LEVELS = tuple(option.value for option in NEED_LEVELS)  # from none to urgent


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """The level of one need before and after; None where nobody gave one."""

    need: Need
    before: str | None
    after: str | None

    @property
    def steps(self) -> int | None:
        """Return by how many levels the need shrank, below zero if it grew; None if unknown."""
        if self.before is None or self.after is None:
            return None
        return LEVELS.index(self.before) - LEVELS.index(self.after)


@dataclass(frozen=True, slots=True, kw_only=True)
class BeforeAfter:
    """All domains at two days: of the needs sheet, and of an evaluation."""

    before_on: date | None
    after_on: date | None
    changes: tuple[Change, ...]


def before_after(told: Told) -> BeforeAfter | None:
    """Return the levels of the needs sheet beside the last evaluation's; None without one."""
    after = told.latest("final_evaluation")
    if after is None:
        return None
    return compared(told.once("needs_sheet"), after)


def compared(needs: Answers, evaluation: Answers) -> BeforeAfter:
    """Return the levels of a needs sheet beside those of an evaluation, need by need."""
    return BeforeAfter(
        before_on=day_of(needs, "assessed_on"),
        after_on=day_of(evaluation, "evaluated_on"),
        changes=_changes(needs, evaluation, level_now_field),
    )


def needs_revised(file: CaseFile) -> BeforeAfter | None:
    """Return the levels of the first and the newest assessment; None if there was only one.

    A correction is the same assessment: of each its last version counts.
    """
    records = file.records_of("needs_sheet")
    told = last_of_each(file, records[0].id) if records else ()
    if not told or told[0] is told[-1]:
        return None
    first, newest = told[0].answers, told[-1].answers
    return BeforeAfter(
        before_on=day_of(first, "assessed_on"),
        after_on=day_of(newest, "assessed_on"),
        changes=_changes(first, newest, need_field),
    )


def _changes(
    before: Answers, after: Answers, after_field: Callable[[Need], str]
) -> tuple[Change, ...]:
    return tuple(
        Change(
            need=need,
            before=_level(before, need_field(need)),
            after=_level(after, after_field(need)),
        )
        for need in Need
    )


def _level(answers: Answers, field_id: str) -> str | None:
    level = text_of(answers, field_id)
    return level if level in LEVELS else None
