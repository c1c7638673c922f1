"""Captions and credits of pictures, told apart."""

import re

from newscrawler.normalise.text import one_line

_LABEL = (
    r"(?:photo(?:graph)?s?(?: credit| courtesy| by| supplied)?|image(?: credit| source| by)?"
    r"|picture(?: by| credit)?|pic|credits?|source|copyright|foto(?:grafia|s|grafie)?"
    r"|bild(?:quelle)?|quelle|crédits?(?: photo)?|crédito|fuente|fonte|imagen|imagem|kuva|bron"
    r"|zdroj|fot\.|фото|источник|fotoğraf|صورة|照片|圖|图|사진(?: ?(?:출처|제공))?)"
)
_COUNTER = r"\d+ ?/ ?\d+(?: \w+)?"
"""The place of a picture in a gallery."""
_ONLY_LABEL = re.compile(_LABEL, re.I)
_LABEL_OR_COUNTER = re.compile(rf"{_LABEL}|{_COUNTER}", re.I)
_LABEL_BEHIND = re.compile(rf"\s*[(\[|–—-]?\s*\b{_LABEL}\s*(?:[:：/]|\bby)\s*$", re.I)
_LABELLED = re.compile(
    rf"^\W*(?:{_LABEL}\s*(?:[:：/=＝]|\bby\b|\bvon\b|\bvia\b)\s*|copyright\s+"
    rf"|(?:©|\(c\))\s*|(?:{_LABEL}\s+)?courtesy\s+of\s+(?:the\s+)?(?=[^.!?]{{2,60}}$))",
    re.I,
)
_HOUSES = (
    r"(?:AFP|AP|EPA|EFE|ANSA|ANP|NTB|TT|PA|UPI|dpa|Reuters|REUTERS|Getty(?: Images?)?|IMAGO|Imago"
    r"|[Pp]icture[ -][Aa]lliance|Keystone|Scanpix|Ritzau Scanpix|Shutterstock|iStock(?:photo)?"
    r"|Alamy|Bloomberg|Unsplash|Pixabay|Pexels|Adobe ?Stock|stock\.adobe\.com"
    r"|Anadolu(?: Agency| Ajansı)?|SIPA|Sipa(?: USA)?|Xinhua|TASS|Belga|APA|Depositphotos"
    r"|Wikimedia(?: Commons)?|Supplied|Handout)"
)
"""Agencies and picture libraries, as credits spell them."""
_STOP = r"(?<=[.!?”\"»])(?<!\b[A-Z]\.)"
_NO_STOP = r"(?:[^.!?]|(?<=\b[A-Z])\.)"
"""The end of a sentence, and what is none: `A. Lee`."""
_TRAILING: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("([", re.compile(r"\s*[(\[]((?:AP|AFP|EPA|REUTERS|Reuters|Getty)\b[^()\[\]]{2,60})[)\]]\W*$")),
    (
        ":：/=＝",
        re.compile(
            rf"\s*[(\[【（|–—-]?\s*\b({_LABEL}\s*[:：/=＝]\s*[^()\[\]]{{2,80}}?)\s*[)\].】）]*\s*$",
            re.I,
        ),
    ),
    ("©(", re.compile(r"\s*(?:[(\[|–—-]\s*)?((?:©|\(c\))\s*[^©()\[\]]{2,120}?)\s*[)\].]*\s*$")),
    ("Cc", re.compile(r"\s*[(\[|–—-]?\s*\b([Cc]opyright\s+\S[^()\[\]]{1,80}?)[)\].]*\s*$")),
    (
        "([",
        re.compile(
            r"\s*[(\[]((?:[^()\[\]]{0,60}\b)?(?:Photo|Foto|Image|Archiv|"
            + _HOUSES
            + r")\b[^()\[\]]{0,60})[)\]]\W*$"
        ),
    ),
    ("/", re.compile(r"\s((?:REUTERS|AP Photo|AFP|Getty Images|EPA)\s*/\s*[^.]{2,60})\.?$")),
    ('.!?”"»', re.compile(rf"{_STOP}\s+({_NO_STOP}{{0,50}}(?<!\w){_HOUSES})\.?$")),
    ("/", re.compile(rf"{_STOP}\s+([^\s.!?]{_NO_STOP}{{3,40}}/{_NO_STOP}{{2,40}})$")),
    (
        "yY",
        re.compile(
            rf"(?:{_STOP}|\s[(\[|–—-])\s*((?:{_LABEL}\s+)?courtesy of\s[^.!?()\[\]]{{2,60}})\W*$",
            re.I,
        ),
    ),
    ("撮", re.compile(r"\s*[（(]([^（）()]{1,12})撮影[)）]$")),
    ("＝", re.compile(r"＝([^＝。、]{1,12})$")),
    ("|", re.compile(r"\s*\|\s*([^|]{2,60})$")),
    ("(", re.compile(r"\s*\(([^()/]{2,40}/[^()]{2,40})\)\W*$")),
    ('.!?”"»', re.compile(r"(?<=[.!?”\"»])\s+([A-ZÀ-Þ]{2,}(?:[ -][A-ZÀ-Þ]{2,}){1,3})$")),
    ("(", re.compile(r"(?<=[.!?”\"»])\s*\(([^\W\d_][^\W\d_]+(?: [^\W\d_][\w.-]*){1,3})\)$")),
)
"""Credits behind a caption, each with the characters of which it has one at least."""
_WHOLE = re.compile(rf"[^.!?]{{0,50}}(?:[/|,]|\s[-–—]|\bvia)\s*{_HOUSES}|{_HOUSES}")
"""A line that is nothing but a credit."""
_OVER = ("|", "–", "—")
_CLOSING = " ()[].|"
_TAIL = 60  # characters behind a credit that may go on with it: an agency, mostly
_SEPARATED = re.compile(r"\s*[/,|]\s*|\s+(?:via|for)\s+")


