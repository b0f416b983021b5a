"""The people of Riverside: who they are, what worries them, what they care about, how they act. Plain data.

Hours count from the founding, a Monday at nine in the morning. `cares` are pieces of words by which somebody
knows what to support and to vote for, in whatever language it was said.
"""

from __future__ import annotations

from dataclasses import dataclass

TOWN = "Riverside"
ZONE = "Africa/Nairobi"
COUNTRY = "ke"
LANGUAGES = ("en", "es", "ar")
EMERGENCY = "999"
PLACE = "School hall"
AREAS = ("Water point", "Market", "School road", "Centre")
RESIDENTS, POLICE, PARTNERS = "residents", "police", "partners"


@dataclass(frozen=True, slots=True)
class Worry:
    """Something somebody will tell, so many hours after the founding."""

    hour: float
    words: str
    category: str


@dataclass(frozen=True, slots=True)
class Player:
    """One of the cast.

    key: how the guide calls them, where it does. post: what they write when an invitation asks for it.
    looks: hours at which they read what is new. votes_after: hours they take to vote. comes: yes, chat or no.
    """

    id: int
    name: str
    side: str
    role: str
    language: str = "en"
    area: str = AREAS[0]
    key: str = ""
    post: str = ""
    worries: tuple[Worry, ...] = ()
    cares: tuple[str, ...] = ()
    looks: tuple[float, ...] = ()
    votes_after: float = 3
    comes: str = "yes"

    @property
    def first_name(self) -> str:
        """All but the last word of the name."""
        return self.name.rpartition(" ")[0] or self.name

    @property
    def last_name(self) -> str | None:
        """The last word, if there are several."""
        return self.name.rpartition(" ")[2] if " " in self.name else None


LIGHT = ("light", "luz", "ضوء", "lamp")
WATER = ("water", "agua", "الماء", "tap")
LANE = ("ambulance", "ambulancia", "الإسعاف", "lane")
SCHOOL = ("school", "escuela", "المدرسة", "children")
BUS = ("bus", "حافلة", "rider")
PENSION = ("pension", "pensión", "queue")
PATH = ("flood", "inunda", "drain")
STALLS = ("stall", "puesto", "market")

YOU = Player(1001, "Amina Yusuf", RESIDENTS, "resident", area="Water point", key="you")
OFFICER = Player(
    2001,
    "Daniel Mwangi",
    POLICE,
    "officer",
    key="officer",
    area="Centre",
    post="Daniel Mwangi, beat 7",
    cares=(*LANE, *SCHOOL),
    looks=(33,),
    votes_after=3,
)
COORDINATOR = Player(
    3001,
    "Wanjiru Kamau",
    RESIDENTS,
    "coordinator",
    key="coordinator",
    cares=(*LIGHT, *WATER),
    looks=(32.5,),
    votes_after=3,
)
POLICE_COORDINATOR = Player(
    3002,
    "Farah Ali",
    POLICE,
    "police-coordinator",
    key="police-coordinator",
    area="Centre",
    cares=(*LANE, *BUS),
    looks=(34,),
    votes_after=3,
)

