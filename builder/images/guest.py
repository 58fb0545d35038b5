"""A picture that somebody else made, made anew: nothing of the file it came in but what is seen.

It is decoded in a process of its own (guest_process), because a decoder that is led astray can take the memory of the
machine, never end, or worse, and none of that can be caught in the same process.
"""

from __future__ import annotations

import json
import queue
import subprocess
import sys
import threading
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Self

from builder.images.trouble import ImageTrouble
from builder.model.text import Text

_PROCESS = "builder.images.guest_process"


@dataclass(frozen=True, slots=True, kw_only=True)
class GuestLimits:
    """What a guest may take: megapixels, megabytes of memory for the process, and seconds for one picture."""

    megapixels: int = 120
    megabytes: int = 2048
    seconds: float = 60.0


class Guests:
    """Makes pictures anew, one after the other, in a process that is replaced when one of them breaks it."""

    def __init__(self, limits: GuestLimits | None = None) -> None:
        self._limits = limits or GuestLimits()
        self._process: subprocess.Popen[str] | None = None
        self._answers: queue.Queue[str] = queue.Queue()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, _: BaseException | None, __: TracebackType | None) -> None:
        self._end()

    def make_anew(self, source: Path, target: Path) -> tuple[int, int] | ImageTrouble:
        """Write the picture at ``source`` anew as a JPEG at ``target``; answers its size, or what is wrong with it. A
        picture that is refused leaves no file.
        """
        answer = self._ask({"source": str(source), "target": str(target)})
        if answer is None:
            target.unlink(missing_ok=True)
            return ImageTrouble("IMG-10", {})
        if "code" in answer:
            target.unlink(missing_ok=True)
            return ImageTrouble(answer["code"], {name: Text(*fact) for name, fact in answer["facts"].items()})
        return answer["width"], answer["height"]

    def _ask(self, order: dict[str, str]) -> dict[str, Any] | None:
        """The answer of the process; None where it died or took too long, after which it is another."""
        process = self._running()
        assert process.stdin is not None
        try:
            process.stdin.write(json.dumps(order) + "\n")
            process.stdin.flush()
            line = self._answers.get(timeout=self._limits.seconds)
            told = json.loads(line) if line else None
        except (OSError, ValueError, queue.Empty):
            told = None
        if not isinstance(told, dict):
            self._end()
            return None
        return told

    def _running(self) -> subprocess.Popen[str]:
        if self._process is None:
            limits = (str(self._limits.megapixels), str(self._limits.megabytes))
            self._process = subprocess.Popen(  # noqa: S603 - this Python and a module of ours
                [sys.executable, "-m", _PROCESS, *limits],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                text=True,
                encoding="utf-8",
            )
            self._answers = queue.Queue()
            assert self._process.stdout is not None
            threading.Thread(target=_listen, args=(self._process.stdout, self._answers), daemon=True).start()
        return self._process

    def _end(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            for stream in (self._process.stdin, self._process.stdout):
                if stream:
                    try:
                        stream.close()
                    except OSError:  # what was still to be written goes nowhere
                        continue
            self._process = None


def _listen(stream: IO[str], answers: queue.Queue[str]) -> None:
    """Hand on every line, and an empty one at the end. A pipe cannot be asked with a limit of time on every system."""
    try:
        for line in stream:
            answers.put(line)
    except ValueError:  # closed while we listened
        return
    finally:
        answers.put("")
