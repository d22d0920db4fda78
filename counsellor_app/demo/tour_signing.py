"""The tour, points 6 and 7: the draft, the pack, a copy of it, the signatures."""

import hashlib

from counsellor_app.demo import tour_hand as hand
from counsellor_app.demo import tour_story as story
from counsellor_app.demo.tour_reading import pages_with, words_of_pages
from counsellor_app.demo.tour_walk import Walk
from counsellor_app.ui.words import case as case_words
from counsellor_app.ui.words import issuing as issue_words
from counsellor_app.ui.words import signing as sign_words

DRAFT, PACK = "draft-pack.pdf", "protocol-pack.pdf"
MADE = (DRAFT, PACK)
_NUMBER = "EX-77/2026"
_DRAFT_MARK = "PROIECT – NESEMNAT"


def pack(walk: Walk) -> None:
    """Read the draft, issue the pack, save the stored bytes; only the draft says it is one."""
    robot = walk.robot
    hand.open_step(walk, case_words.NEXT_ACT["pack"].ro)
    walk.see(issue_words.READY.ro)
    hand.pages_in_sight(walk)
    walk.picture("pack-draft")
    _check_draft(walk, _saved(walk, "save_draft", DRAFT, None))
    robot.click("issue")
    walk.see(issue_words.ISSUED_TITLE.ro, issue_words.JUST_ISSUED.ro, _NUMBER)
    hand.pages_in_sight(walk)
    walk.picture("pack-issued")
    content = _saved(walk, "save_copy", PACK, "pack-copy")
    _check_pack(walk, content)
    walk.figures["pack_bytes"] = len(content)
    walk.figures["pack_sha256"] = hashlib.sha256(content).hexdigest()
    walk.figures["pack_pages"] = hand.pages_in_sight(walk)


def _saved(walk: Walk, button: str, name: str, picture: str | None) -> bytes:
    """Save the paper in sight as a copy, past the warning; return the bytes written."""
    robot = walk.robot
    robot.click(button)
    robot.wait_for_dialog()
    if picture is not None:
        walk.picture(f"{picture}-warning")
    hand.save_as(walk, lambda: robot.click_words(issue_words.COPY_YES.ro), name, picture)
    walk.see(issue_words.COPY_SAVED.filled(name=name).ro)
    return (walk.out / name).read_bytes()


def _check_draft(walk: Walk, content: bytes) -> None:
    pages = words_of_pages(content)
    marked = pages_with(_DRAFT_MARK, pages)
    every = tuple(range(1, len(pages) + 1))
    walk.check(f"the draft bears {_DRAFT_MARK} on each of its pages", 0 < len(pages) == len(marked))
    walk.check("the draft bears the number typed beside it", pages_with(_NUMBER, pages) == every)
    walk.figures["draft_pages"] = len(pages)


def _check_pack(walk: Walk, content: bytes) -> None:
    walk.check("the copy is a PDF", content.startswith(b"%PDF-"))
    pages = words_of_pages(content)
    walk.check(f"the issued pack bears {_DRAFT_MARK} on no page", not pages_with("PROIECT", pages))
    walk.check("the pack has as many pages as the draft", len(pages) == walk.figures["draft_pages"])


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
