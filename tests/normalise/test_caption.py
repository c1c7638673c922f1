"""What stands under pictures, cut into what they show and who supplied them."""

import pytest

from newscrawler.normalise.caption import caption_and_credit

LINES = [
    ("The port. Photo: Ann Lee", None, "The port.", "Ann Lee"),
    ("PHOTOGRAPH COURTESY OF QUAY MUSEUM", None, None, "QUAY MUSEUM"),
    ("The port. Photo courtesy of the Quay Museum", None, "The port.", "Quay Museum"),
    (
        "By courtesy of the mayor. Ann Lee shows it.",
        None,
        "By courtesy of the mayor. Ann Lee shows it.",
        None,
    ),
    ("© Ann Lee (cut) The port at night", "© Ann Lee (cut)", "The port at night", "Ann Lee (cut)"),
    ("Ann Lee at the port", "Ann Lee", "Ann Lee at the port", "Ann Lee"),
    ("The port. Ann Lee/Getty Images", None, "The port.", "Ann Lee/Getty Images"),
    ("The port. A. B. Lee/Getty Images", None, "The port.", "A. B. Lee/Getty Images"),
    ("The port. Supplied", None, "The port.", "Supplied"),
    ("The port. (Ann Lee)", None, "The port.", "Ann Lee"),
    ("The port (Ann Lee)", None, "The port (Ann Lee)", None),
    ("The port in 2020", None, "The port in 2020", None),
    ("Foto: dpa", None, None, "dpa"),
    ("© AFP", None, None, "AFP"),
    ("Ann Lee / Getty Images", None, None, "Ann Lee / Getty Images"),
    ("Getty Images", None, None, "Getty Images"),
    ("Copyright Ann Lee/AP", None, None, "Ann Lee/AP"),
    ("The port - Copyright AP Photo", None, "The port", "AP Photo"),
    ("岸壁＝13日（李小芳撮影）", None, "岸壁＝13日", "李小芳"),
    ("岸壁で＝ＡＰ", None, "岸壁で", "ＡＰ"),
    ("항구의 모습 [사진 출처 = 연합뉴스]", None, "항구의 모습", "연합뉴스"),
    ("The port of Ann Lee’s youth", "Ann Lee", "The port of Ann Lee’s youth", "Ann Lee"),
    (
        "The port. Photo by Ann Lee /AFP via Getty Images",
        "Ann Lee",
        "The port.",
        "Ann Lee /AFP via Getty Images",
    ),
    ("Ann Lee | The port", "Ann Lee", "The port", "Ann Lee"),
    ("Image", None, None, None),
    ("", "Ann Lee", None, "Ann Lee"),
]


@pytest.mark.parametrize(("line", "own", "caption", "credit"), LINES)
def test_a_line_gives_caption_and_credit(
    line: str, own: str | None, caption: str | None, credit: str | None
) -> None:
    assert caption_and_credit(line, own) == (caption, credit)
