"""Bylines as persons' names."""

import re
from functools import lru_cache

from newscrawler.normalise.agency import agency
from newscrawler.normalise.byline_parts import (
    ALSO_PARTICLES,
    CJK,
    LEAD_IN,
    OTHER_WORK,
    parts_of,
)
from newscrawler.normalise.byline_roles import ROLES
from newscrawler.normalise.byline_words import (
    HOUSE,
    HOUSE_ENDINGS,
    HOUSE_FIRST,
    LOCAL_LEAD_INS,
    OPENERS,
    PARTICLES,
    PLACES,
)
from newscrawler.normalise.han_name import names_nobody
from newscrawler.normalise.korean_byline import REPORTER
from newscrawler.normalise.name_case import proper_case
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


_GEORGIAN = re.compile(r"[\u10d0-\u10ff]")
"""Letters whose capitals stand in headlines only, never at the head of a name."""
_KANA = re.compile(r"[\u3040-\u30ff]")
_COMPOUND = re.compile("(?=.*[ァ-ヺ])(?=.*[\u3400-\u9fff])[ァ-ヺー\u3400-\u9fff]+")
"""Katakana and Han in one word: few names have both, `画像データベース` and the like do."""
_SENTENCE = re.compile("[。！？を「」『』]|です|ます|について|ログイン|登録|会員|ページ")
_DOMAIN = re.compile(
    r"\w\.(?:com|org|net|de|at|ch|fr|it|es|uk|tv|info|eu|lt|pl|nl|ru|jp|br|za)\b", re.IGNORECASE
)
_COMPANY = re.compile(r"\b(?:GmbH|KG|AG|S\.?A\.?|SE|Ltd|LLC|Inc|PLC|B\.?V\.?|S\.?p\.?A|Oy|AS)\.?$")
"""How the names of companies end."""
_ARTICLED = re.compile(
    r"The [^\W\d_]|(?:Die|Der|Das|La|El|Los|Las|Il|Het|O) [^\W\d_]\S*(?:$| (?:de|del|di|do|of) )"
)
"""`La Tercera`, `El Sol de México`: an article and a word begin a paper's or a group's name."""
_NEVER_LAST = PARTICLES - {"van", "do", "ben", "ten", "abu", "mac"}
_NEVER_FIRST = frozenset(("of", "and", "och", "und", "the", "y", "e", "i"))
"""Particles that open no name where they are written small."""
_ABBREVIATED = re.compile(r"(?:^|[\s.])(?:[JS]r|[^\W\d_])$")
_NOBODY = HOUSE | ROLES
_BEHIND = re.compile(
    r"\s*[|,(;/•·–—]|／(?=\S{1,10}$)|\s(?=(?i:staff|special to|contributing)\s)"
    r"|\s-\s|\s(?:in|à|aus|for|para|avec|mit|con|com)\s|\s(?:on|am|le|el|il|op|den|em)\s(?=[^|]{0,12}\d)"
)
_BRACKETS = re.compile(r"\([^()]*\)")
_BESIDE = re.compile(
    r"\s\S*@\S+|\s(?:foto|photo|bild|beeld|video|kuva|фото)\w*\s*:.*$"
    r"|\.\s(?:foto|photo|bild|beeld|video|illustrat)\w*\s.*$",
    re.IGNORECASE,
)
"""What stands behind the writer's name: addresses, accounts and whose the pictures are."""
_GENITIVE = re.compile(r"(?<!v[ao]n)\s(?:de[rsmn]|of|the|und|and)\s")
_FEW = 6  # words
_LONGEST = 4000  # characters of a credit that are looked at
_LABEL = 24  # characters
_EDGES = " \t.,:;!?*-–—_/|\"'“”„«»‘’()[]<>#（）「」『』〔〕【】・／｜＝"


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
    line = one_line(text[:_LONGEST])
    if line is None:
        return []
    return [LEAD_IN.sub("", line)] if isinstance(text, Whole) else list(_persons(line))


@lru_cache(maxsize=4096)
def _persons(line: str) -> tuple[str, ...]:
    parts = parts_of(line)
    found = [name for part in parts if (name := _name(part))]
    # One word beside a full name or an office is the place that it reports from.
    has_house = len(parts) > 1 and any(_is_house(p, words) for p in parts if (words := p.split()))
    full = [name for name in found if is_full(name)]
    return tuple(dict.fromkeys(full or (() if has_house else found)))


def is_full(name: str) -> bool:
    """Whether a name has more than one part, as far as its script shows them.

    >>> is_full("Ann Lee"), is_full("김하늘"), is_full("Zoë"), is_full("von Ann")
    (True, True, False, False)
    """
    return (" " in name and not ALSO_PARTICLES.match(name)) or CJK.search(name) is not None


def is_anonymous(credit: str) -> bool:
    """Whether a credit only says that somebody of the house wrote it.

    >>> is_anonymous("Agency Staff"), is_anonymous("Quay Staff"), is_anonymous("admin")
    (True, False, True)
    """
    return all(word.casefold().strip(".,") in _NOBODY for word in credit.split())


def is_lead_in(text: str) -> bool:
    """Whether a text only says that the writer comes next.

    >>> is_lead_in("By"), is_lead_in(" Autor: "), is_lead_in("By Ann")
    (True, True, False)
    """
    return len(text) <= _LABEL and LEAD_IN.fullmatch(f"{text.strip()} ") is not None


