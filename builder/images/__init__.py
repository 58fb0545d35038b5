"""Public masters become sizes, tiles and covered pixels, in the store; a broken one becomes an ImageTrouble."""

from builder.images.renditions import make_renditions
from builder.images.service import image_files
from builder.images.trouble import ImageTrouble

__all__ = ["ImageTrouble", "image_files", "make_renditions"]
