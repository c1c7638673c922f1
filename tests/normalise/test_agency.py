"""Credits of wire services as papers of many languages write them."""

import pytest

from newscrawler.normalise.agency import agency

CREDITS = [
    *[(text, "Reuters") for text in ("Da Reuters", "Theo Reuters", "رويترز", "ロイター", "路透社")],
    ("المصدر: رويترز", "Reuters"),
    ("Par AFP", "AFP"),
    ("(sda)", "Keystone-SDA"),
    ("Lähde: STT", "STT"),
    ("Źródło: PAP", "PAP"),
    ("Zdroj: ČTK", "ČTK"),
    ("Forrás: MTI", "MTI"),
    ("Sursa: Agerpres", "Agerpres"),
    ("Izvor: Hina", "HINA"),
    ("Извор: Танјуг", "Tanjug"),
    ("Πηγή: ΑΠΕ-ΜΠΕ", "ANA-MPA"),
    ("Kaynak: AA", "Anadolu"),
    ("(With inputs from PTI)", "PTI"),
    ("Theo TTXVN", "VNA"),
    ("来源：新华社", "Xinhua"),
    ("서울=연합뉴스", "Yonhap"),
    ("LETA", "LETA"),
    ("Aa", None),
    ("Kaynak: Ayşe", None),
]


@pytest.mark.parametrize(("text", "expected"), CREDITS)
def test_a_credit_names_its_agency(text: str, expected: str | None) -> None:
    assert agency(text) == expected
