"""The blank items.xlsx, made from the field table: columns as text, choices to pick from, help at hand, an example."""

from __future__ import annotations

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from builder.model.choices import CHOICES, Profile, accepted, labels
from builder.model.field_row import Field
from builder.model.field_table import ROWS
from builder.model.fields import FIELDS, Header
from builder.model.text import LANGUAGES, Language
from builder.rendering.cells import put_text
from builder.rendering.package import workbook_bytes
from builder.scaffold.example import EXAMPLE_ROWS
from builder.strings import WORDS, say
from builder.tables.own_sheets import EXAMPLE, HELP

COLUMNS = (
    Header("reference_code"),
    Header("title"),
    Header("title", "en"),
    Header("date_original"),
    Header("photographer"),
    Header("place"),
    Header("people"),
    Header("event"),
    Header("background"),
    Header("caption"),
    Header("caption", "en"),
    Header("credit_line"),
    Header("alt_text"),
    Header("alt_text", "en"),
    Header("file"),
    Header("unit"),
    Header("publish_basis"),
    Header("opening_status"),
    Header("security_level"),
    Header("embargo_until"),
    Header("use_until"),
    Header("reproduction_kind"),
    Header("audience"),
    Header("notes"),
)
_WIDTHS = {"title": 30, "caption": 44, "alt_text": 36, "background": 28, "reference_code": 26, "file": 24, "notes": 28}
_USUAL_WIDTH, _LAST_ROW = 16, 10_000
_PROFILE: Profile = "cn"  # what lantai new writes into site.yml
_TEXT_FORMAT, _LIST_LIMIT, _PROMPT_LIMIT = "@", 255, 250
_FONT, _BOLD = Font(size=11), Font(size=11, bold=True)
_HEAD_FILL = PatternFill("solid", fgColor="FFF1EADC")
_TOP, _WRAPPED = Alignment(vertical="top"), Alignment(vertical="top", wrap_text=True)
_RULE = Border(bottom=Side(style="thin", color="FF9E2A22"))
_HELP_COLUMNS = (
    ("help.field", 22),
    ("help.key", 22),
    ("help.kind", 20),
    ("help.choices", 40),
    ("help.public", 12),
    ("help.help", 56),
    ("help.aliases", 60),
)


def blank_workbook() -> bytes:
    """The workbook. Codes and dates stay as typed: every column is text. The loader reads its first sheet only."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = WORDS["blank.items"].zh
    _columns(sheet)
    for number, header in enumerate(COLUMNS, start=1):
        _guidance(sheet, number, FIELDS[header.field])
    _help(book.create_sheet(HELP))
    example = book.create_sheet(EXAMPLE)
    _columns(example)
    for row, cells in enumerate(EXAMPLE_ROWS, start=2):
        for number, header in enumerate(COLUMNS, start=1):
            cell = example.cell(row=row, column=number)
            put_text(cell, cells.get(header, ""))
            cell.alignment, cell.number_format = _WRAPPED, _TEXT_FORMAT
    return workbook_bytes(book)


def heading(header: Header) -> str:
    """The heading of a column: the field's Chinese label, and its language where that is English."""
    label = FIELDS[header.field].label.zh
    return f"{label}（英文）" if header.language == "en" else label


def _columns(sheet: Worksheet) -> None:
    for number, header in enumerate(COLUMNS, start=1):
        cell = sheet.cell(row=1, column=number)
        put_text(cell, heading(header))
        cell.font, cell.fill, cell.alignment, cell.border = _BOLD, _HEAD_FILL, _TOP, _RULE
        column = sheet.column_dimensions[get_column_letter(number)]
        column.width = _WIDTHS.get(header.field, _USUAL_WIDTH)
        column.number_format = _TEXT_FORMAT
    sheet.row_dimensions[1].height = 22
    sheet.freeze_panes = "C2"


def _guidance(sheet: Worksheet, number: int, field: Field) -> None:
    """A prompt for the column, which a spreadsheet shows as soon as a cell is chosen, and a list to pick from."""
    letter = get_column_letter(number)
    prompt = _rule(field, "none")
    prompt.add(f"{letter}1" if field.key in CHOICES else f"{letter}1:{letter}{_LAST_ROW}")
    sheet.add_data_validation(prompt)
    if field.key in CHOICES:
        names = ",".join(choice.label.zh for choice in accepted(field.key, _PROFILE))
        picked = _rule(field, "list")
        picked.formula1 = f'"{names[: _LIST_LIMIT - 2]}"'
        picked.showErrorMessage = field.kind == "choice"
        picked.errorStyle = "warning"  # the loader knows more words, such as 机密★10年
        picked.error = say("blank.choose", "zh")
        picked.add(f"{letter}2:{letter}{_LAST_ROW}")
        sheet.add_data_validation(picked)


def _rule(field: Field, type: str) -> DataValidation:
    said = "\n".join(_advice(field, language) for language in LANGUAGES)
    return DataValidation(
        type=type,
        allow_blank=True,
        showInputMessage=True,
        promptTitle=f"{field.label.zh} {field.label.en}"[:32],
        prompt=said if len(said) <= _PROMPT_LIMIT else _advice(field, "zh")[:_PROMPT_LIMIT],
    )


def _advice(field: Field, language: Language) -> str:
    """What to write: the kind, the choices and the help of a field."""
    zh = language == "zh"
    kind = say(f"kind.{field.kind}", language)
    choices = labels(accepted(field.key, _PROFILE)).zh if zh else ""
    said = field.help.zh if zh else field.help.en
    lead = f"{field.label.zh}：{kind}" if zh else f"{field.label.en}: {kind}"
    return "\n".join(filter(None, (lead, choices, said if said != choices else "")))


def _help(sheet: Worksheet) -> None:
    """Every field of the table, one a row."""
    sheet.merge_cells(start_row=1, start_column=1, end_row=1, end_column=len(_HELP_COLUMNS))
    lead = sheet["A1"]
    put_text(lead, "\n".join(say("blank.lead", language) for language in LANGUAGES))
    lead.alignment = _WRAPPED
    sheet.row_dimensions[1].height = 52
    for number, (key, width) in enumerate(_HELP_COLUMNS, start=1):
        cell = sheet.cell(row=2, column=number)
        put_text(cell, f"{WORDS[key].zh} {WORDS[key].en}")
        cell.font, cell.fill, cell.border = _BOLD, _HEAD_FILL, _RULE
        sheet.column_dimensions[get_column_letter(number)].width = width
    for row, field in enumerate(ROWS, start=3):
        for number, text in enumerate(_help_of(field), start=1):
            cell = sheet.cell(row=row, column=number)
            put_text(cell, text)
            cell.font, cell.alignment = _FONT, _WRAPPED
    sheet.freeze_panes = "B3"


def _help_of(field: Field) -> tuple[str, ...]:
    public = "help.yes" if field.public else "help.no"
    choices = labels(accepted(field.key, _PROFILE))
    return (
        f"{field.label.zh}\n{field.label.en}",
        field.key,
        "\n".join(say(f"kind.{field.kind}", language) for language in LANGUAGES),
        f"{choices.zh}\n{choices.en}" if choices else "",
        "\n".join(say(public, language) for language in LANGUAGES),
        "\n".join(filter(None, (field.help.zh, field.help.en))),
        "、".join(alias for alias in field.aliases if alias != field.label.zh),
    )
