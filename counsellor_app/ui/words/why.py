"""Words of „De ce nu pot?” and of findings: what stops an act, and what settles it."""

from counsellor_app.text import Plural, Text

WHY_NOT = Text("De ce nu pot?", "Why not?")
TITLE = Text("De ce nu pot?", "Why can I not?")
STOPPED = Text("Nu se poate încă: {act}.", "Not possible yet: {act}.")
STOPPED_HINT = Text(
    "Fiecare rând spune ce urmează și pe ce se bazează. A consemna ce s-a făcut nu este oprit "
    "niciodată.",
    "Each line says what to do next and what it rests on. Recording what was done is never "
    "stopped.",
)
NOT_STOPPED = Text("Nicio regulă nu oprește: {act}.", "No rule stops: {act}.")

# A finding
FORMULA = Text("Calcul: {formula}", "Computed: {formula}")
RESTS_ON = Text("Pe ce se bazează: {facts}", "What it rests on: {facts}")
STOPS = Text("Oprește: {acts}", "Stops: {acts}")
OPEN_FORM = Text("Deschide „{title}”", "Open “{title}”")
CLEARED = Text("oprire ridicată", "stop cleared")
CLEARED_BY = Text("Ridicată de {by} la {day}: {reason}", "Cleared by {by} on {day}: {reason}")
CLEAR = Text("Ridică oprirea…", "Clear the stop…")
DECIDE_LATE = Text("Consemnează rândul IGI…", "Record IGI’s line…")

# Clearing a reading of the act
CLEAR_TITLE = Text("Ridicați oprirea?", "Clear the stop?")
CLEAR_WORDS = Text(
    "Oprirea aceasta este o interpretare, nu textul legii. IGI o poate ridica printr-un rând: "
    "motivul, numele dumneavoastră și data de azi rămân în istoricul cazului.",
    "This stop is an interpretation, not the wording of the law. IGI can clear it with one line: "
    "the reason, your name and today’s date stay in the history of the case.",
)
CLEAR_REASON = Text("Motivul", "Reason")
CLEAR_RECORD = Text("Consemnează", "Record")
CLEAR_RECORDED = Text("Oprirea a fost ridicată, cu motiv", "The stop was cleared, with the reason")

# The findings of a case
INFORMATION = Plural(
    ("{n} informație", "{n} informații", "{n} de informații"),
    ("{n} item of information", "{n} items of information"),
)
UNDECIDED = Plural(
    (
        "{n} regulă nu se poate decide încă",
        "{n} reguli nu se pot decide încă",
        "{n} de reguli nu se pot decide încă",
    ),
    ("{n} rule cannot be decided yet", "{n} rules cannot be decided yet"),
)
NOT_DECIDED = Text(
    "Nu se poate decide încă; lipsesc: {facts}.", "Cannot be decided yet; missing: {facts}."
)

# Registering a request that is stopped
REGISTER_STOPPED = Text(
    "Aici cererea nu se poate înregistra:", "The request cannot be registered here:"
)
REGISTER_ON_PAPER = Text(
    "Dacă a fost înregistrată pe hârtie sau în altă parte, consemnați numărul și data: rămân cu "
    "mențiunea „în dosarul pe hârtie, neverificat”.",
    "If it was registered on paper or elsewhere, record the number and the date: they are kept "
    "as “in the paper file, unverified”.",
)
REGISTER_ON_PAPER_RECORD = Text("Consemnează de pe hârtie", "Record from paper")

