"""Cultural orientation of Chapter V^1 (art. 35^1, 35^4 and 35^5): once only, at the request."""

from counsellor_app.forms.conditions import Is
from counsellor_app.forms.handling import COUNTED, PROCEDURE
from counsellor_app.forms.kinds import Choice, Day, Line, Pattern, Rows, YesNo
from counsellor_app.forms.options import options
from counsellor_app.forms.orientation_series import SERIES_CELLS
from counsellor_app.forms.spec import Form, HowOften, Phase, Section
from counsellor_app.forms.tracks import CHAPTER_V1, CHAPTER_V1_ONLY
from counsellor_app.law.citation import og44
from counsellor_app.text import Text

ASKED = Section(
    id="asked",
    title=Text("Cererea", "The request"),
    fields=(
        Day(
            id="requested_on",
            label=Text("Data cererii", "Date of the request"),
            help=Text(
                "Ziua în care persoana a cerut participarea, cu vorba sau în scris.",
                "The day the person asked to take part, by word or in writing.",
            ),
            basis=og44("35^1", 1),
            required=True,
            past_only=True,
            handling=PROCEDURE,
        ),
        YesNo(
            id="declares_none",
            label=Text(
                "Declară că nu a mai urmat astfel de sesiuni?",
                "Declares never to have attended such sessions?",
            ),
            help=Text(
                "Sesiunile se urmează o singură dată, oriunde în țară. Lipsa din acest registru nu "
                "dovedește că persoana nu le-a urmat.",
                "The sessions are attended once only, anywhere in the country. That this register "
                "has none proves nothing.",
            ),
            basis=og44("35^1", 4),
            required=True,
            handling=PROCEDURE,
        ),
        YesNo(
            id="counselling_wished",
            label=Text("Dorește și consiliere?", "Wishes counselling too?"),
            help=Text(
                "Gratuită și de câte ori este nevoie; și la biroul de informare al centrului IGI "
                "(art. 35^4).",
                "Free and as often as needed; also at the information office of the IGI centre "
                "(art. 35^4).",
            ),
            basis=og44("35^4", 1),
            handling=COUNTED,
        ),
        YesNo(
            id="course_wished",
            label=Text("Dorește curs de limba română?", "Wishes a Romanian course?"),
            help=Text(
                "Potrivit ordonanței cursul este contra cost. Cursul și taxa plătită se scriu la "
                "„Școală și limba română”.",
                "Under the Ordinance the course is for a fee. The course and the fee paid are "
                "written under “School and Romanian”.",
            ),
            basis=og44("35^1", 1),
            required=True,
            handling=COUNTED,
        ),
    ),
)

SESSIONS = Section(
    id="sessions",
    title=Text("Sesiunile", "The sessions"),
    fields=(
        Rows(
            id="series",
            label=Text("Serii de sesiuni", "Series of sessions"),
            help=Text(
                "Și cele urmate înainte, la orice organizație. Înscrierea de acum se adaugă când "
                "începe.",
                "Those attended before too, with any organisation. The present one is added when "
                "it begins.",
            ),
            row_name=Text("Serie", "Series"),
            adding=Text("Adaugă o serie", "Add a series"),
            basis=og44("35^1", 4),
            handling=PROCEDURE,
            fields=SERIES_CELLS,
        ),
    ),
)

CERTIFICATE = Section(
    id="certificate",
    title=Text("Adeverința", "The certificate"),
    fields=(
        Choice(
            id="certificate_state",
            label=Text("Adeverința de participare", "Certificate of attendance"),
            help=Text(
                "Se dă la sfârșitul seriei; seriile urmate în altă parte au adeverința lor.",
                "Given at the end of the series; series attended elsewhere have their own.",
            ),
            options=options(
                ("not_yet", "nu încă", "not yet"),
                ("issued", "eliberată", "issued"),
            ),
            basis=og44("35^1", 1),
            handling=PROCEDURE,
        ),
        Line(
            id="certificate_number",
            label=Text("Adeverința nr.", "Certificate no."),
            help=Text(
                "Din registrul biroului, de exemplu 12/2026.",
                "From the register of the office, 12/2026 for instance.",
            ),
            basis=og44("35^1", 1),
            asked_if=Is("certificate_state", "issued"),
            pattern=Pattern.REGISTRATION,
            handling=PROCEDURE,
        ),
        Day(
            id="certificate_on",
            label=Text("Data adeverinței", "Date of the certificate"),
            help=Text(
                "Data eliberării; o copie se păstrează în dosar.",
                "The day it was issued; a copy is kept in the file.",
            ),
            basis=og44("35^1", 1),
            asked_if=Is("certificate_state", "issued"),
            required=True,
            past_only=True,
            not_before="requested_on",
            handling=PROCEDURE,
        ),
    ),
)

ORIENTATION = Form(
    id="orientation",
    version=1,
    feminine=True,
    title=Text("Acomodare culturală (Cap. V^1)", "Cultural orientation (Chapter V^1)"),
    how_often=HowOften.ONCE,
    phase=Phase.PROGRAMME,
    asked_if=CHAPTER_V1,
    not_asked=CHAPTER_V1_ONLY,
    basis=og44("35^1", 1),
    happened="requested_on",
    sections=(ASKED, SESSIONS, CERTIFICATE),
)
