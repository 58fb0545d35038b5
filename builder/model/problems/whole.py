"""Problems of the whole site, the machine and the program's surroundings."""

from __future__ import annotations

from builder.model.problems.kind import error, warning
from builder.model.text import Text

KINDS = (
    error(
        "SITE-01",
        "all",
        Text("页面 {name} 没有写明语言", "Page {name} does not say its language"),
        Text("请命名为 {stem}.zh.md 或 {stem}.en.md。", "Name it {stem}.zh.md or {stem}.en.md."),
    ),
    warning(
        "SITE-02",
        Text("页面 {name} 没有{language}版", "Page {name} has no version in {language}"),
        Text("请补上 {twin}。", "Add {twin}."),
    ),
    error(
        "DRAFT-01",
        "all",
        Text("草稿不做成触摸屏版，也不付印", "No kiosk edition and no print is made of a draft"),
        Text("草稿只给本馆看。先按公开的规则生成。", "The draft is for the house. Make what may be shown."),
    ),
    error(
        "SITE-03",
        "all",
        Text("生成页面时出错：{reason}", "The pages could not be made: {reason}"),
        Text("请检查 mkdocs.yml 和 content/pages。", "Check mkdocs.yml and content/pages."),
    ),
    error(
        "SITE-04",
        "all",
        Text("{kind} 的网站必须填写 {key}", "A site of kind {kind} must fill in {key}"),
        Text("请在 content/site.yml 里填写；没有的项目不要编造。", "Fill it in in content/site.yml; never invent it."),
    ),
    warning(
        "SITE-05",
        Text("{name} 不是页面也不是图片，没有公开", "{name} is neither a page nor a picture; it was not published"),
        Text(
            "content/pages 只放 Markdown 页面和它们的图片；资料请放到别处。",
            "content/pages holds Markdown pages and their pictures; keep other files elsewhere.",
        ),
    ),
    error(
        "SITE-06",
        "all",
        Text("页面 {name} 的网址与展览的页面相同", "Page {name} has an address that the exhibition uses"),
        Text("请改名，例如 about.zh.md。", "Rename it, as in about.zh.md."),
    ),
    warning(
        "SITE-20",
        Text("{key} 写的是“{said}”，不像", "{key} says “{said}”, which does not look right"),
        Text("应当是：{form}。没有就空着，不要编造。", "It should be {form}. Leave it empty where there is none."),
    ),
    warning(
        "SITE-21",
        Text(
            "{key} 没有电话、邮箱和地址，找不到人", "{key} has no telephone, e-mail or address: nobody can get through"
        ),
        Text("请至少填一样；空着的不会显示。", "Fill in at least one; what is empty is not shown."),
    ),
    warning(
        "SITE-26",
        Text("{key} 还是占位内容：{said}", "{key} is not filled in yet: {said}"),
        Text(
            "政府网站上的号码、地址和时间必须是真的；没有就空着。",
            "On a government site numbers, addresses and hours are true or left empty.",
        ),
    ),
    error(
        "SITE-22",
        "all",
        Text(
            "页面里有 {tag}：本站不收集、不提交、不嵌入任何东西",
            "The page has {tag}: this site sends and embeds nothing",
        ),
        Text(
            "请删掉它；要请人填写的，放一个可打印的表或写明邮箱、电话。",
            "Take it out; put a form to print beside it, or say where to write and call.",
        ),
    ),
    warning(
        "SITE-23",
        Text("“{name}”像是国徽、国旗、党徽一类的图案", "“{name}” seems to be a national or party emblem or flag"),
        Text(
            "国徽、国旗、党徽不能用作装饰，国徽只有法定的机关可以放在首页；请核对，不是的请改名。",
            "Emblems and flags are no decoration, and only bodies named by law may show the emblem. Check it; rename it if it is none.",
        ),
    ),
    warning(
        "SITE-24",
        Text("没有无障碍声明的页面", "There is no accessibility statement"),
        Text(
            "请写 content/pages/accessibility.zh.md：做到了什么、没做到什么、遇到困难找谁。",
            "Write content/pages/accessibility.zh.md: what works, what does not yet, and whom to ask.",
        ),
    ),
    warning(
        "SITE-25",
        Text("{name} 里没有适老化的入口", "{name} leaves out the reading aids"),
        Text(
            "请保留自带页头里带 data-modes 的那一段（大字、高对比、简洁版）。",
            "Keep the part of our head with data-modes: large type, high contrast, plain page.",
        ),
    ),
    error(
        "MACHINE-01",
        "all",
        Text("磁盘写不进去：{reason}", "Cannot write to the disk: {reason}"),
        Text(
            "请腾出空间或检查文件夹权限后再试；上次的网站没有动。",
            "Free some space or check the folder's permissions, then try again; the last site is untouched.",
        ),
    ),
    error(
        "MACHINE-02",
        "all",
        Text("另一个兰台正在生成这个网站（{holder}）", "Another Lantai is building this site ({holder})"),
        Text("请等它结束后再试。", "Wait until it has finished."),
    ),
    error(
        "MACHINE-03",
        "all",
        Text("下载 {name} 失败：{reason}", "Could not fetch {name}: {reason}"),
        Text(
            "请检查网络后重试，已下载的不会重来；没有网络时用 --from-dir 指定文件夹。",
            "Check the network and try again, what is there is kept; without a network use --from-dir.",
        ),
    ),
    error(
        "MACHINE-04",
        "all",
        Text("{name} 的内容与登记的校验值不符", "{name} is not the file whose checksum is on record"),
        Text(
            "文件在途中损坏或被替换，已丢弃；请重试。",
            "It was damaged or replaced on the way and has been dropped; try again.",
        ),
    ),
)
