"""Who signs the plan and the protocol (OG nr. 44/2004, art. 18 alin. (3))."""

from collections.abc import Iterator

from counsellor_app.law import signatories
from counsellor_app.law.catalogue import SignatoryKind
from counsellor_app.law.citation import og44
from counsellor_app.law.facts import Plan
from counsellor_app.law.procedure import OfficeAct
from counsellor_app.law.rule import (
    Certainty,
    Finding,
    NotDecided,
    Outcome,
    Rule,
    Severity,
    Situation,
)
from counsellor_app.law.said import READING, informed, stopped, warned
from counsellor_app.law.signatories import CIVIL_CODE_CAPACITY
from counsellor_app.text import Text

_BASIS = (og44(18, 3), CIVIL_CODE_CAPACITY)


def plan_signed(situation: Situation) -> Iterator[Outcome]:
    """Decide R-037, art. 18 alin. (3): the beneficiary and IGI sign; minors by their age."""
    if not situation.is_protected:
        return
    day = signatories.signing_day(situation.facts) or situation.today
    if situation.person.born is None:
        yield NotDecided("R-037", ("person.born",))
        return
    who = signatories.required(situation.facts, day)
    yield informed(
        "R-037",
        Text(
            "Semnează planul și protocolul: {who}. Pregătiți câte un loc de semnătură.",
            "The plan and the protocol are signed by: {who}. Prepare a place for each signature.",
        ).filled(who=_listed(who)),
        *_BASIS,
        inputs=("person.born",),
        certainty=READING,
    )
    plan = situation.facts.plan
    if plan is not None and plan.signatures is not None and not situation.on_paper:
        yield from _signatures(plan, who)


def _signatures(plan: Plan, who: tuple[SignatoryKind, ...]) -> Iterator[Finding]:
    signatures = plan.signatures or ()
    if signatories.refused(signatures):
        yield stopped(
            "R-037",
            Text(
                "Persoana a refuzat să semneze planul: rămâne nesemnat, iar protocolul nu poate fi "
                "activ. Notați motivul și discutați din nou planul.",
                "The person refused to sign the plan: it stays unsigned and the protocol cannot "
                "be active. Note the reason and discuss the plan again.",
            ),
            *_BASIS,
            inputs=("plan.signatures",),
            acts=(OfficeAct.ISSUE_PROTOCOL,),
            certainty=READING,
        )
        return
    lacking = signatories.missing(who, signatures)
    if lacking:
        yield stopped(
            "R-037",
            Text(
                "Planul nu este semnat: lipsește {who}. Obțineți semnătura.",
                "The plan is not signed: missing {who}. Obtain the signature.",
            ).filled(who=_listed(lacking)),
            *_BASIS,
            inputs=("plan.signatures",),
            acts=(),
        )
    if signatories.lacks_witnesses(signatures):
        yield warned(
            "R-037",
            Text(
                "Persoana nu poate semna: cer semnătura doi martori sau interpretul. Adăugați-le.",
                "The person cannot sign: two witnesses or the interpreter sign. Add them.",
            ),
            *_BASIS,
            inputs=("plan.signatures",),
            certainty=READING,
        )


def _listed(who: tuple[SignatoryKind, ...]) -> Text:
    return Text(", ".join(one.text.ro for one in who), ", ".join(one.text.en for one in who))


RULES = (
    Rule(
        id="R-037",
        sentence=Text(
            "Planul este semnat de beneficiar și de personalul desemnat al IGI.",
            "The plan is signed by the beneficiary and by the designated IGI staff.",
        ),
        basis=(og44(18, 3),),
        severity=Severity.BLOCK,
        certainty=Certainty.TEXT,
        phrase="este semnat de beneficiar, de personalul desemnat",
        reads=("person.born", "plan.signatures", "protocol.signed", "protocol.signatures"),
        decide=plan_signed,
    ),
)
