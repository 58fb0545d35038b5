"""A signature tells who packed, and holds for these bytes only."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from builder.exchange.signature import KeyTroubleError, new_key, sign, signature_of, signed_comment


def test_a_signature_holds_for_its_package_and_its_key_only(tmp_path: Path) -> None:
    """The same bytes give the same signature; other bytes, another key and another comment do not pass."""
    package, key = tmp_path / "a.zip", tmp_path / "keys/house.key"
    package.write_bytes(b"what was given" * 999)
    public = new_key(key)
    made = sign(package, key, "lantai 440100/quay v1").read_bytes()
    assert sign(package, key, "lantai 440100/quay v1").read_bytes() == made
    assert signed_comment(package, str(public)) == "lantai 440100/quay v1"
    assert signed_comment(package, public.read_text(encoding="utf-8").splitlines()[1]) == "lantai 440100/quay v1"
    signature_of(package).write_bytes(made.replace(b" v1", b" v2"))
    with pytest.raises(ValueError, match="failed"):
        signed_comment(package, str(public))
    signature_of(package).write_bytes(made)
    with pytest.raises(ValueError, match="identifiers"):
        signed_comment(package, str(new_key(tmp_path / "other.key")))
    package.write_bytes(b"something else")
    with pytest.raises(ValueError, match="failed"):
        signed_comment(package, str(public))


def test_keys_are_kept(tmp_path: Path) -> None:
    """A key is for its owner only and is never overwritten; what is no key is told."""
    key = tmp_path / "house.key"
    public = new_key(key)
    assert stat.S_IMODE(key.stat().st_mode) & 0o077 == 0
    before = key.read_bytes()
    with pytest.raises(FileExistsError):
        new_key(key)
    assert key.read_bytes() == before
    key.unlink()
    known = public.read_bytes()
    with pytest.raises(FileExistsError):
        new_key(key)
    assert (public.read_bytes(), key.exists()) == (known, False)
    (tmp_path / "a.zip").write_bytes(b"x")
    for wrong in (public, tmp_path / "none.key", tmp_path / "a.zip"):
        with pytest.raises(KeyTroubleError):
            sign(tmp_path / "a.zip", wrong, "x")
    signature_of(tmp_path / "a.zip").write_bytes(b"noise")
    with pytest.raises(KeyTroubleError):
        signed_comment(tmp_path / "a.zip", "no key")
    with pytest.raises(ValueError, match="lines"):
        signed_comment(tmp_path / "a.zip", str(public))
