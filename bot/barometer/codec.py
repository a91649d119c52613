"""An edition in our own compact format: JSON, its figures in tables, compressed.

One day list an indicator, and a row a zone::

    {"format": 1, "on": "2024-10-15",
     "measures": {"IND-306": {"name": …, "tiers": ["DEPT", "NAT", "REG"], …}},
     "series": {"IND-306": {"days": ["2022-09-01", …],
                            "zones": {"D23": [["2022-06-01", 35.7], ["2026-12-01", 100.0], 55.18, 40.1, …]}}}}

A row is baseline, target, official rate, then one value a day, ``null`` where there is none. The
digest is taken of this text (keys sorted, no spaces), never of the compressed bytes, which may
differ from one zlib to another. Floats are written so that they are read back the same.
"""

import hashlib
import json
import zlib
from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from typing import Any

from bot.barometer.zone_rows import ZoneRows, to_rows
from bot.domain.barometer import Edition, Measure, Series, Tier

FORMAT = 1
_GZIP = 31
"""zlib's window size for a gzip file, whose header then holds neither name nor time."""


class PayloadError(ValueError):
    """The bytes are not an edition in our format, or they were damaged."""


def seal(on: date, measures: Mapping[str, Measure], series: Mapping[str, Mapping[str, Series]]) -> Edition:
    """Return an edition with the digest of its content."""
    content = _canonical(on, measures, series)
    return Edition(on, measures, series, hashlib.sha256(content).hexdigest())


def encode(edition: Edition) -> bytes:
    """Return an edition in our format, about 200 kB for a whole one. ValueError on NaN or infinity."""
    content = _canonical(edition.on, edition.measures, edition.series)
    packer = zlib.compressobj(level=9, wbits=_GZIP)
    return packer.compress(content) + packer.flush()


def decode(payload: bytes) -> Edition:
    """Return the edition that was encoded; its series are built when they are asked for.

    Raises:
        PayloadError: damaged bytes, or another format.
    """
    try:
        content = zlib.decompress(payload, wbits=_GZIP)
        document = json.loads(content)
        if document["format"] != FORMAT:
            raise PayloadError(f"the edition is in format {document['format']!r}: expected {FORMAT}")
        return Edition(
            on=date.fromisoformat(document["on"]),
            measures={key: _measure(key, fields) for key, fields in document["measures"].items()},
            series={key: ZoneRows(**table) for key, table in document["series"].items()},
            digest=hashlib.sha256(content).hexdigest(),
        )
    except PayloadError:
        raise
    except (zlib.error, ValueError, KeyError, TypeError, AttributeError) as error:
        raise PayloadError(f"these bytes are not an edition that can be read: {error}") from error


def _canonical(
    on: date, measures: Mapping[str, Measure], series: Mapping[str, Mapping[str, Series]]
) -> bytes:
    document = {
        "format": FORMAT,
        "on": on.isoformat(),
        "measures": {key: _fields(measure) for key, measure in measures.items()},
        "series": {key: to_rows(zones) for key, zones in series.items()},
    }
    text = json.dumps(document, sort_keys=True, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return text.encode()


def _fields(measure: Measure) -> dict[str, Any]:
    fields = asdict(measure)
    del fields["id"]
    return fields | {"tiers": sorted(measure.tiers)}


def _measure(key: str, fields: dict[str, Any]) -> Measure:
    return Measure(**fields | {"id": key, "tiers": frozenset(map(Tier, fields["tiers"]))})
