"""The pretend bot's answers and promises: the screens that the guide waits for between agenda and board."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tests.standin_page.pretend import Pretend

Json = dict[str, Any]
YOU, OFFICER, REPRESENTATIVE = 101, 201, 402
KEPT = [
    [("✅ Done", "commitments:done:{0}"), ("🕗 New date", "commitments:later:{0}")],
    [("🆘 Need help", "commitments:help:{0}"), ("✖ Cannot", "commitments:cannot:{0}")],
]


def waits(world: Pretend) -> None:
    """The officer reads that something waits."""
    world._bot(OFFICER, "One waits for you. Day 14.", [[("👁 Open", "responses:queue:1")]], bold=17)


def late(world: Pretend) -> None:
    """Both owners read the same words."""
    for person, number in ((OFFICER, 8), (REPRESENTATIVE, 9)):
        rows = [[(label, does.format(number)) for label, does in row] for row in KEPT]
        world._bot(person, f"Promise {number} was due 3 days ago: Come and look at the place", rows)


def disputed(world: Pretend) -> None:
    """A neighbour said no as well."""
    world.note("judged", "1 said", count=1)
    rows = [[("👁 See the promise", "commitments:show:8")]]
    world._bot(YOU, "The other side says: not done. It goes to the next agenda by itself.", rows)


def tapped(world: Pretend, number: int, message: Json, data: str) -> None:
    """What follows from a press, as far as it is about answers and promises."""
    verb = ":".join(data.split(":")[:2])
    following = {
        "responses:queue": [[("✍ Answer", "responses:answer:1"), ("❓ Ask", "responses:ask:1")]],
        "responses:answer": [[("✅ We will…", "responses:kind:1:will_do")]],
        "responses:kind": [
            [("📅 In 1 week", "responses:when:1:1:w1"), ("🤝 Meeting", "responses:when:1:1:m")]
        ],
        "responses:when": [[("📢 Publish", "responses:promise:1:1:2025-05-24")]],
        "responses:promise": [
            [("✅ Nothing", "responses:return:8:0"), ("🤝 Ask for 5", "responses:return:8:5")]
        ],
    }.get(verb)
    if following is not None:
        world._edit(number, message, following)
    elif verb == "responses:return":
        world._edit(number, message, None, text="Promise 8 stands.")
        rows = [[("✅ Accept", "commitments:accept:9")], [("✖ Not ours", "commitments:notours:9")]]
        world._bot(REPRESENTATIVE, "👮 police: a request to your side", rows)
        world._bot(YOU, "News on 4171, which you follow.", [[("👁 Read", "concerns:read:1")]])
    elif verb == "commitments:accept":
        world._edit(number, message, None, text="Promise 9 stands.")
    elif verb == "concerns:read":
        world._edit(
            number, message, None, text="4171 · No light at the water point\n👮 police, Beat 7: We will"
        )
    elif verb == "commitments:done":
        world._edit(number, message, None)
        rows = [[("Yes", "commitments:say:8:yes"), ("No", "commitments:say:8:no")]]
        world._bot(YOU, "Promise 8 for 4171, which you follow: said to be done. Is it?", rows)
    elif verb == "commitments:say":
        world._edit(number, message, [[("✅ You said: no", "commitments:show:8")]])
    elif verb == "commitments:show":
        world._bot(number, "Promise 8 · 👮 police, Beat 7\nThe other side says: not done.")
