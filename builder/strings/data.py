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
    "data.exhibition": Text("展览", "Exhibition"),
    "data.number": Text("展内编号", "Number in the exhibition"),
    "data.url": Text("网页", "Page"),
    "data.image_url": Text("图片网址", "Picture"),
    "data.manifest": Text("IIIF 清单", "IIIF manifest"),
}
