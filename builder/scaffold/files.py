"""The text files of a new site. Their comments teach; their first lines name the schema that editors check with."""

from __future__ import annotations

from collections.abc import Mapping

EXHIBITION = "first"

_SITE = """\
# yaml-language-server: $schema=../.lantai/site.schema.json
# 本馆的信息和整个网站的设置。# 后面是说明，程序不读；冒号后要空一格；缩进只用空格。
# Who you are, and settings of the whole site. Text after # is not read; a blank after each colon; indent with blanks.
lantai: 1

# 网站名称 · the site's name
title: {zh: 我的展览, en: My Exhibitions}

# 本馆。没有的项目留空或删去，不要编造。 · Your institution; leave out what you do not have.
institution:
  name: {zh: 请填写单位名称, en: Name of the institution}
  # address: {zh: 某市某路1号, en: "1 Some Road, Some City"}
  # hours: {zh: 周一至周五 9:00—17:00, en: "Monday to Friday, 9:00–17:00"}
  # phone: "000-0000000"

# 页脚上的备案信息，填了才显示 · shown in the footer once filled in
# footer:
#   organiser: {zh: 某市档案馆, en: Some City Archives}
#   icp: 某ICP备00000000号
#   police: 某公网安备00000000000000号
#   site_code: "0000000000"

# 发布后的网址，可以带子路径 · the address where the site will stand, also below a path
# base_url: https://archives.example/zt/daz/

# 公开的规则：cn 按档案法；review: final 要求终审登记后才公开。政府网站写 kind: gov。
# Rules of publication: cn follows the Archives Law; review: final demands a recorded final review.
gate: {profile: cn, review: "off"}

# 展厅，按显示的先后。id 只用小写字母、数字和连字符。 · Halls in their order.
halls:
  - {id: main, title: {zh: 主展厅, en: Main Hall}}
"""

_EXHIBIT = """\
# yaml-language-server: $schema=../../.lantai/exhibit.schema.json
# 一个展览的设置。展品写在 items.xlsx，图片放在 images/，前言写在 texts/foreword.zh.md。
# Settings of one exhibition. Items go into items.xlsx, pictures into images/, the foreword into texts/foreword.en.md.
lantai: 1
title: {zh: 第一个展览, en: First Exhibition}
# subtitle: {zh: 副题, en: Subtitle}

# 在哪个展厅（content/site.yml 里 halls 的 id） · its hall, an id from content/site.yml
hall: main

# 首图用哪一件展品（写档号） · the item that opens the exhibition, by its reference code
# hero: K000-ZP·2019·D30-001

# 单元。不写也行：那样按展品表“单元”一栏里出现的名字和先后分。
# Units. Without them the unit column of the table decides.
# units:
#   - id: one
#     title: {zh: 第一单元的标题, en: Title of the first unit}
#     intro: {zh: 两三句话。, en: Two or three sentences.}

# 展品表里空着的格子都用这里的值 · what an empty cell of every item stands for
# defaults: {publish_basis: 本馆档案, opening_status: 开放, credit_line: 某市档案馆藏}
defaults: {}

# 本馆自有的栏目；不写 public: true 就不公开 · columns of your own; private unless public: true
# fields:
#   film_roll: {label: {zh: 胶卷号, en: Film roll}, columns: [胶卷号], public: false}
"""

FILES: Mapping[str, str] = {
    "mkdocs.yml": """\
# 网页引擎的设置，一般不用改。 · Settings of the page engine; normally left alone.
site_name: 我的展览
docs_dir: content/pages
site_dir: build/site
theme:
  name: lantai
plugins:
  - lantai
nav:
  - about.md
""",
    "content/site.yml": _SITE,
    "content/pages/about.zh.md": "# 关于\n\n本网站展出本馆整理的档案和图片。\n",
    "content/pages/about.en.md": "# About\n\nThis site shows records and pictures from our archives.\n",
    f"exhibits/{EXHIBITION}/exhibit.yml": _EXHIBIT,
    f"exhibits/{EXHIBITION}/texts/foreword.zh.md": "展览正在筹备。\n",
    f"exhibits/{EXHIBITION}/texts/foreword.en.md": "This exhibition is being prepared.\n",
    f"exhibits/{EXHIBITION}/images/.keep": "",
    ".gitignore": "/build/\n",
}
