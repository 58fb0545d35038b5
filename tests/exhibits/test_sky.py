"""The facts that the drawings show."""

from __future__ import annotations

import ephem
import hemisphere
import night
import numpy as np
import optics
import order
import pole
import pytest
import sky
from hypothesis import given
from hypothesis import strategies as st


@pytest.mark.parametrize(
    ("star", "ra", "dec"), [("aVir", 199.38, -10.40), ("aUMi", 16.55, 88.53), ("gCrv", 182.07, -16.73)]
)
def test_places_of_1854(star: str, ra: float, dec: float) -> None:
    """Spica, Polaris and γ Corvi stand in 1854 where the reference computation puts them."""
    assert sky.catalogue(1854.0).place(star) == pytest.approx((ra, dec), abs=0.01)


def test_precession_agrees_with_ephem() -> None:
    """Every star that ephem knows has the place that ephem itself gives for the equinox of 1854."""
    stars = sky.catalogue(1854.0)
    for row in sky.read("stars.csv"):
        if row["ephem"]:
            reference = ephem.star(row["ephem"])
            reference.compute("1854/1/1", epoch="1854")
            ra, dec = stars.place(row["star"])
            away = np.hypot(
                (ra - np.degrees(reference.a_ra)) * np.cos(np.radians(dec)), dec - np.degrees(reference.a_dec)
            )
            assert away < 0.001, f"{row['star']} is {away:.4f} degrees from ephem's {row['ephem']}"


def test_typed_places_agree_with_ephem() -> None:
    """Where a star is both typed and known to ephem, the two differ by less than 0.03 degrees and 0.4 magnitudes."""
    for row in sky.read("stars.csv"):
        if row["ephem"]:
            reference = ephem.star(row["ephem"])
            reference.compute("2000/1/1", epoch="2000")
            typed = sky.unit(float(row["ra_j2000_deg"]), float(row["dec_j2000_deg"]))
            true = sky.unit(np.degrees(reference.a_ra), np.degrees(reference.a_dec))
            assert np.degrees(np.arccos(min(1.0, float(typed @ true)))) < 0.03, row["star"]
            assert abs(float(row["magnitude"]) - reference.mag) < 0.4, row["star"]


def test_widths_of_the_lodges() -> None:
    """28 lodges fill 360 degrees; Zi is the narrowest with 1.6 degrees, Jing the widest with 32.3."""
    lodges = sky.lodges(1854.0)
    assert len(lodges) == 28
    assert sum(lodge.width for lodge in lodges) == pytest.approx(360)
    ranked = sorted(lodges, key=lambda lodge: lodge.width)
    assert (ranked[0].name, round(ranked[0].width, 1)) == ("觜", 1.6)
    assert (ranked[-1].name, round(ranked[-1].width, 1)) == ("井", 32.3)
    palaces = [lodge.palace for lodge in lodges]
    assert palaces == [name for name in ("东方苍龙", "北方玄武", "西方白虎", "南方朱雀") for _ in range(7)]


def test_polaris_nears_the_pole() -> None:
    """Polaris stood 1.47 degrees from the pole in 1854 and 0.74 degrees in 2000."""
    assert round(pole.polar_distance(1854), 2) == 1.47
    assert round(pole.polar_distance(2000), 2) == 0.74


def test_two_cities() -> None:
    """The altitudes of Canopus and Acrux, and the southern limits, are those of the captions."""
    altitudes = {
        city: [round(night.culmination(s, lat), 1) for s in ("aCar", "aCru")] for city, lat in night.LATITUDES.items()
    }
    assert altitudes == {"甲市": [14.3, 4.6], "乙市": [6.2, -3.5]}
    assert [round(lat - 90, 1) for lat in night.LATITUDES.values()] == [-66.9, -58.8]


def test_the_two_stars_below_the_horizon_of_city_b() -> None:
    """α and β Centauri never rise in City B, as the caption of its sky says."""
    assert night.culmination("aCen", night.LATITUDES["乙市"]) < 0
    assert night.culmination("bCen", night.LATITUDES["乙市"]) < 0
    assert night.culmination("gCru", night.LATITUDES["乙市"]) > 0
    assert min(night.culmination(star, night.LATITUDES["甲市"]) for star in ("aCru", "bCru", "gCru", "dCru")) > 0


