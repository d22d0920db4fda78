"""The first run: the language of the windows, and who works on this computer."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from counsellor_app.forms.handling import Role as MemberRole
from counsellor_app.law.catalogue import Centre
from counsellor_app.services.opening import FirstRun, Organisation
from counsellor_app.text import Language, Text
from counsellor_app.ui.choice_box import ChoiceBox, Choosable
from counsellor_app.ui.choices import RoundChoice
from counsellor_app.ui.door_page import DoorPage, asked
from counsellor_app.ui.line_edits import LineBox
from counsellor_app.ui.parts import Role, column
from counsellor_app.ui.words import common
from counsellor_app.ui.words import opening as words

_ORGANISATIONS = {
    Organisation.IGI: words.ORGANISATION_IGI,
    Organisation.NGO: words.ORGANISATION_NGO,
}
_ROLES = {
    Organisation.IGI: (MemberRole.IGI_OFFICER, MemberRole.HEAD_OF_CENTRE),
    Organisation.NGO: (MemberRole.NGO_COUNSELLOR,),
}
_ROLE_WORDS = {
    MemberRole.IGI_OFFICER: words.ROLE_OFFICER,
    MemberRole.HEAD_OF_CENTRE: words.ROLE_HEAD,
    MemberRole.NGO_COUNSELLOR: words.ROLE_COUNSELLOR,
}


class OneOf(QWidget):
    """Round buttons of which one is chosen."""

    edited = Signal()

    def __init__(self, name: str, choices: dict[str, str]) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._buttons = {
            code: RoundChoice(said, f"{name}.{code}") for code, said in choices.items()
        }
        lines = column(self, 0)  # nearer to each other than to the next question
        for made in self._buttons.values():
            self._group.addButton(made)
            lines.addWidget(made)
        self._group.buttonClicked.connect(lambda _button: self.edited.emit())
        self.setFocusProxy(next(iter(self._buttons.values())))

    def show_chosen(self, code: str) -> None:
        """Show what is chosen. Emits nothing."""
        self._buttons[code].setChecked(True)

    def take_focus(self) -> None:
        """Put the focus on what is chosen, else on the first one offered."""
        chosen = self.chosen()
        shown = (made for code, made in self._buttons.items() if chosen in (None, code))
        next(shown).setFocus(Qt.FocusReason.OtherFocusReason)

    def offer(self, codes: set[str]) -> None:
        """Offer only these; the only one offered is chosen. Emits nothing."""
        self._group.setExclusive(False)
        for code, made in self._buttons.items():
            made.setVisible(code in codes)
            made.setChecked((made.isChecked() and code in codes) or codes == {code})
        self._group.setExclusive(True)

    def chosen(self) -> str | None:
        """Return the code chosen, or None."""
        return next((code for code, made in self._buttons.items() if made.isChecked()), None)


class LanguageStep(DoorPage):
    """In which language the windows speak; Romanian unless the person says otherwise."""

    chosen = Signal(object)  # a Language; the pages are written anew in it
    went_on = Signal()

    def __init__(self, language: Language) -> None:
        super().__init__(
            language, words.LANGUAGE_TITLE.to(language), words.LANGUAGE_WORDS.to(language)
        )
        codes = {
            Language.RO.value: words.LANGUAGE_RO.to(language),
            Language.EN.value: words.LANGUAGE_EN.to(language),
        }
        self._choice = OneOf("language", codes)
        self._choice.setAccessibleName(words.LANGUAGE_TITLE.to(language))
        self._choice.show_chosen("en" if language is Language.EN else "ro")
        self._choice.edited.connect(self._tell)
        self.body.addWidget(self._choice)
        self.go_on = self.add_act(
            common.CONTINUE.to(language), self.went_on.emit, Role.PRIMARY, "continue"
        )

    def take_focus(self) -> None:
        self._choice.take_focus()

    def _tell(self) -> None:
        self.chosen.emit(Language(self._choice.chosen()))


class WhoStep(DoorPage):
    """Name, function, organisation, centre, role: what documents and permissions need."""

    went_on = Signal(object)  # a FirstRun
    went_back = Signal()

    def __init__(self, language: Language) -> None:
        super().__init__(language, words.WHO_TITLE.to(language), words.WHO_WORDS.to(language))
        self._name = _line(language, "name")
        self._function = _line(language, "function")
        self._organisation = OneOf(
            "organisation",
            {kind.value: said.to(language) for kind, said in _ORGANISATIONS.items()},
        )
        self._organisation_name = _line(language, "organisation_name")
        self._centre = ChoiceBox(
            language, [Choosable(one.value, one.text.to(language)) for one in Centre]
        )
        self._centre.setObjectName("centre")
        self._role = OneOf(
            "role", {role.value: said.to(language) for role, said in _ROLE_WORDS.items()}
        )
        self._add_questions()
        self._organisation.edited.connect(self._show_asked)
        self.add_back(common.BACK.to(language), self.went_back.emit, "back")
        self.add_act(common.CONTINUE.to(language), self._go_on, Role.PRIMARY, "continue")
        self._show_asked()

    def take_focus(self) -> None:
        self._name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_asked(self) -> None:
        organisation = self._chosen_organisation()
        self._centre_asked.setVisible(organisation is Organisation.IGI)
        self._name_asked.setVisible(organisation is Organisation.NGO)
        self._role_asked.setVisible(organisation is not None)
        if organisation is not None:
            self._role.offer({role.value for role in _ROLES[organisation]})

    def _chosen_organisation(self) -> Organisation | None:
        code = self._organisation.chosen()
        return None if code is None else Organisation(code)

    def _go_on(self) -> None:
        for missing, part, why in self._required():
            if missing():
                self.show_problem(why.to(self.language))
                part.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        self.show_problem("")
        self.went_on.emit(self._answered())

    def _required(self) -> tuple[tuple[Callable[[], bool], QWidget, Text], ...]:
        igi = self._chosen_organisation() is Organisation.IGI
        named = self._centre if igi else self._organisation_name
        why_named = words.CENTRE_MISSING if igi else words.ORGANISATION_NAME_MISSING
        return (
            (lambda: not self._name.typed().strip(), self._name, words.NAME_MISSING),
            (lambda: not self._function.typed().strip(), self._function, words.FUNCTION_MISSING),
            (
                lambda: self._organisation.chosen() is None,
                self._organisation,
                words.ORGANISATION_MISSING,
            ),
            (lambda: not self._named(igi), named, why_named),
            (lambda: self._role.chosen() is None, self._role, words.ROLE_MISSING),
        )

    def _named(self, igi: bool) -> bool:
        if igi:
            return self._centre.chosen() is not None
        return bool(self._organisation_name.typed().strip())

    def _answered(self) -> FirstRun:
        igi = self._chosen_organisation() is Organisation.IGI
        centre = self._centre.chosen()
        named = words.IGI_NAME.ro if igi else self._organisation_name.typed().strip()
        return FirstRun(
            name=self._name.typed().strip(),
            function=self._function.typed().strip(),
            organisation=Organisation.IGI if igi else Organisation.NGO,
            organisation_name=named,
            centre=Centre(centre) if igi and centre else None,
            role=MemberRole(self._role.chosen()),
        )

    def _add_questions(self) -> None:
        said = self.language
        self._centre_asked = asked(words.CENTRE.to(said), self._centre)
        self._name_asked = asked(
            words.ORGANISATION_NAME.to(said),
            self._organisation_name,
            words.ORGANISATION_NAME_HELP.to(said),
        )
        self._role_asked = asked(words.ROLE.to(said), self._role, words.ROLE_HELP.to(said))
        for part in (
            asked(words.NAME.to(said), self._name, words.NAME_HELP.to(said)),
            asked(words.FUNCTION.to(said), self._function, words.FUNCTION_HELP.to(said)),
            asked(words.ORGANISATION.to(said), self._organisation),
            self._centre_asked,
            self._name_asked,
            self._role_asked,
        ):
            self.body.addWidget(part)


def _line(language: Language, name: str) -> LineBox:
    made = LineBox(language, 120)
    made.setObjectName(name)
    return made
