"""How our derivatives and tiles compare with libvips and sharp, as ratios in one run.

    python -m tests.bench.images [--pictures 6] [--sharp FOLDER]

Every contestant runs in a process of its own on the same pictures, with the same sizes, formats and qualities, but
its own filter (ours Hamming, theirs Lanczos), and reports the CPU of its work only. pyvips needs its binary wheel; sharp is measured where Node has it, in FOLDER (which
``npm install sharp`` made) or on Node's own path. What is absent is named and left out.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import random
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).resolve().parents[2]
WIDTHS = (400, 800, 1600, 2400)
WORKERS = 2
ROUNDS = 5
TARGETS = {
    "derivatives, CPU against pyvips": 1.05,
    "derivatives, CPU against sharp": 0.65,
    "derivatives, peak MB": 160,
    "tiles, CPU against dzsave": 1.0,
    "tiles, wall against dzsave": 1.0,
}


@dataclass(frozen=True)
class Cost:
    """What a contestant used: CPU and wall seconds of its work, and the most memory of its process in MB."""

    cpu: float
    wall: float
    peak: float


def photograph(size: tuple[int, int], seed: int) -> Image.Image:
    """A picture that is as hard on an encoder as a photograph: noise of every scale, fading with fineness, and edges."""
    chance = random.Random(seed)
    width, height = size
    channels = []
    shape = Image.linear_gradient("L").resize(size)
    grains, strength = 6, 0.5
    layers = []
    while grains < width:
        grid = (grains, max(2, grains * height // width))
        layers.append(
            Image.frombytes("L", grid, chance.randbytes(grid[0] * grid[1])).resize(size, Image.Resampling.BICUBIC)
        )
        grains *= 3
    for layer in layers:
        shape = Image.blend(shape, layer, strength)
        strength *= 0.55
    for _ in range(3):
        tint = Image.frombytes("L", (5, 4), chance.randbytes(20)).resize(size, Image.Resampling.BICUBIC)
        channels.append(Image.blend(shape, tint, 0.25))
    picture = Image.merge("RGB", channels)
    for _ in range(60):
        piece = (chance.randrange(width // 40, width // 8), chance.randrange(height // 40, height // 8))
        at = (chance.randrange(width - piece[0]), chance.randrange(height - piece[1]))
        area = (*at, at[0] + piece[0], at[1] + piece[1])
        picture.paste(picture.crop(area).point(lambda level: level * 6 // 10 + chance.randrange(60)), area)
    return picture


# --- contestants: each is called in a process of its own and prints its cost


def ours(folder: Path, masters: list[Path], *, zoom: bool) -> None:
    """The images stage as the pipeline calls it."""
    from builder.images import make_renditions
    from builder.model.public import PublicImage
    from builder.model.settings import ImageSettings
    from builder.model.text import Text
    from builder.store import Store

    store, pictures = Store(folder / "store"), []
    for master in masters:
        with Image.open(master) as image:
            width, height = image.size
        digest = store.digest(master)
        pictures.append(PublicImage(digest=digest, width=width, height=height, alt=Text(), deep_zoom=zoom))
    settings = ImageSettings(widths=WIDTHS, zoom_from=1_000_000)
    start = _clock()
    if zoom:
        from builder.images.jobs import carry_out, jobs_of

        _, tiles = jobs_of(pictures[0], settings, store)
        assert carry_out(tiles, store.folder, WORKERS) is None
    else:
        _, troubles = make_renditions(pictures, settings, store, workers=WORKERS, progress=lambda *_: None)
        assert not troubles
    _report(start)


def our_sizes(folder: Path, masters: list[Path]) -> None:
    ours(folder, masters, zoom=False)


def our_tiles(folder: Path, masters: list[Path]) -> None:
    ours(folder, masters, zoom=True)


def pyvips_sizes(folder: Path, masters: list[Path]) -> None:
    """Libvips with the same cascade: decoded once and shrunk on loading, each size from the next larger one."""
    import pyvips

    from builder.images.sizes import JPEG_QUALITY, WEBP_METHOD, WEBP_QUALITY

    def draw(master: Path) -> None:
        picture = pyvips.Image.thumbnail(str(master), WIDTHS[-1], height=10**6).copy_memory()
        for width in reversed(WIDTHS):
            if picture.width != width:
                picture = picture.thumbnail_image(width, height=10**6).copy_memory()
            name = str(folder / f"{master.stem}-{width}")
            picture.jpegsave(f"{name}.jpg", Q=JPEG_QUALITY, keep="none")
            picture.webpsave(f"{name}.webp", Q=WEBP_QUALITY, effort=WEBP_METHOD, keep="none")

    start = _clock()
    with ThreadPoolExecutor(WORKERS) as pool:
        list(pool.map(draw, masters))
    _report(start)


def pyvips_tiles(folder: Path, masters: list[Path]) -> None:
    """Libvips cutting IIIF tiles as it likes best: in sequence, with all cores."""
    import pyvips

    from builder.images.sizes import JPEG_QUALITY

    start = _clock()
    picture = pyvips.Image.new_from_file(str(masters[0]), access="sequential")
    picture.dzsave(str(folder / "tiles"), layout="iiif3", tile_size=512, suffix=f".jpg[Q={JPEG_QUALITY},keep=none]")
    _report(start)


SHARP = """
const sharp = require('sharp'), fs = require('fs'), path = require('path');
const [folder, widths, quality, ...masters] = process.argv.slice(2);
sharp.cache(false); sharp.concurrency(1);
const [jpeg, webp, effort] = quality.split(',').map(Number);
async function draw(master) {
  const source = sharp(master), name = path.join(folder, path.parse(master).name);
  await Promise.all(widths.split(',').map(Number).flatMap(width => {
    const small = source.clone().resize({ width });
    return [small.clone().jpeg({ quality: jpeg }).toFile(`${name}-${width}.jpg`),
            small.clone().webp({ quality: webp, effort }).toFile(`${name}-${width}.webp`)];
  }));
}
(async () => {
  const wall = process.hrtime.bigint(), cpu = process.cpuUsage();
  for (let at = 0; at < masters.length; at += 2) await Promise.all(masters.slice(at, at + 2).map(draw));
  const used = process.cpuUsage(cpu);
  const spent = Number(process.hrtime.bigint() - wall) / 1e9, status = '/proc/self/status';
  const peak = fs.existsSync(status) ? /VmHWM:\\s+(\\d+)/.exec(fs.readFileSync(status))[1] * 1024 / 1e6 : 0;
  console.log(JSON.stringify({ cpu: (used.user + used.system) / 1e6, wall: spent, peak }));
})();
"""

CONTESTANTS = {
    "our sizes": our_sizes,
    "our tiles": our_tiles,
    "pyvips sizes": pyvips_sizes,
    "pyvips tiles": pyvips_tiles,
}


def _clock() -> tuple[float, float]:
    return time.process_time(), time.perf_counter()


def _report(start: tuple[float, float]) -> None:
    """Print CPU, wall and the most memory since the program began; what the system keeps for the parent would be in it."""
    cpu, wall = time.process_time() - start[0], time.perf_counter() - start[1]
    status = Path("/proc/self/status")
    if status.is_file():
        peak = int(re.search(r"VmHWM:\s+(\d+)", status.read_text())[1]) * 1024
    else:
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    _say(json.dumps({"cpu": cpu, "wall": wall, "peak": peak / 1e6}))


# --- the race


def measured(command: list[str], environment: dict[str, str]) -> Cost:
    """Run a contestant and read its report."""
    done = subprocess.run(command, cwd=ROOT, capture_output=True, env=os.environ | environment, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{' '.join(command[:5])} ended with {done.returncode}:\n{done.stderr}")
    return Cost(**json.loads(done.stdout))


def contestant(name: str, masters: list[Path], environment: dict[str, str]) -> Cost:
    """A contestant's run into an empty folder."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "tests.bench.images", "--contestant", name, "--into", folder]
        return measured([*command, *map(str, masters)], environment)


