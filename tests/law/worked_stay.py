"""Worked examples: those with a right of stay, EU, EEA and Swiss citizens (chapter V^1)."""

from tests.law.worked import BLOCK, PRINT, REMIND, WARN, Example

STAY = {"category": "right_of_stay_194"}
PROVEN = {"until": "2024-05-01", "proof": True}


def stays(**more: object) -> dict[str, object]:
    return {"person": STAY, **more}


def asks_again(*series: object, **more: object) -> dict[str, object]:
    return stays(orientation_requested="2025-04-01", orientation=list(series), **more)


CASES = [
    Example(
        so="drept de ședere: sesiuni gratuite, curs contra cost",
        rule="R-090",
        facts=stays(),
        severity=PRINT,
        basis="art. 35^1 alin. (1)",
        never=(WARN, REMIND),
    ),
    Example(so="refugiat: nu capitolul V^1", rule="R-090"),
    Example(
        so="curs fără taxă notată: se întreabă și se notează",
        rule="R-090",
        facts=stays(language_course={"requested": "2025-03-01"}),
        severity=REMIND,
        inputs=("language_course.fee",),
    ),
    Example(
        so="curs cu taxă zero, ca în ordin",
        rule="R-090",
        facts=stays(language_course={"requested": "2025-03-01", "fee": 0}),
        severity=PRINT,
        never=(WARN, REMIND),
    ),
    Example(
        so="curs cu taxă de un ban, peste ordin",
        rule="R-090",
        facts=stays(language_course={"requested": "2025-03-01", "fee": 1}),
        severity=WARN,
    ),
    Example(
        so="a urmat deja sesiunile, cu dovadă",
        rule="R-092",
        facts=asks_again(PROVEN),
        severity=BLOCK,
        basis="art. 35^1 alin. (4)",
        inputs=("orientation[0].proof",),
    ),
    Example(
        so="a urmat sesiunile, fără dovadă: declarația",
        rule="R-092",
        facts=asks_again({"until": "2024-05-01"}),
        severity=WARN,
        never=(BLOCK,),
    ),
    Example(
        so="seria începută nu s-a încheiat: aceeași înscriere",
        rule="R-092",
        facts=asks_again({"from": "2025-03-01", "proof": True}),
        severity=PRINT,
        never=(BLOCK, WARN),
    ),
    Example(
        so="nu a mai urmat nicio sesiune",
        rule="R-092",
        facts=asks_again(orientation_declared_none=True),
    ),
    Example(
        so="refugiat: limita nu i se aplică",
        rule="R-092",
        facts={"orientation_requested": "2025-04-01", "orientation": [PROVEN]},
    ),
    Example(
        so="cursul se încheie astăzi: certificat contra cost",
        rule="R-093",
        facts=stays(language_course={"until": "2025-04-20"}),
        severity=REMIND,
        basis="art. 35^2 alin. (4)",
    ),
    Example(
        so="cursul se încheie mâine",
        rule="R-093",
        facts=stays(language_course={"until": "2025-04-21"}),
    ),
    Example(
        so="taxa certificatului este notată: dovada plății",
        rule="R-093",
        facts=stays(language_certificate={"level": "B1", "fee": 5000}),
        severity=PRINT,
        inputs=("language_certificate.fee",),
        never=(REMIND,),
    ),
    Example(
        so="biroul de informare și consiliere, la cerere",
        rule="R-097",
        facts=stays(),
        severity=PRINT,
        basis="art. 35^4 alin. (1)",
    ),
    Example(so="refugiat: consilierea din art. 13", rule="R-097"),
    Example(
        so="sesiuni ținute de o organizație, fără contract notat",
        rule="R-098",
        facts=stays(orientation=[{"by": "Asociația Exemplu"}]),
        severity=REMIND,
        basis="art. 35^5",
        inputs=("orientation[0].provider_basis",),
    ),
    Example(
        so="cu contractul notat",
        rule="R-098",
        facts=stays(orientation=[{"by": "Asociația Exemplu", "provider_basis": "Contract 3"}]),
    ),
    Example(so="ținute de IGI", rule="R-098", facts=stays(orientation=[{"by": "IGI"}])),
]
