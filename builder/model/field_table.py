"""Every metadata field of an item, once. Sources: DA/T 18—2022, GB/T 11821—2002, DA/T 54—2014, Dublin Core, ISAD(G)."""

from __future__ import annotations

from builder.model.field_row import Field, Kind
from builder.model.text import Text


def _public(
    key: str,
    zh: str,
    en: str,
    aliases: str,
    *,
    kind: Kind = "text",
    translated: bool = False,
    record: bool = True,
    dc: str = "",
    schema_org: str = "",
    help: tuple[str, str] = ("", ""),
) -> Field:
    """A field that visitors may see. Aliases are separated by |."""
    return Field(
        key,
        Text(zh, en),
        tuple(aliases.split("|")) if aliases else (),
        kind,
        translated,
        True,
        record,
        dc,
        schema_org,
        Text(*help),
    )


def _private(
    key: str, zh: str, en: str, aliases: str, *, kind: Kind = "text", help: tuple[str, str] = ("", "")
) -> Field:
    """A field for the house only; no Public type has a place for it."""
    return Field(key, Text(zh, en), tuple(aliases.split("|")) if aliases else (), kind, help=Text(*help))


# fmt: off
ROWS: tuple[Field, ...] = (
    # --- identity
    _public("id", "标识", "Id", "标识|objectid|object id|pid|id", kind="code", record=False, help=("全展唯一；空着就用档号", "Unique; the reference code where empty")),
    _public("reference_code", "档号", "Reference code", "档号|档案号|馆编档号|室编档号|档案编号|参考号|reference code|call number|identifier", kind="code", dc="identifier", schema_org="identifier", help=("照原样填写，例如 K021-ZP·2019·D30-025-005", "As it stands, for example K021-ZP·2019·D30-025-005")),
    _public("photo_no", "照片号", "Photo number", "照片号|照片编号|图片编号|图号|编号|相片号|photo no", kind="code"),
    _public("negative_no", "底片号", "Negative number", "底片号|底片（数码照片）号|数码照片号|光盘号|negative no", kind="code"),
    _public("see_also_no", "参见号", "See also", "参见号|参见档号|互见号|相关档号|see also no", kind="code", dc="relation"),
    _private("fonds_no", "全宗号", "Fonds", "全宗号|全宗|fonds", kind="code"),
    _private("reference_code_raw", "档号原文", "Reference code as typed", "", kind="code"),
    _private("group_no", "组号", "Group number", "组号|照片组号|组联符号|册号|案卷号|group no", kind="code"),
    _private("item_no", "件号", "Item number", "件号|张号|序号|顺序号|件序号|item no", kind="code"),
    # --- what it is
    _public("title", "题名", "Title", "题名|标题|文件题名|案卷题名|正题名|照片题名|名称|展品名称|图片名称|题目|title", translated=True, dc="title", schema_org="name", help=("必填；自拟题名加方括号", "Required; square brackets around a title of your own")),
    _public("subtitle", "副题名", "Subtitle", "副题名|副标题|说明题名文字|subtitle", translated=True, dc="alternative"),
    _public("parallel_title", "并列题名", "Parallel title", "并列题名|英文题名|外文题名|parallel title", dc="alternative", record=False, help=("英文题名；等于 title_en", "The English title; the same as title_en")),
    _public("document_no", "文号", "Document number", "文号|文件编号|发文字号|文件字号|document no", kind="code"),
    _public("creator", "责任者", "Creator", "责任者|作者|发文机关|形成单位|立档单位|著者|第一责任者|creator|author", translated=True, dc="creator", schema_org="creator"),
    _public("photographer", "摄影者", "Photographer", "摄影者|拍摄者|摄影|摄影人|拍摄人|photographer", translated=True, dc="creator", schema_org="creator", help=("不知道写“佚名”", "Write “unknown” if it is not known")),
    _public("date_original", "时间", "Date", "时间|日期|拍摄时间|摄影时间|拍摄日期|形成时间|成文日期|文件日期|年代|起止日期|年度|date", kind="date", dc="date", schema_org="dateCreated", help=("照原文写，例如 民国廿三年、约1930年、1978—1998年", "As the source says: c. 1930, 1978–1998")),
    _public("place", "地点", "Place", "地点|拍摄地点|摄影地点|拍摄地|事发地|place|location", translated=True, dc="spatial", schema_org="contentLocation"),
    _public("place_today", "今地名", "Place today", "今地名|现地名|place today", translated=True, dc="spatial"),
    _public("people", "人物", "People", "人物|主要人物|人名|人物说明|出镜人物|照片人物|people", translated=True, dc="subject"),
    _public("event", "事由", "Event", "事由|事件|活动名称|主题|事由（活动）|event", translated=True, dc="subject"),
    _public("background", "背景", "Background", "背景|历史背景|背景说明|background", translated=True, dc="description"),
    _public("caption", "文字说明", "Caption", "说明|文字说明|图片说明|照片说明|图注|说明词|内容说明|内容|展品说明|解说词|caption|description", translated=True, dc="description", schema_org="description", record=False),
    _public("group_caption", "组说明", "Group caption", "组说明|总说明|组合说明|照片组说明|group caption", translated=True),
    _public("scope_content", "范围和提要", "Scope and content", "范围和提要|提要|摘要|内容提要|abstract", translated=True, dc="abstract"),
    _public("keywords", "主题词", "Subjects", "主题词|关键词|主题词或关键词|标签|subject|subjects|keywords", kind="list", translated=True, dc="subject", schema_org="keywords"),
    _public("category_code", "门类", "Category", "门类|档案门类|门类代码|类别号|分类号|类别|category", kind="code", dc="type"),
    _public("medium", "载体", "Medium", "载体形态|载体类型|载体|材质|规格|介质|medium", translated=True, dc="medium", schema_org="material"),
    _public("dimensions", "尺寸", "Dimensions", "尺寸|规格尺寸|原件尺寸|幅面|dimensions", dc="extent"),
    _public("quantity", "数量", "Quantity", "数量|件数|张数|页数|份数|quantity", dc="extent"),
    _public("language", "语种", "Language", "语言或文字|语种|文种语言|language", dc="language", schema_org="inLanguage"),
    _public("document_type", "文种", "Document type", "文种|文件类型|document type", dc="type"),
    _public("draft_type", "稿本", "Draft", "稿本|文稿类型|版本|draft type"),
    _public("creation_method", "生成方式", "Creation method", "生成方式|数字化方式|creation method"),
    _public("inscription", "题记", "Inscription", "题记|款识|铭文|inscription", record=False),
    _public("transcription", "释文", "Transcription", "释文|录文|全文|transcription", record=False),
    _public("translation", "译文", "Translation", "译文|翻译|translation", record=False),
    _public("is_reproduction", "是否复制件", "Is a reproduction", "是否复制件|原件或复制件|is reproduction", kind="choice"),
    _public("reproduction_kind", "复制件标注", "Kind of reproduction", "复制件类型|复制方式|reproduction kind", kind="choice", help=("原件、复制件、仿制件、数字复制、重绘", "original, copy, facsimile, digital copy, redrawn")),
    _public("source_citations", "出处", "Sources", "出处|参考文献|source citations", kind="list", dc="bibliographicCitation", schema_org="citation"),
    _public("first_published_in", "首次公布", "First published in", "首次公布|首发|first published in"),
    _public("latitude", "纬度", "Latitude", "纬度|latitude", kind="number"),
    _public("longitude", "经度", "Longitude", "经度|longitude", kind="number"),
    # --- whose it is and who may use it
    _public("original_location", "收藏单位", "Holding institution", "原件存放位置|收藏单位|保管单位|馆藏单位|藏品单位|来源单位|提供单位|holding institution", translated=True, dc="provenance", schema_org="holdingArchive"),
    _public("credit_line", "署名", "Credit line", "署名|署名要求|版权声明|鸣谢|credit", translated=True, schema_org="creditText", help=("例如“XX档案馆藏”“XXX摄”", "As it must be printed")),
    _public("copyright_holder", "著作权人", "Copyright holder", "著作权人|版权所有|版权信息|权利人|copyright holder", translated=True, dc="rightsHolder", schema_org="copyrightHolder"),
    _public("copyright_status", "著作权状态", "Copyright status", "著作权状态|版权状态|copyright status", dc="rights"),
    _public("rights_uri", "权利声明网址", "Rights statement", "权利声明网址|权利声明|rights uri|rightsstatement", kind="uri", dc="rights", schema_org="license", help=("rightsstatements.org 或知识共享的网址", "A rightsstatements.org or Creative Commons address")),
    _public("map_approval_no", "审图号", "Map approval number", "审图号|map approval no", kind="code"),
    _public("publish_basis", "公布依据", "Basis of publication", "公布依据|公开依据|publish basis", kind="choice", help=("网上展出即公布：写明凭什么可以公布", "An online exhibition is a publication: say on what ground")),
    # --- for those who cannot see it
    _public("alt_text", "替代文本", "Alternative text", "替代文本|图片描述|无障碍说明|alt text|image_alt_text", translated=True, record=False, help=("一句话，不同于题名；几张图就写几句，用 | 分开", "A sentence, not the title; one for each picture, with | between")),
    _public("long_description", "详细描述", "Long description", "详细描述|长描述|long description", translated=True, record=False),
    # --- files and order
    _private("file", "文件名", "File", "文件名|图片文件名|照片文件名|存储位置|原文路径|链接|附件|filename|image|file", kind="file", help=("图片文件名；多页用分号分开", "The picture's file name; semicolons between pages")),
    _private("zoom", "深度缩放", "Deep zoom", "深度缩放|zoom", kind="choice"),
    _private("unit", "单元", "Unit", "单元|部分|章节|展区|所属单元|unit"),
    _private("order", "排序", "Order", "排序|顺序|展示顺序|序|order", kind="number"),
    # --- for the gate
    _private("security_level", "密级", "Security classification", "密级|密级和保密期限|秘级|security classification", kind="choice", help=("空着就是没有；有密级的一律不公开", "Empty means none; anything else is never shown")),
    _private("opening_status", "开放标识", "Opening status", "开放标识|开放状态|是否开放|开放情况|控制标识|划控|opening status", kind="choice", help=("开放、控制、延期开放、未审核", "open, controlled, deferred, not reviewed")),
    _private("public_attribute", "公开属性", "Public attribute", "公开属性|公开方式|政府信息公开属性|public attribute", kind="choice"),
    _private("opening_review", "开放审核", "Opening review", "开放审核|开放审核意见|opening review"),
    _private("audience", "发布范围", "Audience", "发布范围|发布对象|受众|audience", kind="choices", help=("空着不限；网站、馆内、印刷、媒体、合作方、境外", "Empty: all; web, onsite, print, press, partner, foreign")),
    _private("embargo_until", "不早于", "Not before", "不早于|解禁日期|发布日期|embargo until", kind="day"),
    _private("use_until", "使用期限", "Use until", "授权期限|使用期限|借展期限|有效期|use until", kind="day"),
    _private("licence_scope", "授权范围", "Licence scope", "授权范围|使用范围|使用权限|授权情况|license", kind="choices", help=("授权到哪里，只写这些词：网站、馆内（第七条）、印刷、媒体、合作方、境外、全部用途、未授权；没有点名的就不给。文号写在协议编号里", "What the licence covers, in these words alone: web, on the premises (art. 7), print, press, partner, foreign, all uses, not licensed; whoever is not named gets nothing. Numbers of papers belong to Agreement")),
    _private("review", "审核", "Review", "审核|审核状态|review"),
    _private("grade", "档案等级", "Grade", "档案等级|等级|grade", kind="choice", help=("一级不得出境", "A copy of the first grade never goes abroad")),
    _private("ownership", "所有权", "Ownership", "所有权|归属|ownership", kind="choice", help=("寄存的须经所有者同意才能公布", "What is deposited needs its owner's consent")),
    _private("redactions", "遮盖", "Redactions", "遮盖|遮盖区域|打码|redactions", kind="rectangles", help=("矩形 x,y,宽,高；多边形 x,y x,y x,y（0 到 1），多处用分号", "rectangle x,y,width,height; polygon x,y x,y x,y (0 to 1); semicolons between")),
    _private("sensitive", "敏感提示", "Sensitive", "敏感提示|敏感|sensitive", kind="choices", help=("未成年人、医疗的没有同意不公开", "Children and medical matters are not shown without consent")),
    _private("consent", "肖像授权", "Consent", "肖像授权|同意书|授权书|consent", kind="choices", help=("只写这些词：已同意、仅限馆内、无需同意、不涉及、待取得、不同意、无；本人同意、监护人同意、已故、公众人物也认得。给哪些地方用写在发布范围里，凭据的编号写在协议编号里", "In these words alone: given, on the premises only, not needed, concerns nobody, pending, refused, none. For whom it is: in Audience; numbers of papers: in Agreement")),
    _private("contains_map", "含地图", "Contains a map", "含地图|是否含地图|contains map"),
    _private("person_status", "人物身份", "Person's status", "人物身份|在世与否|person status", kind="choices", help=("写一个管全部人物，写几个按人物的先后；公众人物、已故、已同意的才进人名索引", "One for all people, or one each in their order; only public figures, the dead and those who agreed get an index entry")),
    _private("private_fields", "不公开栏目", "Private fields", "不公开栏目|不公开的栏目|private fields", kind="list", help=("这一件不公开的栏目名，分号分开", "Fields of this item that stay in the house; semicolons between")),
    _private("private_files", "不公开文件", "Private files", "不公开文件|不公开的文件|private files", kind="list", help=("这一件不公开的图片文件名，分号分开", "Pictures of this item that stay in the house; semicolons between")),
    _private("export_approval_no", "出境批准文号", "Export approval", "出境批准文号|export approval no", kind="code"),
    _private("agreement_no", "协议编号", "Agreement", "协议编号|协议号|agreement no", kind="code"),
    # --- for the house
    _private("retention", "保管期限", "Retention period", "保管期限|期限|保管期限代码|retention period"),
    _private("acquisition", "来源", "Acquisition", "来源|获取方式|征集方式|入馆方式|acquisition"),
    _private("donor", "捐赠者", "Donor", "捐赠者|捐赠人|提供者|寄存者|donor"),
    _private("donor_restriction", "限制意见", "Donor's restriction", "限制意见|捐赠者限制|donor restriction"),
    _private("condition", "现状", "Condition", "现状|保存状况|condition"),
    _private("notes", "附注", "Notes", "备注|附注|remarks"),
    _private("recorder", "著录者", "Recorder", "著录者|录入人|填表人|整理人|recorder"),
    _private("record_date", "著录日期", "Date of record", "著录日期|录入日期|填表日期|record date", kind="day"),
)
