"""Words of the command line itself: the help of every command and option, and what is wrong with a call."""

from __future__ import annotations

from collections.abc import Mapping

from builder.model.text import Text

HELP: Mapping[str, str] = {
    # --- what stands in a line of usage
    "OPTIONS": "选项",
    "COMMAND": "命令",
    "ARGS": "内容",
    "DIR": "网站文件夹",
    "ITEM": "展品",
    "ID": "法规",
    "DATE": "施行日期",
    "FILE": "文件",
    "Bring in statutes and compare their versions.": "导入法规，对照各次文本。",
    "Bring in the text of a statute (.md, .txt or .docx). The text is kept as it is; nothing is overwritten.": (
        "导入法规文本（.md、.txt、.docx）。原文照存，不覆盖已有的文件。"
    ),
    "Id of the statute in addresses, as in archives-law.": "法规在网址里的名字，例如 archives-law。",
    "The day from which this text holds; found in the text where not given.": "施行日期；不写就从正文里找。",
    "Compare two versions article by article, by their words and not by their numbers.": (
        "逐条对照两个文本：按文字，不按条号。"
    ),
    "Pack an exhibition for a partner: data, pictures, rights and reviews in one zip.": (
        "给合作馆打包一个展览：资料、图片、权利和审核都在一个 zip 里。"
    ),
    "For the site of this partner, with the face that its branding.yml gives it.": (
        "改为给这个合作馆的网站：换成它的馆名、馆徽、颜色、页脚和网址（照它的 branding.yml）。"
    ),
    "Archive code of the partner: its folder in content/partners.": "合作馆的馆代码，就是 content/partners 里的文件夹名。",
    "It goes abroad: stricter rules, every approval listed.": "给境外：规则更严，逐件列出批准文号。",
    "The zip; else in DIR/build/packages.": "zip 文件；不写就放在 DIR/build/packages。",
    "Prove a package or any other BagIt bag: complete, unchanged, safe to open. Nothing is unpacked.": (
        "核对交换包或任何 BagIt 包：完整、没有改动、可以放心打开。不解压任何东西。"
    ),
    "The sender's public key (minisign): a file, or the key itself.": "对方的公钥（minisign）：文件，或者公钥本身。",
    "Sign with this secret key; made where it is not.": "用这把私钥签名；没有就新建一把。",
    "For people or for programs.": "给人看还是给程序用。",
    "Compare two versions of a package, item by item and field by field.": "逐件逐栏比较一个包的两个版本。",
    "Prove a package and write the receipt that goes back to its giver: a sheet to sign, and a file.": (
        "核对交换包并写回执，寄回提供方：一张签字的纸和一个文件。"
    ),
    "Take a partner's package into this site. PATH is the package, or CODE/EXHIBITION with --undo.": (
        "收下合作馆的包。PATH 是包；撤销时也可以写 馆代码/展览。"
    ),
    "Say what would change, and write nothing.": "只说会改什么，什么也不写。",
    "Take out again what the last merge of this package brought in.": "撤销这个包最近一次合并。",
    "Folder; where the package lies if not given.": "放在哪个文件夹；不写就放在包的旁边。",
    "Who received it.": "谁收到的。",
    "BEFORE": "旧版",
    "AFTER": "新版",
    "SOURCE": "来源",
    "EXHIBITION": "展览",
    # --- commands
    "Lantai 兰台: curated exhibits become an online exhibition, a kiosk edition and a brochure.": (
        "兰台：把整理好的展品做成网上展览、触摸屏版和图录。"
    ),
    "Make a small working site with a blank items.xlsx.": "建立一个能用的小网站，附空白的展品表 items.xlsx。",
    "Find every problem at once, or say whether an edition has outlived its term.": (
        "一次列出所有问题；或者说一版网站是不是过期了。"
    ),
    "Who gets it: a line in content/editions.csv. Without it nothing is recorded.": (
        "给谁：在 content/editions.csv 里记一行；不写就不登记。"
    ),
    "Instead: may this edition (folder or ZIP) still stand?": "改为检查这一版（文件夹或 ZIP）是不是还能用。",
    "Make the public web site, its brochures and its reports.": "生成公开的网站、图录和各种报告。",
    "Show the draft on this machine only, made anew when something changes.": "只在本机预览草稿，有改动就重新生成。",
    "Say why an item is shown or withheld, rule by rule.": "逐条说明一件展品为什么公开或不公开。",
    "Make brochures, leaflets, posters, panels, labels, cards, quiz sheets, forms, papers of loans and of reviews.": (
        "在 build/print 里排印图录、折页、海报、展板、展签、查档指南卡（cards）、答题卷和答案（quiz）、表格和审核签批单（forms），借展文件（loan）。"
    ),
    "Archive code of the sender: its field map in content/partners is read, or proposed.": (
        "对方的馆代码：照 content/partners 里它的对照表读，没有就拟一份。"
    ),
    "The papers of the loan with this house, by its archive code (with loan).": (
        "和哪个馆的借展文件，写馆代码（与 loan 同用）。"
    ),
    "Two fictional archives instead, to try a joint exhibition.": "改为两个虚构的馆，用来试联展。",
    "Bring in other people's material as a new exhibition. Nothing that exists is overwritten.": (
        "把别处的材料导入成一个新展览，已有的东西不会被覆盖。"
    ),
    "Record a review, bound to the content as it is now: of an exhibition, or of what stands below content/.": (
        "登记一次审核，与现在的内容绑定：一个展览，或者 content/ 下面的文件、页面和网站文字。"
    ),
    "Make the press kit of an exhibition: pictures the press may have, captions, facts, contact, in one zip.": (
        "给媒体的一包：可以给媒体的图片、图注和出处、展览要点、联系人，一个 zip，在 build/press 里。"
    ),
    "Take an item down and say which editions carry it.": "撤下一件展品，并列出还带着它的各个版本。",
    "Make the edition for a touch screen at a booth: folder and zip (`lantai kiosk [DIR]` is `kiosk make`).": (
        "生成展台触摸屏用的版本：文件夹和压缩包（`lantai kiosk [DIR]` 就是 `kiosk make`）。"
    ),
    "Make the edition: a folder that opens by a double click, and a zip of it.": (
        "生成展台版：一个双击就能打开的文件夹，和它的压缩包。"
    ),
    "Serve a finished edition on this machine only, where the browser opens no files.": (
        "只在本机提供做好的展台版，供浏览器打不开文件的机器使用。"
    ),
    "Folder of the edition; DIR/build/kiosk if not given.": "展台版放到哪个文件夹；不写就是 DIR/build/kiosk。",
    "Check every file of an edition against its register.": "按登记表逐个核对展台版的文件。",
    "Make the evaluation report from what booths exported, staff counted and the server logged.": (
        "用展台导出的计数、人工计数和服务器日志生成评估报告。"
    ),
    "Table of what the staff counted: a day a row, a column for each thing.": "人工计数表：一天一行，一种计数一列。",
    "Log of a web server, also packed (.gz).": "网站服务器的日志，压缩的（.gz）也行；可以写几次。",
    "What was planned; DIR/content/plan.yml where it is there.": "活动计划；不写就用 DIR/content/plan.yml（有的话）。",
    "Folder of the site, for the plan and the theme.": "网站文件夹，从里面找计划和版式。",
    "Folder of the report; DIR/build/evaluation if not given.": "报告放到哪个文件夹；不写就是 DIR/build/evaluation。",
    "EXPORTS": "导出文件",
    "PATH": "路径",
    # --- options of all
    "Show this message and exit.": "显示这段说明。",
    "Show the version and exit.": "显示版本号。",
    "Language of messages; else the locale's.": "提示用中文还是英文；不写则随系统。",
    "Say less. It is never lenient.": "少说几句；检查和平时一样严。",
    # --- options of single commands
    "text: here; json: for programs; html: a page; xlsx: your own table back with marked cells.": (
        "text 就在这里看，json 给程序用，html 是一页网页，xlsx 是标好问题的展品表副本。"
    ),
    "For whom the question is asked.": "对谁公开：web 网站，onsite 馆内，print 印刷，press 媒体，partner 合作方，foreign 境外。",
    "What the material is; auto looks for itself.": "材料是哪一种；auto 自己辨认。",
    "Port on this machine.": "本机端口。",
    "Write the report to this file, for xlsx also a folder; html and xlsx go to DIR/build/report without it.": (
        "报告写到这个文件，xlsx 也可以是文件夹；不写时，html 和 xlsx 放在 DIR/build/report。"
    ),
    "The day to decide for; today where not given.": "按哪一天判断能否公开，如 2026-12-31；不写就是今天。",
    "Drop pictures from build/.store that the last build of no edition used.": (
        "清理 build/.store 里各版上次生成都没有用到的图片；只省地方，不影响结果。"
    ),
    "Build folder; DIR/build where not given.": "生成到哪个文件夹；不写就是 DIR/build。",
    "The address where the site will stand, also below a path.": "网站将来的网址，可以带子路径。",
    "Worker processes for pictures.": "同时处理图片的进程数。",
    "Any error or warning publishes nothing.": "有任何错误或提醒就不发布。",
    "Folder with fonts and viewer, for closed networks.": "存放字体和看图程序的文件夹，供不联网的机器使用。",
    "Id of the new exhibition; made from the folder's name where not given.": (
        "新展览的标识（小写字母、数字、连字符）；不写则取自文件夹名。"
    ),
    "On what ground it may be published (only with --by).": "公布依据（要和 --by 一起写）。",
    "Who decided that.": "公布依据由谁决定。",
    "Report only; write nothing.": "只看报告，什么也不写。",
    "Only these; “texts” for the exhibition's words.": "只审这几件；texts 是展览的文字。",
    "Which review.": "哪一道审核。",
    "Who signs.": "签字人。",
    "In which office.": "签字人的职务。",
    "What they say.": "审核意见。",
    "Number of the signed paper.": "签字表单的编号。",
    "Why; it stays in the house.": "撤下的原因，只留在馆内。",
    "Who decided.": "由谁决定。",
    "The poster of this event.": "这次活动的海报。",
    "Only this exhibition.": "只做这一个展览。",
    "For a printer: bleed, crop marks, four inks, a word on each picture.": "给印厂：出血、裁切线、四色，逐张说明分辨率。",
    "Only this language; both: in one.": "只用这种语言；both 是两种合在一本。",
}
"""What ``--help`` says, by its English sentence."""

