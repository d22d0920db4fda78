"""Questions of two forms that ask the same thing, so that one answer can be copied to the other.

A pair holds in each direction in which nothing gets wider: an answer never moves out of what is
sealed or guarded, to where it is printed further, or where it leaves with more.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from counsellor_app.forms.handling import Handling, Paper, Purpose, Share
from counsellor_app.forms.kinds import Field
from counsellor_app.forms.registry import form_by_id

_SAFE_CONTACT = (
    "safe_number",
    "safe_hours",
    "who_may_answer",
    "never_post",
    "never_message",
    "address_hidden",
    "closed_fields",
)
_IDENTITY = (
    "surname",
    "given_names",
    "birth_date",
    "communication_language",
    "protection_act_number",
    "protection_granted_on",
)
_REPRESENTATIVE = ("representative_name", "representative_quality", "representative_act")
_PROTOCOL = ("protocol_number", "protocol_date", "starts_on")
_COMMUNITY = ("community_county", "community_locality")

# Two forms, and the questions they share: by one id, or by one of each.
SHARED: Mapping[tuple[str, str], tuple[str | tuple[str, str], ...]] = {
    ("first_contact", "person"): ("communication_language", *_SAFE_CONTACT),
    ("take_over", "person"): _IDENTITY,
    ("take_over", "protocol"): _PROTOCOL,
    ("take_over", "individual_plan"): _COMMUNITY,
    ("take_over", "lodging"): (("lodged_since", "lodged_from"),),
    ("person", "protocol"): _REPRESENTATIVE,
    ("person", "lodging"): ("lodging_centre",),
    ("request", "protocol"): (("centre", "igi_centre"),),
    ("request", "needs_sheet"): (("income_monthly", "means_income"),),
    ("lease", "needs_sheet"): (
        ("lease_registered", "housing_contract_registered"),
        ("rent", "housing_rent"),
        ("utilities", "housing_utilities"),
        ("social_requested_on", "housing_social_asked_on"),
        ("social_county", "housing_social_county"),
        ("social_answer", "housing_social_answer"),
        ("social_answered_on", "housing_social_answered_on"),
    ),
    ("employment", "needs_sheet"): (
        ("ajofm_registered", "employment_ajofm"),
        ("ajofm_registered_on", "employment_ajofm_on"),
    ),
    ("learning", "needs_sheet"): (("certificate_obtained", "romanian_certificate"),),
    ("vulnerability", "needs_sheet"): (
        ("groups", "vulnerability_groups"),
        ("sign_sources", "vulnerability_source"),
    ),
    ("lodging", "vulnerability"): (
        ("written_consent", "lodging_consent"),
        ("written_consent_on", "lodging_consent_on"),
    ),
}

# From the first form to the second only: the second answer is made of the first, not the same.
LEADING: Mapping[tuple[str, str], tuple[str | tuple[str, str], ...]] = {
    ("needs_sheet", "individual_plan"): (
        ("proposed_county", "community_county"),
        ("proposed_locality", "community_locality"),
    ),
    ("lodging", "person"): (("lodged_from", "lives_since"),),
    ("person", "lease"): (("address", "lease_address"),),
    ("lease", "subsidy"): (("lease_number", "subsidy_lease"),),
    ("final_evaluation", "addendum"): (
        "evaluated_on",
        ("recommendation_why", "evaluation_conclusions"),
    ),
}
_SHARES = (Share.NEVER, Share.IDENTIFIED, Share.STATISTICS)  # each leaves further than the last
_PAPERS = (Paper.NEVER, Paper.OFFICE, Paper.ANNEX)
_GUARDED = frozenset({Purpose.SAFETY, Purpose.SPECIAL_NEEDS})


@dataclass(frozen=True, slots=True, kw_only=True)
class SameQuestion:
    """A question, and the one of another form whose answer may be copied into it."""

    form_id: str
    field_id: str
    source_form: str
    source_field: str

    @property
    def field(self) -> Field:
        """Return the question that would be answered."""
        return form_by_id(self.form_id).field(self.field_id)

    @property
    def source(self) -> Field:
        """Return the question that was answered."""
        return form_by_id(self.source_form).field(self.source_field)


def same_questions(form_id: str) -> tuple[SameQuestion, ...]:
    """Return what other forms may answer in this one."""
    return _by_form().get(form_id, ())


def is_no_wider(handling: Handling, source: Handling) -> bool:
    """Tell whether an answer handled like the source may be copied to where this handles it."""
    return (
        source.sensitive is None
        and handling.sensitive is None
        and _SHARES.index(handling.share) <= _SHARES.index(source.share)
        and _PAPERS.index(handling.paper) <= _PAPERS.index(source.paper)
        and (source.purpose not in _GUARDED or handling.purpose is source.purpose)
    )


def declared_pairs() -> Iterator[SameQuestion]:
    """Yield every pair as it is declared, shared ones in both directions."""
    for (one, other), fields in (*SHARED.items(), *LEADING.items()):
        for field in fields:
            source, target = (field, field) if isinstance(field, str) else field
            yield SameQuestion(form_id=other, field_id=target, source_form=one, source_field=source)
            if (one, other) in SHARED:
                yield SameQuestion(
                    form_id=one, field_id=source, source_form=other, source_field=target
                )


@cache
def _by_form() -> dict[str, tuple[SameQuestion, ...]]:
    found: dict[str, tuple[SameQuestion, ...]] = {}
    for pair in declared_pairs():
        if is_no_wider(pair.field.handling, pair.source.handling):
            found[pair.form_id] = (*found.get(pair.form_id, ()), pair)
    return found
