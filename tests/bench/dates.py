"""What reading dates costs beside reading the same words with a regular expression.

python -m tests.bench.dates
"""

from __future__ import annotations

import re
import time

from builder.model.dates import parse_date

_NUMBERS = re.compile(r"\d+|[A-Za-z]+|[\u4e00-\u9fff]+")
_PATTERNS = (
    "{0}年{1}月{2}日",
    "{0}-{1:02}-{2:02}",
    "{0}{1:02}{2:02}",
    "{0}.{1}",
    "民国{3}年",
    "清光绪{3}年",
    "约{0}年",
    "{0}—{0}年",
    "{2} May {0}",
    "c. {0}",
)


def main() -> None:
    """Print CPU seconds for 10,000 dates and their ratio to taking the words apart."""
    texts = [p.format(1850 + n % 170, 1 + n % 12, 1 + n % 28, 1 + n % 34) for n in range(1000) for p in _PATTERNS]
    start = time.process_time()
    for text in texts:
        parse_date(text)
    dates = time.process_time() - start
    start = time.process_time()
    for text in texts:
        _NUMBERS.findall(text)
    words = time.process_time() - start
    print(f"{len(texts)} dates: {dates:.2f} s, {dates / words:.0f} times taking their words apart (budget 0.5 s)")


if __name__ == "__main__":
    main()
