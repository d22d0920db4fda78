"""The invitation to the interview (art. 17): when, where, how, in which language, what to bring."""

from counsellor_app.forms.conditions import Is, Not
from counsellor_app.forms.handling import PROCEDURE
from counsellor_app.forms.interview_interpreter import ROMANIAN
from counsellor_app.forms.invitation_sending import SENDING
from counsellor_app.forms.kinds import Catalogue, Choice, Day, Line, Pattern, Several, Time, YesNo
from counsellor_app.forms.options import TALK_MODES, options
from counsellor_app.forms.phrases import PhraseTopic
from counsellor_app.forms.spec import Form, HowOften, Phase, Section, known_here
from counsellor_app.forms.tracks import PROGRAMME, PROGRAMME_ONLY
from counsellor_app.law.citation import og44
from counsellor_app.text import Text

IN_PERSON = "in_person"
NOTHING_TO_BRING = "nothing"

TALK = Section(
    id="talk",
    title=Text("Discuția", "The talk"),
    fields=(
        Day(
            id="invited_on",
            label=Text("Data invitației", "Date of the invitation"),
            help=Text(
                "Ziua scrisă pe invitație; poate fi și una care urmează.",
                "The day written on the invitation; it may be one to come.",
            ),
            basis=og44(17, 1),
            required=True,
            handling=PROCEDURE,
        ),
        Day(
            id="talk_on",
            label=Text("Ziua discuției", "Day of the talk"),
            help=Text(
                "Lăsați timp pentru interpret și pentru cine are copii mici sau vine de departe.",
                "Leave time for the interpreter, and for who has small children or comes from far.",
            ),
            basis=og44(17, 1),
            required=True,
            not_before="invited_on",
            handling=PROCEDURE,
        ),
        Time(
            id="talk_at",
            label=Text("Ora discuției", "Hour of the talk"),
            help=Text(
                "O oră la care persoana poate pleca de acasă fără să dea socoteală nimănui.",
                "An hour at which the person can leave home without answering to anybody.",
            ),
            basis=og44(17, 1),
            required=True,
            handling=PROCEDURE,
        ),
        Choice(
            id="talk_how",
            label=Text("Cum vorbiți", "How you will talk"),
            help=Text(
                "Față în față, dacă se poate; la telefon persoana trebuie să poată vorbi singură.",
                "Face to face if possible; on the telephone the person must be able to talk alone.",
            ),
            options=TALK_MODES,
            basis=og44(17, 1),
            required=True,
            handling=PROCEDURE,
        ),
        Line(
            id="talk_place",
            label=Text("Locul discuției", "Place of the talk"),
            help=Text(
                "Sediul, camera și cum se ajunge; niciodată adresa persoanei.",
                "The office, the room and how to get there; never the person's address.",
            ),
            basis=og44(17, 1),
            required=True,
            asked_if=Is("talk_how", IN_PERSON),
            handling=PROCEDURE,
        ),
        Choice(
            id="talk_in",
            label=Text("Limba în care vorbiți", "Language you will talk in"),
            help=Text(
                "Limba pe care o alege persoana; o vede scrisă pe invitație.",
                "The language the person chooses; they see it written on the invitation.",
            ),
            catalogue=Catalogue.LANGUAGES,
            basis=og44(38, 1),
            required=True,
            handling=PROCEDURE,
        ),
        YesNo(
            id="interpreter_comes",
            anew=True,
            label=Text("Va fi un interpret?", "Will there be an interpreter?"),
            help=Text(
                "„Da” numai dacă este stabilit; nu o rudă și nu un minor.",
                "“Yes” only if one is booked; no relative and no minor.",
            ),
            basis=og44(38, 1),
            required=True,
            asked_if=Not(Is("talk_in", ROMANIAN)),
            handling=PROCEDURE,
        ),
    ),
)

