"""The tour, points 6 and 7: the draft, the pack, a copy of it, the signatures."""

import hashlib

from counsellor_app.demo import tour_hand as hand
from counsellor_app.demo import tour_story as story
from counsellor_app.demo.tour_walk import Walk
from counsellor_app.ui.words import case as case_words
from counsellor_app.ui.words import issuing as issue_words
from counsellor_app.ui.words import signing as sign_words

PACK = "protocol-pack.pdf"


def pack(walk: Walk) -> None:
    """See the draft, issue the pack, save the stored bytes."""
    robot = walk.robot
    hand.open_step(walk, case_words.NEXT_ACT["pack"].ro)
    walk.see(issue_words.READY.ro)
    hand.pages_in_sight(walk)
    walk.picture("pack-draft")
    robot.click("issue")
    walk.see(issue_words.ISSUED_TITLE.ro, "EX-77/2026")
    hand.pages_in_sight(walk)
    walk.picture("pack-issued")
    robot.click("save_copy")
    robot.wait_for_dialog()
    walk.picture("pack-copy-warning")
    hand.save_as(walk, lambda: robot.click_words(issue_words.COPY_YES.ro), PACK, "pack-copy")
    walk.see(issue_words.COPY_SAVED.filled(name=PACK).ro)
    content = (walk.out / PACK).read_bytes()
    walk.check("the copy is a PDF", content.startswith(b"%PDF-"))
    walk.figures["pack_bytes"] = len(content)
    walk.figures["pack_sha256"] = hashlib.sha256(content).hexdigest()
    walk.figures["pack_pages"] = hand.pages_in_sight(walk)


def signatures(walk: Walk) -> None:
    """Record the required signatures and the interpreter's; the programme runs."""
    robot = walk.robot
    robot.click("signatures")
    walk.see(sign_words.LACKING_HINT.ro)
    walk.picture("signatures-missing")
    for who in ("person", "igi", "interpreter"):
        robot.click(f"record_{who}")
        robot.fill(f"day_{who}", walk.days.ago(0))
        walk.picture(f"signature-{who}")
        robot.click(f"save_{who}")
    walk.see(sign_words.ACTIVE_TITLE.ro, "AJOFM")
    walk.picture("signatures-active")
    robot.click_words(sign_words.BACK_TO_CASE.ro)
    walk.see("Program activ", story.SHOWN)
    walk.picture("case-active")
