"""What the answer on disability says."""

import pytest

from counsellor_app.law.disability import has_certificate, has_disability


@pytest.mark.parametrize(
    ("answer", "disability", "certificate"),
    [
        (None, False, False),
        (False, False, False),
        ("none", False, False),
        ("Nu", False, False),
        ("no_certificate", True, False),
        ("slight", True, True),
        ("grav", True, True),
        (True, True, True),
    ],
)
def test_a_disability_may_have_no_certificate_and_a_certificate_always_a_disability(
    answer: bool | str | None, disability: bool, certificate: bool
) -> None:
    assert (has_disability(answer), has_certificate(answer)) == (disability, certificate)
