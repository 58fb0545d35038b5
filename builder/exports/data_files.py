"""Everything below data/: the items for programs, for spreadsheets, for other systems, for bibliographies."""

from __future__ import annotations

from builder.exports.citing import Citations
from builder.exports.collectionbuilder import collectionbuilder_csv
from builder.exports.datapackage import datapackage
from builder.exports.facets import facets_json
from builder.exports.fields_used import fields_json
from builder.exports.openings import openings_csv
from builder.exports.records import items_json
from builder.exports.spreadsheet import items_columns, items_csv
from builder.exports.timeline import timelines
from builder.model.address import Addresses
from builder.model.public import PublicSite
from builder.model.rendition import Renditions


def data_files(
    site: PublicSite, renditions: Renditions, addresses: Addresses, citations: Citations
) -> dict[str, bytes]:
    """The bytes of each file by name; datapackage.json describes all the others."""
    items = site.items
    columns = items_columns(items, renditions, addresses)
    files = {
        "items.json": items_json(items, renditions, addresses),
        "items.csv": items_csv(items, columns),
        "fields.json": fields_json(items),
        "facets.json": facets_json(site),
        **({"openings.csv": openings_csv(site, addresses)} if site.outreach.openings else {}),
        **timelines(site, renditions, addresses),
        "collectionbuilder.csv": collectionbuilder_csv(items, renditions, addresses),
        **citations.files(items),
    }
    return files | {"datapackage.json": datapackage(site, files, columns, addresses)}
