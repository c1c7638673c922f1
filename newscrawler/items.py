"""The row of the dataset: what each field means and how it is written."""

from dataclasses import asdict, dataclass, field
from typing import Any, Literal, Self

SCHEMA_VERSION = "1"

Access = Literal["free", "metered", "paid"]
RelatedKind = Literal["related", "teaser", "most_read"]
DiscoveryKind = Literal["seed", "section", "related", "feed", "sitemap"]
PublishedSource = Literal[
    "jsonld", "meta", "microdata", "time", "text", "feed", "sitemap", "url", "site"
]


@dataclass
class Image:
    """A picture of the article."""

    url: str
    """Absolute address of the picture."""
    caption: str | None = None
    """What the page says under it, without the credit."""
    credit: str | None = None
    """Who took or supplied it: `GCIS`, `Jane Doe/Reuters`."""


@dataclass
class Related:
    """Another story that the page points to."""

    url: str
    """Absolute address of the story."""
    title: str | None = None
    """Its headline as this page shows it."""
    kind: RelatedKind = "related"
    """`related` (chosen for this story), `teaser` (a list of other news) or `most_read`."""


@dataclass
class DiscoveredFrom:
    """How the crawl came to know the article."""

    kind: DiscoveryKind
    """`seed` (typed by the user), `section`, `related`, `feed` or `sitemap`."""
    url: str
    """Address of the page, feed or sitemap that named it."""


@dataclass
class Article:
    """One article: a line of the dataset. Absent is `None` or `[]`, never `""`."""

    schema_version: str = SCHEMA_VERSION
    """Version of this row's shape."""
    id: str = ""
    """32 hex digits of the sha256 of the canonical URL; the same on every run."""
    revision: int = 1
    """1, then one more each time the text or title really changed."""
    url: str = ""
    """Address after redirects."""
    canonical_url: str | None = None
    """The page's own canonical address, when it is on the same site."""
    site: str = ""
    """Registered domain; host:port where the host is an address."""
    publisher: str | None = None
    """The paper's name."""
    title: str = ""
    """Headline without the site's name."""
    description: str | None = None
    """Standfirst, or else the meta description."""
    authors: list[str] = field(default_factory=list)
    """Persons' names in the page's order, without "By", roles, places, agencies or addresses; where
    the page's metadata credit no person but an organisation, that organisation."""
    agency: str | None = None
    """Wire service credited: `Reuters`, `AFP`, `AP`."""
    published: str | None = None
    """RFC 3339 instant to the minute, with the offset the page used, or the home's where it tells
    UTC and shows another day; null where only a day is known."""
    modified: str | None = None
    """RFC 3339 instant, to the minute, of the last change that the page states."""
    published_date: str | None = None
    """Calendar day of publication where it was published: `2022-12-07`; where the page states only
    its last change, the day of that."""
    published_source: PublishedSource | None = None
    """Where the publication time was read."""
    timezone_assumed: bool = False
    """True when the page named no zone: the offset is the site's, its country's, that of its
    language's one home, or UTC."""
    sections: list[str] = field(default_factory=list)
    """Breadcrumb, outermost first: `["World", "Europe"]`."""
    keywords: list[str] = field(default_factory=list)
    """Topics and tags as the page names them."""
    language: str | None = None
    """BCP 47 tag: `en`, `pt-BR`."""
    body: str = ""
    """Paragraphs, subheads and list items of the article, joined by a blank line."""
    images: list[Image] = field(default_factory=list)
    """Pictures of the article, the main one first."""
    access: Access | None = None
    """Who may read it; null where the page does not say."""
    related: list[Related] = field(default_factory=list)
    """Other stories that the page points to."""
    discovered_from: DiscoveredFrom | None = None
    """How the crawl came to know the article; null outside a crawl."""
    fetched_at: str = ""
    """UTC time of the fetch: `2022-12-07T15:00:00Z`."""
    rendered: bool = False
    """True when a browser was needed to read it."""
    content_hash: str = ""
    """sha256 of the normalised title and body, in hex."""
    duplicate_of: str | None = None
    """Id of the earlier article that this one copies."""

    def as_row(self) -> dict[str, Any]:
        """The article as plain JSON types, every key present, in the order above."""
        return asdict(self)

    @classmethod
    def from_row(cls, row: dict[str, Any]) -> Self:
        """The article that a row of this schema version was made of.

        >>> article = Article(title="Rain", images=[Image("https://a.org/1.jpg")])
        >>> Article.from_row(article.as_row()) == article
        True
        """
        source = row["discovered_from"]
        return cls(
            **row
            | {
                "images": [Image(**image) for image in row["images"]],
                "related": [Related(**related) for related in row["related"]],
                "discovered_from": DiscoveredFrom(**source) if source else None,
            }
        )


@dataclass
class Reject:
    """A page that was taken for an article and is none; kept apart from the dataset."""

    url: str
    """Address after redirects."""
    reason: str
    """The key it is counted under: `consent_wall`, `no_text`, `schema`."""
    detail: str
    """One sentence for a person."""
    discovered_from: DiscoveredFrom | None = None
    """How the crawl came to know the page."""
    fetched_at: str = ""
    """UTC time of the fetch."""
