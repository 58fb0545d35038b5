"""Problems of bags and packages that came in: what is damaged, missing, unsafe or not understood."""

from __future__ import annotations

from builder.model.problems.kind import error, note, warning
from builder.model.text import Text

_AGAIN = Text(
    "请对方重新发送，不要自己修补；修补过的包没有人能再证明它是完整的。",
    "Ask for it to be sent again, and mend nothing: nobody could prove it complete afterwards.",
)

KINDS = (
    error(
        "BAG-01",
        "nothing",
        Text("{name} 不能当作封好的包打开：{reason} {entry}", "{name} is not opened as a bag: {reason} {entry}"),
        Text(
            "请对方用 BagIt 工具或 lantai pack 重新封装后再发；不要手工解压它。",
            "Ask the sender to pack it again with a BagIt tool or lantai pack; do not unpack it by hand.",
        ),
    ),
    error("BAG-02", "nothing", Text("少了文件 {name}", "{name} is missing"), _AGAIN),
    error("BAG-03", "nothing", Text("多出没有登记的文件 {name}", "{name} is in no manifest"), _AGAIN),
    error(
        "BAG-04",
        "nothing",
        Text("{name} 与登记的不一致（{algorithm}）", "{name} is not what its manifest says ({algorithm})"),
        _AGAIN,
    ),
    error(
        "BAG-05",
        "nothing",
        Text(
            "字节数和文件数不符：登记 {told}，实有 {found}",
            "Octets and files do not add up: {told} are told, {found} are there",
        ),
        _AGAIN,
    ),
    error(
        "BAG-06",
        "nothing",
        Text("{name} 里这一行看不懂：{line}", "{name} has a line nobody understands: {line}"),
        _AGAIN,
    ),
    error(
        "BAG-07",
        "nothing",
        Text("没有可用的清单（{name}）", "There is no manifest that can be used ({name})"),
        Text("清单应是 manifest-sha256.txt 一类的文件。", "A bag has a manifest such as manifest-sha256.txt."),
    ),
    error(
        "BAG-08",
        "nothing",
        Text("{name} 里的路径要跑到包外面去：{path}", "{name} names a path outside of the bag: {path}"),
        Text("这个包不可信，请不要使用，并告诉对方。", "Do not use this bag, and tell its sender."),
    ),
    error(
        "BAG-09",
        "nothing",
        Text("{name} 写的版本或编码不认识：{found}", "{name} names a version or an encoding nobody knows: {found}"),
        Text(
            "认识 0.93 到 1.x 版，编码一般是 UTF-8。",
            "Versions 0.93 to 1.x are known; the encoding is UTF-8 as a rule.",
        ),
    ),
    error(
        "BAG-10",
        "nothing",
        Text(
            "{name} 里 {path} 登记了两次，或者没有登记在每一份清单里",
            "{path} stands twice in {name}, or not in each of them",
        ),
        _AGAIN,
    ),
    error(
        "BAG-11",
        "nothing",
        Text("{name} 不是兰台的资料：{reason}", "{name} is no document of Lantai: {reason}"),
        _AGAIN,
    ),
    error(
        "BAG-12",
        "nothing",
        Text("{name} 的格式是 {found}，比这个版本的兰台新", "{name} has format {found}, newer than this Lantai"),
        Text("请先升级兰台，再打开这个包。", "Upgrade Lantai first."),
    ),
    error(
        "BAG-13",
        "nothing",
        Text("{name} 不是资料里说的那张图", "{name} is not the picture that the document names"),
        _AGAIN,
    ),
    warning(
        "BAG-14",
        Text(
            "{name} 这个文件名不是每台机器都能用：{reason}", "The name {name} does not work on every machine: {reason}"
        ),
        Text("在 Windows 上解压之前请对方改名。", "Ask the sender to change it before somebody unpacks it on Windows."),
    ),
    warning(
        "BAG-15",
        Text("只用了 {algorithm} 校验", "The only digest is {algorithm}"),
        Text(
            "能发现传输中的损坏，防不住有意的改动；请对方改用 sha256。",
            "It shows damage on the way, not intention; ask for sha256.",
        ),
    ),
    warning(
        "BAG-16",
        Text("{name} 的使用期限在 {day} 已经过了", "{name} could be shown until {day} only"),
        Text("撤下其中的展品，并回告提供方。", "Take its items down, and tell the giver."),
    ),
    error(
        "BAG-17",
        "nothing",
        Text("{name} 不是兰台的交换包", "{name} is no package of Lantai"),
        Text(
            "对方不用兰台时，请用 lantai import 导入资料。",
            "Where the sender has no Lantai, bring the material in with lantai import.",
        ),
    ),
    error(
        "BAG-18",
        "nothing",
        Text("图片 {name} 不能收：{reason}", "Picture {name} is not let in: {reason}"),
        Text(
            "整个包都没有收进来。请对方重新导出这张图，再打一次包。",
            "Nothing was taken in. Ask for another export and pack.",
        ),
    ),
    error(
        "BAG-19",
        "nothing",
        Text(
            "{giver} 的第{version}版已经收过，但内容不同",
            "Version {version} of {giver} was received before, and it was another",
        ),
        Text(
            "同一个版次不能有两种内容，请向对方问清楚哪一份是对的。",
            "One version cannot be two: ask the giver which of them holds.",
        ),
    ),
    error(
        "BAG-20",
        "nothing",
        Text("没有签名文件 {name}", "There is no signature {name}"),
        Text("请对方用 lantai pack --sign 签名，把两个文件一起发来。", "Ask for it to be signed, and for both files."),
    ),
    error(
        "BAG-21",
        "nothing",
        Text("签名 {name} 与这个包或这把公钥对不上", "The signature {name} is not of this package, or not of this key"),
        Text(
            "不要使用。换一个渠道（例如打电话）向对方核对公钥和文件。",
            "Do not use it. Ask its sender by another way, such as the telephone, for the key and the file.",
        ),
    ),
    note(
        "BAG-22",
        Text("旁边有签名 {name}，没有核对", "A signature {name} lies beside it and was not checked"),
        Text("加 --key 和对方的公钥就会核对。", "Name the sender's public key with --key."),
    ),
    error(
        "BAG-23",
        "nothing",
        Text("公钥不能用（{reason}）", "This is no public key ({reason})"),
        Text("给出 .pub 文件，或者其中第二行。", "Name the .pub file, or give its second line."),
    ),
)
