"""The time of day and the zone that are written beside a day."""

import re
from datetime import time, tzinfo

from newscrawler.normalise.timezone import ZONE_WORDS, zone_named

_CLOCK = (
    r"(?P<before>上午|午前|오전|凌晨|早上|下午|午後|오후|晚上|सुबह|दोपहर|शाम)?\s?(?P<h>[01]?\d|2[0-4])"
    r"(?:\s?[:hHu時时点시.]\s?(?P<min>[0-5]\d|\d(?=[分분]))[分분]?(?::(?P<s>[0-5]\d))?(?:[.,]\d+)?)?(?!\d)"
    r"\s?(?P<after>[ap]\.?\s?m\b\.?|[πμ]\.?\s?μ\b\.?|[صم](?!\w)|(?:صباح|مساء)\S{0,2}|এএম|পিএম|[قب]\.?ظ)?"
)
_ZONE = (
    r"\s?\(?(?P<zone>Z\b|(?:UTC|GMT)?\s?[+−-]\d{1,2}(?::?\d\d)?\b"
    r"|(?:Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/\w+(?:/\w+)?"
    rf"|{ZONE_WORDS}|[A-Z]{{2,5}}\b|МСК\b)?"
)
_ZONE_FIRST = rf"(?:(?P<place>{ZONE_WORDS})\s?:?\s?)?"
_GAP = r"[\s,،;.()\[\]|/·•@–—-]{0,6}"
_AFTER = re.compile(
    rf"(?:T|{_GAP}(?P<words>(?:[^\W\d_]{{1,9}}\.?[\s,:]{{1,3}}){{0,2}}?){_GAP}){_ZONE_FIRST}{_CLOCK}"
    rf"(?P<hours>\s?(?:Uhr|uur|h\b|hrs?\b|Hrs))?{_ZONE}",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    rf"(?<![\d:.]){_CLOCK}(?P<hours>\s?(?:Uhr|uur|h\b|hrs?\b))?{_ZONE}{_GAP}"
    rf"(?P<words>(?:[^\W\d_]{{1,9}}\.?[\s,]{{1,3}}){{0,2}}?)$",
    re.IGNORECASE,
)
_CHANGED = re.compile(
    r"upd|modif|aktual|edit|chang|mis [aà] jour|maj|actuali|atuali|aggiorn|bijgew|обнов|güncel"
    r"|تحديث|تعديل|更新|수정",
    re.I,
)
_WINDOW = 40
_PM = ("下午", "午後", "오후", "晚上", "दोपहर", "शाम", "p", "μ", "م", "পিএম", "ب")


def clock_near(
    text: str, start: int, end: int, country: str | None = None
) -> tuple[time | None, tzinfo | None]:
    """Time of day and zone that stand right after a day, else right before it.

    The day stands at ``start`` to ``end``; ``country`` decides zones with several meanings.

    >>> clock_near("7 Dec 2022, 4:51 pm SAST", 0, 10)
    (datetime.time(16, 51), datetime.timezone(datetime.timedelta(seconds=7200)))
    """
    after, before = text[end : end + _WINDOW], text[max(0, start - _WINDOW) : start]
    for find, window in ((_AFTER.match, after), (_BEFORE.search, before)):
        found = find(window)
        if found and (clock := _clock(found)) and not _CHANGED.search(found["words"] or ""):
            return clock, zone_named(found["zone"] or found.groupdict().get("place") or "", country)
    return None, None


def _clock(found: re.Match[str]) -> time | None:
    """The time of day; a bare number is none unless a word says that it counts hours."""
    half = (found["before"] or found["after"] or "").lower()
    if not found["min"] and not (half or (found["hours"] or "").strip()):
        return None
    hour = int(found["h"]) % 24
    if half:
        hour = hour % 12 + 12 if half.startswith(_PM) else hour % 12
    return time(hour, int(found["min"] or 0), int(found["s"] or 0))
