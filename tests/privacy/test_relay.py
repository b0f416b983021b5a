"""Only the relay opens a route: nobody else can ask whose it is, however the call is written."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

TOP = Path(__file__).parents[2]
SOURCES = sorted((TOP / "bot").rglob("*.py"))
RELAY = "bot/relay.py"
MAY_ASK_WHOSE = {
    "leads_to": {"bot/members/invites.py", "bot/members/founding.py", "bot/voice/actions.py"},
    "person_behind": {"bot/members/actions.py"},
}
"""Who may ask whether a route is that of the person who is here: their own invitation, founding link or
recording; and who may seat somebody that asked to be seated. None of them knows of any concern."""


def name_of(file: Path) -> str:
    return file.relative_to(TOP).as_posix()


def nodes(source: str) -> Iterator[ast.AST]:
    return ast.walk(ast.parse(source))


def opens_route(source: str) -> bool:
    """Whether any call passes the purpose "route" to something that opens."""
    for node in nodes(source):
        if not isinstance(node, ast.Call):
            continue
        called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        words = [*node.args, *(each.value for each in node.keywords)]
        says_route = any(isinstance(each, ast.Constant) and each.value == "route" for each in words)
        if says_route and called != "close" and "open" in called:
            return True
    return False


def says(source: str, *names: str) -> bool:
    """Whether any of the names is used, imported, or reached by a string (`getattr`)."""
    for node in nodes(source):
        used = {
            ast.Name: lambda each: each.id,
            ast.Attribute: lambda each: each.attr,
            ast.alias: lambda each: each.name,
            ast.Constant: lambda each: each.value,
        }.get(type(node))
        if used is not None and used(node) in names:
            return True
    return False


def relay_internals(source: str) -> bool:
    """Whether the relay's own opener is reached: `relay._open`, or imported from it."""
    for node in nodes(source):
        if isinstance(node, ast.Attribute) and ast.unparse(node).startswith("relay._"):
            return True
        if isinstance(node, ast.ImportFrom) and node.module == "bot.relay":
            private = [alias.name for alias in node.names if alias.name.startswith("_")]
            if private:
                return True
    return False


def test_nobody_but_the_relay_opens_a_route() -> None:
    assert {name_of(file) for file in SOURCES if opens_route(file.read_text("utf-8"))} == {RELAY}


def test_nobody_reaches_into_the_relay() -> None:
    inside = {name_of(file) for file in SOURCES if relay_internals(file.read_text("utf-8"))}

    assert inside == set(), inside


def test_only_named_callers_ask_whose_a_route_is() -> None:
    for verb, allowed in MAY_ASK_WHOSE.items():
        callers = {name_of(file) for file in SOURCES if says(file.read_text("utf-8"), verb)}

        assert callers - {RELAY} == allowed, verb


def test_answers_and_questions_never_hold_a_route() -> None:
    """They hand a letter to the concerns, which hand it with the sealed route to the relay."""
    for file in sorted((TOP / "bot" / "responses").glob("*.py")):
        source = file.read_text("utf-8")

        assert not says(source, "RAISERS", "SUPPORTERS", "seal_route"), name_of(file)


def test_these_checks_can_fail() -> None:
    assert opens_route('seal.of(tx).open("route", sealed, key)')
    assert opens_route('vault.open_json(purpose="route", sealed=sealed)')
    assert not opens_route('seal.of(tx).close("route", plain, key)')
    assert relay_internals("relay._open(tx, route, key)")
    assert relay_internals("from bot.relay import _open")
    assert says("relay.person_behind(tx, route, key)", "person_behind")
    assert says("from bot.relay import leads_to as mine", "leads_to")
    assert says('getattr(relay, "leads_to")', "leads_to")
    assert not says("relay.tell(tx, route, key)", "leads_to", "person_behind")
