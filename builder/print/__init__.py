"""Public exhibits become PDFs."""

from builder.print.brochure import Press, brochures
from builder.print.edition import PIECES, Edition, Piece, editions, usual

__all__ = ["PIECES", "Edition", "Piece", "Press", "brochures", "editions", "usual"]
