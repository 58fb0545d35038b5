"""The commands, a module each. ``COMMANDS`` is their order in the help."""

from __future__ import annotations

from builder.commands.approve import approve
from builder.commands.bags import diff, receipt, verify
from builder.commands.build import build
from builder.commands.check import check
from builder.commands.explain import explain_
from builder.commands.import_ import import_
from builder.commands.kiosk import kiosk
from builder.commands.law import law
from builder.commands.merge import merge
from builder.commands.new import new
from builder.commands.pack import pack
from builder.commands.press import press
from builder.commands.print_ import print_
from builder.commands.report import report
from builder.commands.serve import serve
from builder.commands.withdraw import withdraw

COMMANDS = (
    new,
    check,
    build,
    serve,
    explain_,
    approve,
    withdraw,
    print_,
    press,
    kiosk,
    report,
    import_,
    pack,
    verify,
    diff,
    merge,
    receipt,
    law,
)
