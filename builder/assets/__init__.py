"""What comes from the npm registry: named in package.json, fetched by hash, kept in a cache that checkouts share.

Standard library only, because the wheel's build hook imports it before anything is installed.
"""

from builder.assets.errors import AssetError
from builder.assets.fetch import Progress, fetch, present
from builder.assets.lock import Package, lock_file, needed, packaged_folder
from builder.assets.registry import ask_npm, registry_address

__all__ = [
    "AssetError",
    "Package",
    "Progress",
    "ask_npm",
    "fetch",
    "lock_file",
    "needed",
    "packaged_folder",
    "present",
    "registry_address",
]
