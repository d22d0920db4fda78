"""FormSession: one form being filled in, with undo; the only copy of the answers in memory."""

from datetime import date

from counsellor_app.forms.answers import Answer, Answers
from counsellor_app.forms.asking import asked_in, asked_sections, joined, split
from counsellor_app.forms.checking import Gap, Lack, check, is_unanswered
from counsellor_app.forms.given import Given
from counsellor_app.forms.kinds import Field
from counsellor_app.forms.spec import Form, Section


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

    def missing(self, today: date) -> frozenset[str]:
        """Return the ids of required fields without an answer."""
        return frozenset(gap.field_id for gap in self.gaps(today) if gap.lack is Lack.MISSING)

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

    def undo(self) -> bool:
        """Go one answer back; return False if there is nothing to take back."""
        return self._step(self._earlier, self._undone)

    def redo(self) -> bool:
        """Go one answer forward again; return False if nothing was taken back."""
        return self._step(self._undone, self._earlier)

    def begin_anew(self) -> None:
        """Forget the way back: a version was kept, and undo ends there."""
        self._earlier.clear()
        self._undone.clear()

    def _step(self, source: list[dict[str, Answer]], target: list[dict[str, Answer]]) -> bool:
        if not source:
            return False
        target.append(dict(self._typed))
        self._typed = source.pop()
        self._settle()
        return True

    def _settle(self) -> None:
        self._kept, self._aside = split(self.form, self._typed, self.given)
