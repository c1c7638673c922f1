"""Bylines as persons' names."""

import re
from functools import lru_cache

from newscrawler.normalise.agency import agency
from newscrawler.normalise.byline_words import (
    HOUSE,
    HOUSE_ENDINGS,
    JOINTS,
    LEAD_INS,
    PARTICLES,
    ROLES,
    SURNAME_JOINTS,
)
from newscrawler.normalise.text import one_line


class Whole(str):
    """A credit that is no person's full name and is kept whole."""

    __slots__ = ()


class Organisation(Whole):
    """A credit that the page itself declares to be no person."""

    __slots__ = ()


class PenName(Whole):
    """The name of an account, by which a writer goes."""

    __slots__ = ()


_LEAD_IN = re.compile(
    r"^\W*(?:(?:" + "|".join(LEAD_INS.values()) + r")(?:\s*[:：]\s*|\s+)|文\s*[/／|｜:：]\s*|"
    r"(?:本報|本报)?(?:記者|记者)\s*[/／:：]?\s*)",
    re.IGNORECASE,
)
_ALSO_PARTICLES = re.compile(r"^(?:von|van|de|di|da|af|av|na)\s+\S+$", re.IGNORECASE)
_NOISE = re.compile(
    r"https?://\S+|www\.\S+|\S+@\S+\.\w+|(?<!\w)@\w+|\([^()]*\)|\[[^\[\]]*\]|"
    r"[／/]\s*\S{1,8}(?:報導|报道|電|电)|\b\d{1,2}[:.]\d{2}\b.*$",
)
_HARD = re.compile(
    r"\s*(?:[|•·;／、，،\n\t►▶●→*]|\s[-–—]+\s|[–—](?=\s)"
    r"|(?<=[^\W\d_]{5})\.\s(?=[^\W\d_]{3}))\s*"
)
_OTHER_WORK = re.compile(
    r"^\W*(?:(?:foto|photo|bild|image|video|grafi|illustrat|picture|camera|cover)\w*\b|(?:edited|"
    r"editing|reviewed|translated|fact.?checked|updated|medically|produced|compiled) |editor\s*:|"
    r"(?:übersetz|traduit|traducido|tradotto|bearbeitet|aktualisiert|mis à jour|montage)\b)",
    re.IGNORECASE,
)
_SOFT = re.compile(
    r"\s*[,&+/]\s*|\s+(?:(?i:and|und|et|with)|" + "|".join(sorted(JOINTS)) + r")\s+|"
    r"\s+(?:" + "|".join(sorted(SURNAME_JOINTS)) + r")\s+(?=[^\s,]+\s+[^\s,])"
)
_SUFFIX = re.compile(
    r"\s+(?:for|für|pour|para|per|via|at|bei|@)\s+.*$|\s+(?:in|aus|from|à|im)\s+[^\W\d_].*$|"
    r"\s*(?:기자|특파원|記者|记者|撰|特派員)\W*$|[’']s$",
    re.IGNORECASE,
)
_REPORTER = re.compile(r"\W*[가-힣]{2,4}\s?(?:선임|전문)?\s?(?:기자|특파원)(?![가-힣])")
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_DOMAIN = re.compile(
    r"\w\.(?:com|org|net|de|at|ch|fr|it|es|uk|tv|info|eu|lt|pl|nl|ru|jp|br|za)\b", re.IGNORECASE
)
_COMPANY = re.compile(r"\b(?:GmbH|KG|AG|S\.?A\.?|SE|Ltd|LLC|Inc|PLC|B\.?V\.?|S\.?p\.?A|Oy|AS)\.?$")
"""How the names of companies end."""
_ARTICLED = re.compile(r"(?:The|Die|Der|Das|La|El|Los|Las|Il|Het|O) [^\W\d_]\S*$")
"""`La Tercera`, `Die Grünen`: an article and one word make a paper's or a group's name."""
_EDGES = " \t.,:;!?*-–—_/|\"'“”„«»‘’()[]<>#"


def persons(text: str) -> list[str]:
    """The persons' names in a byline, in order; roles, places, agencies and houses left out.

    >>> persons("By Ann Lee and Bo Ek, Political Editor"), persons("A. Karp, Jo May und Ed Ott")
    (['Ann Lee', 'Bo Ek'], ['A. Karp', 'Jo May', 'Ed Ott'])
    >>> persons("JO O'NEIL-VAN DER BERG in Berlin"), persons("Reuters"), persons("Redaktion")
    (["Jo O'Neil-Van der Berg"], [], [])
    >>> persons("Ana Ruiz y Cajal, Madrid"), persons("Luis Gil y Eva Paz")
    (['Ana Ruiz y Cajal'], ['Luis Gil', 'Eva Paz'])
    >>> persons(Organisation("The Daily"))
    ['The Daily']
    """
    line = one_line(text)
    if line is None:
        return []
    return [_LEAD_IN.sub("", line)] if isinstance(text, Whole) else list(_persons(line))


@lru_cache(maxsize=4096)
def _persons(line: str) -> tuple[str, ...]:
    found = [name for part in _parts(line) if (name := _name(part))]
    # One word after a full name is the place that it reports from.
    return tuple(dict.fromkeys([name for name in found if is_full(name)] or found))


def is_full(name: str) -> bool:
    """Whether a name has more than one part, as far as its script shows them.

    >>> is_full("Ann Lee"), is_full("김하늘"), is_full("Zoë"), is_full("von Ann")
    (True, True, False, False)
    """
    return (" " in name and not _ALSO_PARTICLES.match(name)) or _CJK.search(name) is not None


