"""Why something that came in is refused."""

from __future__ import annotations

from collections.abc import Mapping

from builder.model.text import Text

WORDS: Mapping[str, Text] = {
    "intake.absolute": Text("文件名是绝对路径或带盘符", "a name is absolute or has a drive"),
    "intake.backslash": Text("文件名里有反斜线", "a name has a backslash"),
    "intake.control": Text("文件名里有看不见的字符", "a name has invisible characters"),
    "intake.escape": Text("文件名想跑到文件夹外面", "a name leaves the folder"),
    "intake.long": Text("文件名太长或层数太多", "a name is too long or too deep"),
    "intake.device": Text("文件名是 Windows 的设备名", "a name is a device of Windows"),
    "intake.windows": Text("文件名在 Windows 上不能用", "a name is not allowed on Windows"),
    "intake.encoding": Text("文件名的编码认不出来", "the encoding of a name is unknown"),
    "intake.collision": Text("两个文件名在有的机器上是同一个", "two names are one and the same on some machines"),
    "intake.link": Text("里面有链接，不是文件", "there is a link, not a file"),
    "intake.special": Text("里面有管道或设备，不是文件", "there is a pipe or a device, not a file"),
    "intake.encrypted": Text("里面有加密的文件", "a file is encrypted"),
    "intake.method": Text("压缩方法不认识", "an unknown method of compression"),
    "intake.directory": Text(
        "不是完好的 zip：目录和内容对不上", "no sound zip: its directory does not fit its content"
    ),
    "intake.overlap": Text("两个文件叠在一起", "two files overlap"),
    "intake.damaged": Text("内容损坏", "its content is damaged"),
    "intake.entries": Text("文件太多", "too many files"),
    "intake.large": Text("一个文件太大", "a file is too large"),
    "intake.total": Text("解开以后总共太大", "too large when unpacked"),
    "intake.bomb": Text("压缩得太密，可能是压缩炸弹", "packed too densely: it may be a bomb"),
    "bag.none": Text("里面没有 bagit.txt", "there is no bagit.txt"),
    "bag.outside": Text("有文件在包的文件夹外面", "a file lies outside of the bag's folder"),
}
