"""What all tests share: real input where it is there, no network but loopback, and sites from text."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("calm", deadline=None)  # a busy machine is no fault of what is tested
settings.load_profile("calm")
ROOT = Path(__file__).resolve().parent.parent
SAMPLES = Path(os.environ.get("LANTAI_SAMPLES", ROOT.parent / "shared" / "data"))
_LOOPBACK = {"127.0.0.1", "::1", "localhost", ""}


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave the slow ones out unless SLOW=1 asks for them."""
    if os.environ.get("SLOW") == "1" or config.getoption("-m"):
        return
    skip = pytest.mark.skip(reason="slow: runs with SLOW=1")
    for item in items:
        if "slow" in item.keywords:
            item.add_marker(skip)


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuse every connection but to this machine."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: object) -> None:
        host = address[0] if isinstance(address, tuple) else ""
        if host not in _LOOPBACK:
            raise OSError(f"tests ask no other host: {host}")
        connect(self, address)  # type: ignore[arg-type]

    monkeypatch.setattr(socket.socket, "connect", guarded)


@pytest.fixture(scope="session")
def samples() -> Path:
    """The folder of real input; tests that need it are skipped where it is absent."""
    if not SAMPLES.is_dir():
        pytest.skip("no real input here: set LANTAI_SAMPLES to its folder")
    return SAMPLES


@pytest.fixture
def folder_of(tmp_path: Path) -> Callable[[Mapping[str, str | bytes]], Path]:
    """Write a folder from a mapping of paths to contents."""

    def write(files: Mapping[str, str | bytes], name: str = "site") -> Path:
        root = tmp_path / name
        root.mkdir(exist_ok=True)
        for path, content in files.items():
            target = root / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content if isinstance(content, bytes) else content.encode())
        return root

    return write
