"""The words that stand around names in bylines, language by language."""

from newscrawler.normalise.text import phrases, word_set

LEAD_INS: dict[str, str] = {
    "en": r"by(?:-?line)?|posted by|published by|reported by|reporting by|submitted by|authors?|"
    r"writers?(?=\s*:)|words(?=\s*:)|contributed by|compiled by|as told to|"
    r"(?:an? )?(?:words|written|text|story|article|report|opinion|analysis|review|interview|column|"
    r"commentary|essay|perspective|feature)(?: and (?:photos?|photographs|pictures))? by|"
    r"from our (?:own |special )?correspondent|from(?= [A-Z]\w+ [A-Z])|"
    r"profile (?:image|picture|photo) of|"
    r"(?:more|all|view all|see all|read more)(?: (?:posts|articles|stories))? (?:by|from)",
    "de": r"von unser(?:em|er|en) [\w-]+|(?:eine? )?(?:artikel|gastbeitrag|beitrag|kommentar|"
    r"gastkommentar|leitartikel|glosse|kolumne|essay|bericht|interview|analyse|reportage|"
    r"gespräch|porträt|rezension|text) von|von|(?:alles|mehr|alle (?:artikel|beiträge|texte)|"
    r"(?:mehr|weitere) (?:artikel|beiträge|texte)) von|text(?: (?:und|&) (?:fotos?|bild(?:er)?))?|"
    r"autor(?:/?in|:in|en|\*in)?|redaktion(?=\s*:)|protokoll(?=\s*:)|"
    r"(?:verfasst|geschrieben|eingestellt|erstellt|gepostet|gespeichert|veröffentlicht) von|"
    r"das (?:interview|gespräch) führten?|(?:es )?berichte[nt]|"
    r"aus [A-ZÄÖÜ][\w-]+ berichte[nt]|interview",
    "fr": r"(?:tous|toutes|plus)(?: les)?(?: articles)? de|propos recueillis par|recueillis? par|"
    r"par nos (?:correspondante?s|envoyée?s spécia(?:ux|les))(?: (?:à|en|au|aux) [\w-]+)?,?|"
    r"par notre (?:correspondante?|envoyée? spéciale?)(?: (?:à|en|au|aux) [\w-]+)?,?|"
    r"de nos (?:correspondante?s|envoyée?s spécia(?:ux|les))(?: (?:à|en|au|aux) [\w-]+)?,?|"
    r"de notre (?:correspondante?|envoyée? spéciale?)(?: (?:à|en|au|aux) [\w-]+)?,?|"
    r"(?:une? )?(?:article|chronique|tribune|éditorial|édito|analyse|reportage|enquête|entretien|"
    r"récit|billet|décryptage|texte) (?:de|par|d['’])|"
    r"par|écrit par|publié par|soumis par|auteure?|autrice|textes?|rédigé par",
    "es": r"(?:ver )?(?:más|todos)(?: los)?(?: artículos| notas)? de|(?:por |de )?nuestr[oa]s? "
    r"(?:corresponsal(?:es)?|enviad[oa]s?(?: especial(?:es)?)?)(?: en [\w-]+)?,?|"
    r"enviad[oa]s? especial(?:es)?|"
    r"(?:una? )?(?:entrevista|nota|crónica|columna|análisis|reportaje|informe|editorial|texto)"
    r" (?:de|por)|por|(?:escrito|redactado|elaborado|enviado) por|escriben?|"
    r"texto(?: y (?:fotos?|fotografías))?|autora?|periodista|redacción(?=\s*:)|publicado por",
    "ca": "text(?: i fotos?)?|escrit per",
    "pt": r"(?:reportagem|texto|análise|artigo|entrevista|coluna|crônica) (?:de|por)|"
    r"por|(?:escrito|publicad[oa]|postado) por|autoria|autor",
    "it": r"(?:intervista|articolo|commento|analisi|reportage|testo) di|di|a cura di|scritto da|"
    r"autore|autrice|pubblicato da|postato da|da(?:l|lla|i|lle) nostr[oaie] "
    r"(?:inviat[oaie]|corrispondent[ei])"
    r"(?: (?:a|da|in) [\w-]+)?,?",
    "nl": r"van onze (?:correspondent|verslaggever|redacteur)(?:e|ster|en|s)?|"
    r"(?:geschreven|geplaatst|gepost) door|door|tekst(?: en (?:beeld|foto['’]?s))?|auteurs?|"
    r"redactie(?=\s*:)",
    "af": "deur",
    "da": "af|(?:skrevet|publiceret) af|tekst(?: og foto)?|forfatter",
    "no": "av|(?:skrevet|publisert) av|tekst(?: og foto)?|journalist",
    "sv": "av|text(?: och (?:foto|bild))?|(?:skriven|publicerad) av|upplagd av|reporter|skribent",
    "fi": "kirjoittanut|teksti(?: ja kuvat?)?|kirjoittaja|toimittajat?",
    "is": "eftir|höfundur|skrifar|texti|blaðamaður",
    "pl": r"autor(?:zy|ka)?(?: tekstu)?|tekst(?: i zdjęcia)?|napisał|napisała|oprac\.|opr\.|"
    r"opracowa(?:ł|ła|nie)|rozmawia(?:ł|ła|li)|redakcja(?=\s*:)",
    "cs": r"autor(?:ka|ři)?(?: článku)?|text(?: a foto)?|nap[ií]sala?|připravila?|pripravila?|"
    "zdroj",
    "hu": "írta|szerző|szöveg|készítette|riporter",
    "ro": "de|(?:scris|publicat|postat) de|autor(?: articol)?|text",
    "hr": "piše|pišu|autor(?:ica|i)?|napisa[ol]a?|pise|objavi[ol]a?|razgovara(?:o|la)|"
    "avtor(?:ica)?|besedilo|novinar(?:ka)?(?=\\s*:)",
    "sr": "пише|пишу|аутор|текст|објавио|разговарао|разговарала",
    "tr": "yazan|yazar|haber|muhabir|haberi hazırlayan|röportaj|hazırlayan",
    "el": "του|της|γρ[άα]φ(?:ει|ουν)(?: ο| η| οι)?|συντ[άα]κτη[ςσ]|από|επιμ[έε]λεια|ρεπορτ[άα]ζ",
    "ru": r"автор(?:ы|а)?(?: текста| материала| статьи)?|текст|беседовала?|записала?|"
    r"подготовил[аи]?|корреспондент",
    "uk": r"автор(?:и|ка)?(?: тексту| статті)?|журналіст(?:ка)?|текст|підготував|підготувала|"
    r"розмовляла?|записав|записала",
    "bg": "автор|текст|от",
    "lt": "autor(?:ius|ė|iai)|parengė|tekstas|kalbino",
    "lv": "autor[se]|teksts|sagatavoja",
    "et": "autor|kirjutas|tekst|toimetas|toimetaja|vahendas",
    "id": "oleh|penulis|laporan(?: wartawan)?|ditulis oleh|reporter|pewarta|wartawan|kontributor|"
    "editor",
    "vi": "bởi|tác giả|theo|bài(?:,| và) ảnh|thực hiện",
    "sw": "na mwandishi wetu|mwandishi|na",
    "ar": "بقلم|كتب|كتبت|تقرير|إعداد|تحرير|حوار|متابعة|تغطية",
    "fa": "نویسنده|به قلم|گزارش|خبرنگار|گزارشگر|نگارنده",
    "ur": "تحریر|رپورٹ",
    "he": "מאת|כתב|כתבה|כתבת",
    "hi": "द्वारा|लेखक|रिपोर्ट|रिपोर्टर|संवाददाता",
    "bn": "লেখা|লেখক|প্রতিবেদক",
    "zh": "文|作者|記者|记者|撰文|編輯|编辑|撰稿人?|本报记者|本報記者|执笔人?|執筆人?|采写"
    "|採寫|采访|採訪|主笔|主筆|供稿|通讯员|通訊員|特约撰稿|特約撰稿",
    "ja": "編集委員|論説委員|質問者|文|著者|執筆|取材・文|筆者|記者|聞き手|ライター|構成"
    "|インタビュー",
    "ko": "글|기자|칼럼니스트|특파원|논설위원|작성자|글쓴이|글[·・]사진|취재",
    "mk": "пишува(?:ат)?|подготви",
    "be": "аўтар(?:ка|ы)?",
    "sq": "shkruar nga|autore?",
    "fo": "skriva[ðd] hevur|høvundur",
    "mt": "kitba ta['’]|miktub minn",
    "lb": "vum|vun",
    "az": "müəllif",
    "uz": "muallif",
    "so": "w/q|waxaa qor(?:ay|tay)|qore",
    "ka": "ავტორ(?:ი|ები)",
    "hy": "հեղինակ(?:ներ)?՝?",
    "ps": "لیکوال",
    "th": "โดย|ผู้เขียน|เรื่อง|ผู้สื่อข่าว",
}
"""What opens a byline; followed by a space, a colon or, in Chinese and Japanese, by the name."""

