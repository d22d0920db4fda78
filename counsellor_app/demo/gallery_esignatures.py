"""Pages about electronic signatures: free places, a signature with a warning, the key asked for."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QPushButton, QRadioButton, QWidget

from counsellor_app.cases.ids import CaseId, IssueId
from counsellor_app.demo.gallery_scene import TODAY, Scene
from counsellor_app.demo.gallery_stage import Shot, Stage
from counsellor_app.resources import resource
from counsellor_app.security.secret import Secret
from counsellor_app.security.throwaway import throwaway_key_file
from counsellor_app.services.esigning import PlaceSigned, sign_place, signing_state
from counsellor_app.services.keys_to_sign import key_in_file
from counsellor_app.services.signatures_page import SignaturesPage, signatures_page
from counsellor_app.ui.key_from_file import KeyFromFile
from counsellor_app.ui.library_choice import LibraryChoice
from counsellor_app.ui.secret_box import SecretBox
from counsellor_app.ui.signatures_view import SignaturesView
from counsellor_app.ui.whereabouts import signatures_at

_GROUP = "Electronic signatures"
_SIGNER = "Semnatarescu Ștefan-Exemplu"
_PASSWORD = "parola de exemplu"  # noqa: S105 - of a key that is thrown away
Signed = Callable[[Scene], IssueId]


def esignature_shots(signed: Signed) -> Iterator[Shot]:
    """Yield the page of the electronic signatures; ``signed`` has one place signed."""
    for name, title, show in (
        ("free", "places that are free", _free),
        ("key", "the key asked for", _key),
        ("whose", "whose certificate signs", _whose),
        ("token", "the program of a token", _token),
        ("signed", "signed by one", partial(_signed, signed)),
        ("warned", "signed, with a warning", partial(_warned, signed)),
    ):
        yield Shot(name=f"esign-{name}", group=_GROUP, title=title, show=show)


def sign_first_place(scene: Scene, issue_id: IssueId) -> None:
    """Sign the first place of a document with a key of nobody."""
    desk, now = scene.desk, scene.clock.now()
    state = signing_state(desk, issue_id, now)
    key = key_in_file(_key_file(scene), _PASSWORD)
    order = PlaceSigned(
        base=state.newest, field=state.places[0].field, who=state.places[0].kind, key=key
    )
    sign_place(desk, issue_id, order, TODAY, now)


def _key_file(scene: Scene) -> bytes:
    return throwaway_key_file(_SIGNER, Secret(_PASSWORD), scene.clock.now())


def _go(stage: Stage, case_id: CaseId, issue_id: IssueId) -> SignaturesView:
    stage.go(signatures_at(case_id, issue_id))
    return stage.shown(SignaturesView)


def _free(stage: Stage) -> None:
    _go(stage, stage.scene.issued, stage.scene.issued_paper)


def _key(stage: Stage) -> None:
    """Ask for the key of a place whose capacity the paper leaves open."""
    view = _go(stage, stage.scene.issued, stage.scene.issued_paper)
    ways = view.findChildren(QPushButton)
    next(one for one in ways if one.objectName().startswith("sign.place_")).click()


def _whose(stage: Stage) -> None:
    view = _go(stage, stage.scene.issued, stage.scene.issued_paper)
    view.findChildren(QPushButton, "sign.person_1")[0].click()
    file = stage.scene.home / "exemplu.p12"
    file.write_bytes(_key_file(stage.scene))
    stage.shown(KeyFromFile).ask_path = _answering(file)
    stage.shown(QPushButton, "key.choose").click()
    stage.shown(SecretBox, "key.password").insert(_PASSWORD)
    stage.shown(QPushButton, "key.open").click()
    stage.settle()


def _token(stage: Stage) -> None:
    """Name a file that is no library: it is shown with its fingerprint and never runs."""
    view = _go(stage, stage.scene.issued, stage.scene.issued_paper)
    view.findChildren(QPushButton, "sign.person_1")[0].click()
    stage.shown(QRadioButton, "key.on_token").click()
    stage.settle()
    stage.shown(LibraryChoice).ask_path = _answering(resource("icc", "sRGB.icc"))
    stage.shown(QPushButton, "library.other").click()


def _signed(signed: Signed, stage: Stage) -> None:
    _go(stage, stage.scene.ready, signed(stage.scene))


def _warned(signed: Signed, stage: Stage) -> None:
    """Show what is said of a signature from before its certificate was valid."""
    scene, issue_id = stage.scene, signed(stage.scene)
    view = _go(stage, scene.ready, issue_id)
    view.show_page(_from_before(signatures_page(scene.desk, issue_id, scene.clock.now())))


def _from_before(page: SignaturesPage) -> SignaturesPage:
    first, *others = page.state.places
    if first.signature is None or first.signature.said_at is None:
        return page
    early = replace(first.signature, said_at=first.signature.said_at - timedelta(days=30))
    places = (replace(first, signature=early), *others)
    return replace(page, state=replace(page.state, places=places))


def _answering(path: Path) -> Callable[[QWidget, str, str, str], Path | None]:
    return lambda _parent, _title, _name, _kinds: path