def test_zi_and_shen() -> None:
    """λ Orionis stands between δ and ζ: which lodge leads depends on the star of Shen."""
    assert [round(order.right_ascension(s), 2) for s in ("dOri", "lOri", "zOri")] == [81.14, 81.77, 83.35]


def test_the_lens_of_the_example() -> None:
    """With f = 150 mm and an object at 3000 mm the image stands at 157.9 mm."""
    assert round(optics.image_distance(optics.FOCAL, optics.OBJECT_DISTANCE), 1) == 157.9


def test_general_precession() -> None:
    """In 146 years the equinox moves by about 2.04 degrees along the ecliptic."""
    moved = sky.precession(1854.0) @ sky.precession(2000.0).T
    ra = sky.angles(moved @ sky.unit(0.0, 0.0))[0]
    assert (360 - float(ra)) / np.cos(np.radians(23.45)) == pytest.approx(2.04, abs=0.01)


def test_charts_show_the_sky_as_seen_from_below() -> None:
    """Looking up, right ascension runs clockwise round the north pole and the other way round the south pole."""
    for south, clockwise in ((False, 1), (True, -1)):
        half = hemisphere.Hemisphere(south, (0.0, 0.0), 100.0)
        (x0, y0), (x1, y1) = half.point(10, 0), half.point(20, 0)
        assert (x0 * y1 - y0 * x1) * clockwise > 0


def test_the_dipper_is_not_mirrored() -> None:
    """On the northern chart the Dipper's handle lies clockwise of its bowl round the pole, as in the sky."""
    half = hemisphere.Hemisphere(False, (0.0, 0.0), 100.0)
    stars = sky.catalogue(1854.0)
    (bx, by), (hx, hy) = (half.point(*stars.place(name)) for name in ("aUMa", "hUMa"))
    assert bx * hy - by * hx > 0, "the handle must lie clockwise of the bowl round the pole"


def test_galactic_centre_and_pole() -> None:
    """The galactic centre and the Crab have their published galactic coordinates."""
    longitude, latitude = sky.galactic(np.array([266.405, 83.633]), np.array([-28.936, 22.014]), 2000.0)
    assert longitude % 360 == pytest.approx([0.0, 184.557], abs=0.01)
    assert latitude == pytest.approx([0.0, -5.785], abs=0.01)


@given(st.floats(0, 360), st.floats(-89, 89), st.floats(0, 360), st.floats(-60, 60))
def test_horizon_and_back(ra: float, dec: float, sidereal: float, latitude: float) -> None:
    """From the equator to the horizon and back is the same direction."""
    azimuth, altitude = sky.horizontal(np.array([ra]), np.array([dec]), sidereal, latitude)
    back = sky.unit(*sky.equatorial(azimuth, altitude, sidereal, latitude))
    assert np.allclose(back, sky.unit(np.array([ra]), np.array([dec])), atol=1e-7), (
        "near the zenith arcsin keeps 8 digits"
    )


@given(st.floats(1, 359), st.floats(2, 88), st.booleans())
def test_chart_and_back(ra: float, distance: float, south: bool) -> None:
    """A place on a chart gives back the right ascension and declination it was drawn for."""
    half = hemisphere.Hemisphere(south, (500.0, 400.0), 300.0)
    dec = half.sign * (90 - distance)
    x, y = half.point(ra, dec)
    found_ra, found_dec, inside = half.places(np.array([x]), np.array([y]))
    assert float(found_ra[0]) == pytest.approx(ra)
    assert float(found_dec[0]) == pytest.approx(dec)
    assert inside[0]


def test_every_line_joins_known_stars() -> None:
    """No asterism and no lodge names a star that the list lacks, and no star is listed twice."""
    names = sky.catalogue(1854.0).names
    assert len(set(names)) == len(names)
    wanted = {star for asterism in sky.asterisms() for star in asterism.stars} | {
        lodge.star for lodge in sky.lodges(1854.0)
    }
    assert not wanted - set(names)
