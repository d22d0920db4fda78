"""The request: written in the name of who asks, as a man, a woman or either."""

import pytest

from counsellor_app.documents.printing import print_document
from counsellor_app.documents.request import REQUEST
from tests.documents.pack_making import text_of_pdf
from tests.documents.paper_making import empty_order, order_of


@pytest.mark.parametrize(
    ("sex", "asks", "informed"),
    [
        ("male", "Subsemnatul", "Am fost informat în limba dari despre"),
        ("female", "Subsemnata", "Am fost informată în limba dari despre"),
        ("unspecified", "Subsemnatul/Subsemnata", "Am fost informat(ă) în limba dari despre"),
    ],
)
def test_it_speaks_as_the_person_who_asks(sex: str, asks: str, informed: str) -> None:
    text = text_of_pdf(
        print_document(REQUEST, order_of(REQUEST, changes={"person": {"sex": sex}})).pdf
    )
    assert f"{asks} TESTESCU" in text
    assert informed in text


def test_no_paper_says_that_it_was_read_before_it_was() -> None:
    text = text_of_pdf(print_document(REQUEST, empty_order(REQUEST)).pdf)
    assert "Cererea se semnează după ce a fost citită" in text
    assert "Am fost informat" not in text
