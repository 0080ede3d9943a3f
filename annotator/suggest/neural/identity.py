"""Which network it is: found by its folder, told from others by a digest; nothing is loaded."""

import hashlib
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final, Protocol

import msgspec
from msgspec import Struct

from annotator.problems import Problem
from annotator.text.spans import Span

CAMEL: Final = "camel-ner"
"""Names the network for named entities of camel-tools."""

CONFIG: Final = "config.json"
PURPOSE: Final = "ForTokenClassification"
TELLING: Final = frozenset({".json", ".txt", ".model", ".safetensors", ".bin"})
"""Endings of the files that decide what a network answers: settings, vocabulary, weights."""

_DIGITS: Final = 16


class Identity(Struct, frozen=True, forbid_unknown_fields=True):
    """A network as a model remembers it.

    Attributes:
        name: `CAMEL`, or the folder as it was given.
        digest: of the files in the folder.
    """

    name: str
    digest: str


class Labeller(Protocol):
    """What labels words."""

    @property
    def identity(self) -> Identity:
        """Which network it is."""

    def labels(self, text: str, words: Sequence[Span]) -> Sequence[str]:
        """Label each word of a text; the words are in text order (code points)."""


class _Config(Struct):
    """What a network's settings say that it is for."""

    architectures: list[str] | None = None


class _DataSet(Struct):
    path: str


class _Component(Struct):
    default: str
    datasets: dict[str, _DataSet]


class _Catalogue(Struct):
    """What camel-tools' catalogue says of where its data are."""

    components: dict[str, _Component]


def identified(folder: Path, name: str) -> Identity:
    """Tell which network a folder holds: the same files under the same names are the same.

    Raises:
        Problem: they cannot be read.
    """
    digest = hashlib.sha256()
    try:
        for file in sorted(folder.iterdir(), key=lambda one: one.name):
            if file.suffix in TELLING and file.is_file():
                with file.open("rb") as handle:
                    content = hashlib.file_digest(handle, "sha256").hexdigest()
                digest.update(f"{file.name} {content}\n".encode())
    except OSError as error:
        raise Problem("neural.unusable", folder=folder, reason=error) from error
    return Identity(name, digest.hexdigest()[:_DIGITS])


def folder_of(name: str) -> Path:
    """Find the folder of a network.

    Args:
        name: a folder, or `CAMEL`.

    Raises:
        Problem: there is none, or it holds no network that labels words.
    """
    folder = _camel_folder() if name == CAMEL else Path(name)
    if not folder.is_dir():
        raise Problem("neural.no_folder", folder=folder)
    try:
        config = msgspec.json.decode((folder / CONFIG).read_bytes(), type=_Config)
    except FileNotFoundError:
        raise Problem("neural.unusable", folder=folder, reason=CONFIG) from None
    except (OSError, msgspec.DecodeError) as error:
        raise Problem("neural.unusable", folder=folder, reason=f"{CONFIG}: {error}") from error
    known = config.architectures
    if known and not any(one.endswith(PURPOSE) for one in known):
        raise Problem("neural.other_purpose", folder=folder, found=", ".join(known))
    return folder


def _camel_folder() -> Path:
    """Find camel-tools' network by its catalogue.

    camel-tools itself is not asked: importing the part of it that knows makes a folder in the
    user's home, and fetches the catalogue if it is not there.
    """
    data = _camel_data()
    missing = Problem("neural.no_camel_data", folder=data)
    try:
        content = (data / "catalogue.json").read_bytes()
        component = msgspec.json.decode(content, type=_Catalogue).components[
            "NamedEntityRecognition"
        ]
        folder = data / "data" / component.datasets[component.default].path
    except FileNotFoundError:
        raise missing from None
    except (OSError, msgspec.DecodeError, KeyError) as error:
        raise missing from error
    if not folder.is_dir():
        raise missing
    return folder


def _camel_data() -> Path:
    """Tell where camel-tools keeps its data, by the rule that it has itself."""
    chosen = os.environ.get("CAMELTOOLS_DATA")
    if chosen is not None:
        return Path(chosen).expanduser().absolute()
    if sys.platform == "win32":
        return Path.home() / "AppData" / "Roaming" / "camel_tools"
    return Path.home() / ".camel_tools"