def sharp(masters: list[Path], modules: Path | None) -> Cost:
    """Sharp as its documentation shows it: one pipeline, a clone for every output."""
    from builder.images.sizes import JPEG_QUALITY, WEBP_METHOD, WEBP_QUALITY

    with tempfile.TemporaryDirectory() as folder:
        script = Path(folder) / "sharp.cjs"
        script.write_text(SHARP, encoding="utf-8")
        quality = f"{JPEG_QUALITY},{WEBP_QUALITY},{WEBP_METHOD}"
        command = ["node", str(script), folder, ",".join(map(str, WIDTHS)), quality, *map(str, masters)]
        return measured(command, _node_path(modules))


def _node_path(modules: Path | None) -> dict[str, str]:
    return {"NODE_PATH": str(modules.resolve() / "node_modules")} if modules else {}


def _best(runs: list[Cost]) -> Cost:
    return Cost(min(run.cpu for run in runs), min(run.wall for run in runs), max(run.peak for run in runs))


def race_of_sizes(folder: Path, pictures: int, modules: Path | None) -> dict[str, float]:
    """The four widths of 24-megapixel JPEGs."""
    masters = []
    for number in range(pictures):
        masters.append(folder / f"{number}.jpg")
        photograph((6000, 4000), number).save(masters[-1], quality=92)
    runs: dict[str, list[Cost]] = {}
    with_sharp = _has_sharp(modules)
    for _ in range(ROUNDS):
        runs.setdefault("ours", []).append(contestant("our sizes", masters, {}))
        if _has_pyvips():
            runs.setdefault("pyvips", []).append(contestant("pyvips sizes", masters, {"VIPS_CONCURRENCY": "1"}))
        if with_sharp:
            runs.setdefault("sharp", []).append(sharp(masters, modules))
    best = {name: _best(costs) for name, costs in runs.items()}
    for name, cost in best.items():
        _say(f"  {name:7} {cost.cpu / pictures:.2f} CPU s a picture, {cost.wall:.2f} s in all, peak {cost.peak:.0f} MB")
    ratios = {"derivatives, peak MB": best["ours"].peak}
    for name in best.keys() - {"ours"}:
        ratios[f"derivatives, CPU against {name}"] = best["ours"].cpu / best[name].cpu
    return ratios


