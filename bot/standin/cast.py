"""The people of Riverside: who they are, what worries them, what they care about, how they act. Plain data.

Hours count from the founding, a Monday at nine in the morning. `cares` are pieces of words by which somebody
knows what to support and to vote for, in whatever language it was said.
"""

from __future__ import annotations

from bot.standin.player import Idea, Player, Reply, Worry

TOWN = "Riverside"
ZONE = "Africa/Nairobi"
COUNTRY = "ke"
LANGUAGES = ("en", "es", "ar")
EMERGENCY = "999"
PLACE = "School hall"
AREAS = ("Water point", "Market", "School road", "Centre")
RESIDENTS, POLICE, PARTNERS = "residents", "police", "partners"


LIGHT = ("light", "luz", "ضوء", "lamp")
WATER = ("water", "agua", "الماء", "tap")
LANE = ("ambulance", "ambulancia", "الإسعاف", "lane")
SCHOOL = ("school", "escuela", "المدرسة", "children")
BUS = ("bus", "حافلة", "rider")
PENSION = ("pension", "pensión", "queue")
PATH = ("flood", "inunda", "drain")
STALLS = ("stall", "puesto", "market day")

YOU = Player(1001, "Amina Yusuf", RESIDENTS, "resident", area="Water point", key="you")
OFFICER = Player(
    2001,
    "Daniel Mwangi",
    POLICE,
    "officer",
    key="officer",
    area="Centre",
    post="Daniel Mwangi, Beat 7",
    cares=(*LANE, *SCHOOL),
    looks=(33,),
    votes_after=3,
    late=True,
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
    accepts=("Market post",),
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
        trusts=("Market post",),
        helped="yes",
    ),
    Player(
        1003,
        "Samuel Otieno",
        RESIDENTS,
        "representative",
        key="representative",
        area="School road",
        worries=(Worry(1, "Cars race past the school gate when children cross.", "safety"),),
        cares=(*SCHOOL, *LIGHT),
        looks=(33, 57),
        votes_after=1,
        replies=(
            Reply(34, "Motorbikes", "will_do", sentence=2),
            Reply(58, "lámparas están rotas", "will_do", sentence=6),
            Reply(59, "Taps are broken", "information"),
        ),
        doubts=("Traffic",),
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
        helped="bit",
        idea=Idea(35, "طابور الماء", "يمكن أن يكون لكل شارع وقت محدد عند الصنبور"),
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
        doubts=("Beat 7",),
        helped="no",
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
        tells="El último, el que pasa después de las nueve de la noche.",
    ),
    Player(
        1007,
        "Halima Noor",
        RESIDENTS,
        "deputy",
        area="Market",
        worries=(Worry(2, "Stall owners have no safe place for the day's money.", "money", spoken=True),),
        cares=(*STALLS, *PENSION, *LIGHT),
        looks=(33, 57),
        votes_after=17,
        comes="no",
        replies=(Reply(56, "Ambulance lane|paso de la ambulancia|ممر الإسعاف", "will_do", sentence=2),),
        late=True,
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
        doubts=("Traffic",),
        idea=Idea(36, "Cars race", "Paint the crossing again, so that drivers see it"),
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
        post="Leila Haddad, Market post",
        worries=(Worry(4, "Motorbikes park on the crossing and hide the children.", "safety"),),
        cares=(*LANE, *SCHOOL, *BUS),
        looks=(33,),
        votes_after=1,
        replies=(Reply(34, "cobrar la pensión", "will_do", asks=2), Reply(100, "طابور الماء", "information")),
        trusts=("🏘",),
    ),
    Player(
        2003,
        "Tomás Vega",
        POLICE,
        "officer",
        language="es",
        area="School road",
        post="Tomás Vega, Turno de noche",
        worries=(Worry(22, "De noche nadie nos dice qué lámparas están rotas.", "safety"),),
        cares=("lámpara", *LIGHT, *LANE),
        looks=(34,),
        votes_after=3,
        replies=(
            Reply(58, "bus de la noche no para", "question", words="¿Qué bus no para, y a qué hora?"),
            Reply(101, "bus de la noche no para", "need_help"),
            Reply(102, "لا عمل في الحي", "cannot", sentence=3),
        ),
        trusts=("🏘",),
    ),
    Player(
        2004,
        "Ruth Njeri",
        POLICE,
        "officer",
        area="Centre",
        post="Ruth Njeri, Front desk",
        cares=(*LANE, *PENSION),
        looks=(35,),
        votes_after=17,
        comes="chat",
        replies=(
            Reply(50, "Stall owners", "will_do", sentence=5),
            Reply(103, "path to the clinic", "need_help", sentence=3),
            Reply(154, "path to the clinic", "information", sentence=2),
        ),
        late=True,
    ),
    Player(
        2005,
        "James Barasa",
        POLICE,
        "officer",
        area="Centre",
        post="James Barasa, Traffic",
        cares=(*LANE, *BUS),
        looks=(36,),
        votes_after=25,
        comes="no",
        replies=(Reply(35, "Cars race", "will_do", sentence=3),),
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

REPRESENTATIVE, DEPUTY = NEIGHBOURS[1], NEIGHBOURS[5]
"""Elected by the residents, each for a year."""
ELECTION, VOTERS = "School hall, after the market", 64
CARDS = {
    RESIDENTS: (
        "Talk with neighbours, host meetings, walk along in the evening",
        "Patrol, search or hold anybody",
        "The table at the school hall, 0711 100 100",
    ),
    POLICE: (
        "Look at places, be there at agreed hours, answer within a week",
        "Repair roads, lamps or taps",
        "The front desk, 0711 200 200",
    ),
}
"""What each coordinator writes on the card of their side, line by line."""

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
