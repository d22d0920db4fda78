"""From a field to the question that asks it: one control for each kind."""

from typing import assert_never

from counsellor_app.forms.kinds import (
    Attachment,
    Choice,
    Computed,
    Count,
    Day,
    Field,
    Line,
    Link,
    LinkTo,
    Money,
    Paragraph,
    Rows,
    Several,
    Time,
    YesNo,
)
from counsellor_app.text import Language
from counsellor_app.ui.clock import Clock
from counsellor_app.ui.questions.attachment import AttachmentControl
from counsellor_app.ui.questions.case_link import CaseLinkControl
from counsellor_app.ui.questions.computed import ComputedControl
from counsellor_app.ui.questions.control import Control
from counsellor_app.ui.questions.day import DayControl
from counsellor_app.ui.questions.figures import FiguresControl
from counsellor_app.ui.questions.from_list import LinkControl, ListControl
from counsellor_app.ui.questions.line import LineControl
from counsellor_app.ui.questions.one_of import MOST_ROUND, OneOfControl
from counsellor_app.ui.questions.paragraph import ParagraphControl
from counsellor_app.ui.questions.question import Question
from counsellor_app.ui.questions.several import SeveralControl
from counsellor_app.ui.rows_editor import RowsControl


def question_for(field: Field, language: Language, clock: Clock, name: str = "") -> Question:
    """Return the question that asks this field; ``name`` is its object name, else the id."""
    name = name or field.id
    return Question(field, _control(field, language, clock, name), language, name)


def _control(field: Field, language: Language, clock: Clock, name: str) -> Control:
    today = clock.today
    match field:
        case Line():
            return LineControl(field, language, today)
        case Paragraph():
            return ParagraphControl(field, language, today)
        case YesNo():
            return OneOfControl(field, language, name)
        case Choice():
            if field.catalogue is None and len(field.options) <= MOST_ROUND:
                return OneOfControl(field, language, name)
            return ListControl(field, language)
        case Several():
            return SeveralControl(field, language, name)
        case Day():
            return DayControl(field, language, today)
        case Count() | Money() | Time():
            return FiguresControl(field, language, today)
        case Rows():
            return RowsControl(field, language, clock, question_for)
        case Link():
            if field.to is LinkTo.CASE:
                return CaseLinkControl(field, language, name)
            return LinkControl(field, language)
        case Attachment():
            return AttachmentControl(field, language, name)
        case Computed():
            return ComputedControl(language)
        case _:
            assert_never(field)
