"""Words of the interview at the table: looks of a form, pause, interpreter, what to say.

Nobody trained in helping people through distress has reviewed the sentences of DISTRESS yet:
they are offered as first words, never as a method, and a centre's psychologist should read them.
"""

from counsellor_app.text import Text

# The three looks of a form
LOOK = Text("Cum se vede formularul", "How the form is shown")
PAGES = Text("Pagini", "Pages")
PAGES_HINT = Text("O secțiune pe pagină (Alt+1)", "One section a page (Alt+1)")
INTERVIEW = Text("Interviu", "Interview")
INTERVIEW_HINT = Text(
    "La masă: puține întrebări, litere mari; ecranul se acoperă după două minute (Alt+2)",
    "At the table: few questions, large letters; the screen is covered after two minutes (Alt+2)",
)
WHOLE = Text("Tot", "Whole")
WHOLE_HINT = Text("Tot formularul pe o pagină (Alt+3)", "The whole form on one page (Alt+3)")

# What stands at the foot at the table
PAUSE = Text("Pauză", "Pause")
PAUSE_HINT = Text("Acoperă ecranul imediat (F9)", "Cover the screen at once (F9)")
PAUSED_WORDS = Text(
    "Ne oprim puțin. Enter sau F9: continuăm.", "We stop for a moment. Enter or F9: go on."
)
RESTING_WORDS = Text("Orice tastă: continuăm.", "Any key: go on.")
UPSET = Text("Dacă persoana este tulburată", "If the person is upset")
UPSET_INTRO = Text(
    "Nu este nicio grabă. Câteva cuvinte care pot ajuta:",
    "There is no hurry. A few words that may help:",
)
FOR_INTERPRETER = Text("Vedere pentru interpret", "View for the interpreter")
FOR_INTERPRETER_HINT = Text(
    "Întrebarea de acum, mare, fără răspunsuri și fără nume (F8)",
    "The present question, large, without answers or names (F8)",
)

QUOTED = Text("„{said}”", "“{said}”")
DISTRESS = (
    Text("Putem face o pauză oricât aveți nevoie.", "We can pause for as long as you need."),
    Text("Nu trebuie să răspundeți la întrebarea aceasta.", "You need not answer this question."),
    Text("Îmi pare rău că ați trecut prin asta.", "I am sorry that you went through this."),
    Text(
        "Vreți un pahar cu apă sau puțin aer? Vă însoțesc.",
        "Would you like some water or some air? I will come with you.",
    ),
    Text(
        "Putem continua altă dată. Ce ați spus până acum rămâne păstrat.",
        "We can go on another day. What you have said so far is kept.",
    ),
    Text(
        "Doriți să fie cineva alături de dumneavoastră?",
        "Would you like somebody to be with you?",
    ),
)

# The interpreter
INTERPRETER = Text("Interpret", "Interpreter")
NOT_SAID = Text("necompletat", "not said yet")
FILL_IN = Text("Completează", "Fill in")
BEGIN = Text("Începe", "Begin")
GO_ON = Text("Reia", "Go on")
INTERRUPT = Text("Întrerupe", "Interrupt")
END = Text("Încheie", "End")
BEGAN_AT = Text("începută la {time}", "began at {time}")
INTERRUPTED_AT = Text("întreruptă la {time}", "interrupted at {time}")
ENDED_AT = Text("încheiată la {time}", "ended at {time}")

# The interpreter's own view
VIEW_KEYS = Text(
    "Esc: închide · F11: tot ecranul · Page Up, Page Down: întrebările",
    "Esc: close · F11: full screen · Page Up, Page Down: questions",
)
NO_QUESTION = Text("O clipă, vă rog.", "One moment, please.")
