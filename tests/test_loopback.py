"""The guard that keeps tests on this machine does its work."""

from __future__ import annotations

import socket

import pytest

from tests.loopback import NotLoopback


def test_a_foreign_address_is_refused() -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as knocking, pytest.raises(NotLoopback):
        knocking.connect(("192.0.2.1", 9))


def test_a_foreign_name_is_not_even_looked_up() -> None:
    with pytest.raises(NotLoopback):
        socket.getaddrinfo("telegram.example", 443)


def test_this_machine_can_be_reached() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        socket.create_connection(listening.getsockname()).close()
