"""A way to the server that a test can break, or let look like one through a network.

It stands between client and server, passes everything on, encrypts where it has a certificate,
and lets a connection die just when the server has answered something that the client sent.
"""

import select
import socket
import ssl
import threading
from contextlib import suppress
from typing import Self

SSL_REQUEST = bytes.fromhex("0000000804d2162f")
AT_ONCE = 65_536


class Proxy:
    """Listens on a port of 127.0.0.1, from `__enter__` to `__exit__`."""

    def __init__(self, port: int, *, certificate: ssl.SSLContext | None = None) -> None:
        """Lead to this port of the same computer."""
        self._target, self._certificate = port, certificate
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._listening.getsockname()[1])
        self.cut_after: bytes | None = None
        """Once a client has sent this, the server's answer to it never arrives."""
        self._sockets: list[socket.socket] = []
        self._threads: list[threading.Thread] = []

    def __enter__(self) -> Self:
        """Begin to listen."""
        self._begin(self._accept)
        return self

    def __exit__(self, *_: object) -> None:
        """Let go of everybody."""
        for each in (self._listening, *self._sockets):
            with suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
            each.close()
        for thread in self._threads:
            thread.join(10)

    def _begin(self, work, *arguments: object) -> None:
        thread = threading.Thread(target=work, args=arguments, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while True:
            try:
                client, _ = self._listening.accept()
            except OSError:
                return
            self._begin(self._serve, client)

    def _serve(self, client: socket.socket) -> None:
        server = socket.create_connection(("127.0.0.1", self._target))
        self._sockets += [client, server]
        with suppress(OSError, ValueError), client, server:  # whoever ends it closes them
            if self._certificate is not None:
                if client.recv(len(SSL_REQUEST), socket.MSG_WAITALL) != SSL_REQUEST:
                    return
                client.sendall(b"S")
                client = self._certificate.wrap_socket(client, server_side=True)
                self._sockets.append(client)
            self._pass_on(client, server)
        for each in (client, server):
            each.close()

    def _pass_on(self, client: socket.socket, server: socket.socket) -> None:
        while True:
            pending = isinstance(client, ssl.SSLSocket) and client.pending()
            ready, _, _ = ([client], [], []) if pending else select.select([client, server], [], [])
            for source in ready:
                said = source.recv(AT_ONCE)
                if not said:
                    return
                if source is server:
                    client.sendall(said)
                    continue
                server.sendall(said)
                if self.cut_after is not None and self.cut_after in said:
                    self.cut_after = None
                    server.recv(AT_ONCE)  # it is done there
                    return
