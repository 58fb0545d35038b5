"""Names of statutes as they are compared: 《中华人民共和国档案法（2020修订）》 and 档案法 are one."""

from __future__ import annotations

import re

_NATION = "中华人民共和国"
_REMARK = re.compile(r"[（(].*?[）)]")
_SIGNS = str.maketrans("", "", "《》〈〉")


def folded_name(name: str) -> str:
    """A name without the state's, remarks in brackets, quotation signs and blanks."""
    return _REMARK.sub("", "".join(name.translate(_SIGNS).split())).removeprefix(_NATION)
