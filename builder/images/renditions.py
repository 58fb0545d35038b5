"""Every derivative of every public picture: found in the store, or made there."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import BrokenExecutor, Executor, Future, ThreadPoolExecutor, as_completed

from builder.images.details import box_of, crop_sizes, size_of
from builder.images.jobs import Job, carry_out, jobs_of
from builder.images.sizes import sizes_of
from builder.images.tiles import TILE, scale_factors
from builder.images.trouble import ImageTrouble, PictureError
from builder.model.files import Stored
from builder.model.public import PublicImage
from builder.model.rendition import Detail, Rendition, Size, Tile
from builder.model.settings import ImageSettings
from builder.store import Store

_Results = Mapping[str, Mapping[str, Stored]]


def make_renditions(
    images: Sequence[PublicImage],
    settings: ImageSettings,
    store: Store,
    *,
    workers: int,
    progress: Callable[[int, int], None],
    executor: Executor | None = None,
    fine: bool = False,
) -> tuple[dict[PublicImage, Rendition], dict[PublicImage, ImageTrouble]]:
    """The renditions of all pictures that could be made, and the trouble with the others.

    ``progress`` is told how many results are there and how many there must be. ``executor`` takes the place of the
    pool of threads; its workers need the store and the masters under the same paths. An interrupt drops what has not
    begun; a worker that dies raises ChildProcessError. ``fine`` makes them for a printer.
    """
    plans: dict[PublicImage, tuple[Job, ...]] = {}
    troubles: dict[PublicImage, ImageTrouble] = {}
    for image in dict.fromkeys(images):
        try:
            plans[image] = jobs_of(image, settings, store, fine=fine)
        except PictureError as error:
            troubles[image] = error.trouble
    jobs = {job.key: job for plan in plans.values() for job in plan}
    results: dict[str, Mapping[str, Stored]] = {key: files for key in jobs if (files := store.find(key)) is not None}
    missing = [job for key, job in jobs.items() if key not in results]
    there = len(results)
    progress(there, len(jobs))
    failed = _carry_out(missing, store, workers, executor, lambda done: progress(there + done, len(jobs)))
    for job in missing:
        if job.key not in failed:
            results[job.key] = _made(job, store)
    renditions = {}
    for image, plan in plans.items():
        if trouble := next((failed[job.key] for job in plan if job.key in failed), None):
            troubles[image] = trouble
        else:
            renditions[image] = _assembled(plan, results, store)
    return renditions, troubles


def _carry_out(
    jobs: Sequence[Job], store: Store, workers: int, executor: Executor | None, progress: Callable[[int], None]
) -> dict[str, ImageTrouble]:
    """Small pictures side by side, then large ones and tiles one at a time; gives the trouble by key.

    Threads, because Pillow lets go of Python's lock while it works: the CPU of processes and half their memory.
    """
    failed: dict[str, ImageTrouble] = {}
    pool = executor or ThreadPoolExecutor(workers)
    running: dict[Future[ImageTrouble | None], Job] = {}
    alone = [job for job in jobs if job.alone]
    try:
        running = {pool.submit(carry_out, job, store.folder): job for job in jobs if not job.alone}
        for done, future in enumerate(as_completed(running), start=1):
            if trouble := future.result():
                failed[running[future].key] = trouble
            progress(done)
        for done, job in enumerate(alone, start=len(running) + 1):
            if trouble := carry_out(job, store.folder, workers):
                failed[job.key] = trouble
            progress(done)
    except BrokenExecutor as error:
        raise ChildProcessError("a worker died while it drew pictures; what it finished is kept") from error
    finally:
        for future in running:
            future.cancel()
        if executor is None:
            pool.shutdown()
    return failed


def _made(job: Job, store: Store) -> Mapping[str, Stored]:
    files = store.find(job.key)
    if files is None:
        raise ChildProcessError("a worker reported a picture that is not in the store: do both see the same folder?")
    return files


def _assembled(plan: Sequence[Job], results: _Results, store: Store) -> Rendition:
    """A rendition from the names of its files, which are its numbers."""
    files = {job.recipe: results[job.key] for job in plan}
    source, made = plan[0].source, files["sizes"]
    sizes = tuple(
        Size(width, height, made[f"{width},{height}.jpg"], made.get(f"{width},{height}.webp"))
        for width, height in sizes_of(source.width, source.height, plan[0].widths)
    )
    tiles = tuple(sorted(_tiles(files.get("tiles", {})), key=lambda tile: (tile.y, tile.x, tile.width, tile.height)))
    width, height = (source.width, source.height) if tiles else (sizes[-1].width, sizes[-1].height)
    return Rendition(
        width=width,
        height=height,
        sizes=sizes,
        tiles=tiles,
        tile_size=TILE,
        scale_factors=scale_factors(width, height) if tiles else (),
        colour=str(store.details(plan[0].key)["colour"]),
        details=tuple(_details(plan, files.get("details", {}))),
        crop=tuple(_crop(plan, files.get("crop", {}))),
    )


def _details(plan: Sequence[Job], files: Mapping[str, Stored]) -> Iterator[Detail]:
    """The details of a picture; they are numbered as they were ordered."""
    regions = next((job.regions for job in plan if job.recipe == "details"), ())
    for number, region in enumerate(regions, start=1):
        size = size_of(box_of(region, plan[0].source.width, plan[0].source.height))
        yield Detail(region, *size, files[f"{number}.jpg"], files.get(f"{number}.webp"))


def _crop(plan: Sequence[Job], files: Mapping[str, Stored]) -> Iterator[Size]:
    """The sizes of the part that is shown large."""
    for job in plan:
        if job.recipe == "crop":
            for width, height in crop_sizes(job.regions[0], job.source.width, job.source.height, job.widths):
                yield Size(width, height, files[f"{width},{height}.jpg"], files.get(f"{width},{height}.webp"))


def _tiles(files: Mapping[str, Stored]) -> Iterator[Tile]:
    for name, jpeg in files.items():
        x, y, width, height, out_width, out_height = map(int, name.removesuffix(".jpg").split(","))
        yield Tile(x, y, width, height, out_width, out_height, jpeg)
