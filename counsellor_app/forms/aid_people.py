"""The material aid: the other persons it is asked for, one by one (art. 22 alin. (3))."""

from counsellor_app.forms.conditions import Both, Is
from counsellor_app.forms.handling import HOUSEHOLD
from counsellor_app.forms.kinds import Choice, Day, Line, Pattern, Rows
from counsellor_app.forms.lease_shares import OTHERS
from counsellor_app.law.citation import og44
from counsellor_app.text import Text

AID_PEOPLE = Rows(
    id="aid_people",
    label=Text("Celelalte persoane", "The other persons"),
    help=Text(
        "Fără persoana însăși. Ce spune persoana, nu ce cuprinde dosarul altcuiva.",
        "Not the person. What the person tells, not what somebody else's case holds.",
    ),
    row_name=Text("Persoană", "Person"),
    adding=Text("Adaugă o persoană", "Add a person"),
    most=29,
    basis=og44(22, 3),
    required=True,
    asked_if=Both(Is("aid_given", True), Is("aid_for_others", True)),
    handling=HOUSEHOLD,
    fields=(
        Choice(
            id="aid_person_relation",
            label=Text("Ce îi este persoanei", "Relation to the person"),
            help=Text(
                "Așa cum spune persoana; acte de stare civilă numai dacă le cere plata.",
                "As the person tells it; civil status papers only if the payment needs them.",
            ),
            options=OTHERS,
            required=True,
            handling=HOUSEHOLD,
        ),
        Line(
            id="aid_person_name",
            label=Text("Numele", "Name"),
            help=Text(
                "Numele și prenumele, ca în statul de plată. Fără CNP și fără nr. de act.",
                "Surname and given name, as on the payment list. No personal or paper number.",
            ),
            pattern=Pattern.NAME,
            handling=HOUSEHOLD,
        ),
        Day(
            id="aid_person_birth_date",
            label=Text("Data nașterii", "Date of birth"),
            help=Text(
                "Ajunge anul, dacă ziua nu se știe. Deosebește persoanele cu același nume.",
                "The year is enough if the day is not known. It tells namesakes apart.",
            ),
            partial=True,
            past_only=True,
            handling=HOUSEHOLD,
        ),
    ),
)
