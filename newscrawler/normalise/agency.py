"""Wire services by the names under which papers credit them."""

import re
from functools import lru_cache

from newscrawler.normalise.alternation import by_initial
from newscrawler.normalise.text import fold, word_set

_WORLD = (
    (
        *("Reuters", "thomson reuters", "reuters staff", "rtr", "рейтер", "رويترز", "ロイター"),
        *("ロイター編集", "路透社", "路透", "로이터", "רויטרס"),
    ),
    (
        *("AFP", "agence france presse", "afp deutschland", "ａｆｐ", "法新社", "فرانس برس"),
        *("أ ف ب", "ا ف ب", "اے ایف پی", "afp時事"),
    ),
    ("AP", "associated press", "the associated press", "ap news", "美联社", "ａｐ", "ａｐ通信"),
    ("dpa", "deutsche presse agentur", "dpa afx", "dpa infocom", "dpa international"),
    ("UPI", "united press international"),
    ("Bloomberg", "bloomberg news", "bloomberg com"),
    ("PA Media", "press association", "pa news agency", "the press association"),
    ("Getty", "getty images"),
)
_EUROPE = (
    ("EFE", "agencia efe", "agência efe"),
    ("Europa Press", "europapress", "ep"),
    ("ANSA", "agenzia ansa"),
    ("Adnkronos", "agenzia adnkronos"),
    ("AGI", "agenzia italia"),
    ("Askanews", "agenzia askanews"),
    ("LaPresse", "agenzia lapresse"),
    ("Lusa", "agência lusa", "agencia lusa"),
    ("APA", "austria presse agentur", "apa ots"),
    ("Keystone-SDA", "sda", "keystone sda", "keystone ats", "ats", "awp"),
    ("SID", "sport informations dienst"),
    ("epd", "evangelischer pressedienst"),
    ("KNA", "katholische nachrichten agentur"),
    ("dts", "dts nachrichtenagentur"),
    ("Belga", "belga news agency", "agence belga"),
    ("ANP", "algemeen nederlands persbureau"),
    ("NTB", "norsk telegrambyrå"),
    ("TT", "tt nyhetsbyrån"),
    ("Ritzau", "ritzaus bureau"),
    ("STT", "stt lehtikuva"),
    ("PAP", "polska agencja prasowa"),
    ("ČTK", "ctk", "čtk"),
    ("STA", "slovenska tiskovna agencija"),
    ("SITA", "sita"),
    ("TASR", "tlačová agentúra slovenskej republiky"),
    ("MTI", "magyar távirati iroda"),
    ("Agerpres", "agerpres"),
    ("BTA", "бта", "българска телеграфна агенция"),
    ("Tanjug", "танјуг"),
    ("FoNet", "фонет"),
    ("HINA", "hrvatska izvještajna novinska agencija"),
    ("BNS", "baltic news service"),
    ("ELTA", "elta"),
    ("LETA", "leta"),
    ("TASS", "itar tass", "тасс", "итар тасс"),
    ("Interfax", "интерфакс", "interfax ukraine", "интерфакс украина"),
    ("RIA Novosti", "риа новости", "ria novosti"),
    ("Ukrinform", "укринформ", "укрінформ"),
    ("Anadolu", "anadolu ajansı", "anadolu agency", "aa", "anadolu ajansi", "وكالة الأناضول"),
    ("DHA", "demirören haber ajansı"),
    ("İHA", "ihlas haber ajansı", "iha"),
    ("ANA-MPA", "απε μπε", "απε", "μπε", "αθηναϊκό πρακτορείο ειδήσεων"),
)
_ASIA_AFRICA_AMERICA = (
    ("Xinhua", "xinhua news agency", "新华社", "新華社"),
    ("CNA", "central news agency", "中央社"),
    ("China News Service", "中新社", "中国新闻社"),
    ("Kyodo", "kyodo news", "共同", "共同通信", "共同通信社"),
    ("Jiji", "jiji press", "時事", "時事通信", "時事通信社"),
    ("Yonhap", "yonhap news agency", "연합뉴스", "聯合通訊社", "聯合ニュース"),
    ("Newsis", "뉴시스"),
    ("News1", "뉴스1"),
    ("PTI", "press trust of india", "पीटीआई", "भाषा", "pti bhasha"),
    ("ANI", "asian news international", "एएनआई"),
    ("IANS", "indo asian news service"),
    ("UNI", "united news of india"),
    ("APP", "associated press of pakistan"),
    ("UNB", "united news of bangladesh"),
    ("BSS", "bangladesh sangbad sangstha", "বাসস"),
    ("Bernama", "bernama"),
    ("Antara", "antara news", "lkbn antara"),
    ("VNA", "ttxvn", "vietnam news agency"),
    ("PNA", "philippine news agency"),
    ("AAP", "australian associated press"),
    ("NAN", "news agency of nigeria"),
    ("SAnews", "sanews gov za"),
    ("SAPA", "south african press association"),
    ("ANA", "african news agency"),
    ("Nampa", "namibia press agency"),
    ("Ziana", "new ziana"),
    ("MENA", "middle east news agency", "أ ش أ"),
    ("WAM", "emirates news agency", "وام"),
    ("SPA", "saudi press agency", "واس"),
    ("SANA", "سانا"),
    ("QNA", "قنا"),
    ("Petra", "بترا"),
    ("IRNA", "ایرنا"),
    ("ISNA", "ایسنا"),
    ("Fars", "fars news agency", "فارس", "خبرگزاری فارس"),
    ("Canadian Press", "the canadian press", "la presse canadienne", "presse canadienne"),
    ("Notimex", "notimex"),
    ("Télam", "telam"),
    ("Agência Brasil", "agencia brasil"),
    ("Estadão Conteúdo", "estadao conteudo"),
    ("Folhapress", "folhapress"),
    ("Prensa Latina", "prensa latina"),
    ("Sputnik", "sputnik news"),
)
_NAMES: dict[str, str] = {
    fold(alias): name
    for name, *aliases in (*_WORLD, *_EUROPE, *_ASIA_AFRICA_AMERICA)
    for alias in (name, *aliases)
}
# Everyday words in capitals or in some language: an agency only where the paper writes them so.
_WRITTEN_SO = word_set(
    """
    sda AP APA AA APP ANA ANI ATS AGI EP MENA NAN PAP PNA SANA SPA TT UNI UPI VNA WAM BTA SDA SID
    Antara ANTARA ELTA Elta Fars IHA LETA Leta Petra SITA STA Sputnik
    """
)
_LOOKALIKES = frozenset(word.casefold() for word in _WRITTEN_SO)
_BEFORE = by_initial(
    r"mit|with|avec|con|com|via|par|da|from|by|von|por|theo|inputs from|agencias?|sources?"
    r"|quellen?|fontes?|fuentes?|bron|källa|kilder?|lähde|źródło|zdroj|forrás|sursa|izvor|извор"
    r"|източник|vir|источник|джерело|πηγή|kaynak|avots|šaltinis|allikas|sumber|nguồn|المصدر|منبع|מקור|来源|來源"
    r"|出典|출처"
)
_STRAY = re.compile(rf"^(?:{_BEFORE})\W+")
_PARTS = re.compile(
    r"\s*(?:[,;/|&+=＝()\[\]·•]|\s-\s|[–—]|\b(?:and|und|et|y|e|[Ww]ith|mit|avec)\b)\s*"
)


@lru_cache(maxsize=4096)
def agency(text: str) -> str | None:
    """The wire service that a credit names, under its usual name; None where it names none.

    >>> agency("The Associated Press"), agency("dpa/lno"), agency("Jane Doe, Reuters")
    ('AP', 'dpa', 'Reuters')
    >>> agency("Ana Petra"), agency("Le Figaro et AFP")
    (None, 'AFP')
    """
    whole = _named(text)
    parts = _PARTS.split(text) if whole is None else ()
    others = (part for part in parts if part and part != text)
    return whole or next((name for part in others if (name := _named(part))), None)


def _named(part: str) -> str | None:
    key = _STRAY.sub("", fold(part))
    name = _NAMES.get(key)
    if key in _LOOKALIKES:
        return name if part.strip("() .").split()[-1] in _WRITTEN_SO else None
    return name
