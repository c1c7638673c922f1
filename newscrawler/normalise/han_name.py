"""Names in Chinese: which words written in Han can be a person's, and where one ends."""

import re
from itertools import pairwise

from newscrawler.normalise.text import word_set

_HAN = r"[\u3400-\u9fff]"
_SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾萧肖田董袁潘于蒋蔡余杜叶程苏魏吕丁"
    "任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武"
    "戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅"
    "童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳穆司卓古吉缪简车项连芦"
    "麦褚娄窦戚岑景宫费卜冷晏席卫米柏宗瞿桂佟臧闵苟邬边卞姬仇栾隋刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑"
    "迟邝封谈匡鞠惠荆乐冀郁胥班储栗燕楚鄢劳谌奚皮粟冼蔺楼闻厉伊仝区郜阚花帅屠朴练廉禹漆狄宣晋容扈晁芮"
    "阙浦鹿薄雍辜裘亓邰况茹慕亢嵇湛戎茅揭尉檀常洪赖池丘习占仝"
    "張劉陳楊黃趙吳孫馬羅鄭謝許韓馮鄧蕭蔣葉蘇呂盧鍾鐘譚陸賈韋鄒閻龍賀顧龔萬錢嚴湯齊喬龐顏莊聶魯歐關蘭"
    "寧紀畢單塗駱藍華喻饒陽繆簡車項連蘆麥婁竇宮費衛閔鄔邊欒榮叢鞏遲鄺談樂儲謌諶藺聞厲區闞帥樸練晉闕況賴溫習閆"
)
"""The usual ones in both scripts, without rare ones that begin many words, such as 时 and 国."""
_TWO = word_set(
    """
    欧阳 歐陽 上官 司马 司馬 诸葛 諸葛 司徒 夏侯 皇甫 尉迟 尉遲 公孙 公孫 慕容 长孙 長孫 令狐
    宇文 东方 東方 独孤 獨孤 端木 南宫 南宮 轩辕 軒轅 呼延 淳于 单于 單于 公冶 闻人 聞人 完颜
    完顏 西门 西門
    """
)
"""Surnames of two letters."""
_NO_NAMES = word_set(
    """
    作者 记者 記者 编辑 編輯 责编 責編 小编 小編 文 撰文 撰稿 执笔 執筆 采写 採寫 采访 採訪 来源
    來源 出处 出處 编译 編譯 通讯员 通訊員 佚名 匿名 无名 未知 不详 不詳 未署名 网络 網絡 網路
    互联网 网络整理 网络综合 網絡整理 網路整理 整理 综合整理 原创 原創 转载 轉載 本站 本网 本網
    本刊 本报 本報 管理员 管理員 版主 站长 站長 游客 遊客 用户 用戶 会员 會員 编辑部 首页 首頁
    当前位置 當前位置 标签 標籤 分类 分類 栏目 打印 列印 放大 缩小 縮小 正常 字号 字號 字体 字體
    分享 转发 轉發 收藏 点赞 點讚 举报 舉報 评论 評論 留言 回复 回覆 回應 查看 查询 查詢 查找
    搜索 搜尋 关注 關注 已关注 取消关注 粉丝 粉絲 关闭 關閉 关于 關於 关键词 關鍵詞 關鍵字 连接
    連接 連結 连载 連載 单页 简介 簡介 简体 簡體 繁体 繁體 登录 登入 注册 註冊 下载 下載 上一篇
    下一篇 上一页 下一页 上一頁 下一頁 更多 展开 展開 全文 目录 目錄 返回 阅读 閱讀 点击 點擊
    浏览 瀏覽 发表 發表 发布 發布 更新 订阅 訂閱 推荐 推薦 热门 熱門 相关 相關 相关文章 相關文章
    文章 文化 文学 文學 文旅 文艺 文藝 文体 文體 文明 文娱 文創 文教 文史 高清 高考 高校 高端
    高层 高速 金融 金价 金價 金属 安全 安徽 安装 华东 華東 华南 華南 华北 華北 华人 華人 华语
    華語 江苏 江蘇 江西 方法 方案 方便 万象 萬象 石油 马上 馬上 单位 單位 解读 解讀 解析 解决
    解決 解放 解说 管理 路线 路況 游戏 遊戲 游记 遊記 易车 包装 房产 房產 房价 房價 房企 房市
    封面 成都 成功 成员 成員 成绩 成長 成长 宁夏 寧夏 宁波 寧波 甘肃 甘肅 明星 明天 明日 项目
    項目 边栏 荆楚 齐鲁 黄金 黃金 黄页 黄山 黄河 周末 常见 常見 常用 常识 常識 常委 常务 洪水
    池州 占比 周边 周邊 周一 周二 周三 周四 周五 周六 周日 周报 周期 段落 章节 申请 申請 雷达
    武汉 武漢 武器 康复 施工 左右 祝福 祝贺 纪念 纪委 纪检 纪实 紀實 纪录片 紀錄片 季度 谷歌
    古典 古代 吉林 卫生 衛生 卫视 荣誉 凌晨 任务 任命 任免 程序 余额 石家庄 苏州 蘇州 车型 車型
    车市 車市 车险 汽车 温馨提示 常见问题 国际 國際 国内 國內 社会 社會 财经 財經 体育 體育 娱乐
    娛樂 科技 军事 教育 新闻 新聞 健康 时政 旅游 旅遊 视频 視頻 图片 圖片 观点 觀點 专题 專題
    深度 北京 上海 广州 深圳 台北 香港 本报讯 本報訊 游戏网 乐活 樂活 向导 单曲 尚品 花边 简讯
    簡訊 简报 簡報 连线 連線 谈股 马拉松 馬拉松 陆股 陸股
    """
)
"""Buttons, labels, sections and places of Chinese pages, and credits to nobody."""
_OPENINGS = tuple(
    word_set(
        "来源 來源 出处 责任编辑 責任編輯 责编 責編 编辑 校对 审核 发布 更新 阅读 点击 浏览 关注"
    )
)
"""Labels that a page may set right before what they stand for."""
_ANY_HAN = re.compile(_HAN)
_OTHER_SCRIPT = re.compile(r"[\u3040-\u30ff\uac00-\ud7af]")
_RUN = re.compile(rf"{_HAN}+(?: {_HAN}+)+")
_FOREIGN = re.compile(rf"{_HAN}{{1,6}}(?:·{_HAN}{{1,6}})+")
_SAMPLE = 400  # characters that tell a language
_LEAST = 4  # Chinese has more than one Han letter in so many


