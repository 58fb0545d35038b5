"""Reference codes (档号) in one form, and the shape that DA/T 13—2022 gives them."""

from __future__ import annotations

import re

_DOTS = dict.fromkeys("•．・‧∙⋅･", "·")
_HALF_WIDTH = {chr(wide): chr(wide - 0xFEE0) for wide in range(0xFF01, 0xFF5F)} | {"\u3000": " "}
_FORMS = str.maketrans(_HALF_WIDTH | _DOTS)
_ODD = re.compile(f"[{re.escape(''.join(map(chr, _FORMS)))}]")
_CATEGORIES = "WS|KJ|RS|KU|ZY|ZP|LY|LX|SJ|YJ|WY|MT|SW"
_SHAPE = re.compile(
    rf"[A-Z]{{0,3}}\d{{1,5}}-(?:{_CATEGORIES})(?:·[0-9A-Z]{{1,10}})*(?:-[0-9A-Z]{{1,8}}(?:·[0-9A-Z]{{1,8}})*){{1,4}}"
)
_MEANT = re.compile(rf"[A-Z]{{0,3}}\d{{1,5}}[-·. ]?(?:{_CATEGORIES})(?![A-Z])", re.IGNORECASE)


def normalised(code: str) -> str:
    """The code with half-width letters, digits and marks, and with · for each of the dots that look like it.

    A half-width full stop stays: codes from elsewhere use it.
    """
    return code.translate(_FORMS).strip() if _ODD.search(code) else code.strip()


def misshapen(code: str) -> bool:
    """Whether a normalised code begins like one of DA/T 13—2022 (K021-ZP·2019·D30-025-005) and does not go on so.

    A code that begins otherwise follows rules of its own and is never judged.
    """
    return bool(_MEANT.match(code)) and not _SHAPE.fullmatch(code)
