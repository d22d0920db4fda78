"""What ``rules`` says that feeds a fact is what the windows fill."""

import json
import re

from counsellor_app.cases.acts import ActKind
from counsellor_app.cases.facts_of import facts_of, fed_by
from counsellor_app.forms.registry import FORMS
from counsellor_app.law.fact_paths import fact_paths
from counsellor_app.law.facts_json import facts_to_json
from counsellor_app.law.rules_table import NOT_FED, fed_from, rules_table
from counsellor_app.services import following
from counsellor_app.services.desk import Desk
from tests.services.working import file_of

_INDEX = re.compile(r"\[\d+\]")


def leaves(value: object, path: str = "") -> set[str]:
    """Return the path of every fact that is known, without places in lists."""
    if isinstance(value, dict):
        inside = (leaves(one, f"{path}.{name}".lstrip(".")) for name, one in value.items())
        return set().union(*inside)
    if isinstance(value, list):
        return set().union({path}, *(leaves(one, path) for one in value))
    return {path}


def test_every_fact_of_the_practice_cases_has_what_feeds_it(practice: Desk) -> None:
    known: set[str] = set()
    for case_id in following.case_ids(practice, "").exact:
        facts = facts_of(file_of(practice, case_id), practice.member)
        known |= leaves(json.loads(facts_to_json(facts)))
    known = {path for path in known if not path.startswith("sources")}
    assert len(known) > 30
    assert sorted(path for path in known if fed_from(path, fed_by()) == NOT_FED) == []


def test_what_feeds_a_fact_is_a_form_an_act_or_the_member() -> None:
    forms = {form.id for form in FORMS}
    acts = {f"act: {kind.value}" for kind in ActKind}
    for path, feeds in fed_by().items():
        assert path in fact_paths()
        assert set(feeds.split(" + ")) <= forms | acts | {"member"}


def test_every_fact_that_a_rule_reads_is_fed() -> None:
    rows = rules_table(fed_by())
    assert sum(len(row.fed_by) for row in rows) > 100
    unfed = [(row.id, path) for row in rows for path, by in row.fed_by.items() if by == NOT_FED]
    assert unfed == []
