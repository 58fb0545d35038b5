"""What may be given to a partner becomes one document, and every other file of the package is drawn from it."""

from builder.exchange.packing.captions import captions
from builder.exchange.packing.crate import METADATA, crate
from builder.exchange.packing.item_table import ItemColumn, field_map, item_columns, items_csv
from builder.exchange.packing.lists import agreement_file, credits_csv, reviews_csv, rights_csv
from builder.exchange.packing.packed import Given, packed, pictures_of
from builder.exchange.packing.versions import next_version

__all__ = [
    "METADATA",
    "Given",
    "ItemColumn",
    "agreement_file",
    "captions",
    "crate",
    "credits_csv",
    "field_map",
    "item_columns",
    "items_csv",
    "next_version",
    "packed",
    "pictures_of",
    "reviews_csv",
    "rights_csv",
]
