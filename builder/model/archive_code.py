"""What an archive is known by among archives."""

from __future__ import annotations

import re

_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]{0,31}")


def is_code(text: str) -> bool:
    """Whether this can be the code of an archive: six digits, or what its country uses."""
    return bool(_CODE.fullmatch(text))
