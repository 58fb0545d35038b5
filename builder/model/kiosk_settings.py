"""content/kiosk.yml: the edition for a touch screen at a booth."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from builder.model.document import Document, Words


class KioskSettings(Document):
    """content/kiosk.yml. A PIN keeps curious visitors out; it is no security."""

    lantai: Literal[1]
    welcome: Words = Words()
    notice: Words = Words()
    exhibitions: tuple[str, ...] = ()
    attract: tuple[str, ...] = ()
    idle_seconds: int = Field(60, ge=15, le=900)
    quiz_idle_seconds: int = Field(120, ge=15, le=900)
    grace_seconds: int = Field(15, ge=5, le=60)
    device: Annotated[str, Field(pattern=r"^[A-Z]{1,2}$")] = "A"
    pin: Annotated[str, Field(pattern=r"^([0-9]{4,8})?$")] = ""
    gifts: int = Field(0, ge=0, le=100_000)
    opinion: bool = True
    worker: bool = False


NO_KIOSK = KioskSettings(lantai=1)
"""What holds where no content/kiosk.yml was written."""
