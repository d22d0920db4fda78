"""The transfer sheet: what is handed over with care, who handed it over and who received it."""

from counsellor_app.forms.bases import GDPR_SECURITY, GDPR_SPECIAL
from counsellor_app.forms.conditions import Is
from counsellor_app.forms.handling import HEALTH, NOTES, OFFICE_ONLY, PROCEDURE, SIGNATORIES
from counsellor_app.forms.kinds import Attachment, Day, Line, Paragraph, Pattern, Time, YesNo
from counsellor_app.forms.spec import Section
from counsellor_app.text import Text

WITH_CARE = Section(
    id="with_care",
    title=Text("Medicație și chestiuni restricționate", "Medication and restricted matters"),
    fields=(
        YesNo(
            id="medication_agreed",
            label=Text(
                "Persoana este de acord să se scrie medicația?",
                "Does the person agree that the medication is written?",
            ),
            help=Text(
                "Întrebați când persoana este singură; un refuz nu întârzie transferul.",
                "Ask when the person is alone; a refusal does not delay the transfer.",
            ),
            basis=GDPR_SPECIAL,
            required=True,
            handling=OFFICE_ONLY,
        ),
        Paragraph(
            id="medication",
            label=Text("Medicația", "Medication"),
            help=Text(
                "Numai ce trebuie știut din prima zi. Se păstrează sigilat.",
                "Only what must be known from the first day. Kept sealed.",
            ),
            basis=GDPR_SPECIAL,
            asked_if=Is("medication_agreed", True),
            handling=HEALTH,
        ),
        YesNo(
            id="restricted_matters",
            label=Text(
                "Există informații cu acces restricționat?", "Are there restricted matters?"
            ),
            help=Text(
                "Se scrie numai cine trebuie sunat, niciodată conținutul.",
                "Only whom to call is written, never the content.",
            ),
            basis=GDPR_SECURITY,
            required=True,
            handling=PROCEDURE,
        ),
        Line(
            id="restricted_call",
            label=Text("Sunați la (nume, telefon)", "Call (name, telephone)"),
            help=Text(
                "Cine cunoaște chestiunea și o spune numai cui are nevoie; numărul de serviciu.",
                "Who knows the matter and tells it only to those who need it; the office number.",
            ),
            basis=GDPR_SECURITY,
            required=True,
            asked_if=Is("restricted_matters", True),
            handling=SIGNATORIES,
        ),
    ),
)

HANDING_OVER = Section(
    id="handing_over",
    title=Text("Predare și primire", "Handing over and receiving"),
    fields=(
        Line(
            id="handed_by",
            label=Text("Predat de", "Handed over by"),
            help=Text(
                "Cine semnează predarea; poate fi altcineva decât cel de contact.",
                "Who signs the handing over; it may be another than the contact.",
            ),
            pattern=Pattern.NAME,
            handling=SIGNATORIES,
        ),
        Day(
            id="handed_on",
            label=Text("Predat la data", "Handed over on"),
            help=Text(
                "Ziua predării fișei, nu cea a plecării persoanei.",
                "The day the sheet was handed over, not the day the person left.",
            ),
            required=True,
            past_only=True,
            handling=PROCEDURE,
        ),
        Time(
            id="handed_at",
            label=Text("Predat la ora", "Handed over at"),
            help=Text(
                "Se scrie și pe fișă, lângă semnătură.",
                "Written on the sheet too, beside the signature.",
            ),
            handling=PROCEDURE,
        ),
        Line(
            id="received_by",
            label=Text("Primit de", "Received by"),
            help=Text(
                "Se completează când se întoarce confirmarea de primire.",
                "Filled in when the receipt comes back.",
            ),
            pattern=Pattern.NAME,
            handling=SIGNATORIES,
        ),
        Day(
            id="received_on",
            label=Text("Primit la data", "Received on"),
            help=Text(
                "Ziua de pe confirmarea de primire; nu poate fi înaintea predării.",
                "The day on the receipt; it cannot be before the handing over.",
            ),
            past_only=True,
            not_before="handed_on",
            handling=PROCEDURE,
        ),
        Time(
            id="received_at",
            label=Text("Primit la ora", "Received at"),
            help=Text(
                "Ora de pe confirmarea de primire, dacă este trecută.",
                "The time on the receipt, if there is one.",
            ),
            handling=PROCEDURE,
        ),
        Attachment(
            id="receipt_scan",
            label=Text("Confirmarea de primire, scanată", "The receipt, scanned"),
            help=Text(
                "Fișa semnată de cine a primit, așa cum s-a întors; rămâne în acest program.",
                "The sheet signed by who received it, as it came back; it stays in this program.",
            ),
            handling=NOTES,
        ),
    ),
)
