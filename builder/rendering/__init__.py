"""The report of problems as a person wants it: in the terminal, as a page, and as the curator's own workbook back.

JSON, the rendering for programs, stands in ``problems_json.py``: it is a promise and looks the same for ever.
"""
