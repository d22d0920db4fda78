"""A walk over the pages of the gallery that measures each of them."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial
from pkgutil import iter_modules

from PySide6.QtWidgets import QApplication, QWidget

from counsellor_app.demo.gallery import shots
from counsellor_app.demo.gallery_scene import Scene
from counsellor_app.demo.gallery_stage import ROMANIAN, Look, Stage, picture
from counsellor_app.forms.kinds import Choice, Field, Rows, Several
from counsellor_app.forms.registry import FORMS, OFFICE_FORMS
from counsellor_app.text import Language, Text
from counsellor_app.ui import words
from counsellor_app.ui.door_frame import DoorFrame
from tests.ui import gallery_faults as faults

Faults = Mapping[str, list[str]]  # what is wrong -> the pages and parts that have it


def walked(app: QApplication, scene: Scene, look: Look, pages: str = "") -> Faults:
    """Show every page whose name matches in this look; return what is wrong with them."""
    found: dict[str, list[str]] = defaultdict(list)
    stage = Stage(app, scene, look)
    for shot in shots(scene):
        if not re.search(pages, shot.name) or not (shot.everywhere or look == ROMANIAN):
            continue
        over = shot.show(stage)
        picture(stage, over)
        for wrong, part in _measured(over or stage, look):
            found[wrong].append(f"{look.name} {shot.name}: {part}")
        found["walked"].append(shot.name)
        if over is not None:
            over.close()
            over.deleteLater()
    stage.put_away()
    return found


def _measured(window: QWidget, look: Look) -> Iterator[tuple[str, str]]:
    """Yield what is wrong, and with which part.

    Text of double length is there to find words that are cut; a page may then need more room.
    """
    measures: dict[str, Callable[[QWidget], Iterator[str]]] = {
        "unnamed": faults.unnamed,
        "cut": faults.cut,
        "twice": faults.twice,
    }
    if look.language is not Language.STRETCHED:
        measures["outside"] = faults.outside
        measures["foreign"] = partial(faults.foreign, other=other_words(look))
    if look.language is Language.RO:
        measures["pale"] = faults.pale
    for wrong, measure in measures.items():
        yield from ((wrong, part) for part in measure(window))
    for frame in window.findChildren(DoorFrame):
        least = frame.minimumSizeHint()
        if frame.isVisible() and (least.width() > look.size[0] or least.height() > look.size[1]):
            yield "too large", f"{least.width()}x{least.height()}"


def other_words(look: Look) -> frozenset[str]:
    """Return the texts that a window in this language never says."""
    romanian = {one.ro for one in every_text()}
    english = {one.en for one in every_text()}
    return frozenset(romanian - english if look.language is Language.EN else english - romanian)


@cache
def every_text() -> frozenset[Text]:
    """Return the texts of the windows and of the forms."""
    found: set[Text] = set()
    for module in iter_modules(words.__path__):
        said = __import__(f"{words.__name__}.{module.name}", fromlist=["*"])
        for value in vars(said).values():
            inside = value.values() if isinstance(value, dict) else (value,)
            found |= {one for one in inside if isinstance(one, Text)}
    for form in (*FORMS, *OFFICE_FORMS):
        found.add(form.title)
        for section in form.sections:
            found.add(section.title)
            for field in section.fields:
                found |= _texts_of(field)
    return frozenset(found)


def _texts_of(field: Field) -> set[Text]:
    found = {field.label}
    if field.help is not None:
        found.add(field.help)
    if isinstance(field, Choice | Several):
        found |= {option.text for option in field.options}
    if isinstance(field, Rows):
        found = found.union(*(_texts_of(cell) for cell in field.fields))
    return found
