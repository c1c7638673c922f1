"""Which words of a breadcrumb mean the front page."""

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
    | zur startseite | voorpagina | forside | forsiden
    """
)
_HOME = frozenset(map(fold, _WORDS))


def is_home(text: str) -> bool:
    """Whether a step of a breadcrumb leads to the front page.

    >>> is_home("Startseite"), is_home("Home »"), is_home("Homes")
    (True, True, False)
    """
    return fold(text) in _HOME or not fold(text)
