"""The words that stand around names in bylines, language by language."""

from newscrawler.normalise.text import word_set

LEAD_INS: dict[str, str] = {
    "en": "by|words by|written by|text by|story by|posted by|published by|reported by|"
    "reporting by|author|authors|article by|report by|opinion by|analysis by|"
    "review by|contributed by|from our correspondent|"
    "(?:more|all|view all|see all|read more)(?: (?:posts|articles|stories))? (?:by|from)",
    "de": "von|eine? (?:artikel|gastbeitrag|beitrag|kommentar|kolumne|essay|bericht|interview|"
    "analyse|reportage|gespräch|rezension) von|(?:alles|mehr|alle (?:artikel|beiträge|texte)|"
    "(?:mehr|weitere) (?:artikel|beiträge|texte)) von|text|"
    "autor|autorin|autoren|(?:verfasst|geschrieben|eingestellt|erstellt|gepostet|veröffentlicht)"
    " von|"
    r"aus [A-ZÄÖÜ][\w-]+ berichten?|interview",
    "fr": "(?:tous|toutes|plus)(?: les)?(?: articles)? de|"
    "par|propos recueillis par|recueilli par|écrit par|publié par|auteur|texte|rédigé par",
    "es": "(?:ver )?(?:más|todos)(?: los)?(?: artículos| notas)? de|"
    "por|escrito por|texto|autor|autora|redacción|publicado por|de nuestro corresponsal",
    "pt": "por|(?:escrito|publicad[oa]|postado) por|texto de|autoria|autor",
    "it": "di|a cura di|scritto da|articolo di|testo di|autore|pubblicato da|postato da|"
    "dal nostro inviato|dal nostro corrispondente",
    "nl": "door|(?:geschreven|geplaatst|gepost) door|tekst|auteur|redactie|van onze verslaggever",
    "da": "af|skrevet af|tekst|forfatter",
    "no": "av|skrevet av|tekst|tekst og foto|journalist",
    "sv": "av|text|skriven av|upplagd av|reporter",
    "fi": "kirjoittanut|teksti|kirjoittaja|toimittaja",
    "is": "eftir|höfundur|skrifar",
    "pl": r"autor|autorzy|tekst|napisał|napisała|oprac\.|opracował|opracowała|opr\.",
    "cs": "autor|text|napsal|napsala|zdroj",
    "hu": "írta|szerző|szöveg",
    "ro": "de|scris de|autor|text",
    "hr": "piše|autor|napisao|napisala|pise",
    "tr": "yazan|yazar|haber|muhabir|haberi hazırlayan",
    "el": "του|της|γράφει ο|γράφει η|γράφουν οι|συντάκτης|από",
    "ru": "автор|авторы|текст|беседовал|беседовала|подготовил|подготовила|автор текста",
    "uk": "автор|автори|текст|підготував|підготувала",
    "bg": "автор|текст|от",
    "lt": "autorius|autorė|parengė|tekstas",
    "lv": "autors|autore|teksts",
    "et": "autor|kirjutas|tekst",
    "id": "oleh|penulis|laporan|ditulis oleh|reporter|pewarta|editor",
    "vi": "bởi|tác giả|theo",
    "sw": "na mwandishi wetu|mwandishi|na",
    "ar": "بقلم|كتب|كتبت|تقرير|إعداد|تحرير|حوار",
    "fa": "نویسنده|به قلم|گزارش",
    "he": "מאת|כתב|כתבה",
    "hi": "द्वारा|लेखक|रिपोर्ट",
    "zh": "文|作者|記者|记者|撰文|編輯|编辑|撰稿|本报记者|本報記者",
    "ja": "質問者|文|著者|執筆|取材・文|筆者|記者",
    "ko": "글|기자|작성자|글쓴이",
    "th": "โดย|ผู้เขียน",
}
"""What opens a byline; followed by a space, a colon or, in Chinese and Japanese, by the name."""

JOINTS = word_set(
    "and und et en og och и та і και ve dan dengan ja és și oraz ir un sowie with mit avec con و"
)
"""Words between two names."""

SURNAME_JOINTS = word_set("y e i a")
"""Words between two names that also stand inside one: `Ramón y Cajal`."""

PARTICLES = word_set(
    """
    de del della dello delle dei degli di da do dos das du des d' la le les lo los las van von
    vom zu zur zum der den dem het 't ten ter te op el al bin ibn bint ben abu ould y e i af av
    och of the st mac mc san santa dal dalla ap o' und tot het thi van't ur
    """
)
"""Words inside names that are written small."""

ROLES = word_set(
    """
    editor editors reporter reporters correspondent correspondents writer writers columnist
    contributor contributors journalist journalists producer producers analyst photographer
    staff bureau desk chief senior junior deputy assistant managing executive freelance guest
    political politics business sports sport health science technology foreign diplomatic
    economics education crime court news newsroom intern fellow professor lecturer researcher
    author host anchor special redakteur redakteurin redaktor redaktorin chefredakteur
    chefredakteurin korrespondent korrespondentin reporterin autor autorin volontär volontärin
    journalistin kolumnist kolumnistin leiter leiterin ressortleiter experte expertin gastautor
    gastautorin chefreporter chefreporterin redacteur redactrice journaliste correspondant
    correspondante envoyé envoyée rédacteur rédactrice chef grand reporter chroniqueur
    chroniqueuse service redactor redactora periodista corresponsal enviado enviada director
    directora columnista jornalista repórter repórteres correspondente editora enviado colunista
    giornalista inviato inviata corrispondente direttore redattore caporedattore verslaggever
    verslaggeefster correspondente redacteuren journalister korrespondent utrikesreporter
    nyhetsreporter redaktör redaktør kommentator toimittaja dziennikarz dziennikarka redaktorka
    muhabir muhabiri editör yazar wartawan jurnalis журналист корреспондент обозреватель
    редактор спецкор кореспондент журналіст profesorius žurnalistas žurnalistė apžvalgininkas
    korespondentas
    """
)
"""Words that say what somebody does; none of them is part of a name."""

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
    servisi ajansı ajans copy link share shares teilen drucken print email e-mail whatsapp facebook
    twitter instagram follow folgen comments comment kommentare published updated aktualisiert
    anónimo anonimo anonym anonyme red red. académie academy academia akademie forum international
    departement département departamento cortesía cortesia courtesy reprint
    journal times daily jornal blogs search
    publié modifié actualizado publicado watch read more today yesterday min minutes subscribe
    veröffentlicht gepostet schlagwort schlagwörter kategorie kategorien mots-clés categoría
    categorías categories tags posted
    ressort google scholar scholarly profile haberler gündem yayın
    編集部 新聞 通信社 報導 综合 综合报道 編輯部
    """
)
"""Words of offices and houses; a credit with one of them names no person."""

HOUSE_ENDINGS = (
    *("redaktion", "ministerium", "anstalt", "fraktion", "verband", "verein", "stiftung"),
    *("gesellschaft", "kammer", "agentur", "zeitung", "forum", "快訊", "快讯", "速報"),
    *("新聞", "新闻", "新聞社", "通信", "通信社", "通訊社", "編集部", "編輯部", "編集局", "報道部"),
    *("取材班", "デジタル", "オンライン", "ニュース", "Web", "网", "網", "日報", "日报", "社"),
    *("뉴스", "일보", "신문", "방송", "편집부", "취재팀", "온라인"),
)
"""How the names of houses end where words are joined."""
