"""Words that stand in print. Keys are unique over all tables."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from builder.model.text import Text

WORDS: Mapping[str, Text] = MappingProxyType(
    {
        "paper.foreword": Text("前言", "Foreword"),
        "paper.contents": Text("目录", "Contents"),
        "paper.unit": Text("第{number}单元", "Unit {number}"),
        "paper.afterword": Text("后记", "Afterword"),
        "paper.list": Text("展品目录", "List of items"),
        "paper.appendix": Text("附录", "Appendix"),
        "paper.chronology": Text("大事年表", "Chronology"),
        "paper.common": Text("各件相同", "The same for all"),
        "paper.detail": Text("局部", "Detail"),
        "paper.real_size": Text("原大", "Actual size"),
        "paper.notes": Text("札记", "Notes"),
        "paper.pages": Text("页数", "Pages"),
        "paper.sheets": Text("印张", "Sheets"),
        "paper.printer": Text("印刷单位", "Printed by"),
        "paper.recipients": Text("发送对象", "For"),
        "paper.compiler": Text("编印单位", "Compiled by"),
        "paper.format": Text("开本", "Format"),
        "paper.edition": Text("版次", "Edition"),
        "paper.date": Text("印制日期", "Date"),
        "paper.copies": Text("印数", "Copies"),
        "paper.permit_no": Text("准印证号", "Permit no."),
        "paper.isbn": Text("书号 ISBN", "ISBN"),
        "paper.map_approval_no": Text("审图号", "Map approval no."),
        "paper.internal": Text("内部资料，免费交流", "Internal material, free of charge"),
        "paper.publicity": Text("宣传品", "Publicity material"),
        "paper.published": Text("公开出版物", "Published book"),
        "paper.imprint": Text("版权页", "Imprint"),
        "paper.figure": Text("图{number}", "Fig. {number}"),
        "paper.item": Text("展品{number}", "Item {number}"),
        "paper.guest": Text("参考图{number}", "Ref. fig. {number}"),
        "paper.guest_item": Text("参考展品{number}", "Ref. item {number}"),
        "paper.home": Text("来自“{title}”展", "From the exhibition “{title}”"),
        "paper.more_pictures": Text("另有 {count} 幅，见网上展览", "{count} more online"),
        "paper.when": Text("展期", "On view"),
        "paper.venue": Text("地点", "Venue"),
        "paper.publisher": Text("编印", "Published by"),
        "paper.credits": Text("鸣谢", "Thanks to"),
        "paper.role.guide": Text("指导单位", "Under the guidance of"),
        "paper.role.organiser": Text("主办单位", "Organised by"),
        "paper.role.executing_unit": Text("承办单位", "Carried out by"),
        "paper.role.co_organiser": Text("协办单位", "With"),
        "paper.role.supporter": Text("支持单位", "Supported by"),
        "paper.role.lender": Text("藏品提供", "Lent by"),
        "paper.rights": Text(
            "图片的收藏单位与署名见各件说明。", "Holders and credits of the pictures stand in their labels."
        ),
        "paper.fonts": Text(
            "字体：思源宋体、思源黑体（SIL 开放字体许可证 1.1）。",
            "Set in Noto Serif SC and Noto Sans SC (SIL Open Font License 1.1).",
        ),
        "paper.online": Text("扫码看网上展览", "See it online"),
        "paper.qr_alt": Text("二维码：{address}", "QR code: {address}"),
    }
)
