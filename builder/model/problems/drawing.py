"""Problems with pictures, characters and print."""

from __future__ import annotations

from builder.model.problems.kind import error, note, warning
from builder.model.text import Text

KINDS = (
    error(
        "IMG-01",
        "item",
        Text("图片“{name}”读不出来：{reason}", "Picture “{name}” cannot be read: {reason}"),
        Text(
            "文件可能损坏，请从原始扫描件重新导出。", "The file may be damaged; export it again from the original scan."
        ),
    ),
    error(
        "IMG-02",
        "item",
        Text("图片“{name}”不是可接受的格式（{found}）", "Picture “{name}” is not in an accepted format ({found})"),
        Text("请存为 JPEG、PNG、TIFF 或 WebP。", "Save it as JPEG, PNG, TIFF or WebP."),
    ),
    error(
        "IMG-03",
        "item",
        Text(
            "图片“{name}”有 {found} 百万像素，超过 {limit}",
            "Picture “{name}” has {found} megapixels, more than {limit}",
        ),
        Text("请存为条带式 TIFF，或缩小后再用。", "Save it as a striped TIFF, or at a smaller size."),
    ),
    error(
        "IMG-04",
        "item",
        Text("图片“{name}”里有 {found} 页（帧）", "Picture “{name}” holds {found} pages or frames"),
        Text("请拆成单页文件，避免把不该公开的页带出去。", "Split it into single pages, so that none leaves unseen."),
    ),
    warning(
        "IMG-05",
        Text("图片“{name}”只有 {width}×{height} 像素", "Picture “{name}” is only {width}×{height} pixels"),
        Text(
            "大图会显得小；如有更大的扫描件请替换。",
            "It will look small on a large screen; use a larger scan if there is one.",
        ),
    ),
    warning(
        "IMG-06",
        Text("本站共 {files} 个图片文件，超过 {limit}", "The site has {files} picture files, more than {limit}"),
        Text("请少用 zoom: deep，或调高 images.zoom_from。", "Use zoom: deep less often, or raise images.zoom_from."),
    ),
    error(
        "IMG-07",
        "item",
        Text(
            "内存不够，图片“{name}”（{found} 百万像素）没有做成",
            "There is not enough memory for picture “{name}” ({found} megapixels)",
        ),
        Text(
            "请关闭其他程序后重做，或把扫描件存为条带式 TIFF。",
            "Close other programs and build again, or save the scan as a striped TIFF.",
        ),
    ),
    error(
        "IMG-10",
        "item",
        Text("图片“{name}”让解码程序崩溃或停不下来", "Picture “{name}” breaks the decoder, or never lets it end"),
        Text("不要用这个文件，请对方重新导出。", "Do not use this file; ask for another export."),
    ),
    error(
        "IMG-09",
        "item",
        Text(
            "图片“{name}”是有损的 WebP，遮盖的内容会在别处留下痕迹，不能可靠地遮住",
            "Picture “{name}” is a lossy WebP: what is covered leaves traces elsewhere and cannot be hidden for certain",
        ),
        Text(
            "请换原始扫描件（TIFF、PNG、JPEG）；从这个 WebP 转存没有用。",
            "Use the original scan (TIFF, PNG or JPEG); converting this WebP does not help.",
        ),
    ),
    error(
        "IMG-08",
        "item",
        Text(
            "图片“{name}”解出来是 {found} 像素，文件头却说是 {drawn}",
            "Picture “{name}” turns out to be {found} pixels, but its header says {drawn}",
        ),
        Text(
            "请用看图软件重新存一次；如画过遮盖框，请在新图上核对。",
            "Save it again with an image editor; if rectangles are drawn on it, check them on the new file.",
        ),
    ),
    error(
        "FONT-01",
        "nothing",
        Text("字体里没有字符“{character}”（{code}）", "No font has the character “{character}” ({code})"),
        Text(
            "请把含有此字的字体放进 theme/fonts/，或换用通行字。",
            "Put a font that has it into theme/fonts/, or use a common form.",
        ),
    ),
    warning(
        "FONT-02",
        Text(
            "theme/fonts 里的“{name}”不能用作字体：{reason}", "“{name}” in theme/fonts is not a usable font: {reason}"
        ),
        Text(
            "请放 .ttf 或 .otf 文件；字体集（.ttc）请先拆开。",
            "Use a .ttf or .otf file; split a collection (.ttc) first.",
        ),
    ),
    error(
        "PRINT-01",
        "all",
        Text("图录排版失败：{reason}", "The brochure could not be set: {reason}"),
        Text(
            "如改过 theme/print 里的模板，请看所指的行。",
            "If you changed a template in theme/print, look at the line it names.",
        ),
    ),
    error(
        "PRINT-02",
        "nothing",
        Text(
            "{kind}的版权页缺：{fields}；图录没有做",
            "The imprint lacks what {kind} needs: {fields}; no brochure was made",
        ),
        Text("请在 exhibit.yml 的 print: imprint: 里填写。", "Fill it in under print: imprint: in exhibit.yml."),
    ),
    error(
        "PRINT-03",
        "nothing",
        Text(
            "内部资料不得与其他单位合编；图录没有做",
            "Internal material may not be compiled together with partners; no brochure was made",
        ),
        Text("请改作宣传品，或申请书号。", "Make it publicity material, or apply for an ISBN."),
    ),
    error(
        "PRINT-04",
        "nothing",
        Text("“{number}”不是书号；图录没有做", "“{number}” is no ISBN; no brochure was made"),
        Text("书号是 13 位，末位是校验码，请核对。", "An ISBN has 13 digits, the last a check digit; compare it."),
    ),
    warning(
        "PRINT-05",
        Text(
            "“{item}”要通栏印 {wanted} 毫米宽，像素（宽 {width}）只够 {most} 毫米",
            "“{item}” is to go from edge to edge, {wanted} mm; its pixels ({width} wide) bear {most} mm",
        ),
        Text("已按像素排小；请换更大的扫描件。", "It was set smaller; use a larger scan."),
    ),
    warning(
        "PRINT-06",
        Text(
            "第 {page} 页的图印 {width} 毫米宽，只有 {dpi} dpi；300 dpi 最多印 {most} 毫米",
            "The picture on page {page} is printed {width} mm wide at {dpi} dpi; at 300 dpi it bears {most} mm",
        ),
        Text("低于 200 dpi 会发虚，请换更大的扫描件。", "Below 200 dpi it looks weak; use a larger scan."),
    ),
    note(
        "PRINT-07",
        Text(
            "第 {page} 页的图印 {width} 毫米宽，{dpi} dpi；300 dpi 最多印 {most} 毫米",
            "The picture on page {page} is printed {width} mm wide at {dpi} dpi; at 300 dpi it bears {most} mm",
        ),
        Text("够用；要更锐利就换更大的扫描件。", "Good enough; a larger scan would be sharper."),
    ),
    error(
        "PRINT-08",
        "nothing",
        Text("theme/print 里没有可用的“{name}”", "There is no usable “{name}” in theme/print"),
        Text(
            "把馆徽（.svg、.png、.jpg）或印厂给的四色 ICC 文件（.icc）放进去。",
            "Put the logo (.svg, .png, .jpg) or the printer's four-colour profile (.icc) there.",
        ),
    ),
    error(
        "PRINT-10",
        "nothing",
        Text("theme/fonts 里没有名叫“{name}”的字体", "No font in theme/fonts is called “{name}”"),
        Text(
            "图录先用自带的字体；print 的 serif、sans 要写字体自己的名字：{known}。",
            "The book is set in ours; serif and sans of print take a font's own name: {known}.",
        ),
    ),
    note(
        "PRINT-11",
        Text(
            "给印厂的文件没有转四色，颜色还是屏幕的 RGB",
            "What goes to the printer is not separated: its colours are a screen's",
        ),
        Text(
            "把印厂给的四色 ICC 文件放进 theme/print，在 site.yml 里写 print: {{profile: 文件名.icc}}；或者请印厂转。",
            "Put the printer's four-colour profile into theme/print and write print: {{profile: name.icc}} in site.yml, or ask the printer to separate.",
        ),
    ),
    note(
        "PRINT-12",
        Text(
            "展览有 {count} 件；展出超过 {most} 件时，网站上不附图录",
            "{count} works: with more than {most} shown, no brochure stands on the site",
        ),
        Text(
            "要印整册，运行 lantai print brochure --exhibition {exhibition}；或者把展览分成几个。",
            "For the whole book run lantai print brochure --exhibition {exhibition}, or split the exhibition.",
        ),
    ),
    error(
        "TEMPLATE-01",
        "all",
        Text("模板 {name} 第 {line} 行有误：{reason}", "Template {name} fails in line {line}: {reason}"),
        Text(
            "如改过 theme/ 里的模板，请检查这一行；删去改动即恢复原样。",
            "If you changed a template in theme/, look at that line; removing your change restores the original.",
        ),
    ),
    note(
        "PRINT-09",
        Text("没有可以印的 {what}", "There is nothing to print as {what}"),
        Text(
            "cards 要有公开的指南，quiz 要有公开的答题，forms 要有写了 fields 的表格。",
            "cards need a public guide, quiz a public quiz, forms a form with fields.",
        ),
    ),
)
