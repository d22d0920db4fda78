"""The person block: where the person lives, and since when."""

from counsellor_app.forms.conditions import Is
from counsellor_app.forms.handling import IDENTITY, IDENTITY_COUNTED, IDENTITY_OFFICE, PROCEDURE
from counsellor_app.forms.kinds import Choice, Day, Line, Suggested, YesNo
from counsellor_app.forms.options import CENTRES, COUNTIES
from counsellor_app.forms.spec import Section
from counsellor_app.law.citation import og44
from counsellor_app.text import Text

WHERE_THEY_LIVE = Section(
    id="home",
    title=Text("Unde locuiește", "Where the person lives"),
    fields=(
        YesNo(
            id="lives_in_centre",
            label=Text(
                "Locuiește într-un centru regional (CRPCSA)?",
                "Lives in a regional centre (CRPCSA)?",
            ),
            help=Text(
                "„Da” numai dacă doarme efectiv acolo; de aici urmează regulile cazării.",
                "“Yes” only if the person really sleeps there; the rules on lodging "
                "follow from it.",
            ),
            basis=og44(16),
            required=True,
            handling=PROCEDURE,
        ),
        Choice(
            id="lodging_centre",
            label=Text("Centrul în care este cazată", "Centre of lodging"),
            help=Text(
                "Centrul în care doarme, chiar dacă dosarul este ținut de altul.",
                "The centre the person sleeps in, even if another keeps the file.",
            ),
            options=CENTRES,
            basis=og44(16),
            required=True,
            asked_if=Is("lives_in_centre", True),
            handling=PROCEDURE,
        ),
        YesNo(
            id="in_child_protection",
            label=Text(
                "Locuiește într-un serviciu de protecție a copilului?",
                "Lives in a child protection service?",
            ),
            help=Text(
                "De exemplu centru de plasament sau asistent maternal, prin DGASPC.",
                "For example a placement centre or a foster carer, through DGASPC.",
            ),
            basis=og44(35, 2),
            asked_if=Is("minor", True),
            handling=PROCEDURE,
        ),
        Line(
            id="address",
            label=Text("Unde locuiește acum", "Where the person lives now"),
            help=Text("Strada, numărul, apartamentul.", "Street, number, flat."),
            basis=og44(16),
            required=True,
            handling=IDENTITY,
        ),
        Line(
            id="locality",
            label=Text("Localitate", "Locality"),
            help=Text(
                "Orașul, comuna sau satul; la București, și sectorul.",
                "Town, commune or village; in Bucharest the district too.",
            ),
            suggests=Suggested.LOCALITIES,
            basis=og44(16),
            required=True,
            handling=IDENTITY,
        ),
        Choice(
            id="county",
            label=Text("Județ", "County"),
            help=Text(
                "Din județ rezultă centrul; verificați competența la centru.",
                "The centre follows from the county; check its competence with the centre.",
            ),
            options=COUNTIES,
            basis=og44(16),
            required=True,
            handling=IDENTITY_COUNTED,
        ),
        Day(
            id="lives_since",
            label=Text("Locuiește aici din data de", "Lives here since"),
            help=Text(
                "Ajunge luna sau anul; ziua mutării, dacă se știe.",
                "Month or year is enough; the day of moving in, if known.",
            ),
            basis=og44(16),
            partial=True,
            past_only=True,
            handling=IDENTITY_OFFICE,
        ),
        Line(
            id="address_on_permit",
            label=Text("Adresa din permis (separat)", "Address on the permit (separate)"),
            help=Text(
                "O diferență este o informație, nu o greșeală.",
                "A difference is information, not an error.",
            ),
            basis=og44(16),
            handling=IDENTITY_OFFICE,
        ),
    ),
)