# Facts, where no question of a form gives them their words
ROW = Text("{fact} (rândul {row})", "{fact} (row {row})")
FACTS = {
    "request.registered": Text("Data înregistrării cererii", "Day the request was registered"),
    "request.late_decision": Text(
        "Rândul IGI privind cererea peste termen", "IGI’s line on the late request"
    ),
    "interview.by_igi": Text("Cine a condus interviul", "Who held the interview"),
    "needs.finalised": Text("Finalizarea fișei de nevoi", "The needs sheet being final"),
    "plan.finalised": Text("Finalizarea planului", "The plan being final"),
    "plan.communicated": Text("Comunicarea planului", "The communication of the plan"),
    "plan.signatures": Text("Semnăturile de pe plan", "The signatures on the plan"),
    "plan.activities.kind": Text("Felul activității", "Kind of the activity"),
    "plan.activities.objective": Text("Obiectivul activității", "Objective of the activity"),
    "plan.activities.due": Text("Termenul activității", "Deadline of the activity"),
    "plan.activities.responsible": Text(
        "Responsabilul activității", "Who is responsible for the activity"
    ),
    "plan.activities.answers_need": Text(
        "Nevoia la care răspunde activitatea", "The need the activity answers"
    ),
    "protocol.signed": Text("Data semnării protocolului", "Day the protocol was signed"),
    "protocol.signatures": Text("Semnăturile de pe protocol", "The signatures on the protocol"),
    "protocol.number": Text("Numărul protocolului", "Number of the protocol"),
    "protocol.on_paper": Text("Protocolul de pe hârtie", "The protocol on paper"),
    "person.disability": Text("Dizabilitatea", "Disability"),
    "person.in_school": Text("Înscrierea la școală", "Enrolment at school"),
    "person.income": Text("Veniturile", "Income"),
    "person.pregnant": Text("Sarcina", "Pregnancy"),
    "person.languages": Text("Limbile vorbite", "Languages spoken"),
    "person.sex": Text("Sexul", "Sex"),
    "aid.from": Text("Începutul ajutorului material", "Start of the material aid"),
    "aid.persons": Text("Persoanele din ajutorul material", "Persons in the material aid"),
    "aid.first_grant_month": Text(
        "Prima lună a ajutorului nerambursabil", "First month of the grant"
    ),
    "ajofm.offers": Text("Ofertele de muncă", "The offers of work"),
    "grant.decision": Text("Decizia AJPIS", "The decision of AJPIS"),
    "orientation_requested": Text(
        "Cererea de acomodare culturală", "The request for cultural orientation"
    ),
    "orientation_declared_none": Text(
        "Declarația că nu a mai urmat activități de acomodare",
        "The declaration that no orientation was taken before",
    ),
}
CHAPTERS = {
    "person": Text("Datele persoanei", "The person’s particulars"),
    "household": Text("Membrii familiei", "The members of the household"),
    "address": Text("Locuința", "The address"),
    "request": Text("Cererea", "The request"),
    "interview": Text("Interviul", "The interview"),
    "needs": Text("Fișa de nevoi", "The needs sheet"),
    "vulnerability": Text("Semnele de vulnerabilitate", "The signs of vulnerability"),
    "plan": Text("Planul individual", "The individual plan"),
    "protocol": Text("Protocolul", "The protocol"),
    "signatures": Text("Semnăturile", "The signatures"),
    "extensions": Text("Prelungirile programului", "The extensions of the programme"),
    "lodging": Text("Cazarea", "The lodging"),
    "social_housing": Text("Locuința socială", "Social housing"),
    "rent": Text("Plățile de chirie", "The payments of rent"),
    "aid": Text("Ajutorul material", "The material aid"),
    "grant": Text("Ajutorul nerambursabil", "The non-reimbursable aid"),
    "subsidy": Text("Subvenția pentru chirie", "The rent subsidy"),
    "ajofm": Text("Înregistrarea la AJOFM", "The registration with AJOFM"),
    "attendance": Text("Prezența la activități", "The attendance at activities"),
    "breaches": Text("Obligațiile nerespectate constatate", "The duties found not kept"),
    "decisions": Text("Deciziile luate", "The decisions taken"),
    "orientation": Text("Acomodarea culturală", "Cultural orientation"),
    "language_course": Text("Cursul de limba română", "The Romanian course"),
    "language_certificate": Text("Certificatul de limba română", "The Romanian certificate"),
    "schooling": Text("Școlarizarea", "Schooling"),
    "studies": Text("Studiile", "The studies"),
    "events": Text("Evenimentele din timpul programului", "Events during the programme"),
    "evaluations": Text(
        "Evaluările la încheierea perioadei", "The evaluations at the end of a period"
    ),
    "rulebook": Text("Valorile biroului", "The values of the office"),
    "law": Text("Textul legii la acea dată", "The law as it stood that day"),
    "acting": Text("Funcția celui care întreabă", "The role of who asks"),
    "sources": Text("Sursa datelor", "The source of the facts"),
}
OTHER_FACT = Text("alte date ale cazului", "other facts of the case")