WORDS: Mapping[str, Text] = {
    "call.usage": Text("用法：", "Usage: "),
    "call.options": Text("选项", "Options"),
    "call.commands": Text("命令", "Commands"),
    "call.default": Text("[不写就是 {value}]", "[default: {value}]"),
    "call.help": Text("{command} --help 有说明。", "Try '{command} --help' for help."),
    "call.error": Text("这样不行：{reason}", "Error: {reason}"),
    "call.no_option": Text("没有选项 {name}。", "There is no option {name}."),
    "call.no_command": Text("没有命令 {name}。", "There is no command {name}."),
    "call.known_commands": Text("可用的命令：{names}。", "The commands are {names}."),
    "call.lacking": Text("少写了 {name}。", "{name} is missing."),
    "call.one_of": Text("{name} 只能是 {names} 之一。", "{name} must be one of {names}."),
    "call.whole_number": Text("{name} 应是一个整数。", "{name} must be a whole number."),
    "call.range": Text("{name} 应在 {least} 到 {most} 之间。", "{name} must lie between {least} and {most}."),
    "call.day": Text("{name} 应写成 2026-12-31 的样子。", "{name} must be a day such as 2026-12-31."),
    "call.not_there": Text(
        "{name}：没有这个文件或文件夹，或者不能用（{said}）",
        "{name}: there is no such file or folder, or it cannot be used ({said})",
    ),
    "call.value": Text("{name} 不能这样写：{said}", "{name} cannot be used so: {said}"),
    "call.address": Text(
        "{given}（应像 https://archives.example/path/，不带 ? 和 #）",
        "{given} (write it as https://archives.example/path/, without ? and #)",
    ),
    "call.statute": Text(
        "{given}（应像 archives-law，只用小写字母、数字和连字符）",
        "{given} (write it as archives-law: small letters, digits and hyphens)",
    ),
    "call.option_value": Text(
        "选项 {name} 后面缺少内容，或多写了内容。", "Option {name} lacks its value, or takes none."
    ),
    "call.too_many": Text("多写了内容：{said}", "There is more than belongs here: {said}"),
}
