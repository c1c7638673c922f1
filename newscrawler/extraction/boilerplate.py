"""What software sets around any story: share and print links, tags, rights, notices of walls.

Each row fits a whole line, and only what no story says.
"""

import re

from newscrawler.extraction.east_asian_lines import is_east_asian_line
from newscrawler.normalise.alternation import by_initial

_NETWORK = (
    r"(?:facebook|twitter|x|whats ?app|telegram|linkedin|pinterest|reddit|tumblr|instagram"
    r"|messenger|viber|line|e-?mail|фейсбук|вконтакте|твиттер|телеграм|फेसबुक|ट्विटर|व्हाट्सए?प"
    r"|ফেসবুক|টুইটার|হোয়াটসঅ্যাপ|فيسبوك|تويتر|واتساب|페이스북|카카오톡|트위터|微博|微信)"
)
_SHARE = (
    r"(?:share(?: (?:this|the)(?: \w+)?)?|teilen|partager|compartir|compartilhar|condividi|delen"
    r"|dela|del|jaa|udostępnij|sdílet|поделиться|поширити|paylaş|κοινοποίηση|شارك|شیئر کریں"
    r"|शेयर(?: करें)?|শেয়ার(?: করুন)?|bagikan|chia sẻ|แชร์|공유(?:하기)?|分享(?:到)?)"
)
_TOOL = (
    r"(?:print(?:er[- ]friendly| this)?(?: (?:page|article|story|version))?|permalink"
    r"|(?:e-?)?mail (?:this )?(?:to a friend|story|article|page)|send to (?:a )?friend"
    r"|(?:copy|save) (?:this )?(?:article|story|link)|drucken|merken|per e-?mail (?:senden|teilen)"
    r"|imprimer|envoyer par e-?mail|imprimir|enviar por (?:e-?mail|correo)|stampa|versión para"
    r" imprimir|распечатать|версия для печати|yazdır)"
)
_SHARED_POST = (
    r"(?:a post shared by|ein beitrag geteilt von|une publication partagée par|un post condiviso da"
    r"|una publicación compartida (?:de|por)|uma publicação (?:com)?partilhada por"
    r"|een bericht gedeeld door) .{2,80}"
    r"|(?:view this post on|sieh dir diesen beitrag auf|ver esta publicación en"
    r"|voir cette publication sur|visualizza questo post su) instagram(?: an)?"
)
_TAGS = (
    r"(?:tags?|related topics|tagged(?: (?:with|under|in))?|filed under|archivado en|posted in"
    r"|keywords|schlagw[oö]rter"
    r"|mots[- ]clés|palabras clave|etiquetas|parole chiave|trefwoorden|tagi|etiketler|теги|метки"
    r"|ετικέτες|标签|關鍵字|关键[词字]|タグ|キーワード|태그|टैग|ট্যাগ|แท็ก|từ khóa|برچسب‌?ها)"
    r"\s*[:：]\s*(?!.*[.!?]\W*$)[^.!?:]{0,150}"
)
_RESERVED = (
    r"(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos"
    r" reservados|todos os direitos reservados|tots els drets reservats|tutti i diritti (?:sono )?"
    r"riservati|riproduzione riservata|alle rechten voorbehouden|alla rättigheter (?:förbehållna"
    r"|reserverade)|alle rettighed?er (?:er )?(?:forbeholdt|forbeholdes|reservert)|kaikki oikeudet"
    r" pidätetään|wszelkie prawa zastrzeżone|všechna práva vyhrazena|všetky práva vyhradené"
    r"|minden jog fenntartva|toate drepturile (?:sunt )?rezervate|sva prava (?:pridržana|zadržana)"
    r"|vse pravice pridržane|все права защищены|(?:всі|усі) права захищен[іо]|всички права запазени"
    r"|сва права (?:задржана|придржана)|με επιφύλαξη παντός (?:νόμιμου )?δικαιώματος"
    r"|tüm hakları saklıdır|hak cipta dilindungi(?: undang-undang)?|無断転載(?:を)?禁(?:止|じます)?"
    r"|版[权權]所有|무단 ?전재(?: 및 |[·ㆍ-])?재배포 ?금지|جميع الحقوق محفوظة"
    r"|(?:تمامی|کلیه|همه) حقوق محفوظ است|כל הזכויות שמורות"
    r"|सर्वाधिकार सुरक्षित|সর্বস্বত্ব সংরক্ষিত|สงวนลิขสิทธิ์)"
)
_WIRE = r"(?!.*\bassociated press\b)"
"""A wire's own notice goes with its text, as its papers agree to."""
_RIGHTS = (
    rf"(?:[©ⓒ]|\(c\)){_WIRE}\s?(?:copyright )?(?:19|20)\d\d\b.*"
    rf"|[©ⓒ]{_WIRE}[^.!?]{{2,60}}\b(?:19|20)\d\d\b.*"
    rf"|(?:copyright\b|[©ⓒ]){_WIRE}.{{0,120}}{_RESERVED}.*"
    rf"|{_RESERVED}(?:\s?[.!;©|].*|，(?:未[经經]|禁止).*)?"
    r"|no part of this\b.{0,120}\bwithout\b.{0,40}\b(?:permission|consent)\b.{0,20}"
    r"|copyright\W{0,4}(?:©|ⓒ|\(c\))?\s?(?:19|20)\d\d\b.*"
    r"|our standards: the thomson reuters trust principles"
)
_WALL = (
    r"get (?:full|unlimited)\b.{0,20}\baccess to (?:every|our|all (?:our|articles|stories|content)"
    r"|the (?:site|app|website|archive))\b.{0,120}"
    r"|(?:sie )?(?:möchten|wollen) (?:sie )?weiterlesen"
    r"|(?:sie sind )?(?:bereits|schon) (?:digital-?)?(?:abonnent|registriert|kunde)\w*\W.{0,30}"
    r"\b(?:anmelden|einloggen|login)"
    r"|jetzt \d+ (?:tage?|wochen?|monate?) .{0,40}\b(?:testen|lesen)\b.{0,120}"
    r"|(?:vous êtes )?déjà abonnée?\W.{0,20}\b(?:connecte[rz]|identifie[rz])\W?(?:vous)?"
    r"|¿?ya (?:eres|es) (?:suscriptor|subscriptor)\w*\W.{0,20}\b(?:inicia|accede|ingresa)\b.{0,20}"
    r"|(?:sei )?già abbonat[oa]\W.{0,20}\b(?:accedi|entra)\b.{0,20}"
    r"|já é assinante\W.{0,20}\b(?:login|entre|acesse)\b.{0,20}"
    r"|(?:al|reeds) abonnee\W.{0,20}\b(?:log|meld)\b.{0,20}"
)
_VISITORS = (
    r"\((?:votes?|голосов|оценок): ?\d+\)|\(\d+ votes?\)"
    r"|уважаемый посетитель, вы зашли на сайт как незарегистрированный.*"
    r"|(?:информация\s+)?посетители, находящиеся в группе.*"
)
"""DataLife Engine, the system of many papers in Russian, sets these into its pages."""
_READ_ON = (
    r"click here (?:to (?:read|subscribe|listen|watch|sign)|for)\b[^,.]{0,80}|click to subscribe"
    r"|(?:read|see|listen to|watch) the full (?:story|article|episode|interview|video|report) here"
    r"|listen to this (?:article|story)|watch the (?:full )?video below|(?:view|load|show) comments"
    r"|load more|comments are closed|skip to (?:next|main) (?:article|content)|back to top"
    r"|download our app|open in app|0 shares|advertisement \W scroll for more"
    r"|read this (?:story|article|report) in [^\W\d_]{4,12}|javascript must be enabled.{0,60}"
    r"|to view this content,? (?:please )?(?:enable )?javascript.{0,80}"
    r"|please enable javascript to .{4,60}|javascript is (?:disabled|not enabled) in your browser"
    r"|share this (?:article|story)|join the conversation|zur startseite|artikel drucken"
    r"|hier geht es zu[rm]? (?:bildergalerie|fotostrecke|video|podcast|übersicht|umfrage)"
    r"|weiterlesen nach der anzeige|zum weiterlesen bitte anmelden"
    r"|lire la suite|voir les commentaires|partager cet article|seguir leyendo|continua a leggere"
    r"|guarda il video|veja mais notícias|lees verder|deel dit artikel|dela artikeln"
    r"|dalsza część (?:tekstu|artykułu) .{3,30}|подробнее|haberin devamı|simak video .{3,30}"
    r"|続きを読む|点击(?:查看|阅读)更多|點擊(?:查看|閱讀)更多"
)
_SIGN_UP = (
    r"(?:jetzt )?newsletter abonnieren|recevez (?:notre|nos) newsletters?"
    r"|inscrivez-vous à (?:notre|nos) (?:newsletters?|infolettres?)|únete a nuestro canal\b.{0,40}"
    r"|(?:recib[ae] (?:las|nuestras)|receba (?:as|nossas)) not[ií]cias\b.{0,40}"
    r"\b(?:correo|e-?mail|whatsapp|telegram|celular)\b.{0,20}"
    r"|clique aqui e (?:entre|participe)\b.{0,60}|schrijf je in voor (?:de|onze) nieuwsbrief"
    r"|prenumerera på vårt nyhetsbrev|dołącz do nas na .{3,30}|关注(?:我们|我們)的?.{2,20}"
    r"|resta(?:te)? aggiornat[oi]\W{1,3}segui(?:te)? .{3,60}|follow .{2,40} on \w+:? @\w+"
    r"|enjoyed this (?:article|story)\? subscribe\b.{0,40}|buy a copy of today.s paper"
    r"|support local journalism(?:[.!:–—-].{0,40}| today)?|подписаться|abone ol|구독하기"
    r"|bizi google news.{0,6} takip edin|heb je een tip\? (?:mail|tip)\b.{0,60}"
    r"|لمتابعة .{3,60}(?:اشترك|تابعونا|انضم).{3,60}"
    r"|(?:подписывайтесь|следите за новостями)\b.{0,60}\bв (?:telegram|телеграм\w*|дзене?|max)"
)
_NOT_SHOWN = (
    r"(?:to continue reading,? )?please (?:subscribe|register|log in)"
    r"|(?:register|sign up)(?: for free)? to (?:continue|keep) reading"
    r"|you have reached your (?:monthly )?limit of free (?:articles|stories)"
    r"|abonnez-vous pour lire la suite|cet article est réservé aux abonnés"
    r"|dit artikel is alleen voor abonnees|empfohlener redaktioneller inhalt|contenu bloqué"
    r"|an dieser stelle finden sie einen externen inhalt\b.{0,150}"
    r"|ich bin damit einverstanden, dass mir externe inhalte\b.{0,200}"
    r"|dieser inhalt stammt von (?:instagram|twitter|x|youtube|facebook|tiktok)\b.{0,120}"
    r"|(?:afin de|pour) (?:pouvoir )?(?:afficher|voir) ce contenu\b.{0,60}\bcookies"
    r"|we use cookies to (?:improve|enhance|personali[sz]e) your experience\b.{0,120}"
    r"|\[(?:gambas|video|adsense|ad|embed)\b[^\]]{0,40}\]"
    r"|(?:нашли|заметили) ошибку\b.{0,90}\bctrl.{0,20}"
)
_CREDITS = (
    r"(?:source|quelle|fuente|fonte|bron|źródło|источник|джерело|kaynak|sumber|nguồn|πηγή|المصدر"
    r"|来源|來源|출처|责任编辑|責任編輯|责编)\s?[:：]\s?(?!.*[.!?])\S.{1,60}"
    r"|(?:image|photo|picture) (?:source|credit)s?\s?:\s?[^.]{2,60}"
    r"|(?:写真|圖|图)\s?[：＝=／]\s?\S.{1,30}|[©ⓒ] ?(?!.*[.!?]$)[^.!?]{2,80}"
    r"|getty images|shutterstock|(?:[가-힣]{2,4} ?)?기자 ?\S{2,30}@\S{4,40}"
    r"|(?:photos?|pictures?) (?:by|courtesy of) (?-i:(?:[A-Z][\w.'’-]+ ?){2,4})"
    r"|contact (?:the )?(?:writer|reporter|author|newsroom|us)\b.{0,40}\S@\S{4,40}"
    r"|the post .{3,150} appeared first on (?-i:[A-Z])[^,]{2,60}"
    r"|artikel ini telah tayang di .{3,90}"
)
_ROWS = (
    rf"{_SHARE}(?: \w{{2,4}})?\W{{1,4}}{_NETWORK}(?:\W{{1,4}}{_NETWORK}){{0,8}}",
    rf"{_TOOL}(?:\W{{1,4}}(?:{_TOOL}|{_SHARE})){{1,5}}",
    _SHARED_POST,
    _TAGS,
    _RIGHTS,
    _WALL,
    _VISITORS,
    _READ_ON,
    _SIGN_UP,
    _NOT_SHOWN,
    _CREDITS,
)
_BOILERPLATE = re.compile(
    rf"\W{{0,9}}(?:{by_initial('|'.join(_ROWS))})\W{{0,9}}", re.IGNORECASE | re.DOTALL
)


def is_boilerplate(text: str) -> bool:
    """Whether a short line comes from the software around a story and tells no part of it.

    >>> is_boilerplate("Printer friendly | E-mail this story"), is_boilerplate("Print this page.")
    (True, False)
    >>> is_boilerplate("Tags: harbour, crane"), is_boilerplate("Share prices: Facebook fell.")
    (True, False)
    """
    if _BOILERPLATE.fullmatch(text):
        return True
    return not text.isascii() and is_east_asian_line(text)
