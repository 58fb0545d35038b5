"""Words that stand in the terminal. Keys are unique over all tables."""

from __future__ import annotations

from collections.abc import Mapping

from builder.model.text import Text

WORDS: Mapping[str, Text] = {
    # --- documents
    "state.draft": Text("草稿", "a draft"),
    "state.public": Text("公开的", "public"),
    "state.withdrawn": Text("已撤下的", "withdrawn"),
    "error": Text("错误", "error"),
    "warning": Text("提醒", "warning"),
    "note": Text("说明", "note"),
    "whole_site": Text("整个网站", "the whole site"),
    "counts": Text(
        "错误 {errors}，提醒 {warnings}，说明 {notes}",
        "{errors} {errors:error|errors}, {warnings} {warnings:warning|warnings}, {notes} {notes:note|notes}",
    ),
    "more_of_a_kind": Text(
        "{code} 还有 {count} 处没有列出：lantai check 逐处列出；生成过网站的，build/report/problems.json 里也有",
        "{code} {count} more {count:place is|places are} not listed: lantai check lists each, and so does build/report/problems.json after a build",
    ),
    "published": Text("已发布，{shown} 件", "Published, {shown} {shown:item|items}"),
    "published_with_gaps": Text("已发布，{withheld} 件未公开", "Published, {withheld} {withheld:item|items} withheld"),
    "not_published": Text("未发布，上次的网站未动", "Not published; the last site is untouched"),
    "holds": Text("拦下", "holds "),
    "passes": Text("不涉及", "clear "),
    "warns": Text("留意  ", "warns "),
    "overruled": Text("已放行", "set aside"),
    "valid_until": Text(
        "这一版可用到 {day}；过了这天要重新生成并上传（build/report/changes.ics 可以导入日历）",
        "This edition may stand until {day}; after that build and upload it again (build/report/changes.ics is for your calendar)",
    ),
    "edition_none": Text(
        "{path} 不是兰台做的版本，或没有 edition.json", "{path} is no edition made by Lantai, or has no edition.json"
    ),
    "edition_draft": Text("{path} 是草稿，不能给外人", "{path} is a draft; it must not leave the house"),
    "edition_good": Text("{path} 还在有效期内（{until}）", "{path} may stand ({until})"),
    "edition_over": Text(
        "{path} 到 {until} 为止，已经过期：请重新生成并替换",
        "{path} was good until {until}: make it anew and replace it",
    ),
    "no_end": Text("没有期限", "no end"),
    "signed_stands": Text("有效  {stage} {by} {day}", "stands  {stage}, {by}, {day}"),
    "signed_lapsed": Text("已失效  {stage} {by} {day}", "lapsed  {stage}, {by}, {day}"),
    "signed_early": Text("未到日子  {stage} {by} {day}", "not yet  {stage}, {by}, {day}"),
    "signed": Text("已登记{stage}：{count} 件，{by}", "Recorded {stage} of {count} {count:item|items} by {by}"),
    "signed_content": Text(
        "已登记{stage}：{count} 份，{by}", "Recorded {stage} of {count} {count:document|documents} by {by}"
    ),
    "no_items_there": Text("{name} 里没有展品，不用 --item", "There are no items in {name}: leave out --item"),
    "no_such_content": Text("没有“{name}”。相近的有：{near}", "There is no “{name}”. Near: {near}"),
    "signed_with_texts": Text(
        "已登记{stage}：{count} 件和展览的文字，{by}",
        "Recorded {stage} of {count} {count:item|items} and the exhibition's texts by {by}",
    ),
    "signed_already": Text(
        "内容和签字都没有变，没有再登记", "Nothing changed since these signatures; nothing was recorded"
    ),
    "no_such_exhibition": Text("没有展览“{name}”。已有：{near}", "There is no exhibition “{name}”. There are: {near}"),
    "blank_name": Text("{option} 不能是空的", "{option} must say something"),
    "ledger_broken": Text(
        "{name} 被改过，接不上了；请先恢复，再登记。", "{name} was tampered with; restore it before anything is added."
    ),
    "withdrawn": Text(
        "已登记撤下 {item}（{day}）。下次 lantai build 起不再公开。",
        "Recorded: {item} is taken down ({day}). The next lantai build leaves it out.",
    ),
    "withdrawn_already": Text("{item} 已经登记撤下，没有再登记", "{item} is taken down already; nothing was recorded"),
    "withdrawn_ambiguous": Text(
        "有 {count} 件叫“{item}”，请写全：{keys}", "{count} items are called “{item}”; write one of {keys}"
    ),
    "carried_by": Text("带有它的版本，要通知对方撤下：", "These editions carry it; their holders must take it down:"),
    "carried_line": Text("  {date} {kind} {path}（{to}）", "  {date} {kind} {path} ({to})"),
    "carried_by_none": Text("content/editions.csv 里没有带它的版本", "No edition in content/editions.csv carries it"),
    "partner_made": Text("合作馆的网站：{path}", "The partner's site: {path}"),
    "to_needs_partner": Text(
        "--to 要和 --as-partner 一起用：只有给合作馆的网站才登记",
        "--to goes with --as-partner: only a partner's site is recorded",
    ),
    "given_out": Text(
        "已记入 content/editions.csv：给 {to}，{count} 个文件",
        "Recorded in content/editions.csv: {count} {count:file|files} for {to}",
    ),
    "given_out_already": Text(
        "同样的文件给过 {to}，content/editions.csv 里已有",
        "{to} has the same files; content/editions.csv says so already",
    ),
    "not_given_out": Text(
        "这次没有登记给谁。交出去时请加 --to 再做一遍，日后撤下展品才知道要通知谁。",
        "Nobody was named. Make it again with --to when it is handed over: a withdrawal names its holders from that.",
    ),
    "nothing_to_prune": Text("{folder} 还没有，不用清理", "There is no {folder}; nothing to drop"),
    "prune_knows_nothing": Text(
        "不知道上次生成用了哪些图片，什么也没有删。请先运行 lantai build，再清理 {folder}",
        "Nobody wrote down what the last builds used, and nothing was dropped. Run lantai build, then prune {folder}",
    ),
    "pruned": Text(
        "已清理不再用的图片 {count} 组，腾出 {size} MB",
        "Dropped {count} {count:set|sets} of pictures that no edition uses, {size} MB",
    ),
    "step_verify": Text("核对", "Checking"),
    "step_images": Text("图片", "Pictures"),
    "step_fetch": Text("下载字体与看图程序", "Fetching fonts and viewer"),
    "built_in": Text("网站在 {folder}", "The site is in {folder}"),
    "made_site": Text(
        "已建立 {folder}。下一步：填写 {items}，然后运行 lantai build {folder}",
        "Made {folder}. Next: fill in {items}, then run lantai build {folder}",
    ),
    "folder_taken": Text("{folder} 已经有内容，没有改动", "{folder} is not empty; nothing was changed"),
    "law_imported": Text(
        "已导入《{title}》：{chapters} 章，{articles} 条 → {name}",
        "{title}: {chapters} {chapters:chapter|chapters}, {articles} {articles:article|articles} → {name}",
    ),
    "no_such_version": Text("没有 {version}。已有的：{known}", "There is no {version}. There are: {known}"),
    "no_such_item": Text("没有展品“{item}”。相近的有：{near}", "There is no item “{item}”. Near: {near}"),
    "item_shown": Text("{item}：可以公开（{audience}，{as_of}）", "{item}: may be shown ({audience}, {as_of})"),
    "item_gone": Text(
        "{item}：已经不在了。{day} 起撤下（{by}：{reason}），见 {place}",
        "{item}: it is gone. Taken down from {day} on ({by}: {reason}), see {place}",
    ),
    "item_withheld": Text("{item}：不公开（{audience}，{as_of}）", "{item}: withheld ({audience}, {as_of})"),
    "imported": Text("已导入 {rows} 件到 {folder}", "Imported {rows} {rows:item|items} into {folder}"),
    "import_skipped": Text(
        "表头上面的 {rows} 行不是展品，没有读",
        "{rows} {rows:row|rows} above the header {rows:is|are} no item and {rows:was|were} not read",
    ),
    "map_proposed": Text(
        "这是按 {table} 的表头拟的对照表。左边是对方的栏目名，右边是 docs/fields.md 里的英文名；请核对后改正，下次导入照它读。",
        "Proposed from the header of {table}: their headings left, the keys of docs/fields.md right. Correct it; the next import reads it.",
    ),
    "map_unknown_headings": Text(
        "下面的栏目不认得：删去行首的 #，把右边改成对应的英文名；不要的写 ignore。",
        "Headings nobody knows: remove the # and write a key on the right, or ignore.",
    ),
    "loan_needs_both": Text(
        "print loan 要写明哪个展览、哪个馆：--exhibition 和 --partner",
        "print loan needs both --exhibition and --partner",
    ),
    "made_two_houses": Text(
        "已建立两个馆：{folder}/jia 和 {folder}/yi。怎样互换展品，见 docs/joint.zh.md",
        "Made two houses: {folder}/jia and {folder}/yi. How they exchange items: docs/joint.en.md",
    ),
    "import_map": Text(
        "已拟好对照表 {path}：请核对，下次导入就照它读",
        "A field map was proposed in {path}: look through it; the next import reads it",
    ),
    "would_import": Text(
        "试运行：将导入 {rows} 件到 {folder}，什么也没有写",
        "Dry run: would import {rows} {rows:item|items} into {folder}; nothing was written",
    ),
    "printed": Text("已排印 {path}", "Made {path}"),
    "serving": Text("草稿在 {address}，按 Ctrl+C 停止", "The draft is at {address}; Ctrl+C stops it"),
    "stopped": Text("已停止", "Stopped"),
    "basis_needs_name": Text(
        "--publish-basis 要和 --by 一起写明是谁决定的", "--publish-basis needs --by, the name of who decided"
    ),
    # --- the import report
    "import_read": Text("表格 {table}，{rows} 件", "Table {table}, {rows} {rows:item|items}"),
    "import_no_table": Text(
        "没有表格，每张图片一件，共 {rows} 件", "No table; every picture is an item, {rows} in all"
    ),
    "import_mapped": Text("  {column} → {field}（{key}）", "  {column} → {field} ({key})"),
    "import_own": Text("  {column} → 自有栏目 {key}，公开", "  {column} → a field of its own, {key}, public"),
    "import_unmapped": Text("  {column}：没有对应，{reason}", "  {column}: not mapped, {reason}"),
    "import_pictures": Text("图片 {matched} 张对上了", "{matched} {matched:picture|pictures} found"),
    "import_missing": Text("找不到 {count} 张：{names}", "{count} {count:picture|pictures} missing: {names}"),
    "import_unused": Text("没有用到 {count} 张：{names}", "{count} {count:picture|pictures} not used: {names}"),
    "import_broken": Text(
        "打不开或是空的 {count} 张，没有导入：{names}",
        "{count} {count:picture cannot be read and was|pictures cannot be read and were} left out: {names}",
    ),
    "import_unread": Text(
        "没有读的文件 {count} 个（不是能用的图片，也不是展品表）：{names}",
        "{count} {count:file was|files were} not read (no pictures in a known format, and not the table): {names}",
    ),
    "import_taken": Text(
        "exhibits/{id} 已经有了，什么也没有改。请加 --id 另取一个标识，例如 --id {other}",
        "exhibits/{id} is there already; nothing was changed. Give another id, as in --id {other}",
    ),
    "import_named": Text(
        "标识是 {id}（用在网址里，导入时可用 --id 另定）。下一步：lantai check",
        "Its id is {id} (it stands in addresses; --id chooses another). Next: lantai check",
    ),
    "import_basis": Text(
        "公布依据写的是“{basis}”：来源系统已经公开展示。如不符合，请改 exhibit.yml 的 defaults。",
        "Basis of publication: “{basis}”, because the other system already shows it. If that is wrong, change defaults in exhibit.yml.",
    ),
    "import_basis_by": Text(
        "公布依据写的是“{basis}”，由 {by} 决定", "Basis of publication: “{basis}”, decided by {by}"
    ),
    "import_no_basis": Text(
        "没有写公布依据；填好之前不会公开任何一件。",
        "No basis of publication was written; until one is, nothing is shown.",
    ),
    "import_remark": Text(
        "公布依据 {basis} 由 {by} 在导入时决定", "Basis of publication {basis}, decided by {by} on import"
    ),
    "column_technical": Text(
        "是来源系统的显示设置或缩略图，这里会重新制作",
        "it serves the other system's display or its thumbnails, which are made anew",
    ),
    "column_empty": Text("整栏是空的", "the whole column is empty"),
    "column_unknown": Text(
        "不认识这一栏，照原样留在 items.csv 里", "nobody knows this column; it stays in items.csv as it is"
    ),
    "packed": Text("交换包第{version}版：{path}", "Package, version {version}: {path}"),
    "packed_again": Text(
        "和上次给的完全一样，还是第{version}版：{path}", "The same as was given before, still version {version}: {path}"
    ),
    "packed_count": Text(
        "{items}件展品，{pictures}幅图。", "{items} {items:item|items}, {pictures} {pictures:picture|pictures}."
    ),
    "bag_package": Text(
        "《{title}》第{version}版，{giver} → {receiver}", "“{title}”, version {version}, {giver} → {receiver}"
    ),
    "bag_until": Text("可用到 {day}。", "May be shown until {day}."),
    "bag_read": Text(
        "核对了 {files} 个文件、{octets} 字节（{algorithms}）。",
        "{files} {files:file|files}, {octets} octets, by {algorithms}.",
    ),
    "bag_sound": Text("完整，没有改动。", "Complete and unchanged."),
    "bag_unsound": Text("不完整或不可信，请不要使用。", "Not complete, or not to be trusted: do not use it."),
    "diff_of_others": Text("这是两个不同的包：{one}、{other}", "These are two different packages: {one}, {other}"),
    "receipt_made": Text("回执：{path}", "Receipt: {path}"),
    "pack_signed": Text("签名：{path}（和 zip 一起给对方）", "Signature: {path} (it goes with the zip)"),
    "key_made": Text(
        "新建了一对密钥。私钥 {path} 只留给自己；公钥 {public} 用别的渠道给对方。",
        "A pair of keys was made. Keep the secret key {path} to yourself; give the public key {public} to partners by"
        " another way.",
    ),
    "key_password": Text("私钥的密码", "Password of the key"),
    "bag_signed": Text("签名有效。", "The signature holds."),
    "not_packed": Text("没有打包。", "Nothing was packed."),
    "pack_approval": Text("出境批准：{item} {number}", "Export approval: {item} {number}"),
    "kiosk_size": Text(
        "大小（MB）：图片 {pictures}，页面 {pages}，检索 {search}，其余 {rest}",
        "Size (MB): pictures {pictures}, pages {pages}, search {search}, all else {rest}",
    ),
    "kiosk_made": Text("展台版：{path}", "Kiosk edition: {path}"),
    "report_of_nothing": Text(
        "请给出展台的导出文件、人工计数表或服务器日志。", "Name exports of booths, counts by hand or a server's log."
    ),
    "report_empty": Text("没有可以写进报告的数，没有生成。", "There is nothing to report; nothing was made."),
    "kiosk_whole": Text("{count} 个文件全部完好。", "All files are whole ({count})."),
    "kiosk_fault_missing": Text("缺：{path}", "missing: {path}"),
    "kiosk_fault_changed": Text("坏了或改过：{path}", "damaged or changed: {path}"),
    "kiosk_fault_extra": Text("多出来的：{path}", "not of the edition: {path}"),
    "no_edition": Text("{path} 不是展台版的文件夹。", "{path} is no folder of a kiosk edition."),
}
