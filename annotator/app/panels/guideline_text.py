"""Guidelines as text, before they are shown: anchors, tables, the direction of paragraphs.

A guideline is Markdown. Qt's reader of Markdown knows no anchors, so that lines such as
``<a id="rule-7"></a>`` travel to it at the end of the heading that follows, in braces.
"""

import re
import unicodedata

ANCHOR = re.compile(r'\s*<a id="([\w-]+)"></a>\s*')
HEADING = re.compile(r" {0,3}#{1,6}\s")
FENCE = re.compile(r" {0,3}(```|~~~)")
CARRIED = re.compile(r"\s*\{((?:#[\w-]+ ?)+)\}$")
CELL_EDGE = re.compile(r"(?<!\\)\|")
RULE = re.compile(r"\s*\|?(\s*:?-+:?\s*\|)+(\s*:?-+:?\s*)?")  # the line below a table's head


def with_carried_anchors(markdown: str) -> str:
    """Move the anchors that stand on lines of their own to the end of the headings they name."""
    lines: list[str] = []
    waiting: list[str] = []
    in_code = False
    for line in markdown.splitlines():
        in_code ^= FENCE.match(line) is not None
        anchor = None if in_code else ANCHOR.fullmatch(line)
        if anchor is not None:
            waiting.append(f"#{anchor[1]}")
        elif waiting and HEADING.match(line):
            lines.append(f"{line.rstrip()} {{{' '.join(waiting)}}}")
            waiting = []
        else:
            lines.append(line)
    return "\n".join(lines)


def with_mirrored_tables(markdown: str) -> str:
    """Turn the columns of all tables around: Qt sets the first one at the left, always."""
    lines = markdown.splitlines()
    columns = 0  # of the table that the line belongs to; 0 outside
    in_code = False
    for number, line in enumerate(lines):
        in_code ^= FENCE.match(line) is not None
        below = lines[number + 1] if number + 1 < len(lines) else ""
        if not columns and not in_code and "|" in line and RULE.fullmatch(below):
            columns = len(_cells(below))
        elif "|" not in line:
            columns = 0
        if columns:
            cells = _cells(line)[:columns]
            cells += [""] * (columns - len(cells))
            lines[number] = f"| {' | '.join(reversed(cells))} |"
    return "\n".join(lines)


def _cells(row: str) -> list[str]:
    edges = row.strip().removeprefix("|")
    cells = [cell.strip() for cell in CELL_EDGE.split(edges)]
    return cells if cells[-1] else cells[:-1]


def carried_anchors(heading: str) -> tuple[str, list[str]]:
    """Part a heading from the anchors that it carries."""
    found = CARRIED.search(heading)
    if found is None:
        return heading, []
    return heading[: found.start()], [name.removeprefix("#") for name in found[1].split()]


def leans_right_to_left(text: str, *, default: bool) -> bool:
    """Tell whether most letters of a paragraph belong to a right-to-left script.

    The first letter alone would turn an English sentence around that begins with an Arabic word.
    """
    kinds = [unicodedata.bidirectional(char) for char in text]
    to_left, to_right = sum(kind in {"R", "AL"} for kind in kinds), kinds.count("L")
    return default if to_left == to_right else to_left > to_right
