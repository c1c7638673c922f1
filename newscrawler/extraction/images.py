"""Pictures of the article, with caption and credit."""

from collections.abc import Iterator

from newscrawler.extraction.candidate import Candidate
from newscrawler.extraction.evidence import Evidence
from newscrawler.extraction.jsonld import strings
from newscrawler.items import Image
from newscrawler.urls import absolute


def image_candidates(evidence: Evidence) -> Iterator[Candidate]:
    """JSON-LD and share pictures."""
    stated = list(strings(evidence.article.get("image"), "url", "contentUrl"))
    shared = evidence.page.meta.get("og:image", [])
    for source, where, found in (("jsonld", "image", stated), ("meta", "og:image", shared)):
        addresses = [absolute(evidence.page.base_url, text) for text in found]
        images = [Image(url) for url in dict.fromkeys(addresses) if url]
        if images:
            yield Candidate(images, "jsonld" if source == "jsonld" else "meta", where)
