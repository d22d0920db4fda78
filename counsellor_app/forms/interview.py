"""The note of the interview (art. 17): who was there, in which language, what was said."""

from counsellor_app.forms.handling import COUNTED, PROCEDURE, PROCEDURE_OFFICE
from counsellor_app.forms.interview_interpreter import INTERPRETER
from counsellor_app.forms.interview_participants import WHO_TOOK_PART
from counsellor_app.forms.kinds import Choice, Day, Line, Paragraph, Rows, Several, Time, YesNo
from counsellor_app.forms.options import DOMAINS, TALK_MODES, URGENT_NEEDS
from counsellor_app.forms.phrases import PhraseTopic
from counsellor_app.forms.signatures import signatures_section
from counsellor_app.forms.spec import Form, HowOften, Phase, Section
from counsellor_app.forms.tracks import PROGRAMME, PROGRAMME_ONLY
from counsellor_app.law.catalogue import Need, SignatoryKind
from counsellor_app.law.citation import og44
from counsellor_app.text import Text

# What is sealed in the needs sheet is not written open here.
_SEALED_DOMAINS = frozenset({Need.HEALTH.value, Need.PSYCHOLOGICAL.value})
_OPEN_DOMAINS = tuple(one for one in DOMAINS if one.value not in _SEALED_DOMAINS)

WHEN_AND_WHERE = Section(
    id="when_and_where",
    title=Text("Când, unde, cum", "When, where, how"),
    fields=(
        Day(
            id="held_on",
            label=Text("Data interviului", "Date of the interview"),
            help=Text(
                "Ziua discuției, chiar dacă scrieți nota mai târziu.",
                "The day of the talk, even if the note is written later.",
            ),
            basis=og44(17, 1),
            required=True,
            past_only=True,
            handling=PROCEDURE,
        ),
        Time(
            id="started_at",
            label=Text("Ora de început", "Started at"),
            help=Text(
                "Ora la care a început discuția, nu ora programării.",
                "When the talk began, not when it was due.",
            ),
            basis=og44(17, 1),
            handling=PROCEDURE,
        ),
        Time(
            id="ended_at",
            label=Text("Ora de sfârșit", "Ended at"),
            help=Text(
                "Ora la care s-a încheiat, cu tot cu recitirea notei.",
                "When it ended, the reading back of the note included.",
            ),
            basis=og44(17, 1),
            handling=PROCEDURE,
        ),
        Line(
            id="held_at",
            label=Text("Locul", "Place"),
            help=Text(
                "Camera sau sediul, de exemplu „CRPCSA Galați, camera 4”; nu adresa persoanei.",
                "Room or office, for example “CRPCSA Galați, room 4”; not the person's address.",
            ),
            basis=og44(17, 1),
            required=True,
            handling=PROCEDURE,
        ),
        Choice(
            id="held_how",
            label=Text("Modul", "How it was held"),
            help=Text(
                "Cum a fost persoana la discuție; interpretul are întrebarea lui.",
                "How the person took part; the interpreter has a question of its own.",
            ),
            options=TALK_MODES,
            basis=og44(17, 1),
            required=True,
            handling=PROCEDURE,
        ),
    ),
)

