"""The files that are to be brought in, each with its format, encoding and size."""

from pathlib import Path

from PySide6.QtCore import Signal

from annotator.app.assistants.format_words import format_title
from annotator.app.language import Interface
from annotator.app.panels.lines import Line, LineList
from annotator.formats.incoming import Incoming
from annotator.formats.preview import Preview
from annotator.problems import Notice

LOOKING, SOUND, BAD = "…", "✓", "✘"


class FileList(LineList):
    """One row a file; `removal_requested` asks for one to be taken off."""

    current_changed = Signal(int)

    def __init__(self, interface: Interface) -> None:
        """Make an empty list."""
        super().__init__(self._file_line)
        self._interface = interface
        self._files: list[tuple[Incoming, Preview | None]] = []
        self.selectionModel().currentChanged.connect(
            lambda now, _before: self.current_changed.emit(now.row())
        )

    def show_files(self, files: list[tuple[Incoming, Preview | None]]) -> None:
        """Show the files, each with what is known of it by now."""
        self._files = files
        self.rows.show_rows(len(files))

    def _file_line(self, row: int) -> Line:
        file, seen = self._files[row]
        words = Path(file.path).name or file.path
        if seen is None:
            return Line(LOOKING, words, self.tr("Looking…"))
        is_bad = not seen.glimpses and any(
            not isinstance(problem, Notice) for problem in seen.problems
        )
        return Line(BAD if is_bad else SOUND, words, self._details(seen), loud=is_bad)

    def _details(self, seen: Preview) -> str:
        formats = self.tr("format not recognised")
        if seen.formats:
            formats = self._interface.locale.createSeparatedList(
                [format_title(name) for name in seen.formats]
            )
        encoding = seen.encoding.name if seen.encoding else None
        size = None if seen.size is None else self._interface.locale.formattedDataSize(seen.size)
        return self._interface.joined(formats, encoding, size)