NEIGHBOURS = (
    Player(
        1002,
        "Rosa Méndez",
        RESIDENTS,
        "resident",
        language="es",
        area="Market",
        worries=(Worry(1, "Roban a quienes hacen fila para cobrar la pensión.", "safety"),),
        cares=(*PENSION, *LIGHT, *STALLS),
        looks=(33, 57),
        votes_after=1,
    ),
    Player(
        1003,
        "Samuel Otieno",
        RESIDENTS,
        "resident",
        area="School road",
        worries=(Worry(1, "Cars race past the school gate when children cross.", "safety"),),
        cares=(*SCHOOL, *LIGHT),
        looks=(33, 57),
        votes_after=1,
    ),
    Player(
        1004,
        "نور حداد",
        RESIDENTS,
        "resident",
        language="ar",
        area="Water point",
        worries=(Worry(1, "طابور الماء طويل والناس تتشاجر عند الصنبور.", "environment"),),
        cares=(*WATER, *LIGHT),
        looks=(33, 57),
        votes_after=3,
        comes="chat",
    ),
    Player(
        1005,
        "Grace Achieng",
        RESIDENTS,
        "resident",
        area="Water point",
        worries=(Worry(8.5, "The path to the clinic floods and nobody can pass.", "environment"),),
        cares=(*LIGHT, *PATH, *WATER),
        looks=(33, 57),
        votes_after=3,
    ),
    Player(
        1006,
        "Mateo Ruiz",
        RESIDENTS,
        "resident",
        language="es",
        area="Centre",
        worries=(Worry(22, "El bus de la noche no para y volvemos a pie.", "safety"),),
        cares=(*BUS, *LIGHT),
        looks=(33, 57),
        votes_after=17,
    ),
    Player(
        1007,
        "Halima Noor",
        RESIDENTS,
        "resident",
        area="Market",
        worries=(Worry(26, "Stall owners have no safe place for the day's money.", "money"),),
        cares=(*STALLS, *PENSION, *LIGHT),
        looks=(33, 57),
        votes_after=17,
        comes="no",
    ),
    Player(
        1008,
        "Peter Kiptoo",
        RESIDENTS,
        "resident",
        area="School road",
        cares=(*SCHOOL, *LANE, *LIGHT),
        looks=(33, 57),
        votes_after=17,
    ),
    Player(
        1009,
        "يوسف سالم",
        RESIDENTS,
        "resident",
        language="ar",
        area="Market",
        worries=(Worry(26, "لا عمل في الحي منذ أغلق المصنع.", "money"),),
        cares=("عمل", *WATER, *LIGHT),
        looks=(33, 57),
        votes_after=25,
        comes="chat",
    ),
)

OFFICERS = (
    Player(
        2002,
        "Leila Haddad",
        POLICE,
        "officer",
        area="Market",
        post="Leila Haddad, market post",
        worries=(Worry(4, "Motorbikes park on the crossing and hide the children.", "safety"),),
        cares=(*LANE, *SCHOOL, *BUS),
        looks=(33,),
        votes_after=1,
    ),
    Player(
        2003,
        "Tomás Vega",
        POLICE,
        "officer",
        language="es",
        area="School road",
        post="Tomás Vega, turno de noche",
        worries=(Worry(22, "De noche nadie nos dice qué lámparas están rotas.", "safety"),),
        cares=("lámpara", *LIGHT, *LANE),
        looks=(34,),
        votes_after=3,
    ),
    Player(
        2004,
        "Ruth Njeri",
        POLICE,
        "officer",
        area="Centre",
        post="Ruth Njeri, front desk",
        cares=(*LANE, *PENSION),
        looks=(35,),
        votes_after=17,
        comes="chat",
    ),
    Player(
        2005,
        "James Barasa",
        POLICE,
        "officer",
        area="Centre",
        post="James Barasa, traffic",
        cares=(*LANE, *BUS),
        looks=(36,),
        votes_after=25,
        comes="no",
    ),
)

BODIES = (
    Player(
        4001,
        "River Waterworks",
        PARTNERS,
        "partner",
        area="Water point",
        post="River Waterworks, pipes and taps",
        worries=(Worry(4, "Taps are broken at night and water is lost until morning.", "environment"),),
        cares=(*WATER, *PATH),
        looks=(36,),
        votes_after=3,
    ),
    Player(
        4002,
        "Clinic Centre",
        PARTNERS,
        "partner",
        area="Centre",
        post="Clinic, night nurse",
        cares=(*LANE, *PATH),
        looks=(37,),
        votes_after=17,
        comes="chat",
    ),
)

CAST = (YOU, OFFICER, COORDINATOR, POLICE_COORDINATOR, *NEIGHBOURS, *OFFICERS, *BODIES)
AUTOPILOT = (OFFICER, COORDINATOR, POLICE_COORDINATOR)

CROWD = 100
CROWD_FIRST_ID = 9001
CROWD_NAMES = ("Asha", "Brian", "Carmen", "David", "Esther", "Felix", "Hana", "Ivan", "Joyce", "Khalid")
"""A hundred officers are called by ten first names and a number: nobody has to tell them apart."""

NEWCOMERS = (
    ("Elena Torres", RESIDENTS, "coordinator"),
    ("Idris Bello", POLICE, "police-coordinator"),
    ("Mary Wafula", RESIDENTS, "resident"),
    ("Paul Okello", POLICE, "officer"),
)
"""Who waits in a new town; the first two hold the founding letters."""
