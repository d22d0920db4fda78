"""The protocol and the competent centre (R-030, R-031)."""

from datetime import date

from counsellor_app.law.rule import Severity
from counsellor_app.law.territory import Centre
from tests.law.situations import needs, of, only, person, told

SIGNED = [{"who": "person", "way": "signed"}, {"who": "igi", "way": "pades"}]


def test_a_programme_is_active_when_both_parties_signed() -> None:
    said = told(protocol={"signed": "2025-04-15", "signatures": SIGNED})
    assert only(said, "R-030").dates.starts == date(2025, 4, 15)


def test_the_start_the_protocol_sets_goes_before_the_signing() -> None:
    protocol = {"signed": "2025-04-15", "starts": "2025-05-01", "signatures": SIGNED}
    assert only(told(protocol=protocol), "R-030").dates.starts == date(2025, 5, 1)


def test_a_missing_or_refused_signature_keeps_the_programme_inactive() -> None:
    for signatures in (SIGNED[:1], [{"who": "person", "way": "refuses"}, SIGNED[1]]):
        said = told(protocol={"signed": "2025-04-15", "signatures": signatures})
        assert only(said, "R-030").severity is Severity.BLOCK


def test_a_child_of_thirteen_is_represented_and_one_of_fourteen_signs_too() -> None:
    protocol = {"signed": "2025-04-15", "signatures": SIGNED}
    for born in ("2011-04-16", "2011-04-15"):
        said = told(person=person(born=born), protocol=protocol)
        assert "reprezentantul legal" in only(said, "R-030").text.ro
    assert only(told(person=person(born="2007-04-15"), protocol=protocol), "R-030").dates.starts


def test_without_a_protocol_the_programme_is_not_active() -> None:
    assert only(told(), "R-030").severity is Severity.BLOCK
    assert needs(told(protocol={"signed": "2025-04-15"}), "R-030") == ("protocol.signatures",)
    assert not of(told(protocol={"on_paper": True}), "R-030")


def test_lodging_goes_before_the_county_of_the_home() -> None:
    address = [{"county": "CJ"}, {"centre": "Galați"}]
    found = only(told(address=address), "R-031")
    assert (found.centre, found.region) == (Centre.GALATI, 2)


def test_the_county_tells_centre_and_region() -> None:
    found = only(told(date(2025, 5, 1), address=[{"county": "CJ"}]), "R-031")
    assert (found.centre, found.region) == (Centre.SOMCUTA_MARE, 4)
    assert "verificați competența" in found.text.ro


def test_after_the_project_ended_the_region_is_unknown_and_the_centre_is_not() -> None:
    found = only(told(date(2026, 7, 31), address=[{"county": "CJ"}]), "R-031")
    assert (found.centre, found.region) == (Centre.SOMCUTA_MARE, None)


def test_the_address_on_the_day_of_the_request_counts() -> None:
    address = [
        {"until": "2025-03-31", "county": "TM"},
        {"since": "2025-04-01", "county": "IS"},
    ]
    before = told(address=address, request={"registered": "2025-03-31"})
    after = told(address=address, request={"registered": "2025-04-01"})
    assert only(before, "R-031").centre is Centre.TIMISOARA
    assert only(after, "R-031").centre is Centre.RADAUTI


def test_another_centre_than_the_competent_one_is_a_warning() -> None:
    said = told(address=[{"county": "CJ"}], request={"centre": "Giurgiu"})
    assert only(said, "R-031").severity is Severity.WARN


def test_without_an_address_the_centre_is_not_decided() -> None:
    assert needs(told(), "R-031") == ("address",)
    assert needs(told(address=[{"locality": "Sat"}]), "R-031") == ("address[0].county",)
    past = [{"county": "CJ", "until": "2025-01-01"}]
    assert needs(told(address=past), "R-031") == ("address",)


def test_the_office_may_move_a_county() -> None:
    moved = {"centre_of.CJ": [{"from": "2025-01-01", "value": "Timișoara", "basis": "ordin"}]}
    said = told(address=[{"county": "CJ"}], rulebook=moved)
    assert only(said, "R-031").centre is Centre.TIMISOARA
