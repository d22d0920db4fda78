"""Places of the act that ask nothing of the program: listed by name, with the reason."""

from dataclasses import dataclass

from counsellor_app.law.citation import Cite, og44
from counsellor_app.text import Text

_INSTITUTIONS = Text(
    "Obligații ale instituțiilor între ele; nu schimbă nimic în cazul unei persoane.",
    "Duties of institutions among themselves; they change nothing in a person's case.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Information:
    """A row of the table of rules for which the program does nothing, and why."""

    id: str
    sentence: Text
    covers: tuple[Cite, ...]
    why: Text


INFORMATION: tuple[Information, ...] = (
    Information(
        id="R-008",
        sentence=Text(
            "Integrarea socială este participarea activă la viața economică, socială și culturală.",
            "Social integration is active participation in economic, social and cultural life.",
        ),
        covers=(og44(2, None, "b"),),
        why=Text("Definiție: nu stabilește nicio obligație.", "A definition: it sets no duty."),
    ),
    Information(
        id="R-025",
        sentence=Text(
            "Sălile, profesorii și metodologia cursurilor le asigură instituțiile.",
            "Institutions provide rooms, teachers and methodology of the courses.",
        ),
        covers=(og44(14, 2), og44(14, 3), og44(14, 4), og44(14, 6)),
        why=_INSTITUTIONS,
    ),
    Information(
        id="R-073",
        sentence=Text(
            "AJOFM poate colabora cu organizații pentru profilul persoanei.",
            "AJOFM may cooperate with organisations on the person's profile.",
        ),
        covers=(og44(25, 3),),
        why=Text(
            "O posibilitate a agenției; profilul însuși este la R-072.",
            "An option of the agency; the profile itself is R-072.",
        ),
    ),
    Information(
        id="R-088",
        sentence=Text(
            "Echipele locale pregătesc funcționarii; primăriile pot colecta date statistice.",
            "The local teams train the officials; local authorities may collect statistics.",
        ),
        covers=(og44(30, 3), og44("30^1")),
        why=_INSTITUTIONS,
    ),
    Information(
        id="R-091",
        sentence=Text(
            "IGI și primăriile organizează informarea și sesiunile din capitolul V^1.",
            "IGI and local authorities organise the information and sessions of chapter V^1.",
        ),
        covers=(og44("35^1", 2), og44("35^1", 3)),
        why=_INSTITUTIONS,
    ),
    Information(
        id="R-094",
        sentence=Text(
            "La examenul de limba română se poate înscrie și cine nu a urmat cursul.",
            "Those who did not attend the course may sit the Romanian exam too.",
        ),
        covers=(og44("35^2", 5),),
        why=Text(
            "Programul nu cere cursul nicăieri: nu oprește nimic.",
            "The program asks for the course nowhere: it stops nothing.",
        ),
    ),
    Information(
        id="R-095",
        sentence=Text(
            "Cursurile din capitolul V^1 le organizează Ministerul Educației Naționale.",
            "The education ministry organises the courses of chapter V^1.",
        ),
        covers=(og44("35^2", 1), og44("35^2", 2), og44("35^2", 3), og44("35^2", 6)),
        why=_INSTITUTIONS,
    ),
    Information(
        id="R-099",
        sentence=Text(
            "Birourile de informare au posturi, bani și colaborări ale instituțiilor.",
            "The information offices have posts, funds and cooperation of institutions.",
        ),
        covers=(og44("35^4", 2), og44("35^4", 3), og44("35^4", 4)),
        why=_INSTITUTIONS,
    ),
    Information(
        id="R-110",
        sentence=Text(
            "Bugetul urmează estimarea de la art. 32.",
            "The budget follows the estimate of art. 32.",
        ),
        covers=(og44(36), og44(37)),
        why=Text(
            "Numărul de persoane îl dau statisticile; banii îi prevede instituția.",
            "The statistics give the number of persons; the institution plans the money.",
        ),
    ),
    Information(
        id="R-112",
        sentence=Text(
            "IGI are o structură specializată de integrare.",
            "IGI has a specialised integration structure.",
        ),
        covers=(og44(39, 1), og44(39, 2)),
        why=Text(
            "Organizare internă a IGI; rolul ofițerului de integrare există în program.",
            "IGI's own organisation; the role of its integration officer exists in the program.",
        ),
    ),
    Information(
        id="R-113",
        sentence=Text(
            "Instituțiile cooperează, IGI face studii, raportul anual și campanii.",
            "Institutions cooperate; IGI makes studies, the yearly report and campaigns.",
        ),
        covers=(og44(40), og44(41, 1), og44(41, 2), og44(41, 3)),
        why=_INSTITUTIONS,
    ),
    Information(
        id="R-114",
        sentence=Text(
            "Două articole schimbă acte abrogate între timp.",
            "Two articles amend acts that were repealed since.",
        ),
        covers=(og44(42), og44(43)),
        why=Text("Nu se citează ca fiind în vigoare.", "Never cited as in force."),
    ),
    Information(
        id="R-115",
        sentence=Text(
            "Intrarea în vigoare, normele și abrogările.",
            "Entry into force, the norms, the repeals.",
        ),
        covers=(og44(44), og44(45), og44(46)),
        why=Text(
            "Prima zi de aplicare stă lângă fiecare termen; normele sunt aprobate prin HG "
            "nr. 945/2020.",
            "The first day in force stands beside each length; the norms are GD 945/2020.",
        ),
    ),
)
