"""Fonts: which files, which characters, cut to size.

What needs the public types stands in ``fonts.characters`` and ``fonts.web`` and is imported by those names, because
the wheel's build hook imports this package before pydantic is installed.
"""
