"""What has to be made of a picture, as orders complete in themselves, so that one can be sent to another process."""

from __future__ import annotations

from dataclasses import astuple, dataclass, replace
from pathlib import Path
from typing import Literal

import PIL

from builder.images.details import LONGEST, draw_crop, draw_details
from builder.images.details import VERSION as DETAILS_VERSION
from builder.images.master import MEGAPIXEL, check_pixels, megapixels
from builder.images.pixels import Source
from builder.images.sizes import JPEG_QUALITY, PRESS_QUALITY, WEBP_METHOD, WEBP_QUALITY, draw_sizes
from builder.images.sizes import VERSION as SIZES_VERSION
from builder.images.tiles import TILE, draw_tiles
from builder.images.tiles import VERSION as TILES_VERSION
from builder.images.trouble import ImageTrouble, PictureError
from builder.model.block import Region
from builder.model.public import PublicImage
from builder.model.settings import ImageSettings
from builder.store import Store, recipe_key

_ALONE_FROM = 40 * MEGAPIXEL


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One result of one master; ``widths`` are those of the sizes, ``regions`` those of the details or
    the one of the crop; ``fine`` is for a printer.
    """

    recipe: Literal["sizes", "tiles", "details", "crop"]
    key: str
    digest: str
    source: Source
    widths: tuple[int, ...] = ()
    regions: tuple[Region, ...] = ()
    fine: bool = False

    @property
    def alone(self) -> bool:
        """Whether it must not run beside another: two at once could need more memory than there is."""
        return self.recipe == "tiles" or self.source.width * self.source.height > _ALONE_FROM


def jobs_of(image: PublicImage, settings: ImageSettings, store: Store, *, fine: bool = False) -> tuple[Job, ...]:
    """The results that a picture needs: its sizes, details and a crop where it has any, and tiles where it is to be
    zoomed; for a printer nothing that only a screen needs.

    Raises PictureError where it has more pixels than the site admits.
    """
    check_pixels(image.width, image.height, settings.max_megapixels)
    source = Source(
        path=store.master(image.digest),
        width=image.width,
        height=image.height,
        redactions=image.redactions,
        limit=settings.max_megapixels,
    )
    # Pillow brings its encoders along: another version may give other bytes
    covered = [list(one.outline) for one in image.redactions]
    decided = {"pillow": PIL.__version__, "size": [image.width, image.height], "redactions": covered}
    written = {
        "jpeg": PRESS_QUALITY if fine else JPEG_QUALITY,
        "webp": [] if fine else [WEBP_QUALITY, WEBP_METHOD],
        "widths": settings.widths,
    }
    key = recipe_key("sizes", SIZES_VERSION, decided | written, [image.digest])
    jobs = [Job(recipe="sizes", key=key, digest=image.digest, source=source, widths=settings.widths, fine=fine)]
    if image.details:
        wanted = {"regions": [astuple(region) for region in image.details], "longest": LONGEST}
        key = recipe_key("details", DETAILS_VERSION, decided | written | wanted, [image.digest])
        cut = Job(recipe="details", key=key, digest=image.digest, source=source, regions=image.details, fine=fine)
        jobs.append(cut)
    if image.crop:
        part = {"regions": [astuple(image.crop)]}
        key = recipe_key("crop", DETAILS_VERSION, decided | written | part, [image.digest])
        jobs.append(replace(jobs[0], recipe="crop", key=key, regions=(image.crop,)))
    if not fine and (image.deep_zoom or max(image.width, image.height) >= settings.zoom_from):
        key = recipe_key("tiles", TILES_VERSION, decided | {"jpeg": JPEG_QUALITY, "tile": TILE}, [image.digest])
        jobs.append(Job(recipe="tiles", key=key, digest=image.digest, source=source))
    return tuple(jobs)


def carry_out(job: Job, folder: Path, threads: int = 1) -> ImageTrouble | None:
    """Make one result in the store at ``folder``; gives what is wrong with the picture, if anything is.

    What is wrong with the machine (a full disk) is raised.
    """

    def draw(part: Path) -> dict[str, object]:
        if job.recipe == "sizes":
            return draw_sizes(job.source, job.widths, part, fine=job.fine)
        if job.recipe == "details":
            return draw_details(job.source, job.regions, part, fine=job.fine)
        if job.recipe == "crop":
            return draw_crop(job.source, job.regions[0], job.widths, part, fine=job.fine)
        return draw_tiles(job.source, part, threads=threads)

    try:
        Store(folder).make(job.key, {"recipe": job.recipe, "master": job.digest}, draw)
    except PictureError as error:
        return error.trouble
    except MemoryError:
        return ImageTrouble("IMG-07", {"found": megapixels(job.source.width, job.source.height)})
    return None
