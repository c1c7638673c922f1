"""The words that name lists of stories: in headings of many languages, in classes and ids."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newscrawler.items import RelatedKind

KINDS: "tuple[tuple[RelatedKind, str], ...]" = (
    (
        "most_read",
        r"most[-_ ]?(?:read|popular|viewed|shared|watched|commented|clicked)|(?<![a-z])popular"
        r"|trending|top[-_ ]?(?:stories|news|10|five|5|articles)|meist[-_ ]?gelesen|meistgeklickt"
        r"|plus[-_ ]lus|les plus|lo[-_ ]más|más[-_ ](?:leíd|vist)|mas-leid|mais[-_ ]lid|mais vist"
        r"|più[-_ ](?:letti|lette|visti)|meest[-_ ]gelezen|mest[-_ ]l[äæe]st|luetuimmat"
        r"|najczęściej|nejčtenější|legolvasott|cele mai citite|najčitan|çok[-_ ]okunan|δημοφιλ"
        r"|популярн|самое читаемое|читают|найпопулярніш|人気|ランキング|热门|熱門|排行|많이 본"
        r"|인기|الأكثر|پربازدید|הנקרא|terpopuler|xem nhiều|ยอดนิยม",
    ),
    (
        "related",
        r"related|see[-_ ]also|more on |read[-_ ]also|also[-_ ]read"
        r"|in[-_ ]this[-_ ](?:story|series)|zum thema|mehr zu|lesen sie auch|auch interessant"
        r"|verwandte|passend dazu|à lire aussi|lire aussi|sur le même sujet|articles liés"
        r"|relacionad|te puede interesar|leia (?:também|mais)|veja também|leggi anche|correlat"
        r"|lees ook|gerelateerd|l[äæe]s ogs[åa]|läs mer|läs också|lue myös|czytaj także|zobacz też"
        r"|powiązane|související|čtěte také|kapcsolódó|citește și|pročitajte|ilgili|benzer"
        r"|διαβάστε|σχετικ|читайте также|по теме|похожие|читайте також|関連|あわせて読みたい|相关"
        r"|相關|延伸閱讀|관련|اقرأ أيضا|ذات صلة|مرتبط|קראו עוד|baca juga|terkait|liên quan"
        r"|เกี่ยวข้อง|सम्बंधित|संबंधित|यह भी पढ़ें",
    ),
    (
        "teaser",
        r"latest|recommend|more[-_ ](?:news|stories|from|articles|in)"
        r"|recent[-_ ](?:posts|news|articles)|next[-_ ]?(?:article|story|up)|read[-_ ]next"
        r"|read[-_ ]more|teaser|you may|you might|for you|editor.?s.?picks?|don.?t miss"
        r"|must.?reads?|neueste|aktuelle|mehr aus|dernières|à la une|últimas|más noticias"
        r"|últimas noticias|ultime|laatste|meer (?:nieuws|over)|senaste|siste|seneste|uusimmat"
        r"|najnowsze|nejnovější|legfrissebb|ultimele|son dakika|τελευταία|последние|новости"
        r"|останні|最新|おすすめ|推荐|推薦|최신|추천|أحدث|آخر الأخبار|تازه|terkini|terbaru"
        r"|mới nhất|ล่าสุด|ताज़ा",
    ),
)
"""Kind to a regular expression; the first that matches says it."""
