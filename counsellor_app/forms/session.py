"""FormSession: one form being filled in, with undo; the only copy of the answers in memory."""

from dataclasses import dataclass
from datetime import date

from counsellor_app.forms.answers import Answer, Answers
from counsellor_app.forms.asking import asked_in, asked_sections, joined, split
from counsellor_app.forms.checking import Gap, check, is_unanswered
from counsellor_app.forms.given import Given
from counsellor_app.forms.kinds import Field
from counsellor_app.forms.spec import Form, Section


@dataclass(frozen=True, slots=True)
class Ways:
    """Whether one can go an answer back, or forward again."""

    back: bool
    forward: bool


class FormSession:
    """Holds what was answered, what was set aside, and the way back to the last sheet."""

    def __init__(
        self,
        form: Form,
        given: Given,
        answers: Answers,
        set_aside: Answers | None = None,
    ) -> None:
        self.form = form
        self.given = given
        self._typed: dict[str, Answer] = joined(answers, set_aside or {})
        self._undone: list[dict[str, Answer]] = []
        self._earlier: list[dict[str, Answer]] = []
        self._kept, self._aside = split(form, self._typed, given)

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
        """Return what the form still lacks."""
        return check(self.form, self._kept, self.given, today)

    def answer(self, field_id: str, value: Answer | None) -> None:
        """Take an answer, or take it back with None; an equal answer changes nothing."""
        self.form.field(field_id)
        if self._typed.get(field_id) == value and type(self._typed.get(field_id)) is type(value):
            return
        self._earlier.append(dict(self._typed))
        self._undone.clear()
        if value is None or is_unanswered(value):
            self._typed.pop(field_id, None)
        else:
            self._typed[field_id] = value
        self._settle()

    def see(self, given: Given) -> None:
        """Ask anew under other facts, as when a birth date was just typed; answers stay."""
        self.given = given
        self._settle()

    def add_opened(self, answers: Answers) -> None:
        """Take in answers that were sealed and have been opened; undo does not reach them."""
        for stand in (self._typed, *self._earlier, *self._undone):
            for field_id, answer in answers.items():
                stand.setdefault(field_id, answer)
        self._settle()

    @property
    def ways(self) -> Ways:
        """Return whether there is an answer to take back, and one to bring back."""
        return Ways(back=bool(self._earlier), forward=bool(self._undone))

    def undo(self) -> str | None:
        """Go one answer back; return its field, or None if there is nothing to take back."""
        return self._step(self._earlier, self._undone)

    def redo(self) -> str | None:
        """Go one answer forward again; return its field, or None if nothing was taken back."""
        return self._step(self._undone, self._earlier)

    def begin_anew(self, answers: Answers | None = None) -> None:
        """Forget the way back: a version was kept, or the draft given up for these answers."""
        self._earlier.clear()
        self._undone.clear()
        if answers is not None:
            self._typed = dict(answers)
            self._settle()

    def _step(self, source: list[dict[str, Answer]], target: list[dict[str, Answer]]) -> str | None:
        if not source:
            return None
        before = self._typed
        target.append(dict(before))
        self._typed = source.pop()
        self._settle()
        ids = (field.id for field in self.form.fields)
        return next(name for name in ids if before.get(name) != self._typed.get(name))

    def _settle(self) -> None:
        self._kept, self._aside = split(self.form, self._typed, self.given)
