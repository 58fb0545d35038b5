"""How a book speaks."""

from __future__ import annotations

from builder.model.text import Text
from builder.print.voice import Voice


def test_a_phrase_knows_its_language() -> None:
    """A phrase that was not translated is marked with the language it is in."""
    assert Voice("en").phrase(Text("甲", "A")) == {"text": "A", "lang": "en", "also": None}
    assert Voice("en").phrase(Text("甲")) == {"text": "甲", "lang": "zh", "also": None}
    assert Voice("zh").phrase(Text()) is None


def test_a_bilingual_book_says_everything_twice() -> None:
    """The other language goes along where somebody wrote it, and only there."""
    voice = Voice("zh", parallel=True)
    assert voice.phrase(Text("甲", "A")) == {
        "text": "甲",
        "lang": "zh",
        "also": {"text": "A", "lang": "en", "also": None},
    }
    for text in (Text("甲"), Text(en="A"), Text("K-1", "K-1")):
        phrase = voice.phrase(text)
        assert phrase
        assert phrase["also"] is None
    assert voice.words("paper.figure", number="1-3")["text"] == "图1-3"
    assert voice.prose(Text("甲", "A"))["also"]
    assert voice.weight(Text("甲乙", "abcd")) == 4
    assert Voice("zh").weight(Text("甲乙", "abcd")) == 2
