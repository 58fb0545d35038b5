"""Words for what verify finds in the built folder. Keys are unique over all tables."""

from __future__ import annotations

from collections.abc import Mapping

from builder.model.text import Text

WORDS: Mapping[str, Text] = {
    "proof.leak": Text("展品 {item} 的“{field}”", "“{field}” of item {item}"),
    "proof.leak_in_path": Text("文件名里有展品 {item} 的“{field}”", "its name holds “{field}” of item {item}"),
    "proof.made_from": Text("由未公开的展品 {item} 制成", "it was made from item {item}, which is withheld"),
    "proof.withheld_name": Text(
        "文件名里有未公开展品的网址名 {slug}", "its name holds {slug}, the name of a withheld item"
    ),
    "proof.font": Text("{number} 个公开的文字里没有的字", "{number} characters that stand in nothing that is public"),
    "proof.not_font": Text("字体读不出来", "the font cannot be read"),
    "proof.outside": Text("{link}（指到网站文件夹之外）", "{link} (it leaves the site's folder)"),
    "proof.from_root": Text(
        "{link}（以 / 开头，放进子目录就不通）", "{link} (it starts with /, which fails under a sub-path)"
    ),
    "proof.base": Text("{link}（页面不得有 <base>）", "{link} (a page must have no <base>)"),
    "proof.more_pages": Text("{path} 等 {number} 个页面", "{path} and {number} pages in all"),
    "proof.exif": Text("拍摄信息（{name}）", "camera data ({name})"),
    "proof.comment": Text("注释", "a comment"),
    "proof.profile": Text("不认识的颜色特性文件", "an unknown colour profile"),
    "proof.chunk": Text("数据块 {name}", "chunk {name}"),
    "proof.after_end": Text("图像结束以后还有数据", "data after the end of the picture"),
    "proof.broken_picture": Text("文件结构不完整", "its structure is not complete"),
    "proof.character": Text("不能用的字符 {character}", "the character {character}"),
    "proof.device": Text("{name} 是 Windows 的设备名", "{name} is the name of a Windows device"),
    "proof.ending": Text("{name} 以空格或句点结尾", "{name} ends with a blank or a dot"),
    "proof.length": Text("路径有 {number} 个字符，超过 180", "the path has {number} characters, more than 180"),
    "proof.case": Text("与 {other} 只差大小写", "it differs from {other} in case only"),
    "proof.not_utf8": Text("不是 UTF-8 文本", "it is not UTF-8 text"),
    "proof.not_xml": Text("不是完好的 XML", "it is not well-formed XML"),
    "proof.not_zip": Text("ZIP 打不开或有密码", "the ZIP cannot be opened, or needs a password"),
    "proof.not_picture": Text("其中一张图片读不出来", "a picture within it cannot be read"),
    "proof.not_pdf": Text("PDF 打不开", "the PDF cannot be opened"),
}
