"""
Writes client/src/styles/plain-zero.woff2: the zero of Atkinson Hyperlegible Next without its slash, and nothing else.

The font has no such zero, and a slashed one in running text ("10 minutes") reads like code. The two counters beside the
slash hold one half of the inner oval each; the other half is their mirror image. Run it again when the font is raised:

    pip install fonttools brotli && python client/build/plain-zero.py
"""

from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import GlyphCoordinates

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "node_modules/@fontsource-variable/atkinson-hyperlegible-next/files"
FONT = SOURCE / "atkinson-hyperlegible-next-latin-wght-normal.woff2"
TARGET = ROOT / "client/src/styles/plain-zero.woff2"

OUTER = list(range(0, 16))
# From the left extreme down to the bottom, and from the right extreme up to the top.
BOTTOM_LEFT = [24, 25, 26]
LEFT, BOTTOM = 23, 16
TOP_RIGHT = [32, 33, 34, 35]
RIGHT, TOP = 31, 36


def oval():
    """The inner oval as (point of the font, whether it is mirrored)."""
    plain = lambda points: [(point, False) for point in points]
    mirrored = lambda points: [(point, True) for point in reversed(points)]
    return [
        *plain([LEFT, *BOTTOM_LEFT, BOTTOM]),
        *mirrored(BOTTOM_LEFT),
        *plain([RIGHT, *TOP_RIGHT, TOP]),
        *mirrored(TOP_RIGHT),
    ]


def taken(points, centre):
    """The values of the new glyph's points: where mirrored, on the other side of the centre."""
    shape = [(point, False) for point in OUTER] + oval()
    return [
        (2 * centre - points[i][0] if turned else points[i][0], points[i][1]) for i, turned in shape
    ]


def without_slash(font):
    glyph = font["glyf"]["zero"]
    assert list(glyph.endPtsOfContours) == [15, 26, 38], "the zero is drawn otherwise now"
    count = len(glyph.coordinates)
    for variation in font["gvar"].variations["zero"]:
        variation.calcInferredDeltas(list(glyph.coordinates), list(glyph.endPtsOfContours))
        deltas = variation.coordinates
        variation.coordinates = taken(deltas, deltas[BOTTOM][0]) + list(deltas[count:])
    flags = [glyph.flags[i] for i in OUTER] + [glyph.flags[i] for i, _ in oval()]
    glyph.coordinates = GlyphCoordinates(taken(glyph.coordinates, glyph.coordinates[BOTTOM][0]))
    glyph.flags = bytearray(flags)
    glyph.endPtsOfContours = [15, len(flags) - 1]
    glyph.numberOfContours = 2


font = TTFont(FONT)
without_slash(font)
options = Options(layout_features=["tnum", "pnum"], name_IDs=[0, 1, 2, 13, 14], flavor="woff2")
subsetter = Subsetter(options)
subsetter.populate(unicodes=[ord("0")])
subsetter.subset(font)
font.flavor = "woff2"
font.save(TARGET)
