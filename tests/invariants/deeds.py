"""What people of a driven partnership can do, as buttons to press and words to say; any of it by anybody.

`{c}` and `{d}` are ids of two concerns, `{ref}` the number of the first, `{p}` a promise, `{a}` an approval,
`{l}` a look, `{q}` a question, `{i}` an idea, `{b}` a body. What begins with "?" is pressed only if it is
offered, "say " is typed, "/" is a command.
"""

from __future__ import annotations

PROMISING = (
    "?commitments:what:",
    "?commitments:hours:",
    "?commitments:for:",
    "?commitments:when:two",
    "?commitments:have:",
    "?commitments:publish:0",
)

ON_A_CONCERN: dict[str, tuple[str, ...]] = {
    "reads": ("concerns:open:{c}:n0", "concerns:answers:{c}", "history:about:{c}"),
    "supports": ("concerns:support:{c}:yes",),
    "supports no more": ("concerns:support:{c}:no",),
    "has an idea": ("ideas:add:{c}", "ideas:kind:{c}:helps", "say A guard rail and more zqidea light"),
    "says how": ("ideas:how:{c}", "?ideas:how:{c}:"),
    "takes back": ("concerns:withdraw:{c}", "?concerns:withdraw:"),
    "rewords": ("concerns:reword:{c}", "say In short the zqreworded path is dark"),
    "shows police or hides": ("concerns:visible:{c}", "concerns:visible:{c}:police", "concerns:shows:{c}"),
    "shows a name": (
        "concerns:visible:{c}",
        "concerns:visible:{c}:everyone",
        "say Mama Zqchosen",
        "concerns:shows:{c}",
    ),
    "hides the name": ("concerns:visible:{c}", "concerns:visible:{c}:nobody", "concerns:shows:{c}"),
    "disagrees": ("concerns:disagree:{c}",),
    "appeals": ("concerns:appeal:{c}",),
    "flags": ("concerns:flag:{c}", "?concerns:flag:"),
    "stays": ("concerns:stay:{c}",),
    "leaves it": ("concerns:leave:{c}",),
    "says it helped": ("responses:helped:{c}:yes",),
    "says a bit": ("responses:helped:{c}:bit",),
    "says it did not": ("responses:helped:{c}:no", "say The zqmissing path is dark as before"),
    "cannot tell": ("responses:helped:{c}:unsure",),
}
"""By members of any side."""

BY_WHO_ANSWERS: dict[str, tuple[str, ...]] = {
    "cannot": ("responses:answer:{c}", "responses:kind:{c}:cannot", "responses:publish:{c}:cannot:1"),
    "needs help": (
        "responses:answer:{c}",
        "responses:kind:{c}:need_help",
        "responses:publish:{c}:need_help:1",
    ),
    "belongs elsewhere": (
        "responses:answer:{c}",
        "responses:kind:{c}:belongs_to",
        "responses:publish:{c}:belongs_to:1",
    ),
    "informs": (
        "responses:answer:{c}",
        "responses:own:{c}:information",
        "say The zqanswer office opens at 8",
        "responses:publishown:{c}",
    ),
    "will do": (
        "responses:answer:{c}",
        "responses:kind:{c}:will_do",
        "?responses:when:",
        "?responses:promise:",
        "?responses:return:",
    ),
    "asks": ("responses:ask:{c}", "say Which evenings is it dark there?", "responses:asksend:0"),
    "passes it on": ("responses:notours:{c}",),
    "hands it over": ("responses:hand:{c}:partner",),
    "takes it": ("responses:accept:{c}",),
    "does not take it": ("responses:decline:{c}",),
    "promises": ("commitments:new:{c}", *PROMISING),
    "makes a promise of an idea": ("commitments:fromidea:{i}", "?commitments:publish:0"),
}

