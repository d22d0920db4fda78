"""A letter to an institution (art. 6-10, 24, 25): only what the recipient needs of the person."""

from counsellor_app.forms.bases import GDPR_LAWFUL, GDPR_MINIMAL
from counsellor_app.forms.conditions import Both, Is
from counsellor_app.forms.handling import HEALTH, PROCEDURE, PROCEDURE_OFFICE
from counsellor_app.forms.kinds import (
    Choice,
    Day,
    Line,
    Paragraph,
    Pattern,
    Several,
    YesNo,
)
from counsellor_app.forms.options import COUNTIES
from counsellor_app.forms.phrases import PhraseTopic
from counsellor_app.forms.referral_profile import BY_NGO, PROFILE, TO_AJOFM
from counsellor_app.forms.referral_recipients import (
    ARTICLES,
    IDENTIFICATION,
    LEAST,
    RECIPIENT,
    RECIPIENT_OPTIONS,
)
from counsellor_app.forms.referral_sending import ANSWER, ANSWER_AWAITED, SENDING
from counsellor_app.forms.safe_contact import BEFORE_WRITING
from counsellor_app.forms.spec import Form, HowOften, Phase, Section, known_here
from counsellor_app.law.citation import og44
from counsellor_app.text import Text

ADDRESSEE = Section(
    id="addressee",
    title=Text("Către cine", "To whom"),
    fields=(
        BEFORE_WRITING,
        Choice(
            id=RECIPIENT,
            label=Text("Destinatar", "Recipient"),
            help=Text(
                "După destinatar se propun mai jos temeiul și datele de trimis.",
                "The legal basis and the data to send are proposed below by recipient.",
            ),
            options=RECIPIENT_OPTIONS,
            basis=og44("14^1", 1),
            required=True,
            handling=PROCEDURE,
        ),
        Line(
            id="recipient_name",
            label=Text("Denumirea instituției", "Name of the institution"),
            help=Text(
                "Așa cum se scrie pe plic, cu localitatea.", "As on the envelope, with the place."
            ),
            basis=og44("14^1", 1),
            required=True,
            handling=PROCEDURE,
        ),
        Choice(
            id="recipient_county",
            label=Text("Județul instituției", "County of the institution"),
            help=Text(
                "Județul sediului, nu al persoanei; necompletat la o instituție centrală.",
                "The county of its seat, not of the person; empty for a central institution.",
            ),
            options=COUNTIES,
            basis=og44("14^1", 1),
            handling=PROCEDURE,
        ),
        Line(
            id="letter_number",
            label=Text("Adresa nr.", "Letter no."),
            help=Text(
                "Dacă nu completați, numărul se scrie cu pixul și se consemnează după aceea.",
                "Left empty, the number is written by pen and recorded afterwards.",
            ),
            pattern=Pattern.REGISTRATION,
            handling=PROCEDURE,
        ),
        Day(
            id="letter_on",
            label=Text("Data adresei", "Date of the letter"),
            help=Text(
                "Ziua scrisă pe adresă; poate fi și una care urmează.",
                "The day written on the letter; it may be one to come.",
            ),
            required=True,
            handling=PROCEDURE,
        ),
        Line(
            id="subject",
            label=Text("Obiectul adresei", "Subject of the letter"),
            help=Text(
                "Ce se cere, nu de ce are persoana nevoie: obiectul se citește pe plic și în "
                "registru.",
                "What is asked, not why the person needs it: the subject is read on envelopes and "
                "in registers.",
            ),
            required=True,
            handling=PROCEDURE,
        ),
        Line(
            id="letter_basis",
            label=Text("Temeiul", "Legal basis"),
            help=Text(
                "Propus după destinatar; îl puteți schimba.",
                "Proposed by recipient; you may change it.",
            ),
            basis=og44("14^1", 1),
            required=True,
            proposed=ARTICLES,
            handling=PROCEDURE,
        ),
    ),
)

