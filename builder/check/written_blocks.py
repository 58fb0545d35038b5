"""Where blocks are written: under ``blocks`` of a unit in exhibit.yml, and on lines of their own in its texts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from builder.check.blocks import Blocks, Written
from builder.model.block import Block, Number
from builder.model.block_line import BlockLine, label_text, read_line, text_line
from builder.model.block_settings import BlockSettings
from builder.model.draft import DraftExhibition, TextFile
from builder.model.problems import Problem
from builder.model.text import Language, Text, merged, text_in
from builder.model.where import Where


@dataclass(frozen=True, slots=True)
class Piece:
    """A block line of a text, its place, and the words between it and the next."""

    line: str
    where: Where
    prose: str


Pieces = Mapping[str, Mapping[Language, tuple[Piece, ...]]]
"""The pieces of each text by its stem in small letters, and by language."""


@dataclass(frozen=True, slots=True)
class Parted:
    """Texts without block lines, the pieces of those that may hold blocks, and a problem for each line elsewhere."""

    texts: list[TextFile]
    pieces: Pieces
    problems: list[Problem]


def parted(texts: Iterable[TextFile], homes: Iterable[str]) -> Parted:
    """Part the texts named in ``homes`` at their block lines; from others the lines are taken and told."""
    at_home = {name.casefold() for name in homes}
    heads: list[TextFile] = []
    pieces: dict[str, dict[Language, tuple[Piece, ...]]] = {}
    problems: list[Problem] = []
    for text in texts:
        head, rest = _parted(text)
        stem = text.stem.casefold()
        if rest and stem in at_home:
            pieces.setdefault(stem, {})[text.language] = rest
        elif rest:
            problems += [Problem(code="BLOCK-07", where=piece.where) for piece in rest]
            head = "\n\n".join(filter(None, (head, *(piece.prose for piece in rest))))
        heads.append(replace(text, text=head) if rest else text)
    return Parted(heads, pieces, problems)


def _parted(text: TextFile) -> tuple[str, tuple[Piece, ...]]:
    if ":::" not in text.text and "：：：" not in text.text:
        return text.text, ()
    head: list[str] = []
    found: list[tuple[str, Where, list[str]]] = []
    for row, line in enumerate(text.text.splitlines(), start=1):
        placed = text_line(line)
        if placed is not None:
            found.append((placed, Where(text.where.file, row=row), []))
        else:
            (found[-1][2] if found else head).append(line)
    pieces = tuple(Piece(line, where, "\n".join(prose).strip()) for line, where, prose in found)
    return "\n".join(head).strip(), pieces


def of_texts(pieces: Mapping[Language, tuple[Piece, ...]], main: Language, blocks: Blocks) -> tuple[Block, ...]:
    """The blocks of a text in both its languages, with the prose between them.

    Where the lines differ, those of ``main`` count, and the other text's words come after the last one they share.
    """
    leading: Language = main if main in pieces else next(iter(pieces))
    other: Language = "en" if leading == "zh" else "zh"
    first, second = pieces[leading], pieces.get(other, ())
    lines = [read_line(piece.line) for piece in first]
    shapes = [read_line(piece.line).shape for piece in second]
    if second and shapes != [line.shape for line in lines]:
        blocks.problems.append(Problem(code="BLOCK-06", where=first[0].where))
        second = _gathered(second)
    made: list[Block] = []
    for n, piece in enumerate(first):
        twin = second[n] if n < len(second) else None
        made += blocks.made([_of_piece(piece, lines[n], leading, twin, other)])
        prose = merged(text_in(leading, piece.prose), text_in(other, twin.prose) if twin else Text())
        if prose:
            made.append(Block(kind="prose", words=prose, where=piece.where))
    return tuple(made)


def _gathered(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """All words in one piece without its lines: nothing that was written is lost."""
    return (Piece("", pieces[0].where, "\n\n".join(piece.prose for piece in pieces if piece.prose)),)


def _of_piece(piece: Piece, line: BlockLine, language: Language, twin: Piece | None, other: Language) -> Written:
    again = read_line(twin.line) if twin and twin.line else None
    return Written(
        line=line,
        typed=piece.line,
        words=merged(text_in(language, line.words), text_in(other, again.words) if again else Text()),
        source=merged(text_in(language, line.source), text_in(other, again.source) if again else Text()),
        labels=tuple(_labels(line, language, again, other)),
        numbers=tuple(_numbers(line, language, again, other)),
        where=piece.where,
    )


def _labels(line: BlockLine, language: Language, again: BlockLine | None, other: Language) -> Iterator[Text]:
    for n, one in enumerate(line.references):
        twin = again.references[n].label if again else ""
        yield merged(merged(text_in(language, one.label), text_in(other, twin)), label_text(one.label))


def _numbers(line: BlockLine, language: Language, again: BlockLine | None, other: Language) -> Iterator[Number]:
    for n, (value, label) in enumerate(line.numbers):
        twin = again.numbers[n][1] if again and n < len(again.numbers) else ""
        yield Number(value, merged(text_in(language, label), text_in(other, twin)))


def of_settings(draft: DraftExhibition, unit: int, given: Sequence[BlockSettings], blocks: Blocks) -> tuple[Block, ...]:
    """The blocks that exhibit.yml lists for a unit."""
    language = draft.settings.language
    written = []
    for n, one in enumerate(given):
        line = read_line(one.block)
        key = f"units.{unit}.blocks.{n}"
        written.append(
            Written(
                line=line,
                typed=one.block,
                words=merged(one.words.text, text_in(language, line.words)),
                source=merged(one.source.text, text_in(language, line.source)),
                labels=tuple(label.text for label in one.labels),
                numbers=(
                    *(Number(number.value, Text(number.zh.strip(), number.en.strip())) for number in one.numbers),
                    *(Number(value, text_in(language, label)) for value, label in line.numbers),
                ),
                where=draft.marks.get(key, draft.where),
            )
        )
    return tuple(blocks.made(written))
