"""The built folder is walked before anybody sees it: nothing missing, nothing leaked, nothing dead, nothing foreign."""

from builder.verify.excuses import around, folded_words
from builder.verify.expectation import REACH, Excuse, Expectation, Secret, Shown
from builder.verify.prove import prove, prove_loose

__all__ = ["REACH", "Excuse", "Expectation", "Secret", "Shown", "around", "folded_words", "prove", "prove_loose"]
