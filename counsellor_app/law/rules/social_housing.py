"""Homes from the local authority or on the market (OG nr. 44/2004, art. 29 alin. (1), (2))."""

from collections.abc import Iterator

from counsellor_app.law.citation import Read, Source, og44
from counsellor_app.law.procedure import HousingAnswer
from counsellor_app.law.rule import Certainty, Outcome, Rule, Severity, Situation
from counsellor_app.law.said import informed, reminded
from counsellor_app.text import Text

_LEASE_AT_ANAF = Source("Codul fiscal", "înregistrarea contractului de închiriere", Read.NOT_READ)


def without_domicile(situation: Situation) -> Iterator[Outcome]:
    """Decide R-080, art. 29 alin. (1): social housing, even without a local domicile."""
    if not situation.may_be_protected:
        return
    waiting = {None, HousingAnswer.PENDING}
    paths = tuple(
        f"social_housing[{place}].requested"
        for place, one in enumerate(situation.facts.social_housing or ())
        if one.answer in waiting and (one.requested is not None or one.answer is not None)
    )
    if not paths:
        return
    text = Text(
        "Primăria asigură locuințe sociale, în limita resurselor, „chiar dacă nu au stabilit "
        "domiciliul sau reședința” în localitate. Scrieți aceasta în adresa către primărie și "
        "înregistrați răspunsul.",
        "The local authority gives social housing within its resources, even to those without "
        "domicile or residence in the place. Say so in the letter to it, and record the answer.",
    )
    yield informed("R-080", text, og44(29, 1), inputs=paths)


def rent_on_the_market(situation: Situation) -> Iterator[Outcome]:
    """Decide R-081, art. 29 alin. (2): otherwise a home may be rented, by a lease."""
    if not situation.may_be_protected:
        return
    rents = situation.facts.rent or ()
    refused = tuple(
        f"social_housing[{place}].answer"
        for place, one in enumerate(situation.facts.social_housing or ())
        if one.answer is HousingAnswer.NONE_AVAILABLE
    )
    if refused and not rents:
        text = Text(
            "Primăria nu poate atribui o locuință socială: persoana poate închiria una în "
            "condițiile pieței. Înregistrați contractul, cu numărul, zilele și chiria.",
            "The local authority cannot allot social housing: the person may rent a home on the "
            "market. Record the lease, with its number, days and rent.",
        )
        yield informed("R-081", text, og44(29, 2), inputs=(*refused, "rent"))
    leases: dict[str, str] = {}
    for place, one in enumerate(rents):
        if not one.tax_registered:
            leases.setdefault(one.lease or "", f"rent[{place}].tax_registered")
    registered = {one.lease or "" for one in rents if one.tax_registered}
    for lease, path in leases.items():
        if lease not in registered:
            text = Text(
                "Verificați dacă proprietarul a înregistrat contractul la ANAF și notați aceasta.",
                "Check whether the owner registered the lease with ANAF, and note it.",
            )
            practice = Certainty.PRACTICE
            basis = (og44(29, 2), _LEASE_AT_ANAF)
            yield reminded("R-081", text, *basis, inputs=(path,), certainty=practice)


RULES = (
    Rule(
        id="R-080",
        sentence=Text(
            "Primăria asigură locuințe sociale și celor fără domiciliu în localitate.",
            "The local authority gives social housing even to those without local domicile.",
        ),
        basis=(og44(29, 1),),
        severity=Severity.PRINT,
        certainty=Certainty.TEXT,
        phrase="chiar dacă nu au stabilit domiciliul sau reședința",
        reads=("social_housing",),
        decide=without_domicile,
    ),
    Rule(
        id="R-081",
        sentence=Text(
            "Fără locuință socială, persoana poate închiria una în condițiile pieței.",
            "Without social housing the person may rent a home on the market.",
        ),
        basis=(og44(29, 2),),
        severity=Severity.PRINT,
        certainty=Certainty.TEXT,
        phrase="pe bază de contract de închiriere, în condițiile pieței",
        reads=("social_housing", "rent"),
        decide=rent_on_the_market,
    ),
)
