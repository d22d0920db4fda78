"""The person block: who acts for a minor."""

from counsellor_app.forms.bases import REPRESENTATION
from counsellor_app.forms.conditions import Is
from counsellor_app.forms.handling import FAMILY_MEMBERS, IDENTITY, IDENTITY_COUNTED
from counsellor_app.forms.kinds import Choice, Line, Pattern, YesNo
from counsellor_app.forms.options import REPRESENTATIVE_QUALITIES
from counsellor_app.forms.spec import Section
from counsellor_app.law.citation import og44
from counsellor_app.text import Text

REPRESENTATIVE = Section(
    id="representative",
    title=Text("Reprezentantul minorului", "Representative of the minor"),
    intro=Text(
        "Sub 14 ani semnează reprezentantul; între 14 și 17 ani semnează minorul și "
        "reprezentantul.",
        "Under 14 the representative signs; from 14 to 17 the minor and the representative.",
    ),
    basis=REPRESENTATION,
    asked_if=Is("minor", True),
    fields=(
        YesNo(
            id="unaccompanied",
            label=Text("Este minor neînsoțit?", "Unaccompanied minor?"),
            help=Text(
                "„Da” dacă este în România fără părinte sau alt adult care răspunde legal de el.",
                "“Yes” if in Romania without a parent or another adult legally responsible.",
            ),
            basis=og44(35, 2),
            required=True,
            handling=IDENTITY_COUNTED,
        ),
        Line(
            id="representative_name",
            label=Text("Reprezentant legal / tutore", "Legal representative / guardian"),
            help=Text(
                "Persoana care semnează pentru minor ori îl asistă; la DGASPC, numele "
                "celui desemnat.",
                "Who signs for the minor or assists; for DGASPC, the name of the one appointed.",
            ),
            basis=REPRESENTATION,
            required=True,
            pattern=Pattern.NAME,
            handling=IDENTITY,
        ),
        Choice(
            id="representative_quality",
            label=Text("Calitatea reprezentantului", "Capacity of the representative"),
            help=Text(
                "Rezultă din actul care îl numește, nu din cine îl însoțește.",
                "It follows from the act of appointment, not from who comes along.",
            ),
            options=REPRESENTATIVE_QUALITIES,
            basis=REPRESENTATION,
            required=True,
            handling=IDENTITY,
        ),
        Line(
            id="representative_act",
            label=Text(
                "Actul care dovedește calitatea (fel, nr., dată)",
                "The act that proves it (kind, no., date)",
            ),
            help=Text(
                "De exemplu „dispoziția nr. 7 din 01.09.2026”; cereți să vedeți actul.",
                "For example “order no. 7 of 01.09.2026”; ask to see the act.",
            ),
            handling=IDENTITY,
        ),
        Line(
            id="representative_phone",
            label=Text("Telefonul reprezentantului", "Telephone of the representative"),
            help=Text(
                "Numărul la care răspunde în zilele lucrătoare; nu pleacă din acest program.",
                "The number answered on working days; it never leaves this program.",
            ),
            pattern=Pattern.PHONE,
            handling=FAMILY_MEMBERS,
        ),
    ),
)
