"""Recognition of studies (R-019)."""

from counsellor_app.law.citation import Source, og44
from counsellor_app.law.rule import Severity
from tests.law.situations import needs, of, only, told

EDUCATION = {"ticked": [{"need": "education"}]}


def test_studies_with_documents_are_recognised_on_request() -> None:
    found = only(told(studies={"level": "bachelor", "documents": True}), "R-019")
    assert found.severity is Severity.REMIND
    assert found.basis == (og44(11, 1),)
    asked = {"level": "bachelor", "documents": True, "recognition_requested": True}
    assert not of(told(studies=asked), "R-019")


def test_studies_without_documents_have_a_special_methodology() -> None:
    found = only(told(studies={"level": "upper_secondary", "documents": False}), "R-019")
    assert found.basis[0] == og44(11, "1^1")


def test_no_studies_ask_for_nothing_and_unknown_ones_decide_nothing() -> None:
    assert not of(told(studies={"level": "none", "documents": False}), "R-019")
    assert needs(told(studies={"level": "bachelor"}), "R-019") == ("studies.documents",)
    assert needs(told(needs=EDUCATION), "R-019") == ("studies.level", "studies.documents")
    assert not needs(told(), "R-019")
    assert not of(told(person={"category": "eu"}, studies={"documents": True}), "R-019")


def test_the_order_on_studies_without_documents_is_cited_once_the_office_knows_it() -> None:
    without = {"level": "upper_secondary", "documents": False}
    unknown = only(told(studies=without), "R-019")
    assert og44(11, "1^2") not in unknown.basis
    assert "special methodology of attestation" in unknown.text.en
    order = {"from": "2025-01-01", "value": "Ordinul exemplu nr. 1/2025", "basis": "M.Of. exemplu"}
    known = only(told(studies=without, rulebook={"education.no_documents_order": [order]}), "R-019")
    assert "aprobată prin Ordinul exemplu nr. 1/2025" in known.text.ro
    assert og44(11, "1^2") in known.basis
    assert any(isinstance(one, Source) and one.act == "M.Of. exemplu" for one in known.basis)
