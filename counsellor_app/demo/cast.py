"""The people of the practice vault: every name says that it is invented."""

from dataclasses import dataclass

from counsellor_app.cases.stages import Stage


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
)
