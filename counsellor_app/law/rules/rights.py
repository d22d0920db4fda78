"""Access to work, housing, assistance and school (OG nr. 44/2004, art. 4 to 6, 8, 9)."""

from collections.abc import Callable, Iterator

from counsellor_app.law.catalogue import Need
from counsellor_app.law.citation import Cite, og44
from counsellor_app.law.procedure import HousingAnswer
from counsellor_app.law.rule import (
    Certainty,
    Finding,
    Outcome,
    Rule,
    Severity,
    Situation,
)
from counsellor_app.law.said import informed, reminded
from counsellor_app.text import Text

_NEED_INPUTS = ("person.category", "needs.ticked")


def labour_market(situation: Situation) -> Iterator[Outcome]:
    """Decide R-010, art. 4: work on the same terms as Romanian citizens."""
    yield from _right(
        situation,
        "R-010",
        og44(4),
        (Need.EMPLOYMENT,),
        Text(
            "Persoana poate lucra în aceleași condiții ca cetățenii români. Lucrați domeniul "
            "ocupare din fișă și însoțiți-o la angajator cu dovada protecției.",
            "The person may work on the same terms as Romanian citizens. Work through the "
            "employment part of the sheet and help show the employer the proof of protection.",
        ),
    )


def unemployment_insurance(situation: Situation) -> Iterator[Outcome]:
    """Decide R-011, art. 5 alin. (1): unemployment insurance and employment measures."""
    yield from _right(
        situation,
        "R-011",
        og44(5, 1),
        (Need.EMPLOYMENT,),
        Text(
            "Are acces la asigurările pentru șomaj și la măsurile de ocupare. Trimiteți o adresă "
            "la AJOFM și cereți servicii adaptate nevoilor persoanei.",
            "Has access to unemployment insurance and employment measures. Write to AJOFM and ask "
            "for services adapted to the person's needs.",
        ),
    )


def social_housing(situation: Situation) -> Iterator[Outcome]:
    """Decide R-012, art. 6: social housing is asked for; the answer is proof for what follows."""
    if not situation.is_protected:
        return
    requests = situation.facts.social_housing or ()
    for place, one in enumerate(requests):
        if one.answer is HousingAnswer.NONE_AVAILABLE:
            yield _no_housing(place)
    asked = any(one.requested or one.answer or one.answered for one in requests)
    if situation.is_ticked(Need.HOUSING) and not asked:
        text = Text(
            "Are nevoie de o locuință și nu apare nicio cerere de locuință socială. Ajutați "
            "persoana să o depună la Primărie / DAS și notați ziua și răspunsul.",
            "Needs a home, and no request for social housing appears. Help the person file one "
            "with the local authority, and record the day and the answer.",
        )
        inputs = ("social_housing", "needs.ticked")
        yield reminded("R-012", text, og44(6), inputs=inputs)


def social_assistance(situation: Situation) -> Iterator[Outcome]:
    """Decide R-014, art. 8: pensions, social insurance and social assistance."""
    yield from _right(
        situation,
        "R-014",
        og44(8),
        (Need.SOCIAL_ASSISTANCE, Need.SOCIAL_INSURANCE),
        Text(
            "Are acces la pensii, la asigurări sociale și la asistență socială, ca cetățenii "
            "români. Stabiliți ce drept se cere și trimiteți adresa la instituția care îl acordă.",
            "Has access to pensions, social insurance and social assistance, like Romanian "
            "citizens. Settle which right is asked for and write to the institution granting it.",
        ),
    )


def education(situation: Situation) -> Iterator[Outcome]:
    """Decide R-015, art. 9: every form of education."""
    yield from _right(
        situation,
        "R-015",
        og44(9),
        (Need.EDUCATION,),
        Text(
            "Are acces la toate formele de învățământ, ca cetățenii români. Trimiteți o adresă la "
            "inspectoratul școlar pentru înscriere.",
            "Has access to every form of education, like Romanian citizens. Write to the school "
            "inspectorate about enrolment.",
        ),
    )


def _right(
    situation: Situation, rule: str, cite: Cite, needs: tuple[Need, ...], text: Text
) -> Iterator[Finding]:
    """Tell a right of chapter II where the needs sheet found the need it answers."""
    if situation.is_protected and any(situation.is_ticked(need) for need in needs):
        yield informed(rule, text, cite, inputs=_NEED_INPUTS)


def _no_housing(place: int) -> Finding:
    text = Text(
        "Primăria / DAS a răspuns că nu poate asigura o locuință. Păstrați răspunsul: este dovada "
        "pentru asistența de la art. 21 alin. (6) și pentru închirierea de la art. 29 alin. (2).",
        "The local authority answered that it has no home to offer. Keep the answer: it is the "
        "proof for help under art. 21(6) and for renting under art. 29(2).",
    )
    inputs = (f"social_housing[{place}].answer",)
    return informed("R-012", text, og44(6), og44(21, 6), og44(29, 2), inputs=inputs)


def _information(
    rule: str,
    sentence: Text,
    cite: Cite,
    phrase: str,
    decide: Callable[[Situation], Iterator[Outcome]],
    covers: tuple[Cite, ...] = (),
) -> Rule:
    """Return a right that is only told where the need was found."""
    return Rule(
        id=rule,
        sentence=sentence,
        basis=(cite,),
        severity=Severity.PRINT,
        certainty=Certainty.TEXT,
        phrase=phrase,
        reads=_NEED_INPUTS,
        decide=decide,
        covers=covers,
    )


RULES = (
    _information(
        "R-010",
        Text(
            "Cei cu protecție internațională lucrează în condițiile cetățenilor români.",
            "Those with international protection work on the terms of Romanian citizens.",
        ),
        og44(4),
        "acces pe piața forței de muncă",
        labour_market,
    ),
    _information(
        "R-011",
        Text(
            "Au acces la asigurările pentru șomaj și la măsurile de ocupare.",
            "They have access to unemployment insurance and employment measures.",
        ),
        og44(5, 1),
        "sistemul asigurărilor pentru șomaj",
        unemployment_insurance,
        (og44(5, 2),),
    ),
    Rule(
        id="R-012",
        sentence=Text(
            "Au acces la locuințe sociale; răspunsul Primăriei / DAS este dovadă.",
            "They have access to social housing; the local authority's answer is proof.",
        ),
        basis=(og44(6),),
        severity=Severity.REMIND,
        certainty=Certainty.TEXT,
        phrase="locuințe sociale în condițiile … Legea locuinței nr. 114/1996",
        reads=(*_NEED_INPUTS, "social_housing"),
        decide=social_housing,
    ),
    _information(
        "R-014",
        Text(
            "Au acces la pensii, la asigurări sociale și la asistență socială.",
            "They have access to pensions, social insurance and social assistance.",
        ),
        og44(8),
        "sistemul public de pensii … sistemul național de asistență socială",
        social_assistance,
    ),
    _information(
        "R-015",
        Text(
            "Au acces la toate formele de învățământ.",
            "They have access to every form of education.",
        ),
        og44(9),
        "la toate formele de învățământ",
        education,
    ),
)
