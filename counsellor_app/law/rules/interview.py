"""The interview that comes before the needs sheet (OG nr. 44/2004, art. 17)."""

from collections.abc import Iterator

from counsellor_app.law.citation import og44
from counsellor_app.law.facts import Interview
from counsellor_app.law.procedure import ActingRole, OfficeAct, Relation
from counsellor_app.law.rule import (
    Certainty,
    Dates,
    Finding,
    NotDecided,
    Outcome,
    Rule,
    Severity,
    Situation,
)
from counsellor_app.law.said import PRACTICE, READING, duty_of_igi, reminded, stopped, warned
from counsellor_app.law.signatories import is_minor
from counsellor_app.text import Text, short_date

_TARGET_OF_IGI = Text(
    "IGI programează interviul, recomandat până la {day}. Ajutați persoana să se pregătească.",
    "IGI arranges the interview, recommended by {day}. Help the person prepare for it.",
)
_SHEET_OF_IGI = Text(
    "IGI ține interviul și apoi finalizează fișa de nevoi; ce pregătiți până atunci este proiect.",
    "IGI holds the interview and then finalises the needs sheet; what you prepare until then is a "
    "draft.",
)
_ALONE_AT_IGI = Text(
    "IGI oferă fiecărui adult un interviu separat de familie, iar aici nu s-a oferit. Spuneți "
    "persoanei că îl poate cere.",
    "IGI offers each adult an interview apart from the family, and here it was not. Tell the "
    "person that they may ask for it.",
)
_HELD = ("interview.held", "interview.by_igi")


def interview_before_sheet(situation: Situation) -> Iterator[Outcome]:
    """Decide R-033, art. 17 alin. (1): IGI staff interview first, then the sheet is drawn up."""
    if not situation.may_be_protected:
        return
    interview = situation.facts.interview
    held = None if interview is None else interview.held
    request = situation.facts.request
    if request is not None and request.registered is not None:
        yield from _target(situation, held is not None)
    if interview is not None and held is not None:
        yield from _offered_alone(situation, interview)
    if not situation.is_protected or situation.has_protocol:
        return
    if held is None:
        text = Text(
            "Fișa de nevoi nu se poate finaliza fără interviu. Programați interviul și scrieți "
            "nota de interviu.",
            "The needs sheet cannot be finalised without an interview. Arrange it and write "
            "the interview note.",
        )
        yield _stops_sheet(situation, text)
    elif interview is not None and interview.by_igi is False:
        text = Text(
            "Interviul îl conduce personalul desemnat al IGI; ce s-a discutat aici este "
            "proiect. Programați interviul la centru.",
            "The designated IGI staff hold the interview; what was discussed here is a draft. "
            "Arrange the interview at the centre.",
        )
        yield _stops_sheet(situation, text)


def others_by_agreement(situation: Situation) -> Iterator[Outcome]:
    """Decide R-034, art. 17 alin. (2): others may take part, with the person's agreement."""
    interview = situation.facts.interview
    if interview is None or not interview.others_present or not situation.may_be_protected:
        return
    paths = ("interview.others_present", "interview.consent_to_others")
    if interview.consent_to_others is False:
        text = Text(
            "La interviu au participat și alții, fără acordul persoanei. Discutați cu persoana, "
            "oferiți reluarea interviului și notați.",
            "Others took part in the interview without the person's agreement. Talk to the person, "
            "offer to repeat the interview, and note it.",
        )
        yield warned("R-034", text, og44(17, 2), inputs=paths, certainty=READING)
    elif interview.consent_to_others is None:
        text = Text(
            "La interviu au participat și alții. Notați acordul persoanei, numele și instituția "
            "participanților.",
            "Others took part in the interview. Note the person's agreement, and the name and "
            "institution of those who took part.",
        )
        yield reminded("R-034", text, og44(17, 2), inputs=paths, certainty=READING)


def _stops_sheet(situation: Situation, text: Text) -> Finding:
    acts = (OfficeAct.FINALISE_NEEDS,)
    found = stopped("R-033", text, og44(17, 1), inputs=_HELD, acts=acts)
    return duty_of_igi(found, situation.role, _SHEET_OF_IGI)


