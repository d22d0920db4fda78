"""The person block: the family as the person tells of it."""

from counsellor_app.forms.conditions import Is
from counsellor_app.forms.handling import FAMILY_MEMBERS, IDENTITY
from counsellor_app.forms.kinds import Choice, Day, Line, Link, LinkTo, Pattern, Rows, YesNo
from counsellor_app.forms.options import options, options_of
from counsellor_app.forms.spec import Section
from counsellor_app.law.catalogue import Relation
from counsellor_app.law.citation import og44
from counsellor_app.text import Text

FAMILY = Section(
    id="family",
    title=Text("Familie", "Family"),
    fields=(
        Choice(
            id="marital_status",
            label=Text("Stare civilă", "Marital status"),
            help=Text(
                "Cum spune persoana, chiar dacă nu are acte din țara de origine.",
                "As the person says, even without papers from the country of origin.",
            ),
            options=options(
                ("single", "necăsătorit(ă)", "single"),
                ("married", "căsătorit(ă)", "married"),
                ("divorced", "divorțat(ă)", "divorced"),
                ("widowed", "văduv(ă)", "widowed"),
                ("cohabiting", "uniune consensuală (concubinaj)", "cohabiting"),
                ("separated", "separat(ă)", "separated"),
            ),
            required=True,
            handling=IDENTITY,
        ),
        Rows(
            id="family_members",
            label=Text("Membri de familie", "Family members"),
            help=Text(
                "Ce spune persoana în acest dosar; nimic nu se copiază din dosarul altcuiva.",
                "What the person says in this case; nothing is copied from another's case.",
            ),
            row_name=Text("Membru al familiei", "Family member"),
            adding=Text("Adaugă un membru al familiei", "Add a family member"),
            handling=FAMILY_MEMBERS,
            fields=(
                Choice(
                    id="member_relation",
                    label=Text("Legătura de familie", "Relation"),
                    help=Text(
                        "Ce îi este persoanei din acest dosar: soț, copil, părinte.",
                        "What they are to the person of this case: spouse, child, parent.",
                    ),
                    options=options_of(Relation),
                    required=True,
                    handling=FAMILY_MEMBERS,
                ),
                Line(
                    id="member_name",
                    label=Text("Numele membrului", "Name of the member"),
                    help=Text(
                        "Nume și prenume, cum le spune persoana; lăsați gol dacă nu "
                        "dorește să le spună.",
                        "Surname and given names as told; leave empty if the person "
                        "prefers not to say.",
                    ),
                    pattern=Pattern.NAME,
                    handling=FAMILY_MEMBERS,
                ),
                Day(
                    id="member_birth_date",
                    label=Text("Data nașterii membrului", "Date of birth of the member"),
                    help=Text(
                        "Ajunge anul; la copii ziua exactă, dacă se știe.",
                        "The year is enough; for children the exact day, if known.",
                    ),
                    partial=True,
                    past_only=True,
                    handling=FAMILY_MEMBERS,
                ),
                Day(
                    id="member_protection_on",
                    label=Text(
                        "Data dobândirii protecției (copil)", "Day protection was acquired (child)"
                    ),
                    help=Text(
                        "Un copil are propria dată și propriul termen pentru cerere, și cel născut "
                        "în România.",
                        "A child has a day and a term for the request of its own, one born in "
                        "Romania too.",
                    ),
                    basis=og44(16),
                    past_only=True,
                    asked_if=Is("member_relation", Relation.CHILD.value),
                    handling=FAMILY_MEMBERS,
                ),
                YesNo(
                    id="member_child_allowance",
                    label=Text(
                        "Primește alocația de stat pentru copii?", "Gets the state child allowance?"
                    ),
                    help=Text(
                        "„Da” numai dacă plata a început; o cerere depusă este încă „nu”.",
                        "“Yes” only if payment began; a request filed is still “no”.",
                    ),
                    basis=og44(12),
                    asked_if=Is("member_relation", Relation.CHILD.value),
                    handling=FAMILY_MEMBERS,
                ),
                Line(
                    id="member_lives",
                    label=Text("Unde se află", "Where they are"),
                    help=Text(
                        "Localitatea sau țara ajunge; nu scrieți o adresă care trebuie ascunsă.",
                        "Town or country is enough; never write an address that must stay hidden.",
                    ),
                    handling=FAMILY_MEMBERS,
                ),
                YesNo(
                    id="member_in_programme",
                    label=Text("Este în program?", "In the programme?"),
                    help=Text(
                        "Programul de integrare din România; fiecare membru are dosarul lui.",
                        "The integration programme in Romania; each member has a case of "
                        "their own.",
                    ),
                    handling=FAMILY_MEMBERS,
                ),
                Link(
                    id="member_case",
                    label=Text("Dosarul propriu", "Own case"),
                    help=Text(
                        "Leagă numai din acest dosar; celălalt dosar nu se schimbă și nu află.",
                        "Links from this case alone; the other case does not change and "
                        "is not told.",
                    ),
                    to=LinkTo.CASE,
                    asked_if=Is("member_in_programme", True),
                    handling=FAMILY_MEMBERS,
                ),
            ),
        ),
    ),
)
