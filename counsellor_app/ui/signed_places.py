"""What is known of a document's electronic signatures: the whole, each place, what can be done."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from counsellor_app.services.esigning import PlaceToSign, SigningState
from counsellor_app.text import Language
from counsellor_app.ui.icon_names import Icon
from counsellor_app.ui.panels import Banner
from counsellor_app.ui.parts import Kind, button, column, link, paragraph
from counsellor_app.ui.place_card import PlaceCard
from counsellor_app.ui.signed_words import whole
from counsellor_app.ui.spoken import announce
from counsellor_app.ui.tokens import Space, Tone
from counsellor_app.ui.words import esigning as words


class SignedPlaces(QWidget):
    """The sentence about the whole above, a card for each place under it."""

    sign_asked = Signal(object)  # a PlaceToSign
    take_in_asked = Signal()
    copy_asked = Signal()

    def __init__(self, language: Language, *, may_sign: bool) -> None:
        super().__init__()
        self._language = language
        self._may_sign = may_sign
        self._asked_at: str | None = None  # the field where signing was begun last
        self._cards: list[PlaceCard] = []
        self._whole = Banner(Tone.INFO)
        self._whole.setObjectName("signatures.whole")
        self._rows = column(spacing=Space.S)
        self._copy = button(
            words.SAVE_COPY.to(language),
            symbol=Icon.ARROW_DOWNLOAD,
            clicked=self.copy_asked.emit,
            name="signatures.copy",
        )
        take_in = link(
            words.TAKE_IN.to(language),
            symbol=Icon.ARROW_UPLOAD,
            clicked=self.take_in_asked.emit,
            name="signatures.take_in",
        )
        take_in.setVisible(may_sign)
        lines = column(self, Space.M)
        lines.addWidget(self._whole)
        lines.addWidget(paragraph(words.OFFLINE.to(language), Kind.CAPTION))
        if not may_sign:
            lines.addWidget(paragraph(words.READ_ONLY.to(language), Kind.MUTED))
        lines.addWidget(self._copy, 0, Qt.AlignmentFlag.AlignLeft)
        lines.addWidget(take_in, 0, Qt.AlignmentFlag.AlignLeft)
        lines.addLayout(self._rows)

    def show_state(self, state: SigningState) -> None:
        """Show the places as they stand now."""
        title, said, tone = whole(state.places)
        nothing_to_do = not self._may_sign and not state.signatures
        hint = "" if nothing_to_do else said.to(self._language)
        self._whole.show_words(title.to(self._language), hint, tone)
        self._copy.setVisible(bool(state.signatures) and self._may_sign)
        for old in self._cards:
            self._rows.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._cards = [self._card(place) for place in state.places]
        announce(self, self._whole.accessibleName())

    def take_focus(self) -> None:
        """Move the focus to where signing was begun last."""
        for card in self._cards:
            if card.place.field == self._asked_at:
                card.take_focus()

    def _card(self, place: PlaceToSign) -> PlaceCard:
        made = PlaceCard(place, self._language, may_sign=self._may_sign)
        made.sign_asked.connect(self._ask)
        self._rows.addWidget(made)
        return made

    def _ask(self, place: PlaceToSign) -> None:
        self._asked_at = place.field
        self.sign_asked.emit(place)
