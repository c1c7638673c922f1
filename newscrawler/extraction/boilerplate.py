"""What software sets around any story: share and print links, tags, rights, notices of walls.

Each row fits a whole line, and only what no story says.
"""

import re

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
    r"(?:tags?|tagged(?: (?:with|under|in))?|filed under|posted in|keywords|schlagw[oö]rter"
    r"|mots[- ]clés|palabras clave|etiquetas|parole chiave|trefwoorden|tagi|etiketler|теги|метки"
    r"|ετικέτες|标签|關鍵字|关键[词字]|タグ|キーワード|태그|टैग|ট্যাগ|แท็ก|từ khóa|برچسب‌?ها)"
    r"\s*[:：]\s*(?!.*[.!?]\W*$)[^.!?:]{2,150}"
)
_RIGHTS = (
    r"copyright\W{0,4}(?:©|ⓒ|\(c\))?\s?(?:19|20)\d\d\b.*"
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
_ROWS = (
    rf"{_SHARE}(?: \w{{2,4}})?\W{{1,4}}{_NETWORK}(?:\W{{1,4}}{_NETWORK}){{0,8}}",
    rf"{_TOOL}(?:\W{{1,4}}(?:{_TOOL}|{_SHARE})){{1,5}}",
    _SHARED_POST,
    _TAGS,
    _RIGHTS,
    _WALL,
    _VISITORS,
)
_BOILERPLATE = re.compile(rf"\W{{0,9}}(?:{'|'.join(_ROWS)})\W{{0,9}}", re.IGNORECASE | re.DOTALL)


def is_boilerplate(text: str) -> bool:
    """Whether a short line comes from the software around a story and tells no part of it.

    >>> is_boilerplate("Printer friendly | E-mail this story"), is_boilerplate("Print this page.")
    (True, False)
    >>> is_boilerplate("Tags: harbour, crane"), is_boilerplate("Share prices: Facebook fell.")
    (True, False)
    """
    return _BOILERPLATE.fullmatch(text) is not None
