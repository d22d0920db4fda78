"""When a draft was saved, in words."""

from datetime import date, datetime

from counsellor_app.text import BUCHAREST, Text, clock_time, short_date
from counsellor_app.ui.words import common


def draft_saved(moment: datetime, today: date) -> Text:
    """Return when a draft was saved, with the day if it was not today."""
    day, time = moment.astimezone(BUCHAREST).date(), clock_time(moment)
    if day == today:
        return common.DRAFT_SAVED_AT.filled(time=time)
    return common.DRAFT_SAVED_ON.filled(day=short_date(day), time=time)
