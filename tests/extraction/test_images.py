"""Pictures with what stands under them, told by small pages of each markup."""

import pytest

from newscrawler.extraction import Evidence, candidates
from newscrawler.extraction.body import read_body
from newscrawler.items import Image
from newscrawler.page import Page

HOST = "https://www.haven.example"
TEXT = "<p>" + "The crane fell on the quay on Monday, when the wind was strong. " * 5 + "</p>"
IMG = '<img src="/p/crane.jpg" width="800" height="600">'
SHOWN = ("The fallen crane.", "Jo May/AFP")


def images(inner: str, head: str = "") -> list[Image]:
    source = (
        f"<html><head>{head}</head><body><article><h1>Crane</h1>{TEXT}{inner}{TEXT * 3}</article>"
    )
    page = Page(source.encode(), f"{HOST}/crane")
    evidence = Evidence(page, None, None, read_body(page, title="Crane"), "Crane")
    return list(next((offer.value for offer in candidates(evidence)["images"]), []))


CAPTION = "The fallen crane. Jo May/AFP"
FRAMES = {
    "a figure": f"<figure>{IMG}<figcaption>The fallen crane. Photo: Jo May/AFP</figcaption>"
    "</figure>",
    "a credit of its own": f"<figure>{IMG}<figcaption>The fallen crane."
    " <span class='credit'>Jo May/AFP</span></figcaption></figure>",
    "buttons beside the caption": f"<figure>{IMG}<a class='enlargelink'>Enlarge this image</a>"
    "<div class='caption'><p>The fallen crane. <b class='credit'>Jo May/AFP</b> <b"
    " class='hide-caption'>hide caption</b></p></div><b class='toggle-caption'>toggle caption</b>"
    "</figure>",
    "a caption beside the figure": f"<div><figure>{IMG}</figure><figcaption>{CAPTION}</figcaption>"
    "</div>",
    "a caption after the picture": f"<picture><source srcset='/p/crane-2.jpg'>{IMG}</picture>"
    f"<figcaption>{CAPTION}</figcaption>",
    "a line in a picture's block": f"<div class='image-widget'>{IMG}<p><span>The fallen crane."
    " Picture: Jo May/AFP</span></p></div>",
    "a caption that holds its picture": f"<p class='caption'>{IMG}<span>{CAPTION}</span></p>",
    "a stand-in for readers without scripts": "<div class='photo'><img data-src='/p/crane.jpg'"
    " src='/blank.gif'><noscript><img src='/p/crane-full-size.jpg'></noscript>"
    "<span class='newsCaption'>The fallen crane. (Image: Jo May/AFP)</span></div>",
    "a button and an icon's name": f"<figure>{IMG}<figcaption><svg><title>Camera</title></svg>"
    f"{CAPTION}<button>More</button></figcaption></figure>",
}


@pytest.mark.parametrize("inner", FRAMES.values(), ids=FRAMES.keys())
def test_a_picture_has_its_caption_and_its_credit(inner: str) -> None:
    (image,) = images(inner)
    assert image.url == f"{HOST}/p/crane.jpg"
    assert (image.caption, image.credit) == SHOWN


def test_a_credit_in_two_parts_is_kept_whole() -> None:
    parts = "<span class='credit'>Jo May</span> <span class='distributor'>/ AFP</span>"
    line = f"<span class='caption'>The fallen crane. Photo by {parts}</span>"
    (image,) = images(f"<figure>{IMG}<figcaption>{line}</figcaption></figure>")
    assert (image.caption, image.credit) == ("The fallen crane.", "Jo May / AFP")


def test_pictures_of_one_row_share_no_caption() -> None:
    row = f"<div class='row'>{IMG}<img src='/p/wall.jpg'><p class='caption'>The wall.</p></div>"
    assert {image.url: image.caption for image in images(row)} == {
        f"{HOST}/p/crane.jpg": None,
        f"{HOST}/p/wall.jpg": "The wall.",
    }