def is_chinese(text: str) -> bool:
    """Whether a text is in Chinese: in Han, without the letters that Japanese and Korean add.

    >>> is_chinese("港口今天重新开放"), is_chinese("港は今日再開された"), is_chinese("The port")
    (True, False, False)
    """
    sample = text[:_SAMPLE]
    if sample.isascii():
        return False
    han = len(_ANY_HAN.findall(sample))
    return han * _LEAST > len(sample) and len(_OTHER_SCRIPT.findall(sample)) * _LEAST * 2 < han


def names_nobody(credit: str) -> bool:
    """Whether a credit is a button, a label or a word for nobody in particular.

    >>> names_nobody("下一篇"), names_nobody("来源港口"), names_nobody("王小明")
    (True, True, False)
    """
    return credit in _NO_NAMES or credit.startswith(_OPENINGS)


def is_chinese_name(name: str) -> bool:
    """Whether a text is a surname and a given name, or a foreign name with its middle dot.

    >>> is_chinese_name("王小明"), is_chinese_name("歐陽娜"), is_chinese_name("安·李")
    (True, True, True)
    >>> is_chinese_name("当前位置"), is_chinese_name("关注"), is_chinese_name("港口日报")
    (False, False, False)
    """
    if names_nobody(name):
        return False
    if "·" in name:
        return _FOREIGN.fullmatch(name) is not None and _NO_NAMES.isdisjoint(name.split("·"))
    if name[:2] in _TWO:
        return 3 <= len(name) <= 4
    married = len(name) == 4 and name[1] in _SURNAMES
    return name[:1] in _SURNAMES and (2 <= len(name) <= 3 or married) and _is_han(name)


def _is_han(text: str) -> bool:
    return all(map(_ANY_HAN.match, text))


def names_apart(line: str) -> str:
    """A line with a comma between names that a space parts, and none within a name.

    >>> names_apart("记者 王小明 李芳"), names_apart("王 芳"), names_apart("大渡 美咲")
    ('记者 王小明、李芳', '王芳', '大渡 美咲')
    """
    return _RUN.sub(_apart, line)


def _apart(run: re.Match[str]) -> str:
    words: list[str] = []
    for word in run[0].split(" "):
        if words and len(words[-1]) == 1 and is_chinese_name(words[-1] + word):
            words[-1] += word
        else:
            words.append(word)
    said = words[0]
    for before, word in pairwise(words):
        both = is_chinese_name(before) and is_chinese_name(word)
        said += f"、{word}" if both else f" {word}"
    return said
