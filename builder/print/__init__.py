"""Public exhibits become PDFs."""

from builder.print.brochure import Press, brochures
from builder.print.edition import PIECES, Edition, Piece, editions, usual
from builder.print.event_poster import event_posters
from builder.print.guide_sheets import cards, forms, handed_out
from builder.print.quiz_sheets import quizzes
from builder.print.sheets import PAPERS, Kind, Paper, sheets, voices

__all__ = [
    "PAPERS",
    "PIECES",
    "Edition",
    "Kind",
    "Paper",
    "Piece",
    "Press",
    "brochures",
    "cards",
    "editions",
    "event_posters",
    "forms",
    "handed_out",
    "quizzes",
    "sheets",
    "usual",
    "voices",
]
