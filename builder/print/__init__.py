"""Public exhibits become PDFs."""

from builder.print.brochure import brochures

__all__ = ["brochures"]
