"""One window for one vault: a second start raises the first one and ends."""

import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_PATIENCE = 300  # milliseconds
_RAISE = b"raise"


class SingleInstance(QObject):
    """Listens for later starts on the same vault; ``asked_to_rise`` when there is one."""

    asked_to_rise = Signal()

    def __init__(self, parent: QObject, folder: Path) -> None:
        super().__init__(parent)
        self._name = server_name(folder)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._hear)

    def is_first(self) -> bool:
        """Tell whether this start is the only one; if not, the other window rises."""
        if raise_other(self._name):
            return False
        QLocalServer.removeServer(self._name)  # of a program that ended without goodbye
        self._server.listen(self._name)
        return True

    def let_go(self) -> None:
        """Listen no longer, so that another start is the first one."""
        self._server.close()

    def _hear(self) -> None:
        connection = self._server.nextPendingConnection()
        connection.disconnected.connect(connection.deleteLater)
        connection.disconnectFromServer()
        self.asked_to_rise.emit()


def server_name(folder: Path) -> str:
    """Return the name two programs on the same vault meet under; it tells no path."""
    digest = hashlib.sha256(str(folder.resolve()).encode("utf-8")).hexdigest()
    return f"counsellor-{digest[:16]}"


def raise_other(name: str) -> bool:
    """Ask a program that already listens to raise its window; tell whether there was one."""
    socket = QLocalSocket()
    socket.connectToServer(name)
    found = socket.waitForConnected(_PATIENCE)
    if found:
        socket.write(_RAISE)
        socket.waitForBytesWritten(_PATIENCE)
        socket.disconnectFromServer()
    return found
