"""The legal terms every translation answers, as resources/courtesy/terms.toml declares them."""

import tomllib
from dataclasses import dataclass

from counsellor_app.resources import resource


@dataclass(frozen=True, slots=True)
class Term:
    ro: str
    en: str
    cite: str = ""
    source: str = ""
    found: bool = False


TERMS = {
    name: Term(**told)
    for name, told in tomllib.loads(resource("courtesy", "terms.toml").read_text("utf-8"))[
        "term"
    ].items()
}
