"""What a paper says to its readers beside its stories: follow us, subscribe, send tips, we earn.

Each row needs the paper's own voice (us, our, we) and what it asks for: news tells of people who
seek tips, support or a commission, too.
"""

import re

from newscrawler.normalise.alternation import by_initial

_US = (
    r"(?:us\b|our\b|@\w|uns(?:er\w*)?\b|nous\b|nos\b|notre\b|nuestr\w+|nosso?s?\b|nossas?\b|ons\b"
    r"|oss\b|n[ao]s redes\b)"
)
_NETWORK = (
    r"\b(?:twitter|facebook|instagram|x|whats ?app|telegram|youtube|google (?:news|noticias)"
    r"|linkedin|tiktok|threads|bluesky|viber|социальных сетях|соцсетях|соцмережах|телеграмм?|вайбер"
    r"|فيسبوك|تويتر|تلغرام|تليغرام|واتساب|تلگرام|اینستاگرام|social media|redes sociales"
    r"|redes sociais)\b"
)
_FOLLOW = (
    rf"(?:(?:please|also|you can) )*(?:(?:follow|join|like|find) {_US}|folgen sie uns|folgt? uns"
    r"|folge uns|suivez[- ]nous|s[ií]gu[ea]nos|s[ií]gan(?:os|-nos)|siga(?:m)?-nos|segui(?:te)?ci"
    r"|volg ons|f[øö]l[gj] oss|obserwuj(?:cie)? nas|sledujte nás|kövess(?:en|etek)? minket"
    r"|urmăr\w+-ne|последвайте ни|подпис\w+ на наш\w*|підпис\w+ на наш\w*|следите за нами"
    r"|ακολουθήστε μας|bizi takip edin|ikuti kami|theo dõi chúng tôi|تابعونا|ما را)"
)
_LETTER = (
    r"(?:newsletters?|alerts?|briefing|inbox|whats ?app|channel|infolettre|bolet[ií]n|canal)\b"
)
_MAIL = r"(?:e-?mail|contact|write|send|get in touch|let us know|tell us|call)\b"
_HOUSE = (
    r"(?:journalism\w*|reporting|newsroom|redaktion|presse|pressefreiheit|periodismo|jornalismo"
    r"|giornalismo|journalisme|journalismus)\b"
)
_STORE = (
    r"(?:store|access|use|process|speichern|verarbeiten|nutzen|stockons|utilisons|traitons"
    r"|almacenamos|utilizamos|archiviamo|utilizziamo|armazenamos|plaatsen|gebruiken|lagrar|använder"
    r"|lagrer|bruker)"
)
_KEPT = r"(?:cookies?|devices?|geräte?n?|appareils?|dispositiv\w+|apparat\w*|enhet\w*)"
_OF_READERS = (
    r"(?:the )?(?:comments?|opinions|views) (?:posted|left|published|expressed|made) (?:here|below"
    r"|in the comments|by (?:our )?(?:readers|users|visitors|commenters))\b.{0,80}"
    r"\b(?:do(?:es)? not (?:necessarily )?(?:reflect|represent)"
    r"|are (?:those|the (?:sole )?(?:views|responsibility)))\b"
    r"|(?:all )?comments (?:are|will be) (?:pre-?)?moderated(?: before\b.{0,60})?\W*$"
    r"|please (?:keep|make sure) (?:that )?(?:your|all) comments\b.{0,90}"
    r"|(?:bitte )?(?:beachten|beachte) (?:sie )?(?:bitte )?unsere (?:netiquette|kommentarregeln)\b"
    r"|(?:die )?kommentare (?:geben nicht|spiegeln nicht|werden moderiert)\b"
    r"|les commentaires (?:sont modérés|n['’]engagent que)\b"
    r"|(?:esta es la opinión|los comentarios son (?:responsabilidad|opiniones)) de los "
    r"(?:internautas|lectores|usuarios|autores)\b"
    r"|os comentários (?:são de (?:inteira |exclusiva )?responsabilidade|não representam)\b"
    r"|i commenti (?:sono moderati|non rappresentano|esprimono)\b.{0,30}"
    r"\b(?:autor|redazion|testata)"
    r"|redakcja nie (?:ponosi odpowiedzialności|odpowiada) za (?:treść )?komentarz"
    r"|(?:figyelem\W{1,3})?a (?:cikkhez|hírhez) .{0,20}hozzászólások nem\b"
    r"|комментарии (?:читателей|пользователей) не\b|yorumlarınız .{0,60}onay"
)
"""What papers say over or under the comments of their readers."""
_OPENINGS = (
    _OF_READERS,
    rf"{_FOLLOW}.{{0,90}}{_NETWORK}",
    rf"(?:follow|join|like|find)\b.{{2,60}}{_NETWORK}.{{0,15}}{_NETWORK}",
    r"(?:follow|suivez|segui|sigue a|siga|ακολουθ\w+|подпис\w+|obserwuj|urmăr\w+|sledujte)\b"
    r".{0,60}\bgoogle (?:news|noticias)\b",
    rf"follow (?:him|her|them|me)\b.{{0,20}}{_NETWORK}\W{{0,3}}(?:at )?@\w",
    r"for (?:all )?(?:the latest|more|breaking) (?!than\b)(?:\w+ ){0,6}(?:news|stories|updates"
    r"|headlines|coverage)\b.{0,60}\b(?:download|visit|follow|subscribe|sign up|click|go to"
    r"|head to|check out)\b",
    rf"(?:have you got|do you have|got) (?:a|any|more) (?:\w+ )?(?:story|stories|tips?|news)\b"
    rf".{{0,50}}\?.{{0,20}}\b{_MAIL}",
    rf"if you have (?:a|any) (?:story|tip|news)\b.{{0,60}}\b{_MAIL}.{{0,20}}{_US}",
    r"to (?:view|read|see|access) the (?:full|whole|rest)\b.{0,60}"
    r"\b(?:subscribe|sign (?:in|up)|log in)\b",
    r"(?:please )?(?:subscribe|sign up) (?:now |today |here )?(?:to|for) (?:the|my|free|our"
    rf"|\S+['’]s)\b.{{0,80}}\b{_LETTER}",
    rf"(?:abonnez[- ]vous|suscr[ií]bete|inscreva-se|iscriviti|assine)\b.{{0,80}}\b{_LETTER}",
    rf"(?:please )?(?:support|donate to) (?:our|independent|quality) (?:\w+ ){{0,2}}{_HOUSE}",
    rf"(?:unterstützen sie|unterstütze|soutenez|apoya|apoie|sostieni)\b.{{0,40}}\b{_HOUSE}",
    r"(?:get|receive|have|sign up)\b.{0,120}\b(?:in|to) your inbox\b",
    r"(?:your )?letters (?:should|must|can|may) be (?:sent|e-?mailed)\b.{0,60}\S@",
    r"(?:we|wir|nous|nosotros|noi|nós|wij|vi) (?:and|und|et|y|e|en|og|och) (?:our|unsere|nos"
    r"|nuestros|i nostri|nossos|onze|våre|våra)(?: \d+)? (?:partn\w+|parten\w+|socios|parceiros)\b"
    rf".{{0,60}}\b{_STORE}\b.{{0,90}}\b{_KEPT}\b",
    r"(?:listen to|subscribe to|follow|find|hear|download)\b.{0,80}\bwherever you (?:get|find"
    r"|listen to) (?:your )?podcasts\b.{0,20}$",
    r"you (?:may|can) (?:withdraw|revoke|change) your (?:consent|choices)\b.{0,90}"
    r"\b(?:privacy|cookie)\b",
)
_OPENING = re.compile(rf"\W{{0,9}}(?:{by_initial('|'.join(_OPENINGS))})", re.IGNORECASE | re.DOTALL)
_ANYWHERE = re.compile(
    r"delivered (?:straight |directly )?to your inbox every"
    r"|\bwe (?:may |might |could |can )?(?:earn|receive|get|make) .{0,30}\bcommission\b"
    r"|\bmay earn us a\b.{0,20}\bcommission\b"
    r"|^[^“”\"„«»]*\bour (?:independent )?(?:reporting|journalism)\b[^“”\"„«»]*\b(?:please"
    r"|consider) (?:support(?:ing)? us|donat(?:e|ing)|becom(?:e|ing) a (?:member|supporter))\b"
    r"|(?:erhalten|bekommen) wir .{0,30}\bprovision\b"
    r"|\balready a subscriber\b.{0,60}\b(?:log|sign) in\b"
    r"|\b(?:this|our) (?:article|story|post|page|report|content|site) (?:may )?contains?\b.{0,20}"
    r"\baffiliate[ -]links?\b|\bmit .{0,40}gekennzeichnete .{0,20}(?:links?|angebote)\b"
    r"|\baffiliate-links?\b.{0,150}\b(?:wir|uns|unser\w*)\b"
    r"|^.{0,80}\b(?:tell us|let us know|have your say)\b.{0,30}\bin the comments?\b.{0,20}$"
    r"|(?:हमारे|हमें).{0,60}(?:जुड़ें|फॉलो कर|सब्सक्राइब कर|लाइक कर)",
    re.IGNORECASE | re.DOTALL,
)
_TELLING = (
    *("inbox", "commission", "provision", "subscriber", "affiliate", "gekennzeichnet", "comment"),
    *("reporting", "journalism"),
    *("हमारे", "हमें"),
)
"""One of them stands in every text that the last pattern fits."""


def is_appeal(text: str) -> bool:
    """Whether a block speaks for the paper to its readers, and so tells no part of a story.

    >>> is_appeal("Follow us on Facebook."), is_appeal("Follow the money on Facebook.")
    (True, False)
    >>> is_appeal("This page contains affiliate links: we may earn a commission.")
    True
    """
    if _OPENING.match(text):
        return True
    lowered = text.lower()
    return any(map(lowered.__contains__, _TELLING)) and _ANYWHERE.search(text) is not None
