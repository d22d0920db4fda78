"""The person block: family, the representative of a minor, where the person lives."""

from counsellor_app.forms.bases import REPRESENTATION
from counsellor_app.forms.conditions import Is
from counsellor_app.forms.handling import (
    FAMILY_MEMBERS,
    IDENTITY,
    IDENTITY_COUNTED,
    IDENTITY_OFFICE,
    PROCEDURE,
)
from counsellor_app.forms.kinds import (
    Choice,
    Day,
    Line,
    Link,
    LinkTo,
    Pattern,
    Rows,
    YesNo,
)
from counsellor_app.forms.options import (
    CENTRES,
    COUNTIES,
    REPRESENTATIVE_QUALITIES,
    options,
    options_of,
)
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
                    options=options_of(Relation),
                    required=True,
                    handling=FAMILY_MEMBERS,
                ),
                Line(
                    id="member_name",
                    label=Text("Numele membrului", "Name of the member"),
                    pattern=Pattern.NAME,
                    handling=FAMILY_MEMBERS,
                ),
                Day(
                    id="member_birth_date",
                    label=Text("Data nașterii membrului", "Date of birth of the member"),
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
                Line(
                    id="member_lives",
                    label=Text("Unde se află", "Where they are"),
                    handling=FAMILY_MEMBERS,
                ),
                YesNo(
                    id="member_in_programme",
                    label=Text("Este în program?", "In the programme?"),
                    handling=FAMILY_MEMBERS,
                ),
                Link(
                    id="member_case",
                    label=Text("Dosarul propriu", "Own case"),
                    to=LinkTo.CASE,
                    asked_if=Is("member_in_programme", True),
                    handling=FAMILY_MEMBERS,
                ),
            ),
        ),
    ),
)

REPRESENTATIVE = Section(
    id="representative",
    title=Text("Reprezentantul minorului", "Representative of the minor"),
    intro=Text(
        "Sub 14 ani semnează reprezentantul; între 14 și 17 ani semnează minorul și "
        "reprezentantul.",
        "Under 14 the representative signs; from 14 to 17 the minor and the representative.",
    ),
    asked_if=Is("minor", True),
    fields=(
        YesNo(
            id="unaccompanied",
            label=Text("Este minor neînsoțit?", "Unaccompanied minor?"),
            basis=og44(35, 2),
            required=True,
            handling=IDENTITY_COUNTED,
        ),
        Line(
            id="representative_name",
            label=Text("Reprezentant legal / tutore", "Legal representative / guardian"),
            basis=REPRESENTATION,
            required=True,
            pattern=Pattern.NAME,
            handling=IDENTITY,
        ),
        Choice(
            id="representative_quality",
            label=Text("Calitatea reprezentantului", "Capacity of the representative"),
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
            handling=IDENTITY,
        ),
        Line(
            id="representative_phone",
            label=Text("Telefonul reprezentantului", "Telephone of the representative"),
            pattern=Pattern.PHONE,
            handling=FAMILY_MEMBERS,
        ),
    ),
)

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
            basis=og44(16),
            required=True,
            handling=PROCEDURE,
        ),
        Choice(
            id="lodging_centre",
            label=Text("Centrul în care este cazată", "Centre of lodging"),
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
