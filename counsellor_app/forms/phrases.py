"""The phrase library: ready sentences for the boxes of the forms, by topic."""

import tomllib
from dataclasses import dataclass
from functools import cache

from counsellor_app.law.catalogue import Need
from counsellor_app.law.listed import Listed
from counsellor_app.resources import resource
from counsellor_app.text import Text

PHRASE_LIMIT = 400


class PhraseTopic(Listed):
    """What a box is about, and so which phrases it proposes."""

    NOTE_AGREED = "note_agreed", "Notă: ce s-a convenit", "Note: what was agreed"
    NOTE_NEXT_STEP = "note_next_step", "Notă: următorul pas", "Note: next step"
    INVITATION_BRING = "invitation_bring", "Invitație: ce se aduce", "Invitation: what to bring"
    INTERVIEW_STATEMENTS = "interview_statements", "Interviu: declarații", "Interview: statements"
    INTERVIEW_REMARKS = "interview_remarks", "Interviu: observații", "Interview: remarks"
    SITUATION_EMPLOYMENT = "situation_employment", "Situația: ocupare", "Situation: employment"
    SITUATION_HOUSING = "situation_housing", "Situația: locuire", "Situation: housing"
    SITUATION_HEALTH = "situation_health", "Situația: sănătate", "Situation: health"
    SITUATION_SOCIAL_ASSISTANCE = (
        "situation_social_assistance",
        "Situația: asistență socială",
        "Situation: social assistance",
    )
    SITUATION_SOCIAL_INSURANCE = (
        "situation_social_insurance",
        "Situația: asigurări sociale",
        "Situation: social insurance",
    )
    SITUATION_EDUCATION = "situation_education", "Situația: educație", "Situation: education"
    SITUATION_ROMANIAN = "situation_romanian", "Situația: limba română", "Situation: Romanian"
    SITUATION_CULTURE = (
        "situation_culture",
        "Situația: acomodare culturală",
        "Situation: cultural orientation",
    )
    SITUATION_COUNSELLING = (
        "situation_counselling",
        "Situația: consiliere",
        "Situation: counselling",
    )
    SITUATION_LEGAL = "situation_legal", "Situația: juridic", "Situation: legal matters"
    SITUATION_PSYCHOLOGICAL = (
        "situation_psychological",
        "Situația: psihologic",
        "Situation: psychological support",
    )
    SITUATION_SOCIAL_LINKS = (
        "situation_social_links",
        "Situația: rețea socială",
        "Situation: social links",
    )
    SITUATION_MEANS = (
        "situation_means",
        "Situația: mijloace de întreținere",
        "Situation: means of support",
    )
    SITUATION_CARE = "situation_care", "Situația: copii / îngrijire", "Situation: children / care"
    SITUATION_COMMUNITY = (
        "situation_community",
        "Situația: comunitatea dorită",
        "Situation: preferred community",
    )
    NEED_DETAILS = "need_details", "Nevoi: detalii", "Needs: details"
    NEED_STRENGTHS = "need_strengths", "Nevoi: puncte forte", "Needs: strengths"
    NEEDS_CONCLUSIONS = "needs_conclusions", "Nevoi: concluzii", "Needs: conclusions"
    OBJECTIVE = "objective", "Plan: obiective", "Plan: objectives"
    INDICATOR = "indicator", "Plan: indicatori", "Plan: indicators"
    ACTIVITY = "activity", "Plan: activități", "Plan: activities"
    COMMUNITY_REASON = (
        "community_reason",
        "Plan: motivul deciziei privind comunitatea",
        "Plan: reason of the decision on the community",
    )
    UNANSWERED_REASON = (
        "unanswered_reason",
        "Plan: nevoi fără activitate",
        "Plan: needs without an activity",
    )
    LATE_REASON = "late_reason", "Cerere depusă peste termen", "Request filed late"
    REFERRAL_REQUEST = "referral_request", "Adresă: solicitarea", "Letter: the request"
    REMAINING = "remaining", "Evaluare: ce rămâne de făcut", "Evaluation: what remains"
    RECOMMENDATION_REASON = (
        "recommendation_reason",
        "Evaluare: motivul recomandării",
        "Evaluation: reason of the recommendation",
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A ready sentence; one of the office's own has the same words in both languages."""

    id: str
    topic: PhraseTopic
    text: Text
    is_own: bool = False

    @property
    def typed(self) -> str:
        """Return what is put at the cursor: papers are written in Romanian."""
        return self.text.ro


@dataclass(frozen=True, slots=True)
class PhraseLibrary:
    """The shipped phrases with their version and the state of their review by language."""

    version: int
    reviewed: dict[str, str]
    phrases: tuple[Phrase, ...]

    def of(self, topic: PhraseTopic) -> tuple[Phrase, ...]:
        """Return the shipped phrases of a topic."""
        return tuple(phrase for phrase in self.phrases if phrase.topic is topic)


@cache
def shipped_phrases() -> PhraseLibrary:
    """Return the shipped library; raise ValueError or KeyError for a malformed file."""
    kept = tomllib.loads(resource("phrases.toml").read_text(encoding="utf-8"))
    return PhraseLibrary(
        version=int(kept["version"]),
        reviewed={language: str(one["state"]) for language, one in kept["review"].items()},
        phrases=tuple(
            Phrase(
                id=f"{topic}.{key}",
                topic=PhraseTopic(topic),
                text=Text(str(said["ro"]), str(said["en"])),
            )
            for topic, said_by_key in kept["phrase"].items()
            for key, said in said_by_key.items()
        ),
    )


def situation_topic(need: Need) -> PhraseTopic:
    """Return the topic of the present situation in a domain."""
    return PhraseTopic(f"situation_{need.value}")


def ready_objective(need: Need) -> Phrase:
    """Return the objective that answers a need; raise KeyError if none is shipped."""
    by_id = {phrase.id: phrase for phrase in shipped_phrases().of(PhraseTopic.OBJECTIVE)}
    return by_id[f"{PhraseTopic.OBJECTIVE.value}.{need.value}"]
