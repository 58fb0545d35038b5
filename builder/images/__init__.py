"""Public masters become sizes, tiles and covered pixels, in the store; a broken one becomes an ImageTrouble."""

from builder.images.guest import GuestLimits, Guests
from builder.images.renditions import make_renditions
from builder.images.service import image_files
from builder.images.trouble import ImageTrouble
from builder.images.views import covered_files, shown_pictures

__all__ = ["GuestLimits", "Guests", "ImageTrouble", "covered_files", "image_files", "make_renditions", "shown_pictures"]
