"""Which optional clauses of the protocol hold for this case."""

from counsellor_app.documents.paper import Paper
from counsellor_app.documents.person_flags import flags_of_person
from counsellor_app.documents.protocol_lodging import is_of_the_vulnerable, lodging_granted
from counsellor_app.documents.protocol_rent import rent_settled
from counsellor_app.forms.answers import said, text_of

FLAGS = frozenset(
    {
        "adult", "minor",
        "act_administrative", "act_judgment", "act_resettlement", "address_hidden",
        "address_shown", "agency_to_check", "assisted", "born_in_month", "born_in_year",
        "born_on_day", "citizen", "female", "from_16", "has_cnp", "has_permit",
        "has_representative_act", "has_seat", "has_special_clauses", "informed", "interpreted",
        "lodged_21", "lodged_34", "male", "ngo_holds_file", "origin_known",
        "protected", "protection_to_mark", "read_in_language", "read_to_person", "refugee",
        "rent_settled", "represented",
        "sex_unspecified", "starts_on_set_day", "starts_on_signing", "stateless", "subsidiary",
        "under_16",
    }
)  # fmt: skip
"""Every condition a clause may name."""


def flags_of(paper: Paper) -> frozenset[str]:
    """Return the conditions that hold."""
    holding = _of_the_protocol(paper)
    return flags_of_person(paper) | {name for name, holds in holding.items() if holds}


def _of_the_protocol(paper: Paper) -> dict[str, bool]:
    protocol = paper.form("protocol")
    interpreted = said(protocol, "interpreter_at_signing") is True
    language = text_of(protocol, "translation_language")
    in_language = not interpreted and language not in {None, "ro"}
    set_day = paper.set_start is not None
    lodged, special = lodging_granted(paper), is_of_the_vulnerable(paper)
    request = paper.form("request")
    return {
        "starts_on_set_day": set_day,
        "starts_on_signing": not set_day,
        "lodged_34": lodged and special,
        "lodged_21": lodged and not special,
        "has_seat": paper.centre is not None
        and paper.rulebook.centre_address(paper.centre, paper.signing) is not None,
        "rent_settled": rent_settled(paper) is not None,
        "has_special_clauses": text_of(protocol, "special_clauses") is not None,
        "interpreted": interpreted,
        "read_in_language": in_language,
        "read_to_person": not interpreted and not in_language,
        "ngo_holds_file": paper.organisation is not None,
        "informed": said(request, "informed") is True
        and text_of(request, "informed_language") is not None,
    }
