"""Links to the pages of those who write for a paper, told by their addresses."""

import re

_FOLDER = re.compile(
    r"/(?:auth?ors?|autores|(?:news)?team|staff|people|reporters?|writers?|columnists?|journalist\w*|redakt\w+"
    r"|auteurs?|autore\w*|profil\w*|contributors?|kolumnist\w*|skribent\w*|forfatter|bio)/"
)
"""The folder of staff pages in an address."""
_ACCOUNT = re.compile(r"/@[\w.-]+/?(?:\?|$)")
"""The address of a writer's account."""
_NAMED = re.compile(rf"https?://.*{_FOLDER.pattern}([a-z]{{2,}}(?:-[a-z]+)+)/?$")
"""The page of one of the staff, which its last folder names."""
_LIKE = re.compile(
    r"/(?:auth?or|autor|staff|team|people|report|writer|column|kolumn|journalis|redak|profil|contrib"
    r"|skribent|forfatter|bio|opini|comment|kommentar|meinung|tribun|blog|voices|firmas|plumas|@)",
    re.IGNORECASE,
)
"""Further folders whose pages may be named after those who write."""


def leads_to_writer(href: str) -> bool:
    """Whether an address is that of a writer's page or account.

    >>> leads_to_writer("/people/ann-lee"), leads_to_writer("/@ann"), leads_to_writer("/news/")
    (True, True, False)
    """
    return _FOLDER.search(href) is not None or ("/@" in href and _ACCOUNT.search(href) is not None)


def may_lead_to_writer(path: str) -> bool:
    """Whether a path is one of those under which papers also keep their writers' pages.

    >>> may_lead_to_writer("/opinion/ann-lee"), may_lead_to_writer("/home-affairs/")
    (True, False)
    """
    return _LIKE.search(path) is not None


def writer_named_in(url: str) -> str | None:
    """The name in the address of a writer's page.

    >>> writer_named_in("https://a.org/authors/ann-lee/"), writer_named_in("https://a.org/ann-lee")
    ('Ann Lee', None)
    """
    found = _NAMED.match(url)
    return found[1].replace("-", " ").title() if found else None