BY_WHO_HOLDS_A_KEY: dict[str, tuple[str, ...]] = {
    "sets aside": ("concerns:aside:{c}", "concerns:aside:{c}:not_joint"),
    "sets aside for a body": ("concerns:aside:{c}", "concerns:aside:{c}:belongs_to", "say the land court"),
    "joins": ("concerns:join:{c}", "concerns:join:{c}:{d}:yes"),
    "opens early": ("concerns:early:{c}", "concerns:early:{c}:cannot-wait-a-day"),
    "parts": ("concerns:part:{c}",),
    "holds": ("concerns:hold:{c}", "?concerns:hold:"),
    "releases": ("concerns:release:{c}",),
    "adds": ("agenda:askchange:0", "agenda:change:add", "say {ref}", "agenda:because:new-facts"),
    "drops": ("agenda:askchange:0", "agenda:change:drop", "say {ref}", "agenda:because:settled-meanwhile"),
    "gives minutes": (
        "agenda:askchange:0",
        "agenda:change:minutes",
        "say {ref}",
        "agenda:minutes:20",
        "agenda:because:needs-longer",
    ),
    "exports": ("/export", "?approvals:exportpropose"),
    "changes a rule": (
        "approvals:charter:0",
        "approvals:rules:vote",
        "approvals:rule:vote-opens",
        "approvals:value:vote-opens:Thu_18.00",
        "approvals:rulepropose:vote-opens:did-not-work",
    ),
    "admits a body": (
        "/who",
        "members:admit:0",
        "members:kind:0:service",
        "say Zqbody waterworks",
        "members:admitwhy:0:asked-to-join",
    ),
    "removes a body": ("members:removeparty:{b}:broke-conduct",),
    "suspends a body": ("members:suspend:{b}:yes",),
    "lifts a suspension": ("members:lift:{b}", "members:lift:{b}:was-put-right"),
    "removes a seat": ("members:posts:0", "?members:remove:", "?members:remove:"),
    "starts a vote": ("/poll", "?priorities:now:", "?priorities:start:"),
    "moves the meeting": ("/meet", "meetings:place:", "say Clinic yard"),
    "records an election": ("/record", "?members:record:"),
    "invites": ("/invite", "?members:invite:0:officer", "?members:invite:0:officer:1"),
    "reads today": ("/today",),
}

ON_AN_APPROVAL: dict[str, tuple[str, ...]] = {
    "agrees": ("approvals:agree:{a}",),
    "agrees twice": ("approvals:agree:{a}", "approvals:agree:{a}"),
    "declines": ("approvals:decline:{a}", "approvals:because:{a}:not-now"),
    "withdraws": ("approvals:withdraw:{a}",),
    "stops": ("approvals:stop:{a}",),
    "objects": ("approvals:object:{a}", "say Not before the zqobjection meeting"),
    "opens it": ("/keys", "approvals:open:{a}", "approvals:past:0"),
}

ON_A_PROMISE: dict[str, tuple[str, ...]] = {
    "reads it": ("/promises", "commitments:show:{p}"),
    "accepts": ("commitments:accept:{p}",),
    "accepts for another day": ("commitments:otherdate:{p}", "?commitments:shift:two"),
    "not ours": ("commitments:notours:{p}", "?commitments:why:"),
    "done": ("commitments:done:{p}", "?commitments:nothing:"),
    "moves it": ("commitments:later:{p}", "?commitments:shift:two", "?commitments:why:"),
    "drops it": ("commitments:cannot:{p}", "?commitments:why:"),
    "asks for help": ("commitments:help:{p}",),
    "asks in return": ("commitments:ask:{p}", *PROMISING),
    "nothing needed": ("commitments:nothing:{p}",),
    "common": ("commitments:common:{p}:yes",),
    "not common": ("commitments:common:{p}:no",),
    "kept": ("commitments:say:{p}:yes",),
    "not kept": ("commitments:say:{p}:no",),
    "partly kept": ("commitments:say:{p}:partly",),
}

ON_THE_REST: dict[str, tuple[str, ...]] = {
    "opens a look": ("concerns:look:{l}",),
    "judges yes": ("concerns:judge:{l}:yes",),
    "judges no": ("concerns:judge:{l}:no",),
    "has an interest": ("concerns:judge:{l}:interest",),
    "reads a question": ("responses:told:{q}",),
    "answers a question": (
        "responses:told:{q}",
        "responses:toldwrite:{q}",
        "say Since the rains zqreply",
        "responses:toldsend:{q}",
    ),
    "rather not": ("responses:toldnot:{q}",),
    "says come": ("/meeting", "?meetings:come:"),
    "signs a card": ("members:fill:{b}", "say We mend lamps", "say No arrests", "say Front desk, 0700 100"),
    "pauses": ("/pause", "members:pause:0:weeks"),
    "does not pause": ("members:pause:0:none",),
    "drops an idea": ("ideas:drop:{i}",),
}

COMMANDS = (
    *(
        "/menu",
        "/concerns",
        "/mine",
        "/vote",
        "/agenda",
        "/meeting",
        "/who",
        "/charter",
        "/raise",
        "/language",
    ),
    *("/answers", "/promise", "/promises", "/keys", "/history", "/mirror", "/mydata", "/today", "/poll"),
    *("/meet", "/record", "/invite", "/export", "/pause", "/privacy", "/hide", "/switch"),
)
