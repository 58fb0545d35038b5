"""What each key about the house and its visitors means, by document and key."""

from __future__ import annotations

from collections.abc import Mapping

from builder.model.text import Text

HOUSE: Mapping[str, Text] = {
    "InstitutionSettings.closed": Text("哪些日子不开放", "days on which it is closed"),
    "InstitutionSettings.transport": Text("怎么来", "how to get there"),
    "InstitutionSettings.access": Text("坡道、电梯、无障碍卫生间等", "ramps, lifts, accessible toilets"),
    "InstitutionSettings.geo": Text("[纬度, 经度]，WGS 84", "[latitude, longitude], WGS 84"),
    "InstitutionSettings.reading_room": Text("查档须知", "rules of the reading room"),
    "InstitutionSettings.giving": Text("捐献和寄存", "donations and deposits"),
    "InstitutionSettings.media": Text("媒体联系", "press contact"),
    "InstitutionSettings.feedback": Text("意见反馈", "feedback"),
    "ContactSettings.office": Text("哪个部门", "which office"),
    "ContactSettings.address": Text("地址", "address"),
    "ContactSettings.hours": Text("时间", "hours"),
    "ContactSettings.phone": Text("电话", "phone"),
    "ContactSettings.email": Text("邮箱", "e-mail"),
    "ReadingRoomSettings.summary": Text("一句话介绍", "a sentence about it"),
    "ReadingRoomSettings.who": Text("谁可以查", "who may come"),
    "ReadingRoomSettings.bring": Text("带什么", "what to bring"),
    "ReadingRoomSettings.rules": Text("规定，一条一句", "the rules, a sentence each"),
    "ReadingRoomSettings.copies": Text("复制和拍照", "copies and photographs"),
    "ReadingRoomSettings.contact": Text("联系谁", "whom to ask"),
    "GivingSettings.summary": Text("一句话介绍", "a sentence about it"),
    "GivingSettings.wanted": Text("征集什么", "what is wanted"),
    "GivingSettings.not_wanted": Text("哪些不收", "what cannot be taken"),
    "GivingSettings.donation": Text("捐献是什么意思", "what a donation is"),
    "GivingSettings.deposit": Text("寄存是什么意思", "what a deposit is"),
    "GivingSettings.rights": Text("捐赠人、寄存人可以决定什么", "what the giver may decide"),
    "GivingSettings.steps": Text("步骤，按先后", "the steps, in order"),
    "GivingSettings.basis": Text("依据", "legal basis"),
    "GivingSettings.contact": Text("联系谁", "whom to ask"),
    "MediaSettings.note": Text("给记者的话", "a word to the press"),
    "MediaSettings.contact": Text("联系谁", "whom to ask"),
    "FeedbackSettings.summary": Text("一句话介绍", "a sentence about it"),
    "FeedbackSettings.promise": Text("多久答复", "how soon an answer comes"),
    "FeedbackSettings.contact": Text("意见寄到哪里", "where to write"),
    "FeedbackSettings.supervision": Text("监督电话", "where to complain"),
    "FooterSettings.mark": Text("党政机关、事业单位网站标识的文字", "words of the mark of a public body"),
    "FooterSettings.mark_url": Text("标识链接的网址", "address that the mark leads to"),
    "FooterSettings.copyright": Text("版权声明", "a line on copyright"),
}
