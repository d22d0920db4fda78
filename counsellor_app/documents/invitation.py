"""The invitation to the interview (OG nr. 44/2004, art. 17): a page folded into an envelope.

Above the fold stand the head, the title and a name; no word on the person's situation, and
nothing of where the person lives.
"""

from collections.abc import Iterator

from reportlab.platypus.flowables import Flowable

from counsellor_app.cases.model import DocumentKind
from counsellor_app.documents.clause_parts import point
from counsellor_app.documents.clauses import PrintedArticle
from counsellor_app.documents.document import Document
from counsellor_app.documents.formal import Signatory, signature_block
from counsellor_app.documents.official import head, plain, titled
from counsellor_app.documents.paper import Paper
from counsellor_app.documents.parts import (
    bold,
    dotted_line,
    heading,
    key_values,
    note,
    space,
    title,
)
from counsellor_app.documents.person_flags import flags_of_person
from counsellor_app.documents.script.style import Run
from counsellor_app.documents.values import (
    Values,
    day_words,
    language_words,
    typed,
    values_of_person,
)
from counsellor_app.forms.answers import chosen, day_of, said
from counsellor_app.forms.invitation import NOTHING_TO_BRING
from counsellor_app.forms.kinds import Several
from counsellor_app.forms.registry import form_by_id
from counsellor_app.text import Language, weekday_date

_FORM = "invitation"
_WORDING = "invitation"
_AFTER_THE_HEAD = 34  # millimetres: above the fold stands nobody's need, only a name
_MARK = "•"


def _articles(paper: Paper) -> tuple[PrintedArticle, ...]:
    return paper.clauses.printed(_WORDING, _flags(paper), _values(paper))


def _flags(paper: Paper) -> frozenset[str]:
    how = paper.words(_FORM, "talk_how")
    invitation = paper.form(_FORM)
    papers = _papers(paper)
    holding = {
        "to_person": not paper.is_represented,
        "by_phone": how == "phone",
        "by_video": how == "video",
        "with_interpreter": said(invitation, "interpreter_comes") is True,
        "brings_papers": bool(papers),
        "brings_nothing": not papers and NOTHING_TO_BRING in chosen(invitation, "to_bring"),
        "has_say_by": day_of(invitation, "say_by") is not None,
    }
    return flags_of_person(paper) | {name for name, holds in holding.items() if holds}


def _values(paper: Paper) -> Values:
    return {
        **values_of_person(paper),
        "language": language_words(paper.words(_FORM, "talk_in")),
        "say_by": day_words(day_of(paper.form(_FORM), "say_by")),
        "phone": typed(paper.words(_FORM, "invited_by_phone")),
    }


def _papers(paper: Paper) -> list[str]:
    """Return what is to be brought, paper by paper."""
    field = form_by_id(_FORM).field("to_bring")
    ticked = set(chosen(paper.form(_FORM), "to_bring")) - {NOTHING_TO_BRING}
    options = field.options if isinstance(field, Several) else ()
    listed = [one.text.ro for one in options if one.value in ticked]
    other = paper.words(_FORM, "to_bring_other")
    return [*listed, *([other] if other else [])]


def _story(paper: Paper) -> Iterator[Flowable]:
    articles = {one.key: one for one in _articles(paper)}
    yield head(paper)
    yield title("INVITAȚIE")
    yield space(_AFTER_THE_HEAD)
    yield from plain(articles["asks"])
    yield from _when_and_where(paper)
    yield from plain(articles["talk"])
    if "brings" in articles:
        yield heading(articles["brings"].title.ro)
        yield from (point(_MARK, one) for one in _papers(paper))
        yield from plain(articles["brings"])
    yield from titled(articles["unable"])
    yield from (note(one.text.ro) for one in articles["basis"].paragraphs)
    yield signature_block((bold("Vă așteptăm."),), [_inviting(paper)])


def _when_and_where(paper: Paper) -> Iterator[Flowable]:
    day = day_of(paper.form(_FORM), "talk_on")
    yield key_values(
        [
            ("Ziua", None if day is None else bold(weekday_date(day, Language.RO))),
            ("Ora", _strong(paper.words(_FORM, "talk_at"))),
            ("Cum vorbim", _strong(paper.chosen(_FORM, "talk_how"))),
        ],
        columns=3,
    )
    place = paper.words(_FORM, "talk_place")
    if place is not None:
        yield key_values([("Locul", bold(place))], columns=1)
    elif "talk_how" not in paper.form(_FORM):
        yield dotted_line("Locul")


def _strong(words: str | None) -> Run | None:
    return None if words is None else bold(words)


def _inviting(paper: Paper) -> Signatory:
    return Signatory(
        capacity="CINE VĂ INVITĂ",
        name=paper.words(_FORM, "invited_by") or "",
        remark=paper.words(_FORM, "invited_by_function") or "",
    )


INVITATION = Document(
    kind=DocumentKind.INVITATION,
    head="Invitație",
    wording=_WORDING,
    articles=_articles,
    story=_story,
)
