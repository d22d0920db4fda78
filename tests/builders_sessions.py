"""Complete invented answers to the forms of group sessions."""

from uuid import UUID

from counsellor_app.forms.answers import Answer

SESSION_ID = UUID("00000000-0000-7000-8000-0000000005e5")
GROUP_SESSION: dict[str, Answer] = {
    "title": "Curs de limba română, grupa Exemplu",
    "activity": "c",
    "held_on": "2026-11-20",
    "starts_at": "10:00",
    "duration": 90,
    "place": "sediul din Galați",
    "organiser": "Asociația Exemplu",
    "trainer": "Formatorescu Exemplu",
    "by_project": True,
    "project": "EX-1 Integrare Exemplu",
    "project_minutes": 90,
    "cost_line": "3.2 Cursuri",
    "list_signed": "some",
    "trainer_signature": "signed",
    "list_kept_at": "biblioraft „EX-1, prezență 2026”",
}
PRESENCE: dict[str, Answer] = {
    "session": str(SESSION_ID),
    "session_on": "2026-11-20",
    "session_activity": "c",
    "session_title": "Curs de limba română, grupa Exemplu",
    "session_starts_at": "10:00",
    "session_minutes": 90,
    "session_place": "sediul din Galați",
    "session_organiser": "Asociația Exemplu",
    "presence": "excused",
    "excuse": "work",
    "first_participation": True,
    "remark": "A anunțat cu o zi înainte.",
    "list_signature": "signed",
    "by_project": True,
    "project": "EX-1 Integrare Exemplu",
    "project_minutes": 90,
    "cost_line": "3.2 Cursuri",
}
