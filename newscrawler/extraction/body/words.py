"""Words in class and id attributes that tell what an element is for."""

import re
from functools import lru_cache

_BOILERPLATE = re.compile(
    r"(?:^|[^a-z])(?:"
    r"nav|navi|navigation|menu|footer|sidebar|related|recommend\w*|teasers?|promo|newsletters?|"
    r"subscribe|signup|share|sharing|social|comments?|disqus|captions?|credits?|figcaption|bylines?|"
    r"bio|tags|breadcrumbs?|cookies?|consent|advert\w*|sponsored|outbrain|taboola|copyright|modal|"
    r"read-more|readmore|read-also|login|register|sr-only"
    r")(?:$|[^a-z])"
)
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


@lru_cache(maxsize=8192)
def is_boilerplate(label: str) -> bool:
    """Whether a class or id says that the element is not the article's text.

    >>> is_boilerplate("newsletterBox wide"), is_boilerplate("article-body")
    (True, False)
    """
    return bool(_BOILERPLATE.search(_CAMEL.sub("-", label).lower()))