def race_of_tiles(folder: Path) -> dict[str, float]:
    """The tiles of a striped TIFF of 108 megapixels."""
    if not _has_pyvips():
        return {}
    master = folder / "scan.tif"
    photograph((12000, 9000), 7).save(master, strip_size=1 << 19)
    runs: dict[str, list[Cost]] = {"ours": [], "dzsave": []}
    for _ in range(ROUNDS):
        runs["ours"].append(contestant("our tiles", [master], {}))
        runs["dzsave"].append(contestant("pyvips tiles", [master], {}))
    best = {name: _best(costs) for name, costs in runs.items()}
    for name, cost in best.items():
        _say(f"  {name:7} {cost.cpu:.2f} CPU s, {cost.wall:.2f} s, peak {cost.peak:.0f} MB")
    return {
        "tiles, CPU against dzsave": best["ours"].cpu / best["dzsave"].cpu,
        "tiles, wall against dzsave": best["ours"].wall / best["dzsave"].wall,
    }


def _has_pyvips() -> bool:
    if importlib.util.find_spec("pyvips") is None:
        return False
    return not subprocess.run([sys.executable, "-c", "import pyvips"], capture_output=True, check=False).returncode


def _has_sharp(modules: Path | None) -> bool:
    if not shutil.which("node"):
        _say("  sharp: left out, there is no Node here")
        return False
    probe = subprocess.run(
        ["node", "-e", "require('sharp')"], capture_output=True, check=False, env=os.environ | _node_path(modules)
    )
    if probe.returncode:
        _say("  sharp: left out, Node does not find it; name the folder where it is installed with --sharp")
    return not probe.returncode


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main() -> int:
    """Run the races, print every ratio beside its target; 1 where one is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pictures", type=int, default=6)
    parser.add_argument("--sharp", type=Path, help="folder that holds node_modules/sharp")
    parser.add_argument("--contestant", choices=CONTESTANTS, help=argparse.SUPPRESS)
    parser.add_argument("--into", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("masters", nargs="*", type=Path, help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.contestant:
        CONTESTANTS[chosen.contestant](chosen.into, chosen.masters)
        return 0
    if not _has_pyvips():
        _say("pyvips: left out, its library is not here (pip install 'pyvips[binary]')")
    with tempfile.TemporaryDirectory() as folder:
        _say(f"four widths of {chosen.pictures} JPEGs of 24 megapixels, {WORKERS} workers")
        ratios = race_of_sizes(Path(folder), chosen.pictures, chosen.sharp)
        _say("tiles of a TIFF of 108 megapixels")
        ratios |= race_of_tiles(Path(folder))
    for name, value in ratios.items():
        _say(f"{'ok  ' if value <= TARGETS[name] else 'MISS'} {name}: {value:.2f} (target {TARGETS[name]})")
    return int(any(value > TARGETS[name] for name, value in ratios.items()))


if __name__ == "__main__":
    raise SystemExit(main())