WHAT_WAS_SAID = Section(
    id="what_was_said",
    title=Text("Ce s-a discutat", "What was said"),
    fields=(
        Several(
            id="topics",
            anew=True,
            label=Text("Teme discutate", "Topics"),
            help=Text(
                "Temele atinse efectiv; cele nediscutate rămân pentru data viitoare.",
                "The topics really touched; the others wait for the next time.",
            ),
            options=DOMAINS,
            basis=og44(17, 1),
            required=True,
            handling=PROCEDURE,
        ),
        Rows(
            id="topic_statements",
            label=Text("Declarații pe teme", "Statements by topic"),
            help=Text(
                "Un rând pe temă. Sănătatea și starea psihică se scriu în fișă, sigilat.",
                "One row a topic. Health and psychological matters go into the sheet, sealed.",
            ),
            row_name=Text("Declarație", "Statement"),
            adding=Text("Adaugă o declarație", "Add a statement"),
            basis=og44(17, 1),
            handling=PROCEDURE_OFFICE,
            fields=(
                Choice(
                    id="statement_topic",
                    label=Text("Tema", "Topic"),
                    help=Text(
                        "O temă pe rând; sănătatea și starea psihică lipsesc dinadins din listă.",
                        "One topic a row; health and psychological matters are left out "
                        "on purpose.",
                    ),
                    options=_OPEN_DOMAINS,
                    required=True,
                    handling=PROCEDURE_OFFICE,
                ),
                Paragraph(
                    id="statement_words",
                    label=Text("Ce a spus", "What was said"),
                    help=Text(
                        "Cât mai aproape de cuvintele persoanei, la persoana a treia, "
                        "fără concluzii.",
                        "Close to the person's own words, in the third person, without "
                        "conclusions.",
                    ),
                    required=True,
                    handling=PROCEDURE_OFFICE,
                ),
            ),
        ),
        Paragraph(
            id="statements",
            anew=True,
            label=Text("Declarații, în general", "Statements in general"),
            help=Text(
                "Nevoile, nu amănuntele traumei. Ce ține de sănătate se scrie în fișă, sigilat.",
                "The needs, not the details of trauma. Health belongs in the sheet, sealed.",
            ),
            phrases=PhraseTopic.INTERVIEW_STATEMENTS,
            basis=og44(17, 1),
            required=True,
            handling=PROCEDURE_OFFICE,
        ),
        Several(
            id="urgent_needs",
            anew=True,
            label=Text("Nevoi urgente", "Urgent needs"),
            help=Text(
                "Ce trebuie rezolvat azi sau mâine; „niciuna” numai dacă ați întrebat.",
                "What must be solved today or tomorrow; “none” only if you asked.",
            ),
            options=URGENT_NEEDS,
            basis=og44(33, 4),
            required=True,
            handling=COUNTED,
        ),
        Paragraph(
            id="remarks",
            anew=True,
            label=Text("Observațiile beneficiarului", "Remarks of the beneficiary"),
            help=Text(
                "Ce cere persoana să se corecteze ori să se adauge după recitire.",
                "What the person asks to be corrected or added after the reading back.",
            ),
            phrases=PhraseTopic.INTERVIEW_REMARKS,
            handling=PROCEDURE_OFFICE,
        ),
        YesNo(
            id="read_back",
            anew=True,
            label=Text("Nota a fost citită și tradusă?", "Was the note read back and translated?"),
            help=Text(
                "„Da” numai dacă s-a citit toată nota, în limba interviului, înainte de semnare.",
                "“Yes” only if the whole note was read, in the language of the interview, "
                "before signing.",
            ),
            basis=og44(38, 1),
            required=True,
            handling=PROCEDURE,
        ),
    ),
)

SIGNATURES = signatures_section(
    SignatoryKind.PERSON,
    SignatoryKind.REPRESENTATIVE,
    SignatoryKind.IGI,
    SignatoryKind.NGO,
    SignatoryKind.DGASPC,
    SignatoryKind.INTERPRETER,
    SignatoryKind.WITNESS,
    basis=og44(17, 1),
)

INTERVIEW = Form(
    id="interview",
    version=1,
    feminine=True,
    title=Text("Notă de interviu", "Interview note"),
    how_often=HowOften.MANY,
    phase=Phase.TO_PROTOCOL,
    asked_if=PROGRAMME,
    not_asked=PROGRAMME_ONLY,
    basis=og44(17, 1),
    happened="held_on",
    headline=("held_how", "held_at"),
    sections=(WHEN_AND_WHERE, WHO_TOOK_PART, INTERPRETER, WHAT_WAS_SAID, SIGNATURES),
)
