"""Facts in JSON: strict in, the same out, and a schema that agrees."""

import json

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings

from counsellor_app.errors import BadInput
from counsellor_app.forms.catalogues import STATELESS, UNKNOWN_COUNTRY, entries
from counsellor_app.forms.kinds import Catalogue
from counsellor_app.law.countries import COUNTRIES
from counsellor_app.law.facts import Facts
from counsellor_app.law.facts_json import MOST_BYTES, facts_from_json, facts_to_json
from counsellor_app.law.facts_schema import EXAMPLE, facts_schema, facts_schema_json
from tests.law.generated import any_facts

REFUSED = {
    "no_person": ("{}", "person"),
    "unknown_key": ('{"person": {"shoe": 1}}', "person.shoe"),
    "unknown_key_in_a_list": ('{"person": {}, "rent": [{}, {"x": 1}]}', "rent[1].x"),
    "duplicate_key": ('{"person": {"sex": "f", "sex": "m"}}', "person.sex"),
    "null": ('{"person": {"born": null}}', "person.born"),
    "impossible_day": ('{"person": {"born": "2025-02-30"}}', "person.born"),
    "day_too_early": ('{"person": {"born": "1899-12-31"}}', "person.born"),
    "day_too_late": ('{"person": {"born": "2101-01-01"}}', "person.born"),
    "day_in_a_week": ('{"person": {"born": "2025-W10-1"}}', "person.born"),
    "not_a_month": ('{"person": {}, "grant": {"first_month": "2025-13"}}', "grant.first_month"),
    "number_for_bool": ('{"person": {"income": 1}}', "person.income"),
    "bool_for_number": ('{"person": {}, "aid": {"persons": true}}', "aid.persons"),
    "float_for_number": ('{"person": {}, "aid": {"persons": 1.0}}', "aid.persons"),
    "negative": ('{"person": {}, "aid": {"persons": -1}}', "aid.persons"),
    "no_months": ('{"person": {}, "extensions": [{"months": 0}]}', "extensions[0].months"),
    "off_the_list": ('{"person": {"category": "tourist"}}', "person.category"),
    "object_for_list": ('{"person": {}, "rent": {}}', "rent"),
    "list_for_object": ('{"person": []}', "person"),
    "country_in_words": ('{"person": {"citizenship": "Siria"}}', "person.citizenship"),
    "country_of_nobody": ('{"person": {"citizenship": "XX"}}', "person.citizenship"),
    "country_in_small_letters": ('{"person": {"citizenship": "sy"}}', "person.citizenship"),
    "value_of_nothing_without_values": ('{"person": {}, "rulebook": {"zzz": []}}', "rulebook.zzz"),
    "half_a_character": ('{"person": {"sex": "\\ud800"}}', "person.sex"),
    "source_of_nothing": ('{"person": {}, "sources": {"shoe": "told"}}', "sources.shoe"),
    "value_of_nothing": ('{"person": {}, "rulebook": {"shoe": [{"value": 1}]}}', "rulebook.shoe"),
    "value_missing": ('{"person": {}, "rulebook": {"age.work": [{}]}}', "rulebook.age.work"),
    "list_on_top": ("[]", ""),
    "not_json": ("{", ""),
    "nan": ('{"person": {}, "aid": {"persons": NaN}}', "aid.persons"),
    "too_deep": ("[" * 200_000, ""),
    "bom": ('\ufeff{"person": {}}', "BOM"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_wrong_is_refused_with_its_path(name: str) -> None:
    text, path = REFUSED[name]
    with pytest.raises(BadInput) as refused:
        facts_from_json(text)
    assert path in refused.value.text.ro
    assert path in refused.value.text.en


def test_more_than_ten_megabytes_are_refused() -> None:
    text = '{"person": {"sex": "' + "x" * MOST_BYTES + '"}}'
    with pytest.raises(BadInput, match="BadInput"):
        facts_from_json(text)


def test_nothing_but_the_person_is_required() -> None:
    assert facts_from_json('{"person": {}}').request is None


def test_an_empty_list_is_known_to_be_empty() -> None:
    text = '{"person":{},"rent":[]}'
    assert facts_from_json(text).rent == ()
    assert facts_to_json(facts_from_json(text)) == text


def test_one_source_may_be_written_without_a_list() -> None:
    one = facts_from_json('{"person": {"born": "1990-01-01"}, "sources": {"person.born": "told"}}')
    assert facts_from_json(facts_to_json(one)) == one


def test_an_index_in_a_source_path_is_understood() -> None:
    facts = facts_from_json(
        '{"person": {}, "rent": [{"rent": 1}], "sources": {"rent[0].rent": ["paper", "told"]}}'
    )
    assert facts.sources is not None
    assert len(facts.sources["rent[0].rent"]) == 2


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(any_facts())
def test_facts_read_back_as_they_were_written(facts: Facts) -> None:
    text = facts_to_json(facts)
    assert facts_from_json(text) == facts
    assert facts_to_json(facts_from_json(text)) == text
    jsonschema.validate(json.loads(text), SCHEMA)


SCHEMA = facts_schema()


def test_the_countries_are_those_of_the_forms_and_each_is_read() -> None:
    offered = {one.value for one in entries(Catalogue.COUNTRIES)}
    assert offered - set(COUNTRIES) == {STATELESS, UNKNOWN_COUNTRY}
    assert len(COUNTRIES) == len(set(COUNTRIES)) == 249 + 1
    for code in COUNTRIES:
        read = facts_from_json(json.dumps({"person": {"citizenship": code}}))
        assert read.person.citizenship == code


def test_the_schema_is_one_and_its_example_is_read() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    jsonschema.validate(json.loads(EXAMPLE), SCHEMA)
    assert facts_from_json(EXAMPLE).person.born is not None
    assert json.loads(facts_schema_json()) == SCHEMA


def test_the_schema_refuses_unknown_keys_and_describes_every_class() -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"person": {"shoe": 1}}, SCHEMA)
    definitions = SCHEMA["$defs"]
    assert isinstance(definitions, dict)
    for definition in definitions.values():
        assert isinstance(definition, dict)
        assert definition["description"]
