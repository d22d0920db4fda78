"""FormSession: one form being filled in, with undo; the only copy of the answers in memory."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from counsellor_app.forms.answers import Answer, Answers, is_rows
from counsellor_app.forms.asking import asked_in, asked_sections, joined, split
from counsellor_app.forms.checking import Gap, check, is_unanswered
from counsellor_app.forms.copied import Copied, CopiedFrom, unconfirmed_gaps
from counsellor_app.forms.given import Given
from counsellor_app.forms.kinds import Field
from counsellor_app.forms.proposing import proposed
from counsellor_app.forms.spec import Form, Section


@dataclass(frozen=True, slots=True)
class Ways:
    """Whether one can go an answer back, or forward again."""

    back: bool
    forward: bool


@dataclass(frozen=True, slots=True)
class _Stand:
    """All that was ever answered, and which of it was copied and not confirmed yet."""

    typed: dict[str, Answer]
    copied: dict[str, CopiedFrom] = field(default_factory=dict)


class FormSession:
    """Holds what was answered, what was set aside, and the way back to the last sheet.

    ``copied`` tells which answers were copied and not confirmed yet, those set aside too;
    ``ways`` whether there is an answer to take back, and one to bring back.
    """

    def __init__(
        self,
        form: Form,
        given: Given,
        answers: Answers,
        set_aside: Answers | None = None,
        copied: Copied | None = None,
    ) -> None:
        self.form = form
        self.given = given
        self._now = _Stand(joined(answers, set_aside or {}), dict(copied or {}))
        self._undone: list[_Stand] = []
        self._earlier: list[_Stand] = []
        self._settle()

    @property
    def answers(self) -> Answers:
        """Return the answers to the questions that are asked now."""
        return dict(self._kept)

    @property
    def set_aside(self) -> Answers:
        """Return answers to questions no longer asked; they come back when asked again."""
        return dict(self._aside)

    def sections(self) -> tuple[Section, ...]:
        """Return the sections that ask anything now."""
        return asked_sections(self.form, self._kept, self.given)

    def asked(self, section: Section) -> tuple[Field, ...]:
        """Return the fields of this section that are asked now."""
        return asked_in(section, self._kept, self.given)

    def gaps(self, today: date) -> tuple[Gap, ...]:
        """Return what the form still lacks, copies nobody confirmed among it."""
        return (
            *check(self.form, self._kept, self.given, today),
            *unconfirmed_gaps(self.form, self._kept, self.given, self.copied),
        )

    def answer(self, field_id: str, value: Answer | None) -> None:
        """Take an answer, or take it back with None; an equal answer changes nothing.

        An equal answer confirms a copied one, and an answer typed over it is the person's own;
        a copied table stays to be confirmed while its rows are being changed. What a choice
        proposes belongs to its step.
        """
        typed = self._now.typed
        before = typed.get(field_id)
        equal = before == value and type(before) is type(value)
        copied = dict(self.copied)
        if equal or value is None or not is_rows(value):
            copied.pop(field_id, None)
        if equal:
            self.take({}, copied)
            return
        self.take({field_id: value, **proposed(self.form, field_id, typed, value)}, copied)

    def take(self, answers: Mapping[str, Answer | None], copied: Copied) -> None:
        """Take in several answers, and say which of all are copied now; one step of undo."""
        typed = dict(self._now.typed)
        for field_id, answer in answers.items():
            self.form.field(field_id)
            if answer is None or is_unanswered(answer):
                typed.pop(field_id, None)
            else:
                typed[field_id] = answer
        stand = _Stand(typed, {name: one for name, one in copied.items() if name in typed})
        if _changed(self.form, self._now, stand):
            self._earlier.append(self._now)
            self._undone.clear()
            self._now = stand
            self._settle()

    def see(self, given: Given) -> None:
        """Ask anew under other facts, as when a birth date was just typed; answers stay."""
        self.given = given
        self._settle()

    def add_opened(self, answers: Answers) -> None:
        """Take in answers that were sealed and have been opened; undo does not reach them."""
        for stand in (self._now, *self._earlier, *self._undone):
            for field_id, answer in answers.items():
                stand.typed.setdefault(field_id, answer)
        self._settle()

    def undo(self) -> str | None:
        """Go one answer back; return its field, or None if there is nothing to take back."""
        return self._step(self._earlier, self._undone)

    def redo(self) -> str | None:
        """Go one answer forward again; return its field, or None if nothing was taken back."""
        return self._step(self._undone, self._earlier)

    def begin_anew(self, answers: Answers | None = None, copied: Copied | None = None) -> None:
        """Forget the way back: a version was kept, or other answers stand here from now on."""
        self._earlier.clear()
        self._undone.clear()
        if answers is not None:
            self._now = _Stand(dict(answers), dict(copied or {}))
        self._settle()

    def _step(self, source: list[_Stand], target: list[_Stand]) -> str | None:
        if not source:
            return None
        before = self._now
        target.append(before)
        self._now = now = source.pop()
        self._settle()
        return _changed(self.form, before, now)[0]

    def _settle(self) -> None:
        self._kept, self._aside = split(self.form, self._now.typed, self.given)
        self.copied: Copied = self._now.copied
        self.ways = Ways(back=bool(self._earlier), forward=bool(self._undone))


def _changed(form: Form, before: _Stand, now: _Stand) -> list[str]:
    """Return the fields that two stands tell apart, in reading order; True is not 1."""
    return [
        one.id
        for one in form.fields
        if before.typed.get(one.id) != now.typed.get(one.id)
        or type(before.typed.get(one.id)) is not type(now.typed.get(one.id))
        or before.copied.get(one.id) != now.copied.get(one.id)
    ]
