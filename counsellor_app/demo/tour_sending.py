"""The tour, points 8 and 9: the sealed export to IGI, and finding the case again."""

import hashlib
import re
from uuid import UUID

from counsellor_app.cases.ids import OriginId
from counsellor_app.demo import tour_hand as hand
from counsellor_app.demo import tour_story as story
from counsellor_app.demo.tour_walk import Walk
from counsellor_app.errors import UserError
from counsellor_app.exchange.items import ItemKind
from counsellor_app.exchange.reading import Received, read_bundle
from counsellor_app.exchange.senders import Receiver, Sender
from counsellor_app.files import write_whole
from counsellor_app.security.sealing import Recipient, fingerprint, new_identity
from counsellor_app.security.secret import Secret
from counsellor_app.ui.export_recipe import KEY_FILE
from counsellor_app.ui.words import exporting as words

KEY, BUNDLE, SIGNERS, RECIPE = "igi-key.txt", "export.age", "allowed_signers", "RECIPE.txt"
MADE = (KEY, BUNDLE, SIGNERS, RECIPE)


def export(walk: Walk) -> None:
    """Pin IGI's key by its fingerprint, choose the month, seal, save."""
    robot = walk.robot
    identity, recipient = _key_of_igi(walk)
    robot.press("Ctrl+5")
    robot.find("key")
    walk.picture("export-no-key")
    robot.fill("key", recipient.text)
    walk.see(*fingerprint(recipient).split())
    robot.click("heard")
    robot.fill("pin_reason", "Vorbit la telefon cu Modelescu; cheia de exercițiu a turului.")
    walk.picture("export-fingerprint")
    robot.click_words(words.PIN.ro)
    walk.see(words.PINNED.ro)
    robot.click("this_month")
    walk.see(words.LEAVES.ro, words.STAYS.ro)
    walk.picture("export-what-leaves")
    hand.save_as(walk, lambda: robot.click("seal"), BUNDLE, "export-where")
    walk.see(words.SEALED.filled(number=1).ro)
    hand.save_as(walk, lambda: robot.click("save_signers"), SIGNERS, None)
    walk.picture("export-sealed")
    _keep_recipe(walk)
    _check_bundle(walk, identity)


def find_again(walk: Walk) -> None:
    """Find the case by search: no diacritics, names the other way round, own letters."""
    robot = walk.robot
    for query, whom, picture in (
        (f"{story.GIVEN} rahimi", story.SHOWN, "search"),
        ("tvetana inchipuita", story.PAPER_SHOWN, "search-no-diacritics"),
        ("نادیه", story.SHOWN, "search-own-letters"),
    ):
        hand.find_case(walk, query, whom)
        walk.check(f"“{query}” finds {whom}", holds=True)
        walk.picture(picture)
    robot.press("Return")
    walk.see("Program activ", story.SHOWN)
    for tab in range(1, 5):
        robot.click_tab(tab)
        walk.picture(f"case-tab-{tab}")
    robot.press("Ctrl+3")
    robot.find("dates")
    walk.picture("dates")
    robot.press("Ctrl+6")
    robot.find("lock")
    walk.picture("settings")
    robot.press("Ctrl+1")
    walk.picture("today-after")


def _key_of_igi(walk: Walk) -> tuple[Secret[str], Recipient]:
    """Make the key pair of the receiving side, as IGI would with its own tool."""
    identity, recipient = new_identity()
    text = f"# public key: {recipient.text}\n{identity.reveal()}\n"
    write_whole(walk.out / KEY, text.encode("ascii"))
    return identity, recipient


def _keep_recipe(walk: Walk) -> None:
    """Keep the recipe as it stands on the screen, for the names the files have in this folder."""
    recipe = walk.robot.read_box("recipe")
    for name in set(re.findall(r"igi_\S+\.consil", recipe)):
        recipe = recipe.replace(name, BUNDLE)
    recipe = recipe.replace(KEY_FILE, KEY)
    write_whole(walk.out / RECIPE, f"{recipe}\n".encode())
    walk.check("the recipe has six lines", len(recipe.splitlines()) == 6)


def _check_bundle(walk: Walk, identity: Secret[str]) -> None:
    """Open the file that was saved as the receiving side would, with its strict reader."""
    sealed = (walk.out / BUNDLE).read_bytes()
    principal, _, key = (walk.out / SIGNERS).read_text(encoding="ascii").split(maxsplit=2)
    sender = Sender(origin=OriginId(UUID(principal)), key=key.strip())
    receiver = Receiver(identity=identity, senders=(sender,), practice=False)
    try:
        received = read_bundle(sealed, receiver, walk.days.today)
    except UserError as error:
        walk.check(f"the bundle opens for IGI ({error.text.ro})", holds=False)
        return
    walk.check("the bundle opens for IGI and its signature holds", holds=True)
    walk.check("two cases left", _cases(received) == 2)
    words_of_all = b"".join(item.line for item in received.items).decode("utf-8")
    walk.check("the name of the person left", story.SURNAME in words_of_all)
    walk.check("what is sealed stayed", story.SEALED not in words_of_all)
    walk.figures["bundle_bytes"] = len(sealed)
    walk.figures["bundle_sha256"] = hashlib.sha256(sealed).hexdigest()
    walk.figures["bundle_items"] = len(received.items)


def _cases(received: Received) -> int:
    return sum(item.kind is ItemKind.CASE for item in received.items)
