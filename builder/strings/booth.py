"""Words of the sheet that lies at a booth."""

from __future__ import annotations

from collections.abc import Mapping

from builder.model.text import Text

WORDS: Mapping[str, Text] = {
    "booth.title": Text("展台一页通", "The booth on one page"),
    "booth.made": Text("版本", "Edition of"),
    "booth.until": Text("用到", "May be used until"),
    "booth.no_end": Text("没有期限", "no end"),
    "booth.machine": Text("机器", "Machine"),
    "booth.gifts": Text("礼品", "Gifts"),
    "booth.digits": Text("密码（手写）", "Digits (by hand)"),
    "booth.call": Text("有事打", "Call"),
    "booth.start": Text("开机", "Start"),
    "booth.start.1": Text(
        "把压缩包整个解压到硬盘，不要直接在 U 盘或压缩包里打开。",
        "Unpack the whole archive to the disk; do not open it on the stick or within the archive.",
    ),
    "booth.start.2": Text(
        "双击 start-kiosk.bat（Linux 用 start-kiosk.sh），画面铺满屏幕。不能用时双击 index.html，按 F11。",
        "Double-click start-kiosk.bat (Linux: start-kiosk.sh); it fills the screen. Failing that, open index.html and press F11.",
    ),
    "booth.start.3": Text(
        "手指按住右上角五秒，输密码，点“自检”里的“试触摸”“试声音”，看日期对不对。",
        "Rest a finger on the upper right corner for five seconds, enter the digits, test glass and sound, look at the date.",
    ),
    "booth.start.4": Text(
        "看到红字就照着做。没有红字就点“离开”。", "If there is a red line do what it says; if there is none, leave."
    ),
    "booth.day": Text("白天", "During the day"),
    "booth.day.1": Text(
        "没人碰 {idle} 秒会问“还在吗”，再过 {grace} 秒回到首页，不用管。",
        "After {idle} seconds without a touch it asks, {grace} seconds later it starts afresh. Leave it to itself.",
    ),
    "booth.day.2": Text(
        "观众报领奖号（如 A-0137）：进工作人员页，点这个号的“已发”，给礼品。",
        "A visitor tells a number (A-0137): open the staff page, touch “Given” beside it, hand out the gift.",
    ),
    "booth.day.3": Text(
        "要字大：点下面的“大字”。要英文：点“English”。", "Large type and the other language are in the bar at the foot."
    ),
    "booth.day.4": Text(
        "人次、资料、咨询请用手数，晚上记进计数表。",
        "Count visitors, leaflets and enquiries by hand; write them into the table in the evening.",
    ),
    "booth.evening": Text("晚上", "Each evening"),
    "booth.evening.1": Text("进工作人员页，点“JSON”导出。", "Open the staff page and export JSON."),
    "booth.evening.2": Text(
        "打开“下载”，看文件在不在，拷到 U 盘。", "Look into the downloads: is the file there? Copy it to a stick."
    ),
    "booth.evening.3": Text(
        "文件在了，再点“文件在，清空计数”。拿不准就不清，重复导出不会多算。",
        "Only then clear the counts. If in doubt do not: an export given twice counts once.",
    ),
    "booth.evening.4": Text("核对礼品还剩几件，关机。", "Compare the gifts with the number on the page; switch off."),
    "booth.trouble": Text("不对劲时", "When something is wrong"),
    "booth.trouble.1": Text(
        "画面不动、停电、蓝屏：重新开机，再双击。计数最多少一次。",
        "Frozen, power cut, crash: start the machine and the edition again. At most one visit is lost.",
    ),
    "booth.trouble.2": Text("写着“不计数”：照常用，请人工数。", "Not counting: go on, and count by hand."),
    "booth.trouble.3": Text(
        "写着“日期不对”：在系统里改好日期再开。", "The date is wrong: set it in the system and start again."
    ),
    "booth.trouble.4": Text(
        "写着“已经过期”：到期的展品已隐藏，打电话要新版本。",
        "The edition is out of date: works whose time is over are hidden; ask for a new edition.",
    ),
    "booth.trouble.5": Text(
        "图片出不来：工作人员页里点“核对文件”，选展台版的文件夹；有缺就重新解压。",
        "Pictures are missing: “Check the files” on the staff page, choose the folder; unpack again if one is missing.",
    ),
    "booth.trouble.6": Text(
        "触摸偏了或有一块没反应：在系统里校准触摸屏，或换鼠标。",
        "The glass answers in the wrong place or not at all: calibrate it in the system, or use a mouse.",
    ),
    "booth.privacy": Text(
        "本机只数次数，不记是谁。不要替观众登记姓名、电话、身份证号。密码只防好奇，不是安全措施。",
        "The machine counts how often, never who. Write down no names, telephones or identity numbers. The digits keep the curious out and are no security.",
    ),
}
