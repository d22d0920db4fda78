"""One place to sign: whose, on which page, and what is known of the signature in it."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton

from counsellor_app.services.esigning import ElectronicSignature, PlaceToSign
from counsellor_app.text import Language, Text
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.icons import IconView
from counsellor_app.ui.panels import Banner, Card
from counsellor_app.ui.parts import Kind, button, column, paragraph, row
from counsellor_app.ui.signed_words import page_of
from counsellor_app.ui.tokens import Colour, Space, Tone
from counsellor_app.ui.words import esigning as words


class PlaceCard(Card):
    """A place with its signature in words, the warnings apart; or with the way to sign it."""

    sign_asked = Signal(object)  # a PlaceToSign

    def __init__(self, place: PlaceToSign, language: Language, *, may_sign: bool) -> None:
        super().__init__(spacing=Space.S)
        self.place = place
        self._language = language
        self._sign: QPushButton | None = None
        self.setObjectName(f"place.{place.field}")
        state, symbol, ink = _state(place.signature)
        said = f"{page_of(place).to(language)} · {state.to(language)}"
        texts = column(spacing=1)
        texts.addWidget(paragraph(place.words, Kind.STRONG))
        texts.addWidget(paragraph(said, Kind.CAPTION))
        head = row(IconView(symbol, ink, 22), spacing=Space.M)
        head.addLayout(texts, 1)
        self.column.addLayout(head)
        self.setAccessibleName(f"{place.words}: {said}")
        if place.signature is not None:
            self._say(place.signature)
        elif may_sign:
            self._sign = self._way_to_sign()
            head.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignVCenter)

    def take_focus(self) -> None:
        """Move the focus to the way to sign here, if there is one."""
        if self._sign is not None:
            self._sign.setFocus()

    def _way_to_sign(self) -> QPushButton:
        place, language = self.place, self._language
        made = button(
            words.SIGN_HERE.to(language),
            symbol=Icon.SIGNATURE,
            clicked=partial(self.sign_asked.emit, place),
            name=f"sign.{place.field}",
        )
        said = words.SIGN_HERE_AT.filled(place=place.words, page=page_of(place))
        made.setAccessibleName(said.to(language))
        return made

    def _say(self, signature: ElectronicSignature) -> None:
        for warning in signature.warnings:
            banner = Banner(Tone.WARN if signature.standing.is_sound else Tone.BAD)
            banner.setObjectName("signature.warning")
            banner.show_words("", warning.to(self._language))
            self.column.addWidget(banner)
        for statement in signature.statements:
            self.column.addWidget(paragraph(statement.to(self._language)))


def _state(signature: ElectronicSignature | None) -> tuple[Text, Icon, Colour]:
    if signature is None:
        return words.FREE, Icon.CIRCLE, Colour.MUTED
    if signature.warnings:
        return words.WARNED_PILL, Icon.WARNING, Colour.WARN
    return words.SIGNED_PILL, Icon.CHECKMARK_CIRCLE_FILLED, Colour.OK
