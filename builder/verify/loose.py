"""Files that leave the house without a site around them: a package, a brochure, a press kit."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from builder.model.problems import Problem
from builder.verify.expectation import Expectation
from builder.verify.printed_pictures import PrintedPictures
from builder.verify.provenance import telling_names
from builder.verify.reading import Reader, kind_of, reach_of
from builder.verify.secrets import Leaks
from builder.verify.telling import problems_of


def prove_loose(
    files: Mapping[str, bytes], expectation: Expectation, reach: Callable[[str], int] = reach_of
) -> list[Problem]:
    """What is wrong with files that stand in no site: secrets in their words or names, pictures that carry more.
    ``reach`` tells by its name which curators' sentences a file may show.
    """
    leaks = Leaks(expectation.secrets, expectation.public_values)
    reader = Reader(leaks, expectation.profiles)
    placed = [*telling_names(dict.fromkeys(files, 0), expectation, leaks)]
    for path, data in files.items():
        placed += ((path, finding) for finding in reader.read(data, kind_of(path), reach=reach(path)).findings)
    judge = PrintedPictures(expectation.shown)
    for path in (path for path in files if judge and kind_of(path) == ".pdf"):
        placed += ((path, finding) for finding in judge.findings(files[path]))
    return list(problems_of(placed))
