"""Captions and credits of pictures, told apart."""

import re

from newscrawler.normalise.text import one_line

_LABEL = (
    r"(?:photo(?:graph)?s?(?: credit| courtesy| by| supplied)?|image(?: credit| source| by)?|"
    r"picture(?: by| credit)?|pic|credits?|source|copyright|foto(?:grafia|s|grafie)?"
    r"|bild(?:quelle)?|"
    r"quelle|crédits?(?: photo)?|crédito|fuente|fonte|imagen|imagem|kuva|bron|zdroj|fot\.|фото"
    r"|источник|"
    r"fotoğraf|صورة|照片|圖|图|사진)"
)
_LABELLED = re.compile(
    rf"^\W*(?:{_LABEL}\s*(?:[:：/]|\bby\b|\bvon\b|\bvia\b)\s*|(?:©|\(c\))\s*)", re.I
)
_TRAILING = (
    re.compile(r"\s*[(\[]((?:AP|AFP|EPA|REUTERS|Reuters|Getty)\b[^()\[\]]{2,60})[)\]]\W*$"),
    re.compile(rf"\s*[(\[|–—-]?\s*\b({_LABEL}\s*[:：/]\s*[^()\[\]]{{2,80}}?)\s*[)\].]*\s*$", re.I),
    re.compile(r"\s*(?:[(\[|–—-]\s*)?((?:©|\(c\))\s*[^©()\[\]]{2,80}?)\s*[)\].]*\s*$"),
    re.compile(
        r"\s*[(\[]((?:[^()\[\]]{0,60}\b)?(?:Photo|Foto|Image|AP|AFP|REUTERS|Reuters|Getty|EPA"
        r"|dpa|EFE|"
        r"ANSA|Shutterstock|iStock|Archiv)\b[^()\[\]]{0,60})[)\]]\W*$"
    ),
    re.compile(r"\s((?:REUTERS|AP Photo|AFP|Getty Images|EPA)\s*/\s*[^.]{2,60})\.?$"),
    re.compile(r"\s*\|\s*([^|]{2,60})$"),
    re.compile(r"\s*\(([^()/]{2,40}/[^()]{2,40})\)\W*$"),
)


def credit_line(text: str | None) -> str | None:
    """A credit without the words that introduce it.

    >>> credit_line("Image: GCIS"), credit_line("© 2024 Ann Lee/Reuters"), credit_line("Foto:")
    ('GCIS', '2024 Ann Lee/Reuters', None)
    """
    line = one_line(text or "") or ""
    bare = _LABELLED.sub("", line).strip(" ()[]|:.,;©–—")
    is_label = re.fullmatch(_LABEL, bare, re.I) or not any(c.isalpha() for c in bare)
    return None if is_label else bare


def caption_and_credit(
    text: str | None, credit: str | None = None
) -> tuple[str | None, str | None]:
    """What a picture shows and who supplied it, from the text under it and a credit of its own.

    >>> caption_and_credit("The port. Photo: Ann Lee")
    ('The port.', 'Ann Lee')
    >>> caption_and_credit("The port. Image: GCIS", "Image: GCIS")
    ('The port.', 'GCIS')
    >>> caption_and_credit("Boats (AP Photo/Ann Lee)"), caption_and_credit("© Ann Lee")
    (('Boats', 'AP Photo/Ann Lee'), (None, 'Ann Lee'))
    """
    line = one_line(text or "") or ""
    named = credit_line(credit)
    if named:
        raw = one_line(credit or "") or ""
        rest = line.replace(raw, "").replace(named, "").replace("()", "") if line != raw else ""
        return _caption(rest), named
    whole = _LABELLED.match(line)
    if whole:
        return None, credit_line(line)
    for pattern in _TRAILING:
        if found := pattern.search(line):
            return _caption(line[: found.start()]), credit_line(found[1])
    return _caption(line), None


def _caption(text: str) -> str | None:
    line = one_line(text) or ""
    line = re.sub(rf"\W*\b{_LABEL}\s*[:：/]\s*$", "", line, flags=re.I).rstrip(" |/(©[–—-")
    return line if any(c.isalnum() for c in line) else None
