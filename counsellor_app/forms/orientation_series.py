"""A series of sessions of cultural orientation: when, held by whom, with what proof (art. 35^1)."""

from counsellor_app.forms.conditions import Is, IsOneOf
from counsellor_app.forms.handling import COUNTED, NOTES, PROCEDURE, PROCEDURE_OFFICE
from counsellor_app.forms.kinds import Attachment, Choice, Day, Line, YesNo
from counsellor_app.forms.options import options_of
from counsellor_app.law.citation import og44
from counsellor_app.law.procedure import OrientationHolder
from counsellor_app.text import Text

SERIES_CELLS = (
    YesNo(
        id="series_of_request",
        label=Text("Este seria din această cerere?", "Is it the series of this request?"),
        help=Text(
            "Nu, pentru o serie urmată înainte, la noi sau la altă organizație.",
            "No, for a series attended before, here or with another organisation.",
        ),
        basis=og44("35^1", 4),
        required=True,
        handling=PROCEDURE,
    ),
    Day(
        id="series_from",
        label=Text("Prima zi a seriei", "First day of the series"),
        help=Text(
            "Pentru o serie urmată înainte ajunge ziua de pe dovadă; altfel rămâne necompletat.",
            "Of a series attended before, the day on the proof; else left empty.",
        ),
        basis=og44("35^1", 4),
        handling=PROCEDURE,
    ),
    Day(
        id="series_until",
        label=Text("Ultima zi a seriei", "Last day of the series"),
        help=Text(
            "Necompletată cât timp seria continuă: o serie întreruptă continuă aceeași înscriere.",
            "Empty while the series goes on: an interrupted series continues the same enrolment.",
        ),
        basis=og44("35^1", 4),
        not_before="series_from",
        handling=PROCEDURE,
    ),
    Choice(
        id="series_by",
        label=Text("Cine ține sesiunile", "Who holds the sessions"),
        help=Text(
            "Cine le ține în fapt, nu cine a trimis persoana.",
            "Who in fact holds them, not who sent the person.",
        ),
        options=options_of(OrientationHolder),
        basis=og44("35^1", 2),
        required=True,
        handling=COUNTED,
    ),
    Line(
        id="series_by_name",
        label=Text("Denumirea celui care le ține", "Name of who holds them"),
        help=Text(
            "Denumirea întreagă, de exemplu „Primăria Exemplu”; nu numele formatorului.",
            "The whole name, “Exemplu Town Hall” for instance; not the trainer's name.",
        ),
        basis=og44("35^1", 2),
        asked_if=IsOneOf(
            "series_by",
            (OrientationHolder.LOCAL_AUTHORITY.value, OrientationHolder.ORGANISATION.value),
        ),
        handling=PROCEDURE,
    ),
    Line(
        id="series_provider_basis",
        label=Text(
            "Contractul cu organizația (nr., data)", "Contract with the organisation (no., date)"
        ),
        help=Text(
            "Contractul sau protocolul pe baza căruia organizația ține sesiunile (art. 35^5).",
            "The contract or protocol on which the organisation holds the sessions (art. 35^5).",
        ),
        basis=og44("35^5"),
        asked_if=Is("series_by", OrientationHolder.ORGANISATION.value),
        handling=PROCEDURE,
    ),
    YesNo(
        id="series_proof",
        label=Text("Există o dovadă a participării?", "Is there proof of attendance?"),
        help=Text(
            "Listă de prezență sau adeverință văzută. Fără dovadă, declarația persoanei nu oprește "
            "înscrierea.",
            "An attendance list or a certificate that was seen. Without proof the person's "
            "declaration does not stop the enrolment.",
        ),
        basis=og44("35^1", 4),
        required=True,
        handling=PROCEDURE,
    ),
    Line(
        id="series_proof_kept_at",
        label=Text("Dovada și unde se păstrează", "The proof and where it is kept"),
        help=Text(
            "Felul, nr. și data dovezii, apoi dosarul sau dulapul în care se găsește.",
            "Kind, no. and date of the proof, then the file or cabinet it is in.",
        ),
        basis=og44("35^1", 4),
        asked_if=Is("series_proof", True),
        handling=PROCEDURE_OFFICE,
    ),
    Attachment(
        id="series_proof_scan",
        label=Text("Dovada, scanată", "The proof, scanned"),
        help=Text(
            "Numai rândul persoanei, dacă este o listă: acoperiți numele celorlalți.",
            "Only the person's line if it is a list: cover the names of the others.",
        ),
        basis=og44("35^1", 4),
        asked_if=Is("series_proof", True),
        handling=NOTES,
    ),
)
