"""Words of the papers of a loan, and of the stops of a tour."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from builder.model.text import Text

WORDS: Mapping[str, Text] = MappingProxyType(
    {
        "loan.request": Text("权利补充函", "Request for missing rights"),
        "loan.handover": Text("展品点交清单", "Hand-over list"),
        "loan.agreement": Text("联展协议要点与署名次序", "Terms of the loan and order of names"),
        "loan.filing": Text("展览备案材料", "Papers for the filing of an exhibition"),
        "loan.takedown": Text("撤展清单与回执", "Takedown list and acknowledgement"),
        # --- facts
        "loan.exhibition": Text("展览", "Exhibition"),
        "loan.from": Text("发出", "From"),
        "loan.to": Text("送达", "To"),
        "loan.day": Text("日期", "Date"),
        "loan.number": Text("协议编号", "Agreement"),
        "loan.since": Text("起", "From"),
        "loan.until": Text("止", "Until"),
        "loan.scope": Text("范围", "Scope"),
        "loan.masters": Text("原尺寸图像", "Full-size pictures"),
        "loan.masters.yes": Text("可以提供", "may be given"),
        "loan.masters.no": Text("只给发布尺寸", "publish size only"),
        "loan.files": Text("协议文件", "Papers"),
        "loan.contact": Text("联系人", "Contact"),
        "loan.venue": Text("地点", "Venue"),
        "loan.opening": Text("开展日期", "Opening"),
        "loan.due": Text("最迟报送", "Due by"),
        "loan.organiser": Text("主办单位", "Organiser"),
        "loan.count": Text("展品", "Items"),
        "loan.count.value": Text("{count} 件", "{count} {count:item|items}"),
        "loan.unknown": Text("未填写", "not given"),
        # --- what the sheets say
        "loan.request.note": Text(
            "以下展品还缺权利信息，补齐之前不能公开。请逐件填写后盖章寄回；电子版可直接填在 items.xlsx 的同名栏目里。",
            "These items lack what has to be known before anybody may show them. Fill in each line, sign and return this sheet, or fill in the columns of the same name in items.xlsx.",
        ),
        "loan.handover.note": Text(
            "双方当面逐件核对。现状在点交和归还时各填一次，有损的写明部位并拍照编号。",
            "Both houses look at each item together. Fill in the condition when it is handed over and again when it comes back; where there is damage, say where and number the photographs.",
        ),
        "loan.handover.ours": Text("{house}提供", "From {house}"),
        "loan.handover.none": Text("没有可以交给对方的展品。", "There is no item that may be handed over."),
        "loan.agreement.houses": Text("署名与标识次序", "Order of names and logos"),
        "loan.agreement.note": Text(
            "次序是双方商定的，图录、海报、展板、网页一律照此，不按笔画或字母重排。标识请提供矢量文件（SVG、PDF）。",
            "The order is agreed: catalogue, poster, panels and pages keep to it, and nothing sorts it. Logos are wanted as vector files (SVG, PDF).",
        ),
        "loan.agreement.none": Text(
            "展览没有写参展单位：请在 exhibit.yml 的 partners 里按商定的次序列出。",
            "The exhibition names no houses: list them under partners in exhibit.yml, in the agreed order.",
        ),
        "loan.filing.note": Text(
            "依《博物馆条例》第三十一条，陈列展览开始之日 10 个工作日前报主题、展品说明、讲解词。",
            "Regulations on Museums, art. 31: theme, item descriptions and narration are filed 10 working days before an exhibition opens.",
        ),
        "loan.filing.holidays": Text(
            "最迟报送日只按周一至周五推算，不知道法定节假日和调休；遇到长假请对照当年的放假安排提前。",
            "The day is counted by Mondays to Fridays. Public holidays and exchanged working days are not known here: compare with the calendar of the year and file earlier.",
        ),
        "loan.filing.theme": Text("一、主题", "1 Theme"),
        "loan.filing.items": Text("二、展品说明", "2 Items"),
        "loan.filing.narration": Text("三、讲解词", "3 Narration"),
        "loan.filing.silent": Text("没有写文字。", "No text was written."),
        "loan.takedown.note": Text(
            "下列展品的使用期限已到或已经撤下。收到后请从网站、展台版、印刷品和备份中停用，填好回执寄回。",
            "The term of these items is over, or they were withdrawn. Take them out of web site, kiosk, print and copies, fill in the acknowledgement and return it.",
        ),
        "loan.takedown.receipt": Text("回执", "Acknowledgement"),
        "loan.takedown.words": Text(
            "以上展品已于　　　　年　　月　　日全部停用：□ 网站　□ 展台版　□ 印刷品　□ 备份。没有停用的和原因：",
            "All of these were taken out of use on the date below: □ web site  □ kiosk  □ print  □ copies. Not taken out, and why:",
        ),
        # --- columns
        "loan.column.number": Text("序", "No."),
        "loan.column.item": Text("展品编号", "Item"),
        "loan.column.title": Text("题名、时间", "Title and date"),
        "loan.column.lacking": Text("缺少", "Missing"),
        "loan.column.answer": Text("答复", "Answer"),
        "loan.column.form": Text("载体、尺寸", "Medium, size"),
        "loan.column.pictures": Text("图", "Pictures"),
        "loan.column.out": Text("点交时现状", "Condition, handed over"),
        "loan.column.back": Text("归还时现状", "Condition, returned"),
        "loan.column.remarks": Text("备注", "Remarks"),
        "loan.column.role": Text("身份", "Part"),
        "loan.column.house": Text("单位", "House"),
        "loan.column.logo": Text("标识", "Logo"),
        "loan.column.owner": Text("收藏、署名", "Holder, credit"),
        "loan.column.said": Text("说明", "Description"),
        "loan.column.why": Text("原因", "Reason"),
        "loan.column.since": Text("自", "Since"),
        "loan.column.carried": Text("带着它的版本", "Carried by"),
        "loan.condition": Text("□ 完好　□ 有损", "□ good  □ damaged"),
        "loan.logo": Text("□ 已收", "□ received"),
        # --- signatures
        "loan.sign.out": Text("点交", "Handed over"),
        "loan.sign.back": Text("归还", "Returned"),
        "loan.sign.name": Text("经办人（签字）", "Signed"),
        "loan.sign.seal": Text("盖章", "Seal"),
        "loan.sign.day": Text("日期", "Date"),
        "loan.footer": Text("{house} · {paper}", "{house} · {paper}"),
        # --- a tour
        "tour.stops": Text("巡展", "On tour"),
        "tour.cancelled": Text("取消", "cancelled"),
        "tour.calendar": Text("把各站加到日历（.ics）", "Add the stops to a calendar (.ics)"),
        "tour.summary": Text("{title}（{city}站）", "{title} in {city}"),
        "loan.tour": Text("巡展各站", "Stops of the tour"),
        "loan.column.city": Text("城市、场地", "City and venue"),
        "loan.column.shown": Text("展期", "On show"),
        "loan.column.there": Text("展品在站", "Objects there"),
    }
)
