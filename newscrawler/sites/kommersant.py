"""Kommersant, a Russian business daily, whose addresses are bare numbers."""

from newscrawler.sites._site import Site

SITE = Site(
    name="Коммерсантъ",
    domains=("kommersant.ru",),
    start=("https://www.kommersant.ru/",),
    timezone="Europe/Moscow",
    language="ru",
    article_url=r"/doc/\d+",
    section_url=r"/(?:rubric|theme|archive)/",
    ignore_url=r"/lk/",
)
