"""What pages set between an article's paragraphs and is none: ad labels, links to others, captions.

Only what leaves no doubt, whoever judges: what is told from a block's words alone.
"""

import re
from dataclasses import replace

from newscrawler.extraction.appeals import is_appeal
from newscrawler.extraction.body import Block, Body
from newscrawler.extraction.boilerplate import is_boilerplate
from newscrawler.extraction.date_lines import is_date_line
from newscrawler.normalise.alternation import by_initial
from newscrawler.normalise.text import fold

_ADVERTISEMENT = (
    r"(?:paid )?advertisements?|advert|sponsored content|this advertisement has not loaded yet"
    r"|anzeige|werbung|artikel geht weiter|publicidad|publicité|pubblicità|publicidade"
    r"|la suite après (?:la|cette) publicité|continua após a publicidade|reklama|reklam|reklame"
    r"|annons|annonse|annonce|mainos|advertentie|hirdetés|oglas|реклама|広告|广告|廣告|광고|إعلان"
    r"|διαφήμιση|iklan|quảng cáo|โฆษณา|विज्ञापन"
    r"|(?:article|story|content) continues (?:below|after)[\w ]*|scroll to continue[\w ]*"
    r"|(?:continue|keep) reading(?: below)?|sharing is caring"
)
_ANOTHER_STORY = (
    r"(?:also )?read(?: also| more| next)?|for subscribers|see also|watch(?: also| now)?"
    r"|don[’']t miss|related(?: (?:story|stories|articles?|news|content|coverage|reading))?"
    r"|more on this(?: story| topic)?|mehr zum thema|lesen sie (?:auch|dazu)|auch interessant"
    r"|siehe auch|das könnte sie auch interessieren|lire aussi"
    r"|[àa] lire(?: aussi)?|lea (?:también|además)|lee también|leer más|ver también"
    r"|te puede interesar|puedes ver|mir[aá]|lee más|ve también|te recomendamos"
    r"|leia (?:também|mais)|veja também|leggi anche|lees ook"
    r"|läs (?:också|mer|även)|les også|læs også|lue myös|czytaj (?:też|także|również)"
    r"|zobacz (?:też|także)|čtěte také|citește și|pročitajte(?: i)?|читайте (?:также|також)"
    r"|смотрите также|материалы по теме"
    r"|prečítajte si|čítajte (?:tiež|aj)|olvassa el|olvasson tovább"
    r"|kapcsolódó(?: cikk\w*)?|ayrıca okuyun|ilgili haber(?:ler)?|baca juga|simak juga|xem thêm"
    r"|đọc thêm|διαβάστε επίσης|διαβάστε ακόμ[αη]|soma (?:pia|zaidi)|llegeix (?:també|més)"
    r"|あわせて読みたい|関連記事|延伸閱讀|相关阅读|관련기사|اقرأ (?:أيض[اً]+|المزيد)"
    r"|(?:شاهد|طالع) أيض[اً]+|بیشتر بخوانید"
    r"|همچنین بخوانید|مزید پڑھیں|یہ بھی پڑھیں|קראו (?:עוד|גם)|(?:यह|ये|इसे) भी पढ़ें|और पढ़ें"
    r"|आणखी वाचा|আর[ওো]? ?পড়ুন|மேலும் (?:படிக்க|வாசிக்க)|อ่าน(?:เพิ่มเติม|ต่อ)"
)
_OTHERS = (
    r"most (?:read|popular|viewed|shared)|people are also reading|current issue"
    r"|trending(?: now| stories)?|you (?:may|might) also like"
    r"|recommended (?:for you|reading|stories|articles)"
    r"|am beliebtesten|meist ?gelesen\w*|weitere (?:videos|artikel|meldungen|nachrichten)"
    r"|zum weiterlesen|les plus lus|lo más (?:leído|visto)|più letti|mais lidas|meest gelezen"
    r"|mest (?:lest|lästa?|læste?)|najczęściej czytane"
)
_READING_TIME = (
    r"(?:(?:estimated )?reading time|lesezeit|lesedauer|tiempo de lectura|temps de lecture"
    r"|tempo d[ei] (?:leitura|lettura))\W*(?:ca\W*)?\d+\W*min\w*"
    r"|\d+[ -]min\w*\W{0,2}(?:read|lesezeit|de lecture|de lectura|de leitura|di lettura)"
)
_WALL = (
    r"article réservé aux abonnés|il vous reste [\d.,]+\s?% de cet article.*"
    r"|(?:this|the) (?:article|story|content) is (?:only |available |reserved )?(?:for|to)"
    r" [\w ]*subscribers.*|(?:subscribe|sign in|log in) to (?:continue|keep|read)\b.*"
    r"|already a subscriber(?:\W*$|\?.*)"
    r"|(?:dieser )?artikel (?:nur |ist )?(?:exklusiv )?für abonnent.*"
    r"|(?:este )?(?:artículo|contenido) (?:es )?(?:exclusivo|solo) para [\w ]*suscriptores.*"
    r"|(?:conteúdo|matéria) exclusiv[oa] para assinantes.*|contenuto riservato agli abbonati.*"
)
_PICTURE = (
    r"photos?|fotos?|bild(?:er)?|images?|pictures?|imagen|imagem|fotoğraf|zdjęcie|kuva|фото"
    r"|写真|圖|图"
)
_ARCHIVE = (
    r"(?:file (?:photo|image|picture)|archivbild|symbolbild|foto de archivo)\b.{0,300}|[▲△].{2,300}"
)
_ROWS = (
    _ADVERTISEMENT,
    _ANOTHER_STORY,
    _OTHERS,
    _READING_TIME,
    rf"(?:{_ANOTHER_STORY})\s*[:：>»|–\]】-]+\s*\S.{{0,150}}",
    _WALL,
    _ARCHIVE,
)
_LEFTOVER = re.compile(
    rf"\W{{0,9}}(?:{by_initial('|'.join(_ROWS))})\W{{0,9}}", re.IGNORECASE | re.DOTALL
)
_NAME = (
    r"(?:[A-ZÀ-ÞА-Я©][\w.'’-]*|[/,&|©–-]|\d{4}|by|von|via|de|di|du|des|van|und|and|per|for|für|the)"
)
_LABEL = rf"(?i:(?:{_PICTURE})(?: by| von)?)\s*[:/©]\s*"
_CREDIT = re.compile(
    rf"(?:(?:^|[.!?…:()\[\]|/»”\"’]\s*){_LABEL}[^.:!?]{{2,60}}"
    rf"|[\s,]{_LABEL}{_NAME}(?:\s*{_NAME}){{,12}})[)\].\s]*$"
)
"""A picture's credit at the end of a text; what follows mid-sentence must be names."""
_AGENCIES = (
    r"(?:Getty(?: Images)?|AFP|AP|Associated Press|Reuters|REUTERS|EPA|dpa|imago|Imago|IMAGO|ANSA"
    r"|Shutterstock|Alamy|Xinhua|EFE|ANP|NTB|APA|PAP|picture alliance|LaPresse|Unsplash)"
)
_FULL_NAME = r"(?:[^\W\d_a-z][\w.’'-]+ ){1,3}[^\W\d_a-z][\w.’'-]+"
_PHOTOGRAPHER = re.compile(
    rf"(?:^|[\s.(|/])(?:{_FULL_NAME}(?: ?[/–-] ?[\w.]+)* ?/ ?{_AGENCIES}"
    rf"|{_AGENCIES} ?/ ?{_FULL_NAME})[)\].\s]*$"
)
"""Photographer and agency at the end of a text, as in `Ann Lee/AFP` or `AFP / Ann Lee`."""
_CREDIT_LENGTH = 90  # characters at a caption's end that hold its credit
_LONGEST = 330  # characters
_LEADING = 3  # blocks that may repeat the headline
_KICKER = 60  # characters of a kicker before it