LOCAL_LEAD_INS = {
    "ca": "per",
    "cy": "gan",
    "fil": "ni(?:na)?",
    "ga": "le",
    "ha": "daga",
    "mt": "minn",
    "sq": "nga",
    "tl": "ni(?:na)?",
}
"""What opens a byline in one language and a name, or a sentence, in others: `Per Olsson`."""

JOINTS = word_set(
    "and und et en og och и та і και ve dan dengan ja és și oraz ir un sowie with mit avec "
    "con com و"
)
"""Words between two names."""

SURNAME_JOINTS = word_set("y e i a")
"""Words between two names that also stand inside one: `Ramón y Cajal`."""

PARTICLES = word_set(
    """
    de del della dello delle dei degli di da do dos das du des d' la le les lo los las van von
    vom zu zur zum der den dem het 't ten ter te op el al bin ibn bint ben abu ould y e i af av
    och of the st mac mc san santa dal dalla ap o' und tot thi van't ur ul uz dela delos
    binti bte wa
    """
)
"""Words inside names that are written small."""

HOUSE = word_set(
    """
    redaktion redaktionsteam online-redaktion redaksi redaksjonen redaktionen redactie rédaction
    redaction redacción redaccion redação redacao redazione redakcja redakce redakcija redacția
    szerkesztőség toimitus redactia редакция редакція staff newsroom newsdesk desk team admin
    administrator administrador webmaster editor editorial editors agencies agency agencias
    agências agence agences agentur agenturen agenzia bureau news nachrichten noticias notícias
    nouvelles notizie nyheter uutiset новости новини online digital web website webteam media
    medien press presse prensa imprensa stampa zeitung magazin magazine newspaper newswire wire
    network radio tv television channel gmbh ag ltd inc llc corp company foundation stiftung
    verband institut institute university universität université universidad ministerium
    ministry department office council association verein e.v. kontributor contributor
    contributors guest correspondent correspondents reporter reporters reports report service
    services publisher unknown anonymous user author nan none null default test syndication
    partner sponsored advertorial podcast blog gazette tribune herald chronicle kommission
    parlament agenturmaterial dienst pressedienst copyright rights image images photo photos
    foto fotos video videos getty istock istockphoto shutterstock haber merkezi
    servisi ajansı ajans shares teilen drucken print email e-mail whatsapp facebook
    twitter instagram follow folgen comments comment kommentare published updated aktualisiert
    anónimo anonimo anonym anonyme red red. académie academy academia akademie forum international
    departement département departamento cortesía cortesia courtesy reprint
    now points hours listen highlights takeaways facts summary overview contents update updates
    exclusive breaking explained überblick zusammenfassung inhalt hintergrund öffnungszeiten
    termine liveticker eilmeldung résumé sommaire contexte exclusif resumen exclusiva contexto
    horarios sintesi esclusiva orari resumo
    journal times daily jornal blogs search information informations informationen información
    informação informazioni informatie
    publié modifié actualizado publicado more today yesterday min minutes subscribe
    veröffentlicht gepostet schlagwort schlagwörter kategorie kategorien mots-clés categoría
    categorías categories tags posted
    artikel authors login policy policies standards newsletter newsletters menu biography pubmed
    ressort google scholar scholarly profile haberler gündem yayın
    編集部 新聞 通信社 報導 综合 综合报道 編輯部 報訊 本報訊 綜合 即時
    العربية.نت 보기 더보기 다른기사 기사보기 구독 一覧 更多
    paid content letters contributed submitted posts redacció erredakzioa ritstjórn ledare éditorial
    redaktionsnetzwerk mwandishi wetu
    وكالات وكالة التحرير المحرر نت نيوز سكاي خبرگزاری گروه ڈیسک
    מערכת סוכנויות डेस्क एजेंसी ब्यूरो रिपोर्टर संवाददाता टीम
    প্রতিবেদক ডেস্ক রিপোর্টার প্রতিনিধি সংবাদদাতা অনলাইন
    """
)
"""Words of offices and houses; a credit with one of them names no person."""

