"""The desks of the demo newspaper: what each writes, in which language, zone and page design."""

from dataclasses import dataclass

PAPER = "Harbour Courier"
HOME_ZONE = "Africa/Johannesburg"


@dataclass(frozen=True)
class Desk:
    """A section with its stories; designs take turns."""

    sections: tuple[str, ...]
    topic: str
    stories: int
    designs: tuple[str, ...]
    language: str = "en"
    zone: str = HOME_ZONE


DESKS = (
    Desk(("World", "Europe"), "diplomacy", 8, ("cosmos", "graph")),
    Desk(("World", "Africa"), "diplomacy", 6, ("cosmos", "plain")),
    Desk(("World", "Asia"), "diplomacy", 5, ("microdata", "cosmos")),
    Desk(("Business", "Markets"), "trade", 7, ("graph", "microdata")),
    Desk(("Business", "Shipping"), "trade", 6, ("cosmos", "plain")),
    Desk(("Politics",), "council", 8, ("graph", "cosmos", "microdata")),
    Desk(("Politics", "Live"), "council", 1, ("live",)),
    Desk(("Sport", "Football"), "match", 6, ("microdata", "graph")),
    Desk(("Sport", "Athletics"), "match", 4, ("plain",)),
    Desk(("Sport", "Live"), "match", 1, ("live",)),
    Desk(("Science",), "research", 6, ("graph", "plain")),
    Desk(("Science", "Interactive"), "research", 3, ("script",)),
    Desk(("Culture", "Books"), "arts", 5, ("microdata", "cosmos")),
    Desk(("Magazine",), "arts", 4, ("longread",)),
    Desk(("Deutsch",), "stadt", 4, ("graph", "plain"), "de", "Europe/Berlin"),
    Desk(("Español",), "politica", 3, ("plain", "graph"), "es", "Europe/Madrid"),
    Desk(("Français",), "ville", 4, ("microdata", "graph"), "fr", "Europe/Paris"),
    Desk(("Português",), "cidade", 4, ("plain", "cosmos"), "pt", "America/Sao_Paulo"),
    Desk(("العربية",), "مدينة", 3, ("graph", "microdata"), "ar", "Africa/Cairo"),
    Desk(("日本語",), "都市", 3, ("microdata", "graph"), "ja", "Asia/Tokyo"),
)

BYLINES = {
    "en": ("By", "and"),
    "de": ("Von", "und"),
    "es": ("Por", "y"),
    "fr": ("Par", "et"),
    "pt": ("Por", "e"),
    "ar": ("بقلم", "و"),
    "ja": ("文", "・"),
}
"""What stands before the authors of a story, and between two of them."""

SECTION_SLUGS = {
    "Deutsch": "deutsch",
    "Español": "espanol",
    "Français": "francais",
    "Português": "portugues",
    "العربية": "arabic",
    "日本語": "japanese",
}


def section_path(sections: tuple[str, ...]) -> str:
    """The address of a section's page.

    >>> section_path(("World", "Europe")), section_path(("Français",))
    ('/world/europe/', '/francais/')
    """
    slugs = (SECTION_SLUGS.get(name, name.lower()) for name in sections)
    return "/" + "/".join(slugs) + "/"


def all_sections() -> list[tuple[str, ...]]:
    """Every section and subsection, parents first, in the order of the menu."""
    found: dict[tuple[str, ...], None] = {}
    for desk in DESKS:
        for depth in range(1, len(desk.sections) + 1):
            found[desk.sections[:depth]] = None
    return sorted(found, key=lambda names: ([*found].index(names[:1]), len(names)))
