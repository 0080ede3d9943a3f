"""Logging in to a project on a server, off the UI thread, and sending what waited for it."""

from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from annotator.problems import Place, Problem

if TYPE_CHECKING:
    from annotator.app.tasks import Task
    from annotator.store.outbox import Outbox
    from annotator.store.postgresql.address import Address
    from annotator.store.project import Project


class Opened(NamedTuple):
    """A project on a server, with the outbox of whoever has logged in."""

    project: "Project"
    outbox: "Outbox"
    sent: int  # edits that had waited in it
    has_kept: bool = True  # whether the keyring has taken the password that it was to keep

    def close(self) -> None:
        """Close both again."""
        self.outbox.close()
        self.project.close()


def log_in(
    address: "Address", folder: Path, task: "Task", *, remember: bool = False
) -> Opened | None:
    """Open a project and send first what waits for it on this computer.

    Args:
        address: where it is, and who comes with which password.
        folder: where the outboxes of all projects are.
        remember: whether the system's keyring is to keep the password, once it has proved right.
        task: asked whether somebody still waits; None is given where nobody does.

    Raises:
        Problem: the server cannot be reached, or does not let them in; or the disk is full.
    """
    from annotator.store.conflicts import deliver  # noqa: PLC0415 - late: it loads the driver
    from annotator.store.outbox import Outbox  # noqa: PLC0415
    from annotator.store.postgresql.credentials import remember_password  # noqa: PLC0415
    from annotator.store.project import Project  # noqa: PLC0415

    project = Project.open(address)
    try:
        place = outbox_folder(folder, address, project.member.name if project.member else "")
        outbox = Outbox(place)
    except OSError as error:
        project.close()
        raise Problem("outbox.disk", Place(str(folder)), reason=error.strerror) from error
    opened = Opened(project, outbox, 0)
    try:
        sent = deliver(project.annotations, outbox)
        project.recall()
    except BaseException:
        opened.close()
        raise
    if task.is_cancelled():
        opened.close()
        return None
    has_kept = remember_password(address, address.password or "") if remember else True
    return opened._replace(sent=sent, has_kept=has_kept)


def outbox_folder(folder: Path, address: "Address", name: str) -> Path:
    """Give the place of one person's outbox for one project, however its address was written."""
    where = f"{address.host or ''}:{address.port or ''}/{address.database}\n{name}"
    return folder / sha256(where.encode()).hexdigest()[:24]