TO_BRING = Section(
    id="to_bring",
    title=Text("Ce aduce persoana", "What the person brings"),
    intro=Text(
        "Numai ce trebuie la discuție. Nicio hârtie despre sănătate: se cere la discuție, nu în "
        "scris.",
        "Only what the talk needs. No paper on health: that is asked for in the talk, not in "
        "writing.",
    ),
    fields=(
        Several(
            id="to_bring",
            label=Text("Hârtii de adus", "Papers to bring"),
            help=Text(
                "Bifați cât mai puține; cine nu le are poate veni și fără ele.",
                "Tick as few as possible; who has none of them may come without.",
            ),
            options=options(
                (
                    "identity",
                    "actul de identitate sau permisul de ședere",
                    "identity paper or residence permit",
                ),
                ("received", "hârtiile primite de la noi", "the papers received from us"),
                (
                    "family",
                    "certificatele de naștere și de căsătorie",
                    "birth and marriage certificates",
                ),
                ("studies", "diplomele și adeverințele de școală", "diplomas and school papers"),
                ("work", "contractele și adeverințele de muncă", "contracts and papers of work"),
                (NOTHING_TO_BRING, "nimic", "nothing"),
            ),
            basis=og44(17, 1),
            handling=PROCEDURE,
        ),
        Line(
            id="to_bring_other",
            label=Text("Altceva de adus", "Something else to bring"),
            help=Text(
                "Se tipărește pe invitație: nimic despre sănătate, adresă sau familie.",
                "Printed on the invitation: nothing on health, address or family.",
            ),
            phrases=PhraseTopic.INVITATION_BRING,
            basis=og44(17, 1),
            handling=PROCEDURE,
        ),
    ),
)

WHO_INVITES = Section(
    id="who_invites",
    title=Text("Cine invită", "Who invites"),
    fields=(
        Line(
            id="invited_by",
            label=Text("Cine invită: nume", "Who invites: name"),
            help=Text(
                "Cine va vorbi cu persoana, ca să știe pe cine caută.",
                "Who will talk with the person, so that they know whom to look for.",
            ),
            basis=og44(17, 1),
            required=True,
            pattern=Pattern.NAME,
            handling=PROCEDURE,
        ),
        Line(
            id="invited_by_function",
            label=Text("Funcția celui care invită", "Function of who invites"),
            help=Text(
                "Funcția din fișa postului, de exemplu „consilier”; apare sub semnătură.",
                "The function as in the job description, for example “counsellor”.",
            ),
            basis=og44(17, 1),
            handling=PROCEDURE,
        ),
        Line(
            id="invited_by_phone",
            label=Text("Telefonul biroului", "Telephone of the office"),
            help=Text(
                "Numărul la care persoana anunță că nu poate veni; nu numărul persoanei.",
                "The number to call if the person cannot come; not the person's number.",
            ),
            pattern=Pattern.PHONE,
            basis=og44(17, 1),
            handling=PROCEDURE,
        ),
        Day(
            id="say_by",
            label=Text("Până când anunță, dacă nu poate veni", "Say by when, if unable to come"),
            help=Text(
                "Ultima zi în care interpretul mai poate fi oprit; gol, dacă ajunge oricând.",
                "The last day the interpreter can be put off; empty if any time will do.",
            ),
            not_before="invited_on",
            basis=og44(17, 1),
            handling=PROCEDURE,
        ),
    ),
)

INVITATION = Form(
    id="invitation",
    version=1,
    feminine=True,
    title=Text("Invitație la interviu", "Invitation to the interview"),
    how_often=HowOften.MANY,
    phase=Phase.TALKS,
    asked_if=PROGRAMME,
    not_asked=PROGRAMME_ONLY,
    basis=og44(17, 1),
    happened="invited_on",
    headline=("talk_on", "talk_how"),
    read_together=False,
    sections=known_here(TALK, TO_BRING, WHO_INVITES, SENDING),
)
