"""Which words of a breadcrumb or a label mean the front page, or no section at all."""

from newscrawler.normalise.text import fold, phrases

_WORDS = phrases(
    """
    home | homepage | home page | front page | start | startseite | startsida
    | startside | hjem | hem | etusivu | accueil | à la une | inicio | início | portada
    | principal | página inicial | prima pagina | strona główna | główna | domů | úvod
    | domov | kezdőlap | főoldal | acasă | prima pagină | početna | naslovna | ana sayfa
    | anasayfa | αρχική | αρχική σελίδα | главная | на главную | главная страница
    | головна | начало | начална страница | почетна | avaleht | sākums | pradžia
    | titulinis | ホーム | トップ | top | トップページ | 首頁 | 首页 | 主页 | 홈 | الرئيسية
    | الصفحة الرئيسية | خانه | صفحه اصلی | בית | ראשי | דף הבית | होम | मुख्य पृष्ठ
    | หน้าแรก | หน้าหลัก | trang chủ | beranda | laman utama | mwanzo | tuisblad
    | ikhaya | you are here | sie sind hier | vous êtes ici | estás aquí
    | zur startseite | voorpagina | forside | forsiden | হোম | প্রচ্ছদ | முகப்பு | హోమ్ | હોમ | मुख्यपृष्ठ
    | ਹੋਮ | ہوم | صفحہ اول | മുഖപ്പ് | ಮುಖಪುಟ | მთავარი | գլխավոր | басты бет | нүүр | ana səhifə
    | kryefaqja | heim | forsíða | hafan | hasiera | inici | ទំព័រដើម | ໜ້າຫຼັກ | ပင်မစာမျက်နှာ
    """
)
_HOME = frozenset(map(fold, _WORDS))
_NONE = frozenset(
    map(
        fold,
        phrases(
            """
            log in | login | log out | logout | sign in | sign up | sign out | register | my account
            | account | search | menu | anmelden | abmelden | registrieren | se connecter
            | connexion | iniciar sesión | acceder | accedi | inloggen | logga in | logg inn
            | zaloguj | войти
            | article | articles | story | post | page | null | none | undefined | n/a | default
            | uncategorized | uncategorised | unkategorisiert
            | ohne kategorie | keine kategorie | non classé | sin categoría | sin categorizar
            | sem categoria | senza categoria | geen categorie | bez kategorii | nezařazené
            | okategoriserade | ukategorisert | ikke kategoriseret | без рубрики | без категории
            | 未分类 | 未分類 | 미분류 | غير مصنف | دسته‌بندی نشده
            """
        ),
    )
)
"""Buttons for an account, kinds of pages, and what a system sets where nobody chose a section."""


def is_no_section(text: str) -> bool:
    """Whether what stands in place of a section names none.

    >>> is_no_section("Sign In"), is_no_section("Uncategorized"), is_no_section("Home affairs")
    (True, True, False)
    """
    return fold(text) in _NONE


def is_home(text: str) -> bool:
    """Whether a step of a breadcrumb leads to the front page.

    >>> is_home("Startseite"), is_home("Home »"), is_home("Homes")
    (True, True, False)
    """
    return fold(text) in _HOME or not fold(text)
