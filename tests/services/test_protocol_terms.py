"""What the protocol's page says of the period and the measures is what its paper prints."""

import re
import shutil
import subprocess
from datetime import date

from counsellor_app.cases.ids import CaseId
from counsellor_app.forms.answers import Answers, Row, rows_of
from counsellor_app.law.catalogue import SignatoryKind
from counsellor_app.services import explaining, issuing, keeping
from counsellor_app.services.desk import Desk
from counsellor_app.services.issuing import Numbering
from counsellor_app.text import short_date
from tests.builders import TODAY, complete_answers, row
from tests.services.working import DOTTED, finalise, issue, sign, signature, tick

_DAY = re.compile(r"\d{2}\.\d{2}\.\d{4}")


def said_of(desk: Desk, case_id: CaseId, field_id: str, **typed: str) -> list[str]:
    """Return what the page says beside a computed field while the protocol is typed."""
    writing = keeping.open_form(desk, case_id, "protocol", TODAY)
    answers: Answers = {**writing.answers, **typed}
    shown = explaining.while_typing(desk, writing, answers, TODAY)
    return [one.text.ro for one in shown if one.field_id == field_id]


def printed(pdf: bytes) -> str:
    tool = shutil.which("pdftotext")
    assert tool is not None
    done = subprocess.run([tool, "-", "-"], input=pdf, capture_output=True, check=True)
    return " ".join(done.stdout.decode("utf-8").split())


def activity(name: str, kind: str, stage: str) -> Row:
    first = rows_of(complete_answers("individual_plan"), "activities")[0]
    return row(name, {**first.answers, "activity_kind": kind, "activity_stage": stage})


def test_the_page_tells_the_period_that_the_paper_prints(ready: tuple[Desk, CaseId]) -> None:
    desk, case_id = ready
    (said,) = said_of(desk, case_id, "programme_end")
    pack = issue(desk, case_id, issuing.proposed_numbering(desk, case_id))

    first, last = _DAY.findall(said)
    assert f"începând cu data de {first} și până la data de {last} inclusiv" in printed(pack.pdf)


def test_without_a_day_of_its_own_the_paper_printed_today_is_told(
    ready: tuple[Desk, CaseId],
) -> None:
    desk, case_id = ready
    finalise(
        desk,
        case_id,
        "protocol",
        {
            name: answer
            for name, answer in {**complete_answers("protocol"), "number_by": "dotted"}.items()
            if name not in {"protocol_number", "protocol_date", "starts_on"}
        },
    )
    (said,) = said_of(desk, case_id, "programme_end")
    days = [short_date(TODAY), short_date(date(TODAY.year + 1, TODAY.month, TODAY.day))]
    assert _DAY.findall(said) == days
    assert "dacă pachetul se tipărește azi" in said
    paper = printed(issue(desk, case_id, DOTTED).pdf)
    assert all(day in paper for day in days)


def test_a_start_that_is_set_is_the_start_that_is_told(ready: tuple[Desk, CaseId]) -> None:
    desk, case_id = ready
    (said,) = said_of(desk, case_id, "programme_end", starts_on="2026-12-01")
    assert _DAY.findall(said) == ["01.12.2026", "01.12.2027"]


def test_of_a_programme_that_runs_one_end_alone_is_told(ready: tuple[Desk, CaseId]) -> None:
    desk, case_id = ready
    pack = issue(desk, case_id, Numbering("EX-9/2026", TODAY))
    signed = [signature(who, TODAY) for who in (SignatoryKind.PERSON, SignatoryKind.IGI)]
    sign(desk, pack, *signed)
    periods = [one for one in said_of(desk, case_id, "programme_end") if "inclusiv" in one]
    assert len(periods) == 1


def test_the_page_tells_the_measures_that_paper_and_plan_print(ready: tuple[Desk, CaseId]) -> None:
    desk, case_id = ready
    assert "nicio măsură" in said_of(desk, case_id, "measures_granted")[0]
    plan = complete_answers("individual_plan")
    rows = (activity("home", "g", "granted"), activity("aid", "f", "planned"))
    finalise(desk, case_id, "individual_plan", {**plan, "activities": rows})

    lodging, measure = said_of(desk, case_id, "measures_granted")
    paper = printed(issue(desk, case_id).pdf)
    place = lodging.split(",")[0].replace("\u2068", "").replace("\u2069", "")
    assert paper.count(place) == 1
    assert measure.startswith("g) ")
    assert measure.endswith("acordat, termen 18.06.2027")
    assert "18.06.2027" in paper


def test_what_is_typed_in_the_plan_counts_before_it_is_kept(ready: tuple[Desk, CaseId]) -> None:
    desk, case_id = ready
    writing = keeping.open_form(desk, case_id, "individual_plan", TODAY)
    rows = (activity("grant", "e", "under_way"),)
    typed = {**writing.answers, "activities": rows}
    keeping.save_draft(desk, writing, typed, {}, tick())
    assert said_of(desk, case_id, "measures_granted")[0].startswith("e) ")