def with_common_lead_in(text: str, tongue: str) -> str:
    """A line with `By` where it opens with a word that only its language has for the writer.

    >>> with_common_lead_in("Per Anna Puig", "ca"), with_common_lead_in("Per Olsson", "sv")
    ('By Anna Puig', 'Per Olsson')
    """
    local = LOCAL_LEAD_INS.get(tongue)
    found = re.match(rf"(?i:{local})(?::|\s)\s*(?=[^\W\d_])", text) if local else None
    return f"By {text[found.end() :]}" if found else text


def opens_byline(text: str) -> bool:
    """Whether a line begins with a word for its writer and goes on with a full name.

    Korean papers set the word for a reporter behind the name.

    >>> opens_byline("By Ann Lee"), opens_byline("By the sea"), opens_byline("Ann Lee")
    (True, False, False)
    """
    found = LEAD_IN.match(text)
    opened = found and _is_named_first(_BESIDE.sub("", text[found.end() :]))
    return bool(opened or (not text.isascii() and REPORTER.match(text.lstrip(_EDGES))))


def _is_named_first(text: str) -> bool:
    """Whether a line is full names with at most a role or a place behind them."""
    name = _BEHIND.split(text, maxsplit=1)[0]
    few = len(_BRACKETS.sub("", text[len(name) :]).partition("|")[0].split()) <= _FEW
    return few and (is_bare_byline(name) or (CJK.search(name) is not None and is_person(name)))


def is_signature(text: str) -> bool:
    """Whether a line can be nothing but the name of one person.

    >>> is_signature("Ann van der Lee"), is_signature("Weitere Texte"), is_signature("Tag der See")
    (True, False, False)
    """
    words = text.split()
    return (
        is_bare_byline(text) and words[0].casefold() not in OPENERS and not _GENITIVE.search(text)
    )


def is_bare_byline(text: str) -> bool:
    """Whether a line is full names and nothing else.

    >>> is_bare_byline("ANN LEE/Bo Ek"), is_bare_byline("Ann Lee won"), is_bare_byline("Ann")
    (True, False, False)
    """
    named = persons(text)
    letters = sum(map(str.isalpha, text))
    return all(map(is_full, named)) and (
        sum(map(str.isalpha, "".join(named))) >= max(4, letters - 3)
    )


def _name(part: str) -> str | None:
    if OTHER_WORK.match(part):
        return None
    name = _said_once(_without_role(_stripped(part)))
    return proper_case(name) if name and is_person(name) else None


def _stripped(part: str) -> str:
    """A part without what stands at its edges, but for the stop of `Jr.` or an initial.

    >>> _stripped("“Ann Lee Jr.”,"), _stripped(" Ann Lee. ")
    ('Ann Lee Jr.', 'Ann Lee')
    """
    name = part.strip(_EDGES)
    after = part[part.find(name) + len(name) :]
    return f"{name}." if after.startswith(".") and _ABBREVIATED.search(name) else name


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
    """What is left of a name when the words for its bearer's work are cut off either end.

    >>> _without_role("Senior Editor Ann Lee"), _without_role("Supreme Court Analyst")
    ('Ann Lee', '')
    """
    words = part.split()
    role = [word.casefold().strip(".,").rpartition("-")[2] in ROLES for word in words]
    while True in role:
        at = role.index(True)
        left = slice(at) if at >= 2 else slice(at + 1, None)
        words, role = words[left], role[left]
    return " ".join(words)


def is_person(name: str) -> bool:
    """Whether a text has the shape of a person's name.

    >>> is_person("Ada Lovelace"), is_person("van der Berg"), is_person("大渡 美咲")
    (True, True, True)
    >>> is_person("The newsroom"), is_person("read more here"), is_person("stol.it")
    (False, False, False)
    """
    words = name.split()
    if (
        not words
        or len(name) > 60
        or len(words) > 6
        or ":" in name
        or "：" in name
        or any(map(str.isdigit, name))
    ):
        return False
    if _is_house(name, words):
        return False
    if CJK.search(name):
        longest = 12 if "·" in name or _KANA.search(name) else 6
        longest = 8 if _COMPOUND.fullmatch(name) else longest
        fits = 2 <= len(name.replace(" ", "")) <= longest
        return fits and not (names_nobody(name) or _SENTENCE.search(name))
    if all(len(word.strip(".")) < 2 for word in words):
        return False
    if words[0] in _NEVER_FIRST or any(map(_is_owner, words)):
        return False
    return all(_name_word(word) for word in words) and words[-1].casefold() not in _NEVER_LAST


def _is_house(name: str, words: list[str]) -> bool:
    """Whether a credit has the words or the shape of an office's, a company's or a paper's name."""
    shaped = (
        ("." in name and _DOMAIN.search(name)) or _COMPANY.search(name) or _ARTICLED.match(name)
    )
    if shaped or agency(name) or name.endswith(HOUSE_ENDINGS) or name.casefold() in PLACES:
        return True
    if words[0].casefold() in HOUSE_FIRST:
        return True
    return any(word.casefold().strip(".,:;").rpartition("-")[2] in HOUSE for word in words)


def _is_owner(word: str) -> bool:
    """Whether a word is a possessive: `Quay's Ann Lee`, `Harbour's Night`; not the Dutch `'s`."""
    return len(word) > 2 and word[-2] in "'’" and word[-1] in "sS"


def _name_word(word: str) -> bool:
    first = word.lstrip("'’‘\"“„(")[:1]
    if not first.isalpha():
        return False
    cased = first.lower() != first.upper() and not _GEORGIAN.match(first)
    joined = word.casefold().partition("-")[0]
    return not cased or first.isupper() or joined in PARTICLES or word[1:2] in "'’"
