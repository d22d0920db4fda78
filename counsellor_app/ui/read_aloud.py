"""A question as it is read out to somebody: in the other language, with its options."""

from counsellor_app.forms.kinds import Choice, Field, Several, YesNo
from counsellor_app.text import Language, Text
from counsellor_app.ui.words import common

_MOST_OPTIONS = 11  # a longer list is not read out


def other_than(language: Language) -> Language:
    """Return the other language of the program."""
    return Language.RO if language is Language.EN else Language.EN


def options_read(field: Field) -> tuple[Text, ...]:
    """Return the options that are read out with a question; none of a long list."""
    if isinstance(field, YesNo):
        return (common.YES, common.NO)
    if isinstance(field, Choice | Several) and len(field.options) <= _MOST_OPTIONS:
        return tuple(option.text for option in field.options)
    return ()


def in_other_words(field: Field, language: Language) -> str:
    """Return a question and its options in the language the windows do not speak."""
    other = other_than(language)
    options = " · ".join(text.to(other) for text in options_read(field))
    said = field.label.to(other)
    return f"{said}\n{options}" if options and not isinstance(field, YesNo) else said