HOUSE_FIRST = word_set(
    "by read link share watch copy and und et og och about sign log full view show ähnliche unsere "
    "back zum zur weitere mehr our your related how what why when where "
    "grupa grupo gruppo groupe gruppe koncern wydawnictwo agencja editora editorial izdavač zone"
)
"""Words of buttons, which are surnames too, of questions and of houses, and joints.

No name begins with them.
"""

OPENERS = word_set(
    """
    zum zur aufs ins im am viel viele vielen weitere weiteres mehr mein meine dein deine euer eure
    ihr ihre unser unsere alle ähnliche liebe lieber beste mit bis no more all our your my see
    related thank thanks good best happy full new next previous also other please dear with plus
    voir lire aussi nos vos tous toutes más otros otras ver leer nuestros saiba veja leia mais
    leggi anche altri meer lees bekijk les mer läs mere se også
    """
)
"""Words that open phrases in capitals, and no names."""

PLACES = frozenset(
    phrases(
        """
        new york | new delhi | new orleans | new jersey | new mexico | new zealand
        | new hampshire | los angeles | las vegas | san francisco | san diego | san antonio
        | san jose | santa fe | st louis | st. louis | st. paul | st. petersburg
        | salt lake city | kansas city | mexico city | oklahoma city | panama city | quebec city
        | guatemala city | ho chi minh city | vatican city | washington dc | washington d.c.
        | hong kong | tel aviv | cape town | buenos aires | rio de janeiro | são paulo
        | sao paulo | abu dhabi | kuala lumpur | phnom penh | port louis | port moresby
        | addis ababa | dar es salaam | south africa | south korea | north korea | south sudan
        | saudi arabia | sri lanka | costa rica | el salvador | puerto rico | united states
        | united kingdom | united nations | den haag | the hague | la paz | san juan
        | san salvador | santo domingo | santiago de chile | santa cruz | a coruña | la coruña
        | la plata | la habana | las palmas | bad homburg | frankfurt am main | nueva york
        | nova york | nova iorque | nuova york | belo horizonte | porto alegre | west bank
        | gaza city | gaza strip | east jerusalem | fort worth | fort lauderdale | palm beach
        | long island | long beach | north carolina | south carolina | north dakota
        | south dakota | west virginia | rhode island | british columbia | nova scotia
        | prince edward island | north macedonia | papua new guinea | sierra leone
        | burkina faso | côte d'ivoire | ivory coast | नई दिल्ली
        """
    )
)
"""Places whose names look like those of persons."""

HOUSE_ENDINGS = tuple(
    word_set(
        """
        redaktion ministerium anstalt fraktion verband verein stiftung gesellschaft kammer agentur
        zeitung forum 快訊 快讯 速報 新聞 新闻 新聞社 通信 通信社 通訊社 編集部 編輯部 编辑部
        編集局 報道部 取材班 デジタル オンライン ニュース Web 网 網 日報 日报 社 뉴스 일보 신문
        방송 편집부 편집국 취재팀 뉴스팀 뉴스부 온라인 中心 報導 报道 核稿編輯 記事
        网站 網站 时报 時報 晚报 晚報 早报 早報 商报 商報 都市报 都市報 导报 導報 周刊 週刊
        杂志 雜誌 电视台 電視台 电台 電台 卫视 衛視 传媒 傳媒 频道 頻道 客户端 客戶端 出版社 大学
        大學 研究院 研究所 委员会 委員會 公司 集团 集團 企鹅号 百家号 头条号 搜狐号 网易号 公众号
        公眾號 资讯 資訊 财经 財經 ออนไลน์
        ทีมข่าว กองบรรณาธิการ
        """
    )
)
"""How the names of houses end where words are joined."""
