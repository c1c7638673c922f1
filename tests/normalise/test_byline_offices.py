"""Bylines with what their writers do, as it stands beside names in many languages."""

import pytest

from newscrawler.normalise.author import persons

TITLES = [
    ("Ann Lee, National Security Correspondent", ["Ann Lee"]),
    ("By Ann Lee, White House Correspondent", ["Ann Lee"]),
    ("Ann Lee | Middle East Editor", ["Ann Lee"]),
    ("Ann Lee - City Hall Reporter", ["Ann Lee"]),
    ("Ann Lee, Quay Supreme Court Analyst", ["Ann Lee"]),
    ("Supreme Court Analyst", []),
    ("Ann Lee, Professor of Law", ["Ann Lee"]),
    ("Ann Lee, Former Prime Minister", ["Ann Lee"]),
    ("Ann Lee, Public Relations Manager", ["Ann Lee"]),
    ("Ann Lee and Bo Ek, Staff Writers", ["Ann Lee", "Bo Ek"]),
    ("Ann Lee Reporter and Bo Ek Editor", ["Ann Lee", "Bo Ek"]),
    ("Ann Lee, Bo Ek and Cy Dow", ["Ann Lee", "Bo Ek", "Cy Dow"]),
    ("Par ANNE PETIT, LUC MOREL Envoyés spéciaux à Lille", ["Anne Petit", "Luc Morel"]),
    ("De nos envoyés spéciaux à Lille, Anne Petit", ["Anne Petit"]),
    ("Ana Ruiz y Eva Paz, enviadas especiales", ["Ana Ruiz", "Eva Paz"]),
    ("Ana Ruiz Corresponsales en Quito", ["Ana Ruiz"]),
    ("Dai nostri inviati Anna Rossi e Ugo Neri", ["Anna Rossi", "Ugo Neri"]),
    ("Redakteurinnen Ann Lee und Eva Ott", ["Ann Lee", "Eva Ott"]),
    ("Ann Lee, Wissenschaftsredakteurin", ["Ann Lee"]),
    ("Van onze correspondenten Jan Smit en Piet de Boer", ["Jan Smit", "Piet de Boer"]),
    ("Анна Котова, Иван Петров, корреспонденты", ["Анна Котова", "Иван Петров"]),
    ("Δημοσιογράφος Νίκος Παππάς", ["Νίκος Παππάς"]),
    ("김하늘 나무 칼럼니스트", ["김하늘"]),
    ("김하늘 논설위원", ["김하늘"]),
    ("김하늘 한빛대 교수", ["김하늘"]),
    ("문화부 김하늘 이바다 기자", ["김하늘", "이바다"]),
    ("남궁하늘 워싱턴 특파원", ["남궁하늘"]),
]
NAMES = [
    "Ariana Grande",
    "Elena Marshall",
    "Paul Justice",
    "Jean-Luc Page",
    "Ann Law",
    "Ségolène Royal",
    "O’Shea Lane",
    "Nguyen The Anh",
    "Thea Green",
    "김하늘",
    "선우은숙",
]
NOBODY = [
    "Quay’s Ann Lee",
    "Harbour's Ferry Rental",
    "of Fair Fares Act",
    "The Plain Harbour",
]


@pytest.mark.parametrize(("byline", "names"), TITLES, ids=[byline for byline, _ in TITLES])
def test_what_somebody_does_is_no_name(byline: str, names: list[str]) -> None:
    assert persons(byline) == names


@pytest.mark.parametrize("name", NAMES)
def test_names_that_resemble_offices_stay(name: str) -> None:
    assert persons(name) == [name]


@pytest.mark.parametrize("text", NOBODY)
def test_possessives_and_phrases_are_nobody(text: str) -> None:
    assert persons(text) == []
