"""Words and classes that tell what a date is; these patterns are for text in lower case."""

import re

from newscrawler.extraction.roles import OTHER_PARTS
from newscrawler.normalise.alternation import by_initial

ELSEWHERE = re.compile(
    by_initial(
        rf"{OTHER_PARTS}|(?<!entry-)(?<!post-)footer|teasers|(?<!has-)(?<!no-)replies|discussion"
        r"|talkback|latest|ticker|promo(?!ted)|carousel|copyright|(?:wp|image|photo)-?caption"
    )
)
"""Classes of what is not about this story."""
DATED = re.compile(
    by_initial(
        r"date|time|publi|posted|byline|auth?or|meta\b|info\b|datum|fecha|data\b|submitted|stamp"
    )
)
"""Classes of what holds a story's date."""
CHANGED = re.compile(
    by_initial(
        r"updat|modif|edited(?! by)|last change|revised|amended|aktuali"
        r"|(?:letzte|zuletzt) .{0,9}änder"
        r"|geändert|überarbeit|mise? à jour|màj|maj:|maj le|actuali[sz]|actualitz|atualiz|alterad"
        r"|aggiorn|aġġorn|bijgewerkt|gewijzigd|aangepast|geüpdatet|opgedateer|oppdater|opdater"
        r"|uppdater|ändrad|ændret|endret|päivitet|muokattu|uppfært|breytt|uuendat|muudet|atjaun"
        r"|atnaujin|redaguot|zaktual|zmodyfik|upraven|frissít|frissül|módosít|ažurir|izmjen|izmijen"
        r"|posodob|përditës|yenilən|güncel|düzenle|egunera|nuashonr|diweddar|imesasish"
        r"|diperbaru|diperbaharui|pembaruan|diubah|dikemas ?kini|cập nhật|sửa lần|chỉnh sửa"
        r"|обнов|актуализ|промян|измен|отредакт|змінен|оновл|абноўл|ажурир|жаңарт|шинэчил"
        r"|ενημ[εέ]ρ|განახლ|թարմաց|עודכן|עדכון|تحديث|تعديل|عدلت|ویرایش|روزرسانی|به روز|اپ ڈیٹ|تجدید"
        r"|अपडेट|संशोधित|अद्यतन|আপডেট|হালনাগাদ|અપડેટ|ਅੱਪਡੇਟ|ਅਪਡੇਟ|புதுப்பி|மாற்றம்|నవీకరి|అప్డేట్"
        r"|അപ്ഡേറ്റ്|ಅಪ್ಡೇಟ್|යාවත්|อัปเดต|อัพเดท|แก้ไข|ปรับปรุง|កែប្រែ|የተሻሻለ"
        r"|更新|修正|修改|修订|修訂|改稿|改訂|編輯|수정|업데이트|갱신|변경"
    )
)
"""Words before the date of a change."""
FIRST = re.compile(
    by_initial(
        r"publish|publi(?:ca[dtcç]|ce[er]|ser|é|kov|kálv|kuar|kuot|kation)|pubblica|ippubblikat|opublik|posted|posté"
        r"|erst(?:ellt|veröff)|veröffentlicht|erschienen|online seit|created|creado|criado|creato"
        r"|créé|submitted|geplaatst|verschenen|gepubli|udgivet|offentliggjort|julkaistu|birt "
        r"|birt:|avaldat|publicēt|paskelb|dodano|utworzon|vydáno|zveřejn|zverejn|megjelen|közzét"
        r"|létrehoz|objav|yayın|giriş|oluştur|dərc|argitarat|foilsi|cyhoedd|imechapish"
        r"|diterbitkan|dipublikasi|terbit|tayang|disiarkan|đăng|xuất bản"
        r"|опубл|публик|апублік|публіка|создан|објав|жариял|нийтэл|δημοσ[ιί]ε|გამოქვეყ|հրապարակ"
        r"|פורסם|פרסום|نشر|نُشر|انتشار|منتشر|شائع|اشاعت|प्रकाश|पब्लिश|প্রকাশ|પ્રકાશ|ਪ੍ਰਕਾਸ਼|வெளியி|பதிவு"
        r"|ప్రచుర|പ്രസിദ്ധീ|ಪ್ರಕಟ|පළ|เผยแพร่|ផ្សាយ|የታተመ"
        r"|发布|發布|發佈|发表|發表|刊登|上稿|公開|配信|掲載|投稿|입력|등록|게시|작성|승인"
    )
)
"""Words before the date of the publication."""
PRINTED = re.compile(by_initial(r"wydruk|printed|gedruckt|imprimé le|stampat[oa] il|impreso"))
"""Words before the date of a printout: the day of the fetch."""
UNRELATED = re.compile(
    by_initial(
        r"\b(?:registered|registriert|inscrit)\b|joined|member since|born|birth|geboren|copyright|©"
        r"|deadline|expires|until|bis zum|heute|today|原文|元記事"
    )
)
"""Words before a date that is not the story's."""
IN_SENTENCE = re.compile(
    r"日(?:\s?付け?で|から|まで|以降|に(?!\s?(?:公開|更新|投稿|掲載|配信|作成)(?:\W|$|さ)))"
    r"|일(?:에(?!\s?(?:입력|등록|게시|작성|수정))|부터|까지)"
)
"""A day with a particle of Japanese or Korean behind it: a sentence tells it."""
_HATOM = frozenset(("published", "updated", "dt-published", "dt-updated"))


def in_hatom(kinds: str | None) -> bool:
    """Whether classes hold one of those of hAtom and h-entry for a time.

    >>> in_hatom("entry-date published"), in_hatom("node-published")
    (True, False)
    """
    # Most classes have none of the letters that all of them share.
    return kinds is not None and "ed" in kinds and not _HATOM.isdisjoint(kinds.split())


def is_first(kinds: str) -> bool:
    """Whether classes are those of a publication alone, so another time is that of a change."""
    return "published" in kinds and "updated" not in kinds
