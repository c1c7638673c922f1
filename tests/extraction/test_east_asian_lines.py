"""Lines around stories in Chinese, Japanese and Korean, and sentences that open like them."""

import pytest

from newscrawler import extract_article
from newscrawler.extraction.boilerplate import is_boilerplate

AROUND = (
    "责任编辑：李明",
    "编辑 李明 校对 王小红",
    "（編輯：李明　王小紅）",
    "编辑|李明",
    "采写：本报记者 李明 王小红",
    "（原标题：海港新堤年内动工）",
    "本文原标题：《动工了！》",
    "（原题为《海港新堤动工》）",
    "特别声明：以上内容为用户上传并发布，本平台仅提供信息存储服务。",
    "声明：本文内容仅供参考，不构成投资建议。",
    "本文仅代表作者个人观点",
    "图片来自网络，如有侵权，请联系删除。",
    "扫描下方二维码关注我们",
    "调整字体",
    "字号：大 中 小",
    "点击进入海港专题>>",
    "このニュースをシェア",
    "［有料会員限定］ この記事は会員限定です。登録すると続きをお読みいただけます。",
    "（1/3ページ）",
    "▶ 네이버에서 뉴스 구독하기",
)
OF_STORIES = (
    "记者从市政府了解到，新规下月实施。",
    "作者认为，这本书值得一读。",
    "编辑部昨天发布声明：公司将停止运营。",
    "声明：中方坚决反对。",
    "来源不明的资金被冻结。",
    "记者 王明 报道，昨天有三人受伤。",
    "记者：你为什么选择离开？",
    "记者：您怎么看这个问题",
    "温馨提醒：本周气温低，公众需注意保暖。",
    "注：数据截至十月。",
    "扫描显示肿瘤已经消失。",
    "字体设计师去年获奖。",
    "字号大小不一，读者抱怨。",
    "返回地球后，宇航员接受了检查。",
    "点击率上升三成，公司收入增加。",
    "这张图片来自网络公司的档案。",
    "このニュースを見た人は驚いた。",
    "この記事は昨年書かれた。",
    "続きを読みたい人は多い。",
    "▶ 정부는 내년 예산을 확정했다.",
    "이 기사를 쓴 사람은 누구인가",
)


@pytest.mark.parametrize("line", AROUND)
def test_what_is_set_around_a_story_is_known(line: str) -> None:
    assert is_boilerplate(line)


@pytest.mark.parametrize("line", OF_STORIES)
def test_a_sentence_of_the_story_is_not_taken_for_it(line: str) -> None:
    assert not is_boilerplate(line)


def test_the_body_has_neither_the_note_above_nor_the_signature_below() -> None:
    story = (
        "海港管理局周一宣布，新的防波堤将于下月动工，工程预计持续两年，期间渔船须改道进港。",
        "市长表示，工程费用由省里和贷款共同承担，渔民可以申请补助，具体办法月底公布。",
        "工程师在夏天发现，旧堤下面的木桩已经空了，必须全部更换，否则冬天的风暴会冲垮外墙。",
    )
    lines = ("（原标题：海港新堤下月动工）", *story, "（编辑：李明 王小红）")
    page = "".join(f"<p>{line}</p>" for line in lines)
    article = extract_article(
        f"<html lang='zh'><article><h1>海港新堤动工</h1>{page}</article></html>",
        "https://paper.example/a/17",
    )
    assert article.body == "\n\n".join(story)
