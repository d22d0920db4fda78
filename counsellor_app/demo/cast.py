"""The people of the practice vault: every name says that it is invented."""

from dataclasses import dataclass
from enum import Enum, auto

from counsellor_app.cases.stages import Stage


class Turn(Enum):
    """What happened in an invented case beside the papers every case has."""

    AT_WORK = auto()  # registered with AJOFM, an offer
    LETTER_ANSWERED = auto()
    LETTER_AWAITED = auto()
    SPECIAL_NEEDS = auto()  # determined by the specialist
    LODGED = auto()  # and the lodging extended
    RENTS = auto()  # a lease, months reimbursed
    AT_SCHOOL = auto()
    DUTY_TO_CHECK = auto()
    MOVED_HERE = auto()  # handed over by another centre
    EXTENDED = auto()
    COMPLETED = auto()  # evaluated at the end, a subsidy asked for
    ORIENTED = auto()  # Chapter V^1


@dataclass(frozen=True, slots=True, kw_only=True)
class Invented:
    """An invented person, how far their case has come, and how long ago it began."""

    surname: str
    given_names: str
    own_script: str | None
    sex: str
    born: str
    citizenship: str
    language: str
    category: str
    stage: Stage
    days_since_protection: int
    months_in_programme: int = 0
    on_paper: bool = False
    left_open: str | None = None  # the form whose draft was left open
    years_old: int | None = None  # on the day the cases are made; then ``born`` is not read
    alone: bool = False  # a minor whom DGASPC represents
    turns: tuple[Turn, ...] = ()
    county: str = "GL"
    locality: str = "Galați"


CAST: tuple[Invented, ...] = (
    Invented(
        surname="Al-Exemplu",
        given_names="Yusuf",
        own_script="يوسف المثال",
        sex="male",
        born="1991-05-14",
        citizenship="SY",
        language="ar",
        category="refugee",
        stage=Stage.PROGRAMME_ACTIVE,
        days_since_protection=80,
        months_in_programme=1,
        turns=(Turn.AT_WORK, Turn.LETTER_ANSWERED),
    ),
    Invented(
        surname="Exemplenko",
        given_names="Olena",
        own_script="Олена Прикладенко",
        sex="female",
        born="1987-11-02",
        citizenship="UA",
        language="uk",
        category="subsidiary",
        stage=Stage.PROGRAMME_ACTIVE,
        days_since_protection=420,
        months_in_programme=11,
        turns=(Turn.SPECIAL_NEEDS, Turn.LODGED, Turn.LETTER_AWAITED),
    ),
    Invented(
        surname="Modelzada",
        given_names="Farid",
        own_script="فرید مدل‌زاده",
        sex="male",
        born="1999-01-01",
        citizenship="AF",
        language="prs",
        category="refugee",
        stage=Stage.PACK_ISSUED,
        days_since_protection=75,
    ),
    Invented(
        surname="Probatesfay",
        given_names="Selam",
        own_script=None,
        sex="female",
        born="1995-03-30",
        citizenship="ER",
        language="ti",
        category="refugee",
        stage=Stage.PLAN_FINALISED,
        days_since_protection=70,
    ),
    Invented(
        surname="Închipuitu",
        given_names="Amina",
        own_script=None,
        sex="female",
        born="1990-07-19",
        citizenship="SO",
        language="so",
        category="subsidiary",
        stage=Stage.NEEDS_FINALISED,
        days_since_protection=66,
        left_open="individual_plan",
    ),
    Invented(
        surname="Specimenov",
        given_names="Ruslan",
        own_script="Руслан Образцов",
        sex="male",
        born="1983-12-08",
        citizenship="RU",
        language="ru",
        category="refugee",
        stage=Stage.INTERVIEW_HELD,
        days_since_protection=60,
        left_open="needs_sheet",
    ),
    Invented(
        surname="Testbahadur",
        given_names="Sita",
        own_script=None,
        sex="female",
        born="1997-04-22",
        citizenship="NP",
        language="ne",
        category="subsidiary",
        stage=Stage.REQUEST_REGISTERED,
        days_since_protection=50,
    ),
    Invented(
        surname="Demodiallo",
        given_names="Ibrahima",
        own_script=None,
        sex="male",
        born="2001-09-09",
        citizenship="GN",
        language="fr",
        category="subsidiary",
        stage=Stage.REQUEST_DRAFTED,
        days_since_protection=86,
        left_open="request",
    ),
    Invented(
        surname="Exemplu-Haddad",
        given_names="Layla",
        own_script="ليلى حداد المثال",
        sex="female",
        born="2009-02-17",
        citizenship="SY",
        language="ar",
        category="refugee",
        stage=Stage.REQUEST_DRAFTED,
        days_since_protection=30,
        turns=(Turn.AT_SCHOOL,),
        years_old=16,
    ),
    Invented(
        surname="Probărahman",
        given_names="Karim",
        own_script=None,
        sex="male",
        born="1993-06-01",
        citizenship="BD",
        language="bn",
        category="subsidiary",
        stage=Stage.PROGRAMME_ACTIVE,
        days_since_protection=250,
        months_in_programme=6,
        on_paper=True,
        turns=(Turn.DUTY_TO_CHECK,),
    ),
    Invented(
        surname="Fictivi",
        given_names="Daoud",
        own_script=None,
        sex="male",
        born="1979-10-27",
        citizenship="IQ",
        language="ckb",
        category="refugee",
        stage=Stage.PROGRAMME_ACTIVE,
        days_since_protection=400,
        months_in_programme=10,
        on_paper=True,
        turns=(Turn.MOVED_HERE, Turn.EXTENDED),
    ),
    Invented(
        surname="Neexistentu",
        given_names="Zara",
        own_script=None,
        sex="female",
        born="2000-01-01",
        citizenship="SD",
        language="ar",
        category="refugee",
        stage=Stage.FIRST_CONTACT,
        days_since_protection=12,
    ),
    Invented(
        surname="Nimeni",
        given_names="Tariq",
        own_script=None,
        sex="male",
        born="1994-01-01",
        citizenship="PK",
        language="ur",
        category="subsidiary",
        stage=Stage.FIRST_CONTACT,
        days_since_protection=5,
    ),
    Invented(
        surname="Probescu-Nasser",
        given_names="Hiba",
        own_script=None,
        sex="female",
        born="1988-08-20",
        citizenship="SY",
        language="ar",
        category="refugee",
        stage=Stage.PROGRAMME_ACTIVE,
        days_since_protection=460,
        months_in_programme=13,
        turns=(Turn.RENTS, Turn.COMPLETED),
    ),
    Invented(
        surname="Exemplarev",
        given_names="Samir",
        own_script=None,
        sex="male",
        born="2010-01-01",
        citizenship="AF",
        language="prs",
        category="refugee",
        stage=Stage.PROGRAMME_ACTIVE,
        days_since_protection=120,
        months_in_programme=2,
        years_old=16,
        alone=True,
        turns=(Turn.AT_SCHOOL,),
    ),
    Invented(
        surname="Închipuescu-Tran",
        given_names="Linh",
        own_script=None,
        sex="female",
        born="1992-02-11",
        citizenship="VN",
        language="vi",
        category="right_of_stay_194",
        stage=Stage.REQUEST_DRAFTED,
        days_since_protection=90,
        turns=(Turn.ORIENTED,),
    ),
)