def without_leftovers(body: Body, title: str | None) -> Body:
    """The article's text without blocks that are plainly none of its paragraphs."""
    headline = fold(title or "")
    left = tuple(
        block
        for at, block in enumerate(body.blocks)
        if not is_leftover(block.text) and not (at < _LEADING and _is_head(block, headline))
    )
    return replace(body, blocks=left) if left else body


def is_leftover(text: str) -> bool:
    """Whether a block is an ad's label, a link to another story, a wall's notice or a caption.

    >>> is_leftover("- Advertisement -"), is_leftover("Read also: Storm hits the coast")
    (True, True)
    >>> is_leftover("The pier in May. Photo: Bo Ek"), is_leftover("Read the report: it is long.")
    (True, False)
    >>> is_leftover("The pier, photo: Bo Ek/AFP"), is_leftover("It had one photo: a pier in rain.")
    (True, False)
    """
    if len(text) > _LONGEST:
        return False
    if is_appeal(text) or is_boilerplate(text):
        return True
    return _ends_with_credit(text) or _LEFTOVER.fullmatch(text) is not None


def _ends_with_credit(text: str) -> bool:
    start = max(0, len(text) - _CREDIT_LENGTH)
    end = text[start:]
    if "/" in end and _PHOTOGRAPHER.search(text, start):
        return True
    marked = ":" in end or "/" in end or "©" in end
    return marked and _CREDIT.search(text, start) is not None


def _is_head(block: Block, headline: str) -> bool:
    """Whether a block is the headline behind its kicker, or over a date."""
    if len(headline) <= _KICKER / 3 or len(block.text) > len(headline) + _KICKER:
        return False
    first, _, below = block.text.partition("\n")
    return fold(block.text).endswith(headline) or (fold(first) == headline and is_date_line(below))
