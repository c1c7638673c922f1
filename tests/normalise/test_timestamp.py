"""Written times as pages print them, and what of them is really said."""

import pytest

from newscrawler.normalise.timestamp import Habits, stamp, stamps

INSTANTS = [
    ("2025-05-21T14:19:07+0200", "2025-05-21T14:19:07+02:00"),
    ("2024-04-22T15:55:00.842Z", "2024-04-22T15:55:00+00:00"),
    ("20200414T00:38:07Z", "2020-04-14T00:38:07+00:00"),
    ("Wed, 04 May 2022 00:25:56 GMT", "2022-05-04T00:25:56+00:00"),
    ("Fri Apr 28 19:20:36 CEST 2023", "2023-04-28T19:20:36+02:00"),
    ("Tue Aug 25 2020 00:23:33 GMT+0100 (British Summer Time)", "2020-08-25T00:23:33+01:00"),
    ("1670431860", "2022-12-07T16:51:00+00:00"),
    ("1670431860000", "2022-12-07T16:51:00+00:00"),
    ("Dec. 7, 2022 at 4:51 p.m. EST", "2022-12-07T16:51:00-05:00"),
    ("4:51 PM ET, Wednesday, December 7, 2022", "2022-12-07T16:51:00-05:00"),
    ("7 July 2022, 16:51 ET", "2022-07-07T16:51:00-04:00"),
    ("07 December 2022 16:51 SAST", "2022-12-07T16:51:00+02:00"),
    ("12/7/2022, 16:51 (GMT+7)", "2022-12-07T16:51:00+07:00"),
    ("7 Dec 2022 16:51 UTC−03:30", "2022-12-07T16:51:00-03:30"),
]

LOCAL = [
    ("07 December 2022 - 16:51", "en", "2022-12-07T16:51:00"),
    ("mercredi 7 décembre 2022 à 16h51", "fr", "2022-12-07T16:51:00"),
    ("Le 1er déc. 2022 à 16 h 51", "fr", "2022-12-01T16:51:00"),
    ("7. Dez. 2022, 16:51 Uhr", "de", "2022-12-07T16:51:00"),
    ("7 de diciembre de 2022 a las 16:51", "es", "2022-12-07T16:51:00"),
    ("07.12.2022 klo 16.51", "fi", "2022-12-07T16:51:00"),
    ("2022. december 7. 16:51", "hu", "2022-12-07T16:51:00"),
    ("2022 m. gruodžio 7 d. 16:51", "lt", "2022-12-07T16:51:00"),
    ("7 грудня 2022, 16:51", "uk", "2022-12-07T16:51:00"),
    ("16:51, 7 декабря 2022 г.", "ru", "2022-12-07T16:51:00"),
    ("7 Aralık 2022 Çarşamba 16:51", "tr", "2022-12-07T16:51:00"),
    ("7 Δεκεμβρίου 2022 - 16:51", "el", "2022-12-07T16:51:00"),
    ("2022年12月7日 下午4:51", "zh", "2022-12-07T16:51:00"),
    ("2022年12月7日 16時51分", "ja", "2022-12-07T16:51:00"),
    ("2022. 12. 7. 오후 4:51", "ko", "2022-12-07T16:51:00"),
    ("٧ ديسمبر ٢٠٢٢ ١٦:٥١", "ar", "2022-12-07T16:51:00"),
    ("७ दिसंबर २०२२, १६:५१", "hi", "2022-12-07T16:51:00"),
    ("7 ธันวาคม 2565 16:51 น.", "th", "2022-12-07T16:51:00"),
    ("7 tháng 12, 2022 16:51", "vi", "2022-12-07T16:51:00"),
    ("Onsdag d. 7. december 2022, kl. 16.51", "da", "2022-12-07T16:51:00"),
    ("۱۶ آذر ۱۴۰۱ - ۱۶:۵۱", "fa", "2022-12-07T16:51:00"),
    ("چهارشنبه ۱۴۰۱/۰۹/۱۶ ساعت 16:51", "fa", "2022-12-07T16:51:00"),
    ("2022-12-07 12:05 AM", "en", "2022-12-07T00:05:00"),
]

DAYS = [
    ("2022-12-07", None, None, "2022-12-07"),
    ("20221207", None, None, "2022-12-07"),
    ("Published: 7th of December, 2022", "en", "GB", "2022-12-07"),
    ("10. bis 12. Mai 2022", "de", None, "2022-05-12"),
    ("03/04/2020", "en", "GB", "2020-04-03"),
    ("03/04/2020", "en", "US", "2020-03-04"),
    ("25/04/2020", "en", "US", "2020-04-25"),
    ("03.04.2020", "en", "US", "2020-04-03"),
    ("3 listopada 2022", "hr", None, "2022-10-03"),
    ("3 listopada 2022", "pl", None, "2022-11-03"),
    ("Dec. 7, 2022 Updated 5:10 PM", "en", "US", "2022-12-07"),
    ("1401-09-16", None, "IR", "2022-12-07"),
    ("In 12/10/1402 they met, and on 7 December 2022", "en", "GB", "2022-12-07"),
]

NONE = [
    "December 2022",
    "Copyright 2019-2022",
    "31/02/2022",
    "08:00",
    "yesterday",
    "",
    "99999999999999",
    "1812-06-24",
]


@pytest.mark.parametrize(("text", "instant"), INSTANTS)
def test_an_instant_keeps_the_offset_it_names(text: str, instant: str) -> None:
    found = stamp(text, Habits("en"))
    assert found
    assert found.zone
    assert found.instant().isoformat() == instant


@pytest.mark.parametrize(("text", "language", "local"), LOCAL)
def test_a_time_in_any_language_without_a_zone(text: str, language: str, local: str) -> None:
    found = stamp(text, Habits(language))
    assert found
    assert found.zone is None
    assert found.local.isoformat() == local


@pytest.mark.parametrize(("text", "language", "country", "day"), DAYS)
def test_a_day_is_no_midnight(
    text: str, language: str | None, country: str | None, day: str
) -> None:
    found = stamp(text, Habits(language, country))
    assert found
    assert (found.day.isoformat(), found.clock) == (day, None)


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_day_is_none(text: str) -> None:
    assert stamp(text, Habits("en")) is None


def test_every_time_of_a_running_text_in_order() -> None:
    text = "Report 2021 Info 21.01.2022, updated 3 March 2022 at 10:00."
    days = [found.stamp.day.isoformat() for found in stamps(text, Habits("en"))]
    assert days == ["2022-01-21", "2022-03-03"]
