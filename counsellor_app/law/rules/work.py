"""What AJOFM and IGI do for work (OG nr. 44/2004, art. 25, 26 and 28)."""

from collections.abc import Iterator

from counsellor_app.law.citation import Read, Source, og44
from counsellor_app.law.deadlines import end_event, programme_of
from counsellor_app.law.facts import Ajofm
from counsellor_app.law.procedure import ActingRole, OfferKind
from counsellor_app.law.rule import Certainty, NotDecided, Outcome, Rule, Severity, Situation
from counsellor_app.law.said import READING, informed, reminded, warned
from counsellor_app.text import Text, short_date

LAW_76_2002 = Source("Legea nr. 76/2002", "prime de activare, mobilitate, relocare", Read.NOT_READ)


def mediation_plan(situation: Situation) -> Iterator[Outcome]:
    """Decide R-071, art. 25 alin. (1): AJOFM makes an individual mediation plan."""
    ajofm = _registered(situation)
    if ajofm is None or ajofm.mediation_plan is not None:
        return
    text = Text(
        "AJOFM întocmește un plan individual de mediere. Întrebați agenția și notați ziua în care "
        "persoana l-a primit.",
        "AJOFM makes an individual mediation plan. Ask the agency and note the day the person "
        "received it.",
    )
    paths = ("ajofm.registered", "ajofm.mediation_plan")
    yield reminded("R-071", text, og44(25, 1), inputs=paths)


def profile_on_request(situation: Situation) -> Iterator[Outcome]:
    """Decide R-072, art. 25 alin. (2): the profile goes to AJOFM at its request, by IGI.

    The person's agreement is taken as a second ground; health never stands in the profile.
    """
    ajofm = situation.facts.ajofm
    if ajofm is None or not situation.may_be_protected:
        return
    asked, sent = ajofm.profile_requested, ajofm.profile_sent
    paths = ("ajofm.profile_sent", "ajofm.profile_requested", "ajofm.profile_agreed")
    if sent is not None and (asked is None or sent < asked) and not ajofm.profile_agreed:
        text = Text(
            "Profilul a fost trimis fără cererea AJOFM și fără acordul consemnat al persoanei. "
            "Înregistrați cererea agenției sau acordul; până atunci adresele merg fără profil.",
            "The profile was sent without AJOFM's request and without the person's recorded "
            "agreement. Record the request or the agreement; until then letters go without it.",
        )
        yield warned("R-072", text, og44(25, 2), inputs=paths, certainty=READING)
    if asked is None or sent is not None:
        return
    if situation.role is ActingRole.NGO:
        text = Text(
            "AJOFM a cerut profilul educațional și profesional: îl pune la dispoziție IGI. O "
            "organizație colaborează cu agenția potrivit art. 25 alin. (3).",
            "AJOFM asked for the educational and professional profile: IGI supplies it. An "
            "organisation cooperates with the agency under art. 25(3).",
        )
        yield informed("R-072", text, og44(25, 2), og44(25, 3), inputs=paths[:2])
        return
    text = Text(
        "AJOFM a cerut profilul educațional și profesional. Trimiteți-l, numai cu aceste date, "
        "fără date despre sănătate sau vulnerabilitate.",
        "AJOFM asked for the educational and professional profile. Send it with these data only, "
        "with nothing on health or vulnerability.",
    )
    yield reminded("R-072", text, og44(25, 2), inputs=paths[:2])


def unemployed_bonuses(situation: Situation) -> Iterator[Outcome]:
    """Decide R-074, art. 25 alin. (4): bonuses for those registered as unemployed."""
    ajofm = situation.facts.ajofm
    if ajofm is None or not situation.may_be_protected:
        return
    if ajofm.unemployed is None:
        if ajofm.registered is not None:
            yield NotDecided("R-074", ("ajofm.unemployed",))
        return
    if not ajofm.unemployed and ajofm.registered is None:
        return
    text = Text(
        "Persoana este înregistrată ca persoană în căutarea unui loc de muncă, nu ca șomer: "
        "primele de activare, de mobilitate și de relocare cer înregistrarea ca șomer. Întrebați "
        "AJOFM.",
        "The person is registered as a job seeker, not as unemployed: the activation, mobility and "
        "relocation bonuses need registration as unemployed. Ask AJOFM.",
    )
    if ajofm.unemployed:
        text = Text(
            "Persoana este înregistrată ca șomer: poate primi prima de activare, de mobilitate sau "
            "de relocare, dacă îndeplinește și celelalte condiții. Îndrumați-o la AJOFM.",
            "The person is registered as unemployed: an activation, mobility or relocation bonus "
            "is possible if the other conditions are met. Guide them to AJOFM.",
        )
    yield informed("R-074", text, og44(25, 4), LAW_76_2002, inputs=("ajofm.unemployed",))


