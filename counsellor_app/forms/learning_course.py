"""The Romanian course of an adult: asked for, attended, free or for a fee (art. 14, 35^1)."""

from counsellor_app.forms.conditions import Both, Either, Is, Not
from counsellor_app.forms.handling import COUNTED, PROCEDURE
from counsellor_app.forms.kinds import Choice, Count, Day, Line, Money
from counsellor_app.forms.options import options
from counsellor_app.forms.spec import Section
from counsellor_app.law.catalogue import Track
from counsellor_app.law.citation import og44
from counsellor_app.text import Plural, Text

FREE_OR_PAID = options(("free", "gratuit", "free of charge"), ("paid", "contra cost", "for a fee"))
HOURS = Plural(("{n} oră", "{n} ore", "{n} de ore"), ("{n} hour", "{n} hours"))

_COURSE = Either(Is("course_state", "attending"), Is("course_state", "ended"))

COURSE = Section(
    id="romanian_course",
    title=Text("Cursul de limba română", "The Romanian course"),
    asked_if=Not(Is("minor", True)),
    fields=(
        Choice(
            id="course_state",
            label=Text("Cursul pregătitor", "The preparatory course"),
            help=Text(
                "Situația de azi. Întrebați și de cursurile urmate înainte de protocol.",
                "As it is today. Ask about courses before the protocol too.",
            ),
            options=options(
                ("not_asked", "nu s-a cerut", "not asked for"),
                ("requested", "s-a cerut înscrierea", "enrolment asked for"),
                ("attending", "înscris(ă), urmează cursul", "enrolled and attending"),
                ("ended", "încheiat", "ended"),
            ),
            basis=og44(14, 1),
            required=True,
            handling=COUNTED,
        ),
        Day(
            id="course_requested_on",
            label=Text("Data cererii de înscriere", "Date enrolment was asked for"),
            help=Text(
                "La inspectoratul școlar sau la centrul IGI; înscrierea se face tot anul.",
                "At the school inspectorate or the IGI centre; enrolment is open all year.",
            ),
            basis=og44(14, 1),
            past_only=True,
            asked_if=Either(Is("course_state", "requested"), _COURSE),
            handling=PROCEDURE,
        ),
        Line(
            id="course_place",
            label=Text("Unde se ține cursul", "Where the course is held"),
            help=Text(
                "Școala sau sediul repartizat și localitatea, ca persoana să ajungă singură.",
                "The school or seat allotted and the place, so that the person gets there alone.",
            ),
            basis=og44(14, 2),
            asked_if=_COURSE,
            handling=PROCEDURE,
        ),
        Day(
            id="course_from",
            label=Text("Prima zi a cursului", "First day of the course"),
            help=Text(
                "Prima oră ținută, nu ziua înscrierii.",
                "The first lesson held, not the day of enrolment.",
            ),
            basis=og44(14, 1),
            required=True,
            asked_if=_COURSE,
            handling=PROCEDURE,
        ),
        Day(
            id="course_until",
            label=Text("Ultima zi a cursului", "Last day of the course"),
            help=Text(
                "Ultima oră; necompletat cât timp cursul continuă sau se reia în anul următor.",
                "The last lesson; empty while the course goes on or resumes the next year.",
            ),
            basis=og44(14, 1),
            asked_if=_COURSE,
            not_before="course_from",
            handling=PROCEDURE,
        ),
        Count(
            id="course_hours",
            label=Text("Ore de curs", "Hours of the course"),
            help=Text(
                "Orele la care a fost de față, din catalog sau adeverință.",
                "The hours attended, from the register or a certificate.",
            ),
            basis=og44(14, 1),
            asked_if=_COURSE,
            most=2_000,
            unit=Text("ore", "hours"),
            said=HOURS,
            handling=COUNTED,
        ),
        Choice(
            id="course_paid",
            label=Text("Cursul a fost", "The course was"),
            help=Text(
                "Gratuit pentru adulții cu protecție internațională; pentru celelalte persoane "
                "scrieți ce s-a plătit în fapt.",
                "Free for adults with international protection; for others write what was in fact "
                "paid.",
            ),
            options=FREE_OR_PAID,
            basis=og44("35^1", 1),
            asked_if=_COURSE,
            handling=COUNTED,
        ),
        Line(
            id="course_free_ground",
            label=Text("Pe ce temei a fost gratuit", "On what ground it was free"),
            help=Text(
                "Actul sau practica arătată de școală: potrivit ordonanței, aici este contra cost.",
                "The act or the practice the school named: here the Ordinance says “for a fee”.",
            ),
            basis=og44("35^1", 1),
            asked_if=Both(
                _COURSE, Both(Is("track", Track.RIGHT_OF_STAY.value), Is("course_paid", "free"))
            ),
            handling=PROCEDURE,
        ),
        Money(
            id="course_fee",
            label=Text("Taxa plătită pentru curs", "Fee paid for the course"),
            help=Text(
                "Suma de pe chitanță, în lei, pentru tot cursul.",
                "The sum on the receipt, in lei, for the whole course.",
            ),
            basis=og44("35^1", 1),
            required=True,
            asked_if=Is("course_paid", "paid"),
            handling=PROCEDURE,
        ),
    ),
)
