"""Words of the kiosk edition: what visitors meet at a booth, and what its staff read."""

from __future__ import annotations

from collections.abc import Mapping

from builder.model.text import Text

_PAGES: Mapping[str, Text] = {
    "kiosk.launch": Text("双击打开展台版", "Starts the kiosk edition"),
    "kiosk.assigned": Text(
        "Windows 的“分配的访问权限”：把展台版解压到 C:/LantaiKiosk，再由管理员导入",
        "Assigned Access of Windows. Unpack the edition to C:/LantaiKiosk; an administrator imports this file",
    ),
    "kiosk.unit": Text(
        "放到 ~/.config/systemd/user，展台版解压到 ~/LantaiKiosk；退出后三秒重新打开",
        "Put into ~/.config/systemd/user, the edition into ~/LantaiKiosk; it comes back three seconds after it ends",
    ),
    "kiosk.autostart": Text(
        "放到 ~/.config/autostart，展台版解压到 ~/LantaiKiosk",
        "Put into ~/.config/autostart, the edition into ~/LantaiKiosk",
    ),
    "kiosk.bar": Text("展台导航", "Kiosk"),
    "kiosk.back": Text("返回", "Back"),
    "kiosk.home": Text("首页", "Start"),
    "kiosk.large": Text("大字", "Large type"),
    "kiosk.smile_button": Text("说说看法", "Your opinion"),
    "kiosk.help_button": Text("帮助", "Help"),
    "kiosk.touch": Text("轻触屏幕，开始参观", "Touch the screen to begin"),
    "kiosk.more": Text("还有", "More"),
    "kiosk.all": Text("看全部展品", "See all works"),
    "kiosk.find": Text("查找展品", "Find a work"),
    "kiosk.notice": Text(
        "本机只数次数，不记是谁；不联网，不拍照。",
        "This screen counts how often, never who. It has no network and no camera.",
    ),
}
"""What stands in the pages."""

_VISITOR: Mapping[str, Text] = {
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
    "kiosk.smile": Text("您觉得怎么样？", "How was it?"),
    "kiosk.smile.text": Text("自愿作答，只记一个数。", "You need not answer; only a number is kept."),
    "kiosk.smile.very": Text("非常满意", "Very satisfied"),
    "kiosk.smile.good": Text("满意", "Satisfied"),
    "kiosk.smile.fair": Text("一般", "Fair"),
    "kiosk.smile.poor": Text("不满意", "Not satisfied"),
    "kiosk.smile.thanks": Text("谢谢您", "Thank you"),
    "kiosk.help": Text("怎么用", "How to use this screen"),
    "kiosk.help.touch": Text(
        "想看什么就轻轻点一下；上下滑动，看下面的内容。", "Touch what you want to see; slide up and down to read on."
    ),
    "kiosk.help.picture": Text(
        "点开展品的图片，再用两个手指张开或点“+”，可以放大看。",
        "Open a picture, then spread two fingers or touch + to look closer.",
    ),
    "kiosk.help.way": Text(
        "“返回”回到刚才那一页，“首页”从头开始，“大字”把字放大。",
        "Back leads to the page before, Start to the beginning; Large type makes the words larger.",
    ),
    "kiosk.help.leave": Text(
        "看完走开就行：过一会儿屏幕自己回到首页，什么也不留。",
        "Simply walk away: after a while the screen starts anew, and nothing of yours stays.",
    ),
    "kiosk.help.staff": Text("还有不明白的，请问旁边的工作人员。", "Anything else: ask the staff beside the screen."),
    "kiosk.slip": Text("答得好！您的领奖号", "Well done! Your number"),
    "kiosk.slip.text": Text(
        "请把这个号告诉工作人员，领一份小礼品。不用留姓名和电话。",
        "Tell the staff this number and take a small gift. No name, no telephone number.",
    ),
    "kiosk.keys": Text("键盘", "Keyboard"),
    "kiosk.keys.chinese": Text("拼音", "拼音"),
    "kiosk.keys.latin": Text("英文", "ABC"),
    "kiosk.keys.back": Text("退格", "Delete"),
    "kiosk.keys.clear": Text("清空", "Clear"),
    "kiosk.keys.space": Text("空格", "Space"),
    "kiosk.keys.close": Text("收起", "Hide"),
    "kiosk.keys.search": Text("查找", "Search"),
    "kiosk.gone": Text("这件展品已到期撤下", "This work is no longer shown"),
    "kiosk.gone.text": Text(
        "它的使用期限已过。请返回，看看别的展品。",
        "The time for which it could be shown is over. Go back and see others.",
    ),
}
"""What the script says to visitors. Phrases keep ``{seconds}`` and the like for it to fill in."""

