"""Worked examples: the terms of a year, which are no facts of a case (art. 30, 32 and 33)."""

from counsellor_app.law.procedure import ActingRole
from tests.law.worked import BLOCK, PRINT, REMIND, WARN, Example

QUIET = (REMIND, WARN, BLOCK)

CASES = [
    Example(
        so="capacitatea primăriilor, în ianuarie 2026: prima zi lucrătoare este 5 ianuarie",
        rule="R-084",
        year=2026,
        severity=REMIND,
        day="2026-01-05",
        basis="art. 30 alin. (2)",
    ),
    Example(
        so="în ianuarie 2024: 3 ianuarie",
        rule="R-084",
        year=2024,
        severity=REMIND,
        day="2024-01-03",
    ),
    Example(
        so="la ONG: informare, niciodată de făcut",
        rule="R-084",
        year=2026,
        role=ActingRole.NGO,
        severity=PRINT,
        never=QUIET,
    ),
    *(
        Example(so=so, rule="R-085", year=year, severity=REMIND, day=day, basis="art. 30 alin. (4)")
        for so, year, day in (
            ("31 martie 2025 este luni: rămâne", 2025, "2025-03-31"),
            ("31 martie 2024 este duminică: luni, 1 aprilie", 2024, "2024-04-01"),
            ("31 martie 2029 este sâmbătă: luni, 2 aprilie", 2029, "2029-04-02"),
        )
    ),
    Example(
        so="raportul echipei, la ONG: numai la cerere",
        rule="R-085",
        year=2024,
        role=ActingRole.NGO,
        severity=PRINT,
        day="2024-04-01",
        never=QUIET,
    ),
    Example(
        so="1 iulie 2025, marți",
        rule="R-087",
        year=2025,
        severity=REMIND,
        day="2025-07-01",
        basis="art. 32 alin. (1)",
    ),
    Example(
        so="1 iulie 2028 este sâmbătă: zi fixă, nu se mută",
        rule="R-087",
        year=2028,
        severity=REMIND,
        day="2028-07-01",
    ),
    Example(so="estimarea nu este a ONG", rule="R-087", year=2025, role=ActingRole.NGO),
    *(
        Example(
            so=f"sfârșit de trimestru, {day}",
            rule="R-104",
            year=year,
            severity=REMIND,
            day=day,
            basis="art. 33 alin. (7)",
        )
        for year, day in (
            (2024, "2024-03-31"),  # a Sunday: the end of a quarter does not move
            (2025, "2025-06-30"),
            (2027, "2027-09-30"),
            (2028, "2028-12-31"),
        )
    ),
    Example(
        so="la ONG: numai dacă o cere IGI",
        rule="R-104",
        year=2025,
        role=ActingRole.NGO,
        severity=PRINT,
        day="2025-03-31",
        never=QUIET,
    ),
]
