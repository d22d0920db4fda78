"""The tour, point 5: interview, needs sheet, plan from suggestions, protocol, each finalised."""

from counsellor_app.demo import tour_hand as hand
from counsellor_app.demo import tour_story as story
from counsellor_app.demo.tour_walk import Walk
from counsellor_app.law.catalogue import Need
from counsellor_app.ui.words import case as case_words
from counsellor_app.ui.words import forms as form_words


def interview(walk: Walk) -> None:
    """Write the note of the interview and finalise it."""
    hand.open_case(walk, story.GIVEN, story.SHOWN)
    hand.open_step(walk, case_words.NEXT_ACT["interview"].ro)
    hand.fill_form(walk, "interview", story.interview(walk.days))
    hand.finalise(walk, "interview")


def needs_sheet(walk: Walk) -> None:
    """Answer all fifteen domains, some with “does not know”; health is sealed."""
    hand.open_step(walk, case_words.NEXT_ACT["needs_sheet"].ro)
    hand.fill_form(walk, "needs_sheet", story.needs_sheet(walk.days))
    answered = sum(walk.robot.sees(f"step.{need.value}") for need in Need)
    walk.check("all fifteen domains are steps of the sheet", answered == len(Need) == 15)
    hand.finalise(walk, "needs_sheet")


def sealed_answers(walk: Walk) -> None:
    """See that health is closed when the sheet is opened again, until a purpose is given."""
    robot = walk.robot
    robot.click("step.4")
    robot.find("form.needs_sheet")
    hand.go_to(walk, "health")
    walk.see(form_words.SEALED_TITLE.ro)
    walk.check("nothing sealed stands on the page", not robot.reads(story.SEALED))
    walk.picture("needs_sheet-sealed")

    def say_why() -> None:
        walk.picture("needs_sheet-purpose")
        robot.click("purpose.1")
        robot.click("purpose.open")

    robot.meet(lambda: robot.click("open_sealed"), say_why)
    walk.see(story.SEALED)
    walk.picture("needs_sheet-opened")
    robot.click("form.back")
    robot.find("next")


def plan(walk: Walk) -> None:
    """Draw up the plan: activities from the suggestions, a reason for a need left open."""
    hand.open_step(walk, case_words.NEXT_ACT["individual_plan"].ro)
    hand.fill_form(walk, "individual_plan", story.plan(walk.days))
    walk.picture("individual_plan-needs")
    suggested = (
        ("suggest.romanian.c", "Curs de limba română, nivel A1–A2"),
        ("suggest.employment.a", "Însoțire la AJOFM și scrierea unui CV"),
        ("suggest.housing.a", "Sprijin la căutarea unei chirii"),
    )
    for number, (name, what) in enumerate(suggested, 1):
        walk.robot.click(name)
        walk.robot.find(f"activities.{number}.activity_description")
        walk.typist.fill_page("activities", story.activity(walk.days, number, what))
    walk.picture("individual_plan-activities")
    walk.robot.click("reason.health_need")
    walk.typist.answer("unanswered.1.unanswered_reason", "not_now")
    walk.picture("individual_plan-unanswered")
    walk.see(form_words.NEEDS_ALL_ANSWERED.ro)
    hand.go_to(walk, "community")
    walk.typist.fill_page("community", story.community(walk.days))
    walk.picture("individual_plan-community")
    hand.go_on(walk, "community")
    walk.typist.fill_page("agreement", story.agreement(walk.days))
    hand.go_on(walk, "agreement")
    hand.finalise(walk, "individual_plan")


def protocol(walk: Walk) -> None:
    """Fill in the protocol and finalise it."""
    hand.open_step(walk, case_words.NEXT_ACT["protocol"].ro)
    hand.fill_form(walk, "protocol", story.protocol(walk.days))
    walk.check("the protocol ends at the check of answers", walk.robot.sees(f"page.{hand.CHECK}"))
    hand.finalise(walk, "protocol")
    walk.picture("case-ready")
