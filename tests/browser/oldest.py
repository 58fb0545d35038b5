"""The oldest browser that a booth may have, Chromium 109, as the npm package @sparticuz/chromium (MIT) carries it.

python -m tests.browser.checkers            fetches it with the checkers, into build/tools
"""

from __future__ import annotations

import subprocess
import sys

import brotli

from tests.browser.checkers import TOOLS

PACKED = TOOLS / "node_modules/@sparticuz/chromium/bin/chromium.br"
OLDEST = TOOLS / "oldest/chromium"


def oldest() -> str:
    """The path of the program, unpacked when it is first asked for; nothing where it was not fetched or cannot run."""
    if not sys.platform.startswith("linux") or not PACKED.is_file():
        return ""
    if not OLDEST.is_file():
        OLDEST.parent.mkdir(parents=True, exist_ok=True)
        part = OLDEST.with_suffix(".part")
        part.write_bytes(brotli.decompress(PACKED.read_bytes()))
        part.chmod(0o755)
        part.replace(OLDEST)
    tried = [OLDEST, "--no-sandbox", "--disable-gpu", "--headless", "--dump-dom", "about:blank"]
    runs = subprocess.run(tried, capture_output=True, timeout=60, check=False).returncode == 0
    return str(OLDEST) if runs else ""
