"""Every section of every form: empty, half, complete; the check of answers; rows being filled."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtWidgets import QPushButton

from counsellor_app.cases.ids import CaseId
from counsellor_app.demo.gallery_scene import CHILD, COMPLETE, EMPTY, HALF, TODAY, Scene
from counsellor_app.demo.gallery_stage import Shot, Stage
from counsellor_app.forms.answers import RowId, rows_of
from counsellor_app.forms.asking import asked_sections
from counsellor_app.forms.kinds import Rows
from counsellor_app.forms.registry import FORMS, form_by_id
from counsellor_app.forms.spec import Form
from counsellor_app.services.keeping import begin_record, open_record
from counsellor_app.services.writing import Writing
from counsellor_app.settings import FormLook
from counsellor_app.ui.check_answers import CheckAnswers
from counsellor_app.ui.form_view import FormView
from counsellor_app.ui.section_body import SectionBody
from counsellor_app.ui.steps_list import CHECK
from counsellor_app.ui.whereabouts import Where, form_at


def form_shots(scene: Scene) -> Iterator[Shot]:
    """Yield every section of every form, in every state."""
    for form in FORMS:
        adult = set(_steps(_writing(scene, form, COMPLETE)))
        for state in (EMPTY, HALF, COMPLETE, CHILD):
            steps = _steps(_writing(scene, form, state))
            if state == CHILD:
                steps = [step for step in steps if step not in adult]
            for step in steps:
                yield Shot(
                    name=f"{form.id}-{step}-{state}",
                    group=f"Form: {form.title.en}",
                    title=f"{step} ({state})",
                    show=partial(_show_step, form, state, step),
                    everywhere=state in {COMPLETE, CHILD},
                )
        yield from _shots_of_rows(scene, form)
        yield Shot(
            name=f"{form.id}-missing",
            group=f"Form: {form.title.en}",
            title="missing answers, after “Continue”",
            show=partial(_insist, form),
        )
    yield from _table_shots()


def _table_shots() -> Iterator[Shot]:
    """Yield the interview at the table and whole on one page, and what to say in distress."""
    form = form_by_id("interview")
    for look in (FormLook.INTERVIEW, FormLook.WHOLE):
        for step in ("who_took_part", "what_was_said"):
            yield Shot(
                name=f"interview-look-{look.value}-{step}",
                group="The interview at the table",
                title=f"{step} ({look.value})",
                show=partial(_show_look, form, look, step),
                everywhere=True,
            )
    yield Shot(
        name="interview-upset",
        group="The interview at the table",
        title="what to say to somebody who is upset",
        show=partial(_show_comfort, form),
    )


def _show_look(form: Form, look: FormLook, step: str, stage: Stage) -> None:
    view = _form_on(stage, form, COMPLETE)
    view.looks.wear(look)
    view.show_step(step)
    stage.settle()


def _show_comfort(form: Form, stage: Stage) -> None:
    _show_look(form, FormLook.INTERVIEW, "who_took_part", stage)
    stage.shown(QPushButton, "table.upset").click()


def _writing(scene: Scene, form: Form, state: str) -> Writing:
    record = scene.records.get((state, form.id))
    if record is None:
        return begin_record(scene.desk, scene.empty, form.id, TODAY, scene.clock.now())
    return open_record(scene.desk, _case_of(scene, state), form.id, record, TODAY)


def _steps(writing: Writing) -> list[str]:
    asked = asked_sections(writing.form, writing.answers, writing.given)
    return [*(section.id for section in asked), CHECK]


def _shots_of_rows(scene: Scene, form: Form) -> Iterator[Shot]:
    answers = _writing(scene, form, COMPLETE).answers
    for field in form.fields:
        rows = rows_of(answers, field.id) if isinstance(field, Rows) else ()
        if not rows:
            continue
        yield Shot(
            name=f"{form.id}-{field.id}-row",
            group=f"Form: {form.title.en}",
            title=f"a row of {field.id}",
            show=partial(_open_row, form, field.id, rows[0].id),
        )


def _show_step(form: Form, state: str, step: str, stage: Stage) -> None:
    _form_on(stage, form, state).show_step(step)
    if step == CHECK:
        stage.shown(CheckAnswers).build_whole()
    stage.settle()


def _open_row(form: Form, field_id: str, row_id: RowId, stage: Stage) -> None:
    _form_on(stage, form, COMPLETE).show_step(form.section_of(field_id).id)
    stage.settle()
    stage.shown(SectionBody).focus_row(field_id, row_id)


def _insist(form: Form, stage: Stage) -> None:
    """Press "Continue" on the first page whose answers are missing."""
    _form_on(stage, form, EMPTY).show_step(form.sections[0].id)
    stage.settle()
    stage.shown(QPushButton, "form.continue").click()


def _form_on(stage: Stage, form: Form, state: str) -> FormView:
    """Return the form in this state, opened unless it stands there already."""
    where = _where(stage.scene, form, state)
    if stage.main().where != where:
        stage.go(where)
    view = stage.shown(FormView)
    view.looks.wear(FormLook.PAGES)
    return view


def _where(scene: Scene, form: Form, state: str) -> Where:
    return form_at(_case_of(scene, state), form.id, scene.records.get((state, form.id)))


def _case_of(scene: Scene, state: str) -> CaseId:
    cases = {EMPTY: scene.empty, HALF: scene.half, COMPLETE: scene.complete, CHILD: scene.child}
    return cases[state]
