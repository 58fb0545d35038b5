"""Problems of a joint exhibition that wears a partner's face."""

from __future__ import annotations

from builder.model.problems.kind import error, warning
from builder.model.text import Text

KINDS = (
    error(
        "BRAND-01",
        "nothing",
        Text("没有展览“{id}”", "There is no exhibition “{id}”"),
        Text(
            "{suggestion}exhibitions 里写 exhibits 下面的文件夹名。",
            "{suggestion} Under exhibitions stand folder names of exhibits.",
        ),
    ),
    error(
        "BRAND-02",
        "nothing",
        Text("没有页面“{id}”", "There is no page “{id}”"),
        Text(
            "{suggestion}pages 里写 content/pages 里文件名的前一段，例如 rights。",
            "{suggestion} Under pages stand names of content/pages without the language, as in rights.",
        ),
    ),
    error(
        "BRAND-03",
        "nothing",
        Text("馆徽“{name}”不能用：{reason}", "The logo “{name}” cannot be used: {reason}"),
        Text(
            "把 PNG、JPEG 或 WebP 放在 branding.yml 旁边，高 {least} 像素以上；其他格式请先另存为 PNG。",
            "Put a PNG, JPEG or WebP beside branding.yml, at least {least} pixels high; save other formats as PNG first.",
        ),
    ),
    warning(
        "BRAND-04",
        Text(
            "馆徽“{name}”只有 {height} 像素高，放大会糊", "The logo “{name}” is only {height} pixels high: it will blur"
        ),
        Text("请向合作馆要 {least} 像素以上的。", "Ask the partner for one of {least} pixels or more."),
    ),
    warning(
        "BRAND-05",
        Text(
            "“{id}”里有“{other}”的展品，“{other}”没有选给这个合作馆，那里不显示",
            "“{id}” shows works of “{other}”, which is not chosen for this partner: they are left out there",
        ),
        Text(
            "要一起展出，就把“{other}”也写进 exhibitions。",
            "To show them too, name “{other}” under exhibitions as well.",
        ),
    ),
    error(
        "BRAND-06",
        "all",
        Text("{name}没有 branding.yml", "{name} has no branding.yml"),
        Text(
            "写一个 {place}：lantai: 1，exhibitions: [展览]，再写合作馆的名称、页脚和网址。",
            "Write {place} with lantai: 1, exhibitions: [id], and the partner's names, footer and address.",
        ),
    ),
    error(
        "BRAND-07",
        "all",
        Text("{name}的 branding.yml 还有 {count} 处错误", "The branding.yml of {name} still has mistakes: {count}"),
        Text(
            "先照上面的提示改好；有错的门面不给合作馆。",
            "Mend what is told above first: no partner is given a face with mistakes.",
        ),
    ),
    error(
        "BRAND-08",
        "all",
        Text("与{name}还没有签好的协议", "There is no signed agreement with {name}"),
        Text(
            "签好后在 {place} 的 agreement.number 写上编号。",
            "Once it is signed, write its number as agreement.number in {place}.",
        ),
    ),
    error(
        "BRAND-09",
        "all",
        Text("与{name}的协议只到 {day}", "The agreement with {name} ended on {day}"),
        Text("续签后改 {place} 的 agreement.until。", "Renew it and change agreement.until in {place}."),
    ),
    error(
        "BRAND-10",
        "all",
        Text(
            "展览“{id}”没有一件可以在{name}的网站上公开",
            "No work of the exhibition “{id}” may be shown on the site of {name}",
        ),
        Text(
            "decisions.csv 逐件说明原因；改好，或者从 exhibitions 里去掉它。",
            "decisions.csv says why, work by work; mend it, or take it out of exhibitions.",
        ),
    ),
    error(
        "BRAND-11",
        "all",
        Text("草稿不做成合作馆的网站", "No partner's site is made of a draft"),
        Text("草稿只给本馆看。先按公开的规则生成。", "The draft is for the house. Make what may be shown."),
    ),
    warning(
        "BRAND-12",
        Text("没有填合作馆网站的网址（base_url）", "The partner's site does not say where it will stand (base_url)"),
        Text(
            "填了才有永久网址、二维码和分享图；绝不会用本馆的网址代替。",
            "Lasting addresses, QR codes and share cards need it; the host's address never stands in for it.",
        ),
    ),
    error(
        "BRAND-14",
        "all",
        Text(
            "馆徽“{name}”就是展品“{item}”的图，这张图不公开，或者要遮盖",
            "The logo “{name}” is the picture of “{item}”, which may not be shown, or not uncovered",
        ),
        Text(
            "换一个馆徽；要用这张图，先让展品可以整幅公开。",
            "Take another logo; to use this picture, the work must be open to all, and nothing on it covered.",
        ),
    ),
    error("BRAND-13", "nothing", Text("{reason}", "{reason}"), Text("{hint}", "{hint}")),
)
