"""At which address packages are asked for. Nothing else in Lantai names another host."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Mapping
from urllib.parse import urlsplit, urlunsplit

DEFAULT = "https://registry.npmjs.org"
_NAMES = ("LANTAI_NPM_REGISTRY", "npm_config_registry", "NPM_CONFIG_REGISTRY")


def registry_address(environ: Mapping[str, str], npm_config: Callable[[], str] | None = None) -> str:
    """The registry's address: ``LANTAI_NPM_REGISTRY``, npm's own variables, what npm answers, or npm's public default.

    A name and password inside the address are dropped: only the address is ever used.
    """
    for name in _NAMES:
        if address := _clean(environ.get(name, "")):
            return address
    return _clean(npm_config() if npm_config else "") or DEFAULT


def ask_npm() -> str:
    """What ``npm config get registry`` answers, or an empty string where npm is not installed or does not answer."""
    npm = shutil.which("npm")
    if not npm:
        return ""
    try:
        answer = subprocess.run(  # noqa: S603 - a fixed command without a shell
            [npm, "config", "get", "registry"], capture_output=True, text=True, timeout=20, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return answer.stdout.strip()


def _clean(address: str) -> str:
    parts = urlsplit(address.strip())
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        return ""
    host = parts.netloc.rpartition("@")[2]
    return urlunsplit((parts.scheme, host, parts.path.rstrip("/"), "", ""))
