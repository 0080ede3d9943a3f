"""A network that labels tokens, opened from its folder and run; only here torch is imported.

Nothing is fetched, whatever a folder lacks. An article's labels depend on it alone: its windows
are worked on by themselves, whatever other articles there are, and by one thread, for sums
that several share out come out differently. To use more of a machine, there are more processes.
"""

import os
import warnings
from collections.abc import Iterator, Sequence
from inspect import signature
from pathlib import Path
from typing import Any, Final

from annotator.problems import Problem
from annotator.suggest.neural.alignment import Token, joined, labels_of_words
from annotator.suggest.neural.identity import Identity, folder_of, identified
from annotator.text.spans import Span

LONGEST: Final = 256
"""Tokens of a window at most, with the special ones; fewer where the network takes fewer."""

SPARE: Final = 2
"""Places that some networks keep for themselves."""

BATCH: Final = 8
"""Windows that are worked on at once."""


def opened(name: str, known: Identity | None = None) -> "Network":
    """Open a network.

    Args:
        name: its folder, or the name of camel-tools' one.
        known: which one it has to be.

    Raises:
        Problem: it is not there, is another one, cannot be used, or the extra is not installed.
    """
    folder = folder_of(name)
    identity = identified(folder, name)
    if known is not None and identity.digest != known.digest:
        raise Problem(
            "neural.other",
            folder=folder,
            found=identity.digest,
            known=known.name,
            digest=known.digest,
        )
    return Network(folder, identity)


class Network:
    """A network that was trained to label tokens."""

    def __init__(self, folder: Path, identity: Identity) -> None:
        """Load it.

        Raises:
            Problem: it cannot be used, or the extra is not installed.
        """
        self.identity = identity
        self._torch, library = _libraries()
        self._tokenizer: Any = _loaded(
            folder,
            library.AutoTokenizer,
            use_fast=True,
            padding_side="right",
            truncation_side="right",
        )
        if not self._tokenizer.is_fast:
            raise Problem("neural.no_offsets", folder=folder)
        if self._tokenizer.pad_token is None:
            raise Problem("neural.unusable", folder=folder, reason="pad_token")
        self._model, report = _loaded(
            folder, library.AutoModelForTokenClassification, output_loading_info=True
        )
        lacking = sorted({*report["missing_keys"], *map(str, report["mismatched_keys"])})
        if lacking:  # they would be chance
            raise Problem("neural.unusable", folder=folder, reason=", ".join(lacking))
        if len(self._tokenizer) > self._model.get_input_embeddings().num_embeddings:
            raise Problem("neural.unusable", folder=folder, reason=f"{len(self._tokenizer)} tokens")
        self._model.float().eval()
        self._inputs = set(signature(self._model.forward).parameters)
        self._names: dict[int, str] = self._model.config.id2label
        self._size, self._shared = self._measures(folder)

    def labels(self, text: str, words: Sequence[Span]) -> tuple[str, ...]:
        """Label each word of a text; the words are in text order (code points)."""
        return labels_of_words(words, joined(list(self._windows(text)), self._shared))

    def _measures(self, folder: Path) -> tuple[int, int]:
        """Give the tokens of a window, with the special ones, and how many the next one shares."""
        places = getattr(self._model.config, "max_position_embeddings", None) or LONGEST + SPARE
        size = min(LONGEST, self._tokenizer.model_max_length, places - SPARE)
        own = size - self._tokenizer.num_special_tokens_to_add()
        if own < 1:
            raise Problem("neural.unusable", folder=folder, reason=f"max_length {size}")
        return size, own // 4

    def _windows(self, text: str) -> Iterator[list[Token]]:
        """Give the tokens of each window, without the special ones."""
        windows = self._tokenizer(
            text,
            truncation=True,
            max_length=self._size,
            stride=self._shared,
            padding=True,
            return_overflowing_tokens=True,
            return_offsets_mapping=True,
            return_special_tokens_mask=True,
            return_tensors="pt",
        )
        places = windows.pop("offset_mapping").tolist()
        special = windows.pop("special_tokens_mask").tolist()
        inputs = {name: one for name, one in windows.items() if name in self._inputs}
        for first in range(0, len(places), BATCH):
            some = slice(first, first + BATCH)
            with self._torch.no_grad():
                scores = self._model(**{name: one[some] for name, one in inputs.items()}).logits
            for spans, out, best in zip(
                places[some], special[some], scores.argmax(-1).tolist(), strict=True
            ):
                yield [
                    ((start, end), self._names[label])
                    for (start, end), is_special, label in zip(spans, out, best, strict=True)
                    if not is_special
                ]


def _libraries() -> tuple[Any, Any]:
    """Import torch and transformers, so that they fetch nothing, and are silent.

    Raises:
        Problem: they are not installed.
    """
    os.environ["HF_HUB_OFFLINE"] = "1"  # is looked at when they are imported
    try:
        import torch  # noqa: PLC0415 - the extra is imported when it is needed
        import transformers  # noqa: PLC0415
    except ImportError as error:
        raise Problem("neural.not_installed", reason=error) from error
    torch.set_num_threads(1)
    transformers.utils.logging.set_verbosity_error()
    transformers.utils.logging.disable_progress_bar()
    return torch, transformers


def _loaded(folder: Path, kind: Any, **options: Any) -> Any:  # noqa: ANN401 - not ours
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # they are for whoever made the network
            return kind.from_pretrained(
                str(folder), local_files_only=True, trust_remote_code=False, **options
            )
    except Exception as error:  # the files are anybody's, and anything can be wrong with them
        reason = str(error).strip().partition("\n")[0] or type(error).__name__
        raise Problem("neural.unusable", folder=folder, reason=reason) from error