def credit_line(text: str | None) -> str | None:
    """A credit without the words that introduce it.

    >>> credit_line("Image: GCIS"), credit_line("© 2024 Ann Lee/Reuters"), credit_line("Foto:")
    ('GCIS', '2024 Ann Lee/Reuters', None)
    """
    if not text:
        return None
    line = one_line(text) or ""
    bare = _LABELLED.sub("", line).strip(" ()[]|:.,;©–—")
    bare += ")" * (bare.count("(") - bare.count(")"))
    is_label = _ONLY_LABEL.fullmatch(bare) or not any(c.isalpha() for c in bare)
    return None if is_label else bare


def caption_and_credit(
    text: str | None, credit: str | None = None
) -> tuple[str | None, str | None]:
    """What a picture shows and who supplied it, from the text under it and a credit of its own.

    >>> caption_and_credit("The port. Photo: Ann Lee")
    ('The port.', 'Ann Lee')
    >>> caption_and_credit("The port. Image: GCIS", "Image: GCIS")
    ('The port.', 'GCIS')
    >>> caption_and_credit("The port. ANN LEE"), caption_and_credit("2/28 photos")
    (('The port.', 'ANN LEE'), (None, None))
    >>> caption_and_credit("Boats (AP Photo/Ann Lee)"), caption_and_credit("© Ann Lee")
    (('Boats', 'AP Photo/Ann Lee'), (None, 'Ann Lee'))
    """
    if not (text or credit):
        return None, None
    line = one_line(text or "") or ""
    named = credit_line(credit)
    if named:
        return _parted(line, one_line(credit or "") or "", named)
    if _LABELLED.match(line) or _WHOLE.fullmatch(line):
        return None, credit_line(line)
    letters = set(line)
    for marks, pattern in _TRAILING:
        if not letters.isdisjoint(marks) and (found := pattern.search(line)):
            return _caption(line[: found.start()]), credit_line(found[1])
    return _caption(line), None


def _parted(line: str, raw: str, named: str) -> tuple[str | None, str | None]:
    """A line without a credit that stands at either of its ends, and the whole of that credit."""
    if line == raw:
        return None, named
    for credit in (raw, named):
        head, found, tail = line.rpartition(credit)
        over = tail.lstrip().startswith(_OVER) or (credit != named and not _SEPARATED.match(tail))
        if found and not head and over:
            return _caption(tail.lstrip(" |–—")), named
        if found and len(tail) <= _TAIL and (not tail.strip(_CLOSING) or _SEPARATED.match(tail)):
            return _caption(head), credit_line(named + tail.rstrip(_CLOSING))
    return _caption(line), named


def _caption(text: str) -> str | None:
    line = one_line(text) or ""
    if line.lower().endswith((":", "：", "/", "by")):
        line = _LABEL_BEHIND.sub("", line)
    line = line.rstrip(" |/(©[–—-")
    is_label = _LABEL_OR_COUNTER.fullmatch(line) is not None
    return line if not is_label and any(c.isalnum() for c in line) else None
