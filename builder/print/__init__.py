"""Public exhibits become PDFs."""

from builder.print.brochure import Press, brochures
from builder.print.edition import Edition, editions

__all__ = ["Edition", "Press", "brochures", "editions"]
