"""The lease: the rent, who lives in the home and what share of the rent is whose (art. 29)."""

from counsellor_app.forms.conditions import IsOneOf
from counsellor_app.forms.handling import (
    COUNTED,
    HOUSEHOLD,
    PLAN_WORK,
)
from counsellor_app.forms.kinds import (
    AddsUp,
    Choice,
    Count,
    Day,
    Line,
    Money,
    Pattern,
    Rows,
)
from counsellor_app.forms.options import options, options_of
from counsellor_app.forms.spec import Section
from counsellor_app.law.catalogue import Relation
from counsellor_app.law.citation import og44
from counsellor_app.text import Plural, Text

PERSONS = Plural(("{n} persoană", "{n} persoane", "{n} de persoane"), ("{n} person", "{n} persons"))

SELF = "self"

OTHERS = (*options_of(Relation), *options(("none", "fără rudenie", "no relative")))
MEMBERS = (*options((SELF, "persoana însăși", "the person")), *OTHERS)

SHARES = Section(
    id="shares",
    title=Text("Chiria și gospodăria", "The rent and the household"),
    fields=(
        Money(
            id="rent",
            label=Text("Chiria lunară", "Monthly rent"),
            help=Text(
                "Pentru toată locuința, fără utilități: subvenția privește numai chiria.",
                "For the whole home, without utilities: the subsidy is of the rent alone.",
            ),
            basis=og44(29, 3),
            required=True,
            handling=PLAN_WORK,
        ),
        Money(
            id="utilities",
            label=Text("Utilitățile lunare (separat)", "Monthly utilities (separate)"),
            help=Text(
                "Media lunilor trecute, dacă variază. Contează la decontare, nu și la subvenție.",
                "The average of past months if it varies. It counts for reimbursement, not for the "
                "subsidy.",
            ),
            basis=og44(21, 6, "a"),
            handling=PLAN_WORK,
        ),
        Count(
            id="persons",
            label=Text("Câte persoane locuiesc aici", "How many persons live here"),
            help=Text(
                "Toți cei care dorm aici de obicei, și copiii, și cei care nu plătesc chirie.",
                "All who usually sleep here, children too, and those who pay no rent.",
            ),
            least=1,
            most=30,
            said=PERSONS,
            handling=COUNTED,
        ),
        Rows(
            id="household_shares",
            label=Text("Părțile din chirie", "Shares of the rent"),
            help=Text(
                "Cine împarte chiria, cu persoana însăși; se scrie ce spune persoana, nu ce "
                "cuprinde alt dosar.",
                "Who shares the rent, the person too; type what the person tells, not what another "
                "case holds.",
            ),
            row_name=Text("Parte", "Share"),
            adding=Text("Adaugă o parte", "Add a share"),
            handling=HOUSEHOLD,
            adds_up=AddsUp(cell="share", total="rent", unless="shares_until"),
            fields=(
                Choice(
                    id="share_of",
                    label=Text("Cine", "Who"),
                    help=Text(
                        "Ce îi este persoanei. Începeți cu partea persoanei însăși.",
                        "What they are to the person. Begin with the person's own share.",
                    ),
                    options=MEMBERS,
                    required=True,
                    handling=HOUSEHOLD,
                ),
                Line(
                    id="share_name",
                    label=Text("Numele", "Name"),
                    help=Text(
                        "Cum îi spune persoana; numele mic ajunge. Nu căutați în alte dosare.",
                        "As the person calls them; a first name is enough. Do not search other "
                        "cases.",
                    ),
                    asked_if=IsOneOf("share_of", tuple(one.value for one in OTHERS)),
                    pattern=Pattern.NAME,
                    handling=HOUSEHOLD,
                ),
                Money(
                    id="share",
                    label=Text("Partea din chirie", "Share of the rent"),
                    help=Text(
                        "Lei pe lună din chirie, fără utilități. Părțile de acum fac împreună "
                        "chiria.",
                        "Lei a month of the rent, without utilities. The present shares add up to "
                        "the rent.",
                    ),
                    handling=HOUSEHOLD,
                ),
                Day(
                    id="shares_from",
                    label=Text("Locuiește aici din", "Lives here from"),
                    help=Text(
                        "Pentru cine s-a mutat mai târziu; altfel ziua de la care se plătește "
                        "chiria.",
                        "For those who moved in later; else the day the rent is paid from.",
                    ),
                    handling=HOUSEHOLD,
                ),
                Day(
                    id="shares_until",
                    label=Text("A locuit până la", "Lived here until"),
                    help=Text(
                        "Numai pentru cine a plecat: partea nu se mai adună. Nu scrieți de ce a "
                        "plecat.",
                        "Only for those who left: the share is no longer added. Do not write why.",
                    ),
                    not_before="shares_from",
                    handling=HOUSEHOLD,
                ),
            ),
        ),
    ),
)
