"""Reporters that papers of East Asia name within the text, and sentences that name none."""

import pytest

from newscrawler import extract_article
from newscrawler.extraction.reporters import named_in

FERRY = "나루터가 금요일 아침에 다시 문을 연다고 시청이 밝혔다. 요금은 지난해와 같다."

TOLD = [
    (["(항구=한빛통신) 김하늘 기자 = 나루터가 열렸다."], ["김하늘"]),
    (["[항구=한빛] 김하늘·이바다 기자 = 나루터가 열렸다."], ["김하늘", "이바다"]),
    ([FERRY, "김하늘 기자 sky@quaypost.kr"], ["김하늘"]),
    ([FERRY, "김하늘 기자 sky@quaypost.kr", "무단 전재 및 재배포 금지"], ["김하늘"]),
    ([FERRY, "칼럼니스트 이바다 sea@quaypost.kr"], ["이바다"]),
    ([FERRY, "이바다 칼럼니스트"], ["이바다"]),
    ([f"{FERRY} 김하늘 기자 sky@quaypost.kr"], ["김하늘"]),
    (["【港＝山田太郎】市は桟橋を再開すると発表した。"], ["山田太郎"]),
    (["【港=山田太郎、鈴木花子】市は桟橋を再開した。"], ["山田太郎", "鈴木花子"]),
    (["新华社港口12月7日电（记者王小明）渡轮停航。"], ["王小明"]),
    (["【港口报 记者 王小明 通讯员 李芳】渡轮停航。"], ["王小明", "李芳"]),
]
SILENT = [
    "김하늘 기자는 나루터를 떠났다.",
    "그는 한빛일보에서 일한 기자",
    "시청 관계자는 김하늘 기자에게 말했다.",
    "(사진=김하늘 기자)",
    "문의: sky@quaypost.kr",
    "【港＝共同通信】市は桟橋を再開した。",
    "【写真】再開した桟橋（港＝七日）",
    "桟橋（さんばし）が再開した。",
    "他（记者会主持人）说，渡轮停航。",
    "渡轮停航（见图）。（记者 王小明 摄）",
    "渡轮（船号：港口）停航。",
    "The ferry (Reporter Ann Lee) sails.",
]


@pytest.mark.parametrize(("paragraphs", "names"), TOLD)
def test_datelines_and_signatures_name_reporters(paragraphs: list[str], names: list[str]) -> None:
    assert named_in(paragraphs) == names


@pytest.mark.parametrize("sentence", SILENT)
def test_sentences_name_none(sentence: str) -> None:
    assert named_in([sentence]) == []


def test_a_signature_behind_the_last_line_break_is_read() -> None:
    source = (
        "<html><head><title>나루터 다시 열린다</title></head><body><h1>나루터 다시 열린다</h1>"
        f"<div class='text'>{f'{FERRY * 4}<br><br>' * 3}김하늘 기자 sky@quaypost.kr<br></div>"
        "</body></html>"
    )
    assert extract_article(source, "https://quaypost.org/news/2022/ferry.html").authors == [
        "김하늘"
    ]