def test_what_waits_for_a_picture_is_none() -> None:
    found = images(f"<meta property='og:image' content='/i/blank.jpg'>{IMG}<img src='/leer.gif'>")
    assert [image.url for image in found] == [f"{HOST}/p/crane.jpg"]
    assert images("<meta property='og:image' content='/i/blank.jpg'>") == []


def test_a_byline_near_a_picture_is_no_credit() -> None:
    (image,) = images(f"<div>{IMG}<p class='byline'>By Ann Lee</p></div>")
    assert (image.caption, image.credit) == (None, None)


def test_a_large_picture_is_none_of_the_decoration_whatever_its_class() -> None:
    shared = IMG.replace("<img", "<img class='img-share'")
    small = "<img class='share-icon' src='/i/share.png' width='20' height='20'>"
    assert [image.url for image in images(shared + small)] == [f"{HOST}/p/crane.jpg"]


def test_the_largest_size_is_taken_and_thumbnails_are_left_out() -> None:
    lazy = (
        "<img src='/p/crane.jpg?w=40' srcset='/p/crane.jpg?w=400 400w, /p/crane.jpg?w=1200 1200w'>"
    )
    others = "<img src='/icons/mail.png'><img src='/p/mail.svg'><img src='/p/other-150x84.jpg'>"
    assert [image.url for image in images(lazy + others)] == [f"{HOST}/p/crane.jpg?w=1200"]


@pytest.mark.parametrize("attribute", ["data-normal", "data-lazyimage-src", "data-cfsrc"])
def test_any_attribute_of_a_script_may_hold_the_address(attribute: str) -> None:
    waiting = f"<figure><img src='data:image/gif;base64,R0lGOD' {attribute}='/p/crane.jpg?w=9'>"
    assert [image.url for image in images(waiting)] == [f"{HOST}/p/crane.jpg?w=9"]


@pytest.mark.parametrize("img", ["<img alt=Crane>", "<img src='data:image/gif;base64,R0lGOD'>"])
def test_a_picture_without_an_address_is_none(img: str) -> None:
    assert images(f"<figure>{img}<figcaption>The fallen crane.</figcaption></figure>") == []


def test_a_picture_that_is_shown_twice_has_the_caption_of_either() -> None:
    twice = f"<div>{IMG}</div><figure>{IMG}<figcaption>The fallen crane.</figcaption></figure>"
    assert [image.caption for image in images(twice)] == ["The fallen crane."]


@pytest.mark.parametrize("address", ["https://[picture]/quay.jpg", "?url=" * 5_000 + "quay.jpg"])
def test_an_address_that_is_none_costs_only_its_picture(address: str) -> None:
    shown = f"<div>{IMG}<img src='{address}' width='800' height='600'></div>"
    assert f"{HOST}/p/crane.jpg" in [image.url for image in images(shown)]


BARE = {
    "a figure without a caption's name": f"<figure><div>{IMG}</div><div>{CAPTION}</div></figure>",
    "a line that ends with who took it": f"<div><div>{IMG}</div><div><span>The fallen crane.</span>"
    " <span>Photo: Jo May/AFP</span></div></div>",
    "a credit in a <cite>": f"<figure>{IMG}<div><figcaption>The fallen crane.</figcaption>"
    "<cite>Jo May/AFP</cite></div></figure>",
    "a picture of AMP": f"<figure>{IMG.replace('<img', '<amp-img')}</amp-img><figcaption>{CAPTION}"
    "</figcaption></figure>",
}


@pytest.mark.parametrize("inner", BARE.values(), ids=BARE.keys())
def test_a_caption_needs_no_name(inner: str) -> None:
    (image,) = images(inner)
    assert (image.url, image.caption, image.credit) == (f"{HOST}/p/crane.jpg", *SHOWN)


def test_a_link_in_a_figure_is_no_caption_and_a_banner_no_picture() -> None:
    teaser = f"<figure><a>{IMG}</a><div><a href='/x'>Storm breaks the wall</a></div></figure>"
    banner = "<div><img src='/ads/sale.gif' width='300' height='250'></div>"
    assert [(image.caption, image.credit) for image in images(teaser + banner)] == [(None, None)]
