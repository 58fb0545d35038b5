"""Words of the publication gate: its rules, what they rest on, and what to do. Keys are unique over all tables."""

from __future__ import annotations

from collections.abc import Mapping

from builder.model.text import Text

_NOTHING = Text("无需处理。", "Nothing to do.")

WORDS: Mapping[str, Text] = {
    "rule.chosen": Text("没有选给这个合作馆", "not chosen for this partner"),
    "rule.chosen.basis": Text("合作馆的 branding.yml", "the partner's branding.yml"),
    "rule.chosen.advice": Text(
        "要在它的网站上展出，就把展览写进 branding.yml 的 exhibitions。",
        "To show it on that site, name its exhibition under exhibitions in branding.yml.",
    ),
    "rule.withdrawn": Text("已经撤下", "taken down"),
    "rule.withdrawn.basis": Text("content/withdrawn.yml 的登记", "the entry in content/withdrawn.yml"),
    "rule.withdrawn.advice": _NOTHING,
    "rule.security": Text("有密级", "classified"),
    "rule.security.basis": Text("保守国家秘密法", "Law on Guarding State Secrets"),
    "rule.security.advice": _NOTHING,
    "rule.opening": Text("没有标明开放", "not marked as open"),
    "rule.opening.basis": Text("档案法第27、30条", "Archives Law arts. 27, 30"),
    "rule.opening.advice": Text(
        "请在“开放标识”一栏填“开放”，或写明不需要开放的公布依据。", "Fill in “open”, or a basis that needs no opening."
    ),
    "rule.public_attribute": Text("不主动公开", "not published on initiative"),
    "rule.public_attribute.basis": Text("政府信息公开条例", "Open Government Information Regulations"),
    "rule.public_attribute.advice": _NOTHING,
    "rule.personal": Text(
        "涉及未成年人、医疗或在世的普通人，没有同意",
        "a child, a medical matter or a living private person, without consent",
    ),
    "rule.personal.basis": Text(
        "个人信息保护法第28、31条，民法典第1018—1020、1034条",
        "Personal Information Protection Law arts. 28, 31; Civil Code arts. 1018–1020, 1034",
    ),
    "rule.personal.advice": Text(
        "取得同意后在“肖像授权”一栏写“已同意”。", "Once there is a consent, write “given” in the consent column."
    ),
    "rule.consent": Text(
        "肖像授权写明没有取得同意、只同意馆内展出，或写的话认不出来",
        "the consent is pending, refused, for the premises only, or in words that nobody knows",
    ),
    "rule.consent.basis": Text(
        "民法典第1019、1035条，个人信息保护法第13条",
        "Civil Code arts. 1019, 1035; Personal Information Protection Law art. 13",
    ),
    "rule.consent.advice": Text(
        "取得同意后在“肖像授权”一栏写“已同意”；人已故或是公众人物的写“无需同意”。",
        "Once there is a consent, write “given” in the consent column; “not needed” for the dead and for public figures.",
    ),
    "rule.agreement": Text("等协议：还没有写明与提供馆的协议", "waiting: no agreement with its lender is named"),
    "rule.agreement.basis": Text(
        "合作馆同意才可以展（档案法第32条）", "A partner's consent is needed (Archives Law art. 32)"
    ),
    "rule.agreement.advice": Text(
        "签好协议后，在 content/partners/<馆代码>/partner.yml 的 agreement 里写 number。",
        "Once it is signed, give agreement.number in content/partners/<code>/partner.yml.",
    ),
    "rule.lent": Text("别馆借展的，不由本馆转给他人", "lent by another house: not ours to hand on"),
    "rule.lent.basis": Text("借展协议", "Loan agreement"),
    "rule.lent.advice": Text(
        "需要的人请向提供馆索取；给媒体的，由提供馆在“发布范围”写明。",
        "Ask the lender; for the press, the lender names it in the audience column.",
    ),
    "rule.basis": Text("没有公布依据", "no basis of publication"),
    "rule.basis.basis": Text("档案法第32条，实施条例第35、36条", "Archives Law art. 32, Regulations arts. 35–36"),
    "rule.basis.advice": Text(
        "请在“公布依据”一栏写明凭什么可以公布，例如“本馆档案”。",
        "Say on what ground it may be published, as in “own archive”.",
    ),
    "rule.deposit": Text("寄存的档案，所有者没有同意", "deposited, and its owner did not agree"),
    "rule.deposit.basis": Text("实施条例第36条", "Regulations art. 36"),
    "rule.deposit.advice": Text(
        "所有者同意后，公布依据填“权利人同意”。", "Once the owner agrees, the basis is “owner's consent”."
    ),
    "rule.embargo": Text("还没到可以公布的日子", "before its date of release"),
    "rule.embargo.basis": Text("档案法第31条", "Archives Law art. 31"),
    "rule.embargo.advice": _NOTHING,
    "rule.term": Text("使用期限已过", "its term of use is over"),
    "rule.term.basis": Text("借展、授权协议", "Loan or licence agreement"),
    "rule.term.advice": Text("如已续期，请改“使用期限”。", "If it was renewed, change the date."),
    "rule.audience": Text("不在发布范围内", "not meant for this audience"),
    "rule.audience.basis": Text(
        "信息网络传播权保护条例第7条，授权协议", "Regulations on Network Dissemination art. 7; licence agreement"
    ),
    "rule.audience.advice": _NOTHING,
    "rule.grade": Text("一级档案", "an archive of the first grade"),
    "rule.grade.basis": Text(
        "实施条例第27条：一级档案严禁出境", "Regulations art. 27: the first grade never leaves the country"
    ),
    "rule.grade.advice": Text(
        "公开前请再核对一次图片的尺寸和用途。", "Look once more at the size and use of its pictures."
    ),
    "rule.export": Text("国家所有的档案，没有出境批准文号", "state-owned, without an approval for export"),
    "rule.export.basis": Text("档案法第25条，实施条例第27条", "Archives Law art. 25, Regulations art. 27"),
    "rule.export.advice": Text("批准后请填“出境批准文号”。", "Fill in the export approval once there is one."),
    "rule.copyright": Text("没有这样使用的授权", "not licensed for this use"),
    "rule.copyright.basis": Text(
        "著作权法第10、24条，信息网络传播权保护条例第7条", "Copyright Law arts. 10, 24; Network Dissemination art. 7"
    ),
    "rule.copyright.advice": Text(
        "请在“授权范围”一栏写明授权给谁（网站、馆内（第七条）、印刷、媒体、合作方、境外、全部用途）；没有点名的就不给。",
        "Say in the licence scope whom the licence is for (web, on the premises (art. 7), print, press, partner, foreign, all uses); whoever is not named gets nothing.",
    ),
    "rule.map": Text("地图没有审图号", "a map without an approval number"),
    "rule.map.basis": Text("地图管理条例第8、15条", "Map Regulations arts. 8, 15"),
    "rule.map.advice": Text(
        "请填“审图号”，或在“含地图”一栏写明为什么不需要。", "Fill in the number, or say why none is needed."
    ),
    "rule.review": Text("没有通过终审", "final review is missing"),
    "rule.review.basis": Text("本馆审核制度", "The house's review rules"),
    "rule.review.advice": Text(
        "请完成审核并用 lantai approve 登记。", "Finish the review and record it with lantai approve."
    ),
    "rule.future": Text("时间在将来", "dated in the future"),
    "rule.future.basis": Text("著录规则 DA/T 18", "Rules of description DA/T 18"),
    "rule.future.advice": Text("请核对“时间”一栏。", "Check the date."),
    "rule.draft": Text("草稿", "a draft"),
    "rule.picture": Text("它的图片属于另一件不公开的展品", "its picture belongs to another item that is withheld"),
    "rule.picture.basis": Text(
        "同一图片不能一处封存一处公开", "One picture cannot be closed in one place and open in another"
    ),
    "rule.picture.advice": Text(
        "请核对两件展品的密级和开放标识。", "Compare the two items' classification and opening status."
    ),
    "rule.fault": Text("有待改正的差错", "a mistake to be mended"),
    "rule.fault.basis": Text("检查结果", "The checks"),
    "rule.fault.advice": Text("请按检查报告改正。", "Mend it as the report of problems says."),
    "override.firm": Text(
        "密级、开放、个人信息和撤下，谁也不能放行",
        "nobody can set aside security, opening, personal data or a withdrawal",
    ),
    "override.lent": Text(
        "这是别馆借来的，期限、范围和授权由提供馆说了算",
        "another house lent it: its term, audience and licence are the lender's word",
    ),
    "override.no_rule": Text("没有这条规则；可以写 {names}", "there is no such rule; write {names}"),
    "override.no_item": Text("没有这件展品；相近的有 {near}", "there is no such item; near: {near}"),
    "clash.open": Text("密级为“{level}”，开放标识却是“开放”", "classified “{level}”, yet marked as open"),
    "private_names": Text("请写栏目名，如 人物；题名", "Write names of fields, as in people; donor"),
    # --- what a signature covers
    "part.pictures": Text("图片", "pictures"),
    "part.show.title": Text("展览题名", "the exhibition's title"),
    "part.show.subtitle": Text("副题", "subtitle"),
    "part.show.summary": Text("简介", "summary"),
    "part.show.when": Text("展期", "dates"),
    "part.show.venue": Text("地点", "venue"),
    "part.show.foreword": Text("前言", "foreword"),
    "part.show.afterword": Text("结束语", "afterword"),
    "part.show.credits": Text("鸣谢", "credits"),
    "part.show.stops": Text("巡展各站", "stops of the tour"),
    "part.show.partners": Text("合作单位", "partners"),
    "part.show.opening": Text("前言后的版块", "the blocks after the foreword"),
    "part.show.closing": Text("结束语后的版块", "the blocks after the afterword"),
    "part.show.hero": Text("首图和封面的选择与裁切", "the opening picture and the cover, and how they are cut"),
    "part.show.imprint": Text("图录的版权页", "the imprint of the brochure"),
    "part.text": Text("法规正文", "the text of the statute"),
    "part.glosses": Text("逐条说明", "the plain words beside the articles"),
    "part.files": Text("提供下载的文件", "the files it offers"),
    "part.page:zh": Text("中文", "the Chinese text"),
    "part.page:en": Text("英文", "the English text"),
    "part.page:pictures": Text("图片", "its pictures"),
    "part.site.title": Text("网站和单位的名称", "the names of the site and the house"),
    "part.site.summary": Text("网站简介和题词", "the summary and the motto"),
    "part.site.contact": Text("地址、时间、电话和交通", "address, hours, telephone and transport"),
    "part.site.reading_room": Text("查档须知", "the rules of the reading room"),
    "part.site.giving": Text("捐献和寄存", "gifts and deposits"),
    "part.site.media": Text("媒体联系", "words for the press"),
    "part.site.feedback": Text("意见反馈", "feedback"),
    "part.site.footer": Text("页脚", "the foot of the pages"),
    "part.site.halls": Text("展厅", "the halls"),
    "part.site.kiosk": Text("展台版的欢迎词和提示", "the booth's welcome and notice"),
    "part.site.yearly": Text("每年的日子", "the days that return every year"),
    "page": Text("页面", "page"),
    "partner_words": Text("合作馆网站用语", "words of a partner's site"),
    "part.show.timelines": Text("时间轴", "timelines"),
    "part.tours": Text("导览", "tours"),
    "part.hotspots": Text("图上的说明", "hotspots"),
    "part.crops": Text("裁切", "crops"),
    "part.unit.blocks": Text("单元“{unit}”的版块", "the blocks of unit “{unit}”"),
    "part.unit.title": Text("单元“{unit}”的标题", "the title of unit “{unit}”"),
    "part.unit.intro": Text("单元“{unit}”的文字", "the text of unit “{unit}”"),
    # --- what time changes
    "change.opens": Text("{count} 件到日子公开", "{count} {count:item opens|items open}"),
    "change.goes": Text("{count} 件到期不再公开", "{count} {count:item|items} must go"),
    "change.announces": Text("{count} 份开放公告到日子公布", "{count} {count:batch is|batches are} announced"),
    "change.press": Text(
        "{count} 份新闻通稿到日子发布", "{count} {count:note for the press is|notes for the press are} released"
    ),
    "change.begins": Text("{count} 个活动开始", "{count} {count:event begins|events begin}"),
    "change.check": Text("{count} 份指南该核对了", "{count} {count:guide is|guides are} due for a check"),
    "change.rebuild": Text("网站到期，请重新生成并上传", "the site has outlived its term: build and upload it again"),
    # --- the register of decisions
    "schedule.head": Text(
        "让电脑每天夜里自己重新生成，过期了没有换上就报错（退出状态 1）。把文件夹换成自己的。",
        "Let the machine build again every night; it leaves with 1 where the edition has outlived its term. Put in your folder.",
    ),
    "schedule.folder": Text("D:\\网站文件夹", "/srv/my-site"),
    "register.title": Text("公布登记", "Register of decisions"),
    "register.shown": Text("公开", "shown"),
    "register.withheld": Text("未公开", "withheld"),
    "register.until": Text("可用到", "may stand until"),
    "register.proof": Text(
        "发布前查过 {files} 个文件：{by_text} 个不公开的内容逐字查找，{by_structure} 个太短或不能逐字查的按文件由哪些展品制成来证明，都没有出现。",
        "{files} files were searched before publication: {by_text} private values letter by letter; {by_structure} are too short for that and proved by what each file was made from. None was found.",
    ),
    "register.reasons": Text("为什么不公开", "Why items are withheld"),
    "register.overrides": Text("具名放行", "Rules set aside, by name"),
    "register.changes": Text("九十天内会自己变的", "What will change within ninety days"),
    "register.no_change": Text("没有。", "Nothing."),
    "register.opens": Text("公开", "opens"),
    "register.goes": Text("到期撤下", "must go"),
    "register.decisions": Text("逐件", "Item by item"),
    "register.yes": Text("公开", "shown"),
    "register.no": Text("不公开", "withheld"),
    "register.column.item": Text("标识", "Item"),
    "register.column.name": Text("题名", "Title"),
    "register.column.decision": Text("结论", "Decision"),
    "register.column.why": Text("理由", "Reasons"),
    "register.column.basis": Text("公布依据", "Basis"),
    "register.column.approver": Text("签字", "Signed by"),
    "register.column.sheet": Text("纸质编号", "Sheet"),
    "register.column.hash": Text("内容摘要", "Content hash"),
    "register.sign.prepared": Text("制表人", "Prepared by"),
    "register.sign.checked": Text("审核人", "Checked by"),
    "register.sign.approved": Text("批准人", "Approved by"),
    # --- the sheet that is signed on paper
    "signoff.heading": Text("审核签批单：{title}", "Sign-off sheet: {title}"),
    "signoff.show.items": Text("展品", "Items"),
    "signoff.content.items": Text("文件和页面", "Documents and pages"),
    "signoff.content.title": Text("文件、页面和网站文字", "documents, pages and the words of the house"),
    "signoff.sheet": Text("编号", "Sheet no."),
    "signoff.to_sign": Text("待签", "To be signed"),
    "signoff.records": Text("已登记", "On record"),
    "signoff.head": Text("登记摘要", "Ledger digest"),
    "signoff.signatures": Text("审核意见", "Reviews"),
    "signoff.stage": Text("环节", "Stage"),
    "signoff.opinion": Text("意见", "Opinion"),
    "signoff.signature": Text("签字", "Signature"),
    "signoff.date": Text("日期", "Date"),
    "signoff.show.texts": Text("展览的文字", "The exhibition's texts"),
    "signoff.content.texts": Text("网站自己的文字", "The words of the house"),
    "signoff.texts_new": Text("还没有签过", "Not signed yet"),
    "signoff.show.changed_heading": Text("待签的展品（{count} 件）", "Items to be signed ({count})"),
    "signoff.content.changed_heading": Text(
        "待签的文件和页面（{count} 份）", "Documents and pages to be signed ({count})"
    ),
    "signoff.show.nothing": Text(
        "没有。全部展品都已终审，之后没有改动。", "None: all items passed the final review and did not change since."
    ),
    "signoff.content.nothing": Text(
        "没有。全部文件和页面都已终审，之后没有改动。",
        "None: all documents and pages passed the final review and did not change since.",
    ),
    "signoff.number": Text("序", "No."),
    "signoff.show.item": Text("标识", "Item"),
    "signoff.content.item": Text("文件", "File"),
    "signoff.title": Text("题名", "Title"),
    "signoff.changed": Text("上次签字以后的改动", "Changed since the last signature"),
    "signoff.hash": Text("内容摘要", "Content hash"),
    "signoff.new": Text("新增，还没有签过", "new, not signed yet"),
    "signoff.stands": Text("没有改动；已签 {stages}", "unchanged; signed {stages}"),
    "signoff.since": Text("{stage} {by}，{day}", "{stage}, {by}, {day}"),
    "signoff.show.unchanged": Text(
        "另有 {count} 件终审以后没有改动，不必再签。", "{count} more did not change since the final review."
    ),
    "signoff.content.unchanged": Text(
        "另有 {count} 份终审以后没有改动，不必再签。", "{count} more did not change since the final review."
    ),
    "signoff.record": Text("签字以后登记：", "Once signed, record it:"),
    "signoff.command": Text(
        "lantai approve {name} --stage final --by 签字人 --sheet 编号",
        "lantai approve {name} --stage final --by NAME --sheet NO.",
    ),
}
