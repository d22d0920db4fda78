"""What a letter to an institution says beside its questions while it is written (GDPR art. 5)."""

from collections.abc import Iterator

from counsellor_app.cases.model import CaseFile
from counsellor_app.cases.safe_contact import safe_contact_of
from counsellor_app.forms.answers import Answers, chosen, said, text_of
from counsellor_app.forms.bases import GDPR_LAWFUL, GDPR_SECURITY
from counsellor_app.forms.kinds import Option
from counsellor_app.forms.referral_profile import PROFILE_ANSWERS
from counsellor_app.forms.referral_recipients import (
    IDENTIFICATION,
    RECIPIENT,
    Recipient,
    recipient_of,
)
from counsellor_app.forms.referral_sending import BY_POST, SENT_HOW
from counsellor_app.forms.registry import form_by_id
from counsellor_app.forms.spoken import labelled
from counsellor_app.law.citation import Basis, og44
from counsellor_app.law.facts import Facts
from counsellor_app.services.pages import Shown, Tone
from counsellor_app.text import Text, short_date

_LEAST = Text(
    "Minimul pentru {recipient}: {least}. {because}",
    "The minimum for {recipient}: {least}. {because}",
)
_BEYOND = Text(
    "Peste minim: {beyond}. Lăsați-le numai dacă solicitarea are nevoie de ele.",
    "Beyond the minimum: {beyond}. Leave them only if the request needs them.",
)
_HIDDEN = Text(
    "Persoana a cerut ca adresa să nu fie arătată familiei. Verificați cine citește scrisoarea.",
    "The person asked that the address is not shown to the family. Check who reads the letter.",
)
_NO_CONSENT = Text(
    "Fără acordul persoanei, organizația nu trimite datele ei altcuiva.",
    "Without the person's agreement the organisation sends their data to nobody.",
)
_NOT_BY_POST = Text(
    "Persoana a cerut să nu se trimită nimic prin poștă. Predați-i adresa personal.",
    "The person asked that nothing is sent by post. Hand the letter over in person.",
)
_NO_GROUND = Text(
    "Profilul merge numai la cererea AJOFM sau cu acordul persoanei. Altfel adresa pleacă fără el.",
    "The profile goes only at AJOFM's request or with the person's agreement. Otherwise the "
    "letter leaves without it.",
)
_SIGNED = Text("Protocolul a fost semnat la {day}.", "The protocol was signed on {day}.")
_NOT_SIGNED = Text(
    "Niciun protocol semnat consemnat: termenul curge de la semnare.",
    "No signed protocol is recorded: the term runs from signing.",
)
_NO_PROFILE = Text(
    "Fișa de nevoi nu spune încă nimic despre studii și muncă.",
    "The needs sheet says nothing of studies and work yet.",
)


def referral_shown(file: CaseFile, letter: Answers, facts: Facts) -> tuple[Shown, ...]:
    """Return the lines beside the questions of a letter."""
    return (
        *_data(file, letter),
        *_sending(file, letter),
        *_profile(file, letter, facts),
    )


def _data(file: CaseFile, letter: Answers) -> Iterator[Shown]:
    recipient, ticked = recipient_of(text_of(letter, RECIPIENT)), chosen(letter, "identification")
    if recipient is not None:
        yield _line("identification", _least(recipient), Tone.CALM, None)
        beyond = [one for one in IDENTIFICATION if one.value in set(ticked) - set(recipient.least)]
        if beyond:
            words = _BEYOND.filled(beyond=_listed(beyond))
            yield _line("identification", words, Tone.SOON, None)
    if "address" in ticked and True in safe_contact_of(file)["address_hidden"]:
        yield _line("identification", _HIDDEN, Tone.SOON, GDPR_SECURITY)
    if said(letter, "consent") is False:
        yield _line("consent", _NO_CONSENT, Tone.SOON, GDPR_LAWFUL)


def _sending(file: CaseFile, letter: Answers) -> Iterator[Shown]:
    if text_of(letter, SENT_HOW) == BY_POST and True in safe_contact_of(file)["never_post"]:
        yield _line(SENT_HOW, _NOT_BY_POST, Tone.SOON, GDPR_SECURITY)


def _profile(file: CaseFile, letter: Answers, facts: Facts) -> Iterator[Shown]:
    signed = None if facts.protocol is None else facts.protocol.signed
    when = _NOT_SIGNED if signed is None else _SIGNED.filled(day=short_date(signed))
    yield _line("labour_term", when, Tone.CALM, og44(24))
    grounded = said(letter, "profile_requested") or said(letter, "profile_agreed")
    if said(letter, "with_profile") and not grounded:
        yield _line("with_profile", _NO_GROUND, Tone.SOON, og44(25, 2))
    for words in profile_lines(file) or (_NO_PROFILE,):
        yield _line("profile_shown", words, Tone.CALM, og44(25, 2))


def profile_lines(file: CaseFile) -> tuple[Text, ...]:
    """Return the educational and professional profile: no word on health, nothing else."""
    form, sheet = form_by_id("needs_sheet"), file.newest("needs_sheet")
    answers: Answers = {} if sheet is None else sheet.answers
    asked = [form.field(field_id) for field_id in PROFILE_ANSWERS if field_id in answers]
    return tuple(labelled(field, answers[field.id]) for field in asked)


def _least(recipient: Recipient) -> Text:
    least = [one for one in IDENTIFICATION if one.value in recipient.least]
    return _LEAST.filled(recipient=recipient.text, least=_listed(least), because=recipient.because)


def _listed(listed: list[Option]) -> Text:
    return Text("; ".join(one.text.ro for one in listed), "; ".join(one.text.en for one in listed))


def _line(field_id: str, words: Text, tone: Tone, basis: Basis | None) -> Shown:
    return Shown(field_id=field_id, text=words, tone=tone, basis=basis)
