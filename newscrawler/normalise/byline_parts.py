"""Bylines cut into parts that each hold one name, with its role, or none."""

import re

from newscrawler.normalise.agency import agency
from newscrawler.normalise.alternation import by_initial
from newscrawler.normalise.byline_words import JOINTS, LEAD_INS, SURNAME_JOINTS
from newscrawler.normalise.korean_byline import without_office

LEAD_IN = re.compile(
    r"^\W*(?:(?:" + by_initial("|".join(LEAD_INS.values())) + r")"
    r"(?:(?:\s+(?-i:[^\W\d_A-ZÀ-ÖØ-ÞА-Я]\w{0,11})){0,2}\s*[:：]\s*|\s+|(?<=d['’])"
    r"|\s*[/／｜丨·]\s*(?=[\u3040-\u9fff]))|"
    r"(?:撰|採訪・?撰?)?文(?:・写真)?\s*[/／|｜丨:：・·=＝]\s*|(?:取材・文|聞き手)\s*[/／:：・]\s*|"
    r"(?:[\u3400-\u9fff]{0,6}(?:社|报|報|网|網|新闻|新聞|台|臺|周刊|週刊))?"
    r"(?:特约|特約|实习|實習|见习|見習|首席|资深|資深|全媒体)?"
    r"(?:記者|记者|通讯员|通訊員|实习生|编译|編譯)\s*[／/:：]?\s*)",
    re.IGNORECASE,
)
ALSO_PARTICLES = re.compile(r"^(?:von|van|de|di|da|af|av|na)\s+\S+$", re.IGNORECASE)
_PICTURES = (
    r"(?:foto|photo|bild|beeld|image|video|grafi|illustrat|picture|camera|cover|kuva|zdjęci"
    r"|фото|снимк|تصوير|ترجمة|مترجم|צילום|ảnh)"
)
"""How words for the work of others begin: pictures, and in Arabic and Persian translation."""
_NOISE: tuple[tuple[tuple[str, ...], str], ...] = (
    (("<",), r"<[^<>]*>"),
    (("http", "www."), r"https?://\S+|www\.\S+"),
    (("@",), r"[^\s@]{1,64}@[^\s@]{1,99}\.\w+|(?<!\w)@\w+"),
    (("(",), rf"(?:[^\W\d_][\w.'’-]*\s+){{1,3}}\({_PICTURES}\w*\)|\([^()]*\)"),  # Bo Ek (Fotos)
    (("[",), r"\[[^\[\]]*\]"),
    (
        ("·", "・"),
        r"^\W*(?:글\s?[·・]\s?사진|(?:取材|文|構成|写真)・(?:取材|文|構成|写真)(?=\s*[/／:：=＝]))",
    ),
    (("中心", "組"), r"\S{2,4}(?:中心|組)\s*[／/]\s*"),
    (("/", "／"), r"[／/]\s*\S{1,8}(?:報導|报道|電|电)"),
    (("=", "＝"), r"(?<![^\s【(（|])[^\s=＝|／/]{1,10}[=＝](?=\S)"),  # ワシントン=山田太郎
    (tuple(":."), r"\b\d{1,2}[:.]\d{2}\b.*$|\b\d{1,2}\.\d{1,2}\.(?:19|20)?\d\d\b"),
    (tuple("12"), r"\s(?:on|am|le|el|il|op|den|em)\s(?:[^\W\d_]+[.,]?\s)?\d.*$"),
    (tuple("12"), r"(?<=\w)\s+[^\W\d_]{3,9}\.?\s\d{1,2},?\s(?:19|20)\d\d.*$"),
    (
        ("ubli", "pdated", "osted", "ctuali", "ktuali", "eröffent"),
        r"(?<=\w)\s+(?:published|updated|posted|publié|publicado|actualizado|veröffentlicht"
        r"|aktualisiert)\b.*$",
    ),
)
"""What is no part of any name, such as addresses, remarks, desks, datelines and dates.

With the letters without which it cannot be there.
"""
_BRACKETED = re.compile(r"^\s*[\[［]([^\[\]［］]+)[\]］]\s*$")
"""A byline in brackets, as a whole; other brackets hold remarks."""
_NOISES = [(marks, re.compile(pattern, re.IGNORECASE)) for marks, pattern in _NOISE]
_HARD = re.compile(
    r"\s*(?:(?<![\u3400-\u9fff])·|·(?![\u3400-\u9fff])|[|•;／、，，\n\t►▶●→*【】]|\s[-–—]+\s|[–—](?=\s)"
    r"|(?<=[^\W\d_]{5})\.\s(?=[^\W\d_]{3}))\s*"
    r"|(?<! (?:und|och))(?<! (?:et|og|en|ja|và))(?<! [yi&])(?<!,)\s+"
    rf"(?={_PICTURES}\w*(?:\s*:|\s(?:by|par|von)\b)|kuvat?\b|editor\s*:)"
    r"|\s+(?=(?:通讯员|通訊員|攝影|摄影|사진)\s)|\s+(?=[\u3400-\u9fff]{2,5}[:：])"
    r"|(?<=[\u3400-\u9fff]{3})・(?=[\u3400-\u9fff]{3})",
    re.IGNORECASE,
)
OTHER_WORK = re.compile(
    rf"^\W*(?:(?:{_PICTURES}|fotograf)\w*\b|(?:edited|editing|reviewed|translated|translation|fact.?checked"
    r"|updated|medically|produced|developed|designed|powered) |editor\s*:"
    r"|(?:additional|further) reporting|"
    r"(?:übersetz|traduit|traducido|tradotto|bearbeitet|aktualisiert|mis à jour|montage)\b|"
    r"(?:写真|撮影|摄影|攝影|사진|責任編輯|责任编辑|责编|翻訳者?|訳者?|監訳)[\s/／:：・]"
    r"|.+\s(?:翻訳|監?訳|撮影)$)",
    re.IGNORECASE,
)
_PICTURE_AGENCY = re.compile(
    r"(?:[/|,(]|\bvia\b)\s*(?:getty(?: images)?|shutterstock|istock(?:photo)?|alamy|unsplash"
    r"|pixabay|pexels|adobe ?stock|depositphotos|dreamstime|imago images|corbis|newscom"
    r"|zuma press)\W*$",
    re.IGNORECASE,
)
"""Those that have no writers."""
_JOINED = "(?:(?i:and|und|et|with)|" + "|".join(sorted(JOINTS)) + ")"
_SOFT = re.compile(
    rf"^\s*(?:and|und|et|och|og|y)\s+|\s*[,&+/]\s*{_JOINED}\s+|\s*[,&+/](?!\s*(?:Jr|Sr|II|III|IV)\b)\s*|\s+{_JOINED}\s+|"
    r"\s+(?:" + "|".join(sorted(SURNAME_JOINTS)) + r")\s+(?=[^\s,]+\s+[^\s,])"
)
_FOR = re.compile(
    r"\s+(?:for|für|pour|para|per|via|at|bei|@)\s+.*$|"
    r"[’']s(?:\s+(?:most recent|recent|latest|other|posts|stories|articles|profile)\b.*)?$",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"\s+(?:in|aus|from|à|im)\s+[^\W\d_].*$|"
    r"\s*(?:기자|특파원|記者|记者|撰|特派員|報導|さん|氏)\W*$|\s*发自\S+$",
    re.IGNORECASE,
)
_FROM = re.compile(r"(?:à|a|em|en|in|im|aus|do|da|dos|das|dal|dalla)\s")
"""What opens the place that somebody reports from, or reports for, behind the name."""
_TITLE = re.compile(
    r"((?:^|[\s.])[^\W\d_][\w.'’-]*\s[^\W\d_][\w'’-]+)(?:\s*[,|•·]|\s[-–—])\s"
    r"(?:[A-Z][\w'’./&-]*\s){2,5}(?i:editor|reporter|correspondent|writer|columnist|producer|analyst"
    r"|journalist|critic|contributor|fellow|professor|chief|president|director|minister|anchor"
    r"|commentator|manager|officer|secretary|economist|strategist|lecturer|coordinator)(?!\w)"
)
"""A full name with its bearer's title behind it, which may look like a name with a role.

`Ann Lee, White House Correspondent` is one person; plural roles stand behind several names.
"""
_APOSTROPHE = re.compile("['’-]")
_SHOUTED = 4  # letters of a surname that may be left in capitals here; longer ones are told later
CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
"""Letters of scripts that set no space into a name."""


