"""The walls of the house: imports point down, Public types are made at the gate, modules stay small."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

BUILDER = Path(__file__).resolve().parent.parent / "builder"
MODULES = sorted(path for path in BUILDER.rglob("*.py") if "packaged" not in path.parts)
TOP = {"checking", "cli", "commands", "plugin", "desk", "machine", "surroundings", "terminal", "scaffold", "serving"}
DRIVER = {
    "admission",
    "booth_sheet",
    "branding",
    "edition",
    "evaluating",
    "expecting",
    "addresses_kept",
    "examination",
    "deciding",
    "delivering",
    "giving",
    "loan_papers",
    "loan_sheet",
    "kiosking",
    "illustration",
    "kept",
    "last_build",
    "last_check",
    "last_told",
    "joint_files",
    "marks",
    "merging",
    "order",
    "package_files",
    "packing",
    "press_kits",
    "paper",
    "pipeline",
    "posters",
    "printing",
    "printing_loans",
    "printing_sheets",
    "receiving",
    "returning",
    "rendering",
    "looked_for",
    "reports",
    "same_build",
    "sign_off",
    "signing",
    "unpacking",
    "withdrawing",
    "web_site",
    "writing",
}
STAGES = {
    "load",
    "check",
    "gate",
    "images",
    "pages",
    "exports",
    "search",
    "outreach",
    "print",
    "kiosk",
    "evaluation",
    "exchange",
    "verify",
}
BASE = {"store", "templates", "strings", "fonts", "assets", "theme", "tables"}
RANK = (
    {"model": 0} | dict.fromkeys(BASE, 1) | dict.fromkeys(STAGES, 2) | dict.fromkeys(DRIVER, 3) | dict.fromkeys(TOP, 4)
)
STANDARD_AND_PYDANTIC = {"pydantic", "pydantic_core"}


def place(path: Path) -> str:
    """The stage or module at the top of builder/ that a file belongs to."""
    return path.relative_to(BUILDER).parts[0].removesuffix(".py")


def imports(path: Path) -> set[str]:
    """Every module that a file imports, as dotted names."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def ours(path: Path) -> set[str]:
    """The places in builder/ that a file imports from."""
    return {name.split(".")[1] for name in imports(path) if name.startswith("builder.")} & set(RANK)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(BUILDER)))
def test_imports_point_down(path: Path) -> None:
    """A module imports only from below it, and a stage never imports another stage."""
    here = place(path)
    if here in {"__init__", "wheel_hook"}:
        return
    assert here in RANK, f"{here} has no place in the layers: add it to this test with a reason"
    for other in ours(path) - {here}:
        allowed = RANK[other] < RANK[here] if here in STAGES or here == "model" else RANK[other] <= RANK[here]
        assert allowed, f"{path.name} ({here}) must not import {other}"


def named(path: Path) -> str:
    """The dotted name of a module."""
    return ".".join(("builder", *path.relative_to(BUILDER).with_suffix("").parts)).removesuffix(".__init__")


def reached(start: str) -> set[str]:
    """The places in builder/ that are imported with a module, with all that those import in turn."""
    known = {named(path): imports(path) for path in MODULES}
    found, open_ = set[str](), {start}
    while open_:
        name = open_.pop()
        found.add(name)
        above = {name.rsplit(".", 1)[0]} if "." in name else set()
        open_ |= ((known[name] | above) & known.keys()) - found
    return {name.split(".")[1] for name in found if "." in name}


MAKING = {"pages", "exports", "search", "print", "kiosk", "evaluation", "pipeline", "plugin"}
"""What makes a site; whoever only asks what may be shown does without."""


@pytest.mark.parametrize(
    ("module", "never"),
    [
        (
            "cli",
            STAGES | DRIVER - {"rendering", "writing"} | {"fonts", "tables", "templates", "surroundings", "plugin"},
        ),
        ("commands.bags", STAGES - {"exchange"} | {"fonts", "tables", "surroundings", "pipeline", "plugin"}),
        ("commands.merge", MAKING | {"outreach", "check", "verify"}),
        ("commands.pack", MAKING),
        ("commands.check", MAKING | {"images", "exchange", "verify"}),
        ("commands.explain", MAKING | {"images", "exchange", "verify"}),
        ("commands.approve", MAKING | {"images", "exchange", "verify"}),
        ("commands.withdraw", MAKING | {"images", "exchange", "verify"}),
    ],
)
def test_a_command_waits_for_its_own_stages_only(module: str, never: set[str]) -> None:
    """Help needs no stage, and asking, packing and proving nothing of what makes a site: each is there soon and small."""
    assert not reached(f"builder.{module}") & never


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(BUILDER)))
def test_modules_are_small(path: Path) -> None:
    """No module is longer than 300 lines, no function longer than 40."""
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= 300, f"{path.name} is too long: it holds two concepts"
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or 0) - node.lineno + 1
            assert length <= 40, f"{path.name}:{node.name} has {length} lines"


def test_only_the_plugin_knows_mkdocs() -> None:
    """The engine stays replaceable: plugin.py alone imports it."""
    knowing = [path.name for path in MODULES if any(name.split(".")[0] == "mkdocs" for name in imports(path))]
    assert knowing == ["plugin.py"]


def test_model_is_pure() -> None:
    """The nouns need the standard library and pydantic only, and touch no file."""
    for path in (BUILDER / "model").rglob("*.py"):
        names = {name.split(".")[0] for name in imports(path)} - {"builder", "__future__"}
        foreign = {name for name in names if name not in __import__("sys").stdlib_module_names}
        assert foreign <= STANDARD_AND_PYDANTIC, f"{path.name} imports {foreign}"
        assert "open(" not in path.read_text(encoding="utf-8"), f"{path.name} touches a file"


def test_only_the_gate_makes_public_types() -> None:
    """A leak would need someone to call a Public constructor outside the gate: nobody does."""
    call = re.compile(r"\bPublic[A-Z]\w*\(")
    makers = {place(path) for path in MODULES if call.search(path.read_text(encoding="utf-8"))}
    defining = {"model"}
    assert makers - defining == {"gate"}


@pytest.mark.parametrize("word", ["print(", "os.environ", "sys.exit(", "datetime.now(", "date.today(", "time.time("])
def test_stages_are_deaf_and_dumb(word: str) -> None:
    """Below the command line nothing prints, exits, reads the clock or the environment."""
    allowed = TOP | {"wheel_hook"}
    for path in MODULES:
        if place(path) in allowed:
            continue
        code = re.sub(r"\b\w+\.print\(|\"\"\".*?\"\"\"", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
        assert not re.search(rf"(?<![\w.]){re.escape(word)}", code), f"{path.relative_to(BUILDER)} uses {word}"