_STAFF: Mapping[str, Text] = {
    "kiosk.pin": Text("工作人员密码", "Staff digits"),
    "kiosk.pin.wrong": Text("不对，请再试", "Not right; try again"),
    "kiosk.pin.wait": Text("请等半分钟再试", "Wait half a minute"),
    "kiosk.pin.back": Text("退格", "Delete a digit"),
    "kiosk.staff": Text("工作人员页", "For the staff"),
    "kiosk.staff.leave": Text("离开，回到首页", "Leave, back to the start"),
    "kiosk.staff.not_counting": Text("不计数", "not counting"),
    "kiosk.staff.blocked": Text(
        "不计数：这台机器的浏览器不让保存数据。展览和答题照常能用。",
        "Not counting: this browser keeps nothing. Exhibition and quiz work all the same.",
    ),
    "kiosk.staff.full": Text(
        "不计数：存不进去，磁盘可能满了。请先导出，再腾出空间。",
        "Not counting: nothing can be written, the disk may be full. Export, then make room.",
    ),
    "kiosk.staff.clock": Text(
        "这台机器的日期不对。请先改好；在那以前的计数会标“日期不准”。",
        "The date of this machine is wrong. Set it; until then visits are marked as undated.",
    ),
    "kiosk.staff.outlived": Text(
        "这个版本用到 {day} 为止，已经过期。到期的展品已自动隐藏，请换新版本。",
        "This edition could be used until {day}. Works whose time is over are hidden; bring a new edition.",
    ),
    "kiosk.staff.counts": Text("计数", "Counts"),
    "kiosk.staff.today_all": Text("今天 / 全部", "today / all"),
    "kiosk.staff.missed": Text("答错最多的题（{count} 次）", "The question missed most ({count} {count:time|times})"),
    "kiosk.count.visits": Text("参观次数", "visits"),
    "kiosk.count.tiles": Text("点开的入口", "tiles opened"),
    "kiosk.count.items": Text("看过的展品", "works looked at"),
    "kiosk.count.quiz_started": Text("开始答题", "quizzes begun"),
    "kiosk.count.quiz_finished": Text("答完", "finished"),
    "kiosk.count.quiz_passed": Text("通过", "passed"),
    "kiosk.count.large": Text("用过大字", "large type used"),
    "kiosk.count.english": Text("用过英文", "English used"),
    "kiosk.staff.gifts": Text("礼品与领奖号", "Gifts and slips"),
    "kiosk.staff.stock": Text("礼品还有", "gifts left"),
    "kiosk.staff.open": Text("没领的号", "slips not yet redeemed"),
    "kiosk.staff.given": Text("已发", "Given"),
    "kiosk.staff.export": Text("导出", "Export"),
    "kiosk.staff.export_text": Text(
        "文件进“下载”文件夹。JSON 内容最全，写评估报告用它；CSV 用 Excel 打开。",
        "The file goes to the downloads. JSON holds everything, for the report; CSV opens in Excel.",
    ),
    "kiosk.staff.exported": Text(
        "已导出 {name}。请打开“下载”看一眼，确认在了再清空。",
        "Exported {name}. Look into the downloads before you clear.",
    ),
    "kiosk.staff.saved": Text("文件在，清空计数", "The file is there: clear the counts"),
    "kiosk.staff.reset": Text("清空", "Clear"),
    "kiosk.staff.reset_text": Text(
        "没有导出的 {count} 次参观会删掉，找不回来。",
        "{count} {count:visit that was|visits that were} not exported will be gone for good.",
    ),
    "kiosk.staff.reset_yes": Text("确定清空", "Clear them"),
    "kiosk.staff.settings": Text("这台机器", "This machine"),
    "kiosk.staff.idle": Text("几秒没人碰就询问", "Ask after so many seconds"),
    "kiosk.staff.volume": Text("音量 %", "Volume %"),
    "kiosk.staff.brightness": Text(
        "亮度在机器上调：室外调到最亮，屏幕背着太阳；晚上调暗。",
        "Set the brightness on the machine: full outdoors, screen away from the sun; low at night.",
    ),
    "kiosk.staff.test": Text("自检", "Self-test"),
    "kiosk.test.screen": Text("屏幕（倍率）", "screen (ratio)"),
    "kiosk.test.touch": Text("同时触点", "touches at once"),
    "kiosk.test.storage": Text("计数存在", "counts are kept in"),
    "kiosk.test.clock": Text("日期时间", "date and time"),
    "kiosk.test.edition": Text("版本", "edition"),
    "kiosk.test.device": Text("机器编号", "machine"),
    "kiosk.test.grid": Text("试触摸", "Test the glass"),
    "kiosk.test.sound": Text("试声音", "Test the sound"),
    "kiosk.test.files": Text("核对文件", "Check the files"),
    "kiosk.test.left": Text("还剩 {count} 格；点这里结束", "{count} left; touch here to end"),
    "kiosk.test.whole": Text("整块屏幕都好用，点这里结束", "The whole glass works; touch here to end"),
}
"""What the staff read."""

SCRIPT: Mapping[str, Text] = {**_VISITOR, **_STAFF}
"""What the script of the edition says."""

_CHECK: Mapping[str, Text] = {
    "kiosk.check.title": Text("核对展台版的文件", "Check the files of the edition"),
    "kiosk.check.why": Text(
        "请选展台版所在的文件夹。浏览器会问要不要“上传”，请点同意：文件只在本机读，不会发到别处。",
        "Choose the folder of the edition. The browser asks whether to “upload”: agree, the files are read on this machine and sent nowhere.",
    ),
    "kiosk.check.choose": Text("选文件夹", "Choose the folder"),
    "kiosk.check.working": Text("正在核对", "Checking"),
    "kiosk.check.whole": Text("全部文件完好", "Every file is whole"),
    "kiosk.check.missing": Text("缺", "missing"),
    "kiosk.check.changed": Text("坏了或改过", "damaged or changed"),
    "kiosk.check.extra": Text("多出来的", "not of the edition"),
    "kiosk.check.none": Text("这个文件夹不是展台版", "This folder is no kiosk edition"),
    "kiosk.check.leave": Text("回到首页", "Back to the start"),
}
"""The page that compares the files with the register."""

WORDS: Mapping[str, Text] = {**_PAGES, **SCRIPT, **_CHECK}
