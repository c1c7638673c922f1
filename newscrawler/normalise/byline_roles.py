"""The words for a writer's work in bylines, language by language."""

import re

_ROLES: dict[str, str] = {
    "en": """
        editor editors reporter reporters correspondent correspondents writer writers columnist
        columnists contributor contributors journalist journalists producer producers analyst
        analysts photographer photographers photojournalist commentator commentators critic critics
        blogger bloggers researcher researchers author host anchor anchors intern interns
        fellow fellows professor professors lecturer lecturers president minister
        staff bureau bureaus desk chief senior junior deputy assistant associate managing
        executive freelance freelancer guest former visiting adjunct emeritus contributing
        political politics business sports sport health science technology foreign diplomatic
        economics education crime court news newsroom special local democracy community environment
        climate transport consumer housing features regional investigations investigative
        entertainment lifestyle religion council contact
        """,
    "de": """
        redakteur redakteure redakteuren redakteurin redakteurinnen redakteur:in redakteur:innen
        redaktor redaktorin redaktoren chefredakteur chefredakteurin
        chefredaktor chefredaktorin korrespondent korrespondenten korrespondentin
        korrespondentinnen korrespondent:in auslandskorrespondent auslandskorrespondentin
        chefkorrespondent chefkorrespondentin reporterin reporterinnen reporter:in reporter:innen
        chefreporter chefreporterin polizeireporter lokalreporter sportreporter gerichtsreporter
        gerichtsreporterin autor autorin autoren autorinnen autor:in autor:innen gastautor
        gastautorin gastautoren volontär volontäre volontärin volontärinnen volontär:in
        journalistin journalisten journalistinnen journalist:in journalist:innen kolumnist
        kolumnisten kolumnistin kommentator kommentatorin leiter leiterin ressortleiter
        ressortleiterin ressortleitung experte expertin experten mitarbeiter mitarbeiterin
        mitarbeiter:in praktikant praktikantin werkstudent werkstudentin politikredakteur
        politikredakteurin wirtschaftsredakteur wirtschaftsredakteurin sportredakteur
        sportredakteurin lokalredakteur lokalredakteurin kulturredakteur kulturredakteurin
        wissenschaftsredakteur wissenschaftsredakteurin nachrichtenredakteur
        nachrichtenredakteurin onlineredakteur onlineredakteurin redaktionsleiter
        redaktionsleiterin wissenschaftsjournalist wissenschaftsjournalistin
        kommentar meinung analyse interview explainer opinion analysis
        """,
    "fr": """
        journaliste journalistes correspondant correspondants correspondante correspondantes
        envoyé envoyés envoyée envoyées rédacteur rédacteurs rédactrice rédactrices
        chef chefs cheffe grand chroniqueur chroniqueurs chroniqueuse
        chroniqueuses éditorialiste éditorialistes reporters pigiste stagiaire alternant alternante
        service directeur directrice
        """,
    "es": """
        redactor redactores redactora redactoras periodista periodistas corresponsal corresponsales
        enviado enviados enviada enviadas columnista columnistas editora editores reportero
        reporteros reportera reporteras director directora
        cronista nuestro nuestros nuestra nuestras
        contenidos análisis opinión
        """,
    "ca": "periodistes corresponsals enviats enviades redactors redactores columnistes",
    "pt": """
        jornalista jornalistas repórter repórteres correspondente correspondentes enviadas editor
        colunista colunistas redatora redatores comentarista comentador analista estagiária
        estagiário opinião análise
        """,
    "it": """
        giornalista giornalisti giornaliste inviato inviati inviata inviate corrispondente
        corrispondenti direttore direttrice redattore redattori redattrice caporedattore
        caporedattrice vicedirettore editorialista opinionista nostro nostri nostra nostre
        analisi opinione
        """,
    "ro": """
        redactorul redactori jurnalist jurnaliști jurnalistă corespondent corespondenți
        corespondentul corespondentă reporteri colaborator
        """,
    "nl": """
        redacteur redacteurs redacteuren redactrice verslaggever verslaggevers verslaggeefster
        correspondent correspondenten correspondente columnisten journaliste eindredacteur
        hoofdredacteur politiekverslaggever sportverslaggever commentator
        """,
    "da": """
        journalisten journalister korrespondenter korrespondenten redaktør redaktører
        chefredaktør politireporter erhvervsredaktør kommentator anmelder
        """,
    "no": """
        journaliste journalister redaktør redaktører sjefredaktør utenriksreporter
        politireporter kommentator kommentatorer frilansjournalist
        """,
    "sv": """
        journalister reportrar utrikesreporter nyhetsreporter redaktör redaktörer chefredaktör
        korrespondenter utrikeskorrespondent ledarskribent skribent skribenter krönikör
        krönikörer kommentator politikreporter ekonomireporter sportreporter
        """,
    "fi": """
        toimittaja toimittajat päätoimittaja kirjeenvaihtaja kirjeenvaihtajat kolumnisti
        uutispäällikkö
        """,
    "is": "skrifar blaðamaður blaðamenn fréttamaður ritstjóri",
    "et": "ajakirjanik ajakirjanikud toimetaja toimetajad peatoimetaja reporter korrespondent",
    "lv": "žurnālists žurnāliste žurnālisti redaktors redaktore korespondents korespondente",
    "lt": """
        profesorius žurnalistas žurnalistė žurnalistai apžvalgininkas apžvalgininkė redaktorius
        redaktorė korespondentas korespondentė
        """,
    "pl": """
        dziennikarz dziennikarka dziennikarze redaktor redaktorka redaktorzy korespondent
        korespondentka korespondenci publicysta publicystka
        """,
    "cs": """
        novinář novinářka novináři redaktor redaktorka redaktoři reportér reportérka reportéři
        zpravodaj zpravodajka komentátor komentátorka šéfredaktor šéfredaktorka novinári
        novinár novinárka spravodajca spravodajkyňa
        """,
    "hu": "újságíró újságírók szerkesztő szerkesztők főszerkesztő tudósító tudósítók",
    "hr": """
        novinar novinarka novinari urednik urednica dopisnik dopisnica dopisnici izvjestitelj
        izvjestiteljica kolumnistica novinarja novinarji dopisniki
        """,
    "sr": "новинар новинарка новинари уредник уредница дописник дописница колумниста",
    "sq": "gazetar gazetare gazetarë korrespondent korrespondente",
    "tr": "muhabir muhabiri muhabirleri editör editörü gazeteci gazeteciler köşe yazarı temsilcisi",
    "az": "müxbir müxbiri jurnalist",
    "el": "δημοσιογράφος δημοσιογράφοι ανταποκριτής ανταποκρίτρια απεσταλμένος αρθρογράφος",
    "ru": """
        журналист журналисты журналистка корреспондент корреспонденты корреспондентка обозреватель
        обозреватели редактор редакторы спецкор спецкоры репортер репортёр репортеры репортёры
        колумнист колумнисты собкор фотокорреспондент публицист
        """,
    "uk": """
        кореспондент кореспонденти кореспондентка журналіст журналісти журналістка оглядач
        оглядачка колумніст колумністка редакторка репортер репортерка спецкореспондент
        """,
    "bg": "журналистка кореспонденти репортери репортерка",
    "id": "yazar wartawan wartawati jurnalis koresponden redaktur kolumnis penulis",
    "ja": """
        社会部 政治部 経済部 国際部 運動部 文化部 論説委員 編集委員 ジャーナリスト 記者 特派員
        ライター 著 著者 執筆者 筆者 翻訳者 訳者 監訳者 編著 共著
        """,
}
ROLES = frozenset(word.casefold() for words in _ROLES.values() for word in words.split())
"""Words that say what somebody does; none of them is part of a name."""

WRITES = re.compile(
    r"\W*(?:staff$|rep[oó]rter(?!['’])|editor(?!ial)|correspond(?!ence)|writer|columnist|contribut(?:or|ing)|journalis(?!m)"
    r"|redakt(?!ion\b)|chefr|korr?espond|žurnalist|ajakirjanik|toimetaja|blaðama|skrifar$|gazetar|müxbir"
    r"|ჟურნალისტ|լրագրող|כתבת?$"
    r"|periodista|redactor|corresponsal|giornalist|jornalist|colunist|verslagge|muhabir"
    r"|wartawan|корреспондент|журналист|обозреватель|кореспондент|dziennikar|toimittaja|novinar"
    r"|новинар|δημοσιογρ[αά]φ|újságíró)",
    re.IGNORECASE,
)
"""Words for who writes for a paper, as they begin."""
