"""What each key of partner.yml and branding.yml means, by document and key: for editors, for the docs."""

from __future__ import annotations

from collections.abc import Mapping

from builder.model.text import Text

PARTNERS: Mapping[str, Text] = {
    # --- content/partners/<code>/partner.yml
    "PartnerHouseSettings.lantai": Text("格式版本，写 1", "format, always 1"),
    "PartnerHouseSettings.name": Text("合作馆的名称", "the partner's name"),
    "PartnerHouseSettings.foreign": Text("在境外：一律按境外规则打包", "abroad: the rules for abroad always hold"),
    "PartnerHouseSettings.contact": Text("联系人和电话", "whom to ask there"),
    "PartnerHouseSettings.agreement": Text("与它的协议", "the agreement with it"),
    "AgreementSettings.number": Text("协议编号", "number of the agreement"),
    "AgreementSettings.since": Text("起始日", "first day"),
    "AgreementSettings.until": Text("截止日；过了就不能再打包", "last day; nothing is packed after it"),
    "AgreementSettings.scope": Text("可以怎样使用", "what it may be used for"),
    "AgreementSettings.masters": Text("协议允许给全尺寸的图", "the agreement allows full-size pictures"),
    "AgreementSettings.shown_by": Text(
        "它借来的展品还可以放在哪些合作馆的网站上，写馆代码",
        "other partners on whose sites its works may be shown, by code",
    ),
    # --- content/partners/<code>/branding.yml
    "BrandingSettings.lantai": Text("格式版本，写 1", "format, always 1"),
    "BrandingSettings.kind": Text(
        "合作馆的网站种类；gov 要填齐页脚", "kind of its site; gov demands every slot of the footer"
    ),
    "BrandingSettings.exhibitions": Text(
        "给这个合作馆的展览，按先后；没写的都不给", "exhibitions for this partner, in order; no other goes along"
    ),
    "BrandingSettings.title": Text("它的网站名称；空着用馆名", "title of its site; its own name where empty"),
    "BrandingSettings.summary": Text("一两句话介绍它的网站", "its site in a sentence or two"),
    "BrandingSettings.languages": Text(
        "它的网站的语言；空着照本馆", "languages of its site; those of the host where empty"
    ),
    "BrandingSettings.base_url": Text(
        "它的网站的完整网址；不会用本馆的代替", "the address of its site; that of the host never stands in for it"
    ),
    "BrandingSettings.institution": Text(
        "合作馆的信息；馆名空着用 partner.yml 的", "who the partner is; its name is that of partner.yml where empty"
    ),
    "BrandingSettings.footer": Text("合作馆页脚的主办、备案等信息", "the partner's organiser and registration numbers"),
    "BrandingSettings.logo": Text(
        "馆徽：旁边的 PNG、JPEG 或 WebP，透明底最好",
        "its logo: a PNG, JPEG or WebP beside this file, best without a ground",
    ),
    "BrandingSettings.colours": Text(
        "馆的颜色；明暗自动调到看得清", "colours of the house; made dark or light enough to be read"
    ),
    "BrandingSettings.pages": Text(
        "content/pages 里哪些手写页面也给它，例如 rights", "which pages of content/pages go along, as in rights"
    ),
    "BrandingSettings.imprint": Text("它的图录的版权页", "the imprint of its brochure"),
    "AgreementSettings.files": Text(
        "放在旁边、随包给出的协议文件", "files of the agreement, beside this one, that go into packages"
    ),
}
