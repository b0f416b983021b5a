"""No test talks to anything but this machine: any other address fails the test that tried it."""

from __future__ import annotations

import sys
from ipaddress import ip_address
from typing import Any

LOCAL_NAMES = ("localhost", "", None)
WATCHED = frozenset({"socket.connect", "socket.sendto", "socket.sendmsg", "socket.getaddrinfo"})


class NotLoopback(RuntimeError):
    """A test tried to leave this machine."""


def is_local(host: object) -> bool:
    """Whether a host name or address means this machine (a name other than localhost never does)."""
    name = host.decode() if isinstance(host, bytes) else host
    if name in LOCAL_NAMES:
        return True
    try:
        address = ip_address(str(name).split("%")[0])
    except ValueError:
        return False
    return address.is_loopback or address.is_unspecified


def _watch(event: str, arguments: tuple[Any, ...]) -> None:
    if event not in WATCHED:
        return
    address = arguments[0] if event == "socket.getaddrinfo" else arguments[-1]
    if event != "socket.getaddrinfo":
        if not isinstance(address, tuple):  # a Unix socket's path, or an already connected socket
            return
        address = address[0]
    if not is_local(address):
        raise NotLoopback(f"A test tried to reach {address!r}; tests stay on this machine.")


sys.addaudithook(_watch)
