"""The state of the claims as a picture of its own."""

from collections.abc import Sequence
from io import BytesIO

import vl_convert
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from ovfit.canonical import digest_of
from ovfit.figures.standing import Group, standing
from ovfit.report import catalogue
from ovfit.report.claims import Findings

SCALE = 1.5  # of a PNG: pixels to a point
DIGEST = "ovfit.claims"  # the name of a PNG's text: of what it shows, however it is drawn


def picture(found: Findings, wanted: Sequence[str], form: str) -> bytes:
    """`form`: svg or png. The studies of no claims are left out."""
    groups = [group for group in (_group(found, study) for study in wanted) if group.statements]
    spec = standing(groups).to_dict()
    if form == "svg":
        return vl_convert.vegalite_to_svg(spec).encode()
    return _small(vl_convert.vegalite_to_png(spec, scale=SCALE), digest_of(spec["datasets"]))


def _small(png: bytes, digest: str) -> bytes:
    """The picture in 256 colours, a fifth of its size, with the digest of what it shows."""
    with Image.open(BytesIO(png)) as image:
        few = image.convert("RGB").quantize(256)
    said, out = PngInfo(), BytesIO()
    said.add_text(DIGEST, digest)
    few.save(out, "PNG", optimize=True, pnginfo=said)
    return out.getvalue()


def _group(found: Findings, study: str) -> Group:
    entry, claims = catalogue.entry(study), found.of(study)
    stated = entry.study.statements if entry.study else {}
    texts = {claim["id"]: claim["statement"] for claim in claims}
    return Group(
        heading=entry.heading,
        papers=entry.papers,
        statements={name: statement.text for name, statement in stated.items()} | texts,
        claims=claims,
    )
