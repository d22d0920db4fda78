"""A letter to AJOFM: the educational and professional profile, as a rule left out (art. 25)."""

from counsellor_app.forms.conditions import Both, Is
from counsellor_app.forms.given import ActingFor
from counsellor_app.forms.handling import PROCEDURE, PROCEDURE_OFFICE
from counsellor_app.forms.kinds import Computed, Day, Line, Pattern, YesNo
from counsellor_app.forms.referral_recipients import AJOFM, RECIPIENT
from counsellor_app.forms.spec import Section
from counsellor_app.law.citation import og44
from counsellor_app.text import Text

TO_AJOFM = Is(RECIPIENT, AJOFM)
BY_NGO = Is("acting_for", ActingFor.NGO.value)
_WITH_PROFILE = Both(TO_AJOFM, Is("with_profile", True))

PROFILE_ANSWERS = (
    "education_level",
    "employment_qualifications",
    "employment_occupation",
    "employment_years",
    "romanian_level",
    "employment_schedule",
)
"""The questions of the needs sheet that the profile of art. 25 alin. (2) is made of."""

PROFILE = Section(
    id="profile",
    title=Text("Profilul educațional și profesional", "Educational and professional profile"),
    intro=Text(
        "De regulă adresa se trimite fără profil. Se atașează numai la cererea AJOFM sau cu "
        "acordul persoanei: studii, calificări, experiență, limbi, program.",
        "As a rule the letter goes without it. It is attached only at AJOFM's request or with the "
        "person's agreement: studies, qualifications, experience, languages, hours.",
    ),
    asked_if=TO_AJOFM,
    fields=(
        Computed(
            id="labour_term",
            label=Text(
                "Semnarea protocolului; ultima zi, potrivit legii",
                "Signing of the protocol; last day under the law",
            ),
            basis=og44(24),
            handling=PROCEDURE_OFFICE,
        ),
        YesNo(
            id="profile_requested",
            label=Text("AJOFM a cerut profilul?", "Did AJOFM ask for the profile?"),
            help=Text(
                "Numai o cerere a agenției, cu dată; nu o presupunere.",
                "Only a request of the agency, with a date; not a guess.",
            ),
            basis=og44(25, 2),
            required=True,
            handling=PROCEDURE,
        ),
        Line(
            id="profile_request_number",
            label=Text("Cererea AJOFM nr.", "Request of AJOFM no."),
            help=Text(
                "Numărul de pe cererea agenției, așa cum a sosit.",
                "The number on the agency's request, as it came.",
            ),
            basis=og44(25, 2),
            asked_if=Is("profile_requested", True),
            pattern=Pattern.REGISTRATION,
            handling=PROCEDURE,
        ),
        Day(
            id="profile_requested_on",
            label=Text("Data cererii AJOFM", "Date of AJOFM's request"),
            help=Text(
                "Ziua de pe cerere, nu cea a primirii.",
                "The day on the request, not the day it arrived.",
            ),
            basis=og44(25, 2),
            required=True,
            asked_if=Is("profile_requested", True),
            past_only=True,
            handling=PROCEDURE,
        ),
        YesNo(
            id="profile_agreed",
            label=Text(
                "Persoana este de acord să se trimită profilul?",
                "Does the person agree that the profile is sent?",
            ),
            help=Text(
                "Arătați persoanei ce cuprinde profilul, apoi întrebați.",
                "Show the person what the profile says, then ask.",
            ),
            basis=og44(25, 2),
            required=True,
            handling=PROCEDURE,
        ),
        YesNo(
            id="with_profile",
            label=Text("Se atașează profilul?", "Does the letter carry the profile?"),
            help=Text(
                "Nu, dacă AJOFM nu l-a cerut și persoana nu este de acord.",
                "No, if AJOFM did not ask for it and the person does not agree.",
            ),
            basis=og44(25, 2),
            required=True,
            handling=PROCEDURE,
        ),
        Line(
            id="profile_cooperation",
            label=Text(
                "Colaborarea cu AJOFM (document, nr., data)",
                "Cooperation with AJOFM (document, no., date)",
            ),
            help=Text(
                "Un ONG trimite profilul numai colaborând cu agenția (art. 25 alin. (3)).",
                "An NGO sends the profile only in cooperation with the agency (art. 25(3)).",
            ),
            basis=og44(25, 3),
            required=True,
            asked_if=Both(_WITH_PROFILE, BY_NGO),
            handling=PROCEDURE,
        ),
        Computed(
            id="profile_shown",
            label=Text("Ce cuprinde profilul", "What the profile says"),
            basis=og44(25, 2),
            asked_if=_WITH_PROFILE,
            handling=PROCEDURE,
        ),
    ),
)
