"""Words and classes that tell what a date is; these patterns are for text in lower case."""

import re

from newscrawler.normalise.alternation import by_initial

ELSEWHERE = re.compile(
    by_initial(
        r"comment(?!s?-(?:enabled|open|closed))|related|sidebar|(?<!entry-)(?<!post-)footer|teasers"
        r"|recommend|most-?read|popular|latest|ticker"
        r"|promo(?!ted)|newsletter|carousel|copyright|(?:wp|image|photo)-?caption"
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
        r"updat|modif|aktuali|edited|last change|(?:letzte|zuletzt) .{0,9}änder|actualis|actualiz"
        r"|atualiz|aggiorn|bijgewerkt|обновл|güncel|oppdater|opdater|uppdater|päivitet"
        r"|zaktual|frissít|ažurir|ажурир|оновл|ενημ[εέ]ρ|atnaujin|atjaun|uuendat|muudet|diperbarui"
        r"|cập nhật|อัปเดต|แก้ไข|עודכן|עדכון|ویرایش|روزرسانی|अपडेट|संशोधित|更新|수정|改稿|修订|تحديث"
    )
)
"""Words before the date of a change."""
FIRST = re.compile(
    by_initial(
        r"publish|publi(?:cad|cat|cer|ser|é)|pubblicat|opublik|posted|erst(?:ellt|veröff)"
        r"|veröffentlicht|created|submitted|опубл|публик|yayın|julkaistu|közzét|megjelent|publikov"
        r"|zveřejn|zverejn|objavlj|објавље|δημοσ[ιί]ε|diterbitkan|tayang|đăng|xuất bản"
        r"|เผยแพร่|paskelbt|publikuot|publicēts|avaldat|פורסם|انتشار|منتشر|प्रकाशित|पब्लिश|发布|發布|公開|配信|입력|등록|نشر"
    )
)
"""Words before the date of the publication."""
PRINTED = re.compile(by_initial(r"wydruk|printed|gedruckt|imprimé le|stampat[oa] il|impreso"))
"""Words before the date of a printout: the day of the fetch."""
UNRELATED = re.compile(
    by_initial(
        r"\b(?:registered|registriert|inscrit)\b|joined|member since|born|birth|geboren|copyright|©"
        r"|deadline|expires|until|bis zum|heute|today"
    )
)
"""Words before a date that is not the story's."""
