"""What walls, missing pages and shells say of themselves, in many languages."""

import re


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE)


BOT = _any(
    r"just a moment\W*(?:$|\n)",
    r"attention required.{0,5}cloudflare",
    r"checking (?:if the site connection is secure|your browser)",
    r"verify(?:ing)? (?:that )?you(?: are|'re) (?:a )?human",
    r"are you (?:a )?(?:human|robot)",
    r"(?:you are|you're|i'm|i am) not a robot",
    r"please (?:complete|solve) the (?:captcha|security check)",
    r"pardon our interruption",
    r"unusual (?:traffic|activity) from your|(?:and|and you are|you're) not a (?:bot|robot)\b",
    r"ungewöhnliche (?:aktivität|zugriffe)|ungewöhnlichen datenverkehr|activité inhabituelle sur",
    r"(?:tráfico|actividad) inusual (?:de|desde|en) (?:tu|su)|запросы с вашего устройства похожи",
    r"request unsuccessful\. incapsula",
    r"please enable js and disable any ad ?blocker",
    r"(?:^|\n )\W*access (?:(?:to this page has been|was|is) )?denied\b(?!:)",
    r"made us think (?:that )?you (?:are|were|might be) a (?:bot|robot)",
    r"\b(?:complete|solve|completa|resuelve|resolva|complète|résolvez|risolvi|completate|löse\w*)\b"
    r".{0,20}\bcaptcha\b",
    r"you have been blocked",
    r"enable javascript and cookies to continue",
    r"press (?:&|and) hold to confirm",
    r"sind sie ein (?:mensch|roboter)|kein roboter",
    r"vous n'êtes pas un robot|êtes-vous un robot",
    r"no (?:eres|soy) un robot|que eres (?:humano|una persona)|comportamiento inusual desde",
    r"não (?:é|sou) um rob[ôo]",
    r"non sei un robot|non sono un robot",
    r"я не робот|подтвердите, что (?:запросы|вы)",
    r"robot olmadığınızı",
    r"人間であることを|ロボットでは(?:ありません|ない)|通常と異なるアクセス",
    r"请完成(?:安全)?验证|人机验证",
)
CONSENT = _any(
    r"\bcookies?\b",
    r"\bconsent\b",
    r"your privacy|privacy (?:policy|settings|choices)",
    r"our (?:\d+ )?partners",
    r"\beinwilligung|zustimm(?:en|ung)|datenschutz|mit werbung (?:weiter)?lesen",
    r"consentement|confidentialité|nos partenaires|vie privée",
    r"consentimiento|privacidad|nuestros socios",
    r"consentimento|privacidade|parceiros",
    r"consenso|i nostri partner",
    r"toestemming|onze partners",
    r"samtykke|samtycke|personvern|integritet",
    r"\brodo\b|zgod[aęy]|prywatności",
    r"souhlas|soukrom",
    r"согласи|конфиденциальност",
    r"çerez|gizlilik",
)
_FAULT = (
    r"(?:error|fehler|erreur|page|seite|página|pagina|not found|nicht gefunden|forbidden|gone"
    r"|too many|unavailable|internal|service|server|bad|gateway|oops|sorry)\b"
)
MISSING = _any(
    r"^\W*(?:(?:http )?error\s*)?(?:40[34]|410|429|451|50[0234])(?:\W*$|\s*[-–—|:]\s|\s*[.!]"
    rf"|\W+{_FAULT})",
    r"\b(?:error|fehler|erreur|errore|erro|ошибка|помилка|błąd|chyba|hiba|hata|fout) 404\b",
    r"^(?:sorry,? )?(?:this |the )?page (?:you.{0,30} )?(?:was |is |could |can )?"
    r"(?:not (?:be )?found|not available|no longer (?:exists|available)|missing|doesn.t exist)",
    r"\bpage not found\b|^(?:oops\W+|sorry\W+)?that page can't be found",
    r"\bpage you (?:requested|are looking for|were looking for) (?:could not be|was not|cannot be"
    r"|can't be|has been|no longer)",
    r"\b(?:story|article|content|page) (?:is|was|has been|has) (?:no longer available|removed"
    r"|deleted|expired)\b",
    r"\bcan(?:'t|not) (?:seem to )?find (?:the|that) page you(?:'re| are| were)? (?:looking|asked)",
    r"\b(?:gesuchte|angeforderte|aufgerufene) (?:seite|artikel)\b.{0,60}\bnicht\b",
    r"página que (?:busca|buscas|procura|solicit[aó]).{0,20}(?:no|não) ",
    r"(?:não|no) (?:encontr\w+|foi possível encontrar|hemos encontrado|hemos podido encontrar"
    r"|pudimos encontrar) (?:a|la) página",
    r"page (?:que vous (?:cherchez|demandez|recherchez)|demandée).{0,20}n'",
    r"pagina (?:che cerchi|che stai cercando|richiesta).{0,20}non ",
    r"^(?:site |website |we are |we're )?(?:is )?(?:down |closed )?(?:under|for) maintenance\W*$",
    r"^wartungs(?:arbeiten|modus)\W*$|\bvorübergehend nicht (?:erreichbar|verfügbar)",
    r"^(?:site )?en (?:maintenance|mantenimiento)\W*$|^(?:site )?em manutenção|^in manutenzione",
    r"\bnot available in your (?:country|region)|\baccess cannot be granted at this time",
    r"\bseite (?:wurde )?nicht gefunden|nicht mehr verfügbar$",
    r"\bpage (?:introuvable|non trouvée|inexistante)",
    r"\bpágina (?:no|não) (?:encontrada|existe|disponible)",
    r"\bpagina (?:non trovata|niet gevonden|nu a fost găsită|ikke funnet)",
    r"\b(?:deze|de gevraagde) pagina (?:bestaat|is) niet|stranica (?:nije pronađena|ne postoji)",
    r"\bnie znaleziono (?:takiej )?strony|strona, której szukasz|stránku sa nepodarilo nájsť",
    r"\ba (?:keresett )?oldal nem (?:található|létezik)|pagina (?:căutată )?nu (?:există|a fost)",
    r"σελίδα (?:που \w+ )?δεν (?:βρέθηκε|υπάρχει)|страницата не (?:е намерена|съществува)",
    r"запрашиваем\w+ страниц\w+ (?:не|была)|страниц\w+ (?:не существует|удалена)",
    r"siden (?:finnes|findes) ikke|sidan (?:hittades|finns) inte|sivua ei löy",
    r"(?:strona|stránka) (?:nie |ne)(?:istnieje|została znaleziona|nalezena)",
    r"страница не найдена|сторінку не знайдено",
    r"sayfa bulunamadı|halaman tidak ditemukan|không tìm thấy trang",
    r"ページが見つかりません|お探しのページは|記事は(?:存在しません|削除)|페이지를 찾을 수 없"
    r"|(?:页面|頁面|文章)(?:不存在|已(?:被)?(?:删除|刪除))|找不到(?:该|該)?(?:页面|頁面)",
    r"الصفحة (?:المطلوبة |التي تبحث عنها )?غير موجودة|لم يتم العثور على الصفحة",
    r"הדף (?:המבוקש )?לא נמצא",
    r"صفحه (?:مورد نظر )?(?:یافت|پیدا) نشد|(?:पृष्ठ|पेज) नहीं मिला|ไม่พบหน้า",
)
LOGIN = _any(
    r"(?:log|sign)[ -]?in(?: to .{1,40}| or (?:register|sign up))?",
    r"(?:please )?(?:log|sign) in to continue(?: reading)?",
    r"login|anmelden|anmeldung|einloggen|(?:se )?connecter|connexion|iniciar sesión|acceder",
    r"entrar|accedi|accesso|inloggen|aanmelden|logg? (?:inn|ind|in)|zaloguj(?: się)?|přihlášení",
    r"вход|войти|увійти|giriş(?: yap)?|ログイン|登录|登錄|로그인|تسجيل الدخول|masuk|đăng nhập",
)
LOGIN_TEXT = _any(
    r"\b(?:log|sign)(?:ged)? in\b|password|passwort|anmelden|einloggen|mot de passe|connectez",
    r"contraseña|inicia(?:r)? sesión|senha|entrar|accedi|wachtwoord|inloggen|lösenord|passord",
    r"hasło|zaloguj|heslo|парол|войд|şifre|パスワード|ログイン|密码|登录|비밀번호|로그인",
    r"كلمة المرور",
)
LISTING = _any(
    r"^(?:category|tag|archives?(?: for)?|kategorie|schlagwort|catégorie|étiquette|categoría"
    r"|etiqueta|categoria|kategoria|kategori|rubrika|категория|категорія|рубрика|метка|カテゴリー?"
    r"|タグ|分类|分類|标签|標籤)\s?[:：]\s*\S|\barchiv(?:es?)?$",
)
SEARCH = _any(
    r"^search(?: results)?(?: for\b|:|$)|^results for\b",
    r"^suchergebnisse|^such(?:e|ergebnis) (?:nach|für)",
    r"^résultats (?:de|pour)|^resultados (?:de|para)|^risultati (?:della|per)|^zoekresultaten",
    r"^søkeresultat|^sökresultat|^søgeresultat|^wyniki wyszukiwania|^результаты поиска",
    r"^arama sonuçları|^検索結果|^搜索结果|^검색 ?결과|^نتائج البحث",
)
