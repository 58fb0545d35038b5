"""Material as it is brought in by the command: tables are read as the loader reads them."""

from __future__ import annotations

from functools import partial

from builder import exchange
from builder.delivering import given_table

bring = partial(exchange.bring, read=given_table)
import_folder = partial(exchange.import_folder, read=given_table)
