"""Every fact a rule may read has words: no path ever stands on the screen."""

import pytest

from counsellor_app.law.fact_paths import fact_paths
from counsellor_app.law.rules import RULES
from counsellor_app.text import Language
from counsellor_app.ui.fact_words import fact_said, facts_said
from counsellor_app.ui.words import why as words

READ = sorted({path for rule in RULES for path in rule.reads})


@pytest.mark.parametrize("path", sorted(fact_paths() | set(READ)))
def test_a_fact_is_said_in_words(path: str) -> None:
    said = fact_said(path)
    assert said != words.OTHER_FACT
    if "." in path or "_" in path:
        assert path not in said.ro
        assert path not in said.en


def test_a_row_is_counted_as_people_count_and_nothing_is_said_twice() -> None:
    paths = ("plan.activities[1].due", "plan.activities[1].due", "interview.held")
    said = facts_said(paths, Language.EN)
    assert said.count("row 2") == 1
    assert said.count(";") == 1
