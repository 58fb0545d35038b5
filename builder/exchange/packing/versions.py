"""Which version a package is: what gives nothing new stays the version that it was."""

from __future__ import annotations

from builder.model.package import Package
from builder.model.package_json import gives_the_same, numbered, version_digest


def next_version(package: Package, last: Package | None) -> Package:
    """The package with its number: that of ``last`` where it gives the same, else the one after it."""
    if last is None:
        return package
    if gives_the_same(package, last):
        return numbered(package, last)
    return package.model_copy(update={"version": last.version + 1, "previous": version_digest(last)})
