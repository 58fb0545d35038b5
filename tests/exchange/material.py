"""Material as it is brought in by the command: tables are read as the loader reads them."""

from __future__ import annotations

from functools import partial

from builder.delivering import given_table
from builder.exchange import bring as bringing
from builder.exchange import folder as folders

bring = partial(bringing.bring, read=given_table)
import_folder = partial(folders.import_folder, read=given_table)
