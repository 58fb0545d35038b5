"""Exchange: other people's material becomes values that the command line writes as a new exhibition."""

from builder.exchange.bring import bring, free_id
from builder.exchange.collectionbuilder import import_collectionbuilder
from builder.exchange.folder import import_folder
from builder.exchange.given_table import GivenTable, ReadTable
from builder.exchange.imported import Imported, ImportReport
from builder.exchange.report import report_lines

__all__ = [
    "GivenTable",
    "ImportReport",
    "Imported",
    "ReadTable",
    "bring",
    "free_id",
    "import_collectionbuilder",
    "import_folder",
    "report_lines",
]
