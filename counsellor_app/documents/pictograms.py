"""Pictograms on paper: what a kind of activity and a domain are, for those who do not read."""

from collections.abc import Mapping

from reportlab.platypus.flowables import Flowable

from counsellor_app.documents.script.canvas import canvas_of
from counsellor_app.documents.script.style import Role
from counsellor_app.documents.svg_path import Begin, Curve, Drawing, Line, drawing
from counsellor_app.law.catalogue import Activity, Need
from counsellor_app.text import Text

DAY, WHO, DONE, PLACE, QUESTION = (
    "calendar_ltr",
    "person",
    "checkmark_circle",
    "location",
    "question_circle",
)
UNSAID = "star"
"""Stands for what the paper does not name."""

OF_ACTIVITY: Mapping[Activity, str] = {
    Activity.COUNSELLING: "chat_multiple",
    Activity.CULTURAL_ORIENTATION: "globe",
    Activity.LANGUAGE_COURSE: "local_language",
    Activity.EDUCATION_RECREATION: "sport_soccer",
    Activity.GRANT: "money",
    Activity.MATERIAL_AID: "shopping_bag",
    Activity.LODGING: "bed",
    Activity.OTHER: "handshake",
}
OF_NEED: Mapping[Need, str] = {
    Need.EMPLOYMENT: "briefcase",
    Need.HOUSING: "home",
    Need.HEALTH: "heart_pulse",
    Need.SOCIAL_ASSISTANCE: "people_team",
    Need.SOCIAL_INSURANCE: "umbrella",
    Need.EDUCATION: "hat_graduation",
    Need.ROMANIAN: "local_language",
    Need.CULTURE: "globe",
    Need.COUNSELLING: "chat_multiple",
    Need.LEGAL: "scales",
    Need.PSYCHOLOGICAL: "accessibility",
    Need.SOCIAL_LINKS: "people_community",
    Need.MEANS: "money",
    Need.CARE: "teddy",
    Need.COMMUNITY: "location",
}

# What a reader for the blind says of them: the thing meant, as shortly as the picture does.
# What has no words here is an ornament.
_SHOWS: Mapping[str, Text] = {
    DAY: Text("când", "when"),
    WHO: Text("cine", "who"),
    DONE: Text("făcut", "done"),
    PLACE: Text("loc", "place"),
    QUESTION: Text("întrebări", "questions"),
    UNSAID: Text("pas", "step"),
    "accessibility": Text("sprijin", "support"),
    "bed": Text("cazare", "lodging"),
    "briefcase": Text("muncă", "work"),
    "chat_multiple": Text("consiliere", "counselling"),
    "globe": Text("cultură", "culture"),
    "handshake": Text("ajutor", "help"),
    "hat_graduation": Text("școală", "school"),
    "heart_pulse": Text("sănătate", "health"),
    "home": Text("locuință", "home"),
    "local_language": Text("limba română", "Romanian"),
    "money": Text("bani", "money"),
    "people_community": Text("oameni", "people"),
    "people_team": Text("asistență socială", "social assistance"),
    "scales": Text("drepturi", "rights"),
    "shopping_bag": Text("ajutor material", "material aid"),
    "sport_soccer": Text("activități recreative", "recreation"),
    "teddy": Text("îngrijire", "care"),
    "umbrella": Text("asigurări", "insurance"),
}

_NON_ZERO = 1


class Pictogram(Flowable):
    """A shipped icon as filled outlines, ``size`` points wide; black, so that it copies well."""

    def __init__(self, name: str, size: float) -> None:
        super().__init__()
        self._drawing: Drawing = drawing(name)
        self._shows = _SHOWS.get(name)
        self.width = self.height = size

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803, ARG002
        """Return the size, whatever the room."""
        return self.width, self.height

    def draw(self) -> None:
        """Draw the outlines, the left bottom corner at the origin."""
        canvas = canvas_of(self)
        unit, top = self.width / self._drawing.side, self.height
        path = canvas.beginPath()

        def at(point: tuple[float, float]) -> tuple[float, float]:
            return point[0] * unit, top - point[1] * unit

        for stroke in self._drawing.strokes:
            match stroke:
                case Begin():
                    path.moveTo(*at(stroke.at))
                case Line():
                    path.lineTo(*at(stroke.to))
                case Curve():
                    path.curveTo(*at(stroke.first), *at(stroke.second), *at(stroke.to))
                case _:
                    path.close()
        size = (self.width, self.height)
        with canvas.figure(self._shows, size) if self._shows else canvas.marked(Role.FURNITURE):
            canvas.setFillGray(0)
            canvas.drawPath(path, stroke=0, fill=1, fillMode=_NON_ZERO)
