"""Words of the kiosk edition: what visitors meet at a booth, and what its staff read."""

from __future__ import annotations

from collections.abc import Mapping

from builder.model.text import Text

WORDS: Mapping[str, Text] = {
    "kiosk.launch": Text("双击打开展台版", "Starts the kiosk edition"),
    "kiosk.bar": Text("展台导航", "Kiosk"),
    "kiosk.back": Text("返回", "Back"),
    "kiosk.home": Text("首页", "Start"),
    "kiosk.large": Text("大字", "Large type"),
    "kiosk.touch": Text("轻触屏幕，开始参观", "Touch the screen to begin"),
    "kiosk.see": Text("看展览", "See the exhibition"),
    "kiosk.all": Text("看全部展品", "See all works"),
    "kiosk.find": Text("查找展品", "Find a work"),
    "kiosk.still": Text("还在吗？", "Are you still there?"),
    "kiosk.still.text": Text(
        "{seconds} 秒后回到首页，留给下一位观众。", "Back to the start in {seconds} seconds, for the next visitor."
    ),
    "kiosk.stay": Text("继续看", "Go on"),
    "kiosk.outside": Text("用手机扫一扫", "Take it along on your phone"),
    "kiosk.outside.text": Text(
        "本机不上网。请扫码，或记下这个网址：", "This screen is not connected. Scan the code, or note the address:"
    ),
    "kiosk.close": Text("关闭", "Close"),
}
"""Phrases of the script keep ``{seconds}`` for it to fill in."""
