"""The words that a choice field accepts, in the forms that real catalogues use."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from builder.model.text import Text

Profile = Literal["cn", "international"]
PROFILES: tuple[Profile, ...] = ("cn", "international")


@dataclass(frozen=True, slots=True)
class Choice:
    """One accepted value: what is stored, how it is shown, how else people write it, and under which rules of
    publication (``gate.profile`` of site.yml) it means anything.
    """

    value: str
    label: Text
    synonyms: tuple[str, ...] = ()
    profiles: tuple[Profile, ...] = PROFILES


def _choice(value: str, zh: str, en: str, synonyms: str = "", profiles: tuple[Profile, ...] = PROFILES) -> Choice:
    return Choice(value, Text(zh, en), tuple(filter(None, synonyms.split("|"))), profiles)


_YES_NO = (_choice("yes", "是", "yes", "有|true|1|y|复制件"), _choice("no", "否", "no", "无|false|0|n|原件"))

CHOICES: Mapping[str, tuple[Choice, ...]] = MappingProxyType(
    {
        "security_level": (
            _choice("none", "无", "none", "非密|无密级|不涉密"),
            _choice("internal", "内部", "internal", "内部资料|内部使用"),
            _choice("confidential", "秘密", "confidential", "秘|秘密级"),
            _choice("secret", "机密", "secret", "机|机密级"),
            _choice("top_secret", "绝密", "top secret", "绝|绝密级"),
        ),
        "opening_status": (
            _choice("open", "开放", "open", "已开放|是|划开|同意开放|可开放"),
            _choice("controlled", "控制", "controlled", "控制使用|受控|否|不开放|划控"),
            _choice("deferred", "延期开放", "deferred", "延期|暂缓开放|到期延期开放"),
            _choice("not_reviewed", "未审核", "not reviewed", "未鉴定|待审|待审核|未划控|未开放"),
        ),
        "public_attribute": (
            _choice("on_initiative", "主动公开", "published on initiative"),
            _choice("on_request", "依申请公开", "published on request"),
            _choice("not_public", "不予公开", "not public", "不公开"),
        ),
        "publish_basis": (
            _choice("own_archive", "本馆档案", "own archive", "本馆馆藏|馆藏"),
            _choice("owner_consent", "权利人同意", "owner's consent", "所有人同意|已授权"),
            _choice("partner_consent", "合作方同意", "partner's consent", "联展协议"),
            _choice("already_published", "已公布", "already published", "已公开发表|已出版"),
            _choice("not_a_record", "非档案原件", "not a record", "非档案|自绘|本项目自绘|自制"),
            _choice("public_domain", "公有领域", "public domain", "不受著作权保护", ("international",)),
        ),
        "audience": (
            _choice("web", "网站", "web", "互联网|网络|线上|网上"),
            _choice("onsite", "馆内", "onsite", "现场|馆内展出|on site"),
            _choice("print", "印刷", "print", "印刷品|出版"),
            _choice("press", "媒体", "press", "新闻媒体"),
            _choice("partner", "合作方", "partner", "国内合作方|联展单位"),
            _choice("foreign", "境外", "foreign", "国外|境外合作方"),
        ),
        "licence_scope": (
            _choice("web", "网站", "web", "互联网|网络|线上|网上|信息网络传播|online|internet|website"),
            _choice(
                "onsite",
                "馆内（第七条）",
                "on the premises (art. 7)",
                "馆内|馆内展出|馆舍内|仅限馆内|仅限馆内展出|仅馆内|现场|第七条|on the premises|on site",
            ),
            _choice("print", "印刷", "print", "印刷品|出版|图录|画册"),
            _choice("press", "媒体", "press", "新闻媒体|新闻|宣传|media"),
            _choice("partner", "合作方", "partner", "国内合作方|联展单位|联展|巡展|合作馆"),
            _choice("foreign", "境外", "foreign", "国外|海外|境外合作方|abroad"),
            _choice("all", "全部用途", "all uses", "全部|不限|所有用途|各种用途|all|unlimited|any use"),
            _choice("none", "未授权", "not licensed", "无|没有|未取得授权|尚未取得授权|未获授权|待授权|no|no licence"),
        ),
        "consent": (
            _choice(
                "given",
                "已同意",
                "given",
                "同意|已取得同意|书面同意|已书面同意|已取得书面同意|取得书面同意|本人同意|本人已同意|本人书面同意|监护人同意|监护人已同意|监护人书面同意"
                "|父母同意|家属同意|近亲属同意|寄存人同意|所有人同意|权利人同意|同意展出|同意公开|同意公布|已授权|已取得授权|有|有授权|是|已签|已签署"
                "|已签同意书|已签授权书|consented|consent given|written consent|guardian's consent|signed|yes",
            ),
            _choice(
                "onsite",
                "仅限馆内",
                "on the premises only",
                "馆内|馆内展出|仅馆内|仅限馆内展出|同意馆内展出|仅同意馆内展出|on site|on the premises|only on site",
            ),
            _choice(
                "not_needed",
                "无需同意",
                "not needed",
                "无需|不需要|不需要同意|公众人物|public figure",
            ),
            _choice(
                "nobody",
                "不涉及",
                "concerns nobody",
                "不适用|不涉及肖像|无人物|没有人物|已故|去世|已去世|deceased|dead|no people|not applicable",
            ),
            _choice(
                "pending",
                "待取得",
                "pending",
                "未取得|尚未取得|未取得同意|待签|待补|待征求|征求中|未签|没有签|没签|同意书未签|暂缺|not yet|not asked"
                "|not signed",
            ),
            _choice(
                "refused",
                "不同意",
                "refused",
                "未同意|本人不同意|家属不同意|监护人不同意|拒绝|不愿公开|不同意公开|已撤回|撤回|撤回同意|已撤回同意|withdrawn|revoked",
            ),
            _choice("none", "无", "none", "没有|否|no"),
        ),
        "is_reproduction": _YES_NO,
        "reproduction_kind": (
            _choice("original", "原件", "original"),
            _choice("copy", "复制件", "copy", "复制"),
            _choice("facsimile", "仿制件", "facsimile", "仿制"),
            _choice("digital_copy", "数字复制", "digital copy", "数字复制件|扫描件"),
            _choice("redrawn", "重绘", "redrawn", "今人重绘|今人绘制"),
        ),
        "ownership": (
            _choice("state", "国家所有", "state", "国有|国家|本馆所有"),
            _choice("collective", "集体所有", "collective", "集体"),
            _choice("individual", "个人所有", "individual", "个人|私人|private"),
            _choice("deposit", "寄存", "deposit", "代存|代管|deposited|on deposit"),
            _choice("other", "其他", "other", "其它"),
        ),
        "grade": (
            _choice("first", "一级", "first", "1|一|一级档案|1级"),
            _choice("second", "二级", "second", "2|二|二级档案|2级"),
            _choice("third", "三级", "third", "3|三|三级档案|3级"),
            _choice("none", "未定", "not graded", "未定级|无|未评定|不定级"),
        ),
        "sensitive": (
            _choice("minors", "未成年人", "minors", "儿童|未满十四岁|minor|children"),
            _choice("medical", "医疗", "medical", "病历|医疗健康|health"),
            _choice("violence", "暴力", "violence", "血腥"),
            _choice("disaster", "灾难", "disaster", "灾害|灾情"),
            _choice("religious", "宗教", "religious", "民族宗教|religion"),
            _choice("map", "地图", "map"),
            _choice("leader", "领导人肖像", "leader's portrait", "领导人|leader portrait|leader"),
            _choice("martyr", "英烈", "martyr", "烈士|英雄烈士"),
            _choice("none", "无", "none", "否|没有|no"),
        ),
        "person_status": (
            _choice("public_figure", "公众人物", "public figure", "名人"),
            _choice("deceased", "已故", "deceased", "去世|故|已去世|dead"),
            _choice("consenting", "已同意", "consenting", "同意|本人同意"),
            _choice("living", "在世", "living", "健在|普通人|在世（未同意）|private person"),
            _choice("unknown", "不详", "unknown", "未知|不明"),
        ),
        "zoom": (_choice("deep", "深", "deep", "是|深度"), _choice("plain", "否", "plain", "无")),
    }
)

_TERM = re.compile(r"[★*☆].*$")


def _fold(word: str) -> str:
    return _TERM.sub("", unicodedata.normalize("NFKC", word)).strip().lower().replace(" ", "_")


_FOLDED: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        field: {
            _fold(word): choice.value
            for choice in choices
            for word in (choice.value, choice.label.zh, choice.label.en, *choice.synonyms)
        }
        for field, choices in CHOICES.items()
    }
)


def choose(field: str, word: str) -> str | None:
    """The stored value for a word as written (``机密★10年`` is 机密), or None where nobody knows the word."""
    folded = unicodedata.normalize("NFKC", word).strip().lower().replace(" ", "_")
    known = _FOLDED[field]
    return known.get(folded) or known.get(_fold(word))


def label_of(field: str, value: str) -> Text:
    """How a stored value is shown; the value itself where it is none of the field's choices."""
    for choice in CHOICES.get(field, ()):
        if choice.value == value:
            return choice.label
    return Text(value, value)


def accepted(field: str, profile: Profile) -> tuple[Choice, ...]:
    """The choices of a field under these rules of publication, in the order of the table; none for other fields."""
    return tuple(choice for choice in CHOICES.get(field, ()) if profile in choice.profiles)


def labels(choices: Iterable[Choice]) -> Text:
    """The labels of choices in a row, with the comma of each language."""
    kept = tuple(choices)
    return Text("、".join(choice.label.zh for choice in kept), ", ".join(choice.label.en for choice in kept))
