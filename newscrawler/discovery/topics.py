"""Pages of an author, topic or tag: they name the same articles once more."""

import re
from urllib.parse import urlsplit

_GATHERING = re.compile(
    r"authors?|staff|autor(?:es|en|in|i)?|auteurs?|autore|schrijver|forfattere?|författare|skribent"
    r"|journalist(?:e|s|en)?|reporters?|redaktor|bylines?|contributors?|columnists?|people|person"
    r"|profiles?|(?:staff-)?writers?|topics?|tags?|tagg(?:ed|ar)?|temas?|themes?|thema|themen|onderwerp"
    r"|emne|ämne|argomento|argomenti|etiquetas?|etichetta|mots?-cles?|sujets?|keywords?"
    r"|schlagworte?|stichworte?|hashtags?|avtor|tegi?|temy|yazar(?:lar)?|etiket|penulis|topik"
)


def is_topic_page(url: str) -> bool:
    """True for the page of an author, topic or tag, by the words of its path.

    >>> is_topic_page("https://a.org/authors/jane-doe/"), is_topic_page("https://a.org/world/")
    (True, False)
    """
    segments = urlsplit(url).path.lower().strip("/").split("/")
    return any(_GATHERING.fullmatch(segment) for segment in segments[:-1])
