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
        r"|najczęściej"
        r"|nejčtenější|legolvasott|cele mai citite|najčitan|çok[-_ ]okunan|δημοφιλ|популярн"
        r"|самое читаемое|читают|найпопулярніш|人気|ランキング|热门|熱門|排行|많이 본|인기|الأكثر"
        r"|پربازدید|הנקרא|terpopuler|xem nhiều|ยอดนิยม",
    ),
    (
        "related",
        r"related|see[-_ ]also|more on |read[-_ ]also|also[-_ ]read|in[-_ ]this[-_ ](?:story"
        r"|series)"
        r"|zum thema|mehr zu|lesen sie auch|auch interessant|verwandte|passend dazu|à lire aussi"
        r"|lire aussi|sur le même sujet|articles liés|relacionad|te puede interesar"
        r"|leia (?:também|mais)"
        r"|veja também|leggi anche|correlat|lees ook|gerelateerd|l[äæe]s ogs[åa]|läs mer|läs också"
        r"|lue myös|czytaj także|zobacz też|powiązane|související|čtěte také|kapcsolódó|citește și"
        r"|pročitajte|ilgili|benzer|διαβάστε|σχετικ|читайте также|по теме|похожие|читайте також"
        r"|関連|あわせて読みたい|相关|相關|延伸閱讀|관련|اقرأ أيضا|ذات صلة|مرتبط|קראו עוד|baca juga"
        r"|terkait|liên quan|เกี่ยวข้อง|सम्बंधित|संबंधित|यह भी पढ़ें",
    ),
    (
        "teaser",
        r"latest|recommend|more[-_ ](?:news|stories|from|articles|in)|recent[-_ ](?:posts|news"
        r"|articles)"
        r"|next[-_ ]?(?:article|story|up)|read[-_ ]next|read[-_ ]more|teaser|you may|you might"
        r"|for you"
        r"|editor.?s.?picks?|don.?t miss|must.?reads?|neueste|aktuelle|mehr aus|dernières|à la une"
        r"|últimas|más noticias|últimas noticias|ultime|laatste|meer (?:nieuws|over)|senaste|siste"
        r"|seneste|uusimmat|najnowsze|nejnovější|legfrissebb|ultimele|son dakika|τελευταία"
        r"|последние"
        r"|новости|останні|最新|おすすめ|推荐|推薦|최신|추천|أحدث|آخر الأخبار|تازه|terkini|terbaru"
        r"|mới nhất|ล่าสุด|ताज़ा",
    ),
)
"""Kind to a regular expression; the first that matches says it."""
