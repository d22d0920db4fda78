"""Work: the registration with AJOFM, the mediation plan, offers and their answers (art. 24-27)."""

from counsellor_app.forms.conditions import Both, Is
from counsellor_app.forms.handling import COUNTED, NOTES, PLAN_WORK, PROCEDURE
from counsellor_app.forms.kinds import Choice, Day, Field, Line, Paragraph, Pattern, Rows, YesNo
from counsellor_app.forms.options import YES_NO_NOT_KNOWN, options_of
from counsellor_app.forms.spec import Form, HowOften, Phase, Section, known_here
from counsellor_app.forms.tracks import PROGRAMME, PROGRAMME_ONLY
from counsellor_app.law.catalogue import OfferedBy, OfferKind
from counsellor_app.law.citation import og44
from counsellor_app.text import Text

_REGISTERED = Is("ajofm_registered", True)
_REFUSED = Is("offer_refused", True)

REGISTRATION = Section(
    id="registration",
    title=Text("Înregistrarea la AJOFM", "Registration with AJOFM"),
    intro=Text(
        "Înregistrarea după termen nu are urmări în ordonanță și nu este temei de încetare.",
        "A late registration has no consequence in the Ordinance and is no ground for ending.",
    ),
    fields=(
        YesNo(
            id="ajofm_registered",
            label=Text("Este înregistrat(ă) la AJOFM / AMOFM?", "Registered with AJOFM / AMOFM?"),
            help=Text(
                "Ca persoană în căutarea unui loc de muncă, în 30 de zile de la semnarea "
                "protocolului.",
                "As a job seeker, within 30 days of signing the protocol.",
            ),
            basis=og44(24),
            required=True,
            handling=COUNTED,
        ),
        Day(
            id="ajofm_registered_on",
            label=Text("Data înregistrării", "Date of registration"),
            help=Text(
                "Data de pe adeverință sau fișa AJOFM, nu ziua programării.",
                "The date on the AJOFM certificate or sheet, not the day of the appointment.",
            ),
            basis=og44(24),
            required=True,
            asked_if=_REGISTERED,
            past_only=True,
            handling=PROCEDURE,
        ),
        Line(
            id="ajofm_number",
            label=Text("Adeverința nr.", "Certificate no."),
            help=Text(
                "De pe adeverință, de exemplu 1200/2026. Necompletat până o primiți.",
                "As on the certificate, 1200/2026 for instance. Left empty until it comes.",
            ),
            basis=og44(24),
            asked_if=_REGISTERED,
            pattern=Pattern.REGISTRATION,
            handling=PROCEDURE,
        ),
        YesNo(
            id="ajofm_as_unemployed",
            label=Text("Este înregistrat(ă) ca șomer?", "Registered as unemployed?"),
            help=Text(
                "Nu este același lucru cu „persoană în căutarea unui loc de muncă”: primele cer "
                "înregistrarea ca șomer.",
                "Not the same as “job seeker”: the bonuses need registration as unemployed.",
            ),
            basis=og44(25, 4),
            asked_if=_REGISTERED,
            handling=COUNTED,
        ),
        Day(
            id="mediation_plan_on",
            label=Text(
                "Data planului individual de mediere", "Date of the individual mediation plan"
            ),
            help=Text(
                "Planul îl întocmește AJOFM. Cereți persoanei o copie pentru planul individual.",
                "AJOFM draws it up. Ask the person for a copy, for the individual plan.",
            ),
            basis=og44(25, 1),
            asked_if=_REGISTERED,
            past_only=True,
            not_before="ajofm_registered_on",
            handling=PROCEDURE,
        ),
    ),
)

