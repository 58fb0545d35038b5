"""The registry's address comes from the surroundings, never with credentials."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from builder.assets import ask_npm, registry_address
from builder.assets.registry import DEFAULT

BUILDER = Path(__file__).resolve().parents[2] / "builder"


def test_the_order_in_which_addresses_are_asked() -> None:
    """Our own variable, npm's variables, npm's answer, npm's public default."""
    given = {"LANTAI_NPM_REGISTRY": "https://one.example/", "npm_config_registry": "https://two.example"}
    assert registry_address(given, lambda: "https://three.example") == "https://one.example"
    del given["LANTAI_NPM_REGISTRY"]
    assert registry_address(given, lambda: "https://three.example") == "https://two.example"
    assert registry_address({}, lambda: "https://three.example/npm/") == "https://three.example/npm"
    assert registry_address({}, lambda: "") == DEFAULT
    assert registry_address({}) == DEFAULT


@pytest.mark.parametrize("address", ["undefined", "file:///etc", "ftp://x.example", "", "https://"])
def test_what_is_no_address_is_passed_over(address: str) -> None:
    """Only http and https are ever asked."""
    assert registry_address({"LANTAI_NPM_REGISTRY": address}) == DEFAULT


def test_credentials_are_dropped() -> None:
    """A name and password in the address are not used and not shown."""
    assert (
        registry_address({"LANTAI_NPM_REGISTRY": "https://me:secret@x.example:8443/npm/?token=1"})
        == "https://x.example:8443/npm"
    )


def test_no_npm_means_no_answer(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Without npm the default stands."""
    monkeypatch.setenv("PATH", str(tmp_path))
    assert ask_npm() == ""


def test_one_outside_host_in_the_code() -> None:
    """The default address stands once, and nothing else in builder/assets names a host."""
    found = [
        (path.name, match)
        for path in sorted((BUILDER / "assets").rglob("*.py"))
        for match in re.findall(r"https?://[\w.]+", path.read_text(encoding="utf-8"))
    ]
    assert found == [("registry.py", DEFAULT)]
