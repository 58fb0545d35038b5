"""Problems of addresses: redirects that lead nowhere, pages that are gone without a word."""

from __future__ import annotations

from builder.model.problems.kind import error, note, warning
from builder.model.text import Text

KINDS = (
    error(
        "MOVE-01",
        "nothing",
        Text("“{place}”不是本网站一个网页的位置", "“{place}” is no place of a page of this site"),
        Text(
            "写域名后面的部分，例如 items/a-1 或 exhibits/quay，不带 ? 和 #。",
            "Write what follows the host, as in items/a-1 or exhibits/quay, without ? and #.",
        ),
    ),
    error(
        "MOVE-02",
        "nothing",
        Text("“{place}”还在用，不能转到别处", "“{place}” is in use and cannot lead elsewhere"),
        Text(
            "旧位置写在 old，新位置写在 new；写反了就调过来，没有搬家就删掉这一条。",
            "The old place belongs to old, the new one to new: exchange them, or delete the entry if nothing moved.",
        ),
    ),
    error(
        "MOVE-03",
        "nothing",
        Text("转向的“{place}”不存在", "“{place}”, where this leads, does not exist"),
        Text(
            "请改成现有网页的位置。{suggestion}",
            "Name the place of a page that there is. {suggestion}",
        ),
    ),
    error(
        "MOVE-04",
        "nothing",
        Text("从“{place}”转来转去，回到了原处", "The way from “{place}” leads round in a circle"),
        Text("请删掉其中一条。", "Delete one of the entries."),
    ),
    error(
        "MOVE-05",
        "nothing",
        Text("“{place}”已经转到“{other}”", "“{place}” leads to “{other}” already"),
        Text("一个旧位置只写一条；请删掉不要的。", "Each old place may stand once: delete the entry that is wrong."),
    ),
    warning(
        "MOVE-06",
        Text("以前公开过的“{place}”现在没有了", "“{place}” was public before and is gone"),
        Text(
            "改了档号或标识：在 content/redirects.yml 写 {{old: {place}, new: 新位置}}；撤下了：用 lantai withdraw。只是暂不公开的，不必处理。",
            "If its code or id changed, write {{old: {place}, new: …}} into content/redirects.yml; if it was taken down, use lantai withdraw. If it is only held back for now, do nothing.",
        ),
    ),
    note(
        "MOVE-07",
        Text("没有填写网站的网址（base_url）", "The site does not say where it will stand (base_url)"),
        Text(
            "填写后才有永久网址、二维码和分享图；订阅源、网站地图和 IIIF 清单里的网址也要填写后才走得通。",
            "Lasting addresses, QR codes and share cards need it; without it the addresses in the feed, the sitemap and IIIF lead nowhere.",
        ),
    ),
)