def _offered_alone(situation: Situation, interview: Interview) -> Iterator[Outcome]:
    """Warn where an adult with family was not offered an interview alone."""
    born = situation.person.born
    if born is not None and is_minor(born, interview.held or situation.today):
        return
    household = situation.facts.household or ()
    family = [
        place
        for place, one in enumerate(household)
        if one.relation is not Relation.CHILD
        or (one.born is not None and not is_minor(one.born, interview.held or situation.today))
    ]
    if not family or interview.alone_offered:
        return
    if interview.alone_offered is None:
        yield NotDecided("R-033", ("interview.alone_offered",))
        return
    text = Text(
        "Fiecărui adult i se oferă un interviu separat de familie, iar aici nu s-a oferit. "
        "Oferiți-l și notați răspunsul.",
        "Each adult is offered an interview apart from the family, and here it was not. Offer it "
        "and note the answer.",
    )
    paths = ("interview.alone_offered", *(f"household[{place}].relation" for place in family))
    found = warned("R-033", text, og44(17, 1), inputs=paths, certainty=READING)
    yield duty_of_igi(found, situation.role, _ALONE_AT_IGI)


def _target(situation: Situation, was_held: bool) -> Iterator[Finding]:
    request = situation.facts.request
    if request is None or request.registered is None:
        return
    days = situation.rulebook.number("interview.working_days", request.registered)
    target = situation.rulebook.working_days_after(request.registered, days.value)
    severity = Severity.COMPUTE if was_held else Severity.REMIND
    text = Text(
        "Interviul este recomandat până la {day}. Programați-l și chemați interpretul.",
        "The interview is recommended by {day}. Arrange it and call the interpreter.",
    )
    if not was_held and situation.today > target and situation.role is not ActingRole.NGO:
        severity = Severity.WARN
        text = Text(
            "Interviul era recomandat până la {day}. Programați-l cât mai repede.",
            "The interview was recommended by {day}. Arrange it as soon as possible.",
        )
    if was_held:
        text = Text(
            "Interviul a avut loc (recomandat până la {day}). Urmează fișa de nevoi.",
            "The interview was held (recommended by {day}). The needs sheet is next.",
        )
    formula = Text("{day} + {count} zile lucrătoare", "{day} + {count} working days")
    found = Finding(
        rule="R-033",
        severity=severity,
        certainty=PRACTICE,
        text=text.filled(day=short_date(target)),
        basis=(og44(17, 1), days.basis),
        inputs=("request.registered", "interview.held"),
        formula=formula.filled(day=short_date(request.registered), count=days.value),
        dates=Dates(recommended=target),
    )
    by_igi = _TARGET_OF_IGI.filled(day=short_date(target))
    yield found if was_held else duty_of_igi(found, situation.role, by_igi)


RULES = (
    Rule(
        id="R-033",
        sentence=Text(
            "După înregistrare, personalul desemnat intervievează persoana și întocmește fișa.",
            "After registration designated staff interview the person and draw up the sheet.",
        ),
        basis=(og44(17, 1),),
        severity=Severity.BLOCK,
        certainty=Certainty.TEXT,
        phrase="este intervievat de personalul desemnat … se întocmește o fișă de evaluare a "
        "nevoilor individuale",
        reads=(
            "person.category",
            "request.registered",
            "interview.held",
            "interview.by_igi",
            "interview.alone_offered",
            "household",
            "person.born",
            "protocol.signed",
            "protocol.on_paper",
        ),
        decide=interview_before_sheet,
    ),
    Rule(
        id="R-034",
        sentence=Text(
            "La interviu pot participa ONG-uri, primării și alte instituții, după caz.",
            "NGOs, local authorities and other institutions may attend the interview.",
        ),
        basis=(og44(17, 2),),
        severity=Severity.WARN,
        certainty=Certainty.TEXT,
        phrase="pot participa, după caz",
        reads=("interview.others_present", "interview.consent_to_others"),
        decide=others_by_agreement,
    ),
)