MINIMAL_DATA = Section(
    id="minimal_data",
    title=Text("Date despre persoană", "Data about the person"),
    intro=Text(
        "Numai ce îi trebuie destinatarului. Nimic despre sănătate, vulnerabilitate sau ce s-a "
        "spus la interviu.",
        "Only what the recipient needs. Nothing on health, vulnerability or what was said in the "
        "interview.",
    ),
    fields=(
        Several(
            id="identification",
            label=Text(
                "Date de identificare strict necesare", "Identification data strictly necessary"
            ),
            help=Text(
                "Minimul este propus după destinatar; ce adăugați peste el trebuie să fie cerut de "
                "scopul adresei.",
                "The minimum is proposed by recipient; whatever you add must be needed by the "
                "purpose of the letter.",
            ),
            options=IDENTIFICATION,
            basis=GDPR_MINIMAL,
            required=True,
            proposed=LEAST,
            handling=PROCEDURE,
        ),
        YesNo(
            id="consent",
            label=Text(
                "Persoana este de acord ca organizația să trimită datele?",
                "Does the person agree that the organisation sends the data?",
            ),
            help=Text(
                "O organizație neguvernamentală scrie altei instituții numai cu acordul persoanei.",
                "An NGO writes to another institution only with the person's agreement.",
            ),
            basis=GDPR_LAWFUL,
            required=True,
            asked_if=BY_NGO,
            handling=PROCEDURE_OFFICE,
        ),
        Day(
            id="consent_on",
            label=Text("Data acordului", "Date of the agreement"),
            help=Text(
                "Ziua în care persoana a spus da, înainte de trimitere.",
                "The day the person said yes, before it was sent.",
            ),
            basis=GDPR_LAWFUL,
            required=True,
            asked_if=Both(BY_NGO, Is("consent", True)),
            past_only=True,
            handling=PROCEDURE_OFFICE,
        ),
        YesNo(
            id="disability_named",
            label=Text(
                "Persoana cere să fie înregistrată ca persoană cu dizabilități?",
                "Does the person ask to be registered as a person with disabilities?",
            ),
            help=Text(
                "Numai dacă persoana o cere. Altfel adresa nu spune nimic despre aceasta.",
                "Only if the person asks. Otherwise the letter says nothing of it.",
            ),
            basis=og44(25, 2),
            asked_if=TO_AJOFM,
            handling=HEALTH,
        ),
    ),
)

WHAT_IS_ASKED = Section(
    id="what_is_asked",
    title=Text("Ce se solicită", "What is asked"),
    fields=(
        Paragraph(
            id="request_words",
            label=Text("Solicitarea", "The request"),
            help=Text(
                "Fără amănunte medicale, fără povestea persoanei.",
                "No medical details, nothing of the person's story.",
            ),
            phrases=PhraseTopic.REFERRAL_REQUEST,
            basis=og44("14^1", 1),
            required=True,
            handling=PROCEDURE,
        ),
        Day(
            id="answer_by",
            label=Text("Termen de răspuns", "Answer expected by"),
            help=Text(
                "Până când așteptați răspunsul; ziua devine o sarcină a dosarului.",
                "By when you expect the answer; the day becomes a task of the case.",
            ),
            not_before="letter_on",
            handling=PROCEDURE,
        ),
    ),
)

REFERRAL = Form(
    id="referral",
    version=1,
    feminine=True,
    title=Text("Adresă către o instituție", "Letter to an institution"),
    how_often=HowOften.MANY,
    phase=Phase.TALKS,
    headline=(RECIPIENT, "subject"),
    promises=(ANSWER_AWAITED,),
    basis=og44("14^1", 1),
    happened="letter_on",
    read_together=False,
    sections=known_here(ADDRESSEE, MINIMAL_DATA, PROFILE, WHAT_IS_ASKED, SENDING, ANSWER),
)
