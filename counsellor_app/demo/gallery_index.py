"""The page that shows all pictures of the gallery: plain HTML, relative links."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

_STYLE = """
body { font: 15px/1.5 "Segoe UI", "Open Sans", sans-serif; margin: 24px; color: #1B2730; }
h2 { margin: 32px 0 4px; } h3 { margin: 20px 0 8px; font-weight: 600; }
ul { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: 16px; }
li { width: 320px; } img { max-width: 320px; max-height: 240px; border: 1px solid #D5DCE2; }
nav a { margin-right: 16px; } figcaption { color: #53616D; font-size: 13px; }
"""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A picture that was drawn: its file below the gallery, where it belongs, what it shows."""

    file: str
    part: str
    group: str
    title: str


def index_html(drawn: Sequence[Drawn]) -> str:
    """Return the page: parts, in them groups, in them pictures, all in the order drawn."""
    parts = dict.fromkeys(one.part for one in drawn)
    places = {part: f"part-{number}" for number, part in enumerate(parts, 1)}
    links = "".join(f'<a href="#{places[part]}">{escape(part)}</a>' for part in parts)
    body = "".join(
        f'<h2 id="{places[part]}">{escape(part)}</h2>{_groups(drawn, part)}' for part in parts
    )
    return (
        '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">'
        f"<title>Consilier: gallery</title><style>{_STYLE}</style></head>"
        f"<body><h1>Consilier: {len(drawn)} pictures</h1><nav>{links}</nav>{body}</body></html>\n"
    )


def _groups(drawn: Sequence[Drawn], part: str) -> str:
    groups = dict.fromkeys(one.group for one in drawn if one.part == part)
    return "".join(
        f"<h3>{escape(group)}</h3><ul>{_pictures(drawn, part, group)}</ul>" for group in groups
    )


def _pictures(drawn: Sequence[Drawn], part: str, group: str) -> str:
    return "".join(_figure(one) for one in drawn if (one.part, one.group) == (part, group))


def _figure(one: Drawn) -> str:
    file, title = escape(one.file), escape(one.title)
    image = f'<img loading="lazy" alt="{title}" src="{file}">'
    caption = f"<figcaption>{title}</figcaption>"
    return f'<li><figure><a href="{file}">{image}</a>{caption}</figure></li>\n'
