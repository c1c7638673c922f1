"""What papers and platforms in Chinese, Japanese and Korean set around a story.

Each row fits a whole line, and only what no story says.
"""

import re

from newscrawler.normalise.alternation import by_initial

_WORK = (
    r"(?:本文|责任|責任|值班|实习|實習|文字|图片|執行|执行|新媒体)?"
    r"(?:编辑|編輯|责编|責編|主编|主編|校对|校對|审核|審核|审校|编审|监制|監製|采写|採寫|撰文|撰稿"
    r"|执笔|執筆|统筹|統籌|排版|美编|美編|摄影|攝影|核稿|来源|來源|图源|作者|记者|記者)"
)
_NAMED = r"\s?[:：|｜丨](?!.*[你您我吗嗎呢么])\s?[^。！？!?:：|｜丨]{0,40}"
_SIGNED = rf"{_WORK}{_NAMED}(?:\s*{_WORK}{_NAMED}){{0,7}}"
"""`编辑：… 校对：…`"""
_BARE = r"[ 　][\u4e00-\u9fff·]{2,8}"
_SIGNED_BARE = rf"{_WORK}{_BARE}(?:[ 　、]+{_WORK}{_BARE}){{1,5}}"
"""`编辑 … 校对 …`: more than one, as the words open sentences too."""
_ORIGIN = r"(?:本文)?原(?:标题|標題|题为|題為)(?:\s?[:：]|[《“「]).{2,120}"
_NOTICE = (
    r"(?:特别|特別|郑重|鄭重|免责|免責|版权|版權|权利|著作權)(?:声明|聲明)\s?[:：].*"
    r"|(?:声明|聲明|注|提示)\s?[:：].*(?:仅供参考|僅供參考|不代表|不构成|不構成|自担|自擔|侵权|侵權).*"
    r"|.{0,40}(?:仅|僅|只)代表作者(?:个人|個人|本人)?(?:的?观点|的?觀點|立场|立場).*"
    r"|notice: the content above\b.*"
    r"|(?:图片|圖片|文章)?(?:均)?(?:来自|來自|来源于|源自)(?:于)?(?:网络|網絡|網路)(?:，.{0,40})?"
)
_CODE = (
    r"(?:扫描|扫一扫|长按|掃描|長按|识别|識別|扫码|掃碼).{0,20}(?:二维码|QR|關注|关注|下载|下載).{0,30}"
    r"|点击(?:进入|下载|阅读原文|上方|下方|蓝字|图片)[^。]{0,40}|返回.{1,8}查看更多|阅读原文|閱讀原文"
    r"|(?:调整)?字体(?:大小)?(?:\s?[:：])?[大中小\s]*|字[号號](?:大小)?(?:\s?[:：])?[大中小\s]*"
    r"|安装.{2,12}客户端.{0,40}|(?:更多)?(?:精彩)?(?:内容|资讯|新闻)请(?:关注|点击|下载).{2,40}"
)
_JAPANESE = (
    r"こ(?:の|れらの)?(?:ニュース|記事|ページ|動画)を(?:シェア|共有|印刷|保存|ツイート)(?:する|して)?.{0,6}"
    r"|この記事は(?:有料)?会員限定(?:です|記事).*|(?:\[|［|【)?有料会員限定(?:\]|］|】)?.{0,90}"
    r"|.{0,12}(?:続き|残り|全文)(?:を|は|の).{0,20}(?:ログイン|会員登録|お読み|ご覧)(?:いただけます|ください).*"
    r"|無料会員に登録.{0,30}|\d{1,2}[/／]\d{1,2}ページ"
)
_KOREAN = (
    r"[▶▷►☞][^.!?]{0,60}(?:구독|바로가기|제보|채널|다운로드|앱|뉴스레터|유튜브|카카오톡)[^.!?]{0,40}"
    r"|제보는\s.{2,80}|이 기사를 공유(?:합니다|하기)"
)
_ROWS = (_SIGNED, _SIGNED_BARE, _ORIGIN, _NOTICE, _CODE, _JAPANESE, _KOREAN)
_LINE = re.compile(
    rf"\W{{0,9}}(?:{by_initial('|'.join(_ROWS))})\W{{0,9}}", re.IGNORECASE | re.DOTALL
)


def is_east_asian_line(text: str) -> bool:
    """Whether a short line is an editor's signature, a disclaimer or a code to scan.

    >>> is_east_asian_line("（编辑：李明 王小红）"), is_east_asian_line("编辑部昨天收到一封信。")
    (True, False)
    >>> is_east_asian_line("このニュースをシェア"), is_east_asian_line("このニュースは広がった。")
    (True, False)
    """
    return _LINE.fullmatch(text) is not None
