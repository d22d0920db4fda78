"""Aid in money: the material aid of IGI, for how many and for how long (art. 22 alin. (3))."""

from counsellor_app.forms.aid_grant import GRANT
from counsellor_app.forms.aid_people import AID_PEOPLE
from counsellor_app.forms.conditions import Is
from counsellor_app.forms.handling import COUNTED, PLAN_WORK, PROCEDURE, PROCEDURE_OFFICE
from counsellor_app.forms.kinds import (
    Computed,
    Count,
    Day,
    YesNo,
)
from counsellor_app.forms.spec import Form, HowOften, Phase, Section, known_here
from counsellor_app.forms.tracks import PROGRAMME, PROGRAMME_ONLY
from counsellor_app.law.citation import og44
from counsellor_app.text import DAYS, Text

_AID = Is("aid_given", True)

MATERIAL_AID = Section(
    id="material_aid",
    title=Text("Ajutor material IGI", "Material aid of IGI"),
    intro=Text(
        "Cel mult 3 luni, până la ajutorul nerambursabil. Poate începe înainte de protocol.",
        "3 months at most, until the non-reimbursable aid. It may begin before the protocol.",
    ),
    fields=(
        YesNo(
            id="aid_given",
            label=Text("Primește ajutor material de la IGI?", "Is material aid received from IGI?"),
            help=Text(
                "Răspundeți „da” și dacă plata este aprobată, dar încă nu a început.",
                "Answer “yes” also if the payment is approved and has not begun.",
            ),
            basis=og44(22, 3),
            required=True,
            handling=COUNTED,
        ),
        YesNo(
            id="aid_no_means",
            label=Text("Este fără mijloace de întreținere?", "Without means of support?"),
            help=Text("Așa cum a constatat IGI.", "As IGI found."),
            basis=og44(22, 3),
            asked_if=_AID,
            handling=PLAN_WORK,
        ),
        Day(
            id="aid_from",
            label=Text("Ajutorul material: de la", "Material aid: from"),
            help=Text(
                "Prima zi plătită. De aici se numără cele 3 luni și zilele estimării.",
                "The first day paid. The 3 months and the days of the estimate count from it.",
            ),
            basis=og44(22, 3),
            required=True,
            asked_if=_AID,
            handling=PROCEDURE,
        ),
        YesNo(
            id="aid_for_others",
            label=Text(
                "Ajutorul este și pentru alte persoane?", "Is the aid for other persons too?"
            ),
            help=Text(
                "Cei pentru care se cere odată cu persoana, și copiii; suma crește cu fiecare.",
                "Those it is asked for together with the person, children too; each adds to it.",
            ),
            basis=og44(22, 3),
            asked_if=_AID,
            handling=COUNTED,
        ),
        AID_PEOPLE,
        Computed(
            id="aid_persons",
            label=Text("Pentru câte persoane", "For how many persons"),
            basis=og44(22, 3),
            asked_if=_AID,
            handling=PROCEDURE_OFFICE,
        ),
        Computed(
            id="aid_last_day",
            label=Text("Ultima zi, potrivit legii", "Last day, by law"),
            basis=og44(22, 3),
            asked_if=_AID,
            handling=PROCEDURE_OFFICE,
        ),
        Computed(
            id="aid_estimate",
            label=Text("Estimarea sumei", "Estimate of the sum"),
            basis=og44(22, 3),
            asked_if=_AID,
            handling=PROCEDURE_OFFICE,
        ),
        Count(
            id="aid_paid_days",
            label=Text("Zile plătite până acum", "Days paid so far"),
            help=Text(
                "Din statele de plată. Peste cele 3 luni, plata se oprește și se anunță IGI.",
                "From the payment lists. Past the 3 months the payment stops and IGI is told.",
            ),
            basis=og44(22, 3),
            most=400,
            said=DAYS,
            asked_if=_AID,
            handling=PLAN_WORK,
        ),
        Day(
            id="aid_first_grant_month",
            label=Text(
                "Prima lună de ajutor nerambursabil, anunțată",
                "First month of the non-reimbursable aid, as announced",
            ),
            help=Text(
                "Dacă AJPIS a anunțat-o înaintea deciziei; altfel se ia de mai jos.",
                "If AJPIS told it before its decision; else it is taken from below.",
            ),
            basis=og44(22, 3),
            month=True,
            asked_if=_AID,
            handling=PROCEDURE,
        ),
    ),
)


AID = Form(
    id="aid",
    version=1,
    title=Text("Ajutor material și nerambursabil", "Material and non-reimbursable aid"),
    how_often=HowOften.ONCE,
    phase=Phase.RIGHTS,
    read_together=False,
    asked_if=PROGRAMME,
    not_asked=PROGRAMME_ONLY,
    basis=og44(22, 3),
    happened="aid_from",
    sections=known_here(MATERIAL_AID, GRANT),
)