def is_anonymous(credit: str) -> bool:
    """Whether a credit only says that somebody of the house wrote it.

    >>> is_anonymous("Agency Staff"), is_anonymous("Quay Staff"), is_anonymous("admin")
    (True, False, True)
    """
    return all(word.casefold().strip(".,") in HOUSE | ROLES for word in credit.split())


def opens_byline(text: str) -> bool:
    """Whether a line begins with a word for its writer and goes on with a full name.

    Korean papers set the word for a reporter behind the name.

    >>> opens_byline("By Ann Lee"), opens_byline("By the sea"), opens_byline("Ann Lee")
    (True, False, False)
    """
    found = _LEAD_IN.match(text)
    opened = found and is_bare_byline(text[found.end() :].partition("|")[0])
    return bool(opened or _REPORTER.match(text))


def is_bare_byline(text: str) -> bool:
    """Whether a line is full names and nothing else.

    >>> is_bare_byline("ANN LEE/Bo Ek"), is_bare_byline("Ann Lee won"), is_bare_byline("Ann")
    (True, False, False)
    """
    named = persons(text)
    letters = sum(c.isalpha() for c in text)
    return all(map(is_full, named)) and (
        sum(c.isalpha() for name in named for c in name) >= max(4, letters - 3)
    )


def _parts(line: str) -> list[str]:
    hard = [part for part in _HARD.split(_NOISE.sub(" | ", line)) if not _OTHER_WORK.match(part)]
    led = [_SUFFIX.sub("", _led_in(part)) for part in hard]
    return [soft for part in led for soft in _surname_first(part) or _SOFT.split(part)]


def _led_in(part: str) -> str:
    """The part without the word that opens it; `von Storch` is a name, `von DPA` a credit."""
    rest = _LEAD_IN.sub("", part)
    return part if _ALSO_PARTICLES.match(part) and not agency(rest) else rest


def _surname_first(part: str) -> list[str] | None:
    """`Harm, Robert` is one person."""
    words = part.split(", ")
    simple = len(words) == 2 and all(w.isalpha() and w.istitle() for w in words)
    return [f"{words[1]} {words[0]}"] if simple and not _CJK.search(part) else None


def _name(part: str) -> str | None:
    if _OTHER_WORK.match(part):
        return None
    name = _said_once(_without_role(part.strip(_EDGES)))
    return _proper_case(name) if name and is_person(name) else None


def _said_once(name: str) -> str:
    """A name without its repetition: pages set it once more for small screens.

    >>> _said_once("Ann Lee Ann Lee"), _said_once("Ann LeeAnn Lee"), _said_once("Jo Jo")
    ('Ann Lee', 'Ann Lee', 'Jo')
    """
    half, odd = divmod(len(name), 2)
    first, last = name[:half].strip(), name[half:].strip()
    middle = odd and name[half].isspace()
    return first if len(first) > 1 and first == last and (middle or not odd) else name


def _without_role(part: str) -> str:
    """What is left of a name when the words for its bearer's work are cut off either end."""
    words = part.split()
    role = [word.casefold().strip(".,").rpartition("-")[2] in ROLES for word in words]
    while words and role[0]:
        words, role = words[1:], role[1:]
    if True in role:
        at = role.index(True)
        words = words[:at] if at >= 2 else words[at + 1 :]
    return " ".join(words)


def is_person(name: str) -> bool:
    """Whether a text has the shape of a person's name.

    >>> is_person("Ada Lovelace"), is_person("van der Berg"), is_person("大渡 美咲")
    (True, True, True)
    >>> is_person("The newsroom"), is_person("read more here"), is_person("stol.it")
    (False, False, False)
    """
    words = name.split()
    if not words or len(name) > 60 or len(words) > 6 or any(c.isdigit() or c == ":" for c in name):
        return False
    if _is_house(name, words):
        return False
    if _CJK.search(name):
        return 2 <= len(name.replace(" ", "")) <= 12
    if all(len(word.strip(".")) < 2 for word in words):
        return False
    return all(_name_word(word) for word in words) and words[-1].casefold() not in PARTICLES


def _is_house(name: str, words: list[str]) -> bool:
    """Whether a credit has the words or the shape of an office's, a company's or a paper's name."""
    shaped = _DOMAIN.search(name) or _COMPANY.search(name) or _ARTICLED.match(name)
    if shaped or agency(name) or name.endswith(HOUSE_ENDINGS):
        return True
    return any(word.casefold().strip(".,:;").rpartition("-")[2] in HOUSE for word in words)


def _name_word(word: str) -> bool:
    first = word.lstrip("'’‘\"“„(")[:1]
    if not first.isalpha():
        return False
    cased = first.lower() != first.upper()
    return not cased or first.isupper() or word.casefold() in PARTICLES or word[1:2] in "'’"


def _proper_case(name: str) -> str:
    words = name.split()
    shouting = name.isupper() and len(name) > 3
    return " ".join(_proper_word(word) if shouting or _shouted(word) else word for word in words)


def _shouted(word: str) -> bool:
    return word.isupper() and len(word) > 3 and "." not in word


def _proper_word(word: str) -> str:
    lower = word.lower()
    if lower in PARTICLES:
        return lower
    return re.sub(
        r"(?:^(?:mc(?=\w))?|(?<=[-'’.]))[^\W\d_]",
        lambda m: m[0][:-1].title() + m[0][-1].upper(),
        lower,
    )