_MADE: tuple[Field, ...] = (
    Choice(
        id="offer_by",
        label=Text("Cine a făcut oferta", "Who made the offer"),
        help=Text(
            "Alegeți AJOFM și pentru o ofertă a unui angajator trimisă de AJOFM.",
            "Choose AJOFM also for an employer's offer that AJOFM sent.",
        ),
        options=options_of(OfferedBy),
        required=True,
        handling=COUNTED,
    ),
    Choice(
        id="offer_kind",
        label=Text("Ce s-a oferit", "What was offered"),
        help=Text(
            "Ce scrie pe ofertă sau pe repartiție, nu ce s-ar putea obține mai târziu.",
            "What the offer or assignment says, not what may come of it later.",
        ),
        options=options_of(OfferKind),
        required=True,
        handling=COUNTED,
    ),
    Line(
        id="offer_words",
        label=Text("Oferta, pe scurt", "The offer, briefly"),
        help=Text(
            "Meseria, localitatea, programul. Numele angajatorului numai dacă este nevoie.",
            "Trade, place, hours. The employer's name only if it is needed.",
        ),
        handling=PLAN_WORK,
    ),
    Day(
        id="offer_made_on",
        label=Text("Data ofertei", "Date of the offer"),
        help=Text(
            "De pe repartiție, sau ziua în care i s-a spus. O ofertă dinaintea protocolului nu se "
            "cântărește.",
            "As on the assignment, or the day it was told. An offer from before the protocol is "
            "not weighed.",
        ),
        required=True,
        past_only=True,
        handling=PROCEDURE,
    ),
)
_ANSWERED: tuple[Field, ...] = (
    YesNo(
        id="offer_refused",
        label=Text("A refuzat-o?", "Was it refused?"),
        help=Text(
            "Un refuz spus limpede. Neprezentarea se consemnează întâi într-o notă.",
            "A refusal said plainly. Not turning up is first written in a note.",
        ),
        handling=PLAN_WORK,
    ),
    Day(
        id="offer_refused_on",
        label=Text("Data refuzului", "Date of the refusal"),
        help=Text(
            "Ziua în care persoana a spus nu, la AJOFM sau în fața dumneavoastră.",
            "The day the person said no, at AJOFM or before you.",
        ),
        required=True,
        asked_if=_REFUSED,
        past_only=True,
        not_before="offer_made_on",
        handling=PLAN_WORK,
    ),
    YesNo(
        id="offer_heard",
        label=Text(
            "A fost ascultată persoana, sau invitată să explice?",
            "Was the person heard, or invited to explain?",
        ),
        help=Text(
            "Înainte de orice apreciere, oferiți interpret și timp; ajunge și invitația scrisă.",
            "Before any assessment offer an interpreter and time; a written invitation is enough.",
        ),
        asked_if=_REFUSED,
        handling=PLAN_WORK,
    ),
    Paragraph(
        id="offer_explanation",
        label=Text("Ce a explicat", "What was explained"),
        help=Text("Fără date despre sănătate.", "Nothing on health."),
        limit=1_000,
        asked_if=Both(_REFUSED, Is("offer_heard", True)),
        handling=NOTES,
    ),
    Choice(
        id="offer_good_reason",
        label=Text("A avut un motiv temeinic?", "Was there a good reason?"),
        help=Text(
            "Îngrijirea unui copil, drumul, sănătatea, alt loc de muncă pot fi motive. La "
            "îndoială: „încă nu știm”.",
            "Care of a child, travel, health, another job may be reasons. In doubt: “not known "
            "yet”.",
        ),
        options=YES_NO_NOT_KNOWN,
        required=True,
        asked_if=_REFUSED,
        handling=PLAN_WORK,
    ),
    Line(
        id="offer_assessed_by",
        label=Text("Cine a apreciat motivul", "Who assessed the reason"),
        help=Text(
            "Numele și funcția celui care a hotărât, nu ale celui care scrie aici.",
            "Name and function of who decided, not of who types here.",
        ),
        asked_if=_REFUSED,
        handling=PLAN_WORK,
    ),
)

OFFERS = Section(
    id="offers",
    title=Text("Oferte", "Offers"),
    fields=(
        Rows(
            id="offers",
            label=Text("Oferte primite", "Offers received"),
            help=Text(
                "Numai refuzul unei oferte AJOFM din timpul programului se cântărește după art. "
                "27; oferta unui angajator, nu.",
                "Only the refusal of an AJOFM offer during the programme is weighed under art. 27; "
                "that of an employer's offer is not.",
            ),
            row_name=Text("Ofertă", "Offer"),
            adding=Text("Adaugă o ofertă", "Add an offer"),
            basis=og44(27, 1),
            handling=PLAN_WORK,
            fields=(*_MADE, *_ANSWERED),
        ),
    ),
)

EMPLOYMENT = Form(
    id="employment",
    version=1,
    feminine=True,
    title=Text("Înregistrarea la AJOFM și oferte", "Registration with AJOFM and offers"),
    how_often=HowOften.ONCE,
    phase=Phase.RIGHTS,
    read_together=False,
    asked_if=PROGRAMME,
    not_asked=PROGRAMME_ONLY,
    basis=og44(24),
    happened="ajofm_registered_on",
    sections=known_here(REGISTRATION, OFFERS),
)
