"""Words that stand in files for programs: headings of data/items.csv and labels in IIIF. Keys are unique over all tables."""

from __future__ import annotations

from collections.abc import Mapping

from builder.model.text import Text

WORDS: Mapping[str, Text] = {
    "data.all_items": Text("全部展品的数据", "Data of all items"),
    "data.id": Text("标识", "Id"),
    "data.date_edtf": Text("规范时间", "Date in EDTF"),
    "data.date_from": Text("起", "From"),
    "data.date_to": Text("止", "To"),
    "data.date_certainty": Text("时间确定程度", "How sure the date is"),
    "data.slug": Text("网址名", "Name in addresses"),
    "data.hall": Text("展厅", "Hall"),
    "data.decade": Text("年代", "Decade"),
    "data.exhibition": Text("展览", "Exhibition"),
    "data.number": Text("展内编号", "Number in the exhibition"),
    "data.url": Text("网页", "Page"),
    "data.image_url": Text("图片网址", "Picture"),
    "data.manifest": Text("IIIF 清单", "IIIF manifest"),
    # --- iiif/
    "iiif.pages": Text("各页", "Pages"),
    "iiif.jpeg": Text("下载 JPEG", "Download JPEG"),
    "iiif.brochure": Text("展览画册（PDF）", "Brochure of the exhibition (PDF)"),
    # --- data/datapackage.json
    "package.items.json": Text("全部展品，供程序读取", "All items for programs"),
    "package.items.csv": Text("全部展品，一件一行", "All items as a table"),
    "package.fields.json": Text("各栏目的名称和含义", "What the fields are called and mean"),
    "package.facets.json": Text("按展厅、年代、地点等的件数", "Counts by hall, decade, place and so on"),
    "package.timeline": Text("按时间排列，供 TimelineJS 读取", "In time, for TimelineJS"),
    "package.collectionbuilder.csv": Text("供 CollectionBuilder 读取的表格", "A table for CollectionBuilder"),
    "package.items.bib": Text("全部引用，BibTeX", "All citations as BibTeX"),
    "package.items.ris": Text("全部引用，RIS", "All citations as RIS"),
    "package.items.csl.json": Text("全部引用，CSL-JSON", "All citations as CSL-JSON"),
}
