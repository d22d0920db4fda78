"""What a record promises: a step somebody will take, or an answer awaited, by a day."""

from dataclasses import dataclass

from counsellor_app.text import Text

_AS_SAID = Text("{said}", "{said}")
_NEXT_STEP = Text("Următorul pas", "Next step")


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """The fields of a form that say what is to be done, by whom, by when, and that it was.

    ``id`` is the field that promises: with the record it names the promise for good. Where
    ``since`` is named, nothing is promised before it is answered.
    """

    id: str
    by: str
    what: str | None = None  # whose words are said of it; None: those of the promise itself
    who: str | None = None
    since: str | None = None
    kept: str | None = None  # a YesNo: yes, and the promise was kept
    kept_on: str | None = None
    called: Text = _NEXT_STEP  # said where nobody wrote words
    frame: Text = _AS_SAID  # the words stand in it

    @property
    def fields(self) -> frozenset[str]:
        """Return every field it names."""
        named = (self.id, self.by, self.what, self.who, self.since, self.kept, self.kept_on)
        return frozenset(field for field in named if field is not None)
