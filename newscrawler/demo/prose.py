"""News prose of our own: sentences drawn from a seeded grammar, no two stories alike.

A grammar (`grammars/<language>.toml`) has tables of words, which may name other tables in braces;
the tables under ``[story]`` are drawn once a story, so that a story keeps its people and places.
"""

import re
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from random import Random
from typing import Any

_SLOT = re.compile(r"\{(?:(?P<low>\d+)-(?P<high>\d+)|(?P<name>\w+?)(?P<form>_last|_start)?)\}")


@dataclass(frozen=True)
class Text:
    """What the grammar says of one story."""

    headline: str
    standfirst: str
    paragraphs: tuple[str, ...]
    people: tuple[str, str]
    place: str
    captions: tuple[str, ...]
    subheads: tuple[str, ...]
    updates: tuple[str, ...]
    points: tuple[str, ...]
    quote: str


@cache
def grammar(language: str) -> dict[str, Any]:
    """The tables of a language."""
    source = files("newscrawler.demo") / "grammars" / f"{language}.toml"
    return tomllib.loads(source.read_text(encoding="utf-8"))


class Writer:
    """Writes stories in one language; sentences come round again as late as possible."""

    def __init__(self, language: str, random: Random) -> None:
        self.grammar = grammar(language)
        self.random = random
        self._decks: dict[str, list[str]] = {}

    def write(self, topic: str, paragraphs: int) -> Text:
        """A story on a topic with so many paragraphs."""
        bound: dict[str, str] = {}

        def drawn(table: str, count: int = 1) -> tuple[str, ...]:
            cards = self.grammar["topics"][topic].get(table) or self.grammar["general"][table]
            deck = f"{topic}/{table}" if table in self.grammar["topics"][topic] else table
            return tuple(self._drawn(deck, cards, bound) for _ in range(count))

        return Text(
            headline=drawn("headline")[0],
            standfirst=drawn("standfirst")[0],
            paragraphs=(
                *drawn("lead"),
                *(self._paragraph(drawn) for _ in range(paragraphs - 1)),
            ),
            people=(self._word("hero", bound), self._word("second", bound)),
            place=self._word("town", bound),
            captions=drawn("captions", 2),
            subheads=drawn("subheads", 2),
            updates=drawn("subheads", paragraphs),
            points=drawn("points", 3),
            quote=self._fill("{quote}", bound),
        )

    def name(self) -> str:
        """A reporter's name."""
        return self._fill("{first} {last}", {})

    def _paragraph(self, drawn: Callable[..., tuple[str, ...]]) -> str:
        sentences = [*drawn("facts"), *drawn("sentences", self.random.choice((1, 2)))]
        self.random.shuffle(sentences)
        return str(self.grammar["general"].get("gap", " ")).join(sentences)

    def _drawn(self, deck: str, cards: list[str], bound: dict[str, str]) -> str:
        if not self._decks.get(deck):
            self._decks[deck] = self.random.sample(cards, len(cards))
        sentence = self._fill(self._decks[deck].pop(), bound)
        return _capital(sentence)

    def _word(self, name: str, bound: dict[str, str]) -> str:
        if name in bound:
            return bound[name]
        kept = self.grammar["story"].get(name)
        word = self._fill(self.random.choice(kept or self.grammar["words"][name]), bound)
        if kept:
            bound[name] = word
        return word

    def _fill(self, pattern: str, bound: dict[str, str]) -> str:
        def value(slot: re.Match[str]) -> str:
            if slot["low"]:
                return str(self.random.randint(int(slot["low"]), int(slot["high"])))
            word = self._word(slot["name"], bound)
            return _FORMS[slot["form"]](word)

        return _SLOT.sub(value, pattern)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


_FORMS: dict[str | None, Callable[[str], str]] = {
    None: lambda word: word,
    "_last": lambda word: word.split(" ")[-1],
    "_start": _capital,
}
