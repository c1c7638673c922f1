"""Pages of the demo newspaper that are no articles, as every paper has them."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Furniture:
    """A page around the news: its heading, its texts, and the form or player that it shows."""

    title: str
    texts: tuple[str, ...] = ()
    form: tuple[str, ...] = ()
    video: bool = False


NOT_FOUND = Furniture(
    "Page not found",
    ("The page you are looking for has moved or never was.", "Try the search, or go back home."),
)

FURNITURE = {
    "/about/": Furniture(
        "About us",
        (
            "The Harbour Courier is made up: its towns, people and events exist on no map.",
            "It is there so that a crawler can be tried without troubling a real newspaper.",
        ),
    ),
    "/contact/": Furniture("Contact", ("Newsroom: newsroom@courier.example",), ("Your message",)),
    "/subscribe/": Furniture(
        "Subscribe", ("All of the Courier for €4 a month.", "Cancel at any time."), ("E-mail",)
    ),
    "/login/": Furniture("Sign in", ("Welcome back.",), ("E-mail", "Password")),
    "/search/": Furniture("Search", ("No results yet.",), ("Search the Courier",)),
    "/newsletters/": Furniture(
        "Newsletters", ("Harbour lights, each morning at six.",), ("E-mail",)
    ),
    "/privacy/": Furniture("Privacy", ("We set no cookies and know nothing about you.",)),
    "/terms/": Furniture("Terms of use", ("All texts may be read, quoted and thrown away.",)),
    "/consent/": Furniture(
        "We value your privacy",
        ("We and our 812 partners store information on your device.", "Choose how to go on."),
        ("Accept all", "Manage options"),
    ),
    "/video/2022-12-05-watch-the-ferries-come-in/": Furniture(
        "WATCH | The ferries come in", video=True
    ),
    "/weather/": Furniture("Weather", ("Monday 14° rain", "Tuesday 16° sun", "Wednesday 15° fog")),
}
