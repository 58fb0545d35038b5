"""What each key of site.yml and exhibit.yml means, by document and key: for editors, for the docs."""

from __future__ import annotations

from collections.abc import Mapping

from builder.model.text import Text
from builder.strings.booth_settings import BOOTH
from builder.strings.hall_settings import HALLS
from builder.strings.house_settings import HOUSE
from builder.strings.layout_settings import LAYOUT
from builder.strings.outreach_settings import OUTREACH
from builder.strings.partner_settings import PARTNERS

HELP: Mapping[str, Text] = {
    **BOOTH,
    **OUTREACH,
    **HALLS,
    **HOUSE,
    **LAYOUT,
    **PARTNERS,
    "Words.zh": Text("中文", "in Chinese"),
    "Words.en": Text("英文", "in English"),
    # --- content/site.yml
    "SiteSettings.lantai": Text("格式版本，写 1", "format, always 1"),
    "SiteSettings.kind": Text("网站种类；gov 必须终审", "kind of site; gov demands a final review"),
    "SiteSettings.title": Text("网站名称", "the site's name"),
    "SiteSettings.summary": Text("一两句话介绍网站", "the site in a sentence or two"),
    "SiteSettings.languages": Text(
        "网站的语言，第一种放在网址根下", "languages; the first stands at the root of the address"
    ),
    "SiteSettings.base_url": Text(
        "网站的完整网址，可带子路径", "the address where the site will stand, also below a path"
    ),
    "SiteSettings.urls": Text(
        "directory：网址以 / 结尾；file：可以不用服务器直接打开",
        "directory: addresses end in /; file: pages open without a server",
    ),
    "SiteSettings.institution": Text("本馆信息", "who you are"),
    "SiteSettings.footer": Text(
        "页脚的主办、备案等信息，填了才显示", "organiser and registration numbers in the footer; shown once filled in"
    ),
    "SiteSettings.gate": Text("公开的规则", "rules of publication"),
    "SiteSettings.images": Text("图片的尺寸和限度", "sizes and limits of pictures"),
    "SiteSettings.halls": Text("展厅，按显示的先后", "halls in their order"),
    "SiteSettings.exhibitions": Text(
        "展览的先后，写展览文件夹的名字；没写的排在后面", "order of the exhibitions by folder name; the others follow"
    ),
    "SiteSettings.redaction_patterns": Text(
        "本馆另外要查的不宜公开的内容", "more patterns of personal data that this house looks for"
    ),
    "InstitutionSettings.code": Text("档案馆代码", "archive code"),
    "InstitutionSettings.name": Text("单位全称", "full name of the institution"),
    "InstitutionSettings.short": Text("单位简称", "short name"),
    "InstitutionSettings.address": Text("地址", "address"),
    "InstitutionSettings.hours": Text("开放时间", "opening hours"),
    "InstitutionSettings.phone": Text("电话", "phone"),
    "InstitutionSettings.email": Text("邮箱", "e-mail"),
    "InstitutionSettings.motto": Text("馆训或标语", "motto"),
    "FooterSettings.organiser": Text("主办单位", "organiser"),
    "FooterSettings.executing_unit": Text("承办单位", "executing unit"),
    "FooterSettings.icp": Text("ICP备案号", "ICP registration number"),
    "FooterSettings.police": Text("公安备案号", "police registration number"),
    "FooterSettings.site_code": Text("政府网站标识码", "code of a government site"),
    "FooterSettings.report_errors": Text("网站找错入口的网址", "address of the error report"),
    "GateSettings.profile": Text(
        "cn 按档案法；international 看解禁日期和权利声明",
        "cn follows the Archives Law; international goes by embargo date and rights statement",
    ),
    "GateSettings.stages": Text(
        "公开以前要登记哪几次审核，如 [first, second, secrecy, final]",
        "the reviews that must stand before anything is shown, as in [first, second, secrecy, final]",
    ),
    "GateSettings.stricter": Text(
        "把只提醒的规则改为不公开，如 {grade: [web, print]}；规则只能收紧，不能放松",
        "turns a warning into a stop, as in {grade: [web, print]}; rules are tightened here, never loosened",
    ),
    "GateSettings.review": Text(
        "final：登记终审后才公开；off：不要求", "final: nothing is shown before its final review; off: none is demanded"
    ),
    "ImageSettings.widths": Text("四种宽度（像素），从小到大", "four widths in pixels, ascending"),
    "ImageSettings.zoom_from": Text("长边多少像素起做深度缩放", "longer side from which deep zoom is made"),
    "ImageSettings.max_megapixels": Text("最多多少百万像素", "most megapixels a picture may have"),
    "RedactionPattern.pattern": Text("正则表达式", "regular expression"),
    "RedactionPattern.label": Text("它找的是什么", "what it finds"),
    # --- exhibits/<id>/exhibit.yml
    "ExhibitSettings.lantai": Text("格式版本，写 1", "format, always 1"),
    "ExhibitSettings.title": Text("展览标题", "title of the exhibition"),
    "ExhibitSettings.subtitle": Text("副题", "subtitle"),
    "ExhibitSettings.summary": Text("一两句话的简介", "the exhibition in a sentence or two"),
    "ExhibitSettings.language": Text("没有标明语言的栏目是哪种语言", "language of the columns that name none"),
    "ExhibitSettings.hall": Text("在哪个展厅（site.yml 里 halls 的 id）", "its hall, an id from halls in site.yml"),
    "ExhibitSettings.when": Text("展期，照样显示", "dates of the exhibition, shown as written"),
    "ExhibitSettings.venue": Text("展出地点", "venue"),
    "ExhibitSettings.opened": Text(
        "开展日期，例如 2026-06-09；订阅源用它，展期以某一天开头时可以不写",
        "the day it opened, as in 2026-06-09, for the feed; not needed where the dates begin with a day",
    ),
    "ExhibitSettings.hero": Text("首图展品的档号或标识", "the item that opens the exhibition, by reference code or id"),
    "ExhibitSettings.hero_with": Text(
        "与首图并排挂的展品，最多三件，都不裁切",
        "up to three items that hang beside the hero as a group, none of them cut",
    ),
    "ExhibitSettings.hero_picture": Text(
        "首图用这件展品的哪一张，写文件名；空着用第一张", "which of its pictures, by file name; the first where empty"
    ),
    "ExhibitSettings.hero_tall": Text(
        "手机和竖屏用的另一张，写文件名；空着不换",
        "another of its pictures for phones and upright screens, by file name",
    ),
    "ExhibitSettings.hero_focus": Text(
        "首图裁切时保住的点：从左、从上各占几分之几，如 [0.5, 0.3]",
        "the point that a crop keeps, as shares from the left and the top, as in [0.5, 0.3]",
    ),
    "ExhibitSettings.cover": Text(
        "在首页和展厅代表本展的展品；空着由程序另选一件，与首图不同",
        "the item that stands for the exhibition at the front door and in its hall; where empty, one other than the hero",
    ),
    "ExhibitSettings.cover_picture": Text(
        "封面用这件展品的哪一张，写文件名；空着用第一张", "which of its pictures, by file name; the first where empty"
    ),
    "ExhibitSettings.images": Text("图片文件夹，只读取、不改动", "folder of the pictures, read only"),
    "ExhibitSettings.items": Text(
        "展品表的文件名；空着就找 items.xlsx、items.csv 等",
        "the item table's file name; items.xlsx, items.csv and so on are found without it",
    ),
    # --- content/withdrawn.yml
    "RedirectsSettings.lantai": Text("格式版本，写 1", "format, always 1"),
    "RedirectsSettings.redirects": Text(
        "网页搬到了哪里，一页一行，各语种共用", "where pages moved to, one a line, for all languages"
    ),
    "Redirect.old": Text("旧位置，例如 items/a-1", "the old place, as in items/a-1"),
    "Redirect.new": Text("新位置，例如 items/b-1", "the new place, as in items/b-1"),
    "WithdrawnSettings.lantai": Text("格式版本，写 1", "format, always 1"),
    "WithdrawnSettings.items": Text(
        "撤下的展品，由 lantai withdraw 登记", "what was taken down; lantai withdraw adds to it"
    ),
    "Withdrawal.item": Text("展览/标识", "exhibition/id"),
    "Withdrawal.slug": Text("网址名", "its name in addresses"),
    "Withdrawal.date": Text("哪一天起", "since which day"),
    "Withdrawal.reason": Text("为什么；不公开", "why; it is never public"),
    "Withdrawal.by": Text("谁决定的；不公开", "who decided; it is never public"),
    # --- exhibits/<id>/overrides.yml
    "OverridesSettings.lantai": Text("格式版本，写 1", "format, always 1"),
    "OverridesSettings.overrides": Text("逐条放行", "the rules set aside, one by one"),
    "Override.item": Text("展品的标识", "the item's id"),
    "Override.rule": Text("规则的名字，见 lantai explain", "the rule's name, as lantai explain shows it"),
    "Override.audience": Text("对谁；空着就是全部", "for whom; empty: for all"),
    "Override.date": Text("哪一天决定的", "the day of the decision"),
    "Override.reason": Text("为什么可以放行", "why it may be set aside"),
    "Override.by": Text("谁决定的", "who decided"),
    "ExhibitSettings.redactions": Text(
        "图片上要遮住的地方；也可以写在展品表的“遮盖”栏",
        "what is covered on pictures; the redactions column of the table does the same",
    ),
    "RedactionSettings.item": Text("展品的档号或标识", "the item, by reference code or id"),
    "RedactionSettings.picture": Text("第几张图；不写就每张都遮", "which of its pictures; every one where not given"),
    "RedactionSettings.rectangles": Text(
        "矩形：[左, 上, 宽, 高]，0 到 1 之间", "rectangles: [left, top, width, height], from 0 to 1"
    ),
    "RedactionSettings.polygons": Text(
        "多边形：三个以上的点 [左, 上]，0 到 1 之间", "polygons: three points [left, top] or more, from 0 to 1"
    ),
    "RedactionSettings.reason": Text("为什么遮；不公开", "why; never shown"),
    "ExhibitSettings.private": Text(
        "本展不公开的栏目，写栏目名", "fields that this exhibition keeps in the house, by name"
    ),
    "ExhibitSettings.defaults": Text(
        "空格子用的值，例如 publish_basis: 本馆档案",
        "what an empty cell stands for, such as publish_basis: own archive",
    ),
    "ExhibitSettings.fields": Text("本馆自有的栏目", "columns of your own"),
    "ExhibitSettings.units": Text("单元，按显示的先后", "units in their order"),
    "ExhibitSettings.joint": Text(
        "联展：一起展出的合作馆资料，写 馆代码/展览，先后就是展出的先后；由 lantai merge 收进来",
        "packages of partners that are shown here, as code/exhibition and in this order; lantai merge takes them in",
    ),
    "ExhibitSettings.partners": Text("合作单位，按约定的先后，不会重排", "partners in the agreed order, never sorted"),
    "ExhibitSettings.credits": Text("致谢和制作名单，每行一条", "credits, one a line"),
    "SiteSettings.print": Text("怎样交给印厂", "what a printer gets"),
    "HousePrintSettings.profile": Text(
        "印厂给的 ICC 文件名，放在 theme/print；管图录、单张和海报，展览可以另写",
        "file name of the printer's ICC profile, in theme/print: for brochures, sheets and posters; an exhibition may have another",
    ),
    "ExhibitSettings.print": Text("图录怎样印", "how the brochure looks"),
    "PrintSettings.format": Text("开本：16k 即大16开（210×285），或 A4", "page size: 16k is 210 × 285 mm, or A4"),
    "PrintSettings.editions": Text(
        "做哪几种：standard 每种语言一本，parallel 中英对照，large 大字本",
        "which to make: standard is one a language, parallel both side by side, large in large print",
    ),
    "PrintSettings.multiple_of_four": Text(
        "页数凑成四的倍数（骑马钉），以札记页补足", "fill up to a multiple of four pages, with pages for notes"
    ),
    "PrintSettings.colours": Text("颜色，如 paper_accent: '#9E2A22'", "colours, such as paper_accent: '#9E2A22'"),
    "PrintSettings.serif": Text("标题用的字体，放在 theme/fonts", "family for titles, a file in theme/fonts"),
    "PrintSettings.sans": Text("正文用的字体，放在 theme/fonts", "family for text, a file in theme/fonts"),
    "PrintSettings.logo": Text("馆徽的文件名，放在 theme/print", "file name of the logo, in theme/print"),
    "PrintSettings.profile": Text(
        "印厂给的 ICC 文件名，放在 theme/print；不写用 site.yml 里的",
        "file name of the printer's ICC profile, in theme/print; that of site.yml where empty",
    ),
    "PrintSettings.print_class": Text(
        "publicity 宣传品、internal 内部资料（准印证）、published 公开出版（书号）",
        "publicity, internal (with a permit) or published (with an ISBN)",
    ),
    "PrintSettings.imprint": Text("版权页上的内容，填了才印", "what the imprint says; only what is filled in"),
    "ImprintSettings.people": Text("主编、编辑、摄影、设计等，按此先后", "editors, designers and so on, in this order"),
    "ImprintSettings.compiler": Text("编印单位", "compiled and printed by"),
    "ImprintSettings.printer": Text("印刷单位", "printer"),
    "ImprintSettings.recipients": Text("发送对象（内部资料必填）", "recipients; internal material must name them"),
    "ImprintSettings.date": Text("印制日期", "date of printing"),
    "ImprintSettings.edition": Text("版次", "edition"),
    "ImprintSettings.copies": Text("印数", "number of copies"),
    "ImprintSettings.permit_no": Text("准印证号", "permit number"),
    "ImprintSettings.isbn": Text("书号", "ISBN"),
    "ImprintSettings.map_approval_no": Text("审图号", "map approval number"),
    "PersonSettings.role": Text("做什么，如 主编", "what they did, such as Editor"),
    "PersonSettings.names": Text("姓名", "names"),
    "UnitSettings.id": Text("单元标识", "id of the unit"),
    "UnitSettings.title": Text("单元标题", "title of the unit"),
    "UnitSettings.intro": Text("单元说明", "introduction"),
    "UnitSettings.items": Text(
        "排在前面的展品；没写的按展品表的次序", "items that come first; the others follow the table"
    ),
    "StopSettings.id": Text("标识，日期变了也不改", "its id; it stays when the days change"),
    "StopSettings.city": Text("城市", "city"),
    "StopSettings.venue": Text("展馆、场地", "venue"),
    "StopSettings.address": Text("地址", "address"),
    "StopSettings.since": Text("开展日期", "first day on show"),
    "StopSettings.until": Text("闭展日期", "last day on show"),
    "StopSettings.set_up": Text("布展开始，展品到站", "the objects arrive"),
    "StopSettings.take_down": Text("撤展结束，展品离开", "the objects leave"),
    "StopSettings.items": Text("到这一站的展品；空着是全部", "ids of the items that go there; all where empty"),
    "StopSettings.status": Text(
        "planned 筹划中（不公开）、agreed 已定、cancelled 取消", "planned (not published), agreed or cancelled"
    ),
    "StopSettings.updated": Text("最后改动的日期，日历据此更新", "day of the last change, for calendars"),
    "StopSettings.host": Text("对方联系人，不公开", "contact at the host; not published"),
    "StopSettings.panels": Text("展板数量和尺寸，不公开", "panels and their sizes; not published"),
    "StopSettings.transport": Text("运输，不公开", "transport; not published"),
    "StopSettings.insurance": Text("保险，不公开", "insurance; not published"),
    "PartnerSettings.name": Text("单位名称", "name"),
    "PartnerSettings.role": Text(
        "身份：指导、主办、承办、协办、支持、出借",
        "role: guide, organiser, executing unit, co-organiser, supporter, lender",
    ),
    "PartnerSettings.url": Text("网址", "address"),
    "OwnFieldSettings.label": Text("栏目名称", "name of the column"),
    "OwnFieldSettings.public": Text("是否公开；不写就不公开", "whether visitors may see it; private where not said"),
    "OwnFieldSettings.kind": Text("填什么：text 文字、list 多项、number 数字、uri 网址", "text, list, number or uri"),
    "OwnFieldSettings.columns": Text(
        "表格里的栏目名；空着就是这个键本身", "headings of the column; the key itself where empty"
    ),
}