def credits_picture(credit: str) -> bool:
    """Whether a credit names a photographer with the agency that sells the picture.

    >>> credits_picture("Bo Ek | The Quay Post | Getty Images"), credits_picture("Ann Lee, AFP")
    (True, False)
    """
    return _PICTURE_AGENCY.search(credit) is not None


def parts_of(line: str) -> list[str]:
    """A byline's parts, in order, without lead-ins, places and the work of others.

    >>> parts_of("By Ann Lee in Berlin, Bo Ek and Cy Dow; Photographs by Di Fox")
    ['Ann Lee', 'Bo Ek', 'Cy Dow']
    """
    titled = _without_noise(line if line.isascii() else without_office(line))
    plain = _TITLE.sub(r"\1", titled)
    hard = [part for part in _HARD.split(plain) if not OTHER_WORK.match(part)]
    led = [_FOR.sub("", _led_in(part)) for part in hard]
    soft = [name for part in led for name in _surname_first(part) or _SOFT.split(part)]
    return [_PLACE.sub("", p) for n, p in enumerate(soft) if p and not (n and _FROM.match(p))]


def _without_noise(line: str) -> str:
    line = _BRACKETED.sub(r"\1", line)
    for marks, pattern in _NOISES:
        if any(mark in line for mark in marks):
            line = pattern.sub(" | ", line)
    return line


def _led_in(part: str) -> str:
    """The part without the word that opens it; `von Storch` is a name, `von DPA` a credit."""
    rest = LEAD_IN.sub("", part)
    if CJK.match(rest):  # 采写：港口报记者 王小明
        rest = LEAD_IN.sub("", rest)
    return part if ALSO_PARTICLES.match(part) and not agency(rest) else rest


def _surname_first(part: str) -> list[str] | None:
    """`Harm, Robert` is one person, and so is `HARM, Robert`."""
    words = part.split(", ")
    plain = len(words) == 2 and all(_APOSTROPHE.sub("", word).isalpha() for word in words)
    if not plain or CJK.search(part) or any(map(agency, words)):
        return None
    surname, given = words
    if not (given.istitle() and (surname.istitle() or surname.isupper())):
        return None
    return [f"{given} {surname.title() if len(surname) < _SHOUTED else surname}"]
