"""Problems of packing: what a package lacks before it may leave the house."""

from __future__ import annotations

from builder.model.problems.kind import error, note, warning
from builder.model.text import Text

KINDS = (
    error(
        "PACK-01",
        "nothing",
        Text("没有合作馆“{code}”", "There is no partner “{code}”"),
        Text(
            "{suggestion}在 content/partners/{code}/partner.yml 写明：lantai: 1 和 name: {{zh: 馆名}}。",
            "{suggestion} Write content/partners/{code}/partner.yml with lantai: 1 and name: {{zh: …, en: …}}.",
        ),
    ),
    error(
        "PACK-02",
        "nothing",
        Text("本馆没有可用的馆代码", "This house has no usable archive code"),
        Text(
            "在 content/site.yml 的 institution 里写 code（六位档案馆代码；境外用 ISIL）：展品在别的馆靠它区分。",
            "Give institution.code in content/site.yml (six digits, or an ISIL abroad): items are told apart by it.",
        ),
    ),
    error(
        "PACK-03",
        "nothing",
        Text("“{code}”不能作馆代码", "“{code}” is no archive code"),
        Text(
            "只用字母、数字和连字符，最多 32 个，例如 440100 或 GB-0033。",
            "Letters, digits and hyphens, at most 32, as in 440100 or GB-0033.",
        ),
    ),
    error(
        "PACK-04",
        "nothing",
        Text("与{name}的协议在 {day} 已经到期", "The agreement with {name} ended on {day}"),
        Text("续签后改 partner.yml 的 agreement.until，再打包。", "Renew it, change agreement.until, and pack again."),
    ),
    error(
        "PACK-05",
        "nothing",
        Text(
            "协议文件“{name}”不在 partner.yml 旁边，或者与包里另一个文件同名",
            "The agreement file “{name}” is not beside partner.yml, or another file of the package has its name",
        ),
        Text(
            "把文件放进去，或者改名、从 agreement.files 里删掉（大小写不算不同；agreement.yml 由兰台写）。",
            "Put it there, rename it, or take it out of agreement.files (case does not count; agreement.yml is ours).",
        ),
    ),
    error(
        "PACK-06",
        "nothing",
        Text("展览“{name}”没有一件可以给对方", "Nothing of the exhibition “{name}” may be given"),
        Text(
            "用 lantai explain 展品 --audience {audience} 逐条查看原因。",
            "See the reasons with lantai explain ITEM --audience {audience}.",
        ),
    ),
    error(
        "PACK-07",
        "nothing",
        Text("出境缺少批准：{reasons}", "It must not go abroad: {reasons}"),
        Text(
            "{suggestion}不打算给境外的，在“发布范围”里不写境外。批准没有齐，整个包都不生成。",
            "{suggestion} If it is not meant to go, leave “foreign” out of its audience. Nothing is packed before.",
        ),
    ),
    note(
        "PACK-08",
        Text("{name}在境外，按境外规则打包", "{name} is abroad: the rules for abroad hold"),
        Text("依据是 partner.yml 的 foreign: true。", "Its partner.yml says foreign: true."),
    ),
    error(
        "PACK-09",
        "nothing",
        Text("草稿不能打包", "A draft is not packed"),
        Text("先按公开的规则生成，不要用草稿。", "Pack what may be shown, not the draft."),
    ),
    warning(
        "PACK-10",
        Text("没有写与{name}的协议编号", "No agreement with {name} is named"),
        Text(
            "在 partner.yml 的 agreement.number 写上；没有它，对方收到后只列为“待定”，不展出。",
            "Write agreement.number in partner.yml: without it the receiver keeps the items waiting.",
        ),
    ),
    error(
        "PACK-11",
        "nothing",
        Text("给出去的上一版“{name}”读不出来", "The last version that was given, “{name}”, cannot be read"),
        Text(
            "它是接着编版次和比较改动的依据，请从版本记录里恢复，不要删。",
            "Numbers and changes follow from it: restore it from version control, and do not delete it.",
        ),
    ),
    error(
        "PACK-12",
        "nothing",
        Text("密钥不能放在网站文件夹里：{name}", "A secret key must not lie in the site folder: {name}"),
        Text(
            "网站文件夹会备份、会交给别人。把密钥放到别处，例如 U 盘或自己的用户文件夹。",
            "A site folder is copied and shared. Keep the key elsewhere, on a stick or in your home folder.",
        ),
    ),
    error(
        "PACK-13",
        "nothing",
        Text("“{name}”不能用来签名（{reason}）", "“{name}” cannot sign ({reason})"),
        Text(
            "要用 minisign 的私钥，密码要对；公钥不能签名。",
            "It takes a secret key of minisign and its password; a public key cannot sign.",
        ),
    ),
    error(
        "PACK-14",
        "nothing",
        Text(
            "私钥“{name}”不在了，公钥“{public}”还在",
            "The secret key “{name}” is gone, its public key “{public}” is not",
        ),
        Text(
            "对方靠这把公钥核对以前的包，不能覆盖。把私钥找回来；真的丢了，就换个文件名做新的一对，并告诉对方。",
            "Others prove earlier packages by it. Restore the secret key, or make a new pair by another name and tell them.",
        ),
    ),
)
