"""A child's file between two parents: neither sees the other's home through it."""

from dataclasses import dataclass

import pytest

from counsellor_app.cases.family import TOPICS
from counsellor_app.cases.ids import CaseId
from counsellor_app.forms.answers import Answer, Row
from counsellor_app.services import family, intake, keeping
from counsellor_app.services.copying import copyable_from_member
from counsellor_app.services.desk import Desk
from counsellor_app.services.indexing import rebuild_index
from tests.builders import TODAY, complete_answers, row
from tests.services.working import tick

HOME = "Semnadresa 7"


@dataclass(frozen=True, slots=True)
class Three:
    """A mother, a father and their child, each with a case; the parents are not linked."""

    desk: Desk
    mother: CaseId
    father: CaseId
    child: CaseId

    def tells(self, case_id: CaseId, *family_members: Row, **said: Answer) -> None:
        """Keep the person form of one of them."""
        answers = {
            **complete_answers("person"),
            "address_hidden": False,
            "closed_fields": (),
            "lives_in_centre": False,
            "address": HOME,
            "family_members": family_members,
            **said,
        }
        writing = keeping.open_form(self.desk, case_id, "person", TODAY)
        keeping.keep_sheet(self.desk, writing, answers, today=TODAY, now=tick())

    def shown(self, case_id: CaseId) -> str:
        """Return all that this case shows and offers of its family."""
        writing = keeping.open_form(self.desk, case_id, "person", TODAY)
        offered = copyable_from_member(self.desk, writing, {}, TODAY, tick())
        return str((family.family_members(self.desk, case_id, TODAY), offered))


def linked(relation: str, case_id: CaseId) -> Row:
    return row(relation + str(case_id), {"member_relation": relation, "member_case": str(case_id)})


@pytest.fixture
def three(desk: Desk) -> Three:
    made = Three(desk, *(intake.open_case(desk, tick()) for _ in range(3)))
    made.tells(made.mother, linked("child", made.child))
    made.tells(made.father, linked("child", made.child), address="Altundeva 1")
    parents = (linked("parent", made.mother), linked("parent", made.father))
    made.tells(made.child, *parents, birth_date="2020-05-01")
    for topic in TOPICS:
        family.open_topic(desk, made.child, topic, TODAY, tick())
    return made


@pytest.mark.parametrize("closes", [{"address_hidden": True}, {"closed_fields": ("address",)}])
def test_what_one_parent_closes_is_closed_in_the_childs_case_to_the_other(
    three: Three, closes: dict[str, Answer]
) -> None:
    assert HOME in three.shown(three.father)
    three.tells(three.mother, linked("child", three.child), **closes)
    assert HOME not in three.shown(three.father)
    assert HOME in three.shown(three.mother)
    rebuild_index(three.desk)
    assert HOME not in three.shown(three.father)
    person = keeping.open_form(three.desk, three.mother, "person", TODAY)
    unlinked = {**person.answers, "family_members": ()}
    keeping.save_draft(three.desk, person, unlinked, {}, tick())
    assert HOME not in three.shown(three.father)


def test_a_topic_that_a_parent_closed_again_is_closed_in_the_childs_case_too(three: Three) -> None:
    family.open_topic(three.desk, three.mother, "address", TODAY, tick())
    assert HOME in three.shown(three.father)
    family.close_topic(three.desk, three.mother, "address", TODAY, tick())
    assert HOME not in three.shown(three.father)


def test_a_childs_file_shows_no_parents_topics_to_the_other_parent(three: Three) -> None:
    family.open_topic(three.desk, three.mother, "address", TODAY, tick())
    assert HOME not in three.shown(three.child)
    three.tells(
        three.child, linked("parent", three.mother), birth_date="2020-05-01", address="Nicăieri 3"
    )
    assert HOME in three.shown(three.child)
