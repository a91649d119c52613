"""The shipped places are complete and hang together."""

from zoneinfo import ZoneInfo

import pytest

from bot.domain.territories import FRANCE, Level
from bot.understanding.normalise import key
from bot.understanding.places import Gazetteer
from bot.understanding.places.index import bare
from tests.places.shipped import FOLDER

OVERSEAS = {"D971": "R01", "D972": "R02", "D973": "R03", "D974": "R04", "D976": "R06"}


def test_every_commune_departement_and_region_is_there(gazetteer: Gazetteer) -> None:
    assert len(gazetteer.rows) == 34_969
    assert len(gazetteer.departements()) == 101
    levels = [zone.level for zone in gazetteer.zones.values()]
    assert levels.count(Level.REGION) == 18
    assert len(gazetteer.by_postal_code) == 6_310


def test_the_compact_file_stays_small() -> None:
    assert sum(path.stat().st_size for path in FOLDER.iterdir()) < 1_000_000


def test_every_place_has_a_parent_and_a_real_time_zone(gazetteer: Gazetteer) -> None:
    zones = set()
    for code in (*gazetteer.zones, *gazetteer.rows):
        place = gazetteer.get(code)
        zones.add(place.time_zone)
        assert (place.parent is None) == (place == FRANCE)
        assert place.parent is None or gazetteer.find(place.parent)
    assert all(ZoneInfo(zone) for zone in zones)
    assert len(zones) == 15


def test_every_name_of_the_list_is_found_under_its_key(gazetteer: Gazetteer) -> None:
    for code, row in gazetteer.rows.items():
        name = bare(key(row.split("\t")[0].partition(" (")[0].partition("(")[0]).replace(" lez ", " les "))[0]
        assert code in gazetteer.index.communes[name], name


def test_a_commune_answers_with_its_departement(gazetteer: Gazetteer) -> None:
    gueret = gazetteer.get("23096")
    assert (gueret.name, gueret.level, gueret.parent) == ("Guéret", Level.COMMUNE, "D23")
    zone, region = gazetteer.zone(gueret), gazetteer.region(gueret)
    assert zone is not None and region is not None
    assert (zone.code, region.code, gazetteer.zone_label(gueret)) == ("D23", "R75", "D23")
    assert gazetteer.above("23096") == ("23096", "D23", "R75")


@pytest.mark.parametrize(("departement", "region"), OVERSEAS.items())
def test_overseas_departements_are_their_own_zone(
    gazetteer: Gazetteer, departement: str, region: str
) -> None:
    place = gazetteer.get(departement)
    above = gazetteer.region(place)
    assert above is not None and above.code == region
    assert gazetteer.zone_label(place) == departement
    assert place.time_zone != "Europe/Paris"


@pytest.mark.parametrize("code", ["975", "977", "978", "984", "986", "987", "988", "989"])
def test_collectivities_have_no_figure(gazetteer: Gazetteer, code: str) -> None:
    place = gazetteer.get(code)
    assert gazetteer.zone(place) is None
    assert gazetteer.region(place) is None
    assert gazetteer.zone_label(place) == f"none:{code}"


def test_communes_of_collectivities_have_none_either(gazetteer: Gazetteer) -> None:
    assert gazetteer.zone_label(gazetteer.get("98818")) == "none:988"
    assert gazetteer.get("98731").time_zone == "Pacific/Marquesas"
    assert gazetteer.above("98818") == ("98818", "988")


def test_the_country_and_regions_are_zones(gazetteer: Gazetteer) -> None:
    assert gazetteer.zone_label(FRANCE) == "FRANCE"
    assert gazetteer.region(FRANCE) is None
    corse = gazetteer.get("R94")
    assert gazetteer.region(corse) == corse == gazetteer.zone(corse)
    assert gazetteer.above("R94") == ("R94",)


def test_codes_of_the_past_lead_to_the_commune_of_today(gazetteer: Gazetteer) -> None:
    assert gazetteer.get("59355").name == "Lille"
    assert gazetteer.get("75118").name == "Paris"
    assert gazetteer.get("69383").code == "69123"
    assert gazetteer.population("59355") == gazetteer.population("59350")


def test_an_unknown_code_is_none_or_a_key_error(gazetteer: Gazetteer) -> None:
    assert gazetteer.find("00000") is None
    for method in (gazetteer.get, gazetteer.population, gazetteer.above):
        with pytest.raises(KeyError):
            method("00000")


def test_postal_codes_serve_several_communes_and_departements(gazetteer: Gazetteer) -> None:
    assert len(gazetteer.postal("51300")) == 46
    assert {place.parent for place in gazetteer.postal("01200")} == {"D01", "D74"}
    assert gazetteer.postal("99999") == ()


def test_populations_add_up(gazetteer: Gazetteer) -> None:
    departements = sum(gazetteer.population(place.code) for place in gazetteer.departements())
    regions = sum(gazetteer.population(code) for code in gazetteer.zones if code.startswith("R"))
    assert departements == regions == gazetteer.population("FRANCE")
    assert 60_000_000 < departements < 75_000_000
