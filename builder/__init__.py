"""Lantai 兰台: curated exhibits become a public site.

The stages, in the order in which they run (pipeline.py is the page to read first, then deciding.py):

    load      a folder becomes drafts: cells as typed, each with its file, sheet, row and column
    check     drafts become exhibits, with every problem at once
    outreach  statutes are read, and what documents cite is found in them
    gate      exhibits, a date and an audience become Public types, and a decision with reasons for every item
    images    public masters become sizes, tiles and covered pixels, in the store
    pages     public exhibits become prose pages and poured shells
    exports   public exhibits become IIIF, JSON-LD, CSV and feeds
    search    public exhibits and rendered pages become an index that the browser searches by itself
    print     public exhibits become PDFs
    evaluation  counts of booths, of staff and of the server become a report
    verify    the built folder is walked before anybody sees it
"""

__version__ = "0.1.0"
