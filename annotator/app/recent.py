"""What was used last of one sort, such as projects or commands: newest first, and not for ever."""

from PySide6.QtCore import QSettings

KEPT = 8


class Recent:
    """A short list in Qt's settings store."""

    def __init__(self, store: QSettings, key: str) -> None:
        """Take the store, and the key under which it keeps the list."""
        self._store, self._key = store, key

    def names(self) -> list[str]:
        """Give what was used last, newest first."""
        value = self._store.value(self._key, [])
        return [str(item) for item in value] if isinstance(value, list) else [str(value)]

    def add(self, name: str) -> None:
        """Put something at the head."""
        self._store.setValue(self._key, [name, *self._others(name)][:KEPT])

    def forget(self, name: str) -> None:
        """Take something off the list."""
        self._store.setValue(self._key, self._others(name))

    def _others(self, name: str) -> list[str]:
        return [item for item in self.names() if item != name]
