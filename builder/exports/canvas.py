"""The IIIF canvases of an item: one picture each, with what may be said of it and taken from it."""

from __future__ import annotations

from builder.exports.presentation import Json, image, language_map
from builder.exports.remarks import remarks
from builder.model.address import Addresses
from builder.model.public import PublicImage, PublicItem
from builder.model.rendition import Renditions
from builder.model.text import Text
from builder.strings import WORDS


class Canvases:
    """The canvases of the items of one site. The same canvas stands in an item's manifest and in its exhibition's."""

    def __init__(self, renditions: Renditions, addresses: Addresses) -> None:
        self._renditions = renditions
        self._addresses = addresses

    def of(self, item: PublicItem) -> list[Json]:
        """A canvas for each picture, in order."""
        return [self._canvas(item, number, picture) for number, picture in enumerate(item.images, start=1)]

    def _canvas(self, item: PublicItem, number: int, picture: PublicImage) -> Json:
        """One picture; its descriptive text for those who cannot see it is the canvas's summary."""
        rendition = self._renditions[picture]
        canvas = self._addresses.uri(self._addresses.canvas(item.slug, number))
        made: Json = {
            "id": canvas,
            "type": "Canvas",
            "label": {"none": [str(number)]},
            "width": rendition.width,
            "height": rendition.height,
        }
        if picture.alt:
            made["summary"] = language_map([picture.alt])
        painted = image(item, number, rendition.largest, self._addresses)
        size = f"{rendition.largest.width} × {rendition.largest.height}"
        label = language_map([Text(*(f"{words} {size}" for words in (_TAKE.zh, _TAKE.en)))])
        made["rendering"] = [{"id": painted["id"], "type": "Image", "label": label, "format": "image/jpeg"}]
        annotation: Json = {
            "id": f"{canvas}/painting",
            "type": "Annotation",
            "motivation": "painting",
            "body": painted,
            "target": canvas,
        }
        made["items"] = [{"id": f"{canvas}/page", "type": "AnnotationPage", "items": [annotation]}]
        if said := remarks(item, number, canvas, (rendition.width, rendition.height)):
            made["annotations"] = said
        return made


_TAKE = WORDS["iiif.jpeg"]
