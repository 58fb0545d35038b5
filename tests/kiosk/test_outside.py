"""No address leads out of the edition, however it was written, and none of them stops it."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from builder.kiosk.outside import Outside
from builder.model.files import OutFile


def _within(outside: Outside, page: str) -> str:
    data = outside.within(OutFile(PurePosixPath("a.html"), page.encode())).data
    assert isinstance(data, bytes)
    return data.decode()


@pytest.mark.parametrize(
    ("link", "address"),
    [
        ('<a class="x" href="https://example.org/?a=1&amp;b=2">', "https://example.org/?a=1&amp;b=2"),
        ("<a href='https://example.org/'>", "https://example.org/"),
        ("<a href=https://example.org/>", "https://example.org/"),
        ('<A HREF="HTTP://example.org/">', "HTTP://example.org/"),
        ('<a href="//example.org/x">', "https://example.org/x"),
        ('<a href=" mailto:a@example.org">', "mailto:a@example.org"),
    ],
)
def test_every_way_out_is_closed(link: str, address: str) -> None:
    """Quotes of either kind or none, capitals, and an address without a scheme: all become a QR code."""
    outside = Outside()
    page = _within(outside, f"<p>{link}x</a></p>")
    assert f'data-outside="{address}"' in page
    assert "href" not in page.lower()
    assert b"example.org" in outside.codes().data  # type: ignore[operator]


def test_ways_within_stay() -> None:
    """Links to the edition's own pages are left as they are."""
    page = '<a href="../items/a-1/index.html">x</a> <a id="top">y</a> <a href="#top">z</a>'
    assert _within(Outside(), page) == page


def test_a_picture_is_opened_by_the_viewer_alone() -> None:
    """Before any script runs, too, a touch on it leads nowhere: from a bare picture there is no way back."""
    page = _within(Outside(), '<a href="../iiif/a-1/1/full/1000,/0/default.jpg" data-leaf><img src="a.jpg"></a>')
    assert page == '<a role="button" tabindex="0" data-leaf><img src="a.jpg"></a>'


def test_an_address_too_long_for_a_code_is_shown_as_words() -> None:
    """No QR code holds 3,000 bytes; the page is made all the same and the other codes are there."""
    outside = Outside()
    long = "https://example.org/" + "a" * 3000
    page = _within(outside, f'<a href="{long}">x</a><a href="https://example.com/">y</a>')
    assert f'data-outside="{long}"' in page
    codes = outside.codes().data
    assert isinstance(codes, bytes)
    assert b"example.com" in codes
    assert b"example.org" not in codes
