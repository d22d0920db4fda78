"""Sealed answers: leaving a sheet as ciphertext, one box per sensitive class, and opening again."""

import json
from collections.abc import Mapping, Set
from dataclasses import dataclass

from counsellor_app.cases.ids import RecordId
from counsellor_app.cases.model import Sealed
from counsellor_app.forms.answers import Answer, Answers, answers_from_json, answers_to_json
from counsellor_app.forms.asking import split
from counsellor_app.forms.given import Given
from counsellor_app.forms.handling import Sensitive
from counsellor_app.forms.kinds import Field, Rows
from counsellor_app.forms.spec import Form
from counsellor_app.security.sealed_answers import open_sealed, seal
from counsellor_app.security.secret import Secret

ClassKeys = Mapping[Sensitive, Secret[bytes]]


@dataclass(frozen=True, slots=True)
class Parted:
    """Answers parted into what is kept readable and what is kept sealed."""

    answers: dict[str, Answer]
    sealed: Sealed


def part(form: Form, record: RecordId, answers: Answers, before: Sealed, keys: ClassKeys) -> Parted:
    """Return the answers without the sensitive ones, which are sealed class by class.

    A class whose answers are not among those given keeps its earlier box: it was never
    opened, so nothing of it changed.
    """
    plain: dict[str, Answer] = {}
    by_class: dict[Sensitive, dict[str, Answer]] = {}
    classes = {field.id: class_of(field) for field in form.fields}
    for field_id, answer in answers.items():
        sensitive = classes.get(field_id)
        if sensitive is None:
            plain[field_id] = answer
            continue
        by_class.setdefault(sensitive, {})[field_id] = answer
    sealed = dict(before)
    for sensitive, held in by_class.items():
        sealed[sensitive.value] = _sealed(keys[sensitive], record, sensitive, held)
    return Parted(plain, sealed)


def readable(form: Form, answers: Answers) -> dict[str, Answer]:
    """Return only the answers that are not of a sensitive class."""
    sealed_ids = {field.id for field in form.fields if class_of(field) is not None}
    return {name: answer for name, answer in answers.items() if name not in sealed_ids}


def opened(record: RecordId, sealed: Sealed, keys: ClassKeys) -> dict[str, Answer]:
    """Return the sealed answers of the classes whose key is at hand."""
    answers: dict[str, Answer] = {}
    for sensitive, key in keys.items():
        box = sealed.get(sensitive.value)
        if box is not None:
            packed = open_sealed(key, _context(record, sensitive), box)
            answers |= answers_from_json(json.loads(packed.decode("utf-8")))
    return answers


def only_asked(
    form: Form, record: RecordId, answers: Answers, given: Given, sealed: Sealed, keys: ClassKeys
) -> Sealed:
    """Return the closed boxes without what the form no longer asks; nobody is shown any of it.

    A draft's box also holds answers that were set aside, and a sheet must not.
    """
    boxes: dict[str, bytes] = {}
    for name, box in sealed.items():
        key = keys.get(Sensitive(name))
        held = {} if key is None else opened(record, {name: box}, {Sensitive(name): key})
        asked = split(form, {**held, **answers}, given)[0]
        left = {field_id: asked[field_id] for field_id in held if field_id in asked}
        if key is None or left == held:
            boxes[name] = box
        elif left:
            boxes[name] = _sealed(key, record, Sensitive(name), left)
    return boxes


def class_of(field: Field) -> Sensitive | None:
    """Return the sensitive class of a field; a table's is that of its first sensitive cell."""
    if field.handling.sensitive is not None or not isinstance(field, Rows):
        return field.handling.sensitive
    return next((c.handling.sensitive for c in field.fields if c.handling.sensitive), None)


def classes_in(form: Form, answers: Answers) -> frozenset[Sensitive]:
    """Return the sensitive classes some of whose answers are among these."""
    classes = (class_of(field) for field in form.fields if field.id in answers)
    return frozenset(one for one in classes if one is not None)


def without_classes(sealed: Sealed, classes: Set[Sensitive]) -> Sealed:
    """Return the boxes but for those of these classes."""
    return {name: box for name, box in sealed.items() if Sensitive(name) not in classes}


def _sealed(key: Secret[bytes], record: RecordId, sensitive: Sensitive, held: Answers) -> bytes:
    packed = json.dumps(answers_to_json(held), ensure_ascii=False, sort_keys=True)
    return seal(key, _context(record, sensitive), packed.encode("utf-8"))


def _context(record: RecordId, sensitive: Sensitive) -> bytes:
    return f"counsellor-sealed/1/{record}/{sensitive.value}".encode("ascii")