def vacancies_told(situation: Situation) -> Iterator[Outcome]:
    """Decide R-075, art. 26: AJOFM finds vacancies and makes them known."""
    ajofm = _registered(situation)
    if ajofm is None or ajofm.offers:
        return
    text = Text(
        "AJOFM identifică locurile de muncă vacante și le face cunoscute persoanei înregistrate. "
        "Înregistrați ofertele primite, cu ziua lor.",
        "AJOFM finds vacancies and makes them known to the person registered. Record the offers "
        "received, with their day.",
    )
    yield informed("R-075", text, og44(26), inputs=("ajofm.registered", "ajofm.offers"))


def guidance_to_work(situation: Situation) -> Iterator[Outcome]:
    """Decide R-078, art. 28: at the end of the programme, or when a vacancy is found."""
    if not situation.may_be_protected or end_event(situation.facts, situation.today):
        return
    programme = programme_of(situation.facts)
    paths = _vacancies(situation)
    when = Text("S-a identificat un loc de muncă vacant.", "A vacancy was found.")
    if programme is not None:
        remind = situation.rulebook.days_before("reminder.programme_end", programme.end)
        if situation.today >= min((*remind, programme.end)):
            paths = (*programme.inputs, *paths)
            when = Text(
                "Ultima zi a programului: {end}.", "The last day of the programme: {end}."
            ).filled(end=short_date(programme.end))
    if not paths:
        return
    text = Text(
        "{when} Îndrumați persoana spre o comunitate cu locuri de muncă și informați-o despre "
        "închirierea pe piață, locuința socială și prima de relocare. Tipăriți nota de informare.",
        "{when} Guide the person to a community with jobs, and inform them of renting on the "
        "market, social housing and the relocation bonus. Print the information note.",
    ).filled(when=when)
    yield reminded("R-078", text, og44(28), LAW_76_2002, inputs=paths)


def _registered(situation: Situation) -> Ajofm | None:
    ajofm = situation.facts.ajofm
    if ajofm is None or ajofm.registered is None or not situation.may_be_protected:
        return None
    return ajofm


def _vacancies(situation: Situation) -> tuple[str, ...]:
    """Return the offers of a job that were made and not refused."""
    ajofm = situation.facts.ajofm
    offers = (ajofm.offers if ajofm is not None else None) or ()
    return tuple(
        f"ajofm.offers[{place}].kind"
        for place, one in enumerate(offers)
        if one.kind is OfferKind.JOB and one.refused is None
    )


RULES = (
    Rule(
        id="R-071",
        sentence=Text(
            "AJOFM întocmește un plan individual de mediere pentru fiecare persoană înregistrată.",
            "AJOFM makes an individual mediation plan for each person registered.",
        ),
        basis=(og44(25, 1),),
        severity=Severity.REMIND,
        certainty=Certainty.TEXT,
        phrase="plan individual de mediere",
        reads=("ajofm.registered", "ajofm.mediation_plan"),
        decide=mediation_plan,
    ),
    Rule(
        id="R-072",
        sentence=Text(
            "Profilul educațional și profesional se dă agenției la cererea ei.",
            "The educational and professional profile is given to the agency at its request.",
        ),
        basis=(og44(25, 2),),
        severity=Severity.WARN,
        certainty=Certainty.TEXT,
        phrase="profilul educațional și profesional",
        reads=("ajofm.profile_requested", "ajofm.profile_agreed", "ajofm.profile_sent"),
        decide=profile_on_request,
    ),
    Rule(
        id="R-074",
        sentence=Text(
            "Primele de activare, mobilitate și relocare sunt pentru cei înregistrați ca șomeri.",
            "Activation, mobility and relocation bonuses are for those registered as unemployed.",
        ),
        basis=(og44(25, 4),),
        severity=Severity.PRINT,
        certainty=Certainty.TEXT,
        phrase="primă de activare, primă de mobilitate sau primă de relocare",
        reads=("ajofm.unemployed", "ajofm.registered"),
        decide=unemployed_bonuses,
    ),
    Rule(
        id="R-075",
        sentence=Text(
            "AJOFM identifică locurile de muncă vacante și le face cunoscute.",
            "AJOFM finds vacancies and makes them known.",
        ),
        basis=(og44(26),),
        severity=Severity.PRINT,
        certainty=Certainty.TEXT,
        phrase="locurile de muncă vacante",
        reads=("ajofm.registered", "ajofm.offers"),
        decide=vacancies_told,
    ),
    Rule(
        id="R-078",
        sentence=Text(
            "La încheierea programului sau la un loc vacant, persoana este îndrumată și informată.",
            "At the programme's end or at a vacancy the person is guided and informed.",
        ),
        basis=(og44(28),),
        severity=Severity.REMIND,
        certainty=Certainty.TEXT,
        phrase="îndrumă persoana asistată … o informează",
        reads=("protocol.signed", "protocol.starts", "extensions", "ajofm.offers", "events"),
        decide=guidance_to_work,
    ),
)
