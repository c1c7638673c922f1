"""What `-a` accepts, and the sentence for everything else."""

from datetime import date
from pathlib import Path

import pytest

from newscrawler.errors import UsageError
from newscrawler.spiders.arguments import parse_arguments


def test_typed_arguments() -> None:
    args = parse_arguments(
        {"url": "https://a.org", "since": "2022-12-01", "max_articles": "5", "follow": "related"}
    )
    assert args.seeds == ("https://a.org/",)
    assert args.since == date(2022, 12, 1)
    assert args.max_articles == 5
    assert args.follow == {"related"}


def test_a_comma_inside_an_address_stays() -> None:
    args = parse_arguments({"url": "https://a.org/1,2.html,https://b.org/"})
    assert args.seeds == ("https://a.org/1,2.html", "https://b.org/")


def test_a_list_follows_nothing_unless_asked(tmp_path: Path) -> None:
    path = tmp_path / "list.txt"
    path.write_text("# mine\nhttps://a.org/1\n\nhttps://a.org/1\nhttps://b.org/2\n")
    args = parse_arguments({"urls": str(path)})
    assert args.seeds == ("https://a.org/1", "https://b.org/2")
    assert args.follow == frozenset()
    assert parse_arguments({"urls": str(path), "follow": "related"}).follow == {"related"}


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"urk": "x"}, "unknown argument urk; did you mean url?"),
        ({"zzzz": "x"}, "unknown argument zzzz; known are url,"),
        ({"url": "paper.com"}, "'paper.com' has no scheme; did you mean https://paper.com?"),
        ({"url": "http://[::1"}, "'http://[::1' is no http or https address"),
        ({"url": "ftp://paper.com/"}, "'ftp://paper.com/' is no http or https address"),
        ({"url": "https://paper.com/a b"}, "it holds a space"),
        ({"url": ""}, "is no http or https address"),
        ({"url": "https://a.org/", "urls": "x"}, "url and urls exclude each other"),
        ({"url": "https://a.org/", "since": "7.12.2022"}, "since '7.12.2022' is no day"),
        ({"url": "https://a.org/", "since": "2022-12-02", "until": "2022-12-01"}, "is after"),
        ({"url": "https://a.org/", "max_pages": "0"}, "max_pages '0' is no whole number"),
        ({"url": "https://a.org/", "follow": "feed"}, "follow 'feed' is none of"),
        ({"urls": "no/such/file"}, "cannot read no/such/file: no such file or directory"),
        ({"urls": "."}, "cannot read .: is a directory"),
    ],
)
def test_one_sentence_names_the_thing(given: dict[str, str], sentence: str) -> None:
    with pytest.raises(UsageError) as caught:
        parse_arguments(given)
    assert sentence in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_broken_line_of_a_list_is_named(tmp_path: Path) -> None:
    path = tmp_path / "list.txt"
    path.write_text("https://a.org/1\nnot an address\n")
    with pytest.raises(UsageError, match=r"list\.txt, line 2: 'not an address' is no address"):
        parse_arguments({"urls": str(path)})
