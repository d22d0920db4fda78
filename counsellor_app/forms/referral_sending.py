"""A letter to an institution: how it left, and what came back."""

from counsellor_app.forms.bases import GDPR_SECURITY
from counsellor_app.forms.conditions import Is
from counsellor_app.forms.handling import NOTES, PROCEDURE_OFFICE
from counsellor_app.forms.kinds import Attachment, Choice, Day, Line, Paragraph, YesNo
from counsellor_app.forms.options import options
from counsellor_app.forms.promises import Promise
from counsellor_app.forms.spec import Section
from counsellor_app.law.citation import og44
from counsellor_app.text import Text

SENT_HOW = "sent_how"
BY_POST = "post"

SENDING = Section(
    id="sending",
    title=Text("Trimiterea", "Sending"),
    fields=(
        Choice(
            id=SENT_HOW,
            label=Text("Cum pleacă", "How it leaves"),
            help=Text(
                "Unde poșta este un pericol pentru persoană, predați adresa personal.",
                "Where post is a danger to the person, hand the letter over in person.",
            ),
            options=options(
                ("by_hand", "predată persoanei, care o duce", "handed to the person, who takes it"),
                ("registry", "depusă la registratură", "filed at the registry"),
                (BY_POST, "prin poștă", "by post"),
                ("email", "prin e-mail, la adresa oficială", "by e-mail, to the official address"),
            ),
            basis=GDPR_SECURITY,
            required=True,
            handling=PROCEDURE_OFFICE,
        ),
        Day(
            id="sent_on",
            label=Text("Trimisă la", "Sent on"),
            help=Text(
                "Necompletată cât timp adresa nu a plecat.", "Empty while the letter has not left."
            ),
            past_only=True,
            not_before="letter_on",
            handling=PROCEDURE_OFFICE,
        ),
        Line(
            id="sent_proof",
            label=Text("Dovada trimiterii", "Proof of sending"),
            help=Text(
                "Nr. de intrare, recipisa, confirmarea.",
                "Entry no., receipt, confirmation.",
            ),
            handling=PROCEDURE_OFFICE,
        ),
    ),
)

ANSWER = Section(
    id="answer",
    title=Text("Răspunsul", "The answer"),
    fields=(
        YesNo(
            id="answer_received",
            label=Text("S-a primit un răspuns?", "Was an answer received?"),
            help=Text(
                "Și un refuz este un răspuns: sarcina din dosar se închide.",
                "A refusal is an answer too: the task of the case is closed.",
            ),
            basis=og44("14^1", 1),
            handling=PROCEDURE_OFFICE,
        ),
        Day(
            id="answer_on",
            label=Text("Data răspunsului", "Date of the answer"),
            help=Text(
                "Ziua în care răspunsul a ajuns la birou.",
                "The day the answer reached the office.",
            ),
            basis=og44("14^1", 1),
            required=True,
            asked_if=Is("answer_received", True),
            past_only=True,
            not_before="letter_on",
            handling=PROCEDURE_OFFICE,
        ),
        Paragraph(
            id="answer_words",
            label=Text("Ce s-a răspuns", "What was answered"),
            help=Text(
                "Rezultatul, în una sau două fraze; fără date medicale.",
                "The outcome, in a sentence or two; no medical facts.",
            ),
            asked_if=Is("answer_received", True),
            handling=NOTES,
        ),
        Line(
            id="answer_kept_at",
            label=Text("Unde se păstrează răspunsul", "Where the answer is kept"),
            help=Text(
                "Dosarul sau registrul în care stă hârtia.",
                "The folder or register that holds the paper.",
            ),
            asked_if=Is("answer_received", True),
            handling=NOTES,
        ),
        Attachment(
            id="answer_scan",
            label=Text("Răspunsul, scanat", "The answer, scanned"),
            help=Text(
                "Toate paginile, într-un singur fișier; rămâne în acest program.",
                "All pages in one file; it stays in this program.",
            ),
            asked_if=Is("answer_received", True),
            handling=NOTES,
        ),
    ),
)

ANSWER_AWAITED = Promise(
    id="answer_by",
    by="answer_by",
    what="recipient_name",
    since="sent_on",
    kept="answer_received",
    kept_on="answer_on",
    called=Text("Răspunsul la o adresă", "The answer to a letter"),
    frame=Text("Răspuns așteptat: {said}", "Answer awaited: {said}"),
)
